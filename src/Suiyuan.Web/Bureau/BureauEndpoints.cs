using System.Text;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Office;

namespace Suiyuan.Web.Bureau;

/// <summary>Services and endpoints of the regulator's portal.</summary>
internal static class BureauEndpoints
{
    /// <summary>Registers what the folder needs beside what it shares with the market's.</summary>
    public static void AddBureau(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<Cosigning>();
        builder.Services.AddSingleton<MemberProbe>();
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapBureau(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapLists("/bureau", Policies.Bureau);
        app.MapMarketList();
        // As it is in force: to add a row to.
        app.MapGet("/bureau/rulebook/file", (string? name) => RulebookWords.Find(name) is { } file
            ? Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(RuleFiles.Text(file.Name))], "text/plain; charset=utf-8", file.Name.Replace('/', '-'))
            : Results.NotFound()).RequireAuthorization(Policies.Bureau);
    }
}
