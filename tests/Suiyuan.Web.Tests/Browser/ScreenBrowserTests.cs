using System.Text.RegularExpressions;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The wall display in a browser: it moves with the ledger, and says when it does not.</summary>
public sealed partial class ScreenBrowserTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start();
    private TestCity _city = null!;
    private string _link = "";

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.FoundedAsync(_host);
        await _city.AdmitAsync("gz", "shimen", new Admitted(Roles.Market, new("石门肉菜批发市场", "Shimen"), "gz",
            Place: new("白云区", "白云区石门大道", Amount.Parse("23.2041"), Amount.Parse("113.2213")), Market: new("mixed")));
        using var bureau = await _city.SignedInAsync("gz");
        _link = Link().Match(await bureau.GetStringAsync("/bureau/screen")).Groups[1].Value;
    }

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_figures_follow_a_sale_without_a_hand_on_it()
    {
        await using var wall = await chromium.DeskAsync(_host.Address);
        await wall.Page.SetViewportSizeAsync(1920, 1080);
        await wall.Page.GotoAsync(_link);
        await Expect(wall.Page.Locator("[data-state=live]")).ToBeVisibleAsync();
        await Expect(wall.Page.Locator("[data-geo] canvas")).ToBeVisibleAsync();
        await Expect(wall.Page.Locator("[data-f=vouchers]")).ToHaveTextAsync("0");
        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Of(2), Unit.Jin)])));
        // The first board is made by code that is still cold, and the next waits twenty times as long.
        await Expect(wall.Page.Locator("[data-f=vouchers]")).ToHaveTextAsync("1", new() { Timeout = 40_000 });
        await Expect(wall.Page.Locator("[data-f=rate]")).ToHaveTextAsync("50");
        Assert.True(await wall.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"));
        await wall.PictureAsync("screen-wall-public");
    }

    [Fact]
    public async Task It_says_when_it_is_cut_off()
    {
        await using var wall = await chromium.DeskAsync(_host.Address);
        await wall.Page.RouteAsync("**/live", route => route.AbortAsync());
        await wall.Page.GotoAsync(_link);
        await Expect(wall.Page.Locator("[data-state=stale] .wall-state")).ToContainTextAsync("正在重新连接", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task It_says_that_it_catches_up_rather_than_that_nothing_happened()
    {
        await using var wall = await chromium.DeskAsync(_host.Address);
        await wall.Page.SetViewportSizeAsync(1920, 1080);
        await wall.Page.RouteAsync("**/live", route => route.FulfillAsync(new() { ContentType = "text/event-stream", Body = """
            event: board
            data: {"size":0,"behind":4657000,"day":"2026-11-27","perMinute":0,"minutes":[0,0],"vouchers":0,"recorded":0,"expected":0,"tests":0,"testsFailed":0,"markets":[],"recalls":[],"news":[]}


            """ }));
        await wall.Page.GotoAsync(_link);
        await Expect(wall.Page.Locator("[data-state=behind] .wall-state")).ToContainTextAsync("正在从账本补算，还差 4,657,000 条");
        await Expect(wall.Page.Locator("[data-news]")).ToHaveTextAsync("正在从账本补算，数字还不全，会继续增加");
        await wall.PictureAsync("screen-wall-behind");
    }

    [GeneratedRegex("href=\"(/screen/wall/[A-Za-z0-9_-]{38})\"")]
    private static partial Regex Link();
}
