using Suiyuan.Domain.Views;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Views;

/// <summary>Lets anyone compare what this node computed from the ledger with what another one did.</summary>
internal static class ViewsEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Reading every row of a city takes seconds: one at a time, whoever asks.
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <summary>Maps <c>/api/views</c>: how far the views are, and with <c>?size=</c> their digest at that size.</summary>
    public static void MapViews(this WebApplication app) => app.MapGet("/api/views", AnswerAsync).RequireCors(Cors.Anyone);

    private static async Task<IResult> AnswerAsync(
        long? size, ViewLoop views, ViewDatabase database, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        if (size is not { } at)
        {
            return TypedResults.Ok(new ViewsState(views.Size, database.Stamp, null, null));
        }

        if (!await One.WaitAsync(TimeSpan.FromSeconds(5), cancellationToken))
        {
            return new Problem("views-busy");
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ends.CancelAfter(Longest);
        try
        {
            return await views.DigestAtAsync(at, ends.Token) is { } found
                ? TypedResults.Ok(new ViewsState(found.Size, found.Stamp, found.Digest.ToString(), found.Rows))
                : new Problem("views-elsewhere", Arg: views.Size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Problem("views-elsewhere", Arg: views.Size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        finally
        {
            One.Release();
        }
    }

    private sealed record ViewsState(long Size, string Stamp, string? Digest, long? Rows);
}
