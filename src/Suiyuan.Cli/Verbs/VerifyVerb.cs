using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// <c>suiyuan verify</c>: verifies a .tlog-proof offline, step by step, and says what it did not verify. The answer is yes
/// only when every step that was asked for passed.
/// </summary>
internal static class VerifyVerb
{
    public static Verb Verb { get; } = new("verify", "FILE --policy FILE [--id ID] [--key POINT]",
        "Verify a .tlog-proof against a policy, step by step; --id, --key: also that statement and that key's seal.",
        ["--policy", "--id", "--key"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var path = call.Single("FILE");
        var policyPath = call.Required("--policy");
        StatementId? id = call.Option("--id") is not { } idText ? null
            : StatementId.TryParse(idText, out var parsed) ? parsed
            : throw call.Wrong("--id wants 43 characters of base64url.");
        var key = call.Option("--key") is { } point ? ReadKey(call, point) : null;

        var error = LogPolicy.TryParse(await Invocation.ReadAsync(policyPath, cancel), out var policy);
        if (error.Fault != PolicyFault.None)
        {
            throw new CommandException(ExitCode.CannotRead, $"{policyPath} is not a policy: {error}.");
        }

        var lines = new StringBuilder();
        var passed = Verify(await Invocation.ReadAsync(path, cancel), policy!, id, key, call.Time.GetUtcNow(), lines);
        await call.Out.WriteAsync(lines.Append('\n').Append(path).Append(passed ? ": PROVEN\n" : ": NOT PROVEN\n"), cancel);
        return passed ? ExitCode.Ok : ExitCode.No;
    }

    private static bool Verify(
        byte[] bytes, LogPolicy policy, StatementId? id, SealKey? key, DateTimeOffset now, StringBuilder lines)
    {
        var fault = TlogProof.TryParse(bytes, out var proof);
        if (fault != ProofFault.None)
        {
            Step(lines, false, "form", $"not a tlog-proof: {fault}");
            return false;
        }

        Step(lines, true, "form", string.Create(CultureInfo.InvariantCulture,
            $"tlog-proof of entry {proof!.Index} in {proof.Checkpoint.Origin} at size {proof.Checkpoint.Size}"));
        var report = proof.VerifyCarriedEntry(policy, now);
        foreach (var step in report.Steps)
        {
            Step(lines, step.Passed, Name(step.Kind), step.Detail);
        }

        return Verify(proof.Extra, id, key, lines) & report.IsProven;
    }

    private static bool Verify(ReadOnlyMemory<byte> entry, StatementId? id, SealKey? key, StringBuilder lines)
    {
        var fault = Statement.TryDecode(entry, out var statement);
        if (fault != StatementFault.None)
        {
            Step(lines, false, "statement", $"the entry is not a statement: {fault}");
            return false;
        }

        Step(lines, true, "statement", $"{statement!.Kind} by {statement.Issuer}, {statement.Id}");
        var passed = true;
        if (id is not null)
        {
            passed = id == statement.Id;
            Step(lines, passed, "id", passed ? "it is the statement asked for" : $"it is not {id}");
        }

        if (key is null)
        {
            Step(lines, null, "seal", $"not checked: --key wants the public key whose id is {statement.Key}");
        }
        else if (key.Id != statement.Key)
        {
            passed = false;
            Step(lines, false, "seal", $"it names the key {statement.Key}, not {key.Id}");
        }
        else
        {
            var isRight = key.Verify(statement.Id, statement.Signature.Span);
            passed &= isRight;
            Step(lines, isRight, "seal", isRight ? $"sealed by {key.Id}" : $"the signature is not by {key.Id}");
        }

        Step(lines, null, "authority", "not checked here: whether the issuer had that key and was allowed to say it");
        lines.Append('\n');
        foreach (var line in StatementDecodeVerb.Describe(statement))
        {
            lines.Append("  ").Append(line.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        return passed;
    }

    private static SealKey ReadKey(Invocation call, string text)
    {
        Span<byte> point = stackalloc byte[SealKey.EncodedSize + 3];
        return text.Length == 87 && Base64Url.TryDecodeFromChars(text, point, out var written)
            && SealKey.TryImport(point[..written], out var key)
                ? key
                : throw call.Wrong("--key wants a P-256 point: 87 characters of base64url.");
    }

    private static string Name(ProofStepKind kind) => kind switch
    {
        ProofStepKind.Entry => "entry",
        ProofStepKind.LogSignature => "log",
        ProofStepKind.Quorum => "witnesses",
        _ => "inclusion",
    };

    /// <summary>One line: passed, failed, or (null) not done.</summary>
    private static void Step(StringBuilder lines, bool? passed, string name, string detail) =>
        lines.Append(passed switch { true => "ok    ", false => "FAIL  ", null => "-     " })
            .Append(name.PadRight(11)).Append(detail).Append('\n');
}
