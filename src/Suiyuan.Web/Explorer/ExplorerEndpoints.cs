namespace Suiyuan.Web.Explorer;

/// <summary>Services and endpoints of the ledger explorer and verifier.</summary>
internal static class ExplorerEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddExplorer(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapExplorer(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
