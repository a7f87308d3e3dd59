using OpenCvSharp;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Reading;

/// <summary>A character where it stands on the levelled page.</summary>
/// <param name="Glyph">As recognised.</param>
/// <param name="Char">Half-width.</param>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Width">About how wide it is.</param>
/// <param name="Height">Of its line.</param>
/// <param name="Line">Index of its line on the page.</param>
internal readonly record struct Mark(Glyph Glyph, char Char, float X, float Y, float Width, float Height, int Line)
{
    public float Left => X - (Width / 2);

    public float Right => X + (Width / 2);

    public bool IsChinese => Char is >= '\u3400' and <= '\u9fff' or '〇';

    /// <summary>True when the recogniser saw this character here, if only as an alternative.</summary>
    public bool MayBe(char wanted)
    {
        if (Char == wanted)
        {
            return true;
        }

        foreach (var (other, probability) in Glyph.Others)
        {
            if (probability >= 0.02 && TextNorm.Half(other) == wanted)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Marks that are read in one go, in order; spaces left out.</summary>
internal sealed class Piece
{
    public Piece(IReadOnlyList<Mark> marks)
    {
        Marks = marks;
        Text = string.Create(marks.Count, marks, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[i].Char;
            }
        });
        Left = marks[0].Left;
        Right = marks[^1].Right;
        Height = marks.Max(m => m.Height);
        Y = marks.Average(m => m.Y);
    }

    public IReadOnlyList<Mark> Marks { get; }

    public string Text { get; }

    public float Left { get; }

    public float Right { get; }

    public float Height { get; }

    public float Y { get; }

    public float Width => Right - Left;

    public float Middle => (Left + Right) / 2;

    public float Top => Y - (Height / 2);

    public float Bottom => Y + (Height / 2);

    /// <summary>About the width of a Chinese character here.</summary>
    public float Em => Marks.Max(m => m.IsChinese ? m.Width : 1.6f * m.Width);

    /// <summary>The label that this is, or null for anything else.</summary>
    public LabelMatch? Label { get; init; }

    /// <summary>True when it is by itself on its line: nothing printed beside it in the same box.</summary>
    public bool Alone { get; init; }

    /// <summary>Share of the lower of two that stand beside each other.</summary>
    public float RowOverlap(Piece other) =>
        Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top)) / Math.Max(1, Math.Min(Height, other.Height));

    /// <summary>How far two overlap from left to right, in pixels.</summary>
    public float ColumnOverlap(Piece other) => Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left));

    /// <summary>Probability that all of it was recognised as printed, were characters independent.</summary>
    public static double Certainty(IEnumerable<Mark> marks)
    {
        var product = 1.0;
        foreach (var mark in marks)
        {
            product *= mark.Glyph.Probability;
        }

        return product;
    }
}

/// <summary>A page levelled, as lines of marks.</summary>
internal sealed class Layout
{
    private readonly PageText _page;
    private readonly double[] _slope;

    public Layout(PageText page)
    {
        _page = page;
        _slope = Slope(page);
        Lines = [.. page.Lines.Select((line, i) => MarksOf(line, i)).Where(l => l.Length > 0)];
        var heights = Lines.Select(l => l[0].Height).Order().ToArray();
        LineHeight = heights.Length == 0 ? 1 : heights[heights.Length / 2];
        // Strokes of characters and seals are found as short lines too.
        Rules = [.. page.Rules.Where(r => r.To - r.From > (r.Horizontal ? 3 : 1.4f) * LineHeight).Select(Level)];
    }

    /// <summary>Each recognised line's marks, spaces left out.</summary>
    public IReadOnlyList<Mark[]> Lines { get; }

    public IReadOnlyList<RuledLine> Rules { get; }

    /// <summary>Of the middle line.</summary>
    public float LineHeight { get; }

    public float Width => _page.Width;

    public float Height => _page.Height;

    /// <summary>Number of ruled lines that part two places of a row.</summary>
    public int RulesBetween(float left, float right, float y) =>
        Parted(Rules.Where(r => !r.Horizontal && r.At > left && r.At < right && r.From <= y && r.To >= y));

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

    private static double Distance(Point2f a, Point2f b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));

    /// <summary>
    /// How lines rise, as a plane over the page: of the long lines by least squares, without those that are far off.
    /// A page seen from the side, or bent, has lines of differing slopes; they become level all the same.
    /// </summary>
    private static double[] Slope(PageText page)
    {
        var lines = page.Lines
            .Select(l => (X: (l.Box[0].X + l.Box[2].X) / 2.0 / page.Width, Y: (l.Box[0].Y + l.Box[2].Y) / 2.0 / page.Height,
                S: (double)(l.Box[1].Y - l.Box[0].Y + l.Box[2].Y - l.Box[3].Y) / Math.Max(1, l.Box[1].X - l.Box[0].X + l.Box[2].X - l.Box[3].X),
                W: Distance(l.Box[0], l.Box[1]), H: Distance(l.Box[0], l.Box[3])))
            .Where(l => l.W > 3 * l.H && Math.Abs(l.S) < 0.3).ToList();
        if (lines.Count == 0)
        {
            return [0, 0, 0];
        }

        var slopes = lines.Select(l => l.S).Order().ToArray();
        var middle = slopes[slopes.Length / 2];
        var near = lines.Where(l => Math.Abs(l.S - middle) < 0.06).ToList();
        if (near.Count < 5)
        {
            return [middle, 0, 0];
        }

        // A little weight for no tilt keeps a page with few lines from being bent by one of them.
        double[,] a = { { 0, 0, 0, 0 }, { 0, 0.01 * near.Count, 0, 0 }, { 0, 0, 0.01 * near.Count, 0 } };
        foreach (var l in near)
        {
            double[] row = [1, l.X - 0.5, l.Y - 0.5, l.S];
            var weight = Math.Min(1, l.W / page.Width * 2);
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 4; j++)
                {
                    a[i, j] += weight * row[i] * row[j];
                }
            }
        }

        for (var i = 0; i < 3; i++)
        {
            for (var k = 0; k < 3; k++)
            {
                if (k != i && Math.Abs(a[i, i]) > 1e-9)
                {
                    var times = a[k, i] / a[i, i];
                    for (var j = i; j < 4; j++)
                    {
                        a[k, j] -= times * a[i, j];
                    }
                }
            }
        }

        return [a[0, 3] / a[0, 0], a[1, 3] / a[1, 1], a[2, 3] / a[2, 2]];
    }

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

    private Mark[] MarksOf(TextLine line, int index)
    {
        var box = line.Box;
        var (across, down) = (Distance(box[0], box[1]), Distance(box[0], box[3]));
        if (down > 1.5 * across && line.Glyphs.Count > 1)
        {
            // Written downwards and read turned: nothing that stands beside anything.
            return [];
        }

        // What lies aslant is a watermark or on something else.
        var slope = (box[1].Y - box[0].Y) / Math.Max(1, box[1].X - box[0].X);
        if (across > 1.4 * down && Math.Abs(slope - _slope[0]) > 0.13)
        {
            return [];
        }

        var start = new Point2f((box[0].X + box[3].X) / 2, (box[0].Y + box[3].Y) / 2);
        var end = new Point2f((box[1].X + box[2].X) / 2, (box[1].Y + box[2].Y) / 2);
        var wide = WidthOf(line, across, down);
        var marks = new List<Mark>(line.Glyphs.Count);
        foreach (var glyph in line.Glyphs)
        {
            var c = glyph.Value == '。' ? '。' : TextNorm.Half(glyph.Value);
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            var at = Along(start, end, glyph.At);
            var (x, y) = Level(at.X, at.Y);
            var full = c > '\u2e00' || glyph.Value is >= '！' and <= '～';
            marks.Add(new Mark(glyph, c, x, y, full ? wide : wide * 0.55f, (float)down, index));
        }

        Doubt(marks, wide, end.X - start.X);
        return [.. marks];
    }

    /// <summary>
    /// Room for a character that was not recognised, between two or at an end: it may be one that the recogniser does not
    /// know (鲳, 鲈), so what stands beside it is less certain.
    /// </summary>
    private static void Doubt(List<Mark> marks, float wide, float across)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            var room = i + 1 < marks.Count ? marks[i + 1].Left - marks[i].Right : ((1 - marks[i].Glyph.At) * across) - (0.5f * marks[i].Width) - (0.3f * marks[i].Height);
            var isChinese = marks[i].IsChinese && (i + 1 == marks.Count || marks[i + 1].IsChinese);
            if (isChinese && room > 0.75f * wide && room < 1.35f * wide)
            {
                marks[i] = marks[i] with { Glyph = marks[i].Glyph with { Probability = marks[i].Glyph.Probability * (i + 1 == marks.Count ? 0.8f : 0.7f) } };
            }
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
}
