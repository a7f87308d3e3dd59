namespace Suiyuan.Tickets.Reading;

/// <summary>A table whose heads stand one below the other at its left, and whose entries are its columns.</summary>
internal static class TurnedTable
{
    /// <summary>The entries, or null where no page has at least three such rows with two entries.</summary>
    public static Table? Read(Layout layout, bool sale)
    {
        var run = new List<(string Key, List<Segment> Row)>();
        foreach (var row in Grid.Rows(layout))
        {
            var key = KeyOf(Shapes.TextOf(row[0].Marks, 0, row[0].Marks.Count), sale);
            if (key is not null && row.Count >= (run.Count == 0 ? 3 : 2) && (run.Count == 0 || Math.Abs(row[0].Left - run[0].Row[0].Left) < 2 * row[0].Height) && !run.Exists(r => r.Key == key && key != "x"))
            {
                run.Add((key, row));
            }
            else if (run.Count > 0 && Entries(run, sale, layout) is { } table)
            {
                return table;
            }
            else
            {
                run = key is not null && row.Count >= 3 ? [(key, row)] : [];
            }
        }

        return run.Count > 0 ? Entries(run, sale, layout) : null;
    }

    /// <summary>What a head says of its row, without what stands in brackets after it: 单价（元）.</summary>
    private static string? KeyOf(string head, bool sale)
    {
        var word = head.IndexOf('(', StringComparison.Ordinal) is > 1 and var open ? head[..open] : head.TrimEnd(':');
        return sale ? Columns.OfSale(word) : Columns.OfTestLabel(word);
    }

    private static Table? Entries(List<(string Key, List<Segment> Row)> run, bool sale, Layout layout)
    {
        bool Has(string key) => run.Exists(r => r.Key == key);
        // A form whose labels stand in two columns has as many rows, and labels among them.
        if (run.Exists(r => r.Row.Skip(1).Any(s => Shapes.TextOf(s.Marks, 0, s.Marks.Count).TrimEnd(':') is var text
            && (Labels.Meanings(text).Count > 0 || (sale ? Columns.OfSale(text) : Columns.OfTest(text)) is not null) && !ProductNames.Is(text) && text is not ("合计" or "总计" or "小计"))))
        {
            return null;
        }

        if (run.Count(r => r.Key != "x") < 3 || !(sale ? Has("name") && Has("qty") && (Has("price") || Has("amount")) : Has("test") && (Has("value") || Has("result"))))
        {
            return null;
        }

        // Each stands in the column of the name that it is nearest to; a word for all of them, in none.
        var names = run.Find(r => r.Key == (sale ? "name" : "test")).Row.Skip(1).ToList();
        var heads = run.ConvertAll(r => new Column(r.Key, Shapes.TextOf(r.Row[0].Marks, 0, r.Row[0].Marks.Count), r.Row[0].Marks, ""));
        var entries = names.ConvertAll(_ => run.ConvertAll(_ => new List<Mark>()).ToArray());
        for (var r = 0; r < run.Count; r++)
        {
            foreach (var segment in run[r].Row.Skip(1))
            {
                var middle = (segment.Left + segment.Right) / 2;
                entries[names.IndexOf(names.MinBy(n => Math.Abs(((n.Left + n.Right) / 2) - middle))!)][r].AddRange(segment.Marks);
            }
        }

        var at = run.FindIndex(r => r.Key == (sale ? "name" : "test"));
        var sum = entries.Find(e => Shapes.TextOf(e[at], 0, e[at].Count) is "合计" or "总计" or "小计");
        entries.Remove(sum!);
        var items = entries.ConvertAll(e => TableCells.Item(e, heads, sale));
        CellDoubts.Weigh(items);
        return items.Count < 2 ? null
            : new Table(items, run[0].Row[0].Y, run[^1].Row.Max(s => s.Y + (s.Height / 2)), 1, run.SelectMany(r => r.Row).SelectMany(s => s.Marks).ToHashSet())
            {
                Total = sum?[run.FindIndex(r => r.Key == "amount") is >= 0 and var due ? due : at] ?? [],
            };
    }
}
