using System.Buffers.Text;
using System.Formats.Cbor;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;
using Suiyuan.Web.Log;
using Suiyuan.Web.Tests.Api;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Scitt;

/// <summary>The log as a SCITT transparency service, spoken to as the SCRAPI draft says.</summary>
public sealed class ScittTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly TestCity _city = fixture.City;

    private byte[] Purchase() => _city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());

    [Fact]
    public async Task A_registered_statement_gets_a_receipt_that_the_charters_platform_key_verifies()
    {
        var bytes = Purchase();
        using var answer = await PostAsync(_city, bytes);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("application/cose", answer.Content.Headers.ContentType?.ToString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var statement = Read(bytes);
        Assert.Equal(new Uri(_city.Host.Address, $"entries/{statement.Id}"), answer.Headers.Location);

        var receipt = Receipt(await answer.Content.ReadAsByteArrayAsync());
        var report = receipt.VerifyStatement(statement, await PlatformAsync(_city));
        Assert.True(report.IsProven, report.Verdict.ToString());
        Assert.Equal((_city.Host.Log.Origin, statement.Id.ToString()), (receipt.Issuer, receipt.Subject));
        Assert.True(_city.Host.Log.TryFind(statement.Id, out var index));
        var proof = Assert.IsType<ReceiptProof.Inclusion>(receipt.Proof);
        Assert.Equal(index, proof.Index);
        Assert.Equal(await RootAsync(_city, proof.Size), report.Root);
    }

    [Fact]
    public async Task Registering_again_gives_a_receipt_for_the_same_entry()
    {
        var bytes = Purchase();
        using var recorded = await _city.PostAsync(bytes);
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        var indexes = new List<long>();
        for (var n = 0; n < 2; n++)
        {
            using var answer = await PostAsync(_city, bytes);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            indexes.Add(((ReceiptProof.Inclusion)Receipt(await answer.Content.ReadAsByteArrayAsync()).Proof).Index);
        }

        Assert.True(_city.Host.Log.TryFind(Read(bytes).Id, out var index));
        Assert.Equal([index, index], indexes);
    }

    [Fact]
    public async Task The_receipt_and_the_transparent_statement_are_at_the_location_for_anyone()
    {
        var bytes = Purchase();
        using var registered = await PostAsync(_city, bytes);
        using var request = new HttpRequestMessage(HttpMethod.Get, registered.Headers.Location);
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await _city.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(registered.Headers.Location, answer.Headers.Location);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var platform = await PlatformAsync(_city);
        Assert.True(Receipt(await answer.Content.ReadAsByteArrayAsync()).VerifyStatement(Read(bytes), platform).IsProven);

        using var whole = await _city.Http.GetAsync(registered.Headers.Location + "/transparent-statement");
        Assert.Equal("application/cose", whole.Content.Headers.ContentType?.ToString());
        Assert.Equal(TransparentFault.None, TransparentStatement.TryDecode(await whole.Content.ReadAsByteArrayAsync(), out var transparent));
        Assert.Equal(bytes, transparent!.Statement.Bytes.ToArray());
        Assert.True(transparent.Verify(platform).IsProven);
    }

    [Fact]
    public async Task Until_a_checkpoint_covers_it_the_client_is_told_where_and_when_to_ask()
    {
        await using var host = SuiyuanHost.Start(settings: ("PublishInterval", "00:01:00"));
        using var city = await TestCity.FoundedAsync(host);
        var bytes = city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        using var posted = await PostAsync(city, bytes);
        var place = new Uri(host.Address, $"entries/{Read(bytes).Id}");
        await Told(posted, HttpStatusCode.SeeOther, place);
        using var asked = await city.Http.GetAsync(place);
        await Told(asked, HttpStatusCode.Found, place);
        var transparent = new Uri(place + "/transparent-statement");
        using var whole = await city.Http.GetAsync(transparent);
        await Told(whole, HttpStatusCode.Found, transparent);
        Assert.True(host.Log.TryFind(Read(bytes).Id, out _));

        static async Task Told(HttpResponseMessage answer, HttpStatusCode status, Uri where)
        {
            Assert.Equal((status, where), (answer.StatusCode, answer.Headers.Location));
            Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.RetryAfter?.Delta);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_charter_does_not_slip_in_without_the_token_and_with_it_gets_the_first_receipt()
    {
        await using var host = SuiyuanHost.Start(settings: ("PublicUrl", "https://suiyuan.example"));
        using var city = new TestCity(host);
        var token = host.SetupToken();
        var charter = await city.CharterAsync(token);
        foreach (var wrong in new[] { null, "guess" })
        {
            using var refused = await PostAsync(city, charter, token: wrong);
            var problem = await AssertConciseAsync(refused, 403, "setup-token-needed");
            Assert.Equal("Rejected", problem.Title);
        }

        Assert.Equal(0, host.Log.RecordedSize);
        using var answer = await PostAsync(city, charter, token: token);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal($"https://suiyuan.example/entries/{Read(charter).Id}", answer.Headers.Location?.OriginalString);
        var receipt = Receipt(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("https://suiyuan.example", receipt.Issuer);
        Assert.True(receipt.VerifyStatement(Read(charter), await PlatformAsync(city)).IsProven);
        var another = Encoding.UTF8.GetString(Read(charter).Payload.Span).Replace("广州市", "深圳市", StringComparison.Ordinal);
        using var second = await PostAsync(city, city.SealRaw("gz", "gz", "charter", another), token: token);
        await AssertConciseAsync(second, 409, "charter-exists");
    }

    [Fact]
    public async Task A_receipt_of_consistency_shows_that_the_log_only_grew()
    {
        var old = await PublishedAsync();
        await _city.MustAsync(Purchase());
        var now = await PublishedAsync();
        using var answer = await _city.Http.GetAsync($"/log/consistency-receipt?from={old.Size}");
        Assert.Equal("application/cose", answer.Content.Headers.ContentType?.ToString());
        var receipt = Receipt(await answer.Content.ReadAsByteArrayAsync());
        var size = Assert.IsType<ReceiptProof.Consistency>(receipt.Proof).Size;
        Assert.True(size >= now.Size);
        var report = receipt.VerifyConsistency(old.Size, old.RootHash, size, await RootAsync(_city, size), await PlatformAsync(_city));
        Assert.True(report.IsProven, report.Verdict.ToString());

        using var ahead = await _city.Http.GetAsync($"/log/consistency-receipt?from={long.MaxValue}");
        await TestCity.AssertProblemAsync(ahead, 404, "nothing-newer");
        foreach (var from in new[] { "?from=0", "?from=x", "" })
        {
            using var wrong = await _city.Http.GetAsync("/log/consistency-receipt" + from);
            await TestCity.AssertProblemAsync(wrong, 400, "bad-request");
        }
    }

    [Fact]
    public async Task The_keys_are_the_platforms_by_their_thumbprint()
    {
        var platform = await PlatformAsync(_city);
        using var keys = await _city.Http.GetAsync("/.well-known/scitt-keys");
        Assert.Equal("application/cbor", keys.Content.Headers.ContentType?.ToString());
        Assert.Equal(CoseKeySet.Encode(platform), await keys.Content.ReadAsByteArrayAsync());
        Assert.Equal(CoseKeySet.EncodeKey(platform), await _city.Http.GetByteArrayAsync($"/.well-known/scitt-keys/{platform.Id}"));
        foreach (var kid in new[] { _city.Point("gz").Id.ToString(), "short" })
        {
            using var unknown = await _city.Http.GetAsync("/.well-known/scitt-keys/" + kid);
            Assert.Equal("No such key", (await AssertConciseAsync(unknown, 404, "unknown-service-key")).Title);
        }
    }

    [Theory]
    [InlineData("scitt-configuration")]
    [InlineData("transparency-configuration")]
    public async Task The_configuration_names_the_issuer_and_the_logs_key(string name)
    {
        using var answer = await _city.Http.GetAsync("/.well-known/" + name);
        Assert.Equal("application/cbor", answer.Content.Headers.ContentType?.ToString());
        var reader = new CborReader(await answer.Content.ReadAsByteArrayAsync(), CborConformanceMode.Canonical);
        Assert.Equal(2, reader.ReadStartMap());
        Assert.Equal(("vkey", _city.Host.Services.GetRequiredService<LedgerHost>().VerifierKey.ToString()), (reader.ReadTextString(), reader.ReadTextString()));
        Assert.Equal(("issuer", _city.Host.Log.Origin), (reader.ReadTextString(), reader.ReadTextString()));
    }

    [Fact]
    public async Task Refusals_are_concise_problems_with_the_titles_of_the_draft()
    {
        await Posted(Purchase()[..^1], 400, "not-cbor", "Malformed request");
        await Posted([], 400, "empty", "Malformed request");
        await Posted(new byte[Statement.MaxSize + 1], 413, "too-large", "Malformed request");
        await Posted(_city.Seal("huangsha.b07", "huangsha.b07", TestCity.Groupers(), key: "nobody"), 403, "unknown-key", "Rejected");
        await Posted(_city.SealRaw("huangsha.a12", "huangsha.a12", "no-such", "{}"), 400, "unknown-kind", "Rejected");
        await Posted(Purchase(), 415, "unsupported-type", "Malformed request", "application/cbor");
        var es384 = Purchase();
        es384[es384.AsSpan().IndexOf((byte[])[0xA4, 0x01, 0x26]) + 2] = 0x27;
        await Posted(es384, 400, "wrong-algorithm", "Bad Signature Algorithm");

        // With receipts it is not what the log records: it is taken apart first.
        var registered = Purchase();
        using var answer = await PostAsync(_city, registered);
        var transparent = await _city.Http.GetByteArrayAsync(answer.Headers.Location + "/transparent-statement");
        await Posted(transparent, 400, "not-canonical", "Malformed request");

        await Asked("/entries/short", 400, "invalid-locator", "Invalid locator");
        await Asked($"/entries/{Hash.Of([])}", 404, "unknown-statement", "Not Found");
        await Asked($"/entries/{Hash.Of([])}/transparent-statement", 404, "unknown-statement", "Not Found");
        await Asked($"/entries/{Hash.Of([])}/else", 404, "not-found", "Not Found");
        await Asked("/entries", 405, "method-not-allowed", "Method not allowed");

        async Task Posted(byte[] body, int status, string code, string title, string type = "application/cose")
        {
            using var refused = await PostAsync(_city, body, type);
            Assert.Equal(title, (await AssertConciseAsync(refused, status, code)).Title);
        }

        async Task Asked(string path, int status, string code, string title)
        {
            using var refused = await _city.Http.GetAsync(path);
            Assert.Equal(title, (await AssertConciseAsync(refused, status, code)).Title);
        }
    }

    [Fact]
    public async Task A_problem_is_English_for_a_program_and_Chinese_for_who_asks_for_it()
    {
        using var silent = new HttpClient { BaseAddress = _city.Host.Address };
        using var chinese = _city.Host.Client("zh-CN");
        var plain = await AssertConciseAsync(await silent.GetAsync("/entries/short"), 400, "invalid-locator");
        Assert.Equal(("Invalid locator", "en"), (plain.Title, plain.Language));
        Assert.StartsWith("Not a statement's id. ", plain.Detail, StringComparison.Ordinal);
        var read = await AssertConciseAsync(await chinese.GetAsync("/entries/short"), 400, "invalid-locator");
        Assert.Equal(("编号的写法不对", "zh-CN"), (read.Title, read.Language));
    }

    [Fact]
    public async Task What_asks_to_be_tried_again_says_when_here_too()
    {
        foreach (var (path, type) in new[] { ("/entries", "application/concise-problem-details+cbor"), ("/api/statements", "application/problem+json; charset=utf-8") })
        {
            var context = new DefaultHttpContext();
            context.Request.Path = path;
            await new Problem("overloaded").ExecuteAsync(context);
            Assert.Equal((503, "1", type), (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString(), context.Response.ContentType));
        }
    }

    private sealed record Concise(string Title, string Detail, string Language);

    private static async Task<Concise> AssertConciseAsync(HttpResponseMessage answer, int status, string code)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {Encoding.UTF8.GetString(body)}");
        Assert.Equal("application/concise-problem-details+cbor", answer.Content.Headers.ContentType?.ToString());
        var reader = new CborReader(body, CborConformanceMode.Canonical);
        Assert.Equal(4, reader.ReadStartMap());
        Assert.Equal(-1, reader.ReadInt32());
        var title = reader.ReadTextString();
        Assert.Equal(-2, reader.ReadInt32());
        var detail = reader.ReadTextString();
        Assert.Equal(-6, reader.ReadInt32());
        var language = reader.ReadTextString();
        Assert.Equal(7807, reader.ReadInt32());
        Assert.InRange(reader.ReadStartMap() ?? 0, 3, 4);
        Assert.Equal((0, "/docs/problems#" + code), (reader.ReadInt32(), reader.ReadTextString()));
        Assert.Equal((1, status), (reader.ReadInt32(), reader.ReadInt32()));
        Assert.Equal(("code", code), (reader.ReadTextString(), reader.ReadTextString()));
        Assert.NotEqual("", detail);
        return new Concise(title, detail, language);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestCity city, byte[] body, string type = "application/cose", string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entries") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (token is not null)
        {
            request.Headers.Add("X-Setup-Token", token);
        }

        return await city.Http.SendAsync(request);
    }

    private static Statement Read(byte[] bytes)
    {
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!;
    }

    private static CoseReceipt Receipt(byte[] bytes)
    {
        Assert.Equal(ReceiptFault.None, CoseReceipt.TryDecode(bytes, out var receipt));
        return receipt!;
    }

    /// <summary>The platform's key as entry 0 names it: what a verifier trusts beforehand.</summary>
    private static async Task<SealKey> PlatformAsync(TestCity city)
    {
        var charter = Read((await city.Host.Log.ReadEntryAsync(0)).ToArray());
        var point = JsonSerializer.Deserialize<JsonElement>(charter.Payload.Span).GetProperty("platform").GetProperty("key").GetString();
        Assert.True(SealKey.TryImport(Base64Url.DecodeFromChars(point), out var key));
        return key;
    }

    private static async Task<Hash> RootAsync(TestCity city, long size)
    {
        var entries = await city.Host.Log.ReadEntriesAsync(0, (int)size);
        return Merkle.RootOf([.. entries.Select(e => Merkle.LeafHash(e.Span))]);
    }

    private async Task<SignedCheckpoint> PublishedAsync()
    {
        await _city.Host.Log.WaitForPublishedAsync(_city.Host.Log.RecordedSize);
        return _city.Host.Log.Published;
    }
}
