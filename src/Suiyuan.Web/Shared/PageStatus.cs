namespace Suiyuan.Web.Shared;

/// <summary>What a page answers besides its content.</summary>
internal static class PageStatus
{
    /// <summary>The page explains by itself that there is nothing here: 404, and not to be replaced by the general page.</summary>
    public static void AnswerNotFound(this HttpContext context) => Answer(context, StatusCodes.Status404NotFound);

    /// <summary>The page explains by itself that this is not for its reader: 403.</summary>
    public static void AnswerForbidden(this HttpContext context) => Answer(context, StatusCodes.Status403Forbidden);

    private static void Answer(HttpContext context, int status)
    {
        // Said at the last moment: a page that is found to be 404 while it renders is thrown away for /not-found.
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }
}
