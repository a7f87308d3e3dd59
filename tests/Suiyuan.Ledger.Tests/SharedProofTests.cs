using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>
/// A small ledger with its proofs (tests/fixtures/proofs.json), made here and checked by client/verify too: charter,
/// a market, a stall enrolled on its phone, its scale, its trade. What one side finds right, the other must.
/// </summary>
public sealed class SharedProofTests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Read().Entries.Count)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_proof_of_the_shared_ledger_holds(int row)
    {
        var file = Read();
        var entry = file.Entries[row];
        Assert.Equal(NoteKeyFault.None, NoteKey.TryParse(file.Vkey, out var log));
        var lines = entry.Proof.Split('\n');
        var bytes = Convert.FromBase64String(lines[1]["extra ".Length..]);
        var index = long.Parse(lines[2]["index ".Length..], CultureInfo.InvariantCulture);
        var path = lines.Skip(3).TakeWhile(line => line.Length > 0).Select(line => new Hash(Convert.FromBase64String(line))).ToArray();
        var note = entry.Proof[(entry.Proof.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];

        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        Assert.Equal((entry.Id, (long)row), (statement!.Id.ToString(), index));
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(note), out var checkpoint));
        Assert.Equal(NoteVerdict.Trusted, checkpoint!.Note.Verify([log!], out _));
        Assert.Equal(MerkleFault.None,
            Merkle.VerifyInclusion(Merkle.LeafHash(bytes), index, checkpoint.Size, path, checkpoint.RootHash));
    }

    [Fact(Explicit = true)]
    public void Writes_the_shared_ledger_anew()
    {
        // tests/Suiyuan.Ledger.Tests/bin/<configuration>/<framework>/ → tests/fixtures
        var target = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "fixtures", "proofs.json");
        File.WriteAllText(target, JsonSerializer.Serialize(new Maker().Make(), Indented) + "\n");
    }

    private static ProofFile Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "fixtures", "proofs.json"));
        return JsonSerializer.Deserialize<ProofFile>(file, JsonSerializerOptions.Web)!;
    }

    private sealed record ProofFile(string Source, string Vkey, IReadOnlyList<ProofEntry> Entries);

    private sealed record ProofEntry(string Name, string Id, string Proof);

    private sealed class Maker
    {
        private readonly List<(string Name, byte[] Bytes)> _entries = [];
        private DateTimeOffset _now = new(2026, 11, 23, 4, 0, 0, TimeSpan.FromHours(8));

        public ProofFile Make()
        {
            using var random = RandomNumberGenerator.Create();
            using var logKey = NoteKeyFile.Create("ledger.suiyuan.example/gz", random);
            ECDsa[] keys = [.. Enumerable.Range(0, 7).Select(_ => ECDsa.Create(ECCurve.NamedCurves.nistP256))];
            var (root, platform, marketEnrol, market, stallEnrol, stall, scale) =
                (keys[0], keys[1], keys[2], keys[3], keys[4], keys[5], keys[6]);
            var vkey = logKey.VerifierKey.ToString();

            Say("charter", "charter", root, "gz", "gz", $$"""{"v":1,"city":{"zh":"广州市","en":"Guangzhou"},"bureau":{"zh":"广州市市场监督管理局","en":"Guangzhou AMR"},"rootKey":"{{Point(root)}}","platform":{"id":"suiyuan","key":"{{Point(platform)}}"},"log":{"origin":"{{logKey.Name}}","vkey":"{{vkey}}"},"authority":"authority/1","quorum":"none","entries":"open"}""");
            Say("clock", "clock", platform, "suiyuan", "suiyuan", """{"v":1,"at":"2026-11-22T20:00:00Z"}""");
            Say("market-admitted", "admitted", root, "gz", "huangsha", """{"v":1,"role":"market","name":{"zh":"黄沙水产交易市场","en":"Huangsha Aquatic Market"},"under":"gz","place":{"district":"荔湾区","address":"丛桂路"},"market":{"type":"wholesale","focus":["aquatic"]}}""");
            Say("market-enrol", "key-granted", root, "gz", "huangsha", Grant(marketEnrol, "enrol", "入驻码", "2026-11-23T20:00:00Z"));
            Say("market-seal", "key-granted", marketEnrol, "huangsha", "huangsha", Grant(market, "seal", "办公室电脑"));
            Say("stall-admitted", "admitted", market, "huangsha", "huangsha.a012", """{"v":1,"role":"merchant","name":{"zh":"阿珍海鲜","en":"Ah Zhen Seafood"},"under":"huangsha","stall":"A012","categories":["aquatic"]}""");
            Say("stall-enrol", "key-granted", market, "huangsha", "huangsha.a012", Grant(stallEnrol, "enrol", "入驻码", "2026-11-23T20:00:00Z"));
            Say("stall-seal", "key-granted", stallEnrol, "huangsha.a012", "huangsha.a012", Grant(stall, "seal", "阿珍的手机"));
            Say("scale", "key-granted", market, "huangsha", "huangsha.a012", Grant(scale, "device", "一号秤"));
            Say("purchase", "purchase", stall, "huangsha.a012", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAA","at":"2026-11-23T03:40:00+08:00","supplier":{"name":"湛江渔港","place":"湛江市"},"lines":[{"product":"东星斑","qty":"120","unit":"jin","origin":"湛江","batch":"ZJ1123"}]}""");
            var purchase = Statement.TryDecode(_entries[^1].Bytes, out var made) == StatementFault.None ? made!.Id.ToString() : "";
            Say("sale", "sale", stall, "huangsha.a012", "huangsha.a012", $$"""{"v":1,"n":"AAAAAAAAAAE","lines":[{"product":"东星斑","qty":"1234.50","unit":"jin","lot":"{{purchase}}.0"}]}""");
            Say("sale-by-market", "sale", market, "huangsha", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAI","lines":[{"product":"东星斑","qty":"2","unit":"tail"}]}""");
            Say("sale-by-scale", "sale", scale, "huangsha.a012", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAM","lines":[{"product":"东星斑","qty":"1.5","unit":"kg"}]}""");
            // What a ledger that admits everything could hold, and a verifier must not believe.
            Say("purchase-by-scale", "purchase", scale, "huangsha.a012", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAQ","supplier":{"name":"湛江渔港"},"lines":[{"product":"东星斑","qty":"1","unit":"kg"}]}""");
            Say("sale-by-enrolment", "sale", stallEnrol, "huangsha.a012", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAU","lines":[{"product":"东星斑","qty":"1","unit":"kg"}]}""");
            Say("sale-by-bureau", "sale", root, "gz", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAY","lines":[{"product":"东星斑","qty":"1","unit":"kg"}]}""");
            Say("sale-by-stranger", "sale", platform, "huangsha.a012", "huangsha.a012", """{"v":1,"n":"AAAAAAAAAAc","lines":[{"product":"东星斑","qty":"1","unit":"kg"}]}""");

            var leaves = _entries.Select(entry => Merkle.LeafHash(entry.Bytes)).ToArray();
            var head = new Checkpoint(logKey.Name, leaves.Length, Merkle.RootOf(leaves));
            var checkpoint = Encoding.UTF8.GetString(logKey.Sign(head).Bytes.Span);
            var proofs = _entries.Select((entry, index) => new ProofEntry(entry.Name, IdOf(entry.Bytes),
                Proof(entry.Bytes, index, Path(leaves, index, 0, leaves.Length), checkpoint)));
            var file = new ProofFile("Made by SharedProofTests.Writes_the_shared_ledger_anew with throw-away keys; checked by it and by client/verify.",
                vkey, [.. proofs]);
            Array.ForEach(keys, key => key.Dispose());
            return file;
        }

        private void Say(string name, string kind, ECDsa key, string issuer, string subject, string payload)
        {
            _now += TimeSpan.FromSeconds(61);
            var draft = new StatementDraft(kind, SealKey.Thumbprint(SealKey.ExportPoint(key)), issuer, subject, _now,
                Encoding.UTF8.GetBytes(payload));
            _entries.Add((name, Statement.Encode(draft, hash => key.SignHash(hash.ToArray()))));
        }

        private static string Point(ECDsa key) => Base64Url.EncodeToString(SealKey.ExportPoint(key));

        private static string Grant(ECDsa key, string use, string label, string? until = null) =>
            $$"""{"v":1,"key":"{{Point(key)}}","use":"{{use}}","label":"{{label}}"{{(until is null ? "" : $",\"until\":\"{until}\"")}}}""";

        private static string IdOf(byte[] bytes) =>
            Statement.TryDecode(bytes, out var statement) == StatementFault.None ? statement!.Id.ToString() : "";

        private static string Proof(byte[] entry, int index, IEnumerable<Hash> path, string checkpoint)
        {
            var text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
            text.Append(CultureInfo.InvariantCulture, $"extra {Convert.ToBase64String(entry)}\nindex {index}\n");
            foreach (var hash in path)
            {
                text.Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
            }

            return text.Append('\n').Append(checkpoint).ToString();
        }

        // RFC 6962 section 2.1.1 as it is written, to be independent of the proofs our own code makes.
        private static IEnumerable<Hash> Path(Hash[] leaves, int index, int from, int to)
        {
            if (to - from <= 1)
            {
                return [];
            }

            var split = from + (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(to - from)) / 2;
            return index < split
                ? Path(leaves, index, from, split).Append(Merkle.RootOf(leaves.AsSpan(split..to)))
                : Path(leaves, index, split, to).Append(Merkle.RootOf(leaves.AsSpan(from..split)));
        }
    }
}
