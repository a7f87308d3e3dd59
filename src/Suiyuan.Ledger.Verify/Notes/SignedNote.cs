using System.Buffers.Binary;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a signed note.</summary>
public enum NoteFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>More than <see cref="SignedNote.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>Not UTF-8.</summary>
    NotUtf8,

    /// <summary>A control character other than newline.</summary>
    ControlCharacter,

    /// <summary>No blank line that parts the text from the signatures, or nothing after it, or no newline at the end.</summary>
    NoSignatures,

    /// <summary>A signature line is not <c>— name base64</c>, or holds fewer than five bytes.</summary>
    MalformedSignature,

    /// <summary>More than <see cref="SignedNote.MaxSignatures"/> signatures.</summary>
    TooManySignatures,
}

/// <summary>Whether a note can be relied on, given the keys one trusts.</summary>
public enum NoteVerdict
{
    /// <summary>At least one known key signed it, and no signature of a known key is wrong.</summary>
    Trusted,

    /// <summary>No signature is of a known key.</summary>
    NoKnownKey,

    /// <summary>A signature under a known key's name and id is wrong: the note is to be refused whole.</summary>
    WrongSignature,
}

/// <summary>One signature line of a note.</summary>
/// <param name="Name">The key name.</param>
/// <param name="KeyId">The key id.</param>
/// <param name="Bytes">The signature without the key id, at least one byte.</param>
public readonly record struct NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The line as it stands in a note, its newline included.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes.AsMemory(4));
        return $"— {Name} {Convert.ToBase64String(bytes)}\n";
    }
}

/// <summary>
/// A text signed by one or more keys (C2SP signed-note). Parsing checks the form only: the text means nothing before
/// <see cref="Verify"/> has said that a trusted key signed it. Immutable, thread-safe.
/// </summary>
public sealed class SignedNote
{
    /// <summary>The largest note read, in bytes: room for 16 post-quantum signatures of 5 kB and more.</summary>
    public const int MaxSize = 128 * 1024;

    /// <summary>The most signatures read; the specification asks for at least 16.</summary>
    public const int MaxSignatures = 100;

    private SignedNote(ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> text, NoteSignature[] signatures)
    {
        Bytes = bytes;
        Text = text;
        Signatures = signatures;
    }

    /// <summary>The whole note, as it came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The text that is signed, its final newline included.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The signatures in their order, of known keys and others.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads a note.</summary>
    /// <param name="bytes">The whole of it, which must not change afterwards.</param>
    /// <param name="note">The note when the result is <see cref="NoteFault.None"/>.</param>
    // SPEC: signed-note, "Format".
    public static NoteFault TryParse(ReadOnlyMemory<byte> bytes, out SignedNote? note)
    {
        note = null;
        var span = bytes.Span;
        if (span.Length > MaxSize)
        {
            return NoteFault.TooLarge;
        }

        if (!System.Text.Unicode.Utf8.IsValid(span))
        {
            return NoteFault.NotUtf8;
        }

        foreach (var b in span)
        {
            if (b < 0x20 && b != '\n')
            {
                return NoteFault.ControlCharacter;
            }
        }

        // SPEC: the text is separated from the signatures by the last empty line in the note.
        var split = span.LastIndexOf("\n\n"u8);
        if (split < 0 || split + 2 == span.Length || span[^1] != '\n')
        {
            return NoteFault.NoSignatures;
        }

        var fault = ParseSignatures(span[(split + 2)..], out var signatures);
        if (fault != NoteFault.None)
        {
            return fault;
        }

        note = new SignedNote(bytes, bytes[..(split + 1)], signatures);
        return NoteFault.None;
    }

    /// <summary>Puts a note together.</summary>
    /// <param name="text">Ends in a newline.</param>
    /// <param name="signatures">At least one.</param>
    /// <exception cref="ArgumentException">The result would not parse as the note that was meant.</exception>
    public static SignedNote Create(ReadOnlySpan<byte> text, params ReadOnlySpan<NoteSignature> signatures)
    {
        var lines = new StringBuilder("\n");
        foreach (var signature in signatures)
        {
            lines.Append(signature.ToString());
        }

        byte[] bytes = [.. text, .. Encoding.UTF8.GetBytes(lines.ToString())];
        var fault = TryParse(bytes, out var note);
        return fault == NoteFault.None && note!.Text.Length == text.Length
            ? note
            : throw new ArgumentException($"That is no note: {fault}.", nameof(text));
    }

    /// <summary>The note with one more signature at its end.</summary>
    public SignedNote With(in NoteSignature signature) => Create(Text.Span, [.. Signatures, signature]);

    /// <summary>Reads signature lines, each with its newline.</summary>
    internal static NoteFault ParseSignatures(ReadOnlySpan<byte> lines, out NoteSignature[] signatures)
    {
        signatures = [];
        var read = new List<NoteSignature>(4);
        while (!lines.IsEmpty)
        {
            if (read.Count == MaxSignatures)
            {
                return NoteFault.TooManySignatures;
            }

            if (!StrictText.TryTakeLine(ref lines, out var line) || !TryParseSignature(line, out var signature))
            {
                return NoteFault.MalformedSignature;
            }

            read.Add(signature);
        }

        signatures = [.. read];
        return read.Count == 0 ? NoteFault.NoSignatures : NoteFault.None;
    }

    /// <summary>Reads a signature line without its newline.</summary>
    public static bool TryParseSignature(ReadOnlySpan<byte> line, out NoteSignature signature)
    {
        signature = default;
        var prefix = "— "u8;
        if (!line.StartsWith(prefix))
        {
            return false;
        }

        line = line[prefix.Length..];
        var space = line.IndexOf((byte)' ');
        if (space < 0)
        {
            return false;
        }

        var name = StrictText.TryUtf8(line[..space]);
        var bytes = StrictText.TryBase64(line[(space + 1)..]);
        if (!NoteKey.IsName(name) || bytes is null || bytes.Length < 5)
        {
            return false;
        }

        signature = new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
        return true;
    }

    /// <summary>Says whether trusted keys signed the text.</summary>
    /// <param name="known">The keys one trusts for this purpose.</param>
    /// <param name="signers">Those of them whose signature is right, each once; empty unless the verdict is
    /// <see cref="NoteVerdict.Trusted"/>.</param>
    // SPEC: signed-note, "Signatures": unknown keys are ignored; a wrong signature of a known key refuses the note.
    public NoteVerdict Verify(IReadOnlyList<NoteKey> known, out IReadOnlyList<NoteKey> signers)
    {
        ArgumentNullException.ThrowIfNull(known);
        signers = [];
        var right = new List<NoteKey>();
        foreach (var signature in Signatures)
        {
            foreach (var key in known)
            {
                switch (key.Verify(Text.Span, signature, out _))
                {
                    case NoteSignatureFault.OtherKey:
                        break;
                    case NoteSignatureFault.None:
                        if (!right.Contains(key))
                        {
                            right.Add(key);
                        }

                        break;
                    default:
                        return NoteVerdict.WrongSignature;
                }
            }
        }

        signers = right;
        return right.Count > 0 ? NoteVerdict.Trusted : NoteVerdict.NoKnownKey;
    }
}
