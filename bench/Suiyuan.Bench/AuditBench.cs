using System.Buffers.Text;
using System.Diagnostics;
using Suiyuan.City;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>The auditor's command, compiled ahead, over a large log of real statements in a directory.</summary>
internal static class AuditBench
{
    private const int ClockEvery = 4_096;
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch.AddYears(56);

    public static async Task RunAsync(BenchOptions options)
    {
        if (!File.Exists(options.Cli))
        {
            throw new FileNotFoundException($"{options.Cli} is missing: run bench/run --only audit, which compiles it first.");
        }

        var size = options.Short ? 50_000 : options.Entries;
        var directory = options.Fresh("audit");
        WriteLog(directory, size);
        await RunAsync(options.Cli, "help");
        var starts = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            starts.Add((await RunAsync(options.Cli, "help")).Took.TotalMilliseconds);
        }

        starts.Sort();
        var rate = Reference.VerifyPerSecond;
        var (took, cpu) = await RunAsync(options.Cli, "audit", Path.Combine(directory, "log"), "--policy", Path.Combine(directory, "policy"));
        Table.Head($"suiyuan audit, {size:N0} entries in a directory");
        Table.Row("start to end of `suiyuan help`, median of 20", $"{starts[starts.Count / 2]:0} ms");
        Table.Row("the whole audit", $"**{took.TotalSeconds:0.0} s**, {size / took.TotalSeconds:N0} entries/s");
        Table.Row("processor time of one entry", $"{cpu.TotalMicroseconds / size:0.0} µs");
        Table.Row("… as a multiple of one ECDSA verification", $"**{cpu.TotalSeconds * rate / size:0.00}**");
    }

    private static async Task<(TimeSpan Took, TimeSpan Cpu)> RunAsync(string file, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEndAsync();
        // A process that has ended does not say what it used.
        var cpu = TimeSpan.Zero;
        while (await Task.WhenAny(output, Task.Delay(50)) != output)
        {
            process.Refresh();
            cpu = process.HasExited ? cpu : process.TotalProcessorTime;
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (clock.Elapsed, cpu) : throw new InvalidOperationException(await output);
    }

    /// <summary>The demo city's founding and then sales, with the clock in between, as tiles and bundles under a checkpoint.</summary>
    private static void WriteLog(string directory, int size)
    {
        var keys = new CityKeys("bench");
        var day = DateOnly.FromDateTime(Then.UtcDateTime);
        using var key = NoteKeyFile.FromSeed("bench.local/log", new byte[32]);
        var facts = new FoundingFacts(key.VerifierKey.Name, key.VerifierKey.ToString(), "suiyuan",
            Base64Url.EncodeToString(keys.Seal("suiyuan").Point));
        var platform = new StatementFactory("suiyuan", keys.Seal("suiyuan").Id, keys.Seal("suiyuan").Sign);
        var log = new Writer(Path.Combine(directory, "log"));
        log.Add(Story.Charter("bench", facts, day).Seal());
        foreach (var said in Story.Admissions("bench", day, Then).Concat(SalesLoad.Stock(keys, new Chance("bench", "stock"), Then)))
        {
            log.Add(said.Seal());
        }

        // In pieces, each signed by as many threads as there are cores, so that they never all are in memory.
        for (var piece = 0; log.Size < size; piece++)
        {
            var sales = new byte[Environment.ProcessorCount][][];
            Parallel.For(0, sales.Length, i => sales[i] =
                [.. SalesLoad.Sales(keys, new Chance("bench", $"audit/{piece}/{i}"), Then).Take(ClockEvery / sales.Length)]);
            log.Add(platform.Seal(new Clock(Then.AddSeconds(piece + 1)), Then.AddSeconds(piece + 1)));
            foreach (var sale in sales.SelectMany(s => s).Take((int)(size - log.Size)))
            {
                log.Add(sale);
            }
        }

        log.Finish(key);
        File.WriteAllText(Path.Combine(directory, "policy"), LogPolicy.OfLog(key.VerifierKey).ToString());
    }

    private sealed class Writer
    {
        private readonly string _directory;
        private readonly TreeEdge _edge;
        private readonly List<byte[]> _bundle = [];

        public Writer(string directory)
        {
            _directory = directory;
            _edge = new TreeEdge((id, tile) => Put(id, tile.ToArray(id.Width)));
        }

        public long Size => _edge.Size;

        public void Add(byte[] entry)
        {
            _bundle.Add(entry);
            _edge.Append(Merkle.LeafHash(entry));
            if (_bundle.Count == TileId.FullWidth)
            {
                PutBundle((Size / TileId.FullWidth) - 1);
            }
        }

        public void Finish(NoteKeyFile key)
        {
            foreach (var id in TileId.HashTilesOf(Size).Where(t => t.IsPartial))
            {
                Put(id, _edge.TileAt(id.Level).ToArray(id.Width));
            }

            if (_bundle.Count > 0)
            {
                PutBundle(Size / TileId.FullWidth);
            }

            File.WriteAllBytes(Path.Combine(_directory, "checkpoint"), key.Sign(new Checkpoint(key.VerifierKey.Name, Size, _edge.Root())).Bytes.ToArray());
        }

        private void PutBundle(long index)
        {
            var bytes = new byte[_bundle.Sum(e => e.Length + EntryBundle.PrefixSize)];
            var offset = 0;
            foreach (var entry in _bundle)
            {
                offset += EntryBundle.Write(bytes.AsSpan(offset), entry);
            }

            Put(TileId.Entries(index, _bundle.Count), bytes);
            _bundle.Clear();
        }

        private void Put(TileId id, byte[] bytes)
        {
            var file = Path.Combine(_directory, id.ToString());
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
