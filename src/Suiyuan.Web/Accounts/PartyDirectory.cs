using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Accounts;

/// <summary>How a party stands towards the portals.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="Notice">Why it may only look: <c>suspended</c>, <c>lapsed</c>, <c>left</c>, <c>key-revoked</c>; null when it
/// may act.</param>
internal readonly record struct Standing(string? Role, string? Notice);

/// <summary>
/// What signing in asks of authority. By the wall clock and not the ledger's, which stands still while nobody speaks:
/// a key that has run out signs nobody in.
/// </summary>
internal sealed class PartyDirectory(Authority authority, TimeProvider time)
{
    /// <summary>A party, or null.</summary>
    public PartyHistory? Find(string party) => authority.FindParty(party);

    /// <summary>
    /// Who is signed in, in the views' terms: as it is there or, where the views have not come to its admission (it was a moment ago, or they
    /// are being made again), as it was admitted.
    /// </summary>
    public Party SignedIn(ViewReader db, string party)
    {
        if (PartyQueries.Find(db, party) is { } known)
        {
            return known;
        }

        var admitted = Find(party) ?? throw new InvalidOperationException("Who signs in was admitted.");
        return new Party(party, admitted.Role, admitted.Name, admitted.Under, PartyStatus.Active, null, admitted.Admission.Index, null,
            null, [], null, null, null, null, Enrolled: true, null);
    }

    /// <summary>A key that may seal now, or null.</summary>
    public KeyHistory? FindLiveKey(KeyId id) =>
        authority.FindKey(id) is { } key && key.IsLiveAt(Authority.Now, time.GetUtcNow()) ? key : null;

    /// <summary>How a signed-in party stands now.</summary>
    /// <param name="party">The party id of the account.</param>
    /// <param name="openedBy">The key that the account was opened with; null for the demo's people.</param>
    public Standing StandingOf(string party, string? openedBy)
    {
        if (authority.FindParty(party) is not { } found)
        {
            // Only after the ledger was put back to an older copy than the accounts.
            return new Standing(null, "left");
        }

        if (openedBy is not null && (!KeyId.TryParse(openedBy, out var key) || FindLiveKey(key)?.Party != party))
        {
            return new Standing(found.Role, "key-revoked");
        }

        return new Standing(found.Role, found.StatusAt(Authority.Now, time.GetUtcNow()) switch
        {
            PartyStatus.Active => null,
            PartyStatus.Suspended => "suspended",
            PartyStatus.Lapsed => "lapsed",
            _ => "left",
        });
    }
}
