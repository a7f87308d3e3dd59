using System.Globalization;
using System.Text.Json.Nodes;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Trace;

/// <summary>
/// A trace as GS1 EPCIS 2.0 events in JSON-LD, for systems that speak it. Stalls and loose lots have no GS1 keys: they are
/// named by addresses of this site, never by keys that were not issued.
/// </summary>
internal static class Epcis
{
    // SPEC: EPCIS 2.0 section 10.1, JSON/JSON-LD binding; terms of CBV 2.0.
    private const string Context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    /// <summary>The document.</summary>
    /// <param name="graph">The trace.</param>
    /// <param name="site">Where this site is reached, without a slash at the end.</param>
    public static JsonObject Document(TraceGraph graph, string site)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var lots = graph.Lots.ToDictionary(l => l.No);
        var links = graph.Links.ToLookup(l => l.To);
        var events = new List<(DateTimeOffset At, JsonObject Event)>();
        foreach (var statement in graph.Lots.Where(l => l.Way == LotWay.Made).GroupBy(l => l.Index))
        {
            events.Add((statement.First().OccurredAt, Made([.. statement], links, lots, site)));
        }

        foreach (var statement in graph.Lots.Where(l => l.Way != LotWay.Made).GroupBy(l => l.Index))
        {
            events.Add((statement.First().OccurredAt, Came([.. statement], links, site)));
        }

        foreach (var sale in graph.Links.Where(l => l.Step == TraceStep.Sold && l.From != TraceGraph.Elsewhere).GroupBy(l => l.Index))
        {
            events.Add((sale.First().OccurredAt, Sold([.. sale], lots, site)));
        }

        return new JsonObject
        {
            ["@context"] = new JsonArray(Context),
            ["type"] = "EPCISDocument",
            ["schemaVersion"] = "2.0",
            ["creationDate"] = Time(graph.AsOf ?? DateTimeOffset.UnixEpoch),
            ["epcisBody"] = new JsonObject { ["eventList"] = new JsonArray([.. events.OrderBy(e => e.At).Select(e => (JsonNode)e.Event)]) },
        };
    }

    private static JsonObject Came(List<TracedLot> lots, ILookup<long, TracedLink> links, string site)
    {
        var first = lots[0];
        var counted = first.Way == LotWay.Counted;
        var e = Event("ObjectEvent", first.OccurredAt, first.RecordedAt, first.Id.Statement.ToString(), first.Stall, site);
        e["action"] = "ADD";
        e["bizStep"] = counted ? "stock_taking" : "receiving";
        e["disposition"] = first.Voided ? "inactive" : "in_progress";
        e["quantityList"] = Quantities(lots.Select(l => (l, l.Balance.In)), site);
        var sales = lots.SelectMany(l => links[l.No]).Where(l => l.Step == TraceStep.Sold).Select(l => l.Proof.ToString()).Distinct(StringComparer.Ordinal).ToList();
        if (sales.Count > 0)
        {
            e["bizTransactionList"] = new JsonArray([.. sales.Select(s => (JsonNode)new JsonObject { ["type"] = "desadv", ["bizTransaction"] = $"{site}/v/{s}" })]);
        }

        Correct(e, lots, site);
        return e;
    }

    private static JsonObject Made(List<TracedLot> lots, ILookup<long, TracedLink> links, Dictionary<long, TracedLot> all, string site)
    {
        var first = lots[0];
        var e = Event("TransformationEvent", first.OccurredAt, first.RecordedAt, first.Id.Statement.ToString(), first.Stall, site);
        e["transformationID"] = $"{site}/ledger/{first.Index}";
        e["bizStep"] = "creating_class_instance";
        e["disposition"] = first.Voided ? "inactive" : "in_progress";
        e["inputQuantityList"] = Quantities(links[first.No].Where(l => all.ContainsKey(l.From)).Select(l => (all[l.From], l.Quantity.BaseMicros)), site);
        e["outputQuantityList"] = Quantities(lots.Select(l => (l, l.Balance.Made)), site);
        Correct(e, lots, site);
        return e;
    }

    private static JsonObject Sold(List<TracedLink> links, Dictionary<long, TracedLot> lots, string site)
    {
        var from = lots[links[0].From];
        var e = Event("ObjectEvent", links[0].OccurredAt, null, links[0].Proof.ToString(), from.Stall, site);
        e["action"] = "OBSERVE";
        e["bizStep"] = links[0].Voided ? "void_shipping" : "shipping";
        e["disposition"] = "in_transit";
        e["quantityList"] = Quantities(links.Select(l => (lots[l.From], l.Quantity.BaseMicros)), site);
        e["bizTransactionList"] = new JsonArray(new JsonObject { ["type"] = "desadv", ["bizTransaction"] = $"{site}/v/{links[0].Proof}" });
        e["sourceList"] = new JsonArray(new JsonObject { ["type"] = "owning_party", ["source"] = $"{site}/s/{from.Stall}" });
        if (lots.TryGetValue(links[0].To, out var to))
        {
            e["destinationList"] = new JsonArray(new JsonObject { ["type"] = "owning_party", ["destination"] = $"{site}/s/{to.Stall}" });
        }

        return e;
    }

    private static JsonObject Event(string type, DateTimeOffset at, DateTimeOffset? recorded, string statement, string stall, string site)
    {
        // The statement's id is the SHA-256 of what was said: the same event has the same id wherever it is exported.
        var e = new JsonObject
        {
            ["type"] = type,
            ["eventID"] = EventId(site, statement),
            ["eventTime"] = Time(at),
            ["eventTimeZoneOffset"] = "+08:00",
        };
        if (recorded is { } time)
        {
            e["recordTime"] = Time(time);
        }

        e["readPoint"] = new JsonObject { ["id"] = $"{site}/s/{stall}" };
        e["bizLocation"] = new JsonObject { ["id"] = $"{site}/s/{stall}" };
        return e;
    }

    private static void Correct(JsonObject e, List<TracedLot> lots, string site)
    {
        if (lots[0].Voided)
        {
            // When it was taken back, not when it was first said.
            var error = new JsonObject { ["declarationTime"] = Time(lots[0].VoidedAt!.Value), ["reason"] = lots[0].Instead is null ? "did_not_occur" : "incorrect_data" };
            if (lots[0].Instead is { } instead)
            {
                error["correctiveEventIDs"] = new JsonArray(EventId(site, instead.ToString()));
            }

            e["errorDeclaration"] = error;
        }
    }

    private static string EventId(string site, string statement) => $"{site}/api/statements/{statement}";

    private static JsonArray Quantities(IEnumerable<(TracedLot Lot, long Micros)> amounts, string site) => new([.. amounts.Select(a => (JsonNode)Quantity(a.Lot, a.Micros, site))]);

    private static JsonObject Quantity(TracedLot lot, long micros, string site)
    {
        // Weights in kilograms (KGM of UN/ECE recommendation 20); what is counted has no unit of measure.
        var amount = Domain.Vocabulary.Quantity.FromBase(micros, lot.Unit.IsMass ? Unit.Kilogram : lot.Unit);
        var element = new JsonObject
        {
            ["epcClass"] = $"{site}/lots/{Uri.EscapeDataString(lot.Product)}/{lot.Id}",
            ["quantity"] = amount.Value,
        };
        if (lot.Unit.IsMass)
        {
            element["uom"] = "KGM";
        }

        return element;
    }

    private static string Time(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
