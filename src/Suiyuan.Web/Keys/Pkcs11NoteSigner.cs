using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Keys;

/// <summary>A note key in a token. The token has no place for a note key's name, so it is given.</summary>
/// <param name="token">Stays the caller's, and outlives this.</param>
/// <param name="key">An Ed25519 key of the token.</param>
/// <param name="name">See <see cref="NoteKey.IsName(string)"/>; a log's is its origin.</param>
/// <param name="type">What it signs.</param>
internal sealed class Pkcs11NoteSigner(HsmToken token, TokenKey key, string name, NoteKeyType type) : NoteSigner
{
    /// <inheritdoc/>
    public override NoteKey VerifierKey { get; } = NoteKey.Create(name, type, key.PublicKey);

    // SPEC: PKCS#11 v3.1 section 6.3.14: CKM_EDDSA without parameters is Ed25519 over the message itself.
    /// <inheritdoc/>
    protected override byte[] SignMessage(ReadOnlySpan<byte> message) => token.Sign(key, message.ToArray());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The token is its owner's to close.
    }
}
