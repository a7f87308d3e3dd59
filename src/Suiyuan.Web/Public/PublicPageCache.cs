using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Public;

/// <summary>
/// Keeps the pages that anyone may read (start, voucher, stall, market) as they were rendered, for as long as nothing was
/// recorded, taken into the views or published since: the key holds both sizes, so a page is never behind the ledger. For readers
/// who are not signed in, in each language; a page that sets a cookie or asks not to be stored is not kept.
/// </summary>
internal sealed class PublicPageCache(RecordedLog log, ViewLoop views) : IOutputCachePolicy
{
    // What a page takes from elsewhere (a day that turned, a text of the market) is this late at most.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var may = HttpMethods.IsGet(http.Request.Method) && !http.Request.QueryString.HasValue && IsPublic(http.Request.Path.Value!)
            && http.User.Identity is not { IsAuthenticated: true };
        context.EnableOutputCaching = may;
        context.AllowCacheLookup = may;
        context.AllowCacheStorage = may;
        context.AllowLocking = may;
        context.ResponseExpirationTimeSpan = Longest;
        if (may)
        {
            context.CacheVaryByRules.VaryByValues["tree"] = string.Create(CultureInfo.InvariantCulture, $"{views.Size}/{log.Published.Size}");
            context.CacheVaryByRules.VaryByValues["language"] = Text.Of(http).Code;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsPublic(string path) => path == "/"
        || ((path.StartsWith("/v/", StringComparison.Ordinal) || path.StartsWith("/s/", StringComparison.Ordinal) || path.StartsWith("/m/", StringComparison.Ordinal))
            && !path.EndsWith(".tlog-proof", StringComparison.Ordinal));
}
