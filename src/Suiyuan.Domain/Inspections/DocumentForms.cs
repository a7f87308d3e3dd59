using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Inspections;

/// <summary>One line of an official document.</summary>
/// <param name="Kind"><c>title</c>, <c>number</c>, <c>to</c>, <c>p</c>, <c>row</c>, <c>facts</c>, <c>sign</c>, <c>date</c> or <c>foot</c>.</param>
/// <param name="Text">Its words, filled in; of a row, its name and value with | between.</param>
public sealed record DocumentLine(string Kind, string Text);

/// <summary>Official documents from the versioned templates beside this file (<c>order.txt</c>, <c>penalty.txt</c>).</summary>
[GoesByRules]
public static class DocumentForms
{
    private static readonly string[] Heading = ["version", "from"];
    private static readonly string[] Kinds = ["title", "number", "to", "p", "row", "facts", "sign", "date", "foot"];
    private static readonly IReadOnlyList<FormVersion> Orders = Read("Inspections/order.txt");
    private static readonly IReadOnlyList<FormVersion> Penalties = Read("Inspections/penalty.txt");

    /// <summary>A document, filled in.</summary>
    /// <param name="name"><c>order</c> (责令改正通知书) or <c>penalty</c> (行政处罚信息公示).</param>
    /// <param name="day">The day of the document: chooses the version.</param>
    /// <param name="values">What stands for each {name}; one that is missing stays blank.</param>
    /// <returns>Its version and lines; a row without a value is left out.</returns>
    public static (int Version, IReadOnlyList<DocumentLine> Lines) Fill(string name, DateOnly day, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var versions = name == "order" ? Orders : Penalties;
        var chosen = versions.LastOrDefault(v => v.From <= day, versions[0]);
        return (chosen.Version, [.. chosen.Lines.Select(l => l with { Text = Filled(l.Text, values) }).Where(l => l.Kind != "row" || l.Text[^1] != '|')]);
    }

    private static List<FormVersion> Read(string file)
    {
        List<FormVersion> versions = [];
        foreach (var (at, line) in RuleFiles.Text(file).Split('\n').Index().Where(l => l.Item.Length > 0 && l.Item[0] != '#'))
        {
            var (kind, text) = line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var gap ? (line[..gap], line[(gap + 1)..]) : (line, "");
            if (kind == "version")
            {
                var row = text.Split(' ') is [_, _] cells ? new RuleRow(file, at + 1, Heading, cells)
                    : throw new RuleFileException(file, at + 1, null, "a version is: version 2 2027-01-01");
                versions.Add(new FormVersion(row.Number(0), row.Day(1), []));
            }
            else if (versions.Count == 0 || !Kinds.Contains(kind, StringComparer.Ordinal))
            {
                throw new RuleFileException(file, at + 1, null, $"\"{kind}\" is none of version, {string.Join(", ", Kinds)}, or stands before the first version");
            }
            else
            {
                versions[^1].Lines.Add(new DocumentLine(kind, text));
            }
        }

        return versions.Count > 0 ? versions : throw new RuleFileException(file, "it has no version");
    }

    private sealed record FormVersion(int Version, DateOnly From, List<DocumentLine> Lines);

    private static string Filled(string text, IReadOnlyDictionary<string, string> values)
    {
        var filled = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                filled.Append(text, at, text.Length - at);
                break;
            }

            filled.Append(text, at, open - at).Append(values.GetValueOrDefault(text[(open + 1)..close], ""));
            at = close + 1;
        }

        return filled.ToString();
    }
}
