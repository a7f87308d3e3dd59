using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// The checkpoints by which a log's policies took over, as they are served:
/// <c>{"handovers":[{"size":N,"policy":"…","change":"…","checkpoint":"…"}]}</c>, oldest first; <c>policy</c> is the tlog-policy
/// before it, <c>change</c> the id of the statement that says the one after.
/// </summary>
public static class Handovers
{
    /// <summary>The handovers of a log, as JSON.</summary>
    public static async ValueTask<byte[]> WriteAsync(RecordedLog log, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("handovers");
            var before = log.Policies?.Changes[0];
            foreach (var change in log.Policies?.Changes.Skip(1) ?? [])
            {
                if (log.Handover(change.Index) is { } checkpoint)
                {
                    var entry = await log.ReadEntryAsync(change.Index, ct).ConfigureAwait(false);
                    if (Statement.TryDecode(entry, out var statement) != StatementFault.None)
                    {
                        throw new LedgerCorruptException($"entry {change.Index}", "it is not a statement");
                    }

                    json.WriteStartObject();
                    json.WriteNumber("size", checkpoint.Size);
                    json.WriteString("policy", before!.Policy.ToString());
                    json.WriteString("change", statement!.Id.ToString());
                    json.WriteString("checkpoint", checkpoint.Bytes.Span);
                    json.WriteEndObject();
                    before = change;
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The checkpoints in such an answer, as far as they read; what they are worth is for a policy to say.</summary>
    public static IReadOnlyList<SignedCheckpoint> Read(ReadOnlyMemory<byte> bytes)
    {
        var found = new List<SignedCheckpoint>();
        try
        {
            using var json = JsonDocument.Parse(bytes);
            foreach (var handover in json.RootElement.GetProperty("handovers").EnumerateArray())
            {
                if (SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(handover.GetProperty("checkpoint").GetString() ?? ""), out var checkpoint) == CheckpointFault.None)
                {
                    found.Add(checkpoint!);
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not what was asked for: there are none then, and whoever needs one goes on without.
        }

        return found;
    }
}
