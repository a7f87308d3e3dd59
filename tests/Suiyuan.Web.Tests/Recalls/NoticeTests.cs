using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Log;
using Suiyuan.Web.Notices;

namespace Suiyuan.Web.Tests.Recalls;

/// <summary>Who is told of a recall, how often, and by what link.</summary>
public sealed partial class NoticeTests
{
    [Fact]
    public async Task Each_holder_is_told_once_its_market_too_and_a_new_holder_when_it_becomes_one()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("5");
        var recall = await city.RecallAsync();
        var store = city.Get<NoticeStore>();
        await RecallCity.UntilAsync("the stall and its market are told", () => store.Unseen(RecallCity.Stall) == 1 && store.Unseen("huangsha") == 1);
        await RecallCity.UntilAsync("the notice is on the ledger", () => Notices(city, recall) == 1);
        await city.SayAsync(RecallCity.Buyer, new Domain.Trade.PurchaseConfirmed(StatementFactory.Nonce(), sale));
        await RecallCity.UntilAsync("the new holder is told", () => store.Unseen(RecallCity.Buyer) == 1 && Notices(city, recall) == 2);
        Assert.Equal(1, store.Unseen(RecallCity.Stall));
        Assert.Equal(1, store.Unseen("huangsha"));
        using var db = city.Read();
        Assert.All(RecallQueries.Holders(db, RecallQueries.Find(db, recall)!.Index), h => Assert.NotNull(h.Noticed));
    }

    [Fact]
    public async Task Who_recalls_its_own_goods_is_not_told_of_it_and_those_who_bought_of_them_are()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("5");
        await city.SayAsync(RecallCity.Buyer, new Domain.Trade.PurchaseConfirmed(StatementFactory.Nonce(), sale));
        await city.RecallAsync(by: RecallCity.Stall);
        var store = city.Get<NoticeStore>();
        await RecallCity.UntilAsync("the buyer and the market are told", () => store.Unseen(RecallCity.Buyer) == 1 && store.Unseen("huangsha") == 1);
        Assert.Equal(0, store.Unseen(RecallCity.Stall));
    }

    [Fact]
    public async Task A_notice_that_a_crash_left_between_outbox_and_ledger_is_handed_over_and_recorded_once_by_the_next_start()
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        await RecallCity.UntilAsync("the host's own notice is on the ledger", () => Notices(city, recall) == 1);
        var path = Path.Combine(city.Host.Data, "other.db");

        // Handed over, and the process dies before that is written down.
        var first = new Messenger { Dies = true };
        using (var store = NoticeStore.Open(path, TimeProvider.System))
        {
            await Assert.ThrowsAsync<IOException>(() => Service(city, store, first).WorkAsync(TestContext.Current.CancellationToken));
        }

        // The next start hands it over again, and the ledger takes the statement; it dies before that is written down.
        var again = new Messenger();
        using (var store = NoticeStore.Open(path, TimeProvider.System))
        {
            var due = store.Due(10).First(n => n.What.Statement is not null);
            Assert.IsType<SubmitResult.Recorded>(await city.Get<TransparencyLog>().SubmitAsync(due.What.Statement!, TestContext.Current.CancellationToken));
        }

        using (var store = NoticeStore.Open(path, TimeProvider.System))
        {
            await Service(city, store, again).WorkAsync(TestContext.Current.CancellationToken);
            Assert.Empty(store.Due(10));
            await Service(city, store, again).WorkAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(first.Sent[0], again.Sent[0]);
        Assert.Equal(again.Sent.Distinct().Count(), again.Sent.Count);
        // One of the host's own outbox, one of this: nothing twice.
        await RecallCity.UntilAsync("both are in the views", () => Notices(city, recall) >= 2);
        Assert.Equal(2, Notices(city, recall));
    }

    [Fact]
    public async Task A_shopper_who_left_a_number_is_told_by_a_link_answers_it_and_can_erase_the_number()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("1");
        using var shopper = city.Host.Client("zh");
        var page = await shopper.GetStringAsync($"/v/{sale}", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("请勿食用", page, StringComparison.Ordinal);
        var wrong = await LeaveAsync(shopper, sale, "12345");
        Assert.EndsWith("contact=wrong#contact", wrong, StringComparison.Ordinal);
        using (var elsewhere = city.Host.Client("zh"))
        {
            elsewhere.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
            Assert.EndsWith("contact=wrong#contact", await LeaveAsync(elsewhere, sale, "13800138000"), StringComparison.Ordinal);
        }

        var mine = await LeaveAsync(shopper, sale, "138 0013-8000");
        Assert.Contains("8000", await shopper.GetStringAsync(mine, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A drill alarms no shopper.
        await city.RecallAsync(drill: true);
        var recall = await city.RecallAsync();
        var messages = Path.Combine(city.Host.Data, "sms");
        await RecallCity.UntilAsync("the message is written", () => Directory.Exists(messages) && Directory.GetFiles(messages) is [var file] && new FileInfo(file).Length > 0);
        var line = Assert.Single(await File.ReadAllLinesAsync(Directory.GetFiles(messages)[0], TestContext.Current.CancellationToken));
        Assert.Contains("\"to\":\"13800138000\"", line, StringComparison.Ordinal);
        var link = Link().Match(line).Value;
        Assert.Contains("请勿食用", await shopper.GetStringAsync($"/v/{sale}", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await RecallCity.UntilAsync("the notice is on the ledger", () => Outsiders(city, recall).Count == 1);
        var told = await shopper.GetStringAsync(link, TestContext.Current.CancellationToken);
        Assert.Contains("我知道了", told, StringComparison.Ordinal);
        Assert.Null(Outsiders(city, recall)[0].Acknowledged);
        for (var i = 0; i < 2; i++)
        {
            using var known = await shopper.PostAsync(link + "/known", null, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Redirect, known.StatusCode);
        }

        await RecallCity.UntilAsync("the answer is in the views", () => Outsiders(city, recall)[0].Acknowledged is not null);
        Assert.Contains("已确认", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using (var db = city.Read())
        {
            Assert.Equal(1, db.Number("SELECT count(*) FROM statement WHERE kind = 35"));
        }

        // Nothing of the number is on the ledger; erased, it is nowhere.
        var entries = await city.Host.Log.ReadEntriesAsync(0, (int)city.Host.Log.RecordedSize, TestContext.Current.CancellationToken);
        Assert.All(entries, e => Assert.DoesNotContain("13800138000", Encoding.Latin1.GetString(e.Span), StringComparison.Ordinal));
        using (var db = city.Read())
        {
            var digest = new Hash(db.One("SELECT outsider FROM recall_act WHERE outsider IS NOT NULL", r => r.GetBytes(0))!);
            foreach (var (party, may) in new[] { (RecallCity.Stall, false), ("huangsha", false), ("gz", true) })
            {
                Assert.Equal(may, SealedAccess.ConcernOf(db, digest, party) is not (SealedConcern.None or SealedConcern.NotCited));
            }
        }

        using var erased = await shopper.PostAsync(mine + "/erase", null, TestContext.Current.CancellationToken);
        Assert.Contains("没有留着号码", await shopper.GetStringAsync(mine, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(city.Get<NoticeStore>().Contacts());
        using (var db = city.Read())
        {
            var digest = new Hash(db.One("SELECT outsider FROM recall_act WHERE outsider IS NOT NULL", r => r.GetBytes(0))!);
            Assert.Equal(SealedState.Erased, city.Get<SealedStore>().StateOf(digest));
        }
    }

    [Fact]
    public async Task A_link_says_where_the_goods_were_bought_and_when_the_recall_is_over()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("1");
        using var shopper = city.Host.Client("zh");
        await LeaveAsync(shopper, sale, "13800138000");
        var recall = await city.RecallAsync();
        await RecallCity.UntilAsync("the notice is on the ledger", () => Outsiders(city, recall).Count == 1);
        var link = Link().Match(await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(city.Host.Data, "sms"))[0], TestContext.Current.CancellationToken)).Value;
        var told = await shopper.GetStringAsync(link, TestContext.Current.CancellationToken);
        Assert.Contains("在哪买的", told, StringComparison.Ordinal);
        Assert.Contains("阿珍水产", told, StringComparison.Ordinal);
        Assert.DoesNotContain("结束了", told, StringComparison.Ordinal);
        await city.SayAsync("gz", new RecallClosed(StatementFactory.Nonce(), recall, "全部销毁"));
        var over = await shopper.GetStringAsync(link, TestContext.Current.CancellationToken);
        Assert.Contains("结束了", over, StringComparison.Ordinal);
        Assert.Contains("全部销毁", over, StringComparison.Ordinal);
        Assert.Contains("请不要食用", over, StringComparison.Ordinal);
        await city.SayAsync("gz", new StopSaleLifted(StatementFactory.Nonce(), recall, "弄错批次"));
        Assert.DoesNotContain("请不要食用", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supplier_whose_number_is_sealed_in_the_purchase_is_told_by_a_link()
    {
        var part = SealedBytes.Salt("{\"phone\":\"13700000000\"}"u8);
        await using var city = await RecallCity.StartAsync(new Domain.Trade.SealedPurchase(Contact: SealedBytes.Digest(part)));
        city.Get<SealedStore>().Put(SealedBytes.Digest(part), part);
        var recall = await city.RecallAsync();
        await RecallCity.UntilAsync("the notice is on the ledger", () => Outsiders(city, recall).Count == 1);
        var file = Directory.GetFiles(Path.Combine(city.Host.Data, "sms"))[0];
        var line = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Single(l => l.Contains("13700000000", StringComparison.Ordinal));
        using var supplier = city.Host.Client("zh");
        Assert.Contains("停止供应", await supplier.GetStringAsync(Link().Match(line).Value, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_forged_or_expired_says_so_and_records_nothing()
    {
        await using var city = await RecallCity.StartAsync();
        var store = city.Get<NoticeStore>();
        await city.RecallAsync();
        await RecallCity.UntilAsync("there is a notice", () => store.Find(1) is not null);
        using var anyone = city.Host.Client("zh");
        var forged = "/n/" + NoticeLink.Make(new byte[32], 1, DateTimeOffset.MaxValue.AddYears(-7000));
        var expired = "/n/" + NoticeLink.Make(store.Secret.Span, 1, TimeProvider.System.GetUtcNow().AddHours(-2));
        var unknown = "/n/" + NoticeLink.Make(store.Secret.Span, 4711, TimeProvider.System.GetUtcNow().AddHours(2));
        foreach (var (link, words) in new[] { (forged, "不是我们发的"), (expired, "过期了"), (unknown, "不是我们发的"), ("/n/x", "不是我们发的") })
        {
            using var answer = await anyone.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            using var known = await anyone.PostAsync(link + "/known", null, TestContext.Current.CancellationToken);
        }

        using var db = city.Read();
        Assert.Equal(0, db.Number("SELECT count(*) FROM statement WHERE kind = 35"));
    }

    private static NoticeService Service(RecallCity city, NoticeStore store, Messenger messenger) => new(
        city.Get<AfterStart>(), store, new NoticePlanner(store, city.Get<ViewDatabase>(), city.Get<SealedStore>(), city.Get<LedgerHost>(), TimeProvider.System), city.Get<NoticeLinks>(),
        [messenger], city.Get<ViewLoop>(), city.Get<TransparencyLog>(), city.Get<LedgerHost>(), TimeProvider.System, NullLogger<NoticeService>.Instance);

    private sealed class Messenger : INotifier
    {
        public List<string> Sent { get; } = [];

        public bool Dies { get; init; }

        public string Channel => "page";

        public Task SendAsync(Notice notice, string words, CancellationToken cancellationToken)
        {
            Sent.Add(notice.What.Key);
            return Dies ? throw new IOException("killed") : Task.CompletedTask;
        }
    }

    private static long Notices(RecallCity city, StatementId recall)
    {
        using var db = city.Read();
        return db.Number("SELECT count(*) FROM recall_act a JOIN statement s ON s.idx = a.idx WHERE s.kind = 34 AND a.outsider IS NULL AND a.recall = $1",
            StatementView.Find(db, recall)!.Value);
    }

    private static IReadOnlyList<OutsiderTold> Outsiders(RecallCity city, StatementId recall)
    {
        using var db = city.Read();
        return RecallQueries.Outsiders(db, StatementView.Find(db, recall)!.Value);
    }

    private static async Task<string> LeaveAsync(HttpClient shopper, StatementId sale, string phone)
    {
        using var form = new FormUrlEncodedContent([new("phone", phone), new("agree", "1")]);
        using var answer = await shopper.PostAsync($"/v/{sale}/contact", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    [GeneratedRegex("http://[^\"]+/n/[A-Za-z0-9_-]{38}")]
    private static partial Regex Link();
}
