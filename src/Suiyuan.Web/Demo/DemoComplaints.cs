using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Suiyuan.City.Live;
using Suiyuan.City.Play;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Complaints;

namespace Suiyuan.Web.Demo;

/// <summary>
/// A handful of complaints and a tip-off of invented shoppers, once the demo city lives: shoppers have no key, so they speak through the
/// host's own intake as real ones do. Once only, by forms of their own, whatever is restarted.
/// </summary>
internal sealed partial class DemoComplaints(
    DemoCity city, ComplaintIntake intake, ComplaintStore store, SealedStore parts, ViewDatabase views, ViewLoop loop, TransparencyLog log, SuiyuanOptions options,
    TimeProvider time, ILogger<DemoComplaints> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // About the visitor's own stall the first, so that there is something to answer.
    private static readonly (string Stall, string About, string Text, string Wish, string Story)[] Cases =
    [
        ("huangsha.a05", "short-weight", "买了三斤虾，回家称只有两斤半，找档口说是水分。", "补半斤，或者退差价 30 元", "new"),
        ("rongyin.08", "illness", "昨晚买的生蚝，三个人吃了两个拉肚子。", "查清楚，退款和药费", "new"),
        ("rongyin.08", "illness", "吃完这里的蚝半夜呕吐，去了急诊。", "查这批货", "new"),
        ("rongyin.08", "bad-goods", "蚝有臭味，不新鲜。", "退款 45 元", "answered"),
        ("shimen.m02", "price", "标价牌写 18，收我 22。", "退 4 元", "accepted"),
        ("shimen.m02", "no-voucher", "要凭证说没有打印纸。", "补一张凭证", "settled"),
        ("huangsha.b03", "service", "态度很差。", "道歉", "refused"),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (city.Progress.Stage != CityStage.Living)
            {
                await Task.Delay(Pace, time, stoppingToken);
            }

            if (store.Sent(Form(0)) is null)
            {
                await TellAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        catch (Exception e) when (e is IOException or Microsoft.Data.Sqlite.SqliteException)
        {
            LogStopped(logger, e);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        for (var i = Cases.Length - 1; i >= 0; i--)
        {
            var (stall, about, text, wish, story) = Cases[i];
            if (VoucherOf(stall) is not { Known: true } at)
            {
                continue;
            }

            var filing = await intake.FileAsync(Form(i), new ComplaintDraft(stall, at.Voucher, about, new SealedComplaint(text, wish),
                new SealedComplainant("演示顾客", string.Create(CultureInfo.InvariantCulture, $"1380000{i:0000}"), Mediate: true), true, []), cancellationToken);
            if (filing.Token is { } token && store.Find(token) is { } filed)
            {
                await GoOnAsync(stall, filed.Statement, story, cancellationToken);
            }
        }

        if (VoucherOf("huangsha.b03") is { Known: true })
        {
            await intake.FileAsync(Form(Cases.Length), new SealedTipOff("huangsha.b03", "夜里把死鱼混在活鱼里卖。"), [], cancellationToken);
        }
    }

    private async Task GoOnAsync(string stall, StatementId complaint, string story, CancellationToken cancellationToken)
    {
        if (story is "answered" or "accepted" or "settled")
        {
            var (bytes, words) = SealedContent.Seal(new SealedWords("收到，已经联系，马上处理。"));
            parts.Put(words, bytes);
            await SayAsync(stall, stall, new ComplaintAnswered(StatementFactory.Nonce(), complaint, words), cancellationToken);
        }

        if (story is "accepted" or "settled")
        {
            await SayAsync("gz", stall, new ComplaintDecided(StatementFactory.Nonce(), complaint, "accepted"), cancellationToken);
            await SayAsync("gz", stall, new ComplaintForwarded(StatementFactory.Nonce(), complaint, stall[..stall.IndexOf('.', StringComparison.Ordinal)]), cancellationToken);
        }

        if (story == "settled")
        {
            await SayAsync("gz", stall, new ComplaintClosed(StatementFactory.Nonce(), complaint, "settled", Founded: true), cancellationToken);
        }

        if (story == "refused")
        {
            await SayAsync("gz", stall, new ComplaintDecided(StatementFactory.Nonce(), complaint, "refused", "not-consumer"), cancellationToken);
        }
    }

    private async Task SayAsync(string issuer, string subject, Payload payload, CancellationToken cancellationToken)
    {
        var key = new CityKeys(options.Seed.ToString(CultureInfo.InvariantCulture)).Seal(issuer);
        var said = new StatementFactory(issuer, key.Id, key.Sign).Seal(subject, payload, time.GetUtcNow());
        if (await log.SubmitAsync(said, cancellationToken) is SubmitResult.Recorded recorded)
        {
            await loop.WaitForAsync(recorded.Receipt.Index + 1, cancellationToken);
        }
    }

    private (bool Known, StatementId? Voucher) VoucherOf(string stall)
    {
        using var db = views.Read();
        return PartyQueries.Find(db, stall) is null ? default
            : (true, RecordQueries.Sales(db, new RecordFilter(stall), 0, 1).Rows is [var sale, ..] ? (StatementId?)sale.Id : null);
    }

    private string Form(int i) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"demo/{options.Seed}/{i}")).AsSpan(0, 16));

    [LoggerMessage(4101, LogLevel.Warning, "The demo's complaints were not filed")]
    private static partial void LogStopped(ILogger logger, Exception exception);
}
