using Microsoft.Playwright;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Tests.Risk;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>An alert from the bell on the phone to the officer's decision.</summary>
public sealed class AlertBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task A_stall_explains_with_one_tap_and_the_market_closes_it()
    {
        await using var city = await AlertCity.StartAsync();
        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        await phone.Page.GotoAsync(await OfficeTests.LinkAsync(city.City, AlertCity.Stall, "阿珍水产", "huangsha"));
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await Expect(phone.Page.Locator(".doors")).ToBeVisibleAsync();
        await phone.Page.GotoAsync("/stall/alerts");
        await Expect(phone.Page.Locator("h1")).ToContainTextAsync("没有要说明的事");
        await phone.PictureAsync("stall-alerts-empty");

        await using var market = await chromium.DeskAsync(city.Host.Address);
        var desk = market.Page;
        await OfficeTests.EnrolOfficeAsync(desk, await OfficeTests.LinkAsync(city.City, "huangsha", "黄沙"));
        await desk.GotoAsync("/market/alerts");
        await market.BothAsync("alerts-empty");
        var sale = await city.SayAsync(AlertCity.Stall, new Sale(StatementFactory.Nonce(), [new("石斑鱼", Amount.Parse("62.5"), Unit.Kilogram)]));
        var alert = await city.AlertOfAsync(await city.HitAsync(evidence: sale));
        await city.AlertOfAsync(await city.HitAsync("r22", AlertCity.Other, "watch"));
        await city.AlertOfAsync(await city.HitAsync("r17", AlertCity.Other, "block"));
        // The officer's list follows by itself.
        await Expect(desk.Locator("#list tbody tr", new() { HasText = "卖出多于进货" })).ToHaveCountAsync(1, new() { Timeout = 6_000 });

        await phone.Page.GotoAsync("/stall");
        await Expect(phone.Page.Locator("[data-unseen]")).Not.ToHaveTextAsync("0");
        await phone.Page.ClickAsync("[data-todo=alerts]");
        var card = phone.Page.Locator($"[data-alert='{alert.Row.Id}']");
        await Expect(card.Locator("h2")).ToHaveTextAsync("“石斑鱼”卖得比进的多。");
        await phone.PictureAsync("stall-alerts");
        await phone.AssertFitsAsync();
        Assert.True(await card.Locator("[data-reason=own-stock]").EvaluateAsync<bool>("b => b.getBoundingClientRect().height >= 56"));
        await card.Locator("summary").First.ClickAsync();
        await card.Locator("[data-words]").FillAsync("上周的货没卖完，没盘点");
        await card.Locator("[data-reason=own-stock]").ClickAsync();
        await Expect(card.Locator(".explained")).ToContainTextAsync("已说明");
        await phone.PictureAsync("stall-alerts-explained");
        await Recalls.RecallCity.UntilAsync("the words are on the ledger", () => city.Find(alert.Row.Index).Row.Reason == "own-stock");
        await phone.Page.ReloadAsync();
        await Expect(card).ToContainTextAsync("已说明：是以前的存货");

        await desk.GotoAsync("/market");
        await Expect(desk.Locator(".tasks")).ToContainTextAsync("预警");
        await market.BothAsync("alerts-desk");
        await desk.GotoAsync("/market/alerts");
        await market.BothAsync("alerts-list");
        await desk.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await market.PictureAsync("alerts-list-dark");
        await desk.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await desk.GotoAsync($"/market/alerts/{alert.Row.Index}");
        await Expect(desk.Locator("main")).ToContainTextAsync("上周的货没卖完", new() { Timeout = 10_000 });
        await desk.ClickAsync("form[data-kind=alert-acknowledged] [type=submit]");
        await desk.WaitForURLAsync("**?seen=*");
        await Expect(desk.Locator(".timeline")).ToContainTextAsync("签收");
        await market.BothAsync("alert");
        await desk.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await market.PictureAsync("alert-dark");
        await desk.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await desk.FillAsync("#note", "到档口看过，货是上周的");
        await desk.ClickAsync("[data-outcome=explained]");
        await Expect(desk.Locator("h1 ~ .row")).ToContainTextAsync("情况可解释");
        await Expect(desk.Locator(".timeline")).ToContainTextAsync("到档口看过");
        await market.BothAsync("alert-closed");
        await desk.ClickAsync("[data-next]");
        await desk.WaitForURLAsync("**/market/alerts/*");
        await Expect(desk.Locator("h1")).Not.ToContainTextAsync("卖出多于进货");
        await desk.GotoAsync("/market/rules");
        await market.BothAsync("alert-rules");
        await desk.GotoAsync("/market/notices");
        await market.BothAsync("alert-notices");
        Assert.Equal("explained", city.Find(alert.Row.Index).Row.Outcome);
    }
}
