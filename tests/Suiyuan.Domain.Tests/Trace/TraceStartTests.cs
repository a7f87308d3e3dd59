using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Trace;

/// <summary>Any number on any paper leads to its lots, and a lot to its neighbours.</summary>
public sealed class TraceStartTests : IDisposable
{
    private const string Stall = "ah-ming";

    private readonly ViewWorld _views = new();

    private World World => _views.World;

    [Fact]
    public void A_lot_a_voucher_a_ticket_its_number_a_test_and_a_stop_lead_to_the_same_lot()
    {
        var bought = Say(World.Purchase());
        var ticket = Say(new TicketAttached(World.Nonce(), bought, "quarantine", Hash.Of("photo"u8), "NO-4401"));
        var sale = Say(World.Sale());
        var test = new RapidTest(World.Nonce(), "鲈鱼", [new("孔雀石绿", "fail")], new LotId(bought, 0));
        var tested = World.Must("huangsha", Stall, test).Id;
        var stop = World.Must("huangsha", Stall, new StopSale(World.Nonce(), [new(bought, 0)], true, "test", "快检阳性", tested)).Id;
        var wrong = Say(World.Sale());
        var voided = Say(new SaleVoided(wrong, "错"));
        using var db = _views.Read();
        var lot = new LotId(bought, 0);
        foreach (var (text, kind) in ((string, TraceStartKind)[])
            [($"{lot}", TraceStartKind.Lot), ($"{bought}", TraceStartKind.Record), ($"{sale}", TraceStartKind.Voucher),
            ($" https://example.org/v/{sale}?lang=en#way ", TraceStartKind.Voucher), ($"{ticket}", TraceStartKind.Ticket), ("no-4401", TraceStartKind.Ticket),
            ("NO-4401", TraceStartKind.Ticket), ($"{stop}", TraceStartKind.Stop), ($"{voided}", TraceStartKind.Voucher), ("AH-MING", TraceStartKind.Stall)])
        {
            var start = TraceStarts.Find(db, text);
            Assert.True(start?.Kind == kind, $"{text} is {start?.Kind}");
            Assert.Equal([lot], start!.Lots);
            Assert.Equal(Stall, start.Stall);
        }

        Assert.Equal(TraceStartKind.Record, TraceStarts.Find(db, $"#{Index(bought)}")!.Kind);
        var found = TraceStarts.Find(db, $"{tested}")!;
        Assert.Equal((TraceStartKind.Test, 0), (found.Kind, found.Lots.Count));
        Assert.Equal([lot], TraceStarts.OfTest(db, found, test).Lots);
        // The sample's lot is not known: what the stall had of it lately.
        Assert.Equal([lot], TraceStarts.OfTest(db, found, test with { Lot = null }).Lots);
        Assert.Empty(TraceStarts.OfTest(db, found, test with { Lot = null, Product = "草鱼" }).Lots);
    }

    [Fact]
    public void The_number_of_a_laboratorys_report_leads_to_its_lot_and_a_corrected_report_to_the_newer()
    {
        var bought = Say(World.Purchase());
        var report = new LabReport(World.Nonce(), "GZ-FX-7788", "鲈鱼", [new("孔雀石绿", "fail")], new LotId(bought, 0));
        var first = World.Must("lab", Stall, report).Id;
        using (var db = _views.Read())
        {
            var found = TraceStarts.Find(db, "gz-fx-7788")!;
            Assert.Equal((TraceStartKind.Test, Index(first), Stall), (found.Kind, found.Index, found.Stall));
            Assert.Equal([new LotId(bought, 0)], TraceStarts.OfTest(db, found, report).Lots);
        }

        var again = World.Must("lab", Stall, report with { N = World.Nonce() }).Id;
        using var now = _views.Read();
        Assert.Equal(Index(again), TraceStarts.Find(now, "GZ-FX-7788")!.Index);
    }

    [Fact]
    public void A_stalls_day_and_product_lead_to_what_came_in()
    {
        var today = ChinaTime.DayOf(World.Now);
        var yesterday = Say(World.Purchase() with { At = World.Now.AddDays(-1) });
        var both = Say(World.Purchase(Of("鲈鱼"), Of("草鱼")));
        using var db = _views.Read();
        Assert.Equal([new LotId(both, 1), new(both, 0), new(yesterday, 0)], TraceStarts.Find(db, Stall)!.Lots);
        Assert.Equal([new LotId(yesterday, 0)], TraceStarts.Find(db, Stall, today.AddDays(-1))!.Lots);
        Assert.Equal([new LotId(both, 1)], TraceStarts.Find(db, Stall, today, "草鱼")!.Lots);
        Assert.Empty(TraceStarts.Find(db, Stall, today.AddDays(1))!.Lots);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#999999")]
    [InlineData("huangsha")]
    [InlineData("440199")]
    [InlineData("https://example.org/")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.0")]
    [InlineData("' OR 1=1 --")]
    public void What_nothing_is_called_leads_nowhere(string text)
    {
        Say(World.Purchase());
        using var db = _views.Read();
        Assert.Null(TraceStarts.Find(db, text));
    }

    [Fact]
    public void What_is_not_about_goods_leads_nowhere()
    {
        using var db = _views.Read();
        Assert.Null(TraceStarts.Find(db, "#0"));
    }

    [Fact]
    public void Neighbours_are_told_by_paper_voucher_lorry_and_day_the_closest_first()
    {
        World.Tick(TimeSpan.FromHours(5));
        var bad = Say(World.Purchase(Of("鲈鱼"), Of("生蚝")));
        var paper = Say(World.Purchase(Of("鲈鱼")) with { Supplier = new("别家", null) });
        Say(new TicketAttached(World.Nonce(), bad, "quarantine", Hash.Of("photo"u8), "N1"));
        Say(new TicketAttached(World.Nonce(), paper, "quarantine", Hash.Of("other photo"u8), "N1"));
        var lorry = World.Must("ah-hua", "ah-hua", World.Purchase(Of("鸡")) with { At = World.Now.AddMinutes(-40) }).Id;
        var later = World.Must("ah-hua", "ah-hua", World.Purchase(Of("鲈鱼")) with { At = World.Now.AddHours(-4) }).Id;
        World.Must("ah-hua", "ah-hua", World.Purchase(Of("鸡")) with { At = World.Now.AddHours(-4) });
        World.Must("ah-hua", "ah-hua", World.Purchase(Of("鲈鱼")) with { At = World.Now.AddDays(-1) });
        var sale = Say(World.Sale(new("鲈鱼", Amount.Of(1), Unit.Kilogram, new LotId(bad, 0)), new("生蚝", Amount.Of(1), Unit.Kilogram)));
        var received = World.Must("ah-hua", "ah-hua", new PurchaseConfirmed(World.Nonce(), sale)).Id;
        using var db = _views.Read();
        Assert.Equal(
            [(new LotId(bad, 1), NeighbourReason.SamePurchase), (new(paper, 0), NeighbourReason.SameCertificate), (new(lorry, 0), NeighbourReason.SameLorry),
                (new(later, 0), NeighbourReason.SameSupplierAndDay)],
            TraceNeighbours.Of(db, [new LotId(bad, 0)]).Select(n => (n.Lot, n.Reason)));
        Assert.Equal([(new LotId(received, 1), NeighbourReason.SamePurchase)], TraceNeighbours.Of(db, [new LotId(received, 0)]).Select(n => (n.Lot, n.Reason)));
    }

    private static PurchaseLine Of(string product) => new(product, Amount.Of(10), Unit.Kilogram);

    private StatementId Say(Payload payload) => World.Must(Stall, Stall, payload).Id;

    private int Index(StatementId id) => World.Entries.FindIndex(e => e.Id == id);

    public void Dispose() => _views.Dispose();
}
