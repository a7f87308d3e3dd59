using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>承诺达标合格证 and 水产品产地证明.</summary>
internal static class Produce
{
    private static readonly string[] Promises =
        ["不使用禁用农药兽药、停用兽药和非法添加物", "常规农药兽药残留不超标", "对承诺的真实性负责"];

    /// <summary>The card as farms print it themselves, with a QR code.</summary>
    public static void Card(Sheet s)
    {
        var p = s.Paper;
        s.Rule = new SKColor(30, 110, 60);
        using (var frame = s.Line(5))
        {
            s.Canvas.DrawRoundRect(26, 26, s.Width - 52, s.Height - 52, 18, 18, frame);
        }

        s.Text("承诺达标合格证", s.Width / 2, 104, 54, Face.Hei, new SKColor(20, 100, 50), SKTextAlign.Center, bold: true);
        s.Label("我承诺对生产销售的食用农产品：", 70, 162);
        var y = 206f;
        foreach (var promise in Promises)
        {
            s.Ticked(promise, 96, y);
            y += 42;
        }

        s.Label("承诺依据：", 70, y);
        var x = s.Ticked("质量安全控制符合要求", 200, y);
        s.Ticked(s.Look.Percent(50) ? "自行检测合格" : "委托检测合格", x, y);
        s.Lines(70, y + 62, 640, 56, underlined: true,
            new Cell("产品名称", p.Goods.Code, "products"),
            s.Quantity("数量（重量）"),
            new Cell("产地", p.Source.Origin, "origin"),
            new Cell("承诺主体", p.Source.Name, "holder"),
            new Cell("联系方式", Common.Phone(s)),
            Sheet.Date("开具日期", p.Issued, "issue_date"));
        s.Qr("https://hegezheng.example.cn/c/" + Common.Digits(s, 12), 850, y + 36, 150);
        s.Seal(Owner(p.Source), "承诺专用章", 820 + s.Look.Between(-16, 16), y + 316);
    }

    /// <summary>The table of a county's template, with whom it is for.</summary>
    public static void Template(Sheet s)
    {
        var p = s.Paper;
        s.Slip = new SKPoint(s.Look.Between(-3, 3), s.Look.Between(-4, 2));
        s.Text("食用农产品承诺达标合格证", s.Width / 2, 92, 46, Face.Song, s.Form, SKTextAlign.Center, bold: true);
        var end = s.Table(50, 122, 1020, 170, 70,
            [new("产品名称", p.Goods.Code, "products"), s.Quantity("数量（重量）")],
            [new("产　地", p.Source.Origin, "origin"), Sheet.Date("开具日期", p.Issued, "issue_date")],
            [new("生产者名称", p.Source.Name, "holder")],
            [new("统一社会信用代码", p.Uscc, "uscc")],
            [new("购货单位", p.Consignee.Zh, "consignee"), new("联系电话", Common.Phone(s))]);
        s.Label("我承诺对产品质量安全以及合格证真实性负责：", 60, end + 48, 25);
        var x = s.Ticked("不使用禁用农药兽药", 60, end + 96);
        x = s.Ticked("残留不超标", x, end + 96);
        s.Ticked("自行检测", 60, end + 144);
        s.Ticked("内部质量控制", 250, end + 144);
        s.Label("生产者签字：", 60, end + 206);
        s.Text(Common.Hand(s), 226, end + 210, 44, Face.Hand, new SKColor(28, 28, 70));
        s.Seal(Owner(p.Source), "质量专用章", 900 + s.Look.Between(-30, 16), end + 126);
    }

    /// <summary>产地证明 as a form.</summary>
    public static void Harbour(Sheet s)
    {
        var p = s.Paper;
        s.Rule = s.Form = new SKColor(20, 60, 110);
        s.Waves(new SKColor(216, 230, 242));
        s.Text("水产品产地证明", s.Width / 2, 92, 50, Face.Song, s.Form, SKTextAlign.Center, bold: true);
        s.Label("编号：", 740, 136, 26);
        s.Fill(p.Number!, 820, 136, 30);
        s.Says("number", p.Number!);
        var end = s.Table(50, 158, 1020, 158, 72,
            [new("品　名", p.Goods.Code, "products"), s.Quantity("数　量")],
            [new("产　地", p.Source.Origin, "origin"), new("捕捞方式", "刺网")],
            [new("生产单位", p.Source.Name, "holder")],
            [new("收货单位", p.Consignee.Zh, "consignee"), new("运输车牌", Common.Plate(s))],
            [new("目的地", Common.Destination(p), "destination")]);
        s.Label("兹证明上述水产品产自本地，符合捕捞许可要求。", 60, end + 50, 25);
        s.Label("出证单位：", 60, end + 110);
        s.Fill(Port(p), 190, end + 110, 28);
        s.Says("issuer", Port(p));
        s.Note(Sheet.Date("", p.Issued, "issue_date"));
        s.Fill(Sheet.Long(p.Issued), 650, end + 170, 29);
        s.SealOfIssuer(Common.Short(p.Source) + "渔港管理站", "证明专用章", 940 + s.Look.Between(-14, 14), end + 108);
    }

    /// <summary>产地证明 from a port's printer, with a QR code.</summary>
    public static void Port(Sheet s)
    {
        var p = s.Paper;
        s.FormFace = s.InkFace = Face.Hei;
        s.Ink = new SKColor(25, 25, 25);
        s.Text("水 产 品 产 地 证 明", s.Width / 2, 92, 44, Face.Hei, s.Form, SKTextAlign.Center, bold: true);
        s.Qr("https://yugang.example.cn/z?no=" + (p.QrNumber ?? p.Number), 888, 130, 158);
        s.Lines(64, 164, 780, 62, underlined: true,
            new Cell("证明编号", p.Number!, "number"),
            new Cell("产品名称", p.Goods.Code, "products"),
            s.Quantity("重量"),
            new Cell("捕捞海域（产地）", p.Source.Origin, "origin"),
            new Cell("供货者", p.Source.Name, "holder"),
            new Cell("购货者", p.Consignee.Zh, "consignee"),
            new Cell("销往", Common.Destination(p), "destination"),
            Sheet.Date("开具日期", p.Issued, "issue_date"),
            new Cell("出具单位", Port(p), "issuer"));
        s.SealOfIssuer(Common.Short(p.Source) + "渔港管理站", "证明专用章", 930, 590 + s.Look.Between(-14, 14));
    }

    private static string Port(TicketPaper p) => Common.Short(p.Source) + "渔港管理站（演示）";

    private static string Owner(Source source) => source.Name;
}
