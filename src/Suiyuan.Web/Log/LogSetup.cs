using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Log;

/// <summary>Registers the ledger and what follows from it.</summary>
internal static class LogSetup
{
    /// <summary>Registers the ledger; the first hosted service, so the last stopped.</summary>
    public static void AddLedger(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<LedgerHost>();
        services.AddHostedService(provider => provider.GetRequiredService<LedgerHost>());
        services.AddSingleton<LedgerHolder>(provider => provider.GetRequiredService<LedgerHost>());
        services.AddSingleton(provider => provider.GetRequiredService<LedgerHost>().Log);
        services.AddSingleton<RecordedLog>(provider => provider.GetRequiredService<LedgerHost>().Log);
        services.AddSingleton(provider => provider.GetRequiredService<LedgerHost>().Authority);
        services.AddSingleton<SetupToken>();
        services.AddSingleton<CharterGate>();
        services.AddHostedService<SetupLink>();
    }

    /// <summary>
    /// Opens the ledger, the views and the private store, between building the host and starting it: what can't be opened
    /// ends the start with one line, and every service finds them open.
    /// </summary>
    public static async Task OpenStoresAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<LedgerHolder>().OpenAsync();
        app.Services.GetService<ViewDatabase>();
        app.Services.GetService<SealedStore>();
        app.Services.GetService<PaymentStore>();
        app.Services.GetService<NoticeStore>();
        app.Services.GetService<Notices.VapidKey>();
        app.Services.GetService<Domain.Complaints.ComplaintStore>();
    }
}
