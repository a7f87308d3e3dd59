using System.Text.Json;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ranking;

namespace Suiyuan.Cli;

/// <summary>Views to count risks in: of a data directory, or of a generated city's file, which get views of their own for the while.</summary>
internal sealed class RiskSources : IAsyncDisposable
{
    /// <summary>The party that every stall is below: the bureau of the generated cities.</summary>
    public const string Everyone = "gz";

    private readonly string? _temporary;
    private readonly LedgerDirectory? _ledger;

    private RiskSources(ViewDatabase database, string? temporary, LedgerDirectory? ledger)
    {
        Database = database;
        _temporary = temporary;
        _ledger = ledger;
    }

    /// <summary>The views, caught up.</summary>
    public ViewDatabase Database { get; }

    /// <summary>Opens a data directory (its service must be stopped) or a city's file.</summary>
    /// <exception cref="CommandException">It is neither, or can't be read.</exception>
    public static async Task<RiskSources> OpenAsync(string path, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            if (Directory.Exists(path))
            {
                var ledger = await LedgerDirectory.OpenAsync(path, time);
                var views = ViewDatabase.Open(Path.Combine(path, "views.db"), SuiyuanViews.Create());
                await new ViewLoop(views, new LogEntrySource(ledger.Log)).CatchUpAsync(cancel);
                return new RiskSources(views, null, ledger);
            }

            using var entries = CityEntries.Open(path);
            var temporary = Directory.CreateTempSubdirectory("suiyuan-risk-").FullName;
            var source = new RiskSources(ViewDatabase.Open(Path.Combine(temporary, "views.db"), SuiyuanViews.Create()), temporary, null);
            var bar = new Bar();
            var expected = entries.Plan.Purchases + entries.Plan.Sales;
            await entries.PlayAsync(source.Database, done => bar.Report(Math.Min(done, expected - 1), expected), cancel);
            bar.Report(expected, expected);
            return source;
        }
        catch (Exception e) when (e is SqliteException or LedgerException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path}: {e.Message}");
        }
    }

    /// <summary>Reads a model's file.</summary>
    /// <exception cref="CommandException">It is not there, or none.</exception>
    public static RankingModel LoadModel(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return RankingModel.Load(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RankingException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path}: {e.Message}");
        }
    }

    /// <summary>Hit rates as JSON.</summary>
    public static void Write(Utf8JsonWriter json, string name, HitRates? rates)
    {
        if (rates is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("stalls", rates.Stalls);
        json.WriteNumber("faults", rates.Faults);
        for (var i = 0; i < rates.Rates.Count; i++)
        {
            json.WriteNumber(FormattableString.Invariant($"at{HitRates.Shares[i]}"), rates.Rates[i]);
        }

        json.WriteEndObject();
    }

    public async ValueTask DisposeAsync()
    {
        Database.Dispose();
        if (_ledger is not null)
        {
            await _ledger.DisposeAsync();
        }

        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }
}
