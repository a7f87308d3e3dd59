using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Suiyuan.City.Speak;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Metropolis;

/// <summary>The file is not one of a generated city.</summary>
public sealed class CityFileException(string message) : Exception(message);

/// <summary>
/// A city's history in a file of lines: the plan as JSON, then a statement a line (base64url, after a tab each of its sealed
/// parts where they are kept), then <c>#end count root</c> with the RFC 6962 root over the statements. Lines, so that a
/// damaged one costs itself alone and can be named by its number.
/// </summary>
public static class CityFile
{
    private const int ChunkSize = 256;
    private const string Format = "suiyuan-city/1";

    /// <summary>What the end line says.</summary>
    /// <param name="Statements">How many.</param>
    /// <param name="Root">The RFC 6962 tree hash over their bytes, in order.</param>
    public readonly record struct Summary(long Statements, Hash Root);

    /// <summary>
    /// Tells and seals a history and writes it. One thread tells, others seal; what is on the way is bounded.
    /// </summary>
    /// <param name="plan">The city.</param>
    /// <param name="path">The file; truth goes to the same name with <c>.truth.jsonl</c>.</param>
    /// <param name="withParts">Whether sealed parts (prices, numbers) are kept: about half as much again.</param>
    /// <param name="progress">Told the number of statements written, now and then.</param>
    /// <param name="cancellationToken">Stops; the file is then without its end line.</param>
    public static async Task<Summary> WriteAsync(
        CityPlan plan, string path, bool withParts, Action<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(progress);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
        await using var truths = new StreamWriter(path + ".truth.jsonl", append: false, new UTF8Encoding(false));
        await file.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Head(Format, plan), CityJson.Default.Head) + "\n"), cancellationToken);

        var sealing = Channel.CreateBounded<Task<(byte[] Lines, Hash[] Leaves)>>(Environment.ProcessorCount * 4);
        var telling = Task.Run(async () =>
        {
            try
            {
                var history = new History(plan, truth => truths.Write(truth.ToJson() + "\n"));
                foreach (var chunk in history.Tell().Chunk(ChunkSize))
                {
                    await sealing.Writer.WriteAsync(Task.Run(() => Seal(chunk, withParts), cancellationToken), cancellationToken);
                }

                sealing.Writer.Complete();
            }
            catch (Exception e)
            {
                sealing.Writer.Complete(e);
            }
        }, cancellationToken);
        var tree = new GrowingTree();
        await foreach (var task in sealing.Reader.ReadAllAsync(cancellationToken))
        {
            var (lines, leaves) = await task;
            await file.WriteAsync(lines, cancellationToken);
            foreach (var leaf in leaves)
            {
                tree.Add(leaf);
            }

            progress(tree.Size);
        }

        await telling;
        var summary = new Summary(tree.Size, tree.Root());
        await file.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"#end {summary.Statements} {summary.Root}\n")), cancellationToken);
        return summary;
    }

    /// <summary>Reads the plan of a file; null when there is no such file.</summary>
    /// <exception cref="CityFileException">It is no city's file.</exception>
    public static CityPlan? PlanOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var reader = new StreamReader(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite });
        return ReadPlan(reader.ReadLine() ?? "");
    }

    /// <summary>Reads the plan from a file's first line.</summary>
    /// <exception cref="CityFileException">It is no such file.</exception>
    public static CityPlan ReadPlan(string line)
    {
        try
        {
            var head = JsonSerializer.Deserialize(line, CityJson.Default.Head);
            return head is { Format: Format, Plan: { } plan } ? plan : throw new CityFileException($"The first line does not say {Format}.");
        }
        catch (JsonException)
        {
            throw new CityFileException("The first line is not the plan of a city.");
        }
    }

    /// <summary>Reads one line's statement and sealed parts; false when it is damaged.</summary>
    public static bool TryReadLine(string line, out byte[] statement, out IReadOnlyList<byte[]> parts)
    {
        statement = [];
        parts = [];
        try
        {
            var cells = line.Split('\t');
            statement = Base64Url.DecodeFromChars(cells[0]);
            parts = cells.Length == 1 ? [] : [.. cells.Skip(1).Select(c => Base64Url.DecodeFromChars(c))];
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static (byte[] Lines, Hash[] Leaves) Seal(Said[] chunk, bool withParts)
    {
        var lines = new StringBuilder(chunk.Length * 480);
        var leaves = new Hash[chunk.Length];
        for (var i = 0; i < chunk.Length; i++)
        {
            var statement = chunk[i].Seal();
            leaves[i] = Merkle.LeafHash(statement);
            lines.Append(Base64Url.EncodeToString(statement));
            foreach (var part in withParts ? chunk[i].Parts : [])
            {
                lines.Append('\t').Append(Base64Url.EncodeToString(part.Content));
            }

            lines.Append('\n');
        }

        return (Encoding.ASCII.GetBytes(lines.ToString()), leaves);
    }

    internal sealed record Head([property: JsonPropertyName("format")] string Format, [property: JsonPropertyName("plan")] CityPlan Plan);

    /// <summary>The root of a growing RFC 6962 tree, from the roots of its perfect subtrees.</summary>
    private sealed class GrowingTree
    {
        private readonly List<(int Level, Hash Root)> _peaks = [];

        public long Size { get; private set; }

        public void Add(Hash leaf)
        {
            var (level, root) = (0, leaf);
            while (_peaks.Count > 0 && _peaks[^1].Level == level)
            {
                root = Merkle.NodeHash(_peaks[^1].Root, root);
                level++;
                _peaks.RemoveAt(_peaks.Count - 1);
            }

            _peaks.Add((level, root));
            Size++;
        }

        public Hash Root()
        {
            if (_peaks.Count == 0)
            {
                return Merkle.EmptyRoot;
            }

            var root = _peaks[^1].Root;
            for (var i = _peaks.Count - 2; i >= 0; i--)
            {
                root = Merkle.NodeHash(_peaks[i].Root, root);
            }

            return root;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CityFile.Head))]
internal sealed partial class CityJson : JsonSerializerContext;
