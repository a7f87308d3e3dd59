using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Trade;

/// <summary>The daybook, the receipt, balances and certificates, as stalls and officers see them.</summary>
public sealed class StockPageTests : OnACity
{
    private const string Stall = "huangsha.a12";
    private const string Other = "huangsha.b07";

    [Fact]
    public async Task The_daybook_shows_contacts_only_when_asked_for_and_logs_that_they_were_read()
    {
        var contact = Sealed("""{"phone":"13800138000"}""");
        await SayAsync(TestCity.Groupers(new SealedPurchase(null, contact)));
        using var merchant = await _city.SignedInAsync(Stall);
        var page = await merchant.GetStringAsync("/stall/daybook");
        Assert.Contains("湛江渔业", page, StringComparison.Ordinal);
        Assert.Contains("sealed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", page, StringComparison.Ordinal);
        Assert.Contains("6 months", page, StringComparison.Ordinal);
        Assert.Empty(_host.Services.GetRequiredService<SealedStore>().ReadingsOf(contact));

        Assert.Contains("13800138000", await merchant.GetStringAsync("/stall/daybook?contacts=1"), StringComparison.Ordinal);
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains("13800138000", await market.GetStringAsync("/market/daybook.csv?contacts=1"), StringComparison.Ordinal);
        Assert.Equal([("huangsha", "daybook"), (Stall, "daybook")], _host.Services.GetRequiredService<SealedStore>().ReadingsOf(contact).Select(r => (r.Reader, r.Purpose)));

        using var neighbour = await _city.SignedInAsync(Other);
        Assert.DoesNotContain("湛江渔业", await neighbour.GetStringAsync($"/stall/daybook?contacts=1&stall={Stall}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _city.Http.GetAsync("/market/daybook.csv")).StatusCode);
    }

    [Fact]
    public async Task Exports_are_text_that_no_spreadsheet_takes_for_a_formula()
    {
        await SayAsync(new Purchase(StatementFactory.Nonce(), new("=HYPERLINK(\"http://x\")"), [new PurchaseLine("石斑鱼", Amount.Parse("50"), Unit.Kilogram, "广东,湛江")]));
        using var bureau = await _city.SignedInAsync("gz");
        var csv = await bureau.GetByteArrayAsync("/bureau/daybook.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var text = Encoding.UTF8.GetString(csv);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", text, StringComparison.Ordinal);
        Assert.Contains("\"广东,湛江\"", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("\r\n").Length);

        var sheet = await SheetAsync(await bureau.GetByteArrayAsync("/bureau/daybook.xlsx"));
        Assert.Contains("'=HYPERLINK", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", sheet, StringComparison.Ordinal);
        Assert.Contains(">50<", sheet, StringComparison.Ordinal);
        Assert.Contains("Buyer", await SheetAsync(await bureau.GetByteArrayAsync("/bureau/daybook.xlsx?dir=out")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_receipt_has_the_eight_fields_and_the_contact_only_for_its_seller_and_those_above()
    {
        var contact = Sealed("""{"phone":"13900139000"}""");
        await _city.AdmitAsync("huangsha", "huangsha.c03", new Admitted(Roles.Merchant, new("明记"), "huangsha", Stall: "C03", Sealed: new(Contact: contact)));
        await SayAsync(new Purchase(StatementFactory.Nonce(), new("湛江渔业"), [new PurchaseLine("石斑鱼", Amount.Parse("50"), Unit.Kilogram, "广东湛江")]), "huangsha.c03");
        var sale = _city.Seal("huangsha.c03", "huangsha.c03", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("5"), Unit.Jin)]));
        await _city.MustAsync(sale);
        Assert.Equal(StatementFault.None, Statement.TryDecode(sale, out var voucher));
        var address = $"/v/{voucher!.Id}/print";
        var open = await _city.Http.GetStringAsync(address);
        foreach (var field in new[] { "黄沙水产交易市场", "石斑鱼", "产地 广东湛江", "5 斤", "销售日期", "明记", "C03", "联系方式", "进货凭证", "<svg" })
        {
            Assert.Contains(field, open, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("13900139000", open, StringComparison.Ordinal);
        // The paper of the printer, in a length that there is in the style sheet.
        var sizes = await _city.Http.GetStringAsync("/css/receipt.css");
        foreach (var (page, paper) in new[] { (open, "80-150"), (await _city.Http.GetStringAsync(address + "?w=58"), "58-150") })
        {
            Assert.Contains($"data-paper=\"{paper}\"", page, StringComparison.Ordinal);
            Assert.Contains($"@page slip-{paper} {{ size: {paper.Replace("-", "mm ", StringComparison.Ordinal)}mm; }}", sizes, StringComparison.Ordinal);
        }

        using var seller = await _city.SignedInAsync("huangsha.c03");
        Assert.Contains("13900139000", await seller.GetStringAsync(address + "?w=58"), StringComparison.Ordinal);
        using var other = await _city.SignedInAsync(Other);
        Assert.DoesNotContain("13900139000", await other.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _city.Http.GetAsync("/v/nonsense/print")).StatusCode);
    }

    [Fact]
    public async Task Officers_see_what_does_not_come_out_and_which_certificate_is_overdrawn()
    {
        var bought = await SayAsync(TestCity.Groupers());
        await SayAsync(new TicketAttached(StatementFactory.Nonce(), bought, "aquatic", Hash.Of("photo"u8), "ZJ-77", Qty: Amount.Parse("30"), Unit: Unit.Kilogram));
        await SayAsync(new StockTake(StatementFactory.Nonce(), [new("石斑鱼", Amount.Parse("10"), Unit.Kilogram)]));
        foreach (var (party, home) in new[] { ("huangsha", "/market"), ("gz", "/bureau") })
        {
            using var officer = await _city.SignedInAsync(party);
            var desk = await officer.GetStringAsync(home);
            Assert.Contains("a certificate is overdrawn", desk, StringComparison.Ordinal);
            Assert.Contains("stock and books differ for one product", desk, StringComparison.Ordinal);
            var balances = await officer.GetStringAsync(home + "/balances");
            Assert.Contains("40 kg gone unexplained", balances, StringComparison.Ordinal);
            Assert.Contains("石斑鱼", await officer.GetStringAsync($"{home}/balances?stall={Stall}"), StringComparison.Ordinal);
            Assert.Contains("40", await officer.GetStringAsync(home + "/balances.csv"), StringComparison.Ordinal);
            Assert.Contains("over by 20 kg", await officer.GetStringAsync(home + "/certificates"), StringComparison.Ordinal);
            Assert.Contains("湛江渔业", await officer.GetStringAsync(home + "/certificates?type=aquatic&number=ZJ-77"), StringComparison.Ordinal);
            Assert.Contains("No purchase carries", await officer.GetStringAsync(home + "/certificates?type=aquatic&number=none"), StringComparison.Ordinal);
        }

        using var merchant = await _city.SignedInAsync(Stall);
        Assert.Contains("40 kg gone", await merchant.GetStringAsync("/stall/balance"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_odd_beyond_stock_or_disputed_leaves_the_desk_as_a_file_narrowed_as_its_page_is()
    {
        await SayAsync(TestCity.Groupers());
        var sale = await SayAsync(new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("80"), Unit.Kilogram)]));
        await SayAsync(new Sale(StatementFactory.Nonce(), [new SaleLine("带鱼", Amount.Parse("2"), Unit.Kilogram)]));
        await SayAsync(new PurchaseDisputed(StatementFactory.Nonce(), sale, "differs", "少了两斤"), Other);
        foreach (var (party, home) in new[] { ("huangsha", "/market"), ("gz", "/bureau") })
        {
            using var officer = await _city.SignedInAsync(party);
            foreach (var (list, find, all, some) in new[] { ("oddities", "odd-q", 2, 1), ("shortfalls", "short-q", 2, 1), ("disputes", "none", 1, 1) })
            {
                Assert.Contains($"{home}/{list}.xlsx", await officer.GetStringAsync($"{home}/{list}"), StringComparison.Ordinal);
                Assert.Equal(all, Rows(await officer.GetStringAsync($"{home}/{list}.csv")));
                Assert.Equal(some, Rows(await officer.GetStringAsync($"{home}/{list}.csv?{find}={Uri.EscapeDataString("石斑鱼")}")));
                Assert.Contains("Index", await SheetAsync(await officer.GetByteArrayAsync($"{home}/{list}.xlsx")), StringComparison.Ordinal);
            }

            Assert.Contains("30", await officer.GetStringAsync($"{home}/shortfalls.csv"), StringComparison.Ordinal);
            Assert.Contains("少了两斤", await officer.GetStringAsync($"{home}/disputes.csv"), StringComparison.Ordinal);
            Assert.Contains("record the missing purchase", await officer.GetStringAsync($"{home}/oddities.csv"), StringComparison.Ordinal);
        }

        static int Rows(string csv) => csv.Split("\r\n").Length - 2;
    }

    [Fact]
    public async Task A_record_says_in_words_what_is_odd_about_it_and_offers_its_correction()
    {
        var bought = await SayAsync(TestCity.Groupers());
        var sale = await SayAsync(new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("80"), Unit.Kilogram)]));
        using var merchant = await _city.SignedInAsync(Stall);
        Assert.Contains("More went than there was in the books", await merchant.GetStringAsync($"/stall/record/{sale}"), StringComparison.Ordinal);
        Assert.Contains("\"supplier\":{\"name\":\"湛江渔业\"}", WebUtility.HtmlDecode(await merchant.GetStringAsync($"/stall/record/{bought}")), StringComparison.Ordinal);
        await SayAsync(new EntryVoided(StatementFactory.Nonce(), bought, "重复录入"));
        var voided = await merchant.GetStringAsync($"/stall/record/{bought}");
        Assert.Contains("重复录入", WebUtility.HtmlDecode(voided), StringComparison.Ordinal);
        Assert.Contains("Voided after goods of it were sold or used", voided, StringComparison.Ordinal);
        Assert.DoesNotContain("data-amend", voided, StringComparison.Ordinal);
        using var market = await _city.SignedInAsync("huangsha");
        var odd = await market.GetStringAsync("/market/oddities");
        Assert.Contains("Voided after goods of it were sold or used", odd, StringComparison.Ordinal);
        Assert.Contains("More went than there was in the books", odd, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_oddity_has_words_in_both_languages()
    {
        foreach (var odd in Enum.GetValues<Oddity>())
        {
            foreach (var text in new[] { Suiyuan.Web.Shared.Text.InChinese, Suiyuan.Web.Shared.Text.InEnglish })
            {
                Assert.NotEqual(odd.ToString(), Suiyuan.Web.Shared.OddityWords.Title(odd, text));
                Assert.NotEmpty(Suiyuan.Web.Shared.OddityWords.Todo(odd, text));
            }
        }
    }

    [Fact]
    public async Task The_phone_is_told_whether_it_has_counted_and_what_it_reported_and_a_reported_day_is_a_recorded_one()
    {
        using var merchant = await _city.SignedInAsync(Stall);
        var state = await merchant.GetStringAsync("/stall/state");
        Assert.Contains("\"counted\":false,\"reported\":null", state, StringComparison.Ordinal);
        await SayAsync(new StockTake(StatementFactory.Nonce(), [new("石斑鱼", Amount.Parse("10"), Unit.Kilogram)], Opening: true));
        await SayAsync(new DayReport(StatementFactory.Nonce(), ChinaTime.DayOf(TestCity.Now), "stock-only"));
        state = await merchant.GetStringAsync("/stall/state");
        Assert.Contains("\"counted\":true,\"reported\":\"stock-only\"", state, StringComparison.Ordinal);
        using var market = await _city.SignedInAsync("huangsha");
        Assert.DoesNotContain("A12 阿珍水产", await market.GetStringAsync("/market/stalls?show=silent"), StringComparison.Ordinal);
        foreach (var page in new[] { "cut", "count", "dispose", "day", "book", "balance" })
        {
            using var answer = await merchant.GetAsync("/stall/" + page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        foreach (var page in new[] { "stock-take", "transformation", "disposal", "day-report" })
        {
            Assert.Contains($"data-kind=\"{page}\"", await market.GetStringAsync($"/market/stalls/{Stall}/{page}"), StringComparison.Ordinal);
        }
    }

    /// <summary>Everything that is written in an Excel file.</summary>
    private static async Task<string> SheetAsync(byte[] file)
    {
        using var book = new ZipArchive(new MemoryStream(file));
        var text = new StringBuilder();
        foreach (var entry in book.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private async Task<StatementId> SayAsync(Payload payload, string stall = Stall)
    {
        var bytes = _city.Seal(stall, stall, payload);
        await _city.MustAsync(bytes);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!.Id;
    }

    /// <summary>Puts a part into the private store; the digest that statements cite.</summary>
    private Hash Sealed(string json)
    {
        byte[] bytes = [.. new byte[SealedBytes.SaltSize], .. Encoding.UTF8.GetBytes(json)];
        var digest = Hash.Of(bytes);
        Assert.Equal(SealedPut.Stored, _host.Services.GetRequiredService<SealedStore>().Put(digest, bytes));
        return digest;
    }
}
