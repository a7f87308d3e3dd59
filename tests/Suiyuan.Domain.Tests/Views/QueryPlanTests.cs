using System.Text.RegularExpressions;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Views;

/// <summary>How the database finds rows: no page of one voucher or stall may read a table that grows with the city.</summary>
public sealed partial class QueryPlanTests : IDisposable
{
    private readonly ViewWorld _views = new();

    [Fact]
    public void No_statement_makes_the_view_loop_read_a_whole_table()
    {
        Live();
        using var _ = _views.Read();
        AssertNoScan(_views.Database.Writer);
    }

    [Fact]
    public void No_page_about_one_thing_reads_a_whole_table()
    {
        var (sale, ticket, digest) = Live();
        using var db = _views.Read();
        var found = TicketQueries.Find(db, ticket)!;
        VoucherQuery.Find(db, sale);
        StatementQuery.Newest(db, long.MaxValue, 10);
        StatementQuery.Find(db, sale);
        StatementQuery.Of(db, "ah-ming", Kinds.Sale, db.Today, long.MaxValue, 10);
        SealedAccess.ConcernOf(db, digest, "nobody");
        SealedAccess.MayErase(db, digest, "gz");
        SealedAccess.IsCited(db, digest);
        RiskScores.Of(db, "ah-ming");
        StallBook.Stock(db, "ah-ming");
        StallBook.Day(db, "ah-ming", db.Today);
        StallBook.Purchases(db, "ah-ming", 5);
        StallBook.Buyers(db, "ah-ming");
        StallBook.Find(db, "ah-ming", sale);
        StallBook.HasCounted(db, "ah-ming");
        StallBook.Reported(db, "ah-ming", db.Today);
        MassBalanceQueries.Of(db, "ah-ming", db.Today, db.Today);
        CertificateQueries.Descendants(db, CertificateQueries.Find(db, "quarantine", "No1")!);
        CertificateQueries.Worst(db, "huangsha", db.Today);
        OddityQueries.Of(db, found.Index);
        Daybook.Count(db, new DaybookFilter("ah-ming", db.Today, db.Today, In: true));
        Assert.NotEmpty(Daybook.Lines(db, new DaybookFilter("ah-ming", db.Today, db.Today, In: true)));
        Assert.NotEmpty(Daybook.Lines(db, new DaybookFilter("ah-ming", db.Today, db.Today, In: false)));
        PartyQueries.Find(db, "ah-ming");
        PartyQueries.KeysOf(db, "ah-ming");
        PartyQueries.EventsOf(db, "ah-ming");
        DayQueries.Activity(db, "ah-ming", db.Today);
        ActQueries.Days(db, "huangsha", db.Today, 14);
        WallQueries.Markets(db, "gz", db.Today);
        WallQueries.SalesSince(db, "gz", 3);
        WallQueries.FirstSince(db, DateTimeOffset.UnixEpoch);
        TicketQueries.CircumstancesOf(db, found.Index);
        TicketQueries.IsUnread(db, found.Index);
        TicketQueries.Unread(db, -1, 10);
        TicketQueries.UnreadOf(db, digest);
        TicketQueries.Backlogs(db, "huangsha");
        FindingQueries.Open(db, new TicketFilter("huangsha"), 0, 10);
        FindingQueries.Decided(db, new TicketFilter("huangsha"), 0, 10);
        FindingQueries.Confirmed(db, new RegisterFilter("huangsha"), 0, 10);
        FindingQueries.ConfirmedCount(db, "huangsha");
        FindingQueries.OpenByStall(db, "huangsha");
        FindingQueries.ReadOn(db, "huangsha", db.Today);
        DossierQueries.Documents(db, "ah-ming");
        DossierQueries.Ending(db, "huangsha", db.Today.AddDays(60));
        DossierQueries.Find(db, "huangsha", "jy", 5);
        DossierQueries.TypesHeld(db, "huangsha");
        DossierQueries.AgreementOf(db, "ah-ming", db.Today);
        DossierQueries.Agreements(db, "huangsha", db.Today);
        DossierQueries.TextInUse(db, "huangsha");
        DossierQueries.Board(db, "huangsha");
        TestQueries.List(db, new TestFilter("huangsha"), 0, 10);
        TestQueries.Newest(db, "ah-ming", 5);
        ComplaintQueries.Find(db, sale);
        ComplaintQueries.Find(db, found.Index);
        ComplaintQueries.Acts(db, found.Index);
        ComplaintQueries.Of(db, "huangsha", 10);
        ComplaintQueries.OwnParts(db, found.Index);
        ComplaintQueries.PublicOf(db, "ah-ming");
        ComplaintQueries.Clusters(db, "huangsha", World.Start);
        TipOffQueries.Find(db, found.Index, "gz");
        TipOffQueries.Find(db, sale);
        TipOffQueries.Acts(db, found.Index);
        TestQueries.By(db, "huangsha", 5);
        TestQueries.OfLot(db, new LotId(sale, 0));
        TestQueries.Counts(db, "huangsha", db.Today);
        ReportingQueries.Of(db, "ah-ming", db.Today);
        ReportingQueries.Stalls(db, "huangsha", db.Today);
        ReportingQueries.Missing(db, db.Today);
        ReportingPeriod.Read(db, "gz", db.Today, 30);
        ReportingPeriod.Read(db, "huangsha", db.Today, 30);
        PatrolQueries.Of(db, "huangsha", 5);
        PatrolQueries.Items(db, 1);
        PatrolQueries.FindingsOf(db, 1);
        PatrolQueries.Findings(db, "huangsha", 5);
        InspectionQueries.Plans(db, "huangsha");
        InspectionQueries.List(db, new InspectionFilter("huangsha"), 0, 10);
        InspectionQueries.Last(db, "ah-ming");
        InspectionQueries.ToFix(db, "ah-ming", db.Today);
        InspectionQueries.AllToFix(db);
        InspectionQueries.ActsOf(db, InspectionQueries.ToFix(db, "ah-ming", db.Today)[0].Index);
        InspectionQueries.Enforcements(db, "huangsha", db.Today, 5);
        InspectionQueries.CreditOf(db, "ah-ming", db.Today);
        InspectionQueries.Coverage(db, "huangsha", db.Today);
        CreditProposal.For(db, "ah-ming", db.Today);
        EntryQueries.Lots(db, "huangsha", db.Today);
        EntryQueries.Open(db, "huangsha", db.Today);
        EntryQueries.Of(db, "huangsha", db.Today);
        SampleQueries.Of(db, "huangsha");
        SampleQueries.ForLab(db, "lab");
        SampleQueries.ByCode(db, "GZ-0001");
        ObjectionQueries.Of(db, "huangsha");
        TestPlanQueries.Of(db, "huangsha", db.Today);
        PaymentQueries.Of(db, sale);
        foreach (var state in (AlertState?[])[null, .. Enum.GetValues<AlertState>()])
        {
            AlertQueries.List(db, new AlertFilter("huangsha", state), 0, 10);
        }

        Assert.NotNull(AlertQueries.Find(db, db.Number("SELECT max(idx) FROM alert")));
        AlertQueries.Waiting(db, -1);
        AlertQueries.OpenByParty(db, "huangsha");
        AlertQueries.ToExplain(db, "ah-ming");
        AlertQueries.IsRaised(db, "ah-ming", "r05", "k");
        HitQueries.Caused(db, 0, 9, 10);
        HitQueries.Count(db, 0, 9);
        RiskQueries.Of(db, "ah-ming", 5);
        RiskQueries.Within(db, "huangsha", db.Today, "r05", 0, 5);
        RiskQueries.Counts(db, "huangsha", db.Today);
        RiskQueries.Find(db, 1);
        PaymentQueries.SaleOf(db, sale);
        Trace(db, sale, ticket);
        AssertNoScan(db);
    }

    private static void Trace(ViewReader db, StatementId sale, StatementId ticket)
    {
        using var index = new TraceIndex();
        var lots = TraceStarts.Find(db, sale.ToString())!.Lots;
        index.Trace(db, lots);
        index.Downstream(db, lots);
        ScopePreview.Of(db, index, lots);
        ScopePreview.Candidates(db, sale.ToString());
        ScopePreview.Candidates(db, ticket.ToString());
        TraceNeighbours.Of(db, lots);
        TraceStarts.Find(db, ticket.ToString());
        TraceStarts.Find(db, "N1");
        RecallBalance.Of(db, index, db.Number("SELECT COALESCE(max(cause), 0) FROM scope_lot"));
        TraceStarts.Find(db, "ah-ming");
        TraceStarts.Find(db, "ah-ming", db.Today, "鲈鱼");
        for (var at = 0L; at < db.TreeSize; at++)
        {
            TraceStarts.At(db, at);
        }
    }

    /// <summary>One statement of every trade kind, early and late, so that every branch has run its commands.</summary>
    private (StatementId Sale, StatementId Ticket, Hash Digest) Live()
    {
        var world = _views.World;
        var digest = Hash.Of("prices"u8);
        var bought = world.Must("ah-ming", "ah-ming", world.Purchase() with { Sealed = new(digest) });
        var ticket = world.Must("ah-ming", "ah-ming", new TicketAttached(world.Nonce(), bought.Id, "other", digest));
        world.Must("ah-ming", "ah-ming", new TicketAttached(world.Nonce(), bought.Id, "quarantine", digest, "No1"));
        TicketAssessed Assessed() => new(world.Nonce(), ticket.Id, "m/1", "r/1", "sale", default, [new("expired", 1, "hold", default)], digest);
        world.Must("suiyuan", "ah-ming", Assessed());
        var assessed = world.Must("suiyuan", "ah-ming", Assessed());
        world.Must("ah-ming", "ah-ming", new FindingExplained(world.Nonce(), assessed.Id, "expired", "other"));
        world.Must("huangsha", "ah-ming", new FindingResolved(world.Nonce(), assessed.Id, "expired", "false"));
        world.Must("gz", "ah-ming", new FindingResolved(world.Nonce(), assessed.Id, "expired", "true"));
        var sale = world.Must("ah-ming", "ah-ming", world.Sale(new SaleLine("鲈鱼", Amount.Of(1), Unit.Jin, new LotId(bought.Id, 0))));
        world.Must("ah-ming", "ah-ming", world.Sale());
        world.Must("ah-hua", "ah-hua", new PurchaseConfirmed(world.Nonce(), sale.Id));
        world.Must("ah-hua", "ah-hua", new PurchaseDisputed(world.Nonce(), sale.Id, "differs"));
        world.Must("ah-ming", "ah-ming", new SaleVoided(sale.Id, "x"));
        world.Must("suiyuan", "ah-ming", new PaymentLinked(world.Nonce(), sale.Id, "wechat", "equal", digest));
        var late = world.Sealed("ah-ming", "ah-ming", world.Sale());
        world.Must("ah-hua", "ah-hua", new PurchaseConfirmed(world.Nonce(), late.Id));
        Assert.Null(world.Try(late));
        var filed = world.Must("ah-ming", "ah-ming", new DocumentFiled(world.Nonce(), "licence", "JY1", Until: new DateOnly(2027, 1, 1), Image: digest));
        world.Must("huangsha", "ah-ming", new DocumentFiled(world.Nonce(), "licence", "JY2", Replaces: filed.Id));
        world.Must("huangsha", "ah-ming", new AgreementSigned(world.Nonce(), "协议", digest, new DateOnly(2026, 11, 1)));
        world.Must("huangsha", "huangsha", new NoticePosted(world.Nonce(), "rules", "制度", "内容"));
        world.Must("huangsha", "huangsha", new NoticePosted(world.Nonce(), "rules", "制度"));
        var test = world.Must("huangsha", "ah-ming", new RapidTest(world.Nonce(), "鲈鱼", [new("氯霉素", "fail")], new LotId(bought.Id, 0)));
        world.Must("huangsha", "ah-ming", new StopSale(world.Nonce(), [new LotId(bought.Id, 0)], true, "test", "不合格", test.Id));
        Supervise(bought.Id, test.Id);
        var other = world.Must("ah-ming", "ah-ming", world.Purchase());
        var alert = world.Must("suiyuan", "ah-ming", new AlertRaised(world.Nonce(), "r05", 1, "hold", "k", [sale.Id, other.Id, ticket.Id], [new("product", "鲈鱼")]));
        world.Must("ah-ming", "ah-ming", new AlertAcknowledged(world.Nonce(), alert.Id));
        world.Must("ah-ming", "ah-ming", new AlertExplained(world.Nonce(), alert.Id, "other"));
        world.Must("huangsha", "ah-ming", new AlertClosed(world.Nonce(), alert.Id, "false"));
        world.Must("ah-ming", "ah-ming", new EntryVoided(world.Nonce(), other.Id, "x"));
        world.Must("suiyuan", "ah-ming", new AlertRaised(world.Nonce(), "r05", 1, "hold", "k"));
        world.Must("gz", "gz", new RuleSet(world.Nonce(), "r05", "shadow", "x"));
        var patrol = world.Must("huangsha", "huangsha", new Patrol(world.Nonce(), new DateOnly(2026, 11, 23), "market/1", [new("clean", "bad")], 50, 9));
        var found = world.Must("huangsha", "ah-ming", new PatrolFinding(world.Nonce(), "clean", "水", new DateOnly(2026, 11, 25), patrol.Id));
        world.Must("ah-ming", "ah-ming", new Rectification(world.Nonce(), found.Id, "好了"));
        world.Must("huangsha", "ah-ming", new RectificationChecked(world.Nonce(), found.Id, "accepted"));
        world.Must("huangsha", "huangsha", new MarketClosed(world.Nonce(), new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), "休市"));
        world.Must("huangsha", "ah-ming", new Renewed(new DateOnly(2030, 1, 1)));
        world.Must("huangsha", "ah-ming", new Suspended("查"));
        world.Must("huangsha", "ah-ming", new Resumed("好"));
        var plan = world.Must("gz", "ah-ming", new InspectionPlanned(world.Nonce(), "risk", new DateOnly(2026, 12, 1)));
        var inspection = world.Must("gz", "ah-ming", new Inspection(world.Nonce(), "stall/1", [new("clean", "bad")], "rectify", new DateOnly(2026, 12, 1), plan.Id));
        var ahead = world.Sealed("huangsha", "ah-ming", new PatrolFinding(world.Nonce(), "clean", "积水", new DateOnly(2026, 12, 1)));
        world.Must("ah-ming", "ah-ming", new Rectification(world.Nonce(), ahead.Id, "好了"));
        Assert.Null(world.Try(ahead));
        world.Must("gz", "ah-ming", new RectificationChecked(world.Nonce(), inspection.Id, "again", new DateOnly(2026, 12, 2)));
        world.Must("gz", "ah-ming", new RectificationChecked(world.Nonce(), ahead.Id, "accepted"));
        world.Must("gz", "ah-ming", new Enforcement(world.Nonce(), "1号", "warning", "法", "事"));
        world.Must("gz", "ah-ming", new Enforcement(world.Nonce(), "1号", "warning", "法", "事"));
        world.Must("gz", "ah-ming", new CreditGraded(world.Nonce(), "b", new DateOnly(2026, 12, 1), "评"));
        world.Must("gz", "ah-ming", new CreditGraded(world.Nonce(), "c", new DateOnly(2026, 12, 1), "评"));
        var lot = new LotId(bought.Id, 0);
        world.Must("huangsha", "ah-ming", new EntryCheck(world.Nonce(), "passed", "鲈鱼", true, false, Lot: lot, Test: test.Id));
        var sampling = world.Must("huangsha", "ah-ming", new Sampling(world.Nonce(), "GZ-0001", "鲈鱼", Amount.Of(1), Unit.Jin, "confirm", lot, "lab", true, test.Id));
        world.Must("huangsha", "ah-ming", new SampleMoved(world.Nonce(), sampling.Id, "handed", "lab"));
        world.Must("lab", "ah-ming", new SampleMoved(world.Nonce(), sampling.Id, "received"));
        var objection = world.Must("ah-ming", "ah-ming", new Objection(world.Nonce(), test.Id, "不服"));
        world.Must("huangsha", "ah-ming", new ObjectionDecided(world.Nonce(), objection.Id, "accepted", "在期限内", "lab"));
        world.Must("lab", "ah-ming", new LabReport(world.Nonce(), "R", "鲈鱼", [new("氯霉素", "pass")], lot, null, null, sampling.Id, test.Id));
        return (sale.Id, ticket.Id, digest);
    }

    /// <summary>What the rules of risk look at beside trade.</summary>
    private void Supervise(StatementId bought, StatementId failed)
    {
        var world = _views.World;
        var stop = world.Must("huangsha", "ah-ming", new StopSale(world.Nonce(), [new LotId(bought, 0)], true, "test", "不合格", failed));
        var sold = world.Must("ah-ming", "ah-ming", world.Sale(new SaleLine("鲈鱼", Amount.Of(9), Unit.Kilogram, new LotId(bought, 0))));
        world.Must("ah-hua", "ah-hua", new PurchaseConfirmed(world.Nonce(), sold.Id));
        world.Must("huangsha", "ah-ming", new RapidTest(world.Nonce(), "鲈鱼", [new("氯霉素", "pass")], Photo: Hash.Of("card"u8), Of: failed));
        world.Must("huangsha", "ah-ming", new StopSaleLifted(world.Nonce(), stop.Id, "复检合格"));
        var complaint = world.Must("suiyuan", "ah-ming", new ComplaintFiled(world.Nonce(), "illness", Hash.Of("x"u8), null, sold.Id));
        world.Must("suiyuan", "ah-ming", new ComplaintAdded(world.Nonce(), complaint.Id, "withdrawn"));
        world.Must("gz", "ah-ming", new Inspection(world.Nonce(), "stall/1", [new("x", "ok")], "absent"));
        world.Tick(TimeSpan.FromHours(5));
        foreach (var hours in (int[])[30, 31, 32])
        {
            world.Must("ah-ming", "ah-ming", world.Purchase() with { At = world.Now.AddHours(-hours) });
        }

        var paid = world.Must("ah-ming", "ah-ming", world.Sale());
        var payment = world.Must("suiyuan", "ah-ming", new PaymentLinked(world.Nonce(), paid.Id, "wechat", "differs", Hash.Of("p"u8)));
        world.Must("suiyuan", "ah-ming", new PaymentRefunded(world.Nonce(), payment.Id, true, Hash.Of("r"u8)));
        world.Must("ah-ming", "ah-ming", new SaleVoided(paid.Id, "错"));
        world.Must("huangsha", "ah-ming", world.Purchase());
        world.Tick(TimeSpan.FromDays(3));
        world.Must("ah-ming", "ah-ming", world.Purchase());
        world.Must("ah-ming", "ah-ming", world.Sale());
    }

    private static void AssertNoScan(ViewSession db)
    {
        var scans = new List<string>();
        foreach (var sql in db.Texts.Where(t => !t.StartsWith("INSERT INTO", StringComparison.Ordinal)).ToArray())
        {
            foreach (var row in db.Each("EXPLAIN QUERY PLAN " + sql, new SqlValue[24]))
            {
                var step = row.GetString(3);
                // A range of days, or a party without a day, is everybody's or everything since the beginning.
                if (step.Contains("INDEX statement_subject", StringComparison.Ordinal) && !step.Contains("(day=? AND subject=?", StringComparison.Ordinal))
                {
                    scans.Add($"{step}: {sql}");
                }

                // All lots that came by voucher.
                if (step.Contains("lot_source (source>?)", StringComparison.Ordinal))
                {
                    scans.Add($"{step}: {sql}");
                }

                // What grows with trade; parties, products, suspensions, what is pending and the one position do not.
                if (Scan().Match(step) is { Success: true } match && IsLarge(sql, match.Groups[1].Value))
                {
                    scans.Add($"{step}: {sql}");
                }
            }
        }

        Assert.Empty(scans);
    }

    private static bool IsLarge(string sql, string nameOrAlias) =>
        new[] { "statement", "sale_line", "allocation", "lot", "citation", "receipt", "ticket", "purchase", "sale_fate", "oddity", "stall_day",
            "unread", "assessment", "finding", "finding_act", "document", "agreement", "test", "test_item", "test_act",
            "entry_check", "sampling", "sample_move", "objection", "objection_decided", "inspection", "inspection_item", "inspection_late", "fix", "fix_act", "enforcement", "credit", "report_day", "patrol", "patrol_item", "patrol_finding", "risk_hit", "risk_rest", "risk_short", "risk_cover", "risk_copy", "risk_test", "risk_stop", "risk_complaint", "risk_backdated", "risk_behalf",
            "payment", "alert", "alert_fact", "alert_evidence", "alert_act", "count_line", "stock_line", "entry_fate", "disposal", "transformation", "day_report" }
            .Any(table => nameOrAlias == table || Regex.IsMatch(sql, $@"\b{table}\s+{Regex.Escape(nameOrAlias)}\b"));

    [GeneratedRegex(@"^SCAN (\w+)\b")]
    private static partial Regex Scan();

    public void Dispose() => _views.Dispose();
}
