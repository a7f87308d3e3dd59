using System.Globalization;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Trace;

/// <summary>What a trace begins with.</summary>
public enum TraceStartKind
{
    /// <summary>A lot.</summary>
    Lot,

    /// <summary>A voucher: the lots it was taken from.</summary>
    Voucher,

    /// <summary>Another statement about goods: the lots that it made, or else took from.</summary>
    Record,

    /// <summary>A ticket, or every ticket of one number: the lots that came with it.</summary>
    Ticket,

    /// <summary>A stop or a recall: the lots that it names.</summary>
    Stop,

    /// <summary>A test; its lots are found by <see cref="TraceStarts.OfTest"/>.</summary>
    Test,

    /// <summary>A stall: what it holds, or what came on a day.</summary>
    Stall,
}

/// <summary>Where a trace begins.</summary>
/// <param name="Kind">What was given.</param>
/// <param name="Index">Leaf index of the statement that was named, where one was.</param>
/// <param name="Stall">Whose record or stall it is; null for tickets of several.</param>
/// <param name="Lots">The lots that it comes to; the newest where there are very many.</param>
public sealed record TraceStart(TraceStartKind Kind, long? Index, string? Stall, IReadOnlyList<LotId> Lots);

/// <summary>Finds the lots that any number on any paper leads to.</summary>
public static class TraceStarts
{
    /// <summary>The most lots that one trace begins with.</summary>
    public const int MostLots = 200;

    /// <summary>What a text leads to; null when nothing within the reader's tree size is called that.</summary>
    /// <param name="db">The views.</param>
    /// <param name="text">A lot, the id or address of a statement, the number of a ticket, certificate or laboratory report, a leaf index with or without #, a stall's id.</param>
    /// <param name="day">For a stall: what came in on that China day instead of what it holds.</param>
    /// <param name="product">For a stall: this product alone.</param>
    public static TraceStart? Find(ViewReader db, string text, DateOnly? day = null, string? product = null)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(text);
        var query = text.Trim();
        if (query.Contains("://", StringComparison.Ordinal))
        {
            query = query.Split('?', '#')[0].TrimEnd('/');
            query = query[(query.LastIndexOf('/') + 1)..];
        }

        if (LotId.TryParse(query, out var lot))
        {
            return TraceIndex.NumberOf(db, lot) is { } no ? new TraceStart(TraceStartKind.Lot, LineNumber.IndexOf(no), Subject(db, LineNumber.IndexOf(no)), [lot]) : null;
        }

        if (StatementId.TryParse(query, out var id))
        {
            return StatementView.Find(db, id) is { } index ? At(db, index) : null;
        }

        return OfNumber(db, query)
            ?? OfReport(db, query)
            ?? (long.TryParse(query.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < db.TreeSize ? At(db, at) : null)
            ?? OfStall(db, query.ToLowerInvariant(), day, product);
    }

    /// <summary>What a recorded statement leads to; null when it is not about goods.</summary>
    public static TraceStart? At(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        var kind = db.One("SELECT kind FROM statement WHERE idx = $1", r => (long?)r.GetInt64(0), index);
        return kind is null ? null : Kinds.Of(kind.Value).Name switch
        {
            Kinds.Sale => Of(TraceStartKind.Voucher, Taken(db, index)),
            Kinds.Purchase or Kinds.PurchaseConfirmed or Kinds.Transformation or Kinds.RecallCollected or Kinds.StockTake or Kinds.Disposal =>
                Of(TraceStartKind.Record, LotsOf(db, index) is { Count: > 0 } made ? made : Taken(db, index)),
            Kinds.TicketAttached => Of(TraceStartKind.Ticket, WithTicket(db, index)),
            Kinds.TicketAssessed => Of(TraceStartKind.Ticket,
                db.One("SELECT ticket FROM assessment WHERE idx = $1", r => r.IsDBNull(0) ? null : (long?)r.GetInt64(0), index) is { } ticket ? WithTicket(db, ticket) : []),
            Kinds.SaleVoided => Target(db, "SELECT idx FROM sale_fate WHERE voided = $1", index),
            Kinds.EntryVoided => Target(db, "SELECT idx FROM entry_fate WHERE voided = $1", index),
            Kinds.PurchaseDisputed => Target(db, "SELECT sale FROM receipt WHERE idx = $1 AND sale IS NOT NULL", index),
            Kinds.StopSale or Kinds.RecallOpened => Of(TraceStartKind.Stop, db.All(
                "SELECT s.id, c.lot FROM scope_lot c JOIN statement s ON s.idx = c.lot / 64 WHERE c.cause = $1 AND c.root = 1 ORDER BY c.lot", Lot, index)),
            Kinds.RapidTest or Kinds.LabReport => Of(TraceStartKind.Test, []),
            _ => null,
        };

        TraceStart Of(TraceStartKind what, IReadOnlyList<LotId> lots) => new(what, index, Subject(db, index), lots);
    }

    /// <summary>The lots of a test: the one it names, else what the stall had of the product in the three days before.</summary>
    public static TraceStart OfTest(ViewReader db, TraceStart test, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(test);
        var (lot, product) = payload switch
        {
            RapidTest rapid => (rapid.Lot, rapid.Product),
            LabReport report => (report.Lot, report.Product),
            _ => (null, null),
        };
        if (lot is { } named)
        {
            return test with { Lots = TraceIndex.NumberOf(db, named) is null ? [] : [named] };
        }

        var day = DateOnly.FromDayNumber((int)db.Number("SELECT day FROM statement WHERE idx = $1", test.Index));
        return test.Stall is { } stall && product is not null
            ? test with { Lots = [.. Enumerable.Range(0, 3).SelectMany(back => CameOn(db, stall, day.AddDays(-back), product)).Take(MostLots)] }
            : test;
    }

    private static TraceStart? Target(ViewReader db, string sql, long index) =>
        db.One(sql, r => (long?)r.GetInt64(0), index) is { } target && target != index ? At(db, target) : null;

    private static TraceStart? OfNumber(ViewReader db, string number)
    {
        var tickets = db.All("SELECT idx FROM ticket WHERE number = $1 UNION SELECT idx FROM ticket WHERE number = $2 ORDER BY 1 DESC LIMIT 100",
            r => r.GetInt64(0), number, number.ToUpperInvariant());
        return tickets.Count == 0 ? null : new TraceStart(
            TraceStartKind.Ticket, tickets.Count == 1 ? tickets[0] : null, tickets.Count == 1 ? Subject(db, tickets[0]) : null,
            [.. tickets.SelectMany(t => WithTicket(db, t)).Distinct().Take(MostLots)]);
    }

    /// <summary>The newest report of a number: a laboratory that corrects one keeps it.</summary>
    private static TraceStart? OfReport(ViewReader db, string number) => db.One(
        "SELECT idx FROM test WHERE number = $1 UNION SELECT idx FROM test WHERE number = $2 ORDER BY 1 DESC LIMIT 1",
        r => (long?)r.GetInt64(0), number, number.ToUpperInvariant()) is { } report ? At(db, report) : null;

    private static TraceStart? OfStall(ViewReader db, string stall, DateOnly? day, string? product) =>
        db.Number("SELECT count(*) FROM party WHERE id = $1 AND stall IS NOT NULL", stall) == 0 ? null
            : new TraceStart(TraceStartKind.Stall, null, stall, day is { } on ? CameOn(db, stall, on, product) : Held(db, stall, product));

    private static List<LotId> Held(ViewReader db, string stall, string? product) => db.All("""
        SELECT s.id, l.no FROM lot l JOIN statement s ON s.idx = l.no / 64 JOIN product p ON p.no = l.product
        WHERE l.stall = (SELECT no FROM party WHERE id = $1) AND l.rest > 0 AND ($2 IS NULL OR p.name = $2) ORDER BY l.no DESC LIMIT 200
        """, Lot, stall, product);

    private static List<LotId> CameOn(ViewReader db, string stall, DateOnly day, string? product) => db.All("""
        SELECT s.id, l.no FROM statement s JOIN lot l ON l.no >= s.idx * 64 AND l.no < s.idx * 64 + 64 JOIN product p ON p.no = l.product
        WHERE s.subject = (SELECT no FROM party WHERE id = $1) AND s.kind IN (10, 14, 21, 22, 37) AND s.day = $2 AND ($3 IS NULL OR p.name = $3)
        ORDER BY l.no DESC LIMIT 200
        """, Lot, stall, (long)day.DayNumber, product);

    private static List<LotId> WithTicket(ViewReader db, long ticket) =>
        db.One("SELECT purchase FROM ticket WHERE idx = $1", r => r.IsDBNull(0) ? null : (long?)r.GetInt64(0), ticket) is { } purchase ? LotsOf(db, purchase) : [];

    private static List<LotId> LotsOf(ViewReader db, long index) => db.All(
        "SELECT s.id, l.no FROM lot l JOIN statement s ON s.idx = l.no / 64 WHERE l.no >= $1 AND l.no < $2 ORDER BY l.no", Lot,
        LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));

    private static List<LotId> Taken(ViewReader db, long index) => db.All("""
        SELECT DISTINCT s.id, a.lot FROM allocation a JOIN statement s ON s.idx = a.lot / 64 WHERE a.line >= $1 AND a.line < $2 ORDER BY a.lot LIMIT 200
        """, Lot, LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));

    private static string Subject(ViewReader db, long index) =>
        db.One("SELECT p.id FROM statement s JOIN party p ON p.no = s.subject WHERE s.idx = $1", r => r.GetString(0), index)!;

    private static LotId Lot(ViewRow row) =>
        new(new StatementId(new Hash(row.GetBytes(0))), LineNumber.LineOf(row.GetInt64(1)));
}
