using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh27;

/// <summary>Sales, commitments, aquatic origin, tests, and papers that are no tickets.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-torn-stub", By.Pen, TornStub), New("commitment/x-carton-english", By.Printer, CartonEnglish), New("commitment/x-promise-corrected", By.Pen, PromiseCorrected),
        New("aquatic/x-committee-letter", By.Pen, CommitteeLetter), New("aquatic/x-turned-trucks", By.Clerk, TurnedTrucks), New("aquatic/x-two-copies", By.Pen, TwoCopies),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh27", name, by, write, form, seal);

    private static string OwnSeal(Sheet s, string place) => s.Facts.Holder.Length > 3 ? s.Seal(s.Facts.Holder, "", place, s.Chance.Of("round", "ellipse")) : "";

    /// <summary>The half that goes with the goods: torn off, with the serial's other half left on the stub.</summary>
    private static string TornStub(Sheet s)
    {
        var f = s.Facts;
        var ink = Coloured(s, "#17633a", "#7a1f1f", "#222");
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdf6e6", "#eef7ee");
        return s.Look.Page(860, $"""
            <div data-no style="position:absolute;left:-9px;top:0;bottom:0;width:18px;background:radial-gradient(circle,#8b857c 0 6px,transparent 6.5px) 0 0/18px 20px"></div>
            <div style="position:absolute;left:-13px;top:70px;width:26px;font-size:26px;line-height:1.5;overflow:hidden;color:{ink}">合<br>格<br>证<br>字<br>第<br><br><br>号</div>
            <div class=row style="align-items:flex-end"><span style="font-size:16px">第二联　随货同行（撕下交买方）</span><span class=no>№ {s.V("number", f.Number)}</span></div>
            <h1 style="font-size:30px;letter-spacing:8px;margin:8px 0">承诺达标合格证</h1>
            <div style="position:relative;line-height:2.3">今有 {On(s.V("holder", f.Holder), 220)} 自产的 {On(s.V("products", f.Product), 150)}，<br>计 {On(s.Q(), 140)}，产自 {On(s.V("origin", f.Origin), 330)}，<br>不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。<br>依据：{Box("自我承诺", true)}　{Box("自行检测", s.Chance.Odds(0.4))}　{Box("委托检测", false)}　电话 {On(s.O(f.Phone), 180)}
            <div class=r style="margin-top:6px">{s.D("issue_date", f.Issued, 8)} 开具</div>{OwnSeal(s, "right:30px;bottom:-24px")}</div>
            """, Preprinted, padding: 46);
    }

    /// <summary>The sticker on a packing house's carton, English beside the Chinese; the words stand under what they name.</summary>
    private static string CartonEnglish(Sheet s)
    {
        var f = s.Facts;
        (f.Unit, f.Quantity) = ("kg", s.Chance.Of(5m, 7.5m, 10m, 12.5m, 15m, 20m));
        string Part(string value, string chinese, string english, string css = "") => $"<div style=\"padding:7px 12px;border-bottom:1.5px solid #222;{css}\"><div style=\"font-size:23px;font-weight:700;line-height:1.3\">{value}</div><div style=\"font-size:14px;color:#333\">{chinese} <i style=\"font-family:'Noto Sans CJK SC'\">{english}</i></div></div>";
        return s.Look.Page(780, $"""
            <div style="border:3px solid #111"><div style="background:#111;color:#fff;padding:8px 14px;display:flex;justify-content:space-between;align-items:center"><b style="font-size:27px;letter-spacing:3px">承诺达标合格证</b><span style="font-size:15px;text-align:right;line-height:1.3">Compliance Commitment<br>Certificate</span></div>
            <div style="display:grid;grid-template-columns:1.3fr 1fr">{Part(s.V("products", f.Product), "品名", "Commodity", "border-right:1.5px solid #222")}{Part(s.Q(), "本箱净重", "Net weight")}</div>
            {Part(s.V("holder", f.Holder), "生产者（承诺人）", "Grower / Promisor")}{Part(s.V("origin", f.Origin), "产地", "Place of origin")}
            <div style="display:grid;grid-template-columns:1.3fr 1fr">{Part(s.V("number", f.Number), "证号", "Certificate No.", "border-right:1.5px solid #222")}{Part(s.D("issue_date", f.Issued, s.Chance.Of(2, 5)), "开具日期", "Date of issue")}</div>
            <div style="display:flex;gap:14px;padding:10px 12px"><div style="flex:1;font-size:14px;line-height:1.5">我承诺不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。<br><span style="font-size:13px">We promise that no banned pesticide or veterinary drug was used, that residues are within the limits, and answer for the truth of this.</span><br>联系电话 Tel. {s.O(f.Phone)}　箱号 Carton {s.O(s.Chance.Int(1, 60).ToString())}</div><div style="flex:none;width:108px">{s.Qr(108)}</div></div></div>
            """, padding: 26);
    }

    /// <summary>A grower's promise in sentences; the figure was struck out and written anew, with a thumb on it.</summary>
    private static string PromiseCorrected(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        s.Look.Paper = s.Chance.Of("#fff", "#fdfcf4", "#f7f4ea");
        var old = f.Unit is "吨" or "箱" ? f.Quantity * 2 : f.Quantity + s.Chance.Of(5, 10, 20);
        var thumb = $"<span data-no style=\"position:absolute;left:-16px;top:-7px;width:34px;height:44px;border-radius:50%;transform:rotate({s.Chance.Int(-20, 20)}deg);opacity:.55;background:repeating-radial-gradient(ellipse at 50% 60%,#c8202a 0 2px,transparent 2px 4px)\"></span>";
        return s.Look.Page(840, $"""
            <h1 class=v style="font-size:38px;letter-spacing:6px;left:0;top:0">承诺达标合格证</h1>
            <div class=v style="font-size:25px;line-height:2.05;margin-top:22px;left:0;top:0">　　本人（单位）{s.V("holder", f.Holder)} 郑重承诺：这次卖出的 {s.V("products", f.Product)}，共 <span class=nb style="text-decoration:line-through;text-decoration-thickness:3px">{Sheet.Text(Sheet.Number(old) + f.Unit)}</span> {s.Q()}<span style="position:relative;display:inline-block;width:34px;margin-left:26px">{thumb}&nbsp;</span>，是在 {s.V("origin", f.Origin)} 自己生产的，没有用过禁用的农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，假如有假，我愿意负责。</div>
            <div class=v style="position:relative;font-size:25px;line-height:1.9;margin:26px 0 0 46%;left:0;top:0;min-height:120px">承诺人：{(f.Holder.Length > 3 ? s.O(f.Person) : s.O(f.Holder))}<br>电话：{s.O(f.Phone)}<br>{s.D("issue_date", f.Issued, 0)}{OwnSeal(s, "right:10px;top:-20px")}</div>
            """, "#paper .v .v{font-size:1em;left:0;top:0}", padding: 58);
    }

    /// <summary>A village committee writes to the market, on its letter paper, by hand.</summary>
    private static string CommitteeLetter(Sheet s)
    {
        var f = s.Facts;
        var town = f.Issuer;
        foreach (var office in (string[])["农业农村办公室", "水产技术推广站", "渔业协会", "村民委员会"])
        {
            town = town.Replace(office, "", StringComparison.Ordinal);
        }

        var village = s.Chance.Of("新联村", "南安村", "沙头村", "大塘村", "上围村", "石基村", "水口村");
        (f.Issuer, f.Origin) = (town + village + "村民委员会", f.Origin + village);
        s.Look.Blank();
        s.Look.Paper = "#fffdf8";
        var red = "#c4242a";
        return s.Look.Page(880, $"""
            <div class=c style="color:{red};font-size:31px;font-weight:700;letter-spacing:3px;border-bottom:4px double {red};padding-bottom:10px">{Sheet.Text(f.Issuer)}</div>
            <div class="v c" style="font-size:34px;letter-spacing:14px;margin:24px 0 10px;left:0;top:0">产地证明</div>
            <div class=v style="font-size:25px;line-height:52px;background:repeating-linear-gradient(transparent 0 50px,#e2a5a5 50px 51.5px,transparent 51.5px 52px);left:0;top:0">市场管理处：<br>　　兹有在我村搞水产养殖的 {s.V("holder", f.Holder)}，塘在 {s.V("origin", f.Origin)}，今起捕自养水产品 {s.V("products", f.Product)} {s.Q()}，托 {s.O(f.Plate)} 车送到 {s.V("destination", f.Destination)}，卖给 {s.V("consignee", f.Consignee)}。以上水产品确为我村所产，养殖期间没有发现使用违禁药物，请准予进场销售为盼。<br>　　特此证明。</div>
            <div class=v style="position:relative;font-size:25px;line-height:2;margin-top:16px;text-align:right;left:0;top:0;min-height:150px">{s.V("issuer", f.Issuer)}<br>经手人：{s.O(f.Officer)}　{s.O(f.Phone)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}{s.Seal(f.Issuer, "", "right:60px;top:-20px")}</div>
            """, "#paper .v .v{font-size:1em;line-height:inherit;left:0;top:0}", padding: 60);
    }

    /// <summary>A table turned round: a column a truck, of which one went.</summary>
    private static string TurnedTrucks(Sheet s)
    {
        var f = s.Facts;
        string Line(string label, string value) => $"<tr><td class=k>{label}</td><td>{value}</td><td class=c>／</td><td class=c>／</td><td></td></tr>";
        return s.Look.Page(1060, $"""
            <h1 style="font-size:29px;letter-spacing:4px">水产品产地证明（分车填写）</h1>
            <div class=row style="margin:10px 0"><span>养殖单位（人）：{s.V("holder", f.Holder)}</span><span class=no>证明编号：{s.V("number", f.Number)}</span></div>
            <table><tr><th style="width:150px"></th><th style="width:44%">第一车</th><th>第二车</th><th>第三车</th><th>备注</th></tr>
            {Line("水产品名称", s.V("products", f.Product))}{Line("数　　量", s.Q())}{Line("产地（塘口）", s.V("origin", f.Origin))}{Line("购 货 人", s.V("consignee", f.Consignee))}{Line("运 往 地", s.V("destination", f.Destination))}{Line("车　　号", s.O(f.Plate))}{Line("司机电话", s.O(f.Phone))}</table>
            <div style="font-size:15px;margin-top:8px">说明：一次起捕分几车运的，逐车填写；未用各栏划去。本证明所列水产品养殖期间未使用禁用药品，已过休药期。</div>
            <div style="position:relative;display:flex;justify-content:space-between;margin-top:16px;min-height:120px;line-height:2"><span>经办：{s.O(f.Officer)}</span><span style="width:50%">出具单位（盖章）：{s.V("issuer", f.Issuer)}<br>出具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}</span>{s.Seal(f.Issuer, "", "right:90px;top:-16px")}</div>
            """, Preprinted + "#paper td{height:42px}", padding: 44);
    }

    /// <summary>Both copies still on one sheet, written through carbon, one seal across the cut.</summary>
    private static string TwoCopies(Sheet s)
    {
        var f = s.Facts;
        Coloured(s, "#1d5b99", "#1a1a1a", "#17633a");
        s.Look.Blank();
        string Copy(string which, string css) => $"""
            <div class="{css}" style="padding:0 22px;line-height:1.3"><div class=row><span style="font-size:15px">{which}</span><span class=no>№ {s.V("number", f.Number)}</span></div><h1 style="font-size:25px;letter-spacing:5px;margin:6px 0 10px">水产品产地证明</h1>
            <table>{Tr(Cell("生产者", s.V("holder", f.Holder)))}{Tr(Cell("品　名", s.V("products", f.Product)))}{Tr(Cell("数　量", s.Q()))}{Tr(Cell("产　地", s.V("origin", f.Origin)))}{Tr(Cell("购货者", s.V("consignee", f.Consignee)))}{Tr(Cell("销　往", s.V("destination", f.Destination)))}{Tr(Cell("出证单位", s.V("issuer", f.Issuer)))}{Tr(Cell("出证日期", s.D("issue_date", f.Issued, 8)))}</table></div>
            """;
        return s.Look.Page(1240, $"""
            <div style="position:relative;display:grid;grid-template-columns:1fr 1fr">{Copy("第一联　出证单位存查", "a")}{Copy("第二联　随货交市场", "b")}<div data-no style="position:absolute;left:50%;top:-30px;bottom:-40px;border-left:2px dashed #777"></div>{s.Seal(f.Issuer, "", "left:calc(50% - 85px);bottom:-76px")}</div>
            <div class=c style="height:96px"></div>
            """, Preprinted + "#paper .k{width:92px}#paper td{height:46px;padding:4px 8px}#paper .b .v{color:#3d4f9c;opacity:.85}", padding: 34);
    }
}
