using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Notices;

/// <summary>
/// The key by which push services know this host (VAPID, RFC 8292): P-256, in <c>keys/push.pem</c>, made at the first start. Browsers
/// subscribe to it: a new key means that everyone taps again. It signs nothing of the ledger. Thread-safe but for disposal.
/// </summary>
internal sealed class VapidKey : IDisposable
{
    /// <summary>The file within the directory of keys.</summary>
    public const string FileName = "push.pem";

    // SPEC: RFC 8292 section 2: no more than 24 hours after the request.
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private readonly ECDsa _key;
    private readonly TimeProvider _time;

    private VapidKey(ECDsa key, TimeProvider time)
    {
        (_key, _time) = (key, time);
        Public = Base64Url.EncodeToString(PushEncryption.PointOf(key.ExportParameters(false).Q));
    }

    /// <summary>The public key, base64url of 65 bytes, as a page gives it to the browser.</summary>
    public string Public { get; }

    /// <summary>Reads the key, or makes it.</summary>
    /// <exception cref="StartException">The file is damaged or readable by others.</exception>
    public static VapidKey Open(string directory, TimeProvider time)
    {
        KeyFiles.Prepare(directory);
        var path = Path.Combine(directory, FileName);
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        try
        {
            if (KeyFiles.Read(path) is { } pem)
            {
                key.ImportFromPem(pem);
            }
            else
            {
                KeyFiles.Write(path, key.ExportPkcs8PrivateKeyPem() + "\n");
            }

            return key.KeySize == 256 ? new VapidKey(key, time) : throw new CryptographicException($"it has {key.KeySize} bits");
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new StartException($"{path} is not a P-256 private key in PEM form: {e.Message}", e);
        }
    }

    /// <summary>The value of <c>Authorization</c> for a message to an endpoint.</summary>
    /// <param name="endpoint">The endpoint; its origin is what the signature is good for.</param>
    /// <param name="contact">Whom the push service writes to.</param>
    public string Authorize(Uri endpoint, string contact)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var claims = JsonSerializer.SerializeToUtf8Bytes(new
        {
            aud = endpoint.GetLeftPart(UriPartial.Authority),
            exp = (_time.GetUtcNow() + Life).ToUnixTimeSeconds(),
            sub = contact,
        });
        var said = $"{Base64Url.EncodeToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}"u8)}.{Base64Url.EncodeToString(claims)}";
        byte[] signature;
        lock (_key)
        {
            signature = _key.SignData(
                System.Text.Encoding.ASCII.GetBytes(said), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }

        return $"vapid t={said}.{Base64Url.EncodeToString(signature)}, k={Public}";
    }

    public void Dispose() => _key.Dispose();
}
