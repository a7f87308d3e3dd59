namespace Suiyuan.Tickets.Reading;

/// <summary>A table whose heads stand one below the other at its left, and whose entries are its columns.</summary>
internal static class TurnedTable
{
    /// <summary>The entries, or null where no page has at least three such rows with two entries.</summary>
    public static Table? Read(Layout layout, bool sale)
    {
        var run = new List<(string Key, List<Segment> Row)>();
        foreach (var row in layout.Rows.Select(Headed))
        {
            var key = KeyOf(row[0].Text, sale);
            if (key is not null && row.Count >= (run.Count == 0 ? 3 : 2) && (run.Count == 0 || Math.Abs(row[0].Left - run[0].Row[0].Left) < 2 * row[0].Height) && !run.Exists(r => r.Key == key && key != "x"))
            {
                run.Add((key, row));
            }
            else if (run.Count > 0 && Entries(run, sale) is { } table)
            {
                return table;
            }
            else
            {
                run = key is not null && row.Count >= 3 ? [(key, row)] : [];
            }
        }

        return run.Count > 0 ? Entries(run, sale) : null;
    }

    /// <summary>The row, with a head that is spread over its cell in one piece: 单　位.</summary>
    private static List<Segment> Headed(List<Segment> row) =>
        row.Count > 2 && row[0].Marks is [{ IsChinese: true }] && row[1].Marks is [{ IsChinese: true }] && row[1].Left - row[0].Right < 3 * Math.Max(row[0].Height, row[1].Height)
        && Columns.IsWord(row[0].Text + row[1].Text)
            ? [new Segment([.. row[0].Marks, .. row[1].Marks]), .. row.Skip(2)]
            : row;

    /// <summary>What a head says of its row, without what stands in brackets after it: 单价（元）.</summary>
    private static string? KeyOf(string head, bool sale)
    {
        var word = head.IndexOf('(', StringComparison.Ordinal) is > 1 and var open ? head[..open] : head.TrimEnd(':');
        return sale ? Columns.OfSale(word) : Columns.OfTestLabel(word);
    }

    private static Table? Entries(List<(string Key, List<Segment> Row)> run, bool sale)
    {
        int At(string key) => run.FindIndex(r => r.Key == key);
        bool Has(string key) => At(key) >= 0;
        // A form whose labels stand in two columns has as many rows, and labels among them.
        if (run.Exists(r => r.Row.Skip(1).Any(s => s.Text.TrimEnd(':') is var text
            && (Labels.Meanings(text).Count > 0 || (sale ? Columns.OfSale(text) : Columns.OfTest(text)) is not null) && !ProductNames.Is(text) && !IsSum(text))))
        {
            return null;
        }

        if (run.Count(r => r.Key != "x") < 3 || !(sale ? Has("name") && Has("qty") && (Has("price") || Has("amount")) : Has("test") && (Has("value") || Has("result"))))
        {
            return null;
        }

        // Each stands in the column of the name that it is nearest to; a word for all of them, in none.
        var named = At(sale ? "name" : "test");
        var names = run[named].Row.Skip(1).ToList();
        var heads = run.ConvertAll(r => new Column(r.Key, r.Row[0].Text, r.Row[0].Marks, ""));
        var entries = names.ConvertAll(_ => run.ConvertAll(_ => new List<Mark>()).ToArray());
        for (var r = 0; r < run.Count; r++)
        {
            foreach (var segment in run[r].Row.Skip(1))
            {
                var middle = (segment.Left + segment.Right) / 2;
                entries[names.IndexOf(names.MinBy(n => Math.Abs(((n.Left + n.Right) / 2) - middle))!)][r].AddRange(segment.Marks);
            }
        }

        var sum = entries.Find(e => IsSum(Shapes.TextOf(e[named], 0, e[named].Count)));
        entries.Remove(sum!);
        if (!sale)
        {
            // Of a panel's tests, those that were not made.
            entries.RemoveAll(e => e.Where((_, r) => run[r].Key is "value" or "result").All(cell => cell.Count == 0));
        }

        var items = entries.ConvertAll(e => TableCells.Item(e, heads, sale));
        CellDoubts.Weigh(items);
        return items.Count < 2 ? null
            : new Table(items, run[0].Row[0].Y, run[^1].Row.Max(s => s.Y + (s.Height / 2)), 1, run.SelectMany(r => r.Row).SelectMany(s => s.Marks).ToHashSet())
            {
                Total = sum is not null && Has("amount") ? sum[At("amount")] : [],
            };
    }

    private static bool IsSum(string text) => text is "合计" or "总计" or "小计";
}
