using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Demo;

public sealed partial class DemoTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_tap_signs_in_and_brings_an_enrolment_that_is_good_for_one_seal()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        using var browser = host.Client();
        await UntilAsync(browser, "open");

        using var entered = await EnterAsync(browser, "huangsha.a05");
        var target = entered.Headers.Location!.OriginalString;
        Assert.StartsWith("/demo/seal#", target, StringComparison.Ordinal);
        var me = await browser.GetFromJsonAsync<JsonElement>("/api/me", Token);
        Assert.Equal(("huangsha.a05", "merchant", true), (me.GetProperty("party").GetString(), me.GetProperty("role").GetString(), me.GetProperty("demo").GetBoolean()));

        using var enrol = KeyOf(target);
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var granted = await SubmitAsync(browser, enrol, "huangsha.a05", own);
        Assert.Equal(HttpStatusCode.Created, granted.StatusCode);

        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var again = await SubmitAsync(browser, enrol, "huangsha.a05", another);
        await TestCity.AssertProblemAsync(again, 403, "key-spent");
    }

    [Fact]
    public async Task Only_the_people_of_the_demo_can_be_entered_as()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        using var browser = host.Client();
        await UntilAsync(browser, "open");
        using var entered = await EnterAsync(browser, "shimen");
        Assert.Equal("/", entered.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me", Token)).StatusCode);
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_way_in_without_a_secret()
    {
        await using var host = SuiyuanHost.Start();
        using var browser = host.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/demo/state", Token)).StatusCode);
        Assert.DoesNotContain("/demo/enter", await browser.GetStringAsync("/", Token), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("party", "gz")]);
        using var refused = await browser.PostAsync("/demo/enter", form, Token);
        Assert.True(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me", Token)).StatusCode);
    }

    [Fact]
    public async Task A_city_that_is_stopped_in_the_middle_goes_on_from_there()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        try
        {
            long before;
            await using (var host = SuiyuanHost.Start(data, settings: ("Demo", "true")))
            {
                using var browser = host.Client();
                await UntilAsync(browser, "percent", 6);
                before = host.Log.RecordedSize;
            }

            await using (var host = SuiyuanHost.Start(data, settings: ("Demo", "true")))
            {
                Assert.True(host.Log.RecordedSize >= before);
                using var browser = host.Client();
                await UntilAsync(browser, "percent", 4);
                await host.Log.WaitForRecordedAsync(before + 1_000, Token);
                Assert.True(File.Exists(Path.Combine(data, "city.json")));
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task UntilAsync(HttpClient browser, string member, int percent = 0)
    {
        for (var i = 0; i < 600; i++)
        {
            var state = await browser.GetFromJsonAsync<JsonElement>("/demo/state", Token);
            if (percent > 0 ? state.GetProperty(member).GetInt32() >= percent : state.GetProperty(member).GetBoolean())
            {
                return;
            }

            // What is waited for happens in the host's own time; this asks for it as the start page does.
            await Task.Delay(100, Token);
        }

        Assert.Fail($"The demo city did not reach {member} {percent} in a minute.");
    }

    private static async Task<HttpResponseMessage> EnterAsync(HttpClient browser, string party)
    {
        var token = AntiforgeryToken().Match(await browser.GetStringAsync("/", Token)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("party", party), new("__RequestVerificationToken", token)]);
        var response = await browser.PostAsync("/demo/enter", form, Token);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response;
    }

    private static ECDsa KeyOf(string link)
    {
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(link.AsSpan(link.IndexOf('#') + 1)));
        byte[] Member(string name) => Base64Url.DecodeFromChars(json.RootElement.GetProperty(name).GetString());
        return ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Member("k"),
            Q = new ECPoint { X = Member("x"), Y = Member("y") },
        });
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient browser, ECDsa enrol, string party, ECDsa own)
    {
        var grant = new KeyGranted(new KeyPoint(SealKey.ExportPoint(own)), KeyUses.Seal, "浏览器");
        using var content = new ByteArrayContent(StatementFactory.For(party, enrol).Seal(party, grant, TimeProvider.System.GetUtcNow()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cose");
        return await browser.PostAsync("/api/statements", content, Token);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();
}
