using Microsoft.Playwright;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Recalls;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>An inspection from the plan at the desk to the stall's rectification, the visit itself without a network.</summary>
public sealed class InspectionBrowserTests(Chromium chromium)
{
    private const string Stall = RecallCity.Stall;

    [Fact]
    public async Task An_officer_plans_inspects_without_a_network_and_the_photograph_follows_when_it_is_back()
    {
        await using var city = await RecallCity.StartAsync();
        var today = ChinaTime.DayOf(TestCity.Now);
        await city.SayAsync("gz", new Enforcement(StatementFactory.Nonce(), "穗市监罚〔2026〕1号", "warning", "食品安全法第126条", "没有进货记录"), Stall);
        await using var officer = await chromium.PhoneAsync(city.Host.Address);
        var page = officer.Page;
        await page.GotoAsync(await OfficeTests.LinkAsync(city.City, "gz", "市局"));
        await page.ClickAsync("[data-make]");
        await page.FillAsync("#user", "inspector");
        await page.FillAsync("#password", "a phrase of the bureau");
        await page.ClickAsync("[data-open-account]");
        await page.WaitForURLAsync("**/bureau");

        await page.GotoAsync("/bureau/inspections/plan");
        await page.CheckAsync($"input[value='{Stall}'][data-plan*=risk]");
        await page.FillAsync("#by", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await PictureAsync(officer, "inspections-plan");
        await page.ClickAsync("form[data-office=plan] [type=submit]");
        await page.WaitForURLAsync("**/bureau/inspections?seen=*");
        await Expect(page.Locator("h1")).ToContainTextAsync("今天 1 家");
        await PictureAsync(officer, "inspections");

        await page.GotoAsync("/bureau/inspect");
        await Expect(page.Locator(".visit")).ToContainTextAsync("处罚或执法措施 1 次");
        await PictureAsync(officer, "inspect-list");
        await officer.KeptAsync("/bureau/inspect", $"/bureau/inspect/{Stall}");

        await officer.Context.SetOfflineAsync(true);
        await page.ClickAsync(".visit");
        await page.WaitForURLAsync("**/bureau/inspect/" + Stall);
        await page.SetInputFilesAsync("[data-pictures] input[type=file]", Repository.TicketPhotograph);
        await Expect(page.Locator("[data-pictures] img")).ToHaveCountAsync(1);
        await page.ClickAsync("label:has(input[name=intake-records][value=bad])");
        await page.ClickAsync("[data-all-ok]");
        await Expect(page.Locator("input[name=outcome][value=rectify]")).ToBeCheckedAsync();
        await page.ClickAsync("form[data-checklist] [type=submit]");
        await Expect(page.Locator("[data-item=intake-records]")).ToContainTextAsync("关键项不符合");
        await page.FillAsync("[name=note-intake-records]", "缺昨天的票");
        await page.FillAsync("#present", "店主在场，没有异议");
        await PictureAsync(officer, "inspect-form", night: true);

        // A flat battery loses nothing.
        await page.ReloadAsync();
        await Expect(page.Locator("[name=note-intake-records]")).ToHaveValueAsync("缺昨天的票");
        await Expect(page.Locator("[data-pictures] img")).ToHaveCountAsync(1);
        await page.ClickAsync("form[data-checklist] [type=submit]");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("存在这部手机里");
        await Expect(page.Locator("[data-waiting]")).ToHaveAttributeAsync("data-waiting", "1");
        await PictureAsync(officer, "inspect-kept");
        using (var db = city.Read())
        {
            Assert.Null(InspectionQueries.Last(db, Stall));
        }

        // The list is the one that was kept, and says all the same who has been inspected; when that has arrived it is a new one.
        await page.ClickAsync("[data-kept] a");
        await page.WaitForURLAsync("**/bureau/inspect");
        await Expect(page.Locator(".visit [data-done]")).ToContainTextAsync("已查，等发出");
        await PictureAsync(officer, "inspect-list-kept");
        await officer.Context.SetOfflineAsync(false);
        await Expect(page.Locator("h1")).ToContainTextAsync("今天没有要去的检查", new() { Timeout = 20_000 });
        await Expect(page.Locator("[data-outbox] .notice")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        string id;
        using (var db = city.Read())
        {
            var found = InspectionQueries.Last(db, Stall)!;
            Assert.Equal(("rectify", 1, 1), (found.Outcome, found.Bad, found.Photos.Count));
            Assert.Empty(InspectionQueries.Plans(db, "gz"));
            id = found.Id.ToString();
        }

        await page.GotoAsync("/bureau/inspections/" + id);
        await Expect(page.Locator("#fix")).ToContainTextAsync("还有 7 天");
        await Expect(page.Locator(".pictures img")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await page.EvaluateAsync<int>("document.querySelector('.pictures img').naturalWidth") > 0);
        await page.ClickAsync("[data-reveal]");
        await Expect(page.Locator("[data-sealed]")).ToContainTextAsync("店主在场，没有异议");
        await PictureAsync(officer, "inspection");
        await page.GotoAsync("/bureau/inspections/" + id + "/print");
        await PictureAsync(officer, "inspection-order");
        await page.GotoAsync("/bureau/credit/" + Stall);
        await PictureAsync(officer, "credit");
        await page.GotoAsync("/public/inspections");
        await PictureAsync(officer, "published-inspections");

        // The stall puts it right with a photograph, and the officer accepts.
        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        await phone.Page.GotoAsync(await OfficeTests.LinkAsync(city.City, Stall, "阿珍水产", "huangsha"));
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await phone.Page.ClickAsync("[data-todo=checks]");
        await Expect(phone.Page.Locator(".countdown")).ToContainTextAsync("还有 7 天");
        await phone.Page.FillAsync("textarea[name=text]", "昨天的票补拍了");
        await phone.Page.SetInputFilesAsync("[data-photos]", Repository.TicketPhotograph);
        await PictureAsync(phone, "stall-checks", night: true);
        await phone.Page.ClickAsync("form[data-kind=rectification] [type=submit]");
        await Expect(phone.Page.Locator(".countdown")).ToContainTextAsync("等复查", new() { Timeout = 20_000 });
        await page.GotoAsync("/bureau/rectify");
        await PictureAsync(officer, "rectify");
        await page.GotoAsync("/bureau/inspections/" + id);
        await page.ClickAsync("form[data-payload*=accepted] [type=submit]");
        await page.WaitForURLAsync("**?seen=*");
        await Expect(page.Locator("#fix .chip").First).ToContainTextAsync("已改好");
    }

    /// <summary>At a phone's width, by night too where asked, and at a desk's; no page is wider than a phone.</summary>
    private static async Task PictureAsync(Phone browser, string name, bool night = false)
    {
        if (night)
        {
            await browser.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await browser.PictureAsync(name + "-dark-phone");
            await browser.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        await browser.PictureAsync(name + "-phone");
        Assert.True(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 391"), $"{browser.Page.Url} is wider than a phone.");
        await browser.Page.SetViewportSizeAsync(1280, 800);
        await browser.PictureAsync(name + "-desk");
        await browser.Page.SetViewportSizeAsync(390, 844);
    }
}
