using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Views;
using Suiyuan.Ranking;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Office;

namespace Suiyuan.Web.Risk;

/// <summary>What two ways of choosing would have found in inspections that took place.</summary>
/// <param name="Size">The tree size at which it was worked out.</param>
/// <param name="Plain">What the plain score would have found.</param>
/// <param name="Model">What the model would have found in the same, none of which it had learned from; null where there is none.</param>
internal sealed record RankingRecord(long Size, HitRates Plain, HitRates? Model);

/// <summary>
/// The model that ranks inspections beside the plain score: learned from this ledger's own inspections as soon as there are enough, and
/// again each day and whenever there are a tenth more; until then one that was put into the data directory, if any. It advises. Plans are
/// made by it only where the charter's bureau says so and it found more than the plain score when they were compared.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class RankingAdvisor(
    AfterStart calm, ViewDatabase views, Authority authority, SlowAnswers slow, SuiyuanOptions options, TimeProvider time, ILogger<RankingAdvisor> logger)
    : BackgroundService
{
    /// <summary>In the data directory: a model that was trained elsewhere (<c>suiyuan risk train --out</c>).</summary>
    public const string File = "ranking.model";

    private const string Name = "model/1";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private RankingModel? _model;
    private RankingRecord? _record;
    private bool _isOwn;
    private long _learnedFrom;
    private int _learnedOn;

    /// <summary>What is said of the model in use; null without one.</summary>
    public RankingAbout? About => Volatile.Read(ref _model)?.About;

    /// <summary>True where the model was learned from this ledger, false where it was brought in.</summary>
    public bool IsOwn => Volatile.Read(ref _isOwn);

    /// <summary>How both did; null until it has been worked out.</summary>
    public RankingRecord? Record => Volatile.Read(ref _record);

    /// <summary>True where plans are made by the model.</summary>
    public bool Leads(RuleStates states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return states.TrustsRanking && About is { IsBetter: true };
    }

    /// <summary>The ranking that proposes inspections.</summary>
    public TargetRanking Current(RuleStates states) => Leads(states)
        ? new TargetRanking(Name, (db, within, count, _) => Top(db, within, count), Of)
        : TargetRanking.Score;

    /// <summary>
    /// How likely the model takes an inspection to find a fault at each stall below a party, the likeliest first; empty without one.
    /// </summary>
    public IReadOnlyList<(string Party, float Likelihood)> Likelihoods(ViewReader db, string within)
    {
        ArgumentNullException.ThrowIfNull(db);
        return _model is not { } model ? [] : slow.Get("ranking", db, (within, model.About.TreeSize), (reader, of) =>
        {
            var stalls = RankingInput.Now(reader, of.within);
            lock (_gate)
            {
                return stalls.Zip(model.Likelihoods(stalls), (s, l) => (s.Party, l)).OrderByDescending(s => s.l)
                    .ThenBy(s => s.Party, StringComparer.Ordinal).ToList();
            }
        }).Value;
    }

    /// <summary>Learns now, if there is anything new to learn from.</summary>
    public void Learn()
    {
        if (authority.CharterBureau is not { Id: var bureau })
        {
            return;
        }

        using var db = views.Read();
        var (count, today) = (RankingInput.Count(db), db.Today.DayNumber);
        if (count == 0 || (_record is not null && today == _learnedOn && count < _learnedFrom * 11 / 10))
        {
            return;
        }

        var examples = RankingInput.Examples(db, bureau);
        if (examples.Count == 0)
        {
            return;
        }

        try
        {
            var model = RankingModel.Train(examples, db.TreeSize);
            Volatile.Write(ref _isOwn, true);
            Volatile.Write(ref _model, model);
            LogLearned(logger, examples.Count, model.About.IsBetter);
        }
        catch (RankingException)
        {
            // Too few, which the page says.
        }

        Volatile.Write(ref _record, RecordOf(examples, db.TreeSize));
        (_learnedFrom, _learnedOn) = (count, today);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        LoadBrought();
        using var timer = new PeriodicTimer(BetweenLooks, time);
        try
        {
            await calm.WaitAsync(stoppingToken);
            do
            {
                try
                {
                    Learn();
                }
                catch (Exception e) when (e is SqliteException or IOException)
                {
                    LogTrouble(logger, e);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
    }

    /// <summary>Reads the model that was brought in.</summary>
    public void LoadBrought()
    {
        var path = Path.Combine(options.Data, File);
        if (!System.IO.File.Exists(path))
        {
            return;
        }

        try
        {
            using var file = System.IO.File.OpenRead(path);
            Volatile.Write(ref _model, RankingModel.Load(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RankingException)
        {
            LogNoModel(logger, path, e.Message);
        }
    }

    // An own model was compared on inspections after those that it learned from; another has learned from none of these.
    private RankingRecord RecordOf(IReadOnlyList<RankingExample> examples, long size)
    {
        if (IsOwn && About is { Plain: { } plain } about)
        {
            return new RankingRecord(size, plain, about.Model);
        }

        HitRates? brought = null;
        if (!IsOwn && _model is { } model)
        {
            lock (_gate)
            {
                brought = HitRates.Of(examples.Zip(
                    model.Likelihoods(examples.Select(e => e.Known)), (e, l) => (e.Known.Party, (double)l, e.Fault)));
            }
        }

        return new RankingRecord(size, HitRates.Of(examples.Select(e => (e.Known.Party, (double)e.Known.Score, e.Fault))), brought);
    }

    private List<TargetRow> Top(ViewReader db, string within, int count)
    {
        var why = RiskScores.Top(db, within, int.MaxValue).ToDictionary(s => s.Party, StringComparer.Ordinal);
        return [.. Likelihoods(db, within).Take(count).Select(l => Row(l.Party, l.Likelihood, why.GetValueOrDefault(l.Party)))];
    }

    private TargetRow Of(ViewReader db, string party, DateOnly today)
    {
        var score = RiskScores.Of(db, party);
        var found = authority.CharterBureau is { } bureau ? Likelihoods(db, bureau.Id).FirstOrDefault(l => l.Party == party) : default;
        return found.Party is null ? TargetRanking.Score.Of(db, party, today) : Row(party, found.Likelihood, score);
    }

    private static TargetRow Row(string party, float likelihood, RiskScore? score)
    {
        var percent = Math.Round(likelihood * 100);
        return new TargetRow(party, percent,
        [
            new TargetReason(
                FormattableString.Invariant($"模型估计有问题的可能 {percent}%"),
                FormattableString.Invariant($"the model takes a fault to be {percent} % likely"), 0),
            .. score is null ? [] : TargetRanking.ScoreRow(score).Reasons.Take(7),
        ]);
    }

    [LoggerMessage(1811, LogLevel.Information,
        "Learned to rank inspections from {Examples} of them; better than the plain score: {IsBetter}")]
    private static partial void LogLearned(ILogger logger, int examples, bool isBetter);

    [LoggerMessage(1812, LogLevel.Warning, "Could not learn to rank inspections; it is tried again")]
    private static partial void LogTrouble(ILogger logger, Exception exception);

    [LoggerMessage(1813, LogLevel.Warning, "The model in {Path} is not used: {Why}")]
    private static partial void LogNoModel(ILogger logger, string path, string why);
}
