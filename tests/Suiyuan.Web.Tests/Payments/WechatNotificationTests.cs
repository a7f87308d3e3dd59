using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Payments;
using Suiyuan.Web.Tests.Api;

namespace Suiyuan.Web.Tests.Payments;

/// <summary>What is believed of WeChat Pay, by the vectors of its own libraries and by a service with keys of the test's own.</summary>
public sealed class WechatNotificationTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 8, 2, 35, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly StatementId Voucher = new(Hash.Of("a sale"u8));

    private readonly TestServices _services = new();

    public void Dispose() => _services.Dispose();

    private static string Fixture(string name) => File.ReadAllText(Path.Combine(Repository.Root, "tests/fixtures/payments", name));

    private PaymentFault Read(byte[] body, WechatHeaders headers, out PaymentNotice? notice, DateTimeOffset? now = null) =>
        WechatNotifications.TryRead(_services.Accounts.Wechat, headers, body, now ?? Now, Window, out notice);

    // wechatpay-apiv3/wechatpay-go, core/notify/notify_test.go, TestHandler_ParseNotifyRequest: headers, body, certificate, plaintext.
    // Its APIv3 key has 16 characters, which a real one never has; the algorithm is the same.
    private const string GoSignature =
        "tJHIiIS9eB2hAYstmAmbbD3ZE5LiIm/Ug5tuL4fC0YOFRWIHV39UFIZXC0e9Wl6lBu6sKvkqDkzpqzBsVHyXFlbYZTOQrVdG4b6LfTnK4mikv9++ixJMd3vTf2yCqvBkh98zs3Ds5zsYQakzbcwhmw4fMJs4nPLws28H0UW9FjDR//rxELLwXvV1VEA1IBLX70xptjL8hrfUjEE8kkry6yNJTHZRU8CAc7qHli2Ng1V1qb9ARbK8A3ThmFmPQvRGrapI/jS2laKKgYUmfdEdkNO6B2Cke5e8VTxY406ArAmQ90GAihDwIcb16TQMnzCMBoutnwZKNiKRACrFmtxw2Q==";

    [Fact]
    public void The_service_s_own_vector_verifies_and_decrypts()
    {
        var key = ServiceKey.Read(Fixture("wechat-platform-certificate.pem"), null);
        Assert.Equal("D7CE59D1F522D701", key.Id);
        Assert.True(key.IsNamed("00d7ce59d1f522d701"));
        Assert.Equal(key.Id, ServiceKey.Read(Fixture("wechat-platform-certificate.pem"), "00D7CE59D1F522D701").Id);
        Assert.Throws<CryptographicException>(() => ServiceKey.Read(Fixture("wechat-platform-certificate.pem"), "D7CE59D1F522D702"));
        var body = Encoding.UTF8.GetBytes(Fixture("wechat-notice.json"));
        var message = WechatNotifications.SignedBytes("1624523846", "EcZ9Cmy4Xyx1i6RlJQzLcCyEqDa26NBz", body);
        Assert.True(key.Verify(message, Convert.FromBase64String(GoSignature)));

        using var json = System.Text.Json.JsonDocument.Parse(body);
        var cipher = json.RootElement.GetProperty("resource").GetProperty("ciphertext").GetString()!;
        var plain = WechatNotifications.Decrypt("testMchAPIv3Key0"u8, "Kj7QIyUiYx1q", "payscore", cipher);
        Assert.Equal(
            """{"mchid":"1234567890","appid":"054aa7d7a2a54ab5898df65bd96f001c","create_time":"2020-06-30T12:12:00+08:00","out_contract_code":"21640bdbd08e473e828f3206a2741c6e"}""",
            Encoding.UTF8.GetString(plain!));
        // And as a whole, up to what it is about: a merchant that is not the account's.
        var account = new WechatAccount("1", null, "testMchAPIv3Key0"u8.ToArray(), [key], []);
        var headers = new WechatHeaders("1624523846", "EcZ9Cmy4Xyx1i6RlJQzLcCyEqDa26NBz", "D7CE59D1F522D701", GoSignature);
        var then = DateTimeOffset.FromUnixTimeSeconds(1624523846);
        Assert.Equal(PaymentFault.OtherMerchant, WechatNotifications.TryRead([account], headers, body, then, Window, out _));
        Assert.Equal(PaymentFault.None, WechatNotifications.TryRead([account with { MchId = "1234567890" }], headers, body, then, Window, out var notice));
        // A contract was signed: nothing of ours.
        Assert.Equal((null, null), (notice!.Paid, notice.Returned));
    }

    // wechatpay-apiv3/wechatpay-java, core/src/test/…/cipher/AeadAesCipherTest.java and model/TestConfig.java.
    [Fact]
    public void The_java_library_s_ciphertext_decrypts_with_its_key_alone()
    {
        const string Cipher = "ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI=";
        Assert.Equal("message"u8, WechatNotifications.Decrypt("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"u8, "uluk4a9R25RW", "associatedData", Cipher)!);
        Assert.Null(WechatNotifications.Decrypt("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gc"u8, "uluk4a9R25RW", "associatedData", Cipher));
        Assert.Null(WechatNotifications.Decrypt("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"u8, "uluk4a9R25RX", "associatedData", Cipher));
        Assert.Null(WechatNotifications.Decrypt("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"u8, "uluk4a9R25RW", "associatedDate", Cipher));
        Assert.Null(WechatNotifications.Decrypt("a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb"u8, "short", "associatedData", Cipher));
    }

    [Fact]
    public void A_payment_is_read_with_its_voucher_amount_and_time()
    {
        var body = _services.Body(TestServices.Transaction("4200001800000000000000000001", Voucher.ToString(), 1250));
        Assert.Equal(PaymentFault.None, Read(body, _services.Sign(body, Now), out var notice));
        Assert.Equal(("wechat", TestServices.MchId), (notice!.Channel, notice.Account));
        Assert.Equal(new PaidPart("4200001800000000000000000001", Voucher, 12.50m, new(2026, 6, 8, 2, 34, 56, TimeSpan.Zero)), notice.Paid);
        Assert.Null(notice.Returned);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("会员充值")]
    public void A_payment_for_something_else_names_no_voucher(string? attach)
    {
        var body = _services.Body(TestServices.Transaction("4200001800000000000000000001", attach, 1));
        Assert.Equal(PaymentFault.None, Read(body, _services.Sign(body, Now), out var notice));
        Assert.Null(notice!.Paid!.Voucher);
    }

    [Fact]
    public void A_refund_is_read_and_a_payment_that_did_not_succeed_is_nothing()
    {
        var body = _services.Body(TestServices.RefundOf("4200001800000000000000000001", "50000000382019052709732678859", 300), "REFUND.SUCCESS");
        Assert.Equal(PaymentFault.None, Read(body, _services.Sign(body, Now), out var notice));
        Assert.Equal(("50000000382019052709732678859", "4200001800000000000000000001", 3m), (notice!.Returned!.Id, notice.Returned.Payment, notice.Returned.Amount));
        Assert.Null(notice.Paid);

        body = _services.Body(TestServices.Transaction("4200001800000000000000000001", Voucher.ToString(), 1, state: "REVOKED"));
        Assert.Equal(PaymentFault.None, Read(body, _services.Sign(body, Now), out notice));
        Assert.Null(notice!.Paid);
    }

    [Fact]
    public void Every_byte_of_the_body_is_signed()
    {
        var body = _services.Body(TestServices.Transaction("4200001800000000000000000001", Voucher.ToString(), 1));
        var headers = _services.Sign(body, Now);
        for (var i = 0; i < body.Length; i += 7)
        {
            body[i] ^= 1;
            Assert.Equal(PaymentFault.WrongSignature, Read(body, headers, out _));
            body[i] ^= 1;
        }

        Assert.Equal(PaymentFault.None, Read(body, headers, out _));
    }

    [Fact]
    public void Forged_probed_unknown_stale_and_incomplete_notices_are_told_apart()
    {
        var body = _services.Body(TestServices.Transaction("4200001800000000000000000001", Voucher.ToString(), 1));
        var good = _services.Sign(body, Now);
        using var other = RSA.Create(2048);
        Assert.Equal(PaymentFault.WrongSignature, Read(body, _services.Sign(body, Now, other), out _));
        Assert.Equal(PaymentFault.WrongSignature, Read(body, good with { Nonce = "another" }, out _));
        Assert.Equal(PaymentFault.WrongSignature, Read(body, good with { Signature = "WECHATPAY/SIGNTEST/" + good.Signature }, out _));
        Assert.Equal(PaymentFault.WrongSignature, Read(body, good with { Signature = "" }, out _));
        Assert.Equal(PaymentFault.UnknownKey, Read(body, _services.Sign(body, Now, serial: "PUB_KEY_ID_0000000000000000"), out _));
        Assert.Equal(PaymentFault.Stale, Read(body, good, out _, Now + Window + TimeSpan.FromSeconds(1)));
        Assert.Equal(PaymentFault.Stale, Read(body, good, out _, Now - Window - TimeSpan.FromSeconds(1)));
        Assert.Equal(PaymentFault.None, Read(body, good, out _, Now + Window));
        foreach (var headers in new[]
        {
            good with { Timestamp = null }, good with { Timestamp = "yesterday" }, good with { Timestamp = "-1" }, good with { Timestamp = "99999999999999" },
            good with { Nonce = "" }, good with { Serial = null }, good with { Signature = null },
        })
        {
            Assert.Equal(PaymentFault.Malformed, Read(body, headers, out _));
        }

        Assert.Equal(PaymentFault.NotSetUp, WechatNotifications.TryRead([], good, body, Now, Window, out _));
    }

    [Fact]
    public void What_the_service_signed_must_also_be_encrypted_for_us_and_be_about_us()
    {
        var strange = _services.Body(TestServices.Transaction("4200001800000000000000000001", null, 1), secret: new byte[32]);
        Assert.Equal(PaymentFault.NotDecrypted, Read(strange, _services.Sign(strange, Now), out _));
        var others = _services.Body(TestServices.Transaction("4200001800000000000000000001", null, 1, mchid: "1900000110"));
        Assert.Equal(PaymentFault.OtherMerchant, Read(others, _services.Sign(others, Now), out _));
        foreach (var text in new[] { "", "{}", "[]", "null", """{"resource":{"algorithm":"none"}}""", """{"resource":7}""" })
        {
            var body = Encoding.UTF8.GetBytes(text);
            Assert.Equal(PaymentFault.Malformed, Read(body, _services.Sign(body, Now), out _));
        }

        foreach (var resource in new[] { "{}", "7", $$"""{"mchid":"{{TestServices.MchId}}","trade_state":"SUCCESS"}""" })
        {
            var body = _services.Body(resource);
            Assert.NotEqual(PaymentFault.None, Read(body, _services.Sign(body, Now), out var notice));
            Assert.Null(notice);
        }
    }

    [Fact]
    public void A_certificate_that_has_ended_signs_nothing()
    {
        var account = _services.Accounts.Wechat[0];
        var ended = account with { Keys = [account.Keys[0] with { NotAfter = Now }] };
        var body = _services.Body(TestServices.Transaction("4200001800000000000000000001", null, 1));
        Assert.Equal(PaymentFault.UnknownKey, WechatNotifications.TryRead([ended], _services.Sign(body, Now), body, Now, Window, out _));
    }

    [Fact]
    public void A_service_provider_s_merchants_are_told_apart()
    {
        var account = _services.Accounts.Wechat[0] with { SubMchId = "1900000200" };
        string Said(string sub) => $$$"""
            {"sp_mchid":"{{{TestServices.MchId}}}","sub_mchid":"{{{sub}}}","transaction_id":"1","trade_state":"SUCCESS","success_time":"2026-06-08T10:34:56+08:00","amount":{"total":1,"currency":"CNY"}}
            """;
        var body = _services.Body(Said("1900000200"));
        Assert.Equal(PaymentFault.None, WechatNotifications.TryRead([account], _services.Sign(body, Now), body, Now, Window, out var notice));
        Assert.Equal("1900000200", notice!.Account);
        body = _services.Body(Said("1900000201"));
        Assert.Equal(PaymentFault.OtherMerchant, WechatNotifications.TryRead([account], _services.Sign(body, Now), body, Now, Window, out _));
    }
}
