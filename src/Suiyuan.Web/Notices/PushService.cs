using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Notices;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Notices;

/// <summary>
/// Tells browsers whose pages are closed of their parties' notices, beside the outbox and never in its way: whatever a push service
/// does, the notice is on the page already. Each browser is told in order, in its own pace; many at once become one message.
/// </summary>
internal sealed partial class PushService(
    AfterStart calm, NoticeStore notices, PushStore store, PushSender sender, PartyDirectory parties, SuiyuanOptions options,
    TimeProvider time, ILogger<PushService> logger) : BackgroundService
{
    private const int Batch = 200;
    private const int AtOnce = 8;

    // More than so many waiting: one message that says how many.
    private const long MostSingly = 3;

    // Longer than any notice needs; with the rest of the message it stays below what a push service takes.
    private const int MostCharacters = 400;

    /// <summary>Who has not looked by then finds it on the page.</summary>
    private static readonly TimeSpan TimeToLive = TimeSpan.FromDays(3);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastRetry = TimeSpan.FromHours(1);
    private static readonly TimeSpan MostRetry = TimeSpan.FromDays(1);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TaskCompletionSource _wake = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!options.Push.Enabled)
        {
            return;
        }

        notices.Changed += OnChanged;
        try
        {
            await calm.WaitAsync(stoppingToken);
            while (true)
            {
                // Before the round: what comes while it goes on is for the next one, at once.
                var wake = Volatile.Read(ref _wake).Task;
                try
                {
                    await WorkAsync(stoppingToken);
                }
                catch (SqliteException e)
                {
                    LogPutOff(logger, e);
                }

                await Task.Delay(Pace, time, stoppingToken);
                await Task.WhenAny(wake, Task.Delay(WaitForNext(), time, stoppingToken));
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        finally
        {
            notices.Changed -= OnChanged;
        }
    }

    /// <summary>One round: everyone who is to be told now.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        var together = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        while (store.Due(time.GetUtcNow() - TimeToLive, Batch) is { Count: > 0 } due)
        {
            await Parallel.ForEachAsync(due, together, async (one, stop) => await TellAsync(one, stop));
        }
    }

    private async Task TellAsync(PushDue due, CancellationToken cancellationToken)
    {
        if (parties.StandingOf(due.To.Party, due.To.Key).Notice is "left" or "key-revoked")
        {
            // Who may not sign in any more is not told any more.
            store.Forget(due.No);
            return;
        }

        var many = due.Waiting > MostSingly;
        var last = many ? due.Newest : due.Oldest;
        var (outcome, wait, said) = await sender.SendAsync(due.To, MessageOf(due, notices.Find(last)!, many), cancellationToken);
        switch (outcome)
        {
            case PushOutcome.Taken:
                store.Told(due.No, last, Rest);
                break;
            case PushOutcome.Gone:
                store.Forget(due.No);
                LogGone(logger, due.No, said);
                break;
            case PushOutcome.Refused:
                store.Told(due.No, last, Rest);
                LogRefused(logger, last, due.No, said);
                break;
            default:
                var ours = FirstRetry * Math.Pow(2, Math.Min(due.Tries, 10));
                var until = wait is { } asked && asked > ours ? asked : ours < LastRetry ? ours : LastRetry;
                store.Later(due.No, until < MostRetry ? until : MostRetry);
                LogLater(logger, last, due.No, said);
                break;
        }
    }

    private PushMessage MessageOf(PushDue due, Domain.Notices.Notice notice, bool many)
    {
        var t = due.To.IsChinese ? Text.InChinese : Text.InEnglish;
        var home = AccountEndpoints.HomeOf(parties.Find(due.To.Party)?.Role);
        var line = t[notice.What.Chinese, notice.What.English];
        // The subject is on the ledger for all to read; which one a browser is told of is nobody's business but its own.
        byte[] about = [.. notice.What.Recall.Value.ToArray(), .. System.Text.Encoding.UTF8.GetBytes(due.To.Party)];
        var topic = many ? "many" : Base64Url.EncodeToString(HMACSHA256.HashData(notices.Secret.Span, about).AsSpan(0, 18));
        return new PushMessage(
            JsonSerializer.SerializeToUtf8Bytes(new
            {
                title = many ? t[$"穗源：{due.Waiting} 条新通知", $"Suiyuan: {due.Waiting} new notices"]
                    : t[$"穗源{NoticeWords.Kind(notice.What.Kind, t)}", $"Suiyuan: {NoticeWords.Kind(notice.What.Kind, t)}"],
                line = line.Length <= MostCharacters ? line : line[..MostCharacters] + "…",
                link = many ? home + "/notices" : NoticeWords.Link(notice.What, home),
                tag = topic,
                lang = t.Code,
            }, Json),
            topic, NoticeWords.IsUrgent(notice.What.Kind) ? "high" : "normal", TimeToLive);
    }

    private TimeSpan WaitForNext() => store.NextTry() is { } next && next - time.GetUtcNow() is var wait && wait < LongestWait
        ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero
        : LongestWait;

    private void OnChanged(string party) =>
        Interlocked.Exchange(ref _wake, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    [LoggerMessage(5011, LogLevel.Warning, "Push messages are put off and tried again")]
    private static partial void LogPutOff(ILogger logger, Exception exception);

    [LoggerMessage(5012, LogLevel.Information, "The push subscription {Subscription} is gone and forgotten: {Said}")]
    private static partial void LogGone(ILogger logger, long subscription, string said);

    [LoggerMessage(5013, LogLevel.Warning, "A push service will not take notice {Notice} for subscription {Subscription}: {Said}")]
    private static partial void LogRefused(ILogger logger, long notice, long subscription, string said);

    [LoggerMessage(5014, LogLevel.Information, "Notice {Notice} for push subscription {Subscription} is tried again later: {Said}")]
    private static partial void LogLater(ILogger logger, long notice, long subscription, string said);
}
