using System.Text;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>What an audit keeps lets the next one go on, shows it another history, and serves no other log.</summary>
public sealed class AuditStateTests : AuditedLog
{
    [Fact]
    public async Task An_audit_that_was_interrupted_goes_on_where_it_ended_and_gives_the_same_answer()
    {
        const int many = 5_000;
        using var log = Write(many);
        var bundle = Path.Combine(Log, "tile", "entries", "017");
        File.Move(bundle, bundle + ".away");
        var (code, _, error) = await TrustingAsync("--state", State);
        Assert.Equal(2, code);
        Assert.Contains("has no tile/entries/017", error, StringComparison.Ordinal);
        File.Move(bundle + ".away", bundle);

        // What lies before is not read again, but for the charter: its files are not needed.
        Directory.Move(Path.Combine(Log, "tile", "entries"), Path.Combine(Root, "all"));
        Directory.CreateDirectory(Path.Combine(Log, "tile", "entries"));
        foreach (var file in Directory.EnumerateFileSystemEntries(Path.Combine(Root, "all")).Where(f => Path.GetFileName(f) == "000" || string.CompareOrdinal(Path.GetFileName(f), "017") >= 0))
        {
            Directory.Move(file, Path.Combine(Log, "tile", "entries", Path.GetFileName(file)));
        }

        var (resumed, output, _) = await TrustingAsync("--state", State);
        Assert.Equal(0, resumed);
        Assert.Contains("-     resumed    from entry 4352: ", output, StringComparison.Ordinal);
        Assert.Contains("ok    entries    648 statements", output, StringComparison.Ordinal);

        // The log grows: the state knows its authority, its ids and its edge.
        log.Entries.Add(log.Purchase(many));
        log.Entries.Add(log.Entries[77]);
        log.WriteTree(Log);
        log.WriteBundles(Log);
        var first = await TrustingAsync();
        Assert.Equal(1, first.Code);
        Assert.Contains("entry 5001 (purchase of huangsha.a01) is entry 77 again [already]", first.Out, StringComparison.Ordinal);
        var again = await TrustingAsync("--state", State);
        Assert.Contains("from entry 5000: ", again.Out, StringComparison.Ordinal);
        Assert.Equal(Line(first.Out, "FAIL"), Line(again.Out, "FAIL"));

        log.Entries[^1] = log.RevokeStall();
        log.Entries.Add(log.Purchase(many + 1));
        log.WriteTree(Log);
        log.WriteBundles(Log);
        again = await TrustingAsync("--state", State);
        Assert.Contains("FAIL  entries    entry 5002 (purchase of huangsha.a01) should have been refused: key-revoked [key-revoked]\n", again.Out, StringComparison.Ordinal);

        static string Line(string text, string start) => text.Split('\n').Single(l => l.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_that_is_another_than_the_one_audited_before_is_found()
    {
        using var log = Write();
        Assert.Equal(0, (await TrustingAsync("--state", State)).Code);
        log.Entries[300] = log.Purchase(9_000);
        log.Entries.Add(log.Purchase(9_001));
        log.WriteTree(Log);
        log.WriteBundles(Log);
        var (code, output, _) = await TrustingAsync("--state", State);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  entries    entry 256 or one behind it, up to 511, is another one now than when it was audited [tree]\n", output, StringComparison.Ordinal);
        // To whoever has not seen the other history, this one is as good as any: that is what states and witnesses are for.
        Assert.Equal(0, (await TrustingAsync()).Code);

        log.Entries.RemoveRange(500, log.Entries.Count - 500);
        log.WriteTree(Log);
        log.WriteBundles(Log);
        (code, output, _) = await TrustingAsync("--state", State);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  history    the log has gone back: 600 entries were audited before", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_is_damaged_or_of_another_log_is_not_used()
    {
        using var log = Write();
        Assert.Equal(0, (await TrustingAsync("--state", State)).Code);
        var good = await File.ReadAllBytesAsync(State, TestContext.Current.CancellationToken);
        foreach (var at in new[] { 3, 60, good.Length / 2, good.Length - 1 })
        {
            var bytes = (byte[])good.Clone();
            bytes[at] ^= 1;
            await File.WriteAllBytesAsync(State, bytes, TestContext.Current.CancellationToken);
            var (code, _, error) = await TrustingAsync("--state", State);
            Assert.Equal(2, code);
            Assert.Contains("its checksum does not hold", error, StringComparison.Ordinal);
        }

        await File.WriteAllBytesAsync(State, good.AsMemory(0, 20), TestContext.Current.CancellationToken);
        Assert.Contains("cut short", (await TrustingAsync("--state", State)).Error, StringComparison.Ordinal);

        await File.WriteAllBytesAsync(State, good, TestContext.Current.CancellationToken);
        // A log that claims the name, with another key from its charter on.
        using var other = NoteKeyFile.FromSeed(log.Key.VerifierKey.Name, new byte[32]);
        TestLog.Put(Log, "checkpoint", other.Sign(new Checkpoint(log.Key.VerifierKey.Name, 0, Merkle.EmptyRoot)).Bytes.ToArray());
        TestLog.Put(Root, "policy", Encoding.UTF8.GetBytes(LogPolicy.OfLog(other.VerifierKey).ToString()));
        Assert.Contains("is of the audit of another log", (await TrustingAsync("--state", State)).Error, StringComparison.Ordinal);
    }
}
