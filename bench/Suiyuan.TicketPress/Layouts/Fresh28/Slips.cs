using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh28;

/// <summary>Sales that a wholesaler hands over, and tests: a county's station, a laboratory, a market's own sheets.</summary>
internal static class Slips
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("sale/x-shop-pad", By.Pen, ShopPad), New("sale/x-firm-note", By.Printer, FirmNote), New("sale/x-stall-roll", By.Till, StallRoll), New("sale/x-shared-note", By.Screen, SharedNote),
        New("test/x-station-report", By.Clerk, StationReport, seal: true), New("test/x-lab-report", By.Printer, LabReport, seal: true), New("test/x-stall-notice", By.Pen, StallNotice), New("test/x-market-day", By.Printer, MarketDay),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh28", name, by, write, form, seal);

    /// <summary>The market a seller's name tells of, or the facts' own.</summary>
    private static string Market(Facts f) => World.Markets.FirstOrDefault(m => f.Holder.Contains(m, StringComparison.Ordinal)) ?? f.IssuerPlace;

    /// <summary>A market's own testers test its own stalls: the facts' tester is put into the stall's market.</summary>
    private static string Tester(Facts f) => f.Issuer.EndsWith("快检室", StringComparison.Ordinal) && Market(f).Length > 0 ? f.Issuer = Market(f) + "快检室" : f.Issuer;

    /// <summary>The district that a stall's name tells of, with its city, or one of the city's.</summary>
    private static string District(Sheet s)
    {
        (string Word, string District)[] told =
        [
            .. new[] { "白云区", "荔湾区", "越秀区", "海珠区", "天河区", "番禺区" }.Select(d => (d, "广州市" + d)), ("黄沙", "广州市荔湾区"), ("环球", "广州市荔湾区"), ("荔湾", "广州市荔湾区"), ("天平架", "广州市天河区"), ("新塘", "广州市增城区"),
            ("南沙", "广州市南沙区"), ("番禺", "广州市番禺区"), ("海珠", "广州市海珠区"), ("从化", "广州市从化区"), ("佛山", "佛山市南海区"), ("市场", "广州市白云区"),
        ];
        return told.FirstOrDefault(t => s.Facts.Holder.Contains(t.Word, StringComparison.Ordinal)).District ?? "广州市" + s.Chance.Of("白云区", "番禺区", "海珠区");
    }

    private static string Serial(Facts f, int length) => string.Concat(f.Number.Where(char.IsAsciiDigit)).PadLeft(length, '0')[^length..];

    /// <summary>A sum in capitals, figure by figure before the printed 仟 佰 拾 元.</summary>
    private static string Slots(Sheet s, decimal sum)
    {
        string[] places = ["拾", "万", "仟", "佰", "拾", "元", "角", "分"];
        var figures = ((long)decimal.Round(sum * 100)).ToString().PadLeft(places.Length);
        return figures.Length > places.Length
            ? s.O(Chinese.Money(sum))
            : string.Concat(places.Select((p, i) => $"<span style=\"display:inline-block;min-width:37px;text-align:center\">{(figures[i] == ' ' ? "" : s.O("零壹贰叁肆伍陆柒捌玖"[figures[i] - '0'].ToString()))}</span>{p}"));
    }

    /// <summary>A shop's own pad: its name and trade are printed, all else is written.</summary>
    private static string ShopPad(Sheet s)
    {
        var f = s.Facts;
        var colour = Coloured(s, "#b3261e", "#1b4f9c", "#1c6b3c");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#fdf0f1", "#fdfadf");
        return s.Look.Page(900, $"""
            <div style="margin-right:34px"><div class="h c" style="font-size:28px;font-weight:700;letter-spacing:1px">{s.V("holder", f.Holder)}</div><div class=c style="font-size:25px;letter-spacing:18px;text-indent:18px;margin-top:2px">销货清单</div>
            <div class=h style="font-size:15px;display:flex;justify-content:space-between;margin-top:4px"><span>地址：{s.O(Market(f) + s.Chance.Of("A", "B", "C", "一", "二") + "区" + s.Chance.Int(3, 96) + "号")}</span><span>电话：{s.O(f.Phone)}</span><span style="font-size:19px" class=no>№ {s.V("number", Serial(f, 7))}</span></div>
            <div class=row style="margin:10px 0 6px"><span>客户名称：{On(s.V("consignee", f.Consignee), 380)}</span><span>{s.D("issue_date", f.Issued, 8)}</span></div>
            <table>{Head("编号", "品名及规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 8, (r, i) => [(i + 1).ToString(), Name(s, i) + (r.Spec.Length > 0 ? "　" + Spec(s, i) : ""), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), ""])}
            <tr><td colspan=7>合计人民币（大写）{Slots(s, f.Total)}　￥{s.V("total", s.Money(f.Total))}</td></tr></table>
            <div style="display:grid;grid-template-columns:1fr 1fr 1fr;margin-top:12px"><span>开单人：{s.O(f.Person)}</span><span>送货人：</span><span>收货人：</span></div>
            <div style="font-size:14px;margin-top:6px">货物请当面点清，如有质量问题请于当日提出，过期不予受理。</div></div>
            <div style="position:absolute;right:20px;top:130px;width:20px;font-size:15px;line-height:1.15;color:{colour}">第一联存根　第二联客户　第三联记账</div>
            """, Preprinted + "#paper td{height:36px;padding:2px 6px}#paper th{padding:4px}#paper th:nth-child(1){width:56px}#paper th:nth-child(2){width:34%}#paper th:nth-child(7){width:90px}#paper th{white-space:nowrap}", padding: 34);
    }

    /// <summary>A distributor's note for one delivery, from its program, on half a sheet.</summary>
    private static string FirmNote(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(4, 10));
        var code = s.Chance.Int(1, 8);
        return s.Look.Page(1080, $"""
            <div style="display:grid;grid-template-columns:1fr auto 1fr;align-items:end"><span style="font-size:15px">客服热线：{s.O(f.Phone)}</span><div class=c><div class=t style="font-size:26px">{s.V("holder", f.Holder)}</div><div style="font-size:24px;letter-spacing:14px;text-indent:14px">{s.Chance.Of("送货单", "销售出库单", "商品配送单")}</div></div><span class=r style="font-size:15px">第 1 页 / 共 1 页</span></div>
            {Share("1.7fr 1fr 1fr", "客户名称：" + s.V("consignee", f.Consignee), "单据编号：" + s.V("number", f.Number), "单据日期：" + s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5, 0)), "收货地址：" + s.O(f.Destination), "联系人：" + s.O(World.Person(s.Chance)), "业务员：" + s.O(f.Officer))}
            <table>{Head("行号", "商品编码", "商品名称", "规格", "单位", "数量", "单价", "金额", "备注")}{Body(s, 0, (r, i) => [(i + 1).ToString(), s.O("0" + code + s.Chance.Digits(4)), Name(s, i), Spec(s, i), Unit(s, i), Qty(s, i), Price(s, i), Amount(s, i), ""])}
            <tr><td class=c colspan=2>合　计</td><td colspan=5>人民币（大写）：{s.O(Chinese.Money(f.Total))}</td><td class=c>{s.V("total", s.Money(f.Total))}</td><td></td></tr></table>
            <div style="position:relative">{Share("1fr 1fr 1fr 1fr", "制单人：" + s.O(f.Person), "仓库：" + s.O(s.Chance.Of("生鲜仓", "一号仓", "总仓")), "配送司机：" + s.O(World.Person(s.Chance)), "客户签收：")}<div style="font-size:15px">开户行：{s.O(s.Chance.Of("广州农村商业银行", "中国农业银行广州", "中国工商银行广州") + s.Chance.Of("石井支行", "江高支行", "大石支行", "黄沙支行"))}　账号：{s.O("6228" + s.Chance.Digits(15))}<br>备注：{s.O(s.Chance.Of("请当面验收，签字后视为数量、质量无异议。", "月结客户，每月5日前对账。", "周转筐请随车退回。"))}</div>{(s.Chance.Odds(0.6) ? s.Seal(f.Holder, s.Chance.Of("送货专用章", "业务专用章"), "left:430px;top:-34px", s.Chance.Of("round", "ellipse")) : "")}</div>
            """, "#paper .t .v{font-weight:700}#paper td,#paper th{padding:4px 6px}#paper th{white-space:nowrap}#paper td:nth-child(9){width:70px}", padding: 42);
    }

    /// <summary>What the stall's pocket printer gives with the goods: two lines for each.</summary>
    private static string StallRoll(Sheet s)
    {
        var f = s.Facts;
        var paid = s.Chance.Odds(0.5);
        var dash = "<div style=\"border-top:1.5px dashed #333;margin:8px 0\"></div>";
        var rows = string.Concat(f.Items.Select((r, i) => $"<div>{i + 1}、{Name(s, i)}{(r.Spec.Length > 0 ? "（" + Spec(s, i) + "）" : "")}</div><div style=\"display:grid;grid-template-columns:36px 1fr 1fr 1fr\"><span></span><span>{s.QtyUnit(i, Sheet.Number(r.Qty), r.Unit)}</span><span class=c>{Price(s, i)}</span><span class=r>{Amount(s, i)}</span></div>"));
        return s.Look.Page(540, $"""
            <div class=c style="font-size:25px;line-height:1.25">{s.V("holder", f.Holder)}</div><div class=c style="font-size:21px;margin-top:4px">销 售 单</div>{dash}
            <div>单号：{s.V("number", f.Number)}</div><div>客户：{s.V("consignee", f.Consignee)}</div><div>日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 5))} {s.O(f.Submitted.AddMinutes(-26).ToString("HH:mm:ss"))}</div><div>开单：{s.O(f.Person)}</div>{dash}
            <div style="display:grid;grid-template-columns:36px 1fr 1fr 1fr"><span></span><span>品名/数量</span><span class=c>单价</span><span class=r>金额</span></div>{dash}{rows}{dash}
            {Apart("货品种数：", s.O(f.Items.Count.ToString()), "")}{Apart("合计金额：", "￥" + s.V("total", s.Money(f.Total)), "font-size:23px")}{Apart(s.Chance.Of("微信收款：", "现金收款：", "扫码收款："), s.O(paid ? s.Money(f.Total) : "0"), "")}{Apart("本单欠款：", s.O(paid ? "0" : s.Money(f.Total)), "")}{dash}
            <div>地址：{s.O(Market(f) + s.Chance.Int(1, 8) + "栋" + s.Chance.Int(101, 168) + "档")}</div><div>电话：{s.O(f.Phone)}</div><div>客户签名：</div><div style="height:44px"></div><div class=c>谢谢惠顾，欢迎下次光临</div>
            """, "#paper{font-size:19px}", padding: 24);
    }

    /// <summary>The picture of a sale that a stall's program makes, and that the seller sends its buyer.</summary>
    private static string SharedNote(Sheet s)
    {
        var f = s.Facts;
        More(s, s.Chance.Int(3, 8));
        var colour = s.Chance.Of("#1677ff", "#12a150", "#e8622c");
        return s.Look.Page(640, $"""
            <div style="background:{colour};color:#fff;padding:24px 28px" class=w><div style="font-size:25px;font-weight:700">{s.V("holder", f.Holder)}</div><div style="font-size:18px;margin-top:4px">电子送货单</div></div>
            <div style="padding:16px 28px 6px">{Apart("客户名称", s.V("consignee", f.Consignee), "padding:4px 0")}{Apart("单据编号", s.V("number", f.Number), "padding:4px 0")}{Apart("开单日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 2, 0)) + " " + s.O(f.Submitted.AddMinutes(-31).ToString("HH:mm")), "padding:4px 0")}{Apart("开单人", s.O(f.Person), "padding:4px 0")}</div>
            <div style="padding:0 28px"><table><tr><th>商品</th><th>数量</th><th>单价</th><th>金额</th></tr>{string.Concat(f.Items.Select((r, i) => $"<tr><td>{Name(s, i)}<div style=\"font-size:15px\" class=g>{(r.Spec.Length > 0 ? "规格：" + Spec(s, i) : "")}</div></td><td class=r>{Qty(s, i)}{Unit(s, i)}</td><td class=r>{s.I(i, "price", Cents(r.Price))}</td><td class=r>{s.I(i, "amount", Cents(r.Amount))}</td></tr>"))}</table>
            <div class=row style="padding:14px 4px"><span class=g>共 {s.O(f.Items.Count.ToString())} 种商品</span><span style="font-size:22px">合计：<span class=t>￥{s.V("total", Cents(f.Total))}</span></span></div></div>
            <div style="background:#f6f7f9;padding:16px 28px;display:flex;justify-content:space-between;align-items:center;min-height:120px"><div style="font-size:16px"><div>门店地址：{s.O(Market(f))}</div><div>联系电话：{s.O(f.Phone)}</div><div class=g>本单据由系统生成，请及时核对</div></div>{s.Qr(104)}</div>
            """, $"#paper .w .v{{color:#fff;font-weight:700}}#paper .g,#paper .g .v{{color:#8c8c8c}}#paper .t,#paper .t .v{{color:{colour};font-weight:700}}#paper td,#paper th{{border:0;border-bottom:1px solid #e6e6e6;padding:9px 4px;vertical-align:top}}#paper th{{background:#f6f7f9;text-align:right;white-space:nowrap}}#paper th:first-child{{text-align:left}}", padding: 0);
    }

    private sealed record Quick(string Name, string Test, string Method, string Limit, string Value, string Result);

    /// <summary>The quick test that goods of a kind are put to, and what it showed.</summary>
    private static Quick Tested(Sheet s, Goods goods, bool bad)
    {
        if (goods.Category is "vegetable" or "fruit")
        {
            return new(goods.Name, "农药残留", "酶抑制率法", "<50%", $"{(bad ? s.Chance.Int(52, 86) : s.Chance.Int(1, 34))}.{s.Chance.Int(0, 9)}%", bad ? "不合格" : "合格");
        }

        var (test, method) = goods.Category switch
        {
            "aquatic" when goods.Name is "海带" or "海蜇" => ("甲醛", "比色法"),
            "aquatic" => (s.Chance.Of("孔雀石绿", "氯霉素", "呋喃唑酮代谢物", "恩诺沙星"), "胶体金法"),
            "meat" => (s.Chance.Of("克伦特罗", "莱克多巴胺", "沙丁胺醇"), "胶体金法"),
            _ => (goods.Name switch
            {
                "豆腐" or "豆干" or "腐竹" or "豆腐泡" or "内酯豆腐" or "千张" or "面筋" or "米粉" or "粉丝" or "面条" or "面粉" => "吊白块",
                "腊肠" or "腊肉" or "咸鱼" => "亚硝酸盐",
                "虾米" or "瑶柱" or "虾皮" or "鱿鱼干" or "蚝豉" or "鱼肚" => "甲醛",
                "花生" or "大米" or "糯米" => "黄曲霉毒素B1",
                "咸蛋" or "皮蛋" => "苏丹红",
                _ => "二氧化硫",
            }, goods.Name is "花生" or "大米" or "糯米" or "咸蛋" or "皮蛋" ? "胶体金法" : "比色法"),
        };
        var limit = test switch { "恩诺沙星" => "≤100μg/kg", "亚硝酸盐" => "≤30mg/kg", "二氧化硫" => "≤0.1g/kg", "黄曲霉毒素B1" => goods.Name == "花生" ? "≤20μg/kg" : "≤10μg/kg", _ => "不得检出" };
        return new(goods.Name, test, method, limit, bad ? "阳性" : "阴性", bad ? "不合格" : "合格");
    }

    /// <summary>Samples of the facts' goods and others of their kind; one fails where the facts say so.</summary>
    private static List<Quick> Samples(Sheet s, int count)
    {
        var own = World.Goods.First(g => g.Name == s.Facts.Items[0].Name);
        var goods = s.Chance.Some(World.Goods.Where(g => g.Category == own.Category && g != own), count - 1).Prepend(own).ToList();
        var bad = s.Facts.Result == "不合格" ? s.Chance.Int(0, count - 1) : -1;
        return [.. goods.Select((g, i) => Tested(s, g, i == bad))];
    }

    /// <summary>What a district's station found in the goods of one stall or firm, by quick tests.</summary>
    private static string StationReport(Sheet s)
    {
        var f = s.Facts;
        var station = District(s) + s.Chance.Of("农产品质量安全检验检测站", "农产品质量安全检测中心");
        var samples = Samples(s, s.Chance.Int(3, 7));
        var fails = samples.Count(q => q.Result == "不合格");
        var day = f.Issued.AddDays(-1);
        var rows = string.Concat(samples.Select((q, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(f.Issued.ToString("MMdd") + (i + 1).ToString("000"))}</td><td>{s.I(i, "name", q.Name)}</td><td>{s.I(i, "test", q.Test)}</td><td>{s.O(q.Method)}</td><td>{s.I(i, "limit", q.Limit)}</td><td>{s.I(i, "value", q.Value)}</td><td>{s.I(i, "result", q.Result)}</td></tr>"));
        return s.Look.Page(960, $"""
            <h1 style="font-size:24px;font-weight:400;letter-spacing:2px">{station}</h1><h1 style="font-size:29px;letter-spacing:5px">农产品质量安全快速检测报告</h1>
            <div class=r style="margin:6px 0">报告编号：{s.V("number", f.Number)}</div>
            <table>{Tr(Cell("受检单位", s.V("holder", f.Holder), 3))}{Tr(Cell("抽样日期", s.D("", day)), Cell("检测日期", s.D("", day)))}{Tr(Cell("抽样人员", s.O(f.Officer)), Cell("样品数量", s.O(samples.Count + "个")))}</table>
            <table style="margin-top:-1px">{Head("序号", "样品编号", "样品名称", "检测项目", "检测方法", "标准限值", "检测结果", "单项判定")}{rows}</table>
            <table style="margin-top:-1px"><tr><td class=k>检测结论</td><td style="height:170px;vertical-align:top;position:relative">本次共检测样品 {s.O(samples.Count.ToString())} 个，合格 {s.O((samples.Count - fails).ToString())} 个，不合格 {s.O(fails.ToString())} 个。<br>总体判定：{s.V("result", f.Result)}<div style="position:absolute;right:24px;bottom:10px;text-align:right">检测单位（盖章）：{s.V("issuer", station)}<br>报告日期：{s.D("issue_date", f.Issued)}</div>{s.Seal(station, "检测专用章", "right:300px;top:6px")}</td></tr></table>
            {Share("1fr 1fr 1fr", "检测人：" + s.O(f.Person), "审核人：" + s.O(World.Person(s.Chance)), "受检单位签收：")}<div style="font-size:14px">注：本报告仅对所检样品负责；受检单位对检测结果有异议的，可自收到检测结果时起四小时内申请复检。</div>
            """, "#paper .k{width:116px}#paper td,#paper th{padding:5px 6px}#paper h1 .v{font:inherit}", padding: 46);
    }

    private static string Method(string test) => test switch
    {
        "孔雀石绿" => "GB/T 19857-2005",
        "氯霉素" => "GB/T 22338-2008",
        "呋喃唑酮代谢物" => "GB 31656.13-2021",
        "恩诺沙星" => "GB 31656.3-2021",
        "镉" => "GB 5009.15-2023",
        "地西泮" => "SN/T 3235-2012",
        "克百威" or "噻虫胺" => "GB 23200.121-2021",
        "毒死蜱" or "氧乐果" or "腐霉利" or "甲胺磷" => "GB 23200.113-2018",
        "苯甲酸" => "GB 5009.28-2016",
        "铅" => "GB 5009.12-2023",
        "二氧化硫残留量" => "GB 5009.34-2022",
        "菌落总数" => "GB 4789.2-2022",
        _ => "GB 5009.227-2023",
    };

    /// <summary>A laboratory's report on one sample sent in: what it is without rules, the findings in a table.</summary>
    private static string LabReport(Sheet s)
    {
        var f = s.Facts;
        _ = Tester(f);
        var lab = Laboratory(f);
        var got = f.Issued.AddDays(-s.Chance.Int(4, 6));
        string Line(string label, string value) => $"<div style=\"display:flex;padding:4px 0\"><span style=\"flex:none;width:112px\">{label}：</span><span style=\"flex:1\">{value}</span></div>";
        var judged = f.Result == "合格" ? "该样品所检项目符合" : "该样品所检项目不符合";
        return s.Look.Page(960, $"""
            <div class=row style="align-items:center"><span style="font-size:23px;font-weight:700" class=t>{s.V("issuer", lab)}</span><span style="border:2px solid #333;border-radius:6px;padding:0 10px;font-weight:700;font-size:22px">CMA</span></div>
            <div style="border-top:3px solid #222;margin:6px 0 14px"></div><h1 style="font-size:32px;letter-spacing:22px;text-indent:22px">检测报告</h1>
            <div class=row style="margin:10px 0 12px;font-size:17px"><span>报告编号：{s.V("number", f.Number)}</span><span>第 1 页 共 1 页</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:0 26px">{Line("样品名称", s.V("products", f.Items[0].Name))}{Line("样品编号", s.O(f.Related))}{Line("委托单位", s.V("holder", f.Holder))}{Line("检测类别", s.O("委托检测"))}{Line("样品数量", s.Q())}{Line("样品状态", s.O("样品完好，无异常"))}{Line("收样日期", s.D("", got))}{Line("检测日期", s.O(Chinese.Date(got, 2) + "～" + Chinese.Date(f.Issued.AddDays(-1), 2)))}</div>
            <div style="margin:14px 0 6px;font-weight:700">一、检测结果</div><table>{Head("检测项目", "单位", "检测方法", "限量要求", "检测结果", "结论")}{Body(s, 0, (r, i) => [s.I(i, "test", r.Test), s.O(r.Unit), s.O(Method(r.Test)), s.I(i, "limit", r.Limit), s.I(i, "value", r.Value), s.I(i, "result", r.Result)])}</table>
            <div style="margin:14px 0 6px;font-weight:700">二、检测结论</div><div>依据 {s.O(string.Join("、", f.Items.Select(i => i.Basis).Distinct()))}，{judged}标准要求，判定为：{s.V("result", f.Result)}。</div>
            <div style="position:relative;margin-top:24px;min-height:150px"><div style="display:grid;grid-template-columns:1fr 1fr 1fr"><span>编制：{s.O(f.Person)}</span><span>审核：{s.O(f.Officer)}</span><span>批准：{s.O(World.Person(s.Chance))}</span></div><div class=r style="margin:56px 200px 0 0">签发日期：{s.D("issue_date", f.Issued)}</div>{s.Seal(lab, "检验检测专用章", "right:24px;top:2px")}</div>
            <div style="border-top:1px solid #666;padding-top:6px;font-size:14px">声明：本报告未加盖检验检测专用章无效；未经本单位书面批准，不得部分复制本报告；检测结果仅对来样负责。<br>单位地址：{s.O("广州市" + s.Chance.Of("黄埔区科学城", "天河区科韵路", "白云区机场路", "番禺区市桥") + s.Chance.Int(8, 260) + "号")}　电话：{s.O("020-8" + s.Chance.Digits(7))}</div>
            """, "#paper .t .v{font-weight:700}#paper td,#paper th{padding:6px 7px}", padding: 54);
    }

    /// <summary>A pad of notices: the market's tester leaves one with the stall.</summary>
    private static string StallNotice(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1c1c1c", "#1b4f9c", "#1c6b3c");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fff", "#eef6fb", "#fdf0f1");
        var samples = Samples(s, s.Chance.Int(1, 4));
        var tester = Tester(f);
        string Row(int i) => i >= samples.Count
            ? string.Concat(Enumerable.Repeat("<td></td>", 6))
            : $"<td>{i + 1}</td><td>{s.I(i, "name", samples[i].Name)}</td><td>{s.I(i, "test", samples[i].Test)}</td><td>{s.O(samples[i].Method)}</td><td>{s.I(i, "value", samples[i].Value)}</td><td>{s.I(i, "result", samples[i].Result)}</td>";
        return s.Look.Page(840, $"""
            <h1 style="font-size:29px;letter-spacing:4px">食用农产品快速检测结果通知单</h1><div class="r no" style="margin-top:6px">№ {s.V("number", Serial(f, 7))}</div>
            <div style="margin:8px 0;line-height:2.1">被检单位（经营者）：{On(s.V("holder", f.Holder), 420)}<br>检测日期：{s.D("issue_date", f.Issued, 8)}　　联系电话：{On(s.O(f.Phone), 180)}</div>
            <table>{Head("序号", "样品名称", "检测项目", "检测方法", "检测结果", "判定")}{string.Concat(Enumerable.Range(0, 5).Select(i => $"<tr class=c>{Row(i)}</tr>"))}</table>
            <div style="font-size:15px;margin:8px 0">经营者对检测结果有异议的，可自收到本通知单时起四小时内申请复检。检测不合格的，应立即停止销售。</div>
            <div style="position:relative;line-height:2.1;min-height:90px">检测单位（盖章）：{On(s.V("issuer", tester), 340)}<br><span style="display:inline-block;width:50%">检测人员：{s.O(f.Officer)}</span>经营者签名：{s.O(f.Person)}{(s.Chance.Odds(0.6) ? s.Seal(tester, "检测专用章", "right:70px;top:-44px", s.Chance.Of("round", "ellipse")) : "")}</div>
            """, Preprinted + "#paper td{height:40px;padding:2px 5px}", padding: 44);
    }

    /// <summary>A market's tests of one day, many stalls', as its office prints and hangs them out.</summary>
    private static string MarketDay(Sheet s)
    {
        var f = s.Facts;
        var market = s.Chance.Of("江村综合批发市场", "新塘农产品批发市场", "白云三元里综合市场", "番禺清河市场", "东旺农副产品批发市场", "荔湾泮塘肉菜市场", "海珠江燕市场", "从化城郊农贸市场");
        f.Issuer = f.Issuer.EndsWith("快检室", StringComparison.Ordinal) ? market + "快检室" : f.Issuer;
        var own = World.Goods.First(g => g.Name == f.Items[0].Name);
        string[] meat = ["猪肉", "瘦肉", "排骨", "牛肉", "羊肉", "猪肝"];
        var goods = s.Chance.Some(World.Goods.Where(g => g != own && (g.Category is "vegetable" or "fruit" or "aquatic" || meat.Contains(g.Name))), s.Chance.Int(7, 13)).Prepend(own).ToList();
        var bad = f.Result == "不合格" ? s.Chance.Int(0, goods.Count - 1) : -1;
        var samples = goods.Select((g, i) => Tested(s, g, i == bad)).ToList();
        var fails = samples.Count(q => q.Result == "不合格");
        var rows = string.Concat(samples.Select((q, i) => $"<tr class=c><td>{i + 1}</td><td>{s.O(s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 68).ToString("00"))}</td><td>{s.O(World.Person(s.Chance))}</td><td>{s.I(i, "name", q.Name)}</td><td>{s.I(i, "test", q.Test)}</td><td>{s.I(i, "limit", q.Limit)}</td><td>{s.I(i, "value", q.Value)}</td><td>{s.I(i, "result", q.Result)}</td><td>{(q.Result == "合格" ? "" : s.O("下架封存"))}</td></tr>"));
        return s.Look.Page(1040, $"""
            <h1 style="font-size:28px;letter-spacing:1px">{market}食用农产品快速检测日报表</h1>
            <div class=row style="margin:10px 0 6px"><span>检测单位：{s.V("issuer", f.Issuer)}</span><span>检测日期：{s.D("issue_date", f.Issued)}</span></div>
            <table>{Head("序号", "档位号", "经营者", "样品名称", "检测项目", "限量值", "检测值", "检测结论", "处理情况")}{rows}<tr><td colspan=9>本日共抽检 {s.O(samples.Count.ToString())} 批次，合格 {s.O((samples.Count - fails).ToString())} 批次，合格率 {s.O(((samples.Count - fails) * 100m / samples.Count).ToString("0.#") + "%")}。</td></tr></table>
            {Share("1fr 1fr 1fr", "检测员：" + s.O(f.Officer), "复核：" + s.O(World.Person(s.Chance)), "市场负责人：" + s.O(f.Person))}
            """, "#paper td,#paper th{padding:4px 6px}#paper th{background:#eee;white-space:nowrap}", padding: 44);
    }
}
