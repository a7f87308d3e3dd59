using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh22;

/// <summary>Quarantine, meat inspection, import, business, licence, and papers that are no tickets.</summary>
internal static class Certificates
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("quarantine/x-live-laser", By.Clerk, LiveLaser, "动物A", true), New("quarantine/x-live-pad", By.Pen, LivePad, "动物B", true),
        New("quarantine/x-product-sheet", By.Printer, ProductSheet, "产品A", true), New("quarantine/x-product-slim", By.Clerk, ProductSlim, "产品B", true),
        New("meat-inspection/x-pork-desk", By.Form, PorkDesk, seal: true), New("meat-inspection/x-cattle-pad", By.Pen, CattlePad, seal: true),
        New("meat-inspection/x-poultry-slip", By.Till, PoultrySlip, seal: true),
        New("unknown/x-power-bill", By.Printer, PowerBill), New("unknown/x-lorry-scale", By.Till, LorryScale),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh22", name, by, write, form, seal);

    /// <summary>Live animals to another province: the form on A4 across, its second copy, its values set by the office's laser printer.</summary>
    private static string LiveLaser(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1a1a1a", "#1c4f3a");
        return s.Look.Page(1060, $"""
            <div class=row style="align-items:center"><div style="width:230px;height:112px">{s.Qr(110)}</div><div><h1 style="font-size:34px;letter-spacing:10px">动物检疫证明</h1><div class=c style="font-size:24px">（动物A）</div></div><div class=no style="width:260px;align-self:flex-end;text-align:right">编号：{s.V("number", f.Number)}</div></div>
            <div style="display:flex;margin-top:8px"><table style="flex:1"><colgroup><col style="width:13%"><col style="width:22%"><col style="width:12%"><col style="width:17%"><col style="width:13%"><col style="width:23%"></colgroup>
            {Tr(Cell("货　　主", s.V("holder", f.Holder), 3), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("动物种类", s.V("products", f.Product)), Cell("数量及<br>单位", s.Q(s.Chance.Odds(0.5))), Cell("用　　途", s.O("屠宰")))}
            {Tr(Cell("启运地点", s.V("origin", f.Origin), 5))}{Tr(Cell("到达地点", s.V("destination", f.Destination), 5))}
            {Tr(Cell("承 运 人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))), Cell("运载方式", Box("公路", true) + Box("铁路", false) + "<br>" + Box("水路", false) + Box("航空", false)))}
            {Tr(Cell("运载工具<br>牌　　号", s.O(f.Plate)), Cell("装运前经", s.O(s.Chance.Of("过氧乙酸", "二氯异氰尿酸钠", "戊二醛癸甲溴铵")) + " 消毒", 3))}
            {Tr(Cell("牲 畜<br>耳标号", s.O(Ears(s)), 5))}
            <tr><td colspan=4 style="position:relative;height:178px;vertical-align:top;line-height:1.95">　　本批动物经检疫合格，应于 {On(s.O(Days(f)), 46)} 日内到达有效。<br>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 8))}<br>（动物检疫专用章）{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:40px;top:2px")}</td><td colspan=2 style="vertical-align:top">动物卫生监督检查站签章</td></tr>
            {Tr(Cell("备　　注", s.O(s.Chance.Odds(0.4) && f.Product == "生猪" ? "非洲猪瘟检测阴性，报告附后" : ""), 5))}</table>
            <div style="flex:none;width:26px;margin-left:8px;font-size:15px;line-height:1.35;align-self:center;text-align:center">第二联随货同行</div></div>
            <div style="font-size:14px;margin-top:6px">注：1.本证明一式两联，第一联由出证机构留存，第二联随货同行。2.跨省运输的动物，到达目的地后三日内应向启运地、输入地动物卫生监督机构报告。</div>
            """, Preprinted + "#paper .k{white-space:nowrap;line-height:1.25}#paper td{height:38px;padding:4px 7px}", padding: 46);
    }

    /// <summary>Live animals within the province: a pad with carbon copies, no boxes, filled in by the veterinarian at the farm gate.</summary>
    private static string LivePad(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#a32a26", "#1d4c86");
        return s.Look.Page(800, $"""
            <h1 style="font-size:29px;letter-spacing:3px">动物检疫合格证明（动物B）</h1><div class="r no" style="margin:4px 0 8px">№ {s.V("number", f.Number)}</div>
            <div style="border:1.5px solid {ink};padding:14px 20px;line-height:2.25;position:relative">
            {Share("1.5fr 1fr", "货　　主：" + s.V("holder", f.Holder), "联系电话：" + s.O(f.Phone))}
            {Share("1.5fr 1fr", "动物种类：" + s.V("products", f.Product), "数量及单位：" + s.Q(s.Chance.Odds(0.5)))}
            <div>启运地点：{s.V("origin", f.Origin)}</div><div>到达地点：{s.V("destination", f.Destination)}</div>
            {Share("1.5fr 1fr", "用　　途：" + s.O("屠宰"), "运载工具牌号：" + s.O(f.Plate))}
            <div>牲畜耳标号：{s.O(f.Unit == "头" || f.Product == "肉羊" ? string.Join("、", Enumerable.Range(0, 3).Select(_ => s.Chance.Digits(3))) + "等" : "/")}</div>
            <div style="border-top:1px solid {ink};margin:8px -20px 0;padding:8px 20px 0">　　本批动物经检疫合格，应于当日内到达有效。<div style="margin-left:44%">官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）</div></div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:6px;bottom:24px")}</div>
            <div style="font-size:14px;margin-top:8px">注：1、本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2、本证书限省境内使用。3、牲畜耳标号只需填写后3位。</div>
            """, Preprinted, padding: 42);
    }

    /// <summary>What came through customs has customs' paper, not a veterinarian's of a county.</summary>
    private static void Homegrown(Facts f)
    {
        if (f.Product.StartsWith("进口", StringComparison.Ordinal) || f.Product.StartsWith('冻'))
        {
            f.Product = f.Product.Contains('猪', StringComparison.Ordinal) ? "猪脚" : f.Product.Contains('牛', StringComparison.Ordinal) ? "牛肉" : "光鸡";
            f.GoodsBooked = [f.Product];
        }
    }

    /// <summary>Meat to another province, the whole printed at once from the province's system on a white sheet.</summary>
    private static string ProductSheet(Sheet s)
    {
        var f = s.Facts;
        Homegrown(f);
        s.Look.Rule = "1px solid #222";
        return s.Look.Page(900, $"""
            <h1 style="font-size:30px;letter-spacing:4px">动物检疫证明（产品A）</h1><div class=row style="margin:12px 0 4px"><span>出证系统：{Sheet.Text(s.Chance.Of("动物检疫电子出证系统", "智慧兽医出证平台"))}</span><span>编号：{s.V("number", f.Number)}</span></div>
            <table><colgroup><col style="width:19%"><col style="width:35%"><col style="width:17%"><col style="width:29%"></colgroup>{Tr(Cell("货主", s.V("holder", f.Holder)), Cell("联系电话", s.O(f.Phone)))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量及单位", s.Q()))}{Tr(Cell("生产单位<br>名称地址", s.O(f.OriginAddress), 3))}{Tr(Cell("目的地", s.V("destination", f.Destination), 3))}{Tr(Cell("承运人", s.O(f.Person)), Cell("联系电话", s.O(World.Phone(s.Chance))))}{Tr(Cell("运载方式", "公路"), Cell("运载工具牌号", s.O(f.Plate)))}{Tr(Cell("装运前消毒", "经 " + s.O(s.Chance.Of("次氯酸钠", "过氧乙酸", "二氧化氯")) + " 消毒"), Cell("到达时效", s.O(Days(f)) + " 日内到达有效"))}{Tr(Cell("检疫标志号", s.O(s.Chance.Digits(10)), 3))}{Tr(Cell("备注", s.O(s.Chance.Of("冷藏运输", "冷冻运输", "/")), 3))}</table>
            <div style="display:flex;margin-top:18px;min-height:190px;position:relative"><div style="flex:1;line-height:2.1">　　本批动物产品经检疫合格。<br>官方兽医：{s.O(f.Officer)}<br>签发机构：{s.V("issuer", f.IssuerPlace + "动物卫生监督所")}<br>签发日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 1, 2))}</div><div style="flex:none;width:150px;text-align:center;font-size:14px">{s.Qr(130, always: true)}<br>扫码查验真伪</div>{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "left:300px;top:24px")}</div>
            """, "#paper td{height:40px;padding:4px 8px}", padding: 60);
    }

    /// <summary>Meat within the province: one column of boxes on a slim form, filled in by a needle printer.</summary>
    private static string ProductSlim(Sheet s)
    {
        var f = s.Facts;
        Homegrown(f);
        Coloured(s, "#1a1a1a", "#2a5a2f", "#1d4c86");
        return s.Look.Page(700, $"""
            <h1 style="font-size:28px;letter-spacing:2px">动物检疫合格证明（产品B）</h1><div class=row style="margin:8px 0 6px"><span>第二联：随货同行</span><span class=no>No {s.V("number", f.Number)}</span></div>
            <table>{Tr(Cell("货　　主", s.V("holder", f.Holder)))}{Tr(Cell("产品名称", s.V("products", f.Product)))}{Tr(Cell("数量及单位", s.Q(s.Chance.Odds(0.25))))}{Tr(Cell("产　　地", s.V("origin", f.Origin)))}{Tr(Cell("生产单位名称地址", s.O(f.OriginAddress)))}{Tr(Cell("目 的 地", s.V("destination", f.Destination)))}{Tr(Cell("检疫标志号", s.O(s.Chance.Of("", "粤") + s.Chance.Digits(9))))}{Tr(Cell("备　　注", s.O(s.Chance.Of("", "冰鲜", f.Plate))))}
            <tr><td colspan=2 style="position:relative;height:190px;vertical-align:top;line-height:2.1">　　本批动物产品经检疫合格，应于当日到达有效。<br>官方兽医签字：{s.O(f.Officer)}<br>签发日期：{s.D("issue_date", f.Issued, 8)}<br>（动物卫生监督所检疫专用章）{s.Seal(f.IssuerPlace + "动物卫生监督所", "检疫专用章", "right:50px;top:16px")}</td></tr></table>
            <div style="font-size:13px;margin-top:6px">注：1.本证书一式两联，第一联由动物卫生监督所留存，第二联随货同行。2.本证书限省境内使用。</div>
            """, Preprinted + "#paper .k{width:150px}#paper td{height:40px;padding:4px 8px}", padding: 38);
    }

    /// <summary>A pig slaughterhouse's certificate: boxes, number and unit apart, the house's name at the foot.</summary>
    private static string PorkDesk(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a8231f", "#1d4c86");
        return s.Look.Page(880, $"""
            <h1 style="font-size:30px;letter-spacing:4px">生猪产品肉品品质检验合格证</h1><div class=row style="margin:10px 0 6px"><span>（随货同行联）</span><span class=no>证号：{s.V("number", f.Number)}</span></div>
            <table><colgroup><col style="width:17%"><col style="width:33%"><col style="width:17%"><col style="width:33%"></colgroup>{Tr(Cell("货　　主", s.V("holder", f.Holder), 3))}{Tr(Cell("产品名称", s.V("products", f.Product)), Cell("生猪产地", s.V("origin", f.Origin)))}{Tr(Cell("数　　量", s.N()), Cell("单　　位", s.U()))}{Tr(Cell("检疫证明号", s.O(f.Related)), Cell("屠宰日期", Day(s, "", f.Issued.AddDays(-1))))}{Tr(Cell("购货单位", s.V("consignee", f.Consignee), 3))}{Tr(Cell("运输车号", s.O(f.Plate)), Cell("检验结论", s.V("result", "合格")))}</table>
            <div style="position:relative;line-height:2.1;margin-top:10px;min-height:150px">　　本批产品按 GB/T 17996 经宰前、宰后检验，品质合格，准予出厂。<br>肉品品质检验员：{s.O(f.Officer)}<br>签发日期：{Day(s, "issue_date", f.Issued)}<br>屠宰厂（场）（盖章）：{s.V("issuer", f.Issuer)}{s.Seal(f.Issuer, "检验专用章", "right:30px;top:26px")}</div>
            """, Preprinted + "#paper td{height:42px;padding:4px 8px}", padding: 46);
    }

    /// <summary>A cattle and sheep slaughterhouse's pad: lines to be filled in by pen under the house's printed name.</summary>
    private static string CattlePad(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#1d6e3a", "#1d4c86");
        var beef = s.Chance.Odds(0.6);
        var city = s.Chance.Of(World.Guangdong.Take(10).ToArray());
        (f.Product, f.GoodsBooked) = beef ? (s.Chance.Of("牛肉", "鲜牛肉"), ["牛肉"]) : (s.Chance.Of("羊肉", "鲜羊肉"), (string[])["羊肉"]);
        (f.Unit, f.Quantity) = s.Chance.Odds(0.7) ? (s.Chance.Of("公斤", "kg"), beef ? s.Chance.Int(90, 900) : s.Chance.Int(30, 280)) : beef ? ("头", s.Chance.Int(1, 6)) : ("只", s.Chance.Int(2, 20));
        f.Issuer = city.City + World.Brand(s.Chance) + s.Chance.Of("牛羊定点屠宰场", "牛羊屠宰有限公司", "肉类食品有限公司");
        return s.Look.Page(780, $"""
            <div class="c h" style="font-size:23px;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:28px;letter-spacing:2px">牛羊肉品品质检验合格证</h1><div class="r no" style="margin:6px 0 10px">NO：{s.V("number", f.Number)}</div>
            <div style="line-height:2.1;position:relative">
            {Share("1.45fr 1fr", "货主：" + On(s.V("holder", f.Holder), 150), "品名：" + On(s.V("products", f.Product), 130))}
            {Share("1.45fr 1fr", "屠宰日期：" + On(Day(s, "", f.Issued), 150), "数量：" + On(s.Q(), 130))}
            <div>动物产地：{On(s.V("origin", f.Origin), 360)}</div><div>购货单位：{On(s.V("consignee", f.Consignee), 360)}</div><div>检疫证号：{On(s.O(f.Related), 220)}</div>
            <div style="margin-top:6px">　　该批肉品经本场检验，品质合格，准予出场销售。</div><div style="margin-left:46%">检验员：{On(s.O(f.Officer), 130)}<br>{s.D("issue_date", f.Issued, 8)}</div>{s.Seal(f.Issuer, "品质检验专用章", "right:70px;bottom:-14px")}</div>
            <div style="font-size:14px;margin-top:16px">白联：存根　　红联：随货　　黄联：市场查验</div>
            """, Preprinted, padding: 44);
    }

    /// <summary>A poultry slaughterhouse's slip from the labelling desk, one for a lot.</summary>
    private static string PoultrySlip(Sheet s)
    {
        var f = s.Facts;
        var city = s.Chance.Of(World.Guangdong.Take(10).ToArray());
        var chicken = s.Chance.Odds(0.7);
        (f.Product, f.GoodsBooked) = chicken ? (s.Chance.Of("光鸡", "白条鸡", "冰鲜鸡"), ["光鸡"]) : (s.Chance.Of("白条鸭", "冰鲜鸭"), (string[])["鸭"]);
        (f.Unit, f.Quantity) = s.Chance.Odds(0.5) ? ("只", s.Chance.Int(6, 80) * 5) : (s.Chance.Of("公斤", "kg"), s.Chance.Int(30, 620) + s.Chance.Of(0m, 0.5m));
        f.Issuer = city.City + World.Brand(s.Chance) + s.Chance.Of("家禽屠宰有限公司", "禽类食品有限公司", "家禽屠宰厂");
        string Pair(string label, string value) => Line(label + "：", value, 116, "margin:5px 0");
        return s.Look.Page(500, $"""
            <div class=c style="font-size:20px">{s.V("issuer", f.Issuer)}</div><h1 style="font-size:23px;margin-top:4px">家禽肉品品质检验合格证</h1><div style="border-top:2px dashed #333;margin:10px 0"></div>
            {Pair("合格证号", s.V("number", f.Number))}{Pair("产品名称", s.V("products", f.Product))}{Pair("数量", s.Q())}{Pair("货主", s.V("holder", f.Holder))}{Pair("收货单位", s.V("consignee", f.Consignee))}{Pair("活禽产地", s.V("origin", f.Origin))}{Pair("检疫证号", s.O(f.Related))}{Pair("屠宰日期", s.D("", f.Issued, 2))}{Pair("检验结果", s.V("result", "合格"))}{Pair("检验员", s.O(f.Officer))}{Pair("签发日期", s.D("issue_date", f.Issued, 2))}
            <div style="border-top:2px dashed #333;margin:10px 0"></div><div style="display:flex;gap:14px;align-items:center;min-height:126px;position:relative"><div>{s.Qr(120)}</div><div style="font-size:16px;line-height:1.5">经宰前、宰后检验，品质合格，准予出厂。<br>0～4℃ 冷藏运输、贮存</div>{s.Seal(f.Issuer, "检验专用章", "right:6px;top:-30px")}</div>
            """, padding: 26);
    }

    /// <summary>The power company asks a stall for last month's electricity.</summary>
    private static string PowerBill(Sheet s)
    {
        var f = s.Facts;
        var month = new DateOnly(f.Issued.Year, f.Issued.Month, 1).AddMonths(-1);
        var total = 0m;
        var all = 0;
        string Rate(string name, decimal price, int low, int high)
        {
            var (from, used) = (s.Chance.Int(2000, 38000), s.Chance.Int(low, high));
            var sum = decimal.Round(used * price, 2, MidpointRounding.AwayFromZero);
            (total, all) = (total + sum, all + used);
            return $"<tr class=c><td>{name}</td><td>{s.O(from.ToString())}</td><td>{s.O((from + used).ToString())}</td><td>{s.O("1")}</td><td>{s.O(used.ToString())}</td><td>{s.O(price.ToString("0.0000"))}</td><td>{s.O(Cents(sum))}</td></tr>";
        }

        var rows = Rate("峰", 1.1468m, 90, 520) + Rate("平", 0.6775m, 120, 700) + Rate("谷", 0.2617m, 60, 420);
        return s.Look.Page(880, $"""
            <div class=row style="align-items:flex-end;border-bottom:3px solid #17457f;padding-bottom:8px"><span style="font-size:21px;color:#17457f">{Sheet.Text(s.Chance.Of("广州", "佛山", "清远") + "供电局")}</span><h1 style="font-size:28px;letter-spacing:6px">电费通知单</h1><span style="font-size:16px">服务热线：95598</span></div>
            <div style="margin:14px 0">{Share("1fr 1.25fr", "用户编号：" + s.O("03" + s.Chance.Digits(14)), "户　　名：" + s.O(f.Person))}{Share("1fr 1.25fr", "电费年月：" + s.O(month.ToString("yyyy年MM月")), "用电地址：" + s.O(s.Chance.Of(World.Markets) + s.Chance.Int(1, 96) + "号档"))}{Share("1fr 1.25fr", "用电类别：" + s.O("一般工商业"), "抄表周期：" + s.D("", month, 2) + " 至 " + s.D("", month.AddMonths(1).AddDays(-1), 2))}</div>
            <table>{Head("时段", "上次示数", "本次示数", "倍率", "电量（千瓦时）", "电价（元）", "电费（元）")}{rows}<tr class=c><td colspan=4>合　计</td><td>{s.O(all.ToString())}</td><td></td><td>{s.O(Cents(total))}</td></tr></table>
            <div style="display:flex;margin-top:16px;gap:20px;align-items:center"><div style="flex:1;line-height:1.9">本期应缴电费：<b>{s.O(Cents(total))}</b> 元　　缴费截止日期：{s.D("", f.Issued.AddDays(10), 2)}<br>逾期未缴，按《供电营业规则》收取电费违约金。<br>缴费方式：银行代扣、微信、支付宝、营业厅</div></div>
            <div class=r style="margin-top:16px">打印日期：{s.D("", f.Issued, 2)}</div>
            """, padding: 54);
    }

    /// <summary>The market's weighbridge: gross, tare and net of a lorry, for the fee at the gate.</summary>
    private static string LorryScale(Sheet s)
    {
        var f = s.Facts;
        var (tare, net) = (s.Chance.Int(210, 460) * 10, s.Chance.Int(160, 620) * 10);
        var at = new TimeOnly(s.Chance.Int(2, 9), s.Chance.Int(0, 59), s.Chance.Int(0, 59));
        var fee = s.Chance.Of(10, 15, 20);
        string Pair(string label, string value) => Apart(label, value, "padding:4px 0");
        return s.Look.Page(470, $"""
            <div class=c style="font-size:20px">{Sheet.Text(s.Chance.Of("江南果菜批发市场", "新塘农产品批发市场", "东旺农副产品批发市场", "佛山中南农产品交易中心"))}</div><h1 style="font-size:26px;letter-spacing:6px">过 磅 单</h1><div style="border-top:1px dashed #333;margin:8px 0"></div>
            {Pair("流水号", s.O(f.Issued.ToString("yyMMdd") + s.Chance.Digits(4)))}{Pair("车牌号", s.O(f.Plate))}{Pair("货名", s.O(s.Chance.Of("蔬菜", "水果", "冻品", "干货")))}{Pair("重车时间", s.D("", f.Issued, 2) + " " + s.O(at.ToString("HH:mm:ss")))}{Pair("空车时间", s.D("", f.Issued, 2) + " " + s.O(at.AddMinutes(s.Chance.Int(45, 260)).ToString("HH:mm:ss")))}<div style="border-top:1px dashed #333;margin:8px 0"></div>
            <div style="font-size:22px">{Pair("毛重", s.O((tare + net) + " kg"))}{Pair("皮重", s.O(tare + " kg"))}{Pair("净重", s.O(net + " kg"))}</div><div style="border-top:1px dashed #333;margin:8px 0"></div>
            {Pair("磅费", s.O(fee + ".00 元"))}{Pair("司磅员", s.O(f.Officer))}<div style="margin:10px 0 26px">司机签名：</div><div class=c style="font-size:16px">请当面核对，离磅后概不负责</div>
            """, padding: 28);
    }
}
