using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh11;

/// <summary>Tests, and papers that come into the same hands but are no tickets.</summary>
internal static partial class Papers
{
    private static Layout[] Tests =>
    [
        New("test/tests-across", By.Printer, TestsAcross, seal: true), New("test/strip-card", By.Form, StripCard), New("test/letter-to-stall", By.Printer, LetterToStall),
        New("test/bulletin", By.Printer, Bulletin), New("test/progress-page", By.Screen, ProgressPage),
    ];

    private static Layout[] Others =>
    [
        New("unknown/scale-verification", By.Clerk, ScaleVerification), New("unknown/stall-pledge", By.Pen, StallPledge), New("unknown/quotation", By.Printer, Quotation),
    ];

    /// <summary>A laboratory's report whose table lies on its side: a column for each test.</summary>
    private static string TestsAcross(Sheet s)
    {
        var f = s.Facts;
        var lab = Laboratory(f);
        string Row(string label, Func<Row, int, string> cell) => $"<tr class=c><th>{label}</th>{string.Concat(f.Items.Select((r, i) => $"<td>{cell(r, i)}</td>"))}</tr>";
        string Small(string label, string value) => $"<div style=\"border:1px solid #888;padding:5px 10px\"><div style=\"font-size:14px;color:#555\">{label}</div><div>{value}</div></div>";
        return s.Look.Page(980, $"""
            <div style="display:grid;grid-template-columns:auto 1fr auto;gap:18px;align-items:center;border-bottom:2px solid #222;padding-bottom:8px"><span style="border:2px solid #222;padding:4px 10px;font-weight:700;font-size:22px">CMA</span><span><div style="font-size:22px">{s.V("issuer", lab)}</div><div style="font-size:15px">资质认定证书号 {s.O("2024" + "1901" + s.Chance.Digits(4))}</div></span><span class=r><div style="font-size:27px;font-weight:700;letter-spacing:3px">检测报告</div><div style="font-size:16px">{s.V("number", f.Number)}</div></span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:8px;margin:14px 0"><div style="grid-column:span 2">{Small("受检单位", s.V("holder", f.Holder))}</div>{Small("样品名称", s.V("products", f.Items[0].Name))}{Small("样品编号", s.O(f.Related))}{Small("样品数量", s.Q())}{Small("抽样日期", s.D("", f.Earlier, 2))}</div>
            <table>{Row("检测项目", (r, i) => s.I(i, "test", r.Test))}{Row("计量单位", (r, _) => s.O(r.Unit))}{Row("标准限值", (r, i) => s.I(i, "limit", r.Limit))}{Row("检测结果", (r, i) => s.I(i, "value", r.Value))}{Row("单项评价", (r, i) => s.I(i, "result", r.Result))}{Row("依据标准", (r, _) => s.O(r.Basis))}</table>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr;margin-top:16px;min-height:150px"><span>总体结论：<span style="font-size:22px">{s.V("result", f.Result)}</span><br><br>检测：{s.O(f.Officer)}　审核：{s.O(f.Person)}</span><span>签发人：{s.O(World.Person(s.Chance))}<br>报告签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</span>{s.Seal(lab, "检验检测专用章", "right:10px;top:-4px", s.Chance.Of("round", "ring"))}</div><div style="font-size:14px;border-top:1px solid #888;padding-top:5px">结果仅对来样有效。部分复制本报告无效。</div>
            """, "#paper th{background:#f0f0f0;width:112px}#paper td,#paper th{padding:6px 6px}", padding: 48);
    }

    /// <summary>The market's quick test of one sample, the strip's picture beside the boxes.</summary>
    private static string StripCard(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1d4c86", "#175c36", "#333");
        s.Look.Blank();
        s.Look.WideDigits = false;
        f.Items.RemoveRange(1, f.Items.Count - 1);
        var bad = f.Result == "不合格";
        var gold = f.Items[0].Basis is "GB 31650-2019" or "GB 2763-2021";
        var picture = gold
            ? $"<svg data-no width=96 height=250 viewBox=\"0 0 96 250\"><rect x=16 y=4 width=64 height=242 rx=14 fill=\"#f7f7f7\" stroke=\"#999\" stroke-width=2 /><rect x=34 y=60 width=28 height=90 fill=\"#fff\" stroke=\"#bbb\"/><path d=\"M36 84h24\" stroke=\"#a3264d\" stroke-width=5 />{(bad ? "" : "<path d=\"M36 122h24\" stroke=\"#c04a6e\" stroke-width=5 />")}<circle cx=48 cy=200 r=14 fill=\"#e9dede\" stroke=\"#bbb\"/></svg>"
            : $"<svg data-no width=96 height=250 viewBox=\"0 0 96 250\"><path d=\"M30 10h36v190a18 18 0 0 1-36 0z\" fill=\"#f4f6f8\" stroke=\"#999\" stroke-width=2 /><path d=\"M31 110h34v90a17 17 0 0 1-34 0z\" fill=\"{(bad ? "#c2477c" : "#e8e3b0")}\"/></svg>";
        return s.Look.Page(860, $"""
            <div class=row style="align-items:flex-end;border-bottom:2px solid {ink};padding-bottom:6px"><h1 style="font-size:28px;letter-spacing:6px">食用农产品快检单</h1><span class=no>编号 {s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:120px 1fr;gap:18px;margin-top:16px"><div class=c style="border:1.4px solid {ink};padding:8px 0"><div style="font-size:14px">{(gold ? "试纸条照片" : "显色管照片")}</div>{picture}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:10px;align-content:start"><div style="grid-column:span 3">{Boxed(s.V("holder", f.Holder), "受检档口")}</div>{Boxed(s.V("products", f.Items[0].Name), "样品")}{Boxed(s.I(0, "test", f.Items[0].Test), "检测项目")}{Boxed(s.I(0, "value", bad ? "阳性" : "阴性"), "检测结果")}<div style="grid-column:span 2">{Boxed(s.V("issuer", f.Issuer), "检测单位")}</div>{Boxed(s.V("result", f.Result), "判定")}{Boxed(Day(s, "issue_date", f.Issued), "检测日期")}{Boxed(s.O(f.Officer), "检测员")}{Boxed(s.O(gold ? "胶体金卡" : "速测试剂盒"), "检测方法")}</div></div>
            <div style="font-size:15px;margin-top:12px">受检者对结果有异议，可在收到本单后四小时内向市场申请复检。受检者签名：____________</div>
            """, Preprinted, padding: 36);
    }

    /// <summary>The market writes to a stall what its samples showed; the tests stand in numbered sentences.</summary>
    private static string LetterToStall(Sheet s)
    {
        var f = s.Facts;
        var lines = f.Items.Select((r, i) => $"<div style=\"padding-left:2em\">（{i + 1}）{s.I(i, "test", r.Test)}：检测值 {s.I(i, "value", r.Value)}，限量值 {s.I(i, "limit", r.Limit)}（{s.O(r.Unit)}），{s.I(i, "result", r.Result)}；</div>");
        return s.Look.Page(860, $"""
            <h1 style="font-size:30px;letter-spacing:4px">检测结果通知书</h1><div class=c style="margin:6px 0 22px">编号：{s.V("number", f.Number)}</div>
            <div style="font-size:20px;line-height:2">受检单位：{s.V("holder", f.Holder)}<br>　　我单位对你处经营的样品“{s.V("products", f.Items[0].Name)}”（抽样单 {s.O(f.Related)}）进行了检测，各项结果如下：{string.Concat(lines)}　　综合以上项目，该样品检测结论为：{s.V("result", f.Result)}。{(f.Result == "合格" ? "请继续做好进货查验。" : "请立即停止销售该批产品，并配合处理。")}<br>　　如有异议，请自收到本通知书之日起四小时内书面提出复检申请。</div>
            <div style="position:relative;margin:34px 0 0 44%;line-height:2;font-size:20px;min-height:120px">检测单位：{s.V("issuer", f.Issuer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 7))}{s.Seal(f.Issuer, "", "right:-10px;top:-20px")}</div>
            <div style="border-top:1.5px dashed #444;padding-top:8px" class=row><span>送达人：{s.O(f.Officer)}</span><span>签收人：____________</span><span>签收时间：____________</span></div>
            """, padding: 64);
    }

    /// <summary>What a market hangs up of the day's samples, vegetables and fish on one sheet.</summary>
    private static string Bulletin(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(3, 6)).Concat(s.Chance.Some(World.Goods.Where(g => g.Tickets.Contains("aquatic")), s.Chance.Int(2, 4))).ToArray();
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Length - 1) : -1;
        var market = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? f.Issuer[..^3] : s.Chance.Of(World.Markets);
        string Cells(Goods g, int i)
        {
            var fish = g.Category == "aquatic";
            var value = fish ? i == bad ? "检出" : "未检出" : $"{(i == bad ? s.Chance.Int(52, 86) : s.Chance.Int(2, 41))}.{s.Chance.Int(0, 9)}%";
            return $"<td>{s.O((fish ? "水" : "菜") + s.Chance.Int(1, 48).ToString("00") + "档")}</td><td>{s.I(i, "name", g.Name)}</td><td>{s.I(i, "test", fish ? s.Chance.Of("孔雀石绿", "氯霉素", "呋喃西林代谢物") : s.Chance.Of("有机磷和氨基甲酸酯类", "农药残留"))}</td><td>{s.I(i, "limit", fish ? "不得检出" : "≤50%")}</td><td>{s.I(i, "value", value)}</td><td>{s.I(i, "result", i == bad ? "不合格" : "合格")}</td>";
        }

        return s.Look.Page(940, $"""
            <h1 style="font-size:25px">{market}</h1><h1 style="font-size:33px;letter-spacing:6px;color:#b3211c">食品安全检测公示</h1><div style="line-height:1.8;margin:10px 0">　　根据《食用农产品市场销售质量安全监督管理办法》，现将本市场当日检测情况公示如下：共检测 {s.O(goods.Length.ToString())} 批次，合格 {s.O((goods.Length - (bad < 0 ? 0 : 1)).ToString())} 批次{(bad < 0 ? "" : "，不合格产品已下架封存")}。</div>
            <table>{Head("序号", "档口", "产品", "检测项目", "标准", "检测值", "结果")}{string.Concat(goods.Select((g, i) => $"<tr class=c{(i == bad ? " style=\"background:#fbe3e1\"" : "")}><td>{i + 1}</td>{Cells(g, i)}</tr>"))}</table>
            <div style="display:grid;grid-template-columns:1fr 270px;margin-top:14px"><span>检测机构：{s.V("issuer", f.Issuer)}<br>检测员：{s.O(f.Officer)}　复核：{s.O(f.Person)}</span><span class=r>公示日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}<br>投诉电话：12315</span></div>
            """, "#paper th{background:#b3211c;color:#fff}#paper td,#paper th{padding:7px 5px;border-color:#b3211c}", padding: 40);
    }

    /// <summary>A sample's way in the laboratory's mini-program, newest above, with what was found.</summary>
    private static string ProgressPage(Sheet s)
    {
        var f = s.Facts;
        var good = f.Result == "合格";
        var blue = s.Chance.Of("#2468d8", "#0b8f7a", "#5a4bd0");
        string Step(string what, string time, bool now) => $"<div style=\"display:flex;gap:14px\"><span data-no style=\"flex:none;width:14px;display:flex;flex-direction:column;align-items:center\"><i style=\"width:14px;height:14px;border-radius:50%;background:{(now ? blue : "#c9ced6")};margin-top:6px\"></i><i style=\"flex:1;width:2px;background:#dde1e7\"></i></span><span style=\"flex:1;padding-bottom:12px\" class={(now ? "" : "g")}><div class=row><span>{what}</span><span class=g>{time}</span></div></span></div>";
        string Part(string inner) => $"<div style=\"background:#fff;padding:14px 22px;margin-bottom:12px\">{inner}</div>";
        return s.Look.Page(600, $"""
            <div style="background:{blue};color:#fff;padding:10px 22px 16px" class=w><div class=row style="font-size:15px"><span>{Time(s, 1)}</span><span>{s.O(s.Chance.Int(15, 99) + "%")}</span></div><div class=c style="font-size:20px;padding:6px 0">检测进度查询</div><div class=row style="align-items:center;padding-top:8px"><span style="font-size:27px">{s.V("products", f.Items[0].Name)}</span><span style="font-size:25px">{s.V("result", f.Result)}</span></div><div style="font-size:16px">报告号 {s.V("number", f.Number)}</div></div>
            {Part(Step("已出结果", Time(s, 40), true) + Step("检测中", Time(s, 75), false) + Step("实验室已收样", Time(s, 88), false) + Step("现场采样", Time(s, 110), false))}
            {Part("<div style=\"font-weight:700;padding-bottom:6px\">检测结果</div>" + string.Concat(f.Items.Select((r, i) => $"<div style=\"border-top:1px solid #eee;padding:8px 0;display:grid;grid-template-columns:1.3fr 1fr 1fr .7fr;align-items:baseline\"><span>{s.I(i, "test", r.Test)}</span><span>{s.I(i, "value", r.Value)}</span><span class=g style=\"font-size:15px\">限{s.I(i, "limit", r.Limit)}</span><span class=r>{s.I(i, "result", r.Result)}</span></div>")))}
            {Part(Apart("被采样商户", s.V("holder", f.Holder)) + Apart("检测实验室", s.V("issuer", f.Issuer)) + Apart("检测日期", s.D("issue_date", f.Issued, s.Chance.Of(0, 2))) + Apart("采样员", s.O(f.Officer)))}<div class=c style="font-size:15px;color:#999;padding:4px 0 22px">{(good ? "结果已同步至市场公示屏" : "已通知商户暂停销售")}</div>
            """, "#paper .g,#paper .g .v{color:#8a8f98}#paper .w .v{color:#fff}", "background:#f1f3f6", padding: 0);
    }

    /// <summary>A metrology institute verifies a stall's scale.</summary>
    private static string ScaleVerification(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        var body = s.Chance.Of("广州市计量检测技术研究院", "佛山市质量计量监督检测中心", "清远市计量检定测试所");
        return s.Look.Page(860, $"""
            <div class=c style="font-size:24px">{body}</div><h1 style="font-size:38px;letter-spacing:24px;text-indent:24px;margin:14px 0">检定证书</h1><div class=c style="margin-bottom:24px">证书编号：{s.O("QD" + f.Issued.Year + s.Chance.Digits(6))}</div>
            <div style="font-size:20px">{Line("送检单位", On(s.O(World.Stall(s.Chance, "水产")), 460), 160)}{Line("计量器具名称", On(s.O("电子计价秤"), 460), 160)}{Line("型号/规格", On(s.O("ACS-30　30kg　e=10g"), 460), 160)}{Line("出厂编号", On(s.O(s.Chance.Digits(8)), 460), 160)}{Line("制造单位", On(s.O("浙江" + World.Brand(s.Chance) + "衡器有限公司"), 460), 160)}{Line("检定依据", On(s.O("JJG 539-2016 数字指示秤"), 460), 160)}{Line("检定结论", On(s.O("准予作Ⅲ级使用"), 460), 160)}</div>
            <div style="position:relative;margin:26px 0 0 46%;line-height:2.1;min-height:170px">批准人：{s.O(f.Person)}<br>核验员：{s.O(f.Officer)}<br>检定员：{s.O(World.Person(s.Chance))}{s.Seal(body, "检定专用章", "right:20px;top:-10px")}</div><div class=row style="margin-top:10px"><span>检定日期：{s.D("", f.Issued, 8)}</span><span>有效期至：{s.D("", f.Issued.AddYears(1).AddDays(-1), 8)}</span></div>
            """, padding: 64);
    }

    /// <summary>What each stall signs when it takes its place in the market.</summary>
    private static string StallPledge(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        string[] clauses =
        [
            "认真学习并遵守《中华人民共和国食品安全法》等法律法规，依法诚信经营。", "建立进货查验记录制度，向供货者索取票证并保存六个月以上。", "不采购、不销售腐败变质、来源不明、未经检疫的肉类及其制品。",
            "不使用“生鲜灯”，不短斤缺两，亮照经营，明码标价。", "保持档口整洁，从业人员每年体检，持证上岗。", "积极配合市场的抽样检测和监管部门的监督检查。",
        ];
        return s.Look.Page(860, $"""
            <h1 style="font-size:34px;letter-spacing:12px;text-indent:12px">食品安全承诺书</h1><div style="line-height:1.95;margin-top:22px">{s.Chance.Of(World.Markets)}：<br>　　为保障消费者饮食安全，本档（店）郑重承诺如下：{string.Concat(clauses.Select((c, i) => $"<div>　　{"一二三四五六"[i]}、{c}</div>"))}　　如违反以上承诺，愿承担相应法律责任，并接受市场清退处理。</div>
            <div style="margin:26px 0 0 48%;line-height:2.3">档　号：{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 99))}<br>承诺人（签名）：{s.O(f.Person)}<br>身份证号：{s.O("44" + s.Chance.Digits(4) + "********" + s.Chance.Digits(4))}<br>{s.D("", f.Issued, 8)}</div>
            """, padding: 62);
    }

    /// <summary>What a supplier would take next week: names and prices, and nothing sold yet.</summary>
    private static string Quotation(Sheet s)
    {
        var f = s.Facts;
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category is "vegetable"), s.Chance.Int(9, 15));
        return s.Look.Page(860, $"""
            <div style="display:flex;justify-content:space-between;align-items:flex-end;border-bottom:3px solid #2e6b3d"><span style="font-size:21px">{Sheet.Text("广州" + World.Brand(s.Chance) + "农产品配送有限公司")}</span><span style="font-size:30px;font-weight:700;letter-spacing:10px">报价单</span></div><div class=row style="margin:10px 0"><span>报价有效期：{s.O(Chinese.Date(f.Issued, 0))} 至 {s.O(Chinese.Date(f.Issued.AddDays(6), 0))}</span><span>联系人：{s.O(f.Person)} {s.O(f.Phone)}</span></div>
            <table>{Head("序号", "品名", "规格要求", "单位", "上周价（元）", "本周报价（元）", "涨跌")}{string.Concat(goods.Select((g, i) =>
            {
                var (old, now) = (decimal.Round(g.Price * (decimal)s.Chance.Real(0.8, 1.1), 1), decimal.Round(g.Price * (decimal)s.Chance.Real(0.8, 1.1), 1));
                return $"<tr class=c><td>{i + 1}</td><td>{s.O(g.Name)}</td><td>{s.O(s.Chance.Of("鲜嫩、无黄叶", "统货", "去根去泥", "中等大小"))}</td><td>斤</td><td>{s.O(old.ToString("0.0"))}</td><td>{s.O(now.ToString("0.0"))}</td><td>{(now > old ? "↑" : now < old ? "↓" : "—")}</td></tr>";
            }))}</table>
            <div style="font-size:16px;line-height:1.7;margin-top:10px">说明：1. 以上报价含税、含运费，送货到贵单位厨房；2. 每日 18:00 前下单，次日 6:30 前送达；3. 节假日价格另行通知。</div>
            """, "#paper th{background:#e4efe6}#paper td,#paper th{padding:5px 6px}", padding: 46);
    }
}
