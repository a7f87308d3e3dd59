namespace Suiyuan.Web.Shared;

/// <summary>Razor pages, rendered on the server and static: no circuit, no WebAssembly.</summary>
internal static class PagesEndpoints
{
    /// <summary>Registers rendering.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddText();
        builder.AddAssets();
        builder.Services.AddSingleton<CityOutline>();
        builder.Services.AddCascadingAuthenticationState();
    }

    /// <summary>Serves files and keeps the reader's language.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseAssets();
        app.UseText();
    }

    /// <summary>Maps every component that has an @page.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapRazorComponents<App>();
    }
}
