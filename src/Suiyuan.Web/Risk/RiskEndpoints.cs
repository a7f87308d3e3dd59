using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Risk;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Risk;

/// <summary>Alerts: raised, told, and worked off on the pages of this folder.</summary>
internal static class RiskEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddRisk(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(provider => OpenStore(Path.Combine(provider.GetRequiredService<SuiyuanOptions>().Data, "alerts.db")));
        services.AddSingleton<AlertRaiser>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertRaiser>());
        services.AddSingleton<RankingAdvisor>();
        services.AddHostedService(provider => provider.GetRequiredService<RankingAdvisor>());
        services.AddSingleton<AlertNotices>();
        services.AddHostedService(provider => provider.GetRequiredService<AlertNotices>());
    }

    private static AlertStore OpenStore(string path)
    {
        try
        {
            return AlertStore.Open(path);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The alerts in {path} can't be opened: {e.Message}", e);
        }
    }
}
