using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a tlog-proof.</summary>
public enum ProofFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>More than <see cref="TlogProof.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>The first line is not <c>c2sp.org/tlog-proof@v1</c>.</summary>
    WrongHeader,

    /// <summary>The extra line is not canonical base64 of at least one byte.</summary>
    WrongExtra,

    /// <summary>There is no index line with a decimal number without leading zeroes below 2^63.</summary>
    WrongIndex,

    /// <summary>A line of the path is not the canonical base64 of 32 bytes, or there are more than 64.</summary>
    WrongPath,

    /// <summary>No blank line after the path, or no checkpoint after it.</summary>
    NoCheckpoint,

    /// <summary>What stands after the blank line is not a checkpoint; see <see cref="CheckpointFault"/>.</summary>
    WrongCheckpoint,
}

/// <summary>
/// A proof that an entry is in a log, to be verified offline (C2SP tlog-proof): index, inclusion path, checkpoint, and
/// extra bytes, which in our logs are the entry itself. Parsing checks the form only. Immutable, thread-safe.
/// </summary>
public sealed partial class TlogProof
{
    /// <summary>The largest proof read, in bytes: a checkpoint of the greatest size, a path, and the largest entry.</summary>
    public const int MaxSize = 256 * 1024;

    private const string Header = "c2sp.org/tlog-proof@v1";

    private readonly Hash[] _path;

    /// <summary>A proof of parts that are known to belong together.</summary>
    /// <param name="index">Leaf index, from 0.</param>
    /// <param name="path">From the leaf's sibling up to the root's child.</param>
    /// <param name="checkpoint">A checkpoint of a tree with that leaf.</param>
    /// <param name="extra">Opaque bytes, which nothing authenticates by itself; empty for none.</param>
    public TlogProof(long index, ReadOnlySpan<Hash> path, SignedCheckpoint checkpoint, ReadOnlyMemory<byte> extra = default)
        : this(index, path.ToArray(), checkpoint, extra)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(path.Length, Merkle.MaxProofLength);
        ArgumentNullException.ThrowIfNull(checkpoint);
    }

    private TlogProof(long index, Hash[] path, SignedCheckpoint checkpoint, ReadOnlyMemory<byte> extra)
    {
        Index = index;
        _path = path;
        Checkpoint = checkpoint;
        Extra = extra;
    }

    /// <summary>Opaque bytes; empty when there are none. In our logs the entry: believed only because its leaf hash is
    /// what the path is checked for.</summary>
    public ReadOnlyMemory<byte> Extra { get; }

    /// <summary>Leaf index, from 0.</summary>
    public long Index { get; }

    /// <summary>From the leaf's sibling up to the root's child.</summary>
    public ReadOnlySpan<Hash> Path => _path;

    /// <summary>The checkpoint the path leads to.</summary>
    public SignedCheckpoint Checkpoint { get; }

    /// <summary>Reads a proof.</summary>
    /// <param name="bytes">The whole of it, which must not change afterwards.</param>
    /// <param name="proof">The proof when the result is <see cref="ProofFault.None"/>.</param>
    // SPEC: tlog-proof, "Format".
    public static ProofFault TryParse(ReadOnlyMemory<byte> bytes, out TlogProof? proof)
    {
        proof = null;
        if (bytes.Length > MaxSize)
        {
            return ProofFault.TooLarge;
        }

        var rest = bytes.Span;
        if (!StrictText.TryTakeLine(ref rest, out var line) || !line.SequenceEqual("c2sp.org/tlog-proof@v1"u8))
        {
            return ProofFault.WrongHeader;
        }

        if (!StrictText.TryTakeLine(ref rest, out line))
        {
            return ProofFault.WrongIndex;
        }

        var extra = Array.Empty<byte>();
        if (line.StartsWith("extra "u8))
        {
            // An empty extra would be a second spelling of none: the specification has the line left out.
            extra = StrictText.TryBase64(line[6..]);
            if (extra is null || extra.Length == 0)
            {
                return ProofFault.WrongExtra;
            }

            StrictText.TryTakeLine(ref rest, out line);
        }

        if (!line.StartsWith("index "u8) || !StrictText.TryDecimal(line[6..], out var index))
        {
            return ProofFault.WrongIndex;
        }

        if (!StrictText.TryTakeHashes(ref rest, Merkle.MaxProofLength, out var path, out var isCut))
        {
            return isCut ? ProofFault.NoCheckpoint : ProofFault.WrongPath;
        }

        if (rest.IsEmpty)
        {
            return ProofFault.NoCheckpoint;
        }

        if (SignedCheckpoint.TryParse(bytes[^rest.Length..], out var checkpoint) != CheckpointFault.None)
        {
            return ProofFault.WrongCheckpoint;
        }

        proof = new TlogProof(index, path, checkpoint!, extra);
        return ProofFault.None;
    }

    /// <summary>The proof as a file.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (!Extra.IsEmpty)
        {
            text.Append("extra ").Append(Convert.ToBase64String(Extra.Span)).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in _path)
        {
            StrictText.AppendHash(text, hash);
        }

        // SPEC: the checkpoint is included verbatim.
        return [.. Encoding.ASCII.GetBytes(text.Append('\n').ToString()), .. Checkpoint.Bytes.Span];
    }
}
