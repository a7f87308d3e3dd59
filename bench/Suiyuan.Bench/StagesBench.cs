using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using Suiyuan.City;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>What the steps of taking in one sale cost, each alone on one core: where the time of a sale goes.</summary>
internal static class StagesBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        var keys = new CityKeys("bench");
        var sales = SalesLoad.Sales(keys, new Chance("bench", "stages"), DateTimeOffset.UnixEpoch.AddYears(56)).Take(2_000).ToArray();
        var decoded = sales.Select(Decode).ToArray();
        var seals = decoded.Select(s => s.Issuer).Distinct().ToDictionary(p => p, p => Import(keys.Seal(p).Point));

        Table.Head("Steps of one sale, one core");
        Each("decode CBOR, id (SHA-256 of the Sig_structure)", sales, s => Decode(s));
        Each("verify the ES256 signature", decoded, s => seals[s.Issuer].Verify(s.Id, s.Signature.Span));
        Each("read and check the payload", decoded, s => Payloads.Read(s.Kind, s.Payload.Span));
        var authority = Replayed();
        Each("may this key say it (authority)", decoded, s => authority.Decide(s.Key, s.Kind, s.Subject).Allowed
            ? s
            : throw new InvalidOperationException("It may."));
        Each("leaf hash", sales, s => SHA256.HashData(s));
        await ViewsAsync(options, keys);
    }

    /// <summary>All views over founding, stock and sales, read from memory, one thread, the file on disk.</summary>
    private static async Task ViewsAsync(BenchOptions options, CityKeys keys)
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(56);
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var facts = new FoundingFacts("suiyuan.example/gz", "suiyuan.example/gz+7345885c+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea", "suiyuan",
            Base64Url.EncodeToString(keys.Seal("suiyuan").Point));
        var count = options.Short ? 10_000 : 100_000;
        byte[][] before =
        [
            Story.Charter("bench", facts, day).Seal(),
            .. Story.Admissions("bench", day, at).Concat(SalesLoad.Stock(keys, new Chance("bench", "stock"), at)).Select(s => s.Seal()),
        ];
        byte[][] entries = [.. before, .. SalesLoad.Sales(keys, new Chance("bench", "views"), at).Take(count)];
        using var database = ViewDatabase.Open(Path.Combine(options.Fresh("views"), "views.db"), SuiyuanViews.Create());
        var source = new Entries(entries) { Size = before.Length };
        var loop = new ViewLoop(database, source);
        await loop.CatchUpAsync();
        source.Size = entries.Length;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        await loop.CatchUpAsync();
        var each = clock.Elapsed.TotalMicroseconds / count;
        Table.Row($"apply to all views, in batches, SQLite on disk ({count:N0} sales)", $"{each:0.0} µs, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / count:N0} bytes allocated");
    }

    private sealed class Entries(byte[][] all) : IEntrySource
    {
        public long Size { get; set; }

        public Task WaitAsync(long size, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken) =>
            new([.. all.Skip((int)from).Take(max).Select(e => (ReadOnlyMemory<byte>)e)]);
    }

    private static Authority Replayed()
    {
        var authority = new Authority();
        using var nobody = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rules = new StatementRules(new RulesOptions("", ""), authority, StatementFactory.For("nobody", nobody), TimeProvider.System);
        var index = 0;
        foreach (var statement in ViewsBench.Founding().Select(e => Decode(e.ToArray())))
        {
            if (rules.IsControl(statement.Kind))
            {
                rules.Replay(statement, index);
            }

            index++;
        }

        return authority;
    }

    private static void Each<T>(string what, T[] items, Func<T, object> work)
    {
        var i = 0;
        var rate = Reference.PerSecond(() => work(items[i++ % items.Length]));
        Table.Row(what, $"{1e6 / rate:0.0} µs");
    }

    private static Statement Decode(byte[] bytes) => Statement.TryDecode(bytes, out var statement) == StatementFault.None
        ? statement!
        : throw new InvalidOperationException("Not a statement.");

    private static SealKey Import(ReadOnlySpan<byte> point) =>
        SealKey.TryImport(point, out var key) ? key : throw new InvalidOperationException("Not a key.");
}
