using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings;

/// <summary>Which papers goods need.</summary>
/// <param name="Group">Of goods, such as <c>pork</c>.</param>
/// <param name="Needs">Types, any of which is right.</param>
/// <param name="Severity">When another is handed in.</param>
internal sealed record GoodsRow(string Group, IReadOnlyList<string> Needs, Severity Severity, string[] Keywords, string[] Exceptions);

/// <summary>The table of goods and their papers.</summary>
internal static class GoodsTable
{
    private static readonly GoodsRow[] Rows =
    [
        .. DataFile.Lines("goods.csv").Skip(1).Select(l => l.Split(',')).Select(c => new GoodsRow(
            c[0], c[1].Split(' '), Enum.Parse<Severity>(c[2], ignoreCase: true), c[3].Split(' '), c[4].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    /// <summary>The row of goods of a name, or null when the table does not know them.</summary>
    public static GoodsRow? For(string goods)
    {
        var name = TextNorm.Compact(goods);
        return Array.Find(Rows, r => Array.Exists(r.Keywords, k => k[0] == '=' ? name == k[1..] : name.Contains(k, StringComparison.Ordinal))
            && !Array.Exists(r.Exceptions, e => name.Contains(e, StringComparison.Ordinal)));
    }
}
