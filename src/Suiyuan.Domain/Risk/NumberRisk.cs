using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// What tickets say of each other: R01 one number at unrelated merchants, R02 one number with different contents, R03 the same photograph
/// again, R04 more booked than a certificate covers, R19 one issuer's certificates cover far more than usual.
/// </summary>
internal static class NumberRisk
{
    public const string Schema = """
        CREATE TABLE risk_issuer(supplier TEXT NOT NULL, day INTEGER NOT NULL, total BIGINT NOT NULL, PRIMARY KEY(supplier, day))
        """ + Sql.Clustered + ";\n";

    private const int Commitment = 2;
    private const int Business = 8;
    private const int Licence = 9;

    /// <summary>A ticket and its purchase are both there.</summary>
    public static void Attached(RiskCase c, RiskPaper paper, IReadOnlyList<RiskLot> lots, IReadOnlyList<RiskPaper> beside)
    {
        Photograph(c, paper);
        if (!paper.Certifies)
        {
            return;
        }

        if (paper.Number is { } number)
        {
            Compare(c, paper, RiskPaper.Numbered(c.Db, paper.Type, number), lots, beside);
        }
        else if (paper.Micros is not null && IsOverdrawnAlone(c, paper, lots, beside))
        {
            c.Book.Raise(c, c.Rule(4), paper.Stall, paper.Key, paper.Day, [paper.Index, paper.Purchase],
                [("covers", RiskCase.QuantityText(paper.Micros.Value, paper.Unit!)), ("type", paper.TypeCode)]);
        }

        if (paper is { Type: Commitment, FromOutside: true, Supplier: not null, Micros: { } micros })
        {
            Capacity(c, paper, lots, micros);
        }
    }

    /// <summary>A purchase under a certificate is void: what rested on it fell; what the others come to is judged again.</summary>
    public static void Voided(RiskCase c, long purchase)
    {
        foreach (var (type, number) in c.Db.All("""
            SELECT DISTINCT type, number FROM ticket WHERE purchase = $1 AND type <= 5 AND number IS NOT NULL ORDER BY 1, 2
            """, r => (r.GetInt32(0), r.GetString(1)), purchase))
        {
            var papers = RiskPaper.Numbered(c.Db, type, number);
            foreach (var paper in papers)
            {
                Compare(c, paper, papers, c.LotsOf(paper.Purchase), RiskPaper.Of(c.Db, paper.Purchase));
            }
        }
    }

    private static void Compare(RiskCase c, RiskPaper paper, List<RiskPaper> same, IReadOnlyList<RiskLot> lots,
        IReadOnlyList<RiskPaper> beside)
    {
        var others = same.Where(p => p.Index != paper.Index && p.Purchase != paper.Purchase).ToList();
        // Quick and lenient; the exact balance is asked only where it may be overdrawn.
        var balance = paper.Micros is not null && same.Count < RiskPaper.Most
            && (others.Count > 0 || IsOverdrawnAlone(c, paper, lots, beside))
            ? CertificateQueries.Find(c.Db, paper.TypeCode, paper.Number!) : null;
        var overdrawn = balance is { State: CertificateState.Overdrawn } && balance.Share > 1 + (c.Rule(4)["percent"] / 100);
        if (overdrawn && (others.Count > 0 ? beside.Count(b => b.Type == paper.Type) >= lots.Count : true))
        {
            c.Book.Raise(c, c.Rule(4), paper.Stall, paper.Key, paper.Day,
                [paper.Index, paper.Purchase, .. balance!.Uses.Where(u => u.Index != paper.Purchase)
                    .SelectMany(u => (long[])[u.Ticket, u.Index])],
                [("covers", balance.Covers!.Value.ToString()), ("booked", balance.Booked!.Value.ToString()),
                    ("number", paper.Number!), ("stalls", RiskCase.Text(balance.Stalls))]);
        }

        foreach (var other in others.Where(o => o.FromOutside && paper.FromOutside))
        {
            var (early, late) = (other.At, other.Index).CompareTo((paper.At, paper.Index)) < 0 ? (other, paper) : (paper, other);
            var apart = late.Day - early.Day;
            var oneLoad = late.Supplier == early.Supplier && apart <= 1;
            if (late.Stall != early.Stall && apart <= (int)c.Rule(1)["days"] && (!oneLoad || overdrawn))
            {
                Pair(c, 1, late, early, ("number", paper.Number!), ("type", paper.TypeCode), ("days-apart", RiskCase.Text(apart)));
            }

            if (apart <= (int)c.Rule(2)["days"] && Difference(c, early, late, oneLoad) is { } what)
            {
                Pair(c, 2, late, early, ("number", paper.Number!), ("differs", what));
            }
        }
    }

    private static string? Difference(RiskCase c, RiskPaper early, RiskPaper late, bool oneLoad)
    {
        if ((early.Issued is { } a && late.Issued is { } b && a != b) || (early.Until is { } x && late.Until is { } y && x != y))
        {
            return "date";
        }

        // Beside a part of the load some write the part.
        return !oneLoad && early.Stall != late.Stall && early.Micros is { } first && late.Micros is { } second
            && early.Unit!.ConvertsTo(late.Unit!)
            && Math.Abs((decimal)first - second) > c.Rule(2)["percent"] / 100 * Math.Max(first, second) ? "quantity" : null;
    }

    /// <summary>
    /// Whether the purchase alone is more than the ticket covers, taken leniently: where more tickets may still come for the other goods of
    /// the purchase, only the least of its lots counts.
    /// </summary>
    private static bool IsOverdrawnAlone(RiskCase c, RiskPaper paper, IReadOnlyList<RiskLot> lots, IReadOnlyList<RiskPaper> beside)
    {
        // Of mixed goods each has its own paper: only what is counted or weighed as this one is can be held against it.
        var mixed = lots.Count > 1;
        lots = mixed ? [.. lots.Where(l => l.Unit.Dimension == paper.Unit!.Dimension)] : lots;
        var papers = beside.Where(b => b.Type == paper.Type && b.Micros is not null && (!mixed || b.Unit!.Dimension == paper.Unit!.Dimension)).ToList();
        var (_, unit) = RiskCase.Weigh(lots.Count == 1 ? lots[0].Name : "", paper.Micros!.Value, paper.Unit!, paper.Day);
        var weighed = lots.Select(l => RiskCase.Weigh(l.Name, l.Micros, l.Unit, paper.Day)).Where(w => w.Unit == unit)
            .Select(w => (decimal)w.Micros).Order().ToList();
        if (weighed.Count == 0 || papers.Count == 0)
        {
            return false;
        }

        var booked = weighed.Take(papers.Count).Sum();
        var covered = papers.Sum(p => (decimal)RiskCase.Weigh(lots.Count == 1 ? lots[0].Name : "", p.Micros!.Value, p.Unit!,
            paper.Day).Micros);
        // Usual weights of counted goods are off by a third at most; what is counted by the same unit on both sides needs none.
        var exact = lots.All(l => l.Unit.ConvertsTo(paper.Unit!));
        return booked > covered * (1 + (c.Rule(4)["percent"] / 100) + (exact ? 0 : 0.35m));
    }

    private static void Photograph(RiskCase c, RiskPaper paper)
    {
        if (paper.Type is Business or Licence)
        {
            return;
        }

        var rule = c.Rule(3);
        foreach (var other in c.Db.All("""
            SELECT x.idx FROM ticket t JOIN ticket x ON substr(x.image, 1, 8) = substr(t.image, 1, 8) AND substr(x.image, 9) = substr(t.image, 9)
            WHERE t.idx = $1 AND x.idx <> $1 AND x.purchase <> t.purchase ORDER BY x.idx LIMIT 4
            """, r => r.GetInt64(0), paper.Index))
        {
            if (RiskPaper.Find(c.Db, other) is { } found && Math.Abs(found.Day - paper.Day) <= (int)rule["days"])
            {
                var (early, late) = found.Index < paper.Index ? (found, paper) : (paper, found);
                Pair(c, 3, late, early, ("type", paper.TypeCode));
                return;
            }
        }
    }

    private static void Capacity(RiskCase c, RiskPaper paper, IReadOnlyList<RiskLot> lots, long micros)
    {
        var (weight, unit) = RiskCase.Weigh(lots.Count > 0 ? lots[0].Name : "", micros, paper.Unit!, paper.Day);
        if (!unit.IsMass)
        {
            return;
        }

        var rule = c.Rule(19);
        c.Db.Run("""
            INSERT INTO risk_issuer(supplier, day, total) VALUES ($1, $2, $3)
              ON CONFLICT(supplier, day) DO UPDATE SET total = CASE WHEN risk_issuer.total > 4000000000000000000
              THEN risk_issuer.total ELSE risk_issuer.total + excluded.total END
            """, paper.Supplier!, (long)paper.Day, Math.Min(weight, 1_000_000_000_000_000_000));
        var total = c.Db.Number("SELECT total FROM risk_issuer WHERE supplier = $1 AND day = $2", paper.Supplier!, (long)paper.Day);
        if (total < rule["least"] * Amount.One * Unit.Kilogram.Factor)
        {
            return;
        }

        var before = c.Db.All("SELECT total FROM risk_issuer WHERE supplier = $1 AND day < $2 ORDER BY day DESC LIMIT 30", r =>
            r.GetInt64(0), paper.Supplier!, (long)paper.Day);
        // Whoever delivers much on some days, as cooperatives do, has had such days before.
        if (before.Count >= (int)rule["history"] && total > rule["factor"] * before.Average(b => (decimal)b) && total > rule["most"] * before.Max())
        {
            c.Book.Raise(c, rule, paper.Stall, RiskCase.DayText(paper.Day) + "/" + paper.Supplier, paper.Day, [paper.Index, paper.Purchase],
                [("supplier", paper.Supplier!), ("total", RiskCase.QuantityText(total, Unit.Kilogram)),
                    ("usual", RiskCase.QuantityText((long)before.Average(b => (decimal)b), Unit.Kilogram))]);
        }
    }

    private static void Pair(RiskCase c, int rule, RiskPaper late, RiskPaper early,
        params ReadOnlySpan<(string Name, string Value)> facts) =>
        c.Book.Raise(c, c.Rule(rule), late.Stall, late.Key, late.Day, [late.Index, late.Purchase, early.Index, early.Purchase], facts);
}
