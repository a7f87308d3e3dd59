using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Tickets;

/// <summary>Merchant <c>ah-ming</c> is of market <c>huangsha</c> in district <c>liwan</c>, <c>ah-hua</c> of <c>fangcun</c>; <c>gz</c> is above all.</summary>
public sealed class TicketViewTests : IDisposable
{
    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_ticket_waits_until_it_is_read_and_counts_in_its_stalls_queue()
    {
        var first = Attach("ah-ming");
        var second = Attach("ah-ming");
        var other = Attach("ah-hua");
        using (var db = _views.Read())
        {
            Assert.Equal([first, second, other], TicketQueries.Unread(db, -1, 10).Select(t => t.Id));
            Assert.Equal([second], TicketQueries.Unread(db, TicketQueries.Unread(db, -1, 1)[0].Index, 1).Select(t => t.Id));
            Assert.Equal([new Backlog("ah-ming", 2), new Backlog("ah-hua", 1)], TicketQueries.Backlogs(db, "gz"));
            Assert.Equal([new Backlog("ah-hua", 1)], TicketQueries.Backlogs(db, "fangcun"));
        }

        Assess("ah-ming", first);
        using (var db = _views.Read())
        {
            Assert.Equal([second, other], TicketQueries.Unread(db, -1, 10).Select(t => t.Id));
            Assert.Equal([new Backlog("ah-hua", 1), new Backlog("ah-ming", 1)], TicketQueries.Backlogs(db, "gz"));
        }
    }

    [Fact]
    public void The_work_list_shows_the_worst_first_to_the_market_and_to_those_above_it()
    {
        var mild = Attach("ah-ming");
        var bad = Attach("ah-ming", "4401000123");
        var other = Attach("ah-hua");
        Assess("ah-ming", mild, Found("seal-missing", "review", "1"));
        Assess("ah-ming", bad, Found("altered", "watch", "0.4"), Found("expired", "block", "0.2"));
        Assess("ah-hua", other, Found("consignee-mismatch", "hold", "0.9"));
        using var db = _views.Read();
        Assert.Equal([bad, other, mild], Open("gz").Select(t => t.Id));
        Assert.Equal([bad, mild], Open("liwan").Select(t => t.Id));
        Assert.Equal([bad, mild], Open("huangsha").Select(t => t.Id));
        Assert.Equal([other], Open("ah-hua").Select(t => t.Id));
        Assert.Equal(["expired", "altered"], Open("huangsha")[0].Findings.Select(f => f.Rule));
        Assert.Equal(("block", 0.2m, FindingState.Open), (Open("huangsha")[0].Findings[0].Severity, Open("huangsha")[0].Findings[0].Confidence, Open("huangsha")[0].Findings[0].State));
        Assert.Equal([other, mild], Open("gz", f => f with { Severity = "review" }).Select(t => t.Id).Except([bad]));
        Assert.Equal([bad], Open("gz", f => f with { Rule = "altered" }).Select(t => t.Id));
        Assert.Equal([bad], Open("gz", f => f with { Find = "000123" }).Select(t => t.Id));
        Assert.Equal([other], Open("gz", f => f with { Find = "AH-HUA" }).Select(t => t.Id));
        Assert.Equal([bad, other, mild], Open("gz", f => f with { Type = "quarantine" }).Select(t => t.Id));
        Assert.Empty(Open("gz", f => f with { Type = "licence" }));
        var page = FindingQueries.Open(db, new TicketFilter("gz"), 1, 1);
        Assert.Equal((3, other), (page.Total, page.Rows.Single().Id));

        IReadOnlyList<SuspiciousTicket> Open(string within, Func<TicketFilter, TicketFilter>? narrow = null)
        {
            var filter = new TicketFilter(within);
            return FindingQueries.Open(db, narrow is null ? filter : narrow(filter), 0, 10).Rows;
        }
    }

    [Fact]
    public void The_desk_knows_which_stalls_have_what_waits_what_was_decided_and_how_much_was_read()
    {
        var mild = Attach("ah-ming");
        var bad = Attach("ah-ming");
        Assess("ah-ming", mild, Found("seal-missing", "review", "1"));
        var assessed = Assess("ah-ming", bad, Found("altered", "hold", "0.9"), Found("expired", "hold", "0.95"), Found("arithmetic", "review", "0.5"));
        Assess("ah-hua", Attach("ah-hua"), Found("expired", "block", "0.2"));
        using (var db = _views.Read())
        {
            Assert.Equal([new OpenTickets("ah-hua", 1, "block", "expired"), new OpenTickets("ah-ming", 2, "hold", "expired")], FindingQueries.OpenByStall(db, "gz"));
            Assert.Equal([new OpenTickets("ah-ming", 2, "hold", "expired")], FindingQueries.OpenByStall(db, "huangsha"));
            Assert.Equal((3, 2), (FindingQueries.ReadOn(db, "gz", db.Today), FindingQueries.ReadOn(db, "liwan", db.Today)));
            Assert.Equal(0, FindingQueries.ReadOn(db, "gz", db.Today.AddDays(-1)));
            Assert.Equal(0, FindingQueries.Decided(db, new TicketFilter("gz"), 0, 10).Total);
            Assert.NotEmpty(FindingQueries.Open(db, new TicketFilter("huangsha"), 0, 10).Rows[0].Goods);
        }

        Resolve("huangsha", assessed, "expired", "true");
        Resolve("huangsha", assessed, "altered", "false");
        using (var db = _views.Read())
        {
            Assert.Equal([new OpenTickets("ah-ming", 2, "review", "seal-missing")], FindingQueries.OpenByStall(db, "huangsha"));
            var decided = FindingQueries.Decided(db, new TicketFilter("gz"), 0, 10);
            Assert.Equal((1, bad), (decided.Total, decided.Rows.Single().Id));
            Assert.Equal([("expired", "true"), ("altered", "false")], decided.Rows[0].Findings.Select(f => (f.Rule, f.Outcome)));
            Assert.Empty(FindingQueries.Decided(db, new TicketFilter("ah-hua"), 0, 10).Rows);
            Assert.Equal((1, 0), (FindingQueries.ConfirmedCount(db, "ah-ming"), FindingQueries.ConfirmedCount(db, "ah-hua")));
        }
    }

    [Fact]
    public void A_decision_closes_a_finding_and_a_later_one_takes_its_place_while_both_stay_in_the_history()
    {
        var ticket = Attach("ah-ming");
        var assessed = Assess("ah-ming", ticket, Found("expired", "block", "0.9"), Found("altered", "hold", "0.7"));
        World.Must("ah-ming", "ah-ming", new FindingExplained(World.Nonce(), assessed, "expired", "wrong-photo", Hash.Of("words"u8)));
        using (var db = _views.Read())
        {
            Assert.True(FindingQueries.Open(db, new TicketFilter("gz", Explained: true), 0, 10).Rows.Single().Findings[0].Explained);
        }

        Resolve("huangsha", assessed, "expired", "true");
        using (var db = _views.Read())
        {
            Assert.Equal(["altered"], FindingQueries.Open(db, new TicketFilter("huangsha"), 0, 10).Rows.Single().Findings.Select(f => f.Rule));
            Assert.Equal("expired", FindingQueries.Confirmed(db, new RegisterFilter("gz"), 0, 10).Rows.Single().Rule);
        }

        Resolve("huangsha", assessed, "expired", "explained");
        using (var db = _views.Read())
        {
            Assert.Empty(FindingQueries.Confirmed(db, new RegisterFilter("gz"), 0, 10).Rows);
            var found = TicketQueries.Find(db, ticket)!;
            Assert.Equal(["altered", "expired"], found.Findings.Select(f => f.Rule));
            Assert.Equal((FindingState.Decided, "explained"), (found.Findings[1].State, found.Findings[1].Outcome));
            Assert.Equal([("ah-ming", "wrong-photo", null), ("huangsha", null, "true"), ("huangsha", null, "explained")],
                found.Acts.Select(a => (a.Issuer, a.Reason, a.Outcome)));
            Assert.Equal(Hash.Of("words"u8), found.Acts[0].Words);
            Assert.All(found.Acts, a => Assert.True(a.Effective));
        }
    }

    [Fact]
    public void A_market_cannot_set_aside_what_a_bureau_above_it_decided()
    {
        var assessed = Assess("ah-ming", Attach("ah-ming"), Found("expired", "block", "0.9"));
        Resolve("huangsha", assessed, "expired", "false");
        Resolve("liwan", assessed, "expired", "true");
        Resolve("huangsha", assessed, "expired", "false");
        using (var db = _views.Read())
        {
            Assert.Equal("liwan", FindingQueries.Confirmed(db, new RegisterFilter("gz"), 0, 10).Rows.Single().DecidedBy);
        }

        Resolve("gz", assessed, "expired", "false");
        Resolve("liwan", assessed, "expired", "true");
        using (var db = _views.Read())
        {
            Assert.Equal(0, FindingQueries.Confirmed(db, new RegisterFilter("gz"), 0, 10).Total);
            Assert.Equal([new RuleScore("expired", 1, 1, 0, 1, 0)], FindingQueries.Scores(db));
        }
    }

    [Fact]
    public void A_statement_about_ones_own_stall_does_not_reach_another_stalls_ticket()
    {
        var ticket = Attach("ah-ming");
        World.Must("suiyuan", "ah-hua", Assessed(ticket, Found("altered", "block", "1")));
        using (var db = _views.Read())
        {
            Assert.Equal([ticket], TicketQueries.Unread(db, -1, 10).Select(t => t.Id));
        }

        var assessed = Assess("ah-ming", ticket, Found("expired", "block", "0.9"));
        World.Must("fangcun", "ah-hua", new FindingResolved(World.Nonce(), assessed, "expired", "false"));
        World.Must("ah-hua", "ah-hua", new FindingExplained(World.Nonce(), assessed, "expired", "other"));
        Resolve("huangsha", assessed, "altered", "false");
        using (var db = _views.Read())
        {
            var finding = TicketQueries.Find(db, ticket)!.Findings.Single();
            Assert.Equal((FindingState.Open, false), (finding.State, finding.Explained));
            Assert.Empty(TicketQueries.Find(db, ticket)!.Acts);
        }
    }

    [Fact]
    public void A_later_reading_withdraws_what_it_does_not_find_and_leaves_what_was_decided()
    {
        var ticket = Attach("ah-ming");
        var first = Assess("ah-ming", ticket, Found("expired", "block", "0.9"), Found("altered", "hold", "0.7"), Found("arithmetic", "watch", "0.5"));
        Resolve("huangsha", first, "altered", "true");
        var second = World.Must("suiyuan", "ah-ming", Assessed(ticket, new TicketFinding("expired", 2, "hold", Amount.Parse("0.6"))) with { Model = "next/2" }).Id;
        using (var db = _views.Read())
        {
            var found = TicketQueries.Find(db, ticket)!;
            Assert.Equal([("expired", FindingState.Open), ("altered", FindingState.Decided), ("arithmetic", FindingState.Withdrawn)],
                found.Findings.Select(f => (f.Rule, f.State)));
            Assert.Equal((2, "hold"), (found.Findings[0].Version, found.Findings[0].Severity));
            Assert.Equal(["next/2", "m/1"], found.Assessments.Select(a => a.Model));
            Assert.Equal([new RuleScore("altered", 1, 1, 1, 0, 0), new RuleScore("arithmetic", 1, 1, 0, 0, 0), new RuleScore("expired", 2, 1, 0, 0, 0), new RuleScore("expired", 1, 0, 0, 0, 0)],
                FindingQueries.Scores(db));
            Assert.Equal(1, FindingQueries.Confirmed(db, new RegisterFilter("huangsha"), 0, 10).Total);
        }

        // An officer may have the earlier reading before him.
        Resolve("huangsha", first, "expired", "false");
        Resolve("huangsha", second, "altered", "false");
        using (var db = _views.Read())
        {
            Assert.Equal(0, FindingQueries.Open(db, new TicketFilter("gz"), 0, 10).Total);
            Assert.Equal([0.0, 0.0], FindingQueries.Scores(db).Where(s => s.Decided > 0).Select(s => s.Precision!.Value));
        }
    }

    [Fact]
    public void Precision_is_true_among_true_and_false_and_explained_stands_apart()
    {
        foreach (var outcome in (string[])["true", "true", "true", "false", "explained"])
        {
            Resolve("huangsha", Assess("ah-ming", Attach("ah-ming"), Found("expired", "block", "0.9")), "expired", outcome);
        }

        Assess("ah-ming", Attach("ah-ming"), Found("expired", "block", "0.9"));
        using var db = _views.Read();
        var score = FindingQueries.Scores(db).Single();
        Assert.Equal((6, 5, 1, 0.75), (score.Found, score.Decided, score.Explained, score.Precision));
        Assert.Null(new RuleScore("x", 1, 4, 0, 0, 2).Precision);
    }

    [Fact]
    public void The_register_is_searched_by_merchant_market_rule_number_type_and_date()
    {
        var ming = Attach("ah-ming", "4401-A-77");
        Resolve("gz", Assess("ah-ming", ming, Found("expired", "block", "0.9")), "expired", "true");
        World.Tick(TimeSpan.FromDays(3));
        var hua = Attach("ah-hua", "F-9");
        Resolve("fangcun", Assess("ah-hua", hua, Found("altered", "hold", "0.9")), "altered", "true", "ah-hua");
        using var db = _views.Read();
        var (then, today) = (ChinaTime.DayOf(World.Start), ChinaTime.DayOf(World.Now));
        Assert.Equal([hua, ming], Search(new("gz")));
        Assert.Equal([ming], Search(new("huangsha")));
        Assert.Equal([hua], Search(new("ah-hua")));
        Assert.Equal([ming], Search(new("gz", Rule: "expired")));
        Assert.Equal([ming], Search(new("gz", Find: "4401-a")));
        Assert.Equal([hua], Search(new("gz", Find: "ah-hua")));
        Assert.Equal([ming], Search(new("gz", To: then)));
        Assert.Equal([hua], Search(new("gz", From: today, To: today)));
        Assert.Equal([hua, ming], Search(new("gz", Type: "quarantine")));
        Assert.Empty(Search(new("gz", Type: "import")));
        var line = FindingQueries.Confirmed(db, new RegisterFilter("ah-hua"), 0, 1).Rows.Single();
        Assert.Equal(("fangcun", "fangcun", "hold", "F-9"), (line.Market, line.DecidedBy, line.Severity, line.Number));

        IEnumerable<StatementId> Search(RegisterFilter filter)
        {
            var page = FindingQueries.Confirmed(db, filter, 0, 10);
            Assert.Equal(page.Total, page.Rows.Count);
            return page.Rows.Select(r => r.Ticket);
        }
    }

    [Fact]
    public void A_ticket_concerns_its_merchant_and_those_above_it_and_nobody_else()
    {
        var ticket = Attach("ah-ming");
        using var db = _views.Read();
        var found = TicketQueries.Find(db, ticket)!;
        Assert.All(["ah-ming", "huangsha", "liwan", "gz"], p => Assert.True(TicketQueries.Concerns(db, found, p), p));
        Assert.All(["ah-hua", "fangcun", "lab", "suiyuan"], p => Assert.False(TicketQueries.Concerns(db, found, p), p));
    }

    [Fact]
    public void An_examination_knows_the_merchant_and_the_goods_and_their_sum_where_they_add_up()
    {
        var bought = World.Must("ah-ming", "ah-ming", World.Purchase(
            new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Kilogram), new PurchaseLine("草鱼", Amount.Of(4), Unit.Jin), new PurchaseLine("草鱼", Amount.Of(2), Unit.Jin)));
        var mixed = World.Must("ah-ming", "ah-ming", World.Purchase(
            new PurchaseLine("鲈鱼", Amount.Of(10), Unit.Kilogram), new PurchaseLine("生蚝", Amount.Of(4), Unit.Find("box")!)));
        Attach("ah-ming", to: bought.Id);
        Attach("ah-ming", to: mixed.Id);
        using var db = _views.Read();
        var all = TicketQueries.Unread(db, -1, 10).Select(t => TicketQueries.CircumstancesOf(db, t.Index)!).ToArray();
        Assert.Equal(["鲈鱼", "草鱼"], all[0].Goods);
        Assert.Equal(Quantity.Of(13, Unit.Kilogram), all[0].Quantity);
        Assert.Null(all[1].Quantity);
        Assert.Equal("名称merchant", all[0].Merchant);
        Assert.True(all[0].RecordedAt >= all[0].SubmittedAt);
        Assert.Null(TicketQueries.CircumstancesOf(db, 0));
    }

    private StatementId Attach(string stall, string? number = null, StatementId? to = null) => World.Must(stall, stall, new TicketAttached(
        World.Nonce(), to ?? World.Must(stall, stall, World.Purchase()).Id, "quarantine", Hash.Of(BitConverter.GetBytes(World.Entries.Count)), number)).Id;

    private TicketAssessed Assessed(StatementId ticket, params TicketFinding[] findings) => new(
        World.Nonce(), ticket, "m/1", "r/1", "quarantine", Amount.Parse("0.9"), findings, Hash.Of(BitConverter.GetBytes(World.Entries.Count)));

    private StatementId Assess(string stall, StatementId ticket, params TicketFinding[] findings) => World.Must("suiyuan", stall, Assessed(ticket, findings)).Id;

    private void Resolve(string by, StatementId assessed, string rule, string outcome, string stall = "ah-ming") =>
        World.Must(by, stall, new FindingResolved(World.Nonce(), assessed, rule, outcome));

    private static TicketFinding Found(string rule, string severity, string confidence) => new(rule, 1, severity, Amount.Parse(confidence));

    public void Dispose() => _views.Dispose();
}
