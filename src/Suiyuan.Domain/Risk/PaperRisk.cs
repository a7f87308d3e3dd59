using Suiyuan.Domain.Products;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>A ticket with the purchase or receipt that it belongs to, as declared.</summary>
internal sealed record RiskPaper(
    long Index, long Purchase, int Type, string? Number, int? Issued, int? Until, long? Micros, Unit? Unit, int Stall,
        bool FromOutside, int Day, long At, string? Supplier)
{
    private const string Columns = """
        SELECT t.idx, t.purchase, t.type, t.number, t.issued, t.until, t.qty, t.unit, s.subject, w.kind = 10, w.day,
          COALESCE(w.occurred, w.signed), p.supplier
        FROM ticket t JOIN statement s ON s.idx = t.idx JOIN statement w ON w.idx = t.purchase LEFT JOIN purchase p ON p.idx = t.purchase
        """;

    // A stall's own ticket at its own purchase that stands; what another attached is odd and no evidence.
    private const string Good = "w.subject = s.subject AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = w.idx)";

    public string TypeCode => TicketTypes.Codes[Type - 1];

    /// <summary>True for papers that certify goods: quarantine to aquatic.</summary>
    public bool Certifies => Type <= 5;

    public string Key => KeyOf(Index);

    /// <summary>One hit of a rule for a ticket, whether it follows from what was declared or from what was read.</summary>
    public static string KeyOf(long ticket) => "t/" + RiskCase.Text(ticket);

    public static RiskPaper? Find(ViewWriter db, long ticket) => db.One($"{Columns} WHERE t.idx = $1 AND {Good}", Read, ticket);

    /// <summary>The tickets of a purchase.</summary>
    public static List<RiskPaper> Of(ViewWriter db, long purchase) =>
        db.All($"{Columns} WHERE t.purchase = $1 AND {Good} ORDER BY t.idx", Read, purchase);

    /// <summary>The most tickets of one number that are compared: beyond them it is overdrawn and found long since.</summary>
    public const int Most = 64;

    /// <summary>Tickets of one type and number, the first of them.</summary>
    public static List<RiskPaper> Numbered(ViewWriter db, int type, string number) =>
        db.All($"{Columns} WHERE t.number = $1 AND t.type = $2 AND {Good} ORDER BY t.idx LIMIT $3", Read, number, (long)type, (long)Most);

    private static RiskPaper Read(ViewRow r) => new(
        r.GetInt64(0), r.GetInt64(1), r.GetInt32(2), r.IsDBNull(3) ? null : r.GetString(3), r.IsDBNull(4) ? null : r.GetInt32(4),
            r.IsDBNull(5) ? null : r.GetInt32(5),
        r.IsDBNull(6) ? null : r.GetInt64(6), r.IsDBNull(7) ? null : Unit.Of(r.GetInt64(7)), r.GetInt32(8), r.GetBoolean(9),
            r.GetInt32(10), r.GetInt64(11),
        r.IsDBNull(12) ? null : r.GetString(12));
}

/// <summary>
/// What one ticket says of itself: R08 ended before the goods came, R09 dated after they came, R12 an impossible journey, R17 the wrong
/// kind for the goods, R20 the same date again and again, R37 an old paper on new goods.
/// </summary>
[GoesByRules]
internal static class PaperRisk
{
    private static readonly (string Begins, int Km)[] Distances =
        [.. RuleFiles.Rows("Risk/distances.csv", "begins,km").Select(r => (r[0], r.Number(1)))];

    private const int Commitment = 2;

    /// <summary>A ticket and its purchase are both there.</summary>
    public static void Attached(RiskCase c, RiskPaper paper, IReadOnlyList<RiskLot> lots, IReadOnlyList<RiskPaper> beside)
    {
        if (!paper.Certifies)
        {
            return;
        }

        WrongKind(c, paper, lots, beside);
        if (paper.Issued is { } issued && issued > paper.Day + (int)c.Rule(9)["days"])
        {
            Raise(c, 9, paper, ("issued", RiskCase.DayText(issued)), ("received", RiskCase.DayText(paper.Day)));
        }

        // What came from another stall was received by that one: its day is the one that counts.
        if (!paper.FromOutside)
        {
            return;
        }

        var until = paper.Until ?? (paper is { TypeCode: "quarantine", Issued: { } from } ? from + (int)c.Rule(8)["quarantine_days"]
            : null);
        if (until is { } end && paper.Day > end + (int)c.Rule(8)["days"])
        {
            Raise(c, 8, paper, ("until", RiskCase.DayText(end)), ("received", RiskCase.DayText(paper.Day)));
        }

        if (paper.Issued is { } day)
        {
            Journey(c, paper, lots, day);
            // A form that says itself that it still holds is not stale.
            if (c.Rule(37).Parameters.TryGetValue(paper.TypeCode, out var most) && paper.Day - day > most && !(paper.Until >= paper.Day))
            {
                Raise(c, 37, paper, ("issued", RiskCase.DayText(day)), ("received", RiskCase.DayText(paper.Day)), ("type", paper.TypeCode));
            }

            Repeated(c, paper, day);
        }
    }

    /// <summary>SPEC: DOMAIN 1.4: meat and poultry need quarantine certificates, imports their inspection; an extra paper is no
    /// wrong.</summary>
    private static void WrongKind(RiskCase c, RiskPaper paper, IReadOnlyList<RiskLot> lots, IReadOnlyList<RiskPaper> beside)
    {
        var key = "p/" + RiskCase.Text(paper.Purchase);
        var needed = lots.Select(l => ProductDictionary.Find(l.Product)?.Tickets.FirstOrDefault(t => t is "quarantine" or "import"))
            .OfType<string>().Distinct().Where(t => !beside.Any(b => b.TypeCode == t)).ToList();
        if (needed.Count == 0)
        {
            RiskBook.Take(c.Db, 17, paper.Stall, key, c.Index);
        }
        else if (paper.TypeCode is not "meat-inspection"
            && (!lots.Any(l => IsFor(paper, l)) || beside.Count(b => b.Certifies) >= lots.Count))
        {
            // Pork has two papers, and of mixed goods each has its own: one that fits says nothing of those that may still come.
            c.Book.Raise(c, c.Rule(17), paper.Stall, key, paper.Day, [paper.Index, paper.Purchase],
                [("needed", needed[0]), ("attached", paper.TypeCode)]);
        }
    }

    private static bool IsFor(RiskPaper paper, RiskLot lot) =>
        ProductDictionary.Find(lot.Product)?.Tickets.Contains(paper.TypeCode) != false;

    private static void Journey(RiskCase c, RiskPaper paper, IReadOnlyList<RiskLot> lots, int issued)
    {
        var rule = c.Rule(12);
        var began = ChinaTime.StartOf(DateOnly.FromDayNumber(issued)).ToUnixTimeSeconds();
        // The rest of the day of issue is the most that the journey may have taken.
        var hours = (paper.At - began) / 3600m;
        if (paper.TypeCode != "quarantine" || hours <= 0 || paper.Day - issued > (int)rule["days"])
        {
            return;
        }

        foreach (var lot in lots)
        {
            var km = Array.Find(Distances, d => lot.Origin?.StartsWith(d.Begins, StringComparison.Ordinal) == true).Km;
            if (km > hours * rule["speed"])
            {
                Raise(c, 12, paper, ("origin", lot.Origin!), ("km", RiskCase.Text(km)), ("hours", RiskCase.Text((long)hours)));
                return;
            }
        }
    }

    private static void Repeated(RiskCase c, RiskPaper paper, int issued)
    {
        if (paper.Type != Commitment || paper.Day == issued)
        {
            return;
        }

        var uses = c.Db.All("""
            SELECT t.idx, w.day, p.supplier FROM statement s JOIN ticket t ON t.idx = s.idx JOIN statement w
              ON w.idx = t.purchase JOIN purchase p ON p.idx = w.idx
            WHERE s.subject = $1 AND s.kind = 11 AND s.day IN (SELECT day FROM statement_day WHERE day >= $2) AND t.type = 2
              AND t.issued = $2 AND NOT EXISTS(SELECT 1 FROM entry_fate e WHERE e.idx = w.idx)
            ORDER BY t.idx
            """, r => (Index: r.GetInt64(0), Day: r.GetInt32(1), Supplier: r.GetString(2)), (long)paper.Stall, (long)issued)
            .Where(u => u.Supplier == paper.Supplier).DistinctBy(u => u.Day).ToList();
        var count = (int)c.Rule(20)["count"];
        if (uses.Count >= count)
        {
            c.Book.Raise(c, c.Rule(20), paper.Stall, RiskCase.DayText(issued) + "/" + paper.Supplier, paper.Day, uses.Select(u => u.Index),
                [("issued", RiskCase.DayText(issued)), ("days", RiskCase.Text(uses.Count)), ("supplier", paper.Supplier!)], count);
        }
    }

    private static void Raise(RiskCase c, int rule, RiskPaper paper, params ReadOnlySpan<(string Name, string Value)> facts) =>
        c.Book.Raise(c, c.Rule(rule), paper.Stall, paper.Key, paper.Day, [paper.Index, paper.Purchase], facts);
}
