using System.Globalization;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan views rebuild</c>: throws the views away and computes them again from the ledger.</summary>
internal static class ViewsRebuildVerb
{
    public static Verb Verb { get; } = new("views rebuild", "DIR",
        "Delete the views of a data directory and compute them again from its ledger. The service must be stopped.", [], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var directory = call.Single("DIR");
        await using var ledger = await LedgerDirectory.OpenAsync(directory, call.Time);
        var path = Path.Combine(directory, "views.db");
        try
        {
            // Not opened first: what is to be rebuilt may be beyond opening.
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(path + suffix);
            }

            var began = call.Time.GetTimestamp();
            using var database = ViewDatabase.Open(path, SuiyuanViews.Create());
            var size = await new ViewLoop(database, new LogEntrySource(ledger.Log)).CatchUpAsync(cancel);
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{path}: {size:N0} entries taken in, {call.Time.GetElapsedTime(began).TotalSeconds:0.0} s"));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is SqliteException or LedgerException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path}: {e.Message}");
        }
    }
}
