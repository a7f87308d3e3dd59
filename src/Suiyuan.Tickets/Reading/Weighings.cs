using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>What was weighed with its crates, noted beside the goods: 草菇 1件 毛74 皮2. The net weight, which counts, stands elsewhere.</summary>
internal static partial class Weighings
{
    /// <summary>Takes the notes out of the lines of a page; those that are nothing else stay, empty.</summary>
    public static void Drop(List<Mark[]> lines)
    {
        var gone = new List<Mark>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Note().Match(Shapes.TextOf(lines[i], 0, lines[i].Length)) is { Success: true } note)
            {
                gone.Add(lines[i][note.Index]);
                lines[i] = lines[i][..note.Index];
            }
        }

        // How many crates they were, detected apart from what they weighed.
        for (var i = 0; i < lines.Count && gone.Count > 0; i++)
        {
            if (lines[i] is [.., var last] && gone.Exists(m => Math.Abs(m.Y - last.Y) < 0.5f * last.Height && m.Left > last.X && m.Left - last.Right < 3 * last.Height)
                && Crates().Match(Shapes.TextOf(lines[i], 0, lines[i].Length)) is { Success: true } crates)
            {
                lines[i] = lines[i][..crates.Index];
            }
        }
    }

    [GeneratedRegex(@"(\d+[件筐箱袋包框])?(毛\d[\d.]*(皮\d[\d.]*)?|^皮\d[\d.]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Note();

    [GeneratedRegex(@"\d+[件筐箱袋包框]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Crates();
}
