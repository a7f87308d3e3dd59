using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// R31 rapid tests that can't be so: kit expired, a card's photograph twice, more at once than a person can do. R32 failed, and soon passed
/// again without isolation or objection.
/// </summary>
internal static class TestRisk
{
    // of: the test that it repeats, where it is known. risk_stop: stops that rest on a test.
    public const string Schema = """
        CREATE TABLE risk_test(
          idx INTEGER PRIMARY KEY, tester INTEGER NOT NULL, stall INTEGER NOT NULL, at BIGINT NOT NULL, passed SMALLINT NOT NULL,
            product TEXT NOT NULL, lot TEXT, of BIGINT);
        CREATE INDEX risk_test_tester ON risk_test(tester, at);
        CREATE INDEX risk_test_stall ON risk_test(stall, at);
        CREATE INDEX risk_test_of ON risk_test(of) WHERE of IS NOT NULL;
        CREATE TABLE risk_stop(idx INTEGER PRIMARY KEY, test BIGINT NOT NULL, signed BIGINT NOT NULL);
        CREATE INDEX risk_stop_test ON risk_stop(test);

        """;

    private const int Minute = 60;
    private const int Hour = 3_600;

    private sealed record Test(long Index, long At, string Product, string? Lot, long? Of);

    public static void Tested(RiskCase c, string product, IReadOnlyList<TestItem> items, string? lot, StatementId? of, bool rapid)
    {
        var passed = !items.Any(i => i.Result == TestCodes.Fail);
        var repeats = of is { } id ? StatementView.Find(c.Db, id) : null;
        c.Db.Run("INSERT INTO risk_test(idx, tester, stall, at, passed, product, lot, of) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            c.Index, (long)c.Issuer, (long)c.Stall, c.Occurred, passed ? 1L : 0L, product, lot, repeats);
        // A laboratory's report is a proper second test.
        if (rapid)
        {
            Repeated(c, new Test(c.Index, c.Occurred, product, lot, repeats), passed);
            AtOnce(c);
        }
    }

    public static void Rapid(RiskCase c, RapidTest test)
    {
        var rule = c.Rule(31);
        if (test.KitUntil is { } until && until.DayNumber < c.Day)
        {
            c.Book.Raise(c, rule, c.Issuer, "kit/" + RiskCase.Text(c.Index), c.Day, [c.Index],
                [("kit-until", RiskCase.DayText(until.DayNumber)), ("tested", RiskCase.DayText(c.Day))]);
        }

        if (test.Photo is { } photo)
        {
            var other = c.Db.Number($"SELECT MIN(t.idx) FROM {CitationView.Of("$1")} JOIN risk_test t ON t.idx = c.idx WHERE c.idx <> $2", photo.ToArray(), c.Index);
            if (other > 0)
            {
                c.Book.Raise(c, rule, c.Issuer, "card/" + RiskCase.Text(c.Index), c.Day, [c.Index, other],
                    [("same-as", RiskCase.Text(other))]);
            }
        }
    }

    /// <summary>What rests on a test: the goods were set apart, or the merchant does not agree.</summary>
    /// <param name="c">The stop, or an objection: then a second test is the procedure.</param>
    /// <param name="cause">The test.</param>
    public static void Isolated(RiskCase c, StatementId cause)
    {
        if (StatementView.Find(c.Db, cause) is not { } test
            || c.Db.Number("SELECT EXISTS(SELECT 1 FROM risk_test WHERE idx = $1)", test) == 0)
        {
            return;
        }

        c.Db.Run("INSERT INTO risk_stop(idx, test, signed) VALUES ($1, $2, $3)", c.Index, test, c.Signed);
        var (at, stall) = c.Db.One("""
            SELECT COALESCE(s.occurred, s.signed), h.party FROM risk_hit h JOIN risk_rest r ON r.hit = h.no AND r.idx <> $1
              JOIN statement s ON s.idx = r.idx
            WHERE h.rule = 32 AND h.party = (SELECT stall FROM risk_test WHERE idx = $1) AND h.key = $2 AND h.voided IS NULL
            """, r => (r.GetInt64(0), r.GetInt32(1)), test, Key(test));
        // Sealed before the second test, and recorded after it: a phone that was offline.
        if (stall > 0 && c.Signed <= at)
        {
            RiskBook.Take(c.Db, 32, stall, Key(test), c.Index);
        }
    }

    private static void Repeated(RiskCase c, Test test, bool passed)
    {
        var rule = c.Rule(32);
        var hours = (long)(rule["hours"] * Hour);
        // Whichever of the two is recorded first.
        var others = c.Db.All("""
            SELECT idx, at, product, lot, of FROM risk_test WHERE stall = $1 AND at >= $2 AND at <= $3 AND passed = $4 ORDER BY at DESC, idx DESC
            """, r => new Test(r.GetInt64(0), r.GetInt64(1), r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3), r.IsDBNull(4) ? null
                : r.GetInt64(4)),
            (long)c.Stall, passed ? test.At - hours : test.At, passed ? test.At : test.At + hours, passed ? 0L : 1L);
        foreach (var other in others)
        {
            var (failed, again) = passed ? (other, test) : (test, other);
            var same = again.Of == failed.Index
                || (again.Of is null && again.Product == failed.Product
                && (again.Lot is null || failed.Lot is null || again.Lot == failed.Lot));
            if (same && c.Db.Number("SELECT EXISTS(SELECT 1 FROM risk_stop WHERE test = $1 AND signed <= $2)", failed.Index, again.At) == 0)
            {
                c.Book.Raise(c, rule, c.Stall, Key(failed.Index), RiskCase.DayOf(again.At), [failed.Index, again.Index],
                    [("product", failed.Product), ("minutes-between", RiskCase.Text((again.At - failed.At) / Minute))]);
                return;
            }
        }
    }

    private static void AtOnce(RiskCase c)
    {
        var rule = c.Rule(31);
        Many(c, rule, "minute/", c.Occurred - (c.Occurred % Minute), Minute, (int)rule["minute"]);
        Many(c, rule, "hour/", c.Occurred - (c.Occurred % Hour), Hour, (int)rule["hour"]);
    }

    /// <summary>All of them passed: what fails is not invented.</summary>
    private static void Many(RiskCase c, RiskRule rule, string name, long from, int seconds, int count)
    {
        var (tests, failed) = c.Db.One("""
            SELECT COUNT(*), COUNT(CASE WHEN passed = 0 THEN 1 END) FROM risk_test WHERE tester = $1 AND at >= $2 AND at < $3
            """, r => (r.GetInt64(0), r.GetInt64(1)), (long)c.Issuer, from, from + seconds);
        var key = name + RiskCase.Text(from);
        if (tests >= count && failed == 0)
        {
            c.Book.Raise(c, rule, c.Issuer, key, c.Day,
                c.Db.All("SELECT idx FROM risk_test WHERE tester = $1 AND at >= $2 AND at < $3 ORDER BY idx LIMIT 16", r =>
                    r.GetInt64(0), (long)c.Issuer, from, from + seconds),
                [("tests", RiskCase.Text(tests)), ("seconds", RiskCase.Text(seconds))]);
        }
        else if (failed > 0)
        {
            RiskBook.Take(c.Db, 31, c.Issuer, key, c.Index);
        }
    }

    private static string Key(long test) => "t/" + RiskCase.Text(test);
}
