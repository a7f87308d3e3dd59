using System.Globalization;
using Suiyuan.City.Metropolis;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan city generate</c>: the history of a simulated city, every statement sealed by its own party.</summary>
internal static class CityGenerateVerb
{
    public static Verb Verb { get; } = new("city generate",
        "--out FILE [--markets N] [--stalls N] [--purchases N] [--sales N] [--seed S] [--first-day DATE] [--wrongs N] [--sealed]",
        "Write a simulated city's history, sealed by its parties' own keys: the seed's whole city, or a smaller one.",
        ["--out", "--markets", "--stalls", "--purchases", "--sales", "--seed", "--first-day", "--wrongs"], ["--sealed"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var path = call.Required("--out");
        var plan = PlanOf(call);
        try
        {
            plan.Check();
        }
        catch (ArgumentException e)
        {
            throw call.Wrong(e.Message);
        }

        var bar = new Bar();
        var began = call.Time.GetTimestamp();
        var expected = plan.Purchases + plan.Sales;
        var summary = await CityFile.WriteAsync(plan, path, call.Has("--sealed"), done => bar.Report(Math.Min(done, expected - 1), expected), cancel);
        bar.Report(expected, expected);
        var took = call.Time.GetElapsedTime(began);
        await call.Out.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {summary.Statements:N0} statements over {plan.Days} days, {new FileInfo(path).Length / 1e6:N0} MB, in {took.TotalSeconds:N0} s ({summary.Statements / took.TotalSeconds:N0}/s)
            root {summary.Root}
            what is true of it: {path}.truth.jsonl

            """));
        return ExitCode.Ok;
    }

    private static CityPlan PlanOf(Invocation call)
    {
        long Number(string option, long otherwise) => call.Option(option) is not { } text ? otherwise
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw call.Wrong($"{option} wants a whole number.");
        var yesterday = ChinaTime.DayOf(call.Time.GetUtcNow()).AddDays(-1);
        var seed = call.Option("--seed") ?? "1";
        var whole = CityPlan.Guangzhou(seed, yesterday);
        var plan = CityPlan.Of((int)Math.Min(Number("--stalls", whole.Stalls), int.MaxValue), seed, yesterday);
        plan = plan with { Purchases = Number("--purchases", plan.Purchases) };
        plan = plan with
        {
            Markets = (int)Math.Min(Number("--markets", plan.Markets), int.MaxValue),
            Sales = Number("--sales", (long)(plan.Purchases * ((double)whole.Sales / whole.Purchases))),
            Wrongs = Number("--wrongs", (long)plan.Wrongs),
        };
        return plan with
        {
            FirstDay = call.Option("--first-day") is not { } text ? yesterday.AddDays(1 - plan.Days)
                : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw call.Wrong("--first-day wants a date such as 2026-08-01."),
        };
    }
}
