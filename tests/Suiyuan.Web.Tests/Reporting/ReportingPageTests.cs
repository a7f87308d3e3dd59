using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;
using Suiyuan.Web.Notices;
using Suiyuan.Web.Reporting;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Reporting;

/// <summary>Who reported, on the pages of the bureau, the market and the stall; reminders; patrols.</summary>
public sealed class ReportingPageTests : IAsyncLifetime
{
    private const string Stall = "huangsha.a12";
    private const string Other = "huangsha.b07";
    private static readonly DateOnly Today = ChinaTime.DayOf(TestCity.Now);

    private readonly SuiyuanHost _host = SuiyuanHost.Start();
    private TestCity _city = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Nonce => StatementFactory.Nonce();

    public async ValueTask InitializeAsync() => _city = await TestCity.FoundedAsync(_host);

    public async ValueTask DisposeAsync()
    {
        _city.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_rate_leads_from_the_city_to_the_stall_and_says_why_a_report_is_doubtful()
    {
        await SayAsync(Stall, Stall, TestCity.Groupers());
        using var bureau = await _city.SignedInAsync("gz");
        var page = await SeenAsync(bureau, "/bureau/reporting");
        Assert.Contains("<b data-rate>50%</b>", page, StringComparison.Ordinal);
        Assert.Contains("<b data-quality>0%</b>", page, StringComparison.Ordinal);
        Assert.Contains("还有 1 档没上报", page, StringComparison.Ordinal);
        Assert.Contains("/bureau/reporting?market=huangsha&show=missing#stalls", page, StringComparison.Ordinal);
        var market = await SeenAsync(bureau, "/bureau/reporting?market=huangsha");
        Assert.True(market.IndexOf("强记海鲜", StringComparison.Ordinal) < market.IndexOf("阿珍水产", StringComparison.Ordinal), "the worst first");
        Assert.Contains("1 笔进货都没有票证", market, StringComparison.Ordinal);
        Assert.Contains("没上报", await SeenAsync(bureau, $"/bureau/reporting?stall={Other}"), StringComparison.Ordinal);
        Assert.DoesNotContain("强记海鲜", await SeenAsync(bureau, "/bureau/reporting?market=huangsha&show=flagged"), StringComparison.Ordinal);

        // A district bureau sees its own markets and nobody else's, whatever it asks for.
        await _city.AdmitAsync("gz", "haizhu", new Admitted(Roles.Bureau, new("海珠区局"), "gz"));
        using var district = await _city.SignedInAsync("haizhu");
        foreach (var address in (string[])["/bureau/reporting?market=huangsha", $"/bureau/reporting?stall={Other}", "/bureau/patrols?market=huangsha"])
        {
            Assert.DoesNotContain("强记海鲜", await SeenAsync(district, address), StringComparison.Ordinal);
            Assert.DoesNotContain("黄沙", await SeenAsync(district, address), StringComparison.Ordinal);
        }

        using var merchant = await _city.SignedInAsync(Stall);
        using var refused = await merchant.GetAsync("/bureau/reporting.xlsx", Token);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task The_markets_list_of_who_is_missing_empties_as_it_is_reported_on_behalf_and_the_day_closed_ends_it()
    {
        using var market = await _city.SignedInAsync("huangsha");
        var page = await SeenAsync(market, "/market/reporting");
        Assert.Contains($"data-missing=\"{Stall}\"", page, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"stock-only\"", page, StringComparison.Ordinal);
        await SayAsync("huangsha", Stall, new DayReport(Nonce, Today, "stock-only"));
        page = await SeenAsync(market, "/market/reporting");
        Assert.DoesNotContain($"data-missing=\"{Stall}\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-missing=\"{Other}\"", page, StringComparison.Ordinal);
        Assert.Contains("阿珍水产", await SeenAsync(market, "/market/reporting?show=behalf"), StringComparison.Ordinal);

        using var sheet = new ZipArchive(new MemoryStream(await market.GetByteArrayAsync("/market/reporting.xlsx", Token)));
        using var cells = new StreamReader(sheet.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).Open());
        Assert.Contains("阿珍水产", await cells.ReadToEndAsync(Token), StringComparison.Ordinal);

        await SayAsync("huangsha", "huangsha", new MarketClosed(Nonce, Today, Today, "台风"));
        page = await SeenAsync(market, "/market/reporting");
        Assert.Contains("这一天休市", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-missing", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stalls_first_screen_says_so_until_the_day_is_reported()
    {
        using var merchant = await _city.SignedInAsync(Stall);
        Assert.Contains("今天还没上报", await SeenAsync(merchant, "/stall"), StringComparison.Ordinal);
        await SayAsync(Stall, Stall, new DayReport(Nonce, Today, "closed"));
        Assert.DoesNotContain("今天还没上报", await SeenAsync(merchant, "/stall"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_go_once_to_those_who_are_missing_also_after_a_restart_and_not_at_all_when_they_are_old()
    {
        var contact = SealedBytes.Salt("{\"phone\":\"13800138000\"}"u8);
        var digest = SealedBytes.Digest(contact);
        _host.Services.GetRequiredService<SealedStore>().Put(digest, contact);
        await _city.AdmitAsync("huangsha", "huangsha.c01", new Admitted(Roles.Merchant, new("新档"), "huangsha", Stall: "C01", Sealed: new(Contact: digest)));
        await SayAsync(Stall, Stall, TestCity.Groupers());
        var path = Path.Combine(_host.Data, "reminders.db");
        var time = new FakeTimeProvider(At(Today, "19:59"));
        using (var store = NoticeStore.Open(path, time))
        {
            var planner = Planner(store, time);
            Assert.Equal(0, planner.Plan());
            time.SetUtcNow(At(Today, "20:05"));
            // Two pages and one message, where a number is known.
            Assert.Equal(3, planner.Plan());
            Assert.Equal(0, planner.Plan());
            Assert.Equal((0, 1, 0), (store.Unseen(Stall), store.Unseen(Other), store.Unseen("huangsha")));
            Assert.Equal("13800138000", Assert.Single(store.Due(10), n => n.What.Channel == "sms").What.Address);
        }

        using (var store = NoticeStore.Open(path, time))
        {
            var planner = Planner(store, time);
            Assert.Equal(0, planner.Plan());
            time.SetUtcNow(At(Today, "20:31"));
            Assert.Equal(1, planner.Plan());
            Assert.Contains("今天还有 2 档没上报：B07 强记海鲜、C01 新档", Assert.Single(store.Of("huangsha", 9)).What.Chinese, StringComparison.Ordinal);

            // Late by a day and a half: nothing of the morning before.
            time.SetUtcNow(At(Today.AddDays(1), "19:00"));
            Assert.Equal(0, planner.Plan());
            // The third day: who has reported neither day. Nobody has reported the second, and one of them the first.
            time.SetUtcNow(At(Today.AddDays(2), "09:10"));
            planner.Plan();
            Assert.Contains("2 档从", store.Of("huangsha", 9)[0].What.Chinese, StringComparison.Ordinal);
        }

        Planner(_host.Services.GetRequiredService<NoticeStore>(), new FakeTimeProvider(At(Today, "20:05"))).Plan();
        using var merchant = await _city.SignedInAsync(Other);
        var list = await SeenAsync(merchant, "/stall/notices");
        Assert.Contains("没进货、没开门也要点一下", list, StringComparison.Ordinal);
        Assert.Contains("<a class=\"item\" href=\"/stall\">", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patrol_is_filled_in_from_the_records_and_what_it_found_stands_at_both_desks()
    {
        await SayAsync("huangsha", Stall, new Domain.Checks.RapidTest(Nonce, "石斑鱼", [new("孔雀石绿", "fail")]));
        using var market = await _city.SignedInAsync("huangsha");
        var form = await SeenAsync(market, "/market/patrol");
        Assert.Contains("今天还没有巡检", form, StringComparison.Ordinal);
        Assert.Contains("data-item=\"failed\" data-result=\"bad\"", form, StringComparison.Ordinal);
        Assert.Contains("data-item=\"tests\" data-result=\"bad\"", form, StringComparison.Ordinal);
        Assert.Contains("data-item=\"licences\" data-result=\"ok\"", form, StringComparison.Ordinal);
        // Nobody was expected yesterday.
        Assert.Contains("data-item=\"reporting\" data-result=\"na\"", form, StringComparison.Ordinal);

        var patrol = await SayAsync("huangsha", "huangsha", new Patrol(
            Nonce, Today, "market/1", [new("failed", "bad"), new("clean", "ok"), new("labels", "bad", "三档缺产地")], 100, 5, Photos: [Hash.Of("巷口"u8)]));
        await SayAsync("huangsha", Stall, new PatrolFinding(Nonce, "labels", "缺产地标签", Today.AddDays(-1), Photos: [Hash.Of("标签"u8)]));
        Assert.Contains("今天巡检 100 分", await SeenAsync(market, "/market/patrol"), StringComparison.Ordinal);
        var sheet = await SeenAsync(market, $"/market/patrols/{patrol}");
        Assert.Contains("三档缺产地", sheet, StringComparison.Ordinal);
        Assert.Contains($"<img src=\"/api/sealed/{Hash.Of("巷口"u8)}\"", sheet, StringComparison.Ordinal);
        // 6 of 22 points by the list's own weights.
        Assert.Contains("按清单的分值算是 27 分", sheet, StringComparison.Ordinal);
        using var bureau = await _city.SignedInAsync("gz");
        var board = await SeenAsync(bureau, "/bureau/patrols");
        Assert.Contains("今天每个市场都巡检了", board, StringComparison.Ordinal);
        var findings = await SeenAsync(bureau, "/bureau/patrols?market=huangsha");
        Assert.Contains("缺产地标签", findings, StringComparison.Ordinal);
        Assert.Contains("过期 1 天", findings, StringComparison.Ordinal);
        Assert.Contains($"<img src=\"/api/sealed/{Hash.Of("标签"u8)}\"", findings, StringComparison.Ordinal);
        Assert.Contains("data-item=\"clean\"", await SeenAsync(bureau, "/bureau/patrols/new?market=huangsha"), StringComparison.Ordinal);

        // Another market neither sees it nor speaks for it.
        await _city.AdmitAsync("gz", "shimen", new Admitted(Roles.Market, new("石门市场"), "gz", Market: new("mixed")));
        using var neighbour = await _city.SignedInAsync("shimen");
        NotIn(await SeenAsync(neighbour, $"/market/patrols/{patrol}"), "三档缺产地");
        await _city.RefusedAsync(_city.Seal("shimen", "huangsha", new Patrol(Nonce, Today, "market/1", [new("clean", "ok")], 100, 5)), 403, "not-yours");
        await _city.RefusedAsync(_city.Seal("shimen", Stall, new PatrolFinding(Nonce, "clean", "水", Today)), 403, "not-yours");
    }

    private ReminderPlanner Planner(NoticeStore store, TimeProvider time)
    {
        var views = _host.Services.GetRequiredService<ViewDatabase>();
        return new ReminderPlanner(store, new NoticePlanner(
            store, views, _host.Services.GetRequiredService<SealedStore>(), _host.Services.GetRequiredService<LedgerHost>(), time), views, time);
    }

    private static DateTimeOffset At(DateOnly day, string time) =>
        new(day.ToDateTime(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)), ChinaTime.Offset);

    private static void NotIn(string page, string words) => Assert.DoesNotContain(words, page, StringComparison.Ordinal);

    private Task<long> SayAsync(string by, string about, Payload payload) => _city.MustAsync(_city.Seal(by, about, payload));

    private static async Task<string> SeenAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd("zh-CN");
        using var answer = await client.SendAsync(request, Token);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }
}
