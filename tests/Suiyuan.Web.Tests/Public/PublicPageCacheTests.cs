using System.Net;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Api;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Public;

/// <summary>Pages that many ask for are rendered once, and are never behind the ledger.</summary>
public sealed class PublicPageCacheTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly TestCity _city = fixture.City;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<(bool Kept, string Body)> AskAsync(HttpClient http, string path, string language = "zh")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", language);
        using var answer = await http.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Headers.Age is not null, await answer.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Asks until the page was kept: a block may be published between two questions.</summary>
    private async Task<string> KeptAsync(string path, string language = "zh")
    {
        for (var i = 0; i < 50; i++)
        {
            var (kept, body) = await AskAsync(_city.Http, path, language);
            if (kept)
            {
                return body;
            }
        }

        throw new InvalidOperationException($"{path} is never kept.");
    }

    [Fact]
    public async Task A_kept_page_is_given_up_with_the_next_statement_and_each_language_has_its_own()
    {
        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        var bytes = _city.Seal("huangsha.a12", "huangsha.a12",
            new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1"), Unit.Kilogram)]));
        Statement.TryDecode(bytes, out var sale);
        await _city.MustAsync(bytes);
        var page = $"/v/{sale!.Id}";
        Assert.Contains("石斑鱼", await KeptAsync(page), StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", await KeptAsync(page, "en"), StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-CN\"", await KeptAsync(page), StringComparison.Ordinal);

        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", new SaleVoided(sale.Id, "称错了")));
        Assert.Contains("称错了", (await AskAsync(_city.Http, page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_signed_in_is_answered_afresh_and_so_is_what_is_not_there()
    {
        Assert.Contains("阿珍", await KeptAsync("/s/huangsha.a12"), StringComparison.Ordinal);
        using var stall = await _city.SignedInAsync("huangsha.a12");
        Assert.False((await AskAsync(stall, "/s/huangsha.a12")).Kept);
        Assert.False((await AskAsync(stall, "/s/huangsha.a12")).Kept);

        var unknown = "/v/" + new string('A', 43);
        for (var i = 0; i < 3; i++)
        {
            using var answer = await _city.Http.GetAsync(unknown, Token);
            Assert.Equal((HttpStatusCode.NotFound, null), (answer.StatusCode, answer.Headers.Age));
        }
    }
}
