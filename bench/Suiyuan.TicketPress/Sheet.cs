using System.Globalization;
using System.Net;
using System.Text;

namespace Suiyuan.TicketPress;

/// <summary>
/// A paper while it is written: a layout asks it for markup, and whatever it prints of the facts becomes truth in the same
/// breath, so that nothing can be labelled that is not printed.
/// </summary>
internal sealed class Sheet
{
    private const string QrPlace = "<i data-no></i>";

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _products = [];
    private readonly SortedDictionary<int, Dictionary<string, string?>> _rows = [];
    private readonly string _row;
    private int _qr;

    public Sheet(Facts facts, Chance chance, string setName)
    {
        Facts = facts;
        Chance = chance;
        Look = new Look(chance, setName, facts.Type);
        _row = setName == "held" ? "r" : "";
        DateForm = chance.Odds(0.35) ? 0 : chance.Int(0, Chinese.DateForms - 1);
    }

    public Facts Facts { get; }

    public Chance Chance { get; }

    public Look Look { get; }

    /// <summary>The form dates are printed in on this paper.</summary>
    public int DateForm { get; set; }

    public string? SealText { get; private set; }

    public string? QrContent { get; private set; }

    /// <summary>A form's own words.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A label, its two or three characters spread as this paper spreads them.</summary>
    public string L(string text, bool colon = false) =>
        $"<span class=l>{Text(Look.Spread(text))}{(colon ? Look.Colon : "")}</span>";

    /// <summary>A value of a field.</summary>
    public string V(string field, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        if (field == "products")
        {
            _products.Add(Clean(text));
        }
        else
        {
            _fields.TryAdd(field, Clean(text));
        }

        return Ink(Look.WideDigits ? Chinese.Wide(text) : text, field);
    }

    /// <summary>Something filled in that is no field of the contract.</summary>
    public string O(string text) => text.Length == 0 ? "" : Ink(Look.Fill(text), "");

    /// <summary>A date, in this paper's form or in <paramref name="form"/>; 8 sets it into printed 年 月 日.</summary>
    public string D(string field, DateOnly date, int? form = null)
    {
        if (field.Length > 0)
        {
            _fields.TryAdd(field, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        var chosen = form ?? DateForm;
        if (chosen == 8)
        {
            var gap = Look.Gap;
            return $"<span class=nb>{Ink(date.Year.ToString(CultureInfo.InvariantCulture), field)}{gap}<span class=l>年</span>{gap}{Ink(date.Month.ToString(CultureInfo.InvariantCulture), field)}{gap}<span class=l>月</span>{gap}{Ink(date.Day.ToString(CultureInfo.InvariantCulture), field)}{gap}<span class=l>日</span></span>";
        }

        var text = Chinese.Date(date, chosen);
        return Ink(Look.WideDigits && chosen < 2 ? Chinese.Wide(text) : text, field);
    }

    /// <summary>Quantity and unit together: 500公斤, 500 公斤, 伍佰公斤.</summary>
    public string Q(bool capitals = false)
    {
        var number = Number(Facts.Quantity);
        _fields.TryAdd("unit", Facts.Unit);
        if (capitals && Facts.Quantity == decimal.Truncate(Facts.Quantity))
        {
            _fields.TryAdd("quantity", Chinese.Capital((long)Facts.Quantity));
            return Ink(Chinese.Capital((long)Facts.Quantity) + Facts.Unit, "quantity");
        }

        _fields.TryAdd("quantity", number);
        return Ink((Look.WideDigits ? Chinese.Wide(number) : number) + Look.UnitGap + Facts.Unit, "quantity");
    }

    /// <summary>The quantity alone; <see cref="U"/> prints the unit elsewhere.</summary>
    public string N()
    {
        var number = Number(Facts.Quantity);
        _fields.TryAdd("quantity", number);
        return Ink(Look.WideDigits ? Chinese.Wide(number) : number, "quantity");
    }

    /// <summary>The unit in a place of its own; <paramref name="label"/>: in the form's own type.</summary>
    public string U(bool label = false)
    {
        _fields.TryAdd("unit", Facts.Unit);
        return label ? Text(Facts.Unit) : Ink(Facts.Unit, "unit");
    }

    /// <summary>A cell of a table's row. Empty text prints nothing and is null.</summary>
    public string I(int row, string column, string text)
    {
        if (!_rows.TryGetValue(row, out var cells))
        {
            _rows[row] = cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        }

        if (text.Length == 0)
        {
            return "";
        }

        cells[column] = Clean(text);
        if (column == "name" && !_products.Contains(Clean(text)))
        {
            _products.Add(Clean(text));
        }

        return Ink(text, "items." + row.ToString(CultureInfo.InvariantCulture) + "." + column);
    }

    /// <summary>Quantity and unit of a row in one cell.</summary>
    public string QtyUnit(int row, string qty, string unit)
    {
        _ = I(row, "unit", unit);
        _ = I(row, "qty", qty);
        return Ink(qty + unit, $"items.{row}.qty");
    }

    /// <summary>Says that a field is printed though the layout wrote it some other way.</summary>
    public void Says(string field, string text) => _fields.TryAdd(field, text);

    /// <summary>Money as this paper writes it.</summary>
    public string Money(decimal amount) => amount.ToString(Look.Cents ? "0.00" : "0.##", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>An inked seal, placed by css. Nothing when the facts say that the paper has none.</summary>
    public string Seal(string around, string foot, string place, string shape = "round")
    {
        if (!Facts.Sealed)
        {
            return "";
        }

        SealText ??= around + foot;
        return Stamp.Draw(Chance, around, foot, place, shape);
    }

    /// <summary>A QR code that agrees with the print, unless the facts say otherwise.</summary>
    public string Qr(int side, bool always = false)
    {
        if (Facts.WantQr ?? (always || Chance.Odds(0.7)))
        {
            _qr = side;
            return QrPlace;
        }

        return "";
    }

    /// <summary>The whole paper, with its QR code, which can only be drawn when all else is printed.</summary>
    public string Finish(string html)
    {
        if (_qr == 0)
        {
            return html;
        }

        QrContent = QrContents.Of(this);
        return html.Replace(QrPlace, QrContents.Draw(QrContent, _qr), StringComparison.Ordinal);
    }

    /// <summary>What is printed so far of a field, or null.</summary>
    public string? Printed(string field) => field == "products" ? _products.FirstOrDefault() : _fields.GetValueOrDefault(field);

    public LabelFields Truth() => new()
    {
        Number = Printed("number"), Holder = Printed("holder"), Consignee = Printed("consignee"), Products = [.. _products.Distinct()],
        Quantity = Printed("quantity"), Unit = Printed("unit"), Origin = Printed("origin"), Destination = Printed("destination"),
        IssueDate = Printed("issue_date"), Expiry = Printed("expiry"), Issuer = Printed("issuer"), Uscc = Printed("uscc"),
        LicenceNo = Printed("licence_no"), Total = Printed("total"), Result = Printed("result"),
        Items = [.. _rows.Values.Select(cells => Complete(cells, Facts.Type))],
    };

    private static Dictionary<string, string?> Complete(Dictionary<string, string?> cells, string type)
    {
        string[] columns = type == "test" ? ["name", "test", "value", "limit", "result", "batch"] : ["name", "spec", "unit", "qty", "price", "amount"];
        return columns.ToDictionary(c => c, c => cells.GetValueOrDefault(c), StringComparer.Ordinal);
    }

    /// <summary>Spaces stay only between Latin words.</summary>
    private static string Clean(string text)
    {
        text = Chinese.Narrow(text).Replace("　", "", StringComparison.Ordinal);
        return string.Concat(text.Where((c, i) => c != ' ' || (i > 0 && i < text.Length - 1 && text[i - 1] < 0x80 && text[i + 1] < 0x80 && char.IsAsciiLetter(text[i + 1]))));
    }

    private static string Ink(string text, string field) => $"<span class=v{(field.Length > 0 ? $" data-f=\"{field}\"" : "")}>{Text(text)}</span>";

    /// <summary>Table rows of label and value cells, so many pairs a row.</summary>
    public string Grid(int pairs, params (string Label, string Value)[] cells)
    {
        var html = new StringBuilder();
        for (var i = 0; i < cells.Length; i += pairs)
        {
            html.Append("<tr>");
            for (var j = i; j < Math.Min(i + pairs, cells.Length); j++)
            {
                // The last cell of a row takes the columns that longer rows of its table have more: set when it is measured.
                var last = j == Math.Min(i + pairs, cells.Length) - 1 ? " data-last" : "";
                html.Append(CultureInfo.InvariantCulture, $"<td class=\"k{_row}\">{L(cells[j].Label)}</td><td{last}>{cells[j].Value}</td>");
            }

            html.Append("</tr>");
        }

        return html.ToString();
    }
}
