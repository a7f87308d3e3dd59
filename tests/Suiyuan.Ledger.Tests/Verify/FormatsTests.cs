using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>The worked example of docs/design/formats.md is true to the byte.</summary>
public sealed partial class FormatsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Fixtures.Repository(), "docs", "design", "formats.md"));

    private static readonly byte[] Example = Hex("statement");

    [GeneratedRegex("```(?<kind>hex|text) (?<name>[a-z-]+)\n(?<body>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    private static string Text(string name) =>
        Blocks().Matches(Page).Single(m => m.Groups["name"].Value == name).Groups["body"].Value;

    private static byte[] Hex(string name) => Convert.FromHexString(
        string.Concat(Text(name).Split('\n').Select(line => line.Split(';')[0])).Replace(" ", ""));

    private static Statement Decode()
    {
        Assert.Equal(StatementFault.None, Statement.TryDecode(Example, out var statement));
        return statement!;
    }

    [Fact]
    public void The_statement_says_what_the_page_says_and_is_the_only_way_to_write_it()
    {
        var statement = Decode();
        Assert.Equal(("sale", "huangsha.a012", "huangsha.a012"), (statement.Kind, statement.Issuer, statement.Subject));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero), statement.SignedAt);
        Assert.Equal(Text("payload").TrimEnd('\n'), Encoding.UTF8.GetString(statement.Payload.Span));
        Assert.Equal(Text("key-id").TrimEnd('\n'), statement.Key.ToString());
        Assert.Contains($"The statement, {Example.Length} bytes:", Page);

        var draft = new StatementDraft("sale", KeyId.Parse(Text("key-id").TrimEnd('\n')), "huangsha.a012", "huangsha.a012",
            statement.SignedAt, Encoding.UTF8.GetBytes(Text("payload").TrimEnd('\n')));
        Assert.Equal(Example, Statement.Encode(draft, _ => statement.Signature.ToArray()));
    }

    [Fact]
    public void The_id_is_the_hash_of_the_signed_structure_and_the_seal_verifies_over_it()
    {
        var statement = Decode();
        Assert.Equal(Hash.Of(Hex("sig-structure")), statement.Id.Value);
        Assert.Equal(Text("id").TrimEnd('\n'), statement.Id.ToString());
        Assert.Equal(Hex("leaf-hash"), Merkle.LeafHash(Example).ToArray());

        var point = Base64Url.DecodeFromChars(Text("point").TrimEnd('\n'));
        Assert.True(SealKey.TryImport(point, out var key));
        Assert.Equal(statement.Key, key.Id);
        Assert.True(key.Verify(statement.Id, statement.Signature.Span));

        // RFC 9679, written out as the page draws it.
        byte[] thumbprint = [0xA4, 1, 2, 0x20, 1, 0x21, 0x58, 0x20, .. point[1..33], 0x22, 0x58, 0x20, .. point[33..]];
        Assert.Equal(75, thumbprint.Length);
        Assert.Equal(Hash.Of(thumbprint), key.Id.Value);
    }

    [Fact]
    public void The_sealed_part_hashes_to_the_digest_that_the_statement_cites()
    {
        Assert.Equal(Text("sealed-digest").TrimEnd('\n'), Hash.Of(Hex("sealed")).ToString());
        Assert.Contains($"\"prices\":\"{Text("sealed-digest").TrimEnd('\n')}\"", Text("payload"));
        Assert.Contains("; " + Encoding.UTF8.GetString(Hex("sealed").AsSpan(16)) + "\n", Text("sealed"));
    }

    [Fact]
    public void The_proof_shows_the_statement_in_the_log_under_the_policy()
    {
        // Source of the seed: RFC 8032 section 7.1, test 1.
        using var log = NoteKeyFile.FromSeed("suiyuan.example/gz",
            Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        Assert.Equal(Text("vkey").TrimEnd('\n'), log.VerifierKey.ToString());
        Assert.Equal(default, LogPolicy.TryParse(Encoding.UTF8.GetBytes(Text("policy")), out var policy));
        Assert.Equal(ProofFault.None, TlogProof.TryParse(Encoding.UTF8.GetBytes(Text("proof")), out var proof));
        Assert.Equal(Example, proof!.Extra.ToArray());
        Assert.True(proof.VerifyCarriedEntry(policy!).IsProven);
        Assert.Equal(proof.Checkpoint.Bytes.ToArray(), log.Sign(proof.Checkpoint.Checkpoint).Bytes.ToArray());
        Assert.Equal(Text("proof"), Encoding.UTF8.GetString(proof.ToBytes()));
    }

    [Fact]
    public void The_receipt_shows_the_statement_and_the_transparent_statement_carries_it()
    {
        // Source of the key: RFC 7515 appendix A.3. The signature was made with Python's cryptography package.
        Assert.True(SealKey.TryImport(Base64Url.DecodeFromChars(Text("receipt-point").TrimEnd('\n')), out var key));
        var bytes = Hex("receipt");
        Assert.Equal(ReceiptFault.None, CoseReceipt.TryDecode(bytes, out var receipt));
        Assert.Equal(("https://suiyuan.example", Decode().Id.ToString(), key.Id), (receipt!.Issuer, receipt.Subject, receipt.Key));
        Assert.Equal(ProofFault.None, TlogProof.TryParse(Encoding.UTF8.GetBytes(Text("proof")), out var proof));
        var root = proof!.Checkpoint.RootHash;
        Assert.Equal(new ReceiptReport(ReceiptVerdict.Proven, root), receipt.VerifyStatement(Decode(), key));
        Assert.Equal(bytes, CoseReceipt.Encode(
            new ReceiptDraft(key.Id, receipt.Issuer, receipt.Subject, new ReceiptProof.Inclusion(2, 1, proof.Path.ToArray())), root, digest =>
            {
                Assert.Equal(Hash.Of(Hex("receipt-sig-structure")), digest);
                return bytes[^64..];
            }));

        var transparent = TransparentStatement.Attach(Decode(), bytes);
        Assert.Equal((byte)0xA0, Example[116]);
        Assert.Equal([.. Example[..116], .. Hex("transparent-header"), .. bytes, .. Example[117..]], transparent);
    }

    [Fact]
    public void The_quorum_is_a_policy_of_the_log_that_two_of_three_members_satisfy()
    {
        var text = $"log {Text("vkey")}{Text("quorum")}";
        Assert.Equal(default, LogPolicy.TryParse(Encoding.UTF8.GetBytes(text), out var policy));
        Assert.Equal((3, 2, 3), (policy!.Witnesses.Count, policy.Groups.Single().Threshold, policy.Groups.Single().Members.Count));
        Assert.Equal("members", policy.Quorum);
        Assert.All(policy.Witnesses, w => Assert.EndsWith("/mirror", w.Key.Name, StringComparison.Ordinal));
        Assert.Equal(Text("quorum"), policy.ToString()[(policy.ToString().IndexOf('\n') + 1)..]);
    }

    [Fact]
    public void A_mirror_serves_a_log_under_the_hash_of_its_origin() => Assert.Equal(
        Text("origin-hash").TrimEnd('\n'), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("suiyuan.example/gz"u8)));

    [Fact]
    public void Every_source_that_the_page_says_to_keep_in_step_exists()
    {
        var paragraph = Page[Page.IndexOf("**Keep in step**", StringComparison.Ordinal)..];
        var paths = paragraph[..paragraph.IndexOf("| format", StringComparison.Ordinal)].Split('`')
            .Where(p => p.StartsWith("src/", StringComparison.Ordinal) || p.StartsWith("tests/", StringComparison.Ordinal)).ToList();
        Assert.True(paths.Count >= 7);
        Assert.All(paths, p => Assert.True(Path.Exists(Path.Combine(Fixtures.Repository(), p)), p));
    }
}
