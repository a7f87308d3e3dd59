using System.Globalization;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Trace;

/// <summary>What an officer asks a trace of, read from the address.</summary>
/// <param name="Text">Any number on any paper.</param>
/// <param name="Day">For a stall: what came in that day.</param>
/// <param name="Product">For a stall: this product alone.</param>
internal sealed record TraceAsk(string Text, DateOnly? Day, string? Product)
{
    /// <summary>Reads <c>q</c>, <c>day</c> and <c>product</c>.</summary>
    public static TraceAsk Of(HttpRequest request) => new(
        // In files, what begins like a formula has an apostrophe before it.
        request.Query["q"].ToString().Trim().TrimStart('\''),
        DateOnly.TryParseExact(request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        request.Query["product"].ToString().Trim() is { Length: > 0 } product ? product : null);

    /// <summary>The address's query.</summary>
    public string Query => "?q=" + Uri.EscapeDataString(Text) + (Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"&day={day:yyyy-MM-dd}") : "")
        + (Product is null ? "" : "&product=" + Uri.EscapeDataString(Product));
}

/// <summary>How a question was answered.</summary>
public enum TraceAnswer
{
    /// <summary>Nothing was asked yet.</summary>
    Nothing,

    /// <summary>Nothing is called that.</summary>
    Unknown,

    /// <summary>It has the form of a statement's id, and the ledger does not hold it yet.</summary>
    NotRecorded,

    /// <summary>It is there, and leads to no goods that are recorded.</summary>
    NoGoods,

    /// <summary>It is of stalls that this office is not answerable for.</summary>
    Outside,

    /// <summary>The goods are in the graph.</summary>
    Found,
}

/// <summary>A trace as an office may see it.</summary>
/// <param name="Answer">How the question was answered.</param>
/// <param name="Start">What was found.</param>
/// <param name="Graph">The goods, when found.</param>
public sealed record OfficeTrace(TraceAnswer Answer, TraceStart? Start, TraceGraph? Graph)
{
    /// <summary>The roots.</summary>
    public IEnumerable<TracedLot> Roots => Graph!.Lots.Where(l => l.Side == 0);

    /// <summary>The roots and what came of them.</summary>
    public IEnumerable<TracedLot> Affected => Graph!.Lots.Where(l => l.Side >= 0);
}

/// <summary>Traces for one office: one for each request, everything at the desk's tree size.</summary>
internal sealed class TraceDesk(Desk desk, TraceIndex index, IEntrySource entries, Text text, IHttpContextAccessor http)
{
    private OfficeTrace? _open;

    /// <summary>What the address asks.</summary>
    public TraceAsk Ask { get; } = TraceAsk.Of(http.HttpContext!.Request);

    /// <summary>The views.</summary>
    public ViewReader Db => desk.Reader;

    /// <summary>The answer.</summary>
    public async Task<OfficeTrace> OpenAsync(CancellationToken cancellationToken = default) => _open ??= await FindAsync(cancellationToken);

    private async Task<OfficeTrace> FindAsync(CancellationToken cancellationToken)
    {
        if (Ask.Text.Length == 0)
        {
            return new OfficeTrace(TraceAnswer.Nothing, null, null);
        }

        if (TraceStarts.Find(Db, Ask.Text, Ask.Day, Ask.Product) is not { } start)
        {
            var like = Ask.Text[(Ask.Text.LastIndexOf('/') + 1)..];
            return new OfficeTrace(StatementId.TryParse(like, out _) || LotId.TryParse(like, out _) ? TraceAnswer.NotRecorded : TraceAnswer.Unknown, null, null);
        }

        if (start.Kind == TraceStartKind.Test)
        {
            var read = await entries.ReadAsync(start.Index!.Value, 1, cancellationToken);
            if (Statement.TryDecode(read[0], out var statement) == StatementFault.None)
            {
                start = TraceStarts.OfTest(Db, start, Payloads.Read(statement!.Kind, statement.Payload.Span));
            }
        }

        // Whose it is comes before what it is: of other markets' stalls not even that there are no goods.
        if (start.Stall is { } stall && start.Lots.Count == 0 && desk.Find(stall) is null)
        {
            return new OfficeTrace(TraceAnswer.Outside, start, null);
        }

        if (start.Lots.Count == 0)
        {
            return new OfficeTrace(TraceAnswer.NoGoods, start, null);
        }

        var graph = index.Trace(Db, start.Lots, id => desk.Find(id) is not null);
        return graph.Lots.Any(l => l.Side == 0)
            ? new OfficeTrace(TraceAnswer.Found, start, graph)
            : new OfficeTrace(graph.Roots == 0 ? TraceAnswer.NoGoods : TraceAnswer.Outside, start, null);
    }

    /// <summary>Lots that may be bad as well, of stalls that the office may see.</summary>
    public IReadOnlyList<Neighbour> Neighbours(OfficeTrace trace) =>
        [.. TraceNeighbours.Of(Db, [.. trace.Roots.Select(l => l.Id)]).Where(n => desk.Find(n.Stall) is not null)];

    /// <summary>An amount of base micros, in words.</summary>
    public string Amount(long micros, Unit unit) => desk.Amount(Quantity.FromBase(micros, unit));

    /// <summary>Amounts that are not zero, in words; a dash for none.</summary>
    public string Amounts(IEnumerable<UnitBalance> balances, Func<LotBalance, long> part)
    {
        var some = balances.Where(b => part(b.Balance) != 0).Select(b => Amount(part(b.Balance), b.Unit)).ToList();
        return some.Count == 0 ? "–" : string.Join(text["、", ", "], some);
    }

    /// <summary>Sums of lots, by unit.</summary>
    public static IReadOnlyList<UnitBalance> Sum(IEnumerable<TracedLot> lots) => UnitBalance.Sum(lots.Select(l => (l.Unit, l.Balance)));

    /// <summary>How a lot came to be, in words.</summary>
    public string Way(TracedLot lot) => lot.Way switch
    {
        LotWay.Received => text["扫码收货", "Received"],
        LotWay.Made => text["加工得来", "Made"],
        LotWay.Counted => text["盘点登记", "Counted"],
        LotWay.Returned => text["召回退回", "Brought back"],
        _ => text["外面进货", "Bought"],
    };
}
