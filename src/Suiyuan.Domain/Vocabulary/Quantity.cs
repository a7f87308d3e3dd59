using System.Globalization;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// How much of something: an exact number in a unit. Not money and not a plain number (<see cref="Amount"/>).
/// Two quantities are equal when they weigh or count the same, whatever unit they were written in: 2 斤 is 1 公斤.
/// </summary>
/// <remarks>
/// Held as a count of millionths of the dimension's base unit (micrograms, or millionths of a box), so every mass unit
/// converts without rounding. One quantity is at most <see cref="MaxMicros"/>; sums saturate at the ends of a 64-bit
/// integer instead of wrapping, which no real stall reaches. May be negative: stock can be oversold.
/// <c>default</c> has no unit and is refused at the border.
/// </remarks>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    /// <summary>The most that one line of a statement may say, in <see cref="BaseMicros"/>: 1,000 t, or 10^9 pieces.</summary>
    public const long MaxMicros = 1_000_000_000_000_000;

    private readonly Unit? _unit;

    private Quantity(long baseMicros, Unit unit)
    {
        BaseMicros = baseMicros;
        _unit = unit;
    }

    /// <summary>Millionths of the base unit of the dimension (the gram for mass).</summary>
    public long BaseMicros { get; }

    /// <summary>The unit it is shown in.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Unit Unit => _unit ?? throw new InvalidOperationException("A default quantity has no unit.");

    /// <summary>True for <c>default</c>.</summary>
    public bool IsDefault => _unit is null;

    /// <summary>True for nothing at all.</summary>
    public bool IsZero => BaseMicros == 0;

    /// <summary>The number in <see cref="Unit"/>, exact.</summary>
    public decimal Value => BaseMicros / (decimal)Amount.One / Unit.Factor;

    /// <summary>A number of a unit; false when it is zero or beyond <see cref="MaxMicros"/>.</summary>
    public static bool TryCreate(Amount amount, Unit? unit, out Quantity quantity)
    {
        if (unit is null || amount.Micros <= 0 || amount.Micros > MaxMicros / unit.Factor)
        {
            quantity = default;
            return false;
        }

        quantity = new Quantity(amount.Micros * unit.Factor, unit);
        return true;
    }

    /// <summary>A number of a unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above zero, too much, or finer than six decimal places.</exception>
    public static Quantity Of(decimal value, Unit unit) => TryCreate(Amount.Of(value), unit, out var quantity)
        ? quantity
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Wanted: above zero and at most 1,000 t or 10^9 pieces.");

    /// <summary>A quantity read back from where <see cref="BaseMicros"/> was stored; may be zero or negative.</summary>
    public static Quantity FromBase(long baseMicros, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new Quantity(baseMicros, unit);
    }

    /// <summary>The same quantity shown in another unit of its dimension.</summary>
    /// <exception cref="InvalidOperationException">The units do not convert.</exception>
    public Quantity In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Unit.ConvertsTo(unit) ? new Quantity(BaseMicros, unit) : throw Mismatch(Unit, unit);
    }

    /// <summary>The sum, in this quantity's unit; saturates.</summary>
    /// <exception cref="InvalidOperationException">The units do not convert.</exception>
    public Quantity Plus(Quantity other) => Unit.ConvertsTo(other.Unit)
        ? new Quantity(AddSaturating(BaseMicros, other.BaseMicros), Unit)
        : throw Mismatch(Unit, other.Unit);

    /// <summary>The difference, in this quantity's unit; may be negative; saturates.</summary>
    /// <exception cref="InvalidOperationException">The units do not convert.</exception>
    public Quantity Minus(Quantity other) => Unit.ConvertsTo(other.Unit)
        ? new Quantity(AddSaturating(BaseMicros, -Math.Max(other.BaseMicros, -long.MaxValue)), Unit)
        : throw Mismatch(Unit, other.Unit);

    /// <summary>Adds 64-bit integers, staying at the end of the range instead of wrapping round.</summary>
    public static long AddSaturating(long left, long right)
    {
        var sum = unchecked(left + right);
        var overflowed = ((left ^ sum) & (right ^ sum)) < 0;
        return !overflowed ? sum : left < 0 ? long.MinValue : long.MaxValue;
    }

    private static InvalidOperationException Mismatch(Unit left, Unit right) =>
        new($"{left.Code} and {right.Code} do not convert into each other.");

    /// <inheritdoc />
    public bool Equals(Quantity other) => BaseMicros == other.BaseMicros && _unit?.Dimension == other._unit?.Dimension;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(BaseMicros, _unit?.Dimension);

    /// <summary>Order by how much there is.</summary>
    /// <exception cref="InvalidOperationException">The units do not convert.</exception>
    public int CompareTo(Quantity other) =>
        Unit.ConvertsTo(other.Unit) ? BaseMicros.CompareTo(other.BaseMicros) : throw Mismatch(Unit, other.Unit);

    /// <summary>The number alone, canonical: no trailing zeros, no exponent.</summary>
    public string ToNumberString() => Value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Number and Chinese unit, such as <c>12.5 斤</c>.</summary>
    public string ToChinese() => $"{ToNumberString()} {Unit.Chinese}";

    /// <summary>The canonical text form: number, one space, unit code, such as <c>12.5 jin</c>.</summary>
    public override string ToString() => IsDefault ? "" : $"{ToNumberString()} {Unit.Code}";

    /// <summary>Reads the canonical text form of a quantity above zero.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        var space = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return space > 0 && Amount.TryParse(text.AsSpan(0, space), out var amount)
            && TryCreate(amount, Unit.Find(text![(space + 1)..]), out quantity);
    }

    /// <summary>Same amount, whatever the unit.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Another amount or dimension.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Order by how much there is.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Order by how much there is.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Order by how much there is.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Order by how much there is.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;
}
