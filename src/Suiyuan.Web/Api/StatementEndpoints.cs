using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Setup;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Api;

/// <summary>Submitting statements, and reading back what was recorded and its proof.</summary>
internal static class StatementEndpoints
{
    /// <summary>Many (RFC 8742).</summary>
    public const string SequenceType = "application/cbor-seq";

    // Some seconds of the view loop's work.
    private const long MostBehind = 100_000;

    private const string Immutable = "public, max-age=31536000, immutable";

    /// <summary>Maps submitting: the operator's alone.</summary>
    public static void MapSubmission(this WebApplication app) =>
        // Sealing is what authorises a statement, so no cookie is asked for; and the body has its own limits.
        app.MapPost("/api/statements", SubmitAsync).WithMetadata(new DisableRequestSizeLimitAttribute());

    /// <summary>Maps reading back.</summary>
    public static void MapStatements(this WebApplication app)
    {
        app.MapGet("/api/statements/{id}", ReadAsync).RequireCors(Cors.Anyone);
        app.MapGet("/api/statements/{id}/chain", ChainAsync).RequireCors(Cors.Anyone);
        app.MapGet("/v/{id}.tlog-proof", ProveAsync).RequireCors(Cors.Anyone);
    }

    private static Task<IResult> SubmitAsync(
        HttpRequest request, TransparencyLog log, ViewLoop views, CharterGate gate, SuiyuanOptions options, CancellationToken cancellationToken) =>
        RequestBody.TypeOf(request) switch
        {
            StatementIntake.CoseType => SubmitOneAsync(request, log, gate, cancellationToken),
            SequenceType => SubmitManyAsync(request, log, views, gate, options, cancellationToken),
            _ => Task.FromResult<IResult>(new Problem("unsupported-type", Arg: StatementIntake.CoseType + " / " + SequenceType)),
        };

    private static async Task<IResult> SubmitOneAsync(
        HttpRequest request, TransparencyLog log, CharterGate gate, CancellationToken cancellationToken) =>
        await AnswerAsync([await StatementIntake.SubmitAsync(request, log, gate, cancellationToken)], many: false, log, cancellationToken);

    private static async Task<IResult> SubmitManyAsync(
        HttpRequest request, TransparencyLog log, ViewLoop views, CharterGate gate, SuiyuanOptions options, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, options.MaxBatchBytes, cancellationToken) is not { } body)
        {
            return new Problem("request-too-large", Arg: $"{options.MaxBatchBytes}");
        }

        if (CborSequence.Split(body, options.MaxBatchStatements, out var items) is { } code)
        {
            return new Problem(code, $"[{items.Count}]", code == "too-many" ? $"{options.MaxBatchStatements}" : $"{items.Count}");
        }

        // The first request of a ledger's life: the charter goes through the gate, and before what follows it.
        if (gate.IsShut)
        {
            var slow = new SubmitResult[items.Count];
            for (var i = 0; i < items.Count; i++)
            {
                slow[i] = gate.Check(items[i], request) is { } refused
                    ? new SubmitResult.Refused(refused)
                    : await log.SubmitAsync(items[i], cancellationToken);
                gate.Observe(slow[i]);
            }

            return await AnswerAsync(slow, many: true, log, cancellationToken);
        }

        // Bulk is taken in no faster than the views follow: else every page would show the state of minutes ago. Whoever sends many
        // at a time waits here; a single statement never does.
        await views.WaitUntilAppliedAsync(log.RecordedSize - MostBehind, cancellationToken);
        return await AnswerAsync(await log.SubmitManyAsync(items, cancellationToken), many: true, log, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(
        IReadOnlyList<SubmitResult> results, bool many, TransparencyLog log, CancellationToken cancellationToken)
    {
        var size = 0L;
        foreach (var result in results)
        {
            size = result is SubmitResult.Recorded recorded ? Math.Max(size, recorded.Receipt.Index + 1) : size;
        }

        await StatementIntake.WaitUntilFoundAsync(log, size, cancellationToken);
        return new Submitted(results, many);
    }

    private static async Task<IResult> ReadAsync(string id, RecordedLog log, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!StatementId.TryParse(id, out var statement) || !log.TryFind(statement, out var index))
        {
            return new Problem("unknown-statement");
        }

        var bytes = await log.ReadEntryAsync(index, cancellationToken);
        response.Headers.CacheControl = Immutable;
        return TypedResults.Bytes(bytes, StatementIntake.CoseType);
    }

    /// <summary>What shows that the key was allowed to say it: authority statements from the charter on.</summary>
    private static async Task<IResult> ChainAsync(
        string id, RecordedLog log, Authority authority, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!StatementId.TryParse(id, out var statement) || !log.TryFind(statement, out var index))
        {
            return new Problem("unknown-statement");
        }

        var bytes = await log.ReadEntryAsync(index, cancellationToken);
        if (Statement.TryDecode(bytes, out var decoded) != StatementFault.None)
        {
            throw new LedgerCorruptException($"entry {index}", "it is not a statement");
        }

        // A grant is never taken back, only revoked: the chain of a recorded statement stays as it is.
        response.Headers.CacheControl = Immutable;
        return TypedResults.Ok(new Chain([.. authority.ChainOf(decoded!.Key).Select(s => s.ToString())]));
    }

    private static async Task<IResult> ProveAsync(string id, RecordedLog log, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!StatementId.TryParse(id, out var statement) || !log.TryFind(statement, out var index))
        {
            return new Problem("unknown-statement");
        }

        var checkpoint = log.Published;
        if (checkpoint.Size <= index)
        {
            return new Problem("not-yet-published");
        }

        var path = await log.ProveInclusionAsync(index, checkpoint.Size, cancellationToken);
        var entry = await log.ReadEntryAsync(index, cancellationToken);
        // A proof stays right for ever; a minute lets a crowd at one stall be served from a cache.
        response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Bytes(new TlogProof(index, path, checkpoint, entry).ToBytes(), "text/plain; charset=utf-8");
    }

    private sealed record Chain(IReadOnlyList<string> Statements);

    /// <summary>The answer to a submission.</summary>
    private sealed record Submitted(IReadOnlyList<SubmitResult> Results, bool Many) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            // When nothing at all was taken for want of room, the whole answer says so and when to come back.
            if (Results.All(r => r is SubmitResult.Overloaded or SubmitResult.Unavailable))
            {
                await StatementIntake.ProblemOf(Results[0])!.ExecuteAsync(httpContext);
                return;
            }

            var response = httpContext.Response;
            if (!Many)
            {
                if (StatementIntake.ProblemOf(Results[0]) is { } problem)
                {
                    await problem.ExecuteAsync(httpContext);
                    return;
                }

                var receipt = ((SubmitResult.Recorded)Results[0]).Receipt;
                response.StatusCode = receipt.Already ? StatusCodes.Status200OK : StatusCodes.Status201Created;
                response.Headers.Location = $"/api/statements/{receipt.Id}";
            }

            response.ContentType = "application/json; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            await using var json = new Utf8JsonWriter(response.BodyWriter, JsonDefaults.Writer);
            if (!Many)
            {
                Write(json, ((SubmitResult.Recorded)Results[0]).Receipt);
                return;
            }

            var text = Text.Of(httpContext);
            json.WriteStartArray();
            foreach (var result in Results)
            {
                if (result is SubmitResult.Recorded recorded)
                {
                    Write(json, recorded.Receipt);
                }
                else
                {
                    json.WriteStartObject();
                    json.WritePropertyName("problem");
                    StatementIntake.ProblemOf(result)!.Write(json, text);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        }

        private static void Write(Utf8JsonWriter json, Receipt receipt)
        {
            json.WriteStartObject();
            json.WriteString("id", receipt.Id.ToString());
            json.WriteNumber("index", receipt.Index);
            if (receipt.Already)
            {
                json.WriteBoolean("already", true);
            }

            json.WriteEndObject();
        }
    }
}
