using System.Globalization;
using System.Text;
using Suiyuan.Domain.Trade;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Payments;

/// <summary>Verifies and reads asynchronous notices of Alipay (RSA2).</summary>
internal static class AlipayNotifications
{
    private const string TimeForm = "yyyy-MM-dd HH:mm:ss";

    private static readonly string Channel = PaymentCodes.Channels[1];

    /// <summary>Reads a notice.</summary>
    /// <param name="accounts">The applications.</param>
    /// <param name="body">The body exactly as it came: <c>application/x-www-form-urlencoded</c>.</param>
    /// <param name="now">Now.</param>
    /// <param name="window">How far its time may be from now.</param>
    /// <param name="notice">What it says, when the result is <see cref="PaymentFault.None"/>.</param>
    public static PaymentFault TryRead(
        IReadOnlyList<AlipayAccount> accounts, ReadOnlySpan<byte> body, DateTimeOffset now, TimeSpan window, out PaymentNotice? notice)
    {
        notice = null;
        if (accounts.Count == 0)
        {
            return PaymentFault.NotSetUp;
        }

        if (Fields(body) is not { } fields || Text(fields, "sign") is not { } text || Text(fields, "sign_type") != "RSA2"
            || Text(fields, "app_id") is not { } app || Time(Text(fields, "notify_time")) is not { } at)
        {
            return PaymentFault.Malformed;
        }

        if (accounts.FirstOrDefault(a => a.AppId == app) is not { } account || account.Key.NotAfter < now)
        {
            return PaymentFault.UnknownKey;
        }

        var signature = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, signature, out var length)
            || !account.Key.Verify(SignedBytes(fields), signature.AsSpan(0, length)))
        {
            return PaymentFault.WrongSignature;
        }

        if ((at - now).Duration() > window)
        {
            return PaymentFault.Stale;
        }

        if (account.SellerId is { } seller && Text(fields, "seller_id") != seller)
        {
            return PaymentFault.OtherMerchant;
        }

        return Read(account, fields, out notice);
    }

    /// <summary>
    /// Takes a form apart into names and the bytes of values: what is signed are bytes, in whatever character set the service was
    /// asked for. Null when it is no form or has a name twice.
    /// </summary>
    public static SortedDictionary<string, byte[]>? Fields(ReadOnlySpan<byte> body)
    {
        var fields = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            var equals = pair.IndexOf((byte)'=');
            if (equals <= 0 || Decode(pair[..equals]) is not { } name || Decode(pair[(equals + 1)..]) is not { } value
                || !fields.TryAdd(Encoding.Latin1.GetString(name), value))
            {
                return null;
            }
        }

        return fields;
    }

    /// <summary>What is signed: every field but the signature and its type, by name, <c>name=value</c> joined with <c>&amp;</c>.</summary>
    // SPEC: Alipay open platform, "异步返回结果的验签", steps 1 to 3.
    public static byte[] SignedBytes(SortedDictionary<string, byte[]> fields)
    {
        var bytes = new List<byte>(1024);
        foreach (var (name, value) in fields.Where(f => f.Key is not ("sign" or "sign_type")))
        {
            if (bytes.Count > 0)
            {
                bytes.Add((byte)'&');
            }

            bytes.AddRange(Encoding.Latin1.GetBytes(name));
            bytes.Add((byte)'=');
            bytes.AddRange(value);
        }

        return [.. bytes];
    }

    private static PaymentFault Read(AlipayAccount account, SortedDictionary<string, byte[]> fields, out PaymentNotice? notice)
    {
        notice = new PaymentNotice(Channel, account.AppId, null, null);
        // TRADE_CLOSED is a trade that nobody paid, or one of which all went back: then it has both parts.
        var returned = Yuan(Text(fields, "refund_fee")) is > 0 and var fee ? fee : (decimal?)null;
        if (Text(fields, "trade_status") is not ("TRADE_SUCCESS" or "TRADE_FINISHED") && returned is null)
        {
            return PaymentFault.None;
        }

        if (Text(fields, "trade_no") is not { Length: <= 64 } trade || Yuan(Text(fields, "total_amount")) is not { } total
            || Time(Text(fields, "gmt_payment")) is not { } paid)
        {
            notice = null;
            return PaymentFault.Malformed;
        }

        notice = notice with
        {
            Paid = new PaidPart(trade, Voucher(fields, "passback_params") ?? Voucher(fields, "body"), total, paid),
            // Each notice says how much went back in all, so the latest is the one that holds.
            Returned = returned is { } money
                ? new ReturnedPart(trade, trade, money, Time(Text(fields, "gmt_refund")) ?? Time(Text(fields, "notify_time"))!.Value)
                : null,
        };
        return PaymentFault.None;
    }

    private static StatementId? Voucher(SortedDictionary<string, byte[]> fields, string name) =>
        StatementId.TryParse(Text(fields, name)?.Trim(), out var voucher) ? voucher : null;

    /// <summary>A value of plain ASCII; null when there is none, or another.</summary>
    private static string? Text(SortedDictionary<string, byte[]> fields, string name) =>
        fields.TryGetValue(name, out var value) && value.Length is > 0 and <= 1024 && Ascii.IsValid(value)
            ? Encoding.ASCII.GetString(value) : null;

    private static decimal? Yuan(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) ? yuan : null;

    // China's time, and for a refund with tenths behind it.
    private static DateTimeOffset? Time(string? text) => text?.Length >= TimeForm.Length && DateTime.TryParseExact(
        text[..TimeForm.Length], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? new DateTimeOffset(local, TimeSpan.FromHours(8)) : null;

    private static byte[]? Decode(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                bytes.Add(text[i] == '+' ? (byte)' ' : text[i]);
            }
            else if (i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                bytes.Add((byte)((high << 4) | low));
                i += 2;
            }
            else
            {
                return null;
            }
        }

        return [.. bytes];
    }

    private static int Hex(byte digit) => char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : -1;
}
