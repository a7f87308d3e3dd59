using System.Globalization;
using System.Text;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Suiyuan.Domain.Reporting;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Daybooks;

/// <summary>Services of the legal daybook, and the daybook as a file: CSV and Excel.</summary>
internal static class DaybookEndpoints
{
    /// <summary>The most lines of one file: what Excel holds on a sheet, less the head.</summary>
    private const int MostLines = 1_048_575;

    /// <summary>Registers what the folder needs.</summary>
    public static void AddDaybooks(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<DaybookDesk>();
        builder.Services.AddScoped<DaybookTable>();
    }

    /// <summary>Maps the files; the pages are found by their @page.</summary>
    public static void MapDaybooks(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var (home, policy) in (ReadOnlySpan<(string, string)>)[("/stall", Policies.Merchant), ("/market", Policies.Market), ("/bureau", Policies.Bureau)])
        {
            app.MapGet(home + "/daybook.csv", CsvAsync).RequireAuthorization(policy);
            app.MapGet(home + "/daybook.xlsx", Excel).RequireAuthorization(policy);
        }
    }

    // Line by line as they are read: a bureau's year need not fit into memory.
    private static async Task CsvAsync(DaybookDesk desk, DaybookTable table, HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename={Name(desk)}.csv";
        response.Headers.CacheControl = "private, no-store";
        // The mark at the start is what makes spreadsheet programs read the Chinese right.
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 32_768, leaveOpen: true) { NewLine = "\r\n" };
        var text = new StringBuilder();
        await WriteAsync(table.Heads);
        foreach (var line in Daybook.Lines(desk.Db, desk.Filter, 0, MostLines))
        {
            await WriteAsync(table.Cells(line).Select(c => c is decimal number ? number.ToString(CultureInfo.InvariantCulture) : c as string));
        }

        async Task WriteAsync(IEnumerable<string?> cells)
        {
            text.Clear();
            text.AppendJoin(',', cells.Select(Csv.Cell));
            await writer.WriteLineAsync(text, cancellationToken);
        }
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult Excel(DaybookDesk desk, DaybookTable table, HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        // A zip is written back and forth, which a response can't: by way of a file that is gone when it is sent.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        var heads = table.Heads;
        file.SaveAs(Daybook.Lines(desk.Db, desk.Filter, 0, MostLines).Select(line => Row(heads, table.Cells(line)))
                // The heads come from the first row: where there is none, from an empty one.
                .DefaultIfEmpty(Row(heads, new object?[heads.Count])), sheetName: desk.Filter.In ? "进货" : "销售",
            configuration: new OpenXmlConfiguration { FastMode = true, AutoFilter = true });
        file.Position = 0;
        return TypedResults.Stream(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Name(desk)}.xlsx");
    }

    private static Dictionary<string, object?> Row(IReadOnlyList<string> heads, IReadOnlyList<object?> cells)
    {
        var row = new Dictionary<string, object?>(heads.Count, StringComparer.Ordinal);
        for (var i = 0; i < heads.Count; i++)
        {
            row.Add(heads[i], cells[i] is string words ? Csv.Safe(words) : cells[i]);
        }

        return row;
    }

    private static string Name(DaybookDesk desk) => string.Create(CultureInfo.InvariantCulture,
        $"daybook-{(desk.Filter.In ? "in" : "out")}-{desk.Filter.Within}-{desk.Filter.From:yyyyMMdd}-{desk.Filter.To:yyyyMMdd}");
}
