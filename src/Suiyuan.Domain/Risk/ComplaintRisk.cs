using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// R39: complaints that come together, about one stall or about goods of one delivery, wherever they were sold. What is withdrawn, refused
/// or was found to be unfounded counts no more.
/// </summary>
internal static class ComplaintRisk
{
    // risk_complaint_lot: the lots from outside that the sale's goods came of.
    public const string Schema = """
        CREATE TABLE risk_complaint(idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, at BIGINT NOT NULL, illness SMALLINT NOT NULL,
          gone BIGINT);
        CREATE INDEX risk_complaint_party ON risk_complaint(party, at);
        CREATE TABLE risk_complaint_lot(lot BIGINT NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(lot, idx))
        """ + Sql.Clustered + ";\n";

    private const int Hour = 3_600;

    // Longer chains than this are a wheel, and no food is eight dealers old.
    private const int MostDealers = 8;

    private sealed record Complaint(long Index, int Party, bool Illness);

    public static void Filed(RiskCase c, ComplaintFiled complaint)
    {
        c.Db.Run("INSERT INTO risk_complaint(idx, party, at, illness) VALUES ($1, $2, $3, $4)", c.Index, (long)c.Stall, c.Signed,
            complaint.About == "illness" ? 1L : 0L);
        var window = (long)(c.Rule(39)["hours"] * Hour);
        Cluster(c, c.Stall, "stall", c.Db.All("""
            SELECT idx, party, illness FROM risk_complaint WHERE party = $1 AND at > $2 AND at <= $3 AND gone IS NULL ORDER BY idx
            """, Read, (long)c.Stall, c.Signed - window, c.Signed));
        if (complaint.Sale is not { } id || StatementView.Find(c.Db, id) is not { } sale)
        {
            return;
        }

        foreach (var (lot, stall) in Roots(c, sale))
        {
            c.Db.Run("INSERT INTO risk_complaint_lot(lot, idx) VALUES ($1, $2)", lot, c.Index);
            var about = c.Db.All("""
                SELECT c.idx, c.party, c.illness FROM risk_complaint_lot l JOIN risk_complaint c ON c.idx = l.idx
                WHERE l.lot = $1 AND c.at > $2 AND c.at <= $3 AND c.gone IS NULL ORDER BY c.idx
                """, Read, lot, c.Signed - window, c.Signed);
            // Of one stall it is found as that stall's already.
            if (about.Exists(a => a.Party != about[0].Party))
            {
                Cluster(c, stall, "lot/" + RiskCase.Text(lot), about);
            }
        }
    }

    /// <summary>A complaint counts no more.</summary>
    public static void Gone(RiskCase c, Suiyuan.Ledger.Verify.StatementId to)
    {
        if (StatementView.Find(c.Db, to) is { } complaint
            && c.Db.Run("UPDATE risk_complaint SET gone = $2 WHERE idx = $1 AND gone IS NULL", complaint, c.Index) > 0)
        {
            RiskBook.Fall(c.Db, complaint, c.Index);
        }
    }

    private static void Cluster(RiskCase c, int party, string what, List<Complaint> complaints)
    {
        var rule = c.Rule(39);
        var ill = complaints.Where(x => x.Illness).ToList();
        var (found, need) = ill.Count >= (int)rule["illness"] ? (ill, (int)rule["illness"]) : (complaints, (int)rule["count"]);
        if (found.Count < need)
        {
            return;
        }

        // While a hit about the same stands, another complaint is part of it.
        var standing = c.Db.Number("""
            SELECT EXISTS(SELECT 1 FROM risk_hit WHERE party = $1 AND rule = 39 AND substr(key, 1, $2) = $3 AND voided IS NULL
              AND day >= $4)
            """, (long)party, (long)what.Length + 1, what + "/", (long)RiskCase.DayOf(c.Signed - (long)(rule["hours"] * Hour)));
        if (standing == 0)
        {
            c.Book.Raise(c, rule, party, what + "/" + RiskCase.Text(c.Index), c.Day, found.Select(f => f.Index),
                [("complaints", RiskCase.Text(complaints.Count)), ("illness", RiskCase.Text(ill.Count)),
                    ("hours", rule["hours"].ToString(System.Globalization.CultureInfo.InvariantCulture))], need);
        }
    }

    /// <summary>The lots from outside that a sale's goods came of.</summary>
    private static List<(long Lot, int Stall)> Roots(RiskCase c, long sale) => c.Db.All("""
        WITH RECURSIVE up(lot, step) AS (
          SELECT lot, 0 FROM allocation WHERE line >= $1 AND line < $2
          UNION SELECT a.lot, u.step + 1 FROM up u JOIN lot l ON l.no = u.lot JOIN allocation a ON a.line = l.source WHERE u.step < $3)
        SELECT no, stall FROM lot WHERE no IN (SELECT lot FROM up) AND source IS NULL ORDER BY no LIMIT 64
        """, r => (r.GetInt64(0), r.GetInt32(1)), LineNumber.Of(sale, 0), LineNumber.Of(sale + 1, 0), (long)MostDealers);

    private static Complaint Read(ViewRow r) => new(r.GetInt64(0), r.GetInt32(1), r.GetBoolean(2));
}
