using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting.Server;
using Suiyuan.Domain.Notices;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Notices;

/// <summary>What a push service answered.</summary>
internal enum PushOutcome
{
    /// <summary>It has the message.</summary>
    Taken,

    /// <summary>The subscription is no more, or never was one that may be sent to.</summary>
    Gone,

    /// <summary>It will never take this message.</summary>
    Refused,

    /// <summary>Not now.</summary>
    Later,
}

/// <summary>One message to one browser.</summary>
/// <param name="Content">What the service worker reads; encrypted before it leaves.</param>
/// <param name="Topic">What a newer message about the same thing replaces while the browser is away; at most 32 characters.</param>
/// <param name="Urgency"><c>high</c> or <c>normal</c>: whether a phone that saves its battery is woken.</param>
/// <param name="TimeToLive">How long the push service keeps it for a browser that is away.</param>
internal sealed record PushMessage(byte[] Content, string Topic, string Urgency, TimeSpan TimeToLive);

/// <summary>Sends messages to push services (RFC 8030), encrypted (RFC 8291), signed as this host's (RFC 8292).</summary>
internal sealed class PushSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http;
    private readonly VapidKey _key;
    private readonly SuiyuanOptions _options;
    private readonly IServer _server;
    private readonly TimeProvider _time;

    public PushSender(VapidKey key, SuiyuanOptions options, IServer server, TimeProvider time)
    {
        (_key, _options, _server, _time) = (key, options, server, time);
        _http = new HttpClient(PushAddress.Handler(options.Push)) { Timeout = Patience };
    }

    /// <summary>Sends; never throws but when cancelled.</summary>
    /// <returns>The outcome, how long the service asks to wait if it does, and a word for the log.</returns>
    public async Task<(PushOutcome Outcome, TimeSpan? Wait, string Said)> SendAsync(
        PushSubscription to, PushMessage message, CancellationToken cancellationToken)
    {
        // What was taken once may be forbidden by a newer version or another setting.
        if (PushAddress.Read(to.Endpoint, _options.Push) is not { } endpoint)
        {
            return (PushOutcome.Gone, null, "not an address to send to");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Headers.TryAddWithoutValidation("Authorization", _key.Authorize(endpoint, Contact()));
        request.Headers.Add("TTL", ((long)message.TimeToLive.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Topic", message.Topic);
        request.Headers.Add("Urgency", message.Urgency);
        request.Content = new ByteArrayContent(PushEncryption.Encrypt(message.Content, to.P256dh, to.Auth));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        try
        {
            // The body of the answer says nothing that is needed, and may be of any length.
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return (OutcomeOf(answer.StatusCode), WaitOf(answer.Headers.RetryAfter),
                ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (HttpRequestException e) when (e.InnerException is PushAddressException)
        {
            return (PushOutcome.Gone, null, "no public address");
        }
        catch (HttpRequestException e)
        {
            return (PushOutcome.Later, null, e.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (PushOutcome.Later, null, "no answer");
        }
    }

    public void Dispose() => _http.Dispose();

    // SPEC: RFC 8030 sections 5, 7.3 and 8.4.
    private static PushOutcome OutcomeOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => PushOutcome.Taken,
        404 or 410 => PushOutcome.Gone,
        408 or 429 or >= 500 => PushOutcome.Later,
        _ => PushOutcome.Refused,
    };

    private TimeSpan? WaitOf(RetryConditionHeaderValue? asked) => asked?.Delta ?? (asked?.Date - _time.GetUtcNow());

    private string Contact()
    {
        if (_options.Push.Contact is { Length: > 0 } contact)
        {
            return contact;
        }

        var address = new Uri(_options.PublicUrl ?? Started.Address(_server));
        return address.Scheme == "https" ? address.GetLeftPart(UriPartial.Authority) : $"mailto:admin@{address.Host}";
    }
}
