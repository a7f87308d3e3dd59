using Suiyuan.Domain.Sealed;
using Suiyuan.Web.Payments;

namespace Suiyuan.Web.Office;

internal sealed partial class Desk
{
    private const int MostPayments = 200;

    /// <summary>Payments to accounts of this office or of those below it that are not linked to a voucher, the newest first.</summary>
    public IReadOnlyList<Payment> UnlinkedPayments(PaymentStore store, PaymentAccounts accounts) =>
        [.. store.Unlinked(MostPayments).Where(p => accounts.CollectsFor(p.Channel, p.Account).Any(All.ContainsKey))];
}
