using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Suiyuan.Web.Tests.Notices;

/// <summary>What a browser got, after decrypting.</summary>
internal sealed record Pushed(string Text, string Topic, string Urgency, int TimeToLive, string Contact)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;
}

/// <summary>
/// A push service on loopback that checks what a real one checks, with browsers behind it that decrypt. Written from RFC 8030, 8188, 8291
/// and 8292, and not with the host's code.
/// </summary>
internal sealed class PushSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Browser> _browsers = new(StringComparer.Ordinal);

    private PushSimulator(WebApplication app) => _app = app;

    public static async Task<PushSimulator> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var simulator = new PushSimulator(app);
        app.MapPost("/push/{id}", simulator.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return simulator;
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>A browser that has subscribed for a host's key.</summary>
    public Browser Subscribe()
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        return _browsers[id] = new Browser(new Uri(Address, "/push/" + id).ToString());
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> TakeAsync(string id, HttpRequest request)
    {
        if (!_browsers.TryGetValue(id, out var browser))
        {
            return Results.StatusCode(410);
        }

        if (browser.Answers.TryDequeue(out var answer))
        {
            if (answer.RetryAfter is { } seconds)
            {
                request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return Results.StatusCode(answer.Status);
        }

        if (ContactOf(request, Address) is not { } contact)
        {
            return Results.StatusCode(403);
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        if (body.Length > 4096 || request.Headers.ContentEncoding != "aes128gcm")
        {
            return Results.StatusCode(413);
        }

        browser.Got.Enqueue(new Pushed(browser.Decrypt(body.ToArray()), request.Headers["Topic"]!, request.Headers["Urgency"]!,
            int.Parse(request.Headers["TTL"]!, CultureInfo.InvariantCulture), contact));
        return Results.StatusCode(201);
    }

    // RFC 8292: `vapid t=JWT, k=KEY`; the token is good for this origin, and for a day at most.
    private static string? ContactOf(HttpRequest request, Uri origin)
    {
        if (request.Headers.Authorization.ToString().Split("t=") is not ["vapid ", var rest]
            || rest.Split(", k=") is not [var token, var key]
            || token.Split('.') is not [var head, var claims, var signature])
        {
            return null;
        }

        using var signer = ECDsa.Create(Parameters(Base64Url.DecodeFromChars(key)));
        if (!signer.VerifyData(Encoding.ASCII.GetBytes($"{head}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256))
        {
            return null;
        }

        var said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims)).RootElement;
        var left = DateTimeOffset.FromUnixTimeSeconds(said.GetProperty("exp").GetInt64()) - TimeProvider.System.GetUtcNow();
        return said.GetProperty("aud").GetString() == origin.GetLeftPart(UriPartial.Authority)
            && left > TimeSpan.Zero && left < TimeSpan.FromHours(24)
            ? said.GetProperty("sub").GetString()
            : null;
    }

    private static ECParameters Parameters(byte[] point) =>
        new() { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..65] } };

    /// <summary>A browser with its keys, and what it got.</summary>
    internal sealed class Browser(string endpoint)
    {
        private readonly ECDiffieHellman _key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        private readonly byte[] _auth = RandomNumberGenerator.GetBytes(16);

        public string Endpoint => endpoint;

        public string P256dh => Base64Url.EncodeToString(Point(_key.ExportParameters(false).Q));

        public string Auth => Base64Url.EncodeToString(_auth);

        public ConcurrentQueue<Pushed> Got { get; } = new();

        /// <summary>What the service answers to the next messages instead of taking them.</summary>
        public ConcurrentQueue<(int Status, int? RetryAfter)> Answers { get; } = new();

        public string Decrypt(byte[] message)
        {
            var (salt, sender, sealedText) = (message[..16], message[21..86], message[86..]);
            var size = BinaryPrimitives.ReadUInt32BigEndian(message.AsSpan(16));
            Assert.Equal(65, message[20]);
            Assert.True(sealedText.Length <= size);
            using var other = ECDiffieHellman.Create(Parameters(sender));
            var shared = _key.DeriveRawSecretAgreement(other.PublicKey);
            byte[] info = [.. "WebPush: info\0"u8, .. Point(_key.ExportParameters(false).Q), .. sender];
            var material = Expand(HMACSHA256.HashData(_auth, shared), info, 32);
            var pseudo = HMACSHA256.HashData(salt, material);
            using var gcm = new AesGcm(Expand(pseudo, "Content-Encoding: aes128gcm\0"u8, 16), 16);
            var plain = new byte[sealedText.Length - 16];
            gcm.Decrypt(Expand(pseudo, "Content-Encoding: nonce\0"u8, 12), sealedText.AsSpan(..^16), sealedText.AsSpan(^16..), plain);
            Assert.Equal(2, plain[^1]);
            return Encoding.UTF8.GetString(plain.AsSpan(..^1));
        }

        // HKDF-Expand of one block (RFC 5869).
        private static byte[] Expand(byte[] pseudo, ReadOnlySpan<byte> info, int length) =>
            HMACSHA256.HashData(pseudo, (byte[])[.. info, 1])[..length];

        private static byte[] Point(ECPoint q) => [4, .. q.X!, .. q.Y!];
    }
}
