using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Parties;

public sealed class AuthorityTests : IDisposable
{
    private readonly World _world = AuthorityMatrixTests.City();

    [Fact]
    public void Before_the_charter_nothing_else_can_be_said()
    {
        using var world = new World(chartered: false);
        Assert.Equal(RefusalCodes.NoCharter, world.Try("gz", "gz", world.Sale())?.Code);
        Assert.Null(world.Rules.ClockStatement(world.Now));
        world.Must("gz", "gz", world.Charter());
        Assert.Equal(RefusalCodes.CharterExists, world.Try("gz", "gz", world.Charter())?.Code);
        Assert.NotNull(world.Rules.ClockStatement(world.Now));
    }

    [Fact]
    public void A_charter_must_be_sealed_by_its_own_root_key_and_name_this_log_and_platform()
    {
        using var world = new World(chartered: false);
        var charter = world.Charter();
        Assert.Equal(RefusalCodes.WrongKey, world.Try("gz", "gz", charter, key: "other")?.Code);
        Assert.Equal(RefusalCodes.WrongLog, world.Try("gz", "gz", charter with { Log = new("another.example/log", World.Vkey) })?.Code);
        Assert.Equal(RefusalCodes.WrongLog, world.Try("gz", "gz", charter with { Platform = new("suiyuan", world.Point("other")) })?.Code);
        Assert.Equal(RefusalCodes.NotYours, world.Try("gz", "sz", charter)?.Code);
        Assert.Equal(RefusalCodes.WrongMember, world.Try("gz", "gz", charter with { Platform = new("gz", world.Point("suiyuan")) })?.Code);
        Assert.Null(world.Authority.Charter);
    }

    [Fact]
    public void A_suspended_party_trades_no_more_and_nobody_trades_for_it_until_resumed()
    {
        _world.Must("huangsha", "ah-ming", new Suspended("未交验票证"));
        Assert.Equal(RefusalCodes.PartySuspended, _world.Try("ah-ming", "ah-ming", _world.Sale())?.Code);
        Assert.Equal(RefusalCodes.PartySuspended, _world.Try("huangsha", "ah-ming", _world.Sale())?.Code);
        Assert.Equal(RefusalCodes.PartySuspended, _world.Try("huangsha", "ah-ming", new Suspended("再次"))?.Code);
        _world.Must("huangsha", "ah-ming", new Resumed("已补交"));
        Assert.Equal(RefusalCodes.PartyNotSuspended, _world.Try("huangsha", "ah-ming", new Resumed("再次"))?.Code);
        _world.Must("ah-ming", "ah-ming", _world.Sale());
    }

    [Fact]
    public void Whoever_is_suspended_or_lapsed_answers_for_itself_and_for_nobody_else()
    {
        var answers = Kinds.All.Where(k => AuthorityTable.MayAnswer(k.Name)).Select(k => k.Name).ToList();
        _world.Must("huangsha", "ah-ming", new Suspended("冷柜温度不够"));
        _world.Must("liwan", "huangsha", new Suspended("未尽管理责任"));
        foreach (var kind in Kinds.All.Select(k => k.Name))
        {
            var own = AuthorityTable.ScopeOf(kind, Roles.Merchant) == Scope.Self;
            Assert.Equal(own && answers.Contains(kind), _world.Authority.Decide(_world.IdOf("ah-ming"), kind, "ah-ming").Allowed);
            // A market too: what it may say of its merchants it says when it is resumed.
            Assert.Equal(AuthorityTable.ScopeOf(kind, Roles.Market) is Scope.SelfOrOwnMembers && answers.Contains(kind),
                _world.Authority.Decide(_world.IdOf("huangsha"), kind, "huangsha").Allowed);
            Assert.False(_world.Authority.Decide(_world.IdOf("huangsha"), kind, "ah-ming").Allowed);
        }

        _world.Must("liwan", "huangsha", new Resumed("已整改"));
        _world.Must("huangsha", "ah-ming", new Resumed("已整改"));
        _world.Must("huangsha", "ah-ming", new Renewed(new DateOnly(2026, 11, 23)));
        _world.Tick(TimeSpan.FromDays(1));
        Assert.Equal(PartyStatus.Lapsed, _world.Authority.StatusOf("ah-ming"));
        Assert.True(_world.Authority.Decide(_world.IdOf("ah-ming"), Kinds.HoldingReported, "ah-ming").Allowed);
        Assert.Equal(RefusalCodes.PartyLapsed, _world.Authority.Decide(_world.IdOf("ah-ming"), Kinds.Sale, "ah-ming").Refusal?.Code);
        _world.Must("huangsha", "ah-ming", new Left("停业"));
        Assert.DoesNotContain(Kinds.All, k => _world.Authority.Decide(_world.IdOf("ah-ming"), k.Name, "ah-ming").Allowed);
    }

    [Fact]
    public void A_market_cannot_lift_what_the_bureau_imposed_but_the_bureau_lifts_both()
    {
        _world.Must("liwan", "ah-ming", new Suspended("抽检不合格"));
        _world.Must("huangsha", "ah-ming", new Suspended("市场处理"));
        _world.Must("huangsha", "ah-ming", new Resumed("市场处理完毕"));
        Assert.Equal(PartyStatus.Suspended, _world.Authority.StatusOf("ah-ming"));
        Assert.Equal(RefusalCodes.NotYours, _world.Try("huangsha", "ah-ming", new Resumed("再试"))?.Code);
        _world.Must("gz", "ah-ming", new Resumed("复检合格"));
        Assert.Equal(PartyStatus.Active, _world.Authority.StatusOf("ah-ming"));
    }

    [Fact]
    public void Suspending_a_market_silences_the_market_and_not_its_merchants()
    {
        _world.Must("gz", "huangsha", new Suspended("整改"));
        Assert.Equal(RefusalCodes.PartySuspended, _world.Try("huangsha", "ah-ming", new Left("x"))?.Code);
        Assert.Equal(RefusalCodes.PartySuspended, _world.Try("huangsha", "new-one", World.Admission(Roles.Merchant, "huangsha"))?.Code);
        _world.Must("ah-ming", "ah-ming", _world.Sale());
    }

    [Fact]
    public void A_party_that_left_is_gone_for_good()
    {
        _world.Must("huangsha", "ah-ming", new Left("停业"));
        foreach (var (by, payload) in new (string, Payload)[]
        {
            ("ah-ming", _world.Sale()), ("huangsha", _world.Sale()), ("huangsha", new Resumed("x")), ("huangsha", new Left("x")),
            ("huangsha", new KeyGranted(_world.Point("fresh"), KeyUses.Seal, "x")), ("huangsha", new Renewed(new(2030, 1, 1))),
        })
        {
            Assert.Equal(RefusalCodes.PartyLeft, _world.Try(by, "ah-ming", payload)?.Code);
        }

        Assert.Equal(RefusalCodes.PartyExists, _world.Try("huangsha", "ah-ming", World.Admission(Roles.Merchant, "huangsha"))?.Code);
        _world.Must("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("ah-ming"), "left"));
    }

    [Fact]
    public void An_admission_lapses_when_its_last_China_day_is_over_by_ledger_time_and_renews()
    {
        _world.Admit("huangsha", "ah-qiang", Roles.Merchant, until: new DateOnly(2026, 11, 24));
        _world.Tick(new DateTimeOffset(2026, 11, 24, 23, 59, 59, TimeSpan.FromHours(8)) - _world.Now);
        _world.Must("ah-qiang", "ah-qiang", _world.Sale());
        _world.Tick(TimeSpan.FromSeconds(1));
        Assert.Equal(RefusalCodes.PartyLapsed, _world.Try("ah-qiang", "ah-qiang", _world.Sale())?.Code);
        Assert.Equal(RefusalCodes.PartyLapsed, _world.Try("huangsha", "ah-qiang", _world.Sale())?.Code);
        _world.Must("huangsha", "ah-qiang", new Renewed(new DateOnly(2027, 11, 24)));
        _world.Must("ah-qiang", "ah-qiang", _world.Sale());
    }

    [Fact]
    public void A_revoked_key_says_nothing_and_another_key_of_the_same_party_goes_on()
    {
        _world.Must("ah-ming", "ah-ming", new KeyGranted(_world.Point("second"), KeyUses.Seal, "平板"));
        _world.Must("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("ah-ming"), "lost"));
        Assert.Equal(RefusalCodes.KeyRevoked, _world.Try("ah-ming", "ah-ming", _world.Sale())?.Code);
        Assert.Equal(RefusalCodes.KeyRevoked, _world.Try("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("ah-ming"), "lost"))?.Code);
        _world.Must("ah-ming", "ah-ming", _world.Sale(), key: "second");
        Assert.Equal(RefusalCodes.KeyExists, _world.Try("huangsha", "ah-ming", new KeyGranted(_world.Point("ah-ming"), KeyUses.Seal, "x"))?.Code);
    }

    [Fact]
    public void An_audit_takes_what_a_stolen_key_said_before_its_revocation_and_nothing_after()
    {
        _world.Must("ah-ming", "ah-ming", _world.Sale());
        _world.Must("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("ah-ming"), "compromised"));
        _world.Must("ah-hua", "ah-hua", _world.Sale());
        // What an operator who is in league with the thief would have to let in, dated before the theft or not.
        _world.Entries.Add(_world.Sealed("ah-ming", "ah-ming", _world.Sale(), at: World.Start));

        var audited = new AuditedEntry[_world.Entries.Count];
        var first = new EntryAudit(new AuditRules(World.Origin, World.Vkey)).Check(0, [.. _world.Entries.Select(e => e.Bytes)], audited);
        Assert.Equal((_world.Entries.Count - 1, RefusalCodes.KeyRevoked), ((int)first!.Index, first.Code));
        Assert.Equal(1, audited.Count(a => a.Fault is not null));
    }

    [Fact]
    public void A_key_is_revoked_only_for_the_party_it_belongs_to()
    {
        Assert.Equal(RefusalCodes.WrongKey, _world.Try("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("ah-hua"), "lost"))?.Code);
        Assert.Equal(RefusalCodes.UnknownKey, _world.Try("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("stranger"), "lost"))?.Code);
    }

    [Fact]
    public void The_bureaus_last_lasting_key_is_not_revoked()
    {
        Assert.Equal(RefusalCodes.LastKey, _world.Try("gz", "gz", new KeyRevoked(_world.IdOf("gz"), "replaced"))?.Code);
        _world.Must("gz", "gz", new KeyGranted(_world.Point("gz-2"), KeyUses.Seal, "备用"));
        _world.Must("gz", "gz", new KeyRevoked(_world.IdOf("gz"), "replaced"), key: "gz-2");
        Assert.Equal(RefusalCodes.LastKey, _world.Try("gz", "gz", new KeyRevoked(_world.IdOf("gz-2"), "lost"), key: "gz-2")?.Code);
    }

    [Fact]
    public void An_enrolment_key_grants_one_seal_key_to_its_own_party_once_and_in_time()
    {
        _world.Must("huangsha", "ah-ming", new KeyGranted(_world.Point("code"), KeyUses.Enrol, "开通码", _world.Now.AddHours(24)));
        Assert.Equal(RefusalCodes.KeyUse, _world.Try("ah-ming", "ah-ming", _world.Sale(), key: "code")?.Code);
        Assert.Equal(RefusalCodes.KeyUse, _world.Try("ah-ming", "ah-ming", Grant("phone", KeyUses.Device), key: "code")?.Code);
        Assert.Equal(RefusalCodes.NotYours, _world.Try("ah-ming", "ah-hua", Grant("phone", KeyUses.Seal), key: "code")?.Code);
        _world.Must("ah-ming", "ah-ming", Grant("phone", KeyUses.Seal), key: "code");
        Assert.Equal(RefusalCodes.KeySpent, _world.Try("ah-ming", "ah-ming", Grant("thief", KeyUses.Seal), key: "code")?.Code);
        _world.Must("ah-ming", "ah-ming", _world.Sale(), key: "phone");

        _world.Must("huangsha", "ah-ming", new KeyGranted(_world.Point("late"), KeyUses.Enrol, "开通码", _world.Now.AddHours(24)));
        _world.Tick(TimeSpan.FromHours(24));
        Assert.Equal(RefusalCodes.KeyExpired, _world.Try("ah-ming", "ah-ming", Grant("tablet", KeyUses.Seal), key: "late")?.Code);
    }

    [Fact]
    public void An_enrolment_key_of_a_market_cannot_reach_its_merchants()
    {
        _world.Must("gz", "huangsha", new KeyGranted(_world.Point("code"), KeyUses.Enrol, "开通码", _world.Now.AddHours(24)));
        Assert.Equal(RefusalCodes.NotYours, _world.Try("huangsha", "ah-ming", Grant("x", KeyUses.Seal), key: "code")?.Code);
    }

    [Fact]
    public void Two_uses_of_one_enrolment_key_that_were_examined_together_do_not_both_enter()
    {
        _world.Must("huangsha", "ah-ming", new KeyGranted(_world.Point("code"), KeyUses.Enrol, "开通码", _world.Now.AddHours(24)));
        var first = _world.Sealed("ah-ming", "ah-ming", Grant("a", KeyUses.Seal), key: "code");
        var second = _world.Sealed("ah-ming", "ah-ming", Grant("b", KeyUses.Seal), key: "code");
        var version = _world.Rules.Examine(first).AuthorityVersion;
        Assert.Equal(version, _world.Rules.Examine(second).AuthorityVersion);
        Assert.Null(_world.Rules.Record(first, _world.Entries.Count, version));
        Assert.Equal(RefusalCodes.KeySpent, _world.Rules.Record(second, _world.Entries.Count + 1, version)?.Code);
    }

    [Fact]
    public void A_sale_examined_before_its_key_was_revoked_does_not_enter_after_it()
    {
        var sale = _world.Sealed("ah-ming", "ah-ming", _world.Sale());
        var version = _world.Rules.Examine(sale).AuthorityVersion;
        _world.Must("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("ah-ming"), "lost"));
        Assert.Equal(RefusalCodes.KeyRevoked, _world.Rules.Record(sale, _world.Entries.Count, version)?.Code);
    }

    [Fact]
    public void A_key_speaks_for_no_party_but_its_own() =>
        Assert.Equal(RefusalCodes.WrongKey, _world.Try("ah-hua", "ah-hua", _world.Sale(), key: "ah-ming")?.Code);

    [Fact]
    public void What_is_sealed_or_happened_more_than_five_minutes_ahead_is_refused_and_less_is_not()
    {
        var ahead = _world.Now.AddMinutes(5);
        Assert.Null(_world.Try(_world.Sealed("ah-ming", "ah-ming", _world.Sale() with { At = ahead }, at: ahead)));
        Assert.Equal(RefusalCodes.SignedInFuture, _world.Try(_world.Sealed("ah-ming", "ah-ming", _world.Sale(), at: ahead.AddSeconds(1)))?.Code);
        Assert.Equal(
            new Refusal(RefusalCodes.OccurredInFuture, "at"),
            _world.Try(_world.Sealed("ah-ming", "ah-ming", _world.Sale() with { At = ahead.AddSeconds(1) })));
        Assert.Null(_world.Try(_world.Sealed("ah-ming", "ah-ming", _world.Sale(), at: _world.Now.AddDays(-3))));
    }

    [Fact]
    public void The_ledger_clock_never_stands_or_goes_back()
    {
        Assert.Null(_world.Rules.ClockStatement(_world.Authority.TimeAt(Authority.Now)));
        Assert.Equal(RefusalCodes.WrongMember, _world.Try("suiyuan", "suiyuan", new Clock(_world.Now.AddSeconds(-1)))?.Code);
    }

    [Fact]
    public void A_key_off_the_curve_is_refused()
    {
        var point = new byte[SealKey.EncodedSize];
        point[0] = 4;
        point[^1] = 1;
        Assert.Equal(
            new Refusal(RefusalCodes.WrongMember, "key"),
            _world.Try("huangsha", "ah-ming", new KeyGranted(new KeyPoint(point), KeyUses.Seal, "x")));
    }

    [Fact]
    public void Decisions_about_past_indexes_stay_what_they_were()
    {
        // What was allowed at each step, asked while that step was the present and again at the end.
        var asked = new List<(long Index, string Key, string Kind, string Subject, string? Code)>();
        void Ask()
        {
            foreach (var key in new[] { "gz", "liwan", "huangsha", "ah-ming", "scale", "code", "phone", "temp" })
            {
                foreach (var kind in Kinds.All)
                {
                    foreach (var subject in new[] { "gz", "huangsha", "ah-ming", "ah-hua", "late-one" })
                    {
                        asked.Add((_world.Entries.Count, key, kind.Name, subject,
                            _world.Authority.Decide(_world.IdOf(key), kind.Name, subject).Refusal?.Code));
                    }
                }
            }
        }

        Ask();
        foreach (var step in new Action[]
        {
            () => _world.Must("huangsha", "ah-ming", new Suspended("x")),
            () => _world.Must("huangsha", "ah-ming", new Resumed("x")),
            () => _world.Must("gz", "ah-ming", new Suspended("y")),
            () => _world.Must("gz", "ah-ming", new Resumed("y")),
            () => _world.Must("huangsha", "ah-ming", new KeyGranted(_world.Point("code"), KeyUses.Enrol, "c", _world.Now.AddHours(1))),
            () => _world.Must("ah-ming", "ah-ming", Grant("phone", KeyUses.Seal), "code"),
            () => _world.Must("ah-ming", "ah-ming", new KeyGranted(_world.Point("temp"), KeyUses.Seal, "t", _world.Now.AddMinutes(30)), "phone"),
            () => _world.Tick(TimeSpan.FromMinutes(31)),
            () => _world.Must("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("scale"), "lost")),
            () => _world.Must("huangsha", "ah-ming", new Renewed(new DateOnly(2026, 11, 23))),
            () => _world.Tick(TimeSpan.FromDays(1)),
            () => _world.Must("huangsha", "ah-ming", new Renewed(new DateOnly(2027, 11, 23))),
            () => _world.Admit("huangsha", "late-one", Roles.Merchant),
            () => _world.Must("huangsha", "ah-ming", new Left("x")),
            () => _world.Must("gz", "huangsha", new Suspended("z")),
        })
        {
            step();
            Ask();
        }

        Assert.True(asked.Select(a => a.Code).Distinct().Count() >= 10, "the story shows every kind of refusal");
        foreach (var (index, key, kind, subject, code) in asked)
        {
            // A question at index n sees exactly the entries below n.
            Assert.Equal(code, _world.Authority.Decide(_world.IdOf(key), kind, subject, index).Refusal?.Code);
        }
    }

    [Fact]
    public void Replaying_the_ledger_gives_the_same_authority()
    {
        _world.Must("huangsha", "ah-ming", new Suspended("x"));
        _world.Must("huangsha", "ah-ming", new KeyRevoked(_world.IdOf("scale"), "lost"));
        _world.Tick(TimeSpan.FromMinutes(5));
        var again = new Authority();
        var rules = new StatementRules(new RulesOptions(World.Origin, World.Vkey), again, _world.Factory("suiyuan"), _world.Time);
        for (var i = 0; i < _world.Entries.Count; i++)
        {
            if (rules.IsControl(_world.Entries[i].Kind))
            {
                rules.Replay(_world.Entries[i], i);
            }
        }

        Assert.Equal(Describe(_world.Authority), Describe(again));
        Assert.Equal(_world.Authority.Version, again.Version);
        Assert.Equal(_world.Authority.CharterId, again.CharterId);
    }

    [Fact]
    public void The_chain_of_a_key_leads_from_the_charter_through_every_grant_and_admission_to_it()
    {
        _world.Must("huangsha", "ah-ming", new KeyGranted(_world.Point("code"), KeyUses.Enrol, "开通码", _world.Now.AddHours(24)));
        _world.Must("ah-ming", "ah-ming", Grant("phone", KeyUses.Seal), key: "code");
        var kinds = _world.Authority.ChainOf(_world.IdOf("phone"))
            .Select(id => _world.Entries.Single(e => e.Id == id)).Select(e => $"{e.Issuer}:{e.Kind}:{e.Subject}");
        Assert.Equal(
            ["gz:charter:gz", "gz:admitted:liwan", "gz:key-granted:liwan", "liwan:admitted:huangsha", "liwan:key-granted:huangsha",
             "huangsha:admitted:ah-ming", "huangsha:key-granted:ah-ming", "ah-ming:key-granted:ah-ming"], kinds);
        Assert.Empty(_world.Authority.ChainOf(_world.IdOf("stranger")));
    }

    private static string Describe(Authority authority) => string.Join('\n', authority.Parties.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p =>
        $"{p.Id} {p.Role} {p.Under} {p.Admission} {p.LeftAt} [{string.Join(',', p.Untils)}] [{string.Join(',', p.Suspensions)}] "
        + string.Join(';', authority.KeysOf(p.Id).Select(k => $"{k.Key.Id} {k.Use} {k.Label} {k.Until} {k.Grant} {k.RevokedAt} {k.SpentAt}"))))
        + authority.TimeAt(Authority.Now);

    private KeyGranted Grant(string key, string use) => new(_world.Point(key), use, key);

    public void Dispose() => _world.Dispose();
}
