using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Notices;
using Suiyuan.Web.Tests.Recalls;

namespace Suiyuan.Web.Tests.Notices;

/// <summary>Notices to browsers whose pages are closed, through a push service of the tests' own.</summary>
public sealed class PushTests
{
    private static readonly (string, string) OnLoopback = ("Push:Loopback", "true");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_tapped_is_told_of_a_recall_in_the_notice_s_words_and_nobody_else_is()
    {
        await using var service = await PushSimulator.StartAsync();
        await using var city = await RecallCity.StartAsync(null, null, OnLoopback);
        var (mine, theirs) = (service.Subscribe(), service.Subscribe());
        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        using var other = await city.City.SignedInAsync(RecallCity.Buyer);
        await TapAsync(stall, mine);
        await TapAsync(other, theirs);
        var page = await stall.GetStringAsync("/stall/notices?lang=zh", Token);
        Assert.Contains("data-state=\"on\"", page, StringComparison.Ordinal);

        var recall = await city.RecallAsync();
        await RecallCity.UntilAsync("the phone is told", () => !mine.Got.IsEmpty);
        var got = Assert.Single(mine.Got);
        var notice = city.Get<NoticeStore>().Of(RecallCity.Stall, 10).Single(n => n.What.Kind == "recall");
        Assert.Equal(notice.What.English, got.Json.GetProperty("line").GetString());
        Assert.Equal("Suiyuan: Recall", got.Json.GetProperty("title").GetString());
        Assert.Equal($"/stall/recalls/{recall}", got.Json.GetProperty("link").GetString());
        Assert.Equal(["title", "line", "link", "tag", "lang"], got.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("high", got.Urgency);
        Assert.InRange(got.Topic.Length, 1, 32);
        Assert.InRange(got.TimeToLive, 3600, 7 * 86400);
        Assert.Empty(theirs.Got);
    }

    [Fact]
    public async Task A_subscription_ends_by_a_tap_by_signing_out_with_another_person_and_with_the_party()
    {
        await using var service = await PushSimulator.StartAsync();
        await using var city = await RecallCity.StartAsync(null, null, OnLoopback);
        var store = city.Get<PushStore>();
        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        var account = await AccountOfAsync(city, stall);

        await TapAsync(stall, service.Subscribe());
        using (var stopped = await stall.DeleteAsync("/notices/push", Token))
        {
            Assert.Equal(HttpStatusCode.NoContent, stopped.StatusCode);
        }

        Assert.Equal(0, store.CountOf(account));

        // Another person signs in where this one was.
        await TapAsync(stall, service.Subscribe());
        foreach (var (who, left) in new[] { (RecallCity.Stall, 1), (RecallCity.Buyer, 0) })
        {
            var body = new { proof = await city.City.ProveAsync(who) };
            using var signedIn = await stall.PostAsJsonAsync("/api/accounts/sign-in/key", body, Token);
            Assert.Equal(left, store.CountOf(account));
        }

        // All devices of an account at once, and signing out.
        using var phone = await city.City.SignedInAsync(RecallCity.Stall);
        await TapAsync(phone, service.Subscribe());
        using var second = await city.City.SignedInAsync(RecallCity.Stall);
        await TapAsync(second, service.Subscribe());
        var page = WebUtility.HtmlDecode(await second.GetStringAsync("/stall/notices?lang=zh", Token));
        Assert.Contains("另有 1 台设备", page, StringComparison.Ordinal);
        await PostFormAsync(second, "/sign-out");
        Assert.Equal(1, store.CountOf(account));
        await PostFormAsync(phone, "/notices/push/stop");
        Assert.Equal(0, store.CountOf(account));

        // Gone with the party: nothing is sent any more, and nothing kept.
        var last = service.Subscribe();
        await TapAsync(phone, last);
        await city.SayAsync("huangsha", new Left("退场"), RecallCity.Stall);
        await city.RecallAsync();
        await RecallCity.UntilAsync("it is forgotten", () => store.CountOf(account) == 0);
        Assert.Empty(last.Got);
    }

    [Fact]
    public async Task A_push_service_that_is_down_is_tried_again_later_and_a_subscription_that_is_gone_is_forgotten()
    {
        await using var service = await PushSimulator.StartAsync();
        await using var city = await RecallCity.StartAsync(null, null, OnLoopback);
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var notices = NoticeStore.Open(Path.Combine(city.Host.Data, "other.db"), time);
        using var store = PushStore.Open(Path.Combine(city.Host.Data, "other.db"), time);
        using var push = new PushService(
            city.Get<AfterStart>(), notices, store, city.Get<PushSender>(), city.Get<PartyDirectory>(), city.Get<SuiyuanOptions>(), time,
            NullLogger<PushService>.Instance);
        var (slow, gone, wrong) = (service.Subscribe(), service.Subscribe(), service.Subscribe());
        foreach (var browser in new[] { slow, gone, wrong })
        {
            store.Subscribe(Subscription(browser, account: browser.Endpoint));
        }

        slow.Answers.Enqueue((503, null));
        slow.Answers.Enqueue((429, 120));
        gone.Answers.Enqueue((410, null));
        wrong.Answers.Enqueue((400, null));
        notices.Add(New("1"));
        await push.WorkAsync(Token);
        Assert.Empty(slow.Got);
        Assert.Equal(0, store.CountOf(gone.Endpoint));
        time.Advance(TimeSpan.FromSeconds(11));
        await push.WorkAsync(Token);
        Assert.True(slow.Answers.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(60));
        await push.WorkAsync(Token);
        Assert.Empty(slow.Got);
        time.Advance(TimeSpan.FromSeconds(61));
        await push.WorkAsync(Token);
        Assert.Equal("一 1", Assert.Single(slow.Got).Json.GetProperty("line").GetString());

        // What it will never take is not tried for ever; the next one is.
        Assert.Empty(wrong.Got);
        notices.Add(New("2"));
        time.Advance(TimeSpan.FromSeconds(10));
        await push.WorkAsync(Token);
        Assert.Equal("一 2", Assert.Single(wrong.Got).Json.GetProperty("line").GetString());
        Assert.Equal(2, slow.Got.Count);

        // Many become one, what was seen on the page is not told, what is old neither.
        for (var i = 3; i < 9; i++)
        {
            notices.Add(New(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        time.Advance(TimeSpan.FromSeconds(10));
        await push.WorkAsync(Token);
        Assert.Equal("穗源：6 条新通知", slow.Got.Last().Json.GetProperty("title").GetString());
        Assert.Equal("/stall/notices", slow.Got.Last().Json.GetProperty("link").GetString());
        notices.Add(New("9"));
        notices.MarkSeen(RecallCity.Stall);
        notices.Add(New("10"));
        time.Advance(TimeSpan.FromDays(4));
        await push.WorkAsync(Token);
        Assert.Equal(3, slow.Got.Count);
    }

    [Fact]
    public async Task Nobody_subscribes_without_signing_in_nor_for_an_address_that_is_no_push_service_s()
    {
        await using var service = await PushSimulator.StartAsync();
        await using var city = await RecallCity.StartAsync();
        var browser = service.Subscribe();
        using var anyone = city.Host.Client();
        using (var refused = await anyone.PostAsJsonAsync("/notices/push", Body(browser), Token))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        foreach (var body in new object[]
        {
            Body(browser), new { endpoint = "https://169.254.169.254/latest", p256dh = browser.P256dh, auth = browser.Auth },
            new { endpoint = "https://push.example/x", p256dh = browser.P256dh[1..], auth = browser.Auth },
            new { endpoint = "https://push.example/x", p256dh = browser.P256dh, auth = "AAAA" }, new { },
        })
        {
            using var refused = await stall.PostAsJsonAsync("/notices/push", body, Token);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        var key = new FileInfo(Path.Combine(city.Host.Data, "keys", VapidKey.FileName));
        Assert.True(key.Exists);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode);
    }

    private static object Body(PushSimulator.Browser browser) =>
        new { endpoint = browser.Endpoint, p256dh = browser.P256dh, auth = browser.Auth };

    private static async Task TapAsync(HttpClient client, PushSimulator.Browser browser)
    {
        using var answer = await client.PostAsJsonAsync("/notices/push", Body(browser), Token);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static PushSubscription Subscription(PushSimulator.Browser browser, string account) => new(
        browser.Endpoint, Base64Url.DecodeFromChars(browser.P256dh), Base64Url.DecodeFromChars(browser.Auth),
        account, RecallCity.Stall, null, IsChinese: true);

    private static NewNotice New(string key) =>
        new(key, default, "unreported", RecallCity.Stall, RecallCity.Stall, "page", null, "一 " + key, "One " + key, null);

    private static async Task<string> AccountOfAsync(RecallCity city, HttpClient client)
    {
        var me = await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/me", Token);
        await using var scope = ((IServiceProvider)city.Host.Services).CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        return (await users.FindByNameAsync(me.GetProperty("userName").GetString()!))!.Id;
    }

    // With the antiforgery token of a page, as a browser posts a form.
    private static async Task PostFormAsync(HttpClient client, string action)
    {
        var page = await client.GetStringAsync("/stall/notices", Token);
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", default, TimeSpan.FromSeconds(1));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token.Groups["token"].Value)]);
        using var answer = await client.PostAsync(action, form, Token);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
