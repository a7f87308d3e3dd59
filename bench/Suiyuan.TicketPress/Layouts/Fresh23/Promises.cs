using static Suiyuan.TicketPress.Layouts.Fresh8.Fresh8Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh23;

/// <summary>What growers promise and where fish come from, on papers that no office drew up as a form.</summary>
internal static class Promises
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        New("commitment/x-chat", By.Screen, Chat), New("commitment/x-letter-corrected", By.Pen, Letter), New("commitment/x-turned", By.Printer, Turned),
        New("commitment/x-carton-label", By.Printer, CartonLabel), New("commitment/x-stub-stamped", By.Pen, StubStamped),
        New("aquatic/x-register", By.Pen, Register), New("aquatic/x-village-note", By.Pen, VillageNote), New("aquatic/x-two-parties", By.Form, TwoParties),
        New("aquatic/x-bilingual", By.Printer, Bilingual, seal: true),
    ];

    private static Layout New(string name, By by, Func<Sheet, string> write, string? form = null, bool seal = false) => Design("fresh23", name, by, write, form, seal);

    private static bool Person(Facts f) => f.Holder.Length <= 3;

    /// <summary>A whole quantity in a unit that is weighed: a tonne and a half is 1500 kilogrammes.</summary>
    private static void Weighed(Facts f)
    {
        if (f.Unit == "吨")
        {
            (f.Quantity, f.Unit) = (f.Quantity * 1000, "公斤");
        }
    }

    private static readonly string[] Pond = ["草鱼", "鲮鱼", "大头鱼", "鲫鱼", "罗非鱼", "鳊鱼", "鲤鱼", "青鱼", "生鱼", "塘虱", "加州鲈"];
    private static readonly string[] Farmed = [.. Pond, "桂花鱼", "黄骨鱼", "金鲳鱼", "石斑鱼", "对虾", "罗氏虾", "青蟹", "海鲈", "甲鱼", "鳗鱼"];

    /// <summary>A paper on ponds names what is raised in ponds, unless a case of tampering has taken what is booked away.</summary>
    private static void Raised(Sheet s, string[] kinds)
    {
        var f = s.Facts;
        if (f.GoodsBooked is [var booked] && booked == f.Product && !kinds.Contains(f.Product))
        {
            f.Product = s.Chance.Of<string>(kinds);
            f.GoodsBooked = [f.Product];
        }
    }

    /// <summary>Two more goods of the same kind on the same paper, and the quantity shared out among the three.</summary>
    private static (string Name, decimal Qty)[] Three(Sheet s)
    {
        var f = s.Facts;
        Weighed(f);
        var category = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category ?? "vegetable";
        var more = s.Chance.Some(World.Goods.Where(g => (f.Type != "aquatic" || Pond.Contains(g.Name)) && g.Category == category && g.Unit == "jin" && g.Name != f.Product && g.Tickets.Contains(f.Type)), 2);
        if (more.Count < 2)
        {
            // The wrong goods on purpose: no others of their kind come with this paper.
            more = s.Chance.Some(World.Goods.Where(g => g.Category == "vegetable" && g.Unit == "jin" && g.Name != f.Product), 2);
        }

        if (f.GoodsBooked is not null)
        {
            f.GoodsBooked = [.. f.GoodsBooked, .. more.Select(g => g.Name)];
        }

        var first = decimal.Truncate(f.Quantity * 0.5m);
        var second = decimal.Truncate(f.Quantity * 0.3m);
        return [(f.Product, first), (more[0].Name, second), (more[1].Name, f.Quantity - first - second)];
    }

    /// <summary>The grower sends his promise as a message, and the stall keeps the screen's picture.</summary>
    private static string Chat(Sheet s)
    {
        var f = s.Facts;
        var nick = s.Chance.Of("菜场", "基地", "送货", "发货") + f.Person[..1] + s.Chance.Of("哥", "老板", "姐");
        string Face(string colour, string letter) => $"<div data-no style=\"flex:none;width:56px;height:56px;border-radius:8px;background:{colour};color:#fff;font-size:26px;line-height:56px;text-align:center\">{letter}</div>";
        string Theirs(string text) => $"<div style=\"display:flex;gap:12px;margin:16px 18px\">{Face("#6d8fb3", f.Person[..1])}<div style=\"background:#fff;border-radius:8px;padding:12px 16px;max-width:440px;font-size:21px;line-height:1.55\">{text}</div></div>";
        string Ours(string text) => $"<div style=\"display:flex;gap:12px;margin:16px 18px;flex-direction:row-reverse\">{Face("#c9884a", "档")}<div style=\"background:#95ec69;border-radius:8px;padding:12px 16px;max-width:420px;font-size:21px;line-height:1.55\">{text}</div></div>";
        var hour = s.Chance.Int(4, 8);
        var code = f.Uscc.Length > 0 && s.Chance.Odds(0.4) ? $"统一社会信用代码 {s.V("uscc", f.Uscc)}。<br>" : "";
        return s.Look.Page(640, $"""
            <div class=row style="padding:10px 24px 2px;font-size:17px"><span>{hour}:{s.Chance.Int(40, 59)}</span><span>5G　{s.Chance.Int(20, 98)}%</span></div><div class=row style="padding:8px 20px 12px;border-bottom:1px solid #d5d5d5;font-size:23px"><span>‹</span><span>{s.O(nick)}</span><span>···</span></div>
            <div class=c style="color:#9a9a9a;font-size:16px;margin-top:12px">{s.Chance.Of("", "上午 ")}{hour}:{s.Chance.Int(10, 39)}</div>
            {Ours("今天那车货市场要合格证，没有进不了场")}
            {Theirs("纸的忘了放车上，发文字给你，你转给市场")}
            {Theirs($"【承诺达标合格证】<br>我{(Person(f) ? "" : "单位")}（{s.V("holder", f.Holder)}）承诺：今日销售给 {s.V("consignee", f.Consignee)} 的{s.V("products", f.Product)}{s.Q()}，产自{s.V("origin", f.Origin)}，不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。<br>承诺依据：{s.Chance.Of("自我承诺", "内部质量控制", "自我检测")}<br>{code}联系电话：{s.O(f.Phone)}<br>开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 6))}")}
            {Ours(s.Chance.Of("收到，截图发市场办了", "好的，我打印出来", "收到"))}
            <div style="display:flex;gap:14px;align-items:center;background:#f7f7f7;border-top:1px solid #d5d5d5;padding:14px 18px;margin-top:22px"><span style="border:2px solid #333;border-radius:50%;width:30px;height:30px"></span><span style="flex:1;height:46px;background:#fff;border-radius:6px"></span><span style="border:2px solid #333;border-radius:50%;width:30px;height:30px"></span><span style="font-size:30px">＋</span></div>
            """, "#paper .v{font-weight:400}", "background:#ededed", padding: 0);
    }

    /// <summary>A grower without forms writes the whole of it on letter paper, and mends the weight when the load is weighed again.</summary>
    private static string Letter(Sheet s)
    {
        var f = s.Facts;
        Weighed(f);
        s.Look.Blank();
        (s.Look.Type, s.Look.Ink, s.Look.Paper) = (s.Look.Filled, s.Look.FilledInk, s.Chance.Of("#fffefa", "#fdfbf2", "#fff"));
        var first = Sheet.Number(f.Quantity + s.Chance.Int(2, 9) * (f.Quantity > 100 ? 10 : 1));
        return s.Look.Page(820, $"""
            <div data-no style="position:absolute;left:56px;right:56px;top:112px;bottom:70px;border-top:2.5px solid #d8474b;border-bottom:2.5px solid #d8474b;background:repeating-linear-gradient(#0000 0 51px,#e58b8d 51px 52.5px)"></div>
            <div style="position:relative"><h1 style="font-size:38px;font-weight:400;letter-spacing:6px;height:68px">承诺达标合格证</h1>
            <div style="font-size:28px;line-height:52px;min-height:720px;padding:4px 8px">　　{(Person(f) ? "我叫" : "我们是")}{s.V("holder", f.Holder)}，在{s.V("origin", f.Origin)}{s.Chance.Of("种养多年", "自种自养", "自产自销")}。今天拉去{s.V("destination", f.Destination)}卖的是自己{s.Chance.Of("出产", "家出产")}的{s.V("products", f.Product)}，一共 <span style="text-decoration:line-through;text-decoration-thickness:2.5px">{s.O(first)}</span>&emsp;{s.Q()}（{(f.Unit == "箱" ? "点数改" : "过磅改")}）。<br>　　我保证不用禁用的农药兽药和非法添加物，平时用药都过了安全间隔期、休药期，残留不超标。上面写的都是真的，有问题我负责。<br>　　电话：{s.O(f.Phone)}<div style="text-align:right;padding-right:40px">承诺人：{s.O(Person(f) ? f.Holder : f.Person + "（代）")}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 0, 7))}</div></div></div>
            """, "#paper .v{font-size:1em;line-height:inherit;letter-spacing:0}", padding: 60);
    }

    /// <summary>A school's supplier promises for three goods at once, a column for each.</summary>
    private static string Turned(Sheet s)
    {
        var f = s.Facts;
        var three = Three(s);
        string Row(string label, Func<int, string> cell) => $"<tr class=c><td class=k style=\"background:#f1f1f1\">{label}</td>{string.Concat(Enumerable.Range(0, 3).Select(i => $"<td>{cell(i)}</td>"))}</tr>";
        var lots = Enumerable.Range(0, 3).Select(_ => s.Chance.Of("A", "B", "C") + s.Chance.Int(1, 12) + s.Chance.Of("号地", "号片", "区")).ToArray();
        var fish = World.Goods.FirstOrDefault(g => g.Name == f.Product)?.Category is "aquatic" or "egg";
        return s.Look.Page(940, $"""
            <h1 style="font-size:30px;letter-spacing:5px">承诺达标合格证（多品种）</h1><div class=row style="margin:12px 0 8px"><span>供货去向：{s.V("consignee", f.Consignee)}</span><span>编号 {s.V("number", f.Number)}</span></div>
            <table><tr><th style="width:150px;background:#f1f1f1">批次</th><th>①</th><th>②</th><th>③</th></tr>{Row("产品名称", i => s.V("products", three[i].Name))}{Row("数量（" + f.Unit + "）", i => s.O(Sheet.Number(three[i].Qty)))}{(fish ? Row("塘（栏）号", i => s.O(s.Chance.Int(1, 20) + "号")) : Row("地块", i => s.O(lots[i])))}{Row(fish ? "起捕（收取）日" : "采收日", _ => s.D("", f.Issued, 2))}{Row("禁用药", _ => "未使用")}{Row("常规药残留", _ => "不超标")}{Row("承诺依据", i => s.O(i == 0 ? "自我检测" : "内部质量控制"))}
            <tr class=c><td class=k style="background:#f1f1f1">合计</td><td colspan=3>三个品种共 {s.Q()}</td></tr><tr class=c><td class=k style="background:#f1f1f1">产地</td><td colspan=3>{s.V("origin", f.Origin)}</td></tr></table>
            <div style="line-height:1.9;margin-top:14px;position:relative;min-height:130px">我{(Person(f) ? "" : "单位")}对上列各批食用农产品作出以上承诺，并对承诺的真实性负责。<br>承诺主体：{s.V("holder", f.Holder)}<br>{(f.Uscc.Length > 0 ? "统一社会信用代码：" + s.V("uscc", f.Uscc) + "<br>" : "")}联系方式：{s.O(f.Phone)}　　开具日期：{s.D("issue_date", f.Issued, s.Chance.Of(0, 2, 3))}{(Person(f) ? "" : s.Seal(f.Holder, "", "right:40px;top:0", "round"))}</div>
            """, "#paper td{height:38px}", padding: 48);
    }

    /// <summary>A label stuck askew on a carton, English beside Chinese as for a hotel's kitchen.</summary>
    private static string CartonLabel(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        string Pair(string chinese, string english, string value) => $"<div style=\"display:flex;border-bottom:1px solid #999;padding:5px 0\"><span style=\"flex:none;width:150px;line-height:1.15\">{chinese}<br><span style=\"font-size:13px;color:#444\">{english}</span></span><span style=\"flex:1;font-size:20px\">{value}</span></div>";
        var (brown, print) = s.Chance.Of(("#c69c6a", "#1f5b32"), ("#cda876", "#8c2a1c"), ("#b98f5e", "#2c2c2c"));
        var turn = s.Chance.Of("-3deg", "2.4deg", "-1.6deg", "3.4deg");
        return s.Look.Page(900, $"""
            <div style="color:{print};opacity:.85" class=c><div style="font-size:58px;font-weight:700;letter-spacing:18px">鲜 品 FRESH</div><div style="font-size:22px;letter-spacing:6px">小心轻放 HANDLE WITH CARE　↑↑　防潮 KEEP DRY</div></div>
            <div style="width:610px;margin:46px auto 40px;background:#fff;padding:22px 26px;transform:rotate({turn});box-shadow:0 1px 4px #0005"><div class=row style="align-items:center"><div><div style="font-size:29px;font-weight:700;letter-spacing:3px">承诺达标合格证</div><div style="font-size:14px">Producer's Declaration of Compliance</div></div><div style="flex:none;width:92px;height:92px">{s.Qr(92)}</div></div>
            {Pair("品名", "Product", s.V("products", f.Product))}{Pair("数量/重量", "Quantity", s.Q())}{Pair("产地", "Place of origin", s.V("origin", f.Origin))}{Pair("生产者", "Producer", s.V("holder", f.Holder))}{Pair("电话", "Tel.", s.O("+86 " + f.Phone))}{Pair("开具日期", "Date of issue", s.D("issue_date", f.Issued, s.Chance.Of(2, 3, 5)))}
            <div style="font-size:14px;line-height:1.45;margin-top:8px">我承诺不使用禁用农药兽药、停用兽药和非法添加物，常规农药兽药残留不超标，对承诺的真实性负责。<br>We declare that no banned pesticides, veterinary drugs or illegal additives were used and that residues are within limits.</div><div style="font-size:15px;margin-top:6px">☑ 自我承诺 Self-declared　{Box("委托检测 Third-party test", s.Chance.Odds(0.3))}</div></div>
            <div style="color:{print};opacity:.8;font-size:20px" class=row><span>堆码极限 6 层</span><span>净重见标签 NET WT. SEE LABEL</span></div>
            """, "", $"background:{brown}", padding: 40);
    }

    /// <summary>A block with its counterfoil still on: names and dates by rubber stamps, only the weight by the pen.</summary>
    private static string StubStamped(Sheet s)
    {
        var f = s.Facts;
        s.Look.Blank();
        var line = Coloured(s, "#14713f", "#1a1a1a", "#8a2a2a");
        var (number, stamp) = (s.Chance.Digits(7), s.Chance.Of("#2a3fa8", "#4a2f96", "#2c5bb8"));
        f.Number = number;
        return s.Look.Page(1180, $"""
            <div style="display:grid;grid-template-columns:330px 1fr"><div style="border-right:3px dashed {line};padding-right:22px;line-height:1.75"><div class=c style="font-size:21px;font-weight:700">合格证存根</div><div class="c no">№ {s.V("number", number)}</div><div style="margin-top:8px">品名：{On(s.V("products", f.Product), 170)}<br>数量：{On(s.Q(), 170)}<br>去向：{s.V("consignee", f.Consignee)}<br>日期：{s.D("issue_date", f.Issued, 6)}<br>经手：{s.O(f.Person)}</div></div>
            <div style="padding-left:30px;position:relative"><h1 style="font-size:30px;letter-spacing:8px">承诺达标合格证</h1><div class="r no">№ {s.V("number", number)}</div>
            <div style="font-size:16px;line-height:1.5">我承诺对生产销售的食用农产品：不使用禁用农药兽药、停用兽药和非法添加物；常规农药兽药残留不超标；对承诺的真实性负责。</div>
            <div style="display:grid;grid-template-columns:112px 1fr;gap:12px 6px;margin-top:14px;align-items:center"><span>产品名称</span><span class=st style="font-size:27px;letter-spacing:4px">{s.V("products", f.Product)}</span><span>数量（重量）</span><span>{s.Q()}</span><span>产　　地</span><span class=st>{s.V("origin", f.Origin)}</span><span>生 产 者</span><span><span class=st style="display:inline-block;border:2.5px solid {stamp};padding:5px 12px;transform:rotate(-1.5deg);line-height:1.4">{s.V("holder", f.Holder)}<br><span style="font-size:16px">电话 {s.O(f.Phone)}</span></span></span><span>开具日期</span><span><span class=st style="color:#b3243a;letter-spacing:3px;font-size:22px;display:inline-block;transform:rotate(2deg)">{s.D("issue_date", f.Issued, 3)}</span></span></div></div></div>
            """, Preprinted + $"#paper .st .v{{font-family:'Noto Sans CJK SC';font-weight:700;font-size:1em;color:{stamp};letter-spacing:inherit;opacity:.85}}#paper .st .v[data-f=issue_date]{{color:#b3243a}}", padding: 34);
    }

    /// <summary>A sheet out of the station's wide register that goes along as the proof: one line filled, most columns empty.</summary>
    private static string Register(Sheet s)
    {
        var f = s.Facts;
        Raised(s, Farmed);
        s.Look.Blank();
        string[] heads = ["序号", "证明编号", "养殖户（单位）", "养殖地点", "塘号", "品种", "规格", "数量", "单位", "投入品<br>名称", "停药<br>日期", "抽检<br>结果", "购货人", "运往", "车号", "备注"];
        int[] widths = [40, 96, 140, 150, 48, 76, 52, 70, 50, 66, 56, 56, 150, 150, 96, 70];
        string[] cells = [s.O("1"), s.V("number", f.Number), s.V("holder", f.Holder), s.V("origin", f.Origin), s.O(s.Chance.Int(1, 12).ToString()), s.V("products", f.Product), "", s.N(), s.U(), "", "", "", s.V("consignee", f.Consignee), s.V("destination", f.Destination), s.O(f.Plate), ""];
        var empty = "<tr style=\"height:44px\">" + string.Concat(heads.Select(_ => "<td></td>")) + "</tr>";
        return s.Look.Page(1500, $"""
            <h1 style="font-size:31px;letter-spacing:6px">水产品产地证明（登记随货联）</h1><div class=row style="margin:10px 0"><span>出证单位：{On(s.V("issuer", f.Issuer), 300)}</span><span>出证日期：{s.D("issue_date", f.Issued, 8)}</span></div>
            <table style="table-layout:fixed"><colgroup>{string.Concat(widths.Select(w => $"<col style=\"width:{w}px\">"))}</colgroup>{Head(heads)}<tr class=c>{string.Concat(cells.Select(c => $"<td>{c}</td>"))}</tr>{string.Concat(Enumerable.Repeat(empty, s.Chance.Int(4, 6)))}</table>
            <div style="position:relative;margin-top:12px;min-height:110px"><span style="font-size:16px">说明：兹证明上列水产品产自本辖区登记养殖场（户），一批一行，空行划去无效。</span><div class=row style="margin-top:14px;width:70%"><span>填写人：{s.O(f.Officer)}</span><span>养殖户签名：{s.O(Person(f) ? f.Holder : f.Person)}</span></div>{s.Seal(f.Issuer, "", "right:120px;top:-40px")}</div>
            """, "#paper td,#paper th{padding:5px 4px;font-size:17px;line-height:1.25}#paper td .v{font-size:1.18em;letter-spacing:0;word-break:break-all}", padding: 44);
    }

    /// <summary>The village writes on its letterhead: three fish in one sentence, and the lorry changed in the margin.</summary>
    private static string VillageNote(Sheet s)
    {
        var f = s.Facts;
        Raised(s, Pond);
        var three = Three(s);
        s.Look.Blank();
        var red = s.Chance.Of("#c3201f", "#b8231f");
        string Part(int i) => s.V("products", three[i].Name) + s.O(Sheet.Number(three[i].Qty) + f.Unit);
        return s.Look.Page(860, $"""
            <div class="h c" style="color:{red};font-size:33px;font-weight:700;letter-spacing:3px;border-bottom:4px double {red};padding-bottom:10px">{s.V("issuer", f.Issuer)}</div>
            <div style="position:relative;padding-right:96px"><div class=p><div class=c style="font-size:36px;letter-spacing:12px;margin:22px 0 12px">产地证明</div>
            <div style="line-height:2;font-size:27px">{s.V("consignee", f.Consignee)}：<br>　　兹有我处养殖户{s.V("holder", f.Holder)}，塘在{s.V("origin", f.Origin)}，今日干塘捕起{Part(0)}、{Part(1)}、{Part(2)}，共{s.Q()}，全部是自养的鲜活水产品，用<span style="text-decoration:line-through">{s.O("粤" + s.Chance.Of("A", "E", "H") + "C" + s.Chance.Digits(4))}</span>车运去{s.V("destination", f.Destination)}。情况属实，特此证明。</div>
            <div style="position:relative;text-align:right;font-size:27px;line-height:1.8;min-height:150px;margin-top:14px">经手人：{s.O(f.Officer)}<br>{s.D("issue_date", f.Issued, s.Chance.Of(0, 7))}{s.Seal(f.Issuer, "", "right:60px;top:-20px")}</div></div>
            <div class=p style="position:absolute;right:0;top:70px;width:64px;writing-mode:vertical-rl;font-size:23px;letter-spacing:2px;border-left:1.5px solid #777;color:#222">车坏，改用 {s.O(f.Plate)} 车　{s.O(f.Officer[..1])}</div></div>
            """, $"#paper .h .v{{font:inherit;color:inherit;letter-spacing:inherit}}#paper .p{{font-family:{s.Look.Filled};color:{s.Look.FilledInk}}}#paper .p .v{{font-size:1em;line-height:inherit;letter-spacing:0}}", padding: 60);
    }

    /// <summary>Who raised it and who takes it away both sign, and the station stands between them.</summary>
    private static string TwoParties(Sheet s)
    {
        var f = s.Facts;
        Raised(s, Farmed);
        Coloured(s, "#1a1a1a", "#1d4c86", "#14713f");
        var side = "border:1.5px solid currentColor;padding:14px 18px;line-height:2";
        return s.Look.Page(980, $"""
            <h1 style="font-size:28px;letter-spacing:3px">水产品产地证明暨塘头交接确认书</h1><div class=c style="margin:6px 0 14px">编号：{s.V("number", f.Number)}</div>
            <div style="line-height:2.1">　　供方在 {s.V("origin", f.Origin)} 养殖的 {s.V("products", f.Product)}，于 {s.D("", f.Issued, s.Look.ByHand ? 0 : s.DateForm)} 在塘头起捕，经双方当面过秤计 {s.Q()}，交由需方运往 {s.V("destination", f.Destination)} 销售。供方保证水产品来自上述养殖水面，未使用违禁药物，已过休药期；需方保证不中途调换、不掺入其他来源水产品。</div>
            <div style="display:grid;grid-template-columns:1fr 1fr;gap:18px;margin-top:14px"><div style="{side}"><b>供方（养殖者）</b><br>名称：{s.V("holder", f.Holder)}<br>签字：{s.O(Person(f) ? f.Holder : f.Person)}<br>电话：{s.O(f.Phone)}</div><div style="{side}"><b>需方（收购者）</b><br>名称：{s.V("consignee", f.Consignee)}<br>签字：{s.O(World.Person(s.Chance))}<br>车牌：{s.O(f.Plate)}</div></div>
            <div style="position:relative;margin-top:16px;min-height:120px;line-height:2">经核实，上述水产品产地属实，准予出证。<br>出证单位（章）：{s.V("issuer", f.Issuer)}<br>出证日期：{Day(s, "issue_date", f.Issued)}{s.Seal(f.Issuer, "", "right:90px;top:-20px")}</div><div style="font-size:15px">本确认书一式三份，供方、需方、出证单位各执一份。</div>
            """, Preprinted, padding: 54);
    }

    /// <summary>A certificate in sentences, English at the left and Chinese at the right, for kitchens that keep English files.</summary>
    private static string Bilingual(Sheet s)
    {
        var f = s.Facts;
        Raised(s, Farmed);
        var ends = f.Issued.AddDays(s.Chance.Of(2, 3, 5));
        return s.Look.Page(1080, $"""
            <div style="border:5px double #24527a;padding:30px 34px"><div class=c style="font-size:25px;letter-spacing:1px;font-weight:700">CERTIFICATE OF ORIGIN FOR AQUATIC PRODUCTS</div><h1 style="font-size:32px;letter-spacing:10px;margin-top:4px">水产品产地证明</h1><div class=c style="margin:8px 0 16px">No. 编号　{s.V("number", f.Number)}</div>
            <div style="display:grid;grid-template-columns:1fr 1.12fr;gap:34px"><div style="line-height:1.75;border-right:1px solid #8aa;padding-right:28px;font-family:'Noto Serif CJK SC'">This is to certify that the aquatic products described opposite were raised and harvested by the farm named opposite in waters registered for aquaculture, that no prohibited drugs or additives were used, and that withdrawal periods have been observed.<br><br>The consignment is released for sale to the buyer named opposite and for no other destination. Any alteration makes this certificate void.</div>
            <div style="line-height:1.95;font-size:19px">　　兹证明 {s.V("holder", f.Holder)} 所供 {s.V("products", f.Product)}（{s.Q()}），系其在 {s.V("origin", f.Origin)} 养殖、捕捞，未使用禁用药物及添加剂，并已遵守休药期规定。<br>　　该批水产品销往 {s.V("destination", f.Destination)}，购货方为 {s.V("consignee", f.Consignee)}。涂改无效。</div></div>
            <div style="position:relative;display:grid;grid-template-columns:1fr 1.12fr;gap:34px;margin-top:20px;min-height:190px;line-height:1.9"><div>Signature 签字：{s.O(f.Officer)}<br>Tel. 电话：{s.O(f.Phone)}<br>Vehicle 车号：{s.O(f.Plate)}</div><div>Issued by 出证机构：{s.V("issuer", f.Issuer)}<br>Date of issue 出证日期：{s.D("issue_date", f.Issued, s.Chance.Of(2, 3))}<br>Valid until 有效期至：{s.D("expiry", ends, 2)}{s.Seal(f.Issuer, "", "right:0;top:20px")}</div></div></div>
            """, "", padding: 34);
    }
}
