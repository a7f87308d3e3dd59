using System.Text.RegularExpressions;
using OpenCvSharp;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Reading;

/// <summary>A page levelled, as lines of marks.</summary>
internal sealed partial class Layout
{
    /// <summary>What is left of a character's certainty beside what the photograph does not show.</summary>
    private const float BrokenOff = 0.6f;

    /// <summary>A line is doubtful below this mean probability of its characters.</summary>
    private const double DoubtfulLine = 0.8;

    private readonly PageText _page;
    private readonly double[] _slope;
    private List<List<Segment>>? _rows;
    private List<Token>? _tokens;

    /// <summary>Right edge of a counterfoil that was left on the sheet, at its left: 存根 over lines that end before the others begin; 0 where there is none.</summary>
    public float Counterfoil
    {
        get
        {
            if (Lines.FirstOrDefault(l => l.Length <= 6 && l[0].Left < 0.2f * Width && l[^1].Right < 0.35f * Width && Shapes.TextOf(l, 0, l.Length).EndsWith("存根", StringComparison.Ordinal)) is not { } stub)
            {
                return 0;
            }

            // The first gap between its lines and the rest.
            foreach (var edge in Lines.Select(l => l[^1].Right).Where(r => r >= stub[^1].Right && r < 0.45f * Width).Order())
            {
                if (!Lines.Any(l => l[0].Left < edge && l[^1].Right > edge) && Lines.Count(l => l[^1].Right <= edge) >= 4)
                {
                    return edge;
                }
            }

            return 0;
        }
    }

    private bool IsHeading(Mark[] line) => line.Length is >= 2 and <= 18 && line[0].Height > 0.95f * LineHeight
        && Math.Abs(((line[0].Left + line[^1].Right) / 2) - (Width / 2f)) < 0.12f * Width && Heading().IsMatch(Shapes.TextOf(line, 0, line.Length));

    private bool IsAlone(Mark[] line) => !Lines.Any(o => o != line && Math.Abs(o[0].Y - line[0].Y) < 0.5f * line[0].Height);

    public Layout(PageText page)
    {
        _page = page;
        _slope = PageSlope.Of(page);
        var lines = page.Lines.Select((line, i) => MarksOf(line, i)).ToList();
        ReadTwice(lines);
        Weighings.Drop(lines);
        Lines = [.. lines.Where(l => l.Length > 0)];
        var heights = Lines.Select(l => l[0].Height).Order().ToArray();
        LineHeight = heights.Length == 0 ? 1 : heights[heights.Length / 2];
        // Strokes of characters and seals are found as short lines too.
        Rules = [.. page.Rules.Where(r => r.To - r.From > (r.Horizontal ? 3 : 1.4f) * LineHeight).Select(Level)];
    }

    /// <summary>Each recognised line's marks, spaces left out.</summary>
    public IReadOnlyList<Mark[]> Lines { get; }

    public IReadOnlyList<RuledLine> Rules { get; }

    /// <summary>
    /// Where a second heading stands, as large as headings are, alone in its row and well below the first: another paper on the same sheet, such as
    /// a receipt under a delivery note. Below everything where there is none.
    /// </summary>
    public float SecondPaper => Lines.Where(l => l[0].Y > 0.35f * Height && IsHeading(l) && IsAlone(l)).Select(l => l[0].Y)
        .Where(y => Lines.Any(f => f[0].Y < y - (0.25f * Height) && IsHeading(f))).DefaultIfEmpty(float.MaxValue).Min();

    /// <summary>
    /// True where more than every seventh line is doubtful: what stood beside a value may have been lost, however clear the value. Of values that would
    /// else be sure, 2.4 % are wrong on such pages and 0.4 % on others (754 bad photographs), and hardly a good photograph is one.
    /// </summary>
    public bool IsPoor => _page.Lines.Count(l => l.Confidence < DoubtfulLine) * 7 > _page.Lines.Count;

    /// <summary>Its rows from the top, each from the left; found when they are first asked for.</summary>
    public List<List<Segment>> Rows => _rows ??= Grid.Rows(this);

    /// <summary>The texts of its rows, each by what it is; found when they are first asked for.</summary>
    public List<Token> Tokens => _tokens ??= Reading.Tokens.Of(Rows);

    /// <summary>Texts written downwards, at the side of the page or of a part of it, each with where it stands.</summary>
    public IEnumerable<(string Text, float Left, float Right, float Top, float Bottom)> Downwards => _page.Lines.Where(IsDownwards).Select(l => (
        string.Concat(l.Glyphs.Select(g => TextNorm.Half(g.Value)).Where(c => !char.IsWhiteSpace(c))), l.Box.Min(p => p.X), l.Box.Max(p => p.X), l.Box.Min(p => p.Y), l.Box.Max(p => p.Y)));

    /// <summary>Of the middle line.</summary>
    public float LineHeight { get; }

    public float Width => _page.Width;

    public float Height => _page.Height;

    /// <summary>Number of ruled lines that part two places of a row.</summary>
    public int RulesBetween(float left, float right, float y) =>
        Parted(Rules.Where(r => !r.Horizontal && r.At > left && r.At < right && r.From <= y && r.To >= y));

    /// <summary>True where a ruled line parts a text: the stroke of a character is found as one too, but a real one has room on either side.</summary>
    public bool IsParted(Mark before, Mark after) => after.X - before.X > (char.IsAsciiDigit(before.Char) && char.IsAsciiDigit(after.Char) ? 0.9f : 0.7f) * after.Height
        && (!after.IsChinese || !before.IsChinese || after.Left - before.Right > 0.2f * after.Height)
        && RulesBetween(before.X, after.X, after.Y) > 0;

    /// <summary>The ruled lines left and right of a place; the least and greatest number where there is none.</summary>
    public (float Left, float Right) Sides(float x, float y)
    {
        var (left, right) = (float.MinValue, float.MaxValue);
        foreach (var rule in Rules)
        {
            if (!rule.Horizontal && rule.From <= y + (0.4f * LineHeight) && rule.To >= y - (0.4f * LineHeight))
            {
                left = rule.At <= x ? Math.Max(left, rule.At) : left;
                right = rule.At > x ? Math.Min(right, rule.At) : right;
            }
        }

        return (left, right);
    }

    /// <summary>Number of ruled lines that part two places of a column.</summary>
    public int RulesBelow(float top, float bottom, float x) =>
        Parted(Rules.Where(r => r.Horizontal && r.At > top && r.At < bottom && r.From <= x && r.To >= x));

    /// <summary>How many they are, where the two edges of a thick or double line are one.</summary>
    private int Parted(IEnumerable<RuledLine> rules)
    {
        var (count, last) = (0, float.MinValue);
        foreach (var at in rules.Select(r => r.At).Order())
        {
            count += at - last > 0.5f * LineHeight ? 1 : 0;
            last = at;
        }

        return count;
    }

    /// <summary>Where marks stand on the page: one box for each line's stretch.</summary>
    public IReadOnlyList<Point2f[]> Boxes(IEnumerable<Mark> marks)
    {
        var boxes = new List<Point2f[]>();
        foreach (var group in marks.GroupBy(m => m.Line))
        {
            var box = _page.Lines[group.Key].Box;
            var length = Math.Max(1, (float)Distance(box[0], box[1]));
            var margin = group.First().Width / length * 0.6f;
            var from = Math.Clamp(group.Min(m => m.Glyph.At) - margin, 0, 1);
            var to = Math.Clamp(group.Max(m => m.Glyph.At) + margin, 0, 1);
            boxes.Add([Along(box[0], box[1], from), Along(box[0], box[1], to), Along(box[3], box[2], to), Along(box[3], box[2], from)]);
        }

        return boxes;
    }

    private static Point2f Along(Point2f from, Point2f to, float at) => new(from.X + ((to.X - from.X) * at), from.Y + ((to.Y - from.Y) * at));

    internal static double Distance(Point2f a, Point2f b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    private RuledLine Level(RuledLine rule)
    {
        // Lines that the detector found straight and level are, where the text is too; else they turn with it.
        var middle = (rule.From + rule.To) / 2;
        return rule.Horizontal ? rule with { At = Level(middle, rule.At).Y }
            : new RuledLine(false, rule.At, Level(rule.At, rule.From).Y, Level(rule.At, rule.To).Y);
    }

    /// <summary>Takes away how far the lines have risen from the middle of the page to here.</summary>
    private (float X, float Y) Level(float x, float y)
    {
        var (u, v) = ((x / _page.Width) - 0.5, (y / _page.Height) - 0.5);
        var risen = _page.Width * ((_slope[0] * u) + (_slope[1] * u * u / 2) + (_slope[2] * u * v));
        return (x, (float)(y - risen));
    }

    private static bool IsDownwards(TextLine line) => Distance(line.Box[0], line.Box[3]) > 1.5 * Distance(line.Box[0], line.Box[1]) && line.Glyphs.Count > 1;

    private Mark[] MarksOf(TextLine line, int index)
    {
        var box = line.Box;
        var (across, down) = (Distance(box[0], box[1]), Distance(box[0], box[3]));
        if (IsDownwards(line))
        {
            // Written downwards and read turned: nothing that stands beside anything.
            return [];
        }

        // What lies aslant is a watermark or on something else.
        var slope = (box[1].Y - box[0].Y) / Math.Max(1, box[1].X - box[0].X);
        if (across > 1.4 * down && Math.Abs(slope - _slope[0]) > (across > 3 * down ? 0.13 : 0.22))
        {
            return [];
        }

        var start = new Point2f((box[0].X + box[3].X) / 2, (box[0].Y + box[3].Y) / 2);
        var end = new Point2f((box[1].X + box[2].X) / 2, (box[1].Y + box[2].Y) / 2);
        var wide = WidthOf(line, across, down);
        var marks = new List<Mark>(line.Glyphs.Count);
        var space = false;
        foreach (var glyph in line.Glyphs)
        {
            var c = glyph.Value == '。' ? '。' : TextNorm.Half(glyph.Value);
            if (char.IsWhiteSpace(c))
            {
                space = true;
                continue;
            }

            var at = Along(start, end, glyph.At);
            var (x, y) = Level(at.X, at.Y);
            var full = c > '\u2e00' || glyph.Value is >= '！' and <= '～';
            marks.Add(new Mark(glyph, c, x, y, full ? wide : wide * 0.55f, (float)down, index) { AfterSpace = space });
            space = false;
        }

        Figures(marks);
        Doubt(marks, wide, end.X - start.X);
        DoubtEnds(line, marks);
        return [.. marks];
    }

    /// <summary>A stroke before a digit is a one and a ring beside the point a nought, where no letter stands before: 6l539, o.2.</summary>
    private static void Figures(List<Mark> marks)
    {
        for (var i = 0; i + 1 < marks.Count; i++)
        {
            var (before, after) = (i == 0 ? ' ' : marks[i - 1].Char, marks[i + 1].Char);
            var figure = marks[i].Char switch
            {
                'l' or 'I' when !char.IsAsciiLetter(before) && char.IsAsciiDigit(after) => '1',
                'o' or 'O' when !char.IsAsciiLetterOrDigit(before) && after == '.' && i + 2 < marks.Count && char.IsAsciiDigit(marks[i + 2].Char) => '0',
                'o' when !char.IsAsciiLetter(before) && after == '.' => '0',
                'o' when before is '.' or (>= '0' and <= '9') && char.IsAsciiDigit(after) => '0',
                _ => '\0',
            };
            if (figure != '\0')
            {
                marks[i] = Doubted(marks[i] with { Char = figure }, 0.9f);
            }
        }
    }

    /// <summary>Where a box reaches into the next, its last character is the other's first, cut in half.</summary>
    private static void ReadTwice(List<Mark[]> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = 0; j < lines.Count; j++)
            {
                var other = lines[j];
                if (lines[i].Length < 2 || other.Length < 2 || i == j)
                {
                    continue;
                }

                var (last, next) = (lines[i][^1], other[0]);
                if (Math.Abs(last.Y - next.Y) < 0.4f * last.Height && other[^1].Right > last.Right && lines[i][0].Left < next.Left
                    && Math.Abs(last.X - next.X) < 0.55f * Math.Max(last.Width, next.Width))
                {
                    (lines[i], lines[j]) = last.Glyph.Probability < next.Glyph.Probability ? (lines[i][..^1], other) : (lines[i], other[1..]);
                }
            }
        }
    }

    /// <summary>
    /// Room for a character that was not recognised, between two or at an end: it may be one that the recogniser does not
    /// know (鲳, 鲈), so what stands beside it is less certain.
    /// </summary>
    private static void Doubt(List<Mark> marks, float wide, float across)
    {
        if (marks.Count > 0 && marks[0].IsChinese && (marks[0].Glyph.At * across) - (0.5f * marks[0].Width) - (0.3f * marks[0].Height) is var before
            && before > 0.75f * wide && before < 1.35f * wide)
        {
            marks[0] = Doubted(marks[0], 0.8f);
        }

        for (var i = 0; i < marks.Count; i++)
        {
            var room = i + 1 < marks.Count ? marks[i + 1].Left - marks[i].Right : ((1 - marks[i].Glyph.At) * across) - (0.5f * marks[i].Width) - (0.3f * marks[i].Height);
            var isChinese = marks[i].IsChinese && (i + 1 == marks.Count || marks[i + 1].IsChinese);
            if (isChinese && room > 0.75f * wide && room < 1.35f * wide)
            {
                marks[i] = Doubted(marks[i], i + 1 == marks.Count ? 0.8f : 0.7f);
            }
        }
    }

    private static Mark Doubted(Mark mark, float left) => mark with { Glyph = mark.Glyph with { Probability = mark.Glyph.Probability * left } };

    /// <summary>Where the photograph does not show what comes next, what was read is perhaps only a part.</summary>
    private static void DoubtEnds(TextLine line, List<Mark> marks)
    {
        if (marks.Count > 0 && line.StartsLost)
        {
            marks[0] = Doubted(marks[0], BrokenOff);
        }

        if (marks.Count > 0 && line.EndsLost)
        {
            marks[^1] = Doubted(marks[^1], BrokenOff);
        }
    }

    /// <summary>Of a Chinese character: the middle distance of two that follow each other, within what the line's height allows.</summary>
    private static float WidthOf(TextLine line, double across, double down)
    {
        var steps = new List<double>();
        for (var i = 1; i < line.Glyphs.Count; i++)
        {
            if (line.Glyphs[i].Value > '\u2e00' && line.Glyphs[i - 1].Value > '\u2e00')
            {
                steps.Add((line.Glyphs[i].At - line.Glyphs[i - 1].At) * across);
            }
        }

        steps.Sort();
        var units = line.Glyphs.Sum(g => g.Value > '\u2e00' ? 1.0 : 0.55);
        var width = steps.Count > 0 ? steps[steps.Count / 2] : across / Math.Max(1, units);
        return (float)Math.Clamp(width, 0.45 * down, 1.05 * down);
    }

    [GeneratedRegex(@"^[^\d:]*(证明|证书|收据|回执|合格证|报告|确认书|单|凭证|通知|告知函)(\(.{1,6}\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Heading();
}
