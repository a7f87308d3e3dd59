using System.Net;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Bureau;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Office;

/// <summary>Rules, deadlines and forms as an official reads them.</summary>
public sealed class RulebookTests : OnACity
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_file_of_rules_has_a_name_and_says_which_row_takes_the_place_of_which()
    {
        Assert.Equal(RuleFiles.Names, RulebookWords.Files.Select(f => f.Name).Order(StringComparer.Ordinal));
        foreach (var file in RulebookWords.Files.Where(f => f.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var (columns, rows) = RuleFiles.Table(file.Name);
            Assert.All(file.By, by => Assert.Contains(by, columns));
            // What holds today is there; and no row is lost.
            var shown = RulebookWords.RowsOf(file, new DateOnly(2026, 11, 27));
            Assert.Equal(rows.Count, shown.Count);
            Assert.Contains(shown, r => r.State == "now");
        }
    }

    [Fact]
    public void A_row_is_former_once_a_later_one_of_its_name_holds_and_to_come_before_its_day()
    {
        var file = RulebookWords.Find("Complaints/deadlines.csv")!;
        string StateOf(DateOnly day, string from, string step) => RulebookWords.RowsOf(file, day).Single(r => r.Row[0] == from && r.Row[1] == step).State;
        Assert.Equal("now", StateOf(new(2026, 4, 14), "2020-01-01", "mediate"));
        Assert.Equal("later", StateOf(new(2026, 4, 14), "2026-04-15", "mediate"));
        Assert.Equal("former", StateOf(new(2026, 4, 15), "2020-01-01", "mediate"));
        Assert.Equal("now", StateOf(new(2026, 4, 15), "2026-04-15", "mediate"));
        var grounds = RulebookWords.RowsOf(RulebookWords.Find("Complaints/grounds.csv")!, new DateOnly(2026, 4, 15));
        Assert.All(grounds.Where(g => g.Row[1].Length > 0), g => Assert.Equal("former", g.State));
    }

    [Fact]
    public async Task What_is_not_compared_with_the_published_text_stands_on_top_and_each_file_opens_and_comes_down()
    {
        using var bureau = await _city.SignedInAsync("gz");
        bureau.DefaultRequestHeaders.AcceptLanguage.Clear();
        bureau.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        var page = await bureau.GetStringAsync("/bureau/rulebook", Token);
        Assert.Contains("处还没有核对原文", page, StringComparison.Ordinal);
        Assert.Contains("总局令第121号条号待查，沿用7个工作日（待核对）", page, StringComparison.Ordinal);
        Assert.Contains("24、36、48 小时", page, StringComparison.Ordinal);
        foreach (var file in RulebookWords.Files)
        {
            var one = await bureau.GetStringAsync("/bureau/rulebook?file=" + Uri.EscapeDataString(file.Name), Token);
            Assert.Contains(file.Title.Zh, one, StringComparison.Ordinal);
            Assert.Equal(
                "\uFEFF" + RuleFiles.Text(file.Name), System.Text.Encoding.UTF8.GetString(await bureau.GetByteArrayAsync("/bureau/rulebook/file?name=" + Uri.EscapeDataString(file.Name), Token)));
        }

        Assert.Contains("没有这份文件", await bureau.GetStringAsync("/bureau/rulebook?file=../../etc/passwd", Token), StringComparison.Ordinal);
        using var none = await bureau.GetAsync("/bureau/rulebook/file?name=Parties/agreement.txt", Token);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        using var market = await _city.SignedInAsync("huangsha");
        foreach (var path in (string[])["/bureau/rulebook", "/bureau/rulebook/file?name=Risk/rules.csv"])
        {
            using var refused = await market.GetAsync(path, Token);
            Assert.Contains("/no-permission", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }
    }
}
