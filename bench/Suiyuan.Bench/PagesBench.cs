using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Suiyuan.City.Keys;
using Suiyuan.City.Metropolis;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

/// <summary>
/// Every page of every portal at a generated city's size: signs in as the bureau, a district, a station, a market, a laboratory and two stalls, follows
/// the links, and times two addresses of each shape, eight of each page. Pages that are slow, and those that fail, come first.
/// </summary>
internal static partial class PagesBench
{
    private const int OfEachShape = 2;

    // With every filter that a list has.
    private const int OfEachAddress = 8;
    private const int Times = 5;

    public static async Task RunAsync(BenchOptions options)
    {
        if (options.City is not { } file || CityFile.PlanOf(file) is not { } plan)
        {
            throw new ArgumentException("--city FILE: the city that the host's data was loaded from.");
        }

        await using var host = await HostProcess.StartAsync(options, options.Data, demo: false);
        Table.Head($"Pages of a city of {plan.Stalls:N0} stalls and {plan.Purchases + plan.Sales:N0} vouchers");
        Table.Row("restart, to the first page", $"**{host.ReadyAfter.TotalSeconds:0.00} s**, {host.Megabytes:0} MB");
        if (options.Paths is { } paths)
        {
            await AskAsync(host, plan.Seed, paths);
            return;
        }

        foreach (var party in new History(plan, static _ => { }).People().Select(p => (string?)p.Party).Prepend(null))
        {
            using var http = Client(host);
            var start = "/";
            if (party is not null)
            {
                start = await SignInAsync(http, plan.Seed, party);
            }

            await WalkAsync(http, party ?? "the public", start);
        }
    }

    /// <summary>Some of the bureau's pages, one after the other, of a host that has nothing else to do.</summary>
    private static async Task AskAsync(HostProcess host, string seed, IReadOnlyList<string> paths)
    {
        using var http = Client(host);
        await SignInAsync(http, seed, "gz");
        Table.Row("from the first page until it has nothing else to do", $"{(await CityUseBench.CalmAsync(host)).TotalSeconds:0} s");
        foreach (var path in paths)
        {
            var (times, status) = (new List<double>(), 0);
            for (var i = 0; i <= Times; i++)
            {
                (var milliseconds, status, _) = await GetAsync(http, path);
                times.Add(milliseconds);
            }

            Table.Row($"`{path}`: first; again, median, worst",
                $"{(status == 200 ? "" : $"{status} ")}{times[0]:0} ms; **{OpenLoop.At([.. times.Skip(1).Order()], .5):0} ms**, {times.Skip(1).Max():0} ms");
        }
    }

    private static HttpClient Client(HostProcess host)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = host.Http.BaseAddress, Timeout = TimeSpan.FromMinutes(1) };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        return http;
    }

    internal static async Task<string> SignInAsync(HttpClient http, string seed, string party)
    {
        var challenge = (await http.GetFromJsonAsync<JsonElement>("/api/accounts/challenge")).GetProperty("challenge").GetString();
        var key = CityKey.Of(seed, party + (party == "gz" ? "/root" : "/seal"));
        var proof = Statement.Encode(
            new StatementDraft("sign-in", key.Id, party, party, TimeProvider.System.GetUtcNow(), Encoding.UTF8.GetBytes($$"""{"v":1,"challenge":"{{challenge}}"}""")),
            digest => key.Sign(digest));
        using var answer = await http.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = Base64Url.EncodeToString(proof) });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("next").GetString()!;
    }

    private static async Task WalkAsync(HttpClient http, string who, string start)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = new Queue<string>([start]);
        var seen = new HashSet<string>([start], StringComparer.Ordinal);
        var times = new List<(double Median, double First, int Status, int Bytes, string Path)>();
        while (next.TryDequeue(out var path))
        {
            var shape = Shape(path);
            var address = shape.Split('?')[0] + '?';
            if (known.GetValueOrDefault(shape) >= OfEachShape || known.GetValueOrDefault(address) >= OfEachAddress)
            {
                continue;
            }

            known[shape] = known.GetValueOrDefault(shape) + 1;
            known[address] = known.GetValueOrDefault(address) + 1;
            var (first, status, body) = await GetAsync(http, path);
            var again = new List<double>();
            // What takes seconds is known after the first.
            for (var i = 0; i < Times && status == 200 && first < 2_000; i++)
            {
                again.Add((await GetAsync(http, path)).Milliseconds);
            }

            if (first >= 2_000)
            {
                await Console.Error.WriteLineAsync($"{who}: {first / 1000:0.0} s {path}");
            }

            again.Sort();
            times.Add((again.Count == 0 ? first : again[again.Count / 2], first, status, body.Length, path));
            foreach (Match link in Link().Matches(body))
            {
                var to = WebUtility.HtmlDecode(link.Groups[1].Value);
                if (to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && !Skipped().IsMatch(to) && seen.Add(to))
                {
                    next.Enqueue(to);
                }
            }
        }

        // Lists as files have up to 100,000 rows.
        var files = times.Where(t => t.Path.Contains(".xlsx", StringComparison.Ordinal) || t.Path.Contains(".csv", StringComparison.Ordinal)).ToList();
        times = [.. times.Except(files)];
        var slow = times.Where(t => t.Median > 100).ToList();
        Table.Row($"{who}: {times.Count} addresses, of {known.Keys.Count(k => k.EndsWith('?'))} kinds of page; median, 95 of 100, worst",
            $"{At(times, 0.5):0} ms, {At(times, 0.95):0} ms, **{At(times, 1):0} ms**; above 100 ms: {slow.Count}; not answered well: {times.Count(t => t.Status >= 400)}; lists as files: {files.Count}, the worst {files.Select(f => f.Median).DefaultIfEmpty().Max() / 1000:0.0} s");
        foreach (var (median, first, status, bytes, path) in times.OrderByDescending(t => t.Status >= 400).ThenByDescending(t => t.Median).Take(12))
        {
            Table.Row($"… `{path}`", $"{(status == 200 ? "" : status + " ")}{median:0.0} ms, the first time {first:0} ms, {bytes / 1000.0:0} kB");
        }
    }

    private static double At(List<(double Median, double First, int Status, int Bytes, string Path)> times, double share) =>
        times.Select(t => t.Median).Order().ElementAt((int)((times.Count - 1) * share));

    private static async Task<(double Milliseconds, int Status, string Body)> GetAsync(HttpClient http, string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var response = await http.GetAsync(path);
        var body = response.Content.Headers.ContentType?.MediaType is "text/html" or "application/json"
            ? await response.Content.ReadAsStringAsync() : $"{(await response.Content.ReadAsByteArrayAsync()).Length}";
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, (int)response.StatusCode, body);
    }

    /// <summary>The address with what differs between pages of one kind taken out: numbers, ids, values of the query.</summary>
    private static string Shape(string path)
    {
        var parts = path.Split('?', 2);
        var segments = parts[0].Split('/').Select(s => s.Length > 24 || s.Any(char.IsAsciiDigit) ? "*" : s);
        var query = parts.Length < 2 ? "" : "?" + string.Join('&', parts[1].Split('&').Select(q => q.Split('=')[0]).Order(StringComparer.Ordinal));
        return string.Join('/', segments) + query;
    }

    [GeneratedRegex("href=\"([^\"#]+)")]
    private static partial Regex Link();

    // Immutable files, languages of the same page, and what ends the session.
    [GeneratedRegex("^/(css|js|fonts|img|log|icons|lang|sign-out|favicon|manifest|\\.well-known)|\\.(png|svg|css|js|webmanifest)$|[?&]lang=")]
    private static partial Regex Skipped();
}
