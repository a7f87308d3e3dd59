using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>Sales: a program's list of goods gone out, a pad with rows to spare, a market's card till, net weights, a sheet that goes with the goods.</summary>
internal static class Fresh7Sales
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh7/sale/program-outbound", "sale", null, Outbound), new("fresh7/sale/carbon-pad", "sale", null, CarbonPad), new("fresh7/sale/card-till", "sale", null, CardTill),
        new("fresh7/sale/net-weights", "sale", "同单位", NetWeights), new("fresh7/sale/with-the-goods", "sale", null, WithTheGoods), new("fresh7/sale/sent-picture", "sale", null, SentPicture),
    ];

    /// <summary>What a bookkeeping program prints on A4, its sums on the last line.</summary>
    private static string Outbound(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'Noto Sans CJK SC'"));
        s.Look.Paper = "#fff";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td class=c>{i + 1}</td><td>{s.O("01.02." + s.Chance.Digits(4))}</td><td>{Name(s, i)}</td><td>{s.I(i, "spec", r.Spec)}</td><td class=c>{s.I(i, "unit", r.Unit)}</td><td class=r>{s.I(i, "qty", r.Qty.ToString("0.00"))}</td><td class=r>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td><td></td></tr>"));
        return s.Look.Page(1120, $"""
            <div class=c style="font-size:22px">{s.V("holder", f.Holder)}</div><h1 style="font-size:28px;letter-spacing:10px;text-indent:10px;text-decoration:underline double;text-underline-offset:7px">销售出库单</h1>
            <div style="display:grid;grid-template-columns:1.7fr 1fr 1.15fr;gap:4px 18px;margin:16px 0 6px"><span>购货单位：{s.V("consignee", f.Consignee)}</span><span>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 4))}</span><span>编号：{s.V("number", f.Number)}</span><span>收货地址：{s.O(f.Address)}</span><span>发货仓库：{s.O(s.Chance.Of("成品仓", "一号库", "冷藏库"))}</span><span>销售方式：{s.O(s.Chance.Of("赊销", "现销", "月结"))}</span></div>
            <table><tr><th>行号</th><th>物料编码</th><th style="width:19%">物料名称</th><th>规格型号</th><th>单位</th><th>实发数量</th><th>销售单价</th><th>销售金额</th><th style="width:9%">备注</th></tr>{rows}<tr><td colspan=5 class=c>合计</td><td class=r>{(f.Items.Select(r => r.Unit).Distinct().Count() == 1 ? s.O(f.Items.Sum(r => r.Qty).ToString("0.00")) : "")}</td><td></td><td class=r>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <div style="display:grid;grid-template-columns:repeat(5,1fr);margin-top:10px"><span>审核：{s.O(f.Officer)}</span><span>记账：</span><span>发货：{s.O(World.Person(s.Chance))}</span><span>业务员：{s.O(f.Person)}</span><span>制单：{s.O(World.Person(s.Chance))}</span></div><div style="margin-top:22px" class=row><span>客户签收：______________</span><span style="font-size:15px">第 1 页　共 1 页</span></div>
            """, "#paper td,#paper th{padding:4px 7px}#paper th{font-weight:700}", padding: 48);
    }

    /// <summary>A pad bought at the stationer's with eight rows, of which some stay empty; the shop's name is stamped on by the printer.</summary>
    private static string CarbonPad(Sheet s)
    {
        var f = Sold(s);
        s.Look.Pen();
        s.Look.Blank();
        var red = s.Chance.Of("#b3201f", "#1f4f9a", "#1d6e3a");
        (s.Look.Paper, s.Look.Ink, s.Look.Rule) = (s.Chance.Of("#fff", "#fdeff1", "#fdfae0"), red, $"1.3px solid {red}");
        var rows = string.Concat(Enumerable.Range(0, 8).Select(i => i < f.Items.Count
            ? $"<tr class=c><td>{i + 1}</td><td>{Name(s, i)}</td><td>{s.I(i, "unit", f.Items[i].Unit)}</td><td>{s.I(i, "qty", Sheet.Number(f.Items[i].Qty))}</td><td>{s.I(i, "price", Sheet.Number(f.Items[i].Price))}</td><td>{s.I(i, "amount", Sheet.Number(f.Items[i].Amount))}</td><td></td></tr>"
            : $"<tr class=c><td>{i + 1}</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>"));
        return s.Look.Page(900, $"""
            <div class=c><span class=shop>{s.V("holder", f.Holder)}</span></div><h1 style="font-size:31px;letter-spacing:20px;text-indent:20px">送货单</h1><div class=c style="font-size:15px">地址：{f.IssuerPlace}　电话：{f.Phone}</div>
            <div class=row style="margin:6px 0"><span>收货单位：{s.V("consignee", f.Consignee)}</span><span class=no style="font-size:22px">№ {s.V("number", Serial(f.Number))}</span></div><div class=r style="margin-bottom:4px">{s.D("issue_date", f.Issued, 8)}</div>
            <div style="display:flex"><table><tr><th>序号</th><th style="width:32%">货物名称及规格</th><th>单位</th><th>数量</th><th>单价</th><th>金　额</th><th style="width:12%">备注</th></tr>{rows}<tr><td colspan=7>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}　　￥ {s.V("total", Sheet.Number(f.Total))}</td></tr></table><div style="flex:none;writing-mode:vertical-rl;font-size:14px;letter-spacing:2px;padding:20px 0 0 6px">①存根（白）②客户（红）③回单（黄）</div></div>
            <div class=row style="margin-top:10px"><span>收货单位及经手人（盖章）：</span><span>送货单位及经手人（盖章）：{s.O(f.Person)}　　　</span></div>
            """, Preprinted + "#paper .shop .v{font-family:inherit;font-size:25px;color:inherit;letter-spacing:0;font-weight:700}#paper td{height:36px;padding:2px 6px}", padding: 34);
    }

    /// <summary>In a market with cards both sides get a slip from the gate's till.</summary>
    private static string CardTill(Sheet s)
    {
        var f = Sold(s);
        Thermal(s, s.Chance.Of("'WenQuanYi Zen Hei'", "'Noto Sans CJK SC'"));
        const string Dash = "<div style=\"border-top:2px dashed #444;margin:7px 0\"></div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}.{Name(s, i)}</div><div class=row style=\"padding-left:24px\"><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span>×{s.I(i, "price", Cents(r.Price))}</span><span>{Amount(s, i)}</span></div>"));
        return s.Look.Page(520, $"""
            <div class=c style="font-size:24px">{f.IssuerPlace}</div><div class=c style="font-size:22px">电子结算交易凭单</div><div class=c style="font-size:16px">（买方联）</div>{Dash}
            <div>流水号：{s.V("number", f.Number)}</div><div>交易时间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {s.O(f.Submitted.AddMinutes(-25).ToString("HH:mm:ss"))}</div><div>终端：{s.O("T" + s.Chance.Digits(3))}　操作员：{s.O(s.Chance.Digits(4))}</div><div>卖方：{s.V("holder", f.Holder)}</div><div>卖方卡号：{s.O("8802****" + s.Chance.Digits(4))}</div><div>买方：{s.V("consignee", f.Consignee)}</div><div>买方卡号：{s.O("8801****" + s.Chance.Digits(4))}</div>{Dash}
            <div class=row><span>商品／数量</span><span>单价</span><span>金额</span></div>{Dash}{rows}{Dash}<div class=row style="font-size:23px"><span>交易金额</span><span>{s.V("total", Cents(f.Total))}</span></div><div class=row><span>支付方式</span><span>IC卡</span></div><div class=row><span>卡内余额</span><span>{s.O(Cents(s.Chance.Int(200, 90000) + s.Chance.Int(0, 9) / 10m))}</span></div>{Dash}
            <div class=c style="margin-top:6px">{s.Qr(130)}</div><div class=c style="font-size:16px">请核对金额，妥善保管凭单作为追溯依据</div>
            """, "#paper{font-size:20px}", padding: 20);
    }

    /// <summary>Goods by the load: gross and tare before the net weight that is paid for.</summary>
    private static string NetWeights(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, s.Chance.Of("'WenQuanYi Zen Hei','Noto Sans CJK SC'", "'Noto Sans CJK SC'", "'Noto Serif CJK SC'"));
        var unit = f.Items[0].Unit;
        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            var pieces = Math.Max(1, (int)(r.Qty / s.Chance.Int(12, 28)));
            var tare = pieces * s.Chance.Int(8, 22) / 10m;
            return $"<tr class=c><td>{Name(s, i)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.O(pieces.ToString())}</td><td>{s.O(Sheet.Number(r.Qty + tare))}</td><td>{s.O(Sheet.Number(tare))}</td><td>{s.QtyOf(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{s.I(i, "price", Sheet.Number(r.Price))}</td><td>{s.I(i, "amount", Sheet.Number(r.Amount))}</td></tr>";
        }));
        return s.Look.Page(960, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end;border-bottom:2px solid #333;padding-bottom:6px"><div><div style="font-size:24px;font-weight:700">{s.V("holder", f.Holder)}</div><div style="font-size:16px">{f.IssuerPlace}　手机/微信：{s.O(f.Phone)}</div></div><div style="font-size:30px;letter-spacing:6px">过磅销售单</div></div>
            <div class=row style="margin:10px 0 4px"><span>客户名称：{s.V("consignee", f.Consignee)}</span><span>单号：{s.V("number", f.Number)}</span></div><div class=row style="margin-bottom:8px"><span>车号：{s.O(f.Plate)}</span><span>过磅日期：{s.D("issue_date", f.Issued, Typed(s))}</span></div>
            <table><tr><th style="width:20%">品名</th><th>等级</th><th>件数</th><th>毛重({unit})</th><th>皮重({unit})</th><th>净重({unit})</th><th>单价(元/{unit})</th><th>金额(元)</th></tr>{rows}<tr class=c><td colspan=7>总 金 额</td><td>{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div style="margin:8px 0">大写：{s.O(Chinese.Money(f.Total))}</div>{Across("1fr 1fr 1fr", "过磅员：" + s.O(f.Officer), "开票：" + s.O(f.Person), "客户确认：")}
            """, "#paper td,#paper th{padding:5px 6px}#paper th{background:#f0f0f0}", padding: 40);
    }

    /// <summary>The sheet that goes with the goods to a canteen: who the seller is by his licences, and how long the goods keep.</summary>
    private static string WithTheGoods(Sheet s)
    {
        var f = Sold(s);
        OneGo(s, s.Chance.Of("'Noto Sans CJK SC'", "'Noto Serif CJK SC'"));
        var dry = f.Category is "dry";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr class=c><td>{Name(s, i)}</td><td>{s.I(i, "spec", r.Spec)}</td><td>{s.I(i, "qty", Sheet.Number(r.Qty))}</td><td>{s.I(i, "unit", r.Unit)}</td><td>{s.I(i, "price", s.Money(r.Price))}</td><td>{s.I(i, "amount", s.Money(r.Amount))}</td><td>{s.O((dry ? f.Issued.AddDays(-s.Chance.Int(20, 90)) : f.Earlier).ToString("yyyy-MM-dd"))}</td><td>{s.O(dry ? s.Chance.Of("12个月", "18个月", "180天") : s.Chance.Of("2天", "3天", "5天"))}</td></tr>"));
        return s.Look.Page(1000, $"""
            <h1 style="font-size:28px;letter-spacing:6px">食品（食用农产品）随货同行单</h1><div class=r style="margin:4px 0">单据号：{s.V("number", f.Number)}</div>
            <table>{Spanned(("供货单位", s.V("holder", f.Holder), 3))}{Ruled(("统一社会信用代码", s.V("uscc", f.Uscc)), ("食品经营许可证号", s.V("licence_no", f.LicenceNo)))}{Ruled(("供货单位地址", f.IssuerPlace), ("联系电话", s.O(f.Phone)))}{Ruled(("购货单位", s.V("consignee", f.Consignee)), ("送货日期", s.D("issue_date", f.Issued, Typed(s))))}</table>
            <table style="margin-top:-1px"><tr><th style="width:19%">品名</th><th>规格</th><th>数量</th><th>单位</th><th>单价/元</th><th>金额/元</th><th>生产（采收）日期</th><th>保质期</th></tr>{rows}<tr class=c><td>合计</td><td colspan=4></td><td>{s.V("total", s.Money(f.Total))}</td><td colspan=2></td></tr></table>
            <div style="font-size:16px;margin:8px 0">随货证明：{Tick("检疫证明", false)}　{Tick("承诺达标合格证", !dry)}　{Tick("检验报告", dry)}　{Tick("其他", false)}</div>
            <div style="position:relative;min-height:96px">{Across("1fr 1fr 1fr", "送货人：" + s.O(f.Person), "验收人：", "验收结论：□合格 □退货")}{s.Seal(f.Holder, "", "left:30px;top:-60px", s.Chance.Of("round", "ellipse"))}</div>
            """, "#paper .k{width:150px}#paper td,#paper th{padding:5px 7px}", padding: 40);
    }

    /// <summary>The stall's program makes a picture of the sale, and the stall sends it to its customer.</summary>
    private static string SentPicture(Sheet s)
    {
        var f = Sold(s);
        Screen(s);
        var blue = s.Chance.Of("#2b6de0", "#f0702a", "#15a06e");
        var code = s.Qr(110);
        code = code.Length > 0 ? $"<div style=\"background:#fff;margin:14px 18px;border-radius:10px;padding:14px 20px;display:flex;gap:16px;align-items:center\"><div style=\"flex:none;height:110px\">{code}</div><div style=\"font-size:17px;color:#666\">扫码查看单据详情<br>如有疑问请在当天联系我们</div></div>" : "<div style=\"height:24px\"></div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{s.I(i, "price", Sheet.Number(r.Price))}</td><td class=r>{s.I(i, "amount", Sheet.Number(r.Amount))}</td></tr>"));
        return s.Look.Page(640, $"""
            <div style="background:{blue};color:#fff;padding:22px 26px 40px"><div style="font-size:25px;font-weight:700" class=head>{s.V("holder", f.Holder)}</div><div style="font-size:17px">{f.IssuerPlace}　{f.Phone}</div></div>
            <div style="background:#fff;margin:-22px 18px 0;border-radius:10px;padding:18px 20px"><div class=row style="border-bottom:1px solid #eee;padding-bottom:10px"><span style="font-size:23px;font-weight:700">销售单</span><span style="color:#e0533d;border:2px solid #e0533d;border-radius:4px;padding:0 8px">{s.Chance.Of("未付款", "已结清", "挂账")}</span></div>
            <div style="font-size:18px;line-height:1.8;padding:10px 0;color:#444">客户：{s.V("consignee", f.Consignee)}<br>单号：{s.V("number", f.Number)}<br>日期：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-12).ToString("HH:mm"))}<br>开单员：{s.O(f.Person)}</div>
            <table><tr><th style="text-align:left">商品</th><th class=r>数量</th><th class=r>单价</th><th class=r>小计</th></tr>{rows}</table><div class=row style="padding-top:12px"><span>共 {f.Items.Count} 种</span><span>应收 <span style="font-size:26px;color:{blue};font-weight:700" class=sum>{s.V("total", Sheet.Number(f.Total))}</span> 元</span></div></div>
            {code}<div class=c style="font-size:15px;color:#aaa;padding:4px 0 18px">由 {s.Chance.Of("批批云", "掌上开单", "货郎记账")} 提供技术支持</div>
            """, $"#paper .head .v{{color:#fff;font-weight:700}}#paper .sum .v{{color:{blue};font-weight:700}}#paper td{{border:0;border-bottom:1px solid #f0f0f0;padding:7px 2px}}#paper th{{border:0;border-bottom:1px solid #ddd;padding:5px 2px;color:#888;font-size:17px}}", "background:#eef0f3", padding: 0);
    }
}
