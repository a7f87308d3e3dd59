using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Parties;

/// <summary>
/// Every kind, said by every role with every use of key, about every subject there is. The city: bureau <c>gz</c> with
/// district <c>liwan</c>, which admitted market <c>huangsha</c> with merchant <c>ah-ming</c>; market <c>fangcun</c>
/// with merchant <c>ah-hua</c> under the bureau itself; laboratory <c>lab</c>.
/// </summary>
public sealed class AuthorityMatrixTests : IDisposable
{
    // One row a kind. Columns: who says it. In a cell: about whom it is allowed; "-" for nobody. Everybody else is refused.
    private const string Expected = """
                           | gz             | liwan         | huangsha         | ah-ming | ah-ming/device | lab | suiyuan
        charter            | -              | -             | -                | -       | -              | -   | -
        admitted           | new            | new           | new              | -       | -              | -   | -
        renewed            | below          | below         | members          | -       | -              | -   | -
        suspended          | below          | below         | members          | -       | -              | -   | -
        resumed            | below          | below         | members          | -       | -              | -   | -
        left               | below          | below         | members          | -       | -              | -   | -
        key-granted        | self below     | self below    | self members     | self    | -              | self| -
        key-revoked        | self below     | self below    | self members     | self    | -              | self| -
        clock              | -              | -             | -                | -       | -              | -   | self
        purchase           | -              | -             | members          | self    | -              | -   | -
        ticket-attached    | -              | -             | members          | self    | -              | -   | -
        sale               | -              | -             | members          | self    | self           | -   | -
        sale-voided        | -              | -             | members          | self    | self           | -   | -
        purchase-confirmed | -              | -             | members          | self    | -              | -   | -
        purchase-disputed  | -              | -             | members          | self    | -              | -   | -
        policy-changed     | self           | -             | -                | -       | -              | -   | -
        ticket-assessed    | -              | -             | -                | -       | -              | -   | merchants
        finding-explained  | -              | -             | members          | self    | -              | -   | -
        finding-resolved   | below          | below         | members          | -       | -              | -   | -
        entry-voided         | -            | -            | members        | self | - | - | -
        transformation       | -            | -            | members        | self | - | - | -
        stock-take           | -            | -            | members        | self | - | - | -
        disposal             | -            | -            | members        | self | - | - | -
        day-report           | -            | -            | members        | self | - | - | -
        payment-linked       | -            | -            | -              | - | - | - | merchants
        agreement-signed     | -            | -            | members        | self | - | - | -
        document-filed       | -            | -            | self members   | self | - | self | -
        notice-posted        | -            | -            | self           | - | - | - | -
        rapid-test           | below        | below        | members        | - | - | merchants | -
        lab-report           | -            | -            | -              | - | - | merchants | -
        stop-sale            | self below   | self below   | self members   | self | - | - | -
        stop-sale-lifted     | self below   | self below   | self members   | self | - | - | -
        recall-opened        | self below   | self below   | self members   | self | - | - | -
        recall-notice        | self below   | self below   | self members   | - | - | - | merchants
        recall-acknowledged  | -            | -            | self members   | self | - | - | merchants
        holding-reported     | -            | -            | members        | self | - | - | -
        recall-collected     | -            | -            | members        | self | - | - | -
        recall-closed        | self below   | self below   | self members   | self | - | - | -
        entry-check          | below        | below        | members        | -    | - | - | -
        sampling             | below        | below        | members        | -    | - | merchants | -
        sample-moved         | below        | below        | members        | -    | - | merchants | -
        objection            | -            | -            | members        | self | - | - | -
        objection-decided    | below        | below        | members        | -    | - | - | -
        inspection-planned   | below        | below        | members        | -    | - | - | -
        inspection           | below        | below        | members        | -    | - | - | -
        rectification        | -            | -            | self members   | self | - | - | -
        rectification-checked| below        | below        | members        | -    | - | - | -
        enforcement          | below        | below        | -              | -    | - | - | -
        credit-graded        | below        | below        | -              | -    | - | - | -
        patrol               | below        | below        | self           | -    | - | - | -
        patrol-finding       | below        | below        | members        | -    | - | - | -
        market-closed        | below        | below        | self           | -    | - | - | -
        complaint-filed      | -            | -            | -              | -    | - | - | places
        complaint-added      | -            | -            | -              | -    | - | - | places
        complaint-decided    | below        | below        | -              | -    | - | - | -
        complaint-forwarded  | below        | below        | -              | -    | - | - | -
        complaint-answered   | below        | below        | self members   | self | - | - | -
        complaint-mediated   | below        | below        | members        | -    | - | - | -
        complaint-closed     | below        | below        | -              | -    | - | - | -
        tip-off-filed        | -            | -            | -              | -    | - | - | charter
        tip-off-handled      | self         | self         | -              | -    | - | - | -
        alert-raised         | -            | -            | -              | -    | - | - | places
        alert-acknowledged   | below        | below        | self members   | self | - | - | -
        alert-explained      | -            | -            | self members   | self | - | - | -
        alert-closed         | below        | below        | members        | -    | - | - | -
        rule-set             | self         | -            | -              | -    | - | - | -
        payment-refunded     | -            | -            | -              | -    | - | - | merchants
        """;

    private static readonly Dictionary<string, (string Self, string[] Below, string[] Members)> Relations = new(StringComparer.Ordinal)
    {
        ["gz"] = ("gz", ["liwan", "huangsha", "ah-ming", "fangcun", "ah-hua", "lab"], ["liwan", "fangcun", "lab"]),
        ["liwan"] = ("liwan", ["huangsha", "ah-ming"], ["huangsha"]),
        ["huangsha"] = ("huangsha", ["ah-ming"], ["ah-ming"]),
        ["ah-ming"] = ("ah-ming", [], []),
        ["lab"] = ("lab", [], []),
        ["suiyuan"] = ("suiyuan", [], []),
    };

    private static readonly string[] Subjects = ["gz", "liwan", "huangsha", "ah-ming", "fangcun", "ah-hua", "lab", "suiyuan", "new-one"];

    private readonly World _world = City();

    [Fact]
    public void The_matrix_has_every_kind() =>
        Assert.Equal(Kinds.All.Select(k => k.Name), Rows().Select(r => r.Kind).Distinct());

    [Fact]
    public void Each_may_say_exactly_what_the_matrix_says_about_exactly_those()
    {
        var decided = 0;
        foreach (var (kind, speaker, cell) in Rows())
        {
            var (party, key) = speaker.EndsWith("/device", StringComparison.Ordinal) ? (speaker.Split('/')[0], "scale") : (speaker, speaker);
            var (self, below, members) = Relations[party];
            var allowed = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => word switch
            {
                "-" => [],
                "self" => [self],
                "below" => below,
                "members" => members,
                "new" => ["new-one"],
                "merchants" => ["ah-ming", "ah-hua"],
                "places" => ["huangsha", "ah-ming", "fangcun", "ah-hua"],
                "charter" => ["gz"],
                _ => throw new InvalidOperationException(word),
            }).ToHashSet(StringComparer.Ordinal);
            foreach (var subject in Subjects)
            {
                var decision = _world.Authority.Decide(_world.IdOf(key), kind, subject);
                Assert.True(decision.Allowed == allowed.Contains(subject), $"{speaker} says {kind} about {subject}: {decision.Refusal}");
                decided++;
            }
        }

        Assert.Equal(Kinds.All.Count * 7 * Subjects.Length, decided);
    }

    [Fact]
    public void The_rules_refuse_whatever_the_matrix_refuses_and_record_none_of_it()
    {
        foreach (var (kind, speaker, _) in Rows())
        {
            var (party, key) = speaker.EndsWith("/device", StringComparison.Ordinal) ? (speaker.Split('/')[0], "scale") : (speaker, speaker);
            foreach (var subject in Subjects)
            {
                if (!_world.Authority.Decide(_world.IdOf(key), kind, subject).Allowed)
                {
                    var before = _world.Authority.Version;
                    Assert.NotNull(_world.Try(party, subject, Say(kind, party, subject), key));
                    Assert.Equal(before, _world.Authority.Version);
                }
            }
        }
    }

    [Fact]
    public void A_key_that_nobody_granted_may_say_nothing()
    {
        foreach (var kind in Kinds.All)
        {
            foreach (var subject in Subjects)
            {
                Assert.False(_world.Authority.Decide(_world.IdOf("stranger"), kind.Name, subject).Allowed);
            }
        }
    }

    [Theory]
    [InlineData("gz", "bureau", true)]
    [InlineData("gz", "market", true)]
    [InlineData("gz", "laboratory", true)]
    [InlineData("gz", "merchant", false)]
    [InlineData("liwan", "bureau", true)]
    [InlineData("liwan", "market", true)]
    [InlineData("liwan", "laboratory", true)]
    [InlineData("liwan", "merchant", false)]
    [InlineData("huangsha", "bureau", false)]
    [InlineData("huangsha", "market", false)]
    [InlineData("huangsha", "laboratory", false)]
    [InlineData("huangsha", "merchant", true)]
    public void Each_admits_only_the_roles_that_come_below_it(string by, string role, bool allowed) =>
        Assert.Equal(allowed ? null : "not-permitted", _world.Try(by, "new-one", World.Admission(role, by))?.Code);

    [Fact]
    public void Nobody_admits_under_another() =>
        Assert.Equal("not-yours", _world.Try("huangsha", "new-one", World.Admission(Roles.Merchant, "fangcun"))?.Code);

    [Theory]
    [InlineData("suiyuan", "ticket-assessed")]
    [InlineData("huangsha", "finding-explained")]
    [InlineData("huangsha", "disposal")]
    [InlineData("gz", "finding-resolved")]
    public void What_a_merchant_handed_in_is_judged_and_its_goods_disposed_of_even_when_it_is_suspended_or_has_left(string speaker, string kind)
    {
        _world.Must("gz", "ah-ming", new Suspended("x"));
        Assert.Null(_world.Try(speaker, "ah-ming", Say(kind, speaker, "ah-ming")));
        _world.Must("gz", "ah-ming", new Left("x"));
        Assert.Null(_world.Try(speaker, "ah-ming", Say(kind, speaker, "ah-ming")));
    }

    internal static World City()
    {
        var world = new World();
        world.Admit("gz", "liwan", Roles.Bureau);
        world.Admit("liwan", "huangsha", Roles.Market);
        world.Admit("huangsha", "ah-ming", Roles.Merchant);
        world.Admit("gz", "fangcun", Roles.Market);
        world.Admit("fangcun", "ah-hua", Roles.Merchant);
        world.Admit("gz", "lab", Roles.Laboratory);
        world.Must("huangsha", "ah-ming", new KeyGranted(world.Point("scale"), KeyUses.Device, "电子秤"));
        return world;
    }

    private Payload Say(string kind, string party, string subject) => kind switch
    {
        Kinds.Charter => _world.Charter(),
        Kinds.Admitted => World.Admission(party == "huangsha" ? Roles.Merchant : Roles.Market, party),
        Kinds.Renewed => new Renewed(new DateOnly(2030, 1, 1)),
        Kinds.Suspended => new Suspended("x"),
        Kinds.Resumed => new Resumed("x"),
        Kinds.Left => new Left("x"),
        Kinds.KeyGranted => new KeyGranted(_world.Point("fresh"), KeyUses.Seal, "x"),
        Kinds.KeyRevoked => new KeyRevoked(_world.IdOf(subject), "lost"),
        Kinds.Clock => new Clock(_world.Now.AddSeconds(1)),
        Kinds.Purchase => _world.Purchase(),
        Kinds.TicketAttached => new TicketAttached(_world.Nonce(), SomeId, "other", SomeId.Value),
        Kinds.Sale => _world.Sale(),
        Kinds.SaleVoided => new SaleVoided(SomeId, "x"),
        Kinds.PurchaseConfirmed => new PurchaseConfirmed(_world.Nonce(), SomeId),
        Kinds.PurchaseDisputed => new PurchaseDisputed(_world.Nonce(), SomeId, "differs"),
        Kinds.PolicyChanged => new PolicyChanged(World.Vkey, "none", "x"),
        Kinds.TicketAssessed => new TicketAssessed(_world.Nonce(), SomeId, "m/1", "r/1", "unknown", default, [], SomeId.Value),
        Kinds.FindingExplained => new FindingExplained(_world.Nonce(), SomeId, "expired", "other"),
        Kinds.FindingResolved => new FindingResolved(_world.Nonce(), SomeId, "expired", "true"),
        _ => Vocabulary.Samples.All.Single(p => Kinds.Of(p).Name == kind),
    };

    private static StatementId SomeId => new(Hash.Of("x"u8));

    private static IEnumerable<(string Kind, string Speaker, string Cell)> Rows()
    {
        var lines = Expected.Split('\n').Select(l => l.Split('|').Select(c => c.Trim()).ToArray()).ToArray();
        return lines.Skip(1).SelectMany(row => lines[0].Skip(1).Select((speaker, i) => (row[0], speaker, row[i + 1])));
    }

    public void Dispose() => _world.Dispose();
}
