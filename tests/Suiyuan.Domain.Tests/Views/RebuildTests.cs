using System.Text.Json;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tests.Inspections;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Views;

public sealed class RebuildTests
{
    private static readonly string[] Stalls = ["ah-ming", "ah-hua", "ah-qiang", "ah-mei", "ah-fa"];
    private static readonly string[] Products = ["鲈鱼", "草鱼", "生蚝", "菜心", "鸡"];
    private static readonly string[] Rules = ["expired", "number-reused", "altered"];
    private static readonly string[] Units = ["kg", "jin", "g", "box", "piece"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_rebuilt_database_answers_every_query_identically(int seed)
    {
        using var views = new ViewWorld();
        var random = new Random(seed);
        var world = views.World;
        world.Admit("huangsha", "ah-qiang", Roles.Merchant);
        world.Admit("fangcun", "ah-mei", Roles.Merchant);
        world.Admit("fangcun", "ah-fa", Roles.Merchant, until: new DateOnly(2026, 11, 25));
        world.Admit("gz", "lab2", Roles.Laboratory);
        var story = new Story(world, random);
        var complaints = new Complaints.ComplaintStory(world, new Random(seed), Stalls);
        var checks = new InspectionStory(world, new Random(seed));
        checks.Begin();
        for (var i = 0; i < 6_000; i++)
        {
            story.Step();
            if (i % 20 == 0)
            {
                complaints.Step();
            }

            if (i % 8 == 0)
            {
                checks.Step();
            }

            // Read in batches of any size, and from time to time by a new process.
            if (random.Next(40) == 0)
            {
                await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
                if (random.Next(5) == 0)
                {
                    views.Reopen();
                }
            }
        }

        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        var before = Answers(views, world);
        Assert.True(story.Recorded > 2_600, $"{story.Recorded} of 6,000 steps were recorded");
        Assert.All((Oddity[])[Oddity.Oversold, Oddity.SoldStopped, Oddity.VoidedAfterUse, Oddity.LiftedByAnother],
            o => Assert.Contains(o.ToString(), before, StringComparison.Ordinal));
        using (var db = views.Database.Read())
        {
            AssertScoresAreTheFindings(db);
            AssertScoresAreTheAlerts(db);
            AssertReportingIsTheRecords(db);
            Risk.SourceCounts.AssertAreTheDeliveries(db, ["gz", "huangsha", "fangcun"], 1, 3, 90);
            // Opening twice is rare in a story where everyone opens at random.
            var effects = db.All("SELECT DISTINCT effect FROM recall_act", r => (RecallEffect)r.GetInt32(0));
            var complained = db.All("SELECT effect FROM complaint_act UNION SELECT effect FROM tip_off_act", r => (ComplaintEffect)r.GetInt32(0));
            Assert.Empty(Enum.GetValues<ComplaintEffect>().Except(complained).Except([ComplaintEffect.Unknown]));
            Assert.Empty(Enum.GetValues<RectifyEffect>().Except(db.All("SELECT DISTINCT effect FROM fix_act", r => (RectifyEffect)r.GetInt32(0))));
            Assert.Empty(Enum.GetValues<RecallEffect>().Except([.. effects, RecallEffect.OpenedTwice]));
            var hits = RiskQueries.Within(db, "gz", default, null, 0, 100_000).Rows;
            Assert.Empty(((string[])["r01", "r02", "r05", "r08", "r16", "r17", "r04", "r23", "r29", "r30", "r32", "r39", "r40"]).Except(hits.Where(h => h.Voided is null).Select(h => h.Rule)));
            Assert.Empty(((string[])["r05", "r39"]).Except(hits.Where(h => h.Voided is not null).Select(h => h.Rule)));
        }

        await views.Loop.RebuildAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, Answers(views, world));

        views.Database.Dispose();
        File.Delete(views.Path);
        views.Reopen();
        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, Answers(views, world));
    }

    [Theory]
    [InlineData("not a database")]
    [InlineData("")]
    public async Task A_damaged_database_is_made_anew(string rubbish)
    {
        using var views = new ViewWorld();
        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        views.Database.Dispose();
        await File.WriteAllTextAsync(views.Path, rubbish, TestContext.Current.CancellationToken);
        views.Reopen();
        Assert.Equal(views.World.Entries.Count, await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_batch_that_fails_changes_nothing_and_can_be_taken_in_again()
    {
        using var views = new ViewWorld();
        views.World.Must("ah-ming", "ah-ming", views.World.Purchase());
        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        string before;
        using (var db = views.Database.Read())
        {
            before = ViewWorld.Dump(db);
        }

        views.World.Must("ah-ming", "ah-ming", views.World.Sale(new SaleLine("新品", Amount.Of(1), Unit.Jin)));
        views.Database.Writer.Run("CREATE TRIGGER disk_full BEFORE UPDATE ON position BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => views.Loop.CatchUpAsync(TestContext.Current.CancellationToken));
        using (var db = views.Database.Read())
        {
            Assert.Equal(before, ViewWorld.Dump(db));
        }

        views.Database.Writer.Run("DROP TRIGGER disk_full");
        Assert.Equal(views.World.Entries.Count, await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_stays_at_its_tree_size_while_the_views_go_on()
    {
        using var views = new ViewWorld();
        using var old = views.Read();
        var size = old.TreeSize;
        views.World.Must("ah-ming", "ah-ming", views.World.Purchase());
        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, old.Number("SELECT count(*) FROM lot"));
        Assert.Equal(size, old.Number("SELECT size FROM position"));
        using var fresh = views.Database.Read();
        Assert.Equal(1, fresh.Number("SELECT count(*) FROM lot"));
        Assert.Equal(size + 1, fresh.TreeSize);
    }

    [Fact]
    public async Task Whoever_waits_for_an_index_is_woken_when_the_views_hold_it()
    {
        using var views = new ViewWorld();
        var size = views.World.Entries.Count;
        var waiting = views.Loop.WaitForAsync(size, TestContext.Current.CancellationToken);
        var later = views.Loop.WaitForAsync(size + 1, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        await waiting;
        Assert.False(later.IsCompleted);
        views.World.Must("ah-ming", "ah-ming", views.World.Sale());
        await views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        await later;
    }

    /// <summary>The counters are kept by adding and taking away; counted anew from the findings they must be the same.</summary>
    private static void AssertScoresAreTheFindings(ViewReader db)
    {
        const string Counted = """
            SELECT r.code, count(*), sum(f.outcome IS 1), sum(f.outcome IS 2), sum(f.outcome IS 3) FROM finding f JOIN rule r ON r.no = f.rule GROUP BY 1 ORDER BY 1
            """;
        var counted = db.All(Counted, r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)));
        var kept = FindingQueries.Scores(db).GroupBy(s => s.Rule, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Sum(s => s.Found), g.Sum(s => s.True), g.Sum(s => s.False), g.Sum(s => s.Explained)));
        Assert.True(counted.Count == Rules.Length && counted.TrueForAll(c => c.Item3 > 0 && c.Item4 > 0 && c.Item5 > 0));
        Assert.Equal(counted, kept);
    }

    private static void AssertScoresAreTheAlerts(ViewReader db)
    {
        const string Counted = """
            SELECT r.code, a.version, count(*), sum(a.outcome IS NULL AND a.voided IS NULL), sum(a.outcome IS 1), sum(a.outcome IS 2), sum(a.outcome IS 3),
              sum(a.outcome IS NULL AND a.voided IS NOT NULL)
            FROM alert a JOIN alert_rule r ON r.no = a.rule WHERE a.again IS NULL GROUP BY 1, 2 ORDER BY 1, 2 DESC
            """;
        var counted = db.All(Counted, r => new AlertScore(r.GetString(0), r.GetInt32(1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7)));
        Assert.True(counted.Sum(c => c.Waiting) > 0 && counted.Sum(c => c.True) > 0 && counted.Sum(c => c.False) > 0 && counted.Sum(c => c.Explained) > 0
            && counted.Sum(c => c.Voided) > 0, string.Join(' ', counted));
        Assert.Equal(counted, AlertQueries.Scores(db));
    }

    /// <summary>Kept by adding and taking away too: counted anew from the records, and the sums from the days.</summary>
    private static void AssertReportingIsTheRecords(ViewReader db)
    {
        var counted = db.All("""
            SELECT s.subject, s.day, count(*), sum(s.issuer <> s.subject) FROM statement s WHERE s.kind IN (10, 12, 14, 21, 22, 23)
              AND NOT EXISTS (SELECT 1 FROM sale_fate f WHERE f.idx = s.idx AND f.voided IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM entry_fate e WHERE e.idx = s.idx)
            GROUP BY 1, 2 ORDER BY 1, 2
            """, r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)));
        Assert.Equal(counted, db.All("SELECT stall, day, records, behalf FROM report_day WHERE records > 0 ORDER BY 1, 2",
            r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3))));
        const string Sums = "sum(counted & 1), sum(counted / 2 & 1), sum(counted / 4 & 1), sum(counted / 8 & 1), sum(counted / 16 & 1), sum(counted / 32 & 1)";
        var sums = db.All($"SELECT d.day, p.under, {Sums} FROM report_day d JOIN party p ON p.no = d.stall WHERE counted > 0 GROUP BY 1, 2 ORDER BY 1, 2", Row);
        Assert.NotEmpty(sums);
        Assert.Equal(sums, db.All("SELECT day, market, reported, late, behalf, nil, closed, flagged FROM report_sum WHERE reported + closed > 0 ORDER BY 1, 2", Row));

        static (int, int, int, int, int, int, int, int) Row(ViewRow r) => (
            r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), r.GetInt32(7));
    }

    private static string Answers(ViewWorld views, World world)
    {
        using var db = views.Database.Read();
        using var trace = new Domain.Trace.TraceIndex();
        var vouchers = world.Entries.Where(e => e.Kind == Kinds.Sale).Select(e => JsonSerializer.Serialize(VoucherQuery.Find(db, e.Id)));
        var lists = Stalls.SelectMany(stall => Enumerable.Range(0, 6).Select(day => JsonSerializer.Serialize(
            StatementQuery.Of(db, stall, Kinds.Sale, ChinaTime.DayOf(World.Start).AddDays(day - 1), long.MaxValue, 1000).Select(r => r.Index))));
        var oddities = db.All("SELECT idx, code FROM oddity ORDER BY no", r => $"{r.GetInt64(0)} {(Oddity)r.GetInt32(1)}");
        var tickets = world.Entries.Where(e => e.Kind == Kinds.TicketAttached).Select(e => JsonSerializer.Serialize(TicketQueries.Find(db, e.Id)));
        string[] findings =
        [
            JsonSerializer.Serialize(FindingQueries.Open(db, new TicketFilter("gz"), 0, 10_000)),
            JsonSerializer.Serialize(FindingQueries.Confirmed(db, new RegisterFilter("gz"), 0, 10_000)),
            JsonSerializer.Serialize(FindingQueries.Scores(db)),
            JsonSerializer.Serialize((object[])[RiskQueries.Within(db, "gz", default, null, 0, 100_000), RiskQueries.Counts(db, "gz", default),
                RiskScores.Top(db, "gz", 999), RiskScores.Suppliers(db, "gz", 999), RiskScores.Origins(db, "gz", 999)]),
        ];
        DateOnly later = ChinaTime.DayOf(World.Start).AddDays(30);
        string[] dossiers =
        [
            .. Stalls.Select(s => JsonSerializer.Serialize((object[])[DossierQueries.Documents(db, s), DossierQueries.AgreementOf(db, s, later), TestQueries.Newest(db, s, 999)])),
            JsonSerializer.Serialize((object[])[DossierQueries.Ending(db, "gz", later), DossierQueries.Board(db, "huangsha"), TestQueries.Counts(db, "gz", default)]),
        ];
        string[] reporting =
        [
            JsonSerializer.Serialize((object[])[ReportingPeriod.Read(db, "gz", later, 60).Days(), ReportingPeriod.Read(db, "gz", later, 60).Markets(db.Today)]),
            .. Stalls.Select(s => JsonSerializer.Serialize(ReportingQueries.History(db, s, later, 40).Select(h => (object)new { h.Day, h.Report }))),
            JsonSerializer.Serialize((object[])[PatrolQueries.Findings(db, "gz", 9999), PatrolQueries.Board(db, ["huangsha", "fangcun"], later)]),
        ];
        string[] inspections =
        [
            JsonSerializer.Serialize((object[])[InspectionQueries.Plans(db, "gz"), InspectionQueries.List(db, new InspectionFilter("gz"), 0, 10_000),
                InspectionQueries.ToFix(db, "gz", later), InspectionQueries.Enforcements(db, "gz", default, 10_000), InspectionQueries.Coverage(db, "gz", later),
                CreditProposal.Within(db, "gz", later)]),
        ];
        string[] recalls =
        [
            .. RecallQueries.Of(db, "gz").Select(r => JsonSerializer.Serialize(new
            {
                r, holders = RecallQueries.Holders(db, r.Index), lots = RecallQueries.Lots(db, r.Index), acts = RecallQueries.Acts(db, r.Index),
                balance = RecallBalance.Of(db, trace, r.Index).Select(b => $"{b.Total} {b.Sold} {b.Held} {b.Returned} {b.Destroyed} {b.Lost} {b.Unaccounted}"),
            })),
            .. Stalls.Select(s => JsonSerializer.Serialize(RecallQueries.Stopped(db, s))),
        ];
        string[] complaints =
        [
            .. ComplaintQueries.Of(db, "gz", 99_999).Select(c => JsonSerializer.Serialize(new { c, acts = ComplaintQueries.Acts(db, c.Index), clock = ComplaintClock.Of(c) })),
            .. TipOffQueries.Of(db, "gz", 99_999).Select(c => JsonSerializer.Serialize(new { c, acts = TipOffQueries.Acts(db, c.Index), clock = ComplaintClock.Of(c) })),
            JsonSerializer.Serialize(ComplaintQueries.Clusters(db, "gz", world.Now)),
        ];
        string[] alerts =
        [
            JsonSerializer.Serialize(AlertQueries.Scores(db)), JsonSerializer.Serialize(AlertQueries.Switches(db)), JsonSerializer.Serialize(AlertQueries.OpenByParty(db, "gz")),
            .. Enum.GetValues<AlertState>().Select(s => JsonSerializer.Serialize(AlertQueries.List(db, new AlertFilter("gz", s), 0, 10_000)
                .Rows.Select(a => AlertQueries.Find(db, a.Index)))),
        ];
        string[] checks =
        [
            JsonSerializer.Serialize((object[])[SampleQueries.Of(db, "gz"), SampleQueries.ForLab(db, "lab"), ObjectionQueries.Of(db, "gz")]),
            .. Enumerable.Range(0, 6).Select(day => JsonSerializer.Serialize(
                (object[])[EntryQueries.Lots(db, "gz", later.AddDays(day - 31)), EntryQueries.Of(db, "gz", later.AddDays(day - 31)), TestPlanQueries.Of(db, "huangsha", later.AddDays(day - 31))])),
        ];
        return string.Join('\n', [.. complaints, .. checks, .. dossiers, .. reporting, .. inspections, .. alerts, ViewWorld.Dump(db), .. vouchers, .. lists, .. oddities, .. tickets, .. findings, .. recalls]);
    }

    /// <summary>Everything that stalls, markets and the bureau can do, in any order, sensible or not.</summary>
    internal sealed class Story(World world, Random random)
    {
        private readonly List<(StatementId Id, int Lines)> _lots = [];
        private readonly List<StatementId> _sales = [];
        private readonly List<Statement> _late = [];
        private readonly List<(StatementId Id, string Stall)> _tickets = [];
        private readonly List<(StatementId Id, string Stall)> _assessed = [];
        private readonly List<StatementId> _documents = [];
        private readonly List<(StatementId Id, string Stall)> _complaints = [];
        private readonly List<(StatementId Id, string Stall)> _payments = [];
        private readonly List<StatementId> _tests = [];
        private readonly List<StatementId> _found = [];
        private readonly Random _patrols = new(5);

        private readonly List<StatementId> _stops = [];
        private readonly List<StatementId> _notices = [];
        private readonly Random _dice = new(7);
        private readonly List<StatementId> _checked = [];
        private readonly List<StatementId> _samplings = [];
        private readonly List<StatementId> _objections = [];
        private LotId[] _roots = [];

        // A chance of its own: what is said of alerts changes nothing else in the story.
        private readonly Random _chance = new(4711);
        private readonly List<(StatementId Id, string Party)> _alerts = [];
        private int _steps;

        public int Recorded { get; private set; }

        public void Step()
        {
            if (++_steps % 8 == 0)
            {
                Alert();
            }

            var stall = Pick(Stalls);
            var issuer = random.Next(8) == 0 ? world.Authority.FindParty(stall)!.Under : stall;
            switch (random.Next(38))
            {
                case < 4:
                    var lines = Lines().Select(l => new PurchaseLine(l.Product, l.Qty, l.Unit, "广东")).ToArray();
                    _lots.Add((Say(issuer, stall, world.Purchase(lines) with { At = Sometime(), Sealed = new(Digest(), null) }), lines.Length));
                    break;
                case < 11:
                    _sales.Add(Say(issuer, stall, Sale(), late: random.Next(12) == 0));
                    break;
                case < 14 when _sales.Count > 0:
                    var id = Say(issuer, stall, new PurchaseConfirmed(world.Nonce(), Pick(_sales)));
                    _lots.Add((id, 1));
                    break;
                case 14 when _sales.Count > 0:
                    Say(issuer, stall, new PurchaseDisputed(world.Nonce(), Pick(_sales), "differs", "少了"));
                    break;
                case 15 when _sales.Count > 0:
                    var wrong = Pick(_sales);
                    Say(issuer, stall, new SaleVoided(wrong, "错", _steps % 2 == 0 && _sales[^1] != wrong ? _sales[^1] : null));
                    break;
                case 16 when _lots.Count > 0:
                    _tickets.Add((Say(issuer, stall, new TicketAttached(world.Nonce(), Pick(_lots).Id, Pick(TicketTypes.All.ToArray()), Digest(), "N1", null, Someday(), Amount.Of(random.Next(1, 99)), Unit.Jin)), stall));
                    break;
                case 19 when _tickets.Count > 0:
                    Judge(Pick(_tickets), issuer, stall);
                    break;
                case 28:
                    _documents.Add(Say(issuer, stall, new DocumentFiled(
                        world.Nonce(), Pick(DossierCodes.Documents), random.Next(2) == 0 ? "JY1" : null, null, Someday(), Digest(), null,
                        _documents.Count > 0 && random.Next(2) == 0 ? Pick(_documents) : null)));
                    Say(issuer, stall, new DocumentFiled(world.Nonce(), "other", Replaces: Pick(_documents), Withdrawn: random.Next(3) == 0 ? true : null));
                    break;
                case 29:
                    Say(issuer, stall, new AgreementSigned(world.Nonce(), "协议", Hash.Of([(byte)random.Next(3)]), ChinaTime.DayOf(World.Start), Someday()));
                    break;
                case 30:
                    Say(Pick(["huangsha", "fangcun"]), Pick(["huangsha", "fangcun"]), new NoticePosted(
                        world.Nonce(), Pick(DossierCodes.Sections), Pick(["甲", "乙"]), random.Next(3) == 0 ? null : $"{random.Next(9)}"));
                    break;
                case 31:
                    var test = Say(Pick(["huangsha", "fangcun", "gz"]), stall, new RapidTest(
                        world.Nonce(), Pick(Products), [new("氯霉素", Pick(TestCodes.Results)), new("孔雀石绿", Pick(TestCodes.Results))],
                        _lots.Count > 0 && random.Next(2) == 0 ? new LotId(Pick(_lots).Id, 0) : null, null, Sometime(), Digest()));
                    Say(world.Authority.FindParty(stall)!.Under, stall, new StopSale(world.Nonce(), [new LotId(test, 0)], true, "test", "不合格", test));
                    Check(stall, test);
                    break;
                case 17:
                    // One is never suspended: somebody is expected to report every day.
                    Say(Pick(["gz", "huangsha", "fangcun"]), stall == "ah-qiang" ? "ah-mei" : stall, new Suspended("查"));
                    Say(Pick(["gz", "huangsha", "fangcun"]), stall, new Resumed("好"));
                    Say("gz", Pick(Stalls), new Resumed("好"));
                    break;
                case 20:
                    _lots.Add((Say(issuer, stall, new Transformation(world.Nonce(), Pick(StockCodes.Processes),
                        Sale().Lines, [.. Lines().Select(l => new MadeLine(l.Product, l.Qty, l.Unit))], Sometime())), 1));
                    break;
                case 21:
                    _lots.Add((Say(issuer, stall, new StockTake(world.Nonce(), [new(Pick(Products), new Amount(random.Next(3) * 1_000_000), Unit.Jin)],
                        random.Next(2) == 0)), 1));
                    break;
                case 22:
                    Say(issuer, stall, new Disposal(world.Nonce(), Sale().Lines, Pick(StockCodes.DisposalReasons), Pick(StockCodes.DisposalMethods),
                        random.Next(3) == 0, At: Sometime() ?? world.Now));
                    break;
                case 23 when _lots.Count > 0:
                    Say(issuer, stall, new EntryVoided(world.Nonce(), Pick(_lots).Id, "错", random.Next(2) == 0 && _sales.Count > 0 ? Pick(_sales) : null));
                    break;
                case 24 when _lots.Count > 0:
                    var officer = Pick(["gz", "liwan", "huangsha", "fangcun", stall]);
                    // Now and then the very same lots again: a recall that is opened twice.
                    _roots = _roots.Length > 0 && random.Next(4) == 0 ? _roots : Roots();
                    _stops.Add(Say(officer, officer == stall || random.Next(2) == 0 ? stall : officer, random.Next(2) == 0
                        ? new StopSale(world.Nonce(), _roots, random.Next(2) == 0, "test", "快检不合格")
                        : new RecallOpened(world.Nonce(), 1, "鲈鱼", _roots, "own", "坏", "退", world.Now, new(1, 1, 1, 1), null, random.Next(3) == 0),
                        late: random.Next(6) == 0));
                    break;
                case 25 when _stops.Count > 0:
                    Say(Pick(["gz", "huangsha", stall]), stall, new StopSaleLifted(world.Nonce(), Pick(_stops), "好", random.Next(2) == 0 ? Roots() : null));
                    break;
                case 26 when _stops.Count > 0:
                    _lots.Add((Say(issuer, stall, new RecallCollected(world.Nonce(), Pick(_stops), Sale().Lines, Pick(RecallCodes.Froms), Pick(RecallCodes.Tos))), 1));
                    break;
                case 32 or 33 when _stops.Count > 0:
                    Answer(issuer, stall);
                    break;
                case 34 when _sales.Count > 0:
                    var complaint = Say("suiyuan", stall, new ComplaintFiled(
                        world.Nonce(), Pick(ComplaintCodes.About), Digest(), null, random.Next(2) == 0 ? Pick(_sales) : null));
                    _complaints.Add((complaint, stall));
                    var (older, of) = Pick(_complaints);
                    Say("suiyuan", of, new ComplaintAdded(world.Nonce(), older, Pick(ComplaintCodes.Added)));
                    break;
                case 35:
                    var bought = Say(issuer, stall, world.Purchase(new PurchaseLine(Pick(["猪肉", "菜心"]), new Amount(random.NextInt64(1, 90_000_000)), Unit.Jin)));
                    Say(issuer, stall, new TicketAttached(world.Nonce(), bought, Pick(["quarantine", "commitment"]), Digest(), Pick(["N2", "N3"]), null, Someday(), Amount.Of(50), Unit.Jin));
                    Say(Pick(["gz", "huangsha", "fangcun"]), stall, new Inspection(
                        world.Nonce(), "stall/1", [new("x", "ok")], Pick(InspectionCodes.Outcomes), Someday() ?? ChinaTime.DayOf(world.Now)));
                    break;
                case 36 when _sales.Count > 0:
                    _payments.Add((Say("suiyuan", stall, new PaymentLinked(world.Nonce(), Pick(_sales), "wechat", Pick(PaymentCodes.Matches), Digest())), stall));
                    var (payment, paid) = Pick(_payments);
                    Say("suiyuan", paid, new PaymentRefunded(world.Nonce(), payment, random.Next(2) == 0, Digest()));
                    break;
                case 37:
                    _tests.Add(Say(Pick(["huangsha", "fangcun"]), stall, new RapidTest(world.Nonce(), Pick(Products), [new("氯霉素", Pick(TestCodes.Results))],
                        KitUntil: Someday(), Of: _tests.Count > 0 && random.Next(2) == 0 ? Pick(_tests) : null, At: Sometime())));
                    Say(stall, stall, new Objection(world.Nonce(), Pick(_tests), "不同意"));
                    break;
                case 27:
                    Say(issuer, stall, new DayReport(world.Nonce(), ChinaTime.DayOf(world.Now), Pick(StockCodes.DayStates)));
                    Patrol(stall);
                    break;
                case 18:
                    world.Tick(TimeSpan.FromSeconds(random.Next(1, 3600)));
                    break;
                default:
                    foreach (var statement in _late)
                    {
                        Recorded += world.Try(statement) is null ? 1 : 0;
                    }

                    _late.Clear();
                    break;
            }
        }

        /// <summary>What a rule finds and what people say of it, mostly about whom it is about, now and then about another.</summary>
        private void Alert()
        {
            if (_alerts.Count == 0 || _chance.Next(3) == 0)
            {
                var about = Any(Stalls);
                // Of goods that nobody else trades in; some of it is taken back before the alert comes, some after.
                StatementId[] own = [.. Enumerable.Range(0, _chance.Next(3)).Select(_ => Say(about, about, world.Sale(new SaleLine("鸭蛋", Amount.Of(1), Unit.Jin))))];
                foreach (var sale in own.Where(_ => _chance.Next(3) == 0))
                {
                    Say(about, about, new SaleVoided(sale, "错"));
                }

                StatementId[] evidence = [.. own, .. _lots.TakeLast(2).Select(l => l.Id).Concat(_tickets.TakeLast(2).Select(t => t.Id)).Where(_ => _chance.Next(5) == 0).Distinct()];
                _alerts.Add((Say("suiyuan", about, new AlertRaised(world.Nonce(), Any(["r05", "r17", "other"]), _chance.Next(1, 3), Any(FindingCodes.Severities),
                    $"k{_chance.Next(60)}", evidence.Length > 0 ? evidence : null)), about));
                foreach (var sale in own.Where(_ => _chance.Next(2) == 0))
                {
                    Say(about, about, new SaleVoided(sale, "错"));
                }
            }

            var (id, party) = Any(_alerts);
            var stall = _chance.Next(6) == 0 ? Any(Stalls) : party;
            var officer = Any(["huangsha", "fangcun", "gz", "liwan"]);
            switch (_chance.Next(5))
            {
                case 0:
                    Say(_chance.Next(2) == 0 ? officer : stall, stall, new AlertAcknowledged(world.Nonce(), id));
                    break;
                case 1:
                    Say(stall, stall, new AlertExplained(world.Nonce(), id, Any(RiskCodes.Reasons)));
                    break;
                case 2:
                    Say("gz", "gz", new RuleSet(world.Nonce(), Any(["r05", "r17"]), Any(RiskCodes.RuleStates), "试"));
                    break;
                default:
                    Say(officer, stall, new AlertClosed(world.Nonce(), id, Any(FindingCodes.Outcomes)));
                    break;
            }
        }

        private T Any<T>(IReadOnlyList<T> list) => list[_chance.Next(list.Count)];

        /// <summary>Entry, samples on their way, second tests and objections: in any order, by anyone.</summary>
        private void Check(string stall, StatementId test)
        {
            // Dice of its own: the rest of the story is the same with and without.
            T Any<T>(IReadOnlyList<T> list) => list[_dice.Next(list.Count)];
            _checked.Add(test);
            var officer = _dice.Next(3) == 0 ? "gz" : world.Authority.FindParty(stall)!.Under;
            var lot = _lots.Count > 0 && _dice.Next(2) == 0 ? new LotId(Any(_lots).Id, 0) : (LotId?)null;
            Say(officer, stall, new EntryCheck(world.Nonce(), Any(CheckCodes.Entries), Any(Products), _dice.Next(2) == 0, _dice.Next(2) == 0, Lot: lot, Test: Any(_checked), Reason: "看"));
            _samplings.Add(Say(officer, stall, new Sampling(world.Nonce(), $"GZ-{_dice.Next(99):0000}", Any(Products), Amount.Of(1), Unit.Jin, Any(CheckCodes.Purposes), lot, "lab",
                _dice.Next(2) == 0, Any(_checked), (_dice.Next(3) == 0 ? world.Now.AddMinutes(-_dice.Next(3000)) : null)), late: _dice.Next(4) == 0));
            var sampling = _dice.Next(3) == 0 ? Any(_samplings) : _samplings[^1];
            Say(officer, stall, new SampleMoved(world.Nonce(), sampling, "handed", Any(["lab", "lab2"]), (_dice.Next(3) == 0 ? world.Now.AddMinutes(-_dice.Next(3000)) : null)));
            Say(Any(["lab", "lab2", officer]), stall, new SampleMoved(world.Nonce(), sampling, _dice.Next(2) == 0 ? "received" : Any(CheckCodes.Custody), "lab"), late: _dice.Next(4) == 0);
            _objections.Add(Say(stall, stall, new Objection(world.Nonce(), Any(_checked), "不服"), late: _dice.Next(4) == 0));
            Say(Any(["gz", officer, "huangsha"]), stall, new ObjectionDecided(world.Nonce(), _dice.Next(2) == 0 ? _objections[^1] : Any(_objections), Any(CheckCodes.Decisions), "定", Any([null, "lab", "lab2"])));
            _checked.Add(Say(Any(["lab", "lab2"]), stall, new LabReport(world.Nonce(), "R", Any(Products), [new("孔雀石绿", Any(TestCodes.Results))], lot, null, null, sampling,
                _dice.Next(3) == 0 ? Any(_checked) : test), late: _dice.Next(4) == 0));
        }

        /// <summary>Whatever may be said about a recall, by those in it and those who are not.</summary>
        private void Answer(string issuer, string stall)
        {
            // Mostly about what is new, as people do.
            var recall = _stops[^(1 + random.Next(Math.Min(12, _stops.Count)))];
            switch (random.Next(7))
            {
                case 0:
                    _notices.Add(Say("suiyuan", stall, new RecallNotice(world.Nonce(), recall, Pick(RecallCodes.Channels), random.Next(2) == 0 ? Digest() : null)));
                    break;
                case 1:
                    Say(random.Next(2) == 0 ? "suiyuan" : issuer, stall, new RecallAcknowledged(world.Nonce(), recall, random.Next(2) == 0 && _notices.Count > 0 ? Pick(_notices) : null));
                    break;
                case 2 or 3:
                    Say(issuer, stall, new HoldingReported(world.Nonce(), recall,
                        [.. Roots().Select(l => new HeldLine(l, new Amount(random.Next(4) * 1_000_000), Unit.Find(Pick(Units))!))], random.Next(2) == 0));
                    break;
                case 4:
                    Say(issuer, stall, new Disposal(world.Nonce(), Sale().Lines, "recalled", Pick(StockCodes.DisposalMethods), random.Next(2) == 0, "场", recall, world.Now));
                    break;
                case 5:
                    var officer = Pick(["gz", "gz", "huangsha", stall]);
                    Say(officer, officer == "gz" || officer == "huangsha" ? officer : stall, new RecallClosed(world.Nonce(), recall, "完", random.Next(2) == 0 ? "无" : null));
                    break;
                default:
                    Say(issuer, stall, new RecallAcknowledged(world.Nonce(), recall));
                    break;
            }
        }

        /// <summary>Mostly about the stall whose ticket it is, now and then about another, which must come to nothing.</summary>
        private void Judge((StatementId Id, string Stall) ticket, string issuer, string stall)
        {
            var about = random.Next(6) == 0 ? stall : ticket.Stall;
            TicketFinding[] findings = [.. Rules.Where(_ => random.Next(2) == 0).Select(r =>
                new TicketFinding(r, random.Next(1, 3), Pick(FindingCodes.Severities), new Amount(random.Next(1001) * 1000)))];
            _assessed.Add((Say("suiyuan", about, new TicketAssessed(
                world.Nonce(), ticket.Id, "m/1", "r/1", Pick(TicketTypes.Read), default, findings, Digest())), about));
            var (assessed, of) = Pick(_assessed);
            Say(issuer, stall, new FindingExplained(world.Nonce(), assessed, Pick(Rules), Pick(FindingCodes.Reasons), Digest()));
            foreach (var officer in (string[])["huangsha", "fangcun", "gz", "liwan"])
            {
                Say(officer, random.Next(6) == 0 ? stall : of, new FindingResolved(world.Nonce(), assessed, Pick(Rules), Pick(FindingCodes.Outcomes)));
            }
        }

        // Of a chance of its own: what the stalls do stays as it is.
        private void Patrol(string stall)
        {
            var market = Some(["huangsha", "fangcun"]);
            var today = ChinaTime.DayOf(world.Now);
            Say(market, market, new MarketClosed(world.Nonce(), today.AddDays(_patrols.Next(40)), today.AddDays(40), "休"));
            _found.Add(Say(Some([market, "gz"]), market, new Patrol(world.Nonce(), today, Some(["market/1", "moon/1"]),
                [new("clean", Some(InspectionCodes.ItemResults)), new("tests", Some(InspectionCodes.ItemResults))], _patrols.Next(101), 7)));
            _found.Add(Say(Some([market, "gz"]), stall, new PatrolFinding(world.Nonce(), "clean", "水", today.AddDays(_patrols.Next(3)), Some(_found))));
            Say(stall, stall, new Rectification(world.Nonce(), Some(_found), "好了"));
            Say(Some([market, "gz"]), stall, new RectificationChecked(world.Nonce(), Some(_found), Some(InspectionCodes.Rectified), today.AddDays(2)));
        }

        private LotId[] Roots() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new LotId(Pick(_lots).Id, random.Next(2))).Distinct()];

        private Sale Sale() => world.Sale([.. Lines().Select(l => new SaleLine(l.Product, l.Qty, l.Unit,
            _lots.Count > 0 && random.Next(2) == 0 ? new LotId(Pick(_lots).Id, random.Next(3)) : null))]) with
        {
            At = Sometime(),
            Sealed = new(Digest(), random.Next(2) == 0 ? Digest() : null),
        };

        private StatementId Say(string issuer, string stall, Payload payload, bool late = false)
        {
            var statement = world.Sealed(issuer, stall, payload);
            if (late)
            {
                _late.Add(statement);
            }
            else
            {
                Recorded += world.Try(statement) is null ? 1 : 0;
            }

            return statement.Id;
        }

        private IEnumerable<(string Product, Amount Qty, Unit Unit)> Lines() => Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            (Pick(Products), new Amount(random.NextInt64(1, 20_000_000)), Unit.Find(Pick(Units))!)).ToArray();

        private DateTimeOffset? Sometime() => random.Next(3) == 0 ? world.Now.AddMinutes(-random.Next(3000)) : null;

        private DateOnly? Someday() => random.Next(4) == 0 ? null : ChinaTime.DayOf(World.Start).AddDays(random.Next(90));

        private Hash Digest() => Hash.Of(BitConverter.GetBytes(random.NextInt64()));

        private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

        private T Some<T>(IReadOnlyList<T> list) => list[_patrols.Next(list.Count)];
    }
}
