using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Log;
using Suiyuan.Web.Screen;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Screen;

/// <summary>The wall display: who may look, what is told, and that it is told when something changes.</summary>
public sealed partial class ScreenTests : OnACity
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_bureau_sees_the_display_and_its_events()
    {
        using var market = await _city.SignedInAsync("huangsha");
        foreach (var path in new[] { "/screen", "/screen/live" })
        {
            using var stranger = await _city.Http.GetAsync(path, Token);
            Assert.Contains("/sign-in", stranger.Headers.Location?.OriginalString, StringComparison.Ordinal);
            using var refused = await market.GetAsync(path, Token);
            Assert.Contains("/no-permission", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        using var bureau = await _city.SignedInAsync("gz");
        var page = await bureau.GetStringAsync("/screen", Token);
        Assert.Contains("data-live=\"/screen/live\"", page, StringComparison.Ordinal);
        Assert.Contains("data-f=\"tickets\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sale_and_a_failed_test_reach_an_open_display()
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var bureau = await _city.SignedInAsync("gz");
        using var answer = await bureau.GetAsync("/screen/live", HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(timeout.Token));
        var first = await NextAsync(lines, timeout.Token);
        Assert.Equal((0L, 0L, 2L), (Long(first, "vouchers"), Long(first, "tests"), Long(first, "expected")));

        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Of(2), Unit.Jin)])));
        await _city.MustAsync(_host.Services.GetRequiredService<LedgerHost>().Statements.Seal("huangsha.b07", new AlertRaised(StatementFactory.Nonce(), "r05", 1, "hold", "x"), TestCity.Now));
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.a12", new RapidTest(StatementFactory.Nonce(), "石斑鱼", [new("孔雀石绿", "fail")])));
        JsonElement board;
        do
        {
            board = await NextAsync(lines, timeout.Token);
        }
        while (Long(board, "testsFailed") == 0);
        Assert.Equal((1L, 1L, 1L, 1L), (Long(board, "vouchers"), Long(board, "tests"), Long(board, "recorded"), Long(board, "perMinute")));
        Assert.Equal((1L, 1L), (Long(board, "alerts"), Long(board, "alertsGrave")));
        Assert.Equal((1L, 2L), (board.GetProperty("markets")[0].GetProperty("vouchers").GetInt64(), board.GetProperty("markets")[0].GetProperty("state").GetInt64()));
        Assert.Contains("B07 强记海鲜", board.GetProperty("news")[0].GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("A12 阿珍水产 石斑鱼（孔雀石绿）", board.GetProperty("news")[1].GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_a_wall_shows_what_anybody_may_know_and_no_more()
    {
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.a12", new RapidTest(StatementFactory.Nonce(), "石斑鱼", [new("孔雀石绿", "fail")])));
        using var bureau = await _city.SignedInAsync("gz");
        var link = WallLink().Match(await bureau.GetStringAsync("/bureau/screen", Token)).Groups[1].Value;
        var page = await _city.Http.GetStringAsync(link, Token);
        Assert.DoesNotContain("data-f=\"tickets\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("阿珍水产", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/bureau", page, StringComparison.Ordinal);

        using var timeout = new CancellationTokenSource(Patience);
        using var answer = await _city.Http.GetAsync(link + "/live", HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(timeout.Token));
        var board = await NextAsync(lines, timeout.Token);
        Assert.Equal(1, Long(board, "testsFailed"));
        Assert.False(board.TryGetProperty("tickets", out _) || board.TryGetProperty("alerts", out _));
        Assert.Empty(board.GetProperty("news").EnumerateArray());

        // Changed by one character, or of a bureau that may not act any more, it is worth nothing.
        var forged = link[..^1] + (link[^1] == 'A' ? 'B' : 'A');
        using var wrong = await _city.Http.GetAsync(forged, Token);
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        using var events = await _city.Http.GetAsync(forged + "/live", Token);
        await TestCity.AssertProblemAsync(events, 401, "not-signed-in");
        using var notices = await _city.Http.GetAsync(link.Replace("/screen/wall/", "/n/", StringComparison.Ordinal), Token);
        Assert.Contains("did not send this link", await notices.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_are_not_of_now_say_how_many_entries_they_lack()
    {
        using var db = _host.Services.GetRequiredService<ViewDatabase>().Read();
        var area = new ScreenArea("gz");
        Assert.Equal(12_000, area.Compute(db, db.TreeSize + 12_000, TestCity.Now).Behind);
        Assert.Equal(12_000, area.Compute(db, db.TreeSize + 12_000, TestCity.Now).InPublic().Behind);
        // What comes while somebody looks is there within the second, and not worth a word.
        Assert.Null(area.Compute(db, db.TreeSize + 20, TestCity.Now).Behind);
    }

    [Fact]
    public async Task A_link_to_a_bureau_that_the_views_have_not_come_to_yet_says_to_wait()
    {
        using var db = _host.Services.GetRequiredService<ViewDatabase>().Read();
        var bureau = PartyQueries.Find(db, "gz")!;
        var links = _host.Services.GetRequiredService<ScreenLinks>();
        using var ahead = await _city.Http.GetAsync(links.Of(bureau with { AdmittedIndex = 99_999 }), Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ahead.StatusCode);
        var page = await ahead.Content.ReadAsStringAsync(Token);
        Assert.Contains("The figures are being made from the ledger", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_with_its_bureaus_right_to_act()
    {
        await _city.AdmitAsync("gz", "gz-liwan", new Admitted(Roles.Bureau, new("荔湾区市场监管局"), "gz"));
        using var district = await _city.SignedInAsync("gz-liwan");
        var link = WallLink().Match(await district.GetStringAsync("/bureau/screen", Token)).Groups[1].Value;
        using var good = await _city.Http.GetAsync(link, Token);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        await _city.MustAsync(_city.Seal("gz", "gz-liwan", new Suspended("整顿")));
        using var ended = await _city.Http.GetAsync(link, Token);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
    }

    [Fact]
    public async Task An_open_display_does_not_hold_up_the_stop()
    {
        var host = SuiyuanHost.Start();
        using var city = await TestCity.FoundedAsync(host);
        using var bureau = await city.SignedInAsync("gz");
        using var answer = await bureau.GetAsync("/screen/live", HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    internal static async Task<JsonElement> NextAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        while (true)
        {
            var line = await lines.ReadLineAsync(cancellationToken);
            Assert.NotNull(line);
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<JsonElement>(line[6..]);
            }
        }
    }

    private static long Long(JsonElement board, string name) => board.GetProperty(name).GetInt64();

    [GeneratedRegex("href=\"(/screen/wall/[A-Za-z0-9_-]{38})\"")]
    private static partial Regex WallLink();
}
