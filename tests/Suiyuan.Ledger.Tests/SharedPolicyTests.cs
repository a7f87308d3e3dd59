using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Tests.Verify;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>
/// Policies, and checkpoints that they accept or do not (tests/fixtures/policies.json), made here and checked by
/// client/verify too. What one side finds right, the other must; what one refuses, the other must for the same reason.
/// </summary>
public sealed class SharedPolicyTests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static TheoryData<int> Judged => [.. Enumerable.Range(0, Read().Judged.Count)];

    public static TheoryData<int> Refused => [.. Enumerable.Range(0, Read().Refused.Count)];

    [Theory]
    [MemberData(nameof(Judged))]
    public void Every_shared_checkpoint_is_judged_as_it_says(int row)
    {
        var wanted = Read().Judged[row];
        Assert.Equal(default, LogPolicy.TryParse(Encoding.UTF8.GetBytes(wanted.Policy), out var policy));
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(wanted.Checkpoint), out var checkpoint));
        var report = policy!.Evaluate(checkpoint!);
        Assert.Equal(wanted.Verdict, report.Verdict.ToString());
        Assert.Equal(wanted.Cosigned, report.Witnesses.Where(w => w.Standing == WitnessStanding.Cosigned)
            .ToDictionary(w => w.Witness.Name, w => w.CosignedAt!.Value.ToUnixTimeSeconds()));
        Assert.Equal(wanted.Have, report.Groups.ToDictionary(g => g.Group.Name, g => g.Have));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Every_shared_policy_that_is_wrong_is_refused_as_it_says(int row)
    {
        var wanted = Read().Refused[row];
        var error = LogPolicy.TryParse(Encoding.UTF8.GetBytes(wanted.Policy), out _);
        Assert.Equal((wanted.Fault, wanted.Line), (error.Fault.ToString(), error.Line));
    }

    [Fact(Explicit = true)]
    public void Writes_the_shared_policies_anew()
    {
        var file = new PolicyFile(
            "Made by SharedPolicyTests.Writes_the_shared_policies_anew with keys of known seeds; checked by it and by client/verify.",
            [.. Maker.Cases()], [.. PolicyTests.Wrong.Select(row => new RefusedPolicy(row.Data.Item1, row.Data.Item2.ToString(), row.Data.Item3))]);
        // tests/Suiyuan.Ledger.Tests/bin/<configuration>/<framework>/ → tests/fixtures
        var target = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "fixtures", "policies.json");
        File.WriteAllText(target, JsonSerializer.Serialize(file, Indented) + "\n");
    }

    private static PolicyFile Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "fixtures", "policies.json"));
        return JsonSerializer.Deserialize<PolicyFile>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record PolicyFile(string Source, IReadOnlyList<JudgedCheckpoint> Judged, IReadOnlyList<RefusedPolicy> Refused);

    /// <summary>A checkpoint, what the policy says of it, who cosigned when, and how many each group has.</summary>
    private sealed record JudgedCheckpoint(string Name, string Policy, string Checkpoint, string Verdict,
        IReadOnlyDictionary<string, long> Cosigned, IReadOnlyDictionary<string, int> Have);

    private sealed record RefusedPolicy(string Policy, string Fault, int Line);

    private static class Maker
    {
        private const long T = 1_795_413_600;
        private static readonly NoteKeyFile Log = NoteKeyFile.FromSeed("ledger.suiyuan.example/gz", Enumerable.Repeat((byte)1, 32).ToArray());
        private static readonly NoteKeyFile Other = NoteKeyFile.FromSeed("ledger.suiyuan.example/sz", Enumerable.Repeat((byte)2, 32).ToArray());

        private static readonly TestWitness[] W =
            [.. Enumerable.Range(0, 6).Select(i => new TestWitness($"witness.example/{i}", (byte)(10 + i)))];

        private static readonly string Lines =
            $"log {Log.VerifierKey} https://suiyuan.example/log\nwitness 监管局 {W[0].Key}\nwitness 黄沙市场 {W[1].Key}\nwitness lab {W[2].Key}\n";

        private static readonly string TwoOfThree = Lines + "group members 2 监管局 黄沙市场 lab\nquorum members\n";

        private static readonly string Nested = Lines
            + $"witness Y1 {W[3].Key}\nwitness Y2 {W[4].Key}\ngroup X 2 监管局 黄沙市场 lab\ngroup Y any Y1 Y2\ngroup both all X Y\nquorum both\n";

        public static IEnumerable<JudgedCheckpoint> Cases()
        {
            var none = new Dictionary<string, int>();
            var head = Log.Sign(new Checkpoint(Log.Name, 5, Merkle.EmptyRoot));
            var later = Log.Sign(new Checkpoint(Log.Name, 6, Merkle.EmptyRoot));
            SignedCheckpoint By(params int[] cosigners) => cosigners.Aggregate(head, (c, i) => c.With(W[i].Cosign(head, T + i)));
            Dictionary<string, long> Who(params (string Name, int I)[] who) => who.ToDictionary(w => w.Name, w => T + w.I);
            Dictionary<string, int> Have(params (string Name, int N)[] have) => have.ToDictionary(h => h.Name, h => h.N);
            JudgedCheckpoint Case(string name, string policy, SignedCheckpoint checkpoint, PolicyVerdict verdict,
                Dictionary<string, long> who, Dictionary<string, int> have) =>
                new(name, policy, Encoding.UTF8.GetString(checkpoint.Bytes.Span), verdict.ToString(), who, have);

            yield return Case("quorum none, nobody cosigned", Lines + "quorum none\n", head, PolicyVerdict.Accepted, Who(), none);
            yield return Case("quorum none, one cosigned all the same", Lines + "quorum none\n", By(1), PolicyVerdict.Accepted, Who(("黄沙市场", 1)), none);
            yield return Case("one witness asked for, and there", Lines + "quorum lab\n", By(2), PolicyVerdict.Accepted, Who(("lab", 2)), none);
            yield return Case("one witness asked for, another there", Lines + "quorum lab\n", By(0, 1), PolicyVerdict.QuorumNotMet, Who(("监管局", 0), ("黄沙市场", 1)), none);
            yield return Case("two of three, by two", TwoOfThree, By(0, 1), PolicyVerdict.Accepted, Who(("监管局", 0), ("黄沙市场", 1)), Have(("members", 2)));
            yield return Case("two of three, by three in another order", TwoOfThree, By(2, 0, 1), PolicyVerdict.Accepted, Who(("监管局", 0), ("黄沙市场", 1), ("lab", 2)), Have(("members", 3)));
            yield return Case("two of three, by one", TwoOfThree, By(1), PolicyVerdict.QuorumNotMet, Who(("黄沙市场", 1)), Have(("members", 1)));
            yield return Case("two of three, by none", TwoOfThree, head, PolicyVerdict.QuorumNotMet, Who(), Have(("members", 0)));
            yield return Case("two of three, by one twice: counted once, at its later time", TwoOfThree,
                head.With(W[0].Cosign(head, T + 9)).With(W[0].Cosign(head, T)), PolicyVerdict.QuorumNotMet, Who(("监管局", 9)), Have(("members", 1)));
            yield return Case("nested groups, both met", Nested, By(0, 2, 4), PolicyVerdict.Accepted,
                Who(("监管局", 0), ("lab", 2), ("Y2", 4)), Have(("X", 2), ("Y", 1), ("both", 2)));
            yield return Case("nested groups, one met", Nested, By(0, 1, 2), PolicyVerdict.QuorumNotMet,
                Who(("监管局", 0), ("黄沙市场", 1), ("lab", 2)), Have(("X", 3), ("Y", 0), ("both", 1)));
            yield return Case("nested groups, none met by as many", Nested, By(1), PolicyVerdict.QuorumNotMet,
                Who(("黄沙市场", 1)), Have(("X", 1), ("Y", 0), ("both", 0)));

            yield return Case("a witness that the policy does not name is not counted", TwoOfThree, By(0, 5), PolicyVerdict.QuorumNotMet, Who(("监管局", 0)), Have(("members", 1)));
            yield return Case("nor does its wrong cosignature harm", TwoOfThree, By(0, 1).With(W[5].Cosign(later, T)), PolicyVerdict.Accepted,
                Who(("监管局", 0), ("黄沙市场", 1)), Have(("members", 2)));
            var own = W[2].Cosign(head, T + 2);
            yield return Case("a known witness's name with another id is another's", TwoOfThree, By(0, 1).With(own with { KeyId = own.KeyId ^ 1 }),
                PolicyVerdict.Accepted, Who(("监管局", 0), ("黄沙市场", 1)), Have(("members", 2)));

            yield return Case("a cosignature of another checkpoint, though the others are enough", TwoOfThree, By(0, 1).With(W[2].Cosign(later, T)),
                PolicyVerdict.WrongCosignature, Who(("监管局", 0), ("黄沙市场", 1)), Have(("members", 2)));
            foreach (var (name, wrong) in Spoilt(own))
            {
                yield return Case(name, TwoOfThree, By(0, 1).With(own with { Bytes = wrong }), PolicyVerdict.WrongCosignature,
                    Who(("监管局", 0), ("黄沙市场", 1)), Have(("members", 2)));
            }

            yield return Case("a log that the policy does not name", TwoOfThree, Other.Sign(new Checkpoint(Other.Name, 5, Merkle.EmptyRoot)),
                PolicyVerdict.UnknownLog, Who(), Have(("members", 0)));
            var elsewhere = new Checkpoint("elsewhere", 5, Merkle.EmptyRoot).ToBytes();
            Assert.Equal(CheckpointFault.None,
                SignedCheckpoint.TryParse(SignedNote.Create(elsewhere, Log.SignText(elsewhere)).Bytes, out var renamed));
            yield return Case("a known log's key under another origin", TwoOfThree, renamed!, PolicyVerdict.OtherOrigin, Who(), Have(("members", 0)));
            yield return Case("a second, wrong signature of the log", TwoOfThree, By(0, 1).With(later.Note.Signatures[0]), PolicyVerdict.WrongLogSignature,
                Who(("监管局", 0), ("黄沙市场", 1)), Have(("members", 2)));
        }

        private static IEnumerable<(string Name, byte[] Bytes)> Spoilt(NoteSignature cosignature)
        {
            byte[] Changed(int at, int change)
            {
                var bytes = cosignature.Bytes.ToArray();
                bytes[at] ^= (byte)change;
                return bytes;
            }

            yield return ("a cosignature whose time was changed", Changed(7, 1));
            yield return ("a cosignature whose time is above 2^63 - 1", Changed(0, 0x80));
            yield return ("a cosignature with a bit changed", Changed(40, 4));
            yield return ("a cosignature cut short", cosignature.Bytes.ToArray()[..71]);
            yield return ("a cosignature without its time", cosignature.Bytes.ToArray()[8..]);
        }
    }
}
