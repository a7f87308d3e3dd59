using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Inspections;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Office;

/// <summary>What the two desks share: the desk itself, lists as files, free names, and pages that show what was just sealed.</summary>
internal static class OfficeEndpoints
{
    /// <summary>How long a page waits for the views to reach what its reader has just recorded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The most rows a list is exported with.</summary>
    private const int MostRows = 100_000;

    /// <summary>Registers the desk.</summary>
    public static void AddOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SlowAnswers>();
        builder.Services.AddScoped<Desk>();
    }

    /// <summary>Lets <c>?seen=INDEX</c> wait until the views hold that entry: an officer always sees what was just sealed.</summary>
    public static void UseOffice(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (long.TryParse(context.Request.Query["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
        {
            var services = context.RequestServices;
            // Never for an index that is not there: nobody makes a page wait for nothing.
            if (seen < services.GetRequiredService<RecordedLog>().RecordedSize)
            {
                try
                {
                    await services.GetRequiredService<ViewLoop>().WaitForAsync(seen + 1, context.RequestAborted).WaitAsync(Patience);
                }
                catch (TimeoutException)
                {
                    // The page then shows the tree size it has, in its small print.
                }
            }
        }

        await next(context);
    });

    /// <summary>Maps the lists of one desk as files.</summary>
    public static void MapLists(this WebApplication app, string home, string policy)
    {
        var lists = app.MapGroup(home).RequireAuthorization(policy);
        lists.MapGet("/stalls.csv", (Desk desk, Text t, string? show, string? market) => Csv("stalls", desk.StallsShown(show ?? "", market),
            [t["档口", "Stall"], t["商户", "Merchant"], t["代号", "Short name"], t["市场", "Market"], t["品类", "Goods"], t["许可证号", "Licence"], t["今日进货", "Stock in today"], t["今日凭证", "Vouchers today"], t["最近记账", "Last recorded"], t["状态", "State"]],
            s => [s.Stall, s.Name.In(t.IsChinese), s.Id, desk.NameOf(s.Under), desk.CategoriesOf(s), s.Licence, Number(desk.Activity().Of(s.Id).Purchases),
                Number(desk.Activity().Of(s.Id).Sales), desk.Activity().Of(s.Id).LastDay?.ToString("O", CultureInfo.InvariantCulture), s.Status.ToString()]));
        lists.MapGet("/vouchers.csv", (Desk desk, Text t, HttpContext context) => Csv("vouchers",
            desk.Sales(desk.FilterOf() with { Find = TableQuery.Of(context, "sales").Find }, 0, MostRows).Rows,
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["档口", "Stall"], t["代号", "Short name"], t["首样货品", "First goods"], t["数量", "Amount"], t["单位", "Unit"], t["样数", "Lines"], t["作废", "Voided"], t["卖多于进", "Beyond stock"], t["异议", "Disputed"], t["代报", "By market"], t["凭证号", "Voucher"], t["记录序号", "Index"]],
            s => [Time(s.OccurredAt), Time(s.RecordedAt), desk.StallName(s.Stall), s.Stall, s.Product, s.Quantity.Value.ToString(CultureInfo.InvariantCulture), s.Quantity.Unit.Code,
                Number(s.Lines), Mark(s.Voided), Mark(s.Oversold), Mark(s.Disputed), Mark(s.OnBehalf), s.Id.ToString(), Number(s.Index)]));
        lists.MapGet("/purchases.csv", (Desk desk, Text t, HttpContext context) => Csv("purchases",
            desk.Purchases(desk.FilterOf() with { Find = TableQuery.Of(context, "purchases").Find }, 0, MostRows).Rows,
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["档口", "Stall"], t["代号", "Short name"], t["首样货品", "First goods"], t["数量", "Amount"], t["单位", "Unit"], t["样数", "Lines"], t["供货者", "Supplier"], t["票证", "Tickets"], t["代报", "By market"], t["记录序号", "Index"]],
            p => [Time(p.OccurredAt), Time(p.RecordedAt), desk.StallName(p.Stall), p.Stall, p.Product, p.Quantity.IsDefault ? null : p.Quantity.Value.ToString(CultureInfo.InvariantCulture),
                p.Quantity.IsDefault ? null : p.Quantity.Unit.Code, Number(p.Lines), p.Supplier ?? (p.Seller is null ? null : desk.StallName(p.Seller)), Number(p.Tickets), Mark(p.OnBehalf), Number(p.Index)]));
        lists.MapGet("/risks.csv", (Desk desk, Text t, HttpContext context) => Csv("risks",
            desk.Risks(TableQuery.Of(context, "risks").Find, 0, MostRows).Rows,
            [t["问题", "Problem"], t["规则", "Rule"], t["程度", "How bad"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["票证", "Ticket"], t["编号", "Number"], t["交票时间", "Handed in"], t["核实时间", "Confirmed"], t["核实单位", "By"], t["记录序号", "Index"]],
            c => [TicketWords.Rule(c.Rule, t), c.Rule, c.Severity, desk.NameOf(c.Market), desk.StallName(c.Stall), c.Stall, desk.TicketTypeOf(c.Declared, c.Read), c.Number,
                Time(c.RecordedAt), Time(c.DecidedAt), desk.NameOf(c.DecidedBy), Number(c.DecisionIndex)]));
        lists.MapGet("/documents.csv", (Desk desk, Text t, string? market) => Csv("documents", [.. desk.Endings().Where(e => string.IsNullOrEmpty(market) || e.Party.Under == market || e.Party.Id == market)],
            [t["市场", "Market"], t["档口", "Stall"], t["商户", "Merchant"], t["代号", "Short name"], t["什么", "What"], t["证号", "Number"], t["到期", "Ends"], t["剩余天数", "Days left"]],
            e => [desk.NameOf(e.Party.Under), e.Party.Stall, e.Party.Name.In(t.IsChinese), e.Party.Id, DossierWords.Document(e.Of, t), e.Number, e.Until.ToString("O", CultureInfo.InvariantCulture), Number(e.Until.DayNumber - desk.Today.DayNumber)]));
        lists.MapGet("/tests.csv", (Desk desk, Text t, HttpContext context) => Csv("tests",
            desk.Tests(new TestFilter(desk.FilterOf().Within, context.Request.Query["result"].ToString() switch { "fail" => false, "pass" => true, _ => null }, Find: TableQuery.Of(context, "tests").Find), 0, MostRows).Rows,
            [t["检测时间", "Tested"], t["入账时间", "Recorded"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["品名", "Goods"], t["批次", "Lot"], t["项目", "Items"], t["结果", "Result"], t["谁测的", "By"], t["报告编号", "Report"], t["记录序号", "Index"]],
            r => [Time(r.At), Time(r.RecordedAt), desk.Find(r.Stall) is { } stall ? desk.NameOf(stall.Under) : null, desk.StallName(r.Stall), r.Stall, r.Product, r.Lot?.ToString(),
                string.Join("; ", r.Items.Select(i => $"{i.Name} {i.Result}{(i.Value is null ? "" : " " + i.Value)}")), r.Passed ? t["合格", "Passed"] : t["不合格", "Failed"], desk.NameOf(r.By), r.Number, Number(r.Index)]));
        lists.MapGet("/inspections.csv", (Desk desk, Text t, HttpContext context) => Csv("inspections",
            desk.Inspections(new InspectionFilter(desk.FilterOf().Within, context.Request.Query["outcome"].ToString() is { Length: > 0 } outcome && InspectionCodes.Outcomes.Contains(outcome) ? outcome : null), 0, MostRows).Rows,
            [t["检查时间", "Inspected"], t["公布时间", "Published"], t["对象", "Party"], t["代号", "Short name"], t["检查表", "Checklist"], t["结论", "Result"], t["项", "Items"], t["不符合", "Not in order"], t["当场改正", "Put right"], t["期限", "Last day"], t["谁查的", "By"], t["记录序号", "Index"]],
            i => [Time(i.At), Time(i.RecordedAt), desk.StallName(i.Party), i.Party, i.Checklist, InspectionWords.Outcome(i.Outcome, t).Word, Number(i.Asked), Number(i.Bad), Number(i.Fixed),
                i.Until?.ToString("O", CultureInfo.InvariantCulture), desk.NameOf(i.By), Number(i.Index)]));
        lists.MapGet("/rectify.csv", (Desk desk, Text t) => Csv("rectify", desk.ToFix(),
            [t["期限", "Last day"], t["剩余天数", "Days left"], t["对象", "Party"], t["代号", "Short name"], t["要改什么", "What"], t["情况", "State"], t["谁查的", "Found by"], t["记录序号", "Index"]],
            f => [f.Until.ToString("O", CultureInfo.InvariantCulture), f.DaysLeft(desk.Today).ToString(CultureInfo.InvariantCulture), desk.StallName(f.Party), f.Party,
                InspectionWords.What(f, t), InspectionWords.Standing(f, desk.Today, t).Word, desk.NameOf(f.By), Number(f.Index)]));
        lists.MapGet("/certificates.csv", (Desk desk, Text t) => Csv("certificates", desk.Certificates(desk.WithinAsked, desk.DaysAsked),
            [t["证", "Certificate"], t["编号", "Number"], t["档口", "Stalls"], t["进货", "Purchases"], t["票上", "Covers"], t["入账", "Booked"], t["情况", "State"]],
            c => [desk.TicketType(c.Type), c.Number, string.Join(' ', c.Uses.Select(u => u.Stall).Distinct()), Number(c.Uses.Count), c.Covers?.ToString(), c.Booked?.ToString(), c.State.ToString()]));
        lists.MapGet("/balances.csv", (Desk desk, Text t) => Csv("balances", desk.WorstBalances(desk.WithinAsked, desk.DaysAsked),
            [t["档口", "Stall"], t["代号", "Short name"], t["货品", "Goods"], t["单位", "Unit"], t["期初", "Opening"], t["进", "In"], t["做成", "Made"], t["盘盈", "Found"], t["卖", "Sold"], t["用掉", "Used"], t["处置", "Disposed"], t["盘亏", "Shrunk"], t["账面", "Books"], t["说不清的", "Unexplained"], t["允许%", "Allowed %"]],
            b => [desk.StallName(b.Stall), b.Stall, b.Product, b.Unit.Code, .. ((long[])[b.Opening, b.Bought + b.Returned, b.Made, b.Declared + b.Found, b.Sold, b.Used, b.Disposed, b.Shrunk, b.Book, b.Unexplained]).Select(m => b.In(m).ToNumberString()),
                b.Allowance.ToString(CultureInfo.InvariantCulture)]));
        lists.MapGet("/days.csv", (Desk desk, Text t) => Csv("days", desk.Days(30),
            [t["日期", "Day"], t["已记账档口", "Stalls recorded"], t["进货", "Purchases"], t["凭证", "Vouchers"], t["作废", "Voided"], t["卖多于进", "Beyond stock"], t["代报", "By market"]],
            d => [d.Day.ToString("O", CultureInfo.InvariantCulture), Number(d.Stalls), Number(d.Purchases), Number(d.Sales), Number(d.Voided), Number(d.Oversold), Number(d.Behalf)]));
    }

    /// <summary>Maps the list of markets as a file.</summary>
    public static void MapMarketList(this WebApplication app) =>
        app.MapGet("/bureau/markets.csv", (Desk desk, Text t) => Csv("markets", desk.Markets(),
            [t["市场", "Market"], t["代号", "Short name"], t["区", "District"], t["地址", "Address"], t["在营档口", "Stalls"], t["今日已记账", "Recorded today"], t["今日凭证", "Vouchers today"], t["卖多于进", "Beyond stock"], t["状态", "State"]],
            m => [m.Name.In(t.IsChinese), m.Id, m.District, m.Address, Number(desk.MarketDayOf(m.Id).Active), Number(desk.MarketDayOf(m.Id).Recorded),
                Number(desk.MarketDayOf(m.Id).Sales), Number(desk.MarketDayOf(m.Id).Oversold), m.Status.ToString()])).RequireAuthorization(Policies.Bureau);

    /// <summary>Maps the question which name a new party may have: the wanted one, or it with the first free number.</summary>
    public static void MapFreeNames(this WebApplication app) =>
        app.MapGet("/api/parties/free-name", IResult (string? @base, Authority authority) =>
        {
            if (@base is null || !Statement.IsPartyId(@base))
            {
                return new Problem("bad-request", "base");
            }

            // From authority and not the views: a party that was admitted a moment ago must not be offered again.
            var name = @base;
            for (var n = 2; authority.FindParty(name) is not null; n++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{@base}-{n}");
            }

            return TypedResults.Ok(new { name });
        }).RequireAuthorization();

    /// <summary>Rows as a file that spreadsheet programs open.</summary>
    public static FileContentHttpResult Csv<T>(string name, IReadOnlyList<T> rows, string[] head, Func<T, string?[]> cells)
    {
        // The mark at the start is what makes spreadsheet programs read the Chinese right.
        var text = new StringBuilder("\uFEFF");
        AppendCsv(text, head);
        foreach (var row in rows)
        {
            AppendCsv(text, cells(row));
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{name}.csv");
    }

    /// <summary>Adds one row of a CSV file.</summary>
    internal static void AppendCsv(StringBuilder text, string?[] cells) => text.AppendJoin(',', cells.Select(Shared.Csv.Cell)).Append("\r\n");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Mark(bool yes) => yes ? "1" : "";

    private static string Time(DateTimeOffset at) => Text.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
