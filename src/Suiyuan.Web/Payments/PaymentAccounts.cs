using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Suiyuan.Domain.Trade;

namespace Suiyuan.Web.Payments;

/// <summary>A public key that a payment service signs with. Thread-safe: each verification has a key object of its own.</summary>
/// <param name="Id">What its signatures name it by.</param>
/// <param name="Info">SubjectPublicKeyInfo.</param>
/// <param name="NotAfter">When the certificate ends that it came in.</param>
internal sealed record ServiceKey(string Id, byte[] Info, DateTimeOffset? NotAfter = null)
{
    private const int LeastBits = 2048;

    /// <summary>True for the name that a signature gives. A serial number may have zeros before it, or not.</summary>
    public bool IsNamed(string id) => string.Equals(id.TrimStart('0'), Id.TrimStart('0'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Verifies RSA PKCS #1 v1.5 with SHA-256: what WeChat Pay calls SHA256-RSA2048 and Alipay RSA2.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Info, out _);
        return rsa.VerifyData(message, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Reads a key from PEM (a certificate or a public key) or from the bare base64 of one.</summary>
    /// <param name="text">The file's content.</param>
    /// <param name="id">What it is named by; of a certificate its serial number when null.</param>
    /// <exception cref="CryptographicException">It is none, or too weak.</exception>
    /// <exception cref="ArgumentException">It is no PEM.</exception>
    /// <exception cref="FormatException">It is not base64.</exception>
    public static ServiceKey Read(string text, string? id)
    {
        using var rsa = RSA.Create();
        DateTimeOffset? notAfter = null;
        if (text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal))
        {
            using var certificate = X509Certificate2.CreateFromPem(text);
            using var inside = certificate.GetRSAPublicKey() ?? throw new CryptographicException("The certificate holds no RSA key.");
            rsa.ImportSubjectPublicKeyInfo(inside.ExportSubjectPublicKeyInfo(), out _);
            notAfter = new DateTimeOffset(certificate.NotAfter);
            var serial = certificate.SerialNumber.TrimStart('0');
            if (id is { Length: > 0 } && !string.Equals(id.TrimStart('0'), serial, StringComparison.OrdinalIgnoreCase))
            {
                throw new CryptographicException($"The certificate's serial number is {serial}, not {id}.");
            }

            id = serial;
        }
        else if (text.Contains("-----BEGIN", StringComparison.Ordinal))
        {
            rsa.ImportFromPem(text);
        }
        else
        {
            rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text.Trim()), out _);
        }

        return string.IsNullOrEmpty(id) ? throw new CryptographicException("A public key needs its id, in Serial.")
            : rsa.KeySize < LeastBits ? throw new CryptographicException($"The key has {rsa.KeySize} bits; {LeastBits} are the least.")
            : new ServiceKey(id, rsa.ExportSubjectPublicKeyInfo(), notAfter);
    }
}

/// <summary>A merchant account with WeChat Pay.</summary>
internal sealed record WechatAccount(
    string MchId, string? SubMchId, byte[] ApiV3Key, IReadOnlyList<ServiceKey> Keys, IReadOnlyList<string> CollectsFor)
{
    /// <summary>What payments to it are kept under.</summary>
    public string Name => SubMchId ?? MchId;
}

/// <summary>An application with Alipay.</summary>
internal sealed record AlipayAccount(string AppId, string? SellerId, ServiceKey Key, IReadOnlyList<string> CollectsFor);

/// <summary>The accounts whose payments this host takes note of. Immutable.</summary>
internal sealed record PaymentAccounts(IReadOnlyList<WechatAccount> Wechat, IReadOnlyList<AlipayAccount> Alipay)
{
    private const int ApiV3KeySize = 32;

    /// <summary>Whose vouchers an account is paid for; nobody's when there is no such account (any more).</summary>
    public IReadOnlyList<string> CollectsFor(string channel, string account) => channel == PaymentCodes.Channels[0]
        ? Wechat.FirstOrDefault(a => a.Name == account)?.CollectsFor ?? []
        : Alipay.FirstOrDefault(a => a.AppId == account)?.CollectsFor ?? [];

    /// <summary>Every party that some account is paid for.</summary>
    public IEnumerable<string> Collecting => Wechat.SelectMany(a => a.CollectsFor).Concat(Alipay.SelectMany(a => a.CollectsFor)).Distinct();

    /// <summary>Reads the accounts and their keys.</summary>
    /// <exception cref="StartException">A file is missing or is not what it should be.</exception>
    public static PaymentAccounts Read(PaymentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new PaymentAccounts(
            [.. options.Wechat.Select((a, i) => Read(a, $"Suiyuan:Payments:Wechat:{i}"))],
            [.. options.Alipay.Select((a, i) => Read(a, $"Suiyuan:Payments:Alipay:{i}"))]);
    }

    private static WechatAccount Read(WechatAccountOptions options, string at)
    {
        Needed(options.MchId, at + ":MchId");
        var secret = Encoding.UTF8.GetBytes(Load(options.ApiV3KeyFile, at + ":ApiV3KeyFile").Trim());
        if (secret.Length != ApiV3KeySize)
        {
            throw new StartException($"{at}:ApiV3KeyFile: the APIv3 key has {ApiV3KeySize} characters, this has {secret.Length}.");
        }

        if (options.PlatformKeys.Count == 0)
        {
            throw new StartException($"{at}:PlatformKeys is empty: name the certificate or public key that WeChat Pay signs with.");
        }

        return new WechatAccount(options.MchId, options.SubMchId is { Length: > 0 } sub ? sub : null, secret,
            [.. options.PlatformKeys.Select((k, i) => ReadKey(k.File, k.Serial, $"{at}:PlatformKeys:{i}:File"))],
            Parties(options.CollectsFor, at));
    }

    private static AlipayAccount Read(AlipayAccountOptions options, string at)
    {
        Needed(options.AppId, at + ":AppId");
        return new AlipayAccount(options.AppId, options.SellerId is { Length: > 0 } seller ? seller : null,
            ReadKey(options.PublicKeyFile, options.AppId, at + ":PublicKeyFile", serialIsOurs: true), Parties(options.CollectsFor, at));
    }

    private static string[] Parties(IList<string> parties, string at) => parties.Count > 0
        ? [.. parties]
        : throw new StartException($"{at}:CollectsFor is empty: name the market or the stalls that this account is paid for.");

    private static void Needed(string value, string at)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new StartException($"{at} is missing.");
        }
    }

    private static ServiceKey ReadKey(string file, string? id, string at, bool serialIsOurs = false)
    {
        var text = Load(file, at);
        try
        {
            // Alipay's signatures name no key: a certificate's own serial number is nothing to compare with.
            var isCertificate = text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal);
            return ServiceKey.Read(text, serialIsOurs && isCertificate ? null : id);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            throw new StartException($"{at}: {file} holds no key that can be used: {e.Message}", e);
        }
    }

    private static string Load(string file, string at)
    {
        Needed(file, at);
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{at}: {file} can't be read: {e.Message}", e);
        }
    }
}
