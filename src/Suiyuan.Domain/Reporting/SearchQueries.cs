using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>A laboratory's report that was found by its number.</summary>
public sealed record ReportItem(long Index, string Number, string Stall, string Product, bool Passed);

/// <summary>What is asked when somebody types a number or a name: nothing here reads the trade of a city.</summary>
public static class SearchQueries
{
    /// <summary>Reports about those below an office whose number contains this, the newest first.</summary>
    public static IReadOnlyList<ReportItem> Reports(ViewReader db, string within, string number, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT t.idx, t.number, p.id, t.product, t.passed FROM test t JOIN party p ON p.no = t.stall
            WHERE t.number IS NOT NULL AND instr(lower(t.number), $2) > 0 AND t.stall IN (SELECT no FROM below) ORDER BY t.idx DESC LIMIT $3
            """, r => new ReportItem(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4) == 1), within, RecordQueries.Lower(number), (long)take);
    }

    /// <summary>True when goods are called so: a list narrowed by it is not empty for want of the name.</summary>
    public static bool AnyProduct(ViewReader db, string name)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number("SELECT EXISTS(SELECT 1 FROM product WHERE instr(lower(name), $1) > 0)", RecordQueries.Lower(name)) > 0;
    }
}
