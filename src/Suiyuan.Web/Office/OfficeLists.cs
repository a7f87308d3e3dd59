using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Inspections;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Office;

/// <summary>The lists of the desks as files: the same rows as the page, narrowed as the page is, as CSV and as Excel.</summary>
internal static class OfficeLists
{
    /// <summary>The most rows a list is exported with.</summary>
    internal const int MostRows = 100_000;

    /// <summary>Maps the lists of one desk as files.</summary>
    public static void MapLists(this WebApplication app, string home, string policy)
    {
        var lists = app.MapGroup(home).RequireAuthorization(policy);
        Files(lists, "/stalls", (Desk desk, Text t, string? show, string? market) => ListFile.Of(desk, "stalls", t["档口", "Stalls"], desk.StallsShown(show ?? "", market),
            [t["档口", "Stall"], t["商户", "Merchant"], t["代号", "Short name"], t["市场", "Market"], t["品类", "Goods"], t["许可证号", "Licence"], t["今日进货", "Stock in today"], t["今日凭证", "Vouchers today"], t["最近记账", "Last recorded"], t["状态", "State"]],
            s => [s.Stall, s.Name.In(t.IsChinese), s.Id, desk.NameOf(s.Under), desk.CategoriesOf(s), s.Licence, Number(desk.Activity().Of(s.Id).Purchases),
                Number(desk.Activity().Of(s.Id).Sales), desk.Activity().Of(s.Id).LastDay, StatusChip.WordOf(s, t)]));
        Files(lists, "/vouchers", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "vouchers", t["销售凭证", "Vouchers"], desk.Sales(desk.FilterOf() with { Find = TableQuery.Of(context, "sales").Find }, 0, MostRows).Rows,
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["档口", "Stall"], t["代号", "Short name"], t["首样货品", "First goods"], t["数量", "Amount"], t["单位", "Unit"], t["样数", "Lines"], t["作废", "Voided"], t["卖多于进", "Beyond stock"], t["异议", "Disputed"], t["代报", "By market"], t["凭证号", "Voucher"], t["记录序号", "Index"]],
            s => [Time(s.OccurredAt), Time(s.RecordedAt), desk.StallName(s.Stall), s.Stall, s.Product, s.Quantity.Value, s.Quantity.Unit.Code,
                Number(s.Lines), Mark(s.Voided), Mark(s.Oversold), Mark(s.Disputed), Mark(s.OnBehalf), s.Id.ToString(), Number(s.Index)]));
        Files(lists, "/purchases", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "purchases", t["进货", "Purchases"], desk.Purchases(desk.FilterOf() with { Find = TableQuery.Of(context, "purchases").Find }, 0, MostRows).Rows,
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["档口", "Stall"], t["代号", "Short name"], t["首样货品", "First goods"], t["数量", "Amount"], t["单位", "Unit"], t["样数", "Lines"], t["供货者", "Supplier"], t["票证", "Tickets"], t["代报", "By market"], t["记录序号", "Index"]],
            p => [Time(p.OccurredAt), Time(p.RecordedAt), desk.StallName(p.Stall), p.Stall, p.Product, p.Quantity.IsDefault ? null : p.Quantity.Value,
                p.Quantity.IsDefault ? null : p.Quantity.Unit.Code, Number(p.Lines), p.Supplier ?? (p.Seller is null ? null : desk.StallName(p.Seller)), Number(p.Tickets), Mark(p.OnBehalf), Number(p.Index)]));
        Files(lists, "/risks", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "risks", t["问题风险库", "Risk register"], desk.Risks(TableQuery.Of(context, "risks").Find, 0, MostRows).Rows,
            [t["问题", "Problem"], t["规则", "Rule"], t["程度", "How bad"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["票证", "Ticket"], t["编号", "Number"], t["交票时间", "Handed in"], t["核实时间", "Confirmed"], t["核实单位", "By"], t["记录序号", "Index"]],
            c => [TicketWords.Rule(c.Rule, t), c.Rule, TicketWords.Severity(c.Severity, t), desk.NameOf(c.Market), desk.StallName(c.Stall), c.Stall, desk.TicketTypeOf(c.Declared, c.Read), c.Number,
                Time(c.RecordedAt), Time(c.DecidedAt), desk.NameOf(c.DecidedBy), Number(c.DecisionIndex)]));
        Files(lists, "/risk", (Desk desk, Text t) => ListFile.Of(desk, "risk", t["档口风险排序", "Stalls by risk"], desk.RankedStalls(),
            [t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["评分", "Score"], t["评分名次", "Place by score"], t["模型估计%", "Model %"], t["模型名次", "Place by model"], t["原因", "Reasons"]],
            r => [desk.NameOf(r.Stall.Under), desk.StallName(r.Stall.Id), r.Stall.Id, Number(r.Score), r.Place, r.Likelihood is { } likely ? Math.Round(likely * 100, 1) : null, r.ModelPlace,
                string.Join("; ", r.Reasons.Select(why => $"{t[why.Zh, why.En]} {(why.Points > 0 ? "+" : "")}{why.Points}"))]));
        Files(lists, "/documents", (Desk desk, Text t, string? market) => ListFile.Of(desk, "documents", t["快到期的证照", "Documents that end"], [.. desk.Endings().Where(e => string.IsNullOrEmpty(market) || e.Party.Under == market || e.Party.Id == market)],
            [t["市场", "Market"], t["档口", "Stall"], t["商户", "Merchant"], t["代号", "Short name"], t["什么", "What"], t["证号", "Number"], t["到期", "Ends"], t["剩余天数", "Days left"]],
            e => [desk.NameOf(e.Party.Under), e.Party.Stall, e.Party.Name.In(t.IsChinese), e.Party.Id, DossierWords.Document(e.Of, t), e.Number, e.Until, Number(e.Until.DayNumber - desk.Today.DayNumber)]));
        Files(lists, "/tests", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "tests", t["检测", "Tests"], desk.Tests(new TestFilter(desk.FilterOf().Within, context.Request.Query["result"].ToString() switch { "fail" => false, "pass" => true, _ => null }, Find: TableQuery.Of(context, "tests").Find), 0, MostRows).Rows,
            [t["检测时间", "Tested"], t["入账时间", "Recorded"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["品名", "Goods"], t["批次", "Lot"], t["项目", "Items"], t["结果", "Result"], t["谁测的", "By"], t["报告编号", "Report"], t["记录序号", "Index"]],
            r => [Time(r.At), Time(r.RecordedAt), desk.Find(r.Stall) is { } stall ? desk.NameOf(stall.Under) : null, desk.StallName(r.Stall), r.Stall, r.Product, r.Lot?.ToString(),
                string.Join("; ", r.Items.Select(i => $"{i.Name} {i.Result}{(i.Value is null ? "" : " " + i.Value)}")), r.Passed ? t["合格", "Passed"] : t["不合格", "Failed"], desk.NameOf(r.By), r.Number, Number(r.Index)]));
        Files(lists, "/certificates", (Desk desk, Text t) => ListFile.Of(desk, "certificates", t["证量", "Certificates"], desk.Certificates(desk.WithinAsked, desk.DaysAsked),
            [t["证", "Certificate"], t["编号", "Number"], t["档口", "Stalls"], t["进货", "Purchases"], t["票上", "Covers"], t["入账", "Booked"], t["情况", "State"]],
            c => [desk.TicketType(c.Type), c.Number, string.Join(' ', c.Uses.Select(u => u.Stall).Distinct()), Number(c.Uses.Count), c.Covers?.ToString(), c.Booked?.ToString(), c.State.ToString()]));
        Files(lists, "/balances", (Desk desk, Text t) => ListFile.Of(desk, "balances", t["账实", "Stock and books"], desk.WorstBalances(desk.WithinAsked, desk.DaysAsked),
            [t["档口", "Stall"], t["代号", "Short name"], t["货品", "Goods"], t["单位", "Unit"], t["期初", "Opening"], t["进", "In"], t["做成", "Made"], t["盘盈", "Found"], t["卖", "Sold"], t["用掉", "Used"], t["处置", "Disposed"], t["盘亏", "Shrunk"], t["账面", "Books"], t["说不清的", "Unexplained"], t["允许%", "Allowed %"]],
            b => [desk.StallName(b.Stall), b.Stall, b.Product, b.Unit.Code, .. ((long[])[b.Opening, b.Bought + b.Returned, b.Made, b.Declared + b.Found, b.Sold, b.Used, b.Disposed, b.Shrunk, b.Book, b.Unexplained]).Select(m => (object?)b.In(m).Value),
                b.Allowance]));
        Files(lists, "/oddities", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "oddities", t["可疑记录", "Odd records"],
            [.. desk.Odd(desk.WithinAsked, desk.DaysAsked, MostRows).Where(o => desk.FindOdd(o).Contains(TableQuery.Of(context, "odd").Find, StringComparison.OrdinalIgnoreCase))],
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["怎么回事", "What"], t["怎么办", "What to do"], t["货品", "Goods"], t["记录编号", "Statement"], t["记录序号", "Index"]],
            o => [Time(o.OccurredAt), Time(o.RecordedAt), desk.Find(o.Stall) is { } stall ? desk.NameOf(stall.Under) : null, desk.StallName(o.Stall), o.Stall, OddityWords.Title(o.Code, t), OddityWords.Todo(o.Code, t),
                o.Product, o.Id.ToString(), Number(o.Index)]));
        Files(lists, "/shortfalls", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "shortfalls", t["卖多于进", "More sold than in stock"],
            [.. desk.Shortfalls(desk.FilterOf(), MostRows).Where(s => desk.FindShortfall(s).Contains(TableQuery.Of(context, "short").Find, StringComparison.OrdinalIgnoreCase))],
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["档口", "Stall"], t["代号", "Short name"], t["货品", "Goods"], t["卖出", "Sold"], t["没有进货对上", "Not covered"], t["单位", "Unit"], t["凭证号", "Voucher"], t["记录序号", "Index"]],
            s => [Time(s.OccurredAt), Time(s.RecordedAt), desk.StallName(s.Stall), s.Stall, s.Product, s.Sold.Value, s.Missing.In(s.Sold.Unit).Value, s.Sold.Unit.Code, s.Sale.ToString(), Number(s.Index)]));
        Files(lists, "/disputes", (Desk desk, Text t) => ListFile.Of(desk, "disputes", t["买家异议", "Disputes"], desk.Disputes(desk.FilterOf(), MostRows),
            [t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["买家", "Buyer"], t["买家代号", "Buyer's short name"], t["卖家", "Seller"], t["卖家代号", "Seller's short name"], t["说法", "Says"], t["说明", "In words"], t["卖家已作废", "Voided"], t["凭证号", "Voucher"], t["记录序号", "Index"]],
            d => [Time(d.OccurredAt), Time(d.RecordedAt), desk.StallName(d.Buyer), d.Buyer, d.Seller is null ? null : desk.StallName(d.Seller), d.Seller,
                d.Reason == "not-mine" ? t["不是我的货", "Not mine"] : t["数量或品种不一样", "Differs"], d.Note, Mark(d.SaleVoided), d.Sale.ToString(), Number(d.Index)]));
        Files(lists, "/inspections", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "inspections", t["检查记录", "Inspections"],
            desk.Inspections(new InspectionFilter(desk.FilterOf().Within, context.Request.Query["outcome"].ToString() is { Length: > 0 } outcome && InspectionCodes.Outcomes.Contains(outcome) ? outcome : null), 0, MostRows).Rows,
            [t["检查时间", "Inspected"], t["公布时间", "Published"], t["对象", "Party"], t["代号", "Short name"], t["检查表", "Checklist"], t["结论", "Result"], t["项", "Items"], t["不符合", "Not in order"], t["当场改好", "Put right at once"], t["改到", "Put right by"], t["谁查的", "By"], t["记录序号", "Index"]],
            i => [Time(i.At), Time(i.RecordedAt), desk.StallName(i.Party), i.Party, i.Checklist, InspectionWords.Outcome(i.Outcome, t).Word, Number(i.Asked), Number(i.Bad), Number(i.Fixed),
                i.Until, desk.NameOf(i.By), Number(i.Index)]));
        Files(lists, "/rectify", (Desk desk, Text t) => ListFile.Of(desk, "rectify", t["要整改的", "To be put right"], [.. desk.ToFix().Where(f => desk.IsAsked(f.Party))],
            [t["期限", "Last day"], t["剩余天数", "Days left"], t["对象", "Party"], t["代号", "Short name"], t["要改什么", "What"], t["情况", "State"], t["谁查的", "Found by"], t["记录序号", "Index"]],
            f => [f.Until, Number(f.DaysLeft(desk.Today)), desk.StallName(f.Party), f.Party, InspectionWords.What(f, t), InspectionWords.Standing(f, desk.Today, t).Word, desk.NameOf(f.By), Number(f.Index)]));
        Files(lists, "/alerts", (Desk desk, Text t, HttpContext context) => ListFile.Of(desk, "alerts", t["预警", "Alerts"],
            desk.Alerts(desk.AlertFilterOf() with { Find = TableQuery.Of(context, "list").Find }, 0, MostRows).Rows,
            [t["时间", "Raised"], t["规则", "Rule"], t["预警", "Alert"], t["程度", "How bad"], t["市场", "Market"], t["对象", "Party"], t["代号", "Short name"], t["情况", "State"], t["记录序号", "Index"]],
            a => [Time(a.RaisedAt), a.Rule, AlertWords.Rule(a.Rule, a.RaisedAt, t), TicketWords.Severity(a.Severity, t), desk.NameOf(a.Market), desk.StallName(a.Party), a.Party, AlertWords.State(a.State, t), Number(a.Index)]));
        Files(lists, "/samplings", (Desk desk, Text t) => ListFile.Of(desk, "samplings", t["抽样", "Samples"], desk.Samples(),
            [t["时间", "Taken"], t["封样码", "Code"], t["品名", "Goods"], t["数量", "Amount"], t["单位", "Unit"], t["档口", "Stall"], t["代号", "Short name"], t["谁抽的", "By"], t["检测机构", "Laboratory"], t["报告", "Reports"], t["有问题", "Odd"], t["记录序号", "Index"]],
            g => [Time(g.At), g.Code, g.Product, g.Taken.Value, g.Taken.Unit.Code, desk.StallName(g.Stall), g.Stall, desk.NameOf(g.By), g.Lab is null ? null : desk.NameOf(g.Lab), Number(g.Reports.Count), Mark(g.IsOdd), Number(g.Index)]));
        Files(lists, "/days", (Desk desk, Text t) => ListFile.Of(desk, "days", t["每日数字", "Days"], desk.Days(30),
            [t["日期", "Day"], t["已记账档口", "Stalls recorded"], t["进货", "Purchases"], t["凭证", "Vouchers"], t["作废", "Voided"], t["卖多于进", "Beyond stock"], t["代报", "By market"]],
            d => [d.Day, Number(d.Stalls), Number(d.Purchases), Number(d.Sales), Number(d.Voided), Number(d.Oversold), Number(d.Behalf)]));
    }

    /// <summary>Maps the list of markets as a file.</summary>
    public static void MapMarketList(this WebApplication app) =>
        Files(app.MapGroup("/bureau").RequireAuthorization(Policies.Bureau), "/markets", (Desk desk, Text t) => ListFile.Of(desk, "markets", t["市场", "Markets"], desk.Markets(),
            [t["市场", "Market"], t["代号", "Short name"], t["区", "District"], t["地址", "Address"], t["在营档口", "Stalls"], t["今日已记账", "Recorded today"], t["今日凭证", "Vouchers today"], t["卖多于进", "Beyond stock"], t["状态", "State"]],
            m => [m.Name.In(t.IsChinese), m.Id, m.District, m.Address, Number(desk.MarketDayOf(m.Id).Active), Number(desk.MarketDayOf(m.Id).Recorded),
                Number(desk.MarketDayOf(m.Id).Sales), Number(desk.MarketDayOf(m.Id).Oversold), StatusChip.WordOf(m, t)]));

    /// <summary>Maps a list as <c>.csv</c> and as <c>.xlsx</c>; <paramref name="list"/> gives a <see cref="ListFile"/>.</summary>
    internal static void Files(RouteGroupBuilder group, string path, Delegate list)
    {
        group.MapGet(path + ".csv", list);
        group.MapGet(path + ".xlsx", list);
    }

    private static long Number(long value) => value;

    internal static string Mark(bool yes) => yes ? "1" : "";

    internal static DateTime Time(DateTimeOffset at) => Text.Local(at).DateTime;
}
