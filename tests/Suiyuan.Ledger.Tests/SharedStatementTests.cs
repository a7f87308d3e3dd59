using System.Buffers.Text;
using System.Text.Json;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>
/// The vectors that Statement.cs and client/seal/statement.ts share (tests/fixtures/statements.json): what one side
/// seals, the other reads, encodes again to the same bytes, and verifies.
/// </summary>
public sealed class SharedStatementTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Vectors().Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_encodes_and_verifies_what_either_side_sealed(int row)
    {
        var vector = Vectors()[row];
        var bytes = Base64Url.DecodeFromChars(vector.Statement);

        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        Assert.Equal((vector.Kind, vector.Issuer, vector.Subject, vector.SignedAt, vector.Key, vector.Id),
            (statement!.Kind, statement.Issuer, statement.Subject, statement.SignedAt.ToUnixTimeSeconds(),
                statement.Key.ToString(), statement.Id.ToString()));
        Assert.True(SealKey.TryImport(Base64Url.DecodeFromChars(vector.Point), out var key));
        Assert.Equal(statement.Key, key.Id);
        Assert.True(key.Verify(statement.Id, statement.Signature.Span));

        var draft = new StatementDraft(vector.Kind, key.Id, vector.Issuer, vector.Subject,
            DateTimeOffset.FromUnixTimeSeconds(vector.SignedAt), Base64Url.DecodeFromChars(vector.Payload));
        Assert.Equal(bytes, Statement.Encode(draft, _ => statement.Signature.ToArray()));
    }

    private static Vector[] Vectors()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "fixtures", "statements.json"));
        return JsonSerializer.Deserialize<VectorFile>(file, JsonSerializerOptions.Web)!.Statements;
    }

    private sealed record VectorFile(Vector[] Statements);

    private sealed record Vector(string MadeBy, string Kind, string Issuer, string Subject, long SignedAt, string Payload,
        string Point, string Key, string Id, string Statement);
}
