using Suiyuan.City.Play;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;

namespace Suiyuan.Web.Demo;

/// <summary>
/// What the people of the demo city do about alerts while nobody looks: some stalls explain, their markets see and close some. Much is
/// left to the visitor, above all what is about the stalls that a visitor may be.
/// </summary>
internal sealed partial class DemoOffice(
    DemoCity city, ViewDatabase views, ViewLoop loop, TransparencyLog log, SealedStore store, SuiyuanOptions options, TimeProvider time,
    ILogger<DemoOffice> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BeforeAnyoneActs = TimeSpan.FromMinutes(1);

    private static readonly string[] Said = ["上周的货没卖完，当时没盘点。", "手机没网，回来才补的。", "打错了一位数，已经更正。"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.CityStalls is not null)
        {
            return;
        }

        try
        {
            var keys = new CityKeys(options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
            using var timer = new PeriodicTimer(BetweenRounds, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await RoundAsync(keys, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        catch (IOException e)
        {
            LogStopped(logger, e);
        }
    }

    private async Task RoundAsync(CityKeys keys, CancellationToken cancellationToken)
    {
        IReadOnlyList<AlertRow> waiting;
        using (var db = views.Read())
        {
            waiting = AlertQueries.Waiting(db, -1);
        }

        foreach (var alert in waiting.Where(a => a.RaisedAt + BeforeAnyoneActs < time.GetUtcNow() && !city.People.Any(p => p.Party == a.Party)))
        {
            // Always the same for one alert, and a third of them stay as they are.
            var turn = alert.Index % 6;
            if (turn is 1 or 3 or 5 && alert.Reason is null)
            {
                var (part, digest) = SealedContent.Seal(new SealedWords(Said[alert.Index % Said.Length]));
                store.Put(digest, part);
                await SayAsync(keys, alert.Party, alert.Party, new AlertExplained(
                    StatementFactory.Nonce(), alert.Id, Suiyuan.Web.Risk.AlertWords.Likely(alert.Rule)[0], digest), cancellationToken);
            }
            else if (turn is 2 or 3 && !alert.Acknowledged)
            {
                await SayAsync(keys, alert.Market, alert.Party, new AlertAcknowledged(StatementFactory.Nonce(), alert.Id), cancellationToken);
            }
            else if (turn is 2 or 3)
            {
                var outcome = turn == 3 ? "explained" : alert.Index % 12 == 2 ? "false" : "true";
                await SayAsync(keys, alert.Market, alert.Party, new AlertClosed(StatementFactory.Nonce(), alert.Id, outcome), cancellationToken);
            }
        }
    }

    private async Task SayAsync(CityKeys keys, string issuer, string subject, Payload payload, CancellationToken cancellationToken)
    {
        var key = keys.Seal(issuer);
        var statement = new StatementFactory(issuer, key.Id, key.Sign).Seal(subject, payload, time.GetUtcNow());
        if (await log.SubmitAsync(statement, cancellationToken) is SubmitResult.Recorded recorded)
        {
            await loop.WaitForAsync(recorded.Receipt.Index + 1, cancellationToken);
        }
    }

    [LoggerMessage(4011, LogLevel.Error, "The people of the demo city do nothing more about alerts")]
    private static partial void LogStopped(ILogger logger, Exception exception);
}
