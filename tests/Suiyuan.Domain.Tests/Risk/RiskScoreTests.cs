using System.Security.Cryptography;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>What a score is made of, and what takes a fact away again.</summary>
public sealed class RiskScoreTests : IDisposable
{
    private const string Stall = "ah-ming";
    private const string Market = "huangsha";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_score_is_the_sum_of_its_reasons_and_each_reason_has_its_weight()
    {
        World.Must(Market, Stall, Test("fail"));
        World.Must("gz", Stall, Inspected("rectify"));
        World.Must("suiyuan", Stall, Complaint("bad-goods"));
        World.Must("suiyuan", Stall, Complaint("bad-goods"));
        using var db = _views.Read();
        var score = RiskScores.Of(db, Stall);
        var weights = ScoreWeights.On(db.Today);
        Assert.Equal(weights["test-failed"].Points + weights["inspection-rectify"].Points + (2 * weights["complaint"].Points), score.Score);
        Assert.Equal(score.Score, score.Reasons.Sum(r => r.Points));
        Assert.Contains(score.Reasons, r => r == new ScoreReason("投诉 2 次", "Complaints: 2", 2 * weights["complaint"].Points, "complaint"));
        Assert.Equal(score.Reasons.OrderByDescending(r => r.Points), score.Reasons);
    }

    [Fact]
    public void What_is_refuted_withdrawn_or_excused_counts_no_more()
    {
        var failed = World.Must(Market, Stall, Test("fail"));
        World.Must("lab", Stall, new LabReport(World.Nonce(), "R-1", "鲈鱼", [new("孔雀石绿", "pass")], Of: failed.Id));
        var complaint = World.Must("suiyuan", Stall, Complaint("price"));
        World.Must("suiyuan", Stall, new ComplaintAdded(World.Nonce(), complaint.Id, "withdrawn"));
        using var db = _views.Read();
        Assert.Equal(0, RiskScores.Of(db, Stall).Score);
    }

    [Fact]
    public void An_alert_that_a_person_closed_as_unfounded_takes_its_hit_out_of_the_score()
    {
        var test = World.Must(Market, Stall, Test("fail"));
        World.Must(Market, Stall, new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "pass")]));
        string key;
        using (var db = _views.Read())
        {
            var hit = Assert.Single(RiskQueries.Of(db, Stall, 10), h => h.Rule == "r32");
            key = hit.Key;
            Assert.Contains(RiskScores.Of(db, Stall).Reasons, r => r.Points == ScoreWeights.On(db.Today)["hit-hold"].Points);
        }

        var alert = World.Must("suiyuan", Stall, new AlertRaised(World.Nonce(), "r32", 1, "hold", key, [test.Id]));
        World.Must(Market, Stall, new AlertClosed(World.Nonce(), alert.Id, "false"));
        using (var db = _views.Read())
        {
            Assert.Equal(ScoreWeights.On(db.Today)["test-failed"].Points, RiskScores.Of(db, Stall).Score);
        }
    }

    [Fact]
    public void The_worst_stand_first_and_only_those_within()
    {
        World.Must(Market, Stall, Test("fail"));
        World.Must("fangcun", "ah-hua", Test("fail"));
        World.Must("suiyuan", "ah-hua", Complaint("illness"));
        using var db = _views.Read();
        Assert.Equal(["ah-hua", Stall], RiskScores.Top(db, "gz", 2).Select(s => s.Party));
        Assert.Equal([Stall], RiskScores.Top(db, Market, 10).Select(s => s.Party));
        Assert.Equivalent(RiskScores.Of(db, Stall), RiskScores.Top(db, Market, 1)[0]);
    }

    [Fact]
    public void A_board_that_is_kept_says_what_a_fresh_count_says()
    {
        var failed = World.Must(Market, Stall, Test("fail"));
        World.Must("suiyuan", "ah-hua", Complaint("illness"));
        using (var before = _views.Read())
        {
            Assert.Equal([Stall, "ah-hua"], RiskScores.Top(before, "gz", 9).Select(s => s.Party));
            World.Must("lab", Stall, new LabReport(World.Nonce(), "R-1", "鲈鱼", [new("孔雀石绿", "pass")], Of: failed.Id));
            World.Must("gz", "ah-hua", Inspected("enforce"));
            using var db = _views.Read();
            Assert.Equivalent(RiskScores.Of(db, "ah-hua"), Assert.Single(RiskScores.Top(db, "gz", 9)));
            // Who still reads the past is told the past.
            Assert.Equal([Stall, "ah-hua"], RiskScores.Top(before, "gz", 9).Select(s => s.Party));
        }
    }

    [Fact]
    public void Weights_hold_from_their_day_and_no_fact_is_without_one()
    {
        Assert.Equal(ScoreWeights.All.Select(w => w.Fact).Distinct(StringComparer.Ordinal).Count(), ScoreWeights.On(new DateOnly(2020, 1, 1)).Count);
        Assert.All(ScoreWeights.All, w => Assert.True(Math.Abs(w.Points) <= Math.Abs(w.Most) && (w.Points < 0) == (w.Most < 0), w.Fact));
    }

    [Fact]
    public void A_supplier_and_an_origin_answer_for_their_goods_and_papers_as_often_as_it_would_be_in_a_hundred_deliveries()
    {
        using var city = new RiskCity();
        var world = city.World;
        var bought = Enumerable.Range(0, 50).Select(i => city.Buy("猪肉", 10 + i, origin: "广东湛江")).ToList();
        for (var i = 0; i < 5; i++)
        {
            city.Attach(city.Buy("猪肉", 10 + i, RiskCity.Other, "小行", origin: "广西玉林"), "commitment", stall: RiskCity.Other);
        }

        city.Attach(bought[0], "commitment");
        var failed = city.Say(RiskCity.Market, RiskCity.Stall, new RapidTest(world.Nonce(), "猪肉", [new("瘦肉精", "fail")], new LotId(bought[1], 0)));
        string key;
        using (var db = city.Views.Read())
        {
            var weights = ScoreWeights.On(db.Today);
            var score = Assert.Single(RiskScores.Suppliers(db, "gz", 9));
            Assert.Equal((RiskCity.Supplier, (weights["hit-block"].Points + weights["test-failed"].Points) * 100 / 50), (score.Party, score.Score));
            Assert.Equal(["r17", "test-failed"], score.Reasons.Select(r => r.Fact));
            Assert.Equal(score.Score, score.Reasons.Sum(r => r.Points));
            var origin = Assert.Single(RiskScores.Origins(db, RiskCity.Market, 9));
            Assert.Equal(("广东湛江", score.Score), (origin.Party, origin.Score));
            Assert.Empty(RiskScores.Suppliers(db, RiskCity.Other, 9));
            Assert.Equal([(bought[1], "test-failed"), (bought[0], "r17")],
                RiskScores.OfOrigin(db, "gz", "广东湛江", 9).Select(d => (world.Entries[(int)d.Purchase].Id, d.Why)));
            Assert.Empty(RiskScores.OfOrigin(db, RiskCity.Other, "广东湛江", 9));
            key = Assert.Single(city.Hits(17), h => h.Party == RiskCity.Stall).Key;
        }

        // What a person explained and what a second test refuted is nobody's fault.
        var alert = city.Say("suiyuan", RiskCity.Stall, new AlertRaised(world.Nonce(), "r17", 1, "block", key, [bought[0]]));
        city.Say(RiskCity.Market, RiskCity.Stall, new AlertClosed(world.Nonce(), alert, "false"));
        city.Say("lab", RiskCity.Stall, new LabReport(world.Nonce(), "R-1", "猪肉", [new("瘦肉精", "pass")], Of: failed));
        using var after = city.Views.Read();
        Assert.Empty(RiskScores.Suppliers(after, "gz", 9));
        Assert.Empty(RiskScores.OfOrigin(after, "gz", "广东湛江", 9));
    }

    private RapidTest Test(string result) => new(_views.World.Nonce(), "鲈鱼", [new("孔雀石绿", result)]);

    private Inspection Inspected(string outcome) =>
        new(_views.World.Nonce(), "stall/1", [new("tickets", "bad")], outcome, outcome == "rectify" ? new DateOnly(2030, 1, 1) : null);

    private ComplaintFiled Complaint(string about) => new(_views.World.Nonce(), about, new Hash(SHA256.HashData("x"u8)));

    public void Dispose() => _views.Dispose();
}
