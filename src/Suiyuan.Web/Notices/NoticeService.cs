using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Log;
using Suiyuan.Web.Views;

namespace Suiyuan.Web.Notices;

/// <summary>
/// Works the outbox off: plans, hands over, records, whenever the ledger has grown and now and then for the clocks. Each step
/// is written down after it is done, so that a crash repeats a step and never leaves one out (<see cref="NoticeStore"/>).
/// </summary>
internal sealed partial class NoticeService(
    AfterStart calm, NoticeStore store, NoticePlanner planner, NoticeLinks links, IEnumerable<INotifier> notifiers, ViewLoop loop, TransparencyLog log, LedgerHost host,
    TimeProvider time, ILogger<NoticeService> logger) : ViewFollower(calm, loop, time, Pace, LongestWait)
{
    private const int Batch = 200;

    // The ledger may grow a thousand times a second; nobody is told so often.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, INotifier> _notifiers = notifiers.ToDictionary(n => n.Channel, StringComparer.Ordinal);

    protected override Task RoundAsync(CancellationToken cancellationToken) => WorkAsync(cancellationToken);

    protected override void SayPutOff(Exception exception) => LogPutOff(logger, exception);

    /// <summary>One round: everything that is due now.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        // Another key than the charter's seals nothing that is taken; before the charter there is nobody to tell.
        if (host.Authority.Charter?.Platform.Key.Id != host.Statements.Key)
        {
            return;
        }

        planner.Plan();
        foreach (var notice in store.Due(Batch))
        {
            if (notice.Sent is null)
            {
                await HandOverAsync(notice, cancellationToken);
            }

            if (!notice.Recorded)
            {
                await RecordAsync(notice, cancellationToken);
            }
        }
    }

    private async Task HandOverAsync(Notice notice, CancellationToken cancellationToken)
    {
        if (_notifiers.TryGetValue(notice.What.Channel, out var notifier))
        {
            var words = notice.What.Chinese + (notice.What.Party is null ? links.Of(notice.No) : "");
            await notifier.SendAsync(notice, words, cancellationToken);
        }

        store.MarkSent(notice.No);
    }

    private async Task RecordAsync(Notice notice, CancellationToken cancellationToken)
    {
        switch (await log.SubmitAsync(notice.What.Statement!, cancellationToken))
        {
            case SubmitResult.Recorded:
                store.MarkRecorded(notice.No);
                break;
            case SubmitResult.Refused refused:
                // Nothing that another attempt would change.
                store.MarkRecorded(notice.No);
                LogRefused(logger, notice.No, refused.Refusal.Code);
                break;
            default:
                throw new IOException("The log takes no statements at the moment.");
        }
    }

    [LoggerMessage(5001, LogLevel.Warning, "Notices are put off and tried again")]
    private static partial void LogPutOff(ILogger logger, Exception exception);

    [LoggerMessage(5002, LogLevel.Error, "The ledger refused the statement of notice {Notice}: {Code}")]
    private static partial void LogRefused(ILogger logger, long notice, string code);
}
