using System.Diagnostics;
using System.Security.Cryptography;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>
/// The ledger alone: opaque entries of 400 bytes, hashed, sequenced, durable, integrated, on files. No signatures: those
/// are measured through HTTP. Beside it, in the same run, what the disk does with the same bytes and nothing else.
/// </summary>
internal static class LedgerBench
{
    private const int EntrySize = 400;
    private const int PerSubmission = 1_000;
    private const int Producers = 2;
    private const int InFlight = 8;

    public static async Task RunAsync(BenchOptions bench)
    {
        var entries = bench.Short ? bench.Entries / 10 : bench.Entries;
        var root = bench.Fresh("raw");
        var directory = Path.Combine(root, "ledger");
        Table.Head("The ledger alone, without signatures");
        Table.Row("entries", $"{entries:N0} of {EntrySize} bytes, {Environment.ProcessorCount} cores");

        var options = new LogOptions { IdOf = entry => new StatementId(Merkle.LeafHash(entry.Span)), QueueEntries = 1 << 20, QueueBytes = 1L << 30 };
        using var key = NoteKeyFile.FromSeed("bench.suiyuan/ledger", SHA256.HashData("bench"u8));
        var log = await TransparencyLog.OpenAsync(new FileStorage(directory), [key], new NoRules(), options, TimeProvider.System);

        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Producers).Select(p => Task.Run(() => ProduceAsync(log, p, entries / Producers))));
        await log.WaitForRecordedAsync(entries / Producers * Producers);
        var recording = Stopwatch.GetElapsedTime(began);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        Table.Row("recorded, durable, integrated", $"{entries / recording.TotalSeconds:N0} entries/s ({recording.TotalSeconds:N2} s)");
        // Says more than the time when the machine is shared: two idle cores have 2 s of it a second.
        Table.Row("processor time", $"{processor.TotalMicroseconds / entries:N2} µs an entry, making and hashing it included");
        Table.Row("allocated", $"{allocated / entries:N0} bytes an entry, the {EntrySize} of the entry itself included");

        began = Stopwatch.GetTimestamp();
        await log.DisposeAsync();
        Table.Row("closing (publish, flush tiles and bundles)", $"{Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms");

        var bytes = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
        var journal = Directory.EnumerateFiles(Path.Combine(directory, "journal")).Sum(f => new FileInfo(f).Length);
        Table.Row("on disk", $"{(double)bytes / entries:N1} bytes an entry, of them {(double)journal / entries:N1} journal");

        var raw = RawWrites(root, entries);
        Table.Row("reference: write + flush of the same bytes", $"{entries / raw.TotalSeconds:N0} entries/s; the ledger takes {recording / raw:N2} × its time");

        GC.Collect();
        began = Stopwatch.GetTimestamp();
        log = await TransparencyLog.OpenAsync(new FileStorage(directory), [key], new NoRules(), options, TimeProvider.System);
        Table.Row("reopening", $"{Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms at {log.RecordedSize:N0} entries");
        await ProofsAsync(log, 20_000, "cold and warm tiles");
        await ProofsAsync(log, 100_000, "cached tiles");
        await log.DisposeAsync();
        Directory.Delete(root, recursive: true);
    }

    private static async Task ProduceAsync(TransparencyLog log, int producer, int count)
    {
        var random = new Random(producer);
        var flying = new Queue<Task<SubmissionOutcome>>();
        for (var done = 0; done < count;)
        {
            var candidates = new Candidate[Math.Min(PerSubmission, count - done)];
            for (var i = 0; i < candidates.Length; i++)
            {
                var entry = new byte[EntrySize];
                random.NextBytes(entry.AsSpan(0, 64));
                var leaf = Merkle.LeafHash(entry);
                candidates[i] = new Candidate { Bytes = entry, Id = new StatementId(leaf), LeafHash = leaf };
            }

            done += candidates.Length;
            flying.Enqueue(log.AppendRawAsync(candidates));
            if (flying.Count >= InFlight && await flying.Dequeue() != SubmissionOutcome.Done)
            {
                throw new InvalidOperationException("Turned away.");
            }
        }

        await Task.WhenAll(flying);
    }

    /// <summary>What the disk takes for the journal's bytes in frames of 8,000 entries, one flush each.</summary>
    private static TimeSpan RawWrites(string root, int entries)
    {
        const int PerFrame = 8_000;
        var path = Path.Combine(root, "reference");
        var frame = RandomNumberGenerator.GetBytes(PerFrame * (EntrySize + 2));
        var began = Stopwatch.GetTimestamp();
        using (var handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
        {
            for (var i = 0; i < entries / PerFrame; i++)
            {
                RandomAccess.Write(handle, frame, (long)i * frame.Length);
                RandomAccess.FlushToDisk(handle);
            }
        }

        var elapsed = Stopwatch.GetElapsedTime(began);
        File.Delete(path);
        return elapsed;
    }

    private static async Task ProofsAsync(TransparencyLog log, int count, string what)
    {
        var random = new Random(1);
        var size = log.RecordedSize;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            await log.ProveInclusionAsync(random.NextInt64(size), size);
        }

        var each = Stopwatch.GetElapsedTime(began) / count;
        Table.Row($"inclusion proof, {what}", $"{each.TotalMicroseconds:N1} µs, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / count} bytes allocated");
    }

    /// <summary>Opaque entries are never shown to the rules.</summary>
    private sealed class NoRules : IStatementRules
    {
        public Examination Examine(Statement statement) => Examination.Refused(new Refusal(RefusalCodes.UnknownKind));

        public Refusal? Record(Statement statement, long index, long examinedAtVersion) => null;

        public bool IsControl(string kind) => false;

        public void Replay(Statement statement, long index)
        {
        }

        public PolicyHistory? Policies => null;

        public byte[]? ClockStatement(DateTimeOffset now) => null;
    }
}
