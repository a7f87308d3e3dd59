using System.Buffers.Text;
using System.Globalization;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// <c>suiyuan verify</c>: verifies that a statement is in a log, step by step, and says what it did not verify: a
/// .tlog-proof offline; a voucher's link, or a statement and where its log is, with what that host gives. The answer is yes
/// only when every step that was asked for passed.
/// </summary>
internal static class VerifyVerb
{
    public static Verb Verb { get; } = new("verify", "FILE|LINK [--policy FILE] [--log URL] [--id ID] [--key POINT] [--chain FILE|DIR]…",
        "Verify step by step: a .tlog-proof offline, a voucher's link, or a statement with --log: the log, the path, who was allowed to say it.",
        ["--policy", "--log", "--id", "--key", "--chain"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var what = call.Single("FILE or LINK");
        StatementId? id = call.Option("--id") is not { } idText ? null
            : StatementId.TryParse(idText, out var parsed) ? parsed
            : throw call.Wrong("--id wants 43 characters of base64url.");
        var key = call.Option("--key") is { } point ? ReadKey(call, point) : null;
        var steps = new Steps();
        var trust = new Trust(null!, id, key, null, call.Time);
        var passed = HttpSource.IsUrl(what)
            ? await VerifyLinkAsync(call, what, trust, steps, cancel)
            : await VerifyFileAsync(call, what, trust, steps, cancel);
        await call.Out.WriteAsync($"{steps}\n{what}: {(passed ? "PROVEN" : "NOT PROVEN")}\n");
        return passed ? ExitCode.Ok : ExitCode.No;
    }

    /// <summary>What the caller trusts and asks for.</summary>
    private sealed record Trust(LogPolicy Policy, StatementId? Id, SealKey? Key, IReadOnlyList<TlogProof>? Chain, TimeProvider Time);

    private static async Task<bool> VerifyFileAsync(Invocation call, string path, Trust trust, Steps steps, CancellationToken cancel)
    {
        if (call.Option("--policy") is null && call.Option("--log") is null)
        {
            throw call.Wrong("--policy is needed.");
        }

        var policy = call.Option("--policy") is { } file ? PolicyFile.Parse(await Invocation.ReadAsync(file, cancel), file) : null;
        var bytes = await Invocation.ReadAsync(path, cancel);
        if (Statement.TryDecode(bytes, out var statement) == StatementFault.None)
        {
            steps.Add(true, "form", $"a statement, {statement!.Id}");
            if (call.Option("--log") is not { } url)
            {
                steps.Add(false, "proof", "none: --log URL says whose log to look it up in");
                return false;
            }

            return await VerifyAtAsync(call, url, trust with { Id = trust.Id ?? statement.Id }, statement.Id, steps, cancel);
        }

        if (policy is null)
        {
            throw call.Wrong("--policy is needed: --log looks statements up, and this is none.");
        }

        return Verify(bytes, trust with { Policy = policy, Chain = await ReadChainAsync(call.All("--chain"), cancel) }, steps);
    }

    private static Task<bool> VerifyLinkAsync(Invocation call, string link, Trust trust, Steps steps, CancellationToken cancel)
    {
        // What is scanned may have a language or a line behind it: https://host/v/ID?lang=en
        var path = new Uri(link).GetLeftPart(UriPartial.Path);
        var at = path.LastIndexOf("/v/", StringComparison.Ordinal);
        var name = at < 0 ? "" : path[(at + 3)..].Replace(".tlog-proof", "", StringComparison.Ordinal);
        return StatementId.TryParse(name, out var id)
            ? VerifyAtAsync(call, path[..at], trust with { Id = trust.Id ?? id }, id, steps, cancel)
            : throw call.Wrong("A link is a voucher's: https://host/v/ID.");
    }

    /// <summary>Verifies what a host gives for an id: its proof, and unless they are given, policy and chain.</summary>
    private static async Task<bool> VerifyAtAsync(
        Invocation call, string url, Trust trust, StatementId id, Steps steps, CancellationToken cancel)
    {
        using var host = new HostSource(url, call.Time);
        if (call.Option("--policy") is { } file)
        {
            trust = trust with { Policy = PolicyFile.Parse(await Invocation.ReadAsync(file, cancel), file) };
        }
        else
        {
            trust = trust with { Policy = await host.PolicyAsync(cancel) };
            steps.Add(null, "policy", $"from {host.Name}, the host whose word is to be checked: with --policy it could not name its own key");
        }

        if (await host.ProofAsync(id, cancel) is not { } proof)
        {
            steps.Add(false, "proof", $"{host.Name} has recorded no statement {id}");
            return false;
        }

        var chain = call.All("--chain") is { Count: > 0 } given ? await ReadChainAsync(given, cancel) : await host.ChainAsync(id, cancel);
        return Verify(proof, trust with { Chain = chain }, steps);
    }

    private static bool Verify(byte[] bytes, Trust trust, Steps steps)
    {
        var fault = TlogProof.TryParse(bytes, out var proof);
        if (fault != ProofFault.None)
        {
            steps.Add(false, "form", $"not a tlog-proof: {fault}");
            return false;
        }

        steps.Add(true, "form", string.Create(CultureInfo.InvariantCulture,
            $"tlog-proof of entry {proof!.Index} in {proof.Checkpoint.Origin} at size {proof.Checkpoint.Size}"));
        var report = proof.VerifyCarriedEntry(trust.Policy, trust.Time.GetUtcNow());
        foreach (var step in report.Steps)
        {
            steps.Add(step.Passed, Name(step.Kind), step.Detail);
            if (step.Kind == ProofStepKind.Quorum)
            {
                steps.AddWitnesses(report.Policy);
            }
        }

        VerifyStatement(proof, trust, steps);
        return report.IsProven && steps.Passed;
    }

    private static void VerifyStatement(TlogProof proof, Trust trust, Steps steps)
    {
        var fault = Statement.TryDecode(proof.Extra, out var statement);
        if (fault != StatementFault.None)
        {
            steps.Add(false, "statement", $"the entry is not a statement: {fault}");
            return;
        }

        steps.Add(true, "statement", $"{statement!.Kind} by {statement.Issuer}, {statement.Id}");
        if (trust.Id is not null)
        {
            steps.Add(trust.Id == statement.Id, "id", trust.Id == statement.Id ? "it is the statement asked for" : $"it is not {trust.Id}");
        }

        VerifySeal(statement, trust.Key, trust.Chain is not null, steps);
        VerifyChain(proof, trust, steps);
        steps.Say("");
        foreach (var line in StatementDecodeVerb.Describe(statement))
        {
            steps.Say("  " + line.Replace("\n", "\n  ", StringComparison.Ordinal));
        }
    }

    private static void VerifySeal(Statement statement, SealKey? key, bool hasChain, Steps steps)
    {
        if (key is null)
        {
            if (!hasChain)
            {
                steps.Add(null, "seal", $"not checked: --key wants the public key whose id is {statement.Key}");
            }

            return;
        }

        if (key.Id != statement.Key)
        {
            steps.Add(false, "seal", $"it names the key {statement.Key}, not {key.Id}");
            return;
        }

        var isRight = key.Verify(statement.Id, statement.Signature.Span);
        steps.Add(isRight, "seal", isRight ? $"sealed by {key.Id}" : $"the signature is not by {key.Id}");
    }

    private static void VerifyChain(TlogProof proof, Trust trust, Steps steps)
    {
        if (trust.Chain is null)
        {
            steps.Add(null, "authority", "not checked: --chain wants the proofs that GET /api/statements/ID/chain names");
            return;
        }

        var report = AuthorityChain.Verify(proof, trust.Chain, trust.Policy, trust.Time);
        if (report.Verdict != ChainVerdict.Shown)
        {
            steps.Add(false, "authority", string.Create(CultureInfo.InvariantCulture,
                $"{report.Verdict} at entry {report.Index}{(report.Refusal is { } refusal ? ": " + refusal.Code : "")}"));
            return;
        }

        foreach (var (index, link) in report.Links)
        {
            steps.Add(true, "authority", string.Create(CultureInfo.InvariantCulture,
                $"entry {index}: {link.Kind} of {link.Subject}, sealed by {link.Issuer}, allowed"));
        }

        steps.Add(null, "since then", "not shown by any chain: that nothing was revoked or suspended in between");
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
}
