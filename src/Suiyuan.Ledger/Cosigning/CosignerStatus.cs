using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>What keeps a member from cosigning.</summary>
public enum CosignerProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The policy gives no address for it.</summary>
    NoAddress,

    /// <summary>It can't be reached, or does not answer in time.</summary>
    Unreachable,

    /// <summary>It does not know this log (404) or none of the keys that signed (403).</summary>
    DoesNotKnowUs,

    /// <summary>It says that what it was sent does not continue what it has (409, 422): someone has to look.</summary>
    SeesAnotherHistory,

    /// <summary>It holds back for now (503): it is comparing with others first, or an alarm of its own stands.</summary>
    HoldsBack,

    /// <summary>It answers what the protocol does not have, or a cosignature that is not its key's.</summary>
    WrongAnswer,
}

/// <summary>How a member stands whose cosignature is asked for.</summary>
/// <param name="Member">Who.</param>
/// <param name="Size">The newest size it cosigned; -1 before the first in this process's life.</param>
/// <param name="At">When that came in.</param>
/// <param name="Latency">How long it took.</param>
/// <param name="Problem">What is wrong now.</param>
/// <param name="Since">Since when.</param>
public sealed record CosignerStatus(
    PolicyWitness Member, long Size, DateTimeOffset? At, TimeSpan Latency, CosignerProblem Problem, DateTimeOffset? Since);
