using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

/// <summary>
/// The findings of a member, each an object <c>evidence/N</c> of JSON, durable before anyone hears of it. The same thing
/// found again is one finding. Of those that stop nothing, which others than the operator may be able to bring about, no more
/// than <see cref="MostOther"/> are written down, so that they can't crowd out the others. Thread-safe.
/// </summary>
public sealed class EvidenceBook
{
    /// <summary>The most findings kept: a log that lies more often has been caught.</summary>
    public const int Most = 200;

    /// <summary>The most findings of the kinds that do not stop the cosigning.</summary>
    public const int MostOther = 50;

    private readonly ILogStorage _storage;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly List<Evidence> _all = [];

    internal EvidenceBook(ILogStorage storage, TimeProvider time)
    {
        _storage = storage;
        _time = time;
        while (_all.Count < Most && storage.ReadObject(PathOf(_all.Count + 1)) is { } bytes)
        {
            _all.Add(Parse(bytes) ?? throw new LedgerCorruptException(storage.Locate(PathOf(_all.Count + 1)), "not a finding; restore it, or move it away"));
        }
    }

    /// <summary>Everything found, in order.</summary>
    public IReadOnlyList<Evidence> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    /// <summary>A finding as it is kept and served: JSON, UTF-8.</summary>
    public static byte[] ToJson(Evidence evidence) => JsonSerializer.SerializeToUtf8Bytes(evidence, EvidenceJson.Default.Evidence);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null for anything else.</summary>
    public static Evidence? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, EvidenceJson.Default.Evidence);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a finding down unless it is there.</summary>
    /// <returns>True when it is news: written down, or confirmed from now on.</returns>
    internal bool Add(Evidence found)
    {
        lock (_gate)
        {
            var known = _all.FindIndex(e => e.Kind == found.Kind && e.Index == found.Index && e.Checkpoints.SequenceEqual(found.Checkpoints, StringComparer.Ordinal));
            if (known >= 0)
            {
                if (_all[known].State == EvidenceState.Open && found.State == EvidenceState.Confirmed)
                {
                    Replace(known, _all[known] with { State = EvidenceState.Confirmed });
                    return true;
                }
            }
            else if (_all.Count < Most && (found.IsGrave || _all.Count(e => !e.IsGrave) < MostOther))
            {
                var numbered = found with { Number = _all.Count + 1, FoundAt = _time.GetUtcNow() };
                _storage.WriteDurable(PathOf(numbered.Number), ToJson(numbered));
                _all.Add(numbered);
                return true;
            }

            return false;
        }
    }

    /// <summary>Settles open findings.</summary>
    /// <param name="judge">What became of one; null when it is as open as before.</param>
    internal void Settle(Func<Evidence, EvidenceState?> judge)
    {
        // Judging one may find another.
        foreach (var open in All.Where(e => e.State == EvidenceState.Open))
        {
            if (judge(open) is { } state)
            {
                lock (_gate)
                {
                    Replace(open.Number - 1, open with { State = state });
                }
            }
        }
    }

    private void Replace(int at, Evidence changed)
    {
        _storage.WriteDurable(PathOf(changed.Number), ToJson(changed));
        _all[at] = changed;
    }

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"evidence/{number}");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = false,
    Converters = [typeof(Base64HashConverter)])]
[JsonSerializable(typeof(Evidence))]
internal sealed partial class EvidenceJson : JsonSerializerContext;

/// <summary>Hashes as the proofs they come from write them: padded base64.</summary>
internal sealed class Base64HashConverter : JsonConverter<Hash>
{
    public override Hash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes) && bytes.Length == Hash.Size
            ? new Hash(bytes)
            : throw new JsonException("A hash is the base64 of 32 bytes.");

    public override void Write(Utf8JsonWriter writer, Hash value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.ToArray());
}
