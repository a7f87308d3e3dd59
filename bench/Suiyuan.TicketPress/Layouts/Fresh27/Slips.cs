using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh27;

/// <summary>Unusual sales and tests: a chat, goods and items set across, letters in sentences, a stub corrected by hand, a sticker.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-chat-order", By.Screen, ChatOrder), New("sale/x-goods-across", By.Form, GoodsAcross), New("sale/x-written-proof", By.Pen, WrittenProof), New("sale/x-stub-corrected", By.Pen, StubCorrected),
        New("test/x-items-across", By.Clerk, ItemsAcross, seal: true), New("test/x-letter", By.Printer, Letter, seal: true), New("test/x-box-sticker", By.Printer, BoxSticker),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh27", name, by, write, form, seal);

    /// <summary>Crates by the handful, not by the hundred; what a case made wrong stays as wrong as it was.</summary>
    private static void Few(Facts f)
    {
        foreach (var r in f.Items.Where(r => r.Unit == "箱" && r.Qty > 12))
        {
            var qty = 1 + (decimal.Truncate(r.Qty) % 9);
            var change = decimal.Round(qty * r.Price, 2) - decimal.Round(r.Qty * r.Price, 2, MidpointRounding.AwayFromZero);
            (r.Qty, r.Amount, f.Total) = (qty, r.Amount + change, f.Total + change);
        }
    }

    /// <summary>Last night's order and this morning's bill, between a stall and its buyer.</summary>
    private static string ChatOrder(Sheet s)
    {
        var f = s.Facts;
        Few(f);
        var (mine, theirs) = ($"hsl({s.Chance.Int(180, 260)} 40% 62%)", $"hsl({s.Chance.Int(10, 120)} 45% 60%)");
        static string Face(string colour) => $"<i data-no style=\"flex:none;width:54px;height:54px;border-radius:7px;background:{colour}\"></i>";
        string Left(string text) => $"<div style=\"display:flex;gap:14px;margin:16px 18px\">{Face(theirs)}<div style=\"background:#fff;border-radius:8px;padding:12px 16px;max-width:440px\">{text}</div></div>";
        string Right(string text, string colour = "#95ec69") => $"<div style=\"display:flex;gap:14px;margin:16px 18px;justify-content:flex-end\"><div style=\"background:{colour};border-radius:8px;padding:12px 16px;max-width:440px\">{text}</div>{Face(mine)}</div>";
        static string Time(string text) => $"<div class=c style=\"font-size:16px\"><span class=g>{text}</span></div>";
        var bill = string.Concat(f.Items.Select((r, i) => $"<div>{Name(s, i)} {s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}×{Price(s, i)}={Amount(s, i)}</div>"));
        var eve = f.Issued.AddDays(-1);
        return s.Look.Page(620, $"""
            <div style="display:flex;justify-content:space-between;padding:8px 22px 0;font-size:15px"><span>{s.O(f.Submitted.AddMinutes(-4).ToString("H:mm"))}</span><span>5G {s.O(s.Chance.Int(12, 99) + "%")}</span></div>
            <div style="display:flex;padding:10px 20px;border-bottom:1px solid #d5d5d5"><span style="width:30px">〈</span><span class=c style="flex:1;font-size:21px">{s.V("holder", f.Holder)}</span><span style="width:30px;text-align:right">…</span></div>
            {Time(s.D("", eve, 0) + " " + s.O("21:" + s.Chance.Int(10, 59)))}
            {Right("老板，明早要货：" + s.O(string.Join("、", f.Items.Select(r => r.Name))) + "，斤两照旧。" + s.Chance.Of("要靓的", "五点半前送到", "送到后门"))}
            {Left(s.Chance.Of("收到👌", "好的，明早送", "OK，没问题"))}
            {Time(s.D("issue_date", f.Issued, 0) + " " + s.O("05:" + s.Chance.Int(10, 48)))}
            {Left($"<div>早晨，今日送货单</div><div>收货：{s.V("consignee", f.Consignee)}</div>{bill}<div>合计：{s.V("total", s.Money(f.Total))}元</div><div>已装车，请点数</div>")}
            {Right(s.Chance.Of("收到，数量对", "货到齐了，没问题", "点过了，对数"))}
            {Right($"<div style=\"display:flex;gap:14px;width:300px\"><span style=\"font-size:34px\">⇄</span><span><div style=\"font-size:22px\">¥{s.O(Cents(f.Total))}</div><div style=\"font-size:16px\">已被接收</div></span></div><div style=\"font-size:14px;border-top:1px solid #f0b060;margin-top:8px;padding-top:4px\">转账</div>", "#fa9d3b")}
            <div style="background:#f7f7f7;border-top:1px solid #d5d5d5;padding:14px 20px;margin-top:14px;display:flex;gap:14px"><i data-no style="flex:1;height:38px;background:#fff;border-radius:6px"></i><span style="font-size:26px">☺</span><span style="font-size:26px">⊕</span></div>
            """, "#paper{font-size:20px}#paper .g,#paper .g .v{color:#8f8f8f}", "background:#ededed", padding: 0);
    }

    /// <summary>A delivery's acceptance with the goods as columns, signed by both parties.</summary>
    private static string GoodsAcross(Sheet s)
    {
        var f = s.Facts;
        Few(f);
        Cut(f, 5);
        Coloured(s, "#1c1c1c", "#1f4f8f", "#1b6a48");
        var columns = Math.Max(5, f.Items.Count);
        string Across(string label, Func<int, string> cell) => $"<tr><td class=k>{label}</td>{string.Concat(Enumerable.Range(0, columns).Select(i => $"<td class=c>{(i < f.Items.Count ? cell(i) : "")}</td>"))}</tr>";
        string Sign(string head, string who) => $"<td style=\"width:50%;vertical-align:top;height:104px\"><div>{head}</div><div style=\"margin-top:20px\">签名：{who}</div></td>";
        return s.Look.Page(1080, $"""
            <h1 style="font-size:30px;letter-spacing:6px">食材送货验收单</h1>
            <div style="text-align:right;margin-top:4px">编号：{s.V("number", f.Number)}</div>
            <div style="margin:4px 0">供货方（甲方）：{On(s.V("holder", f.Holder), 420)}</div><div style="margin:4px 0 8px">收货方（乙方）：{On(s.V("consignee", f.Consignee), 420)}</div>
            <table style="table-layout:fixed"><colgroup><col style="width:140px"></colgroup>
            {Across("品　　名", i => Name(s, i))}{Across("规格等级", i => Spec(s, i))}{Across("单　　位", i => Unit(s, i))}{Across("数　　量", i => Qty(s, i))}{Across("单价（元）", i => Price(s, i))}{Across("金额（元）", i => Amount(s, i))}{Across("验　　收", _ => s.O("√"))}
            <tr><td class=k>合　　计</td><td colspan={columns}>人民币（大写）{s.O(Chinese.Money(f.Total))}　￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <table style="margin-top:-1px"><tr>{Sign("甲方确认：以上货物已如数送达。", s.O(f.Person))}{Sign("乙方确认：以上货物经验收，数量、质量无异议。", s.O(f.Officer))}</tr></table>
            <div style="margin-top:8px;text-align:right">送货日期：{Day(s, "issue_date", f.Issued)}</div>
            """, "#paper td{height:40px;padding:4px 5px}", padding: 46);
    }

    /// <summary>A seller's word on a leaf of a ruled pad: all of it in one running sentence.</summary>
    private static string WrittenProof(Sheet s)
    {
        var f = s.Facts;
        Few(f);
        Cut(f, 4);
        s.Look.Blank();
        (s.Look.Type, s.Look.Ink, s.Look.Paper) = (s.Look.Filled, s.Look.FilledInk, "#fdfdf8");
        var goods = string.Join("；", f.Items.Select((r, i) => $"{Name(s, i)}{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}，单价{Price(s, i)}元，计{Amount(s, i)}元"));
        return s.Look.Page(860, $"""
            <div class=c style="font-size:38px;height:96px;line-height:96px;letter-spacing:14px">{s.Chance.Of("售货证明", "销售证明", "卖货凭据")}</div>
            <p>今售给{s.V("consignee", f.Consignee)}：{goods}。以上{s.O(f.Items.Count.ToString())}样货款合计人民币{s.O(Chinese.Money(f.Total))}（￥{s.V("total", s.Money(f.Total))}），{s.Chance.Of("现金当面付清", "微信已付清", "货款两清")}。货物自{s.V("origin", f.Origin)}购进，来路清楚，如有质量问题由我方负责。特立此据。</p>
            <div style="padding-left:150px">售货方：{s.V("holder", f.Holder)}</div><div style="padding-left:150px">经手人：{s.O(f.Person)}（捺印）　电话：{s.O(f.Phone)}</div><div class=r>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}</div>
            <i data-no style="position:absolute;left:340px;bottom:92px;width:44px;height:58px;border-radius:50%;opacity:.55;transform:rotate(14deg);background:repeating-radial-gradient(ellipse at 50% 60%,#d03a30 0 2px,transparent 2px 5px)"></i>
            """, "#paper{font-size:27px;line-height:48px}#paper .v{font-size:1em;line-height:inherit;left:0;top:0}#paper p{margin:0;text-indent:2em}", "background-image:repeating-linear-gradient(transparent 0 46px,#a9c3dd 46px 48px);padding-bottom:72px;padding-top:48px", padding: 56);
    }

    /// <summary>A pad's leaf with its stub still on it; one weight was wrong and has been struck out and written anew.</summary>
    private static string StubCorrected(Sheet s)
    {
        var f = s.Facts;
        Few(f);
        Cut(f, 4);
        var colour = Coloured(s, "#1f4f8f", "#a83232", "#1c1c1c");
        var k = s.Chance.Int(0, f.Items.Count - 1);
        var less = s.Chance.Int(2, 9);
        var row = f.Items[k];
        var old = row.Qty + less;
        var more = less * row.Price;
        string Struck(string text) => $"<s>{s.O(text)}</s> ";
        string[] cells(Row r, int i) =>
        [
            Name(s, i),
            (i == k ? Struck(Sheet.Number(old) + r.Unit) : "") + s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit),
            Price(s, i),
            (i == k ? Struck(s.Money(r.Amount + more)) : "") + Amount(s, i),
        ];
        return s.Look.Page(1180, $"""
            <div style="display:flex"><div style="flex:none;width:292px;padding-right:24px;border-right:3px dashed {colour}">
            <div class=c style="font-size:24px;letter-spacing:10px;margin-bottom:14px">存 根</div>
            <div class=no>№ {s.V("number", f.Number)}</div><div class=t>日期：{Day(s, "issue_date", f.Issued)}</div><div class=t>客户：{s.V("consignee", f.Consignee)}</div><div class=t>品种：{s.O(f.Items.Count.ToString())} 种</div><div class=t>金额：￥{s.V("total", s.Money(f.Total))}</div><div class=t>开单：{s.O(f.Officer)}</div></div>
            <div style="flex:1;padding-left:28px;position:relative"><div class="c h" style="font-size:26px">{s.V("holder", f.Holder)}</div><div class=row><span style="width:180px"></span><span style="font-size:23px;letter-spacing:12px">送货单</span><span class=no style="width:180px;text-align:right">№ {s.V("number", f.Number)}</span></div>
            <div class=row style="margin:6px 0;gap:14px"><span>客户：{s.V("consignee", f.Consignee)}</span><span style="flex:none">{Day(s, "issue_date", f.Issued)}</span></div>
            <table>{Head("货名", "数量", "单价(元)", "金额(元)")}{Body(s, 5, cells)}<tr><td class=k>合计</td><td colspan=3>{Struck("￥" + s.Money(f.Total + more))}　￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="margin:10px 0 4px">备注：{s.O($"{row.Name}{(row.Unit is "箱" or "只" ? "点数" : "过秤")}少{less}{row.Unit}，已改，以改后为准")}</div><div class=row><span>送货人：{s.O(f.Person)}</span><span>收货人签名：{s.O(World.Person(s.Chance))}</span></div></div></div>
            """, Preprinted + "#paper s{text-decoration-thickness:2.5px;text-decoration-color:#1b2a6b}#paper s .v{opacity:.75}#paper td{height:42px;padding:3px 6px}#paper .t{margin:14px 0}#paper .no .v{letter-spacing:1px}", padding: 34);
    }

    private static readonly Dictionary<string, string[]> Panels = new()
    {
        ["aquatic"] = ["孔雀石绿", "氯霉素", "呋喃唑酮代谢物", "恩诺沙星", "镉", "地西泮", "五氯酚酸钠", "铅"],
        ["vegetable"] = ["毒死蜱", "克百威", "氧乐果", "腐霉利", "噻虫胺", "甲胺磷", "啶虫脒", "水胺硫磷"],
        ["dry"] = ["苯甲酸", "铅", "二氧化硫残留量", "菌落总数", "过氧化值", "山梨酸", "糖精钠", "总砷"],
    };

    private static string Category(Facts f) => World.Goods.First(g => g.Name == f.Items[0].Name).Category switch { "aquatic" => "aquatic", "vegetable" or "fruit" => "vegetable", _ => "dry" };

    /// <summary>One sample, the laboratory's whole panel printed across; what was not asked for stays empty.</summary>
    private static string ItemsAcross(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var panel = Panels[Category(f)];
        f.Items.Sort((a, b) => Array.IndexOf(panel, a.Test).CompareTo(Array.IndexOf(panel, b.Test)));
        string Across(string label, Func<string, int, string> cell) => $"<tr><td class=k>{label}</td>{string.Concat(panel.Select(t => (t, i: f.Items.FindIndex(r => r.Test == t))).Select(p => $"<td class=c>{cell(p.t, p.i)}</td>"))}</tr>";
        return s.Look.Page(1260, $"""
            <div class="c h" style="font-size:23px">{s.V("issuer", lab)}</div><h1 style="font-size:30px;letter-spacing:8px">样品检测结果单</h1>
            {Share("1fr 1fr", "报告编号：" + s.V("number", f.Number), "样品编号：" + s.O(f.Related), "送检单位：" + s.V("holder", f.Holder), "样品名称：" + s.V("products", f.Items[0].Name))}
            <table style="table-layout:fixed"><colgroup><col style="width:122px"></colgroup>
            {Across("检测项目", (t, i) => i < 0 ? t : $"<span class=h>{s.I(i, "test", t)}</span>")}{Across("计量单位", (_, i) => i < 0 ? "" : s.O(f.Items[i].Unit))}{Across("限量要求", (_, i) => i < 0 ? "" : s.I(i, "limit", f.Items[i].Limit))}{Across("检测结果", (_, i) => i < 0 ? "" : s.I(i, "value", f.Items[i].Value))}{Across("单项判定", (_, i) => i < 0 ? "" : s.I(i, "result", f.Items[i].Result))}
            <tr><td class=k>判定依据</td><td colspan={panel.Length}>{s.O(string.Join("；", f.Items.Select(r => r.Basis).Distinct()))}</td></tr>
            <tr><td class=k>检测结论</td><td colspan={panel.Length} style="height:64px"><span class=st>{s.V("result", f.Result)}</span></td></tr></table>
            <div style="font-size:15px;margin:4px 0">说明：空白栏为本次未检项目。</div>
            <div class=row style="margin-top:12px"><span>检测员：{s.O(f.Officer)}</span><span>审核：{s.O(f.Person)}</span><span style="margin-right:190px">签发日期：{Day(s, "issue_date", f.Issued)}</span></div>{s.Seal(lab, "检测专用章", "right:60px;bottom:20px")}
            """, Preprinted + "#paper td{height:42px;padding:4px 3px;font-size:17px}#paper .st{display:inline-block;border:3px solid #c3352b;border-radius:6px;padding:3px 16px;margin-left:16px;transform:rotate(-4deg)}#paper .st .v{font-family:'Noto Serif CJK SC';font-weight:700;font-size:26px;line-height:1.3;color:#c3352b;letter-spacing:8px;left:0;top:0}", padding: 44);
    }

    /// <summary>What was found, told to the one who sent the sample, in a letter.</summary>
    private static string Letter(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        var found = string.Join("；", f.Items.Select((r, i) => $"{s.I(i, "test", r.Test)}检测值为{s.I(i, "value", r.Value)}，标准要求为{s.I(i, "limit", r.Limit)}，单项判定{s.I(i, "result", r.Result)}"));
        var basis = string.Join("、", f.Items.Select(r => r.Basis).Distinct());
        return s.Look.Page(900, $"""
            <div class=c style="font-size:32px;font-weight:700;letter-spacing:4px;color:#c0281f;border-bottom:3px solid #c0281f;padding-bottom:12px">{s.V("issuer", lab)}</div>
            <div class=r style="margin:8px 0 26px">编号：{s.V("number", f.Number)}</div>
            <h1 style="font-size:27px;margin-bottom:26px">{s.Chance.Of("关于送检样品检测结果的函", "检测结果告知函", "关于样品检测情况的复函")}</h1>
            <div>{s.V("holder", f.Holder)}：</div>
            <p>你单位于{s.D("", f.Earlier, 0)}送检的{s.V("products", f.Items[0].Name)}样品（样品编号{s.O(f.Related)}，样品数量{s.Q()}）已收悉。我单位依据{s.O(basis)}对该样品进行了{s.O(f.Items.Count.ToString())}个项目的检测，现将结果函告如下：</p>
            <p>{found}。</p>
            <p>综上，该样品{(f.Result == "合格" ? "所检项目均符合标准要求" : "有检测项目不符合标准要求")}，判定为{s.V("result", f.Result)}。{(f.Result == "合格" ? "本结果仅对来样负责。" : "请你单位立即停止销售该批次产品，并查清来源。本结果仅对来样负责。")}</p>
            <p>注：检测值与标准要求的计量单位，均与上述标准所列一致。</p><p>专此函告。</p>
            <div style="margin:50px 30px 20px 0;text-align:right;position:relative;line-height:2"><div>{s.V("issuer", lab)}</div><div>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}</div>{s.Seal(lab, "检验检测专用章", "right:30px;top:-40px")}</div>
            <div style="border-top:1px solid #888;font-size:16px;padding-top:6px">联系人：{s.O(f.Officer)}　电话：{s.O(f.Phone)}</div>
            """, "#paper{font-size:21px;line-height:1.85}#paper p{margin:6px 0;text-indent:2em;text-align:justify}#paper .c .v{color:inherit;font-weight:700}", padding: 78);
    }

    private static string English(string test) => test switch
    {
        "孔雀石绿" => "Malachite green",
        "氯霉素" => "Chloramphenicol",
        "呋喃唑酮代谢物" => "AOZ",
        "恩诺沙星" => "Enrofloxacin",
        "镉" => "Cadmium",
        "地西泮" => "Diazepam",
        "毒死蜱" => "Chlorpyrifos",
        "克百威" => "Carbofuran",
        "氧乐果" => "Omethoate",
        "腐霉利" => "Procymidone",
        "噻虫胺" => "Clothianidin",
        "甲胺磷" => "Methamidophos",
        "苯甲酸" => "Benzoic acid",
        "铅" => "Lead",
        "二氧化硫残留量" => "Sulfur dioxide",
        "菌落总数" => "Total plate count",
        _ => "Peroxide value",
    };

    /// <summary>A sticker on a carton: the box was tested, and by whom; the day is a rubber stamp's.</summary>
    private static string BoxSticker(Sheet s)
    {
        var f = s.Facts;
        foreach (var r in f.Items.Where(r => r.Result != "合格"))
        {
            (r.Value, r.Result) = ("未检出", "合格");
        }

        f.Result = "合格";
        var green = s.Chance.Of("#0b7a3e", "#0a5fa8", "#00756f");
        string Pair(string chinese, string english, string value) => $"<div style=\"display:flex;align-items:center;border-bottom:1px solid #bbb;padding:5px 0\"><span style=\"flex:none;width:170px;line-height:1.2\">{chinese}<br><span style=\"font-size:14px;color:#666\">{english}</span></span><span style=\"flex:1\">{value}</span></div>";
        var tests = string.Concat(f.Items.Select((r, i) => $"<div style=\"display:flex;justify-content:space-between\"><span>{s.I(i, "test", r.Test)} <span style=\"font-size:14px;color:#666\">{English(r.Test)}, {r.Unit}</span></span><span>{s.I(i, "value", r.Value)}</span></div>"));
        return s.Look.Page(860, $"""
            <i data-no style="position:absolute;left:0;right:0;top:44%;height:64px;background:rgba(225,205,160,.5)"></i><div data-no style="position:absolute;right:26px;bottom:14px;font-size:44px;color:#6d4c28;opacity:.75">↑↑ ☂</div>
            <div style="position:relative;width:640px;margin:0 auto;background:#fff;border:3px solid {green};border-radius:12px;transform:rotate({(s.Chance.Odds(0.5) ? "-" : "") + "1." + s.Chance.Int(0, 9)}deg);overflow:hidden">
            <div style="background:{green};color:#fff;padding:10px 22px;display:flex;justify-content:space-between;align-items:center"><span><span style="font-size:29px;font-weight:700;letter-spacing:4px">产品检测标签</span><br>TEST LABEL</span><span style="font-size:31px;font-weight:700;text-align:right" class=w>{s.V("result", f.Result)}<br><span style="font-size:17px">PASSED</span></span></div>
            <div style="padding:8px 24px 16px">{Pair("产品名称", "Product", s.V("products", f.Items[0].Name))}{Pair("货主", "Supplier", s.V("holder", f.Holder))}{Pair("检测编号", "Test No.", s.V("number", f.Number))}{Pair("检测项目及结果", "Test items / results", tests)}{Pair("检测单位", "Tested by", s.V("issuer", f.Issuer))}{Pair("检测日期", "Test date", $"<span class=st>{s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5))}</span>")}
            <div style="display:flex;justify-content:space-between;align-items:flex-end;margin-top:8px"><span style="font-size:15px;color:#555">一箱一签，撕下无效<br>Void if removed</span>{s.Qr(96)}</div></div></div>
            """, "#paper{font-size:19px}#paper .w .v{color:#fff;font-weight:700}#paper .st{display:inline-block;border:2.5px solid #3a3f8f;padding:1px 12px;transform:rotate(-3deg)}#paper .st .v{color:#3a3f8f;font-family:'Noto Sans CJK SC';letter-spacing:2px}", "background:linear-gradient(96deg,#c79f6b,#cda774 40%,#c29a66)", padding: 56);
    }
}
