using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Trace;

/// <summary>Where a market is.</summary>
/// <param name="Market">Its id.</param>
/// <param name="District">Its district.</param>
/// <param name="Latitude">In degrees; null where its admission gave none.</param>
/// <param name="Longitude">In degrees.</param>
public sealed record MarketPlace(string Market, string? District, double? Latitude, double? Longitude)
{
    private const double Million = 1_000_000;

    /// <summary>The places of these markets.</summary>
    public static IReadOnlyList<MarketPlace> Of(ViewReader db, IEnumerable<string> markets)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(markets);
        return [.. markets.Distinct(StringComparer.Ordinal).Select(m => db.One("SELECT district, lat, lng FROM party WHERE id = $1",
            r => new MarketPlace(m, r.IsDBNull(0) ? null : r.GetString(0), Degrees(r, 1), Degrees(r, 2)), m)).OfType<MarketPlace>()];
    }

    private static double? Degrees(ViewRow row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column) / Million;
}
