using System.Text.Json.Serialization;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

/// <summary>What a member found that an honest operator does not do.</summary>
public enum EvidenceKind
{
    /// <summary>The log signed two checkpoints that no one history can have. Proves itself.</summary>
    Fork,

    /// <summary>The log signed a checkpoint and did not show that it continues what it had shown before. Settled one way or
    /// the other once the member's own copy has reached that size.</summary>
    UnprovenGrowth,

    /// <summary>The log recorded an entry that it had to refuse: a wrong signature, no authority, an id twice, no
    /// statement. Proves itself, with the entries before it.</summary>
    InvalidEntry,

    /// <summary>The log recorded a time that lies before what this member had cosigned already, or in the future.</summary>
    WrongTime,

    /// <summary>The log's address serves an older checkpoint than the log has signed.</summary>
    RolledBack,

    /// <summary>What the log's address serves as entries is not what its checkpoint is of.</summary>
    WrongEntries,

    /// <summary>The log's address serves a checkpoint that the log's key did not sign.</summary>
    ForgedCheckpoint,
}

/// <summary>What became of it.</summary>
public enum EvidenceState
{
    /// <summary>It may still be explained.</summary>
    Open,

    /// <summary>It is so; the member cosigns nothing more until a person has looked.</summary>
    Confirmed,

    /// <summary>It was explained: the log showed afterwards what it had owed.</summary>
    Cleared,
}

/// <summary>One finding, with all that somebody else needs to judge it.</summary>
/// <param name="Number">From 1, in the order in which they were found.</param>
/// <param name="Kind">What.</param>
/// <param name="State">What became of it.</param>
/// <param name="FoundAt">When, by the member's clock.</param>
/// <param name="Detail">In English, for an operator.</param>
/// <param name="Checkpoints">The signed checkpoints in question, verbatim; what the member held comes first.</param>
/// <param name="Proof">A consistency proof between them (RFC 9162 section 2.1.4): for <see cref="EvidenceKind.Fork"/> the one that
/// shows that the larger has <paramref name="PrefixRoot"/> at the smaller's size; for <see cref="EvidenceKind.UnprovenGrowth"/>
/// the one that did not hold.</param>
/// <param name="PrefixRoot">The root that the larger tree has at the size of the smaller.</param>
/// <param name="Index">The entry in question.</param>
/// <param name="Entry">Its bytes.</param>
/// <param name="Path">Its inclusion proof up to the last of the checkpoints.</param>
public sealed record Evidence(
    int Number, EvidenceKind Kind, EvidenceState State, DateTimeOffset FoundAt, string Detail,
    IReadOnlyList<string> Checkpoints, IReadOnlyList<Hash>? Proof = null, Hash? PrefixRoot = null,
    long? Index = null, ReadOnlyMemory<byte> Entry = default, IReadOnlyList<Hash>? Path = null)
{
    /// <summary>True when the member stops cosigning over it.</summary>
    public bool StopsCosigning => IsGrave && State == EvidenceState.Confirmed;

    /// <summary>True of the kinds that only the holder of the log's key can bring about, and that nothing explains.</summary>
    [JsonIgnore]
    public bool IsGrave => Kind is EvidenceKind.Fork or EvidenceKind.InvalidEntry or EvidenceKind.WrongTime;

    /// <summary>Whether a fork proves itself: both checkpoints are the log's, and the proof shows that they exclude each other.</summary>
    /// <param name="keys">The log's keys.</param>
    public bool ProvesFork(IReadOnlyList<NoteKey> keys)
    {
        if (Kind != EvidenceKind.Fork || Checkpoints.Count != 2)
        {
            return false;
        }

        var read = new List<SignedCheckpoint>();
        foreach (var text in Checkpoints)
        {
            if (SignedCheckpoint.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var checkpoint) != CheckpointFault.None
                || checkpoint!.Note.Verify(keys, out _) != NoteVerdict.Trusted)
            {
                return false;
            }

            read.Add(checkpoint);
        }

        var (small, large) = read[0].Size <= read[1].Size ? (read[0], read[1]) : (read[1], read[0]);
        return small.Origin == large.Origin && (small.Size == large.Size
            ? small.RootHash != large.RootHash
            : PrefixRoot is { } prefix && prefix != small.RootHash && Merkle.VerifyConsistency(
                small.Size, prefix, large.Size, large.RootHash, (Proof ?? []).ToArray()) == MerkleFault.None);
    }
}
