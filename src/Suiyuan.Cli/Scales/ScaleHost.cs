using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>What the host said to one item that was sent.</summary>
/// <param name="Result"><c>recorded</c>, <c>already</c>, <c>stored</c>, <c>later</c> or <c>refused</c>.</param>
/// <param name="Problem">Why not, in a sentence; null when there is nothing to say.</param>
/// <param name="Index">Its leaf index, of a statement that is recorded.</param>
internal sealed record ScaleAnswer(string Result, string? Problem, long? Index);

/// <summary>The host as a scale speaks to it: two requests for what it has to say, three for what it wants to know.</summary>
internal sealed class ScaleHost : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _stall;
    private readonly ECDsa _key;
    private readonly TimeProvider _time;

    /// <summary>Connects to nothing yet.</summary>
    public ScaleHost(Uri host, string stall, ECDsa key, TimeProvider time)
    {
        (_stall, _key, _time) = (stall, key, time);
        _http = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // A host that comes back elsewhere is found again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            BaseAddress = host,
            Timeout = TimeSpan.FromSeconds(20),
        };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>True for what a network does when it is not there, or a host that is not ready.</summary>
    public static bool IsLoss(Exception e, CancellationToken cancel) =>
        e is HttpRequestException or IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested);

    /// <summary>Sends queued sales; for each item its answer, in order.</summary>
    /// <exception cref="HttpRequestException">Nothing is known of any of them: send again.</exception>
    public async Task<IReadOnlyList<ScaleAnswer>> PushAsync(IReadOnlyList<QueuedSale> sales, CancellationToken cancel)
    {
        using var content = new ByteArrayContent([.. sales.SelectMany(s => s.Bytes)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor-seq");
        using var response = await _http.PostAsync(new Uri("api/sales", UriKind.Relative), content, cancel);
        using var json = await ReadAsync(response, cancel);
        var answers = json.RootElement.EnumerateArray().Select(line => new ScaleAnswer(
            line.GetProperty("result").GetString()!,
            line.TryGetProperty("problem", out var problem)
                ? $"{problem.GetProperty("title").GetString()} ({problem.GetProperty("code").GetString()})"
                : null,
            line.TryGetProperty("index", out var index) ? index.GetInt64() : null)).ToArray();
        return answers.Length == sales.Sum(s => s.Items) ? answers
            : throw new HttpRequestException($"{answers.Length} answers to {sales.Sum(s => s.Items)} items.");
    }

    /// <summary>The stall's lots, as the host tells them.</summary>
    /// <exception cref="HttpRequestException">They can't be had now.</exception>
    public async Task<byte[]> LotsAsync(CancellationToken cancel)
    {
        using (var first = await _http.GetAsync(new Uri("api/sales/lots", UriKind.Relative), cancel))
        {
            if (first.StatusCode != HttpStatusCode.Unauthorized)
            {
                using var json = await ReadAsync(first, cancel);
                return Encoding.UTF8.GetBytes(json.RootElement.GetRawText());
            }
        }

        await SignInAsync(cancel);
        using var second = await _http.GetAsync(new Uri("api/sales/lots", UriKind.Relative), cancel);
        using var lots = await ReadAsync(second, cancel);
        return Encoding.UTF8.GetBytes(lots.RootElement.GetRawText());
    }

    /// <summary>Has the demo city grant the key. False when this is no demo, or it has no such stall.</summary>
    public async Task<bool> AskDemoAsync(string point, CancellationToken cancel)
    {
        using var content = Json(w =>
        {
            w.WriteString("stall", _stall);
            w.WriteString("key", point);
        });
        using var response = await _http.PostAsync(new Uri("demo/scale", UriKind.Relative), content, cancel);
        return response.IsSuccessStatusCode;
    }

    private async Task SignInAsync(CancellationToken cancel)
    {
        using var asked = await _http.GetAsync(new Uri("api/accounts/challenge", UriKind.Relative), cancel);
        using var challenge = await ReadAsync(asked, cancel);
        var payload = Encoding.UTF8.GetBytes($$"""{"v":1,"challenge":"{{challenge.RootElement.GetProperty("challenge").GetString()}}"}""");
        var id = SealKey.Thumbprint(SealKey.ExportPoint(_key));
        var proof = Statement.Encode(new StatementDraft("sign-in", id, _stall, _stall, _time.GetUtcNow(), payload),
            digest => _key.SignHash(digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        using var content = Json(w => w.WriteString("proof", Base64Url.EncodeToString(proof)));
        using var signed = await _http.PostAsync(new Uri("api/accounts/sign-in/key", UriKind.Relative), content, cancel);
        using var _ = await ReadAsync(signed, cancel);
    }

    /// <summary>The answer as JSON; a refusal of the whole as a loss, with what the host says of it.</summary>
    private static async Task<JsonDocument> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancel);
        try
        {
            var json = JsonDocument.Parse(bytes);
            if (response.IsSuccessStatusCode)
            {
                return json;
            }

            using (json)
            {
                var said = json.RootElement.TryGetProperty("title", out var title) ? title.GetString() : response.ReasonPhrase;
                throw new HttpRequestException($"{(int)response.StatusCode} {said}");
            }
        }
        catch (JsonException e)
        {
            throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}, and no JSON", e);
        }
    }

    private static ByteArrayContent Json(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        var content = new ByteArrayContent(buffer.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public void Dispose() => _http.Dispose();
}
