using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh11;

/// <summary>What growers promise, and where fish came from.</summary>
internal static partial class Papers
{
    private static Layout[] Origins =>
    [
        New("commitment/hang-tag", By.Clerk, HangTag), New("commitment/two-copies", By.Pen, TwoCopies), New("commitment/pack-label", By.Printer, PackLabel),
        New("commitment/household", By.Pen, Household), New("aquatic/captions", By.Printer, OriginCaptions), New("aquatic/red-head", By.Clerk, OriginRedHead),
        New("aquatic/kiosk", By.Till, OriginKiosk),
    ];

    /// <summary>A card tag on a string, tied to the load: every value stands over its caption.</summary>
    private static string HangTag(Sheet s)
    {
        var f = s.Facts;
        var green = s.Chance.Of("#1a7a45", "#27659c", "#b2502a");
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, s.Chance.Of("#fff", "#fbf8ea"));
        return s.Look.Page(480, $"""
            <div data-no style="width:30px;height:30px;border-radius:50%;background:#777;border:5px solid #cfc7b0;margin:0 auto 10px"></div><div style="background:{green};color:#fff;font-size:32px;font-weight:700;letter-spacing:5px;border-radius:6px" class=c>承诺达标合格证</div>
            {Captioned(s.V("products", f.Product), "产品名称")}<div style="display:grid;grid-template-columns:1fr 1fr;gap:14px">{Captioned(s.Q(), "数量（重量）")}{Captioned(s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3)), "开具时间")}</div>{Captioned(s.V("origin", f.Origin), "产地")}{Captioned(s.V("holder", f.Holder), "承诺主体")}{Captioned(s.O(f.Phone), "联系方式")}
            <div style="display:flex;gap:14px;margin-top:14px;align-items:center">{s.Qr(104)}<span style="flex:1;font-size:15px">我承诺：不使用禁用的农药兽药及其他化合物，使用的常规农药兽药残留不超标，对承诺的真实性负责。</span></div><div class=r style="font-size:16px;margin-top:8px">证号 {s.V("number", f.Number)}</div>
            """, $"#paper{{border-top:10px solid {green}}}", padding: 26);
    }

    /// <summary>One sheet, two copies that are torn apart: above goes with the goods, below stays with the grower.</summary>
    private static string TwoCopies(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#1a1a1a", "#14713f", "#1d4c86");
        s.Look.Blank();
        var date = s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8));
        string Row(string label, string value, string after = "", string value2 = "") => $"<div style=\"display:flex;margin:9px 0;align-items:baseline\"><span style=\"flex:none\">{label}：</span><span style=\"flex:1.4;border-bottom:1.2px solid {ink};padding:0 6px;min-height:28px\">{value}</span>{(after.Length > 0 ? $"<span style=\"flex:none;padding-left:14px\">{after}：</span><span style=\"flex:1;border-bottom:1.2px solid {ink};padding:0 6px\">{value2}</span>" : "")}</div>";
        var body = Row("产品名称", s.V("products", f.Product), "数量（重量）", s.Q()) + Row("产　　地", s.V("origin", f.Origin)) + Row("承诺人（单位）", s.V("holder", f.Holder)) + Row("联系电话", s.O(f.Phone), "开具日期", date);
        string Copy(string which) => $"<div class=row style=\"align-items:flex-end\"><span style=\"width:150px\"></span><h1 style=\"font-size:28px;letter-spacing:5px\">承诺达标合格证</h1><span style=\"width:150px;font-size:15px\" class=r>{which}</span></div><div style=\"font-size:15px;line-height:1.5;margin-top:4px\">　　我承诺本批食用农产品：{Box("不使用禁用农药兽药、停用兽药和非法添加物", true)}　{Box("常规农药兽药残留不超标", true)}　{Box("对承诺的真实性负责", true)}</div>{body}";
        return s.Look.Page(820, $"""
            {Copy("第一联：随货同行")}<div style="border-top:2.5px dashed {ink};margin:24px -34px 20px;font-size:14px" class=c>✂ 沿此线撕开</div>{Copy("第二联：开具者留存")}
            """, padding: 34);
    }

    /// <summary>A brand's label of a lot, which is the grower's promise at the same time.</summary>
    private static string PackLabel(Sheet s)
    {
        var f = s.Facts;
        var fish = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category == "aquatic";
        string Row(string label, string value) => $"<div style=\"display:grid;grid-template-columns:118px 1fr;margin:5px 0\"><span class=j>{label}</span><span>：{value}</span></div>";
        return s.Look.Page(780, $"""
            <div style="border:3px solid #111;border-radius:18px;overflow:hidden"><div style="background:#111;color:#fff;padding:8px 22px" class=row><span style="font-size:26px;letter-spacing:4px">{s.Chance.Of("岭上鲜", "田园里", "粤来鲜", "半亩方塘")}</span><span style="font-size:16px">产地直供　整批随货标签</span></div>
            <div style="display:grid;grid-template-columns:1.25fr 1fr"><div style="padding:14px 20px">{Row("品名", s.V("products", f.Product))}{Row("数量（重量）", s.Q())}{Row("质量等级", s.O(s.Chance.Of("一级", "优等", "合格")))}{Row("产地", s.V("origin", f.Origin))}{Row("生产者", s.V("holder", f.Holder))}{Row("电话", s.O(f.Phone))}{Row(fish ? "起捕日期" : "采收日期", s.D("", f.Earlier, 2))}{Row("贮存条件", s.O(fish ? "充氧活运" : "阴凉通风"))}</div>
            <div style="border-left:3px solid #111;padding:14px 18px"><div class=c style="font-size:25px;font-weight:700;border:2px solid #111;padding:3px">承诺达标合格证</div><div style="font-size:15px;line-height:1.55;margin:8px 0">我承诺对生产销售的食用农产品：<br>● 不使用禁用农药兽药<br>● 不使用非法添加物<br>● 常规农药兽药残留不超标<br>● 对承诺的真实性负责</div><div>证　　号：{s.V("number", f.Number)}</div><div>开具时间：{s.D("issue_date", f.Issued, 2)}</div><div class=c style="margin-top:8px">{s.Qr(112)}</div></div></div></div>
            """, "#paper .j{text-align:justify;text-align-last:justify}", padding: 20);
    }

    /// <summary>A county's form for farmers who sell a little: three groups, headed down the edge, and the thumb's print.</summary>
    private static string Household(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1a1a1a", "#a8231f", "#14713f");
        s.Look.Blank();
        if (f.Holder.Length > 3)
        {
            (f.Holder, f.Uscc) = (f.Person, "");
        }

        var thumb = $"<svg data-no width=52 height=64 viewBox=\"0 0 52 64\" style=\"position:absolute;left:400px;top:-16px;opacity:.62;transform:rotate({s.Chance.Int(-20, 25)}deg)\" fill=none stroke=\"#d0202a\" stroke-width=2.4><ellipse cx=26 cy=32 rx=23 ry=29 /><ellipse cx=26 cy=33 rx=18 ry=23 /><ellipse cx=26 cy=34 rx=13 ry=17 /><ellipse cx=26 cy=35 rx=8 ry=11 /><ellipse cx=26 cy=36 rx=3 ry=5 /></svg>";
        return s.Look.Page(820, $"""
            <h1 style="font-size:29px;letter-spacing:5px">承诺达标合格证</h1><div class=c style="font-size:17px">（农户版）</div><div class="r no" style="margin:2px 0 6px">№ {s.V("number", f.Number)}</div>
            <table>{Group("产品", Tr(Cell("产品名称", s.V("products", f.Product)), Cell("数量/重量", s.Q())), Tr(Cell("产　　地", s.V("origin", f.Origin), 3)))}{Group("农户", Tr(Cell("姓　　名", s.V("holder", f.Holder)), Cell("手　　机", s.O(f.Phone))), Tr(Cell("身份证号", s.O("44" + s.Chance.Digits(4) + "********" + s.Chance.Digits(4)), 3)))}{Group("承诺", $"<tr><td colspan=4 style=\"line-height:1.7\">一、不用禁限用农药、兽药；二、用药后过了安全间隔期（休药期）才采收、出栏；三、以上说的都是真的，愿意接受检查。<div style=\"position:relative;margin-top:8px\">承诺人签名（按手印）：{s.O(f.Holder)}{thumb}</div></td></tr>")}</table>
            <div class=row style="margin-top:12px"><span>村协管员：{s.O(f.Officer)}</span><span>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8))}</span></div>
            """, Preprinted + "#paper .side{width:44px;line-height:1.3}#paper td{height:42px;padding:4px 8px}#paper .k{width:112px}", padding: 40);
    }

    /// <summary>For fish that goes far: both languages, each value over its caption.</summary>
    private static string OriginCaptions(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <div style="border:2px solid #234;padding:26px 34px"><h1 style="font-size:30px;letter-spacing:6px">水产品产地证明</h1><div class=c style="font-size:16px">CERTIFICATE OF ORIGIN FOR AQUATIC PRODUCTS</div><div class=r style="margin-top:8px">证明编号 No. {s.V("number", f.Number)}</div>
            {Captioned(s.V("holder", f.Holder), "生产单位（人） Producer")}{Captioned(s.V("origin", f.Origin), "产地 Place of Origin")}<div style="display:grid;grid-template-columns:1.3fr 1fr 1fr;gap:20px">{Captioned(s.V("products", f.Product), "品种 Species")}{Captioned(s.Q(), "数量 Quantity")}{Captioned(s.O(s.Chance.Of("活水车", "泡沫箱", "充氧袋")), "包装 Packing")}</div>{Captioned(s.V("consignee", f.Consignee), "收货单位 Consignee")}<div style="display:grid;grid-template-columns:2.3fr 1fr;gap:20px">{Captioned(s.V("destination", f.Destination), "目的地 Destination")}{Captioned(s.O(f.Plate), "车牌 Vehicle No.")}</div>
            <div style="font-size:16px;margin-top:12px">兹证明上述水产品产自上列产地，未使用国家禁用药物。<br>This is to certify that the above products originate from the place stated.</div>
            <div style="position:relative;display:grid;grid-template-columns:1.6fr 1fr;gap:20px;margin:16px 0 20px">{Captioned(s.V("issuer", f.Issuer), "出证单位 Issuing Body")}{Captioned(s.D("issue_date", f.Issued, s.Chance.Of(0, 2)), "出证日期 Date of Issue")}{s.Seal(f.Issuer, "", "left:290px;top:-76px")}</div></div>
            """, padding: 32);
    }

    /// <summary>An office's letter under its red head; what the letter is about stands in a table of one row.</summary>
    private static string OriginRedHead(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        (s.Look.WideDigits, s.Look.Paper) = (false, "#fff");
        return s.Look.Page(900, $"""
            <div class="c red" style="font-size:34px;color:#cf1f1f;letter-spacing:2px">{s.V("issuer", f.Issuer)}</div><div style="border-top:4px solid #cf1f1f;border-bottom:1.5px solid #cf1f1f;height:5px;margin:12px 0 6px"></div><div class=r>证明编号：{s.V("number", f.Number)}</div>
            <h1 style="font-size:32px;letter-spacing:12px;text-indent:12px;margin:14px 0">水产品产地证明</h1><div style="line-height:2;font-size:20px">{s.V("consignee", f.Consignee)}：<br>　　下列水产品系本辖区养殖户自产自销，经现场核实，水域未受污染，情况属实。</div>
            <table style="margin:12px 0">{Head("养殖户", "品　种", "数　量", "养殖地点", "销往地点")}<tr class=c style="height:88px"><td>{s.V("holder", f.Holder)}</td><td style="white-space:nowrap">{s.V("products", f.Product)}</td><td>{s.Q()}</td><td style="width:23%">{s.V("origin", f.Origin)}</td><td style="width:24%">{s.V("destination", f.Destination)}</td></tr></table>
            <div style="line-height:2;font-size:20px">　　特此证明，有效期三天。</div><div style="position:relative;text-align:right;padding:26px 200px 70px 0;font-size:20px">{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}{s.Seal(f.Issuer, "", "right:30px;top:-34px")}</div><div style="border-top:1.5px solid #cf1f1f;padding-top:6px;font-size:16px" class=row><span>经办人：{s.O(f.Officer)}</span><span>核实电话：{s.O(f.Phone)}</span></div>
            """, "#paper .red .v{font:inherit;color:#cf1f1f;font-weight:700}", padding: 60);
    }

    /// <summary>What the fisheries station's machine prints when a grower puts his card in; the foot is torn off for the market.</summary>
    private static string OriginKiosk(Sheet s)
    {
        var f = s.Facts;
        var date = s.D("issue_date", f.Issued, 2);
        return s.Look.Page(520, $"""
            <div class=c style="font-size:26px">水产品产地证明</div><div class=c style="font-size:16px;margin-bottom:8px">自助开证终端 {s.O("ZD-" + s.Chance.Int(101, 188))}</div><div style="border-top:2px solid #222;border-bottom:2px solid #222;padding:6px 0">证明号 {s.V("number", f.Number)}</div>
            <div style="margin-top:8px;font-size:16px">养殖者</div><div style="font-size:21px">{s.V("holder", f.Holder)}</div><div style="margin-top:6px;font-size:16px">养殖地</div><div style="font-size:21px">{s.V("origin", f.Origin)}</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;margin-top:6px"><span><div style="font-size:16px">水产品</div><div style="font-size:24px">{s.V("products", f.Product)}</div></span><span><div style="font-size:16px">重量</div><div style="font-size:24px">{s.Q()}</div></span></div>
            <div style="margin-top:6px;font-size:16px">购货方</div><div style="font-size:21px">{s.V("consignee", f.Consignee)}</div><div style="margin-top:6px;font-size:16px">开证机构</div><div style="font-size:21px">{s.V("issuer", f.Issuer)}</div>
            <div style="margin-top:10px">开证日期 {date} {Time(s, 95)}</div><div style="font-size:16px">自开证之日起 3 日内有效，涂改、复印无效</div><div class=c style="margin-top:10px">{s.Qr(132)}</div>
            <div style="border-top:2.5px dashed #222;margin:14px 0 8px"></div><div class=c style="font-size:16px">市场留存联</div><div class=row><span>{s.V("number", f.Number)}</span><span>{date}</span></div><div class=row><span>{s.V("products", f.Product)}</span><span>{s.Q()}</span></div>
            """, padding: 28);
    }
}
