using System.Buffers.Binary;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>Merchant <c>ah-ming</c> is of market <c>huangsha</c> in district <c>liwan</c>, <c>ah-hua</c> of <c>fangcun</c>; <c>gz</c> is above all.</summary>
public sealed class AlertViewTests : IDisposable
{
    // No rule of the catalogue: what it rests on alone says whether it is void.
    private const string Foreign = "machine-x";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void The_work_list_shows_the_worst_and_among_equals_the_longest_waiting_first_to_those_above()
    {
        var mild = Raise("ah-ming", "watch");
        var first = Raise("ah-ming", "hold");
        var other = Raise("ah-hua", "hold");
        var worst = Raise("ah-ming", "block");
        using var db = _views.Read();
        Assert.Equal([worst, first, other, mild], List(db, "gz"));
        Assert.Equal([worst, first, mild], List(db, "liwan"));
        Assert.Equal([other], List(db, "ah-hua"));
        Assert.Equal([worst, first], AlertQueries.List(db, new AlertFilter("huangsha", Severity: "hold"), 0, 9).Rows.Select(a => a.Id));
        Assert.Equal((3, first), (AlertQueries.List(db, new AlertFilter("huangsha"), 1, 1).Total, AlertQueries.List(db, new AlertFilter("huangsha"), 1, 1).Rows[0].Id));
        Assert.Equal([other], AlertQueries.List(db, new AlertFilter("gz", Find: "AH-HUA"), 0, 9).Rows.Select(a => a.Id));
        Assert.Equal([new OpenAlerts("ah-ming", 3, 3, 0, "block", Foreign), new OpenAlerts("ah-hua", 1, 1, 0, "hold", Foreign)], AlertQueries.OpenByParty(db, "gz"));
        Assert.Equal((3, 1), (AlertQueries.ToExplain(db, "ah-ming"), AlertQueries.ToExplain(db, "ah-hua")));
    }

    [Fact]
    public void An_alert_is_seen_explained_and_closed_and_a_later_word_takes_the_place_of_the_first()
    {
        var alert = Raise("ah-ming", "hold");
        Say("ah-ming", new AlertAcknowledged(World.Nonce(), alert));
        Assert.Equal((AlertState.Open, true, false), Standing(alert));
        Say("huangsha", new AlertAcknowledged(World.Nonce(), alert));
        Assert.Equal((AlertState.Acknowledged, true, true), Standing(alert));
        Say("ah-ming", new AlertExplained(World.Nonce(), alert, "own-stock", Hash.Of("words"u8)));
        Assert.Equal(AlertState.Explained, Find(alert).Row.State);
        using (var db = _views.Read())
        {
            Assert.Equal(0, AlertQueries.ToExplain(db, "ah-ming"));
            Assert.Equal([alert], AlertQueries.List(db, new AlertFilter("gz", AlertState.Explained), 0, 9).Rows.Select(a => a.Id));
        }

        Say("huangsha", new AlertClosed(World.Nonce(), alert, "true"));
        Say("huangsha", new AlertClosed(World.Nonce(), alert, "explained", Hash.Of("note"u8)));
        var found = Find(alert);
        Assert.Equal((AlertState.Closed, "explained", "huangsha"), (found.Row.State, found.Row.Outcome, found.Row.ClosedBy));
        Assert.Equal([(null, null), (null, null), ("own-stock", null), (null, "true"), (null, "explained")], found.Acts.Select(a => (a.Reason, a.Outcome)));
        Assert.All(found.Acts, a => Assert.True(a.Effective));
        Assert.Equal([new AlertScore(Foreign, 1, 1, 0, 0, 0, 1, 0)], Scores());
        using (var db = _views.Read())
        {
            Assert.Empty(List(db, "gz"));
        }
    }

    [Fact]
    public void A_market_cannot_set_aside_what_a_bureau_above_it_decided()
    {
        var alert = Raise("ah-ming", "hold");
        Say("huangsha", new AlertClosed(World.Nonce(), alert, "false"));
        Say("liwan", new AlertClosed(World.Nonce(), alert, "true"));
        Say("huangsha", new AlertClosed(World.Nonce(), alert, "false"));
        Assert.Equal(("true", "liwan"), (Find(alert).Row.Outcome, Find(alert).Row.ClosedBy));
        Assert.False(Find(alert).Acts[^1].Effective);
        Say("gz", new AlertClosed(World.Nonce(), alert, "false"));
        Say("liwan", new AlertClosed(World.Nonce(), alert, "true"));
        Assert.Equal([new AlertScore(Foreign, 1, 1, 0, 0, 1, 0, 0)], Scores());
        Assert.Equal(0, Scores()[0].Precision);
    }

    [Fact]
    public void What_is_said_about_ones_own_stall_does_not_reach_another_stalls_alert()
    {
        var alert = Raise("ah-ming", "hold");
        World.Must("fangcun", "ah-hua", new AlertClosed(World.Nonce(), alert, "false"));
        World.Must("ah-hua", "ah-hua", new AlertExplained(World.Nonce(), alert, "other"));
        World.Must("fangcun", "ah-hua", new AlertAcknowledged(World.Nonce(), alert));
        Assert.NotNull(World.Try("fangcun", "ah-ming", new AlertClosed(World.Nonce(), alert, "false")));
        Assert.Equal((AlertState.Open, false, false), Standing(alert));
        Assert.Empty(Find(alert).Acts);
    }

    [Fact]
    public void What_is_raised_twice_under_one_key_is_one_alert()
    {
        var alert = Raise("ah-ming", "hold", key: "a");
        var again = Raise("ah-ming", "hold", key: "a");
        Raise("ah-ming", "hold", key: "b");
        Raise("ah-hua", "hold", key: "a");
        Say("huangsha", new AlertClosed(World.Nonce(), again, "true"));
        Assert.Equal("true", Find(alert).Row.Outcome);
        using var db = _views.Read();
        Assert.Equal(Find(alert).Row, AlertQueries.Find(db, StatementView.Find(db, again)!.Value)!.Row);
        Assert.Equal([new AlertScore(Foreign, 1, 3, 2, 1, 0, 0, 0)], Scores());
        Assert.True(AlertQueries.IsRaised(db, "ah-ming", Foreign, "a"));
        Assert.False(AlertQueries.IsRaised(db, "ah-hua", Foreign, "b"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_alert_is_void_when_nothing_that_it_rests_on_stands_whether_it_was_taken_back_before_or_after(bool before)
    {
        var first = World.Must("ah-ming", "ah-ming", World.Sale()).Id;
        var second = World.Must("ah-ming", "ah-ming", World.Sale()).Id;
        var bought = World.Must("ah-ming", "ah-ming", World.Purchase()).Id;
        var ticket = World.Must("ah-ming", "ah-ming", new TicketAttached(World.Nonce(), bought, "quarantine", Hash.Of("photo"u8))).Id;
        var one = before ? default : Raise("ah-ming", "hold", first);
        var three = before ? default : Raise("ah-ming", "hold", first, second, ticket);
        // Another's voids change nothing, nor does what cannot be taken back keep an alert up.
        World.Must("ah-hua", "ah-hua", new SaleVoided(first, "不是他的"));
        World.Must("ah-ming", "ah-ming", new SaleVoided(first, "错"));
        if (!before)
        {
            Assert.Equal((AlertState.Void, AlertState.Open), (Find(one).Row.State, Find(three).Row.State));
        }

        World.Must("ah-ming", "ah-ming", new SaleVoided(second, "错"));
        var last = World.Must("ah-ming", "ah-ming", new EntryVoided(World.Nonce(), bought, "错")).Id;
        if (before)
        {
            (one, three) = (Raise("ah-ming", "hold", first), Raise("ah-ming", "hold", first, second, ticket));
        }

        Assert.Equal((AlertState.Void, AlertState.Void), (Find(one).Row.State, Find(three).Row.State));
        using var db = _views.Read();
        Assert.Equal(StatementView.Find(db, last), Find(three).Row.Voided);
        Assert.Empty(List(db, "gz"));
        Assert.Equal([new AlertScore(Foreign, 1, 2, 0, 0, 0, 0, 2)], Scores());
        Assert.Equal(2, AlertQueries.List(db, new AlertFilter("gz", AlertState.Void), 0, 9).Total);
    }

    [Fact]
    public void A_persons_word_stays_when_what_it_was_said_of_is_taken_back()
    {
        var sale = World.Must("ah-ming", "ah-ming", World.Sale()).Id;
        var alert = Raise("ah-ming", "hold", sale);
        Say("huangsha", new AlertClosed(World.Nonce(), alert, "true"));
        World.Must("ah-ming", "ah-ming", new SaleVoided(sale, "错"));
        Assert.Equal((AlertState.Closed, true), (Find(alert).Row.State, Find(alert).Row.Voided is not null));
        Assert.Equal([new AlertScore(Foreign, 1, 1, 0, 1, 0, 0, 0)], Scores());
    }

    [Fact]
    public void An_alert_of_a_rule_follows_its_hit_as_that_falls_and_stands_again()
    {
        var sale = World.Must("ah-ming", "ah-ming", World.Sale()).Id;
        Hit("ah-ming", 5, "mine");
        var alert = World.Must("suiyuan", "ah-ming", new AlertRaised(World.Nonce(), "r05", 1, "hold", "mine", [sale])).Id;
        Assert.Equal(AlertState.Open, Find(alert).Row.State);
        // The rule knows better than the list of what it rests on.
        World.Must("ah-ming", "ah-ming", new SaleVoided(sale, "错"));
        Assert.Equal(AlertState.Open, Find(alert).Row.State);
        _views.Database.Writer.Run("UPDATE risk_hit SET voided = $1 WHERE key = 'mine'", (long)World.Entries.Count);
        World.Tick(TimeSpan.FromMinutes(1));
        Assert.Equal((AlertState.Void, World.Entries.Count - 1L), (Find(alert).Row.State, Find(alert).Row.Voided));
        _views.Database.Writer.Run("UPDATE risk_hit SET voided = NULL, idx = $1 WHERE key = 'mine'", (long)World.Entries.Count);
        World.Tick(TimeSpan.FromMinutes(1));
        Assert.Equal(AlertState.Open, Find(alert).Row.State);
        Assert.Equal([new AlertScore("r05", 1, 1, 1, 0, 0, 0, 0)], Scores());
        // Raised when its hit had fallen already.
        Hit("ah-hua", 5, "mine");
        _views.Database.Writer.Run("UPDATE risk_hit SET voided = 1 WHERE key = 'mine' AND party = (SELECT no FROM party WHERE id = 'ah-hua')");
        Assert.Equal(AlertState.Void, Find(World.Must("suiyuan", "ah-hua", new AlertRaised(World.Nonce(), "r05", 1, "hold", "mine")).Id).Row.State);
    }

    [Fact]
    public void Hits_become_alerts_with_their_evidence_and_facts_in_the_order_of_their_causes()
    {
        var sale = World.Must("ah-ming", "ah-ming", World.Sale());
        using (var db = _views.Read())
        {
            Assert.DoesNotContain(HitQueries.Caused(db, 0, long.MaxValue, 10), h => h.Hit.Key.StartsWith("mine", StringComparison.Ordinal));
        }

        var index = World.Entries.Count - 1L;
        Hit("ah-ming", 5, "mine1", index, "{\"product\":\"鲈鱼\",\"missing\":\" 3 kg \",\"none\":\"\"}", index, index - 1);
        Hit("ah-ming", 6, "mine2", index);
        Hit("huangsha", 5, "mine3", index - 1);
        using (var db = _views.Read())
        {
            var hits = HitQueries.Caused(db, 0, index + 1, 100).Where(h => h.Hit.Key.StartsWith("mine", StringComparison.Ordinal)).ToList();
            Assert.Equal(["mine3", "mine1", "mine2"], hits.Select(h => h.Hit.Key));
            Assert.Equal((Roles.Market, Roles.Merchant), (hits[0].Role, hits[1].Role));
            var alert = HitQueries.ToAlert(db, hits[1].Hit, World.Nonce());
            Assert.Equal(("r05", "mine1"), (alert.Rule, alert.Key));
            Assert.Equal([sale.Id, World.Entries[^2].Id], alert.Evidence!);
            Assert.Equal([new AlertFact("product", "鲈鱼"), new AlertFact("missing", "3 kg")], alert.Facts!);
            Assert.Null(World.Try("suiyuan", "ah-ming", alert));
        }
    }

    [Fact]
    public void The_newest_word_of_the_charters_bureau_says_whether_a_rule_works()
    {
        using (var db = _views.Read())
        {
            Assert.Equal(("live", "shadow", "off", "live"), States(db));
        }

        World.Must("gz", "gz", new RuleSet(World.Nonce(), "r05", "shadow", "误报太多"));
        World.Must("gz", "gz", new RuleSet(World.Nonce(), "r12", "live", "试够了"));
        World.Must("gz", "gz", new RuleSet(World.Nonce(), "r05", "off", "停一停"));
        // What is not computed can't be put to work.
        World.Must("gz", "gz", new RuleSet(World.Nonce(), "r38", "live", "试试"));
        Assert.NotNull(World.Try("liwan", "liwan", new RuleSet(World.Nonce(), "r05", "live", "区局不能定")));
        using (var db = _views.Read())
        {
            Assert.Equal(("off", "live", "off", "live"), States(db));
            Assert.Equal(["试试", "停一停", "试够了", "误报太多"], AlertQueries.Switches(db).Select(s => s.Reason));
            Assert.Equal("停一停", new RuleStates(db, db.Today).SaidOf("r05")!.Reason);
        }

        static (string, string, string, string) States(ViewReader db) =>
            new RuleStates(db, db.Today) is var states ? (states.Of("r05"), states.Of("r12"), states.Of("r38"), states.Of(Foreign)) : default;
    }

    [Fact]
    public void Clocks_run_by_the_dated_table_until_someone_sees_and_closes_the_alert()
    {
        var day = new DateOnly(2026, 11, 26);
        Assert.All(FindingCodes.Severities, s => Assert.Equal([AlertDuty.Acknowledge, AlertDuty.Close],
            AlertRules.StepsOf(s, day).Select(e => e.Duty).Where(d => d != AlertDuty.Tell).Distinct().Order()));
        Assert.Equal(AlertRules.StepsOf("block", day), AlertRules.StepsOf("block", new DateOnly(2020, 1, 1)));
        var alert = Raise("ah-ming", "hold");
        var row = Find(alert).Row;
        var steps = AlertRules.StepsOf("hold", day);
        int Hours(AlertDuty duty, AlertStep to) => steps.Single(s => s.Duty == duty && s.To == to).Hours;
        var late = row.RaisedAt.AddHours(Hours(AlertDuty.Acknowledge, AlertStep.Market));
        Assert.False(AlertClock.Of(row, late.AddSeconds(-1)).IsLate);
        Assert.Equal((AlertDuty.Acknowledge, late, AlertStep.Market), (AlertClock.Of(row, late).Duty, AlertClock.Of(row, late).Due, AlertClock.Of(row, late).Step));
        Assert.Equal([AlertStep.Party, AlertStep.Market], AlertClock.DueOf(row, row.RaisedAt).Select(s => s.To));
        Assert.Equal(3, AlertClock.DueOf(row, late).Count());
        Say("huangsha", new AlertAcknowledged(World.Nonce(), alert));
        row = Find(alert).Row;
        Assert.Equal((AlertDuty.Close, AlertStep.None), (AlertClock.Of(row, late).Duty, AlertClock.Of(row, late).Step));
        Assert.Equal(2, AlertClock.DueOf(row, late).Count());
        Assert.Equal(AlertStep.City, AlertClock.Of(row, row.RaisedAt.AddHours(Hours(AlertDuty.Close, AlertStep.City))).Step);
        Say("huangsha", new AlertClosed(World.Nonce(), alert, "false"));
        Assert.Null(AlertClock.Of(Find(alert).Row, late.AddYears(1)).Duty);
        Assert.Empty(AlertClock.DueOf(Find(alert).Row, late.AddYears(1)));
    }

    private int _keys;

    private StatementId Raise(string party, string severity, params StatementId[] evidence) => Raise(party, severity, $"k{++_keys}", evidence);

    private StatementId Raise(string party, string severity, string key, params StatementId[] evidence) =>
        World.Must("suiyuan", party, new AlertRaised(World.Nonce(), Foreign, 1, severity, key, evidence.Length > 0 ? evidence : null)).Id;

    private void Say(string by, Payload payload) => World.Must(by, "ah-ming", payload);

    private void Hit(string party, int rule, string key, long index = 0, string facts = "{}", params long[] evidence)
    {
        _views.Read().Dispose();
        var bytes = new byte[evidence.Length * 8];
        for (var i = 0; i < evidence.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(i * 8), evidence[i]);
        }

        _views.Database.Writer.Run("""
            INSERT INTO risk_hit(no, idx, party, rule, version, severity, key, evidence, facts, day, need)
            VALUES ($8, $1, (SELECT no FROM party WHERE id = $2), $3, 1, 3, $4, $5, $6, $7, 1)
            """, index, party, (long)rule, key, bytes, facts, (long)ChinaTime.DayOf(World.Now).DayNumber, 1_000_000L + ++_keys);
    }

    private AlertRecord Find(StatementId alert)
    {
        using var db = _views.Read();
        return AlertQueries.Find(db, StatementView.Find(db, alert)!.Value)!;
    }

    private (AlertState, bool, bool) Standing(StatementId alert) => Find(alert).Row is var row ? (row.State, row.Noted, row.Acknowledged) : default;

    private IReadOnlyList<AlertScore> Scores()
    {
        using var db = _views.Read();
        return AlertQueries.Scores(db);
    }

    private static IEnumerable<StatementId> List(ViewReader db, string within) => AlertQueries.List(db, new AlertFilter(within), 0, 9).Rows.Select(a => a.Id);

    public void Dispose() => _views.Dispose();
}
