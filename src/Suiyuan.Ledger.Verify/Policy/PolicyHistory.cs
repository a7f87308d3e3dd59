namespace Suiyuan.Ledger.Verify;

/// <summary>A policy and the entry that brought it.</summary>
/// <param name="Index">Leaf index of the charter or the <c>policy-changed</c> that says it.</param>
/// <param name="Policy">Which log keys and which quorum from then on, once it has been handed over.</param>
public sealed record PolicyChange(long Index, LogPolicy Policy);

/// <summary>Whether a checkpoint is final, and under which policies.</summary>
/// <param name="Current">What the policy in force says.</param>
/// <param name="Next">What the policy that waits to take over says; null when none does.</param>
/// <param name="InForce">Index of the policy in force before this checkpoint.</param>
/// <param name="InForceAfter">… and after it.</param>
public sealed record FinalityReport(PolicyReport Current, PolicyReport? Next, long InForce, long InForceAfter)
{
    /// <summary>True when the checkpoint may be relied on.</summary>
    public bool IsFinal => Current.IsAccepted && Next is null or { IsAccepted: true };

    /// <summary>True when the checkpoint is final and a new policy is in force after it.</summary>
    public bool IsHandover => IsFinal && InForceAfter != InForce;
}

/// <summary>
/// The policies of a log in the order of the ledger: the charter's, then each change. A change takes over by a
/// <em>handover</em>: the first final checkpoint that covers it must satisfy both the policy in force and the new one, log
/// keys included. So nobody is put out of office without having seen it, and nobody takes office without being there; and
/// whoever knows the old policy can follow to the new one by that one checkpoint. A change that another one follows before
/// its handover never takes over. Immutable, thread-safe.
/// </summary>
public sealed class PolicyHistory
{
    private readonly PolicyChange[] _changes;

    private PolicyHistory(PolicyChange[] changes) => _changes = changes;

    /// <summary>The changes; the first is what the log began with.</summary>
    public IReadOnlyList<PolicyChange> Changes => _changes;

    /// <summary>The history of a log that has begun with this policy.</summary>
    public static PolicyHistory Of(LogPolicy first) => new([new PolicyChange(0, first)]);

    /// <summary>The history with one more change.</summary>
    /// <param name="index">Above the index of the last one.</param>
    /// <param name="policy">The policy that it brings.</param>
    public PolicyHistory With(long index, LogPolicy policy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(index, _changes[^1].Index);
        return new PolicyHistory([.. _changes, new PolicyChange(index, policy)]);
    }

    /// <summary>The newest change that a tree of this size covers; the first one for the empty tree.</summary>
    public PolicyChange NewestAt(long size) => Array.FindLast(_changes, c => c.Index < size) ?? _changes[0];

    /// <summary>The policy with this index.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public LogPolicy this[long index] => (Array.Find(_changes, c => c.Index == index)
        ?? throw new ArgumentException("No policy has this index.", nameof(index))).Policy;

    /// <summary>The policies that a checkpoint of a size must satisfy: one, or two at a handover.</summary>
    /// <param name="size">The checkpoint's size.</param>
    /// <param name="inForce">Index of the policy in force.</param>
    public IReadOnlyList<LogPolicy> RequiredAt(long size, long inForce)
    {
        var newest = NewestAt(size);
        return newest.Index > inForce ? [this[inForce], newest.Policy] : [this[inForce]];
    }

    /// <summary>Judges a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="inForce">Index of the policy in force: 0 at first, then what the last handover said.</param>
    /// <param name="now">See <see cref="LogPolicy.Evaluate"/>.</param>
    public FinalityReport Judge(SignedCheckpoint checkpoint, long inForce, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var newest = NewestAt(checkpoint.Size);
        var current = this[inForce].Evaluate(checkpoint, now);
        return newest.Index > inForce
            ? new FinalityReport(current, newest.Policy.Evaluate(checkpoint, now), inForce, newest.Index)
            : new FinalityReport(current, null, inForce, inForce);
    }

    /// <summary>Every log key that any of the policies lists, each once.</summary>
    public IReadOnlyList<NoteKey> LogKeys => [.. _changes.SelectMany(c => c.Policy.Logs).Select(l => l.Key).Distinct()];
}
