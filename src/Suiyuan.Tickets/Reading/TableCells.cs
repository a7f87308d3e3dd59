using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Reads the cells of a table's row.</summary>
internal static partial class TableCells
{
    /// <summary>How sure a sign is that only its place tells: not as sure as a value that a form takes over.</summary>
    public const float LostSign = 0.8f;

    /// <summary>The cells of a row, by what their columns are for.</summary>
    public static Dictionary<string, Cell> Item(List<Mark>[] cells, List<Column> heads, bool sale)
    {
        var item = new Dictionary<string, Cell>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Length; i++)
        {
            var key = heads[i].Key;
            var marks = Shapes.Trim(cells[i]);
            if (key == "x" || heads[i].Places is not null || marks.Count == 0 || item.ContainsKey(key) || !marks.Any(m => char.IsLetterOrDigit(m.Char)))
            {
                continue;
            }

            if (key is "qty" or "price" && Times(i, cells, heads) is { } factors)
            {
                Number("qty", factors.Qty, item);
                Number("price", factors.Price, item);
                if (!item.ContainsKey("unit") && factors.Price.FindIndex(m => m.Char == '/') is >= 0 and var slash
                    && Shapes.TextOf(factors.Price, slash + 1, factors.Price.Count) is var per && Measure.IsUnit(per))
                {
                    item["unit"] = new Cell(per, [.. factors.Price.Skip(slash + 1)]);
                }
            }
            else if (key is "qty" or "price" or "amount")
            {
                Number(key, cells[i], item);
            }
            else
            {
                // Signs before a limit belong to it: ≤0.5, <0.02.
                var kept = key is "limit" or "value" || (key == "spec" && cells[i][0].Char == '-') ? cells[i] : marks;
                if (key == "limit" && kept[0].Char is '<' or '(' or 's' or 'S' && kept[0].MayBe('≤')
                    && !(kept[0] is { Char: '<', Glyph.Probability: > 0.9f } && TableColumns.IsShare(Shapes.TextOf(kept, 0, kept.Count))))
                {
                    // Limits are what may not be exceeded.
                    kept = [Signed(kept[0]), .. kept.Skip(1)];
                }

                if (key == "limit" && kept.Count > 1 && kept[0].Char is 'Λ' or '∧' or '^' or 'A' or '«' or '〈' or '≦' or 's' or 'S' or 'M'
                    && (char.IsAsciiDigit(kept[1].Char) || (kept.Count > 3 && kept[1].Char == 'O' && kept[2].Char == '.')))
                {
                    // Not in the recogniser's alphabet in every type.
                    kept = [Signed(kept[0]), kept[1].Char == 'O' ? kept[1] with { Char = '0' } : kept[1], .. kept.Skip(2)];
                }

                if (key == "test" && kept.Count > 3 && kept[0].Char == '感' && kept[1].Char == '官')
                {
                    // What several rows are, in a cell beside them: 感官 | 色泽.
                    kept = [.. kept.Skip(2)];
                }

                if (key == "unit")
                {
                    kept = [.. kept.Where(m => m.Char is not ('(' or ')'))];
                    if (kept.Count == 0)
                    {
                        continue;
                    }
                }

                if (key == "name")
                {
                    kept = Unnumbered(kept);
                }

                if (key == "name" && Shapes.Read("products", kept) is { } product)
                {
                    item[key] = new Cell(product.Text, kept) { Certainty = product.Certainty };
                    continue;
                }

                if (key == "test" && UnitBehind().Match(Shapes.TextOf(kept, 0, kept.Count)) is { Success: true, Index: > 0 } unitBehind)
                {
                    kept = Shapes.Slice(kept, 0, unitBehind.Index);
                }

                if (key == "test" && Shapes.Printed(kept) is var said && said.Length == kept.Count)
                {
                    var (test, certainty) = TestNames.Correct(kept, said);
                    item[key] = new Cell(test, kept) { Certainty = certainty };
                    continue;
                }

                var printed = key == "result" && Shapes.Printed(kept) is not ("符合" or "不符合") ? Shapes.Read("result", kept)?.Text ?? Shapes.Printed(kept) : Shapes.Printed(kept);
                if (key == "value" && printed.Contains("阴性", StringComparison.Ordinal) && printed.Contains("阳性", StringComparison.Ordinal)
                    && Shapes.Read("result", kept) is { } ticked)
                {
                    // Both are printed, and one is ticked.
                    item[key] = new Cell(ticked.Text, ticked.Marks) { Certainty = LostSign * ticked.Certainty };
                    continue;
                }

                var plain = key == "spec" ? Specification(kept, printed) : key == "value" ? DecimalPoint(printed) : key == "limit" ? OneOfTwo().Replace(printed, "JJ") : printed;
                item[key] = new Cell(plain, kept) { Certainty = Piece.Certainty(kept) * (plain == printed ? 1 : 0.85) };
            }
        }

        if (sale && item.ContainsKey("qty") && !item.ContainsKey("unit") && heads.FindIndex(h => h.Key == "price") is >= 0 and var priced
            && cells[priced].FindIndex(IsTimes) is > 0 and var times && Shapes.TextOf(cells[priced], 0, times) is var left && Measure.IsUnit(left))
        {
            // 30斤×5.3 under two heads, parted where the first figure ends.
            item["unit"] = new Cell(left, cells[priced].GetRange(0, times));
        }

        if (heads.FindIndex(h => h.Places is not null) is >= 0 and var digits)
        {
            Amount(item, heads[digits].Places!, cells[digits]);
        }

        if (sale)
        {
            Grade(item);
        }

        var unit = heads.Find(h => h.Key == "qty")?.Hint;
        if (sale && !item.ContainsKey("unit") && item.ContainsKey("qty") && Measure.IsUnit(unit))
        {
            item["unit"] = new Cell(unit!, heads.First(h => h.Key == "qty").Marks);
        }

        return item;
    }

    private static Mark Signed(Mark sign) => sign with { Char = '≤', Glyph = sign.Glyph with { Probability = Math.Min(LostSign, sign.Glyph.Probability) } };

    /// <summary>A grade behind the name of goods is their specification: 菠萝(散装), 西洋菜中, 莲藕统货. Without brackets a guess, for it may be a name of its own.</summary>
    private static void Grade(Dictionary<string, Cell> item)
    {
        if (!item.TryGetValue("name", out var name) || item.ContainsKey("spec") || name.Text.Length != name.Marks.Count)
        {
            return;
        }

        var open = name.Text.IndexOfAny(['(', '（']);
        if (open >= 1 && name.Text[^1] is ')' or '）' && Tokens.IsGrade(name.Text[(open + 1)..^1]))
        {
            var (bare, inside) = (Shapes.Slice(name.Marks, 0, open), Shapes.Slice(name.Marks, open + 1, name.Marks.Count - 1));
            item["name"] = new Cell(name.Text[..open], bare) { Certainty = Piece.Certainty(bare) };
            item["spec"] = new Cell(name.Text[(open + 1)..^1], inside) { Certainty = Piece.Certainty(inside) };
            return;
        }

        if (ProductNames.Is(name.Text))
        {
            return;
        }

        for (var at = name.Text.Length - 1; at >= 1; at--)
        {
            var before = Shapes.Slice(name.Marks, 0, at);
            if (Tokens.IsGrade(name.Text[at..]) && (ProductNames.Is(name.Text[..at]) ? name.Text[..at] : ProductNames.Seen(before, name.Text[..at])?.Name) is { } goods)
            {
                item["name"] = new Cell(goods, before) { Certainty = LostSign * name.Certainty };
                item["spec"] = new Cell(name.Text[at..], Shapes.Slice(name.Marks, at, name.Marks.Count)) { Certainty = LostSign * name.Certainty };
                return;
            }
        }
    }

    /// <summary>
    /// The two factors in one cell, 45.9kg×9.6: what has a unit or a price sign says which is which, and where neither has,
    /// the heads do.
    /// </summary>
    private static (List<Mark> Qty, List<Mark> Price)? Times(int column, List<Mark>[] cells, List<Column> heads)
    {
        var cell = cells[column];
        var other = heads.FindIndex(h => h.Key == (heads[column].Key == "qty" ? "price" : "qty"));
        if (other >= 0 && cells[other].Exists(m => char.IsAsciiDigit(m.Char)))
        {
            return null;
        }

        var at = cell.FindIndex(IsTimes);
        var (first, second) = (cell.Take(Math.Max(0, at)).ToList(), cell.Skip(at + 1).ToList());
        if (at <= 0 || !first.Exists(m => char.IsAsciiDigit(m.Char)) || !second.Exists(m => char.IsAsciiDigit(m.Char)))
        {
            return null;
        }

        static bool Priced(List<Mark> marks) => marks.Exists(m => m.Char is '¥' or '/' or '元');
        static bool Counted(List<Mark> marks) => !Priced(marks)
            && Measure.IsUnit(string.Concat(marks.Select(m => m.Char).Where(c => !char.IsAsciiDigit(c) && c is not ('.' or ','))));
        var turned = Priced(first) || Counted(second) || (!Priced(second) && !Counted(first)
            && heads.FindIndex(h => h.Key == "price") is >= 0 and var price && price < heads.FindIndex(h => h.Key == "qty"));
        return turned ? (second, first) : (first, second);
    }

    /// <summary>An amount with a column for each digit; where it is not what quantity and price make, these are in doubt too.</summary>
    private static void Amount(Dictionary<string, Cell> item, DigitPlaces places, List<Mark> marks)
    {
        var product = Sums.Product(item);
        var amount = places.Read(marks, product);
        if (amount is not null)
        {
            item["amount"] = amount;
        }

        if (product is { } due && marks.Count > 1 && (amount is null || (TextNorm.TryDecimal(amount.Text, out var read) && Math.Abs(read - due) > 0.01m)))
        {
            item["qty"] = item["qty"] with { Certainty = 0.75 * item["qty"].Certainty };
            item["price"] = item["price"] with { Certainty = 0.75 * item["price"].Certainty };
        }
    }

    private static bool IsTimes(Mark mark) => mark.Char is '×' or 'x' or 'X' or '*';

    /// <summary>Without its kind, and without the number of its row, that stands in a column without a head or before a point: 3.菜心.</summary>
    private static IReadOnlyList<Mark> Unnumbered(IReadOnlyList<Mark> name)
    {
        var digits = name.TakeWhile(m => char.IsAsciiDigit(m.Char)).Count();
        if (digits is 1 or 2 && digits + 1 < name.Count && name[digits].Char is '.' or '、' && name[digits + 1].IsChinese)
        {
            return [.. name.Skip(digits + 1)];
        }

        if (name.Count > 3 && name.TakeWhile((m, i) => i == 0 || m.Char != '*').Count() is var kind && kind + 1 < name.Count && name[kind + 1].IsChinese)
        {
            // An invoice says first what kind of goods it is: *蔬菜*芥兰.
            return [.. name.Skip(kind + 1)];
        }

        return digits is 1 or 2 && digits + 1 < name.Count && name[digits].IsChinese && name[digits].Left - name[digits - 1].Right > 0.45f * name[digits].Height
            ? [.. name.Skip(digits)] : name;
    }

    /// <summary>A comma that parts no thousands is a point whose foot was smeared: 13,3.</summary>
    public static string DecimalPoint(string figure)
    {
        var comma = figure.LastIndexOf(',');
        return comma > 0 && figure.TrimEnd('%').Length - comma is 2 or 3 && !figure.Contains('.', StringComparison.Ordinal)
            && figure.TrimEnd('%').All(c => char.IsAsciiDigit(c) || c == ',')
            ? figure[..comma] + "." + figure[(comma + 1)..] : figure;
    }

    /// <summary>Without a digit that was read far behind the last decimal, at the paper's edge.</summary>
    private static List<Mark> Nearest(List<Mark> digits)
    {
        var apart = digits.FindIndex(m => digits.IndexOf(m) is > 3 and var i && m.Left - digits[i - 1].Right > 1.5f * m.Height && digits[i - 3].Char == '.');
        return apart < 0 ? digits : digits.GetRange(0, apart);
    }

    /// <summary>A stroke before 级 is a one; how many of what, 5L×4, is written with the sign for times, which the recogniser takes for a letter.</summary>
    private static string Specification(IReadOnlyList<Mark> marks, string printed) =>
        marks is [{ Char: '-' }, { Char: '级' }] ? "一级" : TimesSign().Replace(printed, "×");

    [GeneratedRegex(@"(?<=^\d+(\.\d+)?(L|ml|g|kg|克|斤|公斤)?)[xX](?=\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex TimesSign();

    /// <summary>National metrology standards are JJF and JJG: the recogniser takes two of one letter for one.</summary>
    [GeneratedRegex(@"(?<![A-Z])J(?=[FG]\d{3,4})", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex OneOfTwo();

    /// <summary>What a test's value is measured in, behind the test's name.</summary>
    [GeneratedRegex(@"[(（](m ?g|[uμµ] ?g|g|CFU|MPN|%)(/(kg|g|L|100 ?g|mL))?[)）]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patterns.Patience)]
    private static partial Regex UnitBehind();

    private static void Number(string key, List<Mark> marks, Dictionary<string, Cell> item)
    {
        var digits = Nearest([.. marks.Where(m => char.IsAsciiDigit(m.Char) || m.Char is '.' or '。' or ',')]);
        while (digits.Count > 0 && !char.IsAsciiDigit(digits[^1].Char))
        {
            digits.RemoveAt(digits.Count - 1);
        }

        if (digits.Count == 0)
        {
            return;
        }

        var text = Shapes.TextOf(digits, 0, digits.Count).Replace('。', '.');
        var plain = DecimalPoint(text);
        // 2L9: what stands between two digits was one too, or a point.
        var between = marks.SkipWhile(m => m != digits[0]).TakeWhile(m => m != digits[^1]).Any(m => char.IsLetter(m.Char));
        item[key] = new Cell(plain, digits) { Certainty = Piece.Certainty(digits) * (plain == text ? 1 : 0.85) * (between ? 0.7 : 1) };
        var after = marks.SkipWhile(m => m != digits[^1]).Skip(1).Where(m => m.Char != '×').ToList();
        var unit = Shapes.TextOf(after, 0, after.Count);
        if (key == "qty" && Measure.IsUnit(unit) && !item.ContainsKey("unit"))
        {
            // Room for one more character: 55 斤 may be 55公斤.
            var gap = after[0].Line == digits[^1].Line ? after[0].Left - digits[^1].Right : 0;
            item["unit"] = new Cell(unit, after) { Certainty = Piece.Certainty(after) * (gap > 0.6f * after[0].Width ? 0.75 : 1) };
        }
    }
}
