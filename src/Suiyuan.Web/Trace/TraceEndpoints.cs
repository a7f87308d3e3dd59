using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Trace;

/// <summary>Traces for officers: the index, the picture as data, and files to take away.</summary>
internal static class TraceEndpoints
{
    // Names stay readable in the files; nothing of this is put into a page as markup.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int MostOpen = 100;

    /// <summary>Registers the index and what officers read of it.</summary>
    public static void AddTrace(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<TraceIndex>();
        builder.Services.AddHostedService<TraceService>();
        builder.Services.AddScoped<TraceDesk>();
        builder.Services.AddScoped<TraceDrawer>();
    }

    /// <summary>Maps what is not a page.</summary>
    public static void MapTrace(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var (home, policy) in new[] { ("/bureau/trace", Policies.Bureau), ("/market/trace", Policies.Market) })
        {
            var trace = app.MapGroup(home).RequireAuthorization(policy);
            trace.MapGet("/picture", PictureAsync);
            trace.MapGet("/trace.csv", CsvAsync);
            trace.MapGet("/steps.csv", StepsAsync);
            trace.MapGet("/trace.json", JsonAsync);
            trace.MapGet("/trace.epcis.jsonld", EpcisAsync);
        }
    }

    private static async Task<IResult> PictureAsync(TraceDesk desk, TraceDrawer drawer, string? open, CancellationToken cancellationToken)
    {
        var trace = await desk.OpenAsync(cancellationToken);
        return trace.Graph is { } graph
            ? TypedResults.Json(drawer.Draw(graph, [.. (open ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostOpen)]), Json)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> CsvAsync(TraceDesk desk, Desk office, Text t, CancellationToken cancellationToken) =>
        (await desk.OpenAsync(cancellationToken)).Graph is { } graph
            ? File("trace",
                [t["第几手", "Step"], t["上游或下游", "Side"], t["发生时间", "Occurred"], t["入账时间", "Recorded"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"],
                    t["货品", "Goods"], t["怎么来的", "Came by"], t["供货者", "Supplier"], t["产地", "Origin"], t["批号", "Batch"], t["单位", "Unit"], t["进来", "In"], t["加工得来", "Made"],
                    t["卖给顾客", "To shoppers"], t["转给档口", "To stalls"], t["用于加工", "Used"], t["处置", "Disposed of"], t["还剩", "Left"], t["凭证张数", "Vouchers"], t["作废", "Voided"],
                    t["批次", "Lot"], t["记录序号", "Index"], t["证明", "Proof"]],
                graph.Lots.Select(l => (string?[])[Number(l.Level + 1), Side(l, t), Time(l.OccurredAt), Time(l.RecordedAt), office.NameOf(l.Market), office.StallName(l.Stall), l.Stall, l.Product,
                    desk.Way(l), l.Supplier, l.Origin, l.Batch, l.Unit.Code, Value(l, l.Balance.In), Value(l, l.Balance.Made), Value(l, l.Balance.Sold), Value(l, l.Balance.PassedOn),
                    Value(l, l.Balance.Used), Value(l, l.Balance.Disposed), Value(l, l.Balance.Left), Number(l.Vouchers), l.Voided ? "1" : "", l.Id.ToString(), Number(l.Index),
                    ProofOf(office, l.Id.Statement.ToString())]))
            : TypedResults.NotFound();

    private static async Task<IResult> StepsAsync(TraceDesk desk, Desk office, Text t, CancellationToken cancellationToken)
    {
        if ((await desk.OpenAsync(cancellationToken)).Graph is not { } graph)
        {
            return TypedResults.NotFound();
        }

        var lots = graph.Lots.ToDictionary(l => l.No);
        return File("steps",
            [t["时间", "Time"], t["怎么过手", "Step"], t["从", "From"], t["从的批次", "From lot"], t["到", "To"], t["到的批次", "To lot"], t["货品", "Goods"], t["数量", "Amount"], t["单位", "Unit"],
                t["作废", "Voided"], t["凭证或记录", "Statement"], t["记录序号", "Index"], t["证明", "Proof"]],
            graph.Links.Select(l => (string?[])[Time(l.OccurredAt), Step(l.Step, t), Who(l.From), Lot(l.From), Who(l.To), Lot(l.To), (lots.GetValueOrDefault(l.From) ?? lots[l.To]).Product,
                l.Quantity.Value.ToString(CultureInfo.InvariantCulture), l.Quantity.Unit.Code, l.Voided ? "1" : "", l.Proof.ToString(), Number(l.Index), ProofOf(office, l.Proof.ToString())]));

        string Who(long no) => lots.TryGetValue(no, out var lot) ? office.StallName(lot.Stall) : t["外市场", "Elsewhere"];

        string? Lot(long no) => lots.GetValueOrDefault(no)?.Id.ToString();
    }

    private static async Task<IResult> JsonAsync(TraceDesk desk, Desk office, CancellationToken cancellationToken)
    {
        var trace = await desk.OpenAsync(cancellationToken);
        if (trace.Graph is not { } graph)
        {
            return TypedResults.NotFound();
        }

        return Attachment(JsonSerializer.SerializeToUtf8Bytes(new
        {
            asked = desk.Ask.Text,
            treeSize = graph.TreeSize,
            asOf = graph.AsOf,
            rule = "A lot that holds any of an affected lot is affected whole.",
            vouchers = graph.Vouchers,
            confirmed = graph.Confirmed,
            cut = graph.Cut,
            lots = graph.Lots.Select(l => new
            {
                lot = l.Id,
                level = l.Level,
                side = l.Side,
                stall = l.Stall,
                market = l.Market,
                product = l.Product,
                unit = l.Unit,
                way = l.Way.ToString(),
                voided = l.Voided,
                supplier = l.Supplier,
                origin = l.Origin,
                batch = l.Batch,
                occurredAt = l.OccurredAt,
                recordedAt = l.RecordedAt,
                vouchers = l.Vouchers,
                @in = Amount(l, l.Balance.In),
                made = Amount(l, l.Balance.Made),
                sold = Amount(l, l.Balance.Sold),
                passedOn = Amount(l, l.Balance.PassedOn),
                used = Amount(l, l.Balance.Used),
                disposed = Amount(l, l.Balance.Disposed),
                left = Amount(l, l.Balance.Left),
                index = l.Index,
                proof = ProofOf(office, l.Id.Statement.ToString()),
            }),
            steps = Steps(graph, office),
        }, Json), "application/json", "trace.json");
    }

    private static IEnumerable<object> Steps(TraceGraph graph, Desk office)
    {
        var ids = graph.Lots.ToDictionary(l => l.No, l => l.Id.ToString());
        return graph.Links.Select(l => new
        {
            from = ids.GetValueOrDefault(l.From),
            to = ids.GetValueOrDefault(l.To),
            step = l.Step.ToString(),
            quantity = l.Quantity.Value,
            unit = l.Quantity.Unit,
            voided = l.Voided,
            occurredAt = l.OccurredAt,
            statement = l.Proof.ToString(),
            index = l.Index,
            proof = ProofOf(office, l.Proof.ToString()),
        });
    }

    private static async Task<IResult> EpcisAsync(TraceDesk desk, Desk office, CancellationToken cancellationToken) =>
        (await desk.OpenAsync(cancellationToken)).Graph is { } graph
            ? Attachment(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(Epcis.Document(graph, office.BaseUrl), Json), "application/ld+json", "trace.epcis.jsonld")
            : TypedResults.NotFound();

    private static FileContentHttpResult Attachment(byte[] content, string type, string name) => TypedResults.File(content, type + "; charset=utf-8", name);

    private static FileContentHttpResult File(string name, string[] head, IEnumerable<string?[]> rows)
    {
        var text = new StringBuilder();
        OfficeEndpoints.AppendCsv(text, head);
        foreach (var row in rows)
        {
            OfficeEndpoints.AppendCsv(text, row);
        }

        // The mark at the start is what makes spreadsheet programs read the Chinese right.
        return Attachment(Encoding.UTF8.GetBytes("\uFEFF" + text), "text/csv", name + ".csv");
    }

    /// <summary>Where the proof of a statement is.</summary>
    private static string ProofOf(Desk office, string statement) => $"{office.BaseUrl}/v/{statement}.tlog-proof";

    private static string Side(TracedLot lot, Text t) => lot.Side switch { < 0 => t["上游", "Upstream"], 0 => t["起点", "Start"], _ => t["下游", "Downstream"] };

    private static string Step(TraceStep step, Text t) => step switch
    {
        TraceStep.Made => t["加工", "Made"],
        TraceStep.Returned => t["退回", "Brought back"],
        _ => t["卖给档口", "Sold to a stall"],
    };

    private static decimal Amount(TracedLot lot, long micros) => Quantity.FromBase(micros, lot.Unit).Value;

    private static string Value(TracedLot lot, long micros) => Amount(lot, micros).ToString(CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => Text.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
