using System.IO.Compression;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Log;

/// <summary>
/// The log as C2SP tlog-tiles wants it served: checkpoint, hash tiles, entry bundles; and its policy. Read-only, and
/// never more than the published checkpoint covers.
/// </summary>
internal static class LogEndpoints
{
    // Hash tiles and bundles never change: what is at the right edge has a path of its own per width.
    private const string Forever = "public, max-age=31536000, immutable";
    private const string ForeverPrivate = "private, max-age=31536000, immutable";

    /// <summary>Maps the endpoints.</summary>
    public static void MapLog(this WebApplication app)
    {
        var log = app.MapGroup("/log").RequireCors(Cors.Anyone);
        log.MapGet("/checkpoint", Checkpoint);
        log.MapGet("/tile/{**path}", OwnTileAsync);
        log.MapGet("/policy", (LedgerHolder ledger, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=5";
            return TypedResults.Text(ledger.Policy, "text/plain", Encoding.UTF8);
        });
        log.MapGet("/handovers", async (RecordedLog ledger, HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.Headers.CacheControl = "public, max-age=5";
            return TypedResults.Bytes(await Handovers.WriteAsync(ledger, cancellationToken), "application/json");
        });
        log.MapGet("/blocks", BlocksOf);
    }

    // SPEC: tlog-tiles, "Checkpoints": text/plain; charset=utf-8, and not to be cached longer than a few seconds.
    private static FileContentHttpResult Checkpoint(RecordedLog log, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=1";
        return TypedResults.Bytes(log.Published.Bytes, "text/plain; charset=utf-8");
    }

    private static Task<IResult> OwnTileAsync(
        string path, HttpContext context, RecordedLog log, LedgerHolder ledger, SuiyuanOptions options, CancellationToken cancellationToken) =>
        TileAsync(path, log.Published.Size, context, log, ledger, options, cancellationToken);

    /// <summary>A tile or bundle within a size.</summary>
    public static async Task<IResult> TileAsync(
        string path, long size, HttpContext context, RecordedLog log, LedgerHolder ledger, SuiyuanOptions options, CancellationToken cancellationToken)
    {
        if (!TileId.TryParse("tile/" + path, out var tile) || !tile.IsIn(size))
        {
            return new Problem("unknown-tile");
        }

        var open = !tile.IsEntries || ledger.EntriesAreOpen;
        if (!open && !IsMember(context, options))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return new Problem("members-only");
        }

        var bytes = tile.IsEntries
            ? await log.ReadBundleAsync(tile.Index, tile.Width, cancellationToken)
            : await log.ReadTileAsync(tile.Level, tile.Index, tile.Width, cancellationToken);
        if (bytes is not { } found)
        {
            return new Problem("unknown-tile");
        }

        context.Response.Headers.CacheControl = open ? Forever : ForeverPrivate;
        // SPEC: tlog-tiles, "Log entries": bundles may be compressed with gzip when the client accepts it.
        return tile.IsEntries && AcceptsGzip(context.Request)
            ? new GzippedBytes(found)
            : TypedResults.Bytes(found, "application/octet-stream");
    }

    /// <summary>The newest blocks, newest first: number, size, when signed and final, and the checkpoint with its cosignatures.</summary>
    private static JsonHttpResult<IEnumerable<BlockRow>> BlocksOf(RecordedLog log, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=1";
        return TypedResults.Json(log.Blocks.TakeLast(MostBlocks).Reverse().Select(b => new BlockRow(
            b.Number, b.Checkpoint.Size, b.SignedAt, b.FinalAt, Encoding.UTF8.GetString(b.Checkpoint.Bytes.Span))));
    }

    private const int MostBlocks = 256;

    private sealed record BlockRow(long Number, long Size, DateTimeOffset SignedAt, DateTimeOffset FinalAt, string Checkpoint);

    private static bool IsMember(HttpContext context, SuiyuanOptions options)
    {
        if (context.User.HasClaim(c => c.Type == ClaimTypes.Role))
        {
            return true;
        }

        // Compared by hash, so in constant time whatever the length.
        const string Scheme = "Bearer ";
        var header = context.Request.Headers.Authorization.ToString();
        return options.MemberToken is { } token && header.StartsWith(Scheme, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..])), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);

    private sealed record GzippedBytes(ReadOnlyMemory<byte> Bytes) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "application/octet-stream";
            response.Headers.ContentEncoding = "gzip";
            response.Headers.Append("Vary", "Accept-Encoding");
            await using var gzip = new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
            await gzip.WriteAsync(Bytes, httpContext.RequestAborted);
        }
    }
}
