using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Reading;

/// <summary>A place where the value of a label may stand.</summary>
/// <param name="Label">The label.</param>
/// <param name="Pieces">What stands there, in reading order.</param>
/// <param name="Geometry">0 to 1: how natural the place is.</param>
internal sealed record Candidate(Piece Label, IReadOnlyList<Piece> Pieces, double Geometry)
{
    public IReadOnlyList<Mark> Marks { get; } = [.. Pieces.SelectMany(p => p.Marks)];
}

/// <summary>Looks where the value of a label may stand: beside it, below it, and on the lines that it wraps to.</summary>
internal sealed partial class ValueFinder
{
    private readonly Layout _layout;
    private readonly List<Piece> _pieces;
    private readonly List<Piece> _hints;
    private readonly bool _beside;
    private readonly bool _above;

    /// <param name="layout">The page.</param>
    /// <param name="pieces">Its pieces, without those of tables.</param>
    public ValueFinder(Layout layout, IEnumerable<Piece> pieces)
    {
        _layout = layout;
        _pieces = [.. pieces];
        _hints = [.. _pieces.Where(p => p.Label is null && p.Text.Length <= 8 && p.Text[0] is '(' && p.Text.TrimEnd(':')[^1] is ')')];
        _pieces.RemoveAll(_hints.Contains);
        var labels = _pieces.Where(p => p.Label is not null).ToList();
        _beside = labels.Count(l => NextRight(l, 0.3f) is { Label: null }) * 2 >= labels.Count;
        var bare = labels.FindAll(l => !l.Label!.Colon);
        _above = !_beside && bare.Count >= 4 && bare.Sum(Captions) > 0.4 * bare.Count;
    }

    /// <summary>Where another paper begins on the same sheet, or below everything.</summary>
    public float SecondPaper => _layout.SecondPaper;

    /// <summary>How much speaks for a label being the caption under its value, rather than the head over it: which of the two is nearer, there at all, and one of its kind.</summary>
    private double Captions(Piece label)
    {
        var up = Above(label).Where(p => IsNext(p, label)).MaxBy(p => p.Y);
        var down = _pieces.Where(p => IsAligned(p, label) && IsNext(label, p)).MinBy(p => p.Y);
        if (up is null || down is null)
        {
            return up is null && down is null ? 0 : up is null ? -1 : 1;
        }

        double Fit(Piece value) => label.Label!.Meanings.Where(m => m.Field != "x").Select(m => Shapes.Read(m.Field, value.Marks)?.Fit ?? 0).DefaultIfEmpty(0.5).Max();
        var nearer = (down.Top - label.Bottom - (label.Top - up.Bottom)) / label.Height;
        return Math.Clamp(2 * nearer, -1, 1) + Fit(up) - Fit(down);
    }

    /// <summary>True for two of which one stands in the box or on the line right under the other.</summary>
    private bool IsNext(Piece upper, Piece lower) => lower.Y > upper.Y + (0.6f * lower.Height) && lower.Top - upper.Bottom < 1.6f * lower.Height
        && _layout.RulesBelow(upper.Y, lower.Y, lower.Middle) <= 1;

    /// <summary>All places for one label, as one of a field that may wrap or not.</summary>
    public List<Candidate> For(Piece label, bool wraps, bool gapsAllowed)
    {
        var found = new List<Candidate>();
        var right = NextRight(label, 0.3f);
        if (right is { Label: null, Text: "至" or "到" or "为" or "是" or "止" or "自" })
        {
            // A word that only joins the label to what it names.
            right = NextRight(right, 0.3f) ?? right;
        }

        var inOtherCell = right is not null && _layout.RulesBetween(label.Right, right.Left, label.Y) > 1;
        if (right is { Label: null } && !inOtherCell)
        {
            Beside(label, right, wraps, gapsAllowed, found);
        }

        if (_above && !label.Label!.Colon && Above(label).Any(p => IsNext(p, label)))
        {
            OnTop(label, wraps, found);
            return found;
        }

        Below(label, right is null || right.Label is not null || inOtherCell, wraps, gapsAllowed, found);
        if (found.Count == 0 && !label.Label!.Colon)
        {
            Above(label, found);
        }

        return found;
    }

    /// <summary>At the foot of a page what is signed or stamped stands above the words that say what it is.</summary>
    private void Above(Piece label, List<Candidate> found)
    {
        Piece? nearest = null;
        foreach (var piece in _pieces)
        {
            var gap = (label.Top - piece.Bottom) / label.Height;
            if (piece.Label is null && piece.Y > 0.5f * _layout.Height && gap is > -0.35f and < 1 && piece.Y < label.Y - (0.6f * label.Height)
                && piece.ColumnOverlap(label) > 0.6f * Math.Min(piece.Width, label.Width) && (nearest is null || piece.Y > nearest.Y))
            {
                nearest = piece;
            }
        }

        if (nearest is not null && Owner(nearest) is null && _layout.RulesBelow(nearest.Y, label.Y, label.Middle) <= 1)
        {
            found.Add(new Candidate(label, [nearest], 0.6));
        }
    }

    /// <summary>True for a text that begins where the label does, or has its middle there.</summary>
    private static bool IsAligned(Piece text, Piece label) =>
        text.Label is null && (Math.Abs(text.Left - label.Left) < label.Em || Math.Abs(text.Middle - label.Middle) < label.Em);

    /// <summary>Texts over a label.</summary>
    private IEnumerable<Piece> Above(Piece label) => _pieces.Where(p => IsAligned(p, label) && p.Y < label.Y - (0.6f * label.Height));

    /// <summary>On a page of tiles the value stands above its label, perhaps on two lines.</summary>
    private void OnTop(Piece label, bool wraps, List<Candidate> found)
    {
        if (Above(label).MaxBy(p => p.Y) is not { } last)
        {
            return;
        }

        var row = Chain(last, 1.5f);
        var first = _pieces.Find(p => wraps && IsAligned(p, label) && p.Y < last.Y - (0.5f * last.Height) && last.Top - p.Bottom < 0.5f * last.Height && p.Right >= last.Right);
        found.Add(new Candidate(label, first is null ? row : [first, .. row], 0.9));
    }

    /// <summary>What stands in brackets after or below a label, also where it was detected apart; empty for none.</summary>
    public string Hint(Piece label) => label.Label!.Hint.Length > 0 ? label.Label.Hint
        : _hints.Find(h => (h.RowOverlap(label) > 0.5f && h.Left > label.Middle && h.Left - label.Right < 2 * label.Em)
            || (h.ColumnOverlap(label) > 0 && h.Top - label.Bottom < 0.6f * label.Height && h.Y > label.Y))?.Text.Trim('(', ')', ':') ?? "";

    /// <summary>The nearest piece to the right in the same row.</summary>
    public Piece? NextRight(Piece from, float overlap)
    {
        Piece? nearest = null;
        foreach (var piece in _pieces)
        {
            if (ReferenceEquals(piece, from) || piece.Left < from.Right - (0.5f * from.Em) || piece.Middle <= from.Middle || piece.RowOverlap(from) < overlap)
            {
                continue;
            }

            // Of two that begin alike, the one at the height of the label.
            if (nearest is null || piece.Left < nearest.Left - piece.Em
                || (piece.Left < nearest.Left + piece.Em && Math.Abs(piece.Y - from.Y) < Math.Abs(nearest.Y - from.Y)))
            {
                nearest = piece;
            }
        }

        return nearest;
    }

    private Piece? NextLeft(Piece from, float overlap)
    {
        Piece? nearest = null;
        foreach (var piece in _pieces)
        {
            if (!ReferenceEquals(piece, from) && piece.Right <= from.Left + (0.5f * from.Em) && piece.Middle < from.Middle
                && piece.RowOverlap(from) >= overlap && (nearest is null || piece.Right > nearest.Right))
            {
                nearest = piece;
            }
        }

        return nearest;
    }

    private void Beside(Piece label, Piece first, bool wraps, bool gapsAllowed, List<Candidate> found)
    {
        var em = Math.Max(label.Em, first.Em);
        var gap = (first.Left - label.Right) / em;
        var ruled = _layout.RulesBetween(label.Right, first.Left, label.Y) == 1;
        var near = ruled || gap < 3 ? 1 : Math.Max(0.5, 1 - (0.012 * (gap - 3)));
        if (!ruled && first.RowOverlap(label) < 0.5)
        {
            near *= 0.93;
        }

        var chain = Chain(first, gapsAllowed ? 6 : 4);
        for (var n = 1; n <= chain.Count; n++)
        {
            var geometry = near;
            for (var k = 1; k < chain.Count; k++)
            {
                var step = (chain[k].Left - chain[k - 1].Right) / em;
                var taken = k < n;
                geometry *= step < 1.5 || gapsAllowed ? taken ? 1 : 0.75 : step < 2.5 ? taken ? 0.94 : 0.9 : taken ? 0.72 : 1;
            }

            var row = chain.GetRange(0, n);
            // What stands between the label and its value may be a remark in brackets: 证明单位（盖章）：.
            var inline = !ruled && label.Label!.Colon && (gap < 1.6f || first.Marks[0].Line == label.Marks[0].Line);
            Wrapped(label, row, inline ? label.Left : null, geometry, wraps && n == chain.Count, found);
        }
    }

    private void Below(Piece label, bool noneBeside, bool wraps, bool gapsAllowed, List<Candidate> found)
    {
        Piece? nearest = null;
        // A sentence that ends with the label goes on at the margin of its lines: …，检验结论： 合格。
        var margin = noneBeside && label.Label!.Colon && label.Label.Meanings.Any(m => m.Field == "result")
            ? _pieces.Where(p => p.Marks[0].Line == label.Marks[0].Line).Min(p => p.Left) : float.MinValue;
        foreach (var piece in _pieces)
        {
            var gap = (piece.Top - label.Bottom) / label.Height;
            var under = piece.ColumnOverlap(label) > 0.4f * Math.Min(piece.Width, label.Width) || Math.Abs(piece.Left - label.Left) < label.Em || Math.Abs(piece.Left - margin) < label.Em
                || (noneBeside && piece.Left > label.Left && piece.Left < label.Left + (3 * label.Em)) || InOneColumn(label, piece);
            if (piece.Label is null && gap is > -0.35f and < 2.6f && under && piece.Y > label.Y + (0.6f * label.Height)
                && (nearest is null || piece.Y < nearest.Y - (0.3f * piece.Height) || (piece.Y < nearest.Y + (0.3f * piece.Height) && piece.Left < nearest.Left)))
            {
                nearest = piece;
            }
        }

        if (nearest is null || LabelBetween(label, nearest) || Owner(nearest) is not null
            || _layout.RulesBelow(label.Y, nearest.Y, Math.Max(label.Middle, nearest.Left)) > 1)
        {
            return;
        }

        // On a form whose values stand beside their labels, a label with nothing beside it is most likely not filled in; unless it heads a
        // column, or stands with its value apart from all else.
        var heads = Heads(label);
        var geometry = !noneBeside ? label.Label!.Colon ? 0.25 : _beside ? 0.4 : 0.6
            : label.Label!.Colon ? _beside ? 0.5 : 0.9 : !_beside || heads.Count > 0 || (Apart(label) && Apart(nearest) && IsAligned(nearest, label)) ? 0.9 : 0.66;
        var row = Chain(nearest, gapsAllowed ? 3 : 1.5f);
        row.RemoveAll(p => p != nearest && _pieces.Exists(h => h.Label is { Colon: false } && h.RowOverlap(label) > 0.5f
            && (IsAligned(p, h) || (heads.Contains(h) && Math.Abs(h.Middle - p.Middle) < Math.Abs(label.Middle - p.Middle)))));
        Wrapped(label, row, null, geometry, wraps, found);
    }

    /// <summary>The labels that a label heads columns with: three or more in a row, with hardly anything else in it.</summary>
    private List<Piece> Heads(Piece label)
    {
        var row = _pieces.FindAll(p => p.RowOverlap(label) > 0.5f);
        var labels = row.FindAll(p => p.Label is { Colon: false });
        return labels.Count >= 3 && labels.Count * 4 >= row.Count * 3 ? labels : [];
    }

    /// <summary>True for a text with nothing near it in its row.</summary>
    private bool Apart(Piece piece) => !_pieces.Exists(p => !ReferenceEquals(p, piece) && p.RowOverlap(piece) > 0.3f
        && p.Left < piece.Right + (4 * piece.Em) && p.Right > piece.Left - (4 * piece.Em));

    /// <summary>True when the same two ruled lines hold both, one above the other.</summary>
    private bool InOneColumn(Piece upper, Piece lower)
    {
        var (left, right) = _layout.Sides(upper.Middle, upper.Y);
        // Two that stand beside each other in one wide box have a column each, though no line parts them.
        return left > float.MinValue && right < float.MaxValue
            && !_pieces.Exists(p => !ReferenceEquals(p, upper) && !ReferenceEquals(p, lower) && p.Middle > left && p.Middle < right && (p.RowOverlap(upper) > 0.3f || p.RowOverlap(lower) > 0.3f))
            && (left, right) == _layout.Sides(lower.Middle, lower.Y)
            && lower.Left > left - (0.3f * lower.Em) && lower.Right < right + (0.3f * lower.Em);
    }

    private bool LabelBetween(Piece upper, Piece lower) => _pieces.Exists(p =>
        p.Label is not null && !ReferenceEquals(p, upper) && p.Y > upper.Y + (0.4f * upper.Height) && p.Y < lower.Y - (0.3f * lower.Height)
        && p.ColumnOverlap(upper) > 0.3f * Math.Min(p.Width, upper.Width));

    /// <summary>Adds a row as it is, and with the lines above and below that seem to belong to it.</summary>
    private void Wrapped(Piece label, List<Piece> row, float? margin, double geometry, bool wraps, List<Candidate> found)
    {
        var all = wraps ? Extend(label, row, margin) : row;
        if (all.Count == row.Count)
        {
            found.Add(new Candidate(label, row, geometry));
            return;
        }

        found.Add(new Candidate(label, all, geometry));
        found.Add(new Candidate(label, row, geometry * 0.8));
    }

    private List<Piece> Extend(Piece label, List<Piece> row, float? margin)
    {
        var all = new List<Piece>(row);
        var (topRow, bottomRow) = (row, row);
        for (var lines = 0; lines < 4; lines++)
        {
            var next = bottomRow[^1].Marks[^1].Char == '。' ? null : NextLine(label, row[0].Left, margin, bottomRow, below: true);
            if (next is null)
            {
                break;
            }

            bottomRow = Chain(next, 1.5f);
            all.AddRange(bottomRow);
        }

        // Lines above belong here only when the label stands at the middle of the lines, and not level with the last of them.
        var last = ReferenceEquals(bottomRow, row) && row[0].RowOverlap(label) > 0.8f && Math.Abs(row[0].Y - label.Y) < 0.15f * label.Height;
        for (var lines = 0; lines < 2 && !last; lines++)
        {
            var next = NextLine(label, row[0].Left, null, topRow, below: false);
            if (next is null || next.Bottom < label.Top - (0.6f * label.Height) || Ends(next, topRow[0].Top - next.Bottom))
            {
                break;
            }

            topRow = Chain(next, 1.5f);
            all.InsertRange(0, topRow);
        }

        return all;
    }

    /// <summary>True for a short line that ends what stands closer above it.</summary>
    private bool Ends(Piece piece, float gap) => _pieces.Exists(p => p.Label is null && p.Y < piece.Y && p.Right > piece.Right
        && Math.Abs(p.Left - piece.Left) < 0.6f * piece.Em && piece.Top - p.Bottom < gap - (0.2f * piece.Height) && piece.Top - p.Bottom > -0.6f * piece.Height);

    private Piece? NextLine(Piece label, float left, float? margin, List<Piece> row, bool below)
    {
        var (top, bottom, right) = (row.Min(p => p.Top), row.Max(p => p.Bottom), row.Max(p => p.Right));
        var y = row[0].Y;
        foreach (var piece in _pieces)
        {
            var gap = below ? piece.Top - bottom : top - piece.Bottom;
            var em = Math.Max(piece.Em, row[0].Em);
            var atValue = Math.Abs(piece.Left - left) < 1.3f * em;
            var atMargin = margin is { } m && Math.Abs(piece.Left - m) < 1.3f * em;
            var centred = !atValue && !atMargin && Math.Abs(piece.Middle - ((row[0].Left + right) / 2)) < 0.8f * em
                && ((InOneCell(piece, y) && InOneColumn(row[0], piece)) || (gap < 0.35f * piece.Height && Heads(label).Count > 0));
            // Small printers range values to the right, and what was too long for its line ends below its end.
            var ranged = below && !atValue && !atMargin && !centred && Math.Abs(piece.Right - right) < 0.6f * em && piece.Left > left + em
                && right > 0.8f * _layout.Width && NextLeft(piece, 0.3f) is null
                && !_pieces.Exists(p => p.Label is not null && !ReferenceEquals(p, label) && p.Y > y + (0.5f * p.Height) && p.Y < piece.Y - (0.3f * p.Height));
            var full = below && atMargin && right > 0.85f * _layout.Width;
            if (piece.Label is not null || row.Contains(piece) || gap < -0.45f * piece.Height
                || gap > (ranged ? 1.2f : full ? 0.9f : 0.75f) * piece.Height || !(atValue || atMargin || centred || ranged)
                || (below ? piece.Y < y + (0.5f * piece.Height) : piece.Y > y - (0.5f * piece.Height))
                || (row is not [{ Marks.Count: 1 }] && piece.Height > (below ? 1.5f : 1.4f) * row[0].Height) || piece.Height < 0.6f * row[0].Height)
            {
                continue;
            }

            // A date or a figure by itself is something else than the rest of a name; and a date goes on only where it was broken.
            var goesOn = row[^1].Marks[^1].Char is '-' or '年' or '月' && below && piece.Text.Length <= 6;
            if (!goesOn && (Dated().IsMatch(piece.Text) || Said().IsMatch(piece.Text) || DateText.TryParse(string.Concat(row.Select(p => p.Text)), out _)
                || !piece.Marks.Any(m => m.IsChinese && m.Char is not ('年' or '月' or '日'))))
            {
                continue;
            }

            if (below && atMargin && piece.Text.Length == 1 && NextRight(piece, 0.3f)?.Text[0] == ':')
            {
                // What is left of a label: 档　 :1F-018.
                continue;
            }

            if (below && Parties.IsPerson(piece.Text) && piece.Text.Length > 1 && Shapes.IsTrader(string.Concat(row.Select(p => p.Text))))
            {
                // Who signs for the party.
                continue;
            }

            var owner = Owner(piece);
            if ((owner is not null && !ReferenceEquals(owner, label)) || _layout.RulesBelow(Math.Min(y, piece.Y), Math.Max(y, piece.Y), piece.Left + em) > 0)
            {
                continue;
            }

            // A line is broken because it was full: the one above reaches about as far as the one below, unless a box holds both.
            var (upper, lower) = below ? (right, piece.Right) : (piece.Right, right);
            if (upper >= lower - (1.6f * em) || InOneCell(piece, y))
            {
                return piece;
            }
        }

        return null;
    }

    private bool InOneCell(Piece piece, float y) =>
        _layout.Rules.Any(r => r.Horizontal && r.At < Math.Min(y, piece.Y) && r.From <= piece.Middle && r.To >= piece.Middle)
        && _layout.Rules.Any(r => r.Horizontal && r.At > Math.Max(y, piece.Y) && r.From <= piece.Middle && r.To >= piece.Middle);

    /// <summary>The label whose row a value stands in, right after it.</summary>
    private Piece? Owner(Piece value)
    {
        var left = NextLeft(value, 0.5f);
        for (var steps = 0; left is not null && steps < 6; steps++)
        {
            if (left.Label is not null)
            {
                return left;
            }

            if (value.Left - left.Right > 1.6f * value.Em)
            {
                return null;
            }

            value = left;
            left = NextLeft(value, 0.5f);
        }

        return null;
    }

    /// <summary>A piece and those that follow it in its row, up to a label, a ruled line or a wide gap.</summary>
    private List<Piece> Chain(Piece first, float widest)
    {
        var chain = new List<Piece> { first };
        while (chain.Count < 10 && NextRight(chain[^1], 0.45f) is { Label: null } next
            && next.Left - chain[^1].Right < widest * next.Em && !(chain[^1].Marks[^1].IsChinese && Year().IsMatch(next.Text))
            && (next.Left - chain[^1].Right < 0.35f * next.Em || (next.Height < 1.5f * chain[^1].Height && next.Height > 0.6f * chain[^1].Height))
            && _layout.RulesBetween(chain[^1].Right - (0.3f * next.Em), next.Left + (0.3f * next.Em), next.Y) == 0)
        {
            chain.Add(next);
        }

        return chain;
    }

    [GeneratedRegex(@"^\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Dated();

    /// <summary>Where a day begins, behind a name in the same row.</summary>
    [GeneratedRegex(@"^20\d\d($|[年\-./])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Year();

    /// <summary>What a paper says of itself, and no part of a name: 当日到达有效.</summary>
    [GeneratedRegex("有效$|^(以上|特此)|属实|^(注|备注|说明)[:：]|^(本|此)(证|单|凭证|证明|合格证)|^经.{0,6}(检疫|检验|检测)|作废|无效$|盖章(后|方)?(生效|有效)|^.{4,}[,，].{0,12}(请|概不|负责|为准|联系)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Said();
}
