using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Sealed;

/// <summary>What became of putting a sealed part away. Closed set.</summary>
public enum SealedPut
{
    /// <summary>It is stored, durably.</summary>
    Stored,

    /// <summary>It was stored before.</summary>
    Already,

    /// <summary>It was erased for good; it does not come back.</summary>
    Erased,

    /// <summary>The bytes are not what the digest is of.</summary>
    WrongDigest,

    /// <summary>More than <see cref="SealedBytes.MaxSize"/> bytes.</summary>
    TooLarge,

    /// <summary>Fewer bytes than a salt has.</summary>
    TooSmall,
}

/// <summary>What there is of a sealed part.</summary>
public enum SealedState
{
    /// <summary>Nothing was ever put under this digest.</summary>
    Absent,

    /// <summary>It can be read.</summary>
    Present,

    /// <summary>It was erased; only the fact is left.</summary>
    Erased,
}

/// <summary>One line of the access log.</summary>
/// <param name="At">When.</param>
/// <param name="Reader">The party that read.</param>
/// <param name="Digest">What.</param>
/// <param name="Purpose">For what, such as <c>api</c> or <c>voucher</c>.</param>
public sealed record SealedReading(DateTimeOffset At, string Reader, Hash Digest, string Purpose);

/// <summary>What is stored is not what was put away: a disk fault, or someone's hand.</summary>
/// <param name="path">The file.</param>
/// <param name="digest">The digest that does not hold.</param>
public sealed class SealedCorruptException(string path, Hash digest)
    : IOException($"{path}: what is stored under {digest} does not have that digest")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
