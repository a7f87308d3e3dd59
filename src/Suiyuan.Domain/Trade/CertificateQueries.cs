using Suiyuan.Domain.Products;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>How a certificate's balance comes out.</summary>
public enum CertificateState
{
    /// <summary>What was booked under it lies within what it covers.</summary>
    Within,

    /// <summary>Nobody wrote down what it covers, or it can't be compared with what was booked.</summary>
    Unknown,

    /// <summary>More was booked under it than it covers (超量).</summary>
    Overdrawn,
}

/// <summary>A purchase to which a certificate is attached.</summary>
/// <param name="Index">Leaf index of the purchase.</param>
/// <param name="Id">The purchase.</param>
/// <param name="Stall">Whose.</param>
/// <param name="At">When the goods came, as claimed.</param>
/// <param name="Supplier">From whom.</param>
/// <param name="Goods">What of it falls under a certificate of this type.</param>
/// <param name="Charged">How much of that is counted against this certificate; null where it can't be compared.</param>
/// <param name="Ticket">Leaf index of the ticket.</param>
/// <param name="Shared">True when other certificates of the type are attached to the purchase too.</param>
public sealed record CertificateUse(
    long Index, StatementId Id, string Stall, DateTimeOffset At, string Supplier, IReadOnlyList<BookLine> Goods, Quantity? Charged, long Ticket, bool Shared);

/// <summary>What a certificate covers and what was booked under it.</summary>
/// <param name="Type">One of <see cref="TicketTypes"/>.</param>
/// <param name="Number">Its number, as declared.</param>
/// <param name="Covers">What it covers: the most that any of its photographs was declared to cover; null when none was.</param>
/// <param name="Differs">True when its photographs were declared to cover different amounts.</param>
/// <param name="Booked">What was booked under it, in the unit of <paramref name="Covers"/>; null where it can't be compared.</param>
/// <param name="Tolerance">Percent that weights and scales may be off.</param>
/// <param name="Uses">The purchases, oldest first.</param>
public sealed record CertificateBalance(
    string Type, string Number, Quantity? Covers, bool Differs, Quantity? Booked, decimal Tolerance, IReadOnlyList<CertificateUse> Uses)
{
    /// <summary>How many stalls booked under it.</summary>
    public int Stalls => Uses.Select(u => u.Stall).Distinct().Count();

    /// <summary>What is left of it; below zero when it is overdrawn; null when that is not known.</summary>
    public Quantity? Left => Covers is { } covers && Booked is { } booked ? covers.Minus(booked) : null;

    /// <summary>How it comes out.</summary>
    public CertificateState State => Covers is not { } covers || Booked is not { } booked ? CertificateState.Unknown
        : booked.BaseMicros > covers.BaseMicros * (1 + (Tolerance / 100)) ? CertificateState.Overdrawn : CertificateState.Within;

    /// <summary>Booked for one covered.</summary>
    public decimal Share => Covers is { BaseMicros: > 0 } covers && Booked is { } booked ? (decimal)booked.BaseMicros / covers.BaseMicros : 0;
}

/// <summary>
/// Certificate balances. A certificate is a type and a number, whoever photographed it: a wholesaler and those who share its
/// load may each hold an image of one paper. It covers the most that any image was declared to cover, for an image beside a
/// part of the load may name the part. Booked under it are the lots of the purchases from outside to which it is attached;
/// what is sold on by voucher (分销) descends from these and is booked nowhere again, also where the receiver attaches the
/// paper to the receipt. A purchase under several certificates of one type is charged to each by what it covers.
/// </summary>
public static class CertificateQueries
{
    /// <summary>Types that certify an amount of goods.</summary>
    public static IReadOnlyList<string> Types { get; } = ["quarantine", "commitment", "meat-inspection", "import", "aquatic"];

    // Numbers that a stall below attached on these days or later.
    private const string Seen = """
        , chosen(type, number) AS (
          SELECT DISTINCT t.type, t.number FROM ticket t CROSS JOIN statement x ON x.idx = t.idx
          WHERE t.idx >= $4 AND +x.subject IN (SELECT no FROM below) AND x.day >= $2 AND t.type <= 5 AND t.number IS NOT NULL AND t.purchase IS NOT NULL)
        """;

    // Those that r04 found, whose hits are of a ticket each: t/INDEX.
    private const string Found = """
        , chosen(type, number) AS (
          SELECT DISTINCT t.type, t.number FROM risk_hit h JOIN ticket t ON t.idx = CAST(substr(h.key, 3) AS BIGINT)
          WHERE h.rule = 4 AND h.voided IS NULL AND h.day >= $2 AND h.party IN (SELECT no FROM below) AND t.number IS NOT NULL)
        """;

    private const string One = ", chosen(type, number) AS (SELECT t.type, t.number FROM ticket t WHERE t.type = $2 AND t.number = $3 LIMIT 1)";

    /// <summary>One certificate; null when none of this type and number is attached to a purchase.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="number">Its number.</param>
    public static CertificateBalance? Find(ViewSession db, string type, string number) =>
        Balances(db, One, "", (long)TicketTypes.All.Index().FirstOrDefault(t => t.Item == type).Index + 1, number, 0).SingleOrDefault();

    /// <summary>Certificates that stalls below an office attached since a day, overdrawn first, by how far.</summary>
    public static IReadOnlyList<CertificateBalance> Worst(ViewReader db, string within, DateOnly since) =>
        [.. Balances(db, Seen, within, (long)since.DayNumber, null, StatementView.FirstSince(db, since)).OrderByDescending(b => b.State).ThenByDescending(b => b.Share)];

    /// <summary>
    /// Overdrawn certificates that stalls below an office attached to goods of these days, by how far: those that rule r04 found when it
    /// happened, so that nobody need go through a whole city's.
    /// </summary>
    public static IReadOnlyList<CertificateBalance> Overdrawn(ViewReader db, string within, DateOnly since) =>
        [.. Balances(db, Found, within, (long)since.DayNumber, null, 0).Where(b => b.State == CertificateState.Overdrawn).OrderByDescending(b => b.Share)];

    /// <summary>Stalls that hold, or held, goods that came under a certificate by voucher.</summary>
    public static IReadOnlyList<string> Descendants(ViewReader db, CertificateBalance certificate)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(certificate);
        return [.. certificate.Uses.SelectMany(u => db.All("""
            WITH RECURSIVE come(lot) AS (
              SELECT no FROM lot WHERE no >= $1 * 64 AND no < $1 * 64 + 64
              UNION SELECT l.no FROM come c CROSS JOIN allocation a ON a.lot = c.lot CROSS JOIN lot l ON l.source = a.line)
            SELECT DISTINCT q.id FROM come c CROSS JOIN lot l ON l.no = c.lot JOIN party q ON q.no = l.stall WHERE l.source IS NOT NULL ORDER BY q.id
            """, r => r.GetString(0), u.Index)).Distinct()];
    }

    private static List<CertificateBalance> Balances(ViewSession db, string chosen, string within, long argument, string? number, long first)
    {
        ArgumentNullException.ThrowIfNull(db);
        // The stall's own tickets at its own purchases; what another attached is odd, and no evidence.
        var all = db.All($"""
            {RecordQueries.Below}{chosen}
            SELECT t.type, t.number, t.qty, t.unit, s.idx, s.id, q.id, COALESCE(s.occurred, s.signed), w.supplier, t.idx, s.day
            FROM chosen c JOIN ticket t ON t.number = c.number AND t.type = c.type JOIN statement s ON s.idx = t.purchase JOIN statement x ON x.idx = t.idx
            JOIN party q ON q.no = s.subject JOIN purchase w ON w.idx = s.idx
            WHERE s.kind = 10 AND x.subject = s.subject AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = s.idx) ORDER BY s.idx, t.idx
            """, Attached.Of, within, argument, number, first);
        var used = "[" + string.Join(',', all.Select(a => a.Index).Distinct()) + "]";
        var lines = db.All("""
            SELECT l.no, p.name, l.unit, l.qty, l.origin FROM json_each($1) u CROSS JOIN lot l ON l.no >= u.value * 64 AND l.no < u.value * 64 + 64
            JOIN product p ON p.no = l.product ORDER BY l.no
            """, r => (Purchase: LineNumber.IndexOf(r.GetInt64(0)), Line: new BookLine(
                r.GetString(1), Quantity.FromBase(r.GetInt64(3), Unit.Of(r.GetInt64(2))), r.IsDBNull(4) ? null : r.GetString(4))), used)
            .ToLookup(l => l.Purchase, l => l.Line);
        // Every certificate of every purchase in question: those beside the chosen ones share its load.
        var beside = db.All("""
            SELECT t.purchase, t.type, t.number, max(t.qty), t.unit FROM json_each($1) u CROSS JOIN ticket t ON t.purchase = u.value
            WHERE t.type <= 5 AND t.number IS NOT NULL GROUP BY t.purchase, t.type, t.number, t.unit
            """, r => (Purchase: r.GetInt64(0), Type: r.GetInt32(1), Number: r.GetString(2), Covers: r.IsDBNull(3) ? (Quantity?)null : Quantity.FromBase(r.GetInt64(3), Unit.Of(r.GetInt64(4)))),
            used).ToLookup(c => (c.Purchase, c.Type));
        return [.. all.GroupBy(a => (a.Type, a.Number)).Select(g => Balance(g.Key.Type, g.Key.Number, [.. g]))];

        CertificateBalance Balance(int type, string no, List<Attached> attached)
        {
            var declared = attached.Where(a => a.Covers is not null).Select(a => a.Covers!.Value).ToList();
            var code = TicketTypes.All[type - 1];
            // Of several dimensions the one that was declared first counts: a certificate has one.
            Quantity? covers = declared.Count == 0 ? null : declared.Where(q => q.Unit.ConvertsTo(declared[0].Unit)).Max();
            var tolerance = 0m;
            var booked = covers is { } of ? Quantity.FromBase(0, of.Unit) : (Quantity?)null;
            var uses = new List<CertificateUse>();
            foreach (var use in attached.DistinctBy(a => a.Index))
            {
                var goods = Relevant(code, [.. lines[use.Index]]);
                var mine = beside[(use.Index, type)].DistinctBy(b => b.Number).ToList();
                var charged = covers is { } c ? Charge(goods, c.Unit, use.Day, ref tolerance) : null;
                charged = charged is { } all && mine.Count > 1 ? Part(all, no, mine) : charged;
                booked = charged is { } more && booked is { } sum ? sum.Plus(more) : null;
                uses.Add(new CertificateUse(use.Index, use.Id, use.Stall, use.At, use.Supplier, goods, charged, use.Ticket, mine.Count > 1));
            }

            return new CertificateBalance(code, no, covers, declared.Distinct().Count() > 1, booked, tolerance, uses);
        }
    }

    /// <summary>Of mixed goods those that ordinarily come with a paper of the type; all where that is none.</summary>
    private static IReadOnlyList<BookLine> Relevant(string type, IReadOnlyList<BookLine> lines)
    {
        var fitting = lines.Where(l => ProductDictionary.Find(l.Product)?.Tickets.Contains(type) != false).ToList();
        return fitting.Count > 0 ? fitting : lines;
    }

    private static Quantity? Charge(IReadOnlyList<BookLine> goods, Unit unit, DateOnly day, ref decimal tolerance)
    {
        var sum = Quantity.FromBase(0, unit);
        foreach (var line in goods)
        {
            if (UsualWeights.Convert(line.Product, line.Quantity, unit, day) is not { } converted)
            {
                return null;
            }

            tolerance = Math.Max(tolerance, converted.Tolerance);
            sum = sum.Plus(converted.Quantity);
        }

        return sum;
    }

    /// <summary>The part of a purchase that falls to one of several certificates: by what each covers, else in equal parts.</summary>
    private static Quantity Part(Quantity all, string number, List<(long Purchase, int Type, string Number, Quantity? Covers)> beside)
    {
        var comparable = beside.TrueForAll(b => b.Covers?.Unit.ConvertsTo(all.Unit) == true);
        var whole = comparable ? beside.Sum(b => (decimal)b.Covers!.Value.BaseMicros) : beside.Count;
        var part = comparable ? beside.Find(b => b.Number == number).Covers!.Value.BaseMicros : 1m;
        return Quantity.FromBase((long)(all.BaseMicros * part / whole), all.Unit);
    }

    private sealed record Attached(
        int Type, string Number, Quantity? Covers, long Index, StatementId Id, string Stall, DateTimeOffset At, string Supplier, long Ticket, DateOnly Day)
    {
        public static Attached Of(ViewRow r) => new(
            r.GetInt32(0), r.GetString(1), r.IsDBNull(2) ? null : Quantity.FromBase(r.GetInt64(2), Unit.Of(r.GetInt64(3))), r.GetInt64(4),
            new StatementId(new Hash(r.GetBytes(5))), r.GetString(6), DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(7)), r.GetString(8), r.GetInt64(9),
            DateOnly.FromDayNumber(r.GetInt32(10)));
    }
}
