namespace Suiyuan.Web.Demo;

/// <summary>Services and endpoints of the demo city, only where the Demo option is set.</summary>
internal static class DemoEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapDemo(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
    }
}
