using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Demo;

/// <summary>The demo city's simulated services and scales go through the same doors as real ones.</summary>
public sealed partial class DemoPaymentTests
{
    private const string Stall = "huangsha.a05";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scale_of_the_demo_sells_and_the_checkout_s_notice_is_believed()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        using var browser = host.Client("zh");
        for (var i = 0; i < 600 && !(await browser.GetFromJsonAsync<JsonElement>("/demo/state", Token)).GetProperty("open").GetBoolean(); i++)
        {
            await Task.Delay(100, Token);
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = Base64Url.EncodeToString(SealKey.ExportPoint(key));
        using (var granted = await browser.PostAsJsonAsync("/demo/scale", new { stall = Stall, key = point }, Token))
        {
            Assert.Equal(HttpStatusCode.NoContent, granted.StatusCode);
        }

        foreach (var (stall, text) in new[] { ("nobody", point), (Stall, "B" + new string('A', 86)), (Stall, "x") })
        {
            using var refused = await browser.PostAsJsonAsync("/demo/scale", new { stall, key = text }, Token);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        var bytes = StatementFactory.For(Stall, key).Seal(
            new Sale(StatementFactory.Nonce(), [new SaleLine("鲈鱼", Amount.Parse("1"), Unit.Jin)]), TimeProvider.System.GetUtcNow());
        Statement.TryDecode(bytes, out var sale);
        using (var content = new ByteArrayContent(bytes))
        {
            content.Headers.ContentType = new("application/cbor-seq");
            using var pushed = await browser.PostAsync("/api/sales", content, Token);
            Assert.Contains("recorded", await pushed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        foreach (var channel in new[] { "wechat", "alipay" })
        {
            var page = await browser.GetStringAsync($"/demo/pay/{sale!.Id}?total=12.5", Token);
            Assert.Contains("value=\"12.5\"", page, StringComparison.Ordinal);
            using var form = new FormUrlEncodedContent(
            [
                new("voucher", sale.Id.ToString()), new("total", "12.50"), new("channel", channel),
                new("__RequestVerificationToken", AntiforgeryToken().Match(page).Groups[1].Value),
            ]);
            using var paid = await browser.PostAsync("/demo/pay", form, Token);
            Assert.Equal($"/pay/{sale.Id}", paid.Headers.Location?.OriginalString);
        }

        for (var i = 0; ; i++)
        {
            var page = await browser.GetStringAsync($"/v/{sale!.Id}", Token);
            // Told in the same second, either of the two may be linked first, and the first is what the page shows.
            if (page.Contains("已支付 · 微信支付", StringComparison.Ordinal) || page.Contains("已支付 · 支付宝", StringComparison.Ordinal))
            {
                break;
            }

            // The demo's fortnight is still being told meanwhile, which takes its time where tests run beside each other.
            Assert.True(i < 1_200, "The payment was not linked in two minutes.");
            await Task.Delay(100, Token);
        }
    }

    [Fact]
    public async Task Without_the_demo_there_is_no_checkout_and_no_grant()
    {
        await using var host = SuiyuanHost.Start();
        using var browser = host.Client();
        var id = new StatementId(Hash.Of("x"u8));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/demo/pay/{id}", Token)).StatusCode);
        using var grant = await browser.PostAsJsonAsync("/demo/scale", new { stall = Stall, key = "x" }, Token);
        Assert.True(grant.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, grant.StatusCode.ToString());
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex AntiforgeryToken();
}
