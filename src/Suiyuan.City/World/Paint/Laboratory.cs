using SkiaSharp;

namespace Suiyuan.City.World.Paint;

/// <summary>检测报告: of a laboratory, on a sheet that stands, and of a quick test, on one that lies.</summary>
internal static class Laboratory
{
    private const string Issuer = "岭南食品检测中心（演示）";

    private static readonly string[] Heads = ["序号", "检验项目", "限量", "实测值", "单项判定"];

    public static void Report(Sheet s)
    {
        var p = s.Paper;
        s.Text(Issuer, s.Width / 2, 76, 30, Face.Song, s.Form, SKTextAlign.Center);
        s.Says("issuer", Issuer);
        s.Text("检 验 检 测 报 告", s.Width / 2, 138, 46, Face.Song, s.Form, SKTextAlign.Center, bold: true);
        s.Lines(50, 192, 760, 50, underlined: false, new Cell("报告编号", p.Number!, "number"));
        var end = s.Table(50, 214, 760, 160, 64,
            [new("样品名称", p.Goods.Code, "products"), s.Quantity("批　量")],
            [new("受检单位", p.Source.Name, "holder")],
            [new("统一社会信用代码", p.Uscc, "uscc")],
            [new("产　地", p.Source.Origin, "origin")]);
        end = Items(s, 50, end + 22, [80, 240, 150, 150, 140], 58);
        s.Label("检验结论：", 56, end + 56, 28);
        s.Fill("合格", 196, end + 56, 32);
        s.Says("result", "合格");
        s.Lines(56, end + 112, 640, 52, underlined: false,
            Sheet.Date("签发日期", p.Issued, "issue_date"), Sheet.Date("有效期至", p.Until!.Value, "expiry"));
        s.Label("批准：", 56, end + 232);
        s.Text(Common.Hand(s), 140, end + 236, 44, Face.Hand, new SKColor(28, 28, 70));
        s.SealOfIssuer("岭南食品检测中心", "检验专用章", 650 + s.Look.Between(-18, 18), end + 130);
    }

    public static void Quick(Sheet s)
    {
        var p = s.Paper;
        s.FormFace = s.InkFace = Face.Hei;
        s.Rule = new SKColor(60, 90, 130);
        s.Text("农产品检测报告单", 470, 90, 44, Face.Hei, new SKColor(30, 60, 110), SKTextAlign.Center, bold: true);
        s.Qr("https://jiance.example.cn/r?no=" + (p.QrNumber ?? p.Number), 900, 44, 156);
        s.Lines(56, 160, 780, 54, underlined: false,
            new Cell("报告编号", p.Number!, "number"), new Cell("样品名称", p.Goods.Code, "products"), new Cell("受检单位", p.Source.Name, "holder"));
        s.Lines(620, 214, 250, 54, underlined: false, s.Quantity("批量"));
        var end = Items(s, 50, 300, [110, 320, 200, 200, 190], 60);
        s.Label("检测结论：", 56, end + 56);
        s.Fill("合格", 190, end + 56, 30);
        s.Says("result", "合格");
        s.Lines(56, end + 112, 560, 54, underlined: false,
            new Cell("检测机构", Issuer, "issuer"), Sheet.Date("报告日期", p.Issued, "issue_date"), Sheet.Date("有效期至", p.Until!.Value, "expiry"));
        s.SealOfIssuer("岭南食品检测中心", "检测专用章", 880 + s.Look.Between(-18, 18), end + 130);
    }

    private static float Items(Sheet s, float x, float y, float[] widths, float height)
    {
        // SPEC: GB 2760 and GB 2762 set limits for 二氧化硫, 铅 and 镉 in such goods; the measured values are invented.
        (string Test, string Limit, string Value)[] tests = s.Paper.Goods.Code == "虾米"
            ? [("铅", "≤1.0", "0.1" + Common.Digits(s, 1)), ("镉", "≤2.0", "0.2" + Common.Digits(s, 1)), ("二氧化硫", "≤0.1", "未检出")]
            : [("二氧化硫", "≤0.1", "0.01" + Common.Digits(s, 1)), ("铅", "≤3.0", "0.2" + Common.Digits(s, 1)), ("镉", "≤0.5", "0.03" + Common.Digits(s, 1))];
        string[][] rows = [Heads, .. tests.Select((t, i) => new[] { $"{i + 1}", t.Test, t.Limit, t.Value, "合格" })];
        using var line = s.Line(1.6f);
        var w = widths.Sum();
        foreach (var row in rows)
        {
            var left = x;
            for (var i = 0; i < row.Length; i++)
            {
                s.Canvas.DrawRect(left, y, widths[i], height, line);
                s.InBox(row[i], left, y, widths[i], height, 26, ReferenceEquals(row, Heads) ? s.FormFace : s.InkFace, s.Ink, centred: true, SKPoint.Empty);
                left += widths[i];
            }

            y += height;
        }

        foreach (var (test, limit, value) in tests)
        {
            s.Print.Item(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["test"] = test,
                ["limit"] = limit,
                ["value"] = value,
                ["result"] = "合格",
            });
        }

        using var frame = s.Line(3);
        s.Canvas.DrawRect(x, y - (rows.Length * height), w, rows.Length * height, frame);
        return y;
    }
}
