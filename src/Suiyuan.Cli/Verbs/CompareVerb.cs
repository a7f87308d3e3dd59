using System.Globalization;
using System.Text.Json;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan compare</c>: asks two nodes what they computed from the ledger at one size, and whether it is the same.</summary>
internal static class CompareVerb
{
    private const int Attempts = 8;

    // A ledger that moves: far enough ahead that both can stop there, near enough not to wait long.
    private const long Ahead = 20;

    public static Verb Verb { get; } = new("compare", "URL URL [--size SIZE]",
        "Ask two nodes whether the views that they computed agree at one size of the ledger.", ["--size"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        if (call.Operands.Count != 2)
        {
            throw call.Wrong("Two addresses are needed.");
        }

        long? wanted = call.Option("--size") is not { } text ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw call.Wrong("--size wants a number of entries.");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(90) };
        Node[] nodes = [new(http, call.Operands[0]), new(http, call.Operands[1])];
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var sizes = await Task.WhenAll(nodes.Select(n => n.SizeAsync(cancel)));
            // First where the one that is further stands; where it has gone on meanwhile, a little ahead of it.
            var size = wanted ?? sizes.Max() + (attempt == 0 ? 0 : Ahead * attempt);
            var digests = await Task.WhenAll(nodes.Select(n => n.DigestAsync(size, cancel)));
            if (digests is [{ } one, { } two])
            {
                return await SayAsync(call, size, one, two);
            }

            if (wanted is not null)
            {
                throw new CommandException(ExitCode.CannotRead, string.Create(CultureInfo.InvariantCulture,
                    $"At {wanted} entries: {nodes[0].Url} is at {sizes[0]}, {nodes[1].Url} at {sizes[1]}. A node can't go back, and waits a minute at most."));
            }
        }

        throw new CommandException(ExitCode.CannotRead, "The two nodes were never at the same size: is one of them standing still?");
    }

    private static async Task<int> SayAsync(Invocation call, long size, Digest one, Digest two)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"at {size:N0} entries");
        if (one.Stamp != two.Stamp)
        {
            await call.Out.WriteLineAsync($"CANNOT COMPARE {place}: the nodes run versions with different views, or by other rules ({one.Stamp}, {two.Stamp}).");
            return ExitCode.CannotRead;
        }

        var agree = one.Value == two.Value;
        await call.Out.WriteLineAsync(agree
            ? string.Create(CultureInfo.InvariantCulture, $"AGREE {place}: {one.Rows:N0} rows, digest {one.Value}")
            : string.Create(CultureInfo.InvariantCulture,
                $"DISAGREE {place}: {one.Rows:N0} rows, digest {one.Value} and {two.Rows:N0} rows, digest {two.Value}\nOne of the two did not compute its views from this ledger: rebuild them (suiyuan views rebuild), then audit both."));
        return agree ? ExitCode.Ok : ExitCode.No;
    }

    private sealed record Digest(string Value, string Stamp, long Rows);

    private sealed class Node(HttpClient http, string url)
    {
        public string Url { get; } = url.TrimEnd('/');

        public async Task<long> SizeAsync(CancellationToken cancel)
        {
            using var json = await AskAsync("/api/views", cancel);
            return json is not null && json.RootElement.TryGetProperty("size", out var size) && size.TryGetInt64(out var value)
                ? value
                : throw new CommandException(ExitCode.CannotRead, $"{Url} keeps no views: start it with --views.");
        }

        public async Task<Digest?> DigestAsync(long size, CancellationToken cancel)
        {
            using var json = await AskAsync(string.Create(CultureInfo.InvariantCulture, $"/api/views?size={size}"), cancel);
            return json is not null && json.RootElement.TryGetProperty("digest", out var digest)
                ? new Digest(digest.GetString()!, json.RootElement.GetProperty("stamp").GetString()!, json.RootElement.GetProperty("rows").GetInt64())
                : null;
        }

        private async Task<JsonDocument?> AskAsync(string path, CancellationToken cancel)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(Url + path), cancel);
                return response.IsSuccessStatusCode ? JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel)) : null;
            }
            catch (Exception e) when (e is HttpRequestException or JsonException or UriFormatException || e is OperationCanceledException && !cancel.IsCancellationRequested)
            {
                throw new CommandException(ExitCode.CannotRead, $"{Url} does not answer: {e.Message}");
            }
        }
    }
}
