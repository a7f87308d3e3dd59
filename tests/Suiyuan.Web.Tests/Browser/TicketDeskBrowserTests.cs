using Microsoft.Playwright;
using Suiyuan.Web.Tests.Tickets;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>An officer looks at suspicious tickets and decides, in a browser that holds the market's seal.</summary>
public sealed class TicketDeskBrowserTests(Chromium chromium)
{
    private static string Photograph => Path.Combine(Repository.Root, "tests", "fixtures", "tickets", "plain", "quarantine.jpg");

    [Fact]
    public async Task An_officer_sees_the_outlined_places_decides_each_finding_and_goes_on_to_the_next_ticket()
    {
        await using var city = await SuspectCity.StartAsync();
        var photograph = await File.ReadAllBytesAsync(Photograph, TestContext.Current.CancellationToken);
        var earlier = await city.HandInAsync("clean", "huangsha.b07", photograph);
        var first = await city.HandInAsync($"expired hold 0.95;consignee-mismatch review 0.8;number-reused review 0.7 {earlier}", ReadingCity.Stall, photograph);
        var second = await city.HandInAsync("consignee-mismatch review 0.8", "huangsha.b07", photograph);
        await using var market = await chromium.DeskAsync(city.Host.Address);
        var page = market.Page;
        await OfficeTests.EnrolOfficeAsync(page, await OfficeTests.LinkAsync(city.City, "huangsha", "黄沙"));
        await Expect(page.Locator(".tasks")).ToContainTextAsync("可疑票证 2 张");
        await market.BothAsync("tickets-desk");
        await page.Locator(".tasks a", new() { HasText = "可疑票证" }).ClickAsync();
        await Expect(page.Locator("#list tbody tr")).ToHaveCountAsync(2);
        await market.BothAsync("tickets-list");
        await page.Locator("#list tbody a").First.ClickAsync();
        await page.WaitForURLAsync($"**/market/tickets/{first}*");

        // Each lights up the other; a press zooms to the place.
        var viewer = page.Locator("[data-evidence]").First;
        var region = viewer.Locator("[data-region='finding:expired']").First;
        await Expect(region.Locator("polygon")).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('[data-photo]').complete && document.querySelector('[data-photo]').naturalWidth > 0"));
        var inside = await page.EvaluateAsync<bool>("""
            () => {
              const photo = document.querySelector('[data-photo]').getBoundingClientRect();
              const place = document.querySelector("[data-region='number'] polygon").getBoundingClientRect();
              return Math.abs(place.left - (photo.left + photo.width * .75)) < 3 && Math.abs(place.top - (photo.top + photo.height * .145)) < 3;
            }
            """);
        Assert.True(inside, "The outline does not lie where it was read.");
        await Expect(page.Locator(".evidence-field", new() { HasText = "签发单位" })).ToContainTextAsync("没读到，请看照片");
        await market.BothAsync("ticket");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await market.PictureAsync("ticket-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.Locator("button[data-field=number]").HoverAsync();
        await Expect(viewer.Locator("[data-region=number]")).ToHaveClassAsync("lit");
        await viewer.Locator("[data-region=consignee] polygon").HoverAsync(new() { Force = true });
        await Expect(page.Locator("button[data-field=consignee]")).ToHaveClassAsync("lit");
        await page.Locator("button[data-field='items.0']").FocusAsync();
        await Expect(viewer.Locator("[data-region='items.0.qty']")).ToHaveClassAsync("lit");
        await page.Keyboard.PressAsync("Enter");
        await Expect(viewer.Locator(".evidence-frame.zoomed").First).ToBeVisibleAsync();
        var shown = await page.EvaluateAsync<bool>("""
            () => {
              const frame = document.querySelector('[data-zooms]').getBoundingClientRect();
              const place = document.querySelector("[data-region='items.0.qty'] polygon").getBoundingClientRect();
              return place.left >= frame.left && place.right <= frame.right && place.top >= frame.top && place.bottom <= frame.bottom;
            }
            """);
        Assert.True(shown, "The place that was asked for is not in sight.");
        await viewer.Locator("[data-zooms]").First.FocusAsync();
        await page.Keyboard.PressAsync("0");
        await Expect(viewer.Locator("> .evidence-frame")).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("zoomed"));

        // On a phone the photograph is further up: the place is cut out of it.
        await page.SetViewportSizeAsync(390, 844);
        await page.ClickAsync("button[data-field=number]");
        await Expect(page.Locator("li:has(button[data-field=number]) canvas.cut")).ToBeVisibleAsync();
        await AssertShapeAsync(page);
        await market.PictureAsync("ticket-cut-phone");
        await page.SetViewportSizeAsync(1280, 800);

        // The other ticket lies beside this one, and both grow together.
        await page.ClickAsync("[data-opens=compare-number-reused]");
        var both = page.Locator("dialog[open] [data-photo]");
        await Expect(both).ToHaveCountAsync(2);
        await page.Locator("dialog[open] .evidence-sheet").First.ClickAsync();
        await Expect(page.Locator("dialog[open] .evidence-frame.zoomed")).ToHaveCountAsync(2);
        await AssertShapeAsync(page);
        await market.PictureAsync("ticket-compared", wholePage: false);
        await page.ClickAsync("dialog[open] [data-closes]");

        var expired = page.Locator("[data-finding=expired]");
        await expired.Locator("summary").First.ClickAsync();
        await expired.Locator("textarea").FillAsync("原件看过，确已过期");
        await expired.Locator("[data-outcome='true']").ClickAsync();
        await page.WaitForURLAsync("**?seen=*");
        await Expect(expired.Locator(".card-head .chip")).ToContainTextAsync("属实");
        await Expect(expired).ToContainTextAsync("原件看过，确已过期");
        await DecideAsync(page, "consignee-mismatch", "explained", "情况可解释");
        await DecideAsync(page, "number-reused", "false", "误报");
        await Expect(page.Locator("h1")).ToContainTextAsync("已经办完");
        await market.BothAsync("ticket-decided");
        await page.ClickAsync("[data-next]");
        await page.WaitForURLAsync($"**/market/tickets/{second}*");
        await Expect(page.Locator("h1")).ToContainTextAsync("收货人不是本商户");

        await page.GotoAsync("/market/risks");
        await Expect(page.Locator("#risks tbody tr")).ToHaveCountAsync(1);
        await market.BothAsync("risks");
        await page.GotoAsync("/market/tickets/rules");
        await Expect(page.Locator("#expired")).ToContainTextAsync("准确率 100%");
        await market.BothAsync("ticket-rules");
    }

    /// <summary>A photograph keeps its shape, however large it is shown.</summary>
    private static async Task AssertShapeAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.zoomed [data-photo]')].every((p) => p.complete && p.naturalWidth > 0)");
        Assert.True(
            await page.EvaluateAsync<bool>("""
                () => [...document.querySelectorAll('.zoomed [data-photo]')].every((p) => Math.abs(p.clientWidth / p.clientHeight / (p.naturalWidth / p.naturalHeight) - 1) < .01)
                """),
            "A photograph is out of shape.");
    }

    private static async Task DecideAsync(IPage page, string rule, string outcome, string word)
    {
        var finding = page.Locator($"[data-finding={rule}]");
        await finding.Locator($"[data-outcome='{outcome}']").ClickAsync();
        await Expect(finding.Locator(".card-head .chip")).ToContainTextAsync(word);
    }
}
