using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// The private half of a <see cref="NoteKey"/>: signs a log's checkpoints (<see cref="NoteKeyType.Ed25519"/>) or cosigns
/// those of others (<see cref="NoteKeyType.CosignatureV1"/>). Where the key is kept is the deriving class's affair: a file
/// (<see cref="NoteKeyFile"/>), a hardware module. Thread-safe but for disposal.
/// </summary>
public abstract class NoteSigner : IDisposable
{
    /// <summary>The public half.</summary>
    public abstract NoteKey VerifierKey { get; }

    /// <summary>The key's name; for a log, its origin.</summary>
    public string Name => VerifierKey.Name;

    /// <summary>Makes the Ed25519 signature (RFC 8032) of a message, 64 bytes.</summary>
    /// <exception cref="KeyUnavailableException">The key can't be reached.</exception>
    protected abstract byte[] SignMessage(ReadOnlySpan<byte> message);

    /// <summary>The log's signature over a note text; only with a key of type <see cref="NoteKeyType.Ed25519"/>.</summary>
    /// <param name="text">The note text, its final newline included.</param>
    // SPEC: signed-note, "Ed25519 signatures": RFC 8032 over the note text.
    public NoteSignature SignText(ReadOnlySpan<byte> text)
    {
        Require(NoteKeyType.Ed25519);
        return new NoteSignature(Name, VerifierKey.Id, SignMessage(text));
    }

    /// <summary>Signs a checkpoint of this log.</summary>
    /// <exception cref="ArgumentException">The checkpoint is another log's.</exception>
    /// <exception cref="KeyUnavailableException">The key can't be reached.</exception>
    public SignedCheckpoint Sign(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (!string.Equals(checkpoint.Origin, Name, StringComparison.Ordinal))
        {
            throw new ArgumentException($"A checkpoint of {checkpoint.Origin} is not {Name}'s to sign.", nameof(checkpoint));
        }

        var text = checkpoint.ToBytes();
        return SignedCheckpoint.TryParse(SignedNote.Create(text, SignText(text)).Bytes, out var signed) == CheckpointFault.None
            ? signed!
            : throw new InvalidOperationException("A checkpoint just signed does not parse.");
    }

    /// <summary>Cosigns a checkpoint; only with a key of type <see cref="NoteKeyType.CosignatureV1"/>. Whether it deserves
    /// that, the caller knows.</summary>
    /// <param name="checkpoint">Any log's.</param>
    /// <param name="at">When; kept to the second.</param>
    /// <exception cref="KeyUnavailableException">The key can't be reached.</exception>
    // SPEC: tlog-cosignature, "Format": u64 timestamp, then the Ed25519 signature over the timed message.
    public NoteSignature Cosign(SignedCheckpoint checkpoint, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        Require(NoteKeyType.CosignatureV1);
        var time = at.ToUnixTimeSeconds();
        var signature = SignMessage(Cosignature.Message(time, checkpoint.Note.Text.Span));
        return new NoteSignature(Name, VerifierKey.Id, Cosignature.Encode(time, signature));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the key up.</summary>
    protected abstract void Dispose(bool disposing);

    private void Require(NoteKeyType type)
    {
        if (VerifierKey.Type != type)
        {
            throw new InvalidOperationException($"{VerifierKey} is not a key for that.");
        }
    }
}
