using Suiyuan.City.Keys;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>Everyone's keys: one seal for each party, and the one-use key its enrolment came with.</summary>
/// <param name="seed">The city's seed.</param>
public sealed class CityKeys(string seed)
{
    private readonly Dictionary<string, CityKey> _keys = [];

    /// <summary>The bureau's root key.</summary>
    public CityKey Root => Of("gz/root");

    /// <summary>The seal of a party.</summary>
    public CityKey Seal(string party) => Of(party + "/seal");

    /// <summary>The key a party enrols its seal with, once.</summary>
    public CityKey Enrol(string party) => Of(party + "/enrol");

    private CityKey Of(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys[name] = key = CityKey.Of(seed, name);
        }

        return key;
    }
}

/// <summary>What the stall-holder has in hand, as far as the story knows. Not the ledger's stock: that is a view.</summary>
internal sealed class StallBook(Stall stall)
{
    private readonly Dictionary<string, Queue<Batch>> _batches = [];

    public Stall Stall { get; } = stall;

    /// <summary>False on days it does not open.</summary>
    public bool Open { get; set; }

    public bool Suspended { get; set; }

    /// <summary>Vouchers left today for a visitor to confirm.</summary>
    public int Left { get; set; }

    /// <summary>Goods already ordered and on their way, so that nobody orders twice.</summary>
    public HashSet<string> Ordered { get; } = [];

    public bool Speaks => Open && !Suspended && Stall.Habit != StallHabit.Silent;

    public decimal Stock(Goods goods) => _batches.TryGetValue(goods.Code, out var queue) ? queue.Sum(b => b.Left) : 0;

    public void Receive(Goods goods, decimal quantity, StatementId statement, int line)
    {
        if (!_batches.TryGetValue(goods.Code, out var queue))
        {
            _batches[goods.Code] = queue = new Queue<Batch>();
        }

        queue.Enqueue(new Batch($"{statement}.{line}") { Left = quantity });
        Ordered.Remove(goods.Code);
    }

    /// <summary>The lot of these goods that would be sold from next; null when there are none.</summary>
    public string? NextLot(Goods goods) => _batches.TryGetValue(goods.Code, out var queue) && queue.TryPeek(out var batch) ? batch.Lot : null;

    /// <summary>Takes goods, oldest first; what is not there is sold all the same, which the views call a shortfall.</summary>
    /// <returns>The lot, when all came from one.</returns>
    public string? Take(Goods goods, decimal quantity)
    {
        if (!_batches.TryGetValue(goods.Code, out var queue))
        {
            return null;
        }

        string? lot = null;
        var lots = 0;
        while (quantity > 0 && queue.TryPeek(out var batch))
        {
            var part = Math.Min(quantity, batch.Left);
            batch.Left -= part;
            quantity -= part;
            lot = batch.Lot;
            lots++;
            if (batch.Left == 0)
            {
                queue.Dequeue();
            }
        }

        return lots == 1 && quantity == 0 ? lot : null;
    }

    /// <summary>The oldest lot of these goods; null when there is none.</summary>
    public string? Oldest(Goods goods) => _batches.TryGetValue(goods.Code, out var queue) && queue.TryPeek(out var batch) ? batch.Lot : null;

    /// <summary>Takes the oldest lot off sale: nothing is sold of it any more.</summary>
    /// <returns>The lot; null when there is none.</returns>
    public string? SetApart(Goods goods) => _batches.TryGetValue(goods.Code, out var queue) && queue.TryDequeue(out var batch) ? batch.Lot : null;

    private sealed class Batch(string lot)
    {
        public string Lot { get; } = lot;

        public decimal Left { get; set; }
    }
}

/// <summary>How busy the city is at each hour, and who is at work. Hours of Guangzhou (UTC+8).</summary>
internal static class Rhythm
{
    /// <summary>Guangzhou's offset from UTC; China has kept one time zone without summer time since 1992.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    // Wholesale peaks 0 to 6 h, shopping 7 to 11 h and 16 to 19 h.
    private static readonly int[] Busy =
        [45, 65, 85, 90, 80, 70, 60, 85, 105, 115, 105, 85, 40, 25, 25, 45, 85, 105, 75, 35, 18, 12, 15, 25];

    private static readonly int[] WholesaleShare =
        [96, 97, 97, 95, 92, 80, 35, 12, 6, 4, 4, 4, 6, 10, 12, 8, 4, 3, 5, 15, 40, 60, 80, 92];

    private static readonly double Mean = Busy.Average();

    public static double BusyAt(DateTimeOffset time) => Busy[time.ToOffset(Zone).Hour] / Mean;

    public static int WholesalePercentAt(DateTimeOffset time) => WholesaleShare[time.ToOffset(Zone).Hour];

    public static double Weekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1.3 : 1.0;

    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(Zone).DateTime);

    public static DateTimeOffset At(DateOnly day, TimeSpan time) => new(day.ToDateTime(TimeOnly.MinValue) + time, Zone);
}
