using System.Text;
using System.Text.RegularExpressions;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Complaints;

/// <summary>An official document's template.</summary>
/// <param name="Code">Short name, such as <c>acceptance</c>.</param>
/// <param name="From">For complaints filed from this day on.</param>
/// <param name="Until">To this day; null while it holds.</param>
/// <param name="Use"><c>complaint</c> or <c>tipoff</c>.</param>
/// <param name="Mark">How sure the wording is: as in <see cref="ComplaintOrder.Mark"/>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The template.</param>
public sealed record OfficialForm(
    string Code, DateOnly From, DateOnly? Until, string Use, string Mark, BilingualName Title, string Text);

/// <summary>A filled document is words and gaps: a gap has no words, and is printed as a line to write on.</summary>
/// <param name="Words">The words; null for a gap.</param>
/// <param name="Filled">True where they were filled in.</param>
public readonly record struct FormPiece(string? Words, bool Filled);

/// <summary>The official documents on complaints and tip-offs: <c>forms.txt</c> beside this file.</summary>
[GoesByRules]
public static partial class OfficialForms
{
    private const string File = "Complaints/forms.txt";
    private static readonly string[] Heading = ["code", "from", "until", "use", "mark", "title", "title in English"];

    private static readonly OfficialForm[] All = Load();

    /// <summary>The documents for what was filed on a day.</summary>
    /// <param name="use"><c>complaint</c> or <c>tipoff</c>.</param>
    /// <param name="filed">The day of filing.</param>
    public static IReadOnlyList<OfficialForm> Of(string use, DateOnly filed) =>
        [.. All.Where(f => f.Use == use && f.From <= filed && (f.Until is null || filed <= f.Until))];

    /// <summary>A document by its code; null when there is none for that day.</summary>
    public static OfficialForm? Find(string code, DateOnly filed) =>
        All.FirstOrDefault(f => f.Code == code && f.From <= filed && (f.Until is null || filed <= f.Until));

    /// <summary>Fills a template, line by line.</summary>
    /// <param name="form">The template.</param>
    /// <param name="value">What stands for a name; null or empty for a gap.</param>
    public static IReadOnlyList<IReadOnlyList<FormPiece>> Fill(OfficialForm form, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(value);
        return [.. form.Text.Split('\n').Select(line => (IReadOnlyList<FormPiece>)Pieces(line, value))];
    }

    private static List<FormPiece> Pieces(string line, Func<string, string?> value)
    {
        var pieces = new List<FormPiece>();
        var at = 0;
        foreach (Match place in Place().Matches(line))
        {
            pieces.Add(new FormPiece(line[at..place.Index], false));
            pieces.Add(new FormPiece(value(place.Groups["name"].Value) is { Length: > 0 } words ? words : null, true));
            at = place.Index + place.Length;
        }

        pieces.Add(new FormPiece(line[at..], false));
        return pieces;
    }

    private static OfficialForm[] Load()
    {
        var forms = new List<OfficialForm>();
        string[]? head = null;
        var text = new StringBuilder();
        var at = 0;
        foreach (var (number, line) in RuleFiles.Text(File).Split('\n').Index())
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (!line.StartsWith("== ", StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
                continue;
            }

            Close();
            at = number + 1;
            head = [.. line[3..].Split('|').Select(cell => cell.Trim())];
        }

        Close();
        return [.. forms];

        void Close()
        {
            if (head is [var code, _, _, _, _, var zh, var en])
            {
                var row = new RuleRow(File, at, Heading, head);
                forms.Add(new(code, row.Day(1), row.DayOrNone(2), row.OneOf(3, "complaint", "tipoff"), row.OneOf(4, "V", "M", "?"), new(zh, en), text.ToString().Trim('\n')));
            }
            else if (head is not null)
            {
                throw new RuleFileException(File, at, null, "a heading is: == code | from | until | use | mark | title | title in English");
            }

            text.Clear();
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();
}
