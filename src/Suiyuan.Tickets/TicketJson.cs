using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Suiyuan.Tickets;

/// <summary>The one JSON form of readings and contexts: snake_case names, nulls written, Chinese as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = false)]
[JsonSerializable(typeof(TicketReading))]
[JsonSerializable(typeof(TicketContext))]
public sealed partial class TicketJson : JsonSerializerContext
{
    /// <summary>With Chinese not escaped.</summary>
    public static TicketJson Relaxed { get; } = new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
