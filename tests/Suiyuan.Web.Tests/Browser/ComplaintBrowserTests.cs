using Microsoft.Playwright;
using Suiyuan.Web.Tests.Recalls;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A complaint from a voucher on a phone to its end: shopper, stall and bureau, each in a browser of its own.</summary>
public sealed class ComplaintBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task A_shopper_complains_with_a_photograph_the_stall_answers_the_bureau_closes_and_the_shopper_sees_it()
    {
        await using var city = await RecallCity.StartAsync();
        var (voucher, _) = await city.SellAsync("2");
        await using var shopper = await chromium.PhoneAsync(city.Host.Address);
        var page = shopper.Page;
        await page.GotoAsync("/v/" + voucher);
        await page.ClickAsync("text=我要投诉 >> nth=-1");
        await page.ClickAsync("text=短斤缺两");
        await page.FillAsync("#text", "称了两斤，回家只有一斤六两。档口说是水分。");
        await page.FillAsync("#wish", "补差价 12 元");
        await page.SetInputFilesAsync("#photos", Repository.TicketPhotograph);
        await Expect(page.Locator("[data-thumbs] img")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await page.FillAsync("#name", "陈小姐");
        await page.FillAsync("#phone", "13800138000");
        await shopper.PictureAsync("complain");
        await shopper.AssertFitsAsync();
        await page.ClickAsync("form[data-complain] [type=submit]");
        await Expect(page.Locator("#save")).ToContainTextAsync("请马上保存这个链接", new() { Timeout = 20_000 });
        await shopper.PictureAsync("complaint-filed");
        await shopper.AssertFitsAsync();
        var link = new Uri(page.Url).AbsolutePath;

        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        await phone.Page.GotoAsync(await OfficeTests.LinkAsync(city.City, RecallCity.Stall, "阿珍水产", "huangsha"));
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await phone.Page.ClickAsync("[data-todo=complaints]");
        await phone.PictureAsync("stall-complaints");
        await phone.Page.ClickAsync(".list a.item");
        await Expect(phone.Page.Locator("main")).ToContainTextAsync("称了两斤");
        await Expect(phone.Page.Locator("main")).Not.ToContainTextAsync("陈小姐");
        await phone.Page.FillAsync("#answer", "对不起，马上退 12 元。");
        await phone.PictureAsync("stall-complaint");
        await phone.AssertFitsAsync();
        await phone.Page.ClickAsync("form[data-kind=complaint-answered] [type=submit]");
        await Expect(phone.Page.Locator(".timeline")).ToContainTextAsync("马上退 12 元", new() { Timeout = 20_000 });

        await using var bureau = await chromium.DeskAsync(city.Host.Address);
        var desk = bureau.Page;
        await OfficeTests.EnrolOfficeAsync(desk, await OfficeTests.LinkAsync(city.City, "gz", "值班员"));
        await desk.GotoAsync("/bureau/complaints");
        await bureau.BothAsync("bureau-complaints");
        await desk.ClickAsync("#complaints tbody a >> nth=0");
        await bureau.BothAsync("bureau-complaint");
        // A refusal has a ground that somebody chose.
        await desk.ClickAsync("summary:has-text('不予受理')");
        await desk.ClickAsync("form[data-payload*=refused] [type=submit]");
        await Expect(desk.Locator("form[data-payload*=refused]")).ToContainTextAsync("请选一条理由");
        await desk.ClickAsync("form[data-payload*=accepted] [type=submit]");
        await Expect(desk.Locator("h1")).ToContainTextAsync("已受理", new() { Timeout = 20_000 });
        await desk.ClickAsync("button[data-reveal]");
        await Expect(desk.Locator("[data-sealed]")).ToContainTextAsync("13800138000");
        await desk.ClickAsync("summary:has-text('办结')");
        await desk.CheckAsync("[name=founded]");
        await desk.FillAsync("#close-note", "双方谈妥，档口已退款。");
        await desk.ClickAsync("form[data-kind=complaint-closed] [type=submit]");
        await Expect(desk.Locator("h1")).ToContainTextAsync("谈妥", new() { Timeout = 20_000 });
        await desk.ClickAsync("a:has-text('投诉登记表')");
        await Expect(desk.Locator(".official")).ToContainTextAsync("陈小姐");
        await bureau.BothAsync("complaint-form");

        await page.GotoAsync(link);
        await Expect(page.Locator("main")).ToContainTextAsync("已办结：谈妥");
        await Expect(page.Locator("main")).ToContainTextAsync("马上退 12 元");
        await Expect(page.Locator("main")).ToContainTextAsync("双方谈妥");
        await shopper.PictureAsync("complaint");
        await shopper.AssertFitsAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await shopper.PictureAsync("complaint-dark");
        await page.GotoAsync($"/complain?v={voucher}&as=tip-off");
        await shopper.PictureAsync("tip-off-dark");
        await desk.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await desk.GotoAsync("/bureau/tipoffs");
        await bureau.BothAsync("bureau-tipoffs");
    }
}
