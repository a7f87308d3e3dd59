using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// A unit that goods are traded in: one of a closed list, compared by reference. Mass units convert into each other
/// exactly; counted units (a head, a box) convert into nothing but themselves.
/// </summary>
[JsonConverter(typeof(UnitConverter))]
public sealed class Unit
{
    private static readonly Unit[] Units =
    [
        new(1, "g", "克", "g", 1, 1),
        new(2, "kg", "公斤", "kg", 1, 1_000),
        new(3, "jin", "斤", "jin", 1, 500),
        new(4, "t", "吨", "t", 1, 1_000_000),
        new(5, "head", "头", "head", 5, 1),
        new(6, "tail", "条", "tail", 6, 1),
        new(7, "piece", "只", "piece", 7, 1),
        new(8, "box", "箱", "box", 8, 1),
        new(9, "bag", "袋", "bag", 9, 1),
        new(10, "basket", "筐", "basket", 10, 1),
        new(11, "bottle", "瓶", "bottle", 11, 1),
        new(12, "bundle", "把", "bundle", 12, 1),
        new(13, "case", "件", "case", 13, 1),
    ];

    private static readonly FrozenDictionary<string, Unit> ByCode = Units.ToFrozenDictionary(u => u.Code, StringComparer.Ordinal);

    private Unit(byte number, string code, string chinese, string english, byte dimension, long factor)
    {
        Number = number;
        Code = code;
        Chinese = chinese;
        English = english;
        Dimension = dimension;
        Factor = factor;
    }

    /// <summary>Every unit, in the order of <see cref="Number"/>.</summary>
    public static IReadOnlyList<Unit> All => Units;

    /// <summary>公斤.</summary>
    public static Unit Kilogram => Units[1];

    /// <summary>斤, half a kilogram exactly.</summary>
    public static Unit Jin => Units[2];

    /// <summary>克.</summary>
    public static Unit Gram => Units[0];

    /// <summary>Its number in the view tables: 1 to 13, never reused.</summary>
    public byte Number { get; }

    /// <summary>What statements call it, such as <c>jin</c>.</summary>
    public string Code { get; }

    /// <summary>What people call it, such as 斤.</summary>
    public string Chinese { get; }

    /// <summary>Its name beside Chinese text.</summary>
    public string English { get; }

    /// <summary>The <see cref="Number"/> of the unit that quantities of this dimension are counted in: 1 (gram) for
    /// every mass unit, the unit's own number for a counted one.</summary>
    public byte Dimension { get; }

    /// <summary>How many of the dimension's base unit one of these is: 500 for 斤.</summary>
    public long Factor { get; }

    /// <summary>True for mass, false for counted.</summary>
    public bool IsMass => Dimension == 1;

    /// <summary>Finds a unit by <see cref="Code"/>; null for none.</summary>
    public static Unit? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var unit) ? unit : null;

    /// <summary>Finds a unit by <see cref="Number"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such unit.</exception>
    public static Unit Of(long number) => number >= 1 && number <= Units.Length
        ? Units[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Units are numbered from 1.");

    /// <summary>True when quantities in the two units can be added.</summary>
    public bool ConvertsTo(Unit other) => Dimension == other?.Dimension;

    /// <inheritdoc />
    public override string ToString() => Code;
}

internal sealed class UnitConverter : JsonConverter<Unit>
{
    public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? Unit.Find(reader.GetString()) : null) ?? throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
