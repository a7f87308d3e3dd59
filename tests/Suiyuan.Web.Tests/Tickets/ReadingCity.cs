using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets;
using Suiyuan.Tickets.Findings;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Tests.Tickets;

/// <summary>
/// A city on a host whose reader does what the photograph's bytes tell it to, so that failures can be had at will: words before
/// a colon are what happens, <c>fail</c> always, <c>fail-once</c> the first time, <c>blurred</c>, <c>expired</c>; the rest is its number.
/// </summary>
internal sealed class ReadingCity : IAsyncDisposable
{
    public const string Stall = "huangsha.a12";

    private readonly ConcurrentDictionary<string, int> _attempts = new(StringComparer.Ordinal);

    public SuiyuanHost Host { get; private set; } = null!;

    public TestCity City { get; private set; } = null!;

    /// <summary>Photographs in the order in which they were read.</summary>
    public ConcurrentQueue<string> Read { get; } = new();

    /// <summary>What examinations were told.</summary>
    public ConcurrentQueue<TicketContext> Contexts { get; } = new();

    /// <summary>Reading waits while this is not set.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    /// <summary>False while opening the reader fails.</summary>
    public bool CanOpen { get; set; } = true;

    /// <summary>Reads the photograph's bytes in place of the words in them.</summary>
    public Func<string, byte[], TicketReading>? Reader { get; init; }

    /// <summary>Reads a document of several pages in place of both.</summary>
    public Func<string, byte[], IReadOnlyList<TicketReading>>? Pages { get; init; }

    /// <summary>The file of the reader's memory; without one it has none.</summary>
    public string? MemoryFile { get; init; }

    /// <summary>Judges what <see cref="Reader"/> read.</summary>
    public Func<TicketReading, TicketContext, TicketReading>? Examiner { get; init; }

    public static async Task<ReadingCity> StartAsync(string? data = null, ReadingCity? city = null, params (string Name, string Value)[] settings)
    {
        city ??= new ReadingCity();
        city.Host = city.StartHost(data, settings);
        city.City = await TestCity.FoundedAsync(city.Host);
        return city;
    }

    /// <summary>A host with this reader, on an old ledger or a new one.</summary>
    public SuiyuanHost StartHost(string? data, params (string Name, string Value)[] settings)
    {
        return SuiyuanHost.Start(data, services => services.AddSingleton(new TicketMachine(
            () => CanOpen ? new TicketTools(ReadOne, Examine, null, MemoryFile is null ? null : TicketIndex.Open(MemoryFile))
                : throw new FileNotFoundException("No models."),
            TimeProvider.System)),
            [("Tickets:Enabled", "true"), ("Tickets:Concurrency", "1"), .. settings]);
    }

    /// <summary>Records a purchase and a ticket of it.</summary>
    public Task<(StatementId Id, Hash Digest, byte[] Part)> AttachAsync(string photograph) => AttachAsync(Encoding.UTF8.GetBytes(photograph));

    /// <summary>The same with any photograph and stall, sealed by the stall or by its market.</summary>
    public async Task<(StatementId Id, Hash Digest, byte[] Part)> AttachAsync(byte[] photograph, string stall = Stall, string? by = null)
    {
        by ??= stall;
        var bought = City.Seal(by, stall, TestCity.Groupers());
        await City.MustAsync(bought);
        var part = SealedBytes.Salt(photograph);
        var digest = SealedBytes.Digest(part);
        var attached = City.Seal(by, stall, new TicketAttached(StatementFactory.Nonce(), IdOf(bought), "quarantine", digest, "4401"));
        await City.MustAsync(attached);
        return (IdOf(attached), digest, part);
    }

    /// <summary>The same, and puts the photograph away.</summary>
    public async Task<StatementId> HandInAsync(string photograph)
    {
        var (id, digest, part) = await AttachAsync(photograph);
        await PutAsync(digest, part);
        return id;
    }

    public async Task PutAsync(Hash digest, byte[] part)
    {
        using var answer = await City.Http.PutAsync($"/api/sealed/{digest}", new ByteArrayContent(part));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<JsonElement> TicketAsync(HttpClient client, StatementId id) =>
        await client.GetFromJsonAsync<JsonElement>($"/api/tickets/{id}");

    /// <summary>Waits until reading a ticket is in this state.</summary>
    public static async Task<JsonElement> UntilAsync(HttpClient client, StatementId id, string state)
    {
        JsonElement ticket = default;
        for (var i = 0; i < 300; i++)
        {
            ticket = await TicketAsync(client, id);
            if (ticket.GetProperty("state").GetString() == state)
            {
                return ticket;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Waited in vain for {state}: {ticket}");
        return ticket;
    }

    /// <summary>Asks for a reading before anything is recorded.</summary>
    public static Task<HttpResponseMessage> AskAsync(HttpClient client, string photograph, string type = "image/jpeg", string query = "")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(photograph));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return client.PostAsync("/api/tickets/read" + query, content);
    }

    /// <summary>Every assessment on the ledger.</summary>
    public Task<IReadOnlyList<(Statement Statement, TicketAssessed Payload)>> AssessmentsAsync() => AssessmentsOf(Host);

    public static async Task<IReadOnlyList<(Statement Statement, TicketAssessed Payload)>> AssessmentsOf(SuiyuanHost host)
    {
        var entries = await host.Log.ReadEntriesAsync(0, 10_000);
        return [.. entries.Select(Decode).Where(s => s.Kind == Kinds.TicketAssessed)
            .Select(s => (s, (TicketAssessed)Payloads.Read(s.Kind, s.Payload.Span)))];
    }

    public static StatementId IdOf(byte[] statement) => Decode(statement).Id;

    private static Statement Decode(ReadOnlyMemory<byte> bytes)
    {
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!;
    }

    private IReadOnlyList<TicketReading> ReadOne(string file, byte[] bytes, CancellationToken cancel)
    {
        Gate.Wait(cancel);
        if (Pages is not null)
        {
            return Pages(file, bytes);
        }

        if (Reader is not null)
        {
            return [Reader(file, bytes)];
        }

        var photograph = Encoding.UTF8.GetString(bytes);
        Read.Enqueue(photograph);
        var attempt = _attempts.AddOrUpdate(photograph, 1, (_, n) => n + 1);
        return photograph.Split(':')[0] switch
        {
            "fail" => throw new InvalidOperationException("Out of order."),
            "fail-once" when attempt == 1 => throw new InvalidOperationException("Out of order."),
            "blurred" => [new TicketReading { File = file, Reason = Unreadable.Blurred }],
            _ =>
            [
                new TicketReading
                {
                    File = file, Readable = true, Type = TicketType.Quarantine, TypeConfidence = 0.98765,
                    Fields = new TicketFields { Number = photograph, Holder = "湛江渔业有限公司" },
                    Confidence = new Dictionary<string, double>(StringComparer.Ordinal) { ["number"] = 0.5 },
                    Regions = new Dictionary<string, IReadOnlyList<Region>>(StringComparer.Ordinal)
                    {
                        ["number"] = [new Region(new(0.1, 0.2), new(0.3, 0.2), new(0.3, 0.25), new(0.1, 0.25))],
                    },
                },
            ],
        };
    }

    private TicketReading Examine(TicketReading reading, TicketContext context)
    {
        Contexts.Enqueue(context);
        if (Examiner is not null)
        {
            return Examiner(reading, context);
        }

        return reading.Fields.Number?.StartsWith("expired", StringComparison.Ordinal) != true ? reading : reading with
        {
            Findings =
            [
                new Finding("expired", 1, Severity.Block, 0.95, new Dictionary<string, string>(StringComparer.Ordinal) { ["expiry"] = "2026-01-02" }, ["number"])
                {
                    Regions = reading.Regions["number"], Message = "已过期", MessageEn = "Expired",
                },
                new Finding("expired", 1, Severity.Watch, 0.99, new Dictionary<string, string>(StringComparer.Ordinal), []),
            ],
        };
    }

    public async ValueTask DisposeAsync()
    {
        Gate.Set();
        City.Dispose();
        await Host.DisposeAsync();
        Gate.Dispose();
    }
}
