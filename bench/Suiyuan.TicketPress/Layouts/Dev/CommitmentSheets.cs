namespace Suiyuan.TicketPress.Layouts.Dev;

/// <summary>承诺达标合格证: labels of a few centimetres, and half sheets.</summary>
internal static class CommitmentSheets
{
    private static readonly string[] Promise =
    [
        "不使用禁用农药兽药、停用兽药和非法添加物", "常规农药兽药残留不超标", "对承诺的真实性负责",
    ];

    public static IReadOnlyList<Layout> All { get; } =
    [
        new("commitment/template", "commitment", null, Template), new("commitment/boxed", "commitment", null, Boxed),
        new("commitment/label", "commitment", null, Label), new("commitment/two-columns", "commitment", null, TwoColumns),
        new("commitment/sentence", "commitment", null, Sentence),
    ];

    private static string Template(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(680, $"""
            <h1 style="font-size:36px;letter-spacing:6px">承诺达标合格证</h1>
            <div style="margin:14px 0 4px">我承诺对生产销售的食用农产品：</div>
            <div>{string.Join("", Promise.Select(p => $"<div>☑{p}</div>"))}</div>
            <div style="margin:8px 0 4px">承诺依据：</div><div>{s.Chance.Of("☑委托检测　　□自我检测", "□委托检测　　☑自我检测")}</div><div>{s.Chance.Of("☑内部质量控制　□自我承诺", "□内部质量控制　☑自我承诺")}</div>
            <hr style="border:0;border-top:1.5px dashed #444"><div class=line>{s.L("产品名称", true)}<span class=u>{s.V("products", f.Product)}</span>　　{s.L("数量（重量）", true)}<span class=u>{s.Q()}</span></div>
            <div class=line>{s.L("产地", true)}<span class=u>{s.V("origin", f.Origin)}</span></div><div class=line>{s.L("生产者", true)}<span class=u>{s.V("holder", f.Holder)}</span></div>
            <div class=line>{s.L("联系方式", true)}<span class=u>{s.O(f.Phone)}</span></div><div class=line style="position:relative">{s.L("开具日期", true)}<span class=u>{s.D("issue_date", f.Issued)}</span>{Chop(s, "right:10px;top:-90px")}</div>
            """, "#paper .line{margin:8px 0}");
    }

    private static string Boxed(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(760, $"""
            <div class=row><h1 style="font-size:34px;flex:1">承诺达标合格证</h1>{s.Qr(104)}</div><div style="margin:6px 0">编号：{s.V("number", f.Number)}</div>
            <table>{s.Grid(2, ("产品名称", s.V("products", f.Product)), ("数量(重量)", s.Q()), ("产地", s.V("origin", f.Origin)), ("开具时间", s.D("issue_date", f.Issued)), ("承诺主体", s.V("holder", f.Holder)), ("联系方式", s.O(f.Phone)))}
            {(f.Uscc.Length > 0 && s.Chance.Odds(0.6) ? s.Grid(1, ("统一社会信用代码", s.V("uscc", f.Uscc))) : "")}
            <tr><td class=k>{s.L("质量承诺")}</td><td colspan=3 style="font-size:16px">{string.Join("；", Promise)}。</td></tr><tr><td class=k>承诺依据</td><td colspan=3>☑质量安全控制符合要求　□自行检测合格　□委托检测合格</td></tr></table>
            <div style="position:relative;height:90px;padding-top:14px">承诺主体（盖章/签字）：{Chop(s, "left:210px;top:-50px")}</div>
            """);
    }

    private static string Label(Sheet s)
    {
        var f = s.Facts;
        s.Look.Machine();
        return s.Look.Page(480, $"""
            <h1 style="font-size:30px;background:#1d7a3c;color:#fff;margin:-24px -24px 12px;padding:10px">承诺达标合格证</h1>
            <div style="display:flex;gap:10px"><div style="flex:1">
            <div>{s.L("产品名称", true)}{s.V("products", f.Product)}</div><div>{s.L("数量", true)}{s.Q()}</div><div>{s.L("产地", true)}{s.V("origin", f.Origin)}</div>
            <div>{s.L("承诺主体", true)}{s.V("holder", f.Holder)}</div><div>{s.L("联系电话", true)}{s.O(f.Phone)}</div><div>{s.L("开具日期", true)}{s.D("issue_date", f.Issued)}</div></div>
            <div style="align-self:center">{s.Qr(112, always: true)}<div class=c style="font-size:13px">扫码查看</div></div></div>
            <div style="font-size:13.5px;border-top:1px solid #999;margin-top:8px;padding-top:6px">我承诺：{string.Join("，", Promise)}。</div>
            """, "#paper{font-size:17px}", padding: 24);
    }

    private static string TwoColumns(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(900, $"""
            <h1 style="font-size:32px;border-bottom:3px double #333;padding-bottom:8px">食用农产品承诺达标合格证</h1>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:10px 30px;margin:16px 0">
            <div>{s.L("食用农产品名称", true)}{s.V("products", f.Product)}</div><div>{s.L("数量/重量", true)}{s.N()} {s.U()}</div>
            <div>{s.L("生产者名称", true)}{s.V("holder", f.Holder)}</div><div>{s.L("联系方式", true)}{s.O(f.Phone)}</div>
            <div>{s.L("产地", true)}{s.V("origin", f.Origin)}</div><div>{s.L("开具日期", true)}{s.D("issue_date", f.Issued)}</div></div>
            <div style="border:{s.Look.Rule};padding:10px">我承诺对产品质量安全以及合格证真实性负责：<br>{string.Join("<br>", Promise.Select(p => "☑ " + p))}</div>
            <div class=r style="position:relative;height:70px;padding:18px 60px 0 0">签名（盖章）：{s.O(s.Chance.Odds(0.5) ? f.Person : "")}{Chop(s, "right:40px;top:-70px")}</div>
            """);
    }

    private static string Sentence(Sheet s)
    {
        var f = s.Facts;
        return s.Look.Page(720, $"""
            <h1 style="font-size:33px">承诺达标合格证</h1><div class=r style="font-size:16px">No.{s.V("number", f.Number)}</div>
            <p style="text-indent:2em;margin:14px 0">本主体承诺销售的下列食用农产品符合国家食品安全标准，{Promise[0]}，{Promise[1]}。</p>
            <table>{s.Grid(1, ("品名", s.V("products", f.Product)), ("重量", s.Q()), ("产地", s.V("origin", f.Origin)), ("承诺主体", s.V("holder", f.Holder)), ("地址", s.O(f.Address)), ("电话", s.O(f.Phone)))}</table>
            <div class=r style="position:relative;padding:22px 30px 20px 0">开具时间：{s.D("issue_date", f.Issued, 8)}{Chop(s, "right:60px;top:-60px")}</div>
            """, "#paper .k{width:130px}");
    }

    private static string Chop(Sheet s, string place) =>
        s.Facts.Holder.Length > 4 && s.Chance.Odds(0.6) ? s.Seal(s.Facts.Holder, "", place) : "";
}
