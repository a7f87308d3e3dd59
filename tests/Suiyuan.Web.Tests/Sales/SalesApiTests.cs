using System.Formats.Cbor;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Api;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Sales;

/// <summary>What a scale may ask and send, and how each of its lines is answered.</summary>
public sealed class SalesApiTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly TestCity _city = fixture.City;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private (byte[] Statement, byte[] Part, Hash Digest) Sale(string key, string stall = "huangsha.a12", DateTimeOffset? at = null)
    {
        var (part, digest) = SealedContent.Seal(new SealedPrices(["30.00"], "30.00"));
        var sale = new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1"), Unit.Kilogram)], Sealed: new SealedSale(digest));
        return (_city.Seal(stall, stall, sale, key, at), part, digest);
    }

    private static byte[] Part(byte[] bytes)
    {
        var writer = new CborWriter();
        writer.WriteByteString(bytes);
        return writer.Encode();
    }

    private async Task<JsonElement[]> PushAsync(params byte[][] items)
    {
        using var content = new ByteArrayContent([.. items.SelectMany(i => i)]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor-seq");
        using var answer = await _city.Http.PostAsync("/api/sales", content, Token);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.True(answer.IsSuccessStatusCode, json.ToString());
        return [.. json.EnumerateArray()];
    }

    private static string Result(JsonElement line) => line.GetProperty("result").GetString()
        + (line.TryGetProperty("problem", out var problem) ? " " + problem.GetProperty("code").GetString() : "");

    [Fact]
    public async Task A_scale_sends_sales_with_their_prices_in_one_request_and_again_without_harm()
    {
        await _city.GrantAsync("huangsha", "huangsha.a12", "scale", KeyUses.Device);
        var (one, onePart, digest) = Sale("scale");
        var (two, twoPart, _) = Sale("scale");
        var lines = await PushAsync(one, Part(onePart), two, Part(twoPart));
        Assert.Equal(["recorded", "stored", "recorded", "stored"], lines.Select(Result));
        Statement.TryDecode(one, out var sale);
        Assert.Equal(sale!.Id.ToString(), lines[0].GetProperty("id").GetString());
        Assert.EndsWith("/v/" + sale.Id, lines[0].GetProperty("voucher").GetString(), StringComparison.Ordinal);
        Assert.Equal(digest.ToString(), lines[1].GetProperty("digest").GetString());
        Assert.Equal(["already", "already", "already", "already"], (await PushAsync(one, Part(onePart), two, Part(twoPart))).Select(Result));
        Assert.Equal(lines[0].GetProperty("index").GetInt64(), (await PushAsync(one))[0].GetProperty("index").GetInt64());

        // The goods, and not only the word: the voucher is there, and its seller reads the price.
        Assert.Equal(HttpStatusCode.OK, (await _city.Http.GetAsync($"/v/{sale.Id}", Token)).StatusCode);
        using var stall = await _city.SignedInAsync("huangsha.a12");
        Assert.Contains("30.00", await stall.GetStringAsync($"/api/sealed/{digest}", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_offline_are_no_matter_and_a_void_follows_its_sale()
    {
        await _city.GrantAsync("huangsha", "huangsha.a12", "till", KeyUses.Device);
        var (old, part, _) = Sale("till", at: TestCity.Now - TimeSpan.FromDays(5));
        Statement.TryDecode(old, out var sale);
        var taken_back = _city.Seal("huangsha.a12", "huangsha.a12", new SaleVoided(sale!.Id, "称错了"), "till");
        Assert.Equal(["recorded", "stored", "recorded"], (await PushAsync(old, Part(part), taken_back)).Select(Result));
    }

    [Fact]
    public async Task Each_line_is_judged_by_itself_and_says_whether_to_send_it_again()
    {
        await _city.GrantAsync("huangsha", "huangsha.a12", "scale-2", KeyUses.Device);
        var (good, part, _) = Sale("scale-2");
        var (early, earlyPart, _) = Sale("not-granted-yet");
        var (ahead, _, _) = Sale("scale-2", at: TestCity.Now + TimeSpan.FromHours(3));
        var forged = Sale("scale-2").Statement;
        forged[^1] ^= 1;
        var lines = await PushAsync(
            early, Part(earlyPart), good, Part(part), ahead, forged, _city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()),
            _city.Seal("huangsha.b07", "huangsha.b07", new SaleVoided(new StatementId(Hash.Of("x"u8)), "r"), "scale-2"));
        Assert.Equal(
        [
            "later unknown-key", "later sealed-not-cited", "recorded", "stored", "later signed-in-future", "refused wrong-signature",
            "refused not-a-sale", "refused wrong-key",
        ], lines.Select(Result));
        Assert.All(lines.Where(l => l.TryGetProperty("problem", out _)), l => Assert.NotEqual("", l.GetProperty("problem").GetProperty("detail").GetString()));

        // Once the market has granted the key, the same bytes are taken.
        await _city.GrantAsync("huangsha", "huangsha.a12", "not-granted-yet", KeyUses.Device);
        Assert.Equal(["recorded", "stored"], (await PushAsync(early, Part(earlyPart))).Select(Result));
    }

    [Fact]
    public async Task What_is_no_sequence_is_refused_whole()
    {
        using var content = new ByteArrayContent([0xD2, 0x84]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/cbor-seq");
        using var answer = await _city.Http.PostAsync("/api/sales", content, Token);
        await TestCity.AssertProblemAsync(answer, 400, "malformed-sequence");
        using var json = await _city.Http.PostAsJsonAsync("/api/sales", new { }, Token);
        await TestCity.AssertProblemAsync(json, 415, "unsupported-type");
    }

    [Fact]
    public async Task A_scale_asks_with_its_own_key_which_lots_its_stall_has()
    {
        await _city.MustAsync(_city.Seal("huangsha.b07", "huangsha.b07", TestCity.Groupers()));
        await _city.GrantAsync("huangsha", "huangsha.b07", "scale-3", KeyUses.Device);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _city.Http.GetAsync("/api/sales/lots", Token)).StatusCode);
        using var scale = await _city.SignedInAsync("huangsha.b07", "scale-3");
        var lots = await scale.GetFromJsonAsync<JsonElement>("/api/sales/lots", Token);
        Assert.Equal(("huangsha.b07", "good"), (lots.GetProperty("party").GetString(), lots.GetProperty("standing").GetString()));
        var lot = Assert.Single(lots.GetProperty("lots").EnumerateArray());
        Assert.Equal(("石斑鱼", "kg", "50"), (lot.GetProperty("product").GetString(), lot.GetProperty("unit").GetString(), lot.GetProperty("left").GetString()));

        // What it sells is taken from that lot.
        Assert.True(LotId.TryParse(lot.GetProperty("lot").GetString(), out var id));
        var sale = new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1.5"), Unit.Kilogram, id)]);
        Assert.Equal(["recorded"], (await PushAsync(_city.Seal("huangsha.b07", "huangsha.b07", sale, "scale-3"))).Select(Result));
        lots = await scale.GetFromJsonAsync<JsonElement>("/api/sales/lots", Token);
        Assert.Equal("48.5", lots.GetProperty("lots")[0].GetProperty("left").GetString());
        Assert.False(lots.GetProperty("lots")[0].GetProperty("stopped").GetBoolean());

        // Stopped, it is told so with the next question.
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.b07", new StopSale(StatementFactory.Nonce(), [id], true, "test", "快检不合格")));
        lots = await scale.GetFromJsonAsync<JsonElement>("/api/sales/lots", Token);
        Assert.True(lots.GetProperty("lots")[0].GetProperty("stopped").GetBoolean());
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Equal(HttpStatusCode.Forbidden, (await market.GetAsync("/api/sales/lots", Token)).StatusCode);
    }
}
