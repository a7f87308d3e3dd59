using System.Globalization;
using Suiyuan.Domain.Risk;
using Suiyuan.Ranking;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan risk train</c>: learns from past inspections which stalls to inspect first.</summary>
internal static class RiskTrainVerb
{
    public static Verb Verb { get; } = new("risk train", "DIR… --out FILE [--within PARTY]",
        "Train a ranking of inspections on what past ones found, in data directories or generated cities, and compare it with the plain score.",
        ["--out", "--within"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var path = call.Required("--out");
        if (call.Operands.Count == 0)
        {
            throw call.Wrong("A data directory or a city's file is needed.");
        }

        var examples = new List<RankingExample>();
        var size = 0L;
        foreach (var operand in call.Operands)
        {
            await using var source = await RiskSources.OpenAsync(operand, call.Time, cancel);
            using var db = source.Database.Read();
            examples.AddRange(RankingInput.Examples(db, call.Option("--within") ?? RiskSources.Everyone));
            size += db.TreeSize;
        }

        RankingModel model;
        try
        {
            model = RankingModel.Train(examples, size);
        }
        catch (RankingException e)
        {
            throw new CommandException(ExitCode.No, e.Message);
        }

        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            model.Save(file);
        }

        var about = model.About;
        await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{path}: {about.Version}, {about.Examples:N0} inspections up to {about.Until:yyyy-MM-dd}, {about.Faults:N0} with a fault, tree size {about.TreeSize:N0}"));
        if (about is { Plain: { } plain, Model: { } ranked })
        {
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"on {plain.Stalls:N0} later inspections that it had not seen, {plain.Random * 100:0.0} % with a fault:"));
            for (var i = 0; i < HitRates.Shares.Count; i++)
            {
                await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"  first {HitRates.Shares[i],2} %: plain score {plain.Rates[i] * 100,5:0.0} % ({plain.Lift(i):0.0} × chance), model {ranked.Rates[i] * 100,5:0.0} % ({ranked.Lift(i):0.0} ×)"));
            }
        }

        await call.Out.WriteLineAsync(about.IsBetter
            ? "It finds more than the plain score. Whether to go by it the bureau decides."
            : "It does not find more than the plain score: go by the score.");
        return ExitCode.Ok;
    }
}
