namespace Suiyuan.Web.Stall;

/// <summary>Services and endpoints of the merchant's portal.</summary>
internal static class StallEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddStall(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapStall(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
