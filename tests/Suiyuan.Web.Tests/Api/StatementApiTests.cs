using System.Net;
using System.Net.Http.Json;
using System.Numerics;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Api;

/// <summary>A host with a founded city, shared by the tests of this folder that don't disturb each other.</summary>
public sealed class CityFixture : IAsyncLifetime
{
    public SuiyuanHost Host { get; private set; } = null!;

    public TestCity City { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = SuiyuanHost.Start();
        City = await TestCity.FoundedAsync(Host);
    }

    public async ValueTask DisposeAsync()
    {
        City.Dispose();
        await Host.DisposeAsync();
    }
}

public sealed class StatementApiTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly TestCity _city = fixture.City;

    private byte[] Purchase() => _city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());

    [Fact]
    public async Task Records_a_statement_once_however_often_it_is_sent()
    {
        var bytes = Purchase();
        using var first = await _city.PostAsync(bytes);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        var receipt = await first.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("/api/statements/" + receipt.GetProperty("id").GetString(), first.Headers.Location?.OriginalString);

        using var second = await _city.PostAsync(bytes);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var again = await second.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(again.GetProperty("already").GetBoolean());
        Assert.Equal(receipt.GetProperty("index").GetInt64(), again.GetProperty("index").GetInt64());
    }

    [Fact]
    public async Task Gives_back_the_exact_bytes_to_anyone_from_anywhere_for_ever()
    {
        var bytes = Purchase();
        await _city.MustAsync(bytes);
        Statement.TryDecode(bytes, out var statement);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/statements/{statement!.Id}");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await _city.Http.SendAsync(request);
        Assert.Equal("application/cose", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_was_answered_can_be_found_at_once()
    {
        for (var n = 0; n < 50; n++)
        {
            var bytes = Purchase();
            await _city.MustAsync(bytes);
            Statement.TryDecode(bytes, out var statement);
            using var answer = await _city.Http.GetAsync($"/api/statements/{statement!.Id}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_negated_s_makes_the_same_statement_and_not_a_second_one()
    {
        var bytes = Purchase();
        var index = await _city.MustAsync(bytes);
        // ECDSA: (r, s) and (r, n - s) both verify.
        var order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber);
        var s = new BigInteger(bytes.AsSpan(^32), isUnsigned: true, isBigEndian: true);
        var negated = (order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.AsSpan(^32).Clear();
        negated.CopyTo(bytes.AsSpan()[^negated.Length..]);
        Statement.TryDecode(bytes, out var other);
        Assert.True(SealKey.TryImport(_city.Point("huangsha.a12").Bytes, out var key));
        Assert.True(key.Verify(other!.Id, other.Signature.Span));

        using var answer = await _city.PostAsync(bytes);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.OK, index), (answer.StatusCode, json.GetProperty("index").GetInt64()));
    }

    [Fact]
    public async Task A_proof_fetched_over_http_verifies_with_the_policy_fetched_over_http()
    {
        var bytes = Purchase();
        var index = await _city.MustAsync(bytes);
        await fixture.Host.Log.WaitForPublishedAsync(index + 1);
        Statement.TryDecode(bytes, out var statement);

        using var answer = await _city.Http.GetAsync($"/v/{statement!.Id}.tlog-proof");
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(ProofFault.None, TlogProof.TryParse(await answer.Content.ReadAsByteArrayAsync(), out var proof));
        Assert.Equal(bytes, proof!.Extra.ToArray());
        LogPolicy.TryParse(await _city.Http.GetByteArrayAsync("/log/policy"), out var policy);
        var report = proof.VerifyCarriedEntry(policy!, TestCity.Now);
        Assert.True(report.IsProven, report.ToString());
    }

    [Fact]
    public async Task The_chain_leads_from_the_charter_to_the_key_and_each_step_can_be_fetched()
    {
        var bytes = Purchase();
        await _city.MustAsync(bytes);
        Statement.TryDecode(bytes, out var statement);
        var chain = await _city.Http.GetFromJsonAsync<JsonElement>($"/api/statements/{statement!.Id}/chain");
        var kinds = new List<string>();
        foreach (var id in chain.GetProperty("statements").EnumerateArray())
        {
            Statement.TryDecode(await _city.Http.GetByteArrayAsync("/api/statements/" + id.GetString()), out var step);
            kinds.Add(step!.Kind);
        }

        Assert.Equal(["charter", "admitted", "key-granted", "admitted", "key-granted"], kinds);
    }

    [Theory]
    [InlineData("/api/statements/nonsense")]
    [InlineData("/api/statements/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/api/statements/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/chain")]
    [InlineData("/v/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.tlog-proof")]
    public async Task What_is_not_recorded_is_not_found(string path)
    {
        using var answer = await _city.Http.GetAsync(path);
        await TestCity.AssertProblemAsync(answer, 404, "unknown-statement");
    }

    [Fact]
    public async Task Problems_speak_the_readers_language()
    {
        using var chinese = _city.Host.Client("zh-CN");
        using var answer = await _city.PostAsync([], http: chinese);
        var zh = await TestCity.AssertProblemAsync(answer, 400, "empty");
        var en = await _city.RefusedAsync([], 400, "empty");
        Assert.Contains(zh.GetProperty("title").GetString()!, c => c >= '一');
        Assert.DoesNotContain(en.GetProperty("title").GetString()!, c => c >= '一');
    }

    [Fact]
    public async Task A_body_that_is_no_statement_type_is_refused_with_what_to_send()
    {
        foreach (var type in new[] { "application/json", "text/plain", "application/x-www-form-urlencoded" })
        {
            using var answer = await _city.PostAsync(Purchase(), type);
            var problem = await TestCity.AssertProblemAsync(answer, 415, "unsupported-type");
            Assert.Contains("application/cose", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Parameters_of_the_content_type_do_no_harm()
    {
        using var answer = await _city.PostAsync(Purchase(), "application/cose; cose-type=\"cose-sign1\"");
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task Every_byte_of_a_statement_matters()
    {
        var bytes = Purchase();
        var before = fixture.Host.Log.RecordedSize;
        var random = new Random(1);
        for (var n = 0; n < 60; n++)
        {
            var mutated = bytes.ToArray();
            mutated[random.Next(mutated.Length)] ^= (byte)(1 << random.Next(8));
            using var answer = await _city.PostAsync(mutated);
            Assert.InRange((int)answer.StatusCode, 400, 413);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }

        // Clock entries may come in between; a purchase does not.
        for (var index = before; index < fixture.Host.Log.RecordedSize; index++)
        {
            Statement.TryDecode(await fixture.Host.Log.ReadEntryAsync(index), out var entry);
            Assert.Equal("clock", entry!.Kind);
        }
    }

    [Fact]
    public async Task A_refused_member_is_named()
    {
        var problem = await _city.RefusedAsync(_city.SealRaw("huangsha.a12", "huangsha.a12", "sale-voided",
            """{"v":1,"sale":"BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","reason":""}"""), 400, "wrong-member");
        Assert.Equal("reason", problem.GetProperty("field").GetString());
    }

    [Fact]
    public async Task Refusals_of_form_content_and_authority_come_with_their_own_codes()
    {
        var a12 = "huangsha.a12";
        await _city.RefusedAsync(new byte[Statement.MaxSize + 1], 413, "too-large");
        await _city.RefusedAsync(Purchase()[..^1], 400, "not-cbor");
        await _city.RefusedAsync([0x01], 400, "not-cose-sign1");
        await _city.RefusedAsync(_city.SealRaw(a12, a12, "poem", """{"v":1}"""), 400, "unknown-kind");
        await _city.RefusedAsync(_city.SealRaw(a12, a12, "sign-in", """{"v":1}"""), 400, "unknown-kind");
        await _city.RefusedAsync(_city.SealRaw(a12, a12, "sale", "[1]"), 400, "not-json");
        await _city.RefusedAsync(_city.SealRaw(a12, a12, "sale", """{"v":2}"""), 400, "unknown-version");
        await _city.RefusedAsync(_city.SealRaw(a12, a12, "left", """{"v":1,"reason":"x","why":1}"""), 400, "unknown-member");
        await _city.RefusedAsync(_city.SealRaw(a12, a12, "left", """{"v":1}"""), 400, "missing-member");
        await _city.RefusedAsync(_city.Seal(a12, a12, TestCity.Groupers(), at: TestCity.Now.AddHours(1)), 400, "signed-in-future");
        await _city.RefusedAsync(_city.Seal(a12, a12, TestCity.Groupers() with { At = TestCity.Now.AddHours(1) }), 400, "occurred-in-future");
        await _city.RefusedAsync(_city.Seal(a12, a12, TestCity.Groupers(), key: "stranger"), 403, "unknown-key");
        await _city.RefusedAsync(_city.Seal(a12, a12, TestCity.Groupers(), key: "huangsha.b07"), 403, "wrong-key");
        await _city.RefusedAsync(_city.Seal(a12, "huangsha.b07", TestCity.Groupers()), 403, "not-yours");
        await _city.RefusedAsync(_city.Seal(a12, "new.one", new Admitted(Roles.Merchant, new("新"), a12)), 403, "not-permitted");
        await _city.RefusedAsync(_city.Seal("gz", "huangsha", new Resumed("没有")), 409, "party-not-suspended");
        var token = _city.Host.SetupToken();
        Assert.Equal(HttpStatusCode.Gone, (await _city.Http.GetAsync("/api/setup?token=" + token)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused()
    {
        var bytes = Purchase();
        bytes[^1] ^= 1;
        await _city.RefusedAsync(bytes, 400, "wrong-signature");
    }

    [Fact]
    public async Task A_suspended_party_is_silent_until_resumed()
    {
        await _city.AdmitAsync("huangsha", "huangsha.c01", new Admitted(Roles.Merchant, new("暂停的档口"), "huangsha"));
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.c01", new Suspended("欠资料")));
        var said = _city.Seal("huangsha.c01", "huangsha.c01", TestCity.Groupers());
        await _city.RefusedAsync(said, 403, "party-suspended");
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.c01", new Resumed("补齐")));
        await _city.MustAsync(said);
    }

    [Fact]
    public async Task A_batch_is_answered_one_by_one_in_order()
    {
        var good = Purchase();
        var bad = Purchase();
        bad[^1] ^= 1;
        using var answer = await _city.PostAsync([.. good, .. bad, .. Purchase(), .. good], "application/cbor-seq");
        var results = (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().ToArray();
        Assert.Equal(4, results.Length);
        Statement.TryDecode(good, out var statement);
        Assert.Equal(statement!.Id.ToString(), results[0].GetProperty("id").GetString());
        Assert.Equal("wrong-signature", results[1].GetProperty("problem").GetProperty("code").GetString());
        Assert.True(results[2].TryGetProperty("index", out _));
        Assert.Equal(results[0].GetProperty("index").GetInt64(), results[3].GetProperty("index").GetInt64());
        Assert.True(results[3].GetProperty("already").GetBoolean());
    }

    [Fact]
    public async Task A_batch_that_can_not_be_taken_apart_is_refused_whole()
    {
        var good = Purchase();
        using var answer = await _city.PostAsync([.. good, .. Purchase()[..^1]], "application/cbor-seq");
        var problem = await TestCity.AssertProblemAsync(answer, 400, "malformed-sequence");
        Assert.Equal("[1]", problem.GetProperty("field").GetString());
        Statement.TryDecode(good, out var statement);
        Assert.False(fixture.Host.Log.TryFind(statement!.Id, out _));
    }

    [Fact]
    public async Task A_batch_has_limits_of_number_and_size()
    {
        using var empty = await _city.PostAsync([], "application/cbor-seq");
        await TestCity.AssertProblemAsync(empty, 400, "empty");
        using var many = await _city.PostAsync(new byte[2001], "application/cbor-seq");
        await TestCity.AssertProblemAsync(many, 413, "too-many");
        using var large = await _city.PostAsync(new byte[(8 * 1024 * 1024) + 1], "application/cbor-seq");
        await TestCity.AssertProblemAsync(large, 413, "request-too-large");
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_held_to_the_same_limit()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/statements")
        {
            Content = new PushContent(Purchase()),
        };
        using var answer = await _city.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);

        using var long1 = new HttpRequestMessage(HttpMethod.Post, "/api/statements")
        {
            Content = new PushContent(new byte[Statement.MaxSize + 1]),
        };
        using var refused = await _city.Http.SendAsync(long1);
        await TestCity.AssertProblemAsync(refused, 413, "too-large");
    }

    private sealed class PushContent : StreamContent
    {
        public PushContent(byte[] bytes)
            : base(new MemoryStream(bytes)) => Headers.ContentType = new("application/cose");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

public sealed class StatementApiPressureTests
{
    [Fact]
    public async Task Overload_is_answered_503_with_when_to_come_back_and_loses_nothing_acknowledged()
    {
        await using var host = SuiyuanHost.Start(settings: ("QueueLimit", "8"));
        using var city = await TestCity.FoundedAsync(host);
        // A request may be larger than what is left of the queue only when the queue is empty: so many at once.
        var batches = Enumerable.Range(0, 24).Select(_ => Enumerable.Range(0, 20)
            .SelectMany(_ => city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers())).ToArray()).ToList();
        var turnedAway = 0;
        while (batches.Count > 0)
        {
            var answers = await Task.WhenAll(batches.Select(b => city.PostAsync(b, "application/cbor-seq")));
            for (var i = answers.Length - 1; i >= 0; i--)
            {
                if (answers[i].StatusCode == HttpStatusCode.OK)
                {
                    batches.RemoveAt(i);
                }
                else
                {
                    await TestCity.AssertProblemAsync(answers[i], 503, "overloaded");
                    Assert.NotNull(answers[i].Headers.RetryAfter);
                    turnedAway++;
                }

                answers[i].Dispose();
            }
        }

        Assert.True(turnedAway > 0, "Nothing was turned away: the queue is larger than told.");
        var purchases = 0;
        for (var index = 0L; index < host.Log.RecordedSize; index++)
        {
            Statement.TryDecode(await host.Log.ReadEntryAsync(index), out var entry);
            purchases += entry!.Kind == "purchase" ? 1 : 0;
        }

        Assert.Equal(24 * 20, purchases);
    }

    [Fact]
    public async Task A_proof_asked_for_before_the_checkpoint_says_to_come_back()
    {
        await using var host = SuiyuanHost.Start(settings: ("PublishInterval", "00:01:00"));
        using var city = await TestCity.FoundedAsync(host);
        var bytes = city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        await city.MustAsync(bytes);
        Statement.TryDecode(bytes, out var statement);
        using var answer = await city.Http.GetAsync($"/v/{statement!.Id}.tlog-proof");
        await TestCity.AssertProblemAsync(answer, 425, "not-yet-published");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_restarted_host_goes_on_with_the_same_ledger()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        byte[] bytes;
        long index;
        await using (var host = SuiyuanHost.Start(data))
        {
            using var city = await TestCity.FoundedAsync(host);
            bytes = city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());
            index = await city.MustAsync(bytes);
        }

        await using (var host = SuiyuanHost.Start(data))
        {
            Statement.TryDecode(bytes, out var statement);
            Assert.True(host.Log.Published.Size > index);
            using var http = host.Client();
            Assert.Equal(bytes, await http.GetByteArrayAsync($"/api/statements/{statement!.Id}"));
        }

        Directory.Delete(data, recursive: true);
    }
}
