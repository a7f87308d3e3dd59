using System.Globalization;
using Suiyuan.City.Live;
using Suiyuan.City.Metropolis;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan city load</c>: plays a city's file against a host, as its members' own programs would.</summary>
internal static class CityLoadVerb
{
    public static Verb Verb { get; } = new("city load", "FILE --to URL [--token TOKEN] [--speed N] [--batch N] [--live]",
        "Play a city's history through a host's public interface, checking ids, indexes and proofs; goes on where it was stopped.",
        ["--to", "--token", "--speed", "--batch"], ["--live"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var path = call.Single("FILE");
        if (!File.Exists(path))
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} is not there: `suiyuan city generate --out {path}` makes one.");
        }

        if (!Uri.TryCreate(call.Required("--to"), UriKind.Absolute, out var host) || host.Scheme is not ("http" or "https"))
        {
            throw call.Wrong("--to wants the address of a host, such as http://localhost:8080.");
        }

        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler) { BaseAddress = host, Timeout = TimeSpan.FromMinutes(2) };
        var loader = new CityLoader(http, call.Time)
        {
            BatchSize = (int)(NumberOf(call, "--batch") ?? 1_000),
            Speed = NumberOf(call, "--speed"),
            Complain = (line, what) => call.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"line {line}: {what}")),
            Report = Show,
        };
        try
        {
            var result = await loader.LoadAsync(path, call.Option("--token"), cancel);
            await WriteAsync(call, result);
            if (call.Has("--live"))
            {
                await call.Out.WriteLineAsync("The history is told; the city lives on. Ctrl-C stops it.");
                await loader.LiveAsync(CityFile.PlanOf(path)!, cancel);
            }

            return result.NotProven == 0 ? ExitCode.Ok : ExitCode.No;
        }
        catch (Exception e) when (e is CityFileException or CityRefusedException)
        {
            throw new CommandException(ExitCode.No, e.Message);
        }
    }

    private static async Task WriteAsync(Invocation call, LoadResult result)
    {
        TimeSpan At(double share) => result.Latencies.Count == 0 ? default : result.Latencies[(int)((result.Latencies.Count - 1) * share)];
        await call.Out.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {result.Statements:N0} recorded, {result.Already:N0} there before, {result.Refused:N0} refused or damaged
            {result.Took.TotalSeconds:N0} s, {(result.Statements + result.Already) / Math.Max(0.001, result.Took.TotalSeconds):N0}/s; a batch until durable p50 {At(0.5).TotalMilliseconds:N0} ms, p99 {At(0.99).TotalMilliseconds:N0} ms
            proofs of a sample: {result.Proven} hold, {result.NotProven} do not

            """));
    }

    private static double? NumberOf(Invocation call, string option) => call.Option(option) is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw call.Wrong($"{option} wants a number above zero.");

    private static void Show(LoadProgress progress)
    {
        if (Console.IsErrorRedirected)
        {
            return;
        }

        var percent = progress.Of == 0 ? 0 : Math.Min(100, progress.Lines * 100 / progress.Of);
        Console.Error.Write(progress.Note == CityLoader.HostAway
            ? "\rthe host is away; waiting for it…                                                  "
            : string.Create(CultureInfo.InvariantCulture,
                $"\r{percent,3} %  {progress.Lines,10:N0}  {progress.PerSecond,7:N0}/s  p50 {progress.P50.TotalMilliseconds,4:N0} ms  p99 {progress.P99.TotalMilliseconds,4:N0} ms  not in the views yet {progress.Backlog,8:N0} "));
    }
}
