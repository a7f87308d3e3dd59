using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Trade;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Payments;

/// <summary>The headers that WeChat Pay signs a notice with.</summary>
/// <param name="Timestamp"><c>Wechatpay-Timestamp</c>, seconds since 1970.</param>
/// <param name="Nonce"><c>Wechatpay-Nonce</c>.</param>
/// <param name="Serial"><c>Wechatpay-Serial</c>: which key.</param>
/// <param name="Signature"><c>Wechatpay-Signature</c>, base64.</param>
internal sealed record WechatHeaders(string? Timestamp, string? Nonce, string? Serial, string? Signature);

/// <summary>Verifies, decrypts and reads notices of WeChat Pay API v3.</summary>
internal static class WechatNotifications
{
    /// <summary>The one way in which what a notice is about is encrypted.</summary>
    public const string Algorithm = "AEAD_AES_256_GCM";

    private const int TagSize = 16;

    // SPEC: WeChat Pay API v3, payment notice: attach is 1 to 128 characters and comes back as it was given.
    private static readonly string Channel = PaymentCodes.Channels[0];

    /// <summary>Reads a notice.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="headers">The signature's headers.</param>
    /// <param name="body">The body exactly as it came.</param>
    /// <param name="now">Now.</param>
    /// <param name="window">How far its time may be from now.</param>
    /// <param name="notice">What it says, when the result is <see cref="PaymentFault.None"/>.</param>
    public static PaymentFault TryRead(
        IReadOnlyList<WechatAccount> accounts, WechatHeaders headers, ReadOnlyMemory<byte> body, DateTimeOffset now, TimeSpan window,
        out PaymentNotice? notice)
    {
        notice = null;
        if (accounts.Count == 0)
        {
            return PaymentFault.NotSetUp;
        }

        if (headers is not { Timestamp: { } timestamp, Nonce: { Length: > 0 } nonce, Serial: { Length: > 0 } serial, Signature: { } text }
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > int.MaxValue)
        {
            return PaymentFault.Malformed;
        }

        if ((DateTimeOffset.FromUnixTimeSeconds(seconds) - now).Duration() > window)
        {
            return PaymentFault.Stale;
        }

        // Several accounts may be under one key; the APIv3 key tells which it is.
        var possible = accounts.Where(a => KeyOf(a, serial, now) is not null).ToArray();
        if (possible.Length == 0)
        {
            return PaymentFault.UnknownKey;
        }

        // A probe (WECHATPAY/SIGNTEST/…) is no base64 and fails here like every other wrong signature.
        var signature = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, signature, out var length)
            || !possible.Any(a => KeyOf(a, serial, now)!.Verify(SignedBytes(timestamp, nonce, body.Span), signature.AsSpan(0, length))))
        {
            return PaymentFault.WrongSignature;
        }

        try
        {
            using var outer = JsonDocument.Parse(body);
            var root = outer.RootElement;
            var resource = root.GetProperty("resource");
            if (resource.GetProperty("algorithm").GetString() != Algorithm)
            {
                return PaymentFault.Malformed;
            }

            foreach (var account in possible)
            {
                if (Decrypt(account.ApiV3Key, resource) is { } plain)
                {
                    using var inner = JsonDocument.Parse(plain);
                    return Read(account, root.GetProperty("event_type").GetString(), inner.RootElement, out notice);
                }
            }

            return PaymentFault.NotDecrypted;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // The service signed it, so this is a notice of a kind that we don't know, or a change of its form.
            return PaymentFault.Malformed;
        }
    }

    /// <summary>What is signed: time stamp, nonce and body, each with a line feed behind it.</summary>
    // SPEC: WeChat Pay API v3, "签名验证": 应答时间戳\n 应答随机串\n 应答报文主体\n.
    public static byte[] SignedBytes(string timestamp, string nonce, ReadOnlySpan<byte> body) =>
        [.. Encoding.UTF8.GetBytes(timestamp), (byte)'\n', .. Encoding.UTF8.GetBytes(nonce), (byte)'\n', .. body, (byte)'\n'];

    /// <summary>Decrypts a ciphertext that ends with its tag. Null when the key, the data beside it or the text is another.</summary>
    // SPEC: WeChat Pay API v3, "如何解密回调报文和平台证书": AES-256-GCM, 12 bytes of nonce, the tag behind the text.
    public static byte[]? Decrypt(ReadOnlySpan<byte> key, string nonce, string associated, string ciphertext)
    {
        var iv = Encoding.UTF8.GetBytes(nonce);
        var sealedText = new byte[ciphertext.Length];
        if (iv.Length != AesGcm.NonceByteSizes.MaxSize
            || !Convert.TryFromBase64String(ciphertext, sealedText, out var length) || length < TagSize)
        {
            return null;
        }

        using var aes = new AesGcm(key, TagSize);
        var plain = new byte[length - TagSize];
        try
        {
            aes.Decrypt(
                iv, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length, TagSize), plain, Encoding.UTF8.GetBytes(associated));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[]? Decrypt(byte[] key, JsonElement resource) => Decrypt(
        key, resource.GetProperty("nonce").GetString() ?? "",
        resource.TryGetProperty("associated_data", out var associated) ? associated.GetString() ?? "" : "",
        resource.GetProperty("ciphertext").GetString() ?? "");

    private static ServiceKey? KeyOf(WechatAccount account, string serial, DateTimeOffset now) =>
        account.Keys.FirstOrDefault(k => k.IsNamed(serial) && (k.NotAfter is null || k.NotAfter > now));

    private static PaymentFault Read(WechatAccount account, string? type, JsonElement said, out PaymentNotice? notice)
    {
        notice = null;
        var merchant = Text(said, "sp_mchid") ?? Text(said, "mchid");
        if (merchant != account.MchId || (account.SubMchId is { } sub && Text(said, "sub_mchid") != sub))
        {
            return PaymentFault.OtherMerchant;
        }

        notice = type switch
        {
            "TRANSACTION.SUCCESS" when Text(said, "trade_state") == "SUCCESS" => new PaymentNotice(Channel, account.Name, Paid(said), null),
            "REFUND.SUCCESS" => new PaymentNotice(Channel, account.Name, null, new ReturnedPart(
                Needed(said, "refund_id"), Needed(said, "transaction_id"), Yuan(said, "refund"), Time(said))),
            // A refund that failed or was closed, a coupon, a complaint: nothing that is ours.
            _ => new PaymentNotice(Channel, account.Name, null, null),
        };
        return PaymentFault.None;
    }

    private static PaidPart Paid(JsonElement said) => new(
        Needed(said, "transaction_id"),
        StatementId.TryParse(Text(said, "attach")?.Trim(), out var voucher) ? voucher : null, Yuan(said, "total"), Time(said));

    private static decimal Yuan(JsonElement said, string member)
    {
        var amount = said.GetProperty("amount");
        var fen = amount.GetProperty(member).GetInt64();
        return (Text(amount, "currency") ?? "CNY") == "CNY" && fen >= 0 ? fen / 100m : throw new FormatException("Not an amount in yuan.");
    }

    private static DateTimeOffset Time(JsonElement said) =>
        DateTimeOffset.Parse(Needed(said, "success_time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string? Text(JsonElement said, string member) => said.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static string Needed(JsonElement said, string member) =>
        Text(said, member) is { Length: > 0 and <= 64 } text ? text : throw new FormatException($"{member} is missing.");
}
