using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary>A context file: what is known of each photograph besides itself, by the file's name or path.</summary>
internal sealed class TicketContexts
{
    private readonly Dictionary<string, TicketContext> _byFile = new(StringComparer.Ordinal);

    /// <summary>Contexts with their files named.</summary>
    public static TicketContexts Of(IEnumerable<TicketContext> all)
    {
        var contexts = new TicketContexts();
        foreach (var context in all)
        {
            contexts._byFile[context.File!] = context;
        }

        return contexts;
    }

    /// <summary>Reads a file of JSON lines.</summary>
    /// <exception cref="CommandException">It can't be read, or a line of it is not a context.</exception>
    public static async Task<TicketContexts> ReadAsync(string path, CancellationToken cancel)
    {
        var contexts = new TicketContexts();
        var number = 0;
        foreach (var line in System.Text.Encoding.UTF8.GetString(await Invocation.ReadAsync(path, cancel)).Split('\n'))
        {
            number++;
            if (line.AsSpan().Trim().Length > 0)
            {
                var context = TicketJson.ReadContext(line);
                if (context?.File is null)
                {
                    throw new CommandException(ExitCode.CannotRead,
                        $$"""{{path}}, line {{number}}, is not a context: {"file": …, "merchant": …, "merchant_uscc": …, "submitted_at": "2026-11-23T05:10:00+08:00"} on one line is wanted; "file" is needed.""");
                }

                contexts._byFile[context.File] = context;
            }
        }

        return contexts;
    }

    /// <summary>What is known of a file: by its whole path, else by its name.</summary>
    public TicketContext Of(string file) =>
        _byFile.GetValueOrDefault(file) ?? _byFile.GetValueOrDefault(Path.GetFileName(file)) ?? new TicketContext { File = file };
}
