using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;

namespace Suiyuan.Web.Office;

/// <summary>A market as the first page shows it.</summary>
/// <param name="Place">Where it is, and its day.</param>
/// <param name="Matters">How many things of it want a decision, its day's ordinary work aside.</param>
/// <param name="Worst">The worst of these; null for none.</param>
public sealed record DeskMarket(WallMarket Place, int Matters, Urgency? Worst);

/// <summary>
/// An office's first page: everything on it, of one tree size. Made once and shown to whoever asks while it is of today's size
/// (see <see cref="DeskDays"/>).
/// </summary>
public sealed record DeskDay
{
    /// <summary>Entries it is of.</summary>
    public required long Size { get; init; }

    /// <summary>The ledger's time there.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The part that it is narrowed to; the office itself for all of it.</summary>
    public required Party Scope { get; init; }

    /// <summary>What wants a decision, worst first.</summary>
    public required IReadOnlyList<DeskItem> Items { get; init; }

    /// <summary>The last fourteen days of trade, oldest first.</summary>
    public required IReadOnlyList<DayTotals> Days { get; init; }

    /// <summary>The same of supervision.</summary>
    public required IReadOnlyDictionary<Counted, long[]> Acts { get; init; }

    /// <summary>Markets, the worst first; at a market's desk itself alone.</summary>
    public required IReadOnlyList<DeskMarket> Markets { get; init; }

    /// <summary>The bureaus that the page may be narrowed to, each below the one above it, with how deep.</summary>
    public required IReadOnlyList<(Party Bureau, int Depth)> Bureaus { get; init; }

    /// <summary>Stalls that may trade.</summary>
    public required long Stalls { get; init; }

    /// <summary>Items that are not the day's ordinary work.</summary>
    public IEnumerable<DeskItem> Urgent => Items.Where(i => i.Urgency != Urgency.Routine);

    /// <summary>How many things of an area are open.</summary>
    public long Open(Area area) => Items.Where(i => i.Area == area).Sum(i => i.Count);

    /// <summary>The worst item of an area; null for none.</summary>
    public DeskItem? Worst(Area area) => Items.FirstOrDefault(i => i.Area == area);
}

internal sealed partial class Desk
{
    private const int TrendDays = 14;

    /// <summary>The part of a bureau's area that <c>?office=</c> asks for; all of it where it asks for none, or for one that is not below.</summary>
    public string ScopeAsked => Http.Request.Query["office"].ToString() is { Length: > 0 } id && IsBureau && PartyQueries.Find(Db, id)?.Role == Roles.Bureau
        && All.ContainsKey(id) ? id : Party;

    /// <summary>The first page, worked out now.</summary>
    public DeskDay DayOf(string scope)
    {
        IReadOnlyList<DeskItem> items = scope == Party ? Tasks() : [.. TasksIn(scope).Select(i => i with { Link = Narrowed(i.Link, scope) })];
        var matters = items.Where(i => i.Market is not null && i.Urgency != Urgency.Routine).GroupBy(i => i.Market!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (Count: g.Count(), Worst: g.Min(i => i.Urgency)), StringComparer.Ordinal);
        var markets = WallQueries.Markets(Db, scope, Today);
        return new DeskDay
        {
            Size = Size,
            At = At,
            Scope = All[scope],
            Items = items,
            Days = Days(TrendDays, scope),
            Acts = ActQueries.Days(Db, scope, Today, TrendDays),
            Markets =
            [
                .. markets.Select(m => matters.TryGetValue(m.Id, out var its) ? new DeskMarket(m, its.Count, its.Worst) : new DeskMarket(m, 0, null))
                    .OrderBy(m => m.Worst ?? Urgency.Routine).ThenByDescending(m => m.Matters).ThenBy(m => Share(m.Place)).ThenBy(m => m.Place.Id, StringComparer.Ordinal),
            ],
            Bureaus = IsBureau ? [.. Tree(Party, 0)] : [],
            Stalls = markets.Sum(m => m.Stalls),
        };
    }

    /// <summary>The market that a stall is in, or that the party is; null for any other, and for those not below.</summary>
    private string? MarketOf(string party) => Find(party) switch
    {
        { Role: Roles.Merchant } stall => stall.Under,
        { Role: Roles.Market } market => market.Id,
        _ => null,
    };

    private static double Share(WallMarket market) => market.Stalls == 0 ? 1 : (double)market.Recorded / market.Stalls;

    /// <summary>True for a party in the part of the area that the page's address asks for.</summary>
    public bool IsAsked(string party) => IsIn(party, FilterOf().Within);

    private bool IsIn(string party, string within) => within == Party || (Find(party) is { } found && IsUnder(found, within));

    private bool IsUnder(Party party, string office)
    {
        for (var p = party; ; p = All[p.Under])
        {
            if (p.Id == office)
            {
                return true;
            }

            if (p.Under == p.Id || !All.ContainsKey(p.Under))
            {
                return false;
            }
        }
    }

    private IEnumerable<(Party Bureau, int Depth)> Tree(string above, int depth) => Districts().Where(b => b.Under == above && b.Status != PartyStatus.Left)
        .SelectMany(b => Tree(b.Id, depth + 1).Prepend((b, depth)));

    // A list that stands for one market already is narrow enough.
    private static string Narrowed(string link, string scope) =>
        link.Contains("market=", StringComparison.Ordinal) ? link : $"{link}{(link.Contains('?', StringComparison.Ordinal) ? '&' : '?')}office={scope}";
}
