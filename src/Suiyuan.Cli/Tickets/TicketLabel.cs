using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary>What is truly on a photograph: a line of <c>labels.jsonl</c>, as bench/tickets writes it.</summary>
internal sealed record TicketLabel
{
    /// <summary>The photograph, beside the labels.</summary>
    public required string File { get; init; }

    /// <summary><c>clean</c>, <c>phone</c> or <c>bad</c>.</summary>
    public string Level { get; init; } = "clean";

    /// <summary>A <see cref="TicketType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>What is printed.</summary>
    public TicketFields Fields { get; init; } = new();

    /// <summary>The QR code.</summary>
    public QrReading Qr { get; init; } = new(false, null);

    /// <summary>The seal.</summary>
    public SealReading Seal { get; init; } = new(false, null);

    /// <summary>False where a person would ask for another photograph; null where it is arguable.</summary>
    public bool? Readable { get; init; }

    /// <summary>The lines of text as printed.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The rules that must find something, and no other that a machine can decide.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>What was known besides.</summary>
    public TicketContext Context { get; init; } = new();

    /// <summary>Reads <c>labels.jsonl</c> of a directory.</summary>
    /// <exception cref="CommandException">It is not there, or a line of it is not a label.</exception>
    public static async Task<List<TicketLabel>> ReadAsync(string directory, CancellationToken cancel)
    {
        var path = Path.Combine(directory, "labels.jsonl");
        var labels = new List<TicketLabel>();
        foreach (var line in System.Text.Encoding.UTF8.GetString(await Invocation.ReadAsync(path, cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                labels.Add(JsonSerializer.Deserialize(line, TicketLabelJson.Default.TicketLabel)!);
            }
            catch (JsonException e)
            {
                throw new CommandException(ExitCode.CannotRead, $"{path}, line {labels.Count + 1}, is not a label: {e.Message}");
            }
        }

        return labels;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TicketLabel))]
internal sealed partial class TicketLabelJson : JsonSerializerContext;
