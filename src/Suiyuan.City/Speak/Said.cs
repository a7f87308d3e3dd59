using Suiyuan.City.Keys;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Speak;

/// <summary>
/// One thing a simulated party says, not yet sealed. Its id is known before the signature is made, so a story can be
/// told (or told again up to where it stopped) without paying for signatures.
/// </summary>
public sealed class Said
{
    private readonly StatementDraft _draft;
    private readonly CityKey _key;

    /// <summary>Makes a saying.</summary>
    /// <param name="draft">What is said.</param>
    /// <param name="key">The key that will seal it.</param>
    /// <param name="parts">The sealed parts whose digests it cites.</param>
    public Said(StatementDraft draft, CityKey key, params IReadOnlyList<SealedPart> parts)
    {
        _draft = draft;
        _key = key;
        Parts = parts;
        Id = Statement.IdOf(draft);
    }

    /// <summary>The statement's id.</summary>
    public StatementId Id { get; }

    /// <summary>What is said.</summary>
    public StatementDraft Draft => _draft;

    /// <summary>When it is said, in the story's time.</summary>
    public DateTimeOffset At => _draft.SignedAt;

    /// <summary>The sealed parts whose digests it cites.</summary>
    public IReadOnlyList<SealedPart> Parts { get; }

    /// <summary>Seals it: the bytes to submit. The same every time.</summary>
    public byte[] Seal() => Statement.Encode(_draft, _key.Sign);
}

/// <summary>A private part: <c>salt ‖ bytes</c>, of which the ledger holds only the digest.</summary>
/// <param name="Digest">SHA-256 of <paramref name="Content"/>.</param>
/// <param name="Content">16 bytes of salt, then the bytes.</param>
public sealed record SealedPart(Hash Digest, byte[] Content)
{
    /// <summary>Bytes of salt.</summary>
    public const int SaltSize = 16;

    /// <summary>Salts <paramref name="bytes"/>.</summary>
    public static SealedPart Of(ReadOnlySpan<byte> bytes, Chance chance)
    {
        ArgumentNullException.ThrowIfNull(chance);
        var content = new byte[SaltSize + bytes.Length];
        chance.Bytes(SaltSize).CopyTo(content, 0);
        bytes.CopyTo(content.AsSpan(SaltSize));
        return new SealedPart(Hash.Of(content), content);
    }
}
