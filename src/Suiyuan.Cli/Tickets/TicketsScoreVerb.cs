using System.Diagnostics;
using System.Globalization;
using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan tickets score</c>: reads labelled photographs and says how well.</summary>
internal static class TicketsScoreVerb
{
    public static Verb Verb { get; } = new("tickets score", "DIR [--workers N] [--tesseract] [--wrong]",
        "Read the labelled photographs of a directory (bench/tickets makes them) and print how well: characters, fields, findings, time, memory.",
        ["--workers"], ["--tesseract", "--wrong"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var directory = call.Single("directory");
        var labels = await TicketLabel.ReadAsync(directory, cancel);
        if (labels.Count == 0)
        {
            throw new CommandException(ExitCode.CannotRead, $"{directory} has no labels: bench/tickets makes labelled photographs.");
        }

        var byFile = labels.ToDictionary(l => Path.Combine(directory, l.File), StringComparer.Ordinal);
        var contexts = TicketContexts.Of(byFile.Select(l => l.Value.Context with { File = l.Key }));
        using var reader = TicketFiles.OpenReader();
        using var judge = new Judge();
        var bar = new Bar();
        var readings = new Dictionary<string, TicketReading>(StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        foreach (var (file, read) in TicketFiles.Read(reader, byFile.Keys, TicketFiles.Workers(call)))
        {
            cancel.ThrowIfCancellationRequested();
            readings[file] = read[0];
            bar.Report(readings.Count, byFile.Count);
        }

        var took = Stopwatch.GetElapsedTime(started);
        foreach (var file in byFile.Keys.OrderBy(f => byFile[f].Context.SubmittedAt ?? DateTimeOffset.MinValue).ToList())
        {
            readings[file] = judge.Examine(file, [readings[file]], contexts)[0];
        }

        var report = new ScoreReport([.. byFile.Select(l => (l.Value, readings[l.Key]))]);
        await call.Out.WriteLineAsync(report.Levels());
        await call.Out.WriteLineAsync(report.Fields());
        await call.Out.WriteLineAsync(report.Findings());
        using (var self = Process.GetCurrentProcess())
        {
            await call.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{labels.Count} images in {took.TotalSeconds:F0} s by {TicketFiles.Workers(call)} workers: {took.TotalMilliseconds / labels.Count:F0} ms an image, {labels.Count / took.TotalSeconds:F2} a second; peak memory {self.PeakWorkingSet64 / 1e6:F0} MB\n"));
        }

        if (call.Has("--tesseract"))
        {
            await call.Out.WriteLineAsync(await CompareAsync(byFile, cancel));
        }

        if (call.Has("--wrong"))
        {
            await call.Out.WriteLineAsync(report.Wrong());
        }

        return ExitCode.Ok;
    }

    private static async Task<string> CompareAsync(Dictionary<string, TicketLabel> byFile, CancellationToken cancel)
    {
        var rows = new List<string[]>();
        foreach (var level in byFile.GroupBy(l => l.Value.Level).OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var (printed, wrong) = (0, 0);
            var started = Stopwatch.GetTimestamp();
            foreach (var (file, label) in level)
            {
                var (p, w) = CharacterScore.Of(label.Lines, await Tesseract.ReadAsync(file, cancel));
                (printed, wrong) = (printed + p, wrong + w);
            }

            rows.Add([level.Key, ScoreReport.Share(printed - wrong, printed), $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds / level.Count():F0}"]);
        }

        return ScoreReport.Table(["tesseract", "characters", "ms, one thread"], rows);
    }
}
