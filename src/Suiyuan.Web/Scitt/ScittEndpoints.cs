using System.Formats.Cbor;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;
using Suiyuan.Web.Log;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Scitt;

/// <summary>
/// The log as a SCITT transparency service: registration, receipts and keys as the SCRAPI draft has them. Refusals are
/// concise problem details; see <see cref="ConciseProblem"/>.
/// </summary>
internal static class ScittEndpoints
{
    private const string CborType = "application/cbor";
    private const string Minute = "public, max-age=60";

    /// <summary>Registers what the endpoints need.</summary>
    public static void AddScitt(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ReceiptIssuer>();

    /// <summary>Maps the endpoints.</summary>
    public static void MapScitt(this WebApplication app)
    {
        // The seal is what authorises, as with /api/statements; and the body has its own limit.
        app.MapPost("/entries", RegisterAsync).WithMetadata(new DisableRequestSizeLimitAttribute());
        app.MapGet("/entries/{id}", ReceiptAsync).RequireCors(Cors.Anyone);
        app.MapGet("/entries/{id}/transparent-statement", TransparentAsync).RequireCors(Cors.Anyone);
        app.MapGet("/log/consistency-receipt", ConsistencyAsync).RequireCors(Cors.Anyone);
        var wellKnown = app.MapGroup("/.well-known").RequireCors(Cors.Anyone);
        wellKnown.MapGet("/scitt-keys", Keys);
        wellKnown.MapGet("/scitt-keys/{kid}", Key);
        // Both names that drafts have given it; the newest has none.
        wellKnown.MapGet("/scitt-configuration", Configuration);
        wellKnown.MapGet("/transparency-configuration", Configuration);
    }

    /// <summary>True for the routes whose refusals are to be concise problem details.</summary>
    public static bool Owns(PathString path) =>
        path.StartsWithSegments("/entries", StringComparison.Ordinal)
        || path.StartsWithSegments("/.well-known/scitt-keys", StringComparison.Ordinal)
        || path == "/.well-known/scitt-configuration" || path == "/.well-known/transparency-configuration";

    // SPEC: draft-ietf-scitt-scrapi section 2.3: 201 with the receipt, or 303 and where it will be.
    private static async Task<IResult> RegisterAsync(
        HttpRequest request, TransparencyLog log, CharterGate gate, ReceiptIssuer issuer, SuiyuanOptions options,
        CancellationToken cancellationToken)
    {
        if (RequestBody.TypeOf(request) != StatementIntake.CoseType)
        {
            return new Problem("unsupported-type", Arg: StatementIntake.CoseType);
        }

        var result = await StatementIntake.SubmitAsync(request, log, gate, cancellationToken);
        if (StatementIntake.ProblemOf(result) is { } problem)
        {
            return problem;
        }

        var (id, index, _) = ((SubmitResult.Recorded)result).Receipt;
        await StatementIntake.WaitUntilFoundAsync(log, index + 1, cancellationToken);
        await issuer.WaitAsync(index, cancellationToken);
        var location = $"{BaseUrl(request, options)}/entries/{id}";
        return await issuer.IssueAsync(id, index, cancellationToken) is { } receipt
            // A statement that was there already is answered alike: a client that repeats itself looks for this status.
            ? new Answer(StatusCodes.Status201Created, receipt, location, "no-store")
            : new Later(StatusCodes.Status303SeeOther, location, issuer.RetryAfter);
    }

    // SPEC: draft-ietf-scitt-scrapi sections 2.4 and 2.5: 200 with the receipt, or 302 to the same place.
    private static async Task<IResult> ReceiptAsync(
        string id, HttpRequest request, TransparencyLog log, ReceiptIssuer issuer, SuiyuanOptions options, CancellationToken cancellationToken)
    {
        if (ProblemOf(id, log, out var statement, out var index) is { } problem)
        {
            return problem;
        }

        var location = $"{BaseUrl(request, options)}/entries/{statement}";
        return await issuer.IssueAsync(statement, index, cancellationToken) is { } receipt
            ? new Answer(StatusCodes.Status200OK, receipt, location, Minute)
            : new Later(StatusCodes.Status302Found, location, issuer.RetryAfter);
    }

    private static async Task<IResult> TransparentAsync(
        string id, HttpRequest request, TransparencyLog log, ReceiptIssuer issuer, SuiyuanOptions options, CancellationToken cancellationToken)
    {
        if (ProblemOf(id, log, out var statement, out var index) is { } problem)
        {
            return problem;
        }

        var location = $"{BaseUrl(request, options)}/entries/{statement}/transparent-statement";
        if (await issuer.IssueAsync(statement, index, cancellationToken) is not { } receipt)
        {
            return new Later(StatusCodes.Status302Found, location, issuer.RetryAfter);
        }

        if (Statement.TryDecode(await log.ReadEntryAsync(index, cancellationToken), out var decoded) != StatementFault.None)
        {
            throw new LedgerCorruptException($"entry {index}", "it is not a statement");
        }

        return new Answer(StatusCodes.Status200OK, TransparentStatement.Attach(decoded!, receipt), location, Minute);
    }

    private static async Task<IResult> ConsistencyAsync(long from, ReceiptIssuer issuer, CancellationToken cancellationToken) =>
        from < 1 ? new Problem("bad-request", "from")
        : await issuer.IssueGrowthAsync(from, cancellationToken) is { } receipt
            ? new Answer(StatusCodes.Status200OK, receipt, null, "public, max-age=1")
        : new Problem("nothing-newer");

    // SPEC: draft-ietf-scitt-scrapi section 2.1: a COSE key set.
    private static Answer Keys(ReceiptIssuer issuer) =>
        new(StatusCodes.Status200OK, CoseKeySet.Encode(issuer.Keys), null, Minute, CborType);

    // SPEC: draft-ietf-scitt-scrapi section 2.2: one COSE key, by its kid in base64url.
    private static IResult Key(string kid, ReceiptIssuer issuer) =>
        KeyId.TryParse(kid, out var id) && issuer.Keys.FirstOrDefault(k => k.Id == id) is { } key
            ? new Answer(StatusCodes.Status200OK, CoseKeySet.EncodeKey(key), null, Minute, CborType)
            : new Problem("unknown-service-key");

    private static Answer Configuration(ReceiptIssuer issuer, LedgerHost ledger)
    {
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteStartMap(2);
        writer.WriteTextString("issuer");
        writer.WriteTextString(issuer.Issuer);
        writer.WriteTextString("vkey");
        writer.WriteTextString(ledger.VerifierKey.ToString());
        writer.WriteEndMap();
        return new Answer(StatusCodes.Status200OK, writer.Encode(), null, Minute, CborType);
    }

    private static Problem? ProblemOf(string id, TransparencyLog log, out StatementId statement, out long index)
    {
        index = -1;
        return !StatementId.TryParse(id, out statement) ? new Problem("invalid-locator")
            : !log.TryFind(statement, out index) ? new Problem("unknown-statement")
            : null;
    }

    private static string BaseUrl(HttpRequest request, SuiyuanOptions options) =>
        options.PublicUrl ?? $"{request.Scheme}://{request.Host}";

    private sealed record Answer(int Status, byte[] Body, string? Location, string Caching, string Type = StatementIntake.CoseType) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Status;
            response.ContentType = Type;
            response.ContentLength = Body.Length;
            response.Headers.CacheControl = Caching;
            response.Headers.Location = Location;
            await response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }

    private sealed record Later(int Status, string Location, int Seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = Status;
            response.ContentType = StatementIntake.CoseType;
            response.ContentLength = 0;
            response.Headers.CacheControl = "no-store";
            response.Headers.Location = Location;
            response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }
    }
}
