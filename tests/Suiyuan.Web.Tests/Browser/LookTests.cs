using Microsoft.Playwright;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Browser;

public sealed class LookTests(Chromium chromium)
{
    [Fact]
    public async Task Look()
    {
        await using var host = SuiyuanHost.Start(settings: ("Demo", "true"));
        foreach (var (who, portal, pages) in new[]
        {
            ("gz", "/bureau", new[] { "/bureau/reporting", "/bureau/reporting?market=shimen", "/bureau/patrols", "/bureau/patrols?market=huangsha" }),
            ("huangsha", "/market", new[] { "/market/reporting", "/market/patrol", "/market/patrol/finding?stall=huangsha.a05", "/market/reporting?stall=huangsha.a09" }),
        })
        {
            foreach (var desk in new[] { true, false })
            {
                await using var phone = desk ? await chromium.DeskAsync(host.Address) : await chromium.PhoneAsync(host.Address);
                await phone.Page.GotoAsync("/");
                await phone.Page.Locator($"form:has(input[value='{who}']) button:not([disabled])").First.ClickAsync(new() { Timeout = 120_000 });
                await phone.Page.WaitForURLAsync("**" + portal);
                foreach (var dark in new[] { false, true })
                {
                    await phone.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                    foreach (var (i, address) in pages.Index())
                    {
                        if (dark && (i % 2 == 1) == desk)
                        {
                            continue;
                        }

                        await phone.Page.GotoAsync(address);
                        await phone.PictureAsync($"look-{who}-{i}-{(desk ? "desk" : "phone")}-{(dark ? "dark" : "light")}");
                    }
                }
            }
        }
    }
}
