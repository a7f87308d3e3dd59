using System.Globalization;

namespace Suiyuan.Web.Payments;

/// <summary>Whose payments are taken note of: section <c>Suiyuan:Payments</c>. Without an account nothing is.</summary>
public sealed class PaymentOptions
{
    /// <summary>Accounts with WeChat Pay, API v3.</summary>
    public IList<WechatAccountOptions> Wechat { get; } = [];

    /// <summary>Accounts with Alipay, RSA2.</summary>
    public IList<AlipayAccountOptions> Alipay { get; } = [];

    /// <summary>How far the time of a WeChat Pay notice may be from ours. 1 minute to 1 hour, default 5 minutes.</summary>
    public TimeSpan WechatWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The same for Alipay, which repeats a notice for a day. 1 minute to 3 days, default 25 hours.</summary>
    public TimeSpan AlipayWindow { get; set; } = TimeSpan.FromHours(25);

    /// <summary>How long a payment waits for its voucher, which may be on an offline phone. 1 hour to 60 days, default 3 days.</summary>
    public TimeSpan WaitFor { get; set; } = TimeSpan.FromDays(3);

    /// <summary>
    /// Where a shopper pays, as the seller's screen shows it: an address with <c>{voucher}</c> and, if wanted, <c>{total}</c>, in yuan.
    /// Default none: the seller's screen shows the voucher alone.
    /// </summary>
    public string? Checkout { get; set; }

    /// <summary>Checks the values that need no file.</summary>
    /// <exception cref="StartException">One is wrong.</exception>
    internal void Check()
    {
        Within(nameof(WechatWindow), WechatWindow, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
        Within(nameof(AlipayWindow), AlipayWindow, TimeSpan.FromMinutes(1), TimeSpan.FromDays(3));
        Within(nameof(WaitFor), WaitFor, TimeSpan.FromHours(1), TimeSpan.FromDays(60));
        if (Checkout is { Length: > 0 } checkout && !checkout.Contains("{voucher}", StringComparison.Ordinal))
        {
            throw new StartException("Suiyuan:Payments:Checkout must hold {voucher}, where the voucher's number goes.");
        }
    }

    private static void Within(string name, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture,
                $"Suiyuan:Payments:{name} is {value}: it must lie between {least} and {most}."));
        }
    }
}

/// <summary>One merchant account with WeChat Pay.</summary>
public sealed class WechatAccountOptions
{
    /// <summary>Merchant number (mchid; of a service provider, sp_mchid).</summary>
    public string MchId { get; set; } = "";

    /// <summary>With a service provider, the merchant below it whose payments these are (sub_mchid).</summary>
    public string? SubMchId { get; set; }

    /// <summary>File that holds the APIv3 key, 32 characters.</summary>
    public string ApiV3KeyFile { get; set; } = "";

    /// <summary>What WeChat Pay signs with: platform certificates and public keys, all that are in force.</summary>
    public IList<PlatformKeyOptions> PlatformKeys { get; } = [];

    /// <summary>Parties whose vouchers this account is paid for: a stall, or a market for all of its stalls.</summary>
    public IList<string> CollectsFor { get; } = [];
}

/// <summary>A key that WeChat Pay signs with.</summary>
public sealed class PlatformKeyOptions
{
    /// <summary>The PEM file: a certificate, or a public key.</summary>
    public string File { get; set; } = "";

    /// <summary>A public key's id (<c>PUB_KEY_ID_…</c>). A certificate carries its own serial number.</summary>
    public string? Serial { get; set; }
}

/// <summary>One application with Alipay.</summary>
public sealed class AlipayAccountOptions
{
    /// <summary>Application id (app_id).</summary>
    public string AppId { get; set; } = "";

    /// <summary>The seller's user number (seller_id), when it is to be checked as well.</summary>
    public string? SellerId { get; set; }

    /// <summary>File with Alipay's public key: PEM, the certificate, or the bare base64 that its console shows.</summary>
    public string PublicKeyFile { get; set; } = "";

    /// <summary>Parties whose vouchers this account is paid for: a stall, or a market for all of its stalls.</summary>
    public IList<string> CollectsFor { get; } = [];
}
