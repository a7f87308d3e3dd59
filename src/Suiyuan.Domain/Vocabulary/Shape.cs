using System.Buffers;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// Checks what JSON types cannot say, and keeps the path of the first field that is wrong. Paths are made only when
/// something is wrong, because every admitted statement comes through here.
/// </summary>
internal struct Shape
{
    private static readonly SearchValues<char> InCodes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-./");

    private string? _list;
    private int _index;

    /// <summary>Path of the first wrong field, such as <c>lines[0].qty</c>; null while all is well.</summary>
    public string? Field { get; private set; }

    /// <summary>Names the element that the following fields belong to.</summary>
    public void Enter(string list, int index)
    {
        _list = list;
        _index = index;
    }

    /// <summary>Back to the fields of the payload itself.</summary>
    public void Leave() => _list = null;

    public void Fail(string field) => Field ??= _list is null ? field : field.Length == 0 ? $"{_list}[{_index}]" : $"{_list}[{_index}].{field}";

    public void That(bool ok, string field)
    {
        if (!ok)
        {
            Fail(field);
        }
    }

    /// <summary>Text for people: 1 to <paramref name="max"/> characters, trimmed, NFC, nothing that hides or reorders.</summary>
    public void Text(string? value, string field, int max)
    {
        if (value is null || value.Length == 0 || value.Length > max || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))
        {
            Fail(field);
            return;
        }

        var ascii = true;
        foreach (var c in value)
        {
            // Bidirectional overrides let one text look like another; line separators break lists.
            if (char.IsControl(c) || c is >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF')
            {
                Fail(field);
                return;
            }

            ascii &= c < 128;
        }

        That(ascii || value.IsNormalized(NormalizationForm.FormC), field);
    }

    public void OptionalText(string? value, string field, int max)
    {
        if (value is not null)
        {
            Text(value, field, max);
        }
    }

    /// <summary>Text of several lines, where there is any: as <see cref="Text"/>, with LF between lines.</summary>
    public void OptionalLines(string? value, string field, int max)
    {
        That(value is not ['\n', ..] and not [.., '\n'], field);
        OptionalText(value?.Replace('\n', '-'), field, max);
    }

    /// <summary>One of a closed list.</summary>
    public void OneOf(string? value, string field, scoped ReadOnlySpan<string> allowed) => That(value is not null && allowed.Contains(value), field);

    /// <summary>A code of a list that others keep: lower-case ASCII letters, digits, <c>- . /</c>, beginning with a letter.</summary>
    public void Code(string? value, string field, int max)
    {
        That(value is { Length: > 0 } && value.Length <= max && char.IsAsciiLetterLower(value[0])
            && value.AsSpan().IndexOfAnyExcept(InCodes) < 0, field);
    }

    /// <summary>How certain something is: 0 to 1, at most three places.</summary>
    public void Share(Amount value, string field) => That(value.Micros is >= 0 and <= Amount.One && value.Micros % 1000 == 0, field);

    public void Party(string? value, string field) => That(value is not null && Statement.IsPartyId(value), field);

    /// <summary>The 11 characters that make equal statements distinct: 8 random bytes in base64url.</summary>
    public void Nonce(string? value)
    {
        if (value?.Length != 11 || "AEIMQUYcgkosw048".IndexOf(value[^1], StringComparison.Ordinal) < 0)
        {
            Fail("n");
            return;
        }

        foreach (var c in value)
        {
            That(char.IsAsciiLetterOrDigit(c) || c is '-' or '_', "n");
        }
    }

    public void Digest(Hash? value, string field) => That(value is null || !value.Value.IsDefault, field);

    public void Quantity(Amount amount, Unit? unit)
    {
        That(unit is not null, "unit");
        That(unit is null || Vocabulary.Quantity.TryCreate(amount, unit, out _), "qty");
    }

    /// <summary>A quantity that may be zero.</summary>
    public void QuantityOrNone(Amount amount, Unit? unit)
    {
        That(unit is not null, "unit");
        That(unit is null || amount.IsZero || Vocabulary.Quantity.TryCreate(amount, unit, out _), "qty");
    }

    /// <summary>A list of digests, where there is one: none empty, none twice.</summary>
    public void Digests(IReadOnlyList<Hash>? values, string field, int max) =>
        That(values is null || (values.Count >= 1 && values.Count <= max && !values.Any(v => v.IsDefault) && values.Distinct().Count() == values.Count), field);
}
