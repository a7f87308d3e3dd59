using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh23;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Slips
{
    /// <summary>Written with a pen from the first word to the last: the paper had no words of its own.</summary>
    private const string OneHand = "#paper .v{font-size:1em;line-height:inherit;letter-spacing:inherit;left:0;top:0}";

    /// <summary>A pen's mark on a printed sheet.</summary>
    private const string PenMark = "#paper .p,#paper .p .v{font-family:'Long Cang','AR PL UKai CN';color:#1d2f86;font-size:27px;line-height:1;letter-spacing:1.5px;font-weight:400;left:0;top:0}#paper s{text-decoration:line-through 2.5px #1d2f86}";

    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-hand-statement", By.Pen, HandStatement), New("sale/x-goods-across", By.Printer, GoodsAcross), New("sale/x-chat-bubbles", By.Screen, ChatBubbles),
        New("sale/x-carton-label", By.Printer, CartonLabel), New("sale/x-note-and-receipt", By.Pen, NoteAndReceipt), New("sale/x-bilingual-corrected", By.Printer, BilingualCorrected),
        New("test/x-items-across", By.Printer, ItemsAcross, seal: true), New("test/x-result-letter", By.Printer, ResultLetter, seal: true),
        New("test/x-strips-pasted", By.Pen, StripsPasted), New("test/x-wide-register", By.Pen, WideRegister),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh23", name, by, write, form, seal);

    private static string Seven(string number) => string.Concat(number.Where(char.IsAsciiDigit)).PadLeft(7, '0')[^7..];

    private static string Laboratory(Facts f) => f.Issuer.Replace("快检室", "检测中心", StringComparison.Ordinal);

    /// <summary>So many rows at most, and boxes as many as a kitchen or a stall takes in a day; sums that were wrong stay as wrong.</summary>
    private static void Daily(Facts f, int most)
    {
        Cut(f, most);
        var off = f.Total - f.Items.Sum(r => r.Amount);
        foreach (var r in f.Items.Where(r => r.Unit == "箱" && r.Qty > 9))
        {
            var wrong = r.Amount - decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero);
            r.Qty = (r.Qty % 8) + 2;
            r.Amount = (r.Qty * r.Price) + wrong;
        }

        f.Total = f.Items.Sum(r => r.Amount) + off;
    }

    /// <summary>A sheet of ruled letter paper on which a seller tells in sentences what was sold.</summary>
    private static string HandStatement(Sheet s)
    {
        var f = s.Facts;
        Daily(f, 4);
        s.Look.Blank();
        (s.Look.Type, s.Look.Ink, s.Look.Paper) = (s.Look.Filled, s.Look.FilledInk, s.Chance.Of("#fffdf7", "#fbfaf3", "#fff"));
        var rule = s.Chance.Of("#d98c88", "#9db6d3", "#b9b9b9");
        var goods = string.Concat(f.Items.Select((r, i) => $"{Name(s, i)}{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}，每{r.Unit}{s.I(i, "price", Sheet.Number(r.Price))}元，计{s.I(i, "amount", Sheet.Number(r.Amount))}元；"));
        var many = f.Items.Count == 1 ? "" : $"上面{"〇一二三四"[f.Items.Count]}样";
        return s.Look.Page(880, $"""
            <div style="font-size:31px;letter-spacing:1.5px;line-height:52px;background:repeating-linear-gradient(transparent 0 50px,{rule} 50px 52px) 0 104px;background-repeat:no-repeat;min-height:832px">
            <div class=c style="font-size:38px;line-height:104px;letter-spacing:10px">{s.Chance.Of("售货凭条", "销货证明", "卖货条据")}</div>
            <div style="text-indent:2em">今卖给{s.V("consignee", f.Consignee)}下列货物：{goods}{many}合计人民币{s.O(Chinese.Money(f.Total))}（￥{s.V("total", Sheet.Number(f.Total))}）。货已当面过秤点清，{s.O(s.Chance.Of("货款当场付清", "货款月底一起结", "货款微信已收"))}。</div>
            <div style="text-indent:2em">货有不好，当日包换。口说无凭，立此为据。</div>
            <div>&nbsp;</div><div class=r>卖货人：{s.V("holder", f.Holder)}</div><div class=r>经手：{s.O(f.Person)}　电话：{s.O(f.Phone)}</div><div class=r>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}</div></div>
            """, OneHand, padding: 56);
    }

    /// <summary>The list of goods lies on its side: a column for each, a row for what is said of it; both parties sign in boxes below.</summary>
    private static string GoodsAcross(Sheet s)
    {
        var f = s.Facts;
        Daily(f, 5);
        string Row(string head, Func<int, string> cell, string last) => $"<tr class=c><th>{head}</th>{string.Concat(f.Items.Select((_, i) => $"<td>{cell(i)}</td>"))}<td>{last}</td></tr>";
        string Party(string head, string name, string who, string phone) => $"<td style=\"position:relative;vertical-align:top;width:50%;height:200px\"><b>{head}</b><div>单位名称：{name}</div><div>经办人：{who}</div><div>联系电话：{phone}</div><div>签章：</div>";
        return s.Look.Page(1060, $"""
            <h1 style="font-size:28px;letter-spacing:4px">{s.Chance.Of("农副产品购销交接单", "鲜活农产品购销单", "食用农产品购销确认单")}</h1>
            {Share("1fr 1fr 1fr", "编号：" + s.V("number", f.Number), "交易日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2)), "交货地点：" + s.O(f.IssuerPlace))}
            <table>{Row("货　品", i => Name(s, i), "合　计")}{Row("规格等级", i => Spec(s, i), "/")}{Row("计量单位", i => Unit(s, i), "/")}{Row("交货数量", i => Qty(s, i), "/")}{Row("单价（元）", i => s.I(i, "price", Cents(f.Items[i].Price)), "/")}{Row("金额（元）", i => s.I(i, "amount", Cents(f.Items[i].Amount)), s.V("total", Cents(f.Total)))}
            <tr><th>大写金额</th><td colspan={f.Items.Count + 1}>{s.O(Chinese.Money(f.Total))}</td></tr></table>
            <table style="margin-top:14px"><tr>{Party("供方（卖方）", s.V("holder", f.Holder), s.O(f.Person), s.O(f.Phone))}{s.Seal(f.Holder, "", "right:90px;top:58px", "ellipse")}</td>{Party("需方（买方）", s.V("consignee", f.Consignee), s.O(f.Officer), s.O(World.Phone(s.Chance)))}</td></tr></table>
            <div style="font-size:15px;margin-top:6px">本单一式两份，供需双方各执一份，签字后生效。品质异议请于交货当日提出。</div>
            """, "#paper th{width:120px;background:#f0f0f0;white-space:nowrap}", padding: 44);
    }

    /// <summary>A seller writes the bill into a chat; the buyer pays it there.</summary>
    private static string ChatBubbles(Sheet s)
    {
        var f = s.Facts;
        Daily(f, 6);
        var at = f.Submitted.AddMinutes(-s.Chance.Int(20, 60));
        var tint = s.Chance.Of("#5b8bd0", "#d08a4b", "#5aa67a", "#a66aa8");
        string Left(string inner) => $"<div style=\"display:flex;gap:10px;margin:14px 14px\"><div style=\"flex:none;width:44px;height:44px;border-radius:6px;background:{tint};color:#fff;text-align:center;line-height:44px\" data-no></div><div style=\"background:#fff;border-radius:7px;padding:9px 13px;max-width:440px\">{inner}</div></div>";
        string Right(string inner, string css = "background:#95ec69", string kind = "") => $"<div style=\"display:flex;flex-direction:row-reverse;gap:10px;margin:14px 14px\"><div style=\"flex:none;width:44px;height:44px;border-radius:6px;background:#8795a5\" data-no></div><div class=\"{kind}\" style=\"{css};border-radius:7px;padding:9px 13px;max-width:420px\">{inner}</div></div>";
        var goods = string.Concat(f.Items.Select((r, i) => $"<div>{Name(s, i)} {s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)} × {s.I(i, "price", Sheet.Number(r.Price))}元 = {s.I(i, "amount", Sheet.Number(r.Amount))}元</div>"));
        return s.Look.Page(620, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 24px 2px;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-1).ToString("HH:mm"))}</span><span>4G {s.O(s.Chance.Int(15, 98) + "%")}</span></div>
            <div style="display:flex;justify-content:space-between;padding:8px 20px 12px;border-bottom:1px solid #d5d5d5"><span>&lt;</span><span style="font-size:20px">{s.O(s.Chance.Of("档口", "批发", "送货") + f.Person[..1] + s.Chance.Of("生", "姐", "老板"))}</span><span>···</span></div>
            <div class=c style="font-size:14px;color:#9a9a9a;margin-top:12px">{s.O(at.ToString("H:mm"))}</div>
            {Left(s.Chance.Of("老板早晨，今日的单，麻烦对下数", "今天的货已经送到，单发你", "早，货到了，单在下面"))}
            {Left($"<div>【销售单】{s.V("number", f.Number)}</div><div>日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 6))}</div><div>卖方：{s.V("holder", f.Holder)}</div><div>买方：{s.V("consignee", f.Consignee)}</div><div>----------------</div>{goods}<div>----------------</div><div>合计：{s.V("total", Sheet.Number(f.Total))}元</div>")}
            {Right(s.Chance.Of("收到，数啱", "好的，收货没问题", "收到，斤两对的"))}
            {Right($"<div style=\"font-size:22px\">¥{s.O(Cents(f.Total))}</div><div style=\"font-size:15px\">已被接收</div><div style=\"font-size:12px;border-top:1px solid #ffd9a8;margin-top:6px\">微信转账</div>", "background:#f7c08a;color:#fff;min-width:230px", "w")}
            {Left(s.Chance.Of("多谢老板", "收到，谢谢", "收款了，明天照旧？"))}
            <div style="background:#f7f7f7;border-top:1px solid #d5d5d5;padding:12px 20px;margin-top:20px;display:flex;gap:14px;align-items:center"><span>◉</span><span style="flex:1;background:#fff;border-radius:6px;height:38px"></span><span>☺</span><span>＋</span></div>
            """, "#paper .w .v{color:#fff}", "background:#ededed", padding: 0);
    }

    /// <summary>What sticks on a carton: the label of one sort of goods, with a slip at its right that whoever receives tears off.</summary>
    private static string CartonLabel(Sheet s)
    {
        var f = s.Facts;
        Cut(f, 1);
        var r = f.Items[0];
        var (wrong, off) = (r.Amount - decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero), f.Total - r.Amount);
        if (r.Unit == "箱")
        {
            (r.Unit, r.Price, r.Spec) = ("斤", decimal.Round(r.Price / 20, 1), "");
        }

        // One carton holds no more than a man carries.
        r.Qty = r.Qty > 45 ? decimal.Round(r.Qty / 4, r.Unit == "只" ? 0 : 1) : r.Qty;
        r.Amount = decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero) + wrong;
        f.Total = r.Amount + off;
        var board = s.Chance.Of("#c69c6d", "#bf9566", "#cfa878", "#e9ecef");
        static string Pair(string label, string value) => $"<div style=\"display:flex;padding:3px 0\"><span style=\"flex:none;width:92px\">{label}</span><span>{value}</span></div>";
        return s.Look.Page(980, $"""
            <div style="position:absolute;left:0;right:0;top:62px;height:54px;background:rgba(255,255,255,.28)" data-no></div>
            <div style="position:relative;background:#fff;border-radius:10px;transform:rotate({s.Chance.Of("-1.2", "0.8", "1.4", "0")}deg);display:flex;box-shadow:0 1px 4px rgba(0,0,0,.35)">
            <div style="flex:1;padding:20px 24px"><div class=row style="border-bottom:2px solid #222;padding-bottom:6px"><span style="font-size:21px;letter-spacing:3px">{s.Chance.Of("随货销售标签", "出货销售箱标", "销售随箱单")}</span><span style="font-size:16px">箱号 {s.O(s.Chance.Int(1, 12) + "/" + s.Chance.Int(12, 20))}</span></div>
            <div style="display:flex;justify-content:space-between;align-items:center"><div class=big>{Name(s, 0)}</div><div style="font-size:28px">{s.QtyUnit(0, Sheet.Number(r.Qty), r.Unit)}</div></div>
            {(r.Spec.Length > 0 ? Pair("规　格", Spec(s, 0)) : "")}{Pair("单　价", s.I(0, "price", Cents(r.Price)) + " 元/" + r.Unit)}{Pair("金　额", s.I(0, "amount", Cents(r.Amount)) + " 元")}{Pair("销 售 方", s.V("holder", f.Holder))}{Pair("客　户", s.V("consignee", f.Consignee))}{Pair("销售日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 5, 3)))}
            <div class=row style="align-items:flex-end"><span style="font-size:16px">单号 {s.V("number", f.Number)}</span><span>{s.Qr(88)}</span></div></div>
            <div style="width:250px;border-left:3px dashed #999;padding:20px 18px;font-size:16px;line-height:1.8"><div class=c style="font-size:19px">签收回执</div><div class=c style="font-size:13px;color:#666">沿虚线撕下交司机</div><div>单号：{s.V("number", f.Number)}</div><div>货品：{Name(s, 0)}</div><div>数量：{s.QtyUnit(0, Sheet.Number(r.Qty), r.Unit)}</div><div>应收合计：￥{s.V("total", Cents(f.Total))}</div><div>司机：{s.O(f.Officer)}</div><div>车牌：{s.O(f.Plate)}</div><div style="margin-top:20px">签收人：____________</div><div>时间：</div></div></div>
            """, "#paper .big .v{font-size:46px;font-weight:700;line-height:1.5}", $"background:{board}", padding: 46);
    }

    /// <summary>A delivery note and the receipt for its money on one sheet, not yet torn apart; the seller's name is a rubber stamp.</summary>
    private static string NoteAndReceipt(Sheet s)
    {
        var f = s.Facts;
        Daily(f, 5);
        var colour = Coloured(s, "#1f4f9a", "#a8231f", "#2c2c2c");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf6f6", "#f6f9fc");
        var number = Seven(f.Number);
        var ink = s.Chance.Of("#3a2f9a", "#2b46a8", "#b3262a");
        return s.Look.Page(960, $"""
            <h1 style="font-size:29px;letter-spacing:20px;text-indent:20px;font-weight:600">送货单</h1>
            <div class=row style="margin:6px 0"><span>收货单位：{On(s.V("consignee", f.Consignee), 330)}</span><span class=no>No. {s.V("number", number)}</span></div><div class=r style="margin-bottom:6px">{s.D("issue_date", f.Issued, 8)}</div>
            <table>{Head("货　名", "规格", "单位", "数量", "单价", "金额")}{Body(s, 5, (r, i) => [Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), s.I(i, "price", Sheet.Number(r.Price)), s.I(i, "amount", Sheet.Number(r.Amount))])}
            <tr><td colspan=4>合计（大写）：{s.O(Chinese.Money(f.Total))}</td><td colspan=2>￥{s.V("total", Sheet.Number(f.Total))}</td></tr></table>
            <div style="display:flex;justify-content:space-between;align-items:center;margin-top:12px;min-height:84px"><span style="display:flex;align-items:center">送货单位（盖章）：<span class=rs style="display:inline-block;border:2.5px solid {ink};padding:4px 12px;transform:rotate({s.Chance.Of("-3", "-1.5", "2")}deg);color:{ink};opacity:.85;text-align:center">{s.V("holder", f.Holder)}<br><span style="font-size:15px">电话 {s.O(f.Phone)}</span></span></span><span>收货人：{s.O(s.Chance.Of(f.Officer, f.Officer[..1] + "生"))}</span></div>
            <div style="border-top:2px dashed #888;margin:22px -34px 20px" data-no></div>
            <h1 style="font-size:29px;letter-spacing:20px;text-indent:20px;font-weight:600">收　据</h1>
            <div class=row><span></span><span class=no>No. {s.O(s.Chance.Digits(7))}</span></div>
            <div style="line-height:2.1">今收到：{On(s.V("consignee", f.Consignee), 420)}<br>交　来：{On(s.O("货款（送货单 " + number + "）"), 420)}<br>人民币（大写）：{On(s.O(Chinese.Money(f.Total)), 360)}　￥{On(s.V("total", Sheet.Number(f.Total)), 110)}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:8px"><span>收款方式：{s.O(s.Chance.Of("现金", "微信", "转账"))}</span><span>经手人：{s.O(f.Person)}</span><span class=r>{s.D("", f.Issued, 8)}</span></div>
            """, Preprinted + $"#paper .rs .v{{font-family:'Noto Serif CJK SC';font-weight:700;color:{ink};font-size:1em;letter-spacing:1px;left:0;top:0}}#paper td{{height:36px;padding:2px 6px}}#paper th{{color:{colour}}}", padding: 34);
    }

    /// <summary>A supplier prints in two languages; at the buyer's door one weight is struck out and written anew, and the sums with it.</summary>
    private static string BilingualCorrected(Sheet s)
    {
        var f = s.Facts;
        Daily(f, 5);
        var at = s.Chance.Int(0, f.Items.Count - 1);
        var less = s.Chance.Int(1, 3);
        var row = f.Items[at];
        var gap = less * row.Price;
        string Anew(string old, string now) => $"<s>{s.O(old)}</s> <span class=p>{now}</span>";
        static string Two(string chinese, string english) => $"{chinese}<div style=\"font-size:13px\">{english}</div>";
        static string Key(string chinese, string english) => $"{chinese} <span style=\"font-size:14px\">{english}</span>：";
        return s.Look.Page(1180, $"""
            <div class=row style="border-bottom:3px double #333;padding-bottom:8px"><span class=shop style="font-size:24px">{s.V("holder", f.Holder)}</span><span class=r style="font-size:25px">送货单 <span style="font-size:18px">DELIVERY NOTE</span></span></div>
            {Share("1.5fr 1fr", Key("客户", "Sold to") + s.V("consignee", f.Consignee), Key("单号", "D/N No.") + s.V("number", f.Number), Key("送货地点", "Deliver to") + s.O(s.Chance.Of("收货部 Receiving", "后门 Back Door", "仓库 Store Room", "冷库 Cold Store")), Key("日期", "Date") + s.D("issue_date", f.Issued, s.Chance.Of(2, 5)))}
            <table>{Head(Two("序号", "Item"), Two("品名", "Description"), Two("规格", "Spec."), Two("单位", "Unit"), Two("数量", "Qty"), Two("单价", "Unit Price"), Two("金额", "Amount (RMB)"), Two("温度", "Temp. ℃"), Two("退货", "Return"), Two("货位", "Bin No."))}
            {Body(s, s.Chance.Int(5, 7), (r, i) => [(i + 1).ToString(), Name(s, i), Spec(s, i), Unit(s, i), i == at ? Anew(Sheet.Number(r.Qty + less), Qty(s, i)) : Qty(s, i), s.I(i, "price", Cents(r.Price)), i == at ? Anew(Cents(r.Amount + gap), s.I(i, "amount", Cents(r.Amount))) : s.I(i, "amount", Cents(r.Amount)), "", "", ""])}
            <tr><td colspan=6 class=r>合计 Total</td><td class=c>{Anew(Cents(f.Total + gap), s.V("total", Cents(f.Total)))}</td><td colspan=3></td></tr></table>
            <div class=p style="margin:8px 0 0 420px;transform:rotate(-1.5deg)">{s.O($"第{at + 1}行实收{Sheet.Number(row.Qty)}{row.Unit}，按实收改。{World.Person(s.Chance)}")}</div>
            {Share("1fr 1fr 1fr", Key("送货", "Delivered by") + s.O(f.Person), Key("收货", "Received by") + $"<span class=p>{s.O(f.Officer)}</span>", Key("仓管", "Storekeeper") + "________")}
            """, PenMark + "#paper .shop .v{font-weight:700}#paper td,#paper th{padding:6px 6px}#paper td{height:26px}", padding: 46);
    }

    /// <summary>A laboratory's page whose table lies on its side, what was tested for standing in the columns; a slip for the client hangs below.</summary>
    private static string ItemsAcross(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        string Row(string head, Func<Row, int, string> cell) => $"<tr class=c><th>{head}</th>{string.Concat(f.Items.Select((r, i) => $"<td>{cell(r, i)}</td>"))}</tr>";
        return s.Look.Page(1080, $"""
            <h1 style="font-size:25px;letter-spacing:2px">{s.V("issuer", lab)}</h1><div class=c style="font-size:23px;letter-spacing:6px">{s.Chance.Of("检测报告单", "检验结果报告单", "样品检测报告")}</div>
            {Share("1.5fr 1fr", "受检单位：" + s.V("holder", f.Holder), "报告编号：" + s.V("number", f.Number), "样品名称：" + s.V("products", f.Items[0].Name), "样品编号：" + s.O(f.Related), "收样日期：" + s.D("", f.Issued.AddDays(-3), 2), "报告日期：" + s.D("issue_date", f.Issued, s.Chance.Of(0, 2)))}
            <table style="margin-top:8px">{Row("检测项目", (r, i) => s.I(i, "test", r.Test))}{Row("计量单位", (r, _) => s.O(r.Unit))}{Row("限量要求", (r, i) => s.I(i, "limit", r.Limit))}{Row("检测结果", (r, i) => s.I(i, "value", r.Value))}{Row("单项判定", (r, i) => s.I(i, "result", r.Result))}{Row("判定依据", (r, _) => s.O(r.Basis))}</table>
            <div style="position:relative;min-height:150px;margin-top:14px"><div>检测结论：该样品所检项目{s.V("result", f.Result)}。</div>{Share("1fr 1fr 1fr", "检测员：" + s.O(f.Officer), "审核：" + s.O(f.Person), "签发：" + s.O(World.Person(s.Chance)))}{s.Seal(lab, "检测专用章", "right:70px;top:-26px", s.Chance.Of("round", "ellipse"))}</div>
            <div style="border-top:2px dashed #777;margin:4px -46px 12px" data-no></div>
            <div style="font-size:16px"><div class=c style="letter-spacing:4px">报告领取回执</div>{Share("1.4fr 1fr 1fr", "报告编号：" + s.V("number", f.Number), "领取人：", "领取日期：　　年　月　日")}</div>
            """, "#paper th{width:120px;background:#f1f1f1;white-space:nowrap}", padding: 46);
    }

    /// <summary>A laboratory tells its findings in a letter.</summary>
    private static string ResultLetter(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var we = lab.EndsWith('所') ? "我所" : lab.EndsWith("中心", StringComparison.Ordinal) ? "我中心" : "我公司";
        s.Look.Type = s.Look.Filled = s.Chance.Of("'Noto Serif CJK SC'", "'AR PL SungtiL GB','Noto Serif CJK SC'", "'AR PL UKai CN','Noto Serif CJK SC'");
        var red = s.Chance.Odds(0.5);
        var found = string.Concat(f.Items.Select((r, i) => $"{s.I(i, "test", r.Test)}{(r.Value == "未检出" ? "" : "检出值为")}{s.I(i, "value", r.Value)}{(char.IsAsciiDigit(r.Value[0]) ? r.Unit : "")}（标准限量：{s.I(i, "limit", r.Limit)}），单项判定{s.I(i, "result", r.Result)}{(i == f.Items.Count - 1 ? "。" : "；")}"));
        var basis = string.Join("、", f.Items.Select(i => i.Basis).Distinct());
        return s.Look.Page(900, $"""
            <h1 class=head style="font-size:32px;letter-spacing:4px;padding-bottom:12px;border-bottom:3px solid {(red ? "#c8201e" : "#222")}">{s.V("issuer", lab)}</h1>
            <div class=r style="margin:10px 0 26px">编号：{s.V("number", f.Number)}</div>
            <h1 style="font-size:27px;letter-spacing:2px;margin-bottom:24px">{s.Chance.Of("检测结果告知函", "关于送检样品检测结果的函", "检验结果通知书")}</h1>
            <div style="font-size:20px;line-height:1.95"><div>{s.V("holder", f.Holder)}：</div>
            <p>你单位{s.D("", f.Issued.AddDays(-s.Chance.Int(4, 6)), 0)}送检的{s.V("products", f.Items[0].Name)}样品（样品编号{s.O(f.Related)}），{we}已按规定方法完成检测，结果如下：{found}</p>
            <p>上述结果依据{s.O(basis)}判定，该样品检测结论为{s.V("result", f.Result)}。{(f.Result == "合格" ? "本结果仅对来样负责。" : "请立即停止销售同批次产品，并向供货者追溯。本结果仅对来样负责。")}</p><p>特此函告。</p>
            <div class=r style="position:relative;margin-top:50px;padding-right:30px">{s.V("issuer", lab)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}{s.Seal(lab, "检验检测专用章", "right:70px;top:-60px")}</div></div>
            <div style="margin-top:60px;border-top:1px solid #444;padding-top:6px;font-size:16px">联系人：{s.O(f.Officer)}　　电话：{s.O(f.Phone)}</div>
            """, (red ? "#paper .head .v{color:#c8201e}" : "") + "#paper .v{font-weight:400}#paper .head .v{font-weight:700}#paper p{margin:0;text-indent:2em}", padding: 70);
    }

    /// <summary>Goods that a quick test can be made of: another sort in place of dried goods.</summary>
    private static bool Perishable(Sheet s, bool fish)
    {
        var f = s.Facts;
        var category = World.Goods.First(g => g.Name == f.Items[0].Name).Category;
        if (category is "vegetable" or "fruit" || (fish && category == "aquatic"))
        {
            return category == "aquatic";
        }

        f.Product = s.Chance.Of("菜心", "韭菜", "豆角", "芹菜", "辣椒", "青瓜");
        f.GoodsBooked = f.GoodsBooked is null ? null : [f.Product];
        string[] tests = ["克百威", "毒死蜱", "腐霉利", "噻虫胺", "氧乐果"];
        for (var i = 0; i < f.Items.Count; i++)
        {
            (f.Items[i].Name, f.Items[i].Test, f.Items[i].Basis) = (f.Product, tests[i], "GB 2763-2021");
        }

        return false;
    }

    /// <summary>A market's tester pastes the used strips on a sheet and writes beside each what it says.</summary>
    private static string StripsPasted(Sheet s)
    {
        var f = s.Facts;
        _ = Perishable(s, true);
        if (f.Items.Count > 4)
        {
            f.Items.RemoveRange(4, f.Items.Count - 4);
        }

        if (!f.Issuer.EndsWith("快检室", StringComparison.Ordinal))
        {
            f.Issuer = s.Chance.Of(World.Markets) + "快检室";
        }

        s.Look.Blank();
        string Strip(bool bad) => $"""
            <div data-no style="width:96px;height:250px;flex:none;background:#fdfdfd;border:1.5px solid #b9b9b9;border-radius:9px;box-shadow:1px 2px 5px rgba(0,0,0,.3);transform:rotate({s.Chance.Real(-4, 4).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}deg);position:relative">
            <div style="position:absolute;left:34px;top:52px;width:28px;height:86px;background:#f3edf0;border:1px solid #ccc;border-radius:4px"><div style="position:absolute;left:2px;right:2px;top:22px;height:5px;background:#b8325f"></div>{(bad ? "" : $"<div style=\"position:absolute;left:2px;right:2px;top:54px;height:5px;background:#b8325f;opacity:{s.Chance.Of(".95", ".7", ".85")}\"></div>")}</div>
            <div style="position:absolute;left:36px;top:182px;width:24px;height:34px;border-radius:12px;background:#eadfe3;border:1px solid #ccc"></div></div>
            """;
        string One(Row r, int i)
        {
            var bad = r.Result == "不合格";
            return $"<div style=\"border:1px dotted #777;padding:16px 14px;display:flex;gap:16px;align-items:center\">{Strip(bad)}<div style=\"line-height:2.3\">检测项目：<br>{s.I(i, "test", r.Test)}<br>结果：{s.I(i, "value", bad ? "阳性" : "阴性")}<br>判定：{s.I(i, "result", r.Result)}</div></div>";
        }

        return s.Look.Page(900, $"""
            <h1 style="font-size:28px;letter-spacing:3px">{s.Chance.Of("胶体金快速检测卡粘贴记录", "快检试剂卡粘贴单", "食用农产品快检卡留存单")}</h1>
            <div style="line-height:2.1;margin-top:10px"><div class=row><span>检测单位：{On(s.V("issuer", f.Issuer), 300)}</span><span>编号：{s.V("number", f.Number)}</span></div><div>被检档口：{On(s.V("holder", f.Holder), 420)}</div><div class=row><span>样品：{On(s.V("products", f.Items[0].Name), 150)}</span><span>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 6))}</span></div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:14px;margin:12px 0">{string.Concat(f.Items.Select(One))}</div>
            <div style="font-size:15px">判读：C、T 线均显色为阴性；仅 C 线显色为阳性；C 线不显色则检测卡失效，须重做。</div>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:12px"><span>总评：{s.V("result", f.Result)}</span><span>检测员：{s.O(f.Officer)}</span><span>复核：{s.O(f.Person)}</span></div>
            """, "#paper .v{white-space:normal}", padding: 46);
    }

    /// <summary>A page of a market's register, wide, most of its columns never used; the week's clerk wrote on the margin.</summary>
    private static string WideRegister(Sheet s)
    {
        var f = s.Facts;
        _ = Perishable(s, false);
        var own = f.Items[0].Name;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable" && g.Name != own), s.Chance.Int(4, 7)).Select(g => g.Name).ToList();
        var place = s.Chance.Int(0, goods.Count);
        goods.Insert(place, own);
        var bad = f.Result == "不合格" ? place : -1;
        var from = s.Chance.Some(World.Guangdong, World.Guangdong.Count);
        var slip = s.Chance.Int(0, goods.Count - 1);
        if (!f.Issuer.EndsWith("快检室", StringComparison.Ordinal))
        {
            f.Issuer = s.Chance.Of(World.Markets) + "快检室";
        }

        string[] head = ["序号", "抽样时间", "档位号", "经营者", "样品名称", "产地", "进货量", "批次", "索证情况", "检测项目", "空白ΔA", "样品ΔA", "抑制率", "判定", "复检抑制率", "复检判定", "处理措施", "销毁量", "经营者签名", "备注"];
        string Row(int i)
        {
            if (i >= goods.Count)
            {
                return string.Concat(head.Select((_, c) => $"<td>{(c == 0 ? (i + 1).ToString() : "")}</td>"));
            }

            var stall = s.Chance.Of("C", "D") + s.Chance.Int(10, 69);
            var value = $"{(i == bad ? s.Chance.Int(55, 82) : s.Chance.Int(1, 34))}.{s.Chance.Int(0, 9)}%";
            string[] cells =
            [
                (i + 1).ToString(), s.O($"{6 + (i / 3)}:{s.Chance.Int(i % 3 * 20, (i % 3 * 20) + 19):00}"), i == slip ? $"<s>{s.O("E" + s.Chance.Int(10, 69))}</s> {s.O(stall)}" : s.O(stall), s.O(World.Person(s.Chance)), s.I(i, "name", goods[i]), s.O(from[i].County[..^1]), "", "", s.O("√"),
                s.I(i, "test", "农药残留"), "", "", s.I(i, "value", value), s.I(i, "result", i == bad ? "不合格" : "合格"), "", "", i == bad ? s.O("下架封存") : "", "", "", "",
            ];
            return string.Concat(cells.Select(c => $"<td>{c}</td>"));
        }

        return s.Look.Page(1560, $"""
            <h1 style="font-size:27px;letter-spacing:4px">食用农产品质量安全快速检测登记册</h1>
            <div class=row style="margin:10px 60px 6px 0"><span>检测室：{On(s.V("issuer", f.Issuer), 300)}</span><span>检测日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 8))}</span><span>检测方法：酶抑制率法（≥50%为不合格）</span><span>第 {s.O(s.Chance.Int(3, 88).ToString())} 页</span></div>
            <table style="width:1430px">{Head(head)}{string.Concat(Enumerable.Range(0, 9).Select(i => $"<tr class=c>{Row(i)}</tr>"))}</table>
            <div class=row style="margin:12px 60px 0 0"><span>检测员：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span>市场开办者（盖章）：</span></div>
            <div style="position:absolute;right:16px;top:120px;writing-mode:vertical-rl;font-size:19px">{s.O(s.Chance.Of("试剂下周一到，先用旧批号", "空白值见仪器内存，未抄", "F区明日补抽"))}</div>
            """, "#paper td{height:40px;padding:2px 3px}#paper th{padding:4px 3px;font-size:15px;min-width:38px}#paper td .v{letter-spacing:.06em;font-size:1.25em}#paper s{text-decoration:line-through 2px}", padding: 36);
    }
}
