using System.Globalization;
using System.Text.Json;
using Suiyuan.City.Metropolis;
using Suiyuan.Domain.Risk;
using Suiyuan.Ranking;

namespace Suiyuan.Cli.Tests;

/// <summary>Rules, scores and ranking held against a small city of which all is known.</summary>
public sealed class CityScoreTests : IDisposable
{
    // A seed of its own: neither one that thresholds were tuned on nor one that the documents report.
    private static readonly CityPlan Plan = new("score-test", 2, 100, 1_100, 3_300, new DateOnly(2026, 11, 2)) { Wrongs = 1_500 };

    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-score-").FullName;

    [Fact]
    public async Task What_was_planted_is_found_and_the_same_ledger_gives_the_same_scores()
    {
        var path = Path.Combine(_directory, "a.city");
        await CityFile.WriteAsync(Plan, path, withParts: false, static _ => { }, TestContext.Current.CancellationToken);
        using var first = JsonDocument.Parse(await RunAsync("city", "score", path, "--json"));
        var rules = first.RootElement.GetProperty("rules").EnumerateArray().ToDictionary(r => r.GetProperty("rule").GetString()!,
            StringComparer.Ordinal);
        int Of(string rule, string member) => rules[rule].GetProperty(member).GetInt32();
        Assert.All((string[])["r01", "r02", "r04", "r17", "r34"], rule =>
        {
            Assert.True(Of(rule, "frauds") > 0, rule + " was not planted");
            // Of a handful in so small a city one may be missed; `city score` measures larger ones.
            Assert.True(Of(rule, "found") >= Of(rule, "frauds") * 0.75, string.Create(CultureInfo.InvariantCulture,
                $"{rule}: {Of(rule, "found")} of {Of(rule, "frauds")} found"));
            Assert.True(Of(rule, "right") >= (Of(rule, "right") + Of(rule, "wrong")) * 0.8,
                string.Create(CultureInfo.InvariantCulture, $"{rule}: {Of(rule, "wrong")} wrong, {Of(rule, "right")} right"));
        });

        var ranked = await RunAsync("risk", "rank", path, "--json", "--top", "30");
        Assert.Equal(ranked, await RunAsync("risk", "rank", path, "--json", "--top", "30"));
        using var json = JsonDocument.Parse(ranked);
        Assert.All(json.RootElement.GetProperty("stalls").EnumerateArray().Take(5), s => Assert.Equal(
            s.GetProperty("score").GetInt32(),
                Math.Clamp(s.GetProperty("reasons").EnumerateArray().Sum(r => r.GetProperty("points").GetInt32()), 0, 100)));
    }

    [Fact]
    public void The_same_inspections_give_the_same_ranking_and_a_file_gives_it_back()
    {
        var examples = Examples(600);
        var (one, two) = (RankingModel.Train(examples, 9), RankingModel.Train([.. examples.AsEnumerable().Reverse()], 9));
        var stalls = examples.Select(e => e.Known).ToList();
        Assert.Equal(one.Likelihoods(stalls), two.Likelihoods(stalls));
        using var file = new MemoryStream();
        one.Save(file);
        file.Position = 0;
        var read = RankingModel.Load(file);
        Assert.Equal(one.Likelihoods(stalls), read.Likelihoods(stalls));
        Assert.Equivalent(one.About, read.About);
        // What no score knows: it sees it, and so it is better.
        Assert.True(one.About.IsBetter);
    }

    [Fact]
    public void Too_few_inspections_are_nothing_to_learn_from_and_another_file_is_no_model()
    {
        Assert.Throws<RankingException>(() => RankingModel.Train(Examples(50), 1));
        Assert.Throws<RankingException>(() => RankingModel.Load(new MemoryStream("{}\n"u8.ToArray())));
        Assert.Throws<RankingException>(() => RankingModel.Load(new MemoryStream("no model"u8.ToArray())));
    }

    /// <summary>Stalls with many complaints are at fault; the plain score is noise.</summary>
    private static List<RankingExample> Examples(int count)
    {
        var chance = new City.Chance("ranking", "examples");
        var complaints = RankingInput.Names.ToList().IndexOf(nameof(RiskFact.Complaint));
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var features = new float[RankingInput.Names.Count];
            features[complaints] = chance.Between(0, 9);
            var row = new RankingRow(string.Create(CultureInfo.InvariantCulture, $"s{i:000}"), chance.Between(0, 40), features);
            return new RankingExample(new DateOnly(2026, 1, 1).AddDays(i / 8), row, features[complaints] >= 8 && chance.Percent(90));
        })];
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine(Verbs.All, TextReader.Null, output, error, TimeProvider.System).RunAsync(arguments);
        Assert.True(code == 0, error.ToString());
        return output.ToString();
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
