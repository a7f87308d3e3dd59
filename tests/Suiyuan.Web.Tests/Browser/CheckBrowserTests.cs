using Microsoft.Playwright;
using Suiyuan.Domain.Parties;
using Suiyuan.Web.Tests.Recalls;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>From the gate to the laboratory and back: market, stall and laboratory, each in a browser of its own.</summary>
public sealed class CheckBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task A_failed_rapid_test_stops_the_sale_and_a_laboratory_frees_it_after_an_objection()
    {
        await using var city = await RecallCity.StartAsync();
        await city.City.AdmitAsync("gz", "lab-gz", new Admitted(Roles.Laboratory, new("羊城食品检验院"), "gz"));
        await using var office = await chromium.PhoneAsync(city.Host.Address);
        var market = office.Page;
        await EnrolAsync(market, await OfficeTests.LinkAsync(city.City, "huangsha", "黄沙"), "market");
        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        var stall = phone.Page;
        await stall.GotoAsync(await OfficeTests.LinkAsync(city.City, RecallCity.Stall, "阿珍水产"));
        await stall.ClickAsync("[data-make]");
        await stall.ClickAsync("[data-start]");
        await Expect(stall.Locator(".doors")).ToBeVisibleAsync();

        // At the gate: no certificate, so it can't be let in before a test.
        await market.GotoAsync("/market/entry");
        await market.ClickAsync(".entry-card summary");
        await Expect(market.Locator("input[value=passed]")).ToBeDisabledAsync();
        await market.CheckAsync("input[name=voucher]");
        await Expect(market.Locator("[data-why]")).ToContainTextAsync("先快检");
        await LookAsync(office, "market-entry");
        await market.FillAsync("[data-words=plate]", "粤A12345");
        await market.ClickAsync("form[data-office=entry] [type=submit]");
        await Expect(market.Locator(".entry-card .chip").First).ToContainTextAsync("待检测");

        await market.ClickAsync(".entry-card a:has-text('先快检')");
        await market.FillAsync("#kit", "胶体金卡 2611");
        await market.FillAsync("#kitUntil", "2020-01-01");
        await Expect(market.Locator("[data-kit-note]")).ToContainTextAsync("过期");
        await market.FillAsync("#kitUntil", "2099-01-01");
        await Expect(market.Locator("#product")).ToHaveValueAsync("石斑鱼");
        await market.Locator("[data-name=name]").First.FillAsync("孔雀石绿");
        await market.Locator("[data-name=result]").First.SelectOptionAsync("fail");
        await market.SetInputFilesAsync("#photo", Repository.TicketPhotograph);
        // A second sample of the same kit, which passes.
        await market.ClickAsync("[data-more]");
        var second = market.Locator("[data-sample]").Nth(1);
        await second.Locator("[name=product]").FillAsync("生蚝");
        await Expect(second.Locator("[data-name=name]").First).ToHaveValueAsync("孔雀石绿");
        await LookAsync(office, "market-test-form");
        await market.ClickAsync("form[data-office=test] [type=submit]");
        await market.WaitForURLAsync("**/market/tests?stall=*&seen=*");
        await Expect(market.Locator("#tests tbody tr")).ToHaveCountAsync(2);
        await Expect(market.Locator("#tests")).ToContainTextAsync("已自动停售");

        // The stall: red on top, refused at the till, and four hours to object.
        await stall.GotoAsync("/stall");
        await Expect(stall.Locator("[data-stopped]")).ToContainTextAsync("快检不合格：孔雀石绿");
        await stall.GotoAsync("/stall/sell");
        await stall.ClickAsync("[data-halted][data-goods='石斑鱼']");
        await Expect(stall.Locator("dialog[open]")).ToContainTextAsync("快检不合格：孔雀石绿");
        await stall.GotoAsync("/stall");
        await stall.ClickAsync("[data-failed-test]");
        await Expect(stall.Locator(".countdown")).ToContainTextAsync("还有 3 小时");
        await stall.ClickAsync("summary:has-text('我不同意')");
        await stall.FillAsync("textarea[name=reason]", "当天换过两次水");
        await LookAsync(phone, "stall-tests");
        await stall.ClickAsync("form[data-kind=objection] [type=submit]");
        await Expect(stall.Locator("article")).ToContainTextAsync("等市场答复", new() { Timeout = 20_000 });

        await market.GotoAsync("/market/tests");
        await LookAsync(office, "market-objection");
        await market.Locator("form[data-kind=objection-decided] [name=lab]").SelectOptionAsync("lab-gz");
        await market.ClickAsync("form[data-kind=objection-decided] [type=submit]");
        await market.WaitForURLAsync("**/market/tests?seen=*");
        await market.ClickAsync("#objections a:has-text('送样复检')");
        await market.FillAsync("#qty", "1.50");
        await LookAsync(office, "market-sampling-form");
        var code = await market.InputValueAsync("#code");
        await market.ClickAsync("form[data-office=sample] [type=submit]");
        await market.WaitForURLAsync("**/market/samplings/*?seen=*");
        await market.SelectOptionAsync("#to", "lab-gz");
        await market.ClickAsync("form[data-kind=sample-moved] [type=submit]");
        await Expect(market.Locator(".custody")).ToContainTextAsync("羊城食品检验院", new() { Timeout = 20_000 });
        await LookAsync(office, "market-sample");

        await using var bench = await chromium.DeskAsync(city.Host.Address);
        var lab = bench.Page;
        await EnrolAsync(lab, await OfficeTests.LinkAsync(city.City, "lab-gz", "羊城食品检验院"), "lab");
        await lab.FillAsync("#code", $"{city.Host.Address}lab?code={code}");
        await lab.ClickAsync("form[data-scans] [type=submit]");
        await lab.CheckAsync("input[name=state][value=received]");
        await lab.SetInputFilesAsync("#sample [data-photos]", Repository.TicketPhotograph);
        await LookAsync(bench, "lab-receive");
        await lab.ClickAsync("form[data-kind=sample-moved] [type=submit]");
        await lab.FillAsync("#reportNumber", "YC-1");
        await lab.Locator("[data-name=name]").First.FillAsync("孔雀石绿");
        await lab.SetInputFilesAsync("#photo", new FilePayload { Name = "r.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4"u8.ToArray() });
        await LookAsync(bench, "lab-report");
        await lab.ClickAsync("form[data-kind=lab-report] [type=submit]");
        await lab.WaitForURLAsync("**/lab?seen=*");
        await Expect(lab.Locator("#reports")).ToContainTextAsync("YC-1");

        // Free again, by itself.
        await stall.GotoAsync("/stall/tests");
        await Expect(stall.Locator("h1")).ToContainTextAsync("复检合格");
        await stall.GotoAsync("/stall/sell");
        await stall.ClickAsync("[data-goods='石斑鱼']:not([data-halted])");
        await market.GotoAsync("/market/samplings");
        await Expect(market.Locator("#samples")).ToContainTextAsync("已出报告");
        await LookAsync(office, "market-samplings");
        await market.GotoAsync("/market/tests");
        await LookAsync(office, "market-tests-cleared");
    }

    private static async Task EnrolAsync(IPage page, string link, string home)
    {
        await page.GotoAsync(link);
        await page.ClickAsync("[data-make]");
        await page.FillAsync("#user", "officer-" + home);
        await page.FillAsync("#password", "a phrase of the " + home);
        await page.ClickAsync("[data-open-account]");
        await page.WaitForURLAsync("**/" + home);
    }

    private static async Task LookAsync(Phone browser, string name)
    {
        await browser.PictureAsync(name);
        Assert.True(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth + 1"),
            $"{browser.Page.Url} is wider than its window.");
    }
}
