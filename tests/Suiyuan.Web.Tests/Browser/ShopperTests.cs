using System.Net;
using Microsoft.Playwright;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A shopper scans a receipt: what the page says, and what the phone finds when it checks it.</summary>
public sealed class ShopperTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start();
    private TestCity _city = null!;
    private string _voucher = "";
    private string _retail = "";

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.FoundedAsync(_host);
        var bought = _city.Seal("huangsha.a12", "huangsha.a12", new Purchase(StatementFactory.Nonce(), new("湛江渔业", "湛江市"),
            [new PurchaseLine("石斑鱼", Amount.Parse("50"), Unit.Kilogram, "广东湛江", "ZJ-7")]));
        await _city.MustAsync(bought);
        var sold = _city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(),
            [new SaleLine("石斑鱼", Amount.Parse("12.50"), Unit.Jin, new LotId(IdOf(bought), 0))]));
        await _city.MustAsync(sold);
        await _city.MustAsync(_city.Seal("huangsha.b07", "huangsha.b07", new PurchaseConfirmed(StatementFactory.Nonce(), IdOf(sold))));
        var retail = _city.Seal("huangsha.b07", "huangsha.b07", new Sale(StatementFactory.Nonce(),
            [new SaleLine("石斑鱼", Amount.Parse("1.5"), Unit.Jin)]));
        var index = await _city.MustAsync(retail);
        await _host.Log.WaitForPublishedAsync(index + 1);
        (_voucher, _retail) = (IdOf(sold).ToString(), IdOf(retail).ToString());
    }

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_receipt_says_its_verdict_and_its_way_and_every_step_of_its_verification_passes()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await phone.Page.GotoAsync("/v/" + _retail);
        await Expect(phone.Page.Locator("h1")).ToHaveTextAsync("来源清楚");
        await Expect(phone.Page.Locator(".goods")).ToContainTextAsync("石斑鱼");
        await Expect(phone.Page.Locator(".goods")).ToContainTextAsync("1.5 斤");
        await Expect(phone.Page.Locator(".stop")).ToContainTextAsync(["广东湛江", "阿珍水产", "强记海鲜"]);

        await phone.Page.ClickAsync("#verify-start");
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("6 项全部通过");
        await Expect(phone.Page.Locator("#verify-result")).ToContainTextAsync("这些没有证明");
        // No member cosigns here: said, and not counted among what passed.
        await Expect(phone.Page.Locator(".step.none")).ToContainTextAsync("章程没有要求成员签认");
        await Expect(phone.Page.Locator("#verify-result ul")).ToContainTextAsync("所有人看到的是同一本账。章程没有要求成员签认");
        await phone.PictureAsync("voucher-verified");

        // Pictures aside, and before any compression: what the page and its verifier weigh.
        var weight = await phone.Page.EvaluateAsync<int>("""
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .filter((e) => e.entryType === "navigation" || /\.(js|css)$/.test(new URL(e.name).pathname))
              .reduce((sum, e) => sum + e.decodedBodySize, 0)
            """);
        Assert.InRange(weight, 50_000, 100_000);
    }

    [Fact]
    public async Task Verification_passes_in_a_browser_without_its_own_Ed25519_and_in_English()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address, "en-GB");
        await phone.Page.AddInitScriptAsync("""
            const importKey = SubtleCrypto.prototype.importKey;
            SubtleCrypto.prototype.importKey = function (format, key, algorithm, ...rest) {
              return (algorithm.name ?? algorithm) === "Ed25519"
                ? Promise.reject(new DOMException("none here", "NotSupportedError"))
                : importKey.call(this, format, key, algorithm, ...rest);
            };
            """);
        await phone.Page.GotoAsync($"/v/{_voucher}#verify");
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("All 6 checks passed");
        await Expect(phone.Page.Locator("#verify-result")).ToContainTextAsync("this page's own library");
    }

    [Fact]
    public async Task A_page_that_shows_another_weight_than_was_sealed_is_caught()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await phone.Page.RouteAsync("**/v/" + _retail, async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Response = answer,
                Body = (await answer.TextAsync()).Replace("1.5 斤", "15 斤", StringComparison.Ordinal),
            });
        });
        await phone.Page.GotoAsync("/v/" + _retail);
        await phone.Page.ClickAsync("#verify-start");
        await Expect(phone.Page.Locator("#verify-result .notice.bad")).ToContainTextAsync("没通过");
        await Expect(phone.Page.Locator(".step.fail")).ToContainTextAsync("页面写“15 斤”，签下的是“1.5 斤”");
    }

    [Fact]
    public async Task A_proof_that_was_tampered_with_is_caught()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await phone.Page.RouteAsync($"**/v/{_retail}.tlog-proof", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            var at = text.IndexOf("\nindex ", StringComparison.Ordinal) - 8;
            await route.FulfillAsync(new RouteFulfillOptions
            {
                Response = answer,
                Body = text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..],
            });
        });
        await phone.Page.GotoAsync($"/v/{_retail}#verify");
        await Expect(phone.Page.Locator("#verify-result .notice.bad")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_receipt_reads_the_same_and_says_how_to_verify_it_otherwise()
    {
        var html = await _city.Host.Client("zh").GetStringAsync("/v/" + _retail);
        Assert.Contains("来源清楚", html, StringComparison.Ordinal);
        Assert.Contains("在这里验证要用脚本", html, StringComparison.Ordinal);
        Assert.Contains($"/v/{_retail}.tlog-proof", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v/ME3WpmRoxNqw9CKiNDvJJ1QVSXowgvKcYqWB022P-3o", "账本里还没有这张凭证")]
    [InlineData("/v/ME3WpmRoxNqw9CKiNDvJJ1QVSXowgvKcYqWB022P", "这不是完整的凭证号")]
    [InlineData("/s/huangsha.z99", "没有这个档口")]
    [InlineData("/ledger/999999", "账本还没有第 999,999 条")]
    [InlineData("/nowhere", "没有这个页面")]
    public async Task A_code_that_leads_nowhere_is_answered_404_with_what_to_do(string path, string words)
    {
        using var http = _host.Client("zh");
        using var answer = await http.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_public_page_tells_prices_or_buyers_and_each_stays_small()
    {
        using var http = _host.Client("zh");
        foreach (var path in new[] { "/", "/v/" + _retail, "/s/huangsha.a12", "/ledger" })
        {
            var html = await http.GetStringAsync(path);
            Assert.DoesNotContain("¥", html, StringComparison.Ordinal);
            Assert.DoesNotContain("单价", html, StringComparison.Ordinal);
            Assert.InRange(html.Length, 1, 40_000);
        }
    }

    [Fact]
    public async Task The_explorer_checks_the_checkpoint_shows_an_entry_and_verifies_by_number_and_by_file()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .ok")).ToHaveCountAsync(2);
        await phone.Page.ClickAsync("#rows tr:first-child a");
        await Expect(phone.Page.Locator("h1")).ToContainTextAsync("销售");
        await phone.PictureAsync("ledger-entry");

        await phone.Page.GotoAsync("/ledger/verify");
        await phone.Page.FillAsync("#id", _host.Address + "v/" + _retail);
        await phone.Page.ClickAsync("#by-id button");
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("4 项全部通过");

        using var http = _host.Client();
        var proof = await http.GetByteArrayAsync($"/v/{_voucher}.tlog-proof");
        await phone.Page.SetInputFilesAsync("#file", new FilePayload { Name = "a.tlog-proof", MimeType = "text/plain", Buffer = proof });
        await Expect(phone.Page.Locator("#verify-entry")).ToContainTextAsync("12.5");
        proof[40] ^= 1;
        await phone.Page.SetInputFilesAsync("#file", new FilePayload { Name = "b.tlog-proof", MimeType = "text/plain", Buffer = proof });
        await Expect(phone.Page.Locator("#verify-result .notice.bad")).ToBeVisibleAsync();
    }

    private static StatementId IdOf(byte[] bytes) =>
        Statement.TryDecode(bytes, out var statement) == StatementFault.None ? statement!.Id : default;
}
