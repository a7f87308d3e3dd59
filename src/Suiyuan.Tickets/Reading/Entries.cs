using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Goods of a sale that stand under no heads, as telephones show and small printers print them: 白菜 / ¥2.80/斤 数量 50 / ¥140.00.</summary>
internal static partial class Entries
{
    private static readonly List<Column> Heads =
        [.. new[] { "name", "unit", "qty", "price", "amount" }.Select(k => new Column(k, k, [], ""))];

    /// <summary>The entries as rows of a table, or null when there are none that are sure to be goods.</summary>
    public static Table? Read(Layout layout)
    {
        var rows = Grid.Rows(layout);
        var items = new List<Dictionary<string, Cell>>();
        var used = new List<Mark>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (text, marks) = Flat(rows[i]);
            var match = Priced().Match(text) is { Success: true } priced ? priced : Multiplied().Match(text);
            if (!match.Success)
            {
                continue;
            }

            List<Mark> Of(Group group, List<Mark> from) => from.GetRange(group.Index, group.Length);
            var name = Name().Match(text[..match.Index]);
            var (above, marksAbove) = i > 0 ? Flat(rows[i - 1]) : ("", []);
            var source = marks;
            if (!name.Success)
            {
                (name, source) = (Name().Match(above), marksAbove);
            }

            var amount = Amount().Match(text, match.Groups["end"].Index);
            var from = marks;
            if (!amount.Success && ReferenceEquals(source, marksAbove))
            {
                (amount, from) = (Amount().Match(above), marksAbove);
            }

            if (!name.Success || (i > 0 && used.Contains(rows[i - 1][0].Marks[0]) && ReferenceEquals(source, marksAbove)))
            {
                continue;
            }

            var item = TableCells.Item(
                [Of(name.Groups["v"], source), Of(match.Groups["u"], marks), Of(match.Groups["q"], marks), Of(match.Groups["p"], marks),
                    amount.Success ? Of(amount.Groups["v"], from) : []],
                Heads, sale: true);
            if (Certain(item))
            {
                items.Add(item);
                used.AddRange(rows[i].SelectMany(s => s.Marks));
                used.AddRange(ReferenceEquals(source, marksAbove) ? rows[i - 1].SelectMany(s => s.Marks) : []);
            }
        }

        return items.Count == 0 ? null : new Table(items, used.Min(m => m.Y), used.Max(m => m.Y), 1, used.ToFrozenSet());
    }

    /// <summary>True where the product of the figures, or else the name, says that these are goods and their price.</summary>
    private static bool Certain(Dictionary<string, Cell> item)
    {
        decimal? Figure(string key) => item.TryGetValue(key, out var cell) && TextNorm.TryDecimal(cell.Text, out var value) ? value : null;
        return item.TryGetValue("name", out var name) && Figure("qty") is { } qty && Figure("price") is { } price
            && ((Figure("amount") is { } amount && Math.Abs((qty * price) - amount) <= 0.06m) || ProductNames.Knows(name.Text));
    }

    /// <summary>A row's characters with a tab between its texts, and the marks at the same places.</summary>
    private static (string Text, List<Mark> Marks) Flat(List<Segment> row)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        foreach (var segment in row)
        {
            foreach (var mark in segment.Marks)
            {
                text.Append(mark.Char);
                marks.Add(mark);
            }

            text.Append('\t');
            marks.Add(segment.Marks[^1]);
        }

        return (text.ToString(), marks);
    }

    [GeneratedRegex(@"¥?(?<p>\d+(\.\d+)?)元?/(?<u>公斤|千克|市斤|斤|kg|KG|Kg|g|吨|箱|件|袋|包|盒|只|个|条|头|筐|瓶)\t?(数量|重量|×|[xX*])?[:]?\t?(×|[xX*])?(?<q>\d+(\.\d+)?)(?<end>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Priced();

    [GeneratedRegex(@"(?<q>\d+(\.\d+)?)\t?(?<u>公斤|千克|市斤|斤|kg|KG|Kg|g|吨|箱|件|袋|包|盒|只|个|条|头|筐|瓶)?\t?[×xX*@]\t?[¥]?(?<p>\d+(\.\d+)?)(元?/?(公斤|千克|市斤|斤|kg|KG))?(?<end>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Multiplied();

    [GeneratedRegex(@"^(\d{1,2}[.、)\t])?(?<v>[\u3400-\u9fff][\u3400-\u9fff()]{0,9})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Name();

    [GeneratedRegex(@"[=\t¥](?<v>\d+(\.\d+)?)元?\t$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Amount();
}
