using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Finds the sum of a sale among the figures in the rows of 合计 and its like.</summary>
internal static partial class Totals
{
    /// <summary>Settles the total: digits before capitals, and of several the one that is the sum of the rows.</summary>
    public static void Find(Layout layout, IReadOnlyList<Piece> pieces, Assignment found, Table? table)
    {
        if (table is { Total.Count: > 0 } && Shapes.Read("total", table.Total) is { } own)
        {
            found.Offer("total", own, 0.95);
        }

        var sum = table is null ? null : Sums.Of(table.Rows);
        var counted = table?.Rows.Sum(r => r.TryGetValue("qty", out var quantity) && TextNorm.TryDecimal(quantity.Text, out var q) ? q : 0);
        Settled? best = null;
        decimal? capitals = null;
        var said = new HashSet<decimal>();
        foreach (var label in pieces.Where(p => p.Label?.For(TicketType.Sale)?.Field == "total" && !Running().IsMatch(p.Text)))
        {
            var row = pieces.Where(p => p.Left > label.Right - p.Em && p.RowOverlap(label) > 0.4f).OrderBy(p => p.Left).TakeWhile(p => p.Label is null || !Running().IsMatch(p.Text)).Where(p => p.Label is null).ToList();
            for (var i = 0; i < row.Count; i++)
            {
                foreach (var value in Figures(row[i]))
                {
                    TextNorm.TryDecimal(value.Text, out var number);
                    var digits = value.Text.Any(char.IsAsciiDigit);
                    if (!digits)
                    {
                        capitals = number;
                    }
                    else
                    {
                        said.Add(number);
                    }

                    var likely = !digits ? 0.6 : row[i].Text.Contains('¥') || row[i].Text.Contains('元') ? 0.97 : value.Text.Contains('.') ? 0.93 : 0.85 + (0.02 * i);
                    if (digits && sum is { } s && Sums.Same(number, s))
                    {
                        // What is to be paid is often the sum without its cents.
                        likely = Math.Abs(number - s) < 0.01m ? 1 : 0.992;
                    }
                    else if (digits && number == counted && row.Count > 1)
                    {
                        // How much it is altogether, in the same row.
                        likely = 0.5;
                    }

                    var structure = likely * label.Label!.Quality;
                    if (best is null || structure > best.Structure)
                    {
                        best = new Settled(value, structure);
                    }
                }
            }
        }

        if (best is not null && !best.Value.Text.Any(char.IsAsciiDigit)
            && pieces.Where(p => p.Label is null && p.Text.StartsWith('¥') && p.Y > layout.Height * 0.4f).SelectMany(Figures).Where(v => v.Text.Any(char.IsAsciiDigit)).ToList() is [var paid])
        {
            // In words beside its label, and in figures by itself: ￥：32658.4元.
            best = new Settled(paid, 0.93);
        }

        if (best is null && Narrative.Paragraphs(layout, FrozenSet<Mark>.Empty).Select(p => (Marks: p, Said: Told().Match(Shapes.TextOf(p, 0, p.Count)).Groups["v"])).FirstOrDefault(p => p.Said.Success) is { Marks: { } paragraph, Said: var told }
            && Shapes.Read("total", paragraph.GetRange(told.Index, told.Length)) is { } words && TextNorm.TryDecimal(words.Text, out var worth))
        {
            // In a sentence: 上面三样合计人民币壹仟贰佰伍拾玖元肆角贰分。
            capitals = worth;
            best = new Settled(words with { Text = worth.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) }, 0.9);
        }

        if (best is not null && capitals is { } whole && !best.Value.Marks.Any(m => char.IsAsciiDigit(m.Char)) && layout.Tokens.FindLast(t => t.Kind == TokenKind.Number && t.Value == whole) is { } figure)
        {
            // In words where the sum is looked for, and in figures anywhere.
            best = new Settled(new Value(figure.Text, 1, Piece.Certainty(figure.Marks), figure.Marks), 0.95);
        }

        if (best is null)
        {
            best = sum is { } due && table!.Rows.Count > 1 ? Unnamed(layout, table, due) : null;
            if (best is not null)
            {
                found.Fields["total"] = best;
            }

            return;
        }

        best = Completed(best, capitals) ?? best;
        if (best.Structure < 0.99 && best.Value.Text.Any(char.IsAsciiDigit))
        {
            best = Agreeing(best, capitals) ?? Agreeing(best, sum)
                ?? (sum is { } all && table!.Rows.Count > 1 ? Unnamed(layout, table, all) : null) ?? (said.Count > 1
                ? best with { Structure = Math.Min(best.Structure, 0.75) } : best);
        }

        found.Fields["total"] = best;
    }

    /// <summary>True for an amount in words that ends below a yuan: 捌佰壹拾伍元捌角陆分.</summary>
    public static bool SaysCents(string text) => Cents().IsMatch(text);

    [GeneratedRegex("(合计|总计|共计)(人民币)?([(（]?大写[)）]?)?[:：]?(?<v>[零壹贰叁肆伍陆柒捌玖拾佰仟万]+元[零壹贰叁肆伍陆柒捌玖角分整正]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Told();

    /// <summary>What is owed from before, or with it: no sum of this paper's rows.</summary>
    [GeneratedRegex("^(累计|此前|之前|上期|上次|前期|往期|以前|历史|原欠|总欠|前欠|本期累计|期末|期初)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Running();

    [GeneratedRegex("[壹贰叁肆伍陆柒捌玖拾佰仟万]元.{1,3}[角分]", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Cents();

    /// <summary>A figure that no known label names, but that is the sum of the rows.</summary>
    private static Settled? Unnamed(Layout layout, Table table, decimal sum)
    {
        var same = Bodies.Figures(layout, table).Where(t => Sums.Same(t.Value, sum)).ToList();
        return same.Count == 0 ? null
            : same.OrderBy(t => t.Money ? 0 : 1).ThenByDescending(t => t.Y).First() is var token
                ? new Settled(new Value(token.Text, 1, Piece.Certainty(token.Marks), token.Marks), 0.95) : null;
    }

    private static IEnumerable<Value> Figures(Piece piece)
    {
        if (!DateText.TryParse(piece.Text, out _) && Shapes.Read("total", piece.Marks) is { } value)
        {
            yield return value;
        }
    }

    /// <summary>A figure that breaks off where the amount in capitals goes on: its last digits were not recognised.</summary>
    private static Settled? Completed(Settled settled, decimal? capitals)
    {
        var whole = capitals?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        var text = settled.Value.Text.TrimEnd('.');
        return whole is not null && text.Length >= 2 && whole.StartsWith(text + ".", StringComparison.Ordinal) && !whole.EndsWith(".00", StringComparison.Ordinal)
            ? settled with { Value = settled.Value with { Text = whole.TrimEnd('0'), Certainty = 0.8 } } : null;
    }

    /// <summary>The reading of an uncertain figure that says the same as another figure of the page.</summary>
    private static Settled? Agreeing(Settled settled, decimal? other)
    {
        if (other is not { } wanted)
        {
            return null;
        }

        foreach (var (text, weight) in Sums.Readings(settled.Value.Marks, settled.Value.Text))
        {
            if (weight > 0.003 && TextNorm.TryDecimal(text, out var number) && Sums.Same(number, wanted))
            {
                return new Settled(settled.Value with { Text = text, Certainty = Math.Max(0.98, settled.Value.Certainty) }, Math.Max(settled.Structure, 0.97));
            }
        }

        return null;
    }
}
