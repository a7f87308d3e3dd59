using Microsoft.Playwright;

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
    private IPlaywright? _playwright;

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A phone with an empty memory: 390 × 844, touch, Chinese.</summary>
    public Task<Phone> PhoneAsync(Uri site, string language = "zh-CN") => OpenAsync(site, language, 390, 844, touch: true);

    /// <summary>A computer on a desk with an empty memory: 1280 × 800, Chinese.</summary>
    public Task<Phone> DeskAsync(Uri site, string language = "zh-CN") => OpenAsync(site, language, 1280, 800, touch: false);

    private async Task<Phone> OpenAsync(Uri site, string language, int width, int height, bool touch)
    {
        Task<IBrowser> browser;
        lock (_gate)
        {
            browser = _browser ??= LaunchAsync();
        }

        var context = await (await browser).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            IsMobile = touch,
            HasTouch = touch,
            Locale = language,
            TimezoneId = "Asia/Shanghai",
        });
        context.SetDefaultTimeout(15_000);
        return new Phone(context, await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await (await _browser).DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Flags,
        });
    }
}

/// <summary>One person's phone or computer. Fails the test when a script on any of its pages fails.</summary>
public sealed class Phone : IAsyncDisposable
{
    private readonly List<string> _failures = [];

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

    /// <summary>Keeps a picture of the page under artifacts/, where someone looking at a failure finds it.</summary>
    public async Task PictureAsync(string name) => await Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Repository.Root, "artifacts", "pictures", name + ".png"),
        FullPage = true,
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.Empty(_failures);
    }
}

/// <summary>Where the tests' files are.</summary>
internal static class Repository
{
    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A photograph of a ticket, invented.</summary>
    public static string TicketPhotograph => Path.Combine(Root, "src", "Suiyuan.City", "World", "Tickets", "commitment.jpg");

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
