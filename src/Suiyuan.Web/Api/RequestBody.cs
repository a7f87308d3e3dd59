namespace Suiyuan.Web.Api;

/// <summary>Reads a whole request body within a limit, into one buffer.</summary>
internal static class RequestBody
{
    private const int FirstRead = 4096;

    /// <summary>Reads it.</summary>
    /// <param name="request">The request; its endpoint has no limit of its own.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="cancellationToken">The caller went away.</param>
    /// <returns>The bytes, or null when there are more than <paramref name="limit"/>.</returns>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength is { } length)
        {
            if (length > limit)
            {
                return null;
            }

            var whole = GC.AllocateUninitializedArray<byte>((int)length);
            var read = await request.Body.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, cancellationToken);
            return whole.AsMemory(0, read);
        }

        var buffer = new byte[Math.Min(FirstRead, limit + 1)];
        var filled = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(filled), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, filled);
            }

            filled += read;
            if (filled > limit)
            {
                return null;
            }

            if (filled == buffer.Length)
            {
                // One byte more than the limit, so that too much is noticed.
                Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 4, (long)limit + 1));
            }
        }
    }

    /// <summary>The media type without parameters, in lower case; empty when there is none.</summary>
    public static string TypeOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var type = request.ContentType.AsSpan();
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end]).Trim().ToString().ToLowerInvariant();
    }
}
