using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh5;

/// <summary>Sales on slips and screens: a till's roll, a weighbridge's ticket, a message.</summary>
internal static class Fresh5Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh5/sale/till-roll", "sale", null, TillRoll), new("fresh5/sale/weighbridge", "sale", "同单位", Weighbridge), new("fresh5/sale/message", "sale", null, Message),
    ];

    /// <summary>A till with a roll 58 mm wide: goods on one line, their figures in columns on the next.</summary>
    private static string TillRoll(Sheet s)
    {
        var f = Sold(s);
        Thermal(s);
        const string Dash = "<div style=\"border-top:2px dashed #555;margin:8px 0\"></div>";
        const string Columns = "display:grid;grid-template-columns:1.2fr 1fr 1.1fr;text-align:right";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{Name(s, i)}</div><div style=\"{Columns}\"><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span>{Price(s, i)}</span><span>{Amount(s, i)}</span></div>"));
        return s.Look.Page(400, $"""
            <div class=c style="font-size:23px">{s.V("holder", f.Holder)}</div><div class=c>销售小票</div>
            <div>单号：{s.V("number", f.Number)}</div><div>时间：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-25).ToString("HH:mm:ss"))}</div><div>客户：{s.V("consignee", f.Consignee)}</div><div>收银：{s.O(s.Chance.Of("01", "02", "1001"))}</div>
            {Dash}<div style="{Columns}"><span>数量</span><span>单价</span><span>小计</span></div>{Dash}{rows}{Dash}
            <div class=row><span>品种数：{s.O(f.Items.Count.ToString())}</span><span>合计：{s.V("total", Cents(f.Total))}</span></div><div class=row><span>{s.O(s.Chance.Of("微信", "支付宝", "现金"))}</span><span>实收：{s.O(Cents(f.Total))}</span></div>{Dash}
            <div>地址：{s.O(f.IssuerPlace)}</div><div>电话：{s.O(f.Phone)}</div><div class=c>谢谢惠顾　欢迎再来</div>
            """, "#paper{font-size:19px}", padding: 16);
    }

    /// <summary>A truck weighed full and empty.</summary>
    private static string Weighbridge(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'WenQuanYi Zen Hei'"));
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var row = f.Items[0];
        row.Unit = row.Unit == "斤" ? "公斤" : row.Unit;
        row.Qty = Math.Max(6, decimal.Truncate(row.Qty)) * 20;
        row.Amount = row.Qty * row.Price;
        f.Total = row.Amount;
        var empty = s.Chance.Int(90, 260) * 20m;
        var time = f.Submitted.AddMinutes(-50);
        return s.Look.Page(820, $"""
            <h1 style="font-size:27px">{f.IssuerPlace}地磅房</h1><div class=c style="font-size:24px;letter-spacing:8px;margin-bottom:6px">称重计量单</div>
            <div class=row><span>磅单号：{s.V("number", f.Number)}</span><span>日期：{s.D("issue_date", f.Issued, 2)}</span></div>
            <table style="margin-top:6px">{Spanned(("发货单位", s.V("holder", f.Holder), 3))}{Spanned(("收货单位", s.V("consignee", f.Consignee), 3))}
            {Ruled(("车号", s.O(f.Plate)), ("货物名称", Name(s, 0)))}{Ruled(($"毛重({row.Unit})", s.O(Sheet.Number(row.Qty + empty))), ("毛重时间", s.O(time.ToString("HH:mm:ss"))))}{Ruled(($"皮重({row.Unit})", s.O(Sheet.Number(empty))), ("皮重时间", s.O(time.AddMinutes(27).ToString("HH:mm:ss"))))}
            {Ruled(($"净重({row.Unit})", s.QtyOf(0, Sheet.Number(row.Qty), row.Unit)), ("单价(元)", Price(s, 0)))}{Ruled(("金额(元)", Amount(s, 0)), ("备注", ""))}</table>
            {Across("1fr 1fr 1fr", "司磅员：" + s.O(f.Officer), "驾驶员：" + s.O(f.Person), "收货人：")}
            """, "#paper td{width:31%}#paper .k{width:19%}");
    }

    /// <summary>What a supplier's clerk types to a customer every morning.</summary>
    private static string Message(Sheet s)
    {
        var f = Sold(s);
        Screen(s);
        static string Face(string colour) => $"<div data-no style=\"flex:none;width:56px;height:56px;border-radius:8px;background:{colour}\"></div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{Name(s, i)} {s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}×{s.I(i, "price", s.Money(r.Price))}={s.I(i, "amount", s.Money(r.Amount))}元</div>"));
        return s.Look.Page(640, $"""
            <div class=row style="background:#ededed;padding:16px 20px;font-size:23px;border-bottom:1px solid #d5d5d5"><span>‹</span><span>{s.O(f.Person)}</span><span>…</span></div>
            <div style="padding:16px 18px 30px"><div class=c style="color:#999;font-size:16px">{s.O(f.Submitted.AddMinutes(-15).ToString("HH:mm"))}</div>
            <div style="display:flex;gap:12px;margin:12px 0;justify-content:flex-end"><div style="background:#95ec69;border-radius:8px;padding:12px 14px">{s.Chance.Of("今天的单发我一下", "老板，今天的货单发来对一下", "早上的单呢？")}</div>{Face("#c9b48a")}</div>
            <div style="display:flex;gap:12px;margin:12px 0">{Face("#7fa6c9")}<div style="background:#fff;border-radius:8px;padding:12px 16px;line-height:1.6;max-width:480px"><div>{s.V("holder", f.Holder)}</div><div>送货单 {s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</div><div>客户：{s.V("consignee", f.Consignee)}</div>{rows}<div>合计：{s.V("total", s.Money(f.Total))}元</div><div>请核对，谢谢</div></div></div>
            <div style="display:flex;gap:12px;margin:12px 0;justify-content:flex-end"><div style="background:#95ec69;border-radius:8px;padding:12px 14px">{s.Chance.Of("收到", "好的，收到", "对的，下午转你")}</div>{Face("#c9b48a")}</div></div>
            """, "#paper{font-size:21px}", "background:#f0f0f0", padding: 0);
    }
}
