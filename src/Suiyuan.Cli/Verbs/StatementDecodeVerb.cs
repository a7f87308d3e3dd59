using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan statement decode</c>: shows what a statement says. It checks the form and nothing else.</summary>
internal static class StatementDecodeVerb
{
    // Chinese is to be read, not escaped; what is printed is text for a terminal, not for a page.
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Verb Verb { get; } = new("statement decode", "FILE",
        "Show what a statement says: a file as submitted, a .tlog-proof, or - for standard input.", [], [], RunAsync);

    /// <summary>What a statement says, line by line.</summary>
    public static IEnumerable<string> Describe(Statement statement)
    {
        yield return $"id         {statement.Id}";
        yield return $"kind       {statement.Kind}";
        yield return $"issuer     {statement.Issuer}";
        yield return $"subject    {statement.Subject}";
        yield return $"signed at  {statement.SignedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}, by the signer's clock";
        yield return $"key        {statement.Key}";
        yield return $"leaf hash  {Convert.ToBase64String(Merkle.LeafHash(statement.Bytes.Span).ToArray())}";
        yield return $"bytes      {statement.Bytes.Length.ToString(CultureInfo.InvariantCulture)}";
        yield return $"payload    {Payload(statement.Payload)}";
    }

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var path = call.Single("FILE");
        var bytes = await Invocation.ReadAsync(path, cancel);
        if (TlogProof.TryParse(bytes, out var proof) == ProofFault.None)
        {
            bytes = proof!.Extra.ToArray();
        }

        var fault = Statement.TryDecode(bytes, out var statement);
        if (fault != StatementFault.None)
        {
            await call.Error.WriteLineAsync($"{path} is not a statement: {fault}.");
            return ExitCode.No;
        }

        foreach (var line in Describe(statement!))
        {
            await call.Out.WriteLineAsync(line);
        }

        await call.Out.WriteLineAsync("\nOnly the form was checked: neither the seal, nor whether it is in a ledger.");
        return ExitCode.Ok;
    }

    private static string Payload(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            using var text = new MemoryStream();
            using (var writer = new Utf8JsonWriter(text, Readable))
            {
                json.RootElement.WriteTo(writer);
            }

            return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
        }
        catch (JsonException)
        {
            return $"not JSON: {Convert.ToBase64String(payload.Span)}";
        }
    }
}
