namespace Suiyuan.Web.Shared;

/// <summary>What a page answers besides its content.</summary>
internal static class PageStatus
{
    /// <summary>The page explains by itself that there is nothing here: 404, and not to be replaced by the general page.</summary>
    public static void AnswerNotFound(this HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        // A 404 without a content type is taken for "no page at all" and is rendered anew as /not-found.
        context.Response.ContentType = "text/html; charset=utf-8";
    }
}
