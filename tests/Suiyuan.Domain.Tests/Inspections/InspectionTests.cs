using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Inspections;

public sealed class InspectionTests : IDisposable
{
    private const string Stall = "ah-ming";
    private const string Other = "ah-hua";
    private const string Market = "huangsha";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void An_inspection_carries_out_its_plan_and_asks_for_what_is_bad_by_its_day()
    {
        var plan = Plan();
        var inspection = World.Must("gz", Stall, Bad(plan.Id));
        using var db = _views.Read();
        Assert.Empty(InspectionQueries.Plans(db, "gz"));
        var found = InspectionQueries.Find(db, inspection.Id)!;
        Assert.Equal(("rectify", 3, 1, 1, true), (found.Outcome, found.Asked, found.Bad, found.Fixed, found.ByBureau));
        Assert.Equal(("intake-records", "bad", "缺昨天的票"), InspectionQueries.ItemsOf(db, found.Index).Select(i => (i.Item, i.Result, i.Note!)).First());
        var fix = Assert.Single(InspectionQueries.ToFix(db, Market, Today));
        Assert.Equal((inspection.Id, "intake-records", Today.AddDays(7), FixState.Open), (fix.Id, fix.What, fix.Until, fix.State));
        Assert.Equal(found.Id, InspectionQueries.Last(db, Stall)!.Id);
        Assert.Equal(1, InspectionQueries.List(db, new InspectionFilter("gz", Find: "AH-MING"), 0, 5).Total);
        Assert.Empty(InspectionQueries.List(db, new InspectionFilter("gz", Find: "ah-hua"), 0, 5).Rows);
    }

    [Fact]
    public void Nobody_there_leaves_the_plan_open_and_is_not_published()
    {
        var plan = Plan();
        World.Must("gz", Stall, new Inspection(World.Nonce(), "stall/1", [new("licence", "na")], "absent", Plan: plan.Id));
        using var db = _views.Read();
        Assert.Equal(plan.Id, Assert.Single(InspectionQueries.Plans(db, "gz")).Id);
        Assert.Null(InspectionQueries.Last(db, Stall));
        Assert.Equal(0, InspectionQueries.List(db, new InspectionFilter("gz", Published: true), 0, 5).Total);
        Assert.Null(InspectionQueries.Coverage(db, "gz", Today).Single(c => c.Party == Stall).Last);
    }

    [Fact]
    public void Putting_right_is_said_looked_at_sent_back_and_accepted()
    {
        var inspection = World.Must(Market, Stall, Bad());
        World.Must(Stall, Stall, new Rectification(World.Nonce(), inspection.Id, "补拍了"));
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), inspection.Id, "again", Today.AddDays(9), "还差一张"));
        using (var db = _views.Read())
        {
            var fix = Assert.Single(InspectionQueries.ToFix(db, Stall, Today));
            Assert.Equal((FixState.Open, Today.AddDays(9), 1), (fix.State, fix.Until, fix.Again));
        }

        World.Must(Market, Stall, new Rectification(World.Nonce(), inspection.Id, "市场代报：补齐了"));
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), inspection.Id, "accepted"));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), inspection.Id, "再说一次"));
        using (var db = _views.Read())
        {
            Assert.Empty(InspectionQueries.ToFix(db, Stall, Today));
            var acts = InspectionQueries.ActsOf(db, InspectionQueries.FindFix(db, inspection.Id)!.Index);
            Assert.Equal([null, "again", null, "accepted", null], acts.Select(a => a.Result));
            Assert.Equal(RectifyEffect.Closed, acts[^1].Effect);
        }

        // A bureau above may say otherwise, and then the market no longer.
        World.Must("gz", Stall, new RectificationChecked(World.Nonce(), inspection.Id, "again", Today.AddDays(3)));
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), inspection.Id, "accepted"));
        using (var db = _views.Read())
        {
            var fix = Assert.Single(InspectionQueries.ToFix(db, Stall, Today));
            Assert.Equal((FixState.Open, Today.AddDays(3)), (fix.State, fix.Until));
            Assert.Equal(RectifyEffect.NotEntitled, InspectionQueries.ActsOf(db, fix.Index)[^1].Effect);
        }
    }

    [Fact]
    public void What_is_about_another_party_or_asks_for_nothing_has_no_effect_and_says_why()
    {
        var inspection = World.Must("gz", Stall, Bad());
        var passed = World.Must("gz", Stall, new Inspection(World.Nonce(), "stall/1", [new("licence", "ok")], "passed"));
        World.Must(Other, Other, new Rectification(World.Nonce(), inspection.Id, "不是我的"));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), passed.Id, "没有要改的"));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), new StatementId(Hash.Of("nothing"u8)), "没有的"));
        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), inspection.Id, "accepted"));
        using var db = _views.Read();
        Assert.Equal(FixState.Open, Assert.Single(InspectionQueries.ToFix(db, "gz", Today)).State);
        Assert.Equal(
            [RectifyEffect.OtherParty, RectifyEffect.NothingAsked, RectifyEffect.Unknown, RectifyEffect.NotEntitled],
            db.All("SELECT effect FROM fix_act ORDER BY idx", r => (RectifyEffect)r.GetInt32(0)));
    }

    [Fact]
    public void What_arrives_before_what_it_refers_to_is_acted_on_when_that_comes()
    {
        var plan = World.Sealed("gz", Stall, new InspectionPlanned(World.Nonce(), "risk", Today));
        var inspection = World.Sealed("gz", Stall, Bad(plan.Id));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), inspection.Id, "先改了"));
        World.Must("gz", Stall, new RectificationChecked(World.Nonce(), inspection.Id, "accepted"));
        Assert.Null(World.Try(inspection));
        Assert.Null(World.Try(plan));
        using var db = _views.Read();
        Assert.Equal(FixState.Accepted, InspectionQueries.FindFix(db, inspection.Id)!.State);
        Assert.Empty(InspectionQueries.Plans(db, "gz"));
        Assert.Equal(0, db.Number("SELECT count(*) FROM inspection_late"));
    }

    [Fact]
    public void What_a_patrol_finds_is_put_right_the_same_way()
    {
        var finding = World.Must(Market, Stall, new PatrolFinding(World.Nonce(), "clean", "地面积水", Today.AddDays(2)));
        World.Must("gz", Market, new Patrol(World.Nonce(), Today, "market/1", [new("board", "bad"), new("zones", "ok")], 80, 1, Today.AddDays(5)));
        World.Must(Market, Market, new Patrol(World.Nonce(), Today, "market/1", [new("board", "bad")], 80, 1, Today.AddDays(5)));
        World.Must(Market, Market, new Rectification(World.Nonce(), finding.Id, "错了对象"));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), finding.Id, "拖干了"));
        using var db = _views.Read();
        Assert.Equal([(FixSource.Finding, Stall, "地面积水", FixState.Said), (FixSource.Patrol, Market, "board", FixState.Open)],
            InspectionQueries.ToFix(db, "gz", Today).Select(f => (f.Source, f.Party, f.What, f.State)));
    }

    [Fact]
    public void The_worst_stands_first()
    {
        var soon = World.Must("gz", Other, Bad(until: Today.AddDays(1)));
        var said = World.Must("gz", Other, Bad(until: Today.AddDays(2)));
        World.Must("gz", Other, Bad(until: Today.AddDays(9)));
        var late = World.Must("gz", Stall, Bad(until: Today.AddDays(-3)));
        World.Must(Other, Other, new Rectification(World.Nonce(), said.Id, "好了"));
        using var db = _views.Read();
        var fixes = InspectionQueries.ToFix(db, "gz", Today);
        Assert.Equal([late.Id, said.Id, soon.Id], fixes.Take(3).Select(f => f.Id));
        Assert.True(fixes[0].IsLate(Today) && fixes[0].DaysLeft(Today) == -3 && !fixes[1].IsLate(Today.AddDays(99)));
        Assert.Equal(new DateOnly(2026, 12, 7), fixes[1].RecheckBy);
    }

    [Fact]
    public void A_measure_said_again_takes_the_place_of_the_first_and_a_lower_bureau_does_not_overrule()
    {
        Enforcement Fine(string yuan) => new(World.Nonce(), "穗罚1号", "fine", "食品安全法", "没有票", Amount.Parse(yuan));
        World.Must("gz", Stall, Fine("5000"));
        var right = World.Must("gz", Stall, Fine("500"));
        World.Must("gz", Stall, new Enforcement(World.Nonce(), "穗罚1号", "warning", "食品安全法", "没有票"));
        World.Must("gz", Stall, new CreditGraded(World.Nonce(), "d", Today, "有处罚", "credit/1"));
        World.Must("liwan", Stall, new CreditGraded(World.Nonce(), "a", Today, "挺好"));
        using var db = _views.Read();
        Assert.Equal([("warning", null), ("fine", "500")], InspectionQueries.Enforcements(db, "gz", default, 9).Select(e => (e.Measure, e.Fine?.ToString())));
        Assert.Equal(right.Id, InspectionQueries.Enforcements(db, Stall, default, 9)[1].Id);
        Assert.Equal("d", InspectionQueries.CreditOf(db, Stall, Today)!.Grade);
        Assert.Null(InspectionQueries.CreditOf(db, Stall, Today.AddDays(-1)));
    }

    [Fact]
    public void A_proposal_names_each_fact_and_how_much_it_counts()
    {
        World.Must("gz", Stall, Bad(until: Today.AddDays(-1)));
        var test = World.Must(Market, Stall, new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "fail")]));
        World.Must("gz", Stall, new Enforcement(World.Nonce(), "穗罚2号", "fine", "食品安全法", "没有票", Amount.Of(500)));
        World.Must("gz", Other, new Inspection(World.Nonce(), "stall/1", [new("licence", "ok")], "passed"));
        using var db = _views.Read();
        var proposal = CreditProposal.For(db, Stall, Today);
        Assert.Equal([("fine", 6), ("item-bad", 1), ("late", 3), ("test-failed", 3)],
            proposal.Facts.Select(f => (f.Fact, f.Points)).OrderBy(f => f.Fact, StringComparer.Ordinal));
        Assert.Equal((13, "d", "credit/1"), (proposal.Points, proposal.Grade, proposal.Version));
        Assert.Equal(World.Entries.IndexOf(test), proposal.Facts.Single(f => f.Fact == "test-failed").Index);
        Assert.Equal((-1, "a"), (CreditProposal.For(db, Other, Today).Points, CreditProposal.For(db, Other, Today).Grade));
        Assert.Equal([Stall, Other], CreditProposal.Within(db, "gz", Today).Select(p => p.Party));
        Assert.Empty(CreditProposal.For(db, Stall, Today.AddYears(2)).Facts);
    }

    [Fact]
    public void The_law_wants_everyone_inspected_in_two_years_and_a_bad_level_more_often()
    {
        World.Must("gz", Stall, new CreditGraded(World.Nonce(), "d", Today, "差"));
        World.Must("gz", Stall, new Inspection(World.Nonce(), "stall/1", [new("licence", "ok")], "passed"));
        using var db = _views.Read();
        var rows = InspectionQueries.Coverage(db, "gz", Today);
        Assert.Equal(Today.AddMonths(6), rows.Single(r => r.Party == Stall).DueOn(Today));
        var never = rows.Single(r => r.Party == Other);
        Assert.Equal(never.Since.AddMonths(24), never.DueOn(Today));
        Assert.Empty(InspectionPlanner.Coverage(rows, Today, 99));
        var later = InspectionPlanner.Coverage(rows, Today.AddMonths(7), 99);
        Assert.Equal([(Stall, "coverage")], later.Select(p => (p.Party, p.Cause)));
        Assert.Contains("已超", later[0].Reasons[0].Zh, StringComparison.Ordinal);
        Assert.Equal(rows.Count, InspectionPlanner.Coverage(rows, Today.AddMonths(25), 99).Count);
        foreach (var grade in InspectionCodes.Grades.Append(null))
        {
            Assert.InRange(InspectionRules.MonthsOf(grade, Today), 1, 24);
        }
    }

    [Fact]
    public void Targets_come_by_risk_with_their_reasons_and_leave_out_who_is_planned()
    {
        World.Must(Market, Stall, new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "fail")]));
        World.Must("fangcun", Other, new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "fail")]));
        World.Must("fangcun", Other, new Suspended("查"));
        using (var db = _views.Read())
        {
            var targets = Targets(db);
            Assert.Equal([Other, Stall], targets.Select(t => t.Party));
            Assert.Equal([("检测不合格1次", 15.0), ("被暂停经营1次", 15.0)], targets[0].Reasons.Select(r => (r.Zh, r.Points)));
            Assert.Equal(30, targets[0].Score);
        }

        World.Must("fangcun", Other, new Resumed("好"));
        World.Must("gz", Other, new InspectionPlanned(World.Nonce(), "risk", Today.AddDays(3), ["检测不合格1次"], "credit/1"));
        using (var db = _views.Read())
        {
            Assert.Equal([Stall], Targets(db).Select(t => t.Party));
            var drawn = InspectionPlanner.Drawn(InspectionQueries.Coverage(db, "gz", Today), Today, 9);
            Assert.Equal(drawn.Select(d => d.Party), InspectionPlanner.Drawn(InspectionQueries.Coverage(db, "gz", Today), Today, 9).Select(d => d.Party));
            Assert.DoesNotContain(Other, drawn.Select(d => d.Party));
        }
    }

    [Fact]
    public void A_suspended_stall_is_planned_inspected_puts_right_and_is_let_in_again()
    {
        var found = World.Must(Market, Stall, Bad());
        World.Must(Market, Stall, new Suspended("票证不全"));
        World.Must(Stall, Stall, new Rectification(World.Nonce(), found.Id, "缺的票都补齐了"));
        var plan = World.Must(Market, Stall, new InspectionPlanned(World.Nonce(), "follow-up", Today.AddDays(1), ["复查整改"]));
        using (var db = _views.Read())
        {
            Assert.Equal(FixState.Said, InspectionQueries.FindFix(db, found.Id)!.State);
            Assert.Equal(plan.Id, Assert.Single(InspectionQueries.Plans(db, "gz")).Id);
        }

        World.Must(Market, Stall, new RectificationChecked(World.Nonce(), found.Id, "accepted"));
        World.Must(Market, Stall, new Resumed("已改好"));
        World.Must(Stall, Stall, World.Sale());
    }

    [Fact]
    public void A_result_is_published_when_it_is_recorded_and_late_after_twenty_working_days()
    {
        var visited = World.Now.AddDays(-40);
        var late = World.Must("gz", Stall, new Inspection(World.Nonce(), "stall/1", [new("licence", "ok")], "passed", At: visited));
        var fresh = World.Must("gz", Stall, new Inspection(World.Nonce(), "stall/1", [new("licence", "ok")], "passed"));
        using var db = _views.Read();
        Assert.True(InspectionQueries.Find(db, late.Id)!.PublishedLate);
        Assert.False(InspectionQueries.Find(db, fresh.Id)!.PublishedLate);
        Assert.Equal((new DateOnly(2026, 12, 21), 20, "workdays"), (Published(fresh).Day, Published(fresh).Number, Published(fresh).Unit));
        Assert.Equal(fresh.Id, InspectionQueries.Last(db, Stall)!.Id);

        InspectionTerm Published(Statement s) => InspectionQueries.Find(db, s.Id)!.Publish;
    }

    [Fact]
    public void A_checklist_asks_what_concerns_the_goods_and_documents_are_filled_from_templates()
    {
        var fish = Checklists.For(Roles.Merchant, ["aquatic"], Today);
        Assert.Equal("stall/1", fish.Code);
        Assert.Contains(fish.Items, i => i.Code == "aquatic-drugs" && i.IsKey);
        Assert.DoesNotContain(fish.Items, i => i.Code is "meat-lamp" or "vegetable-residue");
        Assert.Equal("market/1", Checklists.For(Roles.Market, [], Today).Code);
        Assert.InRange(Checklists.For(Roles.Merchant, Categories.All, Today).Items.Count, 20, ItemAnswer.Max);
        Assert.Null(Checklists.Find("stall/1", "nothing"));
        var (version, lines) = DocumentForms.Fill("penalty", Today, new Dictionary<string, string> { ["party"] = "阿明", ["number"] = "{party}" });
        Assert.Equal(1, version);
        Assert.Equal("决定文书号|{party}", lines.First(l => l.Kind == "row").Text);
        Assert.DoesNotContain(lines, l => l.Text.StartsWith("罚款金额", StringComparison.Ordinal));
    }

    public void Dispose() => _views.Dispose();

    private static IReadOnlyList<InspectionProposal> Targets(ViewReader db) =>
        InspectionPlanner.Targeted(db, "gz", InspectionQueries.Coverage(db, "gz", Today), TargetRanking.Credit, Today, 9);

    private Statement Plan() => World.Must("gz", Stall, new InspectionPlanned(World.Nonce(), "coverage", Today.AddDays(3), ["还没有检查过"]));

    private Inspection Bad(StatementId? plan = null, DateOnly? until = null) => new(
        World.Nonce(), "stall/1", [new("intake-records", "bad", "缺昨天的票"), new("clean", "fixed"), new("licence", "ok"), new("cold", "na")], "rectify",
        until ?? Today.AddDays(7), plan);
}
