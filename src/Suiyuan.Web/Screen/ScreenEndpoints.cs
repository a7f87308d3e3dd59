using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Suiyuan.Domain.Views;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Screen;

/// <summary>The wall display's events.</summary>
internal static class ScreenEndpoints
{
    // An open display is let go now and then, and asks again: who may look is then asked anew.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Registers what the folder needs.</summary>
    public static void AddScreen(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ScreenLinks>();
        builder.Services.AddSingleton<ScreenFeed>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<ScreenFeed>());
    }

    /// <summary>Maps the events; the pages are found by their @page.</summary>
    public static void MapScreen(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/screen/live", (HttpContext context, ScreenFeed feed) =>
            SendAsync(context, feed, context.User.FindFirstValue(AccountClaims.Party)!, frame => frame.Full)).RequireAuthorization(Policies.Bureau);
        app.MapGet("/screen/wall/{token}/live", async (string token, HttpContext context, ScreenFeed feed, ScreenLinks links, ViewDatabase views) =>
        {
            using var db = views.Read();
            if (links.Read(db, token)?.Id is { } bureau)
            {
                await SendAsync(context, feed, bureau, frame => frame.Public);
            }
            else
            {
                await new Problem("not-signed-in").ExecuteAsync(context);
            }
        });
    }

    private static async Task SendAsync(HttpContext context, ScreenFeed feed, string party, Func<ScreenFrame, byte[]> what)
    {
        if (feed.TryJoin(party) is not { } show)
        {
            await new Problem("too-many-listeners").ExecuteAsync(context);
            return;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        ends.CancelAfter(Longest);
        try
        {
            var response = context.Response;
            response.ContentType = "text/event-stream";
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Accel-Buffering"] = "no";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await response.Body.WriteAsync("retry: 3000\n\n"u8.ToArray(), ends.Token);
            await response.Body.FlushAsync(ends.Token);
            ScreenFrame? sent = null;
            while (!show.HasEnded)
            {
                var next = show.Next;
                if (show.Frame is { } frame)
                {
                    await response.Body.WriteAsync(ReferenceEquals(frame, sent) ? Beat : what(frame), ends.Token);
                    await response.Body.FlushAsync(ends.Token);
                    sent = frame;
                }

                await next.WaitAsync(ends.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Gone, or long enough.
        }
        finally
        {
            feed.Leave(show);
        }
    }

    private static readonly byte[] Beat = [.. "event: beat\ndata:\n\n"u8];
}
