using System.Text;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>An audit finds nothing in a good log, and names entry and reason in one that was tampered with.</summary>
public sealed class AuditTests : AuditedLog
{
    [Fact]
    public async Task A_good_log_is_sound_from_its_directory_and_over_HTTP()
    {
        using var log = Write();
        var (code, output, error) = await TrustingAsync();
        Assert.Equal((0, ""), (code, error));
        foreach (var line in new[]
        {
            $"ok    policy     {Policy}\n", "ok    checkpoint audit.example/log, 600 entries, root ", "ok    log        signed by audit.example/log",
            "ok    entries    600 statements: ", "ok    root       ", ": SOUND, ",
        })
        {
            Assert.Contains(line, output, StringComparison.Ordinal);
        }

        using var server = new StaticServer(Root);
        var expected = output.Replace(Log, "", StringComparison.Ordinal);
        (code, output, error) = await RunAsync(server.Url + "/log/", "--policy", Policy);
        Assert.Equal((0, "", expected), (code, error, output.Replace(server.Url + "/log/", "", StringComparison.Ordinal)));
        // The host's address will do; and a policy that is not given comes from the log, which is said.
        (code, output, error) = await RunAsync(server.Url);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"-     policy     the ledger's own, by entry 0, since --policy is not given: compare its key with a copy from elsewhere, {log.Key.VerifierKey}\nok    log ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_for_members_are_read_with_their_token()
    {
        using var log = Write();
        using var server = new StaticServer(Root, "open sesame");
        var (code, _, error) = await RunAsync(server.Url, "--policy", Policy);
        Assert.Equal(2, code);
        Assert.Contains("give their token with --token", error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(server.Url, "--policy", Policy, "--token", "open sesame")).Code);
    }

    [Theory]
    [InlineData("edited", "entry 300 has a signature that is not its key's [wrong-signature]")]
    [InlineData("garbled", "entry 300 is not a statement (NotCbor) [not-cbor]")]
    [InlineData("dropped", "entry 300 is not the one that the tree has there [tree]")]
    [InlineData("added", "entry 300 is not the one that the tree has there [tree]")]
    [InlineData("swapped", "entry 300 is not the one that the tree has there [tree]")]
    [InlineData("swapped at the end", "entry 597 is not the one that the tree has there [tree]")]
    public async Task What_was_changed_after_the_log_signed_is_named(string what, string fault)
    {
        using var log = Write();
        switch (what)
        {
            case "edited":
                var at = log.Entries[300].AsSpan().IndexOf("\"qty\":\"3\""u8);
                log.Entries[300][at + 7] = (byte)'9';
                break;
            case "garbled":
                log.Entries[300][0] = 0xFF;
                break;
            case "dropped":
                log.Entries.RemoveAt(300);
                File.Delete(Path.Combine(Log, "tile", "entries", "002.p", "88"));
                break;
            case "added":
                log.Entries.Insert(300, log.Purchase(9_000));
                break;
            case "swapped":
                (log.Entries[300], log.Entries[301]) = (log.Entries[301], log.Entries[300]);
                break;
            default:
                (log.Entries[597], log.Entries[598]) = (log.Entries[598], log.Entries[597]);
                break;
        }

        log.WriteBundles(Log);
        if (what == "dropped")
        {
            File.Move(Path.Combine(Log, "tile", "entries", "002.p", "87"), Path.Combine(Log, "tile", "entries", "002.p", "88"));
        }

        var (code, output, error) = await TrustingAsync();
        Assert.Equal((1, ""), (code, error));
        Assert.Contains($"FAIL  entries    {fault}\n", output, StringComparison.Ordinal);
        Assert.Contains(": NOT SOUND", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forged", "entry 300 has a signature that is not its key's [wrong-signature]")]
    [InlineData("stranger", "entry 300 (purchase of huangsha.a01) should have been refused: unknown-key [unknown-key]")]
    [InlineData("revoked", "entry 301 (purchase of huangsha.a01) should have been refused: key-revoked [key-revoked]")]
    [InlineData("twice", "entry 400 (purchase of huangsha.a01) is entry 300 again [already]")]
    [InlineData("too early", "entry 4 (purchase of huangsha.a01) should have been refused: unknown-key [unknown-key]")]
    [InlineData("no charter", "entry 0 (admitted of gz) should have been refused: no-charter [no-charter]")]
    public async Task What_the_log_should_never_have_recorded_is_named_though_it_signed_it(string what, string fault)
    {
        using var log = new TestLog(Size);
        switch (what)
        {
            case "forged":
                log.Entries[300][^1] ^= 1;
                break;
            case "stranger":
                log.Entries[300] = TestLog.PurchaseByStranger(300);
                break;
            case "revoked":
                log.Entries[300] = log.RevokeStall();
                break;
            case "twice":
                log.Entries[400] = log.Entries[300];
                break;
            case "too early":
                (log.Entries[4], log.Entries[5]) = (log.Entries[5], log.Entries[4]);
                break;
            default:
                log.Entries.RemoveAt(0);
                break;
        }

        log.WriteTree(Log);
        log.WriteBundles(Log);
        TestLog.Put(Root, "policy", log.Policy);
        var (code, output, error) = await TrustingAsync();
        Assert.Equal((1, ""), (code, error));
        Assert.Contains($"FAIL  entries    {fault}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_the_log_did_not_sign_or_the_quorum_did_not_cosign_is_refused()
    {
        using var log = Write();
        var good = await File.ReadAllBytesAsync(Path.Combine(Log, "checkpoint"), TestContext.Current.CancellationToken);
        var bytes = (byte[])good.Clone();
        bytes[^10] = (byte)(bytes[^10] == 'A' ? 'B' : 'A');
        TestLog.Put(Log, "checkpoint", bytes);
        Assert.Contains("FAIL  log        the signature under a known log's name is wrong\n", (await TrustingAsync()).Out, StringComparison.Ordinal);

        using var other = NoteKeyFile.FromSeed(log.Key.VerifierKey.Name, new byte[32]);
        TestLog.Put(Log, "checkpoint", other.Sign(new Checkpoint(log.Key.VerifierKey.Name, Size, Merkle.EmptyRoot)).Bytes.ToArray());
        var (code, output, _) = await TrustingAsync();
        Assert.Equal(1, code);
        Assert.Contains("FAIL  log        the policy lists no log that signed it", output, StringComparison.Ordinal);
        Assert.Contains("-     entries    not looked at", output, StringComparison.Ordinal);

        // Another history under the log's own signature: every entry and every tile is right, the root is not theirs.
        TestLog.Put(Log, "checkpoint", log.Key.Sign(new Checkpoint(log.Key.VerifierKey.Name, Size, Merkle.EmptyRoot)).Bytes.ToArray());
        Assert.Contains("FAIL  entries    entry 600 would be the next: the 600 before it have the root ", (await TrustingAsync()).Out, StringComparison.Ordinal);

        var witness = NoteKey.Create("witness.example", NoteKeyType.CosignatureV1, other.VerifierKey.PublicKey);
        TestLog.Put(Log, "checkpoint", good);
        TestLog.Put(Root, "policy", Encoding.UTF8.GetBytes($"log {log.Key.VerifierKey}\nwitness 质监院 {witness}\nquorum 质监院\n"));
        (code, output, _) = await TrustingAsync();
        Assert.Equal(1, code);
        Assert.Contains("FAIL  witnesses  the policy asks for 质监院, which is not met\n                 质监院 did not cosign\n", output, StringComparison.Ordinal);
        Assert.Contains("ok    root", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quorum_that_the_ledger_itself_asks_for_must_have_cosigned()
    {
        using var witness = NoteKeyFile.FromSeed("witness.example", new byte[32], NoteKeyType.CosignatureV1);
        using var log = new TestLog(Size, $"witness zjy {witness.VerifierKey}\nquorum zjy\n");
        var checkpoint = log.WriteTree(Log);
        log.WriteBundles(Log);
        TestLog.Put(Root, "policy", log.Policy);
        var (code, output, _) = await TrustingAsync();
        Assert.Equal(1, code);
        Assert.Contains("FAIL  own policy the checkpoint is not final by entry 0: QuorumNotMet\n", output, StringComparison.Ordinal);
        (code, output, _) = await RunAsync(Log);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  witnesses  the policy asks for zjy, which is not met\n                 zjy did not cosign\n", output, StringComparison.Ordinal);

        TestLog.Put(Log, "checkpoint", checkpoint.With(witness.Cosign(checkpoint, TestLog.At)).Bytes.ToArray());
        (code, output, _) = await RunAsync(Log);
        Assert.Equal(0, code);
        Assert.Contains("                 zjy cosigned at 2026-11-23T00:00:00Z, key witness.example\n", output, StringComparison.Ordinal);
        Assert.Equal(0, (await TrustingAsync()).Code);
    }

    [Fact]
    public async Task A_log_whose_key_was_changed_by_its_bureau_is_followed_to_the_new_key()
    {
        using var next = NoteKeyFile.FromSeed("audit.example/log", new byte[32]);
        using var log = new TestLog(Size);
        log.Entries[300] = log.ChangePolicy(next.VerifierKey, "none");
        var old = log.WriteTree(Log);
        log.WriteBundles(Log);
        TestLog.Put(Root, "policy", log.Policy);
        var (code, output, _) = await TrustingAsync();
        Assert.Equal(1, code);
        Assert.Contains("FAIL  own policy the checkpoint is not final by entry 300: UnknownLog\n", output, StringComparison.Ordinal);

        TestLog.Put(Log, "checkpoint", next.Sign(old.Checkpoint).Bytes.ToArray());
        TestLog.Put(Root, "policy", Encoding.UTF8.GetBytes(LogPolicy.OfLog(next.VerifierKey).ToString()));
        (code, output, _) = await TrustingAsync("--state", State);
        Assert.Equal(0, code);
        Assert.Contains("ok    own policy the checkpoint is final by entry 300 too\n", output, StringComparison.Ordinal);
        Assert.Contains("-     resumed    from entry 600: ", (await TrustingAsync("--state", State)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        Assert.Contains("holds no log", (await RunAsync(Root)).Error, StringComparison.Ordinal);
        TestLog.Put(Log, "checkpoint", "nothing\n"u8.ToArray());
        Assert.Equal((2, $"The checkpoint of {Log} is none.\n"), (await RunAsync(Log) is var r ? (r.Code, r.Error) : default));
        using var empty = NoteKeyFile.FromSeed("audit.example/log", new byte[32]);
        TestLog.Put(Log, "checkpoint", empty.Sign(new Checkpoint("audit.example/log", 0, Merkle.EmptyRoot)).Bytes.ToArray());
        Assert.Contains("give one with --policy", (await RunAsync(Log)).Error, StringComparison.Ordinal);
        TestLog.Put(Log, "policy", Encoding.UTF8.GetBytes(LogPolicy.OfLog(empty.VerifierKey).ToString()));
        var (code, output, _) = await RunAsync(Log);
        Assert.Equal(0, code);
        Assert.Contains("-     policy     the one that", output, StringComparison.Ordinal);
        Assert.Equal(64, (await RunAsync(Log, "another")).Code);
        using var nothing = new StaticServer(Root + "/nowhere");
        Assert.Contains("has no checkpoint", (await RunAsync(nothing.Url)).Error, StringComparison.Ordinal);
    }
}
