using System.Globalization;
using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>销售凭证, with what was bought in a table, and 入境货物检验检疫证明.</summary>
internal static class Trade
{
    private sealed record Row(string Name, string Spec, decimal Quantity, int Fen)
    {
        public decimal Amount { get; init; } = Quantity * Fen / 100;
    }

    /// <summary>A wholesaler's delivery note, in three leaves.</summary>
    public static void Note(Sheet s)
    {
        var p = s.Paper;
        s.Slip = new SKPoint(s.Look.Between(-3, 4), s.Look.Between(-3, 2));
        s.Rule = s.Form = new SKColor(150, 40, 50);
        s.Text("销 售 单", s.Width / 2, 88, 50, Face.Song, s.Form, SKTextAlign.Center, bold: true);
        s.Text("②客户联", 1010, 130, 25, Face.Song, s.Form, SKTextAlign.Center);
        s.Lines(60, 150, 560, 52, underlined: true, new Cell("购货单位", p.Consignee.Zh, "consignee"), new Cell("供货单位", p.Source.Name, "holder"));
        s.Lines(660, 202, 400, 52, underlined: true, Sheet.Date("日期", p.Issued, "issue_date"));
        var end = Table(s, 50, 232, [("品名", 190), ("规格", 130), ("单位", 110), ("数量", 150), ("单价", 170), ("金额", 270)], Rows(p), 62, withSpec: true);
        using (var line = s.Line(2))
        {
            s.Canvas.DrawRect(50, end, 1020, 64, line);
        }

        var total = Rows(p).Sum(r => r.Amount);
        s.Label("合计（大写）", 62, end + 42);
        s.Fill(Common.Capital(total), 230, end + 42, 28);
        s.Label("￥", 770, end + 42);
        s.Fill(Common.Yuan(total), 800, end + 42, 30);
        s.Says("total", Common.Yuan(total));
        s.Label("统一社会信用代码：", 60, end + 110);
        s.Fill(p.Uscc, 310, end + 110, 28);
        s.Says("uscc", p.Uscc);
        s.Label("开单：", 60, end + 172);
        s.Text(Common.Hand(s), 140, end + 176, 44, Face.Hand, new SKColor(28, 28, 70));
        s.Seal(p.Source.Name, "销售专用章", 900 + s.Look.Between(-20, 20), end + 172, 92);
    }

    /// <summary>From a printer at the counter: tall, without rules but dashes.</summary>
    public static void Slip(Sheet s)
    {
        var p = s.Paper;
        s.FormFace = s.InkFace = Face.Hei;
        s.Form = s.Ink = new SKColor(45, 45, 52);
        s.Text(p.Source.Name, s.Width / 2, 84, 40, Face.Hei, s.Form, SKTextAlign.Center);
        s.Says("holder", p.Source.Name);
        s.Text("送 货 单", s.Width / 2, 144, 36, Face.Hei, s.Form, SKTextAlign.Center);
        var y = s.Lines(50, 214, 700, 52, underlined: false,
            new Cell("客户", p.Consignee.Zh, "consignee"), Sheet.Date("日期", p.Issued, "issue_date"), new Cell("地址", p.Consignee.Market.Zh + p.Consignee.Number + "档"));
        Dashes(s, y - 14);
        (string Head, float X, SKTextAlign Align)[] columns =
            [("品名", 50, SKTextAlign.Left), ("数量", 400, SKTextAlign.Right), ("单价", 560, SKTextAlign.Right), ("金额", 750, SKTextAlign.Right)];
        y += 36;
        foreach (var (head, x, align) in columns)
        {
            s.Label(head, x, y, 27, align);
        }

        Dashes(s, y + 20);
        y += 66;
        foreach (var row in Rows(p))
        {
            var name = row.Name;
            string[] cells = [name, row.Quantity.ToString("0.##", CultureInfo.InvariantCulture) + p.PrintedUnit, Common.Yuan(row.Fen / 100m), Common.Yuan(row.Amount)];
            for (var i = 0; i < cells.Length; i++)
            {
                s.Text(cells[i], columns[i].X, y, 28, Face.Hei, s.Ink, columns[i].Align);
            }

            s.Says("products", name);
            s.Print.Item(Item(name, null, p.PrintedUnit, row));
            y += 60;
        }

        Dashes(s, y - 26);
        var total = Rows(p).Sum(r => r.Amount);
        y += 26;
        s.Label("合计", 50, y, 34);
        s.Text("￥" + Common.Yuan(total), 750, y, 36, Face.Hei, s.Ink, SKTextAlign.Right);
        s.Says("total", Common.Yuan(total));
        y = s.Lines(50, y + 72, 700, 54, underlined: false, new Cell("大写", Common.Capital(total)), new Cell("电话", Common.Phone(s)));
        s.Label("货物请当面点清，谢谢惠顾", s.Width / 2, y + 40, 26, SKTextAlign.Center);
        s.Label("收货签名：", 50, y + 130);
        s.Text(Common.Hand(s), 190, y + 134, 46, Face.Hand, new SKColor(28, 28, 70));
        s.Seal(p.Source.Name, "销售专用章", 620 + s.Look.Between(-20, 20), y + 110, 88);
    }

    /// <summary>The certificate of the customs house on paper.</summary>
    public static void Import(Sheet s)
    {
        var p = s.Paper;
        s.Waves(new SKColor(222, 232, 222));
        s.Text("入境货物检验检疫证明", s.Width / 2, 84, 46, Face.Song, s.Form, SKTextAlign.Center, bold: true);
        s.Text("INSPECTION AND QUARANTINE CERTIFICATE", s.Width / 2, 122, 24, Face.Song, s.Form, SKTextAlign.Center);
        s.Label("编号：", 716, 166, 26);
        s.Fill(p.Number!, 796, 166, 29);
        s.Says("number", p.Number!);
        var end = s.Table(50, 186, 1020, 158, 62,
            [new("收货人", p.Consignee.Zh, "consignee"), new("发货人", p.Source.Name, "holder")],
            [new("品　名", p.Goods.Code, "products"), s.Quantity("报检重量")],
            [new("原产国", p.Source.Origin, "origin"), new("包装种类", "泡沫箱")],
            [new("入境口岸", "广州口岸"), new("运输工具", "航空运输")],
            [new("目的地", Common.Destination(p), "destination")]);
        s.Label("证明：上述货物经检验检疫合格，准予销售、使用。", 60, end + 52, 27);
        s.Says("result", "合格");
        s.Label("签证机关：", 60, end + 112);
        s.Fill("广州口岸海关（演示）", 194, end + 112, 28);
        s.Says("issuer", "广州口岸海关（演示）");
        s.Label("签字：", 60, end + 176);
        s.Text(Common.Hand(s), 140, end + 180, 44, Face.Hand, new SKColor(28, 28, 70));
        s.Label("签发日期：", 520, end + 176);
        s.Fill(Sheet.Long(p.Issued), 656, end + 176, 29);
        s.Note(Sheet.Date("", p.Issued, "issue_date"));
        s.SealOfIssuer("广州口岸海关演示", "检验检疫章", 950 + s.Look.Between(-14, 14), end + 108);
    }

    /// <summary>The same from the electronic window, with a QR code.</summary>
    public static void ImportOnline(Sheet s)
    {
        var p = s.Paper;
        s.FormFace = s.InkFace = Face.Song;
        s.Ink = new SKColor(15, 15, 15);
        s.Rule = new SKColor(120, 120, 120);
        s.Qr("https://danyichuangkou.example.cn/v?no=" + (p.QrNumber ?? p.Number), 56, 48, 150);
        s.Text("入境货物检验检疫证明", 630, 100, 44, Face.Hei, s.Form, SKTextAlign.Center, bold: true);
        s.Label("（电子证书打印件）", 630, 146, 25, SKTextAlign.Center);
        s.Label("证书编号：", 430, 198, 26);
        s.Fill(p.Number!, 566, 198, 28);
        s.Says("number", p.Number!);
        var end = s.Table(50, 226, 1020, 176, 58,
            [new("收货人", p.Consignee.Zh, "consignee")],
            [new("发货人", p.Source.Name, "holder")],
            [new("货物名称", p.Goods.Code, "products"), s.Quantity("数/重量")],
            [new("原产国/地区", p.Source.Origin, "origin"), new("合同号", "YS" + Common.Digits(s, 7))],
            [new("目的地", Common.Destination(p), "destination")],
            [new("检验结论", "合格", "result"), Sheet.Date("签发日期", p.Issued, "issue_date")],
            [new("签发机关", "广州口岸海关（演示）", "issuer")]);
        s.Label("本证书由系统生成，请扫码核验。", 60, end + 56, 25);
        s.SealOfIssuer("广州口岸海关演示", "检验检疫章", 920 + s.Look.Between(-14, 14), end + 20);
    }

    /// <summary>What is on the slip: the purchase, partly in boxes when it is enough for that. One row's money is wrong when planted.</summary>
    private static List<Row> Rows(TicketPaper p)
    {
        var boxed = Math.Floor(p.Quantity / 10) * 4;
        List<Row> rows = boxed < 8
            ? [new(p.Goods.Code, "散装", p.Quantity, p.Fen)]
            : [new(p.Goods.Code, "箱装", boxed, p.Fen), new(p.Goods.Code, "散装", p.Quantity - boxed, p.Fen)];
        if (p.Fault == TicketFault.Arithmetic)
        {
            rows[^1] = rows[^1] with { Amount = rows[^1].Amount + 90 };
        }

        return rows;
    }

    private static float Table(Sheet s, float x, float y, (string Head, float Width)[] columns, List<Row> rows, float height, bool withSpec)
    {
        using var line = s.Line(1.8f);
        var w = columns.Sum(c => c.Width);
        var left = x;
        foreach (var (head, width) in columns)
        {
            s.InBox(head, left, y, width, height, 27, s.FormFace, s.Form, centred: true, SKPoint.Empty);
            left += width;
        }

        // The form has a line more than there is to write on.
        for (var i = 0; i <= rows.Count + 2; i++)
        {
            s.Canvas.DrawLine(x, y + (i * height), x + w, y + (i * height), line);
        }

        left = x;
        foreach (var (_, width) in columns)
        {
            s.Canvas.DrawLine(left, y, left, y + ((rows.Count + 2) * height), line);
            left += width;
        }

        s.Canvas.DrawLine(left, y, left, y + ((rows.Count + 2) * height), line);
        foreach (var row in rows)
        {
            y += height;
            left = x;
            string[] cells = [row.Name, row.Spec, s.Paper.PrintedUnit, row.Quantity.ToString("0.##", CultureInfo.InvariantCulture), Common.Yuan(row.Fen / 100m), Common.Yuan(row.Amount)];
            for (var i = 0; i < cells.Length; i++)
            {
                s.InBox(cells[i], left, y, columns[i].Width, height, 28, s.InkFace, s.Ink, centred: true, s.Slip);
                left += columns[i].Width;
            }

            s.Says("products", row.Name);
            s.Print.Item(Item(row.Name, row.Spec, s.Paper.PrintedUnit, row));
        }

        return y + (2 * height);
    }

    private static Dictionary<string, string?> Item(string name, string? spec, string unit, Row row) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["spec"] = spec,
        ["unit"] = unit,
        ["qty"] = row.Quantity.ToString("0.##", CultureInfo.InvariantCulture),
        ["price"] = Common.Yuan(row.Fen / 100m),
        ["amount"] = Common.Yuan(row.Amount),
    };

    private static void Dashes(Sheet s, float y)
    {
        using var line = s.Line(2);
        line.PathEffect = SKPathEffect.CreateDash([10, 8], 0);
        s.Canvas.DrawLine(50, y, s.Width - 50, y, line);
    }
}
