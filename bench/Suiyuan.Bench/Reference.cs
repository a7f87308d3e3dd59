using System.Diagnostics;
using System.Security.Cryptography;
using Suiyuan.City.Keys;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>What the machine itself does, measured in the same run, so that other figures can be read as ratios.</summary>
internal static class Reference
{
    private static double? _verify;

    /// <summary>ECDSA P-256 verifications a second on one core.</summary>
    public static double VerifyPerSecond => _verify ??= MeasureVerify();

    public static Task RunAsync(BenchOptions options)
    {
        Table.Head("Reference");
        Table.Row("ECDSA P-256 verify, one core", $"{VerifyPerSecond:N0}/s");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var digest = SHA256.HashData("x"u8);
        Table.Row("ECDSA P-256 sign (OpenSSL), one core", $"{PerSecond(() => key.SignHash(digest)):N0}/s");
        var city = CityKey.Of("bench", "key");
        var hash = new Hash(digest);
        Table.Row("ECDSA P-256 sign (RFC 6979, simulator), one core", $"{PerSecond(() => city.Sign(hash)):N0}/s");
        var block = new byte[1 << 20];
        Table.Row("SHA-256 of 1 MiB, one core", $"{PerSecond(() => SHA256.HashData(block)) * 1.048576:N0} MB/s");
        var small = new byte[64];
        Table.Row("SHA-256 of 64 bytes, one core", $"{PerSecond(() => SHA256.HashData(small)):N0}/s");
        Append(options.Fresh("append"), 400);
        Append(options.Fresh("append"), 200_000);
        return Task.CompletedTask;
    }

    private static void Append(string directory, int size)
    {
        using var file = new FileStream(Path.Combine(directory, "journal"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var bytes = new byte[size];
        RandomNumberGenerator.Fill(bytes);
        var rate = PerSecond(() =>
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
            return bytes;
        });
        Table.Row($"append {size:N0} bytes + fsync", $"{1000 / rate:0.00} ms");
    }

    private static double MeasureVerify()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = new StatementId(Hash.Of("x"u8));
        var signature = key.SignHash(id.Value.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return SealKey.TryImport(SealKey.ExportPoint(key), out var seal)
            ? PerSecond(() => seal.Verify(id, signature) ? signature : throw new InvalidOperationException("Does not verify."))
            : throw new InvalidOperationException("Not a key.");
    }

    /// <summary>The best of three half seconds, after a warm-up: what the machine can do when left alone.</summary>
    public static double PerSecond(Func<object> work)
    {
        var best = 0.0;
        for (var round = 0; round < 4; round++)
        {
            var clock = Stopwatch.StartNew();
            var count = 0;
            while (clock.ElapsedMilliseconds < 500)
            {
                for (var i = 0; i < 16; i++)
                {
                    GC.KeepAlive(work());
                }

                count += 16;
            }

            best = Math.Max(best, count / clock.Elapsed.TotalSeconds);
        }

        return best;
    }
}
