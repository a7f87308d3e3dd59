using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Cuts lines into labels and what stands between them.</summary>
internal static partial class LabelSpotter
{
    /// <summary>English for what a paper is, whose number is its own.</summary>
    private static readonly string[] OfThePaper = ["cert", "report", "serial", "ref", "licen", "bill", "invoice", "order", "ticket", "receipt", "sheet"];

    /// <summary>The pieces of a page, in no particular order, without its title and what stands before that in its line.</summary>
    public static List<Piece> Cut(Layout layout, IReadOnlySet<Mark>? title = null)
    {
        var (pieces, english) = (new List<Piece>(), new List<Piece>());
        foreach (var whole in SplitLabels.Join(layout))
        {
            var line = title is null || !Array.Exists(whole, title.Contains) ? whole : [.. whole.SkipWhile(m => !title.Contains(m)).SkipWhile(title.Contains)];
            if (line.Length == 0)
            {
                continue;
            }

            foreach (var cell in Cells(line, layout))
            {
                Cut(cell, pieces, english);
            }
        }

        // The number of a box in small print, right before what its box is for, says nothing.
        pieces.RemoveAll(p => IsSmallNumber(p, layout.LineHeight) && pieces.Exists(l => (l.Label is not null || (l.Text.Length >= 3 && l.Marks[0].IsChinese))
            && l.RowOverlap(p) > 0.3f && l.Left - p.Right > -0.3f * l.Em && l.Left - p.Right < 1.6f * l.Em));
        for (var i = 0; i < pieces.Count; i++)
        {
            // 收货人 over Consignee: one label of two lines, whose value stands beside either.
            if (pieces[i] is { Label: not null } label && english.Find(e => e.Y > label.Y + (0.4f * label.Height) && e.Top - label.Bottom < 0.8f * label.Height
                && (Math.Abs(e.Left - label.Left) < label.Em || Math.Abs(e.Middle - label.Middle) < label.Em)) is { } below)
            {
                pieces[i] = label.With(label.Label, below.Bottom);
            }
        }

        return pieces;
    }

    /// <summary>
    /// A name's second line that is a label's word too, 屠宰厂, is a value: it stands under the first at its margin, and
    /// nothing stands beside it.
    /// </summary>
    public static void Demote(List<Piece> pieces, Layout layout)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Label is not { Colon: false } label || !(piece.Alone || Shapes.IsBody(piece.Text)) || piece.Text.Length > 6
                || !(Shapes.IsBody(piece.Text) ? label.Quality > 0.9 : Site().IsMatch(piece.Text)))
            {
                continue;
            }

            var above = pieces.Find(p => p.Label is null && p.Y < piece.Y && piece.Top - p.Bottom < 0.5f * piece.Height
                && piece.Top - p.Bottom > -0.5f * piece.Height
                && p.Text.Length > piece.Text.Length && Math.Abs(p.Left - piece.Left) < 0.6f * piece.Em
                    && layout.RulesBelow(p.Y, piece.Y, piece.Middle) == 0);
            var beside = pieces.Exists(p => p.Left > piece.Right - (0.5f * piece.Em) && p.RowOverlap(piece) > 0.5f
                && layout.RulesBetween(piece.Right, p.Left, piece.Y) == 0);
            if (above is not null && !beside && pieces.Exists(p => p.Label is not null && p.Right < above.Left
                && p.Y > above.Top && p.Y < piece.Bottom))
            {
                pieces[i] = piece.With(null);
            }
        }
    }

    /// <summary>A line that a ruled line crosses is two.</summary>
    private static IEnumerable<Mark[]> Cells(Mark[] line, Layout layout)
    {
        var start = 0;
        for (var i = 1; i < line.Length; i++)
        {
            if (layout.IsParted(line[i - 1], line[i]))
            {
                yield return line[start..i];
                start = i;
            }
        }

        yield return line[start..];
    }

    private static void Cut(Mark[] line, List<Piece> pieces, List<Piece> english)
    {
        if (CopyFor().IsMatch(Shapes.TextOf(line, 0, line.Length)))
        {
            // Who keeps which copy: 第二联出证单位存档.
            return;
        }

        var from = 0;
        var i = 0;
        var before = pieces.Count;
        while (i < line.Length)
        {
            if (LabelFinder.At(line, i, from) is not { } found)
            {
                i++;
                continue;
            }

            if (Prefixed(line, from, found.Start))
            {
                // H.S.编码, HS编码, CIQ代码: one label, and another than the word alone.
                found = found with
                {
                    Start = from,
                    Match = found.Match with
                    {
                        Word = Shapes.TextOf(line, from,
                    found.WordEnd),
                        Meanings = []
                    }
                };
            }

            if (OtherNumber(line, from, found.Start, found.Match.Word))
            {
                // Contract No., B/L No.: the number of another paper.
                found = found with { Match = found.Match with { Meanings = [] } };
            }

            if (Joins(line, from, found.Start))
            {
                // 生产单位名称、地址 is one label, of whatever its first half is.
                found = found with { Start = from, Match = found.Match with { Word = Shapes.TextOf(line, from, found.WordEnd), Meanings = [] } };
            }

            // Consignor发货人: the English before it is of the label.
            var begin = found.Start > from && Shapes.TextOf(line, from, found.Start) is var prefix && (English.IsLabel(prefix) || BoxNumber().IsMatch(prefix)) ? from : found.Start;
            Values(line, from, begin, pieces, english);
            // A bracket that ends the line is of the label too, as far as it reaches: 启运地（场、市场名称及地址）.
            var right = found.End == line.Length && found.End > found.WordEnd && line[found.WordEnd].Char == '(' ? line[^1].Right : line[found.WordEnd - 1].Right;
            pieces.Add(new Piece(line[found.Start..found.WordEnd]) { Label = found.Match, Left = line[begin].Left, Right = right, Alone = begin == 0 && found.End == line.Length });
            from = i = found.End;
        }

        Values(line, from, line.Length, pieces, english);
        if (pieces.Count == before + 1 && pieces[before].Label is null)
        {
            pieces[before] = new Piece(pieces[before].Marks) { Alone = true };
        }
    }

    /// <summary>True for a word that only a 、 parts from the label after it, and that is named like one.</summary>
    private static bool Joins(Mark[] line, int from, int start) =>
        start - from is >= 3 and <= 10 && line[start - 1].Char == '、' && LabelWords.Gap(line, start) < 0.6f
        && (from == 0 || LabelWords.Gap(line, from) >= 0.6f) && LabelPhrases.IsNoun(Shapes.TextOf(line, from, start - 1));

    /// <summary>True for a No. right behind an English word that is none of the paper itself.</summary>
    private static bool OtherNumber(Mark[] line, int from, int start, string label) =>
        label.StartsWith("No", StringComparison.OrdinalIgnoreCase) && start - from > 2 && char.IsAsciiLetter(line[start - 1].Char)
        && Shapes.TextOf(line, from, start) is var before && !Array.Exists(OfThePaper, w => before.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a few Latin letters right before a label and with nothing before them.</summary>
    private static bool Prefixed(Mark[] line, int from, int start)
    {
        if (start - from is < 2 or > 6 || LabelWords.Gap(line, start) >= 0.6f || !line[start].IsChinese || (from > 0
            && LabelWords.Gap(line, from) < 0.6f))
        {
            return false;
        }

        for (var i = from; i < start; i++)
        {
            if (!char.IsAsciiLetter(line[i].Char) && line[i].Char is not ('.' or '&' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Values(Mark[] line, int from, int to, List<Piece> pieces, List<Piece> english)
    {
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i == to || LabelWords.Gap(line, i) > LabelFinder.Apart)
            {
                if (line.AsSpan(start, i - start).ContainsAnyInformation())
                {
                    (English.IsLabel(Shapes.TextOf(line, start, i)) ? english : pieces).Add(new Piece(line[start..i]));
                }

                start = i;
            }
        }
    }

    /// <summary>One or two figures, lower than the page's lines.</summary>
    private static bool IsSmallNumber(Piece piece, float usual) => piece.Text.Length <= 2 && piece.Height < 0.65f * usual && piece.Text.All(char.IsAsciiDigit);

    private static bool ContainsAnyInformation(this ReadOnlySpan<Mark> marks)
    {
        foreach (var mark in marks)
        {
            if (char.IsLetterOrDigit(mark.Char) || mark.Char is '/' or '-' or '√' or '*')
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAnyInformation(this Span<Mark> marks) => ContainsAnyInformation((ReadOnlySpan<Mark>)marks);

    /// <summary>What the name of a place ends with, and labels do too.</summary>
    [GeneratedRegex("(基地|市场|养殖场|种植场|农场|鱼塘|塘口|果园|中心)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Site();

    /// <summary>What numbers a box of a form.</summary>
    [GeneratedRegex(@"^(\(?\d{1,2}[.、)]?|[①-⑳][.、]?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex BoxNumber();

    [GeneratedRegex("^[(（]?第?[一二三四五1-5]联[^:]*(联|存|存查|存档|留存|交|随货|同行|客户|财务|白|红|黄|蓝|绿|[)）])[^:]*$|①.*②.*(随货|存根|留存|存档|联)|(存根|随货同行|留存|存档).*[②③]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex CopyFor();
}
