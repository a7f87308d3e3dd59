using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Sealed;
using Suiyuan.Web.Api;
using Suiyuan.Web.Demo;

namespace Suiyuan.Web.Payments;

/// <summary>Where payment services tell of payments. Each is answered as it wants to be: everything else makes it tell again.</summary>
internal static partial class PaymentEndpoints
{
    /// <summary>More than any notice has.</summary>
    private const int Limit = 64 * 1024;

    // Whoever reads the service's log of failures reads Chinese.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Registers the accounts, the store and what links.</summary>
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        // Read at once: a key that can't be used stops the start and not the first payment.
        var accounts = PaymentAccounts.Read(SuiyuanOptions.Read(builder.Configuration).Payments);
        services.AddSingleton(provider => provider.GetService<PaySimulator>()?.AddTo(accounts) ?? accounts);
        services.AddSingleton(provider => OpenStore(Path.Combine(provider.GetRequiredService<SuiyuanOptions>().Data, "payments.db")));
        services.AddSingleton<PaymentLinker>();
        services.AddHostedService(provider => provider.GetRequiredService<PaymentLinker>());
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapPayments(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var payments = app.MapGroup("/api/payments");
        payments.MapPost("/wechat/notify", WechatAsync);
        payments.MapPost("/alipay/notify", AlipayAsync);
    }

    private static PaymentStore OpenStore(string path)
    {
        try
        {
            return PaymentStore.Open(path);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The payments in {path} can't be opened: {e.Message} "
                + "They can't be made again from the ledger: restore the file from your copy.", e);
        }
    }

    // SPEC: WeChat Pay API v3, payment notice, "通知应答": 200 or 204 without a body when taken, else 4XX or 5XX with {"code","message"}.
    private static async Task<IResult> WechatAsync(
        HttpRequest request, PaymentAccounts accounts, PaymentLinker linker, SuiyuanOptions options, TimeProvider time,
        ILogger<PaymentLinker> logger, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, Limit, cancellationToken) is not { } body)
        {
            return WechatAnswer(PaymentFault.Malformed);
        }

        var headers = new WechatHeaders(
            request.Headers["Wechatpay-Timestamp"], request.Headers["Wechatpay-Nonce"], request.Headers["Wechatpay-Serial"],
            request.Headers["Wechatpay-Signature"]);
        var fault = WechatNotifications.TryRead(
            accounts.Wechat, headers, body, time.GetUtcNow(), options.Payments.WechatWindow, out var notice);
        return fault != PaymentFault.None ? WechatAnswer(Note(logger, "wechat", fault))
            : Take(linker, notice!, logger) ? TypedResults.NoContent()
            : WechatAnswer(null);
    }

    // SPEC: Alipay open platform, "异步通知": the seven letters success when taken; anything else is told again.
    private static async Task<IResult> AlipayAsync(
        HttpRequest request, PaymentAccounts accounts, PaymentLinker linker, SuiyuanOptions options, TimeProvider time,
        ILogger<PaymentLinker> logger, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, Limit, cancellationToken) is not { } body)
        {
            return AlipayAnswer(413);
        }

        var fault = AlipayNotifications.TryRead(
            accounts.Alipay, body.Span, time.GetUtcNow(), options.Payments.AlipayWindow, out var notice);
        return fault != PaymentFault.None ? AlipayAnswer(Words(Note(logger, "alipay", fault)).Status)
            : Take(linker, notice!, logger) ? TypedResults.Text("success")
            : AlipayAnswer(500);
    }

    private static bool Take(PaymentLinker linker, PaymentNotice notice, ILogger logger)
    {
        try
        {
            linker.Take(notice);
            return true;
        }
        catch (Exception e) when (e is SqliteException or IOException)
        {
            // Not kept: the service must tell again.
            LogNotKept(logger, e);
            return false;
        }
    }

    private static PaymentFault Note(ILogger logger, string channel, PaymentFault fault)
    {
        LogNotBelieved(logger, channel, fault);
        return fault;
    }

    /// <summary>Status and words of a fault; null for a failure of our own.</summary>
    private static (int Status, string Message) Words(PaymentFault? fault) => fault switch
    {
        null => (500, "没有存下，请稍后重发"),
        PaymentFault.NotSetUp => (503, "本平台没有开通这种支付的通知"),
        PaymentFault.Malformed => (400, "通知的内容不完整或格式不对"),
        PaymentFault.Stale => (401, "通知的时间不在允许范围内"),
        PaymentFault.UnknownKey => (401, "签名用的证书或公钥没有登记，或已过期"),
        PaymentFault.WrongSignature => (401, "验签失败"),
        PaymentFault.NotDecrypted => (400, "解密失败，请核对APIv3密钥"),
        PaymentFault.OtherMerchant => (403, "不是本账户的通知"),
        _ => throw new InvalidOperationException($"{fault} is not of the closed set."),
    };

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult WechatAnswer(PaymentFault? fault)
    {
        var (status, message) = Words(fault);
        return TypedResults.Text(
            JsonSerializer.Serialize(new { code = "FAIL", message }, Readable), "application/json", null, status);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult AlipayAnswer(int status) => TypedResults.Text("failure", "text/plain", null, status);

    [LoggerMessage(1711, LogLevel.Warning, "A payment notice by {Channel} was not taken: {Fault}")]
    private static partial void LogNotBelieved(ILogger logger, string channel, PaymentFault fault);

    [LoggerMessage(1712, LogLevel.Error, "A payment notice could not be kept; the service will tell again")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
