using System.Buffers.Text;
using System.Security.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// Seals what is said, for parties whose keys are held in this process: the platform's clock, simulators, tests. People
/// seal in their browsers.
/// </summary>
/// <param name="issuer">The party that says it.</param>
/// <param name="key">The key that seals.</param>
/// <param name="sign">ECDSA P-256 over a 32-byte digest, r ‖ s.</param>
public sealed class StatementFactory(string issuer, KeyId key, Func<Hash, byte[]> sign)
{
    /// <summary>The party that says it.</summary>
    public string Issuer { get; } = issuer;

    /// <summary>The key that seals.</summary>
    public KeyId Key { get; } = key;

    /// <summary>Uses a platform key, which the caller keeps alive.</summary>
    /// <param name="issuer">The party that says it.</param>
    /// <param name="ecdsa">A P-256 private key.</param>
    public static StatementFactory For(string issuer, ECDsa ecdsa)
    {
        ArgumentNullException.ThrowIfNull(ecdsa);
        return new(issuer, SealKey.Thumbprint(SealKey.ExportPoint(ecdsa)), digest =>
            ecdsa.SignHash(digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    /// <summary>Seals a payload about the issuer itself.</summary>
    /// <param name="payload">What is said; its kind follows from its type.</param>
    /// <param name="signedAt">When; kept to the second.</param>
    /// <returns>The encoded statement, ready to submit.</returns>
    public byte[] Seal(Payload payload, DateTimeOffset signedAt) => Seal(Issuer, payload, signedAt);

    /// <summary>Seals a payload about <paramref name="subject"/>.</summary>
    /// <param name="subject">The party whose record it is.</param>
    /// <param name="payload">What is said; its kind follows from its type.</param>
    /// <param name="signedAt">When; kept to the second.</param>
    /// <returns>The encoded statement, ready to submit.</returns>
    public byte[] Seal(string subject, Payload payload, DateTimeOffset signedAt) =>
        Statement.Encode(Draft(subject, payload, signedAt), sign);

    /// <summary>What would be sealed, so that its id can be known (<see cref="Statement.IdOf(StatementDraft)"/>).</summary>
    public StatementDraft Draft(string subject, Payload payload, DateTimeOffset signedAt) =>
        new(Kinds.Of(payload).Name, Key, Issuer, subject, signedAt, Payloads.Write(payload));

    /// <summary>The 11 characters that make equal statements distinct, from 8 bytes.</summary>
    public static string Nonce(ReadOnlySpan<byte> eightBytes) => eightBytes.Length == 8
        ? Base64Url.EncodeToString(eightBytes)
        : throw new ArgumentException("A nonce has 8 bytes.", nameof(eightBytes));

    /// <summary>A fresh random nonce.</summary>
    public static string Nonce()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return Nonce(bytes);
    }
}
