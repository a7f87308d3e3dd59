using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Goods that a letter or a message tells one after the other: 春甜橘2箱，每箱138.7元，计277.4元；椰子38.3斤，每斤5.4元，计206.82元。</summary>
internal static partial class ToldGoods
{
    private static readonly List<Column> Heads = Column.Plain("name", "qty", "unit", "price", "amount");

    /// <summary>The goods, or null where no sentence tells any.</summary>
    public static Table? Read(Layout layout)
    {
        var (items, used) = (new List<Dictionary<string, Cell>>(), new List<Mark>());
        foreach (var marks in Narrative.Paragraphs(layout, FrozenSet<Mark>.Empty))
        {
            foreach (var told in Told().Matches(Shapes.TextOf(marks, 0, marks.Count)).Cast<Match>())
            {
                List<Mark>[] cells = [.. Heads.Select(h => told.Groups[h.Key]).Select(g => g.Success ? marks.GetRange(g.Index, g.Length) : [])];
                items.Add(TableCells.Item(cells, Heads, sale: true));
                used.AddRange(marks.GetRange(told.Index, told.Length));
            }
        }

        return items.Count == 0 ? null : Table.Of(items, used);
    }

    [GeneratedRegex(@"(?<name>[\u3400-\u9fff]{1,10})(?<qty>\d[\d.]*)(?<unit>" + Narrative.Units + @")[,，]?[(（]?(每(" + Narrative.Units + @")|单价)[:：]?(?<price>\d[\d.]*)元?(/(" + Narrative.Units + @"))?[)）]?[,，]?(合计|小计|金额|共计|计|共)[:：]?(?<amount>\d[\d.]*)元?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Told();
}
