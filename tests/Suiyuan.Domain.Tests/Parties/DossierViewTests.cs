using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Parties;

public sealed class DossierViewTests : IDisposable
{
    private const string Stall = "ah-ming";
    private const string Market = "huangsha";
    private static readonly DateOnly Today = ChinaTime.DayOf(World.Start);
    private static readonly Hash Text = Hash.Of("协议"u8);
    private static readonly Hash Another = Hash.Of("新协议"u8);

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_document_stands_until_another_takes_its_place_or_it_is_taken_out()
    {
        var first = File(until: Today.AddDays(5));
        var second = World.Must(Stall, Stall, new DocumentFiled(World.Nonce(), "licence", Until: Today.AddDays(900), Replaces: first));
        Assert.Equal([(second.Id, DocumentFate.Current), (first, DocumentFate.Replaced)], Documents());
        World.Must(Market, Stall, new DocumentFiled(World.Nonce(), "licence", Replaces: second.Id, Withdrawn: true));
        Assert.Equal([(second.Id, DocumentFate.Withdrawn), (first, DocumentFate.Replaced)], Documents());
    }

    [Fact]
    public void Two_who_renew_one_document_leave_the_later_one_standing()
    {
        var old = File();
        World.Must(Stall, Stall, new DocumentFiled(World.Nonce(), "licence", Replaces: old));
        var later = World.Must(Market, Stall, new DocumentFiled(World.Nonce(), "licence", Replaces: old));
        Assert.Equal([later.Id], Documents().Where(d => d.Fate == DocumentFate.Current).Select(d => d.Id));
    }

    [Fact]
    public void A_document_of_another_party_or_of_nobody_is_not_replaced()
    {
        var others = World.Must("fangcun", "ah-hua", new DocumentFiled(World.Nonce(), "licence")).Id;
        World.Must(Stall, Stall, new DocumentFiled(World.Nonce(), "licence", Replaces: others));
        World.Must(Stall, Stall, new DocumentFiled(World.Nonce(), "licence", Replaces: new StatementId(Hash.Of("nothing"u8))));
        World.Must(Stall, Stall, new DocumentFiled(World.Nonce(), "licence", Replaces: others, Withdrawn: true));
        Assert.Equal(2, Documents().Count(d => d.Fate == DocumentFate.Current));
        using var db = _views.Read();
        Assert.Equal(DocumentFate.Current, Assert.Single(DossierQueries.Documents(db, "ah-hua")).Fate);
    }

    [Fact]
    public void What_ends_is_listed_by_its_end_within_the_office_and_not_once_renewed_or_gone()
    {
        var late = File(until: Today.AddDays(20));
        var ended = File(until: Today.AddDays(-2));
        File(until: Today.AddDays(400));
        File();
        var renewed = File(until: Today.AddDays(1));
        World.Must(Stall, Stall, new DocumentFiled(World.Nonce(), "licence", Until: Today.AddDays(999), Replaces: renewed));
        World.Must("fangcun", "ah-hua", new DocumentFiled(World.Nonce(), "licence", Until: Today));
        using (var db = _views.Read())
        {
            Assert.Equal([ended, late], DossierQueries.Ending(db, Market, Today.AddDays(60)).Select(d => d.Id));
            Assert.Equal([late, ended], DossierQueries.Find(db, Market, "jy1", 10).Where(d => d.Until is { } u && u < Today.AddDays(60)).Select(d => d.Id).Reverse());
            Assert.Empty(DossierQueries.Find(db, "fangcun", "jy1", 10));
            Assert.Equal(3, DossierQueries.Ending(db, "gz", Today.AddDays(60)).Count);
        }

        World.Must(Market, Stall, new Left("退场"));
        using (var db = _views.Read())
        {
            Assert.Empty(DossierQueries.Ending(db, Market, Today.AddDays(60)));
        }
    }

    [Fact]
    public void An_agreement_stands_when_both_have_named_one_text_and_first_day()
    {
        Assert.Equal(AgreementStanding.None, State().Standing);
        Sign(Market, Text);
        Assert.Equal(AgreementStanding.AwaitsMerchant, State().Standing);
        Sign(Stall, Another);
        Assert.Equal(AgreementStanding.AwaitsMarket, State().Standing);
        Sign(Stall, Text, from: Today.AddDays(1));
        Assert.Equal(AgreementStanding.AwaitsMarket, State().Standing);
        Sign(Stall, Text);
        Assert.Equal(AgreementStanding.InForce, State().Standing);
        Assert.Equal(Text, State().Current!.Text);
    }

    [Fact]
    public void A_newer_text_waits_beside_the_agreement_that_stands()
    {
        Both(Text, until: Today.AddDays(10));
        Sign(Market, Another, from: Today.AddDays(11));
        var state = State();
        Assert.Equal((AgreementStanding.InForce, Text, Another), (state.Standing, state.Current!.Text, state.Offer!.Text));
        Sign(Stall, Another, from: Today.AddDays(11));
        state = State();
        Assert.Equal((AgreementStanding.InForce, Text, null), (state.Standing, state.Current!.Text, state.Offer));
        Assert.Equal(Another, State(Today.AddDays(11)).Current!.Text);
    }

    [Fact]
    public void An_agreement_ends_with_its_last_day_and_either_side_may_bring_that_forward()
    {
        Both(Text, until: Today.AddDays(10));
        Assert.Equal(AgreementStanding.InForce, State(Today.AddDays(10)).Standing);
        Assert.Equal(AgreementStanding.Ended, State(Today.AddDays(11)).Standing);
        Assert.Null(State().Current!.MerchantEnds);
        Sign(Stall, Text, until: Today.AddDays(3));
        Assert.Equal(Today.AddDays(3), State().Current!.MerchantEnds);
        Assert.Equal(AgreementStanding.Ended, State(Today.AddDays(4)).Standing);
        // One side alone can't put it off.
        Sign(Stall, Text, until: Today.AddDays(90));
        Assert.Equal(Today.AddDays(10), State().Current!.Until);
    }

    [Fact]
    public void The_text_in_use_is_what_the_market_offered_last()
    {
        using (var db = _views.Read())
        {
            Assert.Null(DossierQueries.TextInUse(db, Market));
        }

        Sign(Market, Text);
        Sign(Stall, Another);
        using var later = _views.Read();
        Assert.Equal(("协议", Text), DossierQueries.TextInUse(later, Market));
    }

    [Fact]
    public void The_newest_notice_of_a_heading_holds_until_it_is_taken_down()
    {
        World.Must(Market, Market, new NoticePosted(World.Nonce(), "rules", "制度", "旧"));
        World.Must(Market, Market, new NoticePosted(World.Nonce(), "phone", "电话", "12315"));
        World.Must(Market, Market, new NoticePosted(World.Nonce(), "rules", "制度", "新\n二"));
        World.Must("fangcun", "fangcun", new NoticePosted(World.Nonce(), "rules", "制度", "别的市场"));
        using (var db = _views.Read())
        {
            Assert.Equal([("rules", "新\n二"), ("phone", "12315")], DossierQueries.Board(db, Market).Select(n => (n.Section, n.Text)));
        }

        World.Must(Market, Market, new NoticePosted(World.Nonce(), "rules", "制度"));
        using var after = _views.Read();
        Assert.Equal("phone", Assert.Single(DossierQueries.Board(after, Market)).Section);
    }

    [Fact]
    public void Ends_are_told_by_the_dated_table()
    {
        DateOnly day = new(2026, 11, 23);
        Assert.Equal(Ending.Far, DossierRules.EndingOf("licence", null, day));
        Assert.Equal(Ending.Far, DossierRules.EndingOf("licence", day.AddDays(61), day));
        Assert.Equal(Ending.Early, DossierRules.EndingOf("licence", day.AddDays(60), day));
        Assert.Equal(Ending.Soon, DossierRules.EndingOf("licence", day.AddDays(30), day));
        Assert.Equal(Ending.Last, DossierRules.EndingOf("licence", day.AddDays(7), day));
        Assert.Equal(Ending.Last, DossierRules.EndingOf("licence", day, day));
        Assert.Equal(Ending.Ended, DossierRules.EndingOf("licence", day.AddDays(-1), day));
        Assert.Equal(Ending.Early, DossierRules.EndingOf("health", day.AddDays(16), day));
        Assert.Equal(60, DossierRules.MostDays(day));
    }

    [Fact]
    public void What_a_stall_must_file_follows_from_what_it_deals_in()
    {
        DateOnly day = new(2026, 11, 23);
        Assert.Empty(DossierRules.NeededBy(["aquatic", "vegetable"], day));
        Assert.Equal([["licence", "filing"]], DossierRules.NeededBy(["dry"], day));
        Assert.Equal([["licence"], ["health"]], DossierRules.NeededBy(["cooked"], day));
        Assert.Empty(DossierRules.NeededBy(["cooked"], new DateOnly(2015, 9, 30)));
    }

    [Fact]
    public void The_standard_agreement_says_when_a_merchant_has_to_leave_and_its_digest_is_for_ever()
    {
        Assert.Contains("退市", StandardAgreement.Text, StringComparison.Ordinal);
        Assert.Equal("食用农产品质量安全协议", StandardAgreement.Title);
        // A changed text is another agreement: ledgers name this one. Put a new text beside it instead of changing it.
        Assert.Equal("oZoZN6n3ueqiatQvUZEaj73-UKm7EH9wskveVzMJnK0", StandardAgreement.Digest.ToString());
    }

    public void Dispose() => _views.Dispose();

    private StatementId File(DateOnly? until = null) => World.Must(Market, Stall, new DocumentFiled(World.Nonce(), "licence", "JY1", Until: until)).Id;

    private List<(StatementId Id, DocumentFate Fate)> Documents()
    {
        using var db = _views.Read();
        return [.. DossierQueries.Documents(db, Stall).Select(d => (d.Id, d.Fate))];
    }

    private void Both(Hash text, DateOnly? until)
    {
        Sign(Market, text, until: until);
        Sign(Stall, text, until: until);
    }

    private void Sign(string by, Hash text, DateOnly? from = null, DateOnly? until = null) =>
        World.Must(by, Stall, new AgreementSigned(World.Nonce(), "协议", text, from ?? Today, until));

    private AgreementState State(DateOnly? on = null)
    {
        using var db = _views.Read();
        var state = DossierQueries.AgreementOf(db, Stall, on ?? Today);
        // Read for many at once it must be the same.
        Assert.Equivalent(state, DossierQueries.Agreements(db, "gz", on ?? Today).GetValueOrDefault(Stall) ?? AgreementState.Nothing);
        return state;
    }
}
