using Microsoft.AspNetCore.Mvc;
using Suiyuan.City.Live;
using Suiyuan.Web.Accounts;

namespace Suiyuan.Web.Demo;

/// <summary>How far the demo city is, for the start page's bar.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Open">Whether its people may be signed in as.</param>
/// <param name="Living">Whether the fortnight is told.</param>
internal sealed record DemoState(int Percent, bool Open, bool Living);

/// <summary>Services and endpoints of the demo city, only where the Demo option is set.</summary>
internal static class DemoEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddDemo(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (SuiyuanOptions.Read(builder.Configuration).Demo)
        {
            builder.Services.AddSingleton<DemoMembers>();
            builder.Services.AddSingleton<DemoCity>();
            builder.Services.AddHostedService(provider => provider.GetRequiredService<DemoCity>());
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
}
