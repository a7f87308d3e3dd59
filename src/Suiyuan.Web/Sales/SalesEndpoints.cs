using System.Formats.Cbor;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;
using Suiyuan.Web.Setup;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Stall;

namespace Suiyuan.Web.Sales;

/// <summary>
/// What a scale or till needs, and no more: send sales with their prices, and ask which lots its stall has. Each line is answered
/// by one of five words, so that a device need not know our problems.
/// </summary>
internal static class SalesEndpoints
{
    private static readonly string[] Passing =
    [
        // The device's key is not granted yet; its clock is ahead; its stall may not trade at the moment; or we are not ready.
        RefusalCodes.UnknownKey, RefusalCodes.SignedInFuture, RefusalCodes.OccurredInFuture, RefusalCodes.PartySuspended,
        RefusalCodes.PartyLapsed, RefusalCodes.NoCharter, "overloaded", "unavailable", "sealed-not-cited",
    ];

    /// <summary>Maps the endpoints.</summary>
    public static void MapSales(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var sales = app.MapGroup("/api/sales");
        // Sealing is what authorises a sale; the body has its own limits.
        sales.MapPost("/", PushAsync).WithMetadata(new DisableRequestSizeLimitAttribute());
        sales.MapGet("/lots", LotsAsync);
    }

    /// <summary>
    /// A sequence of sales and voids, and between them the sealed parts that they cite, as byte strings. Each statement is judged by
    /// itself; a part is taken when something cites it that is recorded.
    /// </summary>
    private static async Task<IResult> PushAsync(
        HttpRequest request, TransparencyLog log, CharterGate gate, SealedStore store, Citations citations, SuiyuanOptions options,
        CancellationToken cancellationToken)
    {
        if (RequestBody.TypeOf(request) is not (StatementEndpoints.SequenceType or StatementIntake.CoseType))
        {
            return new Problem("unsupported-type", Arg: StatementEndpoints.SequenceType);
        }

        if (await RequestBody.ReadAsync(request, options.MaxBatchBytes, cancellationToken) is not { } body)
        {
            return new Problem("request-too-large", Arg: $"{options.MaxBatchBytes}");
        }

        if (CborSequence.Split(body, options.MaxBatchStatements, out var items) is { } code)
        {
            return new Problem(code, $"[{items.Count}]", code == "too-many" ? $"{options.MaxBatchStatements}" : $"{items.Count}");
        }

        var lines = items.ConvertAll(Line.Of);
        await RecordAsync(lines, log, gate, cancellationToken);
        var recorded = lines.Where(l => l.IsRecorded).SelectMany(l => l.Cites).ToHashSet();
        await StoreAsync(lines, recorded, store, citations, cancellationToken);
        return new Answer(lines, options.PublicUrl ?? $"{request.Scheme}://{request.Host}");
    }

    private static async Task RecordAsync(List<Line> lines, TransparencyLog log, CharterGate gate, CancellationToken cancellationToken)
    {
        var statements = lines.Where(l => l is { Part: null, Problem: null }).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        if (gate.IsShut)
        {
            statements.ForEach(l => l.Problem = new Problem(RefusalCodes.NoCharter));
            return;
        }

        var results = await log.SubmitManyAsync([.. statements.Select(l => l.Bytes)], cancellationToken);
        var size = 0L;
        foreach (var (line, result) in statements.Zip(results))
        {
            line.Receipt = (result as SubmitResult.Recorded)?.Receipt;
            line.Problem = StatementIntake.ProblemOf(result);
            size = Math.Max(size, (line.Receipt?.Index ?? -1) + 1);
        }

        await StatementIntake.WaitUntilFoundAsync(log, size, cancellationToken);
    }

    private static async Task StoreAsync(
        List<Line> lines, HashSet<Hash> recorded, SealedStore store, Citations citations, CancellationToken cancellationToken)
    {
        var parts = new List<Line>();
        foreach (var line in lines.Where(l => l.Part is not null))
        {
            if (recorded.Contains(line.Digest) || await citations.IsCitedSoonAsync(line.Digest, TimeSpan.Zero, cancellationToken))
            {
                parts.Add(line);
            }
            else
            {
                line.Problem = new Problem("sealed-not-cited");
            }
        }

        var results = store.PutMany([.. parts.Select(l => (l.Digest, (ReadOnlyMemory<byte>)l.Part!.Value))]);
        foreach (var (line, result) in parts.Zip(results))
        {
            line.Put = result;
            line.Problem = SealedEndpoints.ProblemOf(result);
        }
    }

    /// <summary>Which lots the stall has, the oldest first: which product is which lot of which merchant.</summary>
    private static async Task<IResult> LotsAsync(
        StallVisitor visitor, Text text, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (visitor.Kind != VisitorKind.Merchant)
        {
            return new Problem(visitor.Kind == VisitorKind.NoMerchant ? "not-for-you" : "not-signed-in");
        }

        await visitor.CatchUpAsync(cancellationToken);
        var stopped = RecallQueries.Stopped(visitor.Db, visitor.Party).Where(s => s.Why.Binding).Select(s => s.Lot).ToHashSet();
        return TypedResults.Ok(new Lots(
            visitor.Party, visitor.Facts.Name.In(text.IsChinese), visitor.Facts.Stall, visitor.Facts.Market.In(text.IsChinese),
            visitor.Standing, visitor.Db.TreeSize, visitor.Db.RecordedAt,
            [.. StallBook.Stock(visitor.Db, visitor.Party).Select(l => new LotLeft(
                l.Lot.ToString(), l.Product, l.Left.Unit.Code, l.Left.ToNumberString(), l.Received, l.Origin, l.From,
                stopped.Contains(l.Lot)))]));
    }

    private sealed record Lots(
        string Party, string Name, string? Stall, string Market, string Standing, long Size, DateTimeOffset? At,
        [property: System.Text.Json.Serialization.JsonPropertyName("lots")] IReadOnlyList<LotLeft> Left);

    private sealed record LotLeft(
        string Lot, string Product, string Unit, [property: System.Text.Json.Serialization.JsonPropertyName("left")] string Rest,
        DateTimeOffset Received, string? Origin, string From, bool Stopped);

    /// <summary>One item of a request and what became of it.</summary>
    private sealed class Line
    {
        public required ReadOnlyMemory<byte> Bytes { get; init; }

        /// <summary>Salt and content, when it is a sealed part.</summary>
        public ReadOnlyMemory<byte>? Part { get; private init; }

        public Hash Digest { get; private init; }

        public StatementId? Id { get; private init; }

        public IReadOnlyList<Hash> Cites { get; private init; } = [];

        public Receipt? Receipt { get; set; }

        public SealedPut? Put { get; set; }

        public Problem? Problem { get; set; }

        public bool IsRecorded => Receipt is not null;

        /// <summary>What happened, in one word.</summary>
        public string Result => Problem is { } problem ? Passing.Contains(problem.Code, StringComparer.Ordinal) ? "later" : "refused"
            : Part is null ? Receipt!.Value.Already ? "already" : "recorded"
            : Put == SealedPut.Already ? "already" : "stored";

        public static Line Of(ReadOnlyMemory<byte> item)
        {
            var reader = new CborReader(item, CborConformanceMode.Lax);
            if (reader.PeekState() == CborReaderState.ByteString)
            {
                var part = reader.ReadDefiniteLengthByteString();
                return new Line { Bytes = item, Part = part, Digest = Hash.Of(part.Span) };
            }

            if (Statement.TryDecode(item, out var statement) != StatementFault.None)
            {
                // The ledger says what is wrong with it.
                return new Line { Bytes = item };
            }

            return new Line
            {
                Bytes = item,
                Id = statement!.Id,
                Cites = Payloads.TryRead(statement.Kind, statement.Payload.Span, out _) is Sale { Sealed: { } parts } ? Digests(parts) : [],
                Problem = statement.Kind is Kinds.Sale or Kinds.SaleVoided ? null : new Problem("not-a-sale", "kind", statement.Kind),
            };
        }

        private static Hash[] Digests(SealedSale parts) => [.. new[] { parts.Prices, parts.Buyer }.OfType<Hash>()];
    }

    /// <summary>The lines in the order in which they came.</summary>
    private sealed record Answer(IReadOnlyList<Line> Lines, string BaseUrl) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.Headers.CacheControl = "no-store";
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, JsonDefaults.Writer);
            var text = Text.Of(httpContext);
            json.WriteStartArray();
            foreach (var line in Lines)
            {
                json.WriteStartObject();
                json.WriteString("result", line.Result);
                if (line.Part is not null)
                {
                    json.WriteString("digest", line.Digest.ToString());
                }
                else if (line.Id is { } id)
                {
                    json.WriteString("id", id.ToString());
                }

                if (line.Receipt is { } receipt)
                {
                    json.WriteNumber("index", receipt.Index);
                    json.WriteString("voucher", $"{BaseUrl}/v/{receipt.Id}");
                }

                if (line.Problem is { } problem)
                {
                    json.WritePropertyName("problem");
                    problem.Write(json, text);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}
