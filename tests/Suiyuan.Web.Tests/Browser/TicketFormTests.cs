using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using QRCoder;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The purchase form fills itself from a photograph. What the reader says is the test's; the photographs are drawn.</summary>
public sealed class TicketFormTests : IAsyncLifetime
{
    private const string Stall = "huangsha.a12";

    private readonly Chromium _chromium;
    private readonly SuiyuanHost _host;
    private readonly ManualResetEventSlim _gate = new(initialState: true);
    private readonly ConcurrentQueue<string> _asked = new();
    private TestCity _city = null!;
    private Paper _paper = null!;
    private TicketReading _says = new() { File = "photo" };

    public TicketFormTests(Chromium chromium)
    {
        _chromium = chromium;
        _host = SuiyuanHost.Start(null, services => services.AddSingleton(new TicketMachine(() => new TicketTools(Read, (r, _) => r, null), TimeProvider.System)),
            ("Tickets:Enabled", "true"), ("Tickets:Concurrency", "1"));
    }

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.FoundedAsync(_host);
        _paper = await Paper.DrawAsync(_chromium, _host.Address, Paper.Pork);
        _says = Certificate();
    }

    public async ValueTask DisposeAsync()
    {
        _gate.Set();
        File.Delete(_paper.File);
        _city.Dispose();
        await _host.DisposeAsync();
        _gate.Dispose();
    }

    [Fact]
    public async Task A_photograph_fills_the_form_and_what_is_corrected_by_a_tap_is_what_is_sealed()
    {
        await using var phone = await PhoneAsync();
        var page = phone.Page;
        await TakeAsync(page, _paper.File);
        await Expect(page.Locator(".ticket-said.ok")).ToContainTextAsync("动物检疫合格证明 · 猪肉 420公斤");
        await BothLightsAsync(phone, "ticket-read");

        await page.ClickAsync("[data-next]");
        await Expect(page.Locator(".question")).ToHaveTextAsync("核对一下");
        await Expect(page.Locator("[data-edit=supplier]")).ToContainTextAsync("肇庆市鼎湖肉联厂有限公司");
        await Expect(page.Locator(".look-first")).ToContainTextAsync("有 2 处请看一眼");
        // Pieces of the paper beside the values: name, amount, origin, supplier.
        await Expect(page.Locator(".slip canvas.piece")).ToHaveCountAsync(3);
        await Expect(page.Locator("[data-edit=supplier] canvas.piece")).ToHaveCountAsync(1);
        // And its own number, of which the reader is no surer than of the origin.
        await Expect(page.Locator(".ticket-card canvas.piece")).ToHaveCountAsync(3);
        await Expect(page.Locator("canvas.piece.unsure")).ToHaveCountAsync(2);
        await BothLightsAsync(phone, "ticket-review");

        await page.ClickAsync("[data-line='猪肉']");
        await Expect(page.Locator(".paper-says canvas")).ToBeVisibleAsync();
        await BothLightsAsync(phone, "ticket-figure");
        await page.ClickAsync("[data-key=erase]");
        await page.ClickAsync("[data-key=erase]");
        await phone.TypeOnPadAsync("05");
        await page.ClickAsync("[data-finish]");
        await page.ClickAsync("[data-ticket]");
        await Expect(page.Locator("dialog[open] input[name=number]")).ToHaveValueAsync("441234567B");
        await Expect(page.Locator("dialog[open] input[name=issued]")).ToHaveValueAsync("2026-07-01");
        await page.FillAsync("dialog[open] input[name=number]", "4412345678");
        await BothLightsAsync(phone, "ticket-sheet");
        await page.ClickAsync("[data-keep]");
        await Expect(page.Locator(".look-first")).ToHaveCountAsync(0);
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();

        var all = await StatementsAsync();
        var purchase = (Purchase)Payloads.Read(Kinds.Purchase, all.Single(s => s.Kind == Kinds.Purchase).Payload.Span);
        Assert.Equal("肇庆市鼎湖肉联厂有限公司", purchase.Supplier.Name);
        Assert.Equal([("猪肉", "405", "kg", "广东省肇庆市鼎湖区")], purchase.Lines.Select(l => (l.Product, l.Qty.ToString(), l.Unit.Code, l.Origin!)));
        var ticket = (TicketAttached)Payloads.Read(Kinds.TicketAttached, all.Single(s => s.Kind == Kinds.TicketAttached).Payload.Span);
        Assert.Equal(("quarantine", "4412345678", new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 2)), (ticket.Type, ticket.Number, ticket.Issued, ticket.Until));
        Assert.Equal(("420", "kg"), (ticket.Qty?.ToString(), ticket.Unit?.Code));
        // Read once: the assessment took what the form had.
        await AssessedAsync();
        Assert.Single(_asked);
        await OpenRecordAsync(page);
        await Expect(page.Locator(".ticket-card")).ToContainTextAsync("4412345678");
        await BothLightsAsync(phone, "ticket-record");
    }

    [Fact]
    public async Task Whoever_is_faster_than_the_reader_keeps_what_they_typed()
    {
        _gate.Reset();
        await using var phone = await PhoneAsync();
        var page = phone.Page;
        await TakeAsync(page, _paper.File);
        await Expect(page.Locator(".ticket-said.wait")).ToContainTextAsync("正在看票…");
        await phone.PictureAsync("ticket-reading");
        await page.ClickAsync("[data-next]");
        await page.FillAsync("[aria-label='供货人或公司']", "老王肉档");
        await page.ClickAsync("[data-next]");
        _gate.Set();
        await Expect(page.Locator(".basket")).ToBeVisibleAsync();
        await page.ClickAsync(".basket");
        await Expect(page.Locator("[data-edit=supplier]")).ToContainTextAsync("老王肉档");
        await Expect(page.Locator("[data-line='猪肉']")).ToContainTextAsync("420 公斤");
    }

    [Fact]
    public async Task Without_a_network_the_form_is_filled_by_hand_and_read_when_it_is_back()
    {
        await using var phone = await PhoneAsync();
        var page = phone.Page;
        await phone.KeptAsync("/stall/buy", "/stall");
        await phone.Context.SetOfflineAsync(true);
        await TakeAsync(page, _paper.File);
        await Expect(page.Locator(".ticket-said")).ToContainTextAsync("没网，先自己填");
        await phone.PictureAsync("ticket-offline");
        await page.ClickAsync("[data-next]");
        await page.FillAsync("[aria-label='供货人或公司']", "老王肉档");
        await page.ClickAsync("[data-next]");
        await Expect(page.Locator(".question")).ToHaveTextAsync("进了什么？");
        await phone.Context.SetOfflineAsync(false);
        await Expect(page.Locator(".basket")).ToBeVisibleAsync();
        await page.ClickAsync(".basket");
        await Expect(page.Locator("[data-edit=supplier]")).ToContainTextAsync("老王肉档");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_expired_ticket_is_said_kindly_goes_on_and_is_explained_with_a_tap_later()
    {
        _says = _says with { Findings = [new Finding("expired", 1, Severity.Hold, 0.98, new Dictionary<string, string>(StringComparer.Ordinal), ["expiry"])] };
        await using var phone = await PhoneAsync();
        var page = phone.Page;
        await TakeAsync(page, _paper.File);
        await Expect(page.Locator("[data-warning=expired]")).ToContainTextAsync("有效到 2026年7月2日");
        await page.ClickAsync("[data-next]");
        await Expect(page.Locator("[data-finish]")).ToHaveTextAsync("还是要进");
        await BothLightsAsync(phone, "ticket-expired");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
        await AssessedAsync();

        await page.GotoAsync("/stall");
        await Expect(page.Locator("[data-todo=explain]")).ToContainTextAsync("票证要说明");
        await BothLightsAsync(phone, "ticket-home");
        await page.ClickAsync("[data-todo=explain]");
        await page.ClickAsync(".book-list .item");
        await Expect(page.Locator("img.ticket-picture")).ToBeVisibleAsync();
        await BothLightsAsync(phone, "ticket-to-explain");
        await page.ClickAsync("[data-say]");
        await page.FillAsync("dialog[open] input", "昨晚到的货，今早才拍");
        await phone.PictureAsync("ticket-reasons");
        await page.ClickAsync("[data-reason=other]");
        await Expect(page.Locator(".explained")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-say]")).ToHaveCountAsync(0);

        var explained = await UntilAsync(Kinds.FindingExplained);
        var payload = (FindingExplained)Payloads.Read(explained.Kind, explained.Payload.Span);
        Assert.Equal(("expired", "other", true), (payload.Rule, payload.Reason, payload.Text is not null));
        await page.GotoAsync("/stall");
        await Expect(page.Locator("[data-todo=explain]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_blurred_photograph_says_what_to_do_and_stays_on_the_list_until_it_was_taken_again()
    {
        var good = _says;
        _says = new TicketReading { File = "photo", Reason = Unreadable.Blurred };
        await using var phone = await PhoneAsync();
        var page = phone.Page;
        await TakeAsync(page, _paper.File);
        await Expect(page.Locator(".ticket-said.warn")).ToContainTextAsync("照片糊了，重拍一张更好");
        await BothLightsAsync(phone, "ticket-blurred");
        await page.ClickAsync("[data-next]");
        await page.FillAsync("[aria-label='供货人或公司']", "老王肉档");
        await page.ClickAsync("[data-next]");
        await page.ClickAsync("[data-other]");
        await page.ClickAsync("[data-category=meat]");
        await page.ClickAsync("[data-goods='猪肉']");
        await phone.TypeOnPadAsync("42");
        await page.ClickAsync("[data-finish]");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
        await AssessedAsync();

        await page.GotoAsync("/stall");
        await page.ClickAsync("[data-todo=retake]");
        await page.ClickAsync(".book-list .item");
        await Expect(page.Locator("[data-retake]")).ToContainTextAsync("手拿稳");
        _says = good;
        var other = await Paper.DrawAsync(_chromium, _host.Address, Paper.Pork.Replace("4412345678", "4412345679", StringComparison.Ordinal));
        await page.SetInputFilesAsync("[data-acts] [data-camera]", other.File);
        await Expect(page.Locator("[data-acts] .ticket-said.ok")).ToBeVisibleAsync();
        // Not before: the browser reads it when it comes to it.
        File.Delete(other.File);
        await phone.PictureAsync("ticket-again");
        await page.ClickAsync("[data-finish]");
        await UntilAsync(Kinds.TicketAttached, 2);
        await page.GotoAsync("/stall");
        await Expect(page.Locator("[data-todo=retake]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_code_of_a_voucher_of_this_platform_leads_to_receiving_it_without_any_reading()
    {
        var sale = _city.Seal("huangsha.b07", "huangsha.b07", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Of(5), Unit.Kilogram)]));
        await _city.MustAsync(_city.Seal("huangsha.b07", "huangsha.b07", TestCity.Groupers()));
        await _city.MustAsync(sale);
        Assert.Equal(StatementFault.None, Statement.TryDecode(sale, out var sold));
        await using var phone = await PhoneAsync();
        using var code = QRCodeGenerator.GenerateQrCode(new Uri(_host.Address, "/v/" + sold!.Id).ToString(), QRCodeGenerator.ECCLevel.M);
        using var drawn = new PngByteQRCode(code);
        await phone.Page.GotoAsync("/stall/buy");
        await phone.Page.SetInputFilesAsync("[data-camera]", new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = drawn.GetGraphic(8) });
        await Expect(phone.Page.Locator(".question")).ToHaveTextAsync("是这些货吗？");
        await Expect(phone.Page.Locator(".from")).ToContainTextAsync("强记海鲜");
        Assert.Empty(_asked);
        await phone.Page.GotoAsync("/stall/buy");
        await Expect(phone.Page.Locator(".shutter")).ToBeVisibleAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private TicketReading Certificate() => new()
    {
        File = "photo",
        Readable = true,
        Type = TicketType.Quarantine,
        TypeConfidence = 0.99,
        Fields = new TicketFields
        {
            Number = "441234567B",
            Holder = "肇庆市鼎湖肉联厂有限公司",
            Products = ["猪肉"],
            Quantity = "420",
            Unit = "公斤",
            Origin = "广东省肇庆市鼎湖区",
            IssueDate = "2026-07-01",
            Expiry = "2026-07-02",
        },
        Confidence = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["number"] = 0.62,
            ["holder"] = 0.98,
            ["products"] = 0.99,
            ["quantity"] = 0.97,
            ["unit"] = 0.99,
            ["origin"] = 0.71,
            ["issue_date"] = 0.99,
            ["expiry"] = 0.99,
        },
        Regions = _paper.Regions,
    };

    private IReadOnlyList<TicketReading> Read(string file, byte[] bytes, CancellationToken cancel)
    {
        _asked.Enqueue(file);
        _gate.Wait(cancel);
        return [_says with { File = file }];
    }

    private Task<Phone> PhoneAsync() => PhoneAsync(_chromium, _host, _city);

    /// <summary>The phone of stall huangsha.a12, enrolled.</summary>
    internal static async Task<Phone> PhoneAsync(Chromium chromium, SuiyuanHost host, TestCity city)
    {
        await city.GrantAsync("huangsha", Stall, "enrol", KeyUses.Enrol);
        var secret = city.Key("enrol").ExportParameters(true);
        var carried = JsonSerializer.SerializeToUtf8Bytes(new
        {
            p = Stall,
            k = System.Buffers.Text.Base64Url.EncodeToString(secret.D),
            x = System.Buffers.Text.Base64Url.EncodeToString(secret.Q.X),
            y = System.Buffers.Text.Base64Url.EncodeToString(secret.Q.Y),
            n = "阿珍水产",
        });
        var phone = await chromium.PhoneAsync(host.Address);
        await phone.Page.GotoAsync("/enrol#" + System.Buffers.Text.Base64Url.EncodeToString(carried));
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await Expect(phone.Page.Locator(".doors")).ToBeVisibleAsync();
        return phone;
    }

    internal static async Task TakeAsync(IPage page, string file)
    {
        await page.GotoAsync("/stall/buy");
        await page.SetInputFilesAsync("[data-camera]", file);
        await Expect(page.Locator(".ticket-card img")).ToBeVisibleAsync();
    }

    private static async Task OpenRecordAsync(IPage page)
    {
        await page.GotoAsync("/stall/book");
        await page.ClickAsync(".book-list .item");
        await Expect(page.Locator("img.ticket-picture")).ToBeVisibleAsync();
    }

    private static async Task BothLightsAsync(Phone phone, string name)
    {
        await phone.PictureAsync(name);
        await phone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await phone.PictureAsync(name + "-dark");
        await phone.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private async Task<IReadOnlyList<Statement>> StatementsAsync()
    {
        var entries = await _host.Log.ReadEntriesAsync(0, (int)_host.Log.RecordedSize, TestContext.Current.CancellationToken);
        return [.. entries.Select(e => Statement.TryDecode(e, out var s) == StatementFault.None ? s! : throw new InvalidDataException())];
    }

    /// <summary>The statement of a kind, once there are so many of it.</summary>
    private async Task<Statement> UntilAsync(string kind, int count = 1)
    {
        for (var i = 0; i < 200; i++)
        {
            if ((await StatementsAsync()).Where(s => s.Kind == kind).ToList() is var found && found.Count >= count)
            {
                return found[^1];
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Waited in vain for {kind}.");
    }

    private Task<Statement> AssessedAsync() => UntilAsync(Kinds.TicketAssessed);
}
