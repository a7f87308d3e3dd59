using System.Text.Json;
using Suiyuan.Tickets;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A ticket that was drawn for a test: its picture, and where each field stands on it.</summary>
/// <param name="File">A PNG; deleted by the test's end.</param>
/// <param name="Regions">By the field's JSON name.</param>
internal sealed record Paper(string File, IReadOnlyDictionary<string, IReadOnlyList<Region>> Regions)
{
    private const string Style = """
        <meta charset=utf-8><style>
        body{margin:0;background:#8d8577;font-family:"Noto Serif CJK SC","Noto Sans CJK SC",serif;color:#1b1b1b}
        main{margin:26px;padding:34px 40px;background:#fbf7ee;height:1040px;box-sizing:border-box;position:relative}
        h1{text-align:center;font-size:36px;margin:0 0 10px} .no{text-align:right;color:#a32;font-size:21px;margin:0 0 16px}
        table{border-collapse:collapse;width:100%;font-size:23px} td{border:1.5px solid #333;padding:13px 12px} td:nth-child(odd){width:120px;color:#444} .slip td{width:auto!important;white-space:nowrap}
        .seal{position:absolute;right:70px;bottom:90px;width:170px;height:170px;border:6px solid #c22;border-radius:50%;color:#c22;display:grid;place-items:center;text-align:center;font-size:22px;opacity:.8}
        </style>
        """;

    /// <summary>A quarantine certificate for half a pig or so.</summary>
    public const string Pork = """
        <main><h1>动物检疫合格证明（产品B）</h1><p class=no>No. <span data-f=number>4412345678</span></p>
        <table><tr><td>货主</td><td colspan=3><span data-f=holder>肇庆市鼎湖肉联厂有限公司</span></td></tr>
        <tr><td>产品名称</td><td><span data-f=products>猪肉</span></td><td>数量及单位</td><td><span data-f=quantity>420公斤</span></td></tr>
        <tr><td>产地</td><td colspan=3><span data-f=origin>广东省肇庆市鼎湖区</span></td></tr>
        <tr><td>目的地</td><td colspan=3>广州市荔湾区黄沙大道</td></tr>
        <tr><td>签发日期</td><td><span data-f=issue_date>2026年7月1日</span></td><td>有效期至</td><td><span data-f=expiry>2026年7月2日</span></td></tr></table>
        <p style="font-size:21px">本批动物产品经检疫合格。</p><div class=seal>动物检疫<br>专用章</div></main>
        """;

    /// <summary>A wholesaler's slip of three kinds of goods, one in a unit that the form has another name for.</summary>
    public const string Slip = """
        <main><h1>送货单</h1><p class=no>单号：XS20260701018</p>
        <p style="font-size:22px">购货单位：阿珍水产　　　日期：2026-07-01</p>
        <table class=slip><tr><td>品名</td><td>规格</td><td>单位</td><td>数量</td><td>单价</td><td>金额</td></tr>
        <tr><td>带鱼</td><td>散装</td><td>公斤</td><td>40</td><td>22.50</td><td>900.00</td></tr>
        <tr><td>鱿鱼</td><td>散装</td><td>千克</td><td>15.5</td><td>46.00</td><td>713.00</td></tr>
        <tr><td>生蚝</td><td>10斤/箱</td><td>箱</td><td>6</td><td>88.00</td><td>528.00</td></tr>
        <tr><td>合计</td><td></td><td></td><td></td><td></td><td>2141.00</td></tr></table>
        <p style="font-size:22px">供货单位：广州江南冻品批发部</p></main>
        """;

    /// <summary>Draws a page of HTML; elements with <c>data-f</c> are fields.</summary>
    public static async Task<Paper> DrawAsync(Chromium chromium, Uri site, string html)
    {
        await using var desk = await chromium.DeskAsync(site);
        await desk.Page.SetViewportSizeAsync(840, 1092);
        await desk.Page.SetContentAsync(Style + html);
        var told = await desk.Page.EvaluateAsync<string>("""
            () => JSON.stringify(Object.fromEntries([...document.querySelectorAll('[data-f]')].map(e => {
              const r = e.getBoundingClientRect();
              return [e.dataset.f, [r.left / innerWidth, r.top / innerHeight, r.right / innerWidth, r.bottom / innerHeight]];
            })))
            """);
        var places = JsonSerializer.Deserialize<Dictionary<string, double[]>>(told)!;
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".png");
        await System.IO.File.WriteAllBytesAsync(file, await desk.Page.ScreenshotAsync());
        return new Paper(file, places.ToDictionary(p => p.Key, p => RegionOf(p.Value), StringComparer.Ordinal));
    }

    private static IReadOnlyList<Region> RegionOf(double[] sides) =>
        [new Region(new(sides[0], sides[1]), new(sides[2], sides[1]), new(sides[2], sides[3]), new(sides[0], sides[3]))];
}
