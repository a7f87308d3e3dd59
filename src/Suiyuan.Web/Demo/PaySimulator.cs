using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Suiyuan.Domain.Trade;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Payments;

namespace Suiyuan.Web.Demo;

/// <summary>
/// Both payment services, as far as they tell of payments: signs and encrypts by their rules with keys of its own, made at each
/// start, and posts to this host's public endpoints like they do. Only in the demo. Thread-safe.
/// </summary>
internal sealed class PaySimulator(IServer server, TimeProvider time) : IDisposable
{
    /// <summary>The simulated merchant number and application.</summary>
    public const string Account = "1900000001";

    // The demo city's own, above everyone.
    private const string Bureau = "gz";
    private const string Serial = "PUB_KEY_ID_DEMO";
    private const int Attempts = 3;

    private readonly Lock _gate = new();
    private readonly RSA _wechat = RSA.Create(2048);
    private readonly RSA _alipay = RSA.Create(2048);
    // Printable, as real ones are.
    private readonly byte[] _apiV3Key = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    // No proxy: a host that speaks to itself has no use for one.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>The accounts, and beside them the simulated ones, which collect for the whole city.</summary>
    public PaymentAccounts AddTo(PaymentAccounts accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        string[] city = [Bureau];
        return new PaymentAccounts(
            [
                .. accounts.Wechat,
                new WechatAccount(Account, null, _apiV3Key, [new ServiceKey(Serial, _wechat.ExportSubjectPublicKeyInfo())], city),
            ],
            [.. accounts.Alipay, new AlipayAccount(Account, null, new ServiceKey(Account, _alipay.ExportSubjectPublicKeyInfo()), city)]);
    }

    /// <summary>Someone has paid: tells the host, again when it is not taken.</summary>
    /// <param name="channel">One of <see cref="PaymentCodes.Channels"/>.</param>
    /// <param name="voucher">What for.</param>
    /// <param name="yuan">How much.</param>
    /// <param name="cancellationToken">Stops telling.</param>
    /// <returns>True when the host took it.</returns>
    public async Task<bool> PayAsync(string channel, StatementId voucher, decimal yuan, CancellationToken cancellationToken)
    {
        var isWechat = channel == PaymentCodes.Channels[0];
        var number = Number();
        for (var attempt = 1; ; attempt++)
        {
            using var request = isWechat ? Wechat(voucher, yuan, number) : Alipay(voucher, yuan, number);
            request.RequestUri = new Uri($"{Started.Address(server)}/api/payments/{channel}/notify");
            using var response = await _http.SendAsync(request, cancellationToken);
            var taken = isWechat ? response.IsSuccessStatusCode
                : await response.Content.ReadAsStringAsync(cancellationToken) == "success";
            if (taken || attempt == Attempts)
            {
                return taken;
            }

            await Task.Delay(TimeSpan.FromSeconds(attempt), time, cancellationToken);
        }
    }

    /// <summary>A notice as WeChat Pay sends it.</summary>
    private HttpRequestMessage Wechat(StatementId voucher, decimal yuan, string number)
    {
        var now = time.GetUtcNow();
        var fen = (long)(yuan * 100);
        var transaction = Json(new Dictionary<string, object>
        {
            ["mchid"] = Account,
            ["appid"] = "wx0000000000000demo",
            ["transaction_id"] = number,
            ["out_trade_no"] = number,
            ["trade_type"] = "NATIVE",
            ["trade_state"] = "SUCCESS",
            ["attach"] = voucher.ToString(),
            ["success_time"] = Text("yyyy-MM-dd'T'HH:mm:ss'+08:00'"),
            ["amount"] = new Dictionary<string, object> { ["total"] = fen, ["payer_total"] = fen, ["currency"] = "CNY" },
        });
        var nonce = Hex(6);
        var cipher = new byte[transaction.Length + 16];
        using (var aes = new AesGcm(_apiV3Key, 16))
        {
            aes.Encrypt(
                Encoding.ASCII.GetBytes(nonce), transaction, cipher.AsSpan(0, transaction.Length), cipher.AsSpan(transaction.Length), "transaction"u8);
        }

        var body = Json(new Dictionary<string, object>
        {
            ["id"] = Hex(16),
            ["create_time"] = Text("yyyy-MM-dd'T'HH:mm:ss'+08:00'"),
            ["resource_type"] = "encrypt-resource",
            ["event_type"] = "TRANSACTION.SUCCESS",
            ["summary"] = "支付成功",
            ["resource"] = new Dictionary<string, object>
            {
                ["original_type"] = "transaction",
                ["algorithm"] = WechatNotifications.Algorithm,
                ["ciphertext"] = Convert.ToBase64String(cipher),
                ["associated_data"] = "transaction",
                ["nonce"] = nonce,
            },
        });
        var stamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var salt = Hex(16);
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Wechatpay-Timestamp", stamp);
        request.Headers.Add("Wechatpay-Nonce", salt);
        request.Headers.Add("Wechatpay-Serial", Serial);
        request.Headers.Add("Wechatpay-Signature", Sign(_wechat, WechatNotifications.SignedBytes(stamp, salt, body)));
        return request;
    }

    /// <summary>A notice as Alipay sends it.</summary>
    private HttpRequestMessage Alipay(StatementId voucher, decimal yuan, string number)
    {
        const string Form = "yyyy-MM-dd HH:mm:ss";
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["app_id"] = Account,
            ["charset"] = "utf-8",
            ["gmt_create"] = Text(Form),
            ["gmt_payment"] = Text(Form),
            ["notify_id"] = Hex(16),
            ["notify_time"] = Text(Form),
            ["notify_type"] = "trade_status_sync",
            ["out_trade_no"] = number,
            ["passback_params"] = voucher.ToString(),
            ["subject"] = "市场购物",
            ["total_amount"] = yuan.ToString("0.00", CultureInfo.InvariantCulture),
            ["trade_no"] = number,
            ["trade_status"] = "TRADE_SUCCESS",
            ["version"] = "1.0",
        };
        var text = string.Join('&', fields.Select(f => $"{f.Key}={f.Value}"));
        return new HttpRequestMessage(HttpMethod.Post, "")
        {
            Content = new FormUrlEncodedContent(
                [.. fields, new("sign_type", "RSA2"), new("sign", Sign(_alipay, Encoding.UTF8.GetBytes(text)))]),
        };
    }

    private string Sign(RSA key, byte[] message)
    {
        lock (_gate)
        {
            return Convert.ToBase64String(key.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
    }

    private string Number() => Text("yyyyMMddHHmmss") + RandomNumberGenerator.GetString("0123456789", 14);

    private string Text(string form) => time.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString(form, CultureInfo.InvariantCulture);

    private static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private static byte[] Json(Dictionary<string, object> members) => JsonSerializer.SerializeToUtf8Bytes(members, Plain);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Dispose()
    {
        _http.Dispose();
        _wechat.Dispose();
        _alipay.Dispose();
    }
}
