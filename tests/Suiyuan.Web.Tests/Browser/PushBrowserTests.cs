using System.Text.Json;
using Suiyuan.Web.Tests.Notices;
using Suiyuan.Web.Tests.Recalls;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>
/// A phone that is told with no page open. Chromium has no push service of its own here, so the tests' one stands in for subscribing and
/// for the way to the phone; the rest, from the tap to the notification shown, is the browser's.
/// </summary>
public sealed class PushBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task A_stall_holder_taps_once_and_the_phone_shows_the_recall_by_itself()
    {
        await using var service = await PushSimulator.StartAsync();
        await using var city = await RecallCity.StartAsync(null, null, ("Push:Loopback", "true"));
        var browser = service.Subscribe();
        await using var phone = await chromium.PhoneAsync(city.Host.Address);
        var page = phone.Page;
        await phone.Context.GrantPermissionsAsync(["notifications"]);
        await page.AddInitScriptAsync($$"""
            const mine = { options: {}, unsubscribe: async () => { localStorage.removeItem("push"); return true; },
              toJSON: () => ({ endpoint: "{{browser.Endpoint}}", keys: { p256dh: "{{browser.P256dh}}", auth: "{{browser.Auth}}" } }) };
            PushManager.prototype.getSubscription = async () => localStorage.getItem("push") ? mine : null;
            PushManager.prototype.subscribe = async (options) => {
              if (options.applicationServerKey.length !== 65 || !options.userVisibleOnly) { throw new TypeError("key"); }
              localStorage.setItem("push", "1");
              return mine;
            };
            """);
        await page.GotoAsync(await OfficeTests.LinkAsync(city.City, RecallCity.Stall, "阿珍水产", "huangsha"));
        await page.ClickAsync("[data-make]");
        await page.ClickAsync("[data-start]");
        await Expect(page.Locator(".doors")).ToBeVisibleAsync();
        await page.GotoAsync("/stall/notices");
        await Expect(page.Locator("[data-push-on]")).ToBeVisibleAsync();
        await phone.PictureAsync("push-off");
        await phone.AssertFitsAsync();
        await page.ClickAsync("[data-push-on]");
        await Expect(page.Locator("[data-push-off]")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-push-off]")).ToBeVisibleAsync();
        await phone.PictureAsync("push-on");

        var recall = await city.RecallAsync();
        await RecallCity.UntilAsync("the push service has the message", () => !browser.Got.IsEmpty);
        await DeliverAsync(phone, city.Host.Address, browser.Got.First().Text);
        var shown = await page.EvaluateAsync<JsonElement>("""
            async () => {
              const worker = await navigator.serviceWorker.getRegistration("/notices/");
              for (let i = 0; i < 100; i++) {
                const [one] = await worker.getNotifications();
                if (one) { return { title: one.title, body: one.body, link: one.data.link, icon: one.icon }; }
                await new Promise((next) => setTimeout(next, 50));
              }
              return {};
            }
            """);
        Assert.Equal("穗源召回", shown.GetProperty("title").GetString());
        Assert.StartsWith("湛江石斑鱼：您档口有召回的货", shown.GetProperty("body").GetString(), StringComparison.Ordinal);
        var icon = await phone.Context.APIRequest.GetAsync(shown.GetProperty("icon").GetString()!);
        Assert.Equal("image/png", icon.Headers["content-type"]);
        await page.GotoAsync(shown.GetProperty("link").GetString()!);
        await Expect(page.Locator("h1")).ToContainTextAsync("湛江石斑鱼");
        Assert.EndsWith(recall.ToString(), page.Url, StringComparison.Ordinal);

        await page.GotoAsync("/stall/notices");
        await page.ClickAsync("[data-push-off]");
        await Expect(page.Locator("[data-push-on]")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-push-on]")).ToBeVisibleAsync();
    }

    private static async Task DeliverAsync(Phone phone, Uri site, string text)
    {
        var tools = await phone.Context.NewCDPSessionAsync(phone.Page);
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        tools.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, said) =>
        {
            foreach (var registration in said!.Value.GetProperty("registrations").EnumerateArray())
            {
                if (registration.GetProperty("scopeURL").GetString()!.EndsWith("/notices/", StringComparison.Ordinal))
                {
                    found.TrySetResult(registration.GetProperty("registrationId").GetString()!);
                }
            }
        };
        await tools.SendAsync("ServiceWorker.enable");
        var registration = await found.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await tools.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["origin"] = site.GetLeftPart(UriPartial.Authority),
            ["registrationId"] = registration,
            ["data"] = text,
        });
    }
}
