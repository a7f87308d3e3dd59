using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Tests.Recalls;

namespace Suiyuan.Web.Tests.Complaints;

/// <summary>Tries to find a tip-off and its author everywhere where the one it is about could look.</summary>
public sealed partial class TipOffSecrecyTests
{
    private const string Phrase = "夜里在后巷给死鱼注水再卖";
    private const string Author = "欧阳知微";
    private const string Phone = "13912345678";
    private const string Number = "440105198002023456";

    private static readonly string[] Secrets = [Phrase, Author, Phone, Number];

    [Fact]
    public async Task Nothing_of_a_tip_off_reaches_the_stall_its_market_the_public_the_logs_or_plain_files()
    {
        var log = new Capture();
        await using var city = await RecallCity.StartAsync(configure: services => services.AddLogging(logging =>
            logging.AddProvider(log).AddFilter<Capture>(null, LogLevel.Information)));
        var (voucher, _) = await city.SellAsync("1");
        await using var clients = await ClientsAsync(city);
        string[] own = ["/stall/notices", "/stall/complaints"];
        var before = await Task.WhenAll(own.Select(a => clients.Merchant.GetStringAsync(a, TestContext.Current.CancellationToken)));
        using var shopper = city.Host.Client("zh");
        using var sent = await ShopperForm.SendAsync(shopper, $"/complain?v={voucher}&as=tip-off", "complain",
            ("text", Phrase), ("name", Author), ("phone", Phone), ("idNumber", Number), ("photos", "x"));
        var link = ShopperForm.LinkOf(sent);
        var token = link.Split('?')[0].Split('/')[^1];
        Assert.Contains(Phrase, await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        // Errors of a form that is wrong, too.
        using (var wrong = await ShopperForm.SendAsync(shopper, $"/complain?v={voucher}&as=tip-off", "complain", ("text", Phrase), ("name", Author), ("phone", Phone + "00")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        TipOffRow tipOff;
        using (var db = city.Read())
        {
            tipOff = Assert.Single(TipOffQueries.Of(db, "gz", 10));
            Assert.Empty(TipOffQueries.Of(db, RecallCity.Stall, 10));
            Assert.Empty(TipOffQueries.Of(db, "huangsha", 10));
            Assert.Empty(ComplaintQueries.Of(db, "gz", 10));
        }

        var entry = Encoding.Latin1.GetString((await city.Host.Log.ReadEntriesAsync(tipOff.Index, 1, TestContext.Current.CancellationToken))[0].Span);
        Assert.All((string[])[RecallCity.Stall, "huangsha", voucher.ToString(), .. Secrets], s => Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(s)), entry, StringComparison.Ordinal));

        // The bureau is told and can open it; that is logged. The others are told nothing.
        var notices = city.Get<NoticeStore>();
        await RecallCity.UntilAsync("the bureau is told", () => notices.Of("gz", 9).Any(n => n.What.Kind == "tip-off"));
        Assert.All((string[])[RecallCity.Stall, "huangsha", RecallCity.Buyer], p => Assert.Empty(notices.Of(p, 9)));
        var closed = await clients.Bureau.GetStringAsync($"/bureau/tipoffs/{tipOff.Index}", TestContext.Current.CancellationToken);
        Assert.All(Secrets, s => Assert.DoesNotContain(s, closed, StringComparison.Ordinal));
        var open = await clients.Bureau.GetStringAsync($"/bureau/tipoffs/{tipOff.Index}?open=1", TestContext.Current.CancellationToken);
        Assert.All(Secrets, s => Assert.Contains(s, open, StringComparison.Ordinal));
        Assert.Contains("阿珍水产", open, StringComparison.Ordinal);

        var digest = tipOff.Detail.ToString();
        foreach (var (who, client, home) in new[] { ("merchant", clients.Merchant, "/stall"), ("market", clients.Market, "/market"), ("public", clients.Nobody, "/") })
        {
            var seen = await CrawlAsync(city, client, home, voucher.ToString(), tipOff.Id.ToString(), digest, tipOff.Index);
            Assert.True(seen.Count > 40, $"{who} saw {seen.Count} pages");
            foreach (var (address, text) in seen)
            {
                Assert.All(Secrets, s => Assert.False(text.Contains(s, StringComparison.Ordinal), $"{who} reads “{s}” at {address}"));
                Assert.False(text.Contains(token, StringComparison.Ordinal), $"{who} reads the link at {address}");
            }

            if (who == "merchant")
            {
                // Its own pages are as they were, but for the ledger's size.
                Assert.All(own.Index(), a => Assert.Equal(Plain(before[a.Index]), Plain(seen[a.Item])));
            }

            using var part = await client.GetAsync($"/api/sealed/{digest}", TestContext.Current.CancellationToken);
            Assert.True(part.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized, $"{who}: {part.StatusCode}");
            foreach (var address in new[] { "/bureau/tipoffs", $"/bureau/tipoffs/{tipOff.Index}" })
            {
                using var page = await client.GetAsync(address, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
            }
        }

        Assert.NotEmpty(log.Lines);
        Assert.All(Secrets, s => Assert.DoesNotContain(log.Lines, l => l.Contains(s, StringComparison.Ordinal)));

        // The private store holds it, and nothing else on the disk does; nor does what keeps the links say whom it is about.
        foreach (var file in Directory.GetFiles(city.Host.Data, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith("private.db", StringComparison.Ordinal) && Path.GetFileName(f) != "lock"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            var text = Encoding.UTF8.GetString(bytes.ToArray());
            Assert.All((string[])[.. Secrets, token], s => Assert.False(text.Contains(s, StringComparison.Ordinal), $"“{s}” is in {Path.GetFileName(file)}"));
            Assert.False(Path.GetFileName(file).StartsWith("complaints.db", StringComparison.Ordinal) && text.Contains(RecallCity.Stall, StringComparison.Ordinal), "the stall is in the store of links");
        }
    }

    // Every address there is, with what such a reader would try, and every link from there on.
    private static async Task<Dictionary<string, string>> CrawlAsync(
        RecallCity city, HttpClient client, string home, string voucher, string statement, string digest, long index)
    {
        var routes = city.Host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET", StringComparer.Ordinal))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(r => !r.Contains('*', StringComparison.Ordinal) && !r.StartsWith("/add-", StringComparison.Ordinal));
        string[] tried = [voucher, statement, digest, RecallCity.Stall, "huangsha", index.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        var open = new Queue<string>([home, "/stall/notices", "/stall/complaints", "/notices/live", "/live", .. routes.SelectMany(r => Parameter().IsMatch(r) ? tried.Select(t => Parameter().Replace(r, t)) : [r]).Distinct()]);
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var address) && asked.Count < 700)
        {
            address = WebUtility.HtmlDecode(address).Split('#')[0];
            // Another language reads the same, and signing out would end the crawl.
            if (address.Contains("sign-out", StringComparison.Ordinal) || address.Contains("lang=", StringComparison.Ordinal) || !asked.Add(address))
            {
                continue;
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(20));
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            var text = answer.Headers.Location?.ToString() ?? "";
            if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream")
            {
                text = await ListenAsync(answer);
            }
            else if (answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/json" or "text/csv" or "application/problem+json" or "text/plain")
            {
                text += await answer.Content.ReadAsStringAsync(patience.Token);
            }

            seen[address] = text;
            foreach (Match link in Link().Matches(text))
            {
                open.Enqueue(link.Groups[1].Value);
            }
        }

        return seen;
    }

    private static async Task<string> ListenAsync(HttpResponseMessage answer)
    {
        var text = new StringBuilder();
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
        try
        {
            await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
            var buffer = new byte[4096];
            for (int read; (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (OperationCanceledException)
        {
            // It goes on for ever.
        }

        return text.ToString();
    }

    private static string Plain(string page) => Article().Match(Digits().Replace(page, "0")).Value;

    private static async Task<Clients> ClientsAsync(RecallCity city) => new(
        await city.City.SignedInAsync(RecallCity.Stall), await city.City.SignedInAsync("huangsha"), city.Host.Client("zh"), await city.City.SignedInAsync("gz"));

    private sealed record Clients(HttpClient Merchant, HttpClient Market, HttpClient Nobody, HttpClient Bureau) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Merchant.Dispose();
            Market.Dispose();
            Nobody.Dispose();
            Bureau.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Capture : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
            // Nothing is held.
        }
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("(?:href|src|action)=\"(/[^\"/][^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Article();
}
