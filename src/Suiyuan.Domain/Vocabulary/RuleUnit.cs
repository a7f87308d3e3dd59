using System.Globalization;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>What a file of rules is made of: a row of a table, a form of a collection of templates.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Key">All of it.</param>
/// <param name="Open">The same with its last day left out, where it has the place for one.</param>
/// <param name="From">Its first day; null where it has none.</param>
internal sealed record RuleUnit(int Line, string Key, string Open, DateOnly? From)
{
    // A calendar is as the State Council announces it, and no judgement rests on when that was written down.
    private const string Calendar = "Recalls/workdays.csv";

    /// <summary>The units of a file, in its order.</summary>
    public static IReadOnlyList<RuleUnit> Of(string name, string text) => RuleFiles.IsTable(name) ? OfTable(name, text) : OfForms(name, text);

    /// <summary>What a file holds that the built-in one does not.</summary>
    /// <param name="name">The file.</param>
    /// <param name="before">What the built-in one holds.</param>
    /// <param name="now">What it holds.</param>
    /// <param name="remembered">What it held more than the built-in one at the last start.</param>
    /// <param name="today">Today.</param>
    /// <param name="isNew">True where nothing was judged yet.</param>
    /// <exception cref="RuleFileException">Something that was in force is gone or changed, or something new begins in the past.</exception>
    public static IReadOnlyList<RuleUnit> Added(
        string name, IReadOnlyList<RuleUnit> before, IReadOnlyList<RuleUnit> now, IReadOnlySet<string> remembered, DateOnly today, bool isNew)
    {
        var (kept, added) = (0, new List<RuleUnit>());
        foreach (var unit in now)
        {
            if (kept < before.Count && (unit.Key == before[kept].Key || (before[kept].Key == before[kept].Open && unit.Open == before[kept].Open)))
            {
                kept++;
                if (unit.Key != before[kept - 1].Key)
                {
                    added.Add(unit with { From = null });
                }
            }
            else
            {
                added.Add(unit);
            }
        }

        if (kept < before.Count)
        {
            throw new RuleFileException(name, $"the built-in file has \"{Short(before[kept].Key)}\", and here it is missing, changed or in another place. "
                + "What is in force stays as it is: copy it, and add a row that begins later");
        }

        var has = added.Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        if (remembered.FirstOrDefault(r => !has.Contains(r) && !before.Any(b => b.Key == r) && HasBegun(name, r, today)) is { } gone)
        {
            throw new RuleFileException(name, $"\"{Short(gone)}\" was in force here, and is missing or changed. Put it back, and add a row that begins later");
        }

        foreach (var unit in added.Where(u => !isNew && name != Calendar && u.From <= today && !remembered.Contains(u.Key)))
        {
            throw new RuleFileException(name, unit.Line, "from", string.Create(
                CultureInfo.InvariantCulture, $"what is new begins after today ({today:yyyy-MM-dd}): what is recorded was judged by what stood then"));
        }

        return added;
    }

    private static bool HasBegun(string name, string key, DateOnly today) => RuleFiles.IsTable(name)
        ? key.Split(',').Select(DayIn).FirstOrDefault(d => d is not null) is not { } from || from <= today
        : key.Split('\u001F')[0].Split(' ', '|').Select(DayIn).FirstOrDefault(d => d is not null) is not { } day || day <= today;

    private static IReadOnlyList<RuleUnit> OfTable(string name, string text)
    {
        var (columns, rows) = RuleFiles.Parse(name, text);
        var (from, until) = (RuleFiles.ColumnOf(columns, "from"), RuleFiles.ColumnOf(columns, "until"));
        return
        [
            .. rows.Select(r => new RuleUnit(
                r.Line, string.Join(',', r.Cells), string.Join(',', r.Cells.Select((c, i) => i == until ? "" : c)), from < 0 ? null : r.Day(from))),
        ];
    }

    // "== code | from | until | …" or "version 1 2026-01-01", and the lines up to the next.
    private static List<RuleUnit> OfForms(string name, string text)
    {
        var forms = new List<RuleUnit>();
        foreach (var (number, line) in text.Split('\n').Index().Where(l => !l.Item.StartsWith('#')))
        {
            var head = line.StartsWith("== ", StringComparison.Ordinal) ? line[3..].Split('|') : line.StartsWith("version ", StringComparison.Ordinal) ? line.Split(' ') : null;
            if (head is not null)
            {
                var from = head.Select(c => DayIn(c.Trim())).FirstOrDefault(d => d is not null)
                    ?? throw new RuleFileException(name, number + 1, null, "the day from which it holds is missing, written like 2026-04-15");
                forms.Add(new RuleUnit(number + 1, line, line.StartsWith("== ", StringComparison.Ordinal) ? "== " + string.Join('|', head.Select((c, i) => i == 2 ? " " : c)) : line, from));
            }
            else if (forms.Count > 0)
            {
                forms[^1] = forms[^1] with { Key = forms[^1].Key + "\u001F" + line, Open = forms[^1].Open + "\u001F" + line };
            }
        }

        return [.. forms.Select(f => f with { Key = f.Key.TrimEnd('\u001F'), Open = f.Open.TrimEnd('\u001F') })];
    }

    private static DateOnly? DayIn(string cell) =>
        DateOnly.TryParseExact(cell.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Short(string key) => key.Split('\u001F')[0] is { Length: > 90 } line ? line[..90] + "…" : key.Split('\u001F')[0];
}
