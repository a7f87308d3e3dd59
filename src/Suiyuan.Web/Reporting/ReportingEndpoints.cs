using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Suiyuan.Domain.Reporting;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Reporting;

/// <summary>Who reported as Excel files, and the reminders.</summary>
internal static class ReportingEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddReporting(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ReminderPlanner>();
        builder.Services.AddHostedService<ReminderService>();
    }

    /// <summary>Maps the files; the pages are found by their @page.</summary>
    public static void MapReporting(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/bureau/reporting.xlsx", Excel).RequireAuthorization(Policies.Bureau);
        app.MapGet("/market/reporting.xlsx", Excel).RequireAuthorization(Policies.Market);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult Excel(Desk desk, Text t, HttpResponse response)
    {
        response.Headers.CacheControl = "private, no-store";
        var day = desk.DayAsked;
        return desk.MarketAsked is { } market
            ? File($"reporting-{market.Market}-{day:yyyyMMdd}", StallHeads(t), desk.StallReports(market.Market).Select(s => Stall(s, day, t)))
            : File($"reporting-{day:yyyyMMdd}", MarketHeads(t), desk.Reporting.Markets(day, desk.DistrictAsked).Select(m => Market(m, t)));
    }

    private static string[] MarketHeads(Text t) =>
        [t["市场", "Market"], t["代号", "Short name"], t["区", "District"], t["休市", "Closed"], t["应报", "Expected"], t["已报", "Reported"], t["上报率%", "Rate %"],
            t["质量率%", "Quality %"], t["没上报", "Missing"], t["有疑点", "Doubtful"], t["迟报", "Late"], t["市场代报", "By market"],
            t["卖存货", "Selling stock"], t["休息", "Closed stalls"]];

    private static object?[] Market(MarketReporting m, Text t) =>
        [m.Name.In(t.IsChinese), m.Market, m.District, m.Closed ? t["休市", "closed"] : "", m.Figures.Expected, m.Figures.Reported,
            Percent(m.Figures.Rate), Percent(m.Figures.Quality), m.Figures.Missing, m.Figures.Flagged, m.Figures.Late, m.Figures.Behalf, m.Figures.Nil, m.Figures.Closed];

    private static string[] StallHeads(Text t) =>
        [t["档口", "Stall"], t["商户", "Merchant"], t["代号", "Short name"], t["情况", "State"], t["记录数", "Entries"], t["第一条", "First"],
            t["最后一条", "Last"], t["迟报", "Late"], t["市场代报", "By market"], t["疑点", "Doubts"], t["上次上报", "Reported before"]];

    private static object?[] Stall(StallReporting s, DateOnly day, Text t) =>
        [s.Number, s.Name.In(t.IsChinese), s.Stall, ReportingWords.State(s.State, t), (long)s.Records, Time(s.First), Time(s.Last),
            OfficeLists.Mark(s.Counted.HasFlag(StallDayFlags.Late)), OfficeLists.Mark(s.Counted.HasFlag(StallDayFlags.Behalf)),
            s.Counted.HasFlag(StallDayFlags.Flagged) ? string.Join(t["；", "; "], ReportingWords.Signs(s, day, t).Select(x => x.What)) : "",
            s.Before?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    private static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult File(string name, string[] heads, IEnumerable<object?[]> rows)
    {
        var file = new MemoryStream();
        file.SaveAs(rows.Select(r => Row(heads, r)).DefaultIfEmpty(Row(heads, new object?[heads.Length])), sheetName: "上报",
            configuration: new OpenXmlConfiguration { FastMode = true, AutoFilter = true });
        file.Position = 0;
        return TypedResults.Stream(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
    }

    private static Dictionary<string, object?> Row(string[] heads, object?[] cells) =>
        heads.Zip(cells).ToDictionary(c => c.First, c => c.Second is string words ? Csv.Safe(words) : c.Second, StringComparer.Ordinal);

    private static double? Percent(double? share) => share is null ? null : Math.Floor(share.Value * 1000) / 10;

    private static string? Time(DateTimeOffset? at) => at is { } time ? Text.Local(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
