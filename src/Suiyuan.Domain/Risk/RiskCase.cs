using System.Globalization;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>The statement that the rules look at just now, with what all of them ask for.</summary>
internal sealed class RiskCase
{
    private readonly RuleCatalogue _catalogue;
    private readonly RiskRule[] _rules = new RiskRule[RuleCatalogue.Count + 1];
    private int _rulesDay = -1;

    public RiskCase(RuleCatalogue catalogue, RiskBook book) => (_catalogue, Book) = (catalogue, book);

    public RiskBook Book { get; }

    public ViewWriter Db { get; private set; } = null!;

    public long Index { get; private set; }

    public Statement Statement { get; private set; } = null!;

    /// <summary>The subject's number.</summary>
    public int Stall { get; private set; }

    /// <summary>The speaker's number.</summary>
    public int Issuer { get; private set; }

    /// <summary>The China day on which it happened.</summary>
    public int Day { get; private set; }

    /// <summary>Unix seconds.</summary>
    public long Signed { get; private set; }

    /// <summary>Unix seconds.</summary>
    public long Occurred { get; private set; }

    /// <summary>Unix seconds: the ledger's time.</summary>
    public long Recorded { get; private set; }

    /// <summary>The China day of the ledger's time, after this statement.</summary>
    public int Today { get; private set; }

    /// <summary>A rule as it is in force for this statement.</summary>
    public RiskRule Rule(int number) => _rules[number];

    public void Begin(ViewWriter db, in RecordedStatement recorded, int stall, int issuer, Payload payload)
    {
        (Db, Index, Statement, Stall, Issuer) = (db, recorded.Index, recorded.Statement, stall, issuer);
        Signed = recorded.Statement.SignedAt.ToUnixTimeSeconds();
        Occurred = recorded.OccurredAt.ToUnixTimeSeconds();
        Recorded = recorded.RecordedAt.ToUnixTimeSeconds();
        Day = DayOf(Occurred);
        Today = DayOf(payload is Clock tick ? Math.Max(Recorded, tick.At.ToUnixTimeSeconds()) : Recorded);
        if (Today != _rulesDay)
        {
            _rulesDay = Today;
            var rules = _catalogue.On(DateOnly.FromDayNumber(Today));
            for (var number = 1; number <= rules.Count; number++)
            {
                _rules[number] = rules[number - 1];
            }
        }
    }

    /// <summary>The China day of Unix seconds.</summary>
    public static int DayOf(long unixSeconds) => ChinaTime.DayNumberOf(unixSeconds);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string DayText(int day) => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string QuantityText(long micros, Unit unit) => Quantity.FromBase(micros, unit.IsMass ? Unit.Kilogram : unit).ToString();

    /// <summary>A quantity in base micros of mass where it has a usual weight, else of its own dimension: what can be added up.</summary>
    public static (long Micros, Unit Unit) Weigh(string product, long micros, Unit unit, int day) =>
        !unit.IsMass && UsualWeights.Convert(product, Quantity.FromBase(micros, unit), Unit.Kilogram,
            DateOnly.FromDayNumber(day)) is { } mass
            ? (mass.Quantity.BaseMicros, Unit.Kilogram) : (micros, unit.IsMass ? Unit.Kilogram : unit);

    /// <summary>The lots that a statement made.</summary>
    public IReadOnlyList<RiskLot> LotsOf(long index) => Db.All("""
        SELECT l.no, p.name, l.unit, l.qty, l.origin FROM lot l JOIN product p ON p.no = l.product WHERE l.no >= $1
          AND l.no < $2 ORDER BY l.no
        """, r => new RiskLot(r.GetInt64(0), r.GetString(1), Unit.Of(r.GetInt64(2)), r.GetInt64(3), r.IsDBNull(4) ? null : r.GetString(4)),
        LineNumber.Of(index, 0), LineNumber.Of(index + 1, 0));
}

/// <summary>A lot as the rules see it.</summary>
/// <param name="No">Its number.</param>
/// <param name="Product">The goods' name.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Micros">How much it began with, base micros.</param>
/// <param name="Origin">Where it grew.</param>
internal sealed record RiskLot(long No, string Product, Unit Unit, long Micros, string? Origin)
{
    /// <summary>The one name that the dictionary has for it.</summary>
    public string Name => ProductDictionary.Find(Product)?.Name ?? Product;
}
