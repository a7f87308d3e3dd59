using System.Globalization;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Trace;

/// <summary>A box of the picture.</summary>
/// <param name="Id">Its name in the picture.</param>
/// <param name="Column">Where it stands, from the left; every arrow leads to the right.</param>
/// <param name="Kind"><c>supplier</c>, <c>stall</c>, <c>market</c>, <c>shoppers</c>, <c>rest</c> or <c>elsewhere</c>.</param>
/// <param name="Title">Who.</param>
/// <param name="Sub">What, or how many.</param>
/// <param name="Weight">How much, for the order and the width; 0 to 1.</param>
/// <param name="Left">How much of it is left, 0 to 1; null where that is not known.</param>
/// <param name="Root">True where the trace begins.</param>
/// <param name="Opens">What <c>open=</c> must name to see the stalls in it.</param>
/// <param name="Facts">Figures, name and value.</param>
/// <param name="Links">Where to read on, name and address.</param>
internal sealed record DrawnNode(
    string Id, int Column, string Kind, string Title, string Sub, double Weight, double? Left, bool Root, string? Opens,
    IReadOnlyList<string[]> Facts, IReadOnlyList<string[]> Links);

/// <summary>An arrow of the picture.</summary>
/// <param name="From">Box it leads from.</param>
/// <param name="To">Box it leads to.</param>
/// <param name="Label">How much.</param>
/// <param name="Weight">How much, 0 to 1.</param>
/// <param name="Kind"><c>supplied</c>, <c>sold</c>, <c>made</c>, <c>returned</c> or <c>shoppers</c>.</param>
/// <param name="Proofs">Addresses of the statements that prove it; the first few.</param>
/// <param name="Steps">How many there are.</param>
internal sealed record DrawnEdge(string From, string To, string Label, double Weight, string Kind, IReadOnlyList<string> Proofs, int Steps);

/// <summary>Who passed what to whom and how much is left where: never more than 300 boxes, whatever the trace.</summary>
/// <param name="Nodes">The boxes, the largest first in each column.</param>
/// <param name="Edges">The arrows, the largest first.</param>
internal sealed record TraceDrawing(IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    /// <summary>The most boxes in a picture.</summary>
    public const int MostNodes = 300;
}

/// <summary>Draws a trace: stalls fold into their markets when there are many, shoppers into one box for each stall.</summary>
internal sealed class TraceDrawer(Desk desk, TraceDesk traces, Text text)
{
    // Up to here every stall is drawn; beyond, markets, which open one by one.
    private const int MostStallsAtOnce = 40;
    private const int MostSuppliers = 20;
    private const int MostOpened = 60;

    // Each of these may have a box of shoppers too; with the suppliers that is fewer than MostNodes.
    private const int MostGroups = 135;
    private const int MostProofs = 5;

    private sealed class Group(string id, string kind, int level)
    {
        public string Id { get; } = id;

        public string Kind { get; } = kind;

        public int Level { get; } = level;

        public List<TracedLot> Lots { get; } = [];

        public bool Opened { get; set; }
    }

    /// <summary>The picture of a trace.</summary>
    /// <param name="graph">The trace, as the office may see it.</param>
    /// <param name="open">Markets, by id, whose stalls are drawn one by one.</param>
    public TraceDrawing Draw(TraceGraph graph, IReadOnlyCollection<string> open)
    {
        var groups = GroupsOf(graph, open);
        var of = groups.SelectMany(g => g.Lots.Select(l => (l.No, g))).ToDictionary(p => p.No, p => p.g);
        // Weights compare what is measured alike: the dimension that most lots have.
        var dimension = graph.Lots.GroupBy(l => l.Unit.Dimension).MaxBy(g => g.Count())?.Key ?? 1;
        var largest = Math.Max(1.0, groups.Select(g => Weight(g.Lots, dimension)).DefaultIfEmpty().Max());
        var columns = groups.Select(g => g.Level).Distinct().Order().Index().ToDictionary(p => p.Item, p => p.Index + 1);

        var nodes = groups.Select(g => NodeOf(g, columns[g.Level], Weight(g.Lots, dimension) / largest)).ToList();
        var edges = new List<DrawnEdge>();
        Suppliers(groups, columns, nodes, edges, dimension, largest);
        Between(graph, of, columns, nodes, edges, dimension, largest);
        Shoppers(graph, groups, columns, nodes, edges, dimension, largest);
        return new TraceDrawing(
            [.. nodes.OrderBy(n => n.Column).ThenByDescending(n => n.Weight).ThenBy(n => n.Id, StringComparer.Ordinal)],
            [.. edges.OrderByDescending(e => e.Weight).ThenBy(e => e.From, StringComparer.Ordinal).ThenBy(e => e.To, StringComparer.Ordinal)]);
    }

    private static List<Group> GroupsOf(TraceGraph graph, IReadOnlyCollection<string> open)
    {
        var folds = graph.Lots.Select(l => (l.Level, l.Stall)).Distinct().Count() > MostStallsAtOnce;
        var groups = new Dictionary<string, Group>(StringComparer.Ordinal);
        var budget = MostOpened;
        foreach (var market in graph.Lots.GroupBy(l => (l.Level, l.Market)).OrderByDescending(m => m.Sum(l => Math.Max(0, (double)l.Balance.Left))))
        {
            var opened = !folds || open.Contains(market.Key.Market);
            foreach (var stall in market.GroupBy(l => l.Stall, StringComparer.Ordinal).OrderByDescending(s => s.Sum(l => Math.Max(0, (double)l.Balance.Left))).ThenBy(s => s.Key, StringComparer.Ordinal))
            {
                var single = opened && (!folds || budget-- > 0);
                var (kind, who) = single ? ("stall", stall.Key) : (opened ? "rest" : "market", market.Key.Market);
                var id = string.Create(CultureInfo.InvariantCulture, $"{kind}:{who}:{market.Key.Level}");
                if (!groups.TryGetValue(id, out var group))
                {
                    groups.Add(id, group = new Group(id, kind, market.Key.Level) { Opened = opened });
                }

                group.Lots.AddRange(stall);
            }
        }

        // A city with more markets than boxes, step after step: the smallest become one box for each step.
        return groups.Count <= MostGroups ? [.. groups.Values] : Fold([.. groups.Values]);
    }

    private static List<Group> Fold(List<Group> groups)
    {
        const int Rests = 30;
        var kept = groups.OrderByDescending(g => g.Lots.Any(l => l.Side == 0)).ThenByDescending(g => g.Opened)
            .ThenByDescending(g => g.Lots.Sum(l => Math.Max(0, (double)l.Balance.Left))).Take(MostGroups - Rests).ToHashSet();
        var rest = new Dictionary<int, Group>();
        foreach (var group in groups.Where(g => !kept.Contains(g)))
        {
            // Levels further down share the last box: nobody reads that far from left to right.
            var level = Math.Min(group.Level, Rests - 1);
            if (!rest.TryGetValue(level, out var all))
            {
                rest.Add(level, all = new Group($"rest::{level}", "rest", level));
            }

            all.Lots.AddRange(group.Lots);
        }

        return [.. kept, .. rest.Values];
    }

    private DrawnNode NodeOf(Group group, int column, double weight)
    {
        var first = group.Lots[0];
        var sums = TraceDesk.Sum(group.Lots);
        var (came, left) = sums.Where(b => b.Unit.Dimension == first.Unit.Dimension)
            .Select(b => ((double)b.Balance.In + b.Balance.Made, Math.Max(0.0, b.Balance.Left))).FirstOrDefault();
        var stalls = group.Lots.Select(l => l.Stall).Distinct(StringComparer.Ordinal).Count();
        var products = string.Join(text["、", ", "], group.Lots.Select(l => l.Product).Distinct(StringComparer.Ordinal).Take(3));
        var (title, sub) = group.Kind switch
        {
            "stall" => (desk.StallName(first.Stall), products),
            "market" => (desk.NameOf(first.Market), text[$"{stalls} 家档口 · {products}", $"{Text.Many(stalls, "stall")} · {products}"]),
            _ => (text[$"其余 {stalls} 家档口", $"{Text.Many(stalls, "more stall")}"], products),
        };
        List<string[]> links = group.Kind == "stall"
            ? [[text["档口页", "Stall"], desk.Link(first.Stall)], .. group.Lots.Take(MostProofs).Select(l => (string[])[text[$"{l.Product} 的记录", $"Record of {l.Product}"], $"/ledger/{l.Index}"])]
            : group.Kind == "market" && desk.Sees(first.Market) ? [[text["市场页", "Market"], desk.Link(first.Market)]] : [];
        return new DrawnNode(
            group.Id, column, group.Kind, title, sub, weight, came > 0 ? Math.Min(1, left / came) : null, group.Lots.Any(l => l.Side == 0),
            group.Kind == "market" ? first.Market : null, Facts(sums), links);
    }

    private List<string[]> Facts(IReadOnlyList<UnitBalance> sums)
    {
        List<string[]> facts = [[text["还剩", "Left"], traces.Amounts(sums, b => b.Left)]];
        Add(text["进来", "Came in"], b => b.In);
        Add(text["加工得来", "Made"], b => b.Made);
        Add(text["卖给顾客", "To shoppers"], b => b.Sold);
        Add(text["转给档口", "To stalls"], b => b.PassedOn);
        Add(text["用于加工", "Used"], b => b.Used);
        Add(text["处置", "Disposed of"], b => b.Disposed);
        return facts;

        void Add(string name, Func<LotBalance, long> part)
        {
            if (sums.Any(b => part(b.Balance) != 0))
            {
                facts.Add([name, traces.Amounts(sums, part)]);
            }
        }
    }

    private void Suppliers(List<Group> groups, Dictionary<int, int> columns, List<DrawnNode> nodes, List<DrawnEdge> edges, int dimension, double largest)
    {
        var bought = groups.SelectMany(g => g.Lots.Where(l => l.Supplier is not null).Select(l => (Lot: l, Group: g)))
            .GroupBy(b => b.Lot.Supplier!, StringComparer.Ordinal).OrderByDescending(s => Weight(s.Select(b => b.Lot), dimension)).ToList();
        foreach (var supplier in bought.Take(MostSuppliers - 1).Select(s => (Name: s.Key, All: s.ToList()))
            .Append((Name: "", All: bought.Skip(MostSuppliers - 1).SelectMany(s => s).ToList())).Where(s => s.All.Count > 0))
        {
            var lots = supplier.All.Select(b => b.Lot).ToList();
            var id = "supplier:" + supplier.Name;
            // One step before the first who bought of it.
            var column = Math.Max(0, supplier.All.Min(b => columns[b.Group.Level]) - 1);
            var names = lots.Select(l => l.Supplier).Distinct(StringComparer.Ordinal).Count();
            nodes.Add(new DrawnNode(
                id, column, "supplier", supplier.Name.Length > 0 ? supplier.Name : text[$"其余 {names} 家供货者", $"{Text.Many(names, "more supplier")}"],
                lots.Select(l => l.Origin ?? l.SupplierPlace).FirstOrDefault(o => o is not null) ?? text["供货者", "Supplier"], Weight(lots, dimension) / largest,
                null, false, null, [[text["供货", "Supplied"], traces.Amounts(TraceDesk.Sum(lots), b => b.In)]], []));
            edges.AddRange(supplier.All.GroupBy(b => b.Group).Select(g => new DrawnEdge(
                id, g.Key.Id, traces.Amounts(TraceDesk.Sum(g.Select(b => b.Lot)), b => b.In), Weight(g.Select(b => b.Lot), dimension) / largest, "supplied",
                [.. g.Select(b => $"/ledger/{b.Lot.Index}").Distinct(StringComparer.Ordinal).Take(MostProofs)], g.Count())));
        }
    }

    private void Between(
        TraceGraph graph, Dictionary<long, Group> of, Dictionary<int, int> columns, List<DrawnNode> nodes, List<DrawnEdge> edges, int dimension, double largest)
    {
        const string From = "elsewhere:from";
        const string To = "elsewhere:to";
        var units = graph.Lots.ToDictionary(l => l.No, l => l.Unit);
        foreach (var edge in graph.Links.Where(l => !l.Voided).GroupBy(l => (
            From: of.GetValueOrDefault(l.From)?.Id ?? From, To: of.GetValueOrDefault(l.To)?.Id ?? To, l.Step)).Where(e => e.Key.From != e.Key.To))
        {
            var sums = UnitBalance.Sum(edge.Select(l => (units.GetValueOrDefault(l.From) ?? units[l.To], new LotBalance(l.Quantity.BaseMicros, 0, 0, 0, 0, 0, 0))));
            edges.Add(new DrawnEdge(
                edge.Key.From, edge.Key.To, traces.Amounts(sums, b => b.In),
                sums.Where(b => b.Unit.Dimension == dimension).Sum(b => (double)b.Balance.In) / largest,
                edge.Key.Step switch { TraceStep.Made => "made", TraceStep.Returned => "returned", _ => "sold" },
                [.. edge.Select(l => $"/ledger/{l.Index}").Distinct(StringComparer.Ordinal).Take(MostProofs)], edge.Count()));
        }

        if (edges.Exists(e => e.From == From))
        {
            nodes.Add(Elsewhere(From, 0));
        }

        if (edges.Exists(e => e.To == To))
        {
            nodes.Add(Elsewhere(To, columns.Values.Max() + 1));
        }
    }

    private DrawnNode Elsewhere(string id, int column) => new(
        id, column, "elsewhere", desk.IsBureau ? text["辖区以外", "Outside your district"] : text["外市场", "Other markets"],
        text["由它的市场和上级看", "For its market and the bureau above"], 0, null, false, null, [], []);

    private void Shoppers(
        TraceGraph graph, List<Group> groups, Dictionary<int, int> columns, List<DrawnNode> nodes, List<DrawnEdge> edges, int dimension, double largest)
    {
        // A voucher that a stall confirmed went to no shopper; one whose receipt was voided may have.
        var voided = graph.Lots.Where(l => l.Voided).Select(l => l.No).ToHashSet();
        var passed = graph.Links.Where(l => l.Step == TraceStep.Sold && !l.Voided && !voided.Contains(l.To)).GroupBy(l => l.From)
            .ToDictionary(g => g.Key, g => g.Select(l => l.Index).Distinct().Count());
        foreach (var group in groups.Where(g => g.Lots.Exists(l => l.Side >= 0 && l.Balance.Sold > 0)))
        {
            var lots = group.Lots.Where(l => l.Side >= 0).ToList();
            var sums = TraceDesk.Sum(lots);
            var weight = sums.Where(b => b.Unit.Dimension == dimension).Sum(b => (double)b.Balance.Sold) / largest;
            var amount = traces.Amounts(sums, b => b.Sold);
            var id = "shoppers:" + group.Id;
            var vouchers = lots.Sum(l => l.Vouchers - passed.GetValueOrDefault(l.No));
            nodes.Add(new DrawnNode(
                id, columns[group.Level] + 1, "shoppers", text["顾客", "Shoppers"], amount, weight, null, false, null,
                [[text["卖给顾客", "To shoppers"], amount], [text["凭证", "Vouchers"], text.Number(vouchers)]], []));
            edges.Add(new DrawnEdge(group.Id, id, amount, weight, "shoppers", [], vouchers));
        }
    }

    private static double Weight(IEnumerable<TracedLot> lots, int dimension) =>
        lots.Where(l => l.Unit.Dimension == dimension).Sum(l => (double)l.Balance.In + l.Balance.Made);
}
