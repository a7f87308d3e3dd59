using System.Text.Encodings.Web;
using System.Text.Json;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Stall;

/// <summary>Services and endpoints of the merchant's portal.</summary>
internal static class StallEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Registers what the folder needs.</summary>
    public static void AddStall(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddScoped<StallVisitor>();
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapStall(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/stall/state", async Task<IResult> (StallVisitor visitor, Text text, HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.Headers.CacheControl = "no-store";
            if (Refusal(visitor) is { } refused)
            {
                return refused;
            }

            await visitor.CatchUpAsync(cancellationToken);
            return TypedResults.Json(StallState.Of(visitor, text), Json);
        });
        app.MapGet("/stall/incoming/{id}", async Task<IResult> (string id, StallVisitor visitor, Text text, HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.Headers.CacheControl = "no-store";
            if (Refusal(visitor) is { } refused)
            {
                return refused;
            }

            await visitor.CatchUpAsync(cancellationToken);
            return StatementId.TryParse(id, out var sale) && IncomingSale.Of(visitor, sale, text) is { } incoming
                ? TypedResults.Json(incoming, Json)
                : new Problem("unknown-statement");
        });

        // At the root, so that its scope may be the whole of /stall; asked for anew each time, as browsers do by themselves.
        app.MapGet("/stall-worker.js", (IWebHostEnvironment environment, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return TypedResults.Stream(environment.WebRootFileProvider.GetFileInfo("js/stall-worker.js").CreateReadStream(), "text/javascript");
        });
    }

    private static Problem? Refusal(StallVisitor visitor) => visitor.Kind switch
    {
        VisitorKind.Merchant => null,
        VisitorKind.NoMerchant => new Problem("not-for-you"),
        _ => new Problem("not-signed-in"),
    };
}
