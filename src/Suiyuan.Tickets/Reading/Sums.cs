using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Uses arithmetic to read: where a figure was uncertain, the alternative that makes a row or the sum right. What was
/// recognised for certain stays, also where the sum is wrong: it may be a forger's.
/// </summary>
internal static class Sums
{
    private const double Certain = 0.98;

    /// <summary>How often misread figures make a product right all the same: 10 × 2.30 = 23.00, where each lost its first digit.</summary>
    private const double ByChance = 0.02;

    /// <summary>A name less certain than this may be none.</summary>
    private const double Unnamed = 0.3;

    /// <summary>What is left of a figure that nothing bears out.</summary>
    private const double Unproved = 0.8;

    /// <summary>How much less a product says that is right only about.</summary>
    private const double About = 0.1;

    /// <summary>Settles uncertain figures of a sale's rows. True for each row whose product is right.</summary>
    public static bool[] Settle(List<Dictionary<string, Cell>> items)
    {
        var right = new bool[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            right[i] = Settle(items[i]);
        }

        var counted = items.Count(i => i.ContainsKey("qty"));
        for (var i = 0; i < items.Count; i++)
        {
            // Of a row whose quantity was not read, though the others have theirs, more may be missing.
            var part = counted > 2 && !items[i].ContainsKey("qty");
            foreach (var key in right[i] ? [] : items[i].Keys.Where(k => k is "qty" or "price" or "amount").ToList())
            {
                // Nothing bears the figure out: in a part of a row, in one without goods, or written otherwise than all others of its column.
                var cell = items[i][key];
                var others = items.Where((_, k) => k != i).Select(o => o.TryGetValue(key, out var other) ? Decimals(other.Text) : -1).Where(d => d >= 0).Distinct().ToList();
                var odd = key != "qty" && items.Count > 2 && others is [> 0] && Decimals(cell.Text) != others[0];
                if (odd || part || !items[i].TryGetValue("name", out var name) || name.Certainty < Unnamed)
                {
                    items[i][key] = cell with { Certainty = Unproved * cell.Certainty };
                }
            }
        }

        return right;
    }

    /// <summary>Sum of the amounts, or null when a row has none.</summary>
    public static decimal? Of(List<Dictionary<string, Cell>> items)
    {
        var sum = 0m;
        foreach (var item in items)
        {
            if (!item.TryGetValue("amount", out var amount) || !TextNorm.TryDecimal(amount.Text, out var value))
            {
                return null;
            }

            sum += value;
        }

        return items.Count == 0 ? null : sum;
    }

    /// <summary>Amounts that were not recognised, where the other rows have theirs and the printed sum bears out what these should be.</summary>
    public static void Fill(List<Dictionary<string, Cell>> items, string? total)
    {
        static decimal? Due(Dictionary<string, Cell> item) => Product(item) is { } product ? decimal.Round(product, 2) : null;
        var lost = items.FindAll(i => !i.ContainsKey("amount"));
        var due = lost.ConvertAll(Due);
        if (Of([.. items.Except(lost)]) is not { } read || due.Contains(null) || !TextNorm.TryDecimal(total, out var printed) || read + due.Sum() != printed)
        {
            return;
        }

        foreach (var (item, amount) in lost.Zip(due))
        {
            item["amount"] = new Cell(amount!.Value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), item["price"].Marks) { Certainty = 0.8 };
        }
    }

    /// <summary>A row's quantity times its price, or null where one of them is no figure.</summary>
    public static decimal? Product(Dictionary<string, Cell> item) =>
        item.TryGetValue("qty", out var qty) && item.TryGetValue("price", out var price)
        && TextNorm.TryDecimal(qty.Text, out var quantity) && TextNorm.TryDecimal(price.Text, out var each) ? quantity * each : null;

    /// <summary>True when two figures are the same but for rounding.</summary>
    public static bool Same(decimal a, decimal b) => Math.Abs(a - b) <= Math.Max(0.011m, Math.Abs(b) * 0.0005m);

    /// <summary>What a cell may say: as read first, then with one or two uncertain characters otherwise.</summary>
    public static IEnumerable<(string Text, double Weight)> Readings(IReadOnlyList<Mark> marks, string text)
    {
        yield return (text, 1);
        if (marks.Count != text.Length)
        {
            yield break;
        }

        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].Glyph.Probability >= Certain)
            {
                continue;
            }

            foreach (var (other, probability) in marks[i].Glyph.Others)
            {
                if (char.IsAsciiDigit(TextNorm.Half(other)) || TextNorm.Half(other) == '.')
                {
                    yield return (text[..i] + TextNorm.Half(other) + text[(i + 1)..], probability / Math.Max(0.01, marks[i].Glyph.Probability));
                }
            }
        }
    }

    private static bool Settle(Dictionary<string, Cell> item)
    {
        if (!item.TryGetValue("qty", out var qty) || !item.TryGetValue("price", out var price) || !item.TryGetValue("amount", out var amount))
        {
            return false;
        }

        (string, string, string)? best = null;
        var bestWeight = 0.0;
        foreach (var (q, qw) in Readings(qty.Marks, qty.Text))
        {
            foreach (var (p, pw) in Readings(price.Marks, price.Text))
            {
                foreach (var (a, aw) in Readings(amount.Marks, amount.Text))
                {
                    var weight = qw * pw * aw;
                    if (weight <= bestWeight || !TextNorm.TryDecimal(q, out var qv) || !TextNorm.TryDecimal(p, out var pv)
                        || !TextNorm.TryDecimal(a, out var av))
                    {
                        continue;
                    }

                    var due = decimal.Round(qv * pv, Decimals(a), MidpointRounding.AwayFromZero);
                    weight *= due == av ? 1 : About;
                    if (weight > bestWeight && Same(due, av))
                    {
                        (best, bestWeight) = ((q, p, a), weight);
                    }
                }
            }
        }

        if (best is not var (bq, bp, ba))
        {
            if (Rewritten(item, qty, price, amount))
            {
                return true;
            }

            Lost(item, "amount", qty, price, (q, p) => q * p);
            Lost(item, "qty", amount, price, (a, p) => p == 0 ? 0 : a / p);
            Lost(item, "price", amount, qty, (a, q) => q == 0 ? 0 : a / q);
            return false;
        }

        // By Bayes' rule: all three as read and right, or misread and right by chance.
        var read = qty.Certainty * price.Certainty * amount.Certainty * bestWeight;
        var certainty = Math.Min(0.99, read / (read + ((1 - read) * ByChance)));
        item["qty"] = qty with { Text = bq, Certainty = bq == qty.Text ? Math.Max(certainty, qty.Certainty) : certainty };
        item["price"] = price with { Text = bp, Certainty = bp == price.Text ? Math.Max(certainty, price.Certainty) : certainty };
        item["amount"] = amount with { Text = ba, Certainty = ba == amount.Text ? Math.Max(certainty, amount.Certainty) : certainty };
        return true;
    }

    /// <summary>
    /// Figures struck out and written anew behind: 2524 and 427.50410.40 are 25 and 24, at 17.10 427.50 and 410.40. Both products are right, or
    /// only one figure was changed and the new one makes the row right.
    /// </summary>
    private static bool Rewritten(Dictionary<string, Cell> item, Cell qty, Cell price, Cell amount)
    {
        static IEnumerable<(decimal? Old, decimal New, int From)> Parts(string text) =>
            from at in Enumerable.Range(0, text.Length)
            let before = at > 0 && TextNorm.TryDecimal(text[..at], out var old) ? old : (decimal?)null
            let after = (at == 0 || before is not null) && char.IsAsciiDigit(text[at]) && TextNorm.TryDecimal(text[at..], out var now) ? now : (decimal?)null
            where after is not null && (at == 0 || Math.Abs(text.Length - (2 * at)) <= 1)
            select (before, after.Value, at);

        if (!TextNorm.TryDecimal(price.Text, out var each))
        {
            return false;
        }

        foreach (var (oldQty, newQty, q) in Parts(qty.Text))
        {
            foreach (var (oldAmount, newAmount, a) in Parts(amount.Text))
            {
                if (q + a > 0 && newQty * each == newAmount && (q == 0 || a == 0 || oldQty * each == oldAmount))
                {
                    item["qty"] = new Cell(qty.Text[q..], [.. qty.Marks.Skip(q)]) { Certainty = 0.8 * qty.Certainty };
                    item["amount"] = new Cell(amount.Text[a..], [.. amount.Marks.Skip(a)]) { Certainty = 0.8 * amount.Certainty };
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where the row would be right with one more character in a figure, or with more before it, these were probably lost.</summary>
    private static void Lost(Dictionary<string, Cell> item, string key, Cell a, Cell b, Func<decimal, decimal, decimal> of)
    {
        var cell = item[key];
        if (!TextNorm.TryDecimal(a.Text, out var left) || !TextNorm.TryDecimal(b.Text, out var right))
        {
            return;
        }

        // With the decimals that are there, and with those that a lost point would have made.
        foreach (var decimals in (int[])[Decimals(cell.Text), 2])
        {
            var due = decimal.Round(of(left, right), decimals, MidpointRounding.AwayFromZero)
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
            var more = due.Length == cell.Text.Length + 1 && Enumerable.Range(0, due.Length).Any(i => due.Remove(i, 1) == cell.Text);
            // Or several at its beginning, where nothing else comes out even.
            var begun = due.Length > cell.Text.Length + 1 && due.EndsWith(cell.Text, StringComparison.Ordinal) && of(left, right) == decimal.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
            if (more || begun)
            {
                item[key] = cell with { Certainty = 0.75 * cell.Certainty };
                return;
            }
        }
    }

    /// <summary>How many digits stand behind the point, four at most.</summary>
    public static int Decimals(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(4, text.Length - point - 1);
    }
}
