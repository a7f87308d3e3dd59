using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// Names a lot: the statement that brought the goods to the stall (a purchase, a confirmation of a sale, a transformation or a
/// stock-take) and the line of it, from 0. Text form <c>&lt;43-character id&gt;.&lt;line&gt;</c>.
/// </summary>
/// <param name="Statement">The statement.</param>
/// <param name="Line">The line, 0 to 49.</param>
[JsonConverter(typeof(LotIdConverter))]
public readonly record struct LotId(StatementId Statement, int Line)
{
    /// <summary>True for <c>default</c>, which names nothing.</summary>
    public bool IsDefault => Statement.IsDefault;

    /// <summary>Reads the text form; false for any other text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LotId lot)
    {
        lot = default;
        if (text.Length is < Hash.TextLength + 2 or > Hash.TextLength + 3 || text[Hash.TextLength] != '.'
            || !StatementId.TryParse(text[..Hash.TextLength], out var id))
        {
            return false;
        }

        var digits = text[(Hash.TextLength + 1)..];
        // Only digits may come to the framework's parser, which passes over NULs at the end.
        if (digits.ContainsAnyExceptInRange('0', '9')
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            || (digits.Length == 2 && digits[0] == '0'))
        {
            return false;
        }

        lot = new LotId(id, line);
        return true;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Statement}.{Line}");
}

internal sealed class LotIdConverter : JsonConverter<LotId>
{
    public override LotId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LotId.TryParse(reader.GetString(), out var lot) ? lot : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, LotId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
