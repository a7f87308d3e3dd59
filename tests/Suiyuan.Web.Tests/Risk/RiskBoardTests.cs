using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Ranking;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Risk;

/// <summary>The page of the plain score and the model, and what decides which of them proposes inspections.</summary>
public sealed class RiskBoardTests : OnACity
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_score_proposes_with_its_reasons_and_only_the_charters_bureau_may_trust_the_model()
    {
        await SayAsync("huangsha", "huangsha.a12", new RapidTest(StatementFactory.Nonce(), "石斑鱼", [new("孔雀石绿", "fail")]));
        await _city.AdmitAsync("gz", "gz-liwan", new Admitted(Roles.Bureau, new("荔湾区市场监管局", "Liwan"), "gz"));
        var page = await PageAsync("gz", "/bureau/risk");
        Assert.Contains("A12 阿珍水产", page, StringComparison.Ordinal);
        Assert.Contains("检验不合格 1 次 <b>+14</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("强记海鲜", page, StringComparison.Ordinal);
        Assert.Contains("还没有模型", page, StringComparison.Ordinal);
        Assert.Contains("\"rule\":\"ranking\"", page, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"live\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rule-set", await PageAsync("gz-liwan", "/bureau/risk"), StringComparison.Ordinal);
        Assert.Contains("检验不合格 1 次", await PageAsync("gz", "/bureau/inspections/plan"), StringComparison.Ordinal);

        // Trusted without a model, the score goes on proposing.
        await SayAsync("gz", "gz", new RuleSet(StatementFactory.Nonce(), RiskCodes.Ranking, "live", "想用"));
        page = await PageAsync("gz", "/bureau/risk");
        Assert.Contains("想用", page, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"shadow\"", page, StringComparison.Ordinal);
        Assert.Contains("\"ranking\":\"risk/1\"", await PageAsync("gz", "/bureau/inspections/plan"), StringComparison.Ordinal);
        // What the setting is kept as is no rule.
        Assert.DoesNotContain("id=\"ranking\"", await PageAsync("gz", "/bureau/rules"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_found_more_stands_beside_the_score_and_proposes_once_it_is_trusted()
    {
        // It has learned that what the score overlooks tells who is at fault.
        var model = RankingModel.Train([.. Enumerable.Range(0, 600).Select(i => Example(i))], 9);
        Assert.True(model.About.IsBetter);
        await using (var file = File.Create(Path.Combine(_host.Services.GetRequiredService<SuiyuanOptions>().Data, RankingAdvisor.File)))
        {
            model.Save(file);
        }

        var advisor = _host.Services.GetRequiredService<RankingAdvisor>();
        advisor.LoadBrought();
        await SayAsync("huangsha", "huangsha.a12", new RapidTest(StatementFactory.Nonce(), "石斑鱼", [new("孔雀石绿", "fail")]));
        var page = await PageAsync("gz", "/bureau/risk");
        Assert.Contains("模型只作对照", page, StringComparison.Ordinal);
        Assert.Contains("模型是从别处带来的", page, StringComparison.Ordinal);
        Assert.Contains("\"ranking\":\"risk/1\"", await PageAsync("gz", "/bureau/inspections/plan"), StringComparison.Ordinal);

        await SayAsync("gz", "gz", new RuleSet(StatementFactory.Nonce(), RiskCodes.Ranking, "live", "比过了，模型准"));
        var plan = await PageAsync("gz", "/bureau/inspections/plan");
        Assert.Contains("\"ranking\":\"model/1\"", plan, StringComparison.Ordinal);
        Assert.Contains("模型估计有问题的可能", plan, StringComparison.Ordinal);
        Assert.Contains("检验不合格 1 次", plan, StringComparison.Ordinal);
        Assert.Contains("建议按模型排", await PageAsync("gz", "/bureau/risk"), StringComparison.Ordinal);

        await SayAsync("gz", "gz", new RuleSet(StatementFactory.Nonce(), RiskCodes.Ranking, "shadow", "再看看"));
        Assert.Contains("\"ranking\":\"risk/1\"", await PageAsync("gz", "/bureau/inspections/plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_origin_leads_to_the_deliveries_in_which_something_was_found()
    {
        var purchase = _city.Seal("huangsha.a12", "huangsha.a12", new Purchase(StatementFactory.Nonce(), new("玉林小行", "玉林"),
            [new("石斑鱼", Amount.Of(5), Unit.Kilogram, "广西玉林")]));
        var index = await _city.MustAsync(purchase);
        Assert.Equal(StatementFault.None, Statement.TryDecode(purchase, out var statement));
        await SayAsync("huangsha", "huangsha.a12", new RapidTest(StatementFactory.Nonce(), "石斑鱼", [new("孔雀石绿", "fail")],
            new LotId(statement!.Id, 0)));
        var page = await PageAsync("gz", "/bureau/risk/origin", "&name=" + Uri.EscapeDataString("广西玉林"));
        Assert.Contains("1 批查出问题", page, StringComparison.Ordinal);
        Assert.Contains("玉林小行", page, StringComparison.Ordinal);
        Assert.Contains($"/ledger/{index}", page, StringComparison.Ordinal);
        Assert.Contains("没有查出问题", await PageAsync("gz", "/bureau/risk/origin", "&name=" + Uri.EscapeDataString("广东湛江")), StringComparison.Ordinal);
    }

    private static RankingExample Example(int i)
    {
        var features = new float[RankingInput.Names.Count];
        var fault = i * 7919 % 10 == 0;
        features[^1] = fault ? 1 : 0;
        features[0] = i * 31 % 40;
        return new RankingExample(new DateOnly(2026, 1, 1).AddDays(i / 6), new RankingRow($"p.{i:000}", i * 31 % 40, features), fault);
    }

    private async Task SayAsync(string by, string about, Payload payload) =>
        await _city.MustAsync(_city.Seal(by, about, payload));

    private async Task<string> PageAsync(string who, string path, string query = "")
    {
        using var client = await _city.SignedInAsync(who);
        using var answer = await client.GetAsync(path + "?lang=zh" + query, Token);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }
}
