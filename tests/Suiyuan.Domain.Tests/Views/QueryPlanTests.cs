using System.Text.RegularExpressions;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
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
        TestQueries.By(db, "huangsha", 5);
        TestQueries.OfLot(db, new LotId(sale, 0));
        TestQueries.Counts(db, "huangsha", db.Today);
        PaymentQueries.Of(db, sale);
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
        TraceNeighbours.Of(db, lots);
        TraceStarts.Find(db, ticket.ToString());
        TraceStarts.Find(db, "N1");
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
        return (sale.Id, ticket.Id, digest);
    }

    private static void AssertNoScan(ViewSession db)
    {
        var scans = new List<string>();
        foreach (var sql in db.Texts.Where(t => !t.StartsWith("INSERT INTO", StringComparison.Ordinal)).ToArray())
        {
            using var command = db.Connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            foreach (var name in Parameter().Matches(sql).Select(m => m.Value).Distinct())
            {
                command.Parameters.AddWithValue(name, DBNull.Value);
            }

            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                var step = rows.GetString(3);
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
            "payment", "count_line", "stock_line", "entry_fate", "disposal", "transformation", "day_report" }
            .Any(table => nameOrAlias == table || Regex.IsMatch(sql, $@"\b{table}\s+{Regex.Escape(nameOrAlias)}\b"));

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^SCAN (\w+)\b")]
    private static partial Regex Scan();

    public void Dispose() => _views.Dispose();
}
