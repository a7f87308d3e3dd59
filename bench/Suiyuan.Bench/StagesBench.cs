using System.Security.Cryptography;
using Suiyuan.City;
using Suiyuan.City.Play;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>What the steps of taking in one sale cost, each alone on one core: where the time of a sale goes.</summary>
internal static class StagesBench
{
    public static Task RunAsync(BenchOptions options)
    {
        var keys = new CityKeys("bench");
        var sales = SalesLoad.Sales(keys, new Chance("bench", "stages"), DateTimeOffset.UnixEpoch.AddYears(56)).Take(2_000).ToArray();
        var decoded = sales.Select(Decode).ToArray();
        var seals = decoded.Select(s => s.Issuer).Distinct().ToDictionary(p => p, p => Import(keys.Seal(p).Point));

        Table.Head("Steps of one sale, one core");
        Each("decode CBOR, id (SHA-256 of the Sig_structure)", sales, s => Decode(s));
        Each("verify the ES256 signature", decoded, s => seals[s.Issuer].Verify(s.Id, s.Signature.Span));
        Each("read and check the payload", decoded, s => Payloads.Read(s.Kind, s.Payload.Span));
        Each("leaf hash", sales, s => SHA256.HashData(s));
        return Task.CompletedTask;
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
