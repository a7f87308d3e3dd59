using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Risk;

/// <summary>
/// Turns what live rules hit into alerts on the ledger, under the platform's key, as soon as the views show it. One alert for each
/// occurrence, wherever the host is stopped: the sealed bytes are kept before they are submitted, and the same bytes are the same
/// statement. What comes now goes before what was there when the host started; neither comes faster than the options allow.
/// </summary>
internal sealed partial class AlertRaiser(
    AlertStore store, ViewDatabase views, ViewLoop loop, TransparencyLog log, LedgerHost host, SuiyuanOptions options, TimeProvider time,
    ILogger<AlertRaiser> logger) : BackgroundService
{
    // Looked through in one go, and raised in one go: a batch is one write of the store and one wait for the ledger.
    private const int LookBatch = 2_000;
    private const int RaiseBatch = 64;

    // Entries without an alert after which it is written down how far they were looked through.
    private const int NoteEvery = 1_000;

    private const string Live = "live";

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);

    private AlertMarks _marks;
    private long _noted;
    private double _allowance = options.Alerts.PerMinute;
    private DateTimeOffset _counted = time.GetUtcNow();
    private long _waiting;

    /// <summary>Hits that are still to be looked at.</summary>
    public long Waiting => Volatile.Read(ref _waiting);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!options.Alerts.Enabled)
        {
            return;
        }

        try
        {
            // What was raised before the stop is known by then.
            await loop.WaitForAsync(log.RecordedSize, stoppingToken);
            await RetryAsync(() => Task.FromResult(Begin()), stoppingToken);
            Task? growth = null;
            while (true)
            {
                var size = loop.Size;
                var more = await RetryAsync(() => StepAsync(stoppingToken), stoppingToken);
                // Without an allowance, looking again at once would find the same.
                await Task.Delay(more && _allowance < 1 ? AfterTrouble : BetweenSteps, time, stoppingToken);
                if (!more)
                {
                    if (growth is not { IsCompleted: false })
                    {
                        growth = loop.WaitForAsync(size + 1, stoppingToken);
                    }

                    await growth;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
    }

    private async Task<bool> RetryAsync(Func<Task<bool>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (e is SqliteException or IOException or KeyUnavailableException)
            {
                // What is kept is kept: the next step goes on.
                LogTrouble(logger, e);
                await Task.Delay(AfterTrouble, time, cancellationToken);
            }
        }
    }

    /// <summary>Finds where the last life of this host ended.</summary>
    public bool Begin()
    {
        using var db = views.Read();
        var marks = store.Marks();
        var end = Math.Max(db.TreeSize, marks.New);
        _marks = marks.Old < marks.Until ? marks : new AlertMarks(marks.New, end, end);
        return true;
    }

    /// <summary>One step: records what is kept, then looks at hits and raises up to a batch of alerts.</summary>
    /// <returns>True when there is more to do at once.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (host.Authority.Charter?.Platform.Key.Id != host.Statements.Key)
        {
            // Another key than the charter's, such as after a loss: nothing that it seals is taken.
            if (host.Authority.Charter is not null)
            {
                LogOtherKey(logger);
            }

            return false;
        }

        await RecordAsync(cancellationToken);
        var looked = Look();
        await RecordAsync(cancellationToken);
        return looked;
    }

    /// <summary>Goes through hits, the new ones first, and keeps the alerts that are to be raised.</summary>
    /// <returns>True when there are more.</returns>
    public bool Look()
    {
        using var db = views.Read();
        if (_marks.New < db.TreeSize && HitQueries.Count(db, _marks.New, db.TreeSize) == 0)
        {
            _marks = _marks with { New = db.TreeSize };
        }

        var isNew = _marks.New < db.TreeSize;
        var (from, until) = isNew ? (_marks.New, db.TreeSize) : (_marks.Old, _marks.Until);
        if (from >= until)
        {
            if (_marks.New - _noted >= NoteEvery)
            {
                store.Keep(_marks, [], []);
                _noted = _marks.New;
            }

            return false;
        }

        var hits = HitQueries.Caused(db, from, until, LookBatch);
        var states = new RuleStates(db, ChinaTime.DayOf(time.GetUtcNow()));
        var room = Math.Min(RaiseBatch, Allowance());
        var oldest = time.GetUtcNow() - options.Alerts.MostAge;
        List<(string, byte[])> alerts = [];
        List<(string, PassedHit)> passed = [];
        var mark = hits.Count < LookBatch ? until : hits[^1].Hit.Index + 1;
        foreach (var (hit, role, recordedAt) in hits.Where(h => states.Of(h.Hit.Rule) == Live))
        {
            if (recordedAt < oldest)
            {
                passed.Add((hit.Rule, PassedHit.Old));
            }
            else if (role is not (Roles.Merchant or Roles.Market))
            {
                passed.Add((hit.Rule, PassedHit.Party));
            }
            else if (!AlertQueries.IsRaised(db, hit.Party, hit.Rule, hit.Key))
            {
                if (alerts.Count >= room)
                {
                    // From this statement on when there is room again; what was kept of it is known by then.
                    mark = hit.Index;
                    break;
                }

                alerts.Add((hit.Rule, host.Statements.Seal(hit.Party, HitQueries.ToAlert(db, hit, StatementFactory.Nonce()), time.GetUtcNow())));
            }
        }

        var marks = isNew ? _marks with { New = mark } : _marks with { Old = mark };
        store.Keep(marks, alerts, passed);
        _noted = marks.New;

        _marks = marks;
        _allowance -= alerts.Count;
        var waits = _marks.New < db.TreeSize || _marks.Old < _marks.Until;
        Volatile.Write(ref _waiting, waits ? HitQueries.Count(db, _marks.New, db.TreeSize) + HitQueries.Count(db, _marks.Old, _marks.Until) : 0);
        return waits;
    }

    /// <summary>Submits what is kept, and forgets it when the views show it.</summary>
    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        while (store.Kept(RaiseBatch) is { Count: > 0 } kept)
        {
            var results = await Task.WhenAll(kept.Select(k => log.SubmitAsync(k.Statement, cancellationToken).AsTask()));
            var last = results.OfType<SubmitResult.Recorded>().Select(r => r.Receipt.Index).DefaultIfEmpty(-1).Max();
            await loop.WaitForAsync(last + 1, cancellationToken);
            foreach (var (alert, result) in kept.Zip(results))
            {
                switch (result)
                {
                    case SubmitResult.Recorded:
                        store.Forget(alert);
                        break;
                    case SubmitResult.Refused refused:
                        // Nothing that another attempt would change.
                        store.Forget(alert, refused: true);
                        LogRefused(logger, alert.Rule, refused.Refusal.Code, refused.Refusal.Field);
                        break;
                    default:
                        throw new IOException("The log takes no statements at the moment.");
                }
            }
        }
    }

    // A minute's worth at most, filled again as time passes.
    private int Allowance()
    {
        var now = time.GetUtcNow();
        var perMinute = options.Alerts.PerMinute;
        _allowance = Math.Min(perMinute, _allowance + ((now - _counted).TotalMinutes * perMinute));
        _counted = now;
        return (int)_allowance;
    }

    [LoggerMessage(1801, LogLevel.Warning, "Alerts can't be raised at the moment; they are kept and tried again")]
    private static partial void LogTrouble(ILogger logger, Exception exception);

    [LoggerMessage(1802, LogLevel.Error, "The ledger refused an alert of rule {Rule}: {Code} {Field}")]
    private static partial void LogRefused(ILogger logger, string rule, string code, string? field);

    [LoggerMessage(1803, LogLevel.Warning, "Alerts are not raised: the platform's key is not the one that the charter names")]
    private static partial void LogOtherKey(ILogger logger);
}
