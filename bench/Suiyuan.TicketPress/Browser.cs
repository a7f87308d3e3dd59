using System.Text.Json;
using Microsoft.Playwright;

namespace Suiyuan.TicketPress;

/// <summary>A paper as Chromium set it: its picture and the lines of text it holds.</summary>
internal sealed record Printed(byte[] Png, IReadOnlyList<string> Lines);

/// <summary>One Chromium that sets papers one after another.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Site = "http://press.local/";

    // Lines as they stand on the page: characters of one block whose middles share a height, left to right.
    private const string Measure = """
        async html => {
          const stage = document.getElementById('stage');
          stage.innerHTML = html;
          stage.offsetHeight;
          await document.fonts.ready;
          const paper = document.getElementById('paper');
          const wide = row => [...row.cells].reduce((n, cell) => n + cell.colSpan, 0);
          for (const table of paper.querySelectorAll('table')) {
            const most = Math.max(...[...table.rows].map(wide));
            for (const row of table.rows) {
              const last = row.cells[row.cells.length - 1];
              if (last.hasAttribute('data-last')) last.colSpan += most - wide(row);
            }
          }
          const blocks = new Map();
          const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          for (let node; (node = walker.nextNode());) {
            if (!node.data.trim() || node.parentElement.closest('[data-no],style')) continue;
            let block = node.parentElement;
            while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
            if (!blocks.has(block)) blocks.set(block, []);
            const lines = blocks.get(block);
            for (let i = 0; i < node.data.length; i++) {
              if (!node.data[i].trim()) continue;
              range.setStart(node, i); range.setEnd(node, i + 1);
              const r = range.getBoundingClientRect();
              if (!r.width) continue;
              const mid = r.y + r.height / 2;
              let line = lines.find(l => Math.abs(l.mid - mid) < Math.min(l.h, r.height) * 0.5);
              if (!line) lines.push(line = { mid, h: r.height, x: r.x, text: [] });
              line.text.push([r.x, node.data[i]]);
            }
          }
          const all = [...blocks.values()].flat();
          all.sort((a, b) => a.mid - b.mid || a.x - b.x);
          const box = paper.getBoundingClientRect();
          return JSON.stringify({ w: box.width, h: box.height, lines: all.map(l => l.text.sort((a, b) => a[0] - b[0]).map(t => t[1]).join('')) });
        }
        """;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly ICDPSession _wire;

    private Browser(IPlaywright playwright, IBrowser browser, IPage page, ICDPSession wire)
    {
        (_playwright, _browser, _page, _wire) = (playwright, browser, page, wire);
    }

    public static async Task<Browser> StartAsync(string fonts)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--font-render-hinting=none"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1300, Height = 1300 } });
        var faces = string.Concat(Directory.EnumerateFiles(fonts, "*.woff2").Order(StringComparer.Ordinal).Select(file =>
            $"@font-face{{font-family:'{Family(file)}';src:url('{Site}{Path.GetFileName(file)}')}}"));
        if (faces.Length == 0)
        {
            throw new InvalidOperationException($"No .woff2 in {fonts}: run bench/tickets, which brings them in.");
        }

        await page.RouteAsync(Site + "**", route => route.Request.Url == Site
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><meta charset=utf-8><style>{faces}body{{margin:0;background:#fff}}</style><div id=stage></div>" })
            : route.FulfillAsync(new RouteFulfillOptions { ContentType = "font/woff2", Path = Path.Combine(fonts, Path.GetFileName(new Uri(route.Request.Url).AbsolutePath)) }));
        await page.GotoAsync(Site);
        return new Browser(playwright, browser, page, await page.Context.NewCDPSessionAsync(page));
    }

    /// <summary>Sets a paper and takes its picture with the long side about <paramref name="longSide"/> pixels.</summary>
    public async Task<Printed> PrintAsync(string html, int longSide)
    {
        using var measured = JsonDocument.Parse(await _page.EvaluateAsync<string>(Measure, html));
        var (width, height) = (measured.RootElement.GetProperty("w").GetDouble(), measured.RootElement.GetProperty("h").GetDouble());
        var reply = await _wire.SendAsync("Page.captureScreenshot", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["format"] = "png",
            ["optimizeForSpeed"] = true,
            ["captureBeyondViewport"] = true,
            ["clip"] = new { x = 0, y = 0, width, height, scale = longSide / Math.Max(width, height) },
        }) ?? throw new InvalidOperationException("Chromium took no picture.");
        return new Printed(
            reply.GetProperty("data").GetBytesFromBase64(),
            [.. measured.RootElement.GetProperty("lines").EnumerateArray().Select(line => line.GetString()!)]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string Family(string file) => string.Join(' ', Path.GetFileNameWithoutExtension(file).Split("-chinese")[0].Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
