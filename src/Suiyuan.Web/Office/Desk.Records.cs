using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>What one market did today.</summary>
/// <param name="Active">Stalls that may trade.</param>
/// <param name="Recorded">Stalls that recorded anything today.</param>
/// <param name="Sales">Vouchers today.</param>
/// <param name="Oversold">Of these, how many exceed the stall's lots.</param>
internal sealed record MarketDay(long Active, long Recorded, long Sales, long Oversold);

/// <summary>A decision about a party with what its statement says.</summary>
/// <param name="Event">Where it stands.</param>
/// <param name="Note">Its reason, label or term; null for none.</param>
/// <param name="Use">The use of the key it is about.</param>
internal sealed record PartyEventDetail(PartyEvent Event, string? Note, string? Use);

internal sealed partial class Desk
{
    private Dictionary<string, MarketDay>? _marketDays;

    /// <summary>Sales of a list, newest first.</summary>
    public RowPage<SaleItem> Sales(RecordFilter filter, long skip, int take) => RecordQueries.Sales(Db, filter, skip, take);

    /// <summary>Purchases and receipts of a list, newest first.</summary>
    public RowPage<PurchaseItem> Purchases(RecordFilter filter, long skip, int take) => RecordQueries.Purchases(Db, filter, skip, take);

    /// <summary>Sale lines beyond stock.</summary>
    public IReadOnlyList<ShortfallItem> Shortfalls(RecordFilter filter, int take) => RecordQueries.Shortfalls(Db, filter, take);

    /// <summary>What a sale line beyond stock is looked for by.</summary>
    public string FindShortfall(ShortfallItem item) => $"{item.Product} {StallName(item.Stall)}";

    /// <summary>What buyers disputed.</summary>
    public IReadOnlyList<DisputeItem> Disputes(RecordFilter filter, int take) => RecordQueries.Disputes(Db, filter, take);

    /// <summary>A stall's latest tickets.</summary>
    public IReadOnlyList<TicketItem> TicketsOf(string stall, int take) => RecordQueries.TicketsOf(Db, stall, take);

    /// <summary>A stall's lots that are not used up.</summary>
    public IReadOnlyList<OpenLot> LotsOf(string stall) => RecordQueries.LotsOf(Db, stall);

    /// <summary>Suppliers and goods that a stall had lately.</summary>
    public (IReadOnlyList<string> Suppliers, IReadOnlyList<string> Products) HabitsOf(string stall) => RecordQueries.Habits(Db, stall);

    /// <summary>What a ticket is, in words.</summary>
    public string TicketType(string code)
    {
        var (chinese, english) = TicketTypes.NameOf(code);
        return text[chinese, english];
    }

    /// <summary>What a market did today.</summary>
    public MarketDay MarketDayOf(string market)
    {
        var activity = Activity();
        _marketDays ??= Stalls().GroupBy(s => s.Under).ToDictionary(g => g.Key, g => new MarketDay(
            g.Count(s => s.Status == PartyStatus.Active), g.Count(s => activity.Of(s.Id).LastDay == Today),
            g.Sum(s => activity.Of(s.Id).Sales), g.Sum(s => activity.Of(s.Id).Oversold)), StringComparer.Ordinal);
        return _marketDays.GetValueOrDefault(market) ?? new MarketDay(0, 0, 0, 0);
    }

    /// <summary>What was decided about a party, newest first, with the words of each decision from the ledger itself.</summary>
    public async Task<IReadOnlyList<PartyEventDetail>> EventsOfAsync(string party)
    {
        var details = new List<PartyEventDetail>();
        foreach (var e in PartyQueries.EventsOf(Db, party))
        {
            details.Add(await PayloadAtAsync(e.Index) switch
            {
                Suspended suspended => new(e, suspended.Reason, null),
                Resumed resumed => new(e, resumed.Reason, null),
                Left left => new(e, left.Reason, null),
                Renewed renewed => new(e, text[$"有效期到 {text.Date(renewed.Until)}", $"until {text.Date(renewed.Until)}"], null),
                KeyGranted { Use: KeyUses.Enrol } granted => new(e, null, granted.Use),
                KeyGranted granted => new(e, granted.Label, granted.Use),
                KeyRevoked revoked => new(e, RevocationReason(revoked.Reason), null),
                PolicyChanged changed => new(e, changed.Reason, null),
                _ => new(e, null, null),
            });
        }

        return details;
    }

    /// <summary>The digests of what a party's admission seals.</summary>
    public async Task<SealedParty?> SealedOfAsync(Party party) =>
        await PayloadAtAsync(party.AdmittedIndex) is Admitted admitted ? admitted.Sealed : null;

    private string RevocationReason(string reason) => reason switch
    {
        "lost" => text["设备丢失", "device lost"],
        "replaced" => text["换了新设备", "replaced"],
        "compromised" => text["可能被别人用过", "possibly misused"],
        _ => text["持有人离开", "holder left"],
    };

    private Task<Payload?> PayloadAtAsync(long index) => log.PayloadAtAsync(index, Http.RequestAborted);
}
