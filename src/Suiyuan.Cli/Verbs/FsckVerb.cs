using System.Globalization;
using System.Text;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan fsck</c>: derives everything in a ledger's directory again from its entries and says what differs.</summary>
internal static class FsckVerb
{
    public static Verb Verb { get; } = new("fsck", "DIR [--vkey VKEY]",
        "Check a stopped ledger from the entries up: every hash, signature, authority, index. --vkey: by this log key, not keys/log.key.",
        ["--vkey"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var directory = call.Single("DIR");
        var ledger = Directory.Exists(Path.Combine(directory, "ledger")) ? Path.Combine(directory, "ledger") : directory;
        if (!Directory.Exists(Path.Combine(ledger, "journal")))
        {
            throw new CommandException(ExitCode.CannotRead, $"{directory} holds no ledger: there is no journal/ in it.");
        }

        var key = KeyOf(call, directory);
        try
        {
            using var storage = new FileStorage(ledger);
            var began = call.Time.GetTimestamp();
            var rules = key is null ? null : new AuditRules(key.Name, key.ToString());
            var report = await Task.Run(() => new Fsck(storage, key, rules, new Progress()).Run(cancel), cancel);
            await call.Out.WriteAsync(Describe(report, key, call.Time.GetElapsedTime(began)));
            return report.IsSound ? ExitCode.Ok : ExitCode.No;
        }
        catch (LedgerException e)
        {
            throw new CommandException(ExitCode.CannotRead, e.Message);
        }
    }

    private static NoteKey? KeyOf(Invocation call, string directory)
    {
        if (call.Option("--vkey") is { } vkey)
        {
            return NoteKey.TryParse(vkey, out var given) == NoteKeyFault.None ? given : throw call.Wrong("--vkey wants name+id+key.");
        }

        var path = Path.Combine(directory, "keys", "log.key");
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var key = NoteKeyFile.Load(path);
            return key.VerifierKey;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, e.Message);
        }
    }

    private static string Describe(FsckReport report, NoteKey? key, TimeSpan took)
    {
        var text = new StringBuilder();
        foreach (var finding in report.Findings)
        {
            text.Append(finding.Severity == FsckSeverity.Damage ? "DAMAGED     " : "REBUILDABLE ").Append(finding).Append('\n');
        }

        if (report.FindingCount > report.Findings.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"… and {report.FindingCount - report.Findings.Count} more\n");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"entries     {report.Entries:N0}, root {Convert.ToBase64String(report.Root.ToArray())}\n");
        text.Append(report.CheckpointSize is null ? "checkpoint  none\n" : string.Create(CultureInfo.InvariantCulture,
            $"checkpoint  {report.CheckpointSize:N0} entries, signature {(report.IsCheckpointVerified ? "right" : key is null ? "not checked: no log key given" : "WRONG")}\n"));
        text.Append(key is null ? "statements  form only: signatures and authority not checked, no log key given\n" : string.Create(
            CultureInfo.InvariantCulture, $"statements  {report.Signatures:N0} signatures right, authority checked in order\n"));
        text.Append(CultureInfo.InvariantCulture, $"{(report.IsSound ? "SOUND" : "NOT SOUND")}, {took.TotalSeconds:0.0} s\n");
        return text.ToString();
    }

    private sealed class Progress : IProgress<FsckProgress>
    {
        private readonly Bar _bar = new();

        public void Report(FsckProgress value) => _bar.Report(value.Entries, value.Of);
    }
}
