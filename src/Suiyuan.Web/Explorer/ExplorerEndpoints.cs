using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Explorer;

/// <summary>Services and endpoints of the ledger explorer and verifier.</summary>
internal static class ExplorerEndpoints
{
    private const int MostRows = 50;

    /// <summary>Registers what the folder needs.</summary>
    public static void AddExplorer(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<EntryReader>();
        builder.Services.AddSingleton<LedgerOverlook>();
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapExplorer(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/ledger/rows", Rows);
        app.MapGet("/ledger/now", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return new RazorComponentResult<LedgerNow>();
        });
        app.MapGet("/ledger/go", Go);
        app.MapGet("/ledger/{id:length(43)}", Find);
    }

    /// <summary>Table rows of the entries after <paramref name="after"/>, for a page that is open while they come.</summary>
    private static IResult Rows(long after, RecordedLog log, LedgerHolder host)
    {
        var newest = log.RecordedSize - 1;
        return !host.EntriesAreOpen || after >= newest
            ? TypedResults.NoContent()
            : new RazorComponentResult<EntryRows>(new
            {
                Newest = newest,
                Count = (int)Math.Clamp(newest - after, 1, MostRows),
                Fresh = true,
            });
    }

    /// <summary>What the explorer's field was given: an index or an id.</summary>
    private static RedirectHttpResult Go(string? to)
    {
        var text = (to ?? "").Replace(",", "", StringComparison.Ordinal).Trim();
        return TypedResults.LocalRedirect(
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? $"~/ledger/{index}"
            : StatementId.TryParse(text, out var id) ? $"~/ledger/{id}"
            : "~/ledger");
    }

    private static IResult Find(string id, RecordedLog log) =>
        StatementId.TryParse(id, out var statement) && log.TryFind(statement, out var index)
            ? TypedResults.LocalRedirect($"~/ledger/{index}")
            : TypedResults.NotFound();
}
