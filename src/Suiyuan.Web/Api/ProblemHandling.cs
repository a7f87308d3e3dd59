using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Suiyuan.Domain.Sealed;
using Suiyuan.Ledger;
using Suiyuan.Web.Scitt;

namespace Suiyuan.Web.Api;

/// <summary>
/// Turns whatever goes wrong outside a handler into an answer from the table of problems: programs get the problem,
/// people a page. Never a stack trace, and the log line says what the answer doesn't.
/// </summary>
internal sealed partial class ProblemHandling(ILogger<ProblemHandling> logger) : IExceptionHandler
{
    /// <summary>True for addresses that programs call.</summary>
    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/log", StringComparison.Ordinal)
        || ScittEndpoints.Owns(path)
        || path == "/live" || path == "/healthz" || path.Value!.EndsWith(".tlog-proof", StringComparison.Ordinal);

    /// <summary>The path that was asked for, also while an error is handled: the middleware has put its own in its place.</summary>
    public static PathString PathOf(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;

    /// <summary>True where the address or the form that was sent is at fault, and nothing of ours.</summary>
    public static bool IsMalformed(Exception? exception) =>
        exception is BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest, InnerException: not AntiforgeryValidationException };

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            // No one is there to read an answer.
            return true;
        }

        // The request has no endpoint by now; the middleware keeps it here.
        var failed = httpContext.Features.Get<IExceptionHandlerPathFeature>();
        var problem = ProblemOf(httpContext, exception);
        if (problem.Kind.Status >= 500)
        {
            LogFailed(logger, problem.Code, httpContext.Request.Method, failed?.Endpoint?.DisplayName, exception);
        }

        if (!IsForPrograms(PathOf(httpContext)))
        {
            return false;
        }

        if (problem.Code == "form-expired")
        {
            httpContext.Response.Redirect("/sign-in?problem=form-expired");
            return true;
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The problem for a bare status that a handler or the routing left without a body.</summary>
    public static Problem? ProblemOf(int status) => status switch
    {
        400 => new Problem("bad-request", Arg: ""),
        401 => new Problem("not-signed-in"),
        403 => new Problem("not-for-you"),
        404 => new Problem("not-found"),
        405 => new Problem("method-not-allowed"),
        413 => new Problem("request-too-large", Arg: "1,048,576"),
        415 => new Problem("unsupported-type", Arg: "application/json"),
        _ => null,
    };

    private static Problem ProblemOf(HttpContext context, Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: AntiforgeryValidationException } => new Problem("form-expired"),
        BadHttpRequestException { InnerException: JsonException json } => new Problem("bad-request", FieldOf(json)),
        BadHttpRequestException bad => ProblemOf(bad.StatusCode) ?? new Problem("bad-request", Arg: ""),
        AntiforgeryValidationException => new Problem("form-expired"),
        LedgerException or SealedCorruptException => new Problem("store-unreadable"),
        KeyUnavailableException => new Problem("key-unavailable"),
        _ => new Problem("internal", Arg: Activity.Current?.Id ?? context.TraceIdentifier),
    };

    // "$.lines[2].qty" as "lines[2].qty".
    private static string FieldOf(JsonException json) => json.Path is ['$', '.', .. var path] ? path : "body";

    [LoggerMessage(1001, LogLevel.Error, "Answered {Code} to {Method} {Endpoint}")]
    private static partial void LogFailed(ILogger logger, string code, string method, string? endpoint, Exception exception);
}
