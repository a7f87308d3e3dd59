using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>
/// The bytes of a witness's or mirror's timestamped Ed25519 signature (C2SP tlog-cosignature). Who holds the key signs
/// <see cref="Message"/> and puts <see cref="Encode"/> on a line; <see cref="NoteKey.Verify"/> checks it.
/// </summary>
public static class Cosignature
{
    /// <summary>Length in bytes: the time, then the signature.</summary>
    public const int Size = TimeSize + SignatureSize;

    /// <summary>Length of an Ed25519 signature (RFC 8032 section 5.1.6).</summary>
    public const int SignatureSize = 64;

    private const int TimeSize = 8;

    /// <summary>What is signed: a header line, the time line, then the checkpoint's note text.</summary>
    /// <param name="time">POSIX seconds, from 0.</param>
    /// <param name="noteText">The note text, its final newline included.</param>
    // SPEC: tlog-cosignature, "Ed25519 signed message".
    public static byte[] Message(long time, ReadOnlySpan<byte> noteText)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return [.. "cosignature/v1\ntime "u8, .. Encoding.ASCII.GetBytes(time.ToString(CultureInfo.InvariantCulture)), (byte)'\n', .. noteText];
    }

    /// <summary>What goes on the signature line behind the key id.</summary>
    /// <param name="time">The time that was signed.</param>
    /// <param name="signature">64 bytes.</param>
    // SPEC: tlog-cosignature, "Format": timestamped_signature = u64 timestamp, opaque ed25519_signature[64].
    public static byte[] Encode(long time, ReadOnlySpan<byte> signature)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        ArgumentOutOfRangeException.ThrowIfNotEqual(signature.Length, SignatureSize, nameof(signature));
        var bytes = new byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        signature.CopyTo(bytes.AsSpan(TimeSize));
        return bytes;
    }

    /// <summary>Takes a cosignature apart; false when it has another length or a time above 2^63 - 1.</summary>
    /// <param name="bytes">What stands behind the key id; see <see cref="NoteSignature.Bytes"/>.</param>
    /// <param name="time">POSIX seconds. A claim until the signature has been checked.</param>
    /// <param name="signature">The Ed25519 signature.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out long time, out ReadOnlySpan<byte> signature)
    {
        time = 0;
        signature = default;
        if (bytes.Length != Size || bytes[0] > 0x7F)
        {
            return false;
        }

        time = BinaryPrimitives.ReadInt64BigEndian(bytes);
        signature = bytes[TimeSize..];
        return true;
    }
}

/// <summary>
/// What a witness or mirror answers when it has cosigned: one or more note signature lines, nothing else (C2SP
/// tlog-witness, "add-checkpoint"; tlog-mirror, "add-entries"). They mean nothing until a known key has verified them.
/// </summary>
public static class CosignatureLines
{
    /// <summary>Reads a response body.</summary>
    /// <param name="bytes">The whole of it; at most <see cref="SignedNote.MaxSize"/> bytes and
    /// <see cref="SignedNote.MaxSignatures"/> lines.</param>
    /// <param name="signatures">The signatures in their order when the result is <see cref="NoteFault.None"/>; else
    /// empty.</param>
    /// <remarks>A mirror may answer add-checkpoint with no lines at all: <see cref="NoteFault.NoSignatures"/>.</remarks>
    public static NoteFault TryParse(ReadOnlySpan<byte> bytes, out IReadOnlyList<NoteSignature> signatures)
    {
        signatures = [];
        if (bytes.Length > SignedNote.MaxSize)
        {
            return NoteFault.TooLarge;
        }

        var fault = SignedNote.ParseSignatures(bytes, out var read);
        signatures = read;
        return fault;
    }

    /// <summary>The response body.</summary>
    /// <param name="signatures">At least one.</param>
    public static string Format(IEnumerable<NoteSignature> signatures) => string.Concat(signatures);
}
