using System.Buffers.Text;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.City.Live;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Demo;

/// <summary>How far the demo city is, for the start page's bar.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Open">Whether its people may be signed in as.</param>
/// <param name="Living">Whether the fortnight is told.</param>
internal sealed record DemoState(int Percent, bool Open, bool Living);

/// <summary>Services and endpoints of the demo city, only where the Demo option is set.</summary>
internal static class DemoEndpoints
{
    private const decimal MostYuan = 1_000_000;

    /// <summary>Registers what the folder needs.</summary>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (SuiyuanOptions.Read(builder.Configuration).Demo)
        {
            builder.Services.AddSingleton<DemoMembers>();
            builder.Services.AddSingleton<DemoCity>();
            builder.Services.AddSingleton<PaySimulator>();
            builder.Services.AddHostedService(provider => provider.GetRequiredService<DemoCity>());
            if (SuiyuanOptions.Read(builder.Configuration).CityStalls is null)
            {
                builder.Services.AddHostedService<DemoComplaints>();
            }
            builder.Services.AddHostedService<DemoOffice>();
        }
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapDemo(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (!app.Services.GetRequiredService<SuiyuanOptions>().Demo)
        {
            return;
        }

        var demo = app.MapGroup("/demo");
        demo.MapGet("/state", (DemoCity city, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(StateOf(city.Progress));
        });
        demo.MapPost("/enter", EnterAsync);
        demo.MapPost("/pay", PayAsync);
        demo.MapPost("/refund", RefundAsync);
        demo.MapPost("/scale", GrantScaleAsync);
    }

    /// <summary>What the start page shows of a progress.</summary>
    public static DemoState StateOf(CityProgress progress) => new(
        progress.Percent,
        progress.Stage is CityStage.History or CityStage.Living or CityStage.Stopped,
        progress.Stage is CityStage.Living or CityStage.Stopped);

    /// <summary>
    /// One tap: signs in as a demo person, and sends the browser on with a one-use enrolment in the fragment, so that it
    /// makes its own key and can seal.
    /// </summary>
    private static async Task<IResult> EnterAsync(
        [FromForm] string? party, DemoCity city, SignInService signIn, CancellationToken cancellationToken)
    {
        if (city.People.FirstOrDefault(p => p.Party == party) is not { } person || !StateOf(city.Progress).Open)
        {
            return TypedResults.LocalRedirect("/");
        }

        await signIn.SignInAsDemoPersonAsync(person.Party);
        return TypedResults.LocalRedirect("/demo/seal#" + await city.InviteAsync(person, cancellationToken));
    }

    /// <summary>The shopper pays at the simulated service, which tells the host as a real one does; or somebody else says so.</summary>
    private static async Task<IResult> PayAsync(
        [FromForm] string? voucher, [FromForm] string? total, [FromForm] string? channel, [FromForm] string? forge, PaySimulator services,
        CancellationToken cancellationToken)
    {
        if (!StatementId.TryParse(voucher, out var id)
            || channel is null || !PaymentCodes.Channels.Contains(channel, StringComparer.Ordinal) || !TryYuan(total, out var yuan))
        {
            return TypedResults.LocalRedirect(StatementId.TryParse(voucher, out _) ? $"/demo/pay/{voucher}?wrong&total={Uri.EscapeDataString(total ?? "")}" : "/");
        }

        if (forge is not null)
        {
            var (status, words) = await services.ForgeAsync(channel, id, yuan, cancellationToken);
            return TypedResults.LocalRedirect($"/demo/pay/{id}?total={Uri.EscapeDataString(total!)}&forged={status}&answer={Uri.EscapeDataString(words)}");
        }

        return await services.PayAsync(channel, id, yuan, cancellationToken)
            ? TypedResults.LocalRedirect($"/pay/{id}")
            : TypedResults.LocalRedirect($"/demo/pay/{id}?failed");
    }

    /// <summary>The seller gives money back at the simulated service, which tells the host of it.</summary>
    private static async Task<IResult> RefundAsync(
        [FromForm] string? voucher, [FromForm] string? number, [FromForm] string? total, PaySimulator services, CancellationToken cancellationToken) =>
        !StatementId.TryParse(voucher, out var id) ? TypedResults.LocalRedirect("/")
        : number is null || !TryYuan(total, out var yuan) || !await services.RefundAsync(number, yuan, cancellationToken)
            ? TypedResults.LocalRedirect($"/demo/pay/{id}?refund")
        : TypedResults.LocalRedirect($"/demo/pay/{id}");

    private static bool TryYuan(string? text, out decimal yuan)
    {
        var good = Amount.TryParse(text, out var amount) && !amount.IsZero && amount.Value <= MostYuan && amount.Micros % (Amount.One / 100) == 0;
        yuan = good ? amount.Value : 0;
        return good;
    }

    /// <summary>A simulated scale gets its key granted, by the market of its stall.</summary>
    private static async Task<IResult> GrantScaleAsync(
        ScaleKey scale, DemoCity city, Authority authority, CancellationToken cancellationToken)
    {
        if (scale.Stall is null || authority.FindParty(scale.Stall) is not { Role: Roles.Merchant } || !StateOf(city.Progress).Open)
        {
            return new Problem("bad-request", "stall");
        }

        var point = new byte[SealKey.EncodedSize];
        if (!Base64Url.IsValid(scale.Key, out var length) || length != point.Length
            || Base64Url.DecodeFromChars(scale.Key, point) != point.Length || !SealKey.TryImport(point, out _))
        {
            return new Problem("bad-request", "key");
        }

        await city.GrantScaleAsync(scale.Stall, point, cancellationToken);
        return TypedResults.NoContent();
    }

    private sealed record ScaleKey(string? Stall, string? Key);
}
