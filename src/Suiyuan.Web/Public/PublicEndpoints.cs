namespace Suiyuan.Web.Public;

/// <summary>Services and endpoints of the shopper's pages: start, voucher, stall.</summary>
internal static class PublicEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddPublic(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapPublic(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
