using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Trade;

/// <summary>
/// How many of what, per China day of OccurredAt and stall, and the same per market with how many of its stalls: gathered in memory, added to the
/// tables once a batch.
/// </summary>
internal sealed class DayCounters
{
    public const string Schema = """
        CREATE TABLE stall_day(
          day INTEGER NOT NULL, stall INTEGER NOT NULL, purchases INTEGER NOT NULL, receipts INTEGER NOT NULL, sales INTEGER NOT NULL,
          voided INTEGER NOT NULL, behalf INTEGER NOT NULL, short INTEGER NOT NULL, PRIMARY KEY(day, stall))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE market_day(
          day INTEGER NOT NULL, market INTEGER NOT NULL, stalls INTEGER NOT NULL, purchases INTEGER NOT NULL, receipts INTEGER NOT NULL, sales INTEGER NOT NULL,
          voided INTEGER NOT NULL, behalf INTEGER NOT NULL, short INTEGER NOT NULL, PRIMARY KEY(day, market))
        """ + Sql.Clustered + ";";

    private readonly SortedDictionary<(int Day, int Party), Counts> _stalls = [];
    private readonly SortedDictionary<(int Day, int Party), Counts> _markets = [];
    private readonly Dictionary<int, int> _marketOf = [];

    internal struct Counts
    {
        public int Purchases;
        public int Receipts;
        public int Sales;
        public int Voided;
        public int Behalf;
        public int Short;
    }

    public void Clear()
    {
        _stalls.Clear();
        _markets.Clear();
        _marketOf.Clear();
    }

    public void Add(int day, int stall, int market, in Counts counts)
    {
        _marketOf[stall] = market;
        Add(_stalls, (day, stall), counts);
        Add(_markets, (day, market), counts);
    }

    /// <summary>What is counted of a stall's sales so far: in the table and since.</summary>
    public Counts Of(ViewWriter db, int day, int stall)
    {
        var counts = db.One("SELECT sales, voided FROM stall_day WHERE day = $1 AND stall = $2",
            r => new Counts { Sales = r.GetInt32(0), Voided = r.GetInt32(1) }, (long)day, (long)stall);
        var more = _stalls.GetValueOrDefault((day, stall));
        return new Counts { Sales = counts.Sales + more.Sales, Voided = counts.Voided + more.Voided };
    }

    public void Flush(ViewWriter db)
    {
        var stalls = new Dictionary<(int Day, int Market), int>();
        foreach (var (key, counts) in _stalls)
        {
            var had = db.Number("SELECT purchases + receipts + sales FROM stall_day WHERE day = $1 AND stall = $2", (long)key.Day, (long)key.Party);
            var has = had + counts.Purchases + counts.Receipts + counts.Sales;
            if ((had > 0) != (has > 0))
            {
                var market = (key.Day, _marketOf[key.Party]);
                stalls[market] = stalls.GetValueOrDefault(market) + (has > 0 ? 1 : -1);
            }

            Write(db, """
                INSERT INTO stall_day(day, stall, purchases, receipts, sales, voided, behalf, short) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT(day, stall) DO UPDATE SET purchases = stall_day.purchases + excluded.purchases,
                  receipts = stall_day.receipts + excluded.receipts, sales = stall_day.sales + excluded.sales,
                  voided = stall_day.voided + excluded.voided, behalf = stall_day.behalf + excluded.behalf, short = stall_day.short + excluded.short
                """, key, counts);
        }

        foreach (var (key, counts) in _markets)
        {
            Write(db, """
                INSERT INTO market_day(day, market, purchases, receipts, sales, voided, behalf, short, stalls) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                ON CONFLICT(day, market) DO UPDATE SET stalls = market_day.stalls + excluded.stalls, purchases = market_day.purchases + excluded.purchases,
                  receipts = market_day.receipts + excluded.receipts, sales = market_day.sales + excluded.sales,
                  voided = market_day.voided + excluded.voided, behalf = market_day.behalf + excluded.behalf, short = market_day.short + excluded.short
                """, key, counts, (long)stalls.GetValueOrDefault(key));
        }

        Clear();
    }

    private static void Write(ViewWriter db, string sql, (int Day, int Party) key, Counts c, params ReadOnlySpan<SqlValue> more) =>
        db.Run(sql, [(long)key.Day, (long)key.Party, (long)c.Purchases, (long)c.Receipts, (long)c.Sales, (long)c.Voided, (long)c.Behalf, (long)c.Short, .. more]);

    private static void Add(SortedDictionary<(int, int), Counts> all, (int, int) key, in Counts more)
    {
        var c = all.GetValueOrDefault(key);
        all[key] = new Counts
        {
            Purchases = c.Purchases + more.Purchases,
            Receipts = c.Receipts + more.Receipts,
            Sales = c.Sales + more.Sales,
            Voided = c.Voided + more.Voided,
            Behalf = c.Behalf + more.Behalf,
            Short = c.Short + more.Short,
        };
    }
}
