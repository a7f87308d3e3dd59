using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Playwright;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The merchant's whole day on a phone, against the real host.</summary>
public sealed class StallTests(Chromium chromium) : OnACity
{
    private const string Stall = "huangsha.c01";

    [Fact]
    public async Task A_merchant_enrols_buys_with_a_photograph_sells_and_a_shopper_verifies_the_voucher_in_their_own_browser()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await EnrolAsync(phone, await EnrolLinkAsync("阿珍海鲜"));
        await phone.PictureAsync("stall-home");

        await BuyAsync(phone);
        await SellAsync(phone, "2.5");
        await Expect(phone.Page.Locator(".standing.ok")).ToBeVisibleAsync();
        await phone.PictureAsync("stall-voucher");
        var id = await VoucherIdAsync(phone);

        // The purchase, its ticket and the sale are on the ledger, sealed by the key that this phone made.
        var kinds = await KindsAsync();
        Assert.Equal(["purchase", "ticket-attached", "sale"], kinds[^3..]);

        await using var shopper = await chromium.PhoneAsync(_host.Address);
        await shopper.Page.GotoAsync("/v/" + id);
        // The page refreshes itself until a checkpoint covers the sale.
        await Expect(shopper.Page.Locator(".verdict")).Not.ToContainTextAsync("正在确认", new() { Timeout = 20_000 });
        await Expect(shopper.Page.Locator(".receipt")).ToContainTextAsync("石斑鱼");
        await Expect(shopper.Page.Locator(".route").First).ToContainTextAsync("广东湛江");
        await shopper.Page.ClickAsync("#verify-start");
        await Expect(shopper.Page.Locator("#verify-result .notice.ok")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await shopper.PictureAsync("voucher-verified");
    }

    [Fact]
    public async Task What_is_sold_without_a_network_shows_its_code_at_once_and_is_recorded_once_when_it_is_back()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await EnrolAsync(phone, await EnrolLinkAsync("阿珍海鲜"));
        await BuyAsync(phone);
        await phone.Page.GotoAsync("/stall");
        await phone.KeptAsync("/stall", "/stall/sell", "/stall/buy");
        var recorded = await KindsAsync();

        await phone.Context.SetOfflineAsync(true);
        await SellAsync(phone, "1");
        await Expect(phone.Page.Locator("[data-standing=wait]")).ToContainTextAsync("离线待发");
        await phone.PictureAsync("stall-offline");
        var id = await VoucherIdAsync(phone);
        await phone.Page.GotoAsync("/stall");
        await Expect(phone.Page.Locator("[data-waiting]")).ToHaveAttributeAsync("data-waiting", "1");
        Assert.Equal(recorded, await KindsAsync());

        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Page.Locator("[data-waiting]")).ToHaveCountAsync(0);
        var now = await KindsAsync();
        Assert.Equal([.. recorded, "sale"], now);
        using var answer = await _city.Http.GetAsync("/api/statements/" + id);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_retailer_scans_a_wholesalers_voucher_and_has_its_goods_with_their_origin_in_stock()
    {
        await using var seller = await chromium.PhoneAsync(_host.Address);
        await EnrolAsync(seller, await EnrolLinkAsync("阿珍海鲜"));
        await BuyAsync(seller);
        await SellAsync(seller, "10");
        await Expect(seller.Page.Locator(".standing.ok")).ToBeVisibleAsync();
        var id = await VoucherIdAsync(seller);

        await using var buyer = await chromium.PhoneLookingAtAsync(new Uri(_host.Address, "/v/" + id).ToString(), _host.Address);
        await EnrolAsync(buyer, await EnrolLinkAsync("石牌阿明鱼档", "huangsha.c02"));
        await buyer.Page.GotoAsync("/stall/receive");
        await Expect(buyer.Page.Locator(".from")).ToContainTextAsync("阿珍海鲜", new() { Timeout = 15_000 });
        await buyer.Page.ClickAsync("[data-finish]");
        await Expect(buyer.Page.Locator(".standing.ok")).ToBeVisibleAsync();

        await buyer.Page.GotoAsync("/stall/sell");
        await buyer.Page.ClickAsync("[data-goods='石斑鱼']");
        await Expect(buyer.Page.Locator(".about-chips")).ToContainTextAsync("广东湛江");
    }

    [Fact]
    public async Task A_voided_sale_is_marked_in_the_daybook_and_its_goods_are_back_in_stock()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await EnrolAsync(phone, await EnrolLinkAsync("阿珍海鲜"));
        await BuyAsync(phone);
        await SellAsync(phone, "5");
        await Expect(phone.Page.Locator(".standing.ok")).ToBeVisibleAsync();
        await phone.Page.ClickAsync(".btn.danger");
        await phone.Page.ClickAsync("dialog[open] .btn:has-text('重量记错')");
        await Expect(phone.Page.Locator("[data-goods='石斑鱼']")).ToContainTextAsync("剩 120 斤");

        // The phone says so at once; the daybook, which is the server's, once the phone has sent it.
        for (var tries = 0; tries < 40; tries++)
        {
            await phone.Page.GotoAsync("/stall/book");
            if (await phone.Page.Locator(".book-list .void").CountAsync() > 0)
            {
                break;
            }
        }

        await Expect(phone.Page.Locator(".book-list .void")).ToContainTextAsync("已作废");
        await phone.PictureAsync("stall-book");
    }

    [Fact]
    public async Task A_code_that_was_used_or_cut_short_says_what_to_do()
    {
        var link = await EnrolLinkAsync("阿珍海鲜");
        await using (var phone = await chromium.PhoneAsync(_host.Address))
        {
            await EnrolAsync(phone, link);
        }

        await using var other = await chromium.PhoneAsync(_host.Address);
        await other.Page.GotoAsync(link);
        await other.Page.ClickAsync("[data-make]");
        await Expect(other.Page.Locator("[data-enrol] h1")).ToHaveTextAsync("开通码已使用");
        await other.PictureAsync("enrol-spent");

        await other.Page.GotoAsync("about:blank");
        await other.Page.GotoAsync(link[..^9]);
        await Expect(other.Page.Locator("[data-enrol] h1")).ToHaveTextAsync("开通码不完整");
    }

    [Fact]
    public async Task A_phone_whose_seal_was_revoked_says_so_and_records_nothing()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await EnrolAsync(phone, await EnrolLinkAsync("阿珍海鲜"));
        var key = await phone.Page.EvaluateAsync<string>("""
            () => new Promise(done => {
              const open = indexedDB.open('suiyuan');
              open.onsuccess = () => {
                const all = open.result.transaction('keys').objectStore('keys').getAll();
                all.onsuccess = () => { open.result.close(); done(all.result[0].keyId); };
              };
            })
            """);
        await _city.MustAsync(_city.Seal("huangsha", Stall, new KeyRevoked(KeyId.Parse(key), "lost")));

        await phone.Page.GotoAsync("/stall");
        await Expect(phone.Page.Locator("#main")).ToContainTextAsync("这部手机的公章已停用");
        await phone.PictureAsync("stall-revoked");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>What a market's officer does in the browser: admits the merchant and makes an enrolment link.</summary>
    private async Task<string> EnrolLinkAsync(string name, string party = Stall)
    {
        await _city.MustAsync(_city.Seal("huangsha", party, new Admitted(Roles.Merchant, new(name), "huangsha", Stall: "C01", Categories: ["aquatic"])));
        await _city.GrantAsync("huangsha", party, "enrol " + party, KeyUses.Enrol);
        var secret = _city.Key("enrol " + party).ExportParameters(true);
        var carried = JsonSerializer.SerializeToUtf8Bytes(new
        {
            p = party,
            k = Base64Url.EncodeToString(secret.D),
            x = Base64Url.EncodeToString(secret.Q.X),
            y = Base64Url.EncodeToString(secret.Q.Y),
            n = name,
        });
        return new Uri(_host.Address, "/enrol#" + Base64Url.EncodeToString(carried)).ToString();
    }

    private static async Task EnrolAsync(Phone phone, string link)
    {
        await phone.Page.GotoAsync(link);
        await phone.Page.ClickAsync("[data-make]");
        await phone.Page.ClickAsync("[data-start]");
        await Expect(phone.Page.Locator(".doors")).ToBeVisibleAsync();
    }

    /// <summary>60 kg of grouper from Zhanjiang, with a photograph of its ticket.</summary>
    private static async Task BuyAsync(Phone phone)
    {
        var page = phone.Page;
        await page.GotoAsync("/stall/buy");
        await page.SetInputFilesAsync("[data-camera]", Repository.TicketPhotograph);
        await Expect(page.Locator(".photo img")).ToBeVisibleAsync();
        await page.ClickAsync("[data-next]");
        await page.FillAsync("[aria-label='供货人或公司']", "硇洲岛深海网箱合作社");
        await page.ClickAsync("[data-next]");
        await page.ClickAsync("[data-other]");
        await page.FillAsync("input[type=search]", "石斑");
        await page.ClickAsync("[data-goods='石斑鱼']");
        await page.ClickAsync("[data-unit=kg]");
        await phone.TypeOnPadAsync("60");
        await page.ClickAsync(".about-chips .pick");
        await page.ClickAsync("dialog[open] .pick:has-text('广东湛江')");
        await page.ClickAsync("[data-unit=jin]");
        await page.ClickAsync("[data-unit=kg]");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".question")).ToHaveTextAsync("核对一下");
        await phone.PictureAsync("stall-review");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();
    }

    private static async Task SellAsync(Phone phone, string jin)
    {
        await phone.Page.GotoAsync("/stall/sell");
        await phone.Page.ClickAsync("[data-goods='石斑鱼']");
        await phone.Page.ClickAsync("[data-unit=jin]");
        await phone.TypeOnPadAsync(jin);
        await phone.Page.ClickAsync("[data-finish]");
        await Expect(phone.Page.Locator("[data-voucher] figure svg")).ToBeVisibleAsync();
    }

    private static async Task<string> VoucherIdAsync(Phone phone) =>
        await phone.Page.Locator("[data-voucher]").GetAttributeAsync("data-voucher") ?? "";

    /// <summary>Kinds of everything on the ledger but its clock, in order.</summary>
    private async Task<string[]> KindsAsync() => [.. (await StatementsAsync()).Select(s => s.Kind).Where(k => k != "clock")];
}
