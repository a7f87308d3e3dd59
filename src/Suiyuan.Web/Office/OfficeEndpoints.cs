using System.Globalization;
using System.Text;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>What the two desks share: the desk itself, lists as files, free names, and pages that show what was just sealed.</summary>
internal static class OfficeEndpoints
{
    /// <summary>How long a page waits for the views to reach what its reader has just recorded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Registers the desk.</summary>
    public static void AddOffice(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SlowAnswers>();
        builder.Services.AddSingleton<DeskDays>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DeskDays>());
        builder.Services.AddScoped<Desk>();
    }

    /// <summary>Lets <c>?seen=INDEX</c> wait until the views hold that entry: an officer always sees what was just sealed.</summary>
    public static void UseOffice(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (long.TryParse(context.Request.Query["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
        {
            var services = context.RequestServices;
            // Never for an index that is not there: nobody makes a page wait for nothing.
            if (seen < services.GetRequiredService<RecordedLog>().RecordedSize)
            {
                try
                {
                    await services.GetRequiredService<ViewLoop>().WaitForAsync(seen + 1, context.RequestAborted).WaitAsync(Patience);
                }
                catch (TimeoutException)
                {
                    // The page then shows the tree size it has, in its small print.
                }
            }
        }

        await next(context);
    });

    /// <summary>Maps the question which name a new party may have: the wanted one, or it with the first free number.</summary>
    public static void MapFreeNames(this WebApplication app) =>
        app.MapGet("/api/parties/free-name", IResult (string? @base, Authority authority) =>
        {
            if (@base is null || !Statement.IsPartyId(@base))
            {
                return new Problem("bad-request", "base");
            }

            // From authority and not the views: a party that was admitted a moment ago must not be offered again.
            var name = @base;
            for (var n = 2; authority.FindParty(name) is not null; n++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{@base}-{n}");
            }

            return TypedResults.Ok(new { name });
        }).RequireAuthorization();

    /// <summary>Adds one row of a CSV file.</summary>
    internal static void AppendCsv(StringBuilder text, string?[] cells) => text.AppendJoin(',', cells.Select(Shared.Csv.Cell)).Append("\r\n");
}
