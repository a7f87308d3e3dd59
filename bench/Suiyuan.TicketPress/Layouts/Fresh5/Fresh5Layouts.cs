namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>
/// Designs of a sixth hand, who has seen neither the reader nor its word lists: the papers a market's office has in its drawer on any day,
/// as ordinary printers, tills, scales and offices make them.
/// </summary>
internal static class Fresh5Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        .. Fresh5Sales.All, .. Fresh5Slips.All, .. Fresh5Tests.All, .. Fresh5Quarantine.All, .. Fresh5Origins.All, .. Fresh5Licences.All,
    ];

    /// <summary>A sheet that one printer prints in one go, form and contents alike.</summary>
    internal static void OneGo(Sheet s, string? family = null)
    {
        if (family is not null)
        {
            s.Look.Type = family;
        }

        s.Look.Machine(s.Look.Type);
        s.Look.Blank();
        s.Look.WideDigits = false;
    }

    /// <summary>The form of dates on a paper where nobody writes them in Chinese figures.</summary>
    internal static int Plain(Sheet s) => s.DateForm == 7 ? 0 : s.DateForm;

    /// <summary>The facts of a sale, as they happen: nobody sells half a box or half a crab, and what is weighed has no packing.</summary>
    internal static Facts Sold(Sheet s)
    {
        // What a case of tampering made wrong stays wrong by as much.
        var off = s.Facts.Total - s.Facts.Items.Sum(row => row.Amount);
        foreach (var row in s.Facts.Items)
        {
            if (row.Unit is "箱" or "只" && row.Qty != decimal.Truncate(row.Qty))
            {
                var wrong = row.Amount - decimal.Round(row.Qty * row.Price, 2, MidpointRounding.AwayFromZero);
                row.Qty = decimal.Truncate(row.Qty);
                row.Amount = (row.Qty * row.Price) + wrong;
            }

            if (row.Unit != "箱" && row.Spec.Contains('/', StringComparison.Ordinal))
            {
                row.Spec = "";
            }
        }

        s.Facts.Total = s.Facts.Items.Sum(row => row.Amount) + off;
        return s.Facts;
    }

    /// <summary>The serial of a printed pad: seven figures.</summary>
    internal static string Serial(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit)).PadLeft(7, '0');
        return digits[^7..];
    }

    /// <summary>A row of label and value cells.</summary>
    internal static string Ruled(params (string Label, string Value)[] pairs) => Spanned([.. pairs.Select(p => (p.Label, p.Value, 1))]);

    /// <summary>The same, each value as many columns wide as said.</summary>
    internal static string Spanned(params (string Label, string Value, int Span)[] pairs) =>
        $"<tr>{string.Concat(pairs.Select(p => $"<td class=k>{p.Label}</td><td colspan={p.Span}>{p.Value}</td>"))}</tr>";

    /// <summary>Several things on one line, the line's width shared out by <paramref name="columns"/>.</summary>
    internal static string Across(string columns, params string[] cells) =>
        $"<div style=\"display:grid;grid-template-columns:{columns};column-gap:16px;margin:5px 0\">{string.Concat(cells.Select(c => $"<span>{c}</span>"))}</div>";

    /// <summary>Money with its cents, as machines print it.</summary>
    internal static string Cents(decimal amount) => amount.ToString("0.00");

    /// <summary>A row's price and amount with cents.</summary>
    internal static string Price(Sheet s, int i) => s.I(i, "price", Cents(s.Facts.Items[i].Price));

    internal static string Amount(Sheet s, int i) => s.I(i, "amount", Cents(s.Facts.Items[i].Amount));

    internal static string Name(Sheet s, int i) => s.I(i, "name", s.Facts.Items[i].Name);
}
