using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Reporting;

/// <summary>
/// Who is expected to report on which days, what was reported of each stall's day, and the sums of each market's day. What
/// counts, and how, is in docs/design/reporting.md. A record counts for the day on which it is said to have happened, whenever it
/// comes; taken back, it counts no longer. Each stall-day is judged anew at the end of a batch in which anything about it was said.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one, as the statements are.</param>
/// <param name="trade">Tells which records were taken back.</param>
public sealed partial class ReportingView(PartyView parties, TradeView trade) : IView
{
    private const int MostKept = 50_000;
    private const int SaleKind = 12;
    private const int PurchaseKind = 10;
    private const int StockOnly = 1;
    private const int Closed = 2;

    private readonly Dictionary<(int Stall, int Day), Row> _rows = [];
    private readonly List<Row> _touched = [];
    private readonly HashSet<int> _days = [];
    private readonly Dictionary<int, int> _known = [];

    private sealed class Row(int stall, int day)
    {
        public readonly int Stall = stall;
        public readonly int Day = day;
        public int Records;
        public int Behalf;
        public int Shorts;
        public int State;
        public bool StateByMarket;
        public long? First;
        public long? Last;
        public int Needing;
        public int Covered;
        public int Suspect;
        public int Counted;
        public bool Touched;
        public bool TicketsChanged;
    }

    /// <inheritdoc />
    public string Name => "reporting";

    // By day, so that a batch writes to the days it is about. reported: the days there are, to look for a stall's one by one.
    // counted and signs: flags of StallDayFlags and QualitySigns. first and last: when what was said of the day was said, closed reports
    // aside.
    /// <inheritdoc />
    public string Schema => $"""
        -- {ReportingRules.Stamp}
        CREATE TABLE roster(
          market INTEGER NOT NULL, stall INTEGER NOT NULL, from_day INTEGER NOT NULL, to_day INTEGER NOT NULL,
          PRIMARY KEY(market, stall, from_day)){Sql.Clustered};
        CREATE TABLE market_closed(
          market INTEGER NOT NULL, idx BIGINT NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER NOT NULL, reason TEXT NOT NULL,
          PRIMARY KEY(market, idx)){Sql.Clustered};
        CREATE TABLE reported(day INTEGER PRIMARY KEY);
        CREATE TABLE report_day(
          day INTEGER NOT NULL, stall INTEGER NOT NULL, records INTEGER NOT NULL, behalf INTEGER NOT NULL, shorts INTEGER NOT NULL, state SMALLINT NOT NULL,
          state_by_market SMALLINT NOT NULL, first BIGINT, last BIGINT, needing INTEGER NOT NULL, covered INTEGER NOT NULL, suspect INTEGER NOT NULL,
          counted SMALLINT NOT NULL, signs SMALLINT NOT NULL, PRIMARY KEY(day, stall)){Sql.Clustered};
        CREATE TABLE report_sum(
          day INTEGER NOT NULL, market INTEGER NOT NULL, reported INTEGER NOT NULL, late INTEGER NOT NULL, behalf INTEGER NOT NULL, nil INTEGER NOT NULL,
          closed INTEGER NOT NULL, flagged INTEGER NOT NULL, PRIMARY KEY(day, market)){Sql.Clustered};
        """;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        _days.Clear();
        _days.UnionWith(db.All("SELECT day FROM reported", r => r.GetInt32(0)));
        _rows.Clear();
        _touched.Clear();
        _known.Clear();
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        switch (payload)
        {
            case Sale or Purchase or PurchaseConfirmed or Transformation or StockTake or Disposal:
                Record(db, recorded, payload);
                break;
            case DayReport report:
                Report(db, recorded, report);
                break;
            case TicketAttached:
                TicketsOf(db, recorded.Index);
                break;
            case TicketAssessed assessed when StatementView.Find(db, assessed.To) is { } ticket:
                TicketsOf(db, ticket);
                break;
            case FindingResolved resolved when StatementView.Find(db, resolved.To) is { } assessment:
                TicketsOf(db, db.Number("SELECT ticket FROM assessment WHERE idx = $1", assessment));
                break;
            case MarketClosed closed:
                db.Run("INSERT INTO market_closed(market, idx, from_day, until_day, reason) VALUES ($1, $2, $3, $4, $5)",
                    (long)parties.NumberOf(recorded.Statement.Subject), recorded.Index, (long)closed.From.DayNumber, (long)closed.Until.DayNumber,
                    closed.Reason);
                break;
            case Admitted or Renewed or Suspended or Resumed or Left:
                ChangeRoster(db, recorded, payload);
                break;
            default:
                break;
        }

        foreach (var voided in trade.Voided)
        {
            TakeBack(db, voided);
        }
    }

    private void Record(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        var row = RowOf(db, parties.NumberOf(recorded.Statement.Subject), ChinaTime.DayNumberOf(recorded.OccurredAt.ToUnixTimeSeconds()));
        row.Records++;
        row.Behalf += recorded.Statement.Issuer == recorded.Statement.Subject ? 0 : 1;
        row.Shorts += payload is Sale && trade.SoldShort ? 1 : 0;
        row.TicketsChanged |= payload is Purchase;
        Said(row, TimeOf(db, recorded));
    }

    private void Report(ViewWriter db, in RecordedStatement recorded, DayReport report)
    {
        var row = RowOf(db, parties.NumberOf(recorded.Statement.Subject), report.Day.DayNumber);
        row.State = Array.IndexOf(StockCodes.DayStateCodes, report.State) + 1;
        row.StateByMarket = recorded.Statement.Issuer != recorded.Statement.Subject;
        if (row.State == StockOnly)
        {
            Said(row, TimeOf(db, recorded));
        }
    }

    private static void Said(Row row, long at)
    {
        row.First = Math.Min(row.First ?? at, at);
        row.Last = Math.Max(row.Last ?? at, at);
    }

    /// <summary>
    /// When something was said: the ledger's time. What was sealed on a day before the ledger knew the stall was taken over from
    /// before, and the ledger's clock has nothing to say about it: then the time at which it was sealed.
    /// </summary>
    private long TimeOf(ViewWriter db, in RecordedStatement recorded)
    {
        var signed = recorded.Statement.SignedAt.ToUnixTimeSeconds();
        return ChinaTime.DayNumberOf(signed) < KnownFrom(db, parties.NumberOf(recorded.Statement.Subject)) ? signed : recorded.RecordedAt.ToUnixTimeSeconds();
    }

    private int KnownFrom(ViewWriter db, int stall)
    {
        if (!_known.TryGetValue(stall, out var day))
        {
            day = ChinaTime.DayNumberOf(db.Number("SELECT s.recorded FROM party p JOIN statement s ON s.idx = p.admitted WHERE p.no = $1", (long)stall));
            _known.Add(stall, day);
        }

        return day;
    }

    private void TakeBack(ViewWriter db, long index)
    {
        var (kind, issuer, subject, day) = db.One("SELECT kind, issuer, subject, day FROM statement WHERE idx = $1",
            r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3)), index);
        var row = RowOf(db, subject, day);
        row.Records--;
        row.Behalf -= issuer == subject ? 0 : 1;
        row.TicketsChanged |= kind == PurchaseKind;
        if (kind == SaleKind)
        {
            row.Shorts -= (int)db.Number("SELECT EXISTS(SELECT 1 FROM sale_line WHERE no >= $1 AND no < $2 AND short IS NOT NULL)",
                LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));
        }
    }

    /// <summary>The day of the purchase that a ticket belongs to is to be looked at again, if it is known.</summary>
    private void TicketsOf(ViewWriter db, long ticket)
    {
        if (db.One("SELECT s.subject, s.day, s.kind FROM ticket t JOIN statement s ON s.idx = t.purchase WHERE t.idx = $1",
            r => (Stall: r.GetInt32(0), Day: r.GetInt32(1), Kind: r.GetInt32(2)), ticket) is { Kind: PurchaseKind } of)
        {
            RowOf(db, of.Stall, of.Day).TicketsChanged = true;
        }
    }

    private Row RowOf(ViewWriter db, int stall, int day)
    {
        if (!_rows.TryGetValue((stall, day), out var row))
        {
            row = db.One("""
                SELECT records, behalf, shorts, state, state_by_market, first, last, needing, covered, suspect, counted
                FROM report_day WHERE stall = $1 AND day = $2
                """,
                r => new Row(stall, day)
                {
                    Records = r.GetInt32(0),
                    Behalf = r.GetInt32(1),
                    Shorts = r.GetInt32(2),
                    State = r.GetInt32(3),
                    StateByMarket = r.GetBoolean(4),
                    First = r.IsDBNull(5) ? null : r.GetInt64(5),
                    Last = r.IsDBNull(6) ? null : r.GetInt64(6),
                    Needing = r.GetInt32(7),
                    Covered = r.GetInt32(8),
                    Suspect = r.GetInt32(9),
                    Counted = r.GetInt32(10),
                },
                (long)stall, (long)day) ?? new Row(stall, day);
            _rows.Add((stall, day), row);
        }

        if (!row.Touched)
        {
            row.Touched = true;
            _touched.Add(row);
        }

        return row;
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sums = new SortedDictionary<(int Day, int Market), int[]>();
        foreach (var row in _touched)
        {
            Judge(db, row, sums);
            row.Touched = row.TicketsChanged = false;
        }

        _touched.Clear();
        foreach (var ((day, market), by) in sums)
        {
            db.Run("""
                INSERT INTO report_sum(day, market, reported, late, behalf, nil, closed, flagged) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT(day, market) DO UPDATE SET reported = report_sum.reported + excluded.reported, late = report_sum.late + excluded.late,
                  behalf = report_sum.behalf + excluded.behalf, nil = report_sum.nil + excluded.nil, closed = report_sum.closed + excluded.closed,
                  flagged = report_sum.flagged + excluded.flagged
                """, (long)day, (long)market, (long)by[0], (long)by[1], (long)by[2], (long)by[3], (long)by[4], (long)by[5]);
            // Added and taken away again leaves no row, whether in one batch or in two.
            db.Run("""
                DELETE FROM report_sum WHERE day = $1 AND market = $2
                  AND reported = 0 AND late = 0 AND behalf = 0 AND nil = 0 AND closed = 0 AND flagged = 0
                """, (long)day, (long)market);
        }

        if (_rows.Count > MostKept)
        {
            _rows.Clear();
        }
    }
}
