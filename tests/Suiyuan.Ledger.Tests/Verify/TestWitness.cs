using NSec.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>A witness that cosigns whatever it is given.</summary>
internal sealed class TestWitness
{
    private readonly Key _key;

    public TestWitness(string name, byte seed)
    {
        _key = NSec.Cryptography.Key.Import(SignatureAlgorithm.Ed25519, Enumerable.Repeat(seed, 32).ToArray(), KeyBlobFormat.RawPrivateKey);
        Key = NoteKey.Create(name, NoteKeyType.CosignatureV1, _key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    public NoteKey Key { get; }

    public NoteSignature Cosign(SignedCheckpoint checkpoint, long time)
    {
        var signature = SignatureAlgorithm.Ed25519.Sign(_key, Cosignature.Message(time, checkpoint.Note.Text.Span));
        return new NoteSignature(Key.Name, Key.Id, Cosignature.Encode(time, signature));
    }
}
