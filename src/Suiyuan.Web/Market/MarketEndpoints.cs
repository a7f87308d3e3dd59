using Suiyuan.Web.Accounts;
using Suiyuan.Web.Office;

namespace Suiyuan.Web.Market;

/// <summary>Services and endpoints of the market operator's portal.</summary>
internal static class MarketEndpoints
{
    /// <summary>Registers what the folder needs, and what it shares with the bureau's.</summary>
    public static void AddMarket(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddOffice();
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapMarket(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseOffice();
        app.MapFreeNames();
        app.MapLists("/market", Policies.Market);
    }
}
