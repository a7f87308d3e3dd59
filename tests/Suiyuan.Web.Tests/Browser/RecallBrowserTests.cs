using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Suiyuan.Web.Tests.Recalls;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A bad lot from the officer's search to the last kilogram: desk, stall and shopper, each in a browser of its own.</summary>
public sealed class RecallBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task An_officer_recalls_a_lot_the_stall_answers_and_destroys_it_and_the_officer_closes_with_everything_accounted_for()
    {
        await using var city = await RecallCity.StartAsync();
        var (voucher, _) = await city.SellAsync("2");
        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        await phone.Page.GotoAsync(await OfficeTests.LinkAsync(city.City, RecallCity.Stall, "阿珍水产", "huangsha"));
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await Expect(phone.Page.Locator(".doors")).ToBeVisibleAsync();

        await using var market = await chromium.DeskAsync(city.Host.Address);
        var desk = market.Page;
        await OfficeTests.EnrolOfficeAsync(desk, await OfficeTests.LinkAsync(city.City, "huangsha", "黄沙"));
        await desk.GotoAsync("/market/recalls");
        await Expect(desk.Locator("h1")).ToContainTextAsync("没有召回");
        await market.BothAsync("recalls-empty");
        await desk.GetByRole(AriaRole.Link, new() { Name = "启动停售或召回" }).ClickAsync();
        await desk.FillAsync("#from", $"{city.Host.Address}v/{voucher}");
        await desk.ClickAsync("button:has-text('找批次')");
        await Expect(desk.Locator("input[name=lot]")).ToBeCheckedAsync();
        await market.BothAsync("recall-wizard-lots");
        await desk.ClickAsync("button:has-text('算范围')");
        await Expect(desk.Locator("#scope tbody tr")).ToHaveCountAsync(1);
        await Expect(desk.Locator("#title")).ToHaveValueAsync("湛江渔业石斑鱼");
        await market.BothAsync("recall-wizard-scope");
        await desk.CheckAsync("input[name=level][value='1']");
        await desk.FillAsync("#reason", "快检孔雀石绿阳性");
        await desk.Locator("form[data-kind=recall-opened] [type=submit]").ClickAsync();
        await desk.WaitForURLAsync("**/market/recalls/*?seen=*");
        await Expect(desk.Locator("h1")).ToContainTextAsync("湛江渔业石斑鱼");
        await Expect(desk.Locator(".recall-head")).ToContainTextAsync("0 档已确认");

        // The shopper's voucher is red at once.
        await using var shopper = await chromium.PhoneAsync(city.Host.Address);
        await shopper.Page.GotoAsync("/v/" + voucher);
        await Expect(shopper.Page.Locator(".verdict.bad")).ToContainTextAsync("请勿食用（已召回）");
        await shopper.PictureAsync("voucher-recalled");
        await shopper.AssertFitsAsync();

        // The stall: red on top, the bell, nothing to sell.
        await phone.Page.GotoAsync("/stall");
        await Expect(phone.Page.Locator(".recall-card")).ToContainTextAsync("召回：湛江渔业石斑鱼");
        await Expect(phone.Page.Locator("[data-unseen]")).ToHaveTextAsync("1");
        await phone.PictureAsync("stall-recalled");
        await phone.AssertFitsAsync();
        await phone.Page.GotoAsync("/stall/sell");
        await phone.Page.ClickAsync("[data-halted][data-goods='石斑鱼']");
        await Expect(phone.Page.Locator("dialog[open]")).ToContainTextAsync("快检孔雀石绿阳性");
        await phone.PictureAsync("stall-sell-stopped");
        await phone.Page.ClickAsync("dialog[open] .quiet");
        await phone.Page.ClickAsync("text=别的货");
        await phone.Page.FillAsync("input[type=search]", "石斑");
        await phone.Page.ClickAsync("[data-goods='石斑鱼']");
        await phone.TypeOnPadAsync("1");
        await Expect(phone.Page.Locator(".hint")).ToContainTextAsync("停售");
        await Expect(phone.Page.Locator("[data-finish]")).ToBeDisabledAsync();

        // Nothing of it is cut; thrown away it may be, and the books still have it.
        await phone.Page.GotoAsync("/stall/cut");
        await phone.Page.ClickAsync("[data-process='cut']");
        await phone.Page.ClickAsync("[data-halted][data-goods='石斑鱼']");
        await Expect(phone.Page.Locator("dialog[open]")).ToContainTextAsync("快检孔雀石绿阳性");
        await phone.Page.GotoAsync("/stall/dispose");
        await Expect(phone.Page.Locator("[data-goods='石斑鱼']")).ToHaveCountAsync(1);
        await Expect(phone.Page.Locator("[data-goods='石斑鱼'][data-lot]")).ToContainTextAsync("停售");
        await Expect(phone.Page.Locator("[data-goods='石斑鱼'][data-lot]")).ToContainTextAsync("剩 96 斤");
        await phone.PictureAsync("stall-dispose-stopped");
        await phone.Page.ClickAsync("[data-goods='石斑鱼'][data-lot]");
        await phone.TypeOnPadAsync("96");
        await Expect(phone.Page.Locator(".hint")).ToBeEmptyAsync();

        await phone.Page.GotoAsync("/stall");
        await phone.Page.ClickAsync(".recall-card");
        await phone.PictureAsync("stall-recall");
        await phone.AssertFitsAsync();
        await phone.Page.ClickAsync("text=我知道了");
        await phone.Page.WaitForURLAsync("**?seen=*");

        // The officer's page follows by itself.
        await Expect(desk.Locator(".recall-head")).ToContainTextAsync("1 档已确认", new() { Timeout = 4_000 });
        await phone.Page.FillAsync("[data-rows=lines] input", "47.5");
        await phone.Page.CheckAsync("[name=isolated]");
        await phone.Page.SetInputFilesAsync("form[data-kind=holding-reported] [data-photos]", Repository.TicketPhotograph);
        await phone.PictureAsync("stall-recall-report");
        await phone.Page.ClickAsync("form[data-kind=holding-reported] [type=submit]");
        await Expect(phone.Page.Locator(".steps-do .done")).ToHaveCountAsync(2, new() { Timeout = 20_000 });
        await Expect(desk.Locator("#mass")).ToContainTextAsync("0.5 公斤", new() { Timeout = 4_000 });
        // Who reports again need not say again that it is set apart.
        await Expect(phone.Page.Locator("form[data-kind=holding-reported] [name=isolated]")).ToBeCheckedAsync();
        await market.BothAsync("recall");

        await phone.Page.ClickAsync("summary:has-text('销毁')");
        await phone.Page.FillAsync("form[data-kind=disposal] [name=place]", "黄沙市场无害化处理点");
        await phone.PictureAsync("stall-recall-destroy");
        await phone.Page.Locator("form[data-kind=disposal] [data-rows] input").FillAsync("47.5");
        await phone.Page.ClickAsync("form[data-kind=disposal] [type=submit]");
        await Expect(phone.Page.Locator(".steps-do")).ToContainTextAsync("0.5 公斤", new() { Timeout = 20_000 });

        await desk.ReloadAsync();
        await desk.ClickAsync("summary:has-text('结束召回')");
        await desk.FillAsync("#summary", "追回并销毁 47.5 公斤");
        await desk.ClickAsync("form[data-kind=recall-closed] [type=submit]");
        await Expect(desk.Locator("#unaccounted-error")).ToContainTextAsync("说不清去向");
        await desk.FillAsync("#unaccounted", "0.5 公斤为试吃、滴水损耗，已核对");
        await desk.ClickAsync("form[data-kind=recall-closed] [type=submit]");
        await Expect(desk.Locator("h1 .chip.ok")).ToContainTextAsync("已结束");
        await market.BothAsync("recall-closed");
        await desk.GotoAsync("/market/notices");
        await market.BothAsync("recall-notices");
    }

    [Fact]
    public async Task A_merchant_stops_its_own_lot_and_the_market_answers_a_drill_on_behalf_of_a_stall()
    {
        await using var city = await RecallCity.StartAsync();
        var drill = await city.RecallAsync(drill: true);
        await using var market = await chromium.DeskAsync(city.Host.Address);
        var desk = market.Page;
        await OfficeTests.EnrolOfficeAsync(desk, await OfficeTests.LinkAsync(city.City, "huangsha", "黄沙"));
        await desk.GotoAsync($"/market/recalls/{drill}/{RecallCity.Stall}");
        await market.BothAsync("recall-on-behalf");
        await desk.ClickAsync("form[data-kind=recall-acknowledged] [type=submit]");
        await desk.WaitForURLAsync("**?seen=*");
        await desk.ClickAsync("form[data-kind=holding-reported] [type=submit]");
        await Expect(desk.Locator("h1 .chip")).ToContainTextAsync("已报");
        await desk.GotoAsync($"/market/recalls/{drill}/report");
        await Expect(desk.Locator("h1")).ToContainTextAsync("全部确认用了");
        await market.BothAsync("recall-drill-report");

        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        var page = phone.Page;
        await page.GotoAsync(await OfficeTests.LinkAsync(city.City, RecallCity.Stall, "阿珍水产", "huangsha"));
        await page.ClickAsync("[data-make]");
        await page.ClickAsync("[data-start]");
        await Expect(page.Locator(".recall-card.drill")).ToContainTextAsync("演练");
        await page.GotoAsync("/stall/stop");
        await page.CheckAsync("input[name=lot]");
        await phone.PictureAsync("stall-stop-lots");
        await page.ClickAsync("text=下一步");
        await phone.PictureAsync("stall-stop");
        await phone.AssertFitsAsync();
        await page.ClickAsync("form[data-kind=stop-sale] [type=submit]");
        await page.WaitForURLAsync("**/stall/recalls?seen=*");
        await Expect(page.Locator(".slip")).ToContainTextAsync("石斑鱼");
        await phone.PictureAsync("stall-stopped");
        await desk.GotoAsync("/market/recalls");
        await desk.ClickAsync("#stops tbody a");
        await market.BothAsync("stop");
        await desk.ClickAsync("summary:has-text('解除停售')");
        await desk.FillAsync("#lift-reason", "复检合格");
        await desk.ClickAsync("form[data-kind=stop-sale-lifted] [type=submit]");
        await Expect(desk.Locator("h1")).ToContainTextAsync("已解除");
    }

    [Fact]
    public async Task What_is_pressed_before_the_script_has_come_is_said_when_it_has()
    {
        await using var city = await RecallCity.StartAsync();
        var drill = await city.RecallAsync(drill: true);
        await using var market = await chromium.DeskAsync(city.Host.Address);
        var desk = market.Page;
        await OfficeTests.EnrolOfficeAsync(desk, await OfficeTests.LinkAsync(city.City, "huangsha", "黄沙"));
        var slow = new TaskCompletionSource();
        await desk.RouteAsync("**/js/office.js*", async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });
        await desk.GotoAsync($"/market/recalls/{drill}/{RecallCity.Stall}", new() { WaitUntil = WaitUntilState.Commit });
        var button = desk.Locator("form[data-kind=recall-acknowledged] [type=submit]");
        await button.ClickAsync();
        await Expect(button).ToHaveClassAsync(new Regex("busy"));
        // Nor does pressing it twice send the form to its own page.
        await button.ClickAsync(new() { Force = true });
        Assert.DoesNotContain('?', desk.Url);
        slow.SetResult();
        await desk.WaitForURLAsync("**?seen=*");
        await Expect(desk.Locator("form[data-kind=holding-reported]")).ToBeVisibleAsync();
    }
}
