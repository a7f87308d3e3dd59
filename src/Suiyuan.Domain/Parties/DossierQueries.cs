using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>Reads dossiers: documents, agreements, notice boards.</summary>
public static class DossierQueries
{
    private const string DocumentColumns = """
        SELECT d.idx, s.id, p.id, d.type, d.number, d.from_day, d.until_day, d.image, d.person, s.recorded, b.id, d.gone, d.withdrawn
        FROM document d JOIN statement s ON s.idx = d.idx JOIN party p ON p.no = d.party JOIN party b ON b.no = s.issuer
        """;

    private const string AgreementColumns = """
        SELECT p.id, a.by_market, a.title, a.text, a.from_day, a.until_day, a.idx, s.recorded
        FROM agreement a JOIN statement s ON s.idx = a.idx JOIN party p ON p.no = a.party
        """;

    /// <summary>Every document that was ever put into a party's dossier: those that stand first, the earliest end first, then the newest.</summary>
    public static IReadOnlyList<DossierDocument> Documents(ViewReader db, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {DocumentColumns} WHERE d.party = (SELECT no FROM party WHERE id = $1)
            ORDER BY d.gone IS NOT NULL, d.until_day IS NULL, CASE WHEN d.gone IS NULL THEN d.until_day END, d.idx DESC
            """, Document, party);
    }

    /// <summary>
    /// Documents that stand and end on or before a day, of a party and of everyone below it who has not left: the earliest end
    /// first.
    /// </summary>
    public static IReadOnlyList<DossierDocument> Ending(ViewReader db, string within, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            {DocumentColumns} WHERE d.party IN (SELECT no FROM below) AND d.gone IS NULL AND d.until_day <= $2 AND p.left_at IS NULL
            ORDER BY d.until_day, d.idx
            """, Document, within, until.DayNumber);
    }

    /// <summary>Documents that stand whose number contains something, of a party and of everyone below it.</summary>
    public static IReadOnlyList<DossierDocument> Find(ViewReader db, string within, string number, int take)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            {DocumentColumns} WHERE d.party IN (SELECT no FROM below) AND d.gone IS NULL AND instr(lower(d.number), $2) > 0 ORDER BY d.idx DESC LIMIT $3
            """, Document, within, RecordQueries.Lower(number), (long)take);
    }

    /// <summary>Types of the documents that stand, of everyone below a party.</summary>
    public static ILookup<string, string> TypesHeld(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            {RecordQueries.Below}
            SELECT p.id, d.type FROM document d JOIN party p ON p.no = d.party WHERE d.party IN (SELECT no FROM below) AND d.gone IS NULL
            """, row => (Party: row.GetString(0), Type: DossierCodes.DocumentCodes[row.GetInt32(1) - 1]), within)
            .ToLookup(r => r.Party, r => r.Type, StringComparer.Ordinal);
    }

    /// <summary>How a merchant and its market stand.</summary>
    public static AgreementState AgreementOf(ViewReader db, string party, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return AgreementState.Of(db.All($"{AgreementColumns} WHERE a.party = (SELECT no FROM party WHERE id = $1) ORDER BY a.idx",
            row => Signed(row).Agreement, party), today);
    }

    /// <summary>The same of everyone below a party about whom anything was signed.</summary>
    public static IReadOnlyDictionary<string, AgreementState> Agreements(ViewReader db, string within, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"{RecordQueries.Below} {AgreementColumns} WHERE a.party IN (SELECT no FROM below) ORDER BY a.idx", Signed, within)
            .GroupBy(r => r.Party, r => r.Agreement, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => AgreementState.Of(g, today), StringComparer.Ordinal);
    }

    /// <summary>The title and text that a market offered last to anyone; null before the first.</summary>
    public static (string Title, Hash Text)? TextInUse(ViewReader db, string market)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.One($"""
            {RecordQueries.Below}
            SELECT a.title, a.text FROM agreement a WHERE a.party IN (SELECT no FROM below) AND a.by_market = 1 ORDER BY a.idx DESC LIMIT 1
            """, row => ((string, Hash)?)(row.GetString(0), new Hash(row.GetBytes(1))), market);
    }

    /// <summary>What is on a market's notice board, section by section, the newest first.</summary>
    public static IReadOnlyList<BoardNotice> Board(ViewReader db, string market)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All("""
            SELECT n.section, n.title, n.text, n.idx, s.recorded FROM notice n JOIN statement s ON s.idx = n.idx
            WHERE n.market = (SELECT no FROM party WHERE id = $1) ORDER BY n.section, n.idx DESC
            """,
            row => new BoardNotice(DossierCodes.SectionCodes[row.GetInt32(0) - 1], row.GetString(1), row.GetString(2), row.GetInt64(3), Time(row, 4)), market);
    }

    /// <summary>A market, for its notice board; null when there is none of this id.</summary>
    public static BoardMarket? Market(ViewReader db, string id)
    {
        ArgumentNullException.ThrowIfNull(db);
        return PartyQueries.Find(db, id) is { Role: Roles.Market } market ? new BoardMarket(market.Id, market.Name, market.District, market.Address) : null;
    }

    private static DossierDocument Document(ViewRow row) => new(
        row.GetInt64(0), new StatementId(new Hash(row.GetBytes(1))), row.GetString(2), DossierCodes.DocumentCodes[row.GetInt32(3) - 1],
        row.IsDBNull(4) ? null : row.GetString(4), Day(row, 5), Day(row, 6), Digest(row, 7), Digest(row, 8), Time(row, 9), row.GetString(10),
        row.IsDBNull(11) ? DocumentFate.Current : row.GetInt64(12) == 1 ? DocumentFate.Withdrawn : DocumentFate.Replaced,
        row.IsDBNull(11) ? null : row.GetInt64(11));

    private static (string Party, Agreement Agreement) Signed(ViewRow row)
    {
        var side = new AgreementSide(row.GetInt64(6), Time(row, 7), Day(row, 5));
        var byMarket = row.GetInt64(1) == 1;
        return (row.GetString(0), new Agreement(
            row.GetString(2), new Hash(row.GetBytes(3)), DateOnly.FromDayNumber(row.GetInt32(4)), byMarket ? side : null, byMarket ? null : side));
    }

    private static DateOnly? Day(ViewRow row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));

    private static Hash? Digest(ViewRow row, int column) => row.IsDBNull(column) ? null : new Hash(row.GetBytes(column));

    private static DateTimeOffset Time(ViewRow row, int column) => PartyQueries.Time(row.GetInt64(column));
}
