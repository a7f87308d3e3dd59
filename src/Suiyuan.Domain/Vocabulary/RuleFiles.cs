using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>
/// The tables and forms of rules that lie beside the code that goes by them: CSV without quotes and templates, with # before comments.
/// They come with the assembly; an installation may lay files of the same names over them, which hold all that the built-in ones do
/// and rows that begin later (docs/design/rules.md).
/// </summary>
/// <remarks>The files of a process are chosen once, before anything reads them.</remarks>
public static class RuleFiles
{
    private const string Prefix = "Suiyuan.Domain.";

    // Texts that are signed by their digest, and what is no rule.
    private static readonly string[] NotRules = ["Parties/agreement.txt"];

    private static readonly Lock Gate = new();
    private static FrozenDictionary<string, string> _laid = FrozenDictionary<string, string>.Empty;
    private static bool _isRead;

    /// <summary>Every file, by feature and name: <c>Complaints/deadlines.csv</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(RuleFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..]).Select(n => n.Split('.', 2)).Select(n => n[0] + "/" + n[1]).Except(NotRules).Order(StringComparer.Ordinal),
    ];

    /// <summary>Stands for what was laid over the built-in files, comments left out; empty where that is nothing. It is part of what made the
    /// views: with other rules they are made again.</summary>
    public static string Stamp { get; private set; } = "";

    /// <summary>True for a table, false for templates.</summary>
    public static bool IsTable(string name) => name.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>True for a file that the installation has laid over the built-in one.</summary>
    public static bool IsLaid(string name) => _laid.ContainsKey(name);

    /// <summary>A file as it is in force, lines ended by LF.</summary>
    public static string Text(string name)
    {
        lock (Gate)
        {
            _isRead = true;
            return _laid.GetValueOrDefault(name) ?? BuiltIn(name);
        }
    }

    /// <summary>The comment at a table's head: what it is, and its source.</summary>
    public static IReadOnlyList<string> NotesOf(string name) =>
        [.. Text(name).Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimStart('#').Trim())];

    /// <summary>A table's columns and rows.</summary>
    public static (IReadOnlyList<string> Columns, IReadOnlyList<RuleRow> Rows) Table(string name) => Parse(name, Text(name));

    /// <summary>Which column of a table has a name; -1 for none.</summary>
    public static int ColumnOf(IReadOnlyList<string> columns, string name)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.Index().Where(c => c.Item == name).Select(c => c.Index).DefaultIfEmpty(-1).First();
    }

    /// <summary>The rows of a table, which must have these columns.</summary>
    /// <exception cref="RuleFileException">It has others.</exception>
    internal static IReadOnlyList<RuleRow> Rows(string name, string head)
    {
        var (columns, rows) = Table(name);
        return string.Join(',', columns) == head ? rows : throw new RuleFileException(name, $"the first line that is no comment must be {head}");
    }

    /// <summary>A table's columns and rows.</summary>
    /// <exception cref="RuleFileException">It is no such table.</exception>
    internal static (IReadOnlyList<string> Columns, IReadOnlyList<RuleRow> Rows) Parse(string name, string text)
    {
        string[]? columns = null;
        var rows = new List<RuleRow>();
        foreach (var (number, line) in text.Split('\n').Index())
        {
            // A spreadsheet may put a comment with a comma into quotes.
            if (line.Trim(',').Length == 0 || line[0] == '#' || line.StartsWith("\"#", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Contains('"', StringComparison.Ordinal))
            {
                throw new RuleFileException(name, number + 1, null, "no quotes, and no commas within a cell (write ， or ；)");
            }

            var cells = line.Split(',');
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            rows.Add(cells.Length == columns.Length ? new RuleRow(name, number + 1, columns, cells)
                : throw new RuleFileException(name, number + 1, null, string.Create(
                    CultureInfo.InvariantCulture, $"{columns.Length} cells are wanted and {cells.Length} are here; no comma may be within a cell")));
        }

        return (columns ?? throw new RuleFileException(name, "it is empty"), rows);
    }

    /// <summary>
    /// Lays an installation's files over the built-in ones. What was in force stays: a file keeps all that the built-in one holds, and
    /// what a former start went by and has begun is still there; what is new begins after today.
    /// </summary>
    /// <param name="directory">Holds files as <see cref="Names"/> has them; null for none.</param>
    /// <param name="memory">A file in the data directory: what was laid, as of the last start.</param>
    /// <param name="today">Today in China.</param>
    /// <param name="isNew">True where there is no ledger yet, so that nothing was judged by other rules.</param>
    /// <exception cref="RuleFileException">A file is none of them, can't be read, or takes back what was in force.</exception>
    public static void Lay(string? directory, string memory, DateOnly today, bool isNew)
    {
        var laid = directory is null ? [] : Read(directory);
        var remembered = File.Exists(memory)
            ? File.ReadAllLines(memory, Encoding.UTF8).Select(l => l.Split('\t', 2)).Where(l => l.Length == 2).ToLookup(l => l[0], l => l[1], StringComparer.Ordinal)
            : Array.Empty<string[]>().ToLookup(l => l[0], l => l[1], StringComparer.Ordinal);
        if (laid.Count == 0 && remembered.Count == 0)
        {
            return;
        }

        var added = new List<(string File, string Key)>();
        foreach (var name in Names)
        {
            var (before, now) = (RuleUnit.Of(name, BuiltIn(name)), RuleUnit.Of(name, laid.GetValueOrDefault(name) ?? BuiltIn(name)));
            added.AddRange(RuleUnit.Added(name, before, now, remembered[name].ToHashSet(StringComparer.Ordinal), today, isNew).Select(u => (name, u.Key)));
        }

        lock (Gate)
        {
            if (_isRead)
            {
                throw new InvalidOperationException("Rules were read before the files of the installation were laid over them.");
            }

            _laid = laid.ToFrozenDictionary(StringComparer.Ordinal);
        }

        Check();
        Stamp = added.Count == 0 ? "" : " " + Hash.Of(Encoding.UTF8.GetBytes(string.Join('\n', added)));
        var written = memory + ".new";
        File.WriteAllLines(written, added.Select(a => $"{a.File}\t{a.Key}"), Encoding.UTF8);
        File.Move(written, memory, overwrite: true);
    }

    /// <summary>Reads every file as the code does that goes by it.</summary>
    /// <exception cref="RuleFileException">One can't be gone by.</exception>
    public static void Check()
    {
        foreach (var type in typeof(RuleFiles).Assembly.GetTypes().Where(t => t.GetCustomAttribute<GoesByRulesAttribute>() is not null))
        {
            try
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
            catch (TypeInitializationException e) when (e.InnerException is RuleFileException why)
            {
                ExceptionDispatchInfo.Throw(why);
            }
        }
    }

    private static string BuiltIn(string name)
    {
        using var stream = typeof(RuleFiles).Assembly.GetManifestResourceStream(Prefix + name.Replace('/', '.'))
            ?? throw new ArgumentException($"{name} is no file of rules.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static Dictionary<string, string> Read(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new RuleFileException(directory, "there is no such directory");
        }

        var laid = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(p => p.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || p.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(directory, path).Replace('\\', '/');
            var name = Names.FirstOrDefault(n => n.Equals(relative, StringComparison.OrdinalIgnoreCase))
                ?? throw new RuleFileException(relative, "no file of rules is called that; they are " + string.Join(", ", Names));
            try
            {
                laid[name] = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            }
            catch (DecoderFallbackException)
            {
                throw new RuleFileException(name, "it is not UTF-8: in a spreadsheet, save it as “CSV UTF-8”");
            }
        }

        return laid;
    }
}

/// <summary>Stands on what reads files of rules as it is made, so that they are all tried when the host starts.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class GoesByRulesAttribute : Attribute;
