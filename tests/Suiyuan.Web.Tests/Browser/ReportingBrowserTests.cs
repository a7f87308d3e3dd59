using System.Globalization;
using Microsoft.Playwright;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The officer's round on the phone, and the merchant's one tap, against the real host.</summary>
public sealed class ReportingBrowserTests(Chromium chromium) : OnACity
{
    private const string Stall = "huangsha.a12";

    [Fact]
    public async Task An_officer_reports_for_a_stall_with_one_tap_and_goes_through_the_days_list()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        var page = phone.Page;
        await OfficeTests.EnrolOfficeAsync(page, await OfficeTests.LinkAsync(_city, "huangsha", "黄沙"));
        await page.GotoAsync("/market/reporting");
        await Expect(page.Locator("[data-missing]")).ToHaveCountAsync(2);
        await page.ClickAsync($"[data-missing='{Stall}'] button:has-text('没进货')");
        await page.WaitForURLAsync("**/market/reporting?seen=*");
        await Expect(page.Locator("[data-missing]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-rate]")).ToHaveTextAsync("50%");
        var reported = await LastAsync(Kinds.DayReport);
        Assert.Equal(("huangsha", Stall), (reported.Issuer, reported.Subject));
        Assert.Equal("stock-only", ((DayReport)Payloads.Read(reported.Kind, reported.Payload.Span)).State);
        // A stall whose report is doubtful says why, and nothing of it is cut off at the phone's edge.
        await _city.MustAsync(_city.Seal("huangsha.b07", "huangsha.b07", new Purchase(
            StatementFactory.Nonce(), new("湛江渔业", "湛江市"), [new PurchaseLine("石斑鱼", Amount.Parse("50"), Unit.Kilogram, "广东湛江")])));
        await page.ReloadAsync();
        await Expect(page.Locator("#stalls .signs")).ToContainTextAsync("没有票证");
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('#stalls td *')].every(e => e.getBoundingClientRect().right <= document.querySelector('#stalls').getBoundingClientRect().right)"));
        await phone.PictureAsync("market-reporting");

        await page.GotoAsync("/market/patrol");
        await page.ClickAsync("form[data-office=patrol] [type=submit]");
        // Nothing is sealed with a line left out.
        await Expect(page.Locator(".unanswered")).Not.ToHaveCountAsync(0);
        var asked = page.Locator("[data-asked]");
        for (var i = 0; i < await asked.CountAsync(); i++)
        {
            await asked.Nth(i).Locator("[data-tap=ok]").ClickAsync();
        }

        await page.ClickAsync("[data-item=labels] [data-tap=bad]");
        await page.FillAsync("[data-item=labels] [data-note]", "三档缺产地");
        await page.SetInputFilesAsync("[data-photos=photos]", Repository.TicketPhotograph);
        await phone.PictureAsync("market-patrol");
        var shown = await page.Locator("[data-score]").TextContentAsync();
        await page.ClickAsync("form[data-office=patrol] [type=submit]");
        await page.WaitForURLAsync("**/market/patrol?seen=*");
        await Expect(page.Locator("h1")).ToContainTextAsync($"今天巡检 {shown} 分");
        var said = (Patrol)Payloads.Read(Kinds.Patrol, (await LastAsync(Kinds.Patrol)).Payload.Span);
        Assert.Equal(PatrolChecklist.Find("market/1")!.ScoreOf(said.Items), said.Score);
        Assert.Equal(PatrolChecklist.Find("market/1")!.Items.Count, said.Items.Count);
        Assert.Contains(new ItemAnswer("labels", "bad", "三档缺产地"), said.Items);
        Assert.Single(said.Photos!);

        await page.GotoAsync($"/market/patrol/finding?stall={Stall}");
        // The last day is the table's for the line that is chosen.
        foreach (var item in (string[])["scales", "stopped", "labels"])
        {
            await page.SelectOptionAsync("#item", item);
            await Expect(page.Locator("#until")).ToHaveValueAsync(
                PatrolChecklist.TermOf(item, ChinaTime.DayOf(TestCity.Now)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        await page.FillAsync("#text", "石斑鱼没有产地标签");
        await page.ClickAsync("form[data-office=say] [type=submit]");
        await page.WaitForURLAsync("**/market/patrol?seen=*");
        await Expect(page.Locator("#findings")).ToContainTextAsync("石斑鱼没有产地标签");
        Assert.NotNull(((PatrolFinding)Payloads.Read(Kinds.PatrolFinding, (await LastAsync(Kinds.PatrolFinding)).Payload.Span)).Patrol);
    }

    [Fact]
    public async Task A_merchant_reports_a_day_closed_with_one_tap_on_the_first_screen()
    {
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.c01", new Admitted(Roles.Merchant, new("阿珍海鲜"), "huangsha", Stall: "C01", Categories: ["aquatic"])));
        await using var phone = await chromium.PhoneAsync(_host.Address);
        var page = phone.Page;
        await page.GotoAsync(await OfficeTests.LinkAsync(_city, "huangsha.c01", "阿珍海鲜", by: "huangsha"));
        await page.ClickAsync("[data-make]");
        await page.ClickAsync("[data-start]");
        await Expect(page.Locator(".doors")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-unreported]")).ToContainTextAsync("今天还没上报");
        await phone.PictureAsync("stall-unreported");
        await page.ClickAsync("[data-day-state=closed]");
        await Expect(page.Locator("[data-unreported]")).ToContainTextAsync("今天报好了");
        await Expect(page.Locator("[data-waiting]")).ToHaveCountAsync(0);
        Assert.Equal("closed", ((DayReport)Payloads.Read(Kinds.DayReport, (await LastAsync(Kinds.DayReport)).Payload.Span)).State);
        await page.ReloadAsync();
        await Expect(page.Locator(".stall-home")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-unreported]")).ToHaveCountAsync(0);
    }
}
