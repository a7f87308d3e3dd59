using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// How many deliveries stand, per market, China day, supplier and declared place of origin: what the score of a source is measured by,
/// without reading the deliveries again. Gathered in memory, added to the table once a batch.
/// </summary>
/// <param name="parties">Numbers the parties; applied before this one.</param>
/// <param name="trade">Says which voidings took effect; applied before this one, too.</param>
public sealed class SourceView(PartyView parties, TradeView trade) : IView
{
    /// <summary>What <c>source_day.origin</c> is of a supplier's row.</summary>
    internal const string Supplier = "0";

    /// <summary>The same of a place of origin.</summary>
    internal const string Origin = "1";

    private readonly Dictionary<(int Market, int Day, bool Origin, string Name), int> _counts = [];

    /// <inheritdoc />
    public string Name => "sources";

    // By market first: each market writes at its own end, and reads one stretch.
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE source_day(
          market INTEGER NOT NULL, day INTEGER NOT NULL, origin SMALLINT NOT NULL, name TEXT NOT NULL, deliveries INTEGER NOT NULL,
          PRIMARY KEY(market, day, origin, name))
        """ + Sql.Clustered + ";";

    /// <inheritdoc />
    public void Load(ViewWriter db) => _counts.Clear();

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (payload is Purchase purchase)
        {
            var market = MarketOf(parties.NumberOf(recorded.Statement.Subject));
            var origins = purchase.Lines.Select(l => l.Origin).OfType<string>().Distinct(StringComparer.Ordinal);
            Add(market, ChinaTime.DayOf(recorded.OccurredAt).DayNumber, purchase.Supplier.Name, [.. origins], 1);
        }
        else if (payload is EntryVoided)
        {
            Void(db, recorded.Index);
        }

        foreach (var reference in trade.Arrived)
        {
            if (Kinds.Of(reference.Kind).Name == Kinds.EntryVoided)
            {
                Void(db, reference.Index);
            }
        }
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var (key, count) in _counts.OrderBy(c => c.Key.Market).ThenBy(c => c.Key.Day).ThenBy(c => c.Key.Origin)
            .ThenBy(c => c.Key.Name, StringComparer.Ordinal))
        {
            db.Run("""
                INSERT INTO source_day(market, day, origin, name, deliveries) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT(market, day, origin, name) DO UPDATE SET deliveries = source_day.deliveries + excluded.deliveries
                """, (long)key.Market, (long)key.Day, key.Origin ? 1L : 0L, key.Name, (long)count);
        }

        _counts.Clear();
    }

    // A voiding that has taken effect is in entry_fate, once; one of something else than a purchase finds none.
    private void Void(ViewWriter db, long by)
    {
        var target = db.Number("SELECT idx FROM entry_fate WHERE voided = $1", by);
        var (supplier, stall, day) = target == 0 ? default : db.One(
            "SELECT u.supplier, s.subject, s.day FROM purchase u JOIN statement s ON s.idx = u.idx WHERE u.idx = $1",
            r => (r.GetString(0), r.GetInt32(1), r.GetInt32(2)), target);
        if (supplier is not null)
        {
            var origins = db.All("SELECT DISTINCT origin FROM lot WHERE no >= $1 AND no < $2 AND origin IS NOT NULL", r => r.GetString(0),
                LineNumber.Of(target, 0), LineNumber.Of(target + 1, 0));
            Add(MarketOf(stall), day, supplier, origins, -1);
        }
    }

    private void Add(int market, int day, string supplier, IReadOnlyList<string> origins, int count)
    {
        Add((market, day, false, supplier), count);
        foreach (var origin in origins)
        {
            Add((market, day, true, origin), count);
        }
    }

    private void Add((int, int, bool, string) key, int count) => _counts[key] = _counts.GetValueOrDefault(key) + count;

    private int MarketOf(int party) => parties.Row(party) is var row && Roles.All[row.Role - 1] == Roles.Merchant ? row.Under : party;
}
