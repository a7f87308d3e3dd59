using System.Text;
using Microsoft.Playwright;
using QRCoder;

[assembly: AssemblyFixture(typeof(Suiyuan.Web.Tests.Browser.Chromium))]

namespace Suiyuan.Web.Tests.Browser;

/// <summary>
/// The machine's own Chromium, started when the first browser test asks for a page. Nothing is downloaded:
/// <c>CHROMIUM</c> names another binary where it is not at /usr/bin/chromium.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
        "--no-first-run", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    private readonly Lock _gate = new();
    private Task<IBrowser>? _browser;
    private Task<IPlaywright>? _playwright;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A phone with an empty memory: 390 × 844, touch, Chinese.</summary>
    public Task<Phone> PhoneAsync(Uri site, string language = "zh-CN") => OpenAsync(site, language, 390, 844, touch: true);

    /// <summary>A computer on a desk with an empty memory: 1280 × 800, Chinese.</summary>
    public Task<Phone> DeskAsync(Uri site, string language = "zh-CN") => OpenAsync(site, language, 1280, 800, touch: false);

    /// <summary>A phone whose camera looks at a QR code of <paramref name="text"/>. It has a browser of its own.</summary>
    public async Task<Phone> PhoneLookingAtAsync(string text, Uri site)
    {
        var film = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".y4m");
        await File.WriteAllBytesAsync(film, Film.Of(text));
        var browser = await LaunchAsync("--use-file-for-fake-video-capture=" + film);
        var phone = await OpenAsync(browser, site, "zh-CN", 390, 844, touch: true);
        phone.OnDispose(async () =>
        {
            await browser.DisposeAsync();
            File.Delete(film);
        });
        return phone;
    }

    private async Task<Phone> OpenAsync(Uri site, string language, int width, int height, bool touch)
    {
        Task<IBrowser> browser;
        lock (_gate)
        {
            browser = _browser ??= LaunchAsync();
        }

        return await OpenAsync(await browser, site, language, width, height, touch);
    }

    private static async Task<Phone> OpenAsync(IBrowser browser, Uri site, string language, int width, int height, bool touch)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            IsMobile = touch,
            HasTouch = touch,
            Locale = language,
            TimezoneId = "Asia/Shanghai",
        });
        // Several tests share the machine's cores.
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        return new Phone(context, await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await (await _browser).DisposeAsync();
        }

        if (_playwright is not null)
        {
            (await _playwright).Dispose();
        }
    }

    private async Task<IBrowser> LaunchAsync(params string[] more)
    {
        Task<IPlaywright> playwright;
        lock (_gate)
        {
            playwright = _playwright ??= Playwright.CreateAsync();
        }

        return await (await playwright).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = [.. Flags, .. more],
        });
    }
}

/// <summary>One person's phone or computer. Fails the test when a script on any of its pages fails.</summary>
public sealed class Phone : IAsyncDisposable
{
    private readonly List<string> _failures = [];
    private Func<Task>? _last;

    internal Phone(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
        context.WebError += (_, error) => _failures.Add(error.Error);
    }

    /// <summary>The browser's memory and network.</summary>
    public IBrowserContext Context { get; }

    /// <summary>Its one open page.</summary>
    public IPage Page { get; }

    /// <summary>Taps the keys of the number pad.</summary>
    public async Task TypeOnPadAsync(string digits)
    {
        foreach (var digit in digits)
        {
            await Page.ClickAsync($"[data-key='{digit}']");
        }
    }

    /// <summary>Waits until the pages open without a network: a page is kept after all that it asks for.</summary>
    public async Task KeptAsync(params string[] pages)
    {
        // Not as a function to wait for: what such a function promises is taken for true before it is known.
        const string Kept =
            "async pages => { await navigator.serviceWorker.ready; return (await Promise.all(pages.map(p => caches.match(p)))).every(k => k !== undefined) }";
        var end = DateTime.UtcNow.AddSeconds(60);
        while (!await Page.EvaluateAsync<bool>(Kept, pages))
        {
            Assert.True(DateTime.UtcNow < end, $"The phone does not keep {string.Join(", ", pages)}.");
            await Task.Delay(50);
        }
    }

    /// <summary>Keeps a picture of the page, or of what is to be seen of it, under artifacts/ for someone to look at, when SUIYUAN_PICTURES
    /// is set: a whole page takes longer to draw than to test.</summary>
    public async Task PictureAsync(string name, bool wholePage = true)
    {
        if (Environment.GetEnvironmentVariable("SUIYUAN_PICTURES") is { Length: > 0 })
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Repository.Root, "artifacts", "pictures", name + ".png"),
                FullPage = wholePage,
            });
        }
    }

    /// <summary>Keeps pictures of the page as a desk sees it and as a phone does, where it must fit.</summary>
    public async Task BothAsync(string name)
    {
        await PictureAsync(name);
        await Page.SetViewportSizeAsync(390, 844);
        await PictureAsync(name + "-phone");
        await AssertFitsAsync();
        await Page.SetViewportSizeAsync(1280, 800);
    }

    /// <summary>The page is no wider than a phone.</summary>
    public async Task AssertFitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 391"), $"{Page.Url} is wider than a phone.");

    /// <summary>Runs when the phone is put away.</summary>
    internal void OnDispose(Func<Task> last) => _last = last;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        if (_last is not null)
        {
            await _last();
        }

        Assert.True(_failures.Count == 0, string.Join('\n', _failures));
    }
}

/// <summary>What a camera sees of a QR code on a screen, as a short film (YUV4MPEG2, 4:2:0) that Chromium plays in a loop.</summary>
internal static class Film
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Scale = 6;
    private const int Frames = 10;

    public static byte[] Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var side = code.ModuleMatrix.Count * Scale;
        var light = new byte[Width * Height];
        Array.Fill(light, (byte)150);
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                light[((y + ((Height - side) / 2)) * Width) + x + ((Width - side) / 2)] = code.ModuleMatrix[y / Scale][x / Scale] ? (byte)40 : (byte)220;
            }
        }

        var colour = new byte[Width * Height / 2];
        Array.Fill(colour, (byte)128);
        using var film = new MemoryStream();
        film.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F10:1 Ip A1:1 C420jpeg\n"));
        for (var i = 0; i < Frames; i++)
        {
            film.Write("FRAME\n"u8);
            film.Write(light);
            film.Write(colour);
        }

        return film.ToArray();
    }
}

/// <summary>Where the tests' files are.</summary>
internal static class Repository
{
    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A photograph of a ticket, invented.</summary>
    public static string TicketPhotograph => Path.Combine(Root, "tests", "fixtures", "tickets", "commitment.jpg");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Suiyuan.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests run from inside the repository.");
    }
}
