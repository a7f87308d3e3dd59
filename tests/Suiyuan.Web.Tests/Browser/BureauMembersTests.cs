using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The bureau says who cosigns, in its browser; the members are real nodes.</summary>
public sealed class BureauMembersTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start(settings: [("QuorumTimeout", "00:00:00.5")]);
    private readonly List<SuiyuanHost> _nodes = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_bureau_adds_a_member_and_the_page_says_when_it_has_taken_office()
    {
        await using var desk = await chromium.DeskAsync(_host.Address);
        var page = desk.Page;
        await SetUpAsync(page);
        var node = Node();
        var copy = CopyOf(node);
        var log = _host.Log.Keys[0].VerifierKey.ToString();

        await page.GotoAsync("/bureau");
        await page.ClickAsync("a[href='/bureau/members']");
        await Expect(page.Locator("h1")).ToContainTextAsync("现在不要求成员签认");
        var submit = page.Locator("form[data-office=members] [type=submit]");
        await page.FillAsync("#members-reason", "消委会的节点已试运行一个月");
        await submit.ClickAsync();
        await Expect(page.Locator("form[data-office=members] > [data-problem]")).ToContainTextAsync("没有改动");

        // Each mistake is pointed out where it is, and nothing is recorded.
        var size = _host.Log.RecordedSize;
        await page.CheckAsync("[name=how][value=some]");
        await page.FillAsync("#members-k", "1");
        var row = page.Locator("[data-member]").First;
        await MistakeAsync("请填写名称");
        await row.Locator("[data-part=zh]").FillAsync("消委会");
        await row.Locator("[data-part=en]").FillAsync("Consumer council");
        await MistakeAsync("这不是公钥");
        await row.Locator("[data-part=key]").FillAsync(log);
        await MistakeAsync("这是账本的公钥");
        await row.Locator("[data-part=key]").FillAsync($"cosigns with   {copy.WitnessKey}\n and with\n    {copy.MirrorKey}");
        await MistakeAsync("地址要以 https:// 或 http:// 开头");
        await row.Locator("[data-part=url]").FillAsync("http://127.0.0.1:1");
        await MistakeAsync("联系不上这个地址");
        await row.Locator("[data-part=url]").FillAsync(node.Address.ToString());
        await page.FillAsync("#members-k", "2");
        await MistakeAsync("填 1 到 1 之间的数");
        await page.ClickAsync("[data-member-add]");
        var second = page.Locator("[data-member]").Nth(1);
        await second.Locator("[data-part=zh]").FillAsync("检验院");
        await second.Locator("[data-part=key]").FillAsync(copy.MirrorKey.ToString());
        await MistakeAsync("这个公钥上面已经有了");
        await second.Locator("[data-member-remove]").ClickAsync();
        await page.FillAsync("#members-k", "1");
        Assert.Equal(size, _host.Log.RecordedSize);

        await Expect(page.Locator("[data-members-preview]")).ToHaveTextAsync(
            $"log {log}\nwitness 消委会·Consumer-council {copy.MirrorKey} {node.Address.ToString().TrimEnd('/')}\ngroup members 1 消委会·Consumer-council\nquorum members\n");
        await Expect(page.Locator("[data-members-warning]")).ToContainTextAsync("只有一个成员");
        await desk.PictureAsync("bureau-members-form");
        await submit.ClickAsync();
        await page.WaitForURLAsync("**/bureau/members?seen=*");
        await Expect(page.Locator("h1")).ToContainTextAsync("1 个成员签认即成定局；现在都正常。", new() { Timeout = 30_000 });
        await Expect(page.Locator("[data-members-now]")).ToContainTextAsync("消委会");
        await Expect(page.Locator("[data-members-now] .chip")).ToHaveTextAsync("在签认");
        await Expect(page.Locator(".timeline .event").First).ToContainTextAsync("条成定局时交接，现行");
        await Expect(page.Locator(".timeline .event").First).ToContainTextAsync("消委会的节点已试运行一个月");
        Assert.NotEqual(0, _host.Log.PolicyInForce);

        // Back to nobody: the page warns, and the member that leaves signs the handover.
        await page.CheckAsync("[name=how][value=none]");
        await Expect(page.Locator("[data-members-warning]")).ToContainTextAsync("比现在弱");
        await page.FillAsync("#members-reason", "试运行结束");
        await submit.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("现在不要求成员签认", new() { Timeout = 30_000 });
        await Expect(page.Locator(".timeline .event")).ToHaveCountAsync(3);

        async Task MistakeAsync(string words)
        {
            await submit.ClickAsync();
            await Expect(page.Locator("form[data-office=members] .error:visible")).ToContainTextAsync(words);
        }
    }

    [Fact]
    public async Task A_city_can_begin_with_its_members()
    {
        var node = Node();
        var copy = CopyOf(node);
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await SetUpAsync(phone.Page, async page =>
        {
            await page.Locator("summary", new() { HasText = "谁来共同签认" }).ClickAsync();
            await page.CheckAsync("[name=how][value=all]");
            await page.FillAsync("[data-part=zh]", "消委会");
            await page.FillAsync("[data-part=key]", copy.MirrorKey.ToString());
            await page.FillAsync("[data-part=url]", "http://127.0.0.1:1");
            await page.ClickAsync("form[data-office=set-up] [type=submit]");
            await Expect(page.Locator(".error:visible")).ToContainTextAsync("联系不上这个地址");
            await phone.PictureAsync("setup-members");
            Assert.Equal(0, _host.Log.RecordedSize);
            await page.FillAsync("[data-part=url]", node.Address.ToString());
        });
        await _host.Log.WaitForPublishedAsync(1).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal("消委会", Assert.Single(_host.Log.Policies![0].Witnesses).Name);
        await phone.Page.GotoAsync("/bureau/members");
        await Expect(phone.Page.Locator("h1")).ToContainTextAsync("1 个成员签认即成定局；现在都正常。");
        await phone.PictureAsync("bureau-members-phone");
    }

    [Fact]
    public async Task The_page_tells_which_member_is_down_and_that_the_others_are_enough()
    {
        using var city = await TestCity.FoundedAsync(_host);
        var names = new[] { "消委会·Consumer-council", "检验院·Laboratory", "黄沙市场·Huangsha-market" };
        foreach (var name in names)
        {
            Node(name.Split('·')[1].ToLowerInvariant() + ".example");
        }

        var quorum = string.Concat(names.Zip(_nodes, (name, node) => $"witness {name} {CopyOf(node).MirrorKey} {node.Address.ToString().TrimEnd('/')}\n"))
            + $"group members 2 {string.Join(' ', names)}\nquorum members\n";
        var index = await city.MustAsync(city.Seal("gz", "gz", new PolicyChanged(_host.Log.Keys[0].VerifierKey.ToString(), quorum, "三家单位的节点都已试运行一个月")));
        await _host.Log.WaitForPublishedAsync(index + 1).WaitAsync(TimeSpan.FromSeconds(30));
        await using var desk = await chromium.DeskAsync(_host.Address);
        var page = desk.Page;
        await page.GotoAsync(await OfficeTests.LinkAsync(city, "gz", "市局"));
        await page.ClickAsync("[data-make]");
        await page.ClickAsync("a[data-start]");
        await page.WaitForURLAsync("**/bureau");
        await page.GotoAsync("/bureau/members");
        await Expect(page.Locator("h1")).ToContainTextAsync("3 个成员中 2 个签认即成定局；");

        var down = _nodes[2];
        _nodes.Remove(down);
        await down.DisposeAsync();
        index = await city.MustAsync(city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        await _host.Log.WaitForPublishedAsync(index + 1).WaitAsync(TimeSpan.FromSeconds(30));
        await WaitForAsync(() => _host.Log.Cosigners.Any(c => c.Problem == Ledger.CosignerProblem.Unreachable));
        await page.GotoAsync("/bureau/members");
        await Expect(page.Locator("h1")).ToHaveTextAsync("3 个成员中 2 个签认即成定局；1 个有问题，眼下还够数。");
        await Expect(page.Locator("[data-members-now] li").First).ToContainTextAsync("黄沙市场");
        await Expect(page.Locator("[data-members-now] .chip").First).ToHaveTextAsync("联系不上");
        await Expect(page.Locator("#members-k")).ToHaveValueAsync("2");
        await Expect(page.Locator("[data-member-title]")).ToHaveTextAsync(names.Select(n => n.Split('·')[0]));
        await desk.PictureAsync("bureau-members-desk");
        await page.SetViewportSizeAsync(390, 844);
        await desk.PictureAsync("bureau-members-down-phone");
        await page.GotoAsync("/bureau/members?lang=en");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Entries are final once 2 of 3 members cosign; one has a problem, the others are enough.");
        await Expect(page.Locator("[data-members-now] li").First).ToContainTextAsync("Huangsha market");
    }

    private SuiyuanHost Node(string name = "consumer-council.example")
    {
        var node = SuiyuanHost.Start(settings: [("Mirror:Log", _host.Address + "log"), ("Mirror:Name", name)]);
        _nodes.Add(node);
        return node;
    }

    private static MirroredLog CopyOf(SuiyuanHost node) => node.Services.GetRequiredService<MirroredLog>();

    private static async Task WaitForAsync(Func<bool> met)
    {
        while (!met())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private async Task SetUpAsync(IPage page, Func<IPage, Task>? more = null)
    {
        await page.GotoAsync("/setup?token=" + _host.SetupToken());
        await page.FillAsync("#user-name", "duty");
        await page.FillAsync("#password", "a phrase that only I know");
        if (more is not null)
        {
            await more(page);
        }

        await page.ClickAsync("form[data-office=set-up] [type=submit]");
        await Expect(page.Locator("[data-done-step]")).ToBeVisibleAsync();
    }
}
