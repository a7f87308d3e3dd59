using System.Net;
using System.Text.RegularExpressions;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Risk;

/// <summary>What desks and stalls read of alerts, and who reads nothing.</summary>
public sealed partial class AlertPageTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_reads_in_both_languages_and_leads_from_the_day_to_the_statement()
    {
        await using var city = await AlertCity.StartAsync();
        var sale = await city.SayAsync(AlertCity.Stall, new Sale(StatementFactory.Nonce(), [new("石斑鱼", Amount.Parse("1"), Unit.Kilogram)]));
        var alert = await city.AlertOfAsync(await city.HitAsync(evidence: sale));
        await city.AlertOfAsync(await city.HitAsync("r34", "huangsha", "block"));
        await city.SayAsync(AlertCity.Stall, new AlertExplained(StatementFactory.Nonce(), alert.Row.Id, "own-stock"));
        foreach (var (party, home) in new[] { ("gz", "/bureau"), ("huangsha", "/market") })
        {
            using var desk = await city.City.SignedInAsync(party);
            foreach (var path in new[] { "", "/alerts", "/alerts?state=explained&severity=hold&rule=r05", "/alerts?state=void", "/alerts?q=nobody", $"/alerts/{alert.Row.Index}", $"/alerts/{alert.Row.Id}", "/rules", "/notices" })
            {
                foreach (var language in new[] { "zh", "en" })
                {
                    var page = await PageAsync(desk, $"{home}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
                    Assert.Contains("</html>", page, StringComparison.Ordinal);
                }
            }

            var today = await PageAsync(desk, home + "?lang=zh");
            Assert.Contains($"{home}/alerts", Link(today, "预警"), StringComparison.Ordinal);
            var list = await PageAsync(desk, home + "/alerts?lang=zh");
            // The worst first: what is about the market itself.
            Assert.True(list.IndexOf("证照过期", StringComparison.Ordinal) < list.IndexOf("<b>卖出多于进货", StringComparison.Ordinal));
            var sheet = await PageAsync(desk, $"{home}/alerts/{alert.Row.Index}?lang=zh");
            Assert.Contains($"href=\"/ledger/{alert.Evidence[0].Index}\"", sheet, StringComparison.Ordinal);
            Assert.Contains("商户说明：是以前的存货", sheet, StringComparison.Ordinal);
            Assert.Contains("12.5 kg", sheet, StringComparison.Ordinal);
            Assert.Contains("期初库存没有盘点", sheet, StringComparison.Ordinal);
            Assert.Contains("data-kind=\"alert-closed\"", sheet, StringComparison.Ordinal);
        }

        using var stall = await city.City.SignedInAsync(AlertCity.Stall);
        foreach (var language in new[] { "zh", "en" })
        {
            Assert.Contains("</html>", await PageAsync(stall, "/stall/alerts?lang=" + language), StringComparison.Ordinal);
        }

        var own = await PageAsync(stall, "/stall/alerts?lang=zh");
        Assert.Contains("“石斑鱼”卖得比进的多。", own, StringComparison.Ordinal);
        Assert.Contains("已说明：是以前的存货", own, StringComparison.Ordinal);
        Assert.Contains($"/stall/record/{sale}", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_market_explains_what_is_about_itself_and_cannot_close_it()
    {
        await using var city = await AlertCity.StartAsync();
        var alert = await city.AlertOfAsync(await city.HitAsync("r34", "huangsha", "block"));
        using var market = await city.City.SignedInAsync("huangsha");
        var sheet = await PageAsync(market, $"/market/alerts/{alert.Row.Index}");
        Assert.Contains("data-kind=\"alert-explained\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("alert-closed", sheet, StringComparison.Ordinal);
        // The desk's own style and the page's: neither takes the other's place.
        Assert.All(
            (string[])["/css/office.css", "/css/desk.css", "/css/alerts.css"], css => Assert.Contains(css, sheet, StringComparison.Ordinal));
        await city.City.RefusedAsync(city.City.Seal("huangsha", "huangsha", new AlertClosed(StatementFactory.Nonce(), alert.Row.Id, "false")), 403, "not-yours");
        using var bureau = await city.City.SignedInAsync("gz");
        Assert.Contains("alert-closed", await PageAsync(bureau, $"/bureau/alerts/{alert.Row.Index}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_anothers_alert_and_sealed_words_are_for_those_concerned()
    {
        await using var city = await AlertCity.StartAsync();
        await city.City.AdmitAsync("gz", "fangcun", new Admitted(Roles.Market, new("芳村市场"), "gz", Market: new("retail")));
        var alert = await city.AlertOfAsync(await city.HitAsync());
        var (part, digest) = SealedContent.Seal(new SealedWords("上周的货没卖完"));
        await city.SayAsync(AlertCity.Stall, new AlertExplained(StatementFactory.Nonce(), alert.Row.Id, "own-stock", digest));
        using var put = await city.City.Http.PutAsync($"/api/sealed/{digest}", new ByteArrayContent(part), Cancelled);
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        using var market = await city.City.SignedInAsync("huangsha");
        Assert.Contains("上周的货没卖完", await PageAsync(market, $"/market/alerts/{alert.Row.Index}"), StringComparison.Ordinal);
        using var other = await city.City.SignedInAsync("fangcun");
        using var forbidden = await other.GetAsync($"/market/alerts/{alert.Row.Index}", Cancelled);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.DoesNotContain("石斑鱼", await forbidden.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        foreach (var no in new[] { "4711", "0", "x", alert.Row.Id + "x" })
        {
            using var missing = await market.GetAsync("/market/alerts/" + no, Cancelled);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        using var stall = await city.City.SignedInAsync(AlertCity.Other);
        Assert.Contains("Nothing odd in your books", await PageAsync(stall, "/stall/alerts"), StringComparison.Ordinal);
        using var desk = await stall.GetAsync($"/market/alerts/{alert.Row.Index}", Cancelled);
        Assert.NotEqual(HttpStatusCode.OK, desk.StatusCode);
    }

    [Fact]
    public async Task The_register_shows_each_rules_precision_and_only_the_charters_bureau_sets_one()
    {
        await using var city = await AlertCity.StartAsync();
        foreach (var outcome in new[] { "true", "true", "false", "explained" })
        {
            var alert = await city.AlertOfAsync(await city.HitAsync());
            await city.SayAsync("huangsha", new AlertClosed(StatementFactory.Nonce(), alert.Row.Id, outcome), AlertCity.Stall);
        }

        await city.SayAsync("gz", new RuleSet(StatementFactory.Nonce(), "r12", "live", "试够了"));
        using var bureau = await city.City.SignedInAsync("gz");
        var page = await PageAsync(bureau, "/bureau/rules?lang=zh");
        var card = Card(page, "r05");
        Assert.Contains("准确率 67%", card, StringComparison.Ordinal);
        Assert.Contains("发出 4 条：属实 2，误报 1，可解释 1，失效 0，待处理 0。", card, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"rule-set\"", card, StringComparison.Ordinal);
        Assert.Contains("试够了", Card(page, "r12"), StringComparison.Ordinal);
        // What is not computed from the ledger has nothing to set.
        Assert.DoesNotContain("rule-set", Card(page, "r38"), StringComparison.Ordinal);
        using var market = await city.City.SignedInAsync("huangsha");
        var seen = await PageAsync(market, "/market/rules?lang=zh");
        Assert.Contains("准确率 67%", Card(seen, "r05"), StringComparison.Ordinal);
        Assert.DoesNotContain("rule-set", seen, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancelled);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancelled));
    }

    private static string Card(string page, string rule) => Cards().Matches(page).Select(m => m.Value).Single(c => c.Contains($"data-rule=\"{rule}\"", StringComparison.Ordinal));

    private static string Link(string page, string word) => Items().Matches(page).Select(m => m.Value).First(i => i.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex("<article.*?</article>", RegexOptions.Singleline)]
    private static partial Regex Cards();

    [GeneratedRegex("<a class=\"item\".*?</a>", RegexOptions.Singleline)]
    private static partial Regex Items();
}
