namespace Suiyuan.Web.Inspections;

/// <summary>Endpoints of checks on parties that are not pages.</summary>
internal static class InspectionEndpoints
{
    /// <summary>Maps the service worker of the officer's phone.</summary>
    public static void MapInspections(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // At the root, so that its scope may be a part of /bureau and one of /market.
        app.MapGet("/inspect-worker.js", (IWebHostEnvironment environment, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return TypedResults.Stream(environment.WebRootFileProvider.GetFileInfo("js/inspect-worker.js").CreateReadStream(), "text/javascript");
        });
    }
}
