using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Suiyuan.Tickets;

namespace Suiyuan.Web.Tickets;

/// <summary>
/// Everything that was read of a ticket, as it is sealed and as pages get it: the one output contract of readings, and beside it
/// where each field stands on the photograph.
/// </summary>
internal static class TicketDetail
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // Chinese as it is. Never goes into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What a sealed detail holds; UTF-8 JSON.</summary>
    /// <param name="pages">The pages with their findings; none when the machine gave up.</param>
    public static byte[] Write(IReadOnlyList<TicketReading> pages) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject { ["v"] = 1, ["model"] = TicketMachine.Model, ["rules"] = TicketMachine.Rules, ["pages"] = Pages(pages) }, Json);

    /// <summary>Pages as they stand in a detail and in answers.</summary>
    public static JsonArray Pages(IReadOnlyList<TicketReading> pages) => [.. pages.Select(Page)];

    /// <summary>The pages of a sealed detail; null for what is none.</summary>
    public static JsonArray? ReadPages(ReadOnlySpan<byte> detail)
    {
        try
        {
            // Through a reader: a copy of the bytes is not needed.
            var reader = new Utf8JsonReader(detail);
            var pages = JsonNode.Parse(ref reader)?["pages"] as JsonArray;
            // A node stands in one document only: this one is to stand in an answer.
            (pages?.Parent as JsonObject)?.Remove("pages");
            return pages;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The pages of a sealed detail as they were read, with where each field stands; none for what is no detail.</summary>
    public static IReadOnlyList<TicketReading> ReadReadings(ReadOnlySpan<byte> detail) =>
        [.. (ReadPages(detail) ?? []).Select(ReadReading).OfType<TicketReading>()];

    private static TicketReading? ReadReading(JsonNode? page)
    {
        try
        {
            var regions = page?["regions"]?.Deserialize<Dictionary<string, IReadOnlyList<Region>>>(Json);
            return page is null || TicketJson.ReadReading(page.ToJsonString()) is not { } reading ? null : reading with { Regions = regions ?? [] };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The page that stands for all: the first that can be read. null when there is none at all.</summary>
    public static TicketReading? Leading(IReadOnlyList<TicketReading> pages) => pages.FirstOrDefault(p => p.Readable) ?? (pages.Count > 0 ? pages[0] : null);

    private static JsonNode Page(TicketReading page)
    {
        var node = JsonNode.Parse(TicketJson.Write(page))!;
        node["regions"] = JsonSerializer.SerializeToNode(page.Regions, Json);
        return node;
    }
}
