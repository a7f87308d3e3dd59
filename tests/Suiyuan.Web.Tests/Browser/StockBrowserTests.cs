using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>Cutting, counting, disposing and correcting on a phone, without a network where that is the point.</summary>
public sealed class StockBrowserTests(Chromium chromium) : OnACity
{
    private const string Stall = "huangsha.c01";

    [Fact]
    public async Task What_was_cut_and_counted_without_a_network_is_in_the_stock_at_once_and_on_the_ledger_when_it_is_back()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        var page = phone.Page;
        await EnrolledAsync(phone);
        await phone.KeptAsync("/stall/cut", "/stall/count", "/stall/sell");

        await phone.Context.SetOfflineAsync(true);
        await page.GotoAsync("/stall/cut");
        await page.ClickAsync("[data-process=cut]");
        await page.ClickAsync("[data-goods='石斑鱼']");
        await page.ClickAsync("[data-unit=kg]");
        await phone.TypeOnPadAsync("20");
        await page.ClickAsync("[data-finish]");
        await page.FillAsync("input[type=search]", "鱼片");
        await page.ClickAsync("[data-goods='鱼片']");
        await page.ClickAsync("[data-unit=kg]");
        await phone.TypeOnPadAsync("12");
        await Expect(page.Locator(".hint")).ToContainTextAsync("出成 60%");
        await phone.PictureAsync("stall-cut-amount");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".hint")).ToContainTextAsync("损耗 8 公斤");
        await phone.PictureAsync("stall-cut");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator("[data-standing=wait]")).ToContainTextAsync("离线待发");

        await page.GotoAsync("/stall/count");
        await phone.PictureAsync("stall-count-goods");
        await page.ClickAsync("[data-goods='鱼片']");
        await page.ClickAsync("[data-unit=kg]");
        await phone.TypeOnPadAsync("11");
        await page.ClickAsync("[data-finish]");
        await page.ClickAsync(".basket");
        await Expect(page.Locator("[data-differs]")).ToHaveAttributeAsync("data-by", "1");
        await phone.PictureAsync("stall-count");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator("[data-standing=wait]")).ToBeVisibleAsync();

        await page.GotoAsync("/stall/sell");
        await Expect(page.Locator("[data-goods='鱼片']")).ToContainTextAsync("剩 11 公斤");
        await Expect(page.Locator("[data-goods='石斑鱼']")).ToContainTextAsync("剩 30 公斤");
        await phone.Context.SetOfflineAsync(false);
        await WaitForAsync("transformation", "stock-take");
    }

    [Fact]
    public async Task Spoiled_goods_are_written_off_with_a_photograph_and_a_closed_day_takes_two_taps()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        var page = phone.Page;
        await EnrolledAsync(phone);
        await page.ClickAsync(".more-doors summary");
        await phone.PictureAsync("stall-more");
        await page.ClickAsync("a[href='/stall/dispose']");
        await page.ClickAsync("[data-goods='石斑鱼']");
        await page.ClickAsync("[data-unit=kg]");
        await phone.TypeOnPadAsync("3");
        await page.ClickAsync("[data-finish]");
        await page.ClickAsync("[data-reason=spoiled]");
        await phone.PictureAsync("stall-dispose-how");
        await page.ClickAsync("[data-method=discarded]");
        await page.SetInputFilesAsync("[data-camera]", Repository.TicketPhotograph);
        await Expect(page.Locator(".thumb")).ToBeVisibleAsync();
        await phone.PictureAsync("stall-dispose");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
        await page.GotoAsync("/stall/day");
        await phone.PictureAsync("stall-day");
        await page.ClickAsync("[data-state=closed]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
        await WaitForAsync("disposal", "day-report");
        await page.GotoAsync("/stall/book");
        await Expect(page.Locator(".book-list")).ToContainTextAsync("今天休市");
        await phone.PictureAsync("stall-book-stock");
        await page.GotoAsync("/stall/balance");
        await phone.PictureAsync("stall-balance");
        await page.GotoAsync("/stall/daybook");
        await phone.PictureAsync("stall-daybook");
    }

    [Fact]
    public async Task A_correction_is_filled_in_already_and_voids_the_former_record()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        var page = phone.Page;
        var bought = await EnrolledAsync(phone);
        await page.GotoAsync("/stall/record/" + bought);
        await phone.PictureAsync("stall-record");
        await page.ClickAsync("[data-correct]");
        await page.ClickAsync("dialog[open] .btn:has-text('数量写错')");
        await Expect(page.Locator(".question")).ToHaveTextAsync("核对一下");
        await phone.PictureAsync("stall-correct");
        await page.ClickAsync("[data-line='石斑鱼']");
        for (var i = 0; i < 2; i++)
        {
            await page.ClickAsync("[data-key=erase]");
        }

        await phone.TypeOnPadAsync("40");
        await page.ClickAsync("[data-finish]");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
        await WaitForAsync("purchase", "purchase", "entry-voided");
        await page.GotoAsync("/stall/record/" + bought);
        await Expect(page.Locator("#main")).ToContainTextAsync("看更正后的记录");
        await page.GotoAsync("/stall/sell");
        await Expect(page.Locator("[data-goods='石斑鱼']")).ToContainTextAsync("剩 80 斤");
    }

    [Fact]
    public async Task A_market_enters_a_count_and_a_cutting_for_a_stall_and_reads_what_does_not_come_out()
    {
        await using var market = await chromium.DeskAsync(_host.Address);
        var page = market.Page;
        await OfficeTests.EnrolOfficeAsync(page, await OfficeTests.LinkAsync(_city, "huangsha", "黄沙"));
        var bought = _city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        await _city.MustAsync(bought);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bought, out var purchase));
        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", new Suiyuan.Domain.Tickets.TicketAttached(StatementFactory.Nonce(), purchase!.Id,
            "aquatic", Hash.Of("photo"u8), "粤渔检 4408-77", Qty: Amount.Parse("30"), Unit: Unit.Kilogram)));

        await page.GotoAsync("/market/stalls/huangsha.a12/transformation");
        await market.PictureAsync("market-enter-cut");
        await page.ClickAsync("form[data-office] [type=submit]");
        await Expect(page.Locator("[data-lines=used]")).ToContainTextAsync("请至少填一行");
        await FillAsync(page, "used", "石斑鱼", "10");
        await FillAsync(page, "made", "鱼片", "6");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync("**/market/stalls/huangsha.a12?seen=*");
        await page.GotoAsync("/market/stalls/huangsha.a12/stock-take");
        await FillAsync(page, "lines", "石斑鱼", "0");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync("**/market/stalls/huangsha.a12?seen=*");
        await page.GotoAsync("/market/stalls/huangsha.a12/disposal");
        await FillAsync(page, "lines", "鱼片", "1");
        await page.SelectOptionAsync("#method", "rendered");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync("**/market/stalls/huangsha.a12?seen=*");
        await page.GotoAsync("/market/stalls/huangsha.a12/day-report");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync("**/market/stalls/huangsha.a12?seen=*");
        await WaitForAsync("transformation", "stock-take", "disposal", "day-report");

        await page.GotoAsync("/market");
        await Expect(page.Locator(".tasks")).ToContainTextAsync("账实不符 1 样货");
        await Expect(page.Locator(".tasks")).ToContainTextAsync("超量证 1 张");
        await page.Locator(".tasks a", new() { HasText = "账实不符" }).ClickAsync();
        await Expect(page.Locator("#balances tbody tr")).ToContainTextAsync("少 40 公斤 说不清");
        await market.PictureAsync("market-balances");
        await page.GotoAsync("/market/balances?stall=huangsha.a12");
        await market.PictureAsync("market-balances-stall");
        await page.GotoAsync("/market/certificates");
        await market.PictureAsync("market-certificates");
        await page.ClickAsync("#certificates tbody a");
        await Expect(page.Locator(".verdict")).ToContainTextAsync("超量 20 公斤");
        await market.PictureAsync("market-certificate");
        await page.GotoAsync("/market/daybook");
        await Expect(page.Locator("#daybook tbody tr")).ToHaveCountAsync(1);
        await market.PictureAsync("market-daybook");
        await page.GotoAsync("/market/stalls/huangsha.a12");
        await market.PictureAsync("market-stall-stock");

        var sale = _city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("鱼片", Amount.Parse("2.5"), Unit.Jin)]));
        await _city.MustAsync(sale);
        Assert.Equal(StatementFault.None, Statement.TryDecode(sale, out var voucher));
        await page.GotoAsync($"/v/{voucher!.Id}/print");
        await market.PictureAsync("voucher-receipt-80");
        await page.GotoAsync($"/v/{voucher.Id}/print?w=58");
        await market.PictureAsync("voucher-receipt-58");
        await page.GotoAsync("/market/oddities");
        await market.PictureAsync("market-oddities");
    }

    private static async Task FillAsync(IPage page, string list, string product, string amount)
    {
        var line = page.Locator($"[data-lines={list}] [data-line]").First;
        await line.Locator("[data-name=product]").FillAsync(product);
        await line.Locator("[data-name=qty]").FillAsync(amount);
        await line.Locator("[data-name=unit]").SelectOptionAsync("kg");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>A phone with a seal, and 50 kg of grouper in its stock that the market entered; the purchase.</summary>
    private async Task<StatementId> EnrolledAsync(Phone phone)
    {
        await _city.MustAsync(_city.Seal("huangsha", Stall, new Admitted(Roles.Merchant, new("阿珍海鲜"), "huangsha", Stall: "C01", Categories: ["aquatic"])));
        await _city.GrantAsync("huangsha", Stall, "enrol", KeyUses.Enrol);
        var bytes = _city.Seal("huangsha", Stall, TestCity.Groupers());
        await _city.MustAsync(bytes);
        var secret = _city.Key("enrol").ExportParameters(true);
        var carried = JsonSerializer.SerializeToUtf8Bytes(new
        {
            p = Stall,
            k = Base64Url.EncodeToString(secret.D),
            x = Base64Url.EncodeToString(secret.Q.X),
            y = Base64Url.EncodeToString(secret.Q.Y),
            n = "阿珍海鲜",
        });
        await phone.Page.GotoAsync(new Uri(_host.Address, "/enrol#" + Base64Url.EncodeToString(carried)).ToString());
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await Expect(phone.Page.Locator(".doors")).ToBeVisibleAsync();
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!.Id;
    }

    /// <summary>Waits until the ledger ends with these kinds, its clock aside.</summary>
    private async Task WaitForAsync(params string[] kinds)
    {
        string[] found = [];
        for (var tries = 0; tries < 100; tries++)
        {
            found = [.. (await StatementsAsync()).Select(s => s.Kind).Where(k => kinds.Contains(k))];
            if (found.SequenceEqual(kinds))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        Assert.Equal(kinds, found);
    }
}
