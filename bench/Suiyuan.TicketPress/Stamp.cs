using System.Globalization;
using System.Net;
using QRCoder;

namespace Suiyuan.TicketPress;

/// <summary>Red seals as inked by hand: round, a double ring, oval, elliptic or a box, turned, faint or strong.</summary>
internal static class Stamp
{
    public static string Draw(Chance c, string around, string foot, string place, string shape)
    {
        var colour = c.Of("#d4131c", "#c81e1e", "#e0242a", "#b91c2c", "#d93025");
        var opacity = c.Odds(0.1) ? c.Real(0.36, 0.5) : c.Real(0.5, 0.92);
        var turn = c.Real(-24, 24);
        var size = shape == "box" ? 0 : c.Int(150, 185);
        var id = "p" + c.Digits(6);
        var worn = c.Odds(0.5)
            ? $"<filter id=\"f{id}\"><feTurbulence type=fractalNoise baseFrequency=\"{c.Real(0.03, 0.12).ToString("0.000", CultureInfo.InvariantCulture)}\" numOctaves=2 seed={c.Int(1, 99)} /><feColorMatrix values=\"0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 -7 4.9\"/><feComposite in=SourceGraphic operator=in /></filter>"
            : "";
        var filter = worn.Length > 0 ? $"filter=\"url(#f{id})\"" : "";
        around = WebUtility.HtmlEncode(around);
        foot = WebUtility.HtmlEncode(foot);
        string body;
        var (w, h) = (200, 200);
        if (shape == "box")
        {
            w = (Math.Max(around.Length, foot.Length) * 26) + 28;
            h = foot.Length > 0 ? 86 : 50;
            size = (int)(w * 0.85);
            body = $"<rect x=3 y=3 width={w - 6} height={h - 6} fill=none stroke-width=4 stroke=\"{colour}\"/><text x={w / 2} y=34 font-size=25 text-anchor=middle>{around}</text>"
                + (foot.Length > 0 ? $"<text x={w / 2} y=68 font-size=25 text-anchor=middle>{foot}</text>" : "");
        }
        else
        {
            var (oval, ring) = (shape is "oval" or "ellipse", shape == "ring");
            h = oval ? 140 : 200;
            size = oval ? c.Int(165, 195) : size;
            var n = Math.Max(around.Length, 6);
            var font = Math.Min(24, (oval ? 330 : 420) / n);
            var arc = oval ? "M 24 84 A 78 52 0 1 1 176 84" : "M 34 132 A 74 74 0 1 1 166 132";
            // The arc of an oval is 232 long: the ends of a long name are cut off there. The measured sets have it so; an ellipse shows all.
            var length = shape == "ellipse" ? 232 : oval ? 268 : 306;
            var span = Math.Min(length - 10, font * n * 1.3).ToString("0", CultureInfo.InvariantCulture);
            body = (oval ? $"<ellipse cx=100 cy=70 rx=96 ry=66 fill=none stroke=\"{colour}\" stroke-width=4 />" : $"<circle cx=100 cy=100 r=95 fill=none stroke=\"{colour}\" stroke-width=5 />" + (ring ? $"<circle cx=100 cy=100 r=46 fill=none stroke=\"{colour}\" stroke-width=2 />" : ""))
                + $"<path id=\"{id}\" d=\"{arc}\" fill=none /><text font-size={font} text-anchor=middle textLength={span} lengthAdjust=spacing><textPath href=\"#{id}\" startOffset=\"50%\" textLength={span}>{around}</textPath></text>"
                + (oval || ring ? "" : $"<path d=\"M100 66 L108 90 L133 90 L113 105 L121 129 L100 114 L79 129 L87 105 L67 90 L92 90 Z\" fill=\"{colour}\"/>")
                + (foot.Length > 0 ? $"<text x=100 y={(oval ? 82 : ring ? 106 : 160)} font-size={Math.Min(21, (ring ? 84 : 130) / Math.Max(foot.Length, 1))} text-anchor=middle>{foot}</text>" : "");
        }

        return string.Create(CultureInfo.InvariantCulture, $"<svg data-no data-seal viewBox=\"0 0 {w} {h}\" width={size} style=\"position:absolute;{place};opacity:{opacity:0.00};transform:translate({c.Int(-12, 12)}px,{c.Int(-8, 8)}px) rotate({turn:0.0}deg);mix-blend-mode:multiply;font-family:'Noto Serif CJK SC';font-weight:600;z-index:5\" fill=\"{colour}\">{worn}<g {filter}>{body}</g></svg>");
    }
}

/// <summary>QR codes: what they say, and their drawing.</summary>
internal static class QrContents
{
    public static string Of(Sheet sheet)
    {
        var facts = sheet.Facts;
        var number = sheet.Printed("number") ?? sheet.Printed("licence_no") ?? sheet.Printed("uscc") ?? facts.Number;
        number = facts.QrNumber?.Invoke(number) ?? number;
        var quantity = facts.QrQuantity is { } other ? Sheet.Number(other) : sheet.Printed("quantity");
        var pairs = new List<(string Key, string Name, string? Value)>
        {
            ("no", facts.Type is "licence" ? "许可证编号" : facts.Type is "business" ? "统一社会信用代码" : "编号", number),
            ("holder", facts.Type == "commitment" ? "承诺主体" : facts.Type is "business" or "licence" ? "名称" : facts.Type == "sale" ? "销售者" : "货主", sheet.Printed("holder")),
            ("product", "产品", facts.Type is "sale" ? null : sheet.Printed("products")),
            ("qty", "数量", quantity is null ? null : quantity + sheet.Printed("unit")),
            ("date", "日期", sheet.Printed("issue_date")),
            ("total", "合计", sheet.Printed("total")),
        };
        var said = pairs.Where(p => p.Value is not null).ToArray();
        return (facts.QrQuantity is null ? sheet.Chance.Int(0, 2) : sheet.Chance.Int(1, 2)) switch
        {
            0 => facts.Site + "?" + sheet.Chance.Of("no", "code", "id", "certNo") + "=" + number,
            1 => string.Join(sheet.Chance.Of("\n", ";", "；"), said.Select(p => p.Name + ":" + p.Value)),
            _ => "{" + string.Join(",", said.Select(p => $"\"{p.Key}\":\"{p.Value}\"")) + "}",
        };
    }

    public static string Draw(string content, int side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var n = code.ModuleMatrix.Count;
        var path = new System.Text.StringBuilder();
        for (var y = 0; y < n; y++)
        {
            for (var x = 0; x < n; x++)
            {
                if (code.ModuleMatrix[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return $"<svg data-no width={side} height={side} viewBox=\"0 0 {n} {n}\" shape-rendering=crispEdges style=\"background:#fff\"><path d=\"{path}\" fill=\"#111\"/></svg>";
    }
}
