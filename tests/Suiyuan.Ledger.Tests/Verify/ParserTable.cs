using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>A parser as the properties of <see cref="ParserTests"/> see it.</summary>
/// <param name="Type">The type that has it; by this it is found missing from the table.</param>
/// <param name="Name">What it reads.</param>
/// <param name="Seeds">Inputs that it accepts.</param>
/// <param name="Read">Null for what it refuses; else what it read, written again. Of a format with one spelling that is the
/// input. Of a message that is read as it comes, the bytes behind it are added again.</param>
internal sealed record Parser(Type Type, string Name, byte[][] Seeds, Func<byte[], byte[]?> Read)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>Every parser of Suiyuan.Ledger.Verify.</summary>
internal static class ParserTable
{
    private static readonly byte[] Checkpoint = Fixtures.Read("notes/arche2025h1.checkpoint");
    private static readonly byte[] Policy = Fixtures.Read("notes/arche2025h1.policy");
    private static readonly byte[] Request = Fixtures.Read("witness/add-checkpoint.request");
    private static readonly byte[] Cosignatures = Fixtures.Read("witness/add-checkpoint.response");
    private static readonly string Vkey = Encoding.UTF8.GetString(Policy).Split('\n')[1].Split(' ')[1];
    private static readonly byte[] Bundle = [0, 1, 7, 0, 0, 0, 3, 1, 2, 3];

    private static JsonArray Rows(string file, string member) =>
        JsonNode.Parse(Fixtures.Read(file))![member]!.AsArray();

    private static byte[][] Statements(string member) =>
        [.. Rows("statements.json", "statements").Select(s => Base64Url.DecodeFromChars((string)s![member]!))];

    private static readonly Statement First =
        Statement.TryDecode(Statements("statement")[0], out var first) == StatementFault.None ? first! : throw new InvalidDataException();

    private static readonly byte[][] Receipts =
    [
        Receipt(new ReceiptProof.Inclusion(2, 1, new[] { Merkle.EmptyRoot })),
        Receipt(new ReceiptProof.Consistency(1, long.MaxValue, new Hash[Merkle.MaxProofLength])),
    ];

    private static byte[] Receipt(ReceiptProof proof) =>
        CoseReceipt.Encode(new ReceiptDraft(First.Key, "穗源", First.Id.ToString(), proof), Merkle.EmptyRoot, _ => new byte[64]);

    public static IReadOnlyList<Parser> All { get; } =
    [
        new(typeof(SignedNote), "signed note", [Checkpoint, "t\n\n— a x08go/ZJkuA=\n"u8.ToArray()], bytes =>
            SignedNote.TryParse(bytes, out var note) != NoteFault.None ? null
                : SignedNote.Create(note!.Text.Span, [.. note.Signatures]).Bytes.ToArray()),
        new(typeof(SignedNote), "signature line", [Cosignatures[..Array.IndexOf(Cosignatures, (byte)'\n')]], bytes =>
            !SignedNote.TryParseSignature(bytes, out var line) ? null : Encoding.UTF8.GetBytes(line.ToString()[..^1])),
        new(typeof(Checkpoint), "checkpoint text", [Checkpoint[..(Checkpoint.AsSpan().IndexOf("\n\n"u8) + 1)],
                [.. "o\n1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\nextension\n"u8]], bytes =>
            Suiyuan.Ledger.Verify.Checkpoint.TryParse(bytes, out var read) != CheckpointFault.None ? null : read!.ToBytes()),
        new(typeof(SignedCheckpoint), "signed checkpoint", [Checkpoint], bytes =>
            SignedCheckpoint.TryParse(bytes, out var read) != CheckpointFault.None ? null
                : SignedNote.Create(read!.Checkpoint.ToBytes(), [.. read.Note.Signatures]).Bytes.ToArray()),
        OfText(typeof(NoteKey), "verifier key", [Vkey], text => NoteKey.TryParse(text, out var key) != NoteKeyFault.None ? null : key!.ToString()),
        new(typeof(LogPolicy), "policy", [Policy, [.. Policy, (byte)'#', 0xE9, (byte)'\n']], bytes =>
        {
            if (LogPolicy.TryParse(bytes, out var policy).Fault != PolicyFault.None)
            {
                return null;
            }

            // Comments and spacing are free: what must not change is the policy.
            Assert.Equal(default, LogPolicy.TryParse(policy!.ToBytes(), out var again));
            Assert.Equal(policy.ToString(), again!.ToString());
            return bytes;
        }),
        new(typeof(TlogProof), "proof", [.. Rows("proofs.json", "entries").Select(e => Encoding.UTF8.GetBytes((string)e!["proof"]!))], bytes =>
            TlogProof.TryParse(bytes, out var proof) != ProofFault.None ? null : proof!.ToBytes()),
        new(typeof(EntryBundle), "entry bundle", [Bundle], bytes =>
        {
            if (EntryBundle.Split(bytes, 3, out var entries) != BundleFault.None)
            {
                return null;
            }

            var again = new byte[bytes.Length];
            var length = 0;
            foreach (var entry in entries)
            {
                length += EntryBundle.Write(again.AsSpan(length), entry.Span);
            }

            return again[..length];
        }),
        OfText(typeof(TileId), "tile path", ["tile/0/x001/x234/067.p/112", "tile/entries/000", "tile/63/x009/x223/x372/x036/x854/x775/807"],
            text => TileId.TryParse(text, out var tile) ? tile.ToString() : null),
        new(typeof(Tile), "tile", [Merkle.EmptyRoot.ToArray()], bytes => Tile.Load(bytes) is { } tile ? tile.ToArray(tile.Width) : null),
        new(typeof(Statement), "statement", Statements("statement"), bytes =>
        {
            if (Statement.TryDecode(bytes, out var s) != StatementFault.None)
            {
                return null;
            }

            var draft = new StatementDraft(s!.Kind, s.Key, s.Issuer, s.Subject, s.SignedAt, s.Payload);
            Assert.Equal(s.Id, Statement.IdOf(draft));
            return Statement.Encode(draft, _ => s.Signature.ToArray());
        }),
        new(typeof(CoseReceipt), "receipt", [.. Receipts], bytes =>
            CoseReceipt.TryDecode(bytes, out var r) != ReceiptFault.None ? null
                : CoseReceipt.Encode(new ReceiptDraft(r!.Key, r.Issuer, r.Subject, r.Proof), default, _ => r.Signature.ToArray())),
        new(typeof(TransparentStatement), "transparent statement", [TransparentStatement.Attach(First, Receipts[0]),
                TransparentStatement.Attach(First, Receipts[0], Receipts[1], "another's"u8.ToArray())], bytes =>
            TransparentStatement.TryDecode(bytes, out var t) != TransparentFault.None ? null
                : TransparentStatement.Attach(t!.Statement, t.Receipts)),
        new(typeof(SealKey), "public key", Statements("point"), bytes =>
            SealKey.TryImport(bytes, out var key) ? key.Point.ToArray() : null),
        OfText(typeof(Hash), "digest", [Merkle.EmptyRoot.ToString()], text => Hash.TryParse(text, out var hash) ? hash.ToString() : null),
        OfText(typeof(StatementId), "statement id", [Merkle.EmptyRoot.ToString()],
            text => StatementId.TryParse(text, out var id) ? id.ToString() : null),
        OfText(typeof(KeyId), "key id", [Merkle.EmptyRoot.ToString()], text => KeyId.TryParse(text, out var id) ? id.ToString() : null),
        new(typeof(AddCheckpointRequest), "add-checkpoint request", [Request], bytes =>
            AddCheckpointRequest.TryParse(bytes, out var request) != AddCheckpointFault.None ? null : request!.ToBytes()),
        new(typeof(CosignatureLines), "cosignature lines", [Cosignatures], bytes =>
            CosignatureLines.TryParse(bytes, out var lines) != NoteFault.None ? null
                : Encoding.UTF8.GetBytes(CosignatureLines.Format(lines))),
        new(typeof(Cosignature), "cosignature", [new byte[72]], bytes =>
            Cosignature.TryDecode(bytes, out var time, out var signature) ? Cosignature.Encode(time, signature) : null),
        new(typeof(TreeSizeLine), "tree size", ["20852163\n"u8.ToArray(), "0\n"u8.ToArray()], bytes =>
            TreeSizeLine.TryParse(bytes, out var size) ? Encoding.ASCII.GetBytes(TreeSizeLine.Format(size)) : null),
        new(typeof(MirrorInfo), "mirror info", ["20852163\n20851968\nCsUYag==\n"u8.ToArray(), "0\n0\n\n"u8.ToArray()], bytes =>
            MirrorInfo.TryParse(bytes, out var info) ? info!.ToBytes() : null),
        new(typeof(AddEntriesHeader), "add-entries header", [new AddEntriesHeader("穗源/gz", 3, 700, "ticket"u8.ToArray()).ToBytes()], bytes =>
            AddEntriesHeader.TryRead(bytes, out var header, out var consumed) != WireStatus.Done ? null
                : [.. header!.ToBytes(), .. bytes[consumed..]]),
        new(typeof(EntryPackage), "entry package", [[.. Bundle, 1, .. Merkle.EmptyRoot.ToArray()], [.. Bundle, 0]], bytes =>
            EntryPackage.TryRead(bytes, 3, out var package, out var consumed) != WireStatus.Done || package!.LeafHashes().Length != 3 ? null
                : [.. package.ToBytes(), .. bytes[consumed..]]),
    ];

    /// <summary>Of a text: what is compared is the characters, as bytes that are no UTF-8 have none of their own.</summary>
    private static Parser OfText(Type type, string name, string[] seeds, Func<string, string?> read) =>
        new(type, name, [.. seeds.Select(Encoding.UTF8.GetBytes)], bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            var again = read(text);
            return again is null ? null : again == text ? bytes : Encoding.UTF8.GetBytes(again);
        });
}
