using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Hosting;

/// <summary>
/// Headers on every response. Scripts come from this origin as modules; the one within the page, <see cref="EarlySubmit"/>,
/// is named by its hash, and no other inline script runs anywhere. Style attributes are allowed, because bars and charts are
/// drawn with them and they can't run code. Scripts speak to this origin alone, but for the ledger's pages, where the
/// visitor's browser asks the members too.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next, LedgerHolder ledger)
{
    private static readonly string Policy =
        $"default-src 'self'; script-src 'self' {EarlySubmit.Source}; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:; "
        + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/ledger", StringComparison.Ordinal)
            ? Policy + string.Concat(Origins(ledger.Members))
            : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    }

    /// <summary>The members' origins, each after a space.</summary>
    // SPEC: CSP level 3, section 2.3.1: a host-source has no form for IPv6 addresses, so such a member can't be asked.
    private static IEnumerable<string> Origins(IEnumerable<PolicyWitness> members) => members
        .Select(m => Uri.TryCreate(m.Url, UriKind.Absolute, out var uri) ? uri : null).OfType<Uri>()
        .Where(u => u.Scheme is "http" or "https" && u.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4)
        .Select(u => $" {u.Scheme}://{u.IdnHost}:{u.Port}").Distinct();
}
