using Suiyuan.Tests;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>What we write is read by an implementation that is not ours; see tests/crosscheck.</summary>
public sealed class CrosscheckTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(700)]
    public async Task Go_verifies_checkpoint_tiles_bundles_and_proofs(int size)
    {
        using var log = new StaticLog(size);
        string[] proofs = [.. log.Files.Keys.Where(f => f.EndsWith(".tlog-proof", StringComparison.Ordinal)).Select(f => $"{log.Url}/{f}")];
        var (ok, output) = await Crosscheck.RunAsync(log.Url, log.Key.VerifierKey.ToString(), proofs);
        Assert.True(ok, output);
        Assert.Contains($"entries: {size},", output);
        Assert.Equal(proofs.Length, output.Split("\nproof: ").Length - 1);
    }

    [Theory]
    [InlineData("checkpoint", 40, "checkpoint:")]
    [InlineData("tile/0/000", 100, "is not the tile that follows from the entries")]
    [InlineData("tile/0/001.p/44", 100, "is not the tile that follows from the entries")]
    [InlineData("tile/1/000.p/1", 3, "is not the tile that follows from the entries")]
    [InlineData("tile/entries/000", 500, "the entries have the root")]
    [InlineData("tile/entries/001.p/44", 0, "ends within entry")]
    [InlineData("97.tlog-proof", 60, "inclusion:")]
    [InlineData("97.tlog-proof", -20, "its checkpoint:")]
    public async Task Go_refuses_what_was_tampered_with(string file, int at, string reason)
    {
        using var log = new StaticLog(300);
        var bytes = log.Files[file];
        // Within base64 and text, another character of the same alphabet.
        ref var target = ref bytes[at < 0 ? bytes.Length + at : at];
        target = file.StartsWith("tile/", StringComparison.Ordinal) ? (byte)(target ^ 0x40) : target == 'A' ? (byte)'B' : (byte)'A';
        var (ok, output) = await Crosscheck.RunAsync(log.Url, log.Key.VerifierKey.ToString(), $"{log.Url}/97.tlog-proof");
        Assert.False(ok);
        Assert.True(output.Contains(reason, StringComparison.Ordinal), output);
    }
}
