using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Payments;
using Suiyuan.Web.Tests.Api;

namespace Suiyuan.Web.Tests.Payments;

/// <summary>What is believed of Alipay, by a notice of its own library's tests and by a service with a key of the test's own.</summary>
public sealed class AlipayNotificationTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 8, 2, 35, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromHours(25);
    private static readonly StatementId Voucher = new(Hash.Of("a sale"u8));

    private readonly TestServices _services = new();

    public void Dispose() => _services.Dispose();

    private static string Fixture(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests/fixtures/payments", name));

    private static Dictionary<string, string> Paid(string total = "12.50") => new()
    {
        ["trade_no"] = "2026060822001468450512505578",
        ["total_amount"] = total,
        ["passback_params"] = Voucher.ToString(),
    };

    private PaymentFault Read(string form, out PaymentNotice? notice, DateTimeOffset? now = null) =>
        AlipayNotifications.TryRead(_services.Accounts.Alipay, Encoding.UTF8.GetBytes(form), now ?? Now, Window, out notice);

    // alipay/alipay-sdk-nodejs-all, test/alipay.test.ts, checkNotifySign, "verify sign should delete sign_type": fields and public key.
    [Fact]
    public void The_service_s_own_notice_verifies_until_a_field_is_changed()
    {
        var key = ServiceKey.Read(Fixture("alipay-public-key.txt"), "2019073166072302");
        AlipayAccount[] accounts = [new("2019073166072302", "2088531891668739", key, [])];
        var form = Fixture("alipay-notice.txt");
        var then = new DateTimeOffset(2019, 8, 15, 15, 56, 25, TimeSpan.FromHours(8));
        Assert.Equal(PaymentFault.None, AlipayNotifications.TryRead(accounts, Encoding.UTF8.GetBytes(form), then, Window, out var notice));
        Assert.Equal(new PaidPart("2019081522001468450512505578", null, 0.10m, then.AddSeconds(-1)), notice!.Paid);
        foreach (var (from, to) in new[] { ("total_amount=0.10", "total_amount=0.11"), ("xud", "xue"), ("charset=utf-8&", "") })
        {
            var forged = form.Replace(from, to, StringComparison.Ordinal);
            Assert.NotEqual(form, forged);
            Assert.Equal(PaymentFault.WrongSignature, AlipayNotifications.TryRead(accounts, Encoding.UTF8.GetBytes(forged), then, Window, out _));
        }

        Assert.Equal(PaymentFault.Stale, AlipayNotifications.TryRead(accounts, Encoding.UTF8.GetBytes(form), Now, Window, out _));
    }

    [Fact]
    public void A_payment_is_read_with_its_voucher_amount_and_time()
    {
        Assert.Equal(PaymentFault.None, Read(_services.Form(Now, Paid()), out var notice));
        Assert.Equal(("alipay", TestServices.AppId), (notice!.Channel, notice.Account));
        Assert.Equal(new PaidPart("2026060822001468450512505578", Voucher, 12.50m, Now), notice.Paid);
        Assert.Null(notice.Returned);
    }

    [Fact]
    public void A_voucher_may_also_be_in_the_body_and_a_form_in_gbk_verifies_by_its_bytes()
    {
        var more = Paid();
        more.Remove("passback_params");
        more["body"] = Voucher.ToString();
        Assert.Equal(PaymentFault.None, Read(_services.Form(Now, more), out var notice));
        Assert.Equal(Voucher, notice!.Paid!.Voucher);

        // 鲈鱼 in GBK, signed as it goes over the wire.
        byte[] subject = [0xF6, 0xD4, 0xD3, 0xE3];
        byte[] message =
        [
            .. "app_id="u8, .. Encoding.ASCII.GetBytes(TestServices.AppId), .. "&charset=GBK&gmt_payment=2026-06-08 10:35:00&notify_time=2026-06-08 10:35:00&seller_id="u8,
            .. Encoding.ASCII.GetBytes(TestServices.Seller), .. "&subject="u8, .. subject, .. "&total_amount=1.00&trade_no=7&trade_status=TRADE_SUCCESS"u8,
        ];
        var sign = Uri.EscapeDataString(Convert.ToBase64String(_services.Alipay.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        var form = $"app_id={TestServices.AppId}&charset=GBK&gmt_payment=2026-06-08+10%3A35%3A00&notify_time=2026-06-08+10%3A35%3A00&seller_id={TestServices.Seller}"
            + $"&subject=%F6%D4%D3%E3&total_amount=1.00&trade_no=7&trade_status=TRADE_SUCCESS&sign_type=RSA2&sign={sign}";
        Assert.Equal(PaymentFault.None, Read(form, out notice));
        Assert.Equal(1m, notice!.Paid!.Amount);
    }

    [Fact]
    public void A_refund_says_how_much_went_back_of_which_payment()
    {
        var more = Paid();
        more["refund_fee"] = "2.50";
        more["gmt_refund"] = "2026-06-08 10:34:59.123";
        Assert.Equal(PaymentFault.None, Read(_services.Form(Now, more), out var notice));
        Assert.NotNull(notice!.Paid);
        Assert.Equal(("2026060822001468450512505578", 2.5m, new DateTimeOffset(2026, 6, 8, 2, 34, 59, TimeSpan.Zero)), (notice.Returned!.Payment, notice.Returned.Amount, notice.Returned.At));
        more["refund_fee"] = "0.00";
        Assert.Equal(PaymentFault.None, Read(_services.Form(Now, more), out notice));
        Assert.Null(notice!.Returned);
    }

    [Theory]
    [InlineData("WAIT_BUYER_PAY")]
    [InlineData("TRADE_CLOSED")]
    public void A_trade_that_nobody_paid_is_nothing(string status)
    {
        var more = Paid();
        more["trade_status"] = status;
        Assert.Equal(PaymentFault.None, Read(_services.Form(Now, more), out var notice));
        Assert.Equal((null, null), (notice!.Paid, notice.Returned));
    }

    [Fact]
    public void Forged_unknown_stale_and_incomplete_notices_are_told_apart()
    {
        using var other = RSA.Create(2048);
        Assert.Equal(PaymentFault.WrongSignature, Read(_services.Form(Now, Paid(), other), out _));
        Assert.Equal(PaymentFault.Stale, Read(_services.Form(Now - Window - TimeSpan.FromSeconds(1), Paid()), out _));
        Assert.Equal(PaymentFault.Stale, Read(_services.Form(Now + Window + TimeSpan.FromSeconds(1), Paid()), out _));
        Assert.Equal(PaymentFault.None, Read(_services.Form(Now - Window, Paid()), out _));
        Assert.Equal(PaymentFault.UnknownKey, Read(_services.Form(Now, new Dictionary<string, string>(Paid()) { ["app_id"] = "1" }), out _));
        Assert.Equal(PaymentFault.OtherMerchant, Read(_services.Form(Now, new Dictionary<string, string>(Paid()) { ["seller_id"] = "1" }), out _));
        // RSA with SHA-1, and no kind at all.
        Assert.Equal(PaymentFault.Malformed, Read(_services.Form(Now, Paid(), sign: "RSA"), out _));
        Assert.Equal(PaymentFault.Malformed, Read(_services.Form(Now, new Dictionary<string, string>(Paid()) { ["total_amount"] = "much" }), out _));
        Assert.Equal(PaymentFault.NotSetUp, AlipayNotifications.TryRead([], Encoding.UTF8.GetBytes(_services.Form(Now, Paid())), Now, Window, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("a")]
    [InlineData("a=%")]
    [InlineData("a=%4")]
    [InlineData("a=%zz")]
    [InlineData("a=1&a=2")]
    [InlineData("sign=AAAA&sign_type=RSA2&app_id=2021000122671080&notify_time=now")]
    public void What_is_no_form_is_malformed(string form) => Assert.Equal(PaymentFault.Malformed, Read(form, out _));

    [Fact]
    public void A_name_twice_is_refused_before_one_of_them_is_chosen() =>
        Assert.Equal(PaymentFault.Malformed, Read(_services.Form(Now, Paid()) + "&total_amount=99", out _));
}
