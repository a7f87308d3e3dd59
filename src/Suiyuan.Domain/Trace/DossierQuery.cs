using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>A stall's public file: what anyone may know of it. No suppliers, buyers, prices or volumes.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Name">Public name.</param>
/// <param name="Number">Stall number.</param>
/// <param name="Licence">Number of its food licence, where it has one.</param>
/// <param name="Categories">What it deals in; codes of <see cref="Categories"/>.</param>
/// <param name="MarketId">The market that admitted it.</param>
/// <param name="MarketName">That market's name.</param>
/// <param name="District">The market's district.</param>
/// <param name="Address">The market's address.</param>
/// <param name="Admitted">Leaf index of its admission.</param>
/// <param name="AdmissionId">The statement that admitted it.</param>
/// <param name="AdmittedAt">The ledger's time of it.</param>
/// <param name="Until">Last day of its admission; null for no end.</param>
/// <param name="Intakes">Its newest intakes of goods, newest first.</param>
/// <param name="Days">The newest China days, the latest first, and how many records each has.</param>
/// <param name="TreeSize">The tree size that all this is as of.</param>
/// <param name="AsOf">The ledger's time there.</param>
public sealed record Dossier(
    string Id, BilingualName Name, string? Number, string? Licence, IReadOnlyList<string> Categories, string MarketId, BilingualName MarketName,
    string? District, string? Address, long Admitted, StatementId AdmissionId, DateTimeOffset AdmittedAt, DateOnly? Until,
    IReadOnlyList<Intake> Intakes, IReadOnlyList<(DateOnly Day, long Records)> Days, long TreeSize, DateTimeOffset? AsOf);

/// <summary>Goods that came to a stall.</summary>
/// <param name="Index">Leaf index of the purchase or the confirmation.</param>
/// <param name="Id">That statement.</param>
/// <param name="OccurredAt">When they are said to have come.</param>
/// <param name="Goods">Products, each with the origin that was declared.</param>
/// <param name="Tickets">How many papers came with them.</param>
/// <param name="Confirmed">True when taken over from another stall's voucher, without typing.</param>
public sealed record Intake(
    long Index, StatementId Id, DateTimeOffset OccurredAt, IReadOnlyList<(string Product, string? Origin)> Goods, long Tickets, bool Confirmed);

/// <summary>Reads a stall's public file.</summary>
public static class DossierQuery
{
    /// <summary>China days that a file looks back.</summary>
    public const int DaysBack = 14;

    private const int MostIntakes = 8;

    /// <summary>The file of a merchant; null when there is no such merchant within the reader's tree size.</summary>
    public static Dossier? Find(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        var row = db.One("""
            SELECT p.no, p.zh, p.en, p.stall, p.licence, p.categories, p.until, m.id, m.zh, m.en, m.district, m.address, s.idx, s.id, s.recorded
            FROM party p JOIN party m ON m.no = p.under JOIN statement s ON s.idx = p.admitted WHERE p.id = $1 AND p.role = $2
            """, r => new
        {
            No = r.GetInt64(0),
            Name = new BilingualName(r.GetString(1), Text(r, 2)),
            Number = Text(r, 3),
            Licence = Text(r, 4),
            Categories = Text(r, 5),
            Until = r.IsDBNull(6) ? null : (DateOnly?)DateOnly.FromDayNumber(r.GetInt32(6)),
            MarketId = r.GetString(7),
            MarketName = new BilingualName(r.GetString(8), Text(r, 9)),
            District = Text(r, 10),
            Address = Text(r, 11),
            Admitted = r.GetInt64(12),
            AdmissionId = Id(r, 13),
            AdmittedAt = DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(14)),
        }, party, (long)(Roles.All.ToList().IndexOf(Roles.Merchant) + 1));
        return row is null ? null : new Dossier(
            party, row.Name, row.Number, row.Licence, row.Categories?.Split(',') ?? [], row.MarketId, row.MarketName, row.District, row.Address,
            row.Admitted, row.AdmissionId, row.AdmittedAt, row.Until, Intakes(db, row.No), Days(db, row.No), db.TreeSize, db.RecordedAt);
    }

    private static List<Intake> Intakes(ViewReader db, long stall)
    {
        var intakes = new List<Intake>();
        foreach (var head in Heads(db, stall, Kinds.Purchase).Concat(Heads(db, stall, Kinds.PurchaseConfirmed))
            .OrderByDescending(h => h.At).ThenByDescending(h => h.Index).Take(MostIntakes))
        {
            var goods = db.All("SELECT p.name, l.origin FROM lot l JOIN product p ON p.no = l.product WHERE l.no >= $1 AND l.no < $2 ORDER BY l.no",
                r => (r.GetString(0), Text(r, 1)), LineNumber.Of(head.Index, 0), LineNumber.Of(head.Index + 1, 0));
            intakes.Add(new Intake(head.Index, head.Id, head.At, goods,
                db.Number("SELECT COUNT(*) FROM ticket WHERE purchase = $1", head.Index), head.Confirmed));
        }

        return intakes;
    }

    private static List<(long Index, StatementId Id, DateTimeOffset At, bool Confirmed)> Heads(ViewReader db, long stall, string kind) =>
        Kinds.TryGet(kind, out var wanted)
            ? db.All("""
                SELECT s.idx, s.id, COALESCE(s.occurred, s.signed) FROM statement_day d CROSS JOIN statement s ON s.day = d.day
                WHERE s.subject = $1 AND s.kind = $2 ORDER BY d.day DESC, s.idx DESC LIMIT $3
                """, r => (r.GetInt64(0), Id(r, 1), DateTimeOffset.FromUnixTimeSeconds(r.GetInt64(2)), kind == Kinds.PurchaseConfirmed),
                stall, (long)wanted.Number, (long)MostIntakes)
            : [];

    private static List<(DateOnly Day, long Records)> Days(ViewReader db, long stall)
    {
        // The table is kept by day and then by stall: one look for each day, instead of every stall's rows of all of them.
        var today = db.Today.DayNumber;
        return [.. Enumerable.Range(0, DaysBack).Select(back => (DateOnly.FromDayNumber(today - back),
            db.Number("SELECT purchases + sales + receipts FROM stall_day WHERE day = $1 AND stall = $2", (long)(today - back), stall)))];
    }

    private static string? Text(ViewRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static StatementId Id(ViewRow row, int column) => new(new Hash(row.GetBytes(column)));
}
