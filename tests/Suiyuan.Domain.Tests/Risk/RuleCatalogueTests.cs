using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Risk;

public sealed partial class RuleCatalogueTests
{
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);

    [Fact]
    public void Every_rule_says_what_it_may_be_without_any_wrong_what_to_do_and_what_it_cannot_see()
    {
        var rules = RuleCatalogue.Standard.On(Today);
        Assert.Equal(Enumerable.Range(1, 40), rules.Select(r => r.Number));
        Assert.All(rules, r => Assert.All(
            (string[])[r.Name, r.NameEnglish, r.Innocent, r.InnocentEnglish, r.Step, r.StepEnglish, r.Limits, r.LimitsEnglish], t =>
                Assert.NotEmpty(t)));
        Assert.Equal([11, 13, 21, 35, 38], rules.Where(r => !r.IsComputed).Select(r => r.Number));
    }

    [Fact]
    public void The_page_about_the_rules_has_each_of_them_with_its_parameters()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "design", "risk.md")).ReplaceLineEndings("\n"))
            .ToDictionary(m => m.Groups["rule"].Value, m => m.Value, StringComparer.Ordinal);
        Assert.All(RuleCatalogue.Standard.On(Today), r =>
            Assert.All(r.Parameters.Keys, p => Assert.Contains($"`{p}`", rows[r.Code.ToUpperInvariant()], StringComparison.Ordinal)));
        Assert.Equal(RuleCatalogue.Count, rows.Count);
    }

    [Fact]
    public void A_row_that_was_in_force_is_never_changed_but_followed_by_another()
    {
        var file = Path.Combine(Repository.Root, "tests", "fixtures", "risk", "rules-in-force.txt");
        var written = File.ReadAllLines(file).Where(l => !l.StartsWith('#')).ToList();
        Assert.Equal(written.Order(StringComparer.Ordinal), RuleCatalogue.Standard.Rows.Select(r => string.Join(',', r.Code,
            r.Version.ToString(CultureInfo.InvariantCulture), r.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            r.State, r.Severity, string.Join(';', ParametersOf(r)))).Order(StringComparer.Ordinal));

        // In the order of the file, which a person compares with.
        IEnumerable<string> ParametersOf(RiskRule rule)
        {
            var line = written.Single(l => l.StartsWith($"{rule.Code},{rule.Version},", StringComparison.Ordinal)).Split(',')[^1];
            var names = line.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')[0]).ToList();
            return rule.Parameters.OrderBy(p => names.IndexOf(p.Key))
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}"));
        }
    }

    [Fact]
    public async Task A_row_holds_for_what_is_recorded_from_its_day_on()
    {
        var stricter = RuleCatalogue.Standard.Find(36, Today) with
        {
            Version = 2,
            From = Today.AddDays(2),
            Parameters = new Dictionary<string,
                decimal>(StringComparer.Ordinal)
            { ["limit"] = 50, ["percent"] = 3, ["count"] = 2, ["days"] = 1, ["source"] = 1 }.ToFrozenDictionary(),
        };
        var catalogue = RuleCatalogue.Standard.With(stricter);
        Assert.NotEqual(RuleCatalogue.Standard.Stamp, catalogue.Stamp);
        Assert.Equal((1, 2), (catalogue.Find(36, Today.AddDays(1)).Version, catalogue.Find(36, Today.AddDays(2)).Version));
        Assert.Equal(1, catalogue.Find(36, new DateOnly(2020, 1, 1)).Version);
        Assert.Throws<RuleFileException>(() => RuleCatalogue.Standard.With(stricter with { Version = 1 }));
        Assert.Throws<RuleFileException>(() => RuleCatalogue.Standard.With(stricter with { Parameters = FrozenDictionary<string, decimal>.Empty }));

        using var city = new RiskCity();
        for (var day = 0; day < 2; day++)
        {
            city.Buy("鸡", 49);
            city.Buy("鸡", 49);
            city.NextDay(2);
        }

        var path = Path.Combine(Path.GetDirectoryName(city.Views.Path)!, "other.db");
        using var database = ViewDatabase.Open(path, SuiyuanViews.Create(catalogue));
        await new ViewLoop(database, new ListSource(city.World.Entries)).CatchUpAsync(TestContext.Current.CancellationToken);
        using var db = database.Read();
        var hit = Assert.Single(RiskQueries.Of(db, RiskCity.Stall, 9), h => h.Rule == "r36");
        Assert.Equal((2, Today.AddDays(2)), (hit.Version, hit.Day));
        city.FindsNothing(36);
    }

    [Fact]
    public void Hits_are_found_by_party_by_rule_and_by_number()
    {
        using var city = new RiskCity();
        city.Attach(city.Buy("猪肉", 10), "commitment", issued: 3);
        city.Attach(city.Buy("鸭", 10, RiskCity.Other), "commitment", stall: RiskCity.Other);
        var gone = city.Buy("鹅", 10);
        city.Attach(gone, "commitment");
        city.Say(RiskCity.Stall, new EntryVoided(city.World.Nonce(), gone, "错"));
        using var db = city.Views.Read();
        Assert.Equal([("r17", true), ("r09", true), ("r17", false)], RiskQueries.Of(db, RiskCity.Stall, 10)
            .Select(h => (h.Rule, h.Voided is null)));
        Assert.Equal([new RuleCount("r09", 1, 0, 1), new RuleCount("r17", 2, 1, 2)], RiskQueries.Counts(db, "gz", city.Today));
        Assert.Equal([new RuleCount("r17", 1, 0, 1)], RiskQueries.Counts(db, "fangcun", city.Today));
        Assert.Empty(RiskQueries.Counts(db, "gz", city.Today.AddDays(1)));
        var page = RiskQueries.Within(db, "gz", city.Today, "r17", 1, 1);
        Assert.Equal(3, page.Total);
        Assert.Equal(page.Rows[0].Key, RiskQueries.Find(db, page.Rows[0].No)!.Key);
        Assert.Null(RiskQueries.Find(db, 99));
    }

    [GeneratedRegex(@"^\| (?<rule>R\d\d) \|.*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
