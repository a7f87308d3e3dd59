using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// <c>suiyuan verify</c>: verifies a .tlog-proof offline, step by step, and says what it did not verify. The answer is yes
/// only when every step that was asked for passed.
/// </summary>
internal static class VerifyVerb
{
    public static Verb Verb { get; } = new("verify", "FILE --policy FILE [--id ID] [--key POINT] [--chain FILE|DIR]…",
        "Verify a .tlog-proof offline, step by step: the log, the path, and with --chain who was allowed to say it.",
        ["--policy", "--id", "--key", "--chain"], [], RunAsync);

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
        var chain = await ReadChainAsync(call.All("--chain"), cancel);
        var passed = Verify(await Invocation.ReadAsync(path, cancel), new Trust(policy!, id, key, chain, call.Time), lines);
        await call.Out.WriteAsync(lines.Append('\n').Append(path).Append(passed ? ": PROVEN\n" : ": NOT PROVEN\n"), cancel);
        return passed ? ExitCode.Ok : ExitCode.No;
    }

    /// <summary>What the caller trusts and asks for.</summary>
    private sealed record Trust(LogPolicy Policy, StatementId? Id, SealKey? Key, IReadOnlyList<TlogProof>? Chain, TimeProvider Time);

    private static bool Verify(byte[] bytes, Trust trust, StringBuilder lines)
    {
        var fault = TlogProof.TryParse(bytes, out var proof);
        if (fault != ProofFault.None)
        {
            Step(lines, false, "form", $"not a tlog-proof: {fault}");
            return false;
        }

        Step(lines, true, "form", string.Create(CultureInfo.InvariantCulture,
            $"tlog-proof of entry {proof!.Index} in {proof.Checkpoint.Origin} at size {proof.Checkpoint.Size}"));
        var report = proof.VerifyCarriedEntry(trust.Policy, trust.Time.GetUtcNow());
        foreach (var step in report.Steps)
        {
            Step(lines, step.Passed, Name(step.Kind), step.Detail);
        }

        return VerifyStatement(proof, trust, lines) & report.IsProven;
    }

    private static bool VerifyStatement(TlogProof proof, Trust trust, StringBuilder lines)
    {
        var fault = Statement.TryDecode(proof.Extra, out var statement);
        if (fault != StatementFault.None)
        {
            Step(lines, false, "statement", $"the entry is not a statement: {fault}");
            return false;
        }

        Step(lines, true, "statement", $"{statement!.Kind} by {statement.Issuer}, {statement.Id}");
        var passed = true;
        if (trust.Id is not null)
        {
            passed = trust.Id == statement.Id;
            Step(lines, passed, "id", passed ? "it is the statement asked for" : $"it is not {trust.Id}");
        }

        passed &= VerifySeal(statement, trust.Key, trust.Chain is not null, lines);
        passed &= VerifyChain(proof, trust, lines);
        lines.Append('\n');
        foreach (var line in StatementDecodeVerb.Describe(statement))
        {
            lines.Append("  ").Append(line.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }

        return passed;
    }

    private static bool VerifySeal(Statement statement, SealKey? key, bool hasChain, StringBuilder lines)
    {
        if (key is null)
        {
            if (!hasChain)
            {
                Step(lines, null, "seal", $"not checked: --key wants the public key whose id is {statement.Key}");
            }

            return true;
        }

        if (key.Id != statement.Key)
        {
            Step(lines, false, "seal", $"it names the key {statement.Key}, not {key.Id}");
            return false;
        }

        var isRight = key.Verify(statement.Id, statement.Signature.Span);
        Step(lines, isRight, "seal", isRight ? $"sealed by {key.Id}" : $"the signature is not by {key.Id}");
        return isRight;
    }

    private static bool VerifyChain(TlogProof proof, Trust trust, StringBuilder lines)
    {
        if (trust.Chain is null)
        {
            Step(lines, null, "authority", "not checked: --chain wants the proofs that GET /api/statements/ID/chain names");
            return true;
        }

        var report = AuthorityChain.Verify(proof, trust.Chain, trust.Policy, trust.Time);
        if (report.Verdict != ChainVerdict.Shown)
        {
            Step(lines, false, "authority", string.Create(CultureInfo.InvariantCulture,
                $"{report.Verdict} at entry {report.Index}{(report.Refusal is { } refusal ? ": " + refusal.Code : "")}"));
            return false;
        }

        foreach (var (index, link) in report.Links)
        {
            Step(lines, true, "authority", string.Create(CultureInfo.InvariantCulture,
                $"entry {index}: {link.Kind} of {link.Subject}, sealed by {link.Issuer}, allowed"));
        }

        Step(lines, null, "since then", "not shown by any chain: that nothing was revoked or suspended in between");
        return true;
    }

    private static async Task<IReadOnlyList<TlogProof>?> ReadChainAsync(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        if (paths.Count == 0)
        {
            return null;
        }

        var proofs = new List<TlogProof>();
        foreach (var file in paths.SelectMany<string, string>(p => Directory.Exists(p) ? Directory.EnumerateFiles(p, "*.tlog-proof").Order() : [p]))
        {
            var fault = TlogProof.TryParse(await Invocation.ReadAsync(file, cancel), out var proof);
            proofs.Add(fault == ProofFault.None ? proof! : throw new CommandException(ExitCode.CannotRead, $"{file} is not a tlog-proof: {fault}."));
        }

        return proofs;
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
