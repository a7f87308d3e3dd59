using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Reporting;

/// <summary>
/// The figures of some days, market by market: read at once, so that a page with the rate, its course, districts and markets asks
/// the views four times whatever it shows.
/// </summary>
public sealed class ReportingPeriod
{
    private readonly List<MarketRow> _markets;
    private readonly int _first;
    private readonly int _count;
    private readonly Dictionary<int, ReportingFigures[]> _figures;
    private readonly HashSet<(int Market, int Day)> _closed = [];

    private sealed record MarketRow(int No, string Id, BilingualName Name, string? District);

    private ReportingPeriod(ViewReader db, string within, DateOnly to, int count)
    {
        _first = to.DayNumber - count + 1;
        _count = count;
        _markets = db.All("""
            WITH RECURSIVE up(market, no) AS (
              SELECT m.market, m.market FROM (SELECT DISTINCT market FROM roster) m
              UNION ALL SELECT u.market, p.under FROM up u JOIN party p ON p.no = u.no WHERE p.under <> p.no)
            SELECT no, id, zh, en, district FROM party WHERE no IN (SELECT market FROM up WHERE no = (SELECT no FROM party WHERE id = $1)) ORDER BY id
            """,
            r => new MarketRow(
                r.GetInt32(0), r.GetString(1), new BilingualName(r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3)), r.IsDBNull(4) ? null : r.GetString(4)),
            within);
        _figures = _markets.ToDictionary(m => m.No, _ => new ReportingFigures[count]);
        ReadClosures(db, to);
        ReadRoster(db, to);
        ReadSums(db, to);
    }

    /// <summary>Reads the last <paramref name="count"/> days up to <paramref name="to"/> of the markets within a party.</summary>
    public static ReportingPeriod Read(ViewReader db, string within, DateOnly to, int count)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new ReportingPeriod(db, within, to, count);
    }

    /// <summary>Each day, the oldest first.</summary>
    /// <param name="district">Only of this district's markets; null for all.</param>
    /// <param name="market">Only of this market; null for all.</param>
    public IReadOnlyList<ReportingDay> Days(string? district = null, string? market = null)
    {
        var shown = Shown(district).Where(m => market is null || m.Id == market).ToList();
        return [.. Enumerable.Range(0, _count).Select(i => new ReportingDay(
            DateOnly.FromDayNumber(_first + i), shown.Aggregate(default(ReportingFigures), (sum, m) => sum + _figures[m.No][i]),
            shown.Count > 0 && shown.TrueForAll(m => _closed.Contains((m.No, _first + i)))))];
    }

    /// <summary>The markets on one of the days, the lowest rate first; those with nobody expected last.</summary>
    public IReadOnlyList<MarketReporting> Markets(DateOnly day, string? district = null)
    {
        var i = day.DayNumber - _first;
        return i < 0 || i >= _count ? [] :
        [
            .. Shown(district).Select(m => new MarketReporting(m.Id, m.Name, m.District, _figures[m.No][i], _closed.Contains((m.No, day.DayNumber))))
                .OrderBy(m => m.Figures.Rate ?? 2).ThenByDescending(m => m.Figures.Missing).ThenBy(m => m.Figures.Quality ?? 2)
                .ThenBy(m => m.Market, StringComparer.Ordinal),
        ];
    }

    /// <summary>The districts on one of the days, the lowest rate first.</summary>
    public IReadOnlyList<(string District, int Markets, ReportingFigures Figures)> Districts(DateOnly day) =>
    [
        .. Markets(day).GroupBy(m => m.District ?? "", StringComparer.Ordinal)
            .Select(g => (District: g.Key, Markets: g.Count(), Figures: g.Aggregate(default(ReportingFigures), (sum, m) => sum + m.Figures)))
            .OrderBy(d => d.Figures.Rate ?? 2).ThenBy(d => d.District, StringComparer.Ordinal),
    ];

    private List<MarketRow> Shown(string? district) => district is null ? _markets : [.. _markets.Where(m => (m.District ?? "") == district)];

    private void ReadClosures(ViewReader db, DateOnly to)
    {
        foreach (var (market, from, until) in db.All("SELECT market, from_day, until_day FROM market_closed WHERE until_day >= $1 AND from_day <= $2",
            r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2)), (long)_first, (long)to.DayNumber))
        {
            for (var day = Math.Max(from, _first); day <= Math.Min(until, to.DayNumber); day++)
            {
                _closed.Add((market, day));
            }
        }
    }

    // How many are on the roster: stalls whose days begin and end alike are counted together.
    private void ReadRoster(ViewReader db, DateOnly to)
    {
        var one = _markets.Count == 1;
        foreach (var (market, from, until, stalls) in db.All($"""
            SELECT market, max(from_day, $1), min(to_day, $2), count(*) FROM roster
            WHERE {(one ? "market = $3" : "$3 IS NULL")} AND to_day >= $1 AND from_day <= $2 GROUP BY 1, 2, 3
            """,
            r => (r.GetInt32(0), r.GetInt32(1), r.GetInt32(2), r.GetInt64(3)), (long)_first, (long)to.DayNumber, one ? (long)_markets[0].No : SqlValue.Null))
        {
            if (_figures.TryGetValue(market, out var figures))
            {
                for (var day = from; day <= until; day++)
                {
                    ref var figure = ref figures[day - _first];
                    figure = figure with { Expected = figure.Expected + (_closed.Contains((market, day)) ? 0 : stalls) };
                }
            }
        }
    }

    // Of a market that is closed nothing counts, in the sum above the line as below it.
    private void ReadSums(ViewReader db, DateOnly to)
    {
        foreach (var (day, market, sum) in db.All(
            "SELECT day, market, reported, late, behalf, nil, closed, flagged FROM report_sum WHERE day >= $1 AND day <= $2",
            r => (Day: r.GetInt32(0), Market: r.GetInt32(1), new ReportingFigures(
                0, r.GetInt64(2), r.GetInt64(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7))), (long)_first, (long)to.DayNumber))
        {
            if (_figures.TryGetValue(market, out var figures) && !_closed.Contains((market, day)))
            {
                figures[day - _first] = sum with { Expected = figures[day - _first].Expected - sum.Closed };
            }
        }
    }
}
