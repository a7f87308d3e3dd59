using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
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
    public static void AddOffice(this WebApplicationBuilder builder) => builder.Services.AddScoped<Desk>();

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
        Append(text, head);
        foreach (var row in rows)
        {
            Append(text, cells(row));
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{name}.csv");
    }

    private static void Append(StringBuilder text, string?[] cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // SPEC: RFC 4180 section 2. A cell that a spreadsheet would take for a formula is made text: names are typed by people.
    private static string Cell(string? value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + value : value ?? "";
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Mark(bool yes) => yes ? "1" : "";

    private static string Time(DateTimeOffset at) => Text.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
