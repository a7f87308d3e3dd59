using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not an add-checkpoint request.</summary>
public enum AddCheckpointFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>More than <see cref="AddCheckpointRequest.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>The first line is not <c>old</c> and a decimal number without leading zeroes below 2^63.</summary>
    WrongOldSize,

    /// <summary>A line of the proof is not the canonical base64 of 32 bytes, or there are more than 63.</summary>
    WrongProof,

    /// <summary>No blank line after the proof, or no checkpoint after it.</summary>
    NoCheckpoint,

    /// <summary>What stands after the blank line is not a checkpoint; see <see cref="CheckpointFault"/>.</summary>
    WrongCheckpoint,
}

/// <summary>
/// What a log, or anyone, sends to a witness or mirror: a newer checkpoint, and the proof that it grew from the last one
/// (C2SP tlog-witness, "add-checkpoint"). Parsing checks the form only: not who signed, not that the old size is what the
/// witness last cosigned or is below the new one, not the proof. Immutable, thread-safe.
/// </summary>
public sealed class AddCheckpointRequest
{
    /// <summary>The most hashes in the proof.</summary>
    public const int MaxHashes = 63;

    /// <summary>The largest request read, in bytes: the old size, a whole proof, and the largest note.</summary>
    public const int MaxSize = 24 + (MaxHashes * 45) + 1 + SignedNote.MaxSize;

    private readonly Hash[] _proof;

    /// <summary>A request of these parts.</summary>
    /// <param name="oldSize">The tree size that the witness last cosigned, from 0.</param>
    /// <param name="proof">See <see cref="Merkle.ConsistencyProof"/>; at most 63 hashes.</param>
    /// <param name="checkpoint">Signed by the log at least.</param>
    public AddCheckpointRequest(long oldSize, ReadOnlySpan<Hash> proof, SignedCheckpoint checkpoint)
        : this(oldSize, proof.ToArray(), checkpoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(proof.Length, MaxHashes, nameof(proof));
        ArgumentNullException.ThrowIfNull(checkpoint);
    }

    private AddCheckpointRequest(long oldSize, Hash[] proof, SignedCheckpoint checkpoint)
    {
        OldSize = oldSize;
        _proof = proof;
        Checkpoint = checkpoint;
    }

    /// <summary>The tree size that the sender believes the witness last cosigned; 0 for none.</summary>
    public long OldSize { get; }

    /// <summary>From the old size to the checkpoint's; for <see cref="Merkle.VerifyConsistency"/>.</summary>
    public ReadOnlySpan<Hash> Proof => _proof;

    /// <summary>The newer checkpoint.</summary>
    public SignedCheckpoint Checkpoint { get; }

    /// <summary>Reads a request body.</summary>
    /// <param name="bytes">The whole of it, which must not change afterwards.</param>
    /// <param name="request">The request when the result is <see cref="AddCheckpointFault.None"/>.</param>
    // SPEC: tlog-witness, "add-checkpoint": an old size line, consistency proof lines, an empty line, a checkpoint.
    public static AddCheckpointFault TryParse(ReadOnlyMemory<byte> bytes, out AddCheckpointRequest? request)
    {
        request = null;
        if (bytes.Length > MaxSize)
        {
            return AddCheckpointFault.TooLarge;
        }

        var rest = bytes.Span;
        if (!StrictText.TryTakeLine(ref rest, out var line) || !line.StartsWith("old "u8)
            || !StrictText.TryDecimal(line[4..], out var oldSize))
        {
            return AddCheckpointFault.WrongOldSize;
        }

        if (!StrictText.TryTakeHashes(ref rest, MaxHashes, out var proof, out var isCut))
        {
            return isCut ? AddCheckpointFault.NoCheckpoint : AddCheckpointFault.WrongProof;
        }

        if (rest.IsEmpty)
        {
            return AddCheckpointFault.NoCheckpoint;
        }

        if (SignedCheckpoint.TryParse(bytes[^rest.Length..], out var checkpoint) != CheckpointFault.None)
        {
            return AddCheckpointFault.WrongCheckpoint;
        }

        request = new AddCheckpointRequest(oldSize, proof, checkpoint!);
        return AddCheckpointFault.None;
    }

    /// <summary>The request body, with the checkpoint as it came.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"old {OldSize}\n");
        foreach (ref readonly var hash in _proof.AsSpan())
        {
            StrictText.AppendHash(text, hash);
        }

        return [.. Encoding.ASCII.GetBytes(text.Append('\n').ToString()), .. Checkpoint.Bytes.Span];
    }
}

/// <summary>
/// The body of a witness's 409 Conflict: the tree size it last cosigned, as one line of <see cref="MediaType"/> (C2SP
/// tlog-witness, "add-checkpoint").
/// </summary>
public static class TreeSizeLine
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/x.tlog.size";

    /// <summary>Characters in the longest one.</summary>
    public const int MaxSize = 20;

    /// <summary>Reads it; false for anything but a decimal number below 2^63 without leading zeroes, and a newline.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, out long size)
    {
        size = 0;
        return StrictText.TryTakeLine(ref bytes, out var line) && bytes.IsEmpty && StrictText.TryDecimal(line, out size);
    }

    /// <summary>The line, its newline included.</summary>
    /// <param name="size">From 0.</param>
    public static string Format(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return string.Create(CultureInfo.InvariantCulture, $"{size}\n");
    }
}
