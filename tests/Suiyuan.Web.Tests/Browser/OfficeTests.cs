using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The bureau and a market from the first start on, each in a browser of its own, against the real host.</summary>
public sealed partial class OfficeTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_city_is_set_up_a_market_and_a_merchant_are_admitted_and_each_number_leads_to_its_statement()
    {
        await using var bureau = await chromium.DeskAsync(_host.Address);
        await SetUpAsync(bureau.Page);
        await bureau.PictureAsync("setup-done");
        var link = await AdmitMarketAsync(bureau.Page);
        await Expect(bureau.Page.Locator("h1")).ToContainTextAsync("黄沙水产交易市场");
        await Expect(bureau.Page.Locator(".chip").First).ToContainTextAsync("未开通");

        await using var market = await chromium.DeskAsync(_host.Address);
        await EnrolOfficeAsync(market.Page, link);
        await Expect(market.Page.Locator("h1")).ToContainTextAsync("先登记第一档");

        // A slip of the pen is pointed out with its reason, and nothing is recorded.
        var size = _host.Log.RecordedSize;
        var page = market.Page;
        await page.GotoAsync("/market/admit");
        await page.FillAsync("#name", "阿珍水产");
        await page.FillAsync("#stall", "A12");
        await page.CheckAsync("[name=categories][value=aquatic]");
        await page.FillAsync("#phone", "13800138000");
        await page.FillAsync("#number", "91440300L83341734A");
        await page.ClickAsync("form[data-office=admit] [type=submit]");
        await Expect(page.Locator("#number-error")).ToContainTextAsync("校验位不符");
        await Expect(page.Locator("#name")).ToHaveValueAsync("阿珍水产");
        await market.PictureAsync("market-admit-refused");
        Assert.Equal(size, _host.Log.RecordedSize);

        await page.FillAsync("#number", "91440300L83341734R");
        await Expect(page.Locator("#check-number")).ToContainTextAsync("校验位正确");
        await page.ClickAsync("form[data-office=admit] [type=submit]");
        await Expect(page.Locator("dialog[open] [data-qr] svg")).ToBeVisibleAsync();
        await market.PictureAsync("market-enrolment-card");
        await page.ClickAsync("dialog[open] .btn.full");
        await page.WaitForURLAsync("**/market/stalls/huangsha.a012*");
        await Expect(page.Locator("h1")).ToContainTextAsync("A12 阿珍水产");
        await page.GotoAsync("/market/stalls");
        await Expect(page.Locator("#stalls tbody tr")).ToHaveCountAsync(1);

        // The number is on no page until it is asked for, by an officer whom it concerns.
        await page.ClickAsync("#stalls tbody a");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("91440300L83341734R");
        await page.Locator("[data-reveal]").First.ClickAsync();
        await Expect(page.Locator("[data-sealed]").First).ToHaveTextAsync("91440300L83341734R");

        // Desk → markets → market → stalls → stall → statement.
        await bureau.Page.GotoAsync("/bureau");
        await bureau.PictureAsync("bureau-desk");
        await bureau.Page.ClickAsync("#markets tbody a");
        await bureau.Page.WaitForURLAsync("**/bureau/parties/huangsha");
        await bureau.Page.Locator("a.tile").First.ClickAsync();
        await bureau.Page.WaitForURLAsync("**/bureau/stalls?market=huangsha");
        await bureau.Page.ClickAsync("#stalls tbody a");
        await bureau.Page.WaitForURLAsync("**/bureau/parties/huangsha.a012");
        await bureau.Page.ClickAsync(".timeline a >> nth=-1");
        await bureau.Page.WaitForURLAsync("**/ledger/*");
        await Expect(bureau.Page.Locator("main")).ToContainTextAsync("阿珍水产");
    }

    [Fact]
    public async Task What_a_market_enters_for_a_stall_is_marked_counted_and_followed_up_when_it_does_not_add_up()
    {
        using var city = await TestCity.FoundedAsync(_host);
        await using var market = await chromium.DeskAsync(_host.Address);
        var page = market.Page;
        await EnrolOfficeAsync(page, await LinkAsync(city, "huangsha", "黄沙"));

        await page.GotoAsync("/market/stalls/huangsha.a12/purchase");
        await page.FillAsync("#supplier", "湛江渔业");
        await LineAsync(page, "石斑鱼", "10", "kg");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync("**/market/stalls/huangsha.a12?seen=*");
        await page.GotoAsync("/market/stalls/huangsha.a12/sale");
        await LineAsync(page, "石斑鱼", "1.25", "kg");
        await page.Locator("[data-line]").Nth(1).Locator("[data-name=product]").FillAsync("黄花鱼");
        await page.ClickAsync("form[data-office] [type=submit]");
        await Expect(page.Locator("[data-line]").Nth(1)).ToContainTextAsync("请填写数量");
        await page.Locator("[data-line]").Nth(1).Locator("[data-name=qty]").FillAsync("3");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync("**/v/*");

        await page.GotoAsync("/market");
        await Expect(page.Locator(".tasks")).ToContainTextAsync("卖多于进 1 笔");
        await market.PictureAsync("market-desk");
        await page.Locator(".tasks a", new() { HasText = "卖多于进" }).ClickAsync();
        await Expect(page.Locator("#short tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("#short tbody tr")).ToContainTextAsync("黄花鱼");
        await page.GotoAsync("/market/vouchers?state=behalf");
        await Expect(page.Locator("#sales tbody tr")).ToContainTextAsync("代报");
        var file = await page.APIRequest.GetAsync("/market/vouchers.csv?state=behalf");
        Assert.Contains("石斑鱼,1.25,kg,2,", await file.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_stall_can_record_nothing_until_the_market_resumes_it()
    {
        using var city = await TestCity.FoundedAsync(_host);
        await using var market = await chromium.DeskAsync(_host.Address);
        var page = market.Page;
        await EnrolOfficeAsync(page, await LinkAsync(city, "huangsha", "黄沙"));
        await page.GotoAsync("/market/stalls/huangsha.a12");
        await DecideAsync(page, "暂停经营", "票证不全，限期整改");
        await Expect(page.Locator("h1 + .chip")).ToContainTextAsync("已暂停");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("票证不全，限期整改");
        await city.RefusedAsync(city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()), 403, "party-suspended");
        await DecideAsync(page, "恢复经营", "整改完成");
        await Expect(page.Locator("h1 + .chip")).ToContainTextAsync("正常");
        await city.MustAsync(city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
    }

    [Fact]
    public async Task A_browser_without_the_offices_seal_may_look_and_is_told_how_to_get_one()
    {
        await using var bureau = await chromium.DeskAsync(_host.Address);
        await SetUpAsync(bureau.Page);
        await using var other = await chromium.DeskAsync(_host.Address);
        await other.Page.GotoAsync("/sign-in?returnUrl=/bureau/admit/market");
        await other.Page.FillAsync("#userName", "duty");
        await other.Page.FillAsync("#password", "a phrase that only I know");
        await other.Page.Locator("#password").PressAsync("Enter");
        await other.Page.WaitForURLAsync("**/bureau/admit/market");
        await Expect(other.Page.Locator("[data-no-seal=none]")).ToBeVisibleAsync();
        await Expect(other.Page.Locator("form[data-office=admit] [type=submit]")).ToBeDisabledAsync();
        await other.PictureAsync("bureau-no-seal");

        // The spare: made on the first browser, enrolled on the second, revoked from there.
        await bureau.Page.GotoAsync("/bureau/keys");
        await bureau.Page.ClickAsync("form[data-office=enrol-code] [type=submit]");
        var link = await bureau.Page.Locator("dialog[open] a[data-open]").GetAttributeAsync("href");
        await other.Page.GotoAsync(link!);
        await other.Page.ClickAsync("[data-make]");
        await other.Page.ClickAsync("a[data-start]");
        await other.Page.WaitForURLAsync("**/bureau");
        await other.Page.GotoAsync("/bureau/admit/market");
        await Expect(other.Page.Locator("form[data-office=admit] [type=submit]")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task The_set_up_page_opens_only_with_its_link_and_only_once()
    {
        await using var bureau = await chromium.DeskAsync(_host.Address, "en-GB");
        await bureau.Page.GotoAsync("/setup?token=AAAAAAAAAAAAAAAAAAAAAA");
        await Expect(bureau.Page.Locator("h1")).ToHaveTextAsync("This is not the set-up link");
        await SetUpAsync(bureau.Page);
        await bureau.Page.GotoAsync("/setup?token=AAAAAAAAAAAAAAAAAAAAAA");
        await Expect(bureau.Page.Locator("h1")).ToHaveTextAsync("This city is already set up");
    }

    private async Task SetUpAsync(IPage page)
    {
        await page.GotoAsync("/setup?token=" + _host.SetupToken());
        await page.FillAsync("#user-name", "duty");
        await page.FillAsync("#password", "a phrase that only I know");
        await page.ClickAsync("form[data-office=set-up] [type=submit]");
        await Expect(page.Locator("[data-done-step]")).ToBeVisibleAsync();
    }

    private static async Task<string> AdmitMarketAsync(IPage page)
    {
        await page.GotoAsync("/bureau/admit/market");
        await page.FillAsync("#name", "黄沙水产交易市场");
        await page.FillAsync("#party", "huangsha");
        await page.FillAsync("#number", "914403006990676707");
        await page.FillAsync("#district", "荔湾区");
        await page.FillAsync("#address", "黄沙大道 1 号");
        await page.FillAsync("#person", "陈主任");
        await page.FillAsync("#phone", "020-81234567");
        await page.ClickAsync("form[data-office=admit] [type=submit]");
        var link = await page.Locator("dialog[open] a[data-open]").GetAttributeAsync("href");
        Assert.Matches(EnrolLink(), link);
        await page.ClickAsync("dialog[open] .btn.full");
        await page.WaitForURLAsync("**/bureau/parties/huangsha*");
        return link!;
    }

    /// <summary>Makes the office's seal in this browser and opens its account.</summary>
    internal static async Task EnrolOfficeAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.ClickAsync("[data-make]");
        await page.FillAsync("#user", "officer");
        await page.FillAsync("#password", "a phrase of the market");
        await page.ClickAsync("[data-open-account]");
        await page.WaitForURLAsync(url => url.EndsWith("/market", StringComparison.Ordinal) || url.EndsWith("/bureau", StringComparison.Ordinal));
    }

    /// <summary>An enrolment link as the bureau's page would make it, from the city's own key.</summary>
    internal static async Task<string> LinkAsync(TestCity city, string party, string name, string by = "gz")
    {
        await city.GrantAsync(by, party, party + " code", Suiyuan.Domain.Parties.KeyUses.Enrol);
        var key = city.Key(party + " code").ExportParameters(includePrivateParameters: true);
        var carried = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new
        {
            p = party,
            k = Text(key.D!),
            x = Text(key.Q.X!),
            y = Text(key.Q.Y!),
            n = name,
        });
        return "/enrol#" + Text(carried);

        static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }

    private static async Task LineAsync(IPage page, string product, string amount, string unit)
    {
        var line = page.Locator("[data-line]").First;
        await line.Locator("[data-name=product]").FillAsync(product);
        await line.Locator("[data-name=qty]").FillAsync(amount);
        await line.Locator("[data-name=unit]").SelectOptionAsync(unit);
    }

    private static async Task DecideAsync(IPage page, string what, string reason)
    {
        await page.Locator(".acts summary", new() { HasText = what }).ClickAsync();
        var form = page.Locator(".acts details[open] form");
        await form.Locator("textarea").FillAsync(reason);
        await form.Locator("[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**?seen=*");
    }

    [GeneratedRegex("^http://[^/]+/enrol#[A-Za-z0-9_-]{100,}$")]
    private static partial Regex EnrolLink();
}
