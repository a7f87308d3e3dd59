using System.Buffers.Text;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.Domain.Notices;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Notices;

/// <summary>A browser's subscription at its push service, as its script reads it.</summary>
/// <param name="Endpoint">Where messages go.</param>
/// <param name="P256dh">base64url of the browser's public key.</param>
/// <param name="Auth">base64url of its secret.</param>
internal sealed record NewSubscription(string? Endpoint, string? P256dh, string? Auth);

/// <summary>
/// Web push: the service worker, subscribing by a tap, and stopping by one. Cookies are SameSite=Lax: no other site can tap.
/// </summary>
internal static class PushEndpoints
{
    /// <summary>Where a browser says which of the subscriptions is its own.</summary>
    public const string Cookie = "suiyuan-push";

    private const int MaxBody = 8 * 1024;

    /// <summary>Registers what web push needs.</summary>
    public static void AddPush(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            // The notices' tables are made first.
            provider.GetRequiredService<NoticeStore>();
            return PushStore.Open(provider.GetRequiredService<SuiyuanOptions>().NoticesFile, provider.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton(provider => VapidKey.Open(
            provider.GetRequiredService<SuiyuanOptions>().KeysDirectory, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PushSender>();
        services.AddSingleton<PushService>();
        services.AddHostedService(provider => provider.GetRequiredService<PushService>());
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapPush(this WebApplication app)
    {
        // At the root, so that its scope may be one that no page and no other worker is in.
        app.MapGet("/notices-worker.js", (IWebHostEnvironment environment, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            var file = environment.WebRootFileProvider.GetFileInfo("js/notices-worker.js");
            return TypedResults.Stream(file.CreateReadStream(), "text/javascript");
        });
        app.MapPost("/notices/push", Subscribe).WithMetadata(new RequestSizeLimitAttribute(MaxBody))
            .RequireRateLimiting(AccountsSetup.SignInLimit);
        app.MapDelete("/notices/push", IResult (HttpContext context, ClaimsPrincipal user, PushStore store) =>
        {
            if (AccountOf(user) is null)
            {
                return new Problem("not-signed-in");
            }

            Forget(context, store);
            return TypedResults.NoContent();
        });
        // A form, so that it works without scripts and the antiforgery token is asked for.
        app.MapPost("/notices/push/stop", IResult ([FromForm] string? returnUrl, ClaimsPrincipal user, PushStore store) =>
        {
            if (AccountOf(user) is not { } account)
            {
                return new Problem("not-signed-in");
            }

            store.ForgetAccount(account);
            return TypedResults.LocalRedirect(AccountEndpoints.LocalOr(returnUrl, "/"));
        });
    }

    /// <summary>The browser is somebody else's from now on, or nobody's: what was asked for the account before ends.</summary>
    /// <param name="context">The request.</param>
    /// <param name="unless">The account that signs in; null when one signs out.</param>
    public static void ForgetOther(HttpContext context, string? unless)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[Cookie] is { } device)
        {
            context.RequestServices.GetRequiredService<PushStore>().ForgetDevice(device, unless);
        }
    }

    /// <summary>The account of who is signed in; null for nobody.</summary>
    public static string? AccountOf(ClaimsPrincipal user) =>
        user.HasClaim(c => c.Type == AccountClaims.Party) ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;

    private static IResult Subscribe(
        NewSubscription body, HttpContext context, ClaimsPrincipal user, PushStore store, SuiyuanOptions options, Text text)
    {
        if (AccountOf(user) is not { } account)
        {
            return new Problem("not-signed-in");
        }

        if (!options.Push.Enabled)
        {
            return new Problem("not-found");
        }

        if (PushAddress.Read(body.Endpoint, options.Push) is null)
        {
            return new Problem("bad-request", "endpoint", "endpoint");
        }

        if (Bytes(body.P256dh) is not { } point || !PushEncryption.IsPoint(point))
        {
            return new Problem("bad-request", "p256dh", "p256dh");
        }

        if (Bytes(body.Auth) is not { Length: PushEncryption.AuthSize } auth)
        {
            return new Problem("bad-request", "auth", "auth");
        }

        ForgetOther(context, null);
        var device = store.Subscribe(new PushSubscription(
            body.Endpoint!, point, auth, account, user.FindFirstValue(AccountClaims.Party)!,
            user.FindFirstValue(AccountClaims.Key), text.IsChinese));
        context.Response.Cookies.Append(Cookie, device, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(400),
            IsEssential = true,
        });
        return TypedResults.NoContent();
    }

    private static void Forget(HttpContext context, PushStore store)
    {
        store.ForgetDevice(context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie);
    }

    private static byte[]? Bytes(string? text) => text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
