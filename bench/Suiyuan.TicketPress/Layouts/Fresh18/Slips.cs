using Suiyuan.TicketPress.Layouts.Fresh2;
using Suiyuan.TicketPress.Layouts.Fresh5;
using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh18;

/// <summary>Sales and tests of an eighteenth week: the pads, programs' notes and reports that an inspector is handed every day.</summary>
internal static partial class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-stationer-pad", By.Pen, StationerPad), New("sale/x-fruit-till", By.Till, FruitTill, "同单位"), New("sale/x-warehouse-list", By.Printer, WarehouseList),
        New("sale/x-one-ticket", By.Form, OneTicket), New("sale/x-ledger-program", By.Printer, LedgerProgram), New("sale/x-shared-picture", By.Screen, SharedPicture),
        .. Tests,
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh18", name, by, write, form, seal);

    private static string Clock(Sheet s, int minutes) => s.O(s.Facts.Submitted.AddMinutes(-minutes).ToString("HH:mm:ss"));

    /// <summary>The pad of delivery notes that any stationer sells: who sends signs at the foot.</summary>
    private static string StationerPad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#a8231f", "#1f4f9a", "#1d6e3a");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdeff1", "#fcf9df");
        return s.Look.Page(940, $"""
            <div style="display:grid;grid-template-columns:1fr auto 1fr;align-items:end"><span></span><h1 style="font-size:34px;letter-spacing:30px;text-indent:30px;border-bottom:4px double currentColor;padding:0 10px">送货单</h1><span class="r no" style="font-size:21px">No. {s.V("number", Fresh5Layouts.Serial(f.Number))}</span></div>
            <div style="display:grid;grid-template-columns:1.5fr 1fr;gap:4px 18px;margin:12px 0 6px">{Fresh2Layouts.Blank("收货单位：", s.V("consignee", f.Consignee))}<span class=r>{s.D("issue_date", f.Issued, 8)}</span>{Fresh2Layouts.Blank("地　　址：", "")}{Fresh2Layouts.Blank("电　　话：", "")}</div>
            <table><colgroup><col style="width:8%"><col style="width:27%"><col style="width:10%"><col style="width:12%"><col style="width:12%"><col style="width:17%"><col></colgroup>{Head("货号", "名称及规格", "单位", "数　量", "单　价", "金　额", "备　注")}{Body(s, s.Chance.Of(6, 8), (r, i) => ["", Name(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount)), ""])}
            <tr><td colspan=4>合计人民币（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=3>￥ {s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1.25fr;margin-top:10px;gap:0 12px"><span>收货单位及经手人（盖章）：</span><span>送货单位及经手人（盖章）：<br>{s.V("holder", f.Holder)}<br>{s.O(f.Person)}</span></div>
            """, Preprinted + "#paper td{height:37px;padding:2px 6px}#paper th{padding:4px}", padding: 34);
    }

    /// <summary>A fruit or vegetable trader's till: crates, gross and tare in small type, the net weight is what is paid.</summary>
    private static string FruitTill(Sheet s)
    {
        var f = s.Facts;
        var unit = f.Items[0].Unit;
        var rows = string.Concat(f.Items.Select((r, i) =>
        {
            var crates = s.Chance.Int(1, 9);
            return $"<tr><td colspan=4 style=\"padding-top:5px\">{i + 1}.{Name(s, i)}<span style=\"font-size:16px\">　{s.O(crates + "件")}　毛{s.O(Sheet.Number(r.Qty + (crates * 2)))}　皮{s.O((crates * 2).ToString())}</span></td></tr><tr class=r><td></td><td>{s.QtyOf(i, Sheet.Number(r.Qty), r.Unit)}</td><td>{Price(s, i)}</td><td>{Amount(s, i)}</td></tr>";
        }));
        return s.Look.Page(540, $"""
            <div class=c style="font-size:25px;font-weight:700">{s.V("holder", f.Holder)}</div><div class=c style="font-size:22px">销售小票</div>
            <div style="margin-top:6px">单　号：{s.V("number", f.Number)}</div><div>客　户：{s.V("consignee", f.Consignee)}</div><div>时　间：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5))} {Clock(s, 25)}</div><div>开单员：{s.O(f.Person)}</div>
            <table style="margin-top:6px"><tr class=h><th style="text-align:left">品名</th><th>净重({unit})</th><th>单价</th><th>金额</th></tr>{rows}</table>
            <div style="border-top:1.5px dashed #333;margin-top:6px;padding-top:6px;font-size:23px" class=row><span>合计：</span><span>{s.V("total", s.Money(f.Total))}元</span></div>
            <div class=row><span>付款：{s.Chance.Of("现金", "微信", "记账")}</span><span>品种数：{s.O(f.Items.Count.ToString())}</span></div>
            <div style="border-top:1.5px dashed #333;margin-top:6px;padding-top:6px">档口地址：{f.IssuerPlace}{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 90) + "档")}<br>电话：{s.O(f.Phone)}<br>货款两清，离场概不负责。谢谢惠顾！</div>
            """, "#paper{font-size:19px}#paper td,#paper th{border:0;padding:1px 2px}#paper .h th{border-top:1.5px dashed #333;border-bottom:1.5px dashed #333;text-align:right;padding:4px 2px}#paper td.r,#paper tr.r td{text-align:right}", padding: 24);
    }

    /// <summary>What an online purveyor's warehouse puts into the crate.</summary>
    private static string WarehouseList(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#222", "#1a7a4a", "#c2410c");
        return s.Look.Page(1000, $"""
            <div style="display:grid;grid-template-columns:1fr auto;align-items:center;border-bottom:3px solid {colour};padding-bottom:8px"><span><span style="font-size:30px;font-weight:700">发货清单</span><span style="font-size:17px">　请核对商品后签收</span></span><span>{s.Qr(90, true)}</span></div>
            {Share("1.35fr 1fr 1fr", "订单编号：" + s.V("number", f.Number), "发货日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5)), "发货仓：" + s.O(s.Chance.Of("广州白云仓", "佛山里水仓", "番禺石壁仓", "黄埔大沙仓")))}
            {Share("1.35fr 1fr 1fr", "收货客户：" + s.V("consignee", f.Consignee), "联系电话：" + s.O(f.Phone), "线路：" + s.O(s.Chance.Of("A", "B", "F") + s.Chance.Int(10, 48) + "线") + "　筐号：" + s.O(s.Chance.Int(1, 60).ToString()))}
            {Share("1fr", "收货地址：" + s.O(f.Destination))}
            <table>{Head("序号", "商品编码", "商品名称", "规格", "单位", "应发", "实发", "单价", "小计")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.O("10" + s.Chance.Digits(5)), Name(s, i), Spec(s, i), Unit(s, i), s.O(Sheet.Number(decimal.Round(r.Qty))), Qty(s, i), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount))])}</table>
            <div style="display:grid;grid-template-columns:1fr auto;margin-top:8px"><span>共 {s.O(f.Items.Count.ToString())} 种商品</span><span style="font-size:22px;font-weight:700" class=t>应付金额：¥{s.V("total", Cents(f.Total))}</span></div>
            {Share("2fr 1fr 1fr", "发货单位：" + s.V("holder", f.Holder), "拣货：" + s.O(s.Chance.Digits(4)), "客户签收：")}<div style="font-size:15px;margin-top:6px">生鲜商品如有质量问题，请于签收后 4 小时内拍照联系客服处理。打印时间：{s.D("", f.Issued, 2)} {Clock(s, 200)}</div>
            """, "#paper td,#paper th{border:0;border-bottom:1px solid #999;padding:6px 5px}#paper th{border-bottom:2px solid #333;font-weight:700}#paper .t .v{font-weight:700}", padding: 42);
    }

    /// <summary>The one ticket of a county's administration, which is the seller's record and the buyer's voucher.</summary>
    private static string OneTicket(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1f4f9a", "#1d6e3a");
        return s.Look.Page(1040, $"""
            <h1 style="font-size:29px;letter-spacing:4px">食品安全“一票通”进销货凭证</h1>
            <div class=row style="margin:8px 0 4px"><span>开票日期：{Day(s, "issue_date", f.Issued)}</span><span style="font-size:15px">（第二联　购货方索证索票用）</span><span class=no>No {s.V("number", f.Number)}</span></div>
            <table><tr><td class=k rowspan=3>供<br>货<br>方</td>{Cell("名　　称", s.V("holder", f.Holder), 3)}</tr>{Tr(Cell("统一社会信用代码", s.V("uscc", f.Uscc), 3))}{Tr(Cell("经营场所", s.O(f.IssuerPlace + s.Chance.Int(1, 199) + "号档")), Cell("电话", s.O(f.Phone)))}<tr><td class=k>购货方</td>{Cell("名　　称", s.V("consignee", f.Consignee), 3)}</tr></table>
            <table style="margin-top:-1px">{Head("食品名称", "规格", "产地", "单位", "数量", "单价（元）", "金额（元）")}{Body(s, s.Chance.Int(5, 7), (r, i) => [Name(s, i), Spec(s, i), s.O(s.Chance.Of("广东", "广西", "云南", "海南", "湖南")), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i)])}
            <tr><td class=c>合计金额</td><td colspan=4>（大写）{s.O(Chinese.Money(f.Total))}</td><td colspan=2>（小写）{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="position:relative;min-height:62px">{Share("1fr 1fr", "供货方经手人：" + s.O(f.Person), "购货方验收人：")}{s.Seal(f.Holder, "", "left:330px;top:-96px")}</div>
            <div style="font-size:14px">说明：本凭证应由供购双方各自妥善保存，保存期限不得少于产品保质期满后六个月；没有明确保质期的，不得少于二年。</div>
            """, Preprinted + "#paper td{height:37px;padding:3px 7px}", padding: 38);
    }

    /// <summary>A despatch note as a company's bookkeeping program prints it.</summary>
    private static string LedgerProgram(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1120, $"""
            <div class=c style="font-size:22px">{s.V("holder", f.Holder)}</div><h1 style="font-size:29px;letter-spacing:10px;text-indent:10px;text-decoration:underline;text-underline-offset:8px">销售发货单</h1>
            <div style="display:grid;grid-template-columns:1.7fr 1fr 1fr;gap:4px 16px;margin:16px 0 6px"><span>购货单位：{s.V("consignee", f.Consignee)}</span><span>日　　期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 5, 4))}</span><span>编　　号：{s.V("number", f.Number)}</span><span>交货地点：{s.O(f.Destination)}</span><span>销售方式：赊销</span><span>币　　别：人民币</span></div>
            <table>{Head("行号", "产品代码", "产品名称", "规格型号", "单位", "数量", "单价", "金额", "备注")}{Body(s, s.Chance.Int(4, 8), (r, i) => [(i + 1).ToString(), s.O("02.01." + (i + 11).ToString("000")), Name(s, i), Spec(s, i), Unit(s, i), s.I(i, "qty", r.Qty.ToString("0.00")), s.I(i, "price", Cents(r.Price)), s.I(i, "amount", Cents(r.Amount)), ""])}<tr class=c><td colspan=2>合计</td><td></td><td></td><td></td><td></td><td></td><td>{s.V("total", Cents(f.Total))}</td><td></td></tr></table>
            <div class=row style="margin-top:12px"><span>审核：{s.O(f.Officer)}</span><span>部门：{s.O(s.Chance.Of("销售部", "配送部", "业务一部"))}</span><span>业务员：{s.O(f.Person)}</span><span>保管：{s.O(World.Person(s.Chance))}</span><span>制单：{s.O(World.Person(s.Chance))}</span><span>收货人：＿＿＿＿＿＿</span></div>
            """, "#paper td,#paper th{height:32px;padding:2px 6px;border:1px solid #333}", padding: 46);
    }

    /// <summary>The picture that a stall's billing program sends to the buyer's telephone.</summary>
    private static string SharedPicture(Sheet s)
    {
        var f = s.Facts;
        var colour = s.Chance.Of("#2f7df6", "#12a066", "#f0662b");
        return s.Look.Page(680, $"""
            <div style="padding:26px 28px 8px;border-top:10px solid {colour}"><div style="font-size:27px;font-weight:700" class=b>{s.V("holder", f.Holder)}</div><div style="color:{colour};font-size:20px;margin-top:2px">销售单</div></div>
            <div style="padding:0 28px;line-height:1.7">客户：{s.V("consignee", f.Consignee)}<br>单号：{s.V("number", f.Number)}<br>开单时间：{s.D("issue_date", f.Issued, 2)} {s.O(f.Submitted.AddMinutes(-12).ToString("HH:mm"))}</div>
            <div style="padding:8px 18px"><table>{Head("商品", "数量", "单价", "小计")}{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}{(r.Spec.Length > 0 ? $"<div class=g>{Spec(s, i)}</div>" : "")}</td><td class=r>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</td><td class=r>{Price(s, i)}</td><td class=r>{Amount(s, i)}</td></tr>"))}</table></div>
            <div style="padding:6px 28px">{Apart("商品件数", s.O(f.Items.Count + "种"), "padding:3px 0")}{Apart("合计金额", "<b>¥" + s.V("total", s.Money(f.Total)) + "</b>", "padding:3px 0;font-size:23px")}{Apart("结算状态", s.Chance.Of("未收款", "已收款", "挂账"), "padding:3px 0")}</div>
            <div style="margin:12px 28px 0;padding:12px 0 24px;border-top:1px solid #e2e2e2;display:flex;justify-content:space-between;align-items:center"><span style="font-size:16px">店铺电话：{s.O(f.Phone)}<br>地址：{f.IssuerPlace}<br>开单人：{s.O(f.Person)}</span><span>{s.Qr(104)}</span></div>
            """, "#paper .b .v{font-weight:700}#paper .g,#paper .g .v{color:#8a8a8a;font-size:16px}#paper td,#paper th{border:0;border-bottom:1px solid #ececec;padding:8px 10px}#paper th{background:#f4f6f9;text-align:right}#paper th:first-child{text-align:left}", padding: 0);
    }
}
