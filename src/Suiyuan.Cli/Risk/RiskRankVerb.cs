using System.Globalization;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Risk;
using Suiyuan.Ranking;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan risk rank</c>: the stalls to inspect first, by the plain score and by a model.</summary>
internal static class RiskRankVerb
{
    public static Verb Verb { get; } = new("risk rank", "DIR [--model FILE] [--within PARTY] [--top N] [--json]",
        "Print the stalls to inspect first with their risk scores, why, and how likely a model takes a fault to be.",
        ["--model", "--within", "--top"], ["--json"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var count = call.Option("--top") is not { } text ? 20
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
            : throw call.Wrong("--top wants a whole number above zero.");
        var model = call.Option("--model") is { } path ? RiskSources.LoadModel(path) : null;
        await using var source = await RiskSources.OpenAsync(call.Single("data directory or city's file"), call.Time, cancel);
        using var db = source.Database.Read();
        var within = call.Option("--within") ?? RiskSources.Everyone;
        var stalls = RankingInput.Now(db, within);
        var likely = model?.Likelihoods(stalls);
        var ranked = stalls.Select((s, i) => (s.Party, s.Score, Likely: likely?[i]))
            .OrderByDescending(s => s.Likely ?? s.Score).ThenBy(s => s.Party, StringComparer.Ordinal).Take(count).ToList();
        if (call.Has("--json"))
        {
            await call.Out.WriteLineAsync(Json(ranked, party => RiskScores.Of(db, party), model, db.TreeSize));
            return ExitCode.Ok;
        }

        foreach (var (party, score, likelihood) in ranked)
        {
            var reasons = string.Join("; ", RiskScores.Of(db, party).Reasons.Take(4).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Zh} {r.Points:+0;-0;0}")));
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{party,-14} {score,3}  {(likelihood is { } l ? string.Create(CultureInfo.InvariantCulture, $"{l * 100,5:0.0} %") : "      -")}  {reasons}"));
        }

        await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"at tree size {db.TreeSize:N0}{(model is null ? "" : $"; model trained at {model.About.TreeSize:N0}, {(model.About.IsBetter ? "better than" : "no better than")} the plain score when it was compared")}"));
        return ExitCode.Ok;
    }

    private static string Json(IEnumerable<(string Party, int Score, float? Likely)> ranked, Func<string, RiskScore> why, RankingModel? model, long size)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("treeSize", size);
            if (model is not null)
            {
                json.WriteNumber("modelTreeSize", model.About.TreeSize);
                json.WriteBoolean("modelIsBetter", model.About.IsBetter);
            }

            json.WriteStartArray("stalls");
            foreach (var (party, score, likely) in ranked)
            {
                json.WriteStartObject();
                json.WriteString("party", party);
                json.WriteNumber("score", score);
                if (likely is { } l)
                {
                    json.WriteNumber("likelihood", l);
                }

                json.WriteStartArray("reasons");
                foreach (var reason in why(party).Reasons)
                {
                    json.WriteStartObject();
                    json.WriteString("zh", reason.Zh);
                    json.WriteString("en", reason.En);
                    json.WriteNumber("points", reason.Points);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
