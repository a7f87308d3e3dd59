namespace Suiyuan.Cli;

/// <summary>What the process says at its end, to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done; or the answer is yes.</summary>
    public const int Ok = 0;

    /// <summary>The answer is no: not proven, damaged, not allowed. The output says why.</summary>
    public const int No = 1;

    /// <summary>A file or directory could not be read or is not what it should be.</summary>
    public const int CannotRead = 2;

    /// <summary>The command line itself is wrong (sysexits EX_USAGE).</summary>
    public const int Usage = 64;
}

/// <summary>One thing that the command can do.</summary>
/// <param name="Name">One or two words, such as <c>views rebuild</c>.</param>
/// <param name="Operands">What follows, such as <c>FILE --policy FILE</c>; one that is not needed in brackets.</param>
/// <param name="Summary">One line.</param>
/// <param name="Options">Options that take a value, with their dashes; those in <paramref name="Operands"/> only.</param>
/// <param name="Flags">Options without a value.</param>
/// <param name="RunAsync">Does it and returns an <see cref="ExitCode"/>.</param>
internal sealed record Verb(
    string Name, string Operands, string Summary, string[] Options, string[] Flags, Func<Invocation, CancellationToken, Task<int>> RunAsync);

/// <summary>A fault of the command line or of what it names, told to whoever typed it; the process ends with its code.</summary>
internal sealed class CommandException(int code, string message) : Exception(message)
{
    /// <summary>An <see cref="ExitCode"/>.</summary>
    public int Code { get; } = code;
}

/// <summary>A verb with what was typed after it, and the world it may touch.</summary>
internal sealed class Invocation
{
    private readonly List<(string Name, string Value)> _options = [];
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);

    public required Verb Verb { get; init; }

    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>What is not an option.</summary>
    public List<string> Operands { get; } = [];

    /// <summary>True when the flag was given.</summary>
    public bool Has(string flag) => _flags.Contains(flag);

    /// <summary>The value of an option, or null.</summary>
    public string? Option(string name) => _options.FindLast(o => o.Name == name).Value;

    /// <summary>All values of an option that may be repeated.</summary>
    public IReadOnlyList<string> All(string name) => [.. _options.Where(o => o.Name == name).Select(o => o.Value)];

    /// <summary>The value of an option that is needed.</summary>
    public string Required(string name) => Option(name) ?? throw Wrong($"{name} is needed.");

    /// <summary>The only operand.</summary>
    public string Single(string what) => Operands.Count == 1 ? Operands[0] : throw Wrong($"One {what} is needed.");

    /// <summary>A fault of the command line.</summary>
    public CommandException Wrong(string message) =>
        new(ExitCode.Usage, $"{message}\nusage: suiyuan {Verb.Name} {Verb.Operands}");

    /// <summary>Reads a whole file, <c>-</c> for standard input; says what to do when it cannot.</summary>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            if (path != "-")
            {
                return await File.ReadAllBytesAsync(path, cancel);
            }

            using var copy = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(copy, cancel);
            return copy.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} cannot be read: {e.Message}");
        }
    }

    /// <summary>
    /// True for two dashes and a short word. An id is 43 characters of base64url and may begin with dashes too.
    /// </summary>
    private static bool IsOption(string argument)
    {
        var word = argument.StartsWith("--", StringComparison.Ordinal) ? argument[2..].Split('=')[0] : "";
        return word.Length is > 0 and <= 20 && word.All(c => char.IsAsciiLetterLower(c) || c == '-');
    }

    public void Take(IEnumerable<string> arguments)
    {
        var onlyOperands = false;
        string? pending = null;
        foreach (var argument in arguments)
        {
            if (pending is not null)
            {
                _options.Add((pending, argument));
                pending = null;
            }
            else if (argument == "--" && !onlyOperands)
            {
                onlyOperands = true;
            }
            else if (onlyOperands || !IsOption(argument))
            {
                Operands.Add(argument);
            }
            else if (Verb.Flags.Contains(argument))
            {
                _flags.Add(argument);
            }
            else if (argument.IndexOf('=') is > 0 and var equals && Verb.Options.Contains(argument[..equals]))
            {
                _options.Add((argument[..equals], argument[(equals + 1)..]));
            }
            else if (Verb.Options.Contains(argument))
            {
                pending = argument;
            }
            else
            {
                throw Wrong($"Unknown option {argument}.");
            }
        }

        if (pending is not null)
        {
            throw Wrong($"{pending} needs a value.");
        }
    }
}

/// <summary>Finds the verb among the words that were typed and runs it.</summary>
internal sealed class CommandLine(Verb[] verbs, TextReader input, TextWriter output, TextWriter error, TimeProvider time)
{
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancel = default)
    {
        if (arguments is [] or ["help" or "--help" or "-h", ..])
        {
            await output.WriteLineAsync(Help());
            return arguments.Length == 0 ? ExitCode.Usage : ExitCode.Ok;
        }

        var verb = Find(arguments);
        if (verb is null)
        {
            await error.WriteLineAsync($"There is no verb {arguments[0]}.\n\n{Help()}");
            return ExitCode.Usage;
        }

        var rest = arguments[verb.Name.Split(' ').Length..];
        if (rest.Contains("--help") || rest.Contains("-h"))
        {
            await output.WriteLineAsync($"usage: suiyuan {verb.Name} {verb.Operands}\n\n{verb.Summary}");
            return ExitCode.Ok;
        }

        try
        {
            var invocation = new Invocation { Verb = verb, In = input, Out = output, Error = error, Time = time };
            invocation.Take(rest);
            return await verb.RunAsync(invocation, cancel);
        }
        catch (CommandException e)
        {
            await error.WriteLineAsync(e.Message);
            return e.Code;
        }
    }

    private Verb? Find(string[] arguments) => verbs
        .Where(v => arguments.Take(v.Name.Split(' ').Length).SequenceEqual(v.Name.Split(' ')))
        .MaxBy(v => v.Name.Length);

    private string Help()
    {
        var width = verbs.Max(v => v.Name.Length);
        return "usage: suiyuan VERB …\n\n"
            + string.Join('\n', verbs.Select(v => $"  {v.Name.PadRight(width)}  {v.Summary}"))
            + "\n\nsuiyuan VERB --help says what a verb takes. It ends with 0 for yes or done, 1 for no, 2 for what cannot be read.";
    }
}
