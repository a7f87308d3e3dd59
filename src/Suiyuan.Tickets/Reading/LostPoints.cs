using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Decimal points that a blurred photograph lost. Each digit is read for certain all the same, and the product proves nothing where
/// price and amount lost theirs both: what tells is the sum, or the room between two digits.
/// </summary>
internal static class LostPoints
{
    /// <summary>What is left of a figure's certainty where a point was put back, or may be missing.</summary>
    private const double Left = 0.8;

    /// <summary>Rows that may have lost one: all their subsets are tried.</summary>
    private const int MostRows = 12;

    /// <summary>Room for a point, in middle distances of two digits.</summary>
    private const float Room = 1.3f;

    /// <summary>Puts points back where that alone makes the sum right; doubts other figures that may have lost one.</summary>
    /// <param name="rows">Of a sale.</param>
    /// <param name="total">The sum as printed, or null.</param>
    /// <param name="layout">The page, which may say the sum in words that end below a yuan.</param>
    public static void Find(List<Dictionary<string, Cell>> rows, string? total, Layout layout)
    {
        var whole = rows.Where(IsWhole).ToList();
        if (total?.Contains('.', StringComparison.Ordinal) == false && layout.Lines.Any(l => Totals.SaysCents(Shapes.TextOf(l, 0, l.Length))))
        {
            // Of 815.86 and all that adds up to it the points were lost alike.
            foreach (var row in whole)
            {
                Doubt(row, "amount");
                if (!row["price"].Text.Contains('.', StringComparison.Ordinal))
                {
                    Doubt(row, "price");
                }
            }
        }

        if (whole.Count == 0 || (total is not null && TextNorm.TryDecimal(total, out var sum) && PutBack(rows, whole, sum)))
        {
            return;
        }

        // Where the others have points, one without may have lost it.
        if (!rows.Exists(r => r.Any(c => c.Key is "price" or "amount" && c.Value.Text.Contains('.', StringComparison.Ordinal))))
        {
            return;
        }

        var usual = UsualStep(rows);
        foreach (var row in whole.Where(r => r["price"].Text.All(char.IsAsciiDigit) && HasRoom(r["price"].Marks, usual) && HasRoom(r["amount"].Marks, usual)))
        {
            Doubt(row, "price");
            Doubt(row, "amount");
        }
    }

    private static void Doubt(Dictionary<string, Cell> row, string key) => row[key] = row[key] with { Certainty = Left * row[key].Certainty };

    /// <summary>An amount of two digits at least with no point, and a price with or without.</summary>
    private static bool IsWhole(Dictionary<string, Cell> row) =>
        row.TryGetValue("price", out var price) && row.TryGetValue("amount", out var amount)
        && amount.Text.Length > 1 && amount.Text.All(char.IsAsciiDigit) && price.Text.All(c => char.IsAsciiDigit(c) || c == '.');

    /// <summary>True when the sum is right now, or was before.</summary>
    private static bool PutBack(List<Dictionary<string, Cell>> rows, List<Dictionary<string, Cell>> whole, decimal sum)
    {
        if (whole.Count > MostRows || Sums.Of(rows) is not { } read)
        {
            return false;
        }

        var tooMuch = whole.ConvertAll(r => TextNorm.TryDecimal(r["amount"].Text, out var amount) ? amount - (amount / 10) : 0);
        for (var some = 0; some < 1 << whole.Count; some++)
        {
            if (Sums.Same(read - tooMuch.Where((_, i) => (some & (1 << i)) != 0).Sum(), sum))
            {
                foreach (var row in whole.Where((_, i) => (some & (1 << i)) != 0))
                {
                    row["amount"] = Shifted(row["amount"]);
                    row["price"] = Divides(row) ? row["price"] : Shifted(row["price"]);
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>True when the row is right, now that its amount has its point again.</summary>
    private static bool Divides(Dictionary<string, Cell> row) =>
        !row.ContainsKey("qty") || row["price"].Text.Contains('.', StringComparison.Ordinal) || Bodies.Agrees(row);

    private static Cell Shifted(Cell cell) =>
        cell.Text.Length < 2 ? cell : cell with { Text = $"{cell.Text[..^1]}.{cell.Text[^1]}", Certainty = Left * cell.Certainty };

    private static float UsualStep(List<Dictionary<string, Cell>> rows)
    {
        var steps = rows.SelectMany(r => r.Where(c => c.Key is "qty" or "price" or "amount")).SelectMany(c => Steps(c.Value.Marks)).Order().ToList();
        return steps.Count == 0 ? float.MaxValue : steps[steps.Count / 2];
    }

    private static bool HasRoom(IReadOnlyList<Mark> marks, float usual) => Steps(marks).Any(s => s > Room * usual);

    /// <summary>From digit to digit.</summary>
    private static IEnumerable<float> Steps(IReadOnlyList<Mark> marks) =>
        Enumerable.Range(1, Math.Max(0, marks.Count - 1))
            .Where(i => char.IsAsciiDigit(marks[i].Char) && char.IsAsciiDigit(marks[i - 1].Char))
            .Select(i => marks[i].X - marks[i - 1].X);
}
