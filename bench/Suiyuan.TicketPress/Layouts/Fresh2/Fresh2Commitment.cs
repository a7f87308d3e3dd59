using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh2;

/// <summary>承诺达标合格证, from the trial form of 2020 to a page on a telephone.</summary>
internal static class Fresh2Commitment
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new("fresh2/commitment/label-roll", "commitment", null, LabelRoll), new("fresh2/commitment/trial-2020", "commitment", null, Trial), new("fresh2/commitment/purchaser", "commitment", null, Purchaser), new("fresh2/commitment/code-page", "commitment", null, CodePage),
    ];

    private static string LabelRoll(Sheet s)
    {
        var f = s.Facts;
        Thermal(s, "'Noto Sans CJK SC'");
        string Line(string label, string value) => $"<div style=\"display:flex\"><span class=l style=\"flex:none;width:84px\">{label}</span><span style=\"flex:1\">{value}</span></div>";
        return s.Look.Page(620, $"""
            <div style="display:flex;justify-content:space-between;align-items:center;border-bottom:3px solid #111"><span style="font-size:28px;font-weight:700">承诺达标合格证</span><span style="font-size:14px">食用农产品</span></div><div style="display:flex;gap:14px;margin-top:8px"><div style="flex:1">{Line("产品名称", s.V("products", f.Product))}{Line("重　　量", s.Q())}{Line("产　　地", s.V("origin", f.Origin))}{Line("生 产 者", s.V("holder", f.Holder))}{Line("电　　话", s.O(f.Phone))}{Line("开具日期", s.D("issue_date", f.Issued, s.Chance.Of(2, 3)))}</div><div class=c style="font-size:13px">{s.Qr(128, always: true)}<div>扫码查看详情</div></div></div>
            <div style="font-size:15px;border-top:1px solid #111;margin-top:8px;padding-top:6px">不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。承诺依据：{Tick("质量安全控制符合要求", true)} {Tick("自行检测合格", s.Chance.Odds(0.4))} {Tick("委托检测合格", false)}</div><div style="font-size:15px;margin-top:4px">编号 {s.V("number", f.Number)}</div>
            """, "#paper{font-size:18px;line-height:1.4}", padding: 22);
    }

    private static string Trial(Sheet s)
    {
        var f = s.Facts;
        if (s.Chance.Odds(0.6))
        {
            s.Look.Pen(s.Chance.Odds(0.4) ? "'Zhi Mang Xing','AR PL UKai CN'" : null);
        }

        string Line(string label, string value) => Blanks(Blank(label, value));
        return s.Look.Page(660, $"""
            <h1 style="font-size:31px;letter-spacing:3px">食用农产品合格证</h1><div style="margin-top:16px"></div>{Line("食用农产品名称：", s.V("products", f.Product))}{Line("数量（重量）：", s.Q())}{Line("生产者盖章或签名：", s.V("holder", f.Holder))}{Line("联系方式：", s.O(f.Phone))}{Line("产地：", s.V("origin", f.Origin))}{Line("开具日期：", s.D("issue_date", f.Issued, s.Chance.Of(0, 6, 8)))}
            <div style="position:relative;margin-top:18px;line-height:1.7;text-indent:2em">我承诺对产品质量安全以及合格证真实性负责：不使用禁限用农药兽药及非法添加物，遵守农药安全间隔期、兽药休药期规定，销售的食用农产品符合农药兽药残留食品安全国家强制性标准。{(f.Holder.Length > 4 ? s.Seal(f.Holder, "", "right:40px;top:-130px") : "")}</div><div style="margin-top:10px">{Tick("自检合格", s.Chance.Odds(0.5))}　{Tick("委托检测合格", s.Chance.Odds(0.2))}</div>
            """, padding: 48);
    }

    private static string Purchaser(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <div style="border:2px solid #2b6a3f;padding:3px"><div style="border:1px solid #2b6a3f;padding:20px 28px"><h1 style="font-size:28px;color:#2b6a3f">农产品质量安全承诺达标合格证</h1><div class=row style="margin:4px 0 10px"><span>（收购单位用）</span><span>证号：{s.V("number", f.Number)}</span></div>
            <div style="display:grid;grid-template-columns:1fr 1fr;border-top:1px solid #2b6a3f;border-left:1px solid #2b6a3f" class=g><div>产品名称：{s.V("products", f.Product)}</div><div>数　　量：{s.Q()}</div><div>收购批次：{s.O(f.Related)}</div><div>开具日期：{s.D("issue_date", f.Issued)}</div><div style="grid-column:span 2">产　　地：{s.V("origin", f.Origin)}</div><div style="grid-column:span 2">承诺主体：{s.V("holder", f.Holder)}</div><div style="grid-column:span 2">统一社会信用代码：{s.V("uscc", f.Uscc)}</div><div>联 系 人：{s.O(f.Person)}</div><div>电　　话：{s.O(f.Phone)}</div></div>
            <div style="position:relative;margin-top:12px;min-height:120px">本单位承诺：收购时查验来源凭证，收购的农产品未使用禁用农药、兽药及其他化合物，储运过程中未违规使用保鲜剂、防腐剂、添加剂。<div style="margin-top:16px">承诺依据：{Tick("查验上游合格证", true)}　{Tick("自行检测", s.Chance.Odds(0.5))}　{Tick("委托检测", false)}</div>{(f.Holder.Length > 4 ? s.Seal(f.Holder, "", "right:30px;top:0", s.Chance.Of("round", "ellipse")) : "")}</div></div></div>
            """, "#paper .g>div{border-right:1px solid #2b6a3f;border-bottom:1px solid #2b6a3f;padding:8px 10px}", padding: 26);
    }

    private static string CodePage(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        string Row(string label, string value) => value.Length == 0 ? "" : $"<div style=\"display:flex;justify-content:space-between;padding:9px 0;border-bottom:1px dashed #d5e3da\"><span class=l style=\"flex:none;width:150px;color:#5c6b62\">{label}</span><span style=\"text-align:right\">{value}</span></div>";
        return s.Look.Page(600, $"""
            <div style="background:linear-gradient(#18a058,#6fcf97);color:#fff;text-align:center;padding:24px 0 60px"><div style="font-size:17px">农产品质量安全追溯平台</div><div style="font-size:30px;font-weight:700;margin-top:6px">承诺达标合格证</div></div><div style="margin:-40px 20px 0;background:#fff;border-radius:14px;box-shadow:0 2px 10px #0002;padding:18px 22px"><div class=c>{s.Qr(140, always: true)}<div style="font-size:15px;color:#5c6b62">NO.{s.V("number", f.Number)}</div></div>
            {Row("农产品名称", s.V("products", f.Product))}{Row("数量/重量", s.Q())}{Row("产地", s.V("origin", f.Origin))}{Row("主体名称", s.V("holder", f.Holder))}{Row("社会信用代码", f.Uscc.Length > 0 ? s.V("uscc", f.Uscc) : "")}{Row("联系电话", s.O(f.Phone))}{Row("承诺依据", "质量安全控制符合要求")}{Row("开证时间", s.D("issue_date", f.Issued, 2) + " " + s.O(f.Submitted.AddHours(-3).ToString("HH:mm")))}</div><div class=c style="color:#9aa;font-size:15px;padding:18px 0">查看生产记录　|　查看检测记录</div>
            """, padding: 0);
    }
}
