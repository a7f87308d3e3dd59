using System.Net;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Recalls;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Recalls;

namespace Suiyuan.Web.Tests.Inspections;

/// <summary>What officers, the stall and everyone else read of an inspection.</summary>
public sealed class InspectionPageTests
{
    private const string Stall = RecallCity.Stall;
    private static readonly DateOnly Today = ChinaTime.DayOf(TestCity.Now);

    [Fact]
    public async Task A_plan_stands_on_the_phone_and_its_result_everywhere_the_law_wants_it()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("2");
        using var shopper = city.Host.Client("zh");
        Assert.Contains("尚无检查记录", await TextAsync(shopper, "/s/" + Stall), StringComparison.Ordinal);
        var (plan, _) = await city.SayAsync("gz", new InspectionPlanned(StatementFactory.Nonce(), "risk", Today, ["检验不合格 1 次"], "risk/1"), Stall);
        using var bureau = await SignedInAsync(city, "gz");
        var list = await TextAsync(bureau, "/bureau/inspect");
        Assert.Contains("A12 阿珍水产", list, StringComparison.Ordinal);
        Assert.Contains("靶向检查：检验不合格 1 次", list, StringComparison.Ordinal);
        var form = await TextAsync(bureau, "/bureau/inspect/" + Stall);
        Assert.Contains("data-checklist=\"stall/1\"", form, StringComparison.Ordinal);
        Assert.Contains($"data-plan=\"{plan}\"", form, StringComparison.Ordinal);
        Assert.Contains("data-checklist=\"market/1\"", await TextAsync(bureau, "/bureau/inspect/huangsha"), StringComparison.Ordinal);

        var (id, _) = await city.SayAsync("gz", Inspection(Today.AddDays(-2), plan), Stall);
        Assert.DoesNotContain("data-inspects", await TextAsync(bureau, "/bureau/inspect"), StringComparison.Ordinal);
        var sheet = await TextAsync(bureau, "/bureau/inspections/" + id);
        Assert.Contains("进货台账齐全", sheet, StringComparison.Ordinal);
        Assert.Contains("超期 2 天", sheet, StringComparison.Ordinal);
        Assert.Contains("20 个工作日", sheet, StringComparison.Ordinal);
        var order = await TextAsync(bureau, $"/bureau/inspections/{id}/print");
        Assert.Contains("责令改正通知书", order, StringComparison.Ordinal);
        Assert.Contains("食品安全法第65条", order, StringComparison.Ordinal);
        Assert.Contains("整改超期 1 件", await TextAsync(bureau, "/bureau"), StringComparison.Ordinal);
        foreach (var page in (string[])["/s/" + Stall, "/v/" + sale, "/public/inspections", "/public/inspections?market=huangsha", "/m/huangsha/board"])
        {
            Assert.Contains("限期整改", await TextAsync(shopper, page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_late_is_told_to_all_concerned_and_what_is_done_waits_to_be_looked_at()
    {
        await using var city = await RecallCity.StartAsync();
        var (id, _) = await city.SayAsync("gz", Inspection(Today.AddDays(-2)), Stall);
        var notices = city.Get<NoticeStore>();
        foreach (var party in (string[])[Stall, "huangsha", "gz"])
        {
            await RecallCity.UntilAsync(party + " is told", () => notices.Of(party, 9).Any(n => n.What.Kind == "rectify-late" && n.What.Chinese.Contains("超期", StringComparison.Ordinal)));
        }

        using var stall = await SignedInAsync(city, Stall);
        var checks = await TextAsync(stall, "/stall/checks");
        Assert.Contains("超期 2 天", checks, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"rectification\"", checks, StringComparison.Ordinal);
        Assert.Contains("data-todo=\"checks\"", await TextAsync(stall, "/stall"), StringComparison.Ordinal);
        Assert.Contains("href=\"/stall/checks\"", await TextAsync(stall, "/stall/notices"), StringComparison.Ordinal);
        using var market = await SignedInAsync(city, "huangsha");
        Assert.Contains("替档口上报整改", await TextAsync(market, "/market/inspections/" + id), StringComparison.Ordinal);
        Assert.DoesNotContain("rectification-checked", await TextAsync(market, "/market/inspections/" + id), StringComparison.Ordinal);

        await city.SayAsync(Stall, new Rectification(StatementFactory.Nonce(), id, "都补齐了"));
        using var bureau = await SignedInAsync(city, "gz");
        Assert.Contains("等您复查", await TextAsync(bureau, "/bureau/rectify"), StringComparison.Ordinal);
        var sheet = await TextAsync(bureau, "/bureau/inspections/" + id);
        Assert.Contains("都补齐了", sheet, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"rectification-checked\"", sheet, StringComparison.Ordinal);
        await RecallCity.UntilAsync("the bureau is told", () => notices.Of("gz", 9).Any(n => n.What.Chinese.Contains("等您复查", StringComparison.Ordinal)));
        await city.SayAsync("gz", new RectificationChecked(StatementFactory.Nonce(), id, "accepted"), Stall);
        Assert.Contains("没有要整改的", await TextAsync(stall, "/stall/checks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspended_stall_still_reports_what_it_put_right_and_may_do_nothing_else()
    {
        await using var city = await RecallCity.StartAsync();
        var (id, _) = await city.SayAsync("huangsha", Inspection(Today.AddDays(2)), Stall);
        await city.SayAsync("huangsha", new Suspended("票证不全"), Stall);
        // Why stands where the stall and its shoppers look.
        using (var anyone = city.Host.Client("zh"))
        {
            Assert.Contains("票证不全", System.Net.WebUtility.HtmlDecode(await anyone.GetStringAsync("/s/" + Stall, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }

        using var stall = await SignedInAsync(city, Stall);
        var home = await TextAsync(stall, "/stall");
        Assert.Contains("data-todo=\"checks\"", home, StringComparison.Ordinal);
        Assert.Contains("票证不全", home, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/stall/sell\"", home, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"rectification\"", await TextAsync(stall, "/stall/checks"), StringComparison.Ordinal);
        foreach (var page in (string[])["/stall/alerts", "/stall/complaints", "/stall/recalls", "/stall/tests", "/stall/notices"])
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(stall, page));
        }

        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(stall, "/stall/stop"));
        await city.SayAsync(Stall, new Rectification(StatementFactory.Nonce(), id, "票补齐了"));
        await city.City.RefusedAsync(city.City.Seal(Stall, Stall, TestCity.Groupers()), 403, "party-suspended");
        await city.SayAsync("gz", new InspectionPlanned(StatementFactory.Nonce(), "follow-up", Today, ["复查"]), Stall);
        using var bureau = await SignedInAsync(city, "gz");
        Assert.Contains("A12 阿珍水产", await TextAsync(bureau, "/bureau/inspect"), StringComparison.Ordinal);
        // Who left does not come back by itself.
        await city.SayAsync("huangsha", new Left("不做了"), Stall);
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(stall, "/stall/checks"));
    }

    [Fact]
    public async Task Proposals_name_their_reasons_and_a_level_and_a_measure_are_public()
    {
        await using var city = await RecallCity.StartAsync();
        await city.SayAsync("gz", Inspection(Today.AddDays(3)), Stall);
        var (fine, _) = await city.SayAsync("gz", new Enforcement(
            StatementFactory.Nonce(), "穗市监罚〔2026〕1号", "fine", "食品安全法第126条", "没有进货记录", Amount.Of(500)), Stall);
        using var bureau = await SignedInAsync(city, "gz");
        var plan = await TextAsync(bureau, "/bureau/inspections/plan");
        Assert.Contains("处罚或执法措施 1 次<b> &#x2B;10</b>", plan, StringComparison.Ordinal);
        Assert.Contains("检查后责令整改 1 次<b> &#x2B;18</b>", plan, StringComparison.Ordinal);
        Assert.Contains("&quot;cause&quot;:&quot;risk&quot;", plan, StringComparison.Ordinal);
        Assert.Contains("&quot;ranking&quot;:&quot;risk/1&quot;", plan, StringComparison.Ordinal);
        Assert.Contains("阿珍水产", await TextAsync(bureau, "/bureau/credit"), StringComparison.Ordinal);
        var credit = await TextAsync(bureau, "/bureau/credit/" + Stall);
        Assert.Contains("credit/1", credit, StringComparison.Ordinal);
        Assert.Contains("&#x2B;6", credit, StringComparison.Ordinal);
        var paper = await TextAsync(bureau, $"/bureau/enforcements/{fine}/print");
        Assert.Contains("行政处罚信息公示", paper, StringComparison.Ordinal);
        Assert.Contains("<span>500</span>", paper, StringComparison.Ordinal);
        await city.SayAsync("gz", new CreditGraded(StatementFactory.Nonce(), "c", Today, "有处罚", "credit/1"), Stall);
        using var shopper = city.Host.Client("zh");
        Assert.Contains("C 级", await TextAsync(shopper, "/s/" + Stall), StringComparison.Ordinal);
        Assert.Contains("没有进货记录", await TextAsync(shopper, "/public/inspections"), StringComparison.Ordinal);
        Assert.Contains("C 级", await TextAsync(bureau, $"/bureau/parties/{Stall}/file"), StringComparison.Ordinal);
        using var market = await SignedInAsync(city, "huangsha");
        Assert.Contains("C 级", await TextAsync(market, "/market/stalls/" + Stall), StringComparison.Ordinal);
        var csv = await TextAsync(bureau, "/bureau/inspections.csv");
        Assert.Contains("限期整改", csv, StringComparison.Ordinal);
        Assert.Contains("还有 3 天", await TextAsync(bureau, "/bureau/rectify.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plans_reasons_are_sealed_in_both_languages_and_read_in_ones_own()
    {
        await using var city = await RecallCity.StartAsync();
        await city.SayAsync("gz", Inspection(Today.AddDays(3)), "huangsha.b07");
        using var chinese = await SignedInAsync(city, "gz");
        Assert.Contains(
            "检查后责令整改 1 次 | Inspections that ordered rectification: 1", await TextAsync(chinese, "/bureau/inspections/plan"), StringComparison.Ordinal);
        await city.SayAsync("gz", new InspectionPlanned(
            StatementFactory.Nonce(), "random", Today, ["2026-11 随机抽查抽到 | drawn by lot for 2026-11", "群众反映"]), Stall);
        using var english = await city.City.SignedInAsync("gz");
        foreach (var page in (string[])["/bureau/inspect", "/bureau/inspect/" + Stall, "/bureau/inspections"])
        {
            var (zh, en) = (await TextAsync(chinese, page), await TextAsync(english, page));
            Assert.Contains("2026-11 随机抽查抽到；群众反映", zh, StringComparison.Ordinal);
            Assert.DoesNotContain("drawn by lot", zh, StringComparison.Ordinal);
            Assert.Contains("drawn by lot for 2026-11; 群众反映", en, StringComparison.Ordinal);
            Assert.DoesNotContain("随机抽查抽到", en, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_desk_counts_the_days_over_as_the_list_does()
    {
        // To be put right by the day before yesterday: the list says 超期 2 天, whatever the hour.
        var due = ChinaTime.StartOf(Today.AddDays(-1));
        foreach (var hour in (int[])[0, 8, 23])
        {
            Assert.Equal("超时 2 天", RecallWords.Left(due, ChinaTime.StartOf(Today).AddHours(hour).AddMinutes(1), Text.InChinese));
        }

        Assert.Equal("超时 3 小时", RecallWords.Left(due.AddHours(5), due.AddHours(8), Text.InChinese));
        Assert.Equal("1 day late", RecallWords.Left(due, due.AddHours(5), Text.InEnglish));
    }

    [Fact]
    public async Task Nobody_sees_the_pages_of_an_inspection_that_is_not_theirs()
    {
        await using var city = await RecallCity.StartAsync();
        await city.City.AdmitAsync("gz", "fangcun", new Admitted(Roles.Market, new("芳村市场"), "gz", Market: new("retail")));
        var (id, _) = await city.SayAsync("huangsha", Inspection(Today.AddDays(3)), Stall);
        using var other = await SignedInAsync(city, "fangcun");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, "/market/inspections/" + id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, "/market/inspect/" + Stall));
        using var stall = await SignedInAsync(city, Stall);
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(stall, "/bureau/inspect"));
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(stall, "/market/inspect"));
        // A market's own inspection is for the stall and the bureau, not a published result.
        using var shopper = city.Host.Client("zh");
        Assert.Contains("尚无检查记录", await TextAsync(shopper, "/s/" + Stall), StringComparison.Ordinal);
        await city.City.RefusedAsync(city.City.Seal("fangcun", Stall, Inspection(Today)), 403, "not-yours");
        await city.City.RefusedAsync(city.City.Seal("huangsha", Stall, new CreditGraded(StatementFactory.Nonce(), "a", Today, "好")), 403, "not-permitted");
    }

    private static Inspection Inspection(DateOnly until, StatementId? plan = null) => new(
        StatementFactory.Nonce(), "stall/1", [new("intake-records", "bad", "缺昨天的票"), new("clean", "fixed"), new("licence", "ok")], "rectify", until, plan);

    private static async Task<HttpClient> SignedInAsync(RecallCity city, string party)
    {
        var client = await city.City.SignedInAsync(party);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        return client;
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        var text = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return text.Replace("&#xB7;", "·", StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
