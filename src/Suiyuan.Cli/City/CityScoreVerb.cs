using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Suiyuan.City.Metropolis;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Views;
using Suiyuan.Ranking;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan city score</c>: what the rules, the score and the ranking find of what is known to be true.</summary>
internal static class CityScoreVerb
{
    public static Verb Verb { get; } = new("city score", "FILE… [--model FILE] [--show RULE] [--json]",
        "Play generated cities into views of their own and hold what rules, risk score and ranking find against what was planted.",
        ["--model", "--show"], ["--json"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        if (call.Operands.Count == 0)
        {
            throw call.Wrong("A city's file is needed: `suiyuan city generate` makes one.");
        }

        var model = call.Option("--model") is { } path ? RiskSources.LoadModel(path) : null;
        RuleTally? tally = null;
        var cities = new List<CityScore>();
        foreach (var file in call.Operands)
        {
            var truths = ReadTruths(file);
            var began = Stopwatch.GetTimestamp();
            await using var source = await RiskSources.OpenAsync(file, call.Time, cancel);
            using var db = source.Database.Read();
            var took = Stopwatch.GetElapsedTime(began);
            tally ??= new RuleTally(db.Today, call.Option("--show"));
            tally.Add(db, truths);
            cities.Add(Rank(file, db, truths, model, took));
        }

        await call.Out.WriteAsync(call.Has("--json") ? Json(tally!, cities) : Text(tally!, cities));
        return ExitCode.Ok;
    }

    private static CityScore Rank(string file, ViewReader db, IReadOnlyList<Truth> truths, RankingModel? model, TimeSpan took)
    {
        var faults = truths.Where(t => t.Pattern == "at-fault").Select(t => t.Parties[0]).ToHashSet(StringComparer.Ordinal);
        var stalls = RankingInput.Now(db, RiskSources.Everyone);
        var began = Stopwatch.GetTimestamp();
        RiskScores.Top(db, RiskSources.Everyone, 50);
        var first = Stopwatch.GetElapsedTime(began);
        began = Stopwatch.GetTimestamp();
        RiskScores.Top(db, RiskSources.Everyone, 50);
        var top = Stopwatch.GetElapsedTime(began);
        string? why = null;
        try
        {
            model ??= RankingModel.Train(RankingInput.Examples(db, RiskSources.Everyone), db.TreeSize);
        }
        catch (RankingException e)
        {
            why = e.Message;
        }

        var likely = model?.Likelihoods(stalls);
        return new CityScore(file, db.TreeSize, stalls.Count, took, first, top,
            HitRates.Of(stalls.Select(s => (s.Party, (double)s.Score, faults.Contains(s.Party)))),
            likely is null ? null : HitRates.Of(stalls.Select((s, i) => (s.Party, (double)likely[i], faults.Contains(s.Party)))),
                why, model?.About);
    }

    private static List<Truth> ReadTruths(string file)
    {
        try
        {
            return [.. File.ReadLines(file + ".truth.jsonl").Select(Truth.Parse)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{file}.truth.jsonl can't be read: {e.Message}");
        }
    }

    private static string Text(RuleTally tally, List<CityScore> cities)
    {
        var text = new StringBuilder();
        text.AppendLine("rule  severity  state    frauds   found  recall   honest  mistaken    hits   right  precision  wrong hits rest on");
        foreach (var rule in tally.Rules)
        {
            var strays = string.Join(", ", tally.StraysOf(rule.Rule).Take(3).Select(s =>
                string.Create(CultureInfo.InvariantCulture, $"{s.Pattern} {s.Count}")));
            text.AppendLine(string.Create(CultureInfo.InvariantCulture,
                $"{rule.Rule,-4}  {rule.Severity,-8}  {rule.State,-6}  {rule.Frauds,7:N0} {rule.Found,7:N0} {Percent(rule.Recall),7}  {rule.Honest,7:N0} {rule.Mistaken,9:N0} {rule.Right + rule.Wrong,7:N0} {rule.Right,7:N0} {Percent(rule.Precision),10}  {strays}").TrimEnd());
        }

        foreach (var line in tally.Show)
        {
            text.AppendLine(line);
        }

        foreach (var city in cities)
        {
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"""

                {Path.GetFileName(city.File)}: {city.Entries:N0} entries into views with rules in {city.Took.TotalSeconds:N0} s ({city.Took.TotalMicroseconds / city.Entries:N0} µs each); the 50 highest scores in {city.First.TotalMilliseconds:N0} ms, asked again {city.Top.TotalMilliseconds:N1} ms
                {city.Stalls:N0} stalls, of which an inspector would find {city.Plain.Faults:N0} at fault on the day after: {Percent(city.Plain.Random)} by chance
                first          plain score          model
                """));
            for (var i = 0; i < HitRates.Shares.Count; i++)
            {
                text.AppendLine(string.Create(CultureInfo.InvariantCulture,
                    $"{HitRates.Shares[i],4} %    {Percent(city.Plain.Rates[i]),7} {city.Plain.Lift(i),5:0.0} ×    {(city.Model is { } m ? string.Create(CultureInfo.InvariantCulture, $"{Percent(m.Rates[i]),7} {m.Lift(i),5:0.0} ×") : "-")}"));
            }

            if (city.Why is { } why)
            {
                text.AppendLine("no model: " + why);
            }
            else if (city.About is { } about)
            {
                text.AppendLine(string.Create(CultureInfo.InvariantCulture,
                    $"model of {about.Examples:N0} inspections up to {about.Until:yyyy-MM-dd}, {about.Faults:N0} with a fault; tree size {about.TreeSize:N0}"));
            }
        }

        return text.ToString();
    }

    private static string Percent(double share) => double.IsNaN(share) ? "-" : string.Create(CultureInfo.InvariantCulture,
        $"{share * 100:0.0} %");

    private static string Json(RuleTally tally, List<CityScore> cities)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (var rule in tally.Rules)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule.Rule);
                json.WriteString("severity", rule.Severity);
                json.WriteString("state", rule.State);
                json.WriteNumber("frauds", rule.Frauds);
                json.WriteNumber("found", rule.Found);
                json.WriteNumber("honest", rule.Honest);
                json.WriteNumber("mistaken", rule.Mistaken);
                json.WriteNumber("right", rule.Right);
                json.WriteNumber("wrong", rule.Wrong);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("cities");
            foreach (var city in cities)
            {
                json.WriteStartObject();
                json.WriteString("file", city.File);
                json.WriteNumber("entries", city.Entries);
                json.WriteNumber("seconds", city.Took.TotalSeconds);
                json.WriteNumber("topMilliseconds", city.Top.TotalMilliseconds);
                RiskSources.Write(json, "plain", city.Plain);
                RiskSources.Write(json, "model", city.Model);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private sealed record CityScore(
        string File, long Entries, int Stalls, TimeSpan Took, TimeSpan First, TimeSpan Top, HitRates Plain, HitRates? Model,
            string? Why, RankingAbout? About);
}
