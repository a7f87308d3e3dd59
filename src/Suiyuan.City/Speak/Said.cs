using Suiyuan.City.Keys;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Speak;

/// <summary>
/// One thing a simulated party says, not yet sealed. Its id is known before the signature is made, so a story can be
/// told (or told again up to where it stopped) without paying for signatures; nor is what it cites made before someone
/// asks, which is what a photograph costs. Thread-safe.
/// </summary>
public sealed class Said
{
    private readonly Lazy<Whole> _whole;
    private readonly CityKey _key;

    /// <summary>Makes a saying.</summary>
    /// <param name="draft">What is said.</param>
    /// <param name="key">The key that will seal it.</param>
    /// <param name="parts">The sealed parts whose digests it cites.</param>
    public Said(StatementDraft draft, CityKey key, params IReadOnlyList<SealedPart> parts)
        : this(draft.SignedAt, key, () => (draft, parts))
    {
        // Others refer to it as the story goes on.
        _ = _whole.Value;
    }

    /// <summary>Makes a saying that nothing in the story refers to.</summary>
    /// <param name="at">When it is said.</param>
    /// <param name="key">The key that will seal it.</param>
    /// <param name="say">What is said, with its sealed parts: asked at most once, and always the same.</param>
    internal Said(DateTimeOffset at, CityKey key, Func<(StatementDraft Draft, IReadOnlyList<SealedPart> Parts)> say)
    {
        At = at;
        _key = key;
        _whole = new Lazy<Whole>(() =>
        {
            var (draft, parts) = say();
            return new Whole(draft, parts, Statement.IdOf(draft));
        });
    }

    /// <summary>The statement's id.</summary>
    public StatementId Id => _whole.Value.Id;

    /// <summary>What is said.</summary>
    public StatementDraft Draft => _whole.Value.Draft;

    /// <summary>When it is said, in the story's time.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The sealed parts whose digests it cites.</summary>
    public IReadOnlyList<SealedPart> Parts => _whole.Value.Parts;

    /// <summary>Of a photographed ticket, what is true of it: never said, for tests and scorers. Else null.</summary>
    public TicketTruth? Ticket { get; internal init; }

    /// <summary>Seals it: the bytes to submit. The same every time.</summary>
    public byte[] Seal() => Statement.Encode(Draft, _key.Sign);

    private sealed record Whole(StatementDraft Draft, IReadOnlyList<SealedPart> Parts, StatementId Id);
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
        return Of(bytes, chance.Bytes(SaltSize));
    }

    /// <summary>Salts <paramref name="bytes"/> with a salt drawn before.</summary>
    internal static SealedPart Of(ReadOnlySpan<byte> bytes, byte[] salt)
    {
        var content = new byte[SaltSize + bytes.Length];
        salt.CopyTo(content, 0);
        bytes.CopyTo(content.AsSpan(SaltSize));
        return new SealedPart(Hash.Of(content), content);
    }
}
