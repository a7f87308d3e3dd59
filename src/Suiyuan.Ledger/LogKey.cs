using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// The key a log signs its checkpoints with: Ed25519, kept in a file of one line in the note signer form
/// <c>PRIVATE+KEY+name+hhhhhhhh+base64(0x01 ‖ seed)</c>, which the tools around signed notes read. Whoever has the file
/// can speak for the log: it is readable by its owner only. Thread-safe but for disposal.
/// </summary>
public sealed class LogKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private const int SeedSize = 32;

    private readonly Key _key;

    private LogKey(Key key, string origin)
    {
        _key = key;
        VerifierKey = NoteKey.Create(origin, NoteKeyType.Ed25519, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public half, under the log's origin as its name.</summary>
    public NoteKey VerifierKey { get; }

    /// <summary>The log's name, which its checkpoints begin with.</summary>
    public string Origin => VerifierKey.Name;

    /// <summary>Makes a new key.</summary>
    /// <param name="origin">See <see cref="NoteKey.IsName(string)"/>.</param>
    /// <param name="random">Where the seed comes from.</param>
    public static LogKey Create(string origin, RandomNumberGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> seed = stackalloc byte[SeedSize];
        random.GetBytes(seed);
        var key = FromSeed(origin, seed);
        CryptographicOperations.ZeroMemory(seed);
        return key;
    }

    /// <summary>The key that follows from a seed (RFC 8032 section 5.1.5), for simulations that must repeat.</summary>
    /// <param name="origin">See <see cref="NoteKey.IsName(string)"/>.</param>
    /// <param name="seed">32 bytes.</param>
    /// <exception cref="ArgumentException">The origin cannot name a key, or the seed has another length.</exception>
    public static LogKey FromSeed(string origin, ReadOnlySpan<byte> seed)
    {
        if (!NoteKey.IsName(origin) || seed.Length != SeedSize)
        {
            throw new ArgumentException("An origin without spaces or pluses and a seed of 32 bytes are wanted.", nameof(origin));
        }

        var parameters = new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        return new LogKey(Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, parameters), origin);
    }

    /// <summary>Reads the signer form.</summary>
    /// <exception cref="FormatException">Not that form, or its id is not the key's.</exception>
    public static LogKey Parse(ReadOnlySpan<char> text)
    {
        // PRIVATE+KEY+name+hhhhhhhh+base64: a name has no plus, base64 may.
        var rest = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..] : default;
        var plus = rest.IndexOf('+');
        if (plus < 0 || rest.Length < plus + 10 || rest[plus + 9] != '+')
        {
            throw new FormatException("Not a signer key: PRIVATE+KEY+name+id+key is wanted.");
        }

        Span<byte> decoded = stackalloc byte[1 + SeedSize];
        var name = rest[..plus].ToString();
        if (!Convert.TryFromBase64Chars(rest[(plus + 10)..], decoded, out var written) || written != decoded.Length
            || decoded[0] != (byte)NoteKeyType.Ed25519 || !NoteKey.IsName(name))
        {
            throw new FormatException("Not an Ed25519 signer key.");
        }

        var key = FromSeed(name, decoded[1..]);
        CryptographicOperations.ZeroMemory(decoded);
        if (!rest.Slice(plus + 1, 8).SequenceEqual(key.VerifierKey.Id.ToString("x8", CultureInfo.InvariantCulture)))
        {
            key.Dispose();
            throw new FormatException("The id in the signer key is not that of the key.");
        }

        return key;
    }

    /// <summary>Loads a key file.</summary>
    /// <exception cref="InvalidDataException">The file holds no signer key, or others than its owner can read it.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static LogKey Load(string path)
    {
        if (!OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != UnixFileMode.None)
        {
            throw new InvalidDataException(
                $"The log's key file {path} is open to others than its owner. Make sure that nobody has read it, then: chmod 600 {path}");
        }

        try
        {
            return Parse(File.ReadAllText(path).AsSpan().TrimEnd('\n'));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"The log's key file {path} is damaged: restore it from your copy. {e.Message}", e);
        }
    }

    /// <summary>Loads the key file, or makes a key and its file when there is none.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="origin">The log's name; a key of another name is refused.</param>
    /// <param name="random">Where the seed of a new key comes from.</param>
    /// <exception cref="InvalidDataException">See <see cref="Load"/>; also when the key is another log's.</exception>
    public static LogKey LoadOrCreate(string path, string origin, RandomNumberGenerator random)
    {
        if (!File.Exists(path))
        {
            var created = Create(origin, random);
            created.Save(path);
            return created;
        }

        var key = Load(path);
        if (!string.Equals(key.Origin, origin, StringComparison.Ordinal))
        {
            var other = key.Origin;
            key.Dispose();
            throw new InvalidDataException($"The key file {path} is that of the log {other}, not of {origin}.");
        }

        return key;
    }

    /// <summary>Writes a new key file with permissions 0600; durable when this returns.</summary>
    /// <exception cref="IOException">The file exists already (a key is never overwritten), or cannot be written.</exception>
    public void Save(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.UTF8.GetBytes(Format() + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Signs a note text.</summary>
    /// <param name="text">UTF-8 that ends in a newline and has no other control characters.</param>
    public SignedNote Sign(ReadOnlySpan<byte> text)
    {
        // SPEC: signed-note, "Ed25519 signatures": RFC 8032 over the note text.
        var signature = SignatureAlgorithm.Ed25519.Sign(_key, text);
        return SignedNote.Create(text, new NoteSignature(VerifierKey.Name, VerifierKey.Id, signature));
    }

    /// <summary>Signs a checkpoint of this log.</summary>
    /// <exception cref="ArgumentException">The checkpoint is another log's.</exception>
    public SignedCheckpoint Sign(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        if (!string.Equals(checkpoint.Origin, Origin, StringComparison.Ordinal))
        {
            throw new ArgumentException($"A checkpoint of {checkpoint.Origin} is not {Origin}'s to sign.", nameof(checkpoint));
        }

        var note = Sign(checkpoint.ToBytes());
        return SignedCheckpoint.TryParse(note.Bytes, out var signed) == CheckpointFault.None
            ? signed!
            : throw new InvalidOperationException("A checkpoint just signed does not parse.");
    }

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();

    private string Format()
    {
        byte[] encoded = [(byte)NoteKeyType.Ed25519, .. _key.Export(KeyBlobFormat.RawPrivateKey)];
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Origin}+{VerifierKey.Id:x8}+{Convert.ToBase64String(encoded)}");
    }
}
