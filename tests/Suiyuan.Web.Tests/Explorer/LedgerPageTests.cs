using System.Net;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Explorer;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Member;

namespace Suiyuan.Web.Tests.Explorer;

/// <summary>What the ledger's pages say in each state, on an operator's host with real members.</summary>
public sealed class LedgerPageTests
{
    [Fact]
    public async Task Before_the_charter_the_page_says_so_and_without_members_it_does_not_claim_any()
    {
        await using var host = SuiyuanHost.Start();
        using var reader = host.Client("zh");
        Assert.Contains("账本还没有开立", await reader.GetStringAsync("/ledger"), StringComparison.Ordinal);

        using var city = await TestCity.FoundedAsync(host);
        await host.Log.WaitForPublishedAsync(host.Log.RecordedSize);
        var page = await reader.GetStringAsync("/ledger");
        Assert.Contains($"前 {host.Log.RecordedSize} 条已公布，没有要求成员签认", page, StringComparison.Ordinal);
        Assert.DoesNotContain("verdict ok", page, StringComparison.Ordinal);
        Assert.Contains("./suiyuan mirror --log", page, StringComparison.Ordinal);
        Assert.DoesNotContain("谁的签认才算定局", await reader.GetStringAsync("/ledger/0"), StringComparison.Ordinal);

        using var answer = await reader.GetAsync("/member");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("这里是账本本身", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ledger/rows")]
    [InlineData("/ledger/rows?after=x")]
    public async Task An_address_that_is_not_whole_is_the_readers_to_mend_and_no_failure(string address)
    {
        await using var host = SuiyuanHost.Start();
        using var reader = host.Client("zh");
        using var answer = await reader.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("这个地址不完整", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_members_cosignature_the_page_says_final_and_who_and_lets_the_browser_ask_them_and_nobody_else()
    {
        await using var consortium = await Consortium.FinalAsync("监管局", "大学");
        // A block of its own: what a city is founded with may be one.
        await consortium.SellAsync();
        var size = consortium.Host.Log.RecordedSize;
        await Consortium.UntilAsync(() => consortium.Host.Log.Published.Size == size, "the sale is final");
        using var reader = consortium.Host.Client("zh");
        using var answer = await reader.GetAsync("/ledger");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"前 {size} 条已成定局，2 个成员中 2 个签认", page, StringComparison.Ordinal);
        Assert.Contains("verdict ok", page, StringComparison.Ordinal);
        Assert.Contains("2 个成员中要 2 个签认", page, StringComparison.Ordinal);
        Assert.Contains($"最近签到前 {size} 条，没有落后", page, StringComparison.Ordinal);
        foreach (var node in consortium.Members)
        {
            Assert.Contains($"href=\"{node.Address}member\"", page, StringComparison.Ordinal);
        }

        // Every block that is shown opens to its checkpoint, with a line of each member.
        Assert.Contains("— member1.test/mirror ", page, StringComparison.Ordinal);
        Assert.Contains("class=\"median\"", page, StringComparison.Ordinal);
        Assert.Contains($"前 {size} 条已成定局", await reader.GetStringAsync("/ledger/now"), StringComparison.Ordinal);

        var ends = "connect-src 'self'" + string.Concat(consortium.Members.Select(n => " " + n.Address.GetLeftPart(UriPartial.Authority)));
        Assert.EndsWith(ends, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        using var home = await reader.GetAsync("/");
        Assert.EndsWith("connect-src 'self'", Assert.Single(home.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        var charter = await reader.GetStringAsync("/ledger/0");
        Assert.Contains("谁的签认才算定局", charter, StringComparison.Ordinal);
        Assert.Contains("现行", charter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_member_is_away_what_is_recorded_waits_and_every_page_says_so()
    {
        await using var consortium = await Consortium.FinalAsync("监管局", "大学");
        var (host, city) = (consortium.Host, consortium.City);
        var final = host.Log.Published.Size;
        await consortium.StopAsync(1);
        var sold = city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1.5"), Unit.Jin)]));
        await city.MustAsync(sold);
        Assert.Equal(StatementFault.None, Statement.TryDecode(sold, out var statement));

        using var reader = host.Client("zh");
        var page = await UntilAsync(reader, "/ledger", "大学（联系不上）");
        Assert.Contains("已记录，等待成员签认", page, StringComparison.Ordinal);
        Assert.Contains("verdict warn", page, StringComparison.Ordinal);
        Assert.Contains($"前 {final} 条已成定局；后面 {host.Log.RecordedSize - final} 条已经记下", page, StringComparison.Ordinal);
        Assert.Contains("等待定局", page, StringComparison.Ordinal);

        var voucher = await reader.GetStringAsync($"/v/{statement!.Id}");
        Assert.Contains("正在确认", voucher, StringComparison.Ordinal);
        Assert.Contains("已记录，还没有成定局（等待成员签认）", voucher, StringComparison.Ordinal);
        Assert.Contains($"其中前 {final} 条已成定局", voucher, StringComparison.Ordinal);
        Assert.Contains("Recorded, not yet final", await host.Client("en").GetStringAsync($"/v/{statement.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_members_is_shown_as_people_read_it_and_says_whether_it_has_taken_over()
    {
        await using var consortium = await Consortium.FinalAsync("监管局");
        var (host, city) = (consortium.Host, consortium.City);
        var copy = consortium.Copy(0);
        // The same node under both of its keys and another name: both must be there at the handover.
        var quorum = $"witness 新监管局 {copy.WitnessKey} {consortium.Members[0].Address}\nquorum 新监管局\n";
        var index = await city.MustAsync(city.Seal("gz", "gz", new PolicyChanged(host.Log.Keys[0].VerifierKey.ToString(), quorum, "换成见证公钥")));
        await host.Log.WaitForPublishedAsync(index + 1);

        using var reader = host.Client("zh");
        var page = await reader.GetStringAsync($"/ledger/{index}");
        Assert.Contains("变更签认成员", page, StringComparison.Ordinal);
        Assert.Contains("从此谁的签认才算定局", page, StringComparison.Ordinal);
        Assert.Contains("要“新监管局”签认", page, StringComparison.Ordinal);
        Assert.Contains("现行", page, StringComparison.Ordinal);
        Assert.Contains("交接于", page, StringComparison.Ordinal);
        Assert.Contains("已被后来的取代", await reader.GetStringAsync("/ledger/0"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_can_be_met_by_those_who_can_be_reached_or_it_can_not()
    {
        NoteKeyFile[] keys = [.. Enumerable.Range(1, 3).Select(i => NoteKeyFile.FromSeed($"m{i}.example", Enumerable.Repeat((byte)i, 32).ToArray(), NoteKeyType.CosignatureV1))];
        var text = string.Concat(keys.Select((k, i) => $"witness m{i} {k.VerifierKey}\n")) + "group inner any m0 m1\ngroup outer all inner m2\nquorum outer\n";
        Assert.Equal(default, LogPolicy.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var policy));
        Assert.True(LedgerOverlook.CanBeMet(policy!, [policy!.Witnesses[1], policy.Witnesses[2]]));
        Assert.False(LedgerOverlook.CanBeMet(policy, [policy.Witnesses[0], policy.Witnesses[1]]));
        Assert.True(LedgerOverlook.CanBeMet(LogPolicy.OfLog(NoteKeyFile.FromSeed("log.example", new byte[32]).VerifierKey), []));
    }

    [Fact]
    public void Time_to_finality_is_told_by_rank_and_drawn_to_the_next_round_figure()
    {
        var empty = NoteKeyFile.FromSeed("log.example", new byte[32]).Sign(new Checkpoint("log.example", 1, Merkle.EmptyRoot));
        Block[] blocks = [.. Enumerable.Range(1, 100).Select(i => new Block(i, empty, TestCity.Now, TestCity.Now)).Select((b, i) => b with { FinalAt = b.SignedAt.AddMilliseconds(i + 1) })];
        Assert.Equal(50, LatencyChart.Percentile(blocks, 50)!.Value.TotalMilliseconds);
        Assert.Equal(99, LatencyChart.Percentile(blocks, 99)!.Value.TotalMilliseconds);
        Assert.Equal(1, LatencyChart.Percentile(blocks[..1], 99)!.Value.TotalMilliseconds);
        Assert.Null(LatencyChart.Percentile([], 50));
        Assert.Equal([0.01, 0.2, 0.3, 1, 2, 6], new[] { 0.0, 0.11, 0.21, 1, 1.01, 6 }.Select(s => LatencyChart.Ceiling(TimeSpan.FromSeconds(s)).TotalSeconds));
    }

    /// <summary>Reads a page until it says something, which a process that works in the background has to find out.</summary>
    internal static async Task<string> UntilAsync(HttpClient reader, string path, string words)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await reader.GetStringAsync(path);
            if (page.Contains(words, StringComparison.Ordinal))
            {
                return page;
            }

            Assert.True(tries < 150, $"Waited in vain for {words} on {path}.");
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }
}
