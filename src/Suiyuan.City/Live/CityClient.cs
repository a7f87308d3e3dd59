using System.Formats.Cbor;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Live;

/// <summary>The host refused something the city said: the city and the host disagree, which is a bug in one of them.</summary>
public sealed class CityRefusedException(string message) : Exception(message);

/// <summary>
/// Speaks to the platform over its public HTTP interface, as any member's program would. Waits and sends again when the
/// host says it is too busy; sending twice is harmless. Thread-safe.
/// </summary>
/// <param name="http">With the host's base address.</param>
public sealed class CityClient(HttpClient http)
{
    private const string SetupHeader = "X-Setup-Token";
    private static readonly MediaTypeHeaderValue CoseType = new("application/cose");
    private static readonly MediaTypeHeaderValue SequenceType = new("application/cbor-seq");

    /// <summary>What the charter must name; the token came with the host's set-up link.</summary>
    public async Task<FoundingFacts> AskSetupAsync(string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/setup");
        request.Headers.Add(SetupHeader, token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var setup = await response.Content.ReadFromJsonAsync<Setup>(cancellationToken)
            ?? throw new CityRefusedException("The host's set-up answer is empty.");
        return new FoundingFacts(setup.Origin, setup.Vkey, setup.Platform.Id, setup.Platform.Key);
    }

    /// <summary>Records the charter.</summary>
    public async Task FoundAsync(Said charter, string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(charter);
        using var response = await SendAsync(HttpMethod.Post, "/api/statements", charter.Seal(), CoseType, token, cancellationToken);
        await RequireSuccessAsync(response, cancellationToken);
    }

    /// <summary>Records statements, in order; returns when all are durable.</summary>
    /// <exception cref="CityRefusedException">One was refused; those before it in the batch may be recorded.</exception>
    public async Task SubmitAsync(IReadOnlyList<byte[]> statements, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statements);
        if (statements.Count == 0)
        {
            return;
        }

        var body = new byte[statements.Sum(s => s.Length)];
        var at = 0;
        foreach (var statement in statements)
        {
            statement.CopyTo(body, at);
            at += statement.Length;
        }

        await SendUntilTakenAsync("/api/statements", body, ["overloaded", "unavailable"], cancellationToken);
    }

    /// <summary>Which goods of a stall are called back now, with force.</summary>
    public async Task<IReadOnlySet<string>> AskRecalledAsync(string stall, CancellationToken cancellationToken)
    {
        var stops = await http.GetFromJsonAsync<Stops>("/api/stops/" + stall, cancellationToken);
        return stops!.Lots.Where(l => l is { Binding: true, Recall: true }).Select(l => l.Product).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Hands over sealed parts, after the statements that cite them.</summary>
    public async Task DepositAsync(IReadOnlyList<SealedPart> parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        foreach (var batch in Batches(parts))
        {
            var writer = new CborWriter(CborConformanceMode.Canonical, allowMultipleRootLevelValues: true);
            foreach (var part in batch)
            {
                writer.WriteByteString(part.Content);
            }

            // "Not cited" of what was recorded a moment ago: the views have not seen it yet.
            await SendUntilTakenAsync("/api/sealed", writer.Encode(), ["sealed-not-cited"], cancellationToken);
        }
    }

    /// <summary>Posts a sequence until every item is taken: the same bytes again are harmless.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="body">The sequence.</param>
    /// <param name="passing">Codes of problems that pass with time.</param>
    /// <param name="cancellationToken">Stops between attempts.</param>
    private async Task SendUntilTakenAsync(string path, byte[] body, string[] passing, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var response = await SendAsync(HttpMethod.Post, path, body, SequenceType, null, cancellationToken);
            await RequireSuccessAsync(response, cancellationToken);
            var answers = await response.Content.ReadFromJsonAsync<Answer[]>(cancellationToken) ?? [];
            var problems = answers.Where(a => a.Problem is not null).Select(a => a.Problem!).ToList();
            if (problems.Count == 0)
            {
                return;
            }

            if (problems.Find(p => !passing.Contains(p.Code)) is { } problem)
            {
                throw new CityRefusedException($"{path} refused: {problem.Code} {problem.Field}: {problem.Detail}");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static IEnumerable<List<SealedPart>> Batches(IReadOnlyList<SealedPart> parts)
    {
        const int MaxParts = 500;
        const int MaxBytes = 4 * 1024 * 1024;
        var batch = new List<SealedPart>();
        var size = 0;
        foreach (var part in parts)
        {
            if (batch.Count == MaxParts || (batch.Count > 0 && size + part.Content.Length > MaxBytes))
            {
                yield return batch;
                batch = [];
                size = 0;
            }

            batch.Add(part);
            size += part.Content.Length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, byte[] body, MediaTypeHeaderValue type, string? token, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = type;
            if (token is not null)
            {
                request.Headers.Add(SetupHeader, token);
            }

            var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                return response;
            }

            var wait = response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            response.Dispose();
            await Task.Delay(wait, cancellationToken);
        }
    }

    private static async Task RequireSuccessAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new CityRefusedException($"{(int)response.StatusCode} from {response.RequestMessage?.RequestUri?.AbsolutePath}: {text}");
        }
    }

    private sealed record Setup(
        [property: JsonPropertyName("origin")] string Origin,
        [property: JsonPropertyName("vkey")] string Vkey,
        [property: JsonPropertyName("platform")] SetupPlatform Platform);

    private sealed record SetupPlatform(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("key")] string Key);

    private sealed record Answer([property: JsonPropertyName("problem")] Refused? Problem);

    private sealed record Refused(
        [property: JsonPropertyName("code")] string Code,
        [property: JsonPropertyName("field")] string? Field,
        [property: JsonPropertyName("detail")] string? Detail);

    private sealed record Stops(IReadOnlyList<StoppedLot> Lots);

    private sealed record StoppedLot(string Product, bool Binding, bool Recall);
}
