namespace Suiyuan.Web.Member;

/// <summary>
/// A member's node has the ledger's pages, and with views the public ones; nobody signs in here and nothing is said here.
/// Everything else is at the log's own site, where people are sent.
/// </summary>
internal sealed class MemberGate(RequestDelegate next, SuiyuanOptions options)
{
    private static readonly string[] Always =
        ["/ledger", "/log", "/mirror", "/member", "/add-checkpoint", "/add-entries", "/api/member", "/api/evidence", "/healthz", "/language",
         "/css", "/js", "/img", "/favicon.ico", "/error", "/not-found", "/docs"];

    private static readonly string[] WithViews = ["/v", "/s", "/m", "/look", "/live", "/api/statements", "/api/views"];

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (path == "/" && !options.Mirror.Views)
        {
            context.Response.Redirect("/member");
            return Task.CompletedTask;
        }

        if (path == "/" || IsUnder(path, Always) || options.Mirror.Views && IsUnder(path, WithViews) && !HttpMethods.IsPost(context.Request.Method))
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && !Api.ProblemHandling.IsForPrograms(path))
        {
            context.Response.Redirect(new Uri(options.Mirror.Site, path + context.Request.QueryString).ToString());
            return Task.CompletedTask;
        }

        return new Api.Problem("members-copy", Arg: options.Mirror.Site.ToString().TrimEnd('/')).ExecuteAsync(context);
    }

    private static bool IsUnder(PathString path, string[] roots) => Array.Exists(roots, r => path.StartsWithSegments(r, StringComparison.Ordinal));
}
