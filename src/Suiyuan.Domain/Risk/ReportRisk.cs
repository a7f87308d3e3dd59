using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// When and by whom it is reported: R24 in a burst before midnight, R26 one key for many stalls, R33 written after an inspection about
/// before it, R40 reported while the inspector found nobody.
/// </summary>
/// <param name="trade">Counts a day's sales.</param>
internal sealed class ReportRisk(TradeView trade)
{
    public const string Schema = """
        CREATE TABLE risk_behalf(issuer INTEGER NOT NULL, day INTEGER NOT NULL, stall INTEGER NOT NULL, idx BIGINT NOT NULL,
          PRIMARY KEY(issuer, day, stall))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_burst(stall INTEGER NOT NULL, day INTEGER NOT NULL, late INTEGER NOT NULL, PRIMARY KEY(stall, day))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_visit(stall INTEGER PRIMARY KEY, idx BIGINT NOT NULL, at BIGINT NOT NULL);
        CREATE TABLE risk_backdated(idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, visit BIGINT NOT NULL);
        CREATE INDEX risk_backdated_visit ON risk_backdated(visit);
        CREATE TABLE risk_absent(idx INTEGER PRIMARY KEY, stall INTEGER NOT NULL, at BIGINT NOT NULL);

        """;

    private const int Day = 86_400;
    private const int Hour = 3_600;
    private const int SealUse = 2;
    private const int StockOnly = 1;

    private readonly HashSet<int> _haveKeys = [];
    private readonly HashSet<(int Stall, int Day)> _bursts = [];
    private readonly Dictionary<int, (long Index, long At)> _visits = [];
    private readonly Dictionary<int, List<(long Index, long At)>> _absent = [];

    public void Load(ViewWriter db)
    {
        _haveKeys.Clear();
        _bursts.Clear();
        _visits.Clear();
        _absent.Clear();
        _haveKeys.UnionWith(db.All("SELECT DISTINCT party FROM seal_key WHERE uses = $1 AND revoked IS NULL", r => r.GetInt32(0),
            (long)SealUse));
        _bursts.UnionWith(db.All("SELECT party, day FROM risk_hit WHERE rule = 24 AND voided IS NULL", r =>
            (r.GetInt32(0), r.GetInt32(1))));
        foreach (var (stall, index, at) in db.All("SELECT stall, idx, at FROM risk_visit", r =>
            (r.GetInt32(0), r.GetInt64(1), r.GetInt64(2))))
        {
            _visits.Add(stall, (index, at));
        }

        foreach (var (stall, index, at) in db.All("SELECT stall, idx, at FROM risk_absent ORDER BY idx", r =>
            (r.GetInt32(0), r.GetInt64(1), r.GetInt64(2))))
        {
            Remember(stall, index, at);
        }
    }

    /// <summary>A party's keys changed.</summary>
    public void Keys(RiskCase c)
    {
        if (c.Db.Number("SELECT EXISTS(SELECT 1 FROM seal_key WHERE party = $1 AND uses = $2 AND revoked IS NULL)", (long)c.Stall,
            (long)SealUse) == 1)
        {
            _haveKeys.Add(c.Stall);
        }
        else
        {
            _haveKeys.Remove(c.Stall);
        }
    }

    public void Sold(RiskCase c)
    {
        var rule = c.Rule(24);
        var late = c.Signed - c.Occurred >= rule["hours"] * Hour && SecondOfDay(c.Signed) >= Day - (rule["minutes"] * 60)
            && RiskCase.DayOf(c.Signed) == c.Day;
        if (late)
        {
            c.Db.Run("""
                INSERT INTO risk_burst(stall, day, late) VALUES ($1, $2, 1) ON CONFLICT(stall, day) DO UPDATE SET late = risk_burst.late + 1
                """, (long)c.Stall, (long)c.Day);
        }

        if (late || (_bursts.Count > 0 && _bursts.Contains((c.Stall, c.Day))))
        {
            Burst(c, c.Stall, c.Day);
        }

        if (_absent.Count > 0 && _absent.TryGetValue(c.Stall, out var absent))
        {
            foreach (var (inspection, at) in absent)
            {
                if (Math.Abs(c.Occurred - at) < 2 * Day)
                {
                    Contradicts(c, c.Stall, inspection, at);
                }
            }
        }
    }

    /// <summary>A sale, purchase or receipt, whoever says it.</summary>
    public void Traded(RiskCase c)
    {
        if (c.Issuer != c.Stall && _haveKeys.Contains(c.Stall))
        {
            OnBehalf(c);
        }

        Written(c, c.Occurred);
    }

    /// <summary>A ticket: it is about the time of its purchase.</summary>
    public void Papered(RiskCase c, RiskPaper paper) => Written(c, paper.At);

    private void Written(RiskCase c, long about)
    {
        if (c.Signed - about >= Hour && _visits.Count > 0)
        {
            Backdated(c, about);
        }
    }

    /// <summary>A sale is void: its day is judged again.</summary>
    public void Voided(RiskCase c, long sale)
    {
        var (stall, day) = c.Db.One("SELECT subject, day FROM statement WHERE idx = $1 AND kind = 12", r =>
            (r.GetInt32(0), r.GetInt32(1)), sale);
        if (stall != 0 && c.Db.Number("SELECT late FROM risk_burst WHERE stall = $1 AND day = $2", (long)stall, (long)day) > 0)
        {
            c.Db.Run("UPDATE risk_burst SET late = $3 WHERE stall = $1 AND day = $2", (long)stall, (long)day,
                (long)LateOnes(c, stall, day, 10_000).Count);
            Burst(c, stall, day);
        }

        if (stall != 0 && _absent.TryGetValue(stall, out var absent))
        {
            foreach (var (inspection, at) in absent)
            {
                Contradicts(c, stall, inspection, at);
            }
        }
    }

    public void Inspected(RiskCase c, Inspection inspection)
    {
        Visited(c);
        if (inspection.Outcome == "absent")
        {
            c.Db.Run("INSERT INTO risk_absent(idx, stall, at) VALUES ($1, $2, $3)", c.Index, (long)c.Stall, c.Occurred);
            Remember(c.Stall, c.Index, c.Occurred);
            Contradicts(c, c.Stall, c.Index, c.Occurred);
        }
    }

    public void Reported(RiskCase c)
    {
        if (_absent.TryGetValue(c.Stall, out var absent))
        {
            foreach (var (inspection, at) in absent)
            {
                Contradicts(c, c.Stall, inspection, at);
            }
        }
    }

    /// <summary>The party knows from here on what it will be asked for.</summary>
    public void Visited(RiskCase c)
    {
        c.Db.Run("""
            INSERT INTO risk_visit(stall, idx, at) VALUES ($1, $2, $3) ON CONFLICT(stall) DO UPDATE SET idx = excluded.idx, at = excluded.at
            """, (long)c.Stall, c.Index, c.Occurred);
        _visits[c.Stall] = (c.Index, c.Occurred);
    }

    private void Burst(RiskCase c, int stall, int day)
    {
        var rule = c.Rule(24);
        var key = RiskCase.DayText(day);
        var late = c.Db.Number("SELECT late FROM risk_burst WHERE stall = $1 AND day = $2", (long)stall, (long)day);
        var all = trade.SalesOf(c.Db, day, stall);
        if (late >= rule["count"] && late * 100 >= rule["percent"] * all)
        {
            c.Book.Raise(c, rule, stall, key, day, LateOnes(c, stall, day, RiskBook.MaxEvidence),
                [("late", RiskCase.Text(late)), ("sales", RiskCase.Text(all)), ("day", key)], 0);
            _bursts.Add((stall, day));
        }
        else if (_bursts.Remove((stall, day)))
        {
            RiskBook.Take(c.Db, 24, stall, key, c.Index);
        }
    }

    private static List<long> LateOnes(RiskCase c, int stall, int day, int most)
    {
        var rule = c.Rule(24);
        return c.Db.All("""
            SELECT s.idx FROM statement s WHERE s.subject = $1 AND s.kind = 12 AND s.day = $2 AND s.occurred <= s.signed - $3
              AND (s.signed + 28800) % 86400 >= $4 AND (s.signed + 28800) / 86400 = (s.occurred + 28800) / 86400
              AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = s.idx AND f.voided IS NOT NULL) ORDER BY s.idx LIMIT $5
            """, r => r.GetInt64(0), (long)stall, (long)day, (long)(rule["hours"] * Hour), (long)(Day - (rule["minutes"] * 60)), (long)most);
    }

    /// <summary>R26. Stalls without a key are what reporting on behalf is for.</summary>
    private static void OnBehalf(RiskCase c)
    {
        var rule = c.Rule(26);
        if (c.Db.Run("INSERT INTO risk_behalf(issuer, day, stall, idx) VALUES ($1, $2, $3, $4) ON CONFLICT(issuer, day, stall) DO NOTHING",
            (long)c.Issuer, (long)c.Day, (long)c.Stall, c.Index) == 0)
        {
            return;
        }

        var stalls = c.Db.Number("SELECT COUNT(*) FROM risk_behalf WHERE issuer = $1 AND day = $2", (long)c.Issuer, (long)c.Day);
        var count = (int)rule["stalls"];
        if (stalls >= count)
        {
            c.Book.Raise(c, rule, c.Issuer, RiskCase.DayText(c.Day), c.Day,
                c.Db.All("SELECT idx FROM risk_behalf WHERE issuer = $1 AND day = $2 ORDER BY idx LIMIT 16", r => r.GetInt64(0),
                    (long)c.Issuer, (long)c.Day),
                [("stalls", RiskCase.Text(stalls)), ("day", RiskCase.DayText(c.Day))], Math.Min(count, RiskBook.MaxEvidence));
        }
    }

    /// <summary>R33. Who was always late writes no more of it after an inspection than before; what a phone had sealed before it
    /// is not counted.</summary>
    private void Backdated(RiskCase c, long about)
    {
        var rule = c.Rule(33);
        var before = (long)(rule["hours"] * Hour);
        if (!_visits.TryGetValue(c.Stall, out var visit) || c.Signed <= visit.At || c.Signed > visit.At + (rule["days"] * Day)
            || about > visit.At - before)
        {
            return;
        }

        c.Db.Run("INSERT INTO risk_backdated(idx, stall, visit) VALUES ($1, $2, $3)", c.Index, (long)c.Stall, visit.Index);
        var entries = c.Db.All("SELECT idx FROM risk_backdated WHERE visit = $1 ORDER BY idx LIMIT 200", r => r.GetInt64(0), visit.Index);
        var day = RiskCase.DayOf(visit.At);
        const int Weeks = 14;
        var usual = entries.Count < rule["count"] ? 0 : c.Db.Number("""
            SELECT (SELECT COUNT(*) FROM statement WHERE subject = $1 AND kind IN (10, 12, 14)
                AND day IN (SELECT day FROM statement_day WHERE day >= $2 AND day < $3) AND signed <= $4 AND occurred <= signed - $5)
              + (SELECT COUNT(*) FROM statement s JOIN ticket t ON t.idx = s.idx JOIN statement w ON w.idx = t.purchase
                WHERE s.subject = $1 AND s.kind = 11 AND s.day IN (SELECT day FROM statement_day WHERE day >= $2 AND day < $3)
                  AND s.signed <= $4 AND COALESCE(w.occurred, w.signed) <= s.signed - $5)
            """, (long)c.Stall, (long)(day - Weeks), (long)day, visit.At, before);
        if (entries.Count >= rule["count"] && entries.Count > rule["times"] * usual * rule["days"] / Weeks)
        {
            c.Book.Raise(c, rule, c.Stall, "i/" + RiskCase.Text(visit.Index), day, [visit.Index, .. entries],
                [("entries", RiskCase.Text(entries.Count)), ("usual-in-two-weeks", RiskCase.Text(usual))], (int)rule["count"] + 1);
        }
    }

    /// <summary>R40. Within the rule's minutes of finding nobody it sold; or it reported to sell from stock and sold nothing all
    /// day.</summary>
    private void Contradicts(RiskCase c, int stall, long inspection, long at)
    {
        var rule = c.Rule(40);
        var day = RiskCase.DayOf(at);
        var minutes = (long)(rule["minutes"] * 60);
        var sales = c.Db.All("""
            SELECT s.idx FROM statement s WHERE s.subject = $1 AND s.kind = 12 AND s.day IN (SELECT day FROM statement_day WHERE day >= $2 AND day <= $3)
              AND COALESCE(s.occurred, s.signed) >= $4 AND COALESCE(s.occurred, s.signed) <= $5
              AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = s.idx AND f.voided IS NOT NULL) ORDER BY s.idx LIMIT 15
            """, r => r.GetInt64(0), (long)stall, (long)RiskCase.DayOf(at - minutes), (long)RiskCase.DayOf(at + minutes), at - minutes, at + minutes);
        var key = "i/" + RiskCase.Text(inspection);
        if (sales.Count > 0)
        {
            c.Book.Raise(c, rule, stall, key, day, [inspection, .. sales],
                [("sales", RiskCase.Text(sales.Count)), ("minutes", RiskCase.Text(minutes / 60))], 2);
            return;
        }

        var report = c.Db.Number("SELECT idx FROM day_report WHERE stall = $1 AND day = $2 AND state = $3", (long)stall, (long)day,
            (long)StockOnly);
        if (report > 0 && trade.SalesOf(c.Db, day, stall) == 0)
        {
            c.Book.Raise(c, rule, stall, key, day, [inspection, report], [("report", "stock-only")]);
        }
        else
        {
            RiskBook.Take(c.Db, 40, stall, key, c.Index);
        }
    }

    private void Remember(int stall, long index, long at)
    {
        if (!_absent.TryGetValue(stall, out var absent))
        {
            _absent.Add(stall, absent = []);
        }

        absent.Add((index, at));
    }

    private static long SecondOfDay(long unixSeconds) => (unixSeconds + (8 * Hour)) % Day;
}
