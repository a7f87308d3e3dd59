using System.Formats.Cbor;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Api;

public sealed class SealedApiTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly TestCity _city = fixture.City;

    [Fact]
    public async Task A_part_is_taken_from_anyone_once_a_statement_cites_it_and_from_nobody_before()
    {
        var (digest, part) = NewPart("""{"lines":["12.50"],"total":"625.00"}""");
        using (var early = await PutAsync(_city.Http, digest, part))
        {
            await TestCity.AssertProblemAsync(early, 409, "sealed-not-cited");
        }

        await CiteAsync(digest);
        // At once: the upload waits for the views to take the statement in.
        using var stored = await PutAsync(_city.Http, digest, part);
        Assert.Equal(HttpStatusCode.NoContent, stored.StatusCode);
        using var again = await PutAsync(_city.Http, digest, part);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    [Fact]
    public async Task Whoever_is_signed_in_may_upload_before_the_statement()
    {
        var (digest, part) = NewPart("""{"lines":["1.00"]}""");
        using var merchant = await _city.SignedInAsync("huangsha.a12");
        using var stored = await PutAsync(merchant, digest, part);
        Assert.Equal(HttpStatusCode.NoContent, stored.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_the_digests_are_refused()
    {
        var (digest, part) = NewPart("""{"total":"1.00"}""");
        await CiteAsync(digest);
        using var other = await PutAsync(_city.Http, digest, [.. part, 1]);
        await TestCity.AssertProblemAsync(other, 400, "digest-mismatch");
        using var shortOne = await PutAsync(_city.Http, digest, part[..15]);
        await TestCity.AssertProblemAsync(shortOne, 400, "sealed-too-short");
        using var large = await PutAsync(_city.Http, digest, new byte[SealedBytes.MaxSize + 1]);
        await TestCity.AssertProblemAsync(large, 413, "request-too-large");
        using var nonsense = await _city.Http.PutAsync("/api/sealed/nonsense", new ByteArrayContent(part));
        await TestCity.AssertProblemAsync(nonsense, 400, "not-a-digest");
    }

    [Fact]
    public async Task Only_those_it_concerns_may_read_a_part()
    {
        const string Prices = """{"lines":["12.50"],"total":"625.00"}""";
        var (digest, part) = NewPart(Prices);
        await CiteAsync(digest);
        using (await PutAsync(_city.Http, digest, part))
        {
        }

        using var anonymous = await _city.Http.GetAsync($"/api/sealed/{digest}");
        await TestCity.AssertProblemAsync(anonymous, 401, "not-signed-in");
        foreach (var party in new[] { "huangsha.a12", "huangsha", "gz" })
        {
            using var client = await _city.SignedInAsync(party);
            using var answer = await client.GetAsync($"/api/sealed/{digest}");
            Assert.True(answer.IsSuccessStatusCode, party);
            Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            // Without the salt.
            Assert.Equal(Prices, await answer.Content.ReadAsStringAsync());
        }

        using var neighbour = await _city.SignedInAsync("huangsha.b07");
        using var refused = await neighbour.GetAsync($"/api/sealed/{digest}");
        await TestCity.AssertProblemAsync(refused, 403, "not-for-you");
    }

    [Fact]
    public async Task The_buyer_may_read_the_price_of_its_own_sale_once_it_confirmed()
    {
        var (digest, part) = NewPart("""{"lines":["30.00"],"total":"300.00"}""");
        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        var sale = _city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(),
            [new SaleLine("石斑鱼", Amount.Parse("10"), Unit.Kilogram)], Sealed: new SealedSale(Prices: digest)));
        await _city.MustAsync(sale);
        using (await PutAsync(_city.Http, digest, part))
        {
        }

        Statement.TryDecode(sale, out var statement);
        using var buyer = await _city.SignedInAsync("huangsha.b07");
        using (var before = await buyer.GetAsync($"/api/sealed/{digest}"))
        {
            await TestCity.AssertProblemAsync(before, 403, "not-for-you");
        }

        await _city.MustAsync(_city.Seal("huangsha.b07", "huangsha.b07", new PurchaseConfirmed(StatementFactory.Nonce(), statement!.Id)));
        using var after = await buyer.GetAsync($"/api/sealed/{digest}");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Erasing_is_for_the_party_it_is_about_or_its_bureau_and_for_good()
    {
        var (digest, part) = NewPart("""{"total":"9.00"}""");
        await CiteAsync(digest);
        using (await PutAsync(_city.Http, digest, part))
        {
        }

        using (var anonymous = await _city.Http.DeleteAsync($"/api/sealed/{digest}"))
        {
            await TestCity.AssertProblemAsync(anonymous, 401, "not-signed-in");
        }

        foreach (var stranger in new[] { "huangsha.b07", "huangsha" })
        {
            using var client = await _city.SignedInAsync(stranger);
            using var refused = await client.DeleteAsync($"/api/sealed/{digest}");
            await TestCity.AssertProblemAsync(refused, 403, "not-for-you");
        }

        using var owner = await _city.SignedInAsync("huangsha.a12");
        using (var erased = await owner.DeleteAsync($"/api/sealed/{digest}"))
        {
            Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        }

        using var gone = await owner.GetAsync($"/api/sealed/{digest}");
        await TestCity.AssertProblemAsync(gone, 410, "sealed-erased");
        using var back = await PutAsync(_city.Http, digest, part);
        await TestCity.AssertProblemAsync(back, 410, "sealed-erased");
    }

    [Fact]
    public async Task Many_parts_are_answered_one_by_one()
    {
        var (cited, one) = NewPart("""{"total":"1.00"}""");
        var (_, two) = NewPart("""{"total":"2.00"}""");
        await CiteAsync(cited);
        var writer = new CborWriter(CborConformanceMode.Canonical, allowMultipleRootLevelValues: true);
        writer.WriteByteString(one);
        writer.WriteByteString(two);
        using var content = new ByteArrayContent(writer.Encode()) { Headers = { ContentType = new("application/cbor-seq") } };
        using var answer = await _city.Http.PostAsync("/api/sealed", content);
        var results = JsonSerializer.Deserialize<JsonElement[]>(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(cited.ToString(), results[0].GetProperty("digest").GetString());
        Assert.False(results[0].TryGetProperty("problem", out _));
        Assert.Equal("sealed-not-cited", results[1].GetProperty("problem").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_photograph_is_given_out_as_one()
    {
        var (digest, part) = NewPart([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100_000]]);
        await CiteAsync(digest);
        using (await PutAsync(_city.Http, digest, part))
        {
        }

        using var owner = await _city.SignedInAsync("huangsha.a12");
        using var answer = await owner.GetAsync($"/api/sealed/{digest}");
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(100_004, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task A_suspended_stall_still_sees_its_own_and_erases_nothing()
    {
        await _city.AdmitAsync("huangsha", "huangsha.s01", new Admitted(Roles.Merchant, new("暂停的档口"), "huangsha"));
        var (digest, part) = NewPart("""{"total":"5.00"}""");
        await CiteAsync(digest, "huangsha.s01");
        using (await PutAsync(_city.Http, digest, part))
        {
        }

        using var owner = await _city.SignedInAsync("huangsha.s01");
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.s01", new Suspended("欠资料")));
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/api/sealed/{digest}")).StatusCode);
        using var refused = await owner.DeleteAsync($"/api/sealed/{digest}");
        await TestCity.AssertProblemAsync(refused, 403, "not-for-you");
    }

    private static (Hash Digest, byte[] Part) NewPart(string json) => NewPart(Encoding.UTF8.GetBytes(json));

    private static (Hash Digest, byte[] Part) NewPart(byte[] content)
    {
        byte[] part = [.. RandomNumberGenerator.GetBytes(SealedBytes.SaltSize), .. content];
        return (Hash.Of(part), part);
    }

    private Task<long> CiteAsync(Hash digest, string stall = "huangsha.a12") =>
        _city.MustAsync(_city.Seal(stall, stall, TestCity.Groupers(new SealedPurchase(Prices: digest))));

    private static async Task<HttpResponseMessage> PutAsync(HttpClient http, Hash digest, byte[] part)
    {
        using var content = new ByteArrayContent(part) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        return await http.PutAsync($"/api/sealed/{digest}", content);
    }
}
