using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Patrols;

/// <summary>Patrols of markets, their score, and what becomes of what is found.</summary>
public sealed class PatrolTests : IDisposable
{
    private const string Market = "huangsha";
    private const string Stall = "ah-ming";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void The_score_is_the_weight_in_order_out_of_what_applies()
    {
        var list = PatrolChecklist.Find("market/1")!;
        Assert.Same(list, PatrolChecklist.On(Today));
        ItemAnswer[] all = [.. list.Items.Select(i => new ItemAnswer(i.Code, "ok"))];
        Assert.Equal(100, list.ScoreOf(all));
        var bad = list.Items.Single(i => i.Code == "failed");
        var without = list.Items.Single(i => i.Code == "tests");
        ItemAnswer[] some = [.. all.Select(a => a.Item == bad.Code ? a with { Result = "bad" } : a.Item == without.Code ? a with { Result = "na" } : a)];
        var sum = list.Items.Sum(i => i.Weight) - without.Weight;
        Assert.Equal((sum - bad.Weight) * 100 / sum, list.ScoreOf(some));
        Assert.Null(list.ScoreOf([new ItemAnswer("clean", "na")]));
    }

    [Fact]
    public void Lines_of_the_ledger_are_judged_by_their_rule_and_limit()
    {
        var list = PatrolChecklist.Find("market/1")!;
        Assert.Equal(["bad", "ok", "na"], ((long?[])[94, 95, null]).Select(list.Item("reporting")!.Judge));
        Assert.Equal(["ok", "bad"], ((long?[])[0, 1]).Select(list.Item("failed")!.Judge));
        Assert.Throws<RuleFileException>(() => PatrolChecklist.Read(Table("market/9,2030-01-01,x,ledger,1,about,0,x,x")));
        Assert.Throws<RuleFileException>(() => PatrolChecklist.Read(Table("market/9,2030-01-01,x,nose,1,,,x,x")));
        Assert.Equal(Today, PatrolChecklist.TermOf("stopped", Today));
        Assert.Equal(Today.AddDays(3), PatrolChecklist.TermOf("labels", Today));

        static IReadOnlyList<RuleRow> Table(string row) => RuleFiles.Parse("Patrols/checklists.csv", "checklist,from,item,by,weight,rule,limit,zh,en\n" + row).Rows;
    }

    [Fact]
    public void A_score_that_does_not_follow_from_the_answers_stands_beside_the_one_that_does()
    {
        World.Must(Market, Market, Walk(new("clean", "bad"), new("labels", "ok")) with { Score = 100 });
        World.Must("liwan", Market, Walk(new ItemAnswer("clean", "ok")) with { Checklist = "moon/1", Day = Today.AddDays(-1) });
        using var db = _views.Read();
        var patrols = PatrolQueries.Of(db, Market, 5);
        Assert.Equal([(100, 50, 1, Market), (90, null, 0, "liwan")], patrols.Select(p => (p.Score, p.OwnScore, p.Bad, p.By)));
        Assert.Equal([("clean", "bad"), ("labels", "ok")], PatrolQueries.Items(db, patrols[0].Index).Select(i => (i.Item, i.Result)));
        var board = PatrolQueries.Board(db, [Market, "fangcun"], Today);
        Assert.Equal(["fangcun", Market], board.Select(m => m.Market));
        Assert.Equal(patrols[0], board[1].Latest);
    }

    [Fact]
    public void A_finding_is_open_until_whoever_found_it_accepts_and_gets_a_new_day_when_it_is_asked_for_again()
    {
        var patrol = World.Must(Market, Market, Walk(new ItemAnswer("labels", "bad")));
        var found = World.Must(Market, Stall, new PatrolFinding(World.Nonce(), "labels", "没有产地", Today, patrol.Id));
        var other = World.Must("fangcun", "ah-hua", new PatrolFinding(World.Nonce(), "clean", "地面积水", Today.AddDays(2)));
        Assert.False(Only().IsOverdue(Today));
        Assert.True(Only().IsOverdue(Today.AddDays(1)));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), found.Id, "补了标签"));
        // Another's finding is not reached by way of one's own stall.
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), other.Id, "accepted"));
        Assert.NotNull(Only().Answered);
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), found.Id, "again", Today.AddDays(3)));
        Assert.Equal((null, Today.AddDays(3)), (Only().Answered, Only().Until));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), found.Id, "全补了"));
        World.Must("gz", Stall, new RectificationChecked(World.Nonce(), found.Id, "accepted"));
        Assert.NotNull(Only().Closed);
        using var db = _views.Read();
        Assert.Equal(other.Id, PatrolQueries.Findings(db, "gz", 5)[0].Id);
        Assert.Equal(found.Id, Assert.Single(PatrolQueries.FindingsOf(db, World.Entries.IndexOf(patrol))).Id);
    }

    [Fact]
    public void What_a_bureau_found_its_market_does_not_settle()
    {
        var found = World.Must("gz", Stall, new PatrolFinding(World.Nonce(), "labels", "没有产地", Today));
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), found.Id, "accepted"));
        Assert.Null(Only().Closed);
    }

    private Patrol Walk(params ItemAnswer[] items) => new(World.Nonce(), Today, "market/1", items, 90, 10);

    private FindingRecord Only()
    {
        using var db = _views.Read();
        return Assert.Single(PatrolQueries.Findings(db, Stall, 5));
    }

    public void Dispose() => _views.Dispose();
}
