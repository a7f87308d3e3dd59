using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Doubts about a cell by what its column holds: where a head was lost or a border misjudged, two cells run into one, or one
/// stands in its neighbour's column.
/// </summary>
internal static partial class CellDoubts
{
    /// <summary>How much certainty is left of each cell.</summary>
    public static void Weigh(List<Dictionary<string, Cell>> items)
    {
        Lost(items);
        foreach (var item in items)
        {
            foreach (var (key, cell) in item.ToList())
            {
                var left = (Fits(key, cell.Text) ? 1 : 0.6) * (Either(item, key, cell.Text) ? 0.8 : 1) * (Gapped(cell.Marks) ? 0.6 : 1) * (key == "name" && Two(cell) ? 0.7 : 1);
                if (left < 1)
                {
                    item[key] = cell with { Certainty = left * cell.Certainty };
                }
            }
        }
    }

    /// <summary>Values that are written otherwise than the others of their column: a share without its sign, and 2 among 23.1, 13.0 and 22.1, which is what is left of a figure.</summary>
    private static void Lost(List<Dictionary<string, Cell>> items)
    {
        static int DecimalsOf(Dictionary<string, Cell> item) => item.TryGetValue("value", out var value) && TextNorm.TryDecimal(value.Text, out _) ? Sums.Decimals(value.Text) : -1;
        static bool IsShare(Dictionary<string, Cell> item, string key) => item.TryGetValue(key, out var cell) && cell.Text.EndsWith('%');
        var (decimals, shares) = (items.ConvertAll(DecimalsOf), items.Exists(i => IsShare(i, "value")));
        for (var i = 0; i < items.Count; i++)
        {
            var others = decimals.Where((d, k) => k != i && d >= 0).ToList();
            if ((decimals[i] >= 0 && shares && IsShare(items[i], "limit")) || (decimals[i] == 0 && others.Count >= 3 && others.Count(d => d > 0) * 3 >= others.Count * 2))
            {
                items[i]["value"] = items[i]["value"] with { Certainty = TableCells.LostSign * items[i]["value"].Certainty };
            }
        }
    }

    /// <summary>True for 阴性 in a row that measures nothing else: those who fill in forms mean it as the value, or as the verdict.</summary>
    private static bool Either(Dictionary<string, Cell> item, string key, string text) =>
        key is "value" or "result" && text.EndsWith('性') && !item.ContainsKey(key == "value" ? "result" : "value");

    /// <summary>True for a text that looks like what its column holds.</summary>
    public static bool Fits(string key, string text) => key switch
    {
        "qty" or "price" or "amount" => TextNorm.TryDecimal(text, out _),
        "unit" => Measure.IsUnit(text),
        "name" => text.Any(c => c is >= '\u3400' and <= '\u9fff') && !char.IsAsciiDigit(text[0]) && !IsTwice(text),
        "result" => Verdict().IsMatch(text),
        "limit" => (text.Length > 1 || char.IsAsciiDigit(text[0])) && !text.Contains("合格", StringComparison.Ordinal) && Tokens().Count(text) <= 1,
        "value" => Tokens().Count(text) <= 1,
        "spec" => !ProductNames.Is(text) && text is not ("级" or "等" or "装" or "货" or "斤" or "箱"),
        "test" => !MeasureUnit().IsMatch(text) && !TestNames.Lacks(text) && !IsTwice(text) && (text.Length > 1 || TestNames.All.Contains(text)),
        _ => true,
    };

    /// <summary>True for two rows' same word, run into one.</summary>
    public static bool IsTwice(string text) => text.Length >= 4 && text.AsSpan(0, text.Length / 2).SequenceEqual(text.AsSpan(text.Length / 2));

    /// <summary>True for room within a line as between two cells.</summary>
    private static bool Gapped(IReadOnlyList<Mark> marks)
    {
        for (var i = 1; i < marks.Count; i++)
        {
            var (a, b) = (marks[i - 1], marks[i]);
            if (Math.Abs(a.Y - b.Y) < 0.5f * b.Height && b.Left - a.Right > (a.IsChinese && b.IsChinese ? 1.3f : 0.9f) * b.Height)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for two names of goods, one below the other.</summary>
    private static bool Two(Cell cell)
    {
        for (var i = 1; i < cell.Marks.Count; i++)
        {
            if (Math.Abs(cell.Marks[i].Y - cell.Marks[i - 1].Y) > 0.5f * cell.Marks[i].Height)
            {
                return ProductNames.Is(Shapes.TextOf(cell.Marks, 0, i)) && ProductNames.Is(Shapes.TextOf(cell.Marks, i, cell.Marks.Count));
            }
        }

        return false;
    }

    [GeneratedRegex("合格|符合|阴性|阳性|通过|达标|[√×✓]", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Verdict();

    /// <summary>A figure with its sign, or a word that stands for one.</summary>
    [GeneratedRegex(@"[<≤>≥]?\d+(?:\.\d+)?|未检出|不得检出|检出|阴性|阳性|合格", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^\d|mg|kg|μg|阴性|阳性|检出$|合格|GB\d|[<≤]\d|\d\.\d$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex MeasureUnit();
}
