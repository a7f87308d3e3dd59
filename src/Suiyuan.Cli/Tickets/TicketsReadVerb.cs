using Suiyuan.Tickets;
using Suiyuan.Tickets.Findings;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan tickets read</c>: photographs of tickets in; type, fields and findings out. Calls nobody.</summary>
internal static class TicketsReadVerb
{
    public static Verb Verb { get; } = new("tickets read", "FILES-OR-DIRS [--context FILE.jsonl] [--json] [--workers N]",
        "Read photographs and PDFs of tickets on this machine: type, fields, findings; one JSON object a line with --json.",
        ["--context", "--workers"], ["--json"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        if (call.Operands.Count == 0)
        {
            throw call.Wrong("A photograph, a PDF or a directory of them is needed.");
        }

        var files = TicketFiles.Expand(call.Operands);
        var contexts = call.Option("--context") is { } path ? await TicketContexts.ReadAsync(path, cancel) : new TicketContexts();
        using var reader = TicketFiles.OpenReader();
        using var judge = new Judge();
        var bar = new Bar();
        var done = 0;
        var judged = new Dictionary<string, IReadOnlyList<TicketReading>>(StringComparer.Ordinal);
        var read = new List<(string File, IReadOnlyList<TicketReading> Readings)>();
        foreach (var one in TicketFiles.Read(reader, files, TicketFiles.Workers(call)))
        {
            cancel.ThrowIfCancellationRequested();
            bar.Report(++done, files.Count);
            if (call.Option("--context") is null)
            {
                await WriteAsync(call, judge.Examine(one.File, one.Readings, contexts));
            }
            else
            {
                read.Add(one);
            }
        }

        // Of two tickets with one number the later is the suspicious one, whatever their files are called.
        foreach (var one in read.OrderBy(r => contexts.Of(r.File).SubmittedAt ?? DateTimeOffset.MinValue))
        {
            judged[one.File] = judge.Examine(one.File, one.Readings, contexts);
        }

        foreach (var one in read)
        {
            await WriteAsync(call, judged[one.File]);
        }

        return ExitCode.Ok;
    }

    private static async Task WriteAsync(Invocation call, IReadOnlyList<TicketReading> readings)
    {
        foreach (var reading in readings)
        {
            await call.Out.WriteLineAsync(call.Has("--json") ? TicketJson.Write(reading) : TicketText.Of(reading));
        }

        await call.Out.FlushAsync();
    }
}

/// <summary>The rules, with an index of the tickets of this run.</summary>
internal sealed class Judge : IDisposable
{
    private readonly TicketIndex _index = TicketIndex.Open();
    private readonly TicketExaminer _examiner;

    public Judge() => _examiner = new TicketExaminer(_index);

    /// <summary>The readings of a file with their findings; from now on later files are compared with them.</summary>
    public IReadOnlyList<TicketReading> Examine(string file, IReadOnlyList<TicketReading> readings, TicketContexts contexts)
    {
        var examined = new List<TicketReading>(readings.Count);
        foreach (var reading in readings)
        {
            var context = contexts.Of(file);
            examined.Add(_examiner.Examine(reading, context, reading.File));
            _index.Add(reading.File, reading, context);
        }

        return examined;
    }

    public void Dispose() => _index.Dispose();
}
