using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// An exact decimal number of zero or more, as statements write it: at most twelve digits before the point and six
/// after, no exponent, sign or needless leading zero. Has no unit; <see cref="Quantity"/> has.
/// </summary>
/// <param name="Micros">The number times 1,000,000.</param>
[JsonConverter(typeof(AmountConverter))]
public readonly record struct Amount(long Micros) : IComparable<Amount>
{
    /// <summary>Micros in one.</summary>
    public const long One = 1_000_000;

    private const long Limit = 1_000_000_000_000 * One;

    /// <summary>True for zero, which is also <c>default</c>.</summary>
    public bool IsZero => Micros == 0;

    /// <summary>The number as a <see cref="decimal"/>, exact.</summary>
    public decimal Value => Micros / (decimal)One;

    /// <summary>Takes a decimal that has at most six places and twelve digits before the point.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, too large, or with more places.</exception>
    public static Amount Of(decimal value)
    {
        if (value < 0 || value >= Limit / One || decimal.Truncate(value * One) != value * One)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Wanted: zero or more, below 10^12, at most six decimal places.");
        }

        return new Amount((long)(value * One));
    }

    /// <summary>Reads the text form, with or without trailing zeros; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Amount amount)
    {
        amount = default;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var places = point < 0 ? default : text[(point + 1)..];
        if (whole.Length is 0 or > 12 || (whole.Length > 1 && whole[0] == '0') || (point >= 0 && places.Length is 0 or > 6))
        {
            return false;
        }

        long micros = 0;
        foreach (var c in whole)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            micros = (micros * 10) + (c - '0');
        }

        for (var i = 0; i < 6; i++)
        {
            var c = i < places.Length ? places[i] : '0';
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            micros = (micros * 10) + (c - '0');
        }

        amount = new Amount(micros);
        return true;
    }

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">Not that form.</exception>
    public static Amount Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var amount) ? amount : throw new FormatException("Wanted: a decimal such as 12.5, at most six places.");

    /// <inheritdoc />
    public int CompareTo(Amount other) => Micros.CompareTo(other.Micros);

    /// <summary>The canonical text form: no trailing zeros.</summary>
    public override string ToString() => Value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Order of the numbers.</summary>
    public static bool operator <(Amount left, Amount right) => left.Micros < right.Micros;

    /// <summary>Order of the numbers.</summary>
    public static bool operator >(Amount left, Amount right) => left.Micros > right.Micros;

    /// <summary>Order of the numbers.</summary>
    public static bool operator <=(Amount left, Amount right) => left.Micros <= right.Micros;

    /// <summary>Order of the numbers.</summary>
    public static bool operator >=(Amount left, Amount right) => left.Micros >= right.Micros;
}

internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        // The longest amount has 19 characters; an escape can make each six bytes long.
        Span<char> text = stackalloc char[128];
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length <= text.Length && Amount.TryParse(text[..reader.CopyString(text)], out var amount)
            ? amount
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
