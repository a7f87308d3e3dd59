using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;

namespace Suiyuan.Domain.Views;

/// <summary>All views, in the order in which they take in each statement.</summary>
public static class SuiyuanViews
{
    /// <summary>A fresh set, for one <see cref="ViewDatabase"/>.</summary>
    public static IReadOnlyList<IView> Create()
    {
        var parties = new PartyView();
        var trade = new TradeView(parties);
        return
        [
            parties, new StatementView(parties), trade, new TicketView(parties), new PaymentView(parties), new RecallView(parties, trade),
            new CitationView(), new DossierView(parties), new TestView(parties), new ActView(parties),
        ];
    }
}
