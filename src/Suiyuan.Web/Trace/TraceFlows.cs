using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Trace;

/// <summary>A market on the schematic map.</summary>
/// <param name="Market">Its id.</param>
/// <param name="X">Across, 0 to <see cref="TraceFlows.Width"/>.</param>
/// <param name="Y">Down, 0 to <see cref="TraceFlows.Height"/>.</param>
/// <param name="Radius">By what came there.</param>
/// <param name="Lots">Its lots.</param>
internal sealed record FlowMarket(string Market, double X, double Y, double Radius, IReadOnlyList<TracedLot> Lots);

/// <summary>A district: a circle round its markets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="Radius">How large.</param>
internal sealed record FlowDistrict(string Name, double X, double Y, double Radius);

/// <summary>Goods that went from one market to another.</summary>
/// <param name="From">Where from.</param>
/// <param name="To">Where to.</param>
/// <param name="Amount">How much, by unit.</param>
/// <param name="Weight">Against the largest, 0 to 1.</param>
internal sealed record Flow(FlowMarket From, FlowMarket To, IReadOnlyList<UnitBalance> Amount, double Weight);

/// <summary>
/// A trace by market, roughly as on a map: north is up and neighbours are neighbours, but nothing lies on anything else. A
/// schematic needs no map service and prints.
/// </summary>
/// <param name="Markets">The markets, the largest first.</param>
/// <param name="Districts">Their districts.</param>
/// <param name="Flows">Between markets, the largest first.</param>
/// <param name="IsPlaced">False where no market gave its place: they then stand on a ring.</param>
internal sealed record TraceFlows(IReadOnlyList<FlowMarket> Markets, IReadOnlyList<FlowDistrict> Districts, IReadOnlyList<Flow> Flows, bool IsPlaced)
{
    /// <summary>The drawing's width.</summary>
    public const double Width = 900;

    /// <summary>The drawing's height.</summary>
    public const double Height = 560;

    private const double Margin = 90;
    private const double Gap = 34;
    private const double Halo = 16;
    private const double LargestDistrict = 130;
    private const int Rounds = 60;

    /// <summary>The map of a trace.</summary>
    public static TraceFlows Of(TraceGraph graph, IReadOnlyList<MarketPlace> places)
    {
        var by = places.ToDictionary(p => p.Market, StringComparer.Ordinal);
        var groups = graph.Lots.GroupBy(l => l.Market, StringComparer.Ordinal).OrderByDescending(g => Mass(g)).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var most = Math.Max(1, groups.Select(Mass).DefaultIfEmpty().Max());
        var spots = Spread([.. groups.Select((g, i) => Spot(by.GetValueOrDefault(g.Key), places, i, groups.Count))],
            [.. groups.Select(g => 10 + (24 * Math.Sqrt(Mass(g) / most)))]);
        var markets = groups.Select((g, i) => new FlowMarket(g.Key, spots[i].X, spots[i].Y, spots[i].Radius, [.. g])).ToList();
        return new TraceFlows(markets, Around(markets, by), Between(graph, markets.ToDictionary(m => m.Market, StringComparer.Ordinal)), places.Any(p => p.Latitude is not null));
    }

    private static double Mass(IEnumerable<TracedLot> lots) => lots.Sum(l => (double)l.Balance.In + l.Balance.Made);

    private static (double X, double Y) Spot(MarketPlace? place, IReadOnlyList<MarketPlace> places, int i, int count)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            var angle = 2 * Math.PI * i / Math.Max(1, count);
            return ((Width / 2) + (((Width / 2) - Margin) * Math.Cos(angle)), (Height / 2) + (((Height / 2) - Margin) * Math.Sin(angle)));
        }

        var (west, east) = (places.Min(p => p.Longitude) ?? 0, places.Max(p => p.Longitude) ?? 0);
        var (south, north) = (places.Min(p => p.Latitude) ?? 0, places.Max(p => p.Latitude) ?? 0);
        return (
            east > west ? Margin + ((longitude - west) / (east - west) * (Width - (2 * Margin))) : Width / 2,
            north > south ? Margin + ((north - latitude) / (north - south) * (Height - (2 * Margin))) : Height / 2);
    }

    /// <summary>Pushes circles apart that lie on each other.</summary>
    private static (double X, double Y, double Radius)[] Spread((double X, double Y)[] at, double[] radius)
    {
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < at.Length; i++)
            {
                for (var j = i + 1; j < at.Length; j++)
                {
                    var (dx, dy) = (at[j].X - at[i].X, at[j].Y - at[i].Y);
                    var distance = Math.Max(0.01, Math.Sqrt((dx * dx) + (dy * dy)));
                    var wanted = radius[i] + radius[j] + Gap;
                    if (distance < wanted)
                    {
                        // Two on one spot part sideways, whichever came first to the left.
                        var (ux, uy) = distance < 0.1 ? (1.0, 0.3 * (j - i)) : (dx / distance, dy / distance);
                        var push = (wanted - distance) / 2;
                        at[i] = Within(at[i].X - (ux * push), at[i].Y - (uy * push));
                        at[j] = Within(at[j].X + (ux * push), at[j].Y + (uy * push));
                    }
                }
            }
        }

        return [.. at.Select((a, i) => (a.X, a.Y, radius[i]))];
    }

    private static (double X, double Y) Within(double x, double y) => (Math.Clamp(x, Margin / 2, Width - (Margin / 2)), Math.Clamp(y, Margin / 2, Height - (Margin / 2)));

    private static List<FlowDistrict> Around(List<FlowMarket> markets, Dictionary<string, MarketPlace> places) =>
        [.. markets.GroupBy(m => places.GetValueOrDefault(m.Market)?.District ?? "", StringComparer.Ordinal).Where(g => g.Key.Length > 0).SelectMany(g =>
        {
            var (x, y) = (g.Average(m => m.X), g.Average(m => m.Y));
            var radius = g.Max(m => Math.Sqrt(Math.Pow(m.X - x, 2) + Math.Pow(m.Y - y, 2)) + m.Radius) + Halo;
            // A large district would lie over its neighbours: each of its markets then has a circle of its own.
            return radius <= LargestDistrict ? [new FlowDistrict(g.Key, x, y, radius)] : g.Select(m => new FlowDistrict(g.Key, m.X, m.Y, m.Radius + Halo));
        })];

    private static List<Flow> Between(TraceGraph graph, Dictionary<string, FlowMarket> markets)
    {
        var lots = graph.Lots.ToDictionary(l => l.No);
        var flows = graph.Links.Where(l => !l.Voided && l.Step == TraceStep.Sold && lots.ContainsKey(l.From) && lots.ContainsKey(l.To))
            .Where(l => lots[l.From].Market != lots[l.To].Market).GroupBy(l => (lots[l.From].Market, lots[l.To].Market))
            .Select(g => (g.Key, Amount: UnitBalance.Sum(g.Select(l => (l.Quantity.Unit, new LotBalance(l.Quantity.BaseMicros, 0, 0, 0, 0, 0, 0)))),
                Total: g.Sum(l => (double)l.Quantity.BaseMicros))).OrderByDescending(f => f.Total).ToList();
        return [.. flows.Select(f => new Flow(markets[f.Key.Item1], markets[f.Key.Item2], f.Amount, f.Total / flows[0].Total))];
    }
}
