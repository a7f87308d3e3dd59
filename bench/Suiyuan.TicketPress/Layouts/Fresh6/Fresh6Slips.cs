using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh6;

/// <summary>Sales on slips and screens: a roll that keeps the customer's debt, a note on a shop's memo sheet, a mini-program's voucher.</summary>
internal static class Fresh6Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh6/sale/debt-roll", "sale", null, DebtRoll), new("fresh6/sale/memo-note", "sale", null, MemoNote), new("fresh6/sale/mini-program", "sale", null, MiniProgram),
    ];

    /// <summary>Wholesale stalls' till on a roll of 80 mm: pieces and weight, then what the customer owes.</summary>
    private static string DebtRoll(Sheet s)
    {
        var f = Sold(s);
        Thermal(s, s.Chance.Of("'WenQuanYi Zen Hei'", "'Noto Sans CJK SC'"));
        const string Line = "<div style=\"border-top:2px dashed #444;margin:7px 0\"></div>";
        const string Columns = "display:grid;grid-template-columns:1.75fr .6fr 1.3fr .95fr 1.3fr;column-gap:6px";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div style=\"{Columns}\"><span>{Name(s, i)}</span><span class=r>{s.O((r.Unit is "箱" or "只" ? (int)r.Qty : Math.Max(1, (int)(r.Qty / s.Chance.Int(10, 25)))).ToString())}</span><span class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span class=r>{s.I(i, "price", Sheet.Number(r.Price))}</span><span class=r>{Amount(s, i)}</span></div>"));
        var (owed, paid) = (s.Chance.Int(0, 40) * 137.5m, s.Chance.Odds(0.4));
        return s.Look.Page(580, $"""
            <div class=c style="font-size:25px">{s.V("holder", f.Holder)}</div><div class=c>{f.IssuerPlace}{s.Chance.Of("A", "B", "C")}{s.Chance.Int(1, 6)}-{s.Chance.Int(1, 60):00}　☎{s.O(f.Phone)}</div>{Line}
            <div>客户:{s.V("consignee", f.Consignee)}</div><div class=row><span>单号:{s.V("number", f.Number)}</span><span>开单:{s.O(World.Person(s.Chance)[..1] + "生")}</span></div><div>时间:{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-35).ToString("HH:mm"))}</div>{Line}
            <div style="{Columns}"><span>品名</span><span class=r>件</span><span class=r>重量</span><span class=r>单价</span><span class=r>金额</span></div>{Line}{rows}{Line}
            <div class=row style="font-size:23px"><span>本单合计</span><span>￥{s.V("total", Cents(f.Total))}</span></div><div class=row><span>上次欠款</span><span>{s.O(Cents(owed))}</span></div><div class=row><span>本次付款</span><span>{s.O(Cents(paid ? f.Total : 0))}</span></div><div class=row><span>累计欠款</span><span>{s.O(Cents(paid ? owed : owed + f.Total))}</span></div>{Line}
            <div class=c>货款当面点清，离柜概不负责</div><div class=c style="font-size:16px">收银软件・{s.Chance.Of("菜老板", "档口通", "鲜批批")}　招商热线 {s.O("400-" + s.Chance.Digits(7))}</div>
            """, "#paper{font-size:20px}", padding: 20);
    }

    /// <summary>Written in a hurry on the shop's memo sheet: several goods to a line.</summary>
    private static string MemoNote(Sheet s)
    {
        var f = Sold(s);
        s.Look.Pen();
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fdfdfb", "#fffbe8", "#f4f8fd");
        var colour = s.Chance.Of("#b3201f", "#1d5b99", "#2d7a3a");
        var goods = string.Concat(f.Items.Select((r, i) => $"<span style=\"display:inline-block;margin-right:22px;white-space:nowrap\">{Name(s, i)} {s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}{s.O("×")}{s.I(i, "price", Sheet.Number(r.Price))}{s.O("＝")}{s.I(i, "amount", Sheet.Number(r.Amount))}{(i < f.Items.Count - 1 ? "，" : "")}</span>"));
        return s.Look.Page(800, $"""
            <div class=head style="color:{colour};border-bottom:3px double {colour};padding-bottom:8px"><div class=c style="font-size:27px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:16px">主营：{s.Chance.Of("时令蔬菜、菌菇、姜葱蒜", "各地水果、进口鲜果", "海鲜、河鲜、冰鲜冻品", "南北干货、调味品")}　承接酒楼、工厂饭堂配送</div><div class=c style="font-size:16px">地址：{f.IssuerPlace}　订货热线：{s.O(f.Phone)}　微信同号</div></div>
            <div style="padding:14px 6px;background:repeating-linear-gradient(#0000 0 43px,{colour}55 43px 44px)"><div style="line-height:44px"><span class=l>送货单</span>　　<span class=l>单号</span> {s.V("number", f.Number)}</div><div style="line-height:44px"><span class=l>客户</span>　{s.V("consignee", f.Consignee)}</div><div style="line-height:44px">{goods}</div><div style="line-height:44px">{s.O("共")} {s.V("total", Sheet.Number(f.Total))} {s.O("元")}</div><div style="line-height:44px" class=r>{s.O(f.Person)}　{s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 6))}</div></div>
            """, $"#paper .head .v{{font-family:inherit;font-size:1em;color:{colour};letter-spacing:0;font-weight:inherit}}#paper .v{{line-height:44px}}", padding: 34);
    }

    /// <summary>The buyer's phone shows what the stall keyed in; the page is printed for the file.</summary>
    private static string MiniProgram(Sheet s)
    {
        var f = Sold(s);
        Screen(s);
        var rows = string.Concat(f.Items.Select((r, i) => $"<div style=\"display:flex;align-items:center;border-top:1px solid #eee;padding:9px 0\"><div style=\"flex:1\"><div>{Name(s, i)}{(r.Spec.Length > 0 ? $"<span style=\"font-size:16px;color:#888;border:1px solid #ccc;border-radius:4px;padding:0 6px;margin-left:10px\">{s.I(i, "spec", r.Spec)}</span>" : "")}</div><div style=\"color:#888;font-size:18px\">¥{s.I(i, "price", Cents(r.Price))}/{s.I(i, "unit", r.Unit)} × {s.I(i, "qty", Sheet.Number(r.Qty))}</div></div><div>¥{Amount(s, i)}</div></div>"));
        return s.Look.Page(640, $"""
            <div style="background:#fff;padding:14px 22px" class=row><span>‹</span><span style="font-weight:700">电子销售凭证</span><span>…</span></div><div style="margin:14px 16px;background:#fff;border-radius:10px;padding:16px 20px"><div class=row><span>{f.IssuerPlace}</span><span style="color:#d9822b">{s.Chance.Of("待确认", "已确认", "已收货")}</span></div>
            {Ends("凭证编号", s.V("number", f.Number))}{Ends("销售者", s.V("holder", f.Holder))}{Ends("摊位", s.O(s.Chance.Of("A区", "B区", "3栋") + s.Chance.Int(1, 99) + "号"))}{Ends("购货者", s.V("consignee", f.Consignee))}{Ends("销售日期", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddMinutes(-18).ToString("HH:mm:ss")))}</div>
            <div style="margin:14px 16px;background:#fff;border-radius:10px;padding:12px 20px"><div style="font-weight:700;padding-bottom:6px">商品明细</div>{rows}<div class=row style="border-top:1px solid #eee;padding-top:10px"><span style="color:#888">共{f.Items.Count}种商品</span><span>合计 <span style="font-size:24px;font-weight:700">¥{s.V("total", Cents(f.Total))}</span></span></div></div>
            <div class=c style="padding:4px 0 20px">{s.Qr(130)}<div style="color:#999;font-size:16px">本凭证由市场追溯系统生成</div></div>
            """, "#paper{font-size:20px}", "background:#f2f2f4", padding: 0);
    }
}
