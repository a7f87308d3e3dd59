using System.Collections.Frozen;

namespace Suiyuan.Tickets.Reading;

/// <summary>Reads goods with how much of each, where no price and no head says so: each name followed by a figure with its unit.</summary>
internal static class Listed
{
    private static readonly List<Column> Heads = Column.Plain("name", "unit", "qty");

    /// <summary>The rows, or null where fewer than two stand together, or anything is reckoned.</summary>
    public static Table? Read(Layout layout)
    {
        var tokens = layout.Tokens;
        var items = new List<Dictionary<string, Cell>>();
        var used = new List<Mark>();
        Token? goods = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Money || token.Each)
            {
                return null;
            }

            if (token.Kind == TokenKind.Word && ProductNames.Is(token.Text))
            {
                goods = token;
                continue;
            }

            if (token.Kind != TokenKind.Number || goods is null || token.Row - goods.Row > 1)
            {
                continue;
            }

            var unit = token.Unit.Count > 0 ? token.Unit
                : i + 1 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Unit } next && next.Row == token.Row ? next.Marks : [];
            if (unit.Count > 0)
            {
                items.Add(TableCells.Item([[.. goods.Marks], [.. unit], [.. token.Marks, .. token.Unit]], Heads, sale: true));
                used.AddRange(goods.Marks.Concat(token.Marks).Concat(unit));
                goods = null;
            }
        }

        if (items.Count < 2)
        {
            return null;
        }

        CellDoubts.Weigh(items);
        return new Table(items, used.Min(m => m.Y), used.Max(m => m.Y), Bodies.Unclear, used.ToFrozenSet());
    }
}
