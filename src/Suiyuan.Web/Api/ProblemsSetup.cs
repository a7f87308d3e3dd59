namespace Suiyuan.Web.Api;

/// <summary>Wires the table of problems into the host.</summary>
internal static class ProblemsSetup
{
    /// <summary>Registers the handling of errors.</summary>
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddExceptionHandler<ProblemHandling>();
        // Binding failures then reach ProblemHandling, which names the field; by default they'd be bare 400s.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>
    /// Answers what no handler answered: programs with a problem, people with a page. Put it outermost but for headers.
    /// </summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            CreateScopeForErrors = true,
            StatusCodeSelector = exception => ProblemHandling.IsMalformed(exception) ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError,
            // The answer tells the person; the log line is written once, by ProblemHandling.
            SuppressDiagnosticsCallback = _ => true,
        });
        // A scope of its own: the first rendering has used up what a page needs of the request's.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        // Within, so that a program's answer has its body before the page would be put in its place.
        app.UseWhen(context => ProblemHandling.IsForPrograms(context.Request.Path), branch => branch.UseStatusCodePages(async context =>
        {
            if (ProblemHandling.ProblemOf(context.HttpContext.Response.StatusCode) is { } problem)
            {
                await problem.ExecuteAsync(context.HttpContext);
            }
        }));
    }
}
