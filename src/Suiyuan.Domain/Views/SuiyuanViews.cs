using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;

namespace Suiyuan.Domain.Views;

/// <summary>All views, in the order in which they take in each statement.</summary>
public static class SuiyuanViews
{
    /// <summary>A fresh set, for one <see cref="ViewDatabase"/>.</summary>
    public static IReadOnlyList<IView> Create() => Create(RuleCatalogue.Standard);

    /// <summary>A fresh set that judges by other rules.</summary>
    internal static IReadOnlyList<IView> Create(RuleCatalogue rules)
    {
        var parties = new PartyView();
        var trade = new TradeView(parties);
        var recalls = new RecallView(parties, trade);
        return
        [
            parties, new StatementView(parties), trade, new TicketView(parties), new PaymentView(parties), recalls,
            new CitationView(), new DossierView(parties), new TestView(parties, recalls), new ComplaintView(parties), new TipOffView(parties),
            new ReportingView(parties, trade), new PatrolView(parties), new InspectionView(parties), new RiskView(parties, trade, rules), new ScoreView(parties),
            new SourceView(parties, trade), new AlertView(parties), new ActView(parties),
        ];
    }
}
