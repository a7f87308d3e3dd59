using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trade;

/// <summary>Something odd about a recorded statement.</summary>
/// <param name="Code">What.</param>
/// <param name="Index">The statement.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Stall">Whose record it is.</param>
/// <param name="Line">The line it is about, from 0; null for the whole.</param>
/// <param name="Product">That line's goods.</param>
/// <param name="OccurredAt">When it is said to have happened.</param>
/// <param name="RecordedAt">The ledger's time.</param>
public sealed record OddRecord(
    Oddity Code, long Index, StatementId Id, string Kind, string Stall, int? Line, string? Product, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt);

/// <summary>What is odd, to be judged by people.</summary>
public static class OddityQueries
{
    private const string Columns = """
        SELECT o.code, s.idx, s.id, s.kind, q.id, o.line, COALESCE(p.name, u.name, c.name), COALESCE(s.occurred, s.signed), s.recorded
        FROM oddity o CROSS JOIN statement s ON s.idx = o.idx JOIN party q ON q.no = s.subject
        LEFT JOIN sale_line n ON n.no = s.idx * 64 + o.line LEFT JOIN product p ON p.no = n.product
        LEFT JOIN stock_line k ON k.no = s.idx * 64 + o.line LEFT JOIN product u ON u.no = k.product
        LEFT JOIN count_line t ON t.no = s.idx * 64 + o.line LEFT JOIN product c ON c.no = t.product
        """;

    /// <summary>What is odd about a record, and about what voided it.</summary>
    public static IReadOnlyList<OddRecord> Of(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {Columns} WHERE o.idx IN (SELECT $1 UNION SELECT voided FROM sale_fate WHERE idx = $1 AND voided IS NOT NULL UNION SELECT voided FROM entry_fate WHERE idx = $1)
            ORDER BY o.no
            """, Read, index);
    }

    /// <summary>What is odd below an office since a day, newest first.</summary>
    public static IReadOnlyList<OddRecord> Newest(ViewReader db, string within, DateOnly since, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Along the oddities, newest first, and not by stall: "+" keeps the subjects' index out.
        return db.All($"{RecordQueries.Below} {Columns} WHERE +s.subject IN (SELECT no FROM below) AND s.day >= $2 AND o.idx >= $4 ORDER BY o.no DESC LIMIT $3",
            Read, within, (long)since.DayNumber, (long)take, StatementView.FirstSince(db, since));
    }

    private static OddRecord Read(ViewRow r) => new(
        (Oddity)r.GetInt32(0), r.GetInt64(1), new StatementId(new Hash(r.GetBytes(2))), Vocabulary.Kinds.Of(r.GetInt64(3)).Name, r.GetString(4),
        r.IsDBNull(5) ? null : r.GetInt32(5), r.IsDBNull(6) ? null : r.GetString(6), DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(7)),
        DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(8)));
}
