using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Suiyuan.Ledger;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>Finds out, once a payload is refused, which code and which field to answer with. Off the hot path.</summary>
internal static class PayloadDiagnosis
{
    private const int MaxPath = 120;

    /// <summary>For what the serializer refused.</summary>
    public static Refusal Of(JsonException wrong, ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        try
        {
            using var document = Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new Refusal(RefusalCodes.NotJson);
            }

            // A repeated or unknown member counts only up to where the serializer stopped, but it stops at the first.
            return Walk(document.RootElement, type, "") ?? new Refusal(RefusalCodes.WrongMember, PathOf(wrong));
        }
        catch (JsonException)
        {
            return new Refusal(RefusalCodes.NotJson);
        }
        catch (InvalidOperationException)
        {
            // A member's name that is not Unicode.
            return new Refusal(RefusalCodes.NotJson);
        }
    }

    /// <summary>For what the vocabulary refused: is the field missing, or there and wrong?</summary>
    public static Refusal Of(string field, ReadOnlySpan<byte> json)
    {
        using var document = Parse(json);
        var element = document.RootElement;
        foreach (var step in field.Split('.', '['))
        {
            if (step.EndsWith(']'))
            {
                element = element[int.Parse(step[..^1], System.Globalization.CultureInfo.InvariantCulture)];
            }
            else if (!element.TryGetProperty(step, out element) || element.ValueKind == JsonValueKind.Null)
            {
                return new Refusal(RefusalCodes.MissingMember, field);
            }
        }

        return new Refusal(field == "v" ? RefusalCodes.UnknownVersion : RefusalCodes.WrongMember, field);
    }

    private static JsonDocument Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        var document = JsonDocument.ParseValue(ref reader);
        return reader.BytesConsumed == json.Length || json[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0
            ? document
            : throw new JsonException();
    }

    private static Refusal? Walk(JsonElement element, JsonTypeInfo type, string path)
    {
        if (element.ValueKind == JsonValueKind.Array && type.Kind == JsonTypeInfoKind.Enumerable)
        {
            var inner = type.Options.GetTypeInfo(type.ElementType!);
            return element.EnumerateArray().Select((item, i) => Walk(item, inner, $"{path}[{i}]")).FirstOrDefault(r => r is not null);
        }

        if (element.ValueKind != JsonValueKind.Object || type.Kind != JsonTypeInfoKind.Object)
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var property = type.Properties.FirstOrDefault(p => p.Name == member.Name);
            if (property is null)
            {
                return new Refusal(RefusalCodes.UnknownMember, name.Length <= MaxPath ? name : path);
            }

            if (!seen.Add(member.Name))
            {
                return new Refusal(RefusalCodes.NotJson, name);
            }

            if (Walk(member.Value, type.Options.GetTypeInfo(property.PropertyType), name) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static string? PathOf(JsonException wrong) =>
        wrong.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal) && path.Length <= MaxPath ? path[2..] : null;
}
