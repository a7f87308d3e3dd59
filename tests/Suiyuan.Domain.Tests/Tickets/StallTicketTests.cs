using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Tickets;

/// <summary>What a stall has to do about its own tickets.</summary>
public sealed class StallTicketTests : IDisposable
{
    private const string Stall = "ah-ming";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_ticket_that_cant_be_read_is_asked_for_until_there_is_another_or_an_officer_decided_or_a_week_is_over()
    {
        var bought = Buy();
        Assess(Attach(bought), "blurred", Found("unreadable", "review"));
        var decided = Buy();
        var assessed = Assess(Attach(decided), "dark", Found("unreadable", "review"));
        Assess(Attach(Buy()), "failed");
        Assess(Attach(Buy()), null);
        Asked(2, 0);
        using (var db = _views.Read())
        {
            Assert.Equal([decided, bought], StallBook.ToRetake(db, Stall).Select(r => r.Id));
            var ticket = Assert.Single(StallTickets.Of(db, StallBook.Find(db, Stall, bought)!.Index));
            Assert.Equal("blurred", ticket.Retake);
            Assert.Empty(ticket.Findings);
            Assert.Equal((0, 0), StallTickets.Count(db, "ah-hua"));
        }

        World.Must("huangsha", Stall, new FindingResolved(World.Nonce(), assessed, "unreadable", "explained"));
        Asked(1, 0);
        Attach(bought);
        Asked(0, 0);

        var late = Attach(Buy());
        Assess(late, "glare");
        Asked(1, 0);
        World.Tick(TimeSpan.FromDays(StallTickets.DaysForRetakes + 1));
        Buy();
        Asked(0, 0);
    }

    [Fact]
    public void A_finding_that_can_be_explained_is_asked_about_until_it_is_and_hints_for_officers_never_are()
    {
        var bought = Buy();
        var assessed = Assess(Attach(bought), null, Found("expired", "hold"), Found("consignee-mismatch", "review"), Found("seal-missing", "watch"));
        Asked(0, 1);
        using (var db = _views.Read())
        {
            Assert.Equal([bought], StallBook.ToExplain(db, Stall).Select(r => r.Id));
            var ticket = Assert.Single(StallTickets.Of(db, StallBook.Find(db, Stall, bought)!.Index));
            Assert.Equal(["expired", "consignee-mismatch"], ticket.Findings.Select(f => f.Rule));
            Assert.Equal((assessed, null), (ticket.Assessed, ticket.Retake));
        }

        World.Must(Stall, Stall, new FindingExplained(World.Nonce(), assessed, "expired", "other"));
        Asked(0, 1);
        World.Must("huangsha", Stall, new FindingResolved(World.Nonce(), assessed, "consignee-mismatch", "false"));
        Asked(0, 0);
    }

    private void Asked(int retake, int explain)
    {
        using var db = _views.Read();
        Assert.Equal((retake, explain), StallTickets.Count(db, Stall));
        var duties = StallBook.Duties(db, Stall);
        Assert.Equal((retake, explain), (duties.Retake, duties.Explain));
        Assert.Equal(retake, StallBook.ToRetake(db, Stall).Count);
        Assert.Equal(explain, StallBook.ToExplain(db, Stall).Count);
    }

    private StatementId Buy() => World.Must(Stall, Stall, World.Purchase()).Id;

    private StatementId Attach(StatementId to) =>
        World.Must(Stall, Stall, new TicketAttached(World.Nonce(), to, "quarantine", Hash.Of(BitConverter.GetBytes(World.Entries.Count)))).Id;

    private StatementId Assess(StatementId ticket, string? reason, params TicketFinding[] findings) => World.Must("suiyuan", Stall, new TicketAssessed(
        World.Nonce(), ticket, "m/1", "r/1", "quarantine", Amount.Parse("0.9"), findings, Hash.Of(BitConverter.GetBytes(World.Entries.Count)), reason)).Id;

    private static TicketFinding Found(string rule, string severity) => new(rule, 1, severity, Amount.Parse("0.95"));

    public void Dispose() => _views.Dispose();
}
