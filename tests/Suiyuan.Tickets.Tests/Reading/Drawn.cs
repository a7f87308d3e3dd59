using OpenCvSharp;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>
/// Pages drawn with characters: a Chinese one takes two places, others one. Two spaces or more part two boxes of text;
/// | is a ruled line downwards, a line of dashes one across; # makes a title, half as large again.
/// </summary>
internal static class Drawn
{
    private const float Place = 14;
    private const float Pitch = 44;
    private const float Tall = 32;

    /// <summary>The page.</summary>
    /// <param name="art">Its lines.</param>
    /// <param name="slope">How much the lines fall, as a share of their length.</param>
    /// <param name="doubts">Characters that the recogniser is unsure of, with what it also saw.</param>
    public static PageText Page(string art, double slope = 0, params (char Seen, float Probability, char Other)[] doubts)
    {
        var lines = new List<TextLine>();
        var rules = new List<RuledLine>();
        var rows = art.Split('\n');
        for (var r = 0; r < rows.Length; r++)
        {
            var row = rows[r].TrimEnd('\r', ' ');
            var y = (r + 1) * Pitch;
            if (row.Trim().Length > 3 && row.Trim().All(c => c is '-' or '|'))
            {
                rules.Add(new RuledLine(true, y, 0, row.Length * Place));
                continue;
            }

            var large = row.StartsWith('#') ? 1.5f : 1;
            Row(row.TrimStart('#'), y, large, slope, doubts, lines, rules);
        }

        return new PageText(1400, (int)((rows.Length + 2) * Pitch), lines, Joined(rules));
    }

    private static void Row(
        string row, float y, float large, double slope, (char Seen, float Probability, char Other)[] doubts, List<TextLine> lines, List<RuledLine> rules)
    {
        var x = 0f;
        var run = new List<(char Char, float X, float Width)>();
        var spaces = 0;
        foreach (var c in row + "  ")
        {
            var width = Place * large * (c > '\u2e00' ? 2 : 1);
            if (c == ' ' || c == '|')
            {
                spaces++;
                if ((spaces >= 2 || c == '|') && run.Count > 0)
                {
                    lines.Add(Line(run, y, Tall * large, slope, doubts));
                    run.Clear();
                }

                if (c == '|')
                {
                    rules.Add(new RuledLine(false, x + (width / 2), y - (Pitch / 2), y + (Pitch / 2)));
                }
            }
            else
            {
                spaces = 0;
                run.Add((c, x, width));
            }

            x += width;
        }
    }

    private static TextLine Line(List<(char Char, float X, float Width)> run, float y, float tall, double slope, (char Seen, float Probability, char Other)[] doubts)
    {
        var (left, right) = (run[0].X - 4, run[^1].X + run[^1].Width + 4);
        float At(float x) => y + (float)(slope * x);
        Point2f[] box = [new(left, At(left) - (tall / 2)), new(right, At(right) - (tall / 2)), new(right, At(right) + (tall / 2)), new(left, At(left) + (tall / 2))];
        return new TextLine(box, [.. run.Select(g =>
        {
            var doubt = doubts.FirstOrDefault(d => d.Seen == g.Char);
            return new Glyph(
                g.Char, doubt.Seen == 0 ? 0.999f : doubt.Probability, (g.X + (g.Width / 2) - left) / (right - left), doubt.Seen == 0 ? [] : [(doubt.Other, 1 - doubt.Probability)]);
        })]);
    }

    /// <summary>A ruled line that goes on in the next row is one.</summary>
    private static List<RuledLine> Joined(List<RuledLine> rules)
    {
        var joined = rules.Where(r => r.Horizontal).ToList();
        foreach (var column in rules.Where(r => !r.Horizontal).GroupBy(r => r.At))
        {
            foreach (var rule in column.OrderBy(r => r.From))
            {
                var last = joined.FindLastIndex(j => !j.Horizontal && j.At == rule.At && rule.From - j.To <= Pitch);
                if (last >= 0)
                {
                    joined[last] = joined[last] with { To = rule.To };
                }
                else
                {
                    joined.Add(rule);
                }
            }
        }

        return joined;
    }
}
