using System.Globalization;
using Microsoft.Playwright;
using Suiyuan.Web.Tests.Trace;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>An officer follows a bad lot in a browser: by hand, by keyboard, on a phone.</summary>
public sealed class TraceBrowserTests(Chromium chromium, TraceCity fixture) : IClassFixture<TraceCity>
{
    [Fact]
    public async Task The_picture_opens_market_by_market_tells_its_figures_and_works_by_keyboard()
    {
        await using var bureau = await chromium.DeskAsync(fixture.Host.Address);
        await fixture.SignInAsync(bureau.Context, "gz");
        var page = bureau.Page;
        await page.GotoAsync("/bureau/trace");
        await bureau.BothAsync("trace-empty");
        await page.FillAsync("#trace-q", "44018823");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".sentence").First).ToContainTextAsync("到过 3 个市场的 45 家档口");
        await Expect(page.Locator(".trace-box.market")).ToHaveCountAsync(4);
        await bureau.BothAsync("trace-graph");

        // Boxes do not lie on each other, and every band ends at two of them.
        Assert.True(await page.EvaluateAsync<bool>("""
            () => {
              const boxes = [...document.querySelectorAll('.trace-box')].map((b) => b.getBoundingClientRect());
              return boxes.every((a, i) => boxes.every((b, j) => i === j || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top));
            }
            """), "Boxes lie on each other.");
        await page.Locator(".trace-box.market", new() { HasText = "芳村" }).First.ClickAsync();
        await Expect(page.Locator(".trace-box.stall")).ToHaveCountAsync((TraceCity.Buyers / 2) + 1);
        Assert.Contains("fangcun", await page.EvaluateAsync<string>("document.activeElement.dataset.node ?? ''"), StringComparison.Ordinal);
        await bureau.BothAsync("trace-graph-opened");

        var stall = page.Locator(".trace-box.stall", new() { HasText = "B01 芳记肉档1" }).First;
        await stall.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-trace-facts]")).ToContainTextAsync("芳记肉档1");
        await Expect(page.Locator("[data-trace-facts] a[href='/bureau/parties/fangcun.b01']")).ToBeVisibleAsync();
        Assert.True(await page.Locator(".band.lit").CountAsync() >= 1);
        var before = await FocusedAsync(page);
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.NotEqual(before, await FocusedAsync(page));
        Assert.True(int.Parse(await page.Locator("[data-trace]").GetAttributeAsync("data-nodes") ?? "0", CultureInfo.InvariantCulture) <= 300);

        // The same without eyes or scripts.
        await page.ClickAsync("[data-trace-table] summary");
        await Expect(page.Locator("[data-trace-table] tbody tr").First).ToContainTextAsync("公斤");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await bureau.PictureAsync("trace-graph-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.ClickAsync(".views a:has-text('市场流向')");
        await Expect(page.Locator(".trace-map circle.market")).ToHaveCountAsync(3);
        await Expect(page.Locator(".trace-map .arc")).ToHaveCountAsync(2);
        await bureau.BothAsync("trace-map");
        await page.ClickAsync(".views a:has-text('批次表')");
        await Expect(page.Locator("#lots tbody tr")).ToHaveCountAsync(TraceCity.Buyers + 2);
        await page.ClickAsync("#lots th a:has-text('还剩')");
        await bureau.BothAsync("trace-table");
        await page.ClickAsync(".views a:has-text('时间线')");
        await Expect(page.Locator("#view .event").First).ToContainTextAsync("清远屠宰场");
        await bureau.BothAsync("trace-time");
    }

    [Fact]
    public async Task A_market_follows_its_own_stalls_and_sees_that_the_rest_is_elsewhere()
    {
        await using var market = await chromium.DeskAsync(fixture.Host.Address);
        await fixture.SignInAsync(market.Context, "fangcun");
        var page = market.Page;
        await page.GotoAsync($"/v/{fixture.Slip}");
        await market.BothAsync("trace-voucher-cut");
        await page.ClickAsync("a:has-text('追踪')");
        await page.WaitForURLAsync("**/market/trace?q=*");
        await Expect(page.Locator(".trace-box.elsewhere")).ToHaveTextAsync("外市场由它的市场和上级看");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("江南鲜肉");
        await market.BothAsync("trace-market");
        await page.GotoAsync($"/market/trace?q={fixture.Foreign}");
        await Expect(page.Locator(".empty")).ToContainTextAsync("不在您的管理范围");
        await market.BothAsync("trace-outside");
    }

    [Fact]
    public async Task A_picture_that_does_not_come_leaves_the_table()
    {
        await using var bureau = await chromium.DeskAsync(fixture.Host.Address);
        await fixture.SignInAsync(bureau.Context, "gz");
        await bureau.Page.RouteAsync("**/trace/picture*", route => route.AbortAsync());
        await bureau.Page.GotoAsync($"/bureau/trace?q={fixture.Bad}");
        await Expect(bureau.Page.Locator("[data-trace]")).ToContainTextAsync("图没有取到");
        await Expect(bureau.Page.Locator("[data-trace-table] tbody tr").First).ToBeVisibleAsync();
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.dataset.node ?? ''");
}
