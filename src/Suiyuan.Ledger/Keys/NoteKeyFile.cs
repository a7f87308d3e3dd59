using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// A note key whose seed is kept in a file of one line, in the note signer form
/// <c>PRIVATE+KEY+name+hhhhhhhh+base64(type ‖ seed)</c>, which the tools around signed notes read. Whoever has the file can
/// speak for the log or the member: it is readable by its owner only.
/// </summary>
public sealed class NoteKeyFile : NoteSigner
{
    private const string Prefix = "PRIVATE+KEY+";
    private const int SeedSize = 32;

    private readonly Key _key;

    private NoteKeyFile(Key key, string name, NoteKeyType type)
    {
        _key = key;
        VerifierKey = NoteKey.Create(name, type, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <inheritdoc />
    public override NoteKey VerifierKey { get; }

    /// <summary>Makes a new key.</summary>
    /// <param name="name">See <see cref="NoteKey.IsName(string)"/>; a log's is its origin.</param>
    /// <param name="random">Where the seed comes from.</param>
    /// <param name="type">What it signs.</param>
    public static NoteKeyFile Create(string name, RandomNumberGenerator random, NoteKeyType type = NoteKeyType.Ed25519)
    {
        ArgumentNullException.ThrowIfNull(random);
        Span<byte> seed = stackalloc byte[SeedSize];
        random.GetBytes(seed);
        var key = FromSeed(name, seed, type);
        CryptographicOperations.ZeroMemory(seed);
        return key;
    }

    /// <summary>The key that follows from a seed (RFC 8032 section 5.1.5), for simulations that must repeat.</summary>
    /// <param name="name">See <see cref="NoteKey.IsName(string)"/>.</param>
    /// <param name="seed">32 bytes.</param>
    /// <param name="type">What it signs.</param>
    /// <exception cref="ArgumentException">The name cannot name a key, or the seed has another length.</exception>
    public static NoteKeyFile FromSeed(string name, ReadOnlySpan<byte> seed, NoteKeyType type = NoteKeyType.Ed25519)
    {
        if (!NoteKey.IsName(name) || seed.Length != SeedSize)
        {
            throw new ArgumentException("A name without spaces or pluses and a seed of 32 bytes are wanted.", nameof(name));
        }

        var parameters = new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport };
        return new NoteKeyFile(Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey, parameters), name, type);
    }

    /// <summary>Reads the signer form.</summary>
    /// <exception cref="FormatException">Not that form, or its id is not the key's.</exception>
    public static NoteKeyFile Parse(ReadOnlySpan<char> text)
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
            || decoded[0] is not ((byte)NoteKeyType.Ed25519 or (byte)NoteKeyType.CosignatureV1) || !NoteKey.IsName(name))
        {
            throw new FormatException("Not an Ed25519 signer key of a log or a member.");
        }

        var key = FromSeed(name, decoded[1..], (NoteKeyType)decoded[0]);
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
    public static NoteKeyFile Load(string path)
    {
        if (!OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != UnixFileMode.None)
        {
            throw new InvalidDataException(
                $"The key file {path} is open to others than its owner. Make sure that nobody has read it, then: chmod 600 {path}");
        }

        try
        {
            return Parse(File.ReadAllText(path).AsSpan().TrimEnd('\n'));
        }
        catch (FormatException e)
        {
            throw new InvalidDataException($"The key file {path} is damaged: restore it from your copy. {e.Message}", e);
        }
    }

    /// <summary>Loads the key file, or makes a key and its file when there is none.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="name">Its name; a key of another name or type is refused.</param>
    /// <param name="random">Where the seed of a new key comes from.</param>
    /// <param name="type">What it signs.</param>
    /// <exception cref="InvalidDataException">See <see cref="Load"/>; also when the key is another's.</exception>
    public static NoteKeyFile LoadOrCreate(string path, string name, RandomNumberGenerator random, NoteKeyType type = NoteKeyType.Ed25519)
    {
        if (!File.Exists(path))
        {
            var created = Create(name, random, type);
            created.Save(path);
            return created;
        }

        var key = Load(path);
        if (!string.Equals(key.Name, name, StringComparison.Ordinal) || key.VerifierKey.Type != type)
        {
            var other = key.VerifierKey;
            key.Dispose();
            throw new InvalidDataException($"The key file {path} is that of {other}, not a {type} key of {name}.");
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

    /// <inheritdoc />
    protected override byte[] SignMessage(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <inheritdoc />
    protected override void Dispose(bool disposing) => _key.Dispose();

    private string Format()
    {
        byte[] encoded = [(byte)VerifierKey.Type, .. _key.Export(KeyBlobFormat.RawPrivateKey)];
        return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Name}+{VerifierKey.Id:x8}+{Convert.ToBase64String(encoded)}");
    }
}
