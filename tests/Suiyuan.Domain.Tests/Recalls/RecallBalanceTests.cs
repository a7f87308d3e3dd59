using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Recalls;

/// <summary>The balance of a recall, which sums by the trace in memory, against SQL that walks every voucher.</summary>
public sealed class RecallBalanceTests : IDisposable
{
    private const string Came = """
        SELECT o.unit,
          CASE WHEN o.back IS NOT NULL THEN 'back'
            WHEN o.source IS NOT NULL AND EXISTS(
              SELECT 1 FROM allocation a JOIN scope_lot p ON p.cause = l.cause AND p.lot = a.lot AND p.lifted IS NULL WHERE a.line = o.source) THEN 'received'
            WHEN t.idx IS NOT NULL AND EXISTS(
              SELECT 1 FROM allocation a JOIN scope_lot p ON p.cause = l.cause AND p.lot = a.lot AND p.lifted IS NULL WHERE a.line / 64 = t.idx) THEN 'made'
            ELSE 'root' END,
          CASE WHEN e.voided IS NOT NULL AND max(e.idx, e.voided) >= max(o.no, COALESCE(o.source, 0)) / 64 THEN 0 ELSE o.qty END,
          max(0, o.rest - CASE WHEN h.book > h.qty THEN min(h.book - h.qty, max(0, o.rest)) ELSE COALESCE(h.book - h.qty, 0) END)
        FROM scope_lot l JOIN lot o ON o.no = l.lot LEFT JOIN transformation t ON t.idx = l.lot / 64
          LEFT JOIN entry_fate e ON e.idx = l.lot / 64 LEFT JOIN recall_held h ON h.recall = l.cause AND h.lot = l.lot
        WHERE l.cause = $1 AND l.lifted IS NULL
        """;

    private const string Went = """
        SELECT o.unit, CASE s.kind WHEN 12 THEN CASE WHEN f.confirmed IS NULL THEN 'sold' ELSE 'passed' END WHEN 21 THEN 'used' WHEN 37 THEN 'out'
            WHEN 23 THEN CASE WHEN d.method = 3 THEN 'out' ELSE 'destroyed' END ELSE 'written' END, a.qty
        FROM scope_lot l JOIN lot o ON o.no = l.lot JOIN allocation a ON a.lot = l.lot JOIN statement s ON s.idx = a.line / 64
          LEFT JOIN sale_fate f ON f.idx = s.idx LEFT JOIN entry_fate e ON e.idx = s.idx LEFT JOIN disposal d ON d.idx = s.idx
        WHERE l.cause = $1 AND l.lifted IS NULL AND f.voided IS NULL AND e.idx IS NULL
        """;

    private const string Back = """
        SELECT b.unit, CASE WHEN b.source = 1 THEN CASE WHEN here THEN 'shopper here' ELSE 'shopper away' END
            WHEN b.source = 2 AND here THEN 'stall here' ELSE 'no' END, b.qty
        FROM (SELECT *, target = 4 AND EXISTS(SELECT 1 FROM scope_lot l WHERE l.cause = recall AND l.lot = no) AS here FROM recall_back) b WHERE b.recall = $1
        """;

    private readonly ViewWorld _views = new();

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Is_what_SQL_counts_line_by_line_in_a_city_where_anything_happens(int seed)
    {
        var world = _views.World;
        world.Admit("huangsha", "ah-qiang", Roles.Merchant);
        world.Admit("fangcun", "ah-mei", Roles.Merchant);
        world.Admit("fangcun", "ah-fa", Roles.Merchant);
        var random = new Random(seed);
        var story = new RebuildTests.Story(world, random);
        for (var i = 0; i < 2_400; i++)
        {
            story.Step();
            // Of lots with a past, more than the story itself calls back.
            if (i % 100 == 99)
            {
                using var now = _views.Read();
                var lots = now.All("SELECT DISTINCT s.id, a.lot FROM allocation a JOIN statement s ON s.idx = a.lot / 64 ORDER BY a.lot",
                    r => new LotId(new StatementId(new Hash(r.GetBytes(0))), (int)(r.GetInt64(1) & 63)));
                LotId[] named = [.. Enumerable.Range(0, 3).Select(_ => lots[random.Next(lots.Count)]).Distinct()];
                world.Must("gz", "gz", new RecallOpened(world.Nonce(), 1, "鲈鱼", named, "test", "坏", "退", world.Now, new(1, 1, 1, 1)));
            }
        }

        using var db = _views.Read();
        using var index = new TraceIndex();
        var recalls = RecallQueries.Of(db, "gz");
        var (busy, unaccounted) = (0, 0);
        foreach (var recall in recalls)
        {
            var balances = RecallBalance.Of(db, index, recall.Index);
            Assert.Equal(Counted(db, recall.Index), balances.Select(Text));
            Assert.All(balances, b => Assert.True(b.Held.BaseMicros >= 0 && b.Sold.BaseMicros >= 0));
            busy += balances.Any(b => b is { Sold.IsZero: false, Held.IsZero: false }) ? 1 : 0;
            unaccounted += balances.Any(b => !b.Unaccounted.IsZero) ? 1 : 0;
        }

        Assert.True(recalls.Count > 20 && busy > 5 && unaccounted > 0, $"{recalls.Count} recalls, {busy} with goods sold and held, {unaccounted} unaccounted");
    }

    private static List<string> Counted(ViewReader db, long recall)
    {
        var came = db.All(Came, r => (Unit.Of(r.GetInt64(0)), r.GetString(1), r.GetInt64(2), r.GetInt64(3)), recall);
        var went = db.All(Went, r => (Unit.Of(r.GetInt64(0)), r.GetString(1), r.GetInt64(2)), recall)
            .Concat(db.All(Back, r => (Unit.Of(r.GetInt64(0)), r.GetString(1), r.GetInt64(2)), recall)).ToList();
        return [.. came.Select(c => c.Item1.Dimension).Concat(went.Select(w => w.Item1.Dimension)).Distinct().Order().Select(Of)];

        string Of(byte dimension)
        {
            long In(string way) => came.Where(c => c.Item1.Dimension == dimension && c.Item2 == way).Sum(c => c.Item3);
            long Out(string way) => went.Where(w => w.Item1.Dimension == dimension && w.Item2 == way).Sum(w => w.Item3);
            var held = came.Where(c => c.Item1.Dimension == dimension).Sum(c => c.Item4);
            var gain = In("made") - Out("used");
            var added = Math.Max(0, gain) + Math.Max(0, In("received") - Out("passed"));
            var sold = Math.Max(0, Out("sold") - Out("shopper here") - Out("shopper away"));
            var returned = Math.Max(0, Out("out") + Out("shopper away") - Out("stall here"));
            var lost = Out("written") + Math.Max(0, -gain);
            return $"{In("root")} {added} {sold} {held} {returned} {Out("destroyed")} {lost} {In("root") + added - sold - held - returned - Out("destroyed") - lost}";
        }
    }

    private static string Text(RecallBalance b) =>
        $"{b.Roots.BaseMicros} {b.Added.BaseMicros} {b.Sold.BaseMicros} {b.Held.BaseMicros} {b.Returned.BaseMicros} {b.Destroyed.BaseMicros} {b.Lost.BaseMicros} {b.Unaccounted.BaseMicros}";

    public void Dispose() => _views.Dispose();
}
