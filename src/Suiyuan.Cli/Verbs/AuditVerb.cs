using System.Globalization;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// <c>suiyuan audit</c>: goes through a whole log, from a URL or a directory, and says whether every entry should be there
/// and whether they are all that the checkpoint covers.
/// </summary>
internal static class AuditVerb
{
    public static Verb Verb { get; } = new("audit", "URL|DIR [--policy FILE] [--state FILE] [--token TOKEN]",
        "Audit a whole log: every entry's hash, form, authority in order, signature; the checkpoint's signature and quorum. --state: go on where the last audit ended.",
        ["--policy", "--state", "--token"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var place = call.Single("URL or DIR");
        var began = call.Time.GetTimestamp();
        var (source, checkpoint) = await OpenAsync(place, call, cancel);
        using (source)
        {
            var steps = new Steps();
            try
            {
                await AuditAsync(source, checkpoint, call, steps, cancel);
            }
            finally
            {
                await call.Out.WriteAsync(steps.ToString());
            }

            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"\n{place}: {(steps.Passed ? "SOUND" : "NOT SOUND")}, {call.Time.GetElapsedTime(began).TotalSeconds:0.0} s"));
            return steps.Passed ? ExitCode.Ok : ExitCode.No;
        }
    }

    private static async Task AuditAsync(
        LogSource source, SignedCheckpoint checkpoint, Invocation call, Steps steps, CancellationToken cancel)
    {
        steps.Add(true, "checkpoint", string.Create(CultureInfo.InvariantCulture,
            $"{checkpoint.Origin}, {checkpoint.Size:N0} entries, root {Convert.ToBase64String(checkpoint.RootHash.ToArray())}"));
        var began = await CharterKeyAsync(source, checkpoint, cancel);
        var policy = await PolicyAsync(source, began, call, steps, cancel);
        if (policy is not null)
        {
            var report = policy.Evaluate(checkpoint, call.Time.GetUtcNow());
            steps.AddPolicy(policy, checkpoint, report);
            if (report.Log is null)
            {
                steps.Add(null, "entries", "not looked at: they would be held against a checkpoint that nobody known has signed");
                return;
            }

            began ??= report.Log.Key;
        }

        var statePath = call.Option("--state");
        var state = LoadState(statePath, began!);
        if (state.Size > checkpoint.Size)
        {
            steps.Add(false, "history", string.Create(CultureInfo.InvariantCulture,
                $"the log has gone back: {state.Size:N0} entries were audited before, and its checkpoint covers fewer"));
            return;
        }

        var from = state.Size;
        if (from > 0)
        {
            steps.Add(null, "resumed", string.Create(CultureInfo.InvariantCulture, $"from entry {from}: those before it were audited then, {statePath} says"));
        }

        if (await new LogAudit(source, checkpoint, state, statePath, new Bar(), call.Time).RunAsync(cancel) is { } fault)
        {
            steps.Add(false, "entries", $"{fault} [{fault.Code}]");
            return;
        }

        steps.Add(true, "entries", string.Create(CultureInfo.InvariantCulture,
            $"{checkpoint.Size - from:N0} statements: form, shape, signature, and authority in the ledger's order; none is there twice"));
        steps.Add(true, "root", "they hash up to the checkpoint's root");
        JudgeByOwnPolicy(checkpoint, state, isTrusted: policy is null, call, steps);
    }

    /// <summary>
    /// What the ledger itself says who must have signed. A checkpoint that covers a change of policy is final only under the
    /// new one too, so the newest that it covers is one that it must satisfy, whether it has been handed over to or not.
    /// </summary>
    private static void JudgeByOwnPolicy(SignedCheckpoint checkpoint, AuditState state, bool isTrusted, Invocation call, Steps steps)
    {
        if (state.Policies?.NewestAt(checkpoint.Size) is not { } newest)
        {
            return;
        }

        var report = newest.Policy.Evaluate(checkpoint, call.Time.GetUtcNow());
        var where = string.Create(CultureInfo.InvariantCulture, $"entry {newest.Index}");
        if (isTrusted)
        {
            steps.Add(null, "policy", $"the ledger's own, by {where}, since --policy is not given: compare its key with a copy from elsewhere, {newest.Policy.Logs[0].Key}");
            steps.AddPolicy(newest.Policy, checkpoint, report);
        }
        else
        {
            steps.Add(report.IsAccepted, "own policy", report.IsAccepted
                ? $"the checkpoint is final by {where} too"
                : $"the checkpoint is not final by {where}: {report.Verdict}");
        }
    }

    private static async Task<(LogSource Source, SignedCheckpoint Checkpoint)> OpenAsync(string place, Invocation call, CancellationToken cancel)
    {
        var source = HttpSource.IsUrl(place)
            ? (LogSource)new HttpSource(place, call.Option("--token"), call.Time)
            : new DirectorySource(place);
        var bytes = await source.ReadAsync("checkpoint", cancel);
        if (bytes is null && source is HttpSource)
        {
            // The address of the host instead of its log's.
            source.Dispose();
            source = new HttpSource(place.TrimEnd('/') + "/log", call.Option("--token"), call.Time);
            bytes = await source.ReadAsync("checkpoint", cancel);
        }

        if (bytes is null || SignedCheckpoint.TryParse(bytes, out var checkpoint) != CheckpointFault.None)
        {
            source.Dispose();
            throw new CommandException(ExitCode.CannotRead, bytes is null ? $"{place} has no checkpoint." : $"The checkpoint of {place} is none.");
        }

        return (source, checkpoint!);
    }

    /// <summary>Whom to trust: said on the command line; or null, when the ledger's own charter will say it; or what is served.</summary>
    private static async Task<LogPolicy?> PolicyAsync(
        LogSource source, NoteKey? charter, Invocation call, Steps steps, CancellationToken cancel)
    {
        if (call.Option("--policy") is { } path)
        {
            steps.Add(true, "policy", path);
            return PolicyFile.Parse(await Invocation.ReadAsync(path, cancel), path);
        }

        if (charter is not null)
        {
            return null;
        }

        if (await source.ReadAsync("policy", cancel) is { } served)
        {
            steps.Add(null, "policy", $"the one that {source.Name} serves with the log, since --policy is not given: it can name any key");
            return PolicyFile.Parse(served, $"{source.Name}/policy");
        }

        throw new CommandException(ExitCode.CannotRead, $"{source.Name} has no charter that names a policy, and serves none: give one with --policy.");
    }

    /// <summary>The key that the log began with: its charter's, which is proven to be its entry 0 when the root is right.</summary>
    private static async Task<NoteKey?> CharterKeyAsync(LogSource source, SignedCheckpoint checkpoint, CancellationToken cancel)
    {
        if (checkpoint.Size == 0)
        {
            return null;
        }

        var first = await source.ReadEntriesAsync(0, TileId.WidthIn(0, 0, checkpoint.Size), cancel);
        return first.Entries.Count > 0 && Statement.TryDecode(first.Entries[0], out var statement) == StatementFault.None
            && Payloads.TryRead(statement!.Kind, statement.Payload.Span, out _) is Charter charter
            && NoteKey.TryParse(charter.Log.Vkey, out var key) == NoteKeyFault.None && key!.Name == checkpoint.Origin
                ? key
                : null;
    }

    private static AuditState LoadState(string? path, NoteKey log)
    {
        try
        {
            return path is null || !File.Exists(path) ? new AuditState(log) : AuditState.Load(path, log);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} cannot be read: {e.Message}");
        }
    }
}
