using System.Collections.Frozen;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// What the platform read on tickets, under the numbers of the rules: R01, R03, R04, R08 to R10, R14 to R18. What was found on the declared
/// data of the same ticket already is the same hit. A later reading that does not find it again, or a person who decides that it is not
/// so, takes it away.
/// </summary>
internal static class FindingRisk
{
    private const int Unreadable = 15;

    private static readonly FrozenDictionary<string, int> Rules = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["number-reused"] = 1,
        ["photo-reused"] = 3,
        ["overdrawn"] = 4,
        ["expired"] = 8,
        ["future-date"] = 9,
        ["consignee-mismatch"] = 10,
        ["seal-missing"] = 14,
        ["unreadable"] = Unreadable,
        ["altered"] = 16,
        ["arithmetic"] = 16,
        ["qr-mismatch"] = 16,
        ["wrong-type"] = 17,
        ["check-digit"] = 18,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Assessed(RiskCase c, TicketAssessed assessed)
    {
        var ticket = c.Db.Number("SELECT ticket FROM assessment WHERE idx = $1", c.Index);
        if (ticket == 0)
        {
            return;
        }

        foreach (var former in c.Db.All("SELECT idx FROM assessment WHERE ticket = $1 AND replaced = $2 ORDER BY idx", r =>
            r.GetInt64(0), ticket, c.Index))
        {
            RiskBook.Fall(c.Db, former, c.Index);
        }

        foreach (var finding in assessed.Findings)
        {
            Found(c, ticket, c.Index, finding.Rule, finding.Confidence.ToString());
        }
    }

    public static void Resolved(RiskCase c, FindingResolved resolved)
    {
        if (!Rules.TryGetValue(resolved.Rule, out var rule) || StatementView.Find(c.Db, resolved.To) is not { } assessment)
        {
            return;
        }

        // Only what took effect: it is the finding's decision now.
        var ticket = c.Db.Number("""
            SELECT f.ticket FROM assessment a JOIN finding f ON f.ticket = a.ticket JOIN rule r ON r.no = f.rule
            WHERE a.idx = $1 AND r.code = $2 AND f.decided = $3
            """, assessment, resolved.Rule, c.Index);
        if (ticket == 0 || rule == Unreadable)
        {
            return;
        }

        if (resolved.Outcome == "false")
        {
            RiskBook.Take(c.Db, rule, c.Stall, RiskPaper.KeyOf(ticket), c.Index);
        }
        else if (Standing(c, ticket) is { } standing)
        {
            Found(c, ticket, standing, resolved.Rule, null);
        }
    }

    private static void Found(RiskCase c, long ticket, long assessment, string code, string? confidence)
    {
        if (!Rules.TryGetValue(code, out var rule))
        {
            return;
        }

        if (rule == Unreadable)
        {
            Illegible(c);
            return;
        }

        var refuted = c.Db.Number("""
            SELECT COUNT(*) FROM finding f JOIN rule r ON r.no = f.rule WHERE f.ticket = $1 AND r.code = $2 AND f.outcome = 2
            """, ticket, code);
        if (refuted == 0)
        {
            var day = (int)c.Db.Number("SELECT day FROM statement WHERE idx = $1", ticket);
            c.Book.Raise(c, c.Rule(rule), c.Stall, RiskPaper.KeyOf(ticket), day, [ticket, assessment],
                confidence is null ? [("finding", code)] : [("finding", code), ("confidence", confidence)]);
        }
    }

    /// <summary>R15: one bad photograph is nothing; several in a week are a habit.</summary>
    private static void Illegible(RiskCase c)
    {
        var rule = c.Rule(Unreadable);
        var count = (int)rule["count"];
        var tickets = c.Db.All("""
            SELECT f.ticket FROM finding f JOIN rule r ON r.no = f.rule JOIN statement s ON s.idx = f.ticket
            WHERE f.stall = $1 AND f.weight IS NOT NULL AND r.code = 'unreadable' AND s.day > $2 ORDER BY f.ticket DESC LIMIT 16
            """, r => r.GetInt64(0), (long)c.Stall, (long)(c.Day - (int)rule["days"]));
        if (tickets.Count >= count)
        {
            c.Book.Raise(c, rule, c.Stall, "week/" + RiskCase.Text(c.Day / 7), c.Day, tickets,
                [("tickets", RiskCase.Text(tickets.Count))], count);
        }
    }

    private static long? Standing(RiskCase c, long ticket) =>
        c.Db.One("SELECT idx FROM assessment WHERE ticket = $1 AND replaced IS NULL", r => (long?)r.GetInt64(0), ticket);
}
