using System.Net;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Member;

namespace Suiyuan.Web.Tests.Explorer;

/// <summary>What a member's node says of itself.</summary>
public sealed class MemberPageTests
{
    [Fact]
    public async Task A_node_that_agrees_says_so_and_one_whose_log_is_gone_keeps_its_copy_and_says_that()
    {
        await using var consortium = await Consortium.FinalAsync("监管局", "大学");
        var (node, size) = (consortium.Members[0], consortium.Host.Log.Published.Size);
        using var reader = node.Client("zh");
        var page = await LedgerPageTests.UntilAsync(reader, "/member", "1 个其他成员中，1 个比对一致");
        Assert.Contains($"本节点与账本一致，已签认前 {size} 条", page, StringComparison.Ordinal);
        Assert.Contains("verdict ok", page, StringComparison.Ordinal);
        Assert.Contains(consortium.Copy(0).MirrorKey.ToString(), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/member\" aria-current=\"page\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("接下来怎么办", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in", page, StringComparison.Ordinal);
        Assert.Contains("This node agrees with the ledger", await node.Client("en").GetStringAsync("/member"), StringComparison.Ordinal);

        var ledger = await LedgerPageTests.UntilAsync(reader, "/ledger", $"前 {size} 条已成定局，2 个成员中 2 个签认");
        Assert.Contains("（本节点）", ledger, StringComparison.Ordinal);

        await consortium.Host.DisposeAsync();
        page = await LedgerPageTests.UntilAsync(reader, "/member", "联系不上账本，手里的副本完好");
        Assert.Contains("verdict warn", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_caught_the_log_cheating_shows_the_evidence_and_what_to_do()
    {
        await using var consortium = await Consortium.FinalAsync("监管局", "大学");
        var node = consortium.Members[0];
        await consortium.CheatAsync(0);
        using var reader = node.Client("zh");
        var page = WebUtility.HtmlDecode(await reader.GetStringAsync("/member"));
        Assert.Contains("发现账本作弊的证据，已停止签认", page, StringComparison.Ordinal);
        Assert.Contains("verdict bad", page, StringComparison.Ordinal);
        Assert.Contains("id=\"finding-1\"", page, StringComparison.Ordinal);
        Assert.Contains("两份都有账本的签名，彼此不能同真", page, StringComparison.Ordinal);
        Assert.All(Assert.Single(consortium.Copy(0).Evidence.All).Checkpoints, c => Assert.Contains(c, page, StringComparison.Ordinal));
        Assert.Contains("href=\"/api/evidence/1\"", page, StringComparison.Ordinal);
        Assert.Contains("--acknowledged 1", page, StringComparison.Ordinal);
        Assert.Contains("本节点发现账本作弊的证据", await reader.GetStringAsync("/ledger"), StringComparison.Ordinal);
        Assert.Contains("Evidence that the ledger cheats", await node.Client("en").GetStringAsync("/member"), StringComparison.Ordinal);

        // The operator's own page says at least that this member no longer cosigns, once it has been asked again.
        await consortium.City.MustAsync(consortium.City.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        using var visitor = consortium.Host.Client("zh");
        await LedgerPageTests.UntilAsync(visitor, "/ledger", "监管局（暂停签认）");
    }

    [Fact]
    public async Task A_node_without_a_charter_to_copy_says_that_nothing_is_here_yet()
    {
        await using var host = SuiyuanHost.Start();
        await using var node = SuiyuanHost.Start(settings: [("Mirror:Log", host.Address.ToString())]);
        using var reader = node.Client("zh");
        var page = await reader.GetStringAsync("/member");
        Assert.Contains("还没有拿到账本", page, StringComparison.Ordinal);
        Assert.Contains("没有可比的成员", page, StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
        Assert.Contains("账本还没有开立", await reader.GetStringAsync("/ledger"), StringComparison.Ordinal);
    }
}
