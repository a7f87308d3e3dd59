using System.Net.Http.Headers;
using System.Text.Json;

namespace Suiyuan.Bench;

/// <summary>The tree sizes that a host tells open pages.</summary>
internal static class LiveSizes
{
    /// <summary>Each as it is told, the one that stands first; ends when the host ends it.</summary>
    public static async IAsyncEnumerable<long> OfAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/live");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                using var json = JsonDocument.Parse(line[5..]);
                if (json.RootElement.TryGetProperty("size", out var size))
                {
                    yield return size.GetInt64();
                }
            }
        }
    }
}
