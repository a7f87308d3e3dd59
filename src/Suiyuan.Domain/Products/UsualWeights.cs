using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Products;

/// <summary>What one of a counted unit usually weighs. Typical, not law.</summary>
/// <param name="Of">A product's name, a category, or <c>*</c>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kilograms">What one weighs.</param>
/// <param name="Tolerance">How far an honest lot may lie from it, percent.</param>
/// <param name="From">The row holds from this day on, until a later one of its kind.</param>
public sealed record UsualWeight(string Of, Unit Unit, decimal Kilograms, decimal Tolerance, DateOnly From);

/// <summary>The dated table of usual weights: <c>usual-weights.csv</c> beside this file.</summary>
[GoesByRules]
public static class UsualWeights
{
    private static readonly UsualWeight[] Rows = [.. RuleFiles.Rows("Products/usual-weights.csv", "of,unit,kg,tolerance,from").Select(r => new UsualWeight(
        r[0], Unit.Find(r[1]) ?? throw r.Wrong(1, "no such unit"), r.Decimal(2), r.Decimal(3), r.Day(4))).OrderByDescending(r => r.From)];

    /// <summary>Every row, the latest first.</summary>
    public static IReadOnlyList<UsualWeight> All => Rows;

    /// <summary>What one of a unit of a product weighed on a day; null where nothing is usual.</summary>
    public static UsualWeight? Find(string product, Unit unit, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var known = ProductDictionary.Find(product);
        return unit.IsMass ? null : Row(known?.Name ?? product) ?? (known is null ? null : Row(known.Category));

        UsualWeight? Row(string of) => Array.Find(Rows, r => r.Of == of && r.Unit == unit && r.From <= day);
    }

    /// <summary>What two scales may differ by on a day, percent.</summary>
    public static decimal Scales(DateOnly day) => Array.Find(Rows, r => r.Of == "*" && r.From <= day)?.Tolerance ?? 0;

    /// <summary>
    /// A quantity of a product in the dimension of <paramref name="wanted"/>, and how far that may be off in percent; null
    /// where the two can't be compared. From one counted unit into another through what each weighs.
    /// </summary>
    public static (Quantity Quantity, decimal Tolerance)? Convert(string product, Quantity quantity, Unit wanted, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (quantity.Unit.ConvertsTo(wanted))
        {
            return (quantity.In(wanted), Scales(day));
        }

        var (from, into) = (Find(product, quantity.Unit, day), Find(product, wanted, day));
        if ((from is null && !quantity.Unit.IsMass) || (into is null && !wanted.IsMass))
        {
            return null;
        }

        var kilograms = quantity.Unit.IsMass ? quantity.In(Unit.Kilogram).Value : quantity.Value * from!.Kilograms;
        var number = wanted.IsMass ? kilograms * Unit.Kilogram.Factor / wanted.Factor : kilograms / into!.Kilograms;
        // Out of the range of a quantity nothing is compared: no honest paper covers that much.
        var micros = decimal.Truncate(number * Amount.One * wanted.Factor);
        return Math.Abs(micros) > long.MaxValue
            ? null
            : (Quantity.FromBase((long)micros, wanted), (from?.Tolerance ?? 0) + (into?.Tolerance ?? 0));
    }
}
