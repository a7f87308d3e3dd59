using System.Globalization;

namespace Suiyuan.Ledger.Verify;

/// <summary>The steps of a verification, in their order.</summary>
public enum ProofStepKind
{
    /// <summary>There is an entry to prove.</summary>
    Entry,

    /// <summary>A log that one trusts signed the checkpoint.</summary>
    LogSignature,

    /// <summary>Enough witnesses cosigned it.</summary>
    Quorum,

    /// <summary>The path leads from the entry to the checkpoint's root.</summary>
    Inclusion,
}

/// <summary>One step of a verification. All steps are always taken, so that a failure says all that is wrong.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Passed">Whether what it checks is so.</param>
/// <param name="Detail">What was found, in English, for an operator.</param>
public sealed record ProofStep(ProofStepKind Kind, bool Passed, string Detail);

/// <summary>Whether a proof shows that an entry is in a log, and if not, what is missing.</summary>
public enum ProofVerdict
{
    /// <summary>It does: every step passed.</summary>
    Proven,

    /// <summary>The proof carries no entry.</summary>
    NoEntry,

    /// <summary>The policy does not accept the checkpoint; see <see cref="ProofReport.Policy"/>.</summary>
    CheckpointNotAccepted,

    /// <summary>The path does not lead from the entry to the checkpoint's root; see <see cref="ProofReport.Inclusion"/>.</summary>
    NotIncluded,
}

/// <summary>The result of verifying a proof.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Policy">What the policy says of the checkpoint.</param>
/// <param name="Inclusion">What the path shows.</param>
/// <param name="Steps">Each step, in order.</param>
public sealed record ProofReport(
    ProofVerdict Verdict, PolicyReport Policy, MerkleFault Inclusion, IReadOnlyList<ProofStep> Steps)
{
    /// <summary>True when the entry is proven to be in the log.</summary>
    public bool IsProven => Verdict == ProofVerdict.Proven;
}

/// <content>Verification.</content>
public sealed partial class TlogProof
{
    /// <summary>Verifies that the entry carried as extra is in a log that the policy accepts.</summary>
    /// <param name="policy">Whom one trusts.</param>
    /// <param name="now">See <see cref="LogPolicy.Evaluate"/>.</param>
    public ProofReport VerifyCarriedEntry(LogPolicy policy, DateTimeOffset? now = null) =>
        Verify(Extra.IsEmpty ? null : Merkle.LeafHash(Extra.Span), policy, now);

    /// <summary>Verifies that an entry one has from elsewhere is in a log that the policy accepts.</summary>
    /// <param name="leafHash">See <see cref="Merkle.LeafHash"/>.</param>
    /// <param name="policy">Whom one trusts.</param>
    /// <param name="now">See <see cref="LogPolicy.Evaluate"/>.</param>
    public ProofReport Verify(Hash leafHash, LogPolicy policy, DateTimeOffset? now = null) =>
        Verify((Hash?)leafHash, policy, now);

    private ProofReport Verify(Hash? leafHash, LogPolicy policy, DateTimeOffset? now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var accepted = policy.Evaluate(Checkpoint, now);
        var inclusion = Merkle.VerifyInclusion(leafHash ?? default, Index, Checkpoint.Size, _path, Checkpoint.RootHash);
        if (leafHash is null && inclusion == MerkleFault.None)
        {
            // Without an entry there is nothing that could be included.
            inclusion = MerkleFault.RootMismatch;
        }

        var verdict = leafHash is null ? ProofVerdict.NoEntry
            : !accepted.IsAccepted ? ProofVerdict.CheckpointNotAccepted
            : inclusion != MerkleFault.None ? ProofVerdict.NotIncluded
            : ProofVerdict.Proven;
        ProofStep[] steps =
        [
            new(ProofStepKind.Entry, leafHash is not null, leafHash is null
                ? "the proof carries no entry"
                : $"leaf hash {Convert.ToBase64String(leafHash.Value.ToArray())}"),
            new(ProofStepKind.LogSignature, accepted.Log is not null, Describe(accepted)),
            new(ProofStepKind.Quorum, IsQuorumMet(accepted), DescribeQuorum(policy, accepted)),
            new(ProofStepKind.Inclusion, leafHash is not null && inclusion == MerkleFault.None, Describe(inclusion)),
        ];
        return new ProofReport(verdict, accepted, inclusion, steps);
    }

    private static bool IsQuorumMet(PolicyReport report) =>
        report.Verdict is not (PolicyVerdict.QuorumNotMet or PolicyVerdict.WrongCosignature) && report.Log is not null;

    private string Describe(PolicyReport report) => report.Log is not null
        ? $"signed by {report.Log.Key.Name}, key {report.Log.Key.Id:x8}"
        : report.Verdict switch
        {
            PolicyVerdict.OtherOrigin => $"signed by a known log's key, but in the name of {Checkpoint.Origin}",
            PolicyVerdict.WrongLogSignature => "the signature under a known log's name is wrong",
            _ => $"the policy lists no log that signed it; it says it is {Checkpoint.Origin}",
        };

    private static string DescribeQuorum(LogPolicy policy, PolicyReport report)
    {
        if (report.Log is null)
        {
            return "not judged: no known log signed the checkpoint";
        }

        var wrong = report.Witnesses.Where(w => w.Standing == WitnessStanding.Wrong).Select(w => w.Witness.Name).ToList();
        if (wrong.Count > 0)
        {
            return $"wrong cosignature under the name of {string.Join(", ", wrong)}";
        }

        var names = report.Witnesses.Where(w => w.Standing == WitnessStanding.Cosigned).Select(w => w.Witness.Name).ToList();
        var cosigned = names.Count == 0 ? "no known witness cosigned" : $"cosigned by {string.Join(", ", names)}";
        return policy.Quorum == LogPolicy.None
            ? $"the policy asks for no witness; {cosigned}"
            : $"the policy asks for {policy.Quorum}; {cosigned}";
    }

    private string Describe(MerkleFault fault) => fault switch
    {
        MerkleFault.None => string.Create(CultureInfo.InvariantCulture, $"entry {Index} of {Checkpoint.Size}, by {_path.Length} hashes"),
        MerkleFault.IndexOutOfRange => string.Create(CultureInfo.InvariantCulture, $"entry {Index} is not in a tree of {Checkpoint.Size}"),
        MerkleFault.WrongLength => string.Create(CultureInfo.InvariantCulture,
            $"the path has {_path.Length} hashes, not the {Merkle.InclusionProofLength(Index, Checkpoint.Size)} of entry {Index} of {Checkpoint.Size}"),
        _ => "the path leads to another root than the checkpoint's",
    };
}
