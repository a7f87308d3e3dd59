using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Payments;

namespace Suiyuan.Web.Tests.Payments;

/// <summary>Both services with keys of a test's own, written from their documentation and not with the host's code.</summary>
public sealed class TestServices : IDisposable
{
    public const string MchId = "1900000109";
    public const string Serial = "PUB_KEY_ID_0119000001092024";
    public const string AppId = "2021000122671080";
    public const string Seller = "2088102534368455";

    private readonly byte[] _secret = Encoding.ASCII.GetBytes("0123456789abcdef0123456789ABCDEF");
    private int _number;

    public RSA Wechat { get; } = RSA.Create(2048);

    public RSA Alipay { get; } = RSA.Create(2048);

    /// <summary>Settings of a host that knows both, with the keys in files of <paramref name="directory"/>.</summary>
    public (string Name, string Value)[] Settings(string directory, string collectsFor = "huangsha")
    {
        File.WriteAllText(Path.Combine(directory, "wechat.pem"), Wechat.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(Path.Combine(directory, "apiv3.key"), Encoding.ASCII.GetString(_secret) + "\n");
        File.WriteAllText(Path.Combine(directory, "alipay.txt"), Convert.ToBase64String(Alipay.ExportSubjectPublicKeyInfo()));
        return
        [
            ("Payments:Wechat:0:MchId", MchId), ("Payments:Wechat:0:ApiV3KeyFile", Path.Combine(directory, "apiv3.key")),
            ("Payments:Wechat:0:PlatformKeys:0:File", Path.Combine(directory, "wechat.pem")), ("Payments:Wechat:0:PlatformKeys:0:Serial", Serial),
            ("Payments:Wechat:0:CollectsFor:0", collectsFor),
            ("Payments:Alipay:0:AppId", AppId), ("Payments:Alipay:0:SellerId", Seller),
            ("Payments:Alipay:0:PublicKeyFile", Path.Combine(directory, "alipay.txt")), ("Payments:Alipay:0:CollectsFor:0", collectsFor),
        ];
    }

    /// <summary>The accounts as the library knows them.</summary>
    internal PaymentAccounts Accounts => new(
        [new WechatAccount(MchId, null, _secret, [new ServiceKey(Serial, Wechat.ExportSubjectPublicKeyInfo())], ["huangsha"])],
        [new AlipayAccount(AppId, Seller, new ServiceKey(AppId, Alipay.ExportSubjectPublicKeyInfo()), ["huangsha"])]);

    /// <summary>A number that no payment had before.</summary>
    public string Next() => string.Create(CultureInfo.InvariantCulture, $"42000018{Interlocked.Increment(ref _number):D20}");

    /// <summary>What WeChat Pay says of a payment.</summary>
    public static string Transaction(string id, string? attach, int fen, string mchid = MchId, string state = "SUCCESS") => JsonSerializer.Serialize(new
    {
        mchid,
        appid = "wxd678efh567hg6787",
        out_trade_no = "stall" + id[^20..],
        transaction_id = id,
        trade_type = "NATIVE",
        trade_state = state,
        attach,
        success_time = "2026-06-08T10:34:56+08:00",
        amount = new { total = fen, payer_total = fen, currency = "CNY", payer_currency = "CNY" },
    });

    /// <summary>What WeChat Pay says of a refund.</summary>
    public static string RefundOf(string id, string refund, int fen) => JsonSerializer.Serialize(new
    {
        mchid = MchId,
        transaction_id = id,
        out_trade_no = "x",
        refund_id = refund,
        out_refund_no = "r",
        refund_status = "SUCCESS",
        success_time = "2026-06-09T10:34:56+08:00",
        amount = new { total = 5000, refund = fen, payer_total = 5000, payer_refund = fen },
    });

    /// <summary>The body that carries it, encrypted.</summary>
    public byte[] Body(string resource, string type = "TRANSACTION.SUCCESS", byte[]? secret = null)
    {
        var plain = Encoding.UTF8.GetBytes(resource);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var cipher = new byte[plain.Length + 16];
        using (var aes = new AesGcm(secret ?? _secret, 16))
        {
            aes.Encrypt(Encoding.ASCII.GetBytes(nonce), plain, cipher.AsSpan(0, plain.Length), cipher.AsSpan(plain.Length), "transaction"u8);
        }

        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            id = "EV-2018022511223320873",
            create_time = "2026-06-08T10:34:56+08:00",
            resource_type = "encrypt-resource",
            event_type = type,
            resource = new { algorithm = "AEAD_AES_256_GCM", original_type = "transaction", ciphertext = Convert.ToBase64String(cipher), nonce, associated_data = "transaction" },
        });
    }

    /// <summary>The headers that sign a body.</summary>
    internal WechatHeaders Sign(byte[] body, DateTimeOffset at, RSA? key = null, string serial = Serial)
    {
        var stamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        const string Nonce = "fdasflkja484w";
        byte[] message = [.. Encoding.ASCII.GetBytes($"{stamp}\n{Nonce}\n"), .. body, (byte)'\n'];
        return new WechatHeaders(stamp, Nonce, serial,
            Convert.ToBase64String((key ?? Wechat).SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    /// <summary>Posts a notice of WeChat Pay.</summary>
    internal static async Task<HttpResponseMessage> PostAsync(HttpClient http, byte[] body, WechatHeaders headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/payments/wechat/notify") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Wechatpay-Timestamp", headers.Timestamp);
        request.Headers.Add("Wechatpay-Nonce", headers.Nonce);
        request.Headers.Add("Wechatpay-Serial", headers.Serial);
        request.Headers.Add("Wechatpay-Signature", headers.Signature);
        return await http.SendAsync(request);
    }

    /// <summary>Tells of a payment as WeChat Pay.</summary>
    public Task<HttpResponseMessage> PayAsync(HttpClient http, StatementId voucher, int fen, string? id = null) =>
        TellAsync(http, Transaction(id ?? Next(), voucher.ToString(), fen));

    /// <summary>Tells anything as WeChat Pay.</summary>
    public async Task<HttpResponseMessage> TellAsync(HttpClient http, string resource, string type = "TRANSACTION.SUCCESS")
    {
        var body = Body(resource, type);
        return await PostAsync(http, body, Sign(body, TimeProvider.System.GetUtcNow()));
    }

    /// <summary>A notice of Alipay: form fields with their signature.</summary>
    public string Form(DateTimeOffset at, IReadOnlyDictionary<string, string> more, RSA? key = null, string sign = "RSA2")
    {
        var stamp = at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["app_id"] = AppId,
            ["seller_id"] = Seller,
            ["charset"] = "utf-8",
            ["notify_time"] = stamp,
            ["gmt_payment"] = stamp,
            ["trade_status"] = "TRADE_SUCCESS",
            ["subject"] = "鲈鱼 一条",
        };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }

        var message = string.Join('&', fields.Select(f => f.Key + "=" + f.Value));
        fields["sign_type"] = sign;
        fields["sign"] = Convert.ToBase64String((key ?? Alipay).SignData(Encoding.UTF8.GetBytes(message), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return string.Join('&', fields.Select(f => f.Key + "=" + Uri.EscapeDataString(f.Value)));
    }

    /// <summary>Posts a notice of Alipay; the answer's text.</summary>
    public static async Task<(int Status, string Text)> PostAsync(HttpClient http, string form)
    {
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync("/api/payments/alipay/notify", content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Wechat.Dispose();
        Alipay.Dispose();
    }
}
