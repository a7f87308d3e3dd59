namespace Suiyuan.Domain.Views;

/// <summary>
/// An argument of a command: a number, a text, bytes, or nothing. Made from the value itself, which is not put into an object of its own.
/// </summary>
public readonly struct SqlValue
{
    private static readonly object Real = new();

    private readonly bool _given;

    private SqlValue(long number, object? reference, bool given) => (Number, Reference, _given) = (number, reference, given);

    /// <summary>Nothing, SQL's NULL.</summary>
    public static SqlValue Null => default;

    /// <summary>An integer, or the bits of a real number.</summary>
    internal long Number { get; }

    /// <summary>The text or the bytes; null for an integer and for nothing; anything else marks a real number.</summary>
    internal object? Reference { get; }

    /// <summary>True for nothing, SQL's NULL.</summary>
    internal bool IsNull => !_given;

    /// <summary>An integer.</summary>
    public static implicit operator SqlValue(long value) => new(value, null, given: true);

    /// <summary>An integer, or nothing.</summary>
    public static implicit operator SqlValue(long? value) => new(value.GetValueOrDefault(), null, value.HasValue);

    /// <summary>An integer.</summary>
    public static implicit operator SqlValue(int value) => new(value, null, given: true);

    /// <summary>An integer, or nothing.</summary>
    public static implicit operator SqlValue(int? value) => new(value.GetValueOrDefault(), null, value.HasValue);

    /// <summary>A real number.</summary>
    public static implicit operator SqlValue(double value) => new(BitConverter.DoubleToInt64Bits(value), Real, given: true);

    /// <summary>A text, or nothing.</summary>
    public static implicit operator SqlValue(string? value) => new(0, value, value is not null);

    /// <summary>Bytes, or nothing.</summary>
    public static implicit operator SqlValue(byte[]? value) => new(0, value, value is not null);
}
