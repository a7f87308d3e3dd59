using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Payments;

namespace Suiyuan.Web.Demo;

/// <summary>A payment at a simulated service.</summary>
/// <param name="Channel">One of <see cref="PaymentCodes.Channels"/>.</param>
/// <param name="Voucher">What for.</param>
/// <param name="Number">The service's own number of it.</param>
/// <param name="Yuan">How much.</param>
/// <param name="Returned">How much of it went back.</param>
/// <param name="At">When it was paid.</param>
internal sealed record SimulatedPayment(string Channel, StatementId Voucher, string Number, decimal Yuan, decimal Returned, DateTimeOffset At);

/// <summary>
/// Both payment services, as far as they tell of payments and refunds: signs and encrypts by their rules with keys of its own, made at
/// each start, and posts to this host's public endpoints like they do. Only in the demo. Thread-safe.
/// </summary>
internal sealed class PaySimulator(IServer server, TimeProvider time) : IDisposable
{
    /// <summary>The simulated merchant number and application.</summary>
    public const string Account = "1900000001";

    // The demo city's own, above everyone.
    private const string Bureau = "gz";
    private const string Serial = "PUB_KEY_ID_DEMO";
    private const int Attempts = 3;
    private const int MostKept = 1_000;
    private const string WechatTime = "yyyy-MM-dd'T'HH:mm:ss'+08:00'";

    private static readonly string Wechat = PaymentCodes.Channels[0];

    private readonly Lock _gate = new();
    private readonly List<SimulatedPayment> _paid = [];
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

    /// <summary>The payments for a voucher since this start, that can be given back.</summary>
    public IReadOnlyList<SimulatedPayment> Of(StatementId voucher)
    {
        lock (_gate)
        {
            return [.. _paid.Where(p => p.Voucher == voucher)];
        }
    }

    /// <summary>Someone has paid: tells the host, again when it is not taken.</summary>
    /// <param name="channel">One of <see cref="PaymentCodes.Channels"/>.</param>
    /// <param name="voucher">What for.</param>
    /// <param name="yuan">How much.</param>
    /// <param name="cancellationToken">Stops telling.</param>
    /// <returns>True when the host took it.</returns>
    public async Task<bool> PayAsync(string channel, StatementId voucher, decimal yuan, CancellationToken cancellationToken)
    {
        var payment = new SimulatedPayment(channel, voucher, Number(), yuan, 0, time.GetUtcNow());
        lock (_gate)
        {
            _paid.Add(payment);
            if (_paid.Count > MostKept)
            {
                _paid.RemoveAt(0);
            }
        }

        return await TellAsync(channel, () => channel == Wechat ? WechatPaid(payment, _wechat) : AlipayNotice(payment, _alipay), cancellationToken);
    }

    /// <summary>The seller gives money back, at the service that it came by: tells the host.</summary>
    /// <param name="number">The payment's number.</param>
    /// <param name="yuan">How much; not more than is left of it.</param>
    /// <param name="cancellationToken">Stops telling.</param>
    /// <returns>True when the host took it; false too when there is no such payment, or not so much of it left.</returns>
    public async Task<bool> RefundAsync(string number, decimal yuan, CancellationToken cancellationToken)
    {
        SimulatedPayment payment;
        lock (_gate)
        {
            var at = _paid.FindIndex(p => p.Number == number);
            if (at < 0 || yuan <= 0 || _paid[at].Yuan - _paid[at].Returned < yuan)
            {
                return false;
            }

            payment = _paid[at] = _paid[at] with { Returned = _paid[at].Returned + yuan };
        }

        // WeChat Pay tells of each refund, Alipay how much went back in all.
        var refund = Number();
        return await TellAsync(
            payment.Channel, () => payment.Channel == Wechat ? WechatReturned(payment, refund, yuan) : AlipayNotice(payment, _alipay), cancellationToken);
    }

    /// <summary>Someone who has no key of the service says that a voucher was paid.</summary>
    /// <returns>What the host answered.</returns>
    public async Task<(int Status, string Words)> ForgeAsync(string channel, StatementId voucher, decimal yuan, CancellationToken cancellationToken)
    {
        var payment = new SimulatedPayment(channel, voucher, Number(), yuan, 0, time.GetUtcNow());
        using var stranger = RSA.Create(2048);
        using var request = channel == Wechat ? WechatPaid(payment, stranger) : AlipayNotice(payment, stranger);
        request.RequestUri = Address(channel);
        using var response = await _http.SendAsync(request, cancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    private Uri Address(string channel) => new($"{Started.Address(server)}/api/payments/{channel}/notify");

    private async Task<bool> TellAsync(string channel, Func<HttpRequestMessage> notice, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = notice();
            request.RequestUri = Address(channel);
            using var response = await _http.SendAsync(request, cancellationToken);
            var taken = channel == Wechat ? response.IsSuccessStatusCode
                : await response.Content.ReadAsStringAsync(cancellationToken) == "success";
            if (taken || attempt == Attempts)
            {
                return taken;
            }

            await Task.Delay(TimeSpan.FromSeconds(attempt), time, cancellationToken);
        }
    }

    private HttpRequestMessage WechatPaid(SimulatedPayment payment, RSA key) => WechatNotice("TRANSACTION.SUCCESS", "支付成功", "transaction", new()
    {
        ["mchid"] = Account,
        ["appid"] = "wx0000000000000demo",
        ["transaction_id"] = payment.Number,
        ["out_trade_no"] = payment.Number,
        ["trade_type"] = "NATIVE",
        ["trade_state"] = "SUCCESS",
        ["attach"] = payment.Voucher.ToString(),
        ["success_time"] = Text(WechatTime),
        ["amount"] = new Dictionary<string, object> { ["total"] = Fen(payment.Yuan), ["payer_total"] = Fen(payment.Yuan), ["currency"] = "CNY" },
    }, key);

    private HttpRequestMessage WechatReturned(SimulatedPayment payment, string number, decimal yuan) => WechatNotice("REFUND.SUCCESS", "退款成功", "refund", new()
    {
        ["mchid"] = Account,
        ["transaction_id"] = payment.Number,
        ["out_trade_no"] = payment.Number,
        ["refund_id"] = number,
        ["out_refund_no"] = number,
        ["refund_status"] = "SUCCESS",
        ["success_time"] = Text(WechatTime),
        ["user_received_account"] = "支付用户零钱",
        ["amount"] = new Dictionary<string, object> { ["total"] = Fen(payment.Yuan), ["refund"] = Fen(yuan), ["payer_total"] = Fen(payment.Yuan), ["payer_refund"] = Fen(yuan) },
    }, _wechat);

    /// <summary>A notice as WeChat Pay sends it.</summary>
    private HttpRequestMessage WechatNotice(string type, string summary, string of, Dictionary<string, object> said, RSA key)
    {
        var now = time.GetUtcNow();
        var transaction = Json(said);
        var nonce = Hex(6);
        var cipher = new byte[transaction.Length + 16];
        using (var aes = new AesGcm(_apiV3Key, 16))
        {
            aes.Encrypt(
                Encoding.ASCII.GetBytes(nonce), transaction, cipher.AsSpan(0, transaction.Length), cipher.AsSpan(transaction.Length), Encoding.ASCII.GetBytes(of));
        }

        var body = Json(new Dictionary<string, object>
        {
            ["id"] = Hex(16),
            ["create_time"] = Text(WechatTime),
            ["resource_type"] = "encrypt-resource",
            ["event_type"] = type,
            ["summary"] = summary,
            ["resource"] = new Dictionary<string, object>
            {
                ["original_type"] = of,
                ["algorithm"] = WechatNotifications.Algorithm,
                ["ciphertext"] = Convert.ToBase64String(cipher),
                ["associated_data"] = of,
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
        request.Headers.Add("Wechatpay-Signature", Sign(key, WechatNotifications.SignedBytes(stamp, salt, body)));
        return request;
    }

    /// <summary>A notice as Alipay sends it.</summary>
    private HttpRequestMessage AlipayNotice(SimulatedPayment payment, RSA key)
    {
        const string Form = "yyyy-MM-dd HH:mm:ss";
        var paid = ChinaTime.Local(payment.At).ToString(Form, CultureInfo.InvariantCulture);
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["app_id"] = Account,
            ["charset"] = "utf-8",
            ["gmt_create"] = paid,
            ["gmt_payment"] = paid,
            ["notify_id"] = Hex(16),
            ["notify_time"] = Text(Form),
            ["notify_type"] = "trade_status_sync",
            ["out_trade_no"] = payment.Number,
            ["passback_params"] = payment.Voucher.ToString(),
            ["subject"] = "市场购物",
            ["total_amount"] = payment.Yuan.ToString("0.00", CultureInfo.InvariantCulture),
            ["trade_no"] = payment.Number,
            ["trade_status"] = payment.Returned == payment.Yuan ? "TRADE_CLOSED" : "TRADE_SUCCESS",
            ["version"] = "1.0",
        };
        if (payment.Returned > 0)
        {
            fields.Add("refund_fee", payment.Returned.ToString("0.00", CultureInfo.InvariantCulture));
            fields.Add("gmt_refund", Text("yyyy-MM-dd HH:mm:ss.fff"));
        }

        var text = string.Join('&', fields.Select(f => $"{f.Key}={f.Value}"));
        return new HttpRequestMessage(HttpMethod.Post, "")
        {
            Content = new FormUrlEncodedContent(
                [.. fields, new("sign_type", "RSA2"), new("sign", Sign(key, Encoding.UTF8.GetBytes(text)))]),
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

    private static long Fen(decimal yuan) => (long)(yuan * 100);

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
