using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace Suiyuan.Ledger.Verify;

/// <summary>Signature type identifiers of C2SP signed-note ("Signature types") that are understood here.</summary>
public enum NoteKeyType : byte
{
    /// <summary>Ed25519 over the note text: what a log signs its checkpoints with.</summary>
    Ed25519 = 0x01,

    /// <summary>Timestamped Ed25519 cosignature of C2SP tlog-cosignature: what a witness signs with.</summary>
    CosignatureV1 = 0x04,
}

/// <summary>Why a text is not a verifier key.</summary>
public enum NoteKeyFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>Not of the form <c>name+hhhhhhhh+base64</c>.</summary>
    Malformed,

    /// <summary>The name is empty or holds a space, a plus or a control character.</summary>
    WrongName,

    /// <summary>A signature type that is not understood here, such as 0x06 (ML-DSA-44).</summary>
    UnsupportedType,

    /// <summary>The public key is not an Ed25519 one of 32 bytes.</summary>
    WrongPublicKey,

    /// <summary>The key id is not the one that follows from name, type and public key.</summary>
    WrongId,
}

/// <summary>Why a note signature does not count.</summary>
public enum NoteSignatureFault
{
    /// <summary>It is right.</summary>
    None,

    /// <summary>Its name and id are another key's.</summary>
    OtherKey,

    /// <summary>Not of the length that the key's type has.</summary>
    WrongLength,

    /// <summary>A cosignature's time is above 2^63 - 1.</summary>
    WrongTime,

    /// <summary>The key did not sign this text.</summary>
    WrongSignature,
}

/// <summary>
/// A key that verifies notes: name, id, type, public key (C2SP signed-note, "Verifier keys"). Its text form is the vkey
/// <c>name+hhhhhhhh+base64(type ‖ public key)</c>. Immutable, thread-safe, equal when name, type and public key are.
/// </summary>
public sealed class NoteKey : IEquatable<NoteKey>
{
    /// <summary>The longest name, in UTF-8 bytes.</summary>
    public const int MaxNameSize = 255;

    private const int PublicKeySize = 32;
    private const int MaxTextLength = MaxNameSize + 64;

    private static readonly System.Buffers.SearchValues<char> LowerHex =
        System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly byte[] _encoded;
    private readonly PublicKey _key;

    private NoteKey(string name, uint id, NoteKeyType type, byte[] encoded, PublicKey key)
    {
        Name = name;
        Id = id;
        Type = type;
        _encoded = encoded;
        _key = key;
    }

    /// <summary>The key's name; for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>The key id: the first four bytes, big-endian, of SHA-256(name ‖ 0x0A ‖ type ‖ public key).</summary>
    public uint Id { get; }

    /// <summary>How it signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>The Ed25519 public key, 32 bytes (RFC 8032 section 5.1.5).</summary>
    public ReadOnlySpan<byte> PublicKey => _encoded.AsSpan(1);

    /// <summary>Makes a key from its parts.</summary>
    /// <param name="name">See <see cref="IsName"/>.</param>
    /// <param name="type">How it signs.</param>
    /// <param name="publicKey">32 bytes.</param>
    /// <exception cref="ArgumentException">A part does not fit.</exception>
    public static NoteKey Create(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("A key name has no spaces, pluses or control characters.", nameof(name));
        }

        byte[] encoded = [(byte)type, .. publicKey];
        return type is not (NoteKeyType.Ed25519 or NoteKeyType.CosignatureV1) || !TryImport(publicKey, out var key)
            ? throw new ArgumentException("Not an Ed25519 public key of 32 bytes.", nameof(publicKey))
            : new NoteKey(name, ComputeId(name, encoded), type, encoded, key);
    }

    /// <summary>Reads a vkey.</summary>
    // SPEC: signed-note, "Verifier keys": <key name>+<hex key ID>+base64(signature type || public key).
    public static NoteKeyFault TryParse(ReadOnlySpan<char> vkey, out NoteKey? key)
    {
        key = null;
        if (vkey.Length > MaxTextLength)
        {
            return NoteKeyFault.Malformed;
        }

        // A name has no plus; base64 may.
        var first = vkey.IndexOf('+');
        var second = first < 0 ? -1 : vkey[(first + 1)..].IndexOf('+');
        if (second != 8 || !TryHex(vkey.Slice(first + 1, 8), out var id))
        {
            return NoteKeyFault.Malformed;
        }

        var name = vkey[..first];
        var text = vkey[(first + 10)..];
        if (!IsName(name))
        {
            return NoteKeyFault.WrongName;
        }

        Span<byte> ascii = stackalloc byte[MaxTextLength * 3];
        var encoded = StrictText.TryBase64(ascii[..Encoding.UTF8.GetBytes(text, ascii)]);
        if (encoded is null || encoded.Length == 0)
        {
            return NoteKeyFault.Malformed;
        }

        var type = (NoteKeyType)encoded[0];
        if (type is not (NoteKeyType.Ed25519 or NoteKeyType.CosignatureV1))
        {
            return NoteKeyFault.UnsupportedType;
        }

        if (!TryImport(encoded.AsSpan(1), out var publicKey))
        {
            return NoteKeyFault.WrongPublicKey;
        }

        var nameText = name.ToString();
        if (ComputeId(nameText, encoded) != id)
        {
            return NoteKeyFault.WrongId;
        }

        key = new NoteKey(nameText, id, type, encoded, publicKey);
        return NoteKeyFault.None;
    }

    /// <summary>True for a text that can name a key: not empty, no Unicode space, plus or control character.</summary>
    // SPEC: signed-note, "Format": names MUST be non-empty and MUST NOT contain any Unicode spaces or plus.
    public static bool IsName([NotNullWhen(true)] string? text) => text is not null && IsName(text.AsSpan());

    /// <summary>The same, of a span.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxNameSize)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c == '+' || char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        // A lone surrogate has no UTF-8 form.
        Span<byte> utf8 = stackalloc byte[MaxNameSize];
        return System.Text.Unicode.Utf8.FromUtf16(text, utf8, out _, out _, replaceInvalidSequences: false)
            == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Checks a signature over a text.</summary>
    /// <param name="text">The note text, its final newline included.</param>
    /// <param name="signature">What stands on the signature line.</param>
    /// <param name="time">For a right cosignature, the POSIX time it states, in seconds; else 0.</param>
    public NoteSignatureFault Verify(ReadOnlySpan<byte> text, in NoteSignature signature, out long time)
    {
        time = 0;
        if (signature.KeyId != Id || !string.Equals(signature.Name, Name, StringComparison.Ordinal))
        {
            return NoteSignatureFault.OtherKey;
        }

        var bytes = signature.Bytes.Span;
        if (Type == NoteKeyType.Ed25519)
        {
            return bytes.Length != Cosignature.SignatureSize ? NoteSignatureFault.WrongLength
                : SignatureAlgorithm.Ed25519.Verify(_key, text, bytes) ? NoteSignatureFault.None
                : NoteSignatureFault.WrongSignature;
        }

        if (bytes.Length != Cosignature.Size)
        {
            return NoteSignatureFault.WrongLength;
        }

        if (!Cosignature.TryDecode(bytes, out var stated, out var signed))
        {
            return NoteSignatureFault.WrongTime;
        }

        if (!SignatureAlgorithm.Ed25519.Verify(_key, Cosignature.Message(stated, text), signed))
        {
            return NoteSignatureFault.WrongSignature;
        }

        time = stated;
        return NoteSignatureFault.None;
    }

    /// <summary>The vkey.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String(_encoded)}");

    /// <inheritdoc />
    public bool Equals(NoteKey? other) => other is not null && Id == other.Id
        && string.Equals(Name, other.Name, StringComparison.Ordinal) && _encoded.AsSpan().SequenceEqual(other._encoded);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as NoteKey);

    /// <inheritdoc />
    public override int GetHashCode() => (int)(Id & int.MaxValue);

    // SPEC: signed-note, "Signatures": key ID = SHA-256(key name || 0x0A || signature type || public key)[:4].
    private static uint ComputeId(string name, byte[] encoded)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. encoded];
        return (uint)(Hash.Of(input).Prefix >> 32);
    }

    private static bool TryImport(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out PublicKey? key)
    {
        key = null;
        return bytes.Length == PublicKeySize
            && NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out key);
    }

    private static bool TryHex(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        // One spelling only: lower case.
        return !text.ContainsAnyExcept(LowerHex)
            && uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
