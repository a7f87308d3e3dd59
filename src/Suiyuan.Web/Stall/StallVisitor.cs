using System.Security.Claims;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Accounts;

namespace Suiyuan.Web.Stall;

/// <summary>How a visitor of <c>/stall</c> stands.</summary>
internal enum VisitorKind
{
    /// <summary>Nobody is signed in.</summary>
    Stranger,

    /// <summary>Signed in for a party that is no merchant.</summary>
    NoMerchant,

    /// <summary>A merchant whose account was opened with a key that was put out of use since: perhaps a lost phone.</summary>
    KeyRevoked,

    /// <summary>A merchant. It may only look while suspended, lapsed or gone; see <see cref="StallVisitor.Standing"/>.</summary>
    Merchant,
}

/// <summary>Who visits the merchant's portal, and what it reads: all at one tree size. One for each request.</summary>
internal sealed class StallVisitor(
    IHttpContextAccessor http, PartyDirectory parties, ViewDatabase views, ViewLoop loop, RecordedLog log, SuiyuanOptions options)
    : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private ViewReader? _reader;
    private StallFacts? _facts;

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("A visitor comes with a request.");

    private PartyHistory? History => Http.User.FindFirstValue(AccountClaims.Party) is { } id ? parties.Find(id) : null;

    /// <summary>Who it is.</summary>
    public VisitorKind Kind => History switch
    {
        null => VisitorKind.Stranger,
        { Role: not Roles.Merchant } => VisitorKind.NoMerchant,
        _ => Notice == "key-revoked" ? VisitorKind.KeyRevoked : VisitorKind.Merchant,
    };

    private string? Notice => Http.User.FindFirstValue(AccountClaims.Notice);

    /// <summary><c>good</c>, <c>suspended</c>, <c>lapsed</c> or <c>left</c>.</summary>
    public string Standing => Notice ?? "good";

    /// <summary>The stall's party id.</summary>
    public string Party => History?.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Where the portal of a visitor who is no merchant is.</summary>
    public string OwnPortal => AccountEndpoints.HomeOf(History?.Role);

    /// <summary>The address that vouchers are reached by.</summary>
    public string BaseUrl => (options.PublicUrl ?? $"{Http.Request.Scheme}://{Http.Request.Host}").TrimEnd('/');

    /// <summary>Where the shopper pays, with <c>{voucher}</c> and <c>{total}</c> in it; null where no checkout is known.</summary>
    public string? Checkout => options.Payments.Checkout is { Length: > 0 } checkout ? checkout
        : options.Demo ? BaseUrl + "/demo/pay/{voucher}?total={total}" : null;

    /// <summary>The views.</summary>
    public ViewReader Db => _reader ??= views.Read();

    /// <summary>The stall as the ledger has it; admitted a moment ago, it may not be in the views yet.</summary>
    public StallFacts Facts => _facts ??= StallBook.FactsOf(Db, Party)
        ?? new StallFacts(History!.Name, null, new BilingualName(History.Under), [], null, []);

    /// <summary>
    /// Waits until the views show all that is recorded now, so that a person sees what they have just said. Gives up
    /// after two seconds: the pages say which ledger size they show.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await loop.WaitForAsync(log.RecordedSize, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Shown as far as the views are.
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reader?.Dispose();
}
