using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>
/// A list of a desk as a file: the one way in which lists leave the portals. Asked for as <c>.xlsx</c> it begins with what it is, whose,
/// when it was made and from how much of the ledger; as <c>.csv</c> it is the rows alone, for programs.
/// </summary>
internal sealed class ListFile : IResult
{
    private readonly Desk _desk;
    private readonly string _name;
    private readonly string _title;
    private readonly string[] _heads;
    private readonly List<object?[]> _rows;

    private ListFile(Desk desk, string name, string title, string[] heads, List<object?[]> rows) => (_desk, _name, _title, _heads, _rows) = (desk, name, title, heads, rows);

    /// <summary>A list.</summary>
    /// <param name="desk">Whose.</param>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="title">What the list is called.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="heads">Its columns.</param>
    /// <param name="cells">A row's cells: words, numbers, days, times.</param>
    public static ListFile Of<T>(Desk desk, string name, string title, IReadOnlyList<T> rows, string[] heads, Func<T, object?[]> cells)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(desk, name, title, heads, [.. rows.Select(cells)]);
    }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.Headers.CacheControl = "private, no-store";
        return httpContext.Request.Path.Value!.EndsWith(".xlsx", StringComparison.Ordinal)
            ? TypedResults.Stream(Excel(httpContext.RequestServices.GetRequiredService<Text>()), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{_name}.xlsx").ExecuteAsync(httpContext)
            : TypedResults.File(Encoding.UTF8.GetBytes(Csv()), "text/csv; charset=utf-8", $"{_name}.csv").ExecuteAsync(httpContext);
    }

    private string Csv()
    {
        // The mark at the start is what makes spreadsheet programs read the Chinese right.
        var text = new StringBuilder("\uFEFF");
        foreach (var row in _rows.Prepend(_heads))
        {
            // A number is no formula, also below zero.
            text.AppendJoin(',', row.Select(c => c is string or null ? Shared.Csv.Cell(c as string) : Words(c))).Append("\r\n");
        }

        return text.ToString();
    }

    private FileStream Excel(Text t)
    {
        var scope = _desk.Me.Name.In(t.IsChinese) + (_desk.WithinAsked == _desk.Party ? "" : " · " + _desk.StallName(_desk.WithinAsked));
        object?[][] before =
        [
            [_title],
            [t["范围", "Scope"], scope],
            [t["导出时间", "Made"], t.DateTime(_desk.Now)],
            [t["依据", "From"], t[$"账本前 {t.Number(_desk.Size)} 条记录", $"the ledger's first {t.Number(_desk.Size)} entries"] + (_desk.At is { } at ? t["，", ", "] + t.DateTime(at) : "")],
            [t["行数", "Rows"], t.Number(_rows.Count) + (_rows.Count >= OfficeLists.MostRows ? t["（只含最前面的）", " (the first ones only)"] : "")],
            [],
        ];

        // A zip is written back and forth, which a response can't: by way of a file that is gone when it is sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        file.SaveAs(before.Append(_heads).Concat(_rows).Select(Row), printHeader: false, sheetName: _title,
            configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true, MaxWidth = 48, AutoFilter = false, FreezeRowCount = before.Length + 1 });
        file.Position = 0;
        return file;
    }

    private Dictionary<string, object?> Row(object?[] cells)
    {
        var row = new Dictionary<string, object?>(_heads.Length, StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(2, _heads.Length); i++)
        {
            row.Add(i.ToString(CultureInfo.InvariantCulture), i >= cells.Length ? null : cells[i] switch
            {
                string words => Shared.Csv.Safe(words),
                DateOnly day => Words(day),
                var other => other,
            });
        }

        return row;
    }

    private static string? Words(object? cell) => cell switch
    {
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var words => words as string,
    };
}
