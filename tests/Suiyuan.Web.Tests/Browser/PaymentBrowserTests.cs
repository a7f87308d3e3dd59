using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Playwright;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>From the seller's screen to the shopper's voucher by way of a payment, in the demo city.</summary>
public sealed class PaymentBrowserTests(Chromium chromium)
{
    private const string Stall = "rongyin.08";

    [Fact]
    public async Task A_shopper_pays_by_the_code_on_the_seller_s_screen_and_is_led_to_the_voucher()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        await using var seller = await chromium.PhoneAsync(host.Address);
        await seller.Page.GotoAsync("/");
        await seller.Page.Locator($"form:has(input[value='{Stall}']) button:not([disabled])").ClickAsync(new() { Timeout = 60_000 });
        await seller.Page.WaitForURLAsync("**/stall");
        await seller.Page.GotoAsync("/stall/sell");
        await seller.Page.Locator("[data-goods]").First.ClickAsync();
        await seller.TypeOnPadAsync("2");
        await seller.Page.ClickAsync("[data-figure=price]");
        await seller.TypeOnPadAsync("6");
        await seller.Page.ClickAsync("[data-finish]");
        await Expect(seller.Page.Locator("[data-voucher] figure svg")).ToBeVisibleAsync();
        var figure = seller.Page.Locator("[data-voucher] figure");
        var voucher = await seller.Page.Locator("[data-voucher]").GetAttributeAsync("data-voucher");
        Assert.EndsWith("/v/" + voucher, await figure.GetAttributeAsync("data-code"), StringComparison.Ordinal);
        await seller.Page.GetByText("收款码").ClickAsync();
        var checkout = await figure.GetAttributeAsync("data-code");
        Assert.StartsWith(new Uri(host.Address, "/demo/pay/" + voucher).ToString(), checkout, StringComparison.Ordinal);
        await seller.PictureAsync("pay-code");

        await using var shopper = await chromium.PhoneAsync(host.Address);
        await shopper.Page.GotoAsync(checkout!);
        await Expect(shopper.Page.Locator("#total")).ToHaveValueAsync("12");
        await shopper.PictureAsync("pay-checkout");
        await shopper.Page.ClickAsync("button[value=wechat]");
        await shopper.Page.WaitForURLAsync("**/pay/" + voucher);
        await Expect(shopper.Page.Locator(".verdict.ok")).ToContainTextAsync("金额相符", new() { Timeout = 30_000 });
        await shopper.PictureAsync("pay-result");
        await shopper.Page.GetByText("看来源、验真伪").ClickAsync();
        await Expect(shopper.Page.Locator("[data-payment]")).ToHaveTextAsync("已支付 · 微信支付 · 金额相符");
        await shopper.PictureAsync("pay-voucher");

        // Whoever has no key of the service is not believed.
        await shopper.Page.GotoAsync(checkout!);
        await shopper.Page.ClickAsync("summary:has-text('冒充')");
        await shopper.Page.ClickAsync("button[value=alipay]:has-text('假')");
        await Expect(shopper.Page.Locator(".notice")).ToContainTextAsync("拒收");
        await shopper.Page.ClickAsync("summary:has-text('冒充')");
        await shopper.Page.ClickAsync("button[value=wechat]:has-text('假')");
        await Expect(shopper.Page.Locator(".notice")).ToContainTextAsync("验签失败");
        await shopper.PictureAsync("pay-forged");
        // The stall gives a part back, and then the rest.
        foreach (var (back, words) in new[] { ("5", "已支付，部分退款"), ("7.00", "已退款") })
        {
            await shopper.Page.GotoAsync(checkout!);
            await shopper.Page.FillAsync("[id^=back-]", back);
            await shopper.Page.ClickAsync("form[action='/demo/refund'] button");
            await Expect(shopper.Page.Locator(".chip").Filter(new() { HasText = "已退" })).ToBeVisibleAsync();
            await Expect(shopper.Page.Locator("body")).ToContainTextAsync("没有真钱");
            await UntilSaysAsync(shopper, $"/v/{voucher}", "[data-payment]", words);
        }

        await shopper.Page.GotoAsync(checkout!);
        await Expect(shopper.Page.Locator("form[action='/demo/refund']")).ToHaveCountAsync(0);
        await shopper.PictureAsync("pay-returned");

        await seller.Page.GotoAsync("/stall/record/" + voucher);
        await Expect(seller.Page.Locator("[data-payments] [data-payment]")).ToHaveTextAsync("¥12.00");
        await seller.Page.Locator("[data-payments]").ScrollIntoViewIfNeededAsync();
        await seller.PictureAsync("pay-record");

        await using var desk = await chromium.DeskAsync(host.Address);
        await desk.Page.GotoAsync("/pay/" + voucher);
        await desk.PictureAsync("pay-result-desk");
        await desk.Page.GotoAsync("/demo/pay/" + voucher + "?total=8.80");
        await desk.PictureAsync("pay-checkout-desk");
        await desk.Page.GotoAsync("/v/" + voucher);
        await desk.PictureAsync("pay-voucher-desk");
        await desk.Page.GotoAsync("/");
        // A payment whose voucher nobody has sent.
        var lost = new StatementId(Hash.Of("never sent"u8));
        await desk.Page.GotoAsync($"/demo/pay/{lost}?total=3");
        await desk.Page.ClickAsync("button[value=alipay]");
        await Expect(desk.Page.Locator(".verdict.warn")).ToContainTextAsync("凭证正在入账");
        await desk.Page.GotoAsync("/");
        await desk.Page.Locator("form:has(input[value='gz']) button:not([disabled])").ClickAsync();
        await desk.Page.WaitForURLAsync("**/bureau");
        await desk.Page.GotoAsync("/bureau/payments");
        await Expect(desk.Page.Locator("[data-unlinked]")).ToContainTextAsync(lost.ToString()[..8]);
        await desk.PictureAsync("pay-unlinked-desk");
    }

    [Fact]
    public async Task A_market_registers_a_scale_by_its_public_key_with_its_own_seal()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        await using var desk = await chromium.DeskAsync(host.Address);
        await desk.Page.GotoAsync("/");
        await desk.Page.Locator("form:has(input[value='huangsha']) button:not([disabled])").ClickAsync(new() { Timeout = 60_000 });
        await desk.Page.WaitForURLAsync("**/market");
        await desk.Page.GotoAsync("/market/stalls/huangsha.a05");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = SealKey.ExportPoint(key);
        await desk.Page.Locator("#scale summary").ClickAsync();
        await desk.Page.FillAsync("#scale-key", Base64Url.EncodeToString(point));
        await desk.Page.FillAsync("#scale-label", "门口的秤");
        await desk.Page.Locator("#scale").ScrollIntoViewIfNeededAsync();
        await desk.PictureAsync("pay-scale-desk");
        await desk.Page.ClickAsync("#scale button[type=submit]");
        await Expect(desk.Page.Locator($"[data-key='{SealKey.Thumbprint(point)}']")).ToContainTextAsync("门口的秤");
        await desk.PictureAsync("pay-scale-registered");
    }

    /// <summary>Looks again until the page says so: it does not follow by itself.</summary>
    private static async Task UntilSaysAsync(Phone phone, string page, string where, string words)
    {
        for (var i = 0; ; i++)
        {
            await phone.Page.GotoAsync(page);
            if ((await phone.Page.Locator(where).First.TextContentAsync())!.StartsWith(words, StringComparison.Ordinal))
            {
                return;
            }

            Assert.True(i < 60, $"{page} does not come to say: {words}");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
