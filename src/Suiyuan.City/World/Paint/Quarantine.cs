using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>动物检疫合格证明, forms 动物A, 动物B, 产品A and 产品B: the pre-printed form, and the electronic one.</summary>
internal static class Quarantine
{
    public static void Form(Sheet s)
    {
        var p = s.Paper;
        s.Waves(p.Live ? new SKColor(214, 232, 210) : new SKColor(246, 218, 222));
        s.Rule = s.Form = p.Live ? new SKColor(24, 74, 40) : new SKColor(90, 30, 40);
        s.Slip = new SKPoint(s.Look.Between(-3, 4), s.Look.Between(-3, 3));
        Title(s, 84, 46);
        s.Text("No.", 818, 134, 28, Face.Song, new SKColor(190, 30, 30));
        s.Text(p.Number!, 868, 134, 32, Face.Hei, new SKColor(190, 30, 30));
        s.Says("number", p.Number!);
        var end = s.Table(50, 152, 1020, 158, 70, p.Live ? LiveRows(s) : ProductRows(s));
        s.Label(p.FromAfar ? "本证须在有效期内到达，途中不得更换货物。" : "本证当日有效，限省内使用。", 60, end + 44, 24);
        s.Label("官方兽医签字：", 60, end + 96);
        s.Text(Common.Hand(s), 240, end + 100, 44, Face.Hand, new SKColor(28, 28, 70));
        s.Label("签发日期：", 520, end + 96);
        s.Fill(Sheet.Long(p.Issued), 654, end + 96, 30);
        s.Note(Sheet.Date("", p.Issued, "issue_date"));
        s.SealOfIssuer(Common.Short(p.Source) + "动物卫生监督所", "检疫专用章", 950 + s.Look.Between(-14, 14), end + 62);
    }

    public static void Electronic(Sheet s)
    {
        var p = s.Paper;
        s.FormFace = Face.Hei;
        s.InkFace = Face.Song;
        s.Ink = new SKColor(20, 20, 20);
        Title(s, 80, 42);
        s.Text("（电子出证）", 560, 122, 26, Face.Hei, s.Form, SKTextAlign.Center);
        s.Label("证号：", 60, 172, 28);
        s.Text(p.Number!, 146, 172, 30, Face.Hei, new SKColor(190, 30, 30));
        s.Says("number", p.Number!);
        s.Qr("https://zhengming.example.cn/q?no=" + (p.QrNumber ?? p.Number) + "&type=quarantine", 890, 50, 160);
        Cell[] left =
        [
            new("货主", p.Source.Name, "holder"),
            new(p.Live ? "动物种类" : "产品名称", p.Goods.Code, "products"),
            s.Quantity("数量及单位"),
            new(p.Live ? "启运地点" : "产地", p.Source.Origin, "origin"),
            new("目的地", Common.Destination(p), "destination"),
            new("收货人", p.Consignee.Zh, "consignee"),
            .. p.FromAfar
                ? new[] { Sheet.Date("有效期至", p.Until!.Value, "expiry"), new Cell("运载工具牌号", Common.Plate(s)) }
                : [new Cell("有效期", "当日有效")],
            new("出证机构", Common.Vet(p), "issuer"),
            Sheet.Date("签发日期", p.Issued, "issue_date"),
        ];
        using (var line = s.Line(2))
        {
            s.Canvas.DrawLine(56, 236, 1064, 236, line);
        }

        s.Lines(60, 286, 980, p.FromAfar ? 49 : 54, underlined: false, left);
        s.SealOfIssuer(Common.Short(p.Source) + "动物卫生监督所", "检疫专用章", 860 + s.Look.Between(-14, 14), 610);
    }

    private static void Title(Sheet s, float y, float size) =>
        s.Text("动物检疫合格证明（" + s.Paper.Form + "）", s.Width / 2, y, size, Face.Song, s.Form, SKTextAlign.Center, bold: true);

    private static Cell[][] ProductRows(Sheet s)
    {
        var p = s.Paper;
        return
        [
            [new("货　主", p.Source.Name, "holder"), new("产品名称", p.Goods.Code, "products")],
            [s.Quantity("数量及单位"), new("产　地", p.Source.Origin, "origin")],
            [new("生产单位名称地址", p.Source.Name + "（" + p.Source.Place + "）")],
            [new("目的地", Common.Destination(p), "destination")],
            [new("收货人", p.Consignee.Zh, "consignee"), new("检疫标志号", "44" + Common.Digits(s, 8))],
            p.FromAfar
                ? [Sheet.Date("到达时效", p.Until!.Value, "expiry"), new("运输车牌", Common.Plate(s))]
                : [new("备　注", "附肉品品质检验合格证")],
        ];
    }

    private static Cell[][] LiveRows(Sheet s)
    {
        var p = s.Paper;
        return
        [
            [new("货　主", p.Source.Name, "holder", Share: 1.35f), new("联系电话", Common.Phone(s))],
            [new("动物种类", p.Goods.Code, "products"), s.Quantity("数量及单位")],
            [new("启运地点", p.Source.Origin, "origin")],
            [new("到达地点", Common.Destination(p), "destination")],
            [new("收货人", p.Consignee.Zh, "consignee"), new("用　途", "屠宰")],
            [new("运输车牌", Common.Plate(s)), new("消毒情况", "装运前已消毒")],
        ];
    }
}
