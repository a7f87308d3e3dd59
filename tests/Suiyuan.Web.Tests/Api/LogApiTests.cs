using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Api;

public sealed class LogApiTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly HttpClient _http = fixture.City.Http;

    [Fact]
    public async Task The_checkpoint_is_text_signed_by_the_policys_key_and_hardly_cached()
    {
        await PublishedAsync();
        using var answer = await _http.GetAsync("/log/checkpoint");
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.True(answer.Headers.CacheControl!.MaxAge <= TimeSpan.FromSeconds(5));
        Assert.Equal("*", await AllowedOriginAsync("/log/checkpoint"));
        SignedCheckpoint.TryParse(await answer.Content.ReadAsByteArrayAsync(), out var checkpoint);
        LogPolicy.TryParse(await _http.GetByteArrayAsync("/log/policy"), out var policy);
        Assert.True(policy!.Evaluate(checkpoint!, TestCity.Now).IsAccepted);
    }

    [Fact]
    public async Task Tiles_and_bundles_make_the_root_of_the_checkpoint()
    {
        var checkpoint = await PublishedAsync();
        var edge = new TreeEdge();
        foreach (var id in TileId.BundlesOf(checkpoint.Size))
        {
            using var bundle = await _http.GetAsync("/log/" + id);
            AssertImmutable(bundle);
            Assert.Equal(BundleFault.None, EntryBundle.Split(await bundle.Content.ReadAsByteArrayAsync(), id.Width, out var entries));
            foreach (var entry in entries)
            {
                edge.Append(Merkle.LeafHash(entry.Span));
            }
        }

        Assert.Equal(checkpoint.RootHash, edge.Root());
        foreach (var id in TileId.HashTilesOf(checkpoint.Size))
        {
            using var tile = await _http.GetAsync("/log/" + id);
            AssertImmutable(tile);
            Assert.Equal(id.Width * Hash.Size, (await tile.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task A_bundle_is_compressed_for_those_who_take_gzip_and_a_hash_tile_never()
    {
        var checkpoint = await PublishedAsync();
        var bundle = TileId.BundlesOf(checkpoint.Size).First();
        var plain = await _http.GetByteArrayAsync("/log/" + bundle);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/log/" + bundle);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await _http.SendAsync(request);
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        await using var gzip = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        await gzip.CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());

        using var tile = new HttpRequestMessage(HttpMethod.Get, "/log/" + TileId.HashTilesOf(checkpoint.Size).First());
        tile.Headers.AcceptEncoding.ParseAdd("gzip, br");
        Assert.Empty((await _http.SendAsync(tile)).Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/log/tile/0/999")]
    [InlineData("/log/tile/0/000.p/255")]
    [InlineData("/log/tile/9/000")]
    [InlineData("/log/tile/0/x000/000")]
    [InlineData("/log/tile/entries/999")]
    [InlineData("/log/tile/0/..%2F..%2Fkeys/log.key")]
    public async Task What_the_tree_does_not_have_is_not_found(string path)
    {
        using var answer = await _http.GetAsync(path);
        await TestCity.AssertProblemAsync(answer, 404, "unknown-tile");
    }

    [Fact]
    public async Task Entries_of_a_members_ledger_need_a_token_or_a_sign_in_and_hashes_do_not()
    {
        var token = new string('t', 40);
        await using var host = SuiyuanHost.Start(settings: ("MemberToken", token));
        using var city = await TestCity.FoundedAsync(host, entries: "members");
        var size = host.Log.RecordedSize;
        await host.Log.WaitForPublishedAsync(size);
        var bundle = "/log/" + TileId.BundlesOf(host.Log.Published.Size).Last();
        var tile = "/log/" + TileId.HashTilesOf(host.Log.Published.Size).First();

        using (var stranger = await city.Http.GetAsync(bundle))
        {
            await TestCity.AssertProblemAsync(stranger, 401, "members-only");
            Assert.Equal("Bearer", stranger.Headers.WwwAuthenticate.Single().Scheme);
        }

        Assert.Equal(HttpStatusCode.OK, (await city.Http.GetAsync(tile)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await WithTokenAsync("wrong" + token)).StatusCode);
        using (var member = await WithTokenAsync(token))
        {
            Assert.Equal(HttpStatusCode.OK, member.StatusCode);
            Assert.True(member.Headers.CacheControl!.Private);
        }

        using var merchant = await city.SignedInAsync("huangsha.a12");
        Assert.Equal(HttpStatusCode.OK, (await merchant.GetAsync(bundle)).StatusCode);

        Task<HttpResponseMessage> WithTokenAsync(string value)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, bundle);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", value);
            return city.Http.SendAsync(request);
        }
    }

    private async Task<SignedCheckpoint> PublishedAsync()
    {
        await fixture.Host.Log.WaitForPublishedAsync(fixture.Host.Log.RecordedSize);
        return fixture.Host.Log.Published;
    }

    private async Task<string> AllowedOriginAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await _http.SendAsync(request);
        return answer.Headers.GetValues("Access-Control-Allow-Origin").Single();
    }

    private static void AssertImmutable(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
    }
}
