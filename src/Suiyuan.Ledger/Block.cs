using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>A final checkpoint and how long it took.</summary>
/// <param name="Number">Counted from 0 in the life of the log's directory.</param>
/// <param name="Checkpoint">With every cosignature that came in time to be kept.</param>
/// <param name="SignedAt">When the log signed it, to the millisecond, by its own clock.</param>
/// <param name="FinalAt">When the quorum was met.</param>
public sealed record Block(long Number, SignedCheckpoint Checkpoint, DateTimeOffset SignedAt, DateTimeOffset FinalAt)
{
    /// <summary>How long the quorum took.</summary>
    public TimeSpan Latency => FinalAt - SignedAt;
}
