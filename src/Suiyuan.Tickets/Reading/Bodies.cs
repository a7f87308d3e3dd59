using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Two ways of reading what a page lists, by its heads and by what its texts are; the one that explains more of the page is kept.
/// </summary>
internal static class Bodies
{
    /// <summary>By how much the reading without heads has to be better.</summary>
    private const double Margin = 1;

    /// <summary>How clear quantity and price are where little says which is which.</summary>
    public const double Unclear = 0.8;

    /// <summary>The goods of a sale, or null.</summary>
    public static Table? Sale(Layout layout)
    {
        var (headed, reckoned) = (TurnedTable.Read(layout, sale: true) ?? TableReader.Read(layout, sale: true), Goods.Read(layout));
        var table = headed is null ? reckoned : reckoned is null || Worth(reckoned, layout) < Worth(headed, layout) + Margin
            ? headed : reckoned;
        table ??= Listed.Read(layout);
        if (ToldGoods.Read(layout) is { } told && (table is null || Worth(told, layout) > Worth(table, layout)))
        {
            (table, headed) = (told, null);
        }

        if (table is not null)
        {
            Disagreements(table, ReferenceEquals(table, headed) ? reckoned : headed, table.Rows.ConvertAll(Agrees));
            Unheaded(table, headed);
            // Two readings that take each other's quantity for the price.
            var turned = headed is not null && reckoned is not null && headed.Rows.Exists(h => reckoned.Rows.Exists(r => Swapped(h, r)));
            table = turned ? table with { Clear = Unclear } : table;
            Unit(table.Rows, layout);
            BrokenUnit(table.Rows, layout);
            Specifications(table.Rows, layout);
        }

        return table;
    }

    /// <summary>Goods between the rows that no row has, and another sum than theirs: a row was lost, and the others may be its.</summary>
    public static void Unlisted(Table table, Layout layout)
    {
        var near = 3 * layout.LineHeight;
        var lost = layout.Tokens.Exists(t => t.Kind == TokenKind.Word && ProductNames.Is(t.Text) && t.Y > table.Top - near && t.Y < table.Bottom + near
            && !t.Marks.Any(table.Marks.Contains) && !table.Rows.Exists(r => r.TryGetValue("name", out var name) && name.Text == t.Text));
        if (lost && Sums.Of(table.Rows) is { } sum && !Figures(layout, table).Any(f => Sums.Same(f.Value, sum)))
        {
            foreach (var row in table.Rows)
            {
                foreach (var (key, cell) in row.ToList())
                {
                    row[key] = cell with { Certainty = Unclear * cell.Certainty };
                }
            }
        }
    }

    private static bool Swapped(Dictionary<string, Cell> a, Dictionary<string, Cell> b) =>
        a.TryGetValue("qty", out var quantity) && a.TryGetValue("price", out var price) && b.TryGetValue("qty", out var q)
            && b.TryGetValue("price", out var p)
        && quantity.Text == p.Text && price.Text == q.Text && quantity.Text != price.Text;

    /// <summary>A unit that is said once for all rows: 单位:公斤, or in brackets over the quantities.</summary>
    private static void Unit(List<Dictionary<string, Cell>> rows, Layout layout)
    {
        var counted = rows.Where(r => r.ContainsKey("qty") && !r.ContainsKey("unit")).ToList();
        if (counted.Count == 0 || counted.Count < rows.Count)
        {
            return;
        }

        var (left, right) = (counted.Min(r => r["qty"].Marks[0].Left), counted.Max(r => r["qty"].Marks[^1].Right));
        var top = counted.Min(r => r["qty"].Marks[0].Y);
        var units = layout.Tokens.Where(t => t.Kind == TokenKind.Unit).ToList();
        var unit = units.Find(t => t.Y < top && Columns.OfSale(t.Said) == "qty") ?? units.Where(t => t.Y < top && t.Right > left
            - t.Height && t.Left < right + t.Height).MaxBy(t => t.Y)
            ?? units.Find(t => t.Said.EndsWith("单位", StringComparison.Ordinal));
        if (unit is null)
        {
            // 重量/斤 says it in the head.
            if (layout.Tokens.Find(t => t.Y < top && t.Right > left - (2 * t.Height) && t.Left < right + (2 * t.Height) && t.Text.IndexOf('/', StringComparison.Ordinal) is > 1 and var slash
                && Columns.OfSale(t.Text[..slash]) == "qty" && Measure.IsUnit(t.Text[(slash + 1)..])) is { } head)
            {
                var at = head.Text.IndexOf('/', StringComparison.Ordinal) + 1;
                counted.ForEach(r => r["unit"] = new Cell(head.Text[at..], [.. head.Marks.Skip(at)]));
            }

            return;
        }

        List<Mark> marks = [.. unit.Marks.Where(m => m.Char is not ('(' or ')'))];
        counted.ForEach(r => r["unit"] = new Cell(Shapes.TextOf(marks, 0, marks.Count), marks));
    }

    /// <summary>A unit that is broken between two lines of the head: 数量(公 斤).</summary>
    private static void BrokenUnit(List<Dictionary<string, Cell>> rows, Layout layout)
    {
        if (layout.Lines.FirstOrDefault(l => l is [.., { Char: '(' }, { Char: '公' }]) is { } broken && rows.TrueForAll(r => r.TryGetValue("unit", out var unit) && unit.Text == "斤"))
        {
            rows.ForEach(r => r["unit"] = r["unit"] with { Text = "公斤", Marks = [broken[^1], .. r["unit"].Marks] });
        }
    }

    /// <summary>What stands under a name and says that it is its specification: 规格:统货.</summary>
    private static void Specifications(List<Dictionary<string, Cell>> rows, Layout layout)
    {
        // The word and what it says may be two texts.
        foreach (var line in layout.Rows.SelectMany(r => r.Select((s, i) => s.Text is "规格:" or "等级:" && i + 1 < r.Count ? [.. s.Marks, .. r[i + 1].Marks] : s.Marks.ToArray())))
        {
            var text = Shapes.TextOf(line, 0, line.Length);
            var at = text.StartsWith("规格:", StringComparison.Ordinal) || text.StartsWith("等级:", StringComparison.Ordinal) ? 3 : 0;
            if (at == 0 || text.Length is < 4 or > 14)
            {
                continue;
            }

            var over = rows.Find(r => !r.ContainsKey("spec") && r.TryGetValue("name", out var name) && name.Marks.Count > 0 && Math.Abs(name.Marks[0].Left - line[0].Left) < line[0].Height
                && line[0].Y - name.Marks[0].Y > 0.5f * line[0].Height && line[0].Y - name.Marks[0].Y < 2 * line[0].Height);
            if (over is not null)
            {
                Mark[] said = line[at..];
                over["spec"] = new Cell(Shapes.Printed(said), said) { Certainty = Piece.Certainty(said) };
            }
        }
    }

    /// <summary>What a test lists, or null.</summary>
    public static Table? Test(Layout layout)
    {
        var (headed, typed) = (TurnedTable.Read(layout, sale: false) ?? TableReader.Read(layout, sale: false), Trials.Read(layout));
        var table = headed is null ? typed : typed is null || Worth(typed) < Worth(headed) + Margin ? headed : typed;
        if ((Strips.Read(layout) ?? ToldTests.Read(layout)) is { } told && (table is null || told.Rows.Count > table.Rows.Count))
        {
            return told;
        }

        if (table is not null)
        {
            Disagreements(table, ReferenceEquals(table, headed) ? typed : headed, table.Rows.ConvertAll(_ => false));
        }

        return table;
    }

    /// <summary>What the two ways read otherwise in one row is in doubt, but for figures that bear themselves out.</summary>
    private static void Disagreements(Table table, Table? other, List<bool> right)
    {
        for (var i = 0; other is not null && i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var marks = row.Where(c => c.Key is "test" or "name" or "amount").SelectMany(c => c.Value.Marks).ToHashSet();
            var same = other.Rows.FindAll(r => r.Any(c => c.Key is "test" or "name" or "amount" && c.Value.Marks.Any(marks.Contains)));
            foreach (var (key, cell) in row.ToList())
            {
                var otherwise = same.Count == 1 && same[0].TryGetValue(key, out var its) && its.Text != cell.Text;
                if (otherwise && !(right[i] && key is "qty" or "price" or "amount"))
                {
                    row[key] = cell with { Certainty = Unclear * cell.Certainty };
                }
            }
        }
    }

    /// <summary>A name that the register has not and no head calls one.</summary>
    private static void Unheaded(Table table, Table? headed)
    {
        foreach (var row in table.Rows)
        {
            if (row.TryGetValue("name", out var name) && !ProductNames.Knows(name.Text) && !ReferenceEquals(table, headed)
                && headed?.Rows.Exists(r => r.TryGetValue("name", out var its) && its.Text == name.Text) != true)
            {
                row["name"] = name with { Certainty = 0.9 * name.Certainty };
            }
        }
    }

    /// <summary>How much a test's table explains: tests that are known, and cells that look like what they are.</summary>
    private static double Worth(Table table) => table.Rows.Sum(row => row.Sum(c => c.Key switch
    {
        "test" => TestNames.All.Contains(c.Value.Text) ? 2 : 0.3,
        "name" => ProductNames.Knows(c.Value.Text) ? 0.5 : -1,
        _ => CellDoubts.Fits(c.Key, c.Value.Text) ? 1 : -1,
    }));

    /// <summary>How much a sale's table explains: names that are goods, products that are right, a sum that is printed.</summary>
    private static double Worth(Table table, Layout layout)
    {
        var worth = 0.0;
        foreach (var row in table.Rows)
        {
            worth += row.TryGetValue("name", out var name) ? ProductNames.Knows(name.Text) ? 2 : 1 : -1;
            worth += (row.ContainsKey("qty") ? 0.5 : 0) + (row.ContainsKey("price") ? 0.5 : 0) + (row.ContainsKey("amount") ? 0.5
                : 0) + (row.ContainsKey("unit") ? 0.5 : 0);
            worth += Agrees(row) ? 3 : 0;
        }

        return worth + (Sums.Of(table.Rows) is { } sum && Figures(layout, table).Any(f => Sums.Same(f.Value, sum)) ? 3 : 0);
    }

    /// <summary>True where quantity times price is the amount.</summary>
    public static bool Agrees(Dictionary<string, Cell> row) =>
        Sums.Product(row) is { } product && row.TryGetValue("amount", out var amount) && TextNorm.TryDecimal(amount.Text, out var a) && Sums.Same(product, a);

    /// <summary>The figures of a page that are no table's.</summary>
    public static IEnumerable<Token> Figures(Layout layout, Table table) =>
        layout.Tokens.Where(t => t.Kind == TokenKind.Number && !table.Marks.Contains(t.Marks[0]));
}
