using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>
/// The rules R01 to R40 over the ledger's stream, in ledger order: what each finds is a row of <c>risk_hit</c>, and one whose cause is
/// taken away later gets the index of what took it. Finds and shows; raises no alert and refuses nothing (docs/design/risk.md).
/// </summary>
/// <remarks>Sales are six statements of seven: what looks at each of them works in memory, and the tables are written for what is
/// rare.</remarks>
public sealed class RiskView : IView
{
    private readonly PartyView _parties;
    private readonly TradeView _trade;
    private readonly RuleCatalogue _catalogue;
    private readonly RiskBook _book = new();
    private readonly RiskCase _case;
    private readonly ShortageRisk _shortage;
    private readonly BuyingRisk _buying = new();
    private readonly ReportRisk _report;
    private readonly DealingRisk _dealing;
    private readonly DocumentRisk _documents = new();
    private int _today;

    /// <summary>The rules of a catalogue.</summary>
    /// <param name="parties">Numbers the parties; applied before this one, as are all that the rules read: statements, trade,
    /// tickets, tests…</param>
    /// <param name="trade">Says what is odd about a sale.</param>
    /// <param name="catalogue">The rules and what holds when.</param>
    public RiskView(PartyView parties, TradeView trade, RuleCatalogue catalogue)
    {
        (_parties, _trade, _catalogue) = (parties, trade, catalogue);
        _case = new RiskCase(catalogue, _book);
        _shortage = new ShortageRisk(trade);
        _report = new ReportRisk(trade);
        _dealing = new DealingRisk(trade);
    }

    /// <inheritdoc />
    public string Name => "risk";

    /// <inheritdoc />
    public string Schema => $"-- rules {_catalogue.Stamp}\n" + RiskBook.Schema + ShortageRisk.Schema + BuyingRisk.Schema
        + WritingRisk.Schema + NumberRisk.Schema + ReportRisk.Schema + DealingRisk.Schema + TestRisk.Schema + ComplaintRisk.Schema;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _book.Load(db);
        _shortage.Load(db);
        _buying.Load(db);
        _report.Load(db);
        _dealing.Load(db);
        _documents.Load(db);
        var clock = db.Number("SELECT clock FROM position");
        _today = clock == 0 ? 0 : RiskCase.DayOf(clock);
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db) => _buying.Flush(db);

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var c = _case;
        c.Begin(db, recorded, _parties.NumberOf(recorded.Statement.Subject), _parties.NumberOf(recorded.Statement.Issuer), payload);
        switch (payload)
        {
            case Sale sale:
                Sell(c, sale);
                break;
            case Purchase purchase:
                Buy(c, purchase);
                break;
            case PurchaseConfirmed:
                _report.Traded(c);
                _documents.Traded(c);
                Receive(c, c.Index, c.Stall, c.Day);
                break;
            case Transformation:
                _dealing.Sold(c);
                _shortage.Came(c, c.Stall, c.Day, c.LotsOf(c.Index));
                break;
            case StockTake:
                _shortage.Came(c, c.Stall, c.Day, c.LotsOf(c.Index));
                break;
            case TicketAttached:
                if (Attach(c, c.Index) is { } paper)
                {
                    _report.Papered(c, paper);
                }

                break;
            case SaleVoided:
                Void(c, db.Number("SELECT idx FROM sale_fate WHERE voided = $1", c.Index), c.Index);
                break;
            case EntryVoided:
                Void(c, db.Number("SELECT idx FROM entry_fate WHERE voided = $1", c.Index), c.Index);
                break;
            case PurchaseDisputed:
                DealingRisk.Disputed(c, c.Index, c.Day);
                break;
            case Clock:
                Tick(c);
                break;
            default:
                Other(c, payload);
                break;
        }

        foreach (var reference in _trade.Arrived)
        {
            Act(c, reference);
        }
    }

    private void Other(RiskCase c, Payload payload)
    {
        switch (payload)
        {
            case TicketAssessed assessed:
                FindingRisk.Assessed(c, assessed);
                break;
            case FindingResolved resolved:
                FindingRisk.Resolved(c, resolved);
                break;
            case PaymentLinked linked:
                _dealing.Paid(c, linked);
                break;
            case PaymentRefunded refunded:
                _dealing.Refunded(c, refunded);
                break;
            case DocumentFiled:
                _documents.FiledOne(c);
                break;
            case RapidTest test:
                TestRisk.Rapid(c, test);
                TestRisk.Tested(c, test.Product, test.Items, test.Lot?.ToString(), test.Of, rapid: true);
                break;
            case LabReport report:
                TestRisk.Tested(c, report.Product, report.Items, report.Lot?.ToString(), report.Of, rapid: false);
                DealingRisk.Cleared(c);
                break;
            case Sampling or SampleMoved or ObjectionDecided:
                DealingRisk.Cleared(c);
                break;
            case StopSale { Ref: { } cause }:
                TestRisk.Isolated(c, cause);
                break;
            case RecallOpened { Ref: { } cause, Drill: not true }:
                TestRisk.Isolated(c, cause);
                break;
            case Objection objection:
                TestRisk.Isolated(c, objection.To);
                break;
            case StopSaleLifted lifted:
                DealingRisk.Lifted(c, lifted);
                break;
            case Inspection inspection:
                _report.Inspected(c, inspection);
                break;
            case InspectionPlanned { Dropped: not true }:
                _report.Visited(c);
                break;
            case DayReport:
                _report.Reported(c);
                break;
            case ComplaintFiled complaint:
                ComplaintRisk.Filed(c, complaint);
                break;
            case ComplaintAdded { What: "withdrawn" } added:
                ComplaintRisk.Gone(c, added.To);
                break;
            case ComplaintClosed closed when closed.Founded == false || closed.Outcome is "withdrawn" or "refused":
                ComplaintRisk.Gone(c, closed.To);
                break;
            case KeyGranted or KeyRevoked:
                _report.Keys(c);
                break;
            default:
                break;
        }
    }

    private void Sell(RiskCase c, Sale sale)
    {
        _buying.Sold(c);
        _report.Sold(c);
        _report.Traded(c);
        _documents.Traded(c);
        _dealing.Sold(c);
        WritingRisk.Sold(c, sale);
        if (_trade.Noted.Count > 0)
        {
            _shortage.Oversold(c);
        }
    }

    private void Buy(RiskCase c, Purchase purchase)
    {
        var lots = c.LotsOf(c.Index);
        _report.Traded(c);
        _documents.Traded(c);
        _shortage.Came(c, c.Stall, c.Day, lots);
        WritingRisk.Bought(c, purchase, lots);
        _buying.Bought(c, lots);
        _dealing.Bought(c, purchase);
    }

    private void Receive(RiskCase c, long receipt, int buyer, int day)
    {
        _shortage.Came(c, buyer, day, c.LotsOf(receipt));
        DealingRisk.Received(c, receipt, buyer, day);
        DealingRisk.Confirmed(c, receipt, buyer);
    }

    private static RiskPaper? Attach(RiskCase c, long ticket)
    {
        if (RiskPaper.Find(c.Db, ticket) is not { } paper)
        {
            return null;
        }

        var lots = c.LotsOf(paper.Purchase);
        var beside = RiskPaper.Of(c.Db, paper.Purchase);
        PaperRisk.Attached(c, paper, lots, beside);
        NumberRisk.Attached(c, paper, lots, beside);
        return paper;
    }

    private void Void(RiskCase c, long target, long by)
    {
        if (target == 0)
        {
            return;
        }

        RiskBook.Fall(c.Db, target, by);
        _shortage.Voided(c, target);
        _report.Voided(c, target);
        _documents.Voided(c, c.Stall);
        _dealing.Voided(c, target);
        NumberRisk.Voided(c, target);
    }

    /// <summary>A statement that had waited for this one takes effect now.</summary>
    private void Act(RiskCase c, in Deferred reference)
    {
        switch (Kinds.Of(reference.Kind).Name)
        {
            case Kinds.PurchaseConfirmed:
                Receive(c, reference.Index, reference.Subject, reference.Day);
                break;
            case Kinds.TicketAttached:
                Attach(c, reference.Index);
                break;
            case Kinds.SaleVoided:
                Void(c, c.Db.Number("SELECT idx FROM sale_fate WHERE voided = $1", reference.Index), reference.Index);
                break;
            case Kinds.EntryVoided:
                Void(c, c.Db.Number("SELECT idx FROM entry_fate WHERE voided = $1", reference.Index), reference.Index);
                break;
            case Kinds.PurchaseDisputed:
                DealingRisk.Disputed(c, reference.Index, reference.Day);
                break;
            default:
                break;
        }
    }

    private void Tick(RiskCase c)
    {
        _shortage.Ticked(c);
        if (_today > 0 && c.Today > _today)
        {
            _shortage.DayBegan(c, _today);
            _dealing.DayBegan(c, _today);
        }

        _today = Math.Max(_today, c.Today);
    }
}
