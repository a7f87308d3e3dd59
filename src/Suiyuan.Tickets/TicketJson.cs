using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Suiyuan.Tickets;

/// <summary>The one JSON form of readings and contexts: snake_case names, nulls written, Chinese as it is.</summary>
public static class TicketJson
{
    private static readonly TicketJsonContext Context =
        new(new JsonSerializerOptions(TicketJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>One line, without its end.</summary>
    public static string Write(TicketReading reading) => JsonSerializer.Serialize(reading, Context.TicketReading);

    /// <summary>What <see cref="Write"/> wrote, or null when it is something else.</summary>
    public static TicketReading? ReadReading(string line) => Read(line, Context.TicketReading);

    /// <summary>A line of a context file, or null when it is something else.</summary>
    public static TicketContext? ReadContext(string line) => Read(line, Context.TicketContext);

    private static T? Read<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(TicketReading))]
[JsonSerializable(typeof(TicketContext))]
internal sealed partial class TicketJsonContext : JsonSerializerContext;
