using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;

namespace Suiyuan.Web.Screen;

/// <summary>Something that matters now.</summary>
/// <param name="Tone"><c>bad</c>, <c>warn</c> or <c>ok</c>.</param>
/// <param name="Text">What it is.</param>
/// <param name="At">When it was recorded; null where that is of no matter.</param>
public sealed record ScreenNews(string Tone, BilingualName Text, DateTimeOffset? At = null);

/// <summary>A recall that goes on, with how many stalls hold its goods and how far they are.</summary>
public sealed record ScreenRecall(string Title, int Level, bool Drill, DateTimeOffset Opened, int Holders, int Acknowledged, int Reported, int Late);

/// <summary>A market of the map; what of it never changes is on the page already.</summary>
/// <param name="Id">Its party id.</param>
/// <param name="Vouchers">Vouchers today.</param>
/// <param name="Recorded">Stalls that recorded.</param>
/// <param name="Stalls">Stalls that should.</param>
/// <param name="State">0 in order, 1 look at it, 2 act now; always 0 where that is nobody's business.</param>
public sealed record ScreenMarket(string Id, long Vouchers, long Recorded, long Stalls, int State);

/// <summary>
/// What the wall display shows of one office's area at one tree size. <see cref="InPublic"/> is the same with nothing in it that
/// is not public anyhow.
/// </summary>
public sealed record ScreenBoard
{
    /// <summary>Entries it is of.</summary>
    public required long Size { get; init; }

    /// <summary>Entries that the ledger has and the figures do not, where these are so many that the figures are not of now; else null.</summary>
    public long? Behind { get; init; }

    /// <summary>The ledger's time there.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Today in China, by the host's clock.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Vouchers recorded in the last minute.</summary>
    public required long PerMinute { get; init; }

    /// <summary>Vouchers of each of the last sixty minutes, oldest first.</summary>
    public required IReadOnlyList<long> Minutes { get; init; }

    /// <summary>Vouchers of the day.</summary>
    public required long Vouchers { get; init; }

    /// <summary>Stalls that recorded.</summary>
    public required long Recorded { get; init; }

    /// <summary>Stalls that are expected to.</summary>
    public required long Expected { get; init; }

    /// <summary>Tests of the day.</summary>
    public required long Tests { get; init; }

    /// <summary>Of these, how many failed.</summary>
    public required long TestsFailed { get; init; }

    /// <summary>Tickets that wait for a decision; null in public.</summary>
    public long? Tickets { get; init; }

    /// <summary>Open alerts; null in public.</summary>
    public long? Alerts { get; init; }

    /// <summary>Of these, how many block or hold; null in public.</summary>
    public long? AlertsGrave { get; init; }

    /// <summary>The markets, by id.</summary>
    public required IReadOnlyList<ScreenMarket> Markets { get; init; }

    /// <summary>Recalls that go on, the worst first.</summary>
    public required IReadOnlyList<ScreenRecall> Recalls { get; init; }

    /// <summary>What matters now, the worst first.</summary>
    public required IReadOnlyList<ScreenNews> News { get; init; }

    /// <summary>What of it anybody may see: counts, and recalls without how far each holder is.</summary>
    public ScreenBoard InPublic() => this with
    {
        Tickets = null,
        Alerts = null,
        AlertsGrave = null,
        Markets = [.. Markets.Select(m => m with { State = 0 })],
        Recalls = [.. Recalls.Where(r => !r.Drill).Select(r => r with { Late = 0 })],
        News = [],
    };
}

/// <summary>The markets as a page first needs them: names and places.</summary>
public sealed record ScreenPlace(string Id, string Zh, string? En, string? District, double? Lat, double? Lng)
{
    /// <summary>Of a market.</summary>
    public static ScreenPlace Of(WallMarket market) =>
        new((market ?? throw new ArgumentNullException(nameof(market))).Id, market.Name.Zh, market.Name.En, market.District, market.Latitude, market.Longitude);
}
