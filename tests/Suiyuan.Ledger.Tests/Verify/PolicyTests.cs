using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

public sealed class PolicyTests
{
    private static readonly NoteKeyFile Log = NoteKeyFile.FromSeed("suiyuan.example/gz", Enumerable.Repeat((byte)1, 32).ToArray());
    private static readonly NoteKeyFile OtherLog = NoteKeyFile.FromSeed("suiyuan.example/sz", Enumerable.Repeat((byte)2, 32).ToArray());
    private static readonly TestWitness[] Witnesses =
        [.. Enumerable.Range(0, 6).Select(i => new TestWitness($"witness.example/{i}", (byte)(10 + i)))];

    private static string W(int i) => Witnesses[i].Key.ToString();

    private static string L => Log.VerifierKey.ToString();

    // Source: C2SP tlog-policy, "Example policy", with keys put in.
    private static readonly string Example = $"""
        log {L}

        witness X1 {W(0)}
        witness X2 {W(1)}
        witness X3 {W(2)}
        group X-witnesses 2 X1 X2 X3

        witness Y1 {W(3)}
        witness Y2 {W(4)}
        witness Y3 {W(5)}
        group Y-witnesses any Y1 Y2 Y3

        group X-and-Y all X-witnesses Y-witnesses
        quorum X-and-Y

        """;

    private static LogPolicy Parse(string text)
    {
        Assert.Equal(default, LogPolicy.TryParse(Encoding.UTF8.GetBytes(text), out var policy));
        return policy!;
    }

    private static SignedCheckpoint Checkpoint(params int[] cosigners)
    {
        var checkpoint = Log.Sign(new Checkpoint(Log.Name, 5, Merkle.EmptyRoot));
        return cosigners.Aggregate(checkpoint, (c, i) => c.With(Witnesses[i].Cosign(c, 1_790_000_000 + i)));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 3 }, true)]
    [InlineData(new[] { 1, 2, 5 }, true)]
    [InlineData(new[] { 0, 1, 2, 3, 4, 5 }, true)]
    [InlineData(new[] { 0, 3 }, false)]
    [InlineData(new[] { 0, 1, 2 }, false)]
    [InlineData(new[] { 3, 4, 5 }, false)]
    [InlineData(new int[0], false)]
    public void The_example_of_the_specification_asks_for_two_of_one_group_and_one_of_the_other(int[] cosigners, bool accepted)
    {
        var report = Parse(Example).Evaluate(Checkpoint(cosigners));
        Assert.Equal(accepted ? PolicyVerdict.Accepted : PolicyVerdict.QuorumNotMet, report.Verdict);
        Assert.Equal(cosigners.Order().Select(i => 1_790_000_000L + i), report.Witnesses
            .Where(w => w.Standing == WitnessStanding.Cosigned).Select(w => w.CosignedAt!.Value.ToUnixTimeSeconds()));
        Assert.Equal(Log.VerifierKey, report.Log!.Key);
        Assert.Equal(accepted, report.Groups[2].IsMet);
    }

    [Fact]
    public void Accepts_a_public_logs_checkpoint_with_its_witnesses_cosignatures()
    {
        Assert.Equal(default, LogPolicy.TryParse(Fixtures.Read("notes/arche2025h1.policy"), out var policy));
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Fixtures.Read("notes/arche2025h1.checkpoint"), out var checkpoint));
        var report = policy!.Evaluate(checkpoint!, DateTimeOffset.Parse("2026-11-23T00:00:00Z"));
        Assert.Equal(PolicyVerdict.Accepted, report.Verdict);
        Assert.Equal(
            [WitnessStanding.Cosigned, WitnessStanding.Cosigned, WitnessStanding.Cosigned, WitnessStanding.Cosigned, WitnessStanding.Absent],
            report.Witnesses.Select(w => w.Standing));
        Assert.All(report.Witnesses.SkipLast(1), w => Assert.Equal(0x6A122120, w.CosignedAt!.Value.ToUnixTimeSeconds()));
        Assert.Equal([3, 1, 2], report.Groups.Select(g => g.Have));
    }

    [Fact]
    public void Names_what_is_wrong_with_a_checkpoint()
    {
        var policy = Parse(Example);
        var good = Checkpoint(0, 1, 3);
        var foreign = OtherLog.Sign(new Checkpoint(OtherLog.Name, 5, Merkle.EmptyRoot));
        Assert.Equal(PolicyVerdict.UnknownLog, policy.Evaluate(foreign).Verdict);

        // A known log's key in another log's name.
        Assert.Equal(CheckpointFault.None,
            SignedCheckpoint.TryParse(Signed(new Checkpoint("elsewhere", 5, Merkle.EmptyRoot).ToBytes()), out var renamed));
        Assert.Equal(PolicyVerdict.OtherOrigin, policy.Evaluate(renamed!).Verdict);

        Assert.Equal(PolicyVerdict.WrongLogSignature, policy.Evaluate(Reparse(good, "\n5\n", "\n6\n")).Verdict);

        // One wrong cosignature of a known witness refuses the note, even if the quorum is met without it.
        var wrong = good.With(Witnesses[4].Cosign(foreign, 1));
        Assert.Equal(PolicyVerdict.WrongCosignature, policy.Evaluate(wrong).Verdict);

        // A cosignature's own time is under its signature.
        var bytes = Witnesses[4].Cosign(good, 1).Bytes.ToArray();
        bytes[7] ^= 1;
        Assert.Equal(PolicyVerdict.WrongCosignature,
            policy.Evaluate(good.With(new NoteSignature(Witnesses[4].Key.Name, Witnesses[4].Key.Id, bytes))).Verdict);
        Assert.Equal(PolicyVerdict.WrongCosignature,
            policy.Evaluate(good.With(new NoteSignature(Witnesses[4].Key.Name, Witnesses[4].Key.Id, bytes[..71]))).Verdict);
        bytes[0] |= 0x80;
        var signature = new NoteSignature(Witnesses[4].Key.Name, Witnesses[4].Key.Id, bytes);
        Assert.Equal(NoteSignatureFault.WrongTime, Witnesses[4].Key.Verify(good.Note.Text.Span, signature, out _));
    }

    [Fact]
    public void A_cosignature_from_the_future_does_not_count_where_there_is_a_clock()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
        var policy = Parse($"log {L}\nwitness w {W(0)}\nquorum w\n");
        SignedCheckpoint At(long time) => Checkpoint().With(Witnesses[0].Cosign(Checkpoint(), time));
        Assert.True(policy.Evaluate(At(1_790_000_300), now).IsAccepted);
        Assert.Equal(WitnessStanding.InFuture, policy.Evaluate(At(1_790_000_301), now).Witnesses[0].Standing);
        Assert.Equal(PolicyVerdict.QuorumNotMet, policy.Evaluate(At(1_790_000_301), now).Verdict);
        Assert.True(policy.Evaluate(At(long.MaxValue)).IsAccepted);
    }

    [Fact]
    public void A_policy_may_ask_for_no_witness_and_is_written_as_it_is_read()
    {
        var policy = LogPolicy.OfLog(Log.VerifierKey, "https://suiyuan.example/log");
        Assert.Equal($"log {L} https://suiyuan.example/log\nquorum none\n", policy.ToString());
        Assert.Equal(policy.ToString(), Parse(policy.ToString()).ToString());
        Assert.True(policy.Evaluate(Checkpoint()).IsAccepted);
        var example = Parse(Example);
        Assert.Equal(example.ToString(), Parse(example.ToString()).ToString());
        Assert.Equal(PolicyVerdict.UnknownLog, Parse("quorum none\n").Evaluate(Checkpoint()).Verdict);
    }

    public static TheoryData<string, PolicyFault, int> Wrong => new()
    {
        { "", PolicyFault.NotOneQuorum, 0 },
        { "# nothing\n\n \t \n", PolicyFault.NotOneQuorum, 0 },
        { "quorum none\nquorum none\n", PolicyFault.NotOneQuorum, 2 },
        { "quorum none", PolicyFault.NoFinalNewline, 1 },
        { "quorum none\r\n", PolicyFault.ControlCharacter, 1 },
        { "quorum none\u007f\n", PolicyFault.ControlCharacter, 1 },
        { "Quorum none\n", PolicyFault.UnknownKeyword, 1 },
        { "quorum\n", PolicyFault.WrongItems, 1 },
        { "quorum none # that is no comment\n", PolicyFault.WrongItems, 1 },
        { "quorum nobody\n", PolicyFault.UnknownName, 1 },
        { "log\n", PolicyFault.WrongItems, 1 },
        { "log key\n", PolicyFault.WrongKey, 1 },
        { $"log {W(0)}\n", PolicyFault.WrongKeyType, 1 },
        { $"log {L} https://a b\n", PolicyFault.WrongItems, 1 },
        { $"log {L}\nlog {L}\n", PolicyFault.DuplicateKey, 2 },
        { $"witness a {L}\n", PolicyFault.WrongKeyType, 1 },
        { $"witness a {W(0)}\nwitness b {W(0)}\n", PolicyFault.DuplicateKey, 2 },
        { $"witness a {W(0)}\nwitness b {NoteKey.Create("other", NoteKeyType.CosignatureV1, Witnesses[0].Key.PublicKey)}\n", PolicyFault.DuplicateKey, 2 },
        { $"witness a {W(0)}\nwitness a {W(1)}\n", PolicyFault.DuplicateName, 2 },
        { $"witness none {W(0)}\n", PolicyFault.DuplicateName, 1 },
        { $"witness a {W(0)}\ngroup a any a\n", PolicyFault.DuplicateName, 2 },
        { $"witness a {W(0)}\ngroup none any a\n", PolicyFault.DuplicateName, 2 },
        { $"witness a {W(0)}\ngroup g any\n", PolicyFault.WrongItems, 2 },
        { $"witness a {W(0)}\ngroup g any none\n", PolicyFault.UnknownName, 2 },
        { $"witness a {W(0)}\ngroup g any g\n", PolicyFault.UnknownName, 2 },
        { $"group g any a\nwitness a {W(0)}\n", PolicyFault.UnknownName, 1 },
        { $"witness a {W(0)}\ngroup g any a a\n", PolicyFault.MemberTwice, 2 },
        { $"witness a {W(0)}\ngroup g any a\ngroup h any a\n", PolicyFault.MemberTwice, 3 },
        { $"witness a {W(0)}\ngroup g 0 a\n", PolicyFault.WrongThreshold, 2 },
        { $"witness a {W(0)}\ngroup g 2 a\n", PolicyFault.WrongThreshold, 2 },
        { $"witness a {W(0)}\ngroup g 01 a\n", PolicyFault.WrongThreshold, 2 },
        { $"witness a {W(0)}\ngroup g most a\n", PolicyFault.WrongThreshold, 2 },
        { $"witness a {W(0)}\ngroup g -1 a\n", PolicyFault.WrongThreshold, 2 },
        { $"witness \u212A {W(0)}\nquorum K\n", PolicyFault.UnknownName, 2 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_policy_is_refused_with_reason_and_line(string text, PolicyFault fault, int line)
    {
        Assert.Equal(new PolicyError(fault, line), LogPolicy.TryParse(Encoding.UTF8.GetBytes(text), out var policy));
        Assert.Null(policy);
    }

    [Fact]
    public void Names_are_octets_and_sizes_are_bounded()
    {
        byte[] latin = [.. Encoding.ASCII.GetBytes("witness "), 0xE9, .. Encoding.ASCII.GetBytes($" {W(0)}\nquorum "), 0xE9, (byte)'\n'];
        Assert.Equal(default, LogPolicy.TryParse(latin, out var policy));
        Assert.Equal("\uFFFDE9", policy!.Quorum);
        latin[^2] = 0xE8;
        Assert.Equal(PolicyFault.UnknownName, LogPolicy.TryParse(latin, out _).Fault);

        Assert.Equal(PolicyFault.TooLarge, LogPolicy.TryParse(new byte[LogPolicy.MaxSize + 1], out _).Fault);
        var many = new StringBuilder($"witness a {W(0)}\ngroup g0 any a\n");
        for (var i = 1; i <= LogPolicy.MaxDefinitions; i++)
        {
            many.Append($"group g{i} any g{i - 1}\n");
        }

        Assert.Equal(new PolicyError(PolicyFault.TooLarge, LogPolicy.MaxDefinitions + 2),
            LogPolicy.TryParse(Encoding.UTF8.GetBytes(many.ToString()), out _));
    }

    [Fact]
    public void A_name_that_is_no_text_is_written_in_the_octets_it_came_in()
    {
        byte[] file =
        [
            .. Encoding.ASCII.GetBytes("witness "), 0xE9, .. Encoding.UTF8.GetBytes($" {W(0)} https://\u7A57.example/\ngroup \uFFFDE9 1 "), 0xE9,
            .. Encoding.UTF8.GetBytes("\nquorum \uFFFDE9\n"),
        ];
        Assert.Equal(default, LogPolicy.TryParse(file, out var policy));
        Assert.Equal(file, policy!.ToBytes());
    }

    [Fact]
    public void A_comment_may_be_of_any_octets() =>
        Assert.Equal(default, LogPolicy.TryParse([.. " #"u8, 0xE9, 0xFF, .. "\n\t#\nquorum none\n"u8], out _));

    [Fact]
    public void No_change_of_a_single_byte_leaves_the_same_policy()
    {
        // Comments and blank space aside, which mean nothing: this policy has the least of them.
        var text = Parse(Example).ToString();
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++)
        {
            // Every bit, and by the last the step from one letter of base64 to another.
            foreach (var change in new[] { 1, 2, 4, 8, 16, 32, 64, 128, 3 })
            {
                var mutated = bytes.ToArray();
                mutated[i] ^= (byte)change;
                if (LogPolicy.TryParse(mutated, out var policy).Fault == PolicyFault.None)
                {
                    Assert.True(policy!.ToString() != text || (bytes[i] == ' ' && mutated[i] == '\t'), $"byte {i} ^ {change}");
                }
            }
        }
    }

    private static SignedCheckpoint Reparse(SignedCheckpoint checkpoint, string from, string to)
    {
        var text = Encoding.UTF8.GetString(checkpoint.Bytes.Span).Replace(from, to);
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(text), out var changed));
        return changed!;
    }

    private static ReadOnlyMemory<byte> Signed(byte[] text) => SignedNote.Create(text, Log.SignText(text)).Bytes;
}
