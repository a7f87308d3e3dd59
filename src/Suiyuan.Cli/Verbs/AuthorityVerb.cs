using System.Globalization;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan authority</c>: may (or might) a key say a kind about a party, at any index of the ledger?</summary>
internal static class AuthorityVerb
{
    public static Verb Verb { get; } = new("authority", "DIR KEY KIND SUBJECT [--at INDEX]",
        "May this key say this kind about this party: now, or as entry INDEX? Says why not, and where the key's power comes from.",
        ["--at"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        if (call.Operands is not [var directory, var keyText, var kind, var subject])
        {
            throw call.Wrong("DIR, KEY, KIND and SUBJECT are needed.");
        }

        if (!KeyId.TryParse(keyText, out var key))
        {
            throw call.Wrong("KEY is a key's thumbprint: 43 characters of base64url.");
        }

        if (!Kinds.TryGet(kind, out _))
        {
            throw call.Wrong($"There is no kind {kind}. The kinds are: {string.Join(", ", Kinds.All.Select(k => k.Name))}.");
        }

        var at = Authority.Now;
        if (call.Option("--at") is { } index && !long.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out at))
        {
            throw call.Wrong("--at wants a leaf index, from 0.");
        }

        await using var ledger = await LedgerDirectory.OpenAsync(directory, call.Time);
        var decision = ledger.Authority.Decide(key, kind, subject, at);
        await call.Out.WriteLineAsync(Verdict(decision, kind));
        if (ledger.Authority.FindKey(key, at) is { } known)
        {
            var when = at == Authority.Now ? ledger.Log.RecordedSize : at;
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"key of {known.Party} ({ledger.Authority.FindParty(known.Party)!.Role}), use {known.Use}, granted as entry {known.Grant.Index}; asked at entry {when}"));
            foreach (var id in ledger.Authority.ChainOf(key))
            {
                await call.Out.WriteLineAsync(await DescribeAsync(ledger, id, cancel));
            }
        }

        return decision.Allowed ? ExitCode.Ok : ExitCode.No;
    }

    private static string Verdict(Decision decision, string kind)
    {
        if (decision.Refusal is { } refusal)
        {
            var words = RefusalText.Of(refusal, chinese: false);
            return $"REFUSED {refusal.Code}: {words.Detail} {words.Advice}";
        }

        return Kinds.IsControl(kind) ? "ALLOWED, as far as its content is right (a control statement's content is judged too)" : "ALLOWED";
    }

    private static async Task<string> DescribeAsync(LedgerDirectory ledger, StatementId id, CancellationToken cancel)
    {
        if (!ledger.Log.TryFind(id, out var index))
        {
            return $"  {id}";
        }

        var fault = Statement.TryDecode(await ledger.Log.ReadEntryAsync(index, cancel), out var statement);
        return fault == StatementFault.None
            ? string.Create(CultureInfo.InvariantCulture, $"  {index,8}  {statement!.Kind,-12} {statement.Issuer} → {statement.Subject}  {id}")
            : throw new CommandException(ExitCode.CannotRead, $"entry {index} is not a statement: {fault}");
    }
}
