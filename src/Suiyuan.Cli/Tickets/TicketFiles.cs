using System.Collections.Concurrent;
using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary>Photographs named on the command line, and reading them on every core.</summary>
internal static class TicketFiles
{
    private static readonly string[] NotPictures = [".json", ".jsonl", ".txt", ".md", ".csv", ".html"];

    /// <summary>The files named, and those in the directories named, each directory in the order of names.</summary>
    /// <exception cref="CommandException">One is not there.</exception>
    public static List<string> Expand(IEnumerable<string> operands)
    {
        var files = new List<string>();
        foreach (var operand in operands)
        {
            if (Directory.Exists(operand))
            {
                files.AddRange(Directory.EnumerateFiles(operand, "*", SearchOption.AllDirectories)
                    .Where(f => !NotPictures.Contains(Path.GetExtension(f).ToLowerInvariant()) && !Path.GetFileName(f).StartsWith('.'))
                    .Order(StringComparer.Ordinal));
            }
            else if (File.Exists(operand))
            {
                files.Add(operand);
            }
            else
            {
                throw new CommandException(ExitCode.CannotRead, $"{operand} is not there: name a photograph, a PDF or a directory of them.");
            }
        }

        return files;
    }

    /// <summary>Reads the files, several at a time, and gives what was read in their order.</summary>
    public static IEnumerable<(string File, IReadOnlyList<TicketReading> Readings)> Read(TicketReader reader, IEnumerable<string> files, int workers) =>
        Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered()
            .WithDegreeOfParallelism(workers).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(file => (file, ReadOne(reader, file)));

    /// <summary>Opens the reader, or says what is missing.</summary>
    public static TicketReader OpenReader()
    {
        try
        {
            return TicketReader.Open();
        }
        catch (FileNotFoundException e)
        {
            throw new CommandException(ExitCode.CannotRead, e.Message);
        }
    }

    /// <summary>How many photographs to read at once: as many as asked for, or one a core.</summary>
    public static int Workers(Invocation call) => call.Option("--workers") is not { } told ? Environment.ProcessorCount
        : int.TryParse(told, out var workers) && workers is >= 1 and <= 64 ? workers
        : throw call.Wrong("--workers wants a number from 1 to 64.");

    private static IReadOnlyList<TicketReading> ReadOne(TicketReader reader, string file)
    {
        try
        {
            return reader.Read(file, File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone or locked since it was listed; the other files are read all the same.
            return [new TicketReading { File = file, Reason = Unreadable.Damaged }];
        }
    }
}
