using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Recalls;

namespace Suiyuan.Web.Tests.Checks;

/// <summary>Checks on goods as each of those concerned sees them.</summary>
public sealed class CheckPageTests
{
    private const string Stall = RecallCity.Stall;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_rapid_test_stops_its_lot_everywhere_at_once_until_a_laboratory_clears_it()
    {
        await using var city = await RecallCity.StartAsync();
        await city.City.AdmitAsync("gz", "lab-gz", new Admitted(Roles.Laboratory, new("羊城食品检验院"), "gz"));
        var (voucher, _) = await city.SellAsync("2");
        using var merchant = await SignedInAsync(city, Stall);
        using var market = await SignedInAsync(city, "huangsha");
        using var lab = await SignedInAsync(city, "lab-gz");
        using var shopper = city.Host.Client("zh-CN");
        var (test, _) = await city.SayAsync("huangsha", new RapidTest(
            Nonce, "石斑鱼", [new("孔雀石绿", "fail")], city.Lot, "卡 2611", KitUntil: ChinaTime.DayOf(TestCity.Now).AddDays(-1)), Stall);

        Assert.True(await StoppedAsync(merchant));
        Assert.Contains("\"stopped\":\"binding\"", await merchant.GetStringAsync("/stall/state", Token), StringComparison.Ordinal);
        Assert.Contains("检测不合格：石斑鱼", await merchant.GetStringAsync("/stall", Token), StringComparison.Ordinal);
        Assert.Contains("停售", await shopper.GetStringAsync("/v/" + voucher, Token), StringComparison.Ordinal);
        Assert.Contains("已停售或召回", await shopper.GetStringAsync("/s/" + Stall, Token), StringComparison.Ordinal);
        Assert.Contains("已自动停售", await shopper.GetStringAsync("/m/huangsha/board", Token), StringComparison.Ordinal);
        Contains(await market.GetStringAsync("/market/tests", Token), "不合格的都已停售或有结论", "已自动停售", "试剂过期");
        Assert.DoesNotContain("还没有停售", await market.GetStringAsync("/market/tasks", Token), StringComparison.Ordinal);

        var page = await merchant.GetStringAsync("/stall/tests", Token);
        Contains(page, "系统已经自动停售", "还有 3 小时", "我不同意，要复检");
        var (objection, _) = await city.SayAsync(Stall, new Objection(Nonce, test, "当天换过水"));
        Contains(await market.GetStringAsync("/market/tests", Token), "当天换过水", "还有 3 小时答复", "1 件异议等答复");
        Assert.Contains("对检测有异议", await market.GetStringAsync("/market/tasks", Token), StringComparison.Ordinal);
        await city.SayAsync("huangsha", new ObjectionDecided(Nonce, objection, "accepted", "在期限内", "lab-gz"), Stall);
        Contains(await merchant.GetStringAsync("/stall/tests", Token), "同意复检", "羊城食品检验院");

        // The laboratory that was agreed on is proposed.
        Contains(await market.GetStringAsync($"/market/samplings/new?stall={Stall}&test={test}", Token), "<option value=\"lab-gz\" selected");
        var (sampling, _) = await city.SayAsync("huangsha", new Sampling(
            Nonce, "HUANGSHA-1", "石斑鱼", Amount.Of(1), Unit.Kilogram, "confirm", city.Lot, "lab-gz", true, test), Stall);
        await city.SayAsync("huangsha", new SampleMoved(Nonce, sampling, "handed", "lab-gz"), Stall);
        Contains(await market.GetStringAsync($"/market/samplings/{sampling}", Token), "HUANGSHA-1", "送往 羊城食品检验院");
        Contains(await lab.GetStringAsync("/lab?code=huangsha-1", Token), "封条完好，收样");
        await city.SayAsync("lab-gz", new SampleMoved(Nonce, sampling, "received"), Stall);
        Contains(await lab.GetStringAsync($"/lab?code={Uri.EscapeDataString(city.Host.Address + "lab?code=HUANGSHA-1")}", Token), "盖章签发");
        Assert.True(await StoppedAsync(merchant));
        await city.SayAsync("lab-gz", new LabReport(Nonce, "R-1", "石斑鱼", [new("孔雀石绿", "pass")], city.Lot, Sampling: sampling, Of: test), Stall);

        Assert.False(await StoppedAsync(merchant));
        Contains(await merchant.GetStringAsync("/stall/tests", Token), "不合格的都复检合格了", "可以卖了", "复检合格（报告 R-1）");
        Assert.DoesNotContain("停售", await shopper.GetStringAsync("/v/" + voucher, Token), StringComparison.Ordinal);
        Assert.Contains("复检合格，已恢复销售", await shopper.GetStringAsync("/m/huangsha/board", Token), StringComparison.Ordinal);
        Contains(await market.GetStringAsync("/market/samplings", Token), "HUANGSHA-1", "已出报告");
    }

    [Fact]
    public async Task What_comes_in_is_checked_at_the_gate_and_nobody_sees_another_markets_samples()
    {
        await using var city = await RecallCity.StartAsync();
        await city.City.AdmitAsync("gz", "fangcun", new Admitted(Roles.Market, new("芳村茶叶市场"), "gz", Market: new("wholesale", ["aquatic"])));
        using var market = await SignedInAsync(city, "huangsha");
        using var other = await SignedInAsync(city, "fangcun");
        Contains(await market.GetStringAsync("/market/entry", Token), "石斑鱼", "没有进货凭证", "先快检");
        Assert.Contains("进场 1 批没查验", await market.GetStringAsync("/market/tasks", Token), StringComparison.Ordinal);
        await city.SayAsync("huangsha", new EntryCheck(Nonce, "held", "石斑鱼", true, false, Lot: city.Lot, Reason: "没有合格证明"), Stall);
        Contains(await market.GetStringAsync("/market/entry", Token), "待检测", "没有合格证明");
        var (test, _) = await city.SayAsync("huangsha", new RapidTest(Nonce, "石斑鱼", [new("孔雀石绿", "pass")], city.Lot), Stall);
        Assert.Contains($"data-tested=\"{test}\"", await market.GetStringAsync("/market/entry", Token), StringComparison.Ordinal);
        await city.SayAsync("huangsha", new EntryCheck(Nonce, "passed", "石斑鱼", true, false, Lot: city.Lot, Test: test), Stall);
        Contains(await market.GetStringAsync("/market/entry", Token), "进场的货都查过了", "检测合格");

        var (sampling, _) = await city.SayAsync("huangsha", new Sampling(Nonce, "HUANGSHA-1", "石斑鱼", Amount.Of(1), Unit.Kilogram, "plan"), Stall);
        Assert.Contains("HUANGSHA-1", await market.GetStringAsync("/market/samplings", Token), StringComparison.Ordinal);
        Assert.DoesNotContain("HUANGSHA-1", await other.GetStringAsync("/market/samplings", Token), StringComparison.Ordinal);
        using var refused = await other.GetAsync($"/market/samplings/{sampling}", Token);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain("石斑鱼", await other.GetStringAsync("/market/entry", Token), StringComparison.Ordinal);
        Assert.Contains("还没有抽样", await other.GetStringAsync("/market/samplings", Token), StringComparison.Ordinal);
        using var bureau = await SignedInAsync(city, "gz");
        Contains(await bureau.GetStringAsync("/bureau/samplings", Token), "HUANGSHA-1", "A12 阿珍水产");
        using var merchant = await SignedInAsync(city, Stall);
        using var notTheirs = await merchant.GetAsync("/market/entry", Token);
        Assert.NotEqual(HttpStatusCode.OK, notTheirs.StatusCode);
    }

    private static string Nonce => StatementFactory.Nonce();

    private static void Contains(string page, params string[] words) => Assert.All(words, w => Assert.Contains(w, page, StringComparison.Ordinal));

    private static async Task<bool> StoppedAsync(HttpClient merchant)
    {
        var answer = await merchant.GetFromJsonAsync<JsonElement>("/api/sales/lots", Token);
        return Assert.Single(answer.GetProperty("lots").EnumerateArray()).GetProperty("stopped").GetBoolean();
    }

    private static async Task<HttpClient> SignedInAsync(RecallCity city, string party)
    {
        var client = await city.City.SignedInAsync(party);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        return client;
    }
}
