namespace Suiyuan.Ledger.Verify;

/// <summary>Whether a receipt shows what it is offered for, and if not, why.</summary>
public enum ReceiptVerdict
{
    /// <summary>It does.</summary>
    Proven,

    /// <summary>It is a receipt of consistency where one of inclusion is wanted, or the other way round.</summary>
    OtherKind,

    /// <summary>It names another key than the one given.</summary>
    OtherKey,

    /// <summary>It is about another statement.</summary>
    OtherSubject,

    /// <summary>For consistency: it is about trees of other sizes.</summary>
    OtherSizes,

    /// <summary>The proof's numbers and the length of its path don't fit together.</summary>
    WrongPath,

    /// <summary>For consistency: the path does not lead from the older root to the newer one.</summary>
    NotConsistent,

    /// <summary>The key did not sign the root that the path leads to: the entry is another, or the proof or the signature was
    /// changed. Which of them can't be told, since the root is not in the receipt.</summary>
    WrongSignature,

    /// <summary>For a transparent statement: none of its receipts can be read and is of the key given.</summary>
    NoReceipt,
}

/// <summary>The result of verifying a receipt.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Root">The root that was signed; <c>default</c> unless proven. It alone is what the service vouches for: size
/// and index in a receipt of inclusion are not signed, and some others fit the same path. Whoever wants to know the size looks
/// for a checkpoint with this root.</param>
public readonly record struct ReceiptReport(ReceiptVerdict Verdict, Hash Root = default)
{
    /// <summary>True when the receipt shows what it is offered for.</summary>
    public bool IsProven => Verdict == ReceiptVerdict.Proven;
}

/// <content>Verification.</content>
public sealed partial class CoseReceipt
{
    /// <summary>Verifies that a statement is in the log of a service that one trusts.</summary>
    /// <param name="statement">The statement; its seal is not looked at here.</param>
    /// <param name="key">The service's key, known beforehand: the platform's, from the charter.</param>
    public ReceiptReport VerifyStatement(Statement statement, SealKey key)
    {
        ArgumentNullException.ThrowIfNull(statement);
        // The subject is signed and the path is not: a receipt whose path was exchanged for another entry's is told by it.
        var report = VerifyInclusion(Merkle.LeafHash(statement.Bytes.Span), key);
        return report.IsProven && Subject != statement.Id.ToString() ? new ReceiptReport(ReceiptVerdict.OtherSubject) : report;
    }

    /// <summary>Verifies that an entry is in the log of a service that one trusts.</summary>
    /// <param name="leafHash">See <see cref="Merkle.LeafHash"/>.</param>
    /// <param name="key">The service's key, known beforehand.</param>
    // SPEC: RFC 9942 section 5.2.1: the path is applied to the entry, then the signature is checked over the root.
    public ReceiptReport VerifyInclusion(in Hash leafHash, SealKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Proof is not ReceiptProof.Inclusion proof)
        {
            return new ReceiptReport(ReceiptVerdict.OtherKind);
        }

        return Key != key.Id ? new ReceiptReport(ReceiptVerdict.OtherKey)
            : Merkle.TryRootOf(leafHash, proof.Index, proof.Size, proof.Path.Span, out var root) != MerkleFault.None
                ? new ReceiptReport(ReceiptVerdict.WrongPath)
            : VerifySignature(root, key);
    }

    /// <summary>Verifies that the log of a service that one trusts has an older tree as its prefix. Sizes and roots are the
    /// verifier's own, of checkpoints.</summary>
    /// <param name="oldSize">Size of the older tree.</param>
    /// <param name="oldRoot">Its root.</param>
    /// <param name="size">Size of the newer tree.</param>
    /// <param name="root">Its root.</param>
    /// <param name="key">The service's key, known beforehand.</param>
    // SPEC: RFC 9942 section 5.3.1.
    public ReceiptReport VerifyConsistency(long oldSize, in Hash oldRoot, long size, in Hash root, SealKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Proof is not ReceiptProof.Consistency proof)
        {
            return new ReceiptReport(ReceiptVerdict.OtherKind);
        }

        if (Key != key.Id)
        {
            return new ReceiptReport(ReceiptVerdict.OtherKey);
        }

        if (proof.OldSize != oldSize || proof.Size != size)
        {
            return new ReceiptReport(ReceiptVerdict.OtherSizes);
        }

        return Merkle.VerifyConsistency(oldSize, oldRoot, size, root, proof.Path.Span) switch
        {
            MerkleFault.None => VerifySignature(root, key),
            MerkleFault.RootMismatch or MerkleFault.OldRootMismatch => new ReceiptReport(ReceiptVerdict.NotConsistent),
            _ => new ReceiptReport(ReceiptVerdict.WrongPath),
        };
    }

    private ReceiptReport VerifySignature(in Hash root, SealKey key) =>
        key.Verify(DigestOf(Bytes.Span[_header], root), Signature.Span)
            ? new ReceiptReport(ReceiptVerdict.Proven, root)
            : new ReceiptReport(ReceiptVerdict.WrongSignature);
}
