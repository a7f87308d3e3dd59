using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a checkpoint.</summary>
public enum CheckpointFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>Not a signed note; see <see cref="NoteFault"/>.</summary>
    NotANote,

    /// <summary>Fewer than three lines, an empty line, or no newline at the end.</summary>
    WrongLines,

    /// <summary>The origin is empty or not UTF-8 without control characters.</summary>
    WrongOrigin,

    /// <summary>The size is not a decimal number without leading zeroes below 2^63.</summary>
    WrongSize,

    /// <summary>The root hash is not the canonical base64 of 32 bytes.</summary>
    WrongRootHash,

    /// <summary>More than <see cref="Checkpoint.MaxExtensions"/> extension lines.</summary>
    TooManyExtensions,
}

/// <summary>
/// A log's tree head as text (C2SP tlog-checkpoint, "Note text"): origin, size, root hash, extension lines. A claim;
/// who signed it is the affair of <see cref="SignedCheckpoint"/>. Immutable, thread-safe.
/// </summary>
public sealed class Checkpoint
{
    /// <summary>The most extension lines read.</summary>
    public const int MaxExtensions = 16;

    /// <summary>A checkpoint to be signed.</summary>
    /// <param name="origin">The log's name: one line, not empty.</param>
    /// <param name="size">Leaves in the tree, from 0.</param>
    /// <param name="rootHash">The root at that size.</param>
    /// <exception cref="ArgumentException">The origin is no line of text, or the size is negative.</exception>
    public Checkpoint(string origin, long size, Hash rootHash)
        : this(origin, size, rootHash, [])
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (!IsLine(origin))
        {
            throw new ArgumentException("An origin is one line of text.", nameof(origin));
        }
    }

    private Checkpoint(string origin, long size, Hash rootHash, string[] extensions)
    {
        Origin = origin;
        Size = size;
        RootHash = rootHash;
        Extensions = extensions;
    }

    /// <summary>The log's identity.</summary>
    public string Origin { get; }

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; }

    /// <summary>The root of the tree of that size (RFC 6962).</summary>
    public Hash RootHash { get; }

    /// <summary>Further lines, opaque; our logs write none.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads the text of a checkpoint note.</summary>
    /// <param name="text">The lines, each with its newline.</param>
    /// <param name="checkpoint">The checkpoint when the result is <see cref="CheckpointFault.None"/>.</param>
    // SPEC: tlog-checkpoint, "Note text".
    public static CheckpointFault TryParse(ReadOnlySpan<byte> text, out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var rest = text;
        if (!StrictText.TryTakeLine(ref rest, out var originLine) || !StrictText.TryTakeLine(ref rest, out var sizeLine)
            || !StrictText.TryTakeLine(ref rest, out var rootLine))
        {
            return CheckpointFault.WrongLines;
        }

        var origin = StrictText.TryUtf8(originLine);
        if (!IsLine(origin))
        {
            return CheckpointFault.WrongOrigin;
        }

        if (!StrictText.TryDecimal(sizeLine, out var size))
        {
            return CheckpointFault.WrongSize;
        }

        if (!StrictText.TryHash(rootLine, out var root))
        {
            return CheckpointFault.WrongRootHash;
        }

        var extensions = new List<string>();
        while (!rest.IsEmpty)
        {
            if (extensions.Count == MaxExtensions)
            {
                return CheckpointFault.TooManyExtensions;
            }

            var extension = StrictText.TryTakeLine(ref rest, out var line) ? StrictText.TryUtf8(line) : null;
            if (!IsLine(extension))
            {
                return CheckpointFault.WrongLines;
            }

            extensions.Add(extension);
        }

        checkpoint = new Checkpoint(origin, size, root, [.. extensions]);
        return CheckpointFault.None;
    }

    /// <summary>The note text, its final newline included.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(RootHash.ToArray())}\n");
        foreach (var extension in Extensions)
        {
            text.Append(extension).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>True for a text that can be a line of a checkpoint, such as an origin.</summary>
    internal static bool IsLine([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            // What a note may not contain, and newline, which would end the line.
            if (c < ' ')
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A checkpoint with its signatures, as a log publishes it. Parsing checks the form; trust is a
/// <see cref="LogPolicy"/>'s to say. Immutable, thread-safe.</summary>
public sealed class SignedCheckpoint
{
    private SignedCheckpoint(SignedNote note, Checkpoint checkpoint)
    {
        Note = note;
        Checkpoint = checkpoint;
    }

    /// <summary>The note.</summary>
    public SignedNote Note { get; }

    /// <summary>What its text says.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The log's identity.</summary>
    public string Origin => Checkpoint.Origin;

    /// <summary>Leaves in the tree.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>The root of the tree of that size.</summary>
    public Hash RootHash => Checkpoint.RootHash;

    /// <summary>The exact bytes, as published.</summary>
    public ReadOnlyMemory<byte> Bytes => Note.Bytes;

    /// <summary>Reads a signed checkpoint.</summary>
    /// <param name="bytes">The whole of it, which must not change afterwards.</param>
    /// <param name="checkpoint">The checkpoint when the result is <see cref="CheckpointFault.None"/>.</param>
    public static CheckpointFault TryParse(ReadOnlyMemory<byte> bytes, out SignedCheckpoint? checkpoint)
    {
        checkpoint = null;
        if (SignedNote.TryParse(bytes, out var note) != NoteFault.None)
        {
            return CheckpointFault.NotANote;
        }

        var fault = Checkpoint.TryParse(note!.Text.Span, out var parsed);
        checkpoint = fault == CheckpointFault.None ? new SignedCheckpoint(note, parsed!) : null;
        return fault;
    }

    /// <summary>The same checkpoint with one more signature at its end.</summary>
    public SignedCheckpoint With(in NoteSignature signature) => new(Note.With(signature), Checkpoint);
}
