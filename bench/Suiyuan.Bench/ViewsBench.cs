using System.Diagnostics;
using Suiyuan.City;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Views;

namespace Suiyuan.Bench;

/// <summary>The views alone: how fast they take in sales on one core, and how large they grow.</summary>
internal static class ViewsBench
{
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch.AddYears(56);

    public static async Task RunAsync(BenchOptions options)
    {
        var count = options.Short ? 20_000 : 200_000;
        var path = Path.Combine(options.Fresh("views"), "views.db");
        using var database = ViewDatabase.Open(path, SuiyuanViews.Create());
        var source = new ListSource(Founding());
        var loop = new ViewLoop(database, source);
        await loop.CatchUpAsync();
        var before = SizeOf(path);

        source.Entries.AddRange(Sales(count));
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        await loop.CatchUpAsync();
        clock.Stop();
        cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        database.Dispose();

        Table.Head($"Views, {count:N0} sales in transactions of {ViewLoop.MaxTransaction:N0}");
        Table.Row("sales/s into the views", $"**{count / clock.Elapsed.TotalSeconds:N0}/s**");
        Table.Row("processor time of one sale", $"{cpu.TotalMicroseconds / count:0.0} µs");
        Table.Row("allocated for one sale", $"{allocated / count:N0} bytes");
        Table.Row("bytes on disk for one sale", $"**{(SizeOf(path) - before) / (double)count:0}**");
    }

    /// <summary>The bench city's founding and one purchase at each stall.</summary>
    internal static List<ReadOnlyMemory<byte>> Founding()
    {
        var keys = new CityKeys("bench");
        var facts = new FoundingFacts("suiyuan.example/gz", "suiyuan.example/gz+7345885c+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea", "suiyuan",
            System.Buffers.Text.Base64Url.EncodeToString(keys.Seal("suiyuan").Point));
        var day = DateOnly.FromDateTime(Then.UtcDateTime);
        return
        [
            Story.Charter("bench", facts, day).Seal(),
            .. Story.Admissions("bench", day, Then).Select(s => (ReadOnlyMemory<byte>)s.Seal()),
            .. SalesLoad.Stock(keys, new Chance("bench", "stock"), Then).Select(s => (ReadOnlyMemory<byte>)s.Seal()),
        ];
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Sales(int count) =>
        [.. SalesLoad.Sales(new CityKeys("bench"), new Chance("bench", "views"), Then).Take(count).Select(s => (ReadOnlyMemory<byte>)s)];

    private static long SizeOf(string path) => new FileInfo(path).Length;

    internal sealed class ListSource(List<ReadOnlyMemory<byte>> entries) : IEntrySource
    {
        public List<ReadOnlyMemory<byte>> Entries { get; } = entries;

        public long Size => Entries.Count;

        public Task WaitAsync(long size, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(Entries.GetRange((int)from, (int)Math.Min(max, Size - from)));
    }
}
