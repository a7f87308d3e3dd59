namespace Suiyuan.Ledger.Mirroring;

/// <summary>How a member's copy behaves.</summary>
public sealed record MirrorOptions
{
    /// <summary>How it paces its storage.</summary>
    public LogOptions Log { get; init; } = new();

    /// <summary>How far the log's clock may differ from the member's. 1 s to 1 h; default 5 min.</summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A file outside the data directory, not restored together with it, in which the member notes what it cosigned: it then
    /// knows when it was set back. null for none.
    /// </summary>
    public string? GuardFile { get; init; }

    /// <summary>Findings up to this number have been looked at by a person: they no longer stop the cosigning. Default 0.</summary>
    public int Acknowledged { get; init; }
}

/// <summary>What became of a checkpoint that was handed to a member.</summary>
public enum AddCheckpointStatus
{
    /// <summary>It continues what the member had; the answer carries the witness's cosignature unless the member only
    /// compares as yet, or can't reach its key.</summary>
    Accepted,

    /// <summary>Another log's.</summary>
    UnknownLog,

    /// <summary>No trusted key of the log signed it.</summary>
    NotSigned,

    /// <summary>The old size is larger than the checkpoint's.</summary>
    OldSizeTooLarge,

    /// <summary>The old size is not what the member is at, which the answer says.</summary>
    OtherSize,

    /// <summary>The same size, or one that the member holds, with another root.</summary>
    OtherRoot,

    /// <summary>The consistency proof does not hold.</summary>
    WrongProof,

    /// <summary>The member cosigns nothing at the moment: a finding stands against the log.</summary>
    HoldsBack,
}

/// <summary>A member's answer to a checkpoint.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Size">The size that the member is at.</param>
/// <param name="Signature">The witness's cosignature, if there is one.</param>
public readonly record struct AddCheckpointAnswer(AddCheckpointStatus Status, long Size, Verify.NoteSignature? Signature = null);

/// <summary>What became of entries that were handed to a member.</summary>
public enum AddEntriesStatus
{
    /// <summary>All that was sent is held; more is needed up to the checkpoint.</summary>
    Progress,

    /// <summary>The checkpoint's tree is held whole, and the answer carries the mirror's cosignature.</summary>
    Complete,

    /// <summary>The upload does not fit what the member is at.</summary>
    Conflict,

    /// <summary>A package is not of the checkpoint's tree.</summary>
    WrongProof,

    /// <summary>The member takes or cosigns nothing at the moment.</summary>
    HoldsBack,
}

/// <summary>A member's answer to entries.</summary>
/// <param name="Status">What became of them.</param>
/// <param name="Signature">The mirror's cosignature, for <see cref="AddEntriesStatus.Complete"/>.</param>
public readonly record struct AddEntriesAnswer(AddEntriesStatus Status, Verify.NoteSignature? Signature = null);
