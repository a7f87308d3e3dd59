using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh3.Fresh3Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh3;

/// <summary>Commitments: on a crate's sticker, a brand's label, a green card, a pad's page and a sheet for the whole lorry.</summary>
internal static class Fresh3Commitment
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh3/commitment/crate-sticker", "commitment", null, CrateSticker), new("fresh3/commitment/brand-label", "commitment", null, BrandLabel),
        new("fresh3/commitment/card-2026", "commitment", null, Card2026), new("fresh3/commitment/pad-portrait", "commitment", null, PadPortrait),
        new("fresh3/commitment/lorry-sheet", "commitment", null, LorrySheet),
    ];

    /// <summary>Sixty millimetres by forty: no colon, label and value told apart by weight alone.</summary>
    private static string CrateSticker(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        static string B(string label, string value) => $"<div><b class=l>{label}</b> {value}</div>";
        return s.Look.Page(600, $"""
            <div style="display:flex;gap:14px"><div style="flex:none;width:46px;border-right:2px solid #111"><div style="writing-mode:vertical-rl;white-space:nowrap;font-size:25px;line-height:1.3;font-weight:700">承诺达标合格证</div></div>
            <div style="flex:1;line-height:1.5">{B("产品", s.V("products", f.Product))}{B("净重", s.Q())}{B("产地", s.V("origin", f.Origin))}{B("承诺人", s.V("holder", f.Holder))}{B("电话", s.O(f.Phone))}{B("日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 6)))}
            <div style="font-size:13px;margin-top:4px">承诺不使用禁用农药兽药及其他化合物，常规药残符合国家强制性标准</div></div><div style="align-self:flex-end">{s.Qr(112)}</div></div>
            """, "#paper{font-size:17px}", padding: 16);
    }

    /// <summary>A brand's label that is the commitment too.</summary>
    private static string BrandLabel(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine("'Noto Sans CJK SC'");
        s.Look.Blank();
        s.Look.Type = s.Look.Filled;
        var tint = s.Chance.Of("#2f7d3b", "#b4531d", "#1f6f8b");
        return s.Look.Page(640, $"""
            <div style="background:{tint};color:#fff;padding:18px 24px;display:flex;justify-content:space-between;align-items:center"><div class=white><div style="font-size:40px;font-family:'ZCOOL XiaoWei','Noto Serif CJK SC'">{s.V("products", f.Product)}</div><div style="font-size:16px">源头直采 · 新鲜到家</div></div>
            <div style="border:2px solid #fff;border-radius:50%;width:92px;height:92px;text-align:center;padding-top:22px;line-height:1.2;font-size:18px">承诺达标<br>合格证</div></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:8px 20px;padding:18px 24px">
            <div style="grid-column:span 2">{F(s, "生产者", s.V("holder", f.Holder))}</div><div style="grid-column:span 2">{F(s, "产地", s.V("origin", f.Origin))}</div><div>{F(s, "数量", s.Q())}</div><div>{F(s, "批次号", s.V("number", f.Number))}</div>
            <div>{F(s, "开具日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5)))}</div><div>{F(s, "服务热线", s.O(f.Phone))}</div></div>
            <div style="display:flex;gap:14px;align-items:center;border-top:2px dashed {tint};margin:0 24px;padding:12px 0"><div>{s.Qr(104)}</div><div style="font-size:15px">本标签兼作承诺达标合格证。我承诺：不使用禁用的农药、兽药及其他化合物；使用的常规农药、兽药残留不超标；对承诺的真实性负责。</div></div>
            """, "#paper .white .v{color:#fff;font-family:inherit}", padding: 0);
    }

    /// <summary>As the rules of 2026 want it: six entries and no more, the promise last.</summary>
    private static string Card2026(Sheet s)
    {
        var f = s.Facts;
        s.Look.Paper = s.Chance.Of("#f0f8ec", "#fff", "#fffbe8");
        static string Entry(string label, string value) => $"<div style=\"border-bottom:1px solid #9aa;padding:8px 2px;display:flex\"><span class=l style=\"flex:none;width:9em\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(680, $"""
            <div style="border:3px solid #4c9a52;padding:20px 28px"><h1 style="font-size:36px;color:#2c6e33;letter-spacing:8px">承诺达标合格证</h1>
            {Entry("承诺主体", s.V("holder", f.Holder))}{Entry("联系方式", s.O(f.Phone))}{(f.Uscc.Length > 0 ? Entry("统一社会信用代码", s.V("uscc", f.Uscc)) : "")}{Entry("产品名称", s.V("products", f.Product))}{Entry("数量（重量）", s.Q(s.Chance.Odds(0.15)))}{Entry("产　　地", s.V("origin", f.Origin))}{Entry("开具时间", s.D("issue_date", f.Issued))}
            <div style="position:relative;margin-top:12px;font-size:16px;min-height:86px">承诺依据：{Tick("质量安全控制符合要求", true)}　{Tick("自行检测合格", s.Chance.Odds(0.4))}　{Tick("委托检测合格", s.Chance.Odds(0.3))}<br>本主体对所售农产品不使用禁用药物、常规药物残留不超标作出承诺，并承担法律责任。{(f.Holder.Length > 3 ? s.Seal(f.Holder, "", "right:0;top:-110px", s.Chance.Of("round", "ellipse")) : "")}</div></div>
            """, padding: 20);
    }

    /// <summary>A farmer's pad, long and narrow, filled in with a pen.</summary>
    private static string PadPortrait(Sheet s)
    {
        var f = s.Facts;
        s.Look.Pen();
        static string Item(string label, string value) => $"<div style=\"margin:12px 0\"><span class=l>{label}</span><div style=\"border-bottom:1.5px solid;min-height:34px;padding-left:10px\">{value}</div></div>";
        return s.Look.Page(470, $"""
            <div class=c style="font-size:15px">{s.Chance.Of("山东", "云南", "湖北", "福建")}省农业农村厅监制</div><h1 style="font-size:28px">食用农产品<br>承诺达标合格证</h1><div class=r style="font-size:16px">No. {s.V("number", f.Number)}</div>
            {Item("食用农产品名称：", s.V("products", f.Product))}{Item("重量/数量：", s.Q())}{Item("生产者（盖章或签名）：", s.V("holder", f.Holder))}{Item("联系方式：", s.O(f.Phone))}{Item("种养殖地址（产地）：", s.V("origin", f.Origin))}{Item("开具日期：", s.D("issue_date", f.Issued, s.Chance.Of(8, 6, 0)))}
            <div style="font-size:14px;line-height:1.6;border:1px dashed;padding:8px">我承诺对产品质量安全以及合格证真实性负责：□不使用禁限用农药兽药 □不使用非法添加物 □遵守安全间隔期、休药期规定</div>
            """, padding: 30);
    }

    /// <summary>A sheet for the whole lorry, landscape: table of one row under a title with its number at the left.</summary>
    private static string LorrySheet(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(1080, $"""
            <div style="display:flex;align-items:flex-end;justify-content:space-between"><span style="flex:1">编码：{s.V("number", f.Number)}</span><h1 style="font-size:30px">农产品承诺达标合格证</h1><span style="flex:1;text-align:right">{s.D("issue_date", f.Issued)}开具</span></div>
            <table style="margin-top:10px"><tr><th rowspan=2>产品名称</th><th colspan=2>数（重）量</th><th rowspan=2>产地</th><th rowspan=2>生产主体</th><th rowspan=2>联系电话</th></tr><tr><th>数量</th><th>单位</th></tr>
            <tr class=c style="height:76px"><td>{s.V("products", f.Product)}</td><td>{s.N()}</td><td>{s.U()}</td><td style="width:200px">{s.V("origin", f.Origin)}</td><td style="width:230px">{s.V("holder", f.Holder)}</td><td>{s.O(f.Phone)}</td></tr>
            <tr><td colspan=6 style="line-height:1.9">承诺：①未使用国家禁止使用的农药、兽药和其他化合物；②所使用的常规农药、兽药残留符合食品安全国家标准；③对承诺内容的真实性负责。</td></tr>
            <tr><td colspan=6>合格依据：{Tick("自控", true)}　{Tick("自检", s.Chance.Odds(0.5))}　{Tick("送检", s.Chance.Odds(0.3))}　运输车牌：{s.O(f.Plate)}</td></tr></table>
            <div style="position:relative;height:110px;padding-top:16px">主体签章：{(f.Holder.Length > 3 ? s.Seal(f.Holder, s.Chance.Of("", "合同专用章"), "left:90px;top:-60px") : s.O(f.Holder))}</div>
            """);
    }
}
