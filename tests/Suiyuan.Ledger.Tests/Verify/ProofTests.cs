using System.Text;
using CsCheck;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class ProofTests
{
    private static readonly NoteKeyFile Log = NoteKeyFile.FromSeed("suiyuan.example/gz", Enumerable.Repeat((byte)1, 32).ToArray());
    private static readonly TestWitness Witness = new("witness.example/w1", 9);
    private static readonly LogPolicy Policy = LogPolicy.OfLog(Log.VerifierKey);
    private static readonly byte[][] Entries = [.. Enumerable.Range(0, 21).Select(i => Encoding.UTF8.GetBytes($"entry {i}"))];
    private static readonly Hash[] Leaves = [.. Entries.Select(e => Merkle.LeafHash(e))];

    private static TlogProof Make(int index, int size = 21, bool extra = true)
    {
        var leaves = Leaves[..size];
        var checkpoint = Log.Sign(new Checkpoint(Log.Name, size, Merkle.RootOf(leaves)));
        checkpoint = checkpoint.With(Witness.Cosign(checkpoint, 1_790_000_000));
        var path = Merkle.InclusionProof(index, size, (l, i) => Merkle.RootOf(leaves.AsSpan((int)(i << l), 1 << l)));
        return new TlogProof(index, path, checkpoint, extra ? Entries[index] : default);
    }

    private static TlogProof Parse(ReadOnlyMemory<byte> bytes)
    {
        Assert.Equal(ProofFault.None, TlogProof.TryParse(bytes, out var proof));
        return proof!;
    }

    [Fact]
    public void Every_entry_of_every_tree_is_proven_and_the_file_is_read_as_it_was_written()
    {
        for (var size = 1; size <= Entries.Length; size++)
        {
            for (var index = 0; index < size; index++)
            {
                var bytes = Make(index, size).ToBytes();
                var proof = Parse(bytes);
                Assert.Equal(bytes, proof.ToBytes());
                var report = proof.VerifyCarriedEntry(Policy);
                Assert.Equal(ProofVerdict.Proven, report.Verdict);
                Assert.All(report.Steps, s => Assert.True(s.Passed, s.Detail));
                Assert.Equal(4, report.Steps.Count);
            }
        }
    }

    [Fact]
    public void Reads_the_form_of_the_specifications_example()
    {
        // Source: C2SP tlog-proof, the example; its extra is cut there to a length that is no base64, and so are its signatures.
        var text = """
            c2sp.org/tlog-proof@v1
            extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6
            index 73894
            gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
            B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
            EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
            RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
            AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

            example.com/fancylog
            109482
            sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

            — example.com/fancylog hI2DJ1ro
            — witness1.example mJirIklj

            """;
        var proof = Parse(Encoding.UTF8.GetBytes(text));
        Assert.Equal("age-v1.2.1-darwin-arm64.tar.gz", Encoding.ASCII.GetString(proof.Extra.Span));
        Assert.Equal((73894, 5, 109482, "example.com/fancylog"), (proof.Index, proof.Path.Length, proof.Checkpoint.Size, proof.Checkpoint.Origin));
        Assert.Equal(text, Encoding.UTF8.GetString(proof.ToBytes()));
        var report = proof.VerifyCarriedEntry(Policy);
        Assert.Equal((ProofVerdict.CheckpointNotAccepted, MerkleFault.WrongLength), (report.Verdict, report.Inclusion));
    }

    [Fact]
    public void Says_what_is_missing_when_an_entry_is_not_proven()
    {
        var other = LogPolicy.OfLog(NoteKeyFile.FromSeed("suiyuan.example/sz", new byte[32]).VerifierKey);
        var report = Make(3).VerifyCarriedEntry(other);
        Assert.Equal(ProofVerdict.CheckpointNotAccepted, report.Verdict);
        Assert.Equal([true, false, false, true], report.Steps.Select(s => s.Passed));

        Assert.Equal(default, LogPolicy.TryParse(Encoding.UTF8.GetBytes(
            $"log {Log.VerifierKey}\nwitness w1 {Witness.Key}\nwitness w2 {new TestWitness("witness.example/w2", 8).Key}\ngroup g all w1 w2\nquorum g\n"), out var strict));
        report = Make(3).VerifyCarriedEntry(strict!);
        Assert.Equal(PolicyVerdict.QuorumNotMet, report.Policy.Verdict);
        Assert.Equal([true, true, false, true], report.Steps.Select(s => s.Passed));
        Assert.Contains("cosigned by w1", report.Steps[2].Detail);

        report = Make(3, extra: false).VerifyCarriedEntry(Policy);
        Assert.Equal(ProofVerdict.NoEntry, report.Verdict);
        Assert.False(report.IsProven);
        Assert.Equal([false, true, true, false], report.Steps.Select(s => s.Passed));
        Assert.True(Make(3, extra: false).Verify(Leaves[3], Policy).IsProven);

        var path = Make(3).Path.ToArray();
        Assert.Equal(MerkleFault.RootMismatch, Make(3).Verify(Leaves[4], Policy).Inclusion);
        Assert.Equal(MerkleFault.RootMismatch, new TlogProof(2, path, Make(3).Checkpoint, Entries[3]).VerifyCarriedEntry(Policy).Inclusion);
        Assert.Equal(MerkleFault.WrongLength, new TlogProof(3, path.AsSpan(1), Make(3).Checkpoint, Entries[3]).VerifyCarriedEntry(Policy).Inclusion);
        Assert.Equal(MerkleFault.IndexOutOfRange, new TlogProof(21, path, Make(3).Checkpoint, Entries[3]).VerifyCarriedEntry(Policy).Inclusion);
    }

    public static TheoryData<string, ProofFault> Wrong => new()
    {
        { "", ProofFault.WrongHeader },
        { "c2sp.org/tlog-proof@v1", ProofFault.WrongHeader },
        { "c2sp.org/tlog-proof@v2\nindex 0\n\n", ProofFault.WrongHeader },
        { "c2sp.org/tlog-proof@v1\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\n\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n", ProofFault.WrongExtra },
        { "c2sp.org/tlog-proof@v1\nextra AB==\nindex 0\n\n", ProofFault.WrongExtra },
        { "c2sp.org/tlog-proof@v1\nextra AA\nindex 0\n\n", ProofFault.WrongExtra },
        { "c2sp.org/tlog-proof@v1\nextra AA==\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nextra AA==\nextra AA==\nindex 0\n\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nindex\n\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nindex 01\n\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nindex -1\n\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\n", ProofFault.WrongIndex },
        { "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n", ProofFault.WrongPath },
        { "c2sp.org/tlog-proof@v1\nindex 0\n", ProofFault.NoCheckpoint },
        { "c2sp.org/tlog-proof@v1\nindex 0\n\n", ProofFault.NoCheckpoint },
        { "c2sp.org/tlog-proof@v1\nindex 0\n\nx\n", ProofFault.WrongCheckpoint },
        { "c2sp.org/tlog-proof@v1\nindex 0\n\n\nx\n", ProofFault.WrongCheckpoint },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_file_of_another_form_is_refused_with_the_reason(string text, ProofFault fault) =>
        Assert.Equal(fault, TlogProof.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Sizes_are_bounded()
    {
        Assert.Equal(ProofFault.TooLarge, TlogProof.TryParse(new byte[TlogProof.MaxSize + 1], out _));
        var line = Convert.ToBase64String(new byte[32]) + "\n";
        var text = "c2sp.org/tlog-proof@v1\nindex 0\n" + string.Concat(Enumerable.Repeat(line, 65)) + "\n";
        Assert.Equal(ProofFault.WrongPath, TlogProof.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void No_change_of_a_single_byte_leaves_a_proof_of_the_same_entry()
    {
        var proof = Make(13);
        var bytes = proof.ToBytes();
        Assert.Equal(default, LogPolicy.TryParse(Encoding.UTF8.GetBytes(
            $"log {Log.VerifierKey}\nwitness w1 {Witness.Key}\nquorum w1\n"), out var strict));
        Assert.True(proof.VerifyCarriedEntry(strict!).IsProven);
        for (var i = 0; i < bytes.Length; i++)
        {
            // Every bit, and by the last the step from one letter of base64 to another.
            foreach (var change in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 3 })
            {
                var mutated = bytes.ToArray();
                mutated[i] ^= (byte)change;
                Assert.False(TlogProof.TryParse(mutated, out var other) == ProofFault.None
                    && other!.VerifyCarriedEntry(strict!).IsProven, $"byte {i} ^ {change}");
            }
        }
    }

    private static readonly string[] Parts =
    [
        "c2sp.org/tlog-proof@v1\n", "extra AA==\n", "index 1\n", "\n", "\n\n", "a\n", "5\n", "— a x08go/ZJkuA=\n",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log ", "witness w ", "group g any ", "quorum none\n",
    ];

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 400],
        Gen.Int[0, 12].Array[0, 14].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts.Select(i => Parts[i])))),
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, int.MaxValue], Gen.Byte).Select((index, at, b) =>
        {
            var bytes = Make(index).ToBytes();
            bytes[at % bytes.Length] = b;
            return bytes[..(bytes.Length - (at % 3))];
        }));

    [Fact]
    public void No_parser_throws_on_any_bytes() => Bytes.Sample(bytes =>
    {
        TlogProof.TryParse(bytes, out _);
        SignedNote.TryParse(bytes, out _);
        Checkpoint.TryParse(bytes, out _);
        SignedCheckpoint.TryParse(bytes, out _);
        SignedNote.TryParseSignature(bytes, out _);
        LogPolicy.TryParse(bytes, out _);
        NoteKey.TryParse(Encoding.Latin1.GetString(bytes), out _);
        NoteKey.TryParse(Encoding.UTF8.GetString(bytes), out _);
        TileId.TryParse(Encoding.Latin1.GetString(bytes), out _);
        EntryBundle.Split(bytes, 1 + (bytes.Length % 256), out _);
        Tile.Load(bytes);
        Statement.TryDecode(bytes, out _);
        Hash.TryParse(Encoding.Latin1.GetString(bytes), out _);
    }, iter: 20_000);
}
