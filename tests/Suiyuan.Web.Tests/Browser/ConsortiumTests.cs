using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Member;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A sceptic's browser asks the members itself, at their own addresses, and believes what it can verify.</summary>
public sealed class ConsortiumTests(Chromium chromium)
{
    [Fact]
    public async Task The_visitors_browser_asks_each_member_and_compares_then_finds_the_evidence_of_one_that_caught_the_log()
    {
        await using var consortium = await Consortium.FinalAsync("监管局");
        var (host, node) = (consortium.Host, consortium.Members[0]);
        foreach (var (name, opening) in new[] { ("phone", chromium.PhoneAsync(host.Address)), ("desk", chromium.DeskAsync(host.Address)) })
        {
            await using var device = await opening;
            await device.Page.GotoAsync("/ledger");
            await Expect(device.Page.Locator("#own-check .ok").Last).ToContainTextAsync("您的浏览器直接问了 1 个成员：都与这里一致");
            await Expect(device.Page.Locator("[data-member] .own.ok")).ToContainTextAsync("您的浏览器问它：一致");
            await Expect(device.Page.Locator("#alarm")).ToBeHiddenAsync();
            await device.Page.ClickAsync(".block >> nth=0");
            await Expect(device.Page.Locator(".block[open] pre")).ToContainTextAsync(host.Log.Origin);
            Assert.False(await device.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "wider than the screen");
            await device.PictureAsync("ledger-members-" + name);
        }

        await consortium.CheatAsync(0);
        await using var phone = await chromium.PhoneAsync(host.Address);
        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#alarm .bad")).ToContainTextAsync("监管局报告：发现账本作弊的证据");
        await Expect(phone.Page.Locator("#evidence .finding")).ToContainTextAsync("您的浏览器验过：两份检查点都有账本的签名");
        await phone.Page.ClickAsync("#evidence a");
        await Expect(phone.Page.Locator("h1")).ToContainTextAsync("发现账本作弊的证据，已停止签认");
        await phone.PictureAsync("member-evidence-phone");
    }

    [Fact]
    public async Task A_member_that_is_away_or_another_node_at_its_address_is_no_agreement()
    {
        await using var consortium = await Consortium.FinalAsync("监管局", "大学");
        await consortium.StopAsync(1);
        await using var phone = await chromium.PhoneAsync(consortium.Host.Address);
        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .warn")).ToContainTextAsync("问了 2 个成员：1 个与这里一致；大学没有回答");

        await phone.Page.RouteAsync(consortium.Members[0].Address + "api/member", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = text.Replace("member0.test", "member9.test", StringComparison.Ordinal) });
        });
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator("#own-check .warn")).ToContainTextAsync("监管局的地址上是别的节点，公钥不对");
    }
}
