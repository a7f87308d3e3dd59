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

    /// <summary>True where the recogniser saw a space before it.</summary>
    public bool AfterSpace { get; init; }

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
        Bottom = Y + (Height / 2);
    }

    public IReadOnlyList<Mark> Marks { get; }

    public string Text { get; }

    /// <summary>Its left edge; of a label that English stands before in its line, the edge of that.</summary>
    public float Left { get; init; }

    /// <summary>Its right edge; of a label with a bracket after it, the edge of that.</summary>
    public float Right { get; init; }

    public float Height { get; }

    public float Y { get; }

    public float Width => Right - Left;

    public float Middle => (Left + Right) / 2;

    public float Top => Y - (Height / 2);

    /// <summary>Its lower edge; of a label that is said again in English below it, the edge of that: both stand beside one value.</summary>
    public float Bottom { get; init; }

    /// <summary>About the width of a Chinese character here.</summary>
    public float Em => Marks.Max(m => m.IsChinese ? m.Width : 1.6f * m.Width);

    /// <summary>The label that this is, or null for anything else.</summary>
    public LabelMatch? Label { get; init; }

    /// <summary>True when it is by itself on its line: nothing printed beside it in the same box.</summary>
    public bool Alone { get; init; }

    /// <summary>The same place with another label, or with none, and perhaps with another lower edge.</summary>
    public Piece With(LabelMatch? label, float? bottom = null) => new(Marks) { Label = label, Alone = Alone, Left = Left, Right = Right, Bottom = bottom ?? Bottom };

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
