using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// Between parties: R23 sold after a stop, R28 goods that go round and suppliers of one day, R29 the buyer denies it, R30 payments beyond
/// the sales.
/// </summary>
/// <param name="trade">Notes sales of what is stopped.</param>
internal sealed class DealingRisk(TradeView trade)
{
    // risk_pay.why: 1 the service says that the amount differs, 2 void and nothing in its place, 3 no such sale so far, or none of those said to
    // correct it.
    public const string Schema = """
        CREATE TABLE risk_edge(seller INTEGER NOT NULL, buyer INTEGER NOT NULL, day INTEGER NOT NULL, idx BIGINT NOT NULL,
          PRIMARY KEY(seller, buyer, day, idx))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_supplier(name TEXT PRIMARY KEY, first INTEGER NOT NULL, party INTEGER NOT NULL)
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_customer(supplier TEXT NOT NULL, stall INTEGER NOT NULL, idx BIGINT NOT NULL, PRIMARY KEY(supplier, stall))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE risk_dispute(idx INTEGER PRIMARY KEY, seller INTEGER NOT NULL, sale BIGINT NOT NULL, day INTEGER NOT NULL);
        CREATE INDEX risk_dispute_seller ON risk_dispute(seller, day);
        CREATE TABLE risk_pay(idx INTEGER PRIMARY KEY, sale BYTEA NOT NULL, stall INTEGER NOT NULL, day INTEGER NOT NULL,
          why SMALLINT NOT NULL);
        CREATE INDEX risk_pay_day ON risk_pay(day, stall);
        CREATE INDEX risk_pay_sale ON risk_pay(substr(sale, 1, 8));

        """;

    private const int Differs = 1;
    private const int Void = 2;
    private const int NoSale = 3;
    private const int Stays = 7;
    private const int Steps = 5;
    private const int MostCorrections = 50;

    private int _firstDay;
    private int _waiting;

    public void Load(ViewWriter db)
    {
        _firstDay = (int)db.Number("SELECT MIN(first) FROM risk_supplier");
        _waiting = (int)db.Number("SELECT COUNT(*) FROM risk_pay WHERE why = $1", (long)NoSale);
    }

    public void Sold(RiskCase c)
    {
        foreach (var (code, about) in trade.Noted)
        {
            if (code is not (Oddity.SoldStopped or Oddity.UsedStopped))
            {
                continue;
            }

            var stop = c.Db.Number("SELECT MIN(cause) FROM scope_lot WHERE lot = $1 AND binding = 1 AND lifted IS NULL", about);
            if (code == Oddity.UsedStopped || IsNamedOrMostGone(c, about!.Value, stop))
            {
                c.Book.Raise(c, c.Rule(23), c.Stall, "s/" + RiskCase.Text(c.Index), c.Day, [c.Index, stop],
                    [("stop", RiskCase.Text(stop)), ("act", code == Oddity.UsedStopped ? "used" : "sold")]);
            }
        }

        if (_waiting > 0 && c.Statement.Kind == Kinds.Sale)
        {
            // The sale came after its payment, or after the void of the one that it corrects.
            Settle(c, c.Db.All($"""
                {PaymentQueries.CorrectedBy("$1")}
                SELECT r.idx, r.stall, r.day FROM paid CROSS JOIN risk_pay r ON substr(r.sale, 1, 8) = substr(paid.id, 1, 8) AND r.sale = paid.id
                WHERE r.why = $2 ORDER BY r.idx
                """, PayOf, c.Index, (long)NoSale));
        }
    }

    /// <summary>
    /// R23: whether a sale names the stopped lot, or most of the lot went by sales that name none: where the books had nothing else, one
    /// such sale may be of goods that were never entered, and who sells what is stopped sells most of it.
    /// </summary>
    private static bool IsNamedOrMostGone(RiskCase c, long lot, long stop)
    {
        if (c.Db.Number("SELECT EXISTS(SELECT 1 FROM sale_line WHERE no >= $1 AND no < $2 AND named = $3)",
            LineNumber.Of(c.Index, 0), LineNumber.Of(c.Index + 1, 0), lot) == 1)
        {
            return true;
        }

        var gone = c.Db.Number("""
            SELECT SUM(a.qty / 1000000) FROM allocation a JOIN sale_line n ON n.no = a.line
            WHERE a.lot = $1 AND a.line >= $2 AND n.named IS NULL
              AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = n.no / 64 AND f.voided IS NOT NULL)
            """, lot, LineNumber.Of(stop, 0));
        // The trade view writes what is left of a lot later than what was taken of it.
        var stopped = c.Db.Number("""
            SELECT l.qty / 1000000 - COALESCE((SELECT SUM(a.qty / 1000000) FROM allocation a WHERE a.lot = l.no AND a.line < $2), 0)
            FROM lot l WHERE l.no = $1
            """, lot, LineNumber.Of(stop, 0));
        return gone * 100 >= c.Rule(23)["unnamed"] * stopped;
    }

    /// <summary>
    /// R23: a stop is lifted. What was sold against it stays a wrong, unless the test that it rests on was repeated and passed: then there
    /// was no cause to stop.
    /// </summary>
    public static void Lifted(RiskCase c, StopSaleLifted lifted)
    {
        if (StatementView.Find(c.Db, lifted.Stop) is { } stop
            && c.Db.Number("SELECT EXISTS(SELECT 1 FROM scope_lot WHERE cause = $1 AND lifted = $2)", stop, c.Index) == 1
            // A failed test is a stop itself; another stop may rest on one.
            && c.Db.Number("""
                SELECT EXISTS(SELECT 1 FROM risk_test t WHERE t.of = COALESCE((SELECT x.test FROM risk_stop x WHERE x.idx = $1), $1) AND t.passed = 1)
                """, stop) == 1)
        {
            RiskBook.Fall(c.Db, stop, c.Index);
        }
    }

    /// <summary>R23: a second test, or what it waited for, ended the stop of a failed one.</summary>
    public static void Cleared(RiskCase c)
    {
        foreach (var stop in c.Db.All("SELECT DISTINCT l.cause FROM scope_lot l JOIN test t ON t.idx = l.cause WHERE l.lifted = $1 ORDER BY l.cause",
            r => r.GetInt64(0), c.Index))
        {
            RiskBook.Fall(c.Db, stop, c.Index);
        }
    }

    /// <summary>R28: goods were received; are they those that the buyer itself had sold within days, to whomever?</summary>
    public static void Received(RiskCase c, long receipt, int buyer, int day)
    {
        var sale = c.Db.Number("SELECT sale FROM receipt WHERE idx = $1 AND effective = 1", receipt);
        if (sale == 0)
        {
            return;
        }

        var seller = (int)c.Db.Number("SELECT subject FROM statement WHERE idx = $1", sale);
        var rule = c.Rule(28);
        var days = (int)rule["days"];
        c.Db.Run("INSERT INTO risk_edge(seller, buyer, day, idx) VALUES ($1, $2, $3, $4)", (long)seller, (long)buyer, (long)day, receipt);
        // Most who buy never sell to another stall.
        if (c.Db.Number("SELECT EXISTS(SELECT 1 FROM risk_edge WHERE seller = $1)", (long)buyer) == 0)
        {
            return;
        }

        foreach (var lot in c.LotsOf(receipt))
        {
            // From lot to lot, whose goods they are by the books; of what came by a way, no more than its narrowest step let through.
            var back = c.Db.All("""
                WITH RECURSIVE up(lot, line, least, depth) AS (
                  SELECT a.lot, a.line, a.qty, 1 FROM lot l JOIN allocation a ON a.line = l.source WHERE l.no = $1
                  UNION
                  SELECT a.lot, a.line, MIN(up.least, a.qty), up.depth + 1 FROM up JOIN lot l ON l.no = up.lot
                    JOIN allocation a ON a.line = l.source WHERE up.depth < $4 AND l.stall <> $2)
                SELECT up.line, SUM(up.least), n.qty FROM up JOIN lot o ON o.no = up.lot JOIN sale_line n ON n.no = up.line
                  JOIN statement s ON s.idx = up.line / 64
                WHERE o.stall = $2 AND up.depth > 1 AND s.day >= $3 AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = s.idx AND f.voided IS NOT NULL)
                GROUP BY up.line, n.qty ORDER BY up.line
                """, r => (Line: r.GetInt64(0), Came: (decimal)r.GetInt64(1), Sent: (decimal)r.GetInt64(2)),
                lot.No, (long)buyer, (long)(day - days), (long)Steps);
            // A small part that comes back is a return or a favour.
            if (back.Count > 0 && Math.Min(back.Sum(b => b.Came), lot.Micros) * 100 >= rule["percent"] * Math.Max(back.Sum(b => b.Sent), lot.Micros))
            {
                c.Book.Raise(c, rule, buyer, $"round/{lot.Name}/{RiskCase.Text(day / 7)}", day,
                    [receipt, sale, .. back.Select(b => LineNumber.IndexOf(b.Line))],
                    [("product", lot.Name), ("back", RiskCase.QuantityText((long)back.Sum(b => b.Came), lot.Unit))], 3);
                return;
            }
        }
    }

    /// <summary>R28: a supplier whom nobody knew feeds many stalls within days. One that still delivers a week later is simply
    /// new.</summary>
    public void Bought(RiskCase c, Purchase purchase)
    {
        var rule = c.Rule(28);
        var name = purchase.Supplier.Name;
        var known = c.Db.One("SELECT first, party FROM risk_supplier WHERE name = $1", r =>
            ((int, int)?)(r.GetInt32(0), r.GetInt32(1)), name);
        if (known is not ({ } first, { } party))
        {
            (first, party) = (c.Day, c.Stall);
            c.Db.Run("INSERT INTO risk_supplier(name, first, party) VALUES ($1, $2, $3)", name, (long)first, (long)party);
            _firstDay = _firstDay == 0 ? first : Math.Min(first, _firstDay);
        }

        if (first < _firstDay + (int)rule["known"] || c.Day < first)
        {
            return;
        }

        var key = "one-day/" + name;
        if (c.Day >= first + Stays)
        {
            RiskBook.Take(c.Db, 28, party, key, c.Index);
        }
        else if (c.Day <= first + (int)rule["days"])
        {
            c.Db.Run("INSERT INTO risk_customer(supplier, stall, idx) VALUES ($1, $2, $3) ON CONFLICT(supplier, stall) DO NOTHING",
                name, (long)c.Stall, c.Index);
            var stalls = c.Db.All("SELECT idx FROM risk_customer WHERE supplier = $1 ORDER BY idx", r => r.GetInt64(0), name);
            var count = (int)rule["stalls"];
            if (stalls.Count >= count)
            {
                c.Book.Raise(c, rule, party, key, first, stalls, [("supplier", name), ("stalls", RiskCase.Text(stalls.Count))],
                    Math.Min(count, RiskBook.MaxEvidence));
            }
        }
    }

    /// <summary>R29: a buyer does not know a sale, or says that it differs.</summary>
    public static void Disputed(RiskCase c, long dispute, int day)
    {
        var (sale, reason) = c.Db.One("SELECT sale, reason FROM receipt WHERE idx = $1 AND effective = 1 AND reason IS NOT NULL",
            r => (r.GetInt64(0), r.GetString(1)), dispute);
        if (sale == 0 || c.Db.Number("SELECT EXISTS(SELECT 1 FROM sale_fate WHERE idx = $1 AND voided IS NOT NULL)", sale) == 1)
        {
            return;
        }

        var rule = c.Rule(29);
        var seller = (int)c.Db.Number("SELECT subject FROM statement WHERE idx = $1", sale);
        if (reason == "not-mine")
        {
            c.Book.Raise(c, rule, seller, "s/" + RiskCase.Text(sale), day, [sale, dispute], [("reason", reason)]);
            return;
        }

        c.Db.Run("INSERT INTO risk_dispute(idx, seller, sale, day) VALUES ($1, $2, $3, $4)", dispute, (long)seller, sale, (long)day);
        var several = c.Db.All("""
            SELECT d.idx FROM risk_dispute d WHERE d.seller = $1 AND d.day > $2 AND d.day <= $3
              AND NOT EXISTS(SELECT 1 FROM sale_fate f WHERE f.idx = d.sale AND f.voided IS NOT NULL) ORDER BY d.idx LIMIT 16
            """, r => r.GetInt64(0), (long)seller, (long)(day - (int)rule["days"]), (long)day);
        var count = (int)rule["differs"];
        if (several.Count >= count)
        {
            c.Book.Raise(c, rule, seller, "week/" + RiskCase.Text(day / 7), day, several,
                [("reason", reason), ("disputes", RiskCase.Text(several.Count))], count);
        }
    }

    /// <summary>R29: the buyer has it after all.</summary>
    public static void Confirmed(RiskCase c, long receipt, int buyer)
    {
        var sale = c.Db.Number("SELECT sale FROM receipt WHERE idx = $1 AND effective = 1", receipt);
        if (sale > 0 && c.Db.Number("""
            SELECT EXISTS(SELECT 1 FROM receipt r JOIN statement s ON s.idx = r.idx WHERE r.sale = $1 AND +r.reason IS NOT NULL
              AND s.subject = $2)
            """, sale, (long)buyer) == 1)
        {
            RiskBook.Take(c.Db, 29, (int)c.Db.Number("SELECT subject FROM statement WHERE idx = $1", sale),
                "s/" + RiskCase.Text(sale), c.Index);
        }
    }

    public void Paid(RiskCase c, PaymentLinked linked)
    {
        var sale = StatementView.Find(c.Db, linked.Sale);
        var why = sale is null ? NoSale : linked.Match == "differs" ? Differs : Missing(c.Db, sale.Value);
        if (why > 0)
        {
            Note(c, c.Index, linked.Sale.Value.ToArray(), c.Stall, c.Day, why);
        }
    }

    public void Refunded(RiskCase c, PaymentRefunded refunded)
    {
        if (refunded.Whole && StatementView.Find(c.Db, refunded.To) is { } payment)
        {
            Settle(c, c.Db.All("SELECT idx, stall, day FROM risk_pay WHERE idx = $1 AND stall = $2", PayOf, payment, (long)c.Stall));
        }
    }

    /// <summary>
    /// A sale is void: what was paid for it, and for those that it corrects, waits for its refund, unless another stands in its place.
    /// Then the money stays with that one, as its voucher says.
    /// </summary>
    public void Voided(RiskCase c, long sale)
    {
        var why = Missing(c.Db, sale);
        if (why == 0)
        {
            return;
        }

        foreach (var (payment, id, stall, day) in c.Db.All($"""
            {PaymentQueries.CorrectedBy("$1")}
            SELECT p.idx, p.sale, p.stall, s.day FROM paid CROSS JOIN payment p ON substr(p.sale, 1, 8) = substr(paid.id, 1, 8)
              AND p.sale = paid.id AND p.stall = paid.stall
            JOIN statement s ON s.idx = p.idx WHERE NOT EXISTS(SELECT 1 FROM risk_pay r WHERE r.idx = p.idx) ORDER BY p.idx
            """, r => (r.GetInt64(0), r.GetBytes(1), r.GetInt32(2), r.GetInt32(3)), sale))
        {
            Note(c, payment, id, stall, day, why);
        }
    }

    /// <summary>Why there is no sale for what was paid on one: 0 for one that is not void, or that a sale of the same stall corrects which is not.</summary>
    private static int Missing(ViewWriter db, long sale)
    {
        for (var step = 0; step < MostCorrections; step++)
        {
            var fate = db.One("SELECT voided, instead FROM sale_fate WHERE idx = $1",
                r => ((bool Gone, byte[]? Instead)?)(!r.IsDBNull(0), r.IsDBNull(1) ? null : r.GetBytes(1)), sale);
            if (fate is not { Gone: true } gone)
            {
                return 0;
            }

            if (gone.Instead is null)
            {
                return Void;
            }

            // A phone sends the void first, and then what is in its place.
            if (StatementView.Find(db, new StatementId(new Hash(gone.Instead))) is not { } next)
            {
                return NoSale;
            }

            if (db.Number("""
                SELECT COUNT(*) FROM statement a JOIN statement b ON b.subject = a.subject WHERE a.idx = $1 AND b.idx = $2 AND b.kind = 12
                """, sale, next) == 0)
            {
                return Void;
            }

            sale = next;
        }

        // Who says that two sales correct each other has none.
        return Void;
    }

    private void Note(RiskCase c, long payment, byte[] sale, int stall, int day, int why)
    {
        c.Db.Run("INSERT INTO risk_pay(idx, sale, stall, day, why) VALUES ($1, $2, $3, $4, $5)", payment, sale, (long)stall, (long)day, (long)why);
        _waiting += why == NoSale ? 1 : 0;
        Beyond(c, stall, day);
    }

    private void Settle(RiskCase c, List<(long Payment, int Stall, int Day)> payments)
    {
        foreach (var (payment, stall, day) in payments)
        {
            _waiting -= (int)c.Db.Number("SELECT COUNT(*) FROM risk_pay WHERE idx = $1 AND why = $2", payment, (long)NoSale);
            c.Db.Run("DELETE FROM risk_pay WHERE idx = $1", payment);
            RiskBook.Fall(c.Db, payment, c.Index);
            Beyond(c, stall, day);
        }
    }

    private static (long Payment, int Stall, int Day) PayOf(ViewRow row) => (row.GetInt64(0), row.GetInt32(1), row.GetInt32(2));

    /// <summary>Days began: payments whose sale did not come in time count from here.</summary>
    /// <param name="c">The clock.</param>
    /// <param name="yesterday">The last day that had begun before.</param>
    public void DayBegan(RiskCase c, int yesterday)
    {
        if (_waiting == 0)
        {
            return;
        }

        var days = (int)c.Rule(30)["days"];
        foreach (var (stall, day) in c.Db.All("""
            SELECT DISTINCT stall, day FROM risk_pay WHERE day > $1 AND day <= $2 AND why = $3 ORDER BY day, stall
            """, r => (r.GetInt32(0), r.GetInt32(1)), (long)(yesterday - days), (long)(c.Today - days), (long)NoSale))
        {
            Beyond(c, stall, day);
        }
    }

    private static void Beyond(RiskCase c, int stall, int day)
    {
        var rule = c.Rule(30);
        var ripe = day <= c.Today - (int)rule["days"];
        var odd = c.Db.All("SELECT idx, why FROM risk_pay WHERE day = $1 AND stall = $2 ORDER BY idx", r =>
            (Index: r.GetInt64(0), Why: r.GetInt32(1)), (long)day, (long)stall)
            .Where(p => p.Why != NoSale || ripe).ToList();
        var all = c.Db.Number("SELECT COUNT(*) FROM statement WHERE subject = $1 AND kind = 25 AND day = $2", (long)stall, (long)day);
        var key = RiskCase.DayText(day);
        var count = (int)rule["count"];
        if (odd.Count >= count && odd.Count * 100 >= rule["percent"] * all)
        {
            c.Book.Raise(c, rule, stall, key, day, odd.Select(p => p.Index),
                [("payments", RiskCase.Text(all)), ("beyond", RiskCase.Text(odd.Count)),
                    ("voided-after", RiskCase.Text(odd.Count(p => p.Why == Void)))], count);
        }
        else
        {
            RiskBook.Take(c.Db, 30, stall, key, c.Index);
        }
    }
}
