namespace Suiyuan.Ledger.Checking;

/// <summary>How bad a finding is.</summary>
public enum FsckSeverity
{
    /// <summary>The record itself is harmed: entries, tiles, checkpoint. Restore the file from a mirror or a copy.</summary>
    Damage,

    /// <summary>A derived file does not hold: the next start makes it again.</summary>
    Rebuildable,
}

/// <summary>One thing that is not as it should be.</summary>
/// <param name="Severity">How bad.</param>
/// <param name="Path">The file.</param>
/// <param name="Problem">What does not hold, as a clause.</param>
public sealed record FsckFinding(FsckSeverity Severity, string Path, string Problem)
{
    /// <inheritdoc />
    public override string ToString() => $"{Path}: {Problem}";
}

/// <summary>How far a check has come.</summary>
/// <param name="Entries">Entries checked.</param>
/// <param name="Of">Entries there are, as far as is known.</param>
public readonly record struct FsckProgress(long Entries, long Of);

/// <summary>What a check found, and what it did not look at.</summary>
/// <param name="Entries">Entries in the ledger.</param>
/// <param name="Root">The root of the tree over them, computed from the entries alone.</param>
/// <param name="CheckpointSize">Size of the checkpoint; null when there is none or it can't be read.</param>
/// <param name="IsCheckpointVerified">True when its signature was checked and holds.</param>
/// <param name="Signatures">Statement signatures that were checked and hold.</param>
/// <param name="Findings">What is wrong, in the order in which it was found; at most <see cref="MaxFindings"/>.</param>
/// <param name="FindingCount">How many there were in all.</param>
public sealed record FsckReport(
    long Entries, Verify.Hash Root, long? CheckpointSize, bool IsCheckpointVerified, long Signatures,
    IReadOnlyList<FsckFinding> Findings, long FindingCount)
{
    /// <summary>More findings are counted but not listed.</summary>
    public const int MaxFindings = 1_000;

    /// <summary>True when nothing is wrong, derived files included.</summary>
    public bool IsSound => FindingCount == 0;
}
