namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>A fifth hand's designs, whose writer has seen neither the reader nor its word lists: what trucks bring from other provinces.</summary>
internal static class Fresh3Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Fresh3Quarantine.All, .. Fresh3Meat.All, .. Fresh3Commitment.All, .. Fresh3Aquatic.All, .. Fresh3Import.All,
        .. Fresh3Sales.All, .. Fresh3Slips.All, .. Fresh3Tests.All, .. Fresh3Licences.All, .. Fresh3Others.All,
    ];

    /// <summary>A red disc with a star, for the state's arms.</summary>
    internal static string Arms(int side) =>
        $"<svg data-no width={side} height={side} viewBox='0 0 60 60'><circle cx=30 cy=30 r=28 fill='#d0211c'/>"
        + "<path d='M30 9l5 14h15l-12 9 5 14-13-9-13 9 5-14-12-9h15z' fill='#f3cf5b'/></svg>";

    /// <summary>Label, colon of this paper, value.</summary>
    internal static string F(Sheet s, string label, string value) => $"<span><span class=l>{Sheet.Text(label)}{s.Look.Colon}</span>{value}</span>";

    /// <summary>Label and value in cells: the label <paramref name="wide"/> pixels wide.</summary>
    internal static string Pair(string label, string value, int span = 1, int wide = 0) =>
        $"<td class=h{(wide > 0 ? $" style=\"width:{wide}px\"" : "")}>{label}</td><td colspan={span}>{value}</td>";

    /// <summary>A label with what a form says in English under it.</summary>
    internal static string Both(string chinese, string english) => $"{chinese}<br><i>{english}</i>";

    /// <summary>
    /// A table of the paper's rows, each column written <c>what=head</c>. Besides a row's own columns: <c>#</c> the row's
    /// number, <c>qtyunit</c> both in a cell, <c>qtyof</c> the unit standing in the head, <c>measure</c> a test's unit,
    /// <c>basis</c>, and <c>-</c> for what nobody filled in.
    /// </summary>
    internal static string Rows(Sheet s, int least, params string[] columns)
    {
        var split = columns.Select(c => c.Split('=', 2)).ToArray();
        var head = $"<tr>{string.Concat(split.Select(c => $"<th>{c[1]}</th>"))}</tr>";
        return head + Body(s, least, [.. split.Select(c => c[0])]);
    }

    /// <summary>The same without its head.</summary>
    internal static string Body(Sheet s, int least, params string[] columns)
    {
        var rows = s.Facts.Items.Select((row, i) => $"<tr>{string.Concat(columns.Select(c => $"<td class=x-{c.Trim('#', '-')}>{Cell(s, i, row, c)}</td>"))}</tr>");
        var blank = $"<tr>{string.Concat(Enumerable.Repeat("<td>&nbsp;</td>", columns.Length))}</tr>";
        return string.Concat(rows.Concat(Enumerable.Repeat(blank, Math.Max(0, least - s.Facts.Items.Count))));
    }

    internal static string Cell(Sheet s, int i, Row row, string column) => column switch
    {
        "#" => (i + 1).ToString(),
        "-" => "",
        "name" => s.I(i, column, row.Name),
        "spec" => s.I(i, column, row.Spec),
        "unit" => s.I(i, column, row.Unit),
        "qty" => s.I(i, column, Sheet.Number(row.Qty)),
        "qtyunit" => s.QtyUnit(i, Sheet.Number(row.Qty), row.Unit),
        "qtyof" => s.QtyOf(i, Sheet.Number(row.Qty), row.Unit),
        "price" => s.I(i, column, s.Money(row.Price)),
        "amount" => s.I(i, column, s.Money(row.Amount)),
        "test" => s.I(i, column, row.Test),
        "value" => s.I(i, column, row.Value),
        "limit" => s.I(i, column, row.Limit),
        "result" => s.I(i, column, row.Result),
        "measure" => s.O(row.Unit),
        "basis" => s.O(row.Basis),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
