using System.Formats.Cbor;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Api;

/// <summary>
/// Sealed parts: put away by whoever has what a recorded statement cites, read by those it concerns, erased for good by
/// those it is about.
/// </summary>
internal static class SealedEndpoints
{
    /// <summary>How long an upload waits for the views to take in the statement that came just before it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Registers the private store and its sweeping.</summary>
    public static void AddSealedParts(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(provider =>
            Open(provider.GetRequiredService<SuiyuanOptions>().PrivateFile, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<Citations>();
        builder.Services.AddHostedService<SealedSweep>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapSealedParts(this WebApplication app)
    {
        // The body has its own limits. Anonymous uploads are let in by the ledger: only what a statement cites.
        var parts = app.MapGroup("/api/sealed").WithMetadata(new DisableRequestSizeLimitAttribute());
        parts.MapPut("/{digest}", PutAsync);
        parts.MapPost("/", PutManyAsync);
        parts.MapGet("/{digest}", Read);
        parts.MapDelete("/{digest}", Erase);
    }

    private static SealedStore Open(string path, TimeProvider time)
    {
        try
        {
            return SealedStore.Open(path, time);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The private store {path} can't be opened: {e.Message} "
                + "It can't be made again from the ledger: restore it from your copy.", e);
        }
    }

    private static async Task<IResult> PutAsync(
        string digest, HttpRequest request, ClaimsPrincipal user, SealedStore store, Citations citations, CancellationToken cancellationToken)
    {
        if (!Hash.TryParse(digest, out var hash))
        {
            return new Problem("not-a-digest", "digest");
        }

        // Before the body is read: eight megabytes are not taken in for nothing.
        if (!MayAct(user) && !await citations.IsCitedSoonAsync(hash, Patience, cancellationToken))
        {
            return new Problem("sealed-not-cited", "digest");
        }

        if (await RequestBody.ReadAsync(request, SealedBytes.MaxSize, cancellationToken) is not { } body)
        {
            return TooLarge;
        }

        return ProblemOf(store.Put(hash, body)) ?? (IResult)TypedResults.NoContent();
    }

    private static async Task<IResult> PutManyAsync(
        HttpRequest request, ClaimsPrincipal user, SealedStore store, Citations citations, SuiyuanOptions options, CancellationToken cancellationToken)
    {
        if (RequestBody.TypeOf(request) != StatementEndpoints.SequenceType)
        {
            return new Problem("unsupported-type", Arg: StatementEndpoints.SequenceType);
        }

        if (await RequestBody.ReadAsync(request, options.MaxBatchBytes, cancellationToken) is not { } body)
        {
            return new Problem("request-too-large", Arg: $"{options.MaxBatchBytes}");
        }

        if (CborSequence.Split(body, options.MaxBatchStatements, out var items) is { } code)
        {
            return new Problem(code, $"[{items.Count}]", code == "too-many" ? $"{options.MaxBatchStatements}" : $"{items.Count}");
        }

        var parts = new List<(Hash Digest, ReadOnlyMemory<byte> SaltAndBytes)>(items.Count);
        foreach (var item in items)
        {
            var reader = new CborReader(item, CborConformanceMode.Lax);
            if (reader.PeekState() != CborReaderState.ByteString)
            {
                return new Problem("malformed-sequence", $"[{parts.Count}]", $"{parts.Count}");
            }

            var bytes = reader.ReadDefiniteLengthByteString();
            parts.Add((Hash.Of(bytes.Span), bytes));
        }

        var problems = new Problem?[parts.Count];
        if (!MayAct(user))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                problems[i] = await citations.IsCitedSoonAsync(parts[i].Digest, Patience, cancellationToken)
                    ? null
                    : new Problem("sealed-not-cited");
            }
        }

        var welcome = Enumerable.Range(0, parts.Count).Where(i => problems[i] is null).ToArray();
        var results = store.PutMany([.. welcome.Select(i => parts[i])]);
        for (var i = 0; i < welcome.Length; i++)
        {
            problems[welcome[i]] = ProblemOf(results[i]);
        }

        return new PutAnswer([.. parts.Select(p => p.Digest)], problems);
    }

    private static IResult Read(string digest, ClaimsPrincipal user, SealedStore store, ViewDatabase views, HttpResponse response)
    {
        if (!Hash.TryParse(digest, out var hash))
        {
            return new Problem("not-a-digest", "digest");
        }

        // A suspended party may still see what is its own; whoever holds an account of a revoked key may not.
        if (user.FindFirstValue(AccountClaims.Party) is not { } party || user.HasClaim(AccountClaims.Notice, "key-revoked"))
        {
            return new Problem("not-signed-in");
        }

        SealedConcern concern;
        using (var db = views.Read())
        {
            concern = SealedAccess.ConcernOf(db, hash, party);
        }

        if (concern is SealedConcern.None or SealedConcern.NotCited)
        {
            return new Problem(concern == SealedConcern.None ? "not-for-you" : "unknown-sealed");
        }

        if (store.Read(hash, party, "api") is not { } bytes)
        {
            return Missing(store.StateOf(hash));
        }

        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(bytes, TypeOf(bytes.Span));
    }

    private static IResult Erase(string digest, ClaimsPrincipal user, SealedStore store, ViewDatabase views)
    {
        if (!Hash.TryParse(digest, out var hash))
        {
            return new Problem("not-a-digest", "digest");
        }

        if (user.FindFirstValue(AccountClaims.Party) is not { } party || !MayAct(user))
        {
            return new Problem(user.Identity is { IsAuthenticated: true } ? "not-for-you" : "not-signed-in");
        }

        bool may, cited;
        using (var db = views.Read())
        {
            may = SealedAccess.MayErase(db, hash, party);
            cited = may || SealedAccess.IsCited(db, hash);
        }

        if (!may)
        {
            return new Problem(cited ? "not-for-you" : "unknown-sealed");
        }

        return store.Erase(hash, party) ? TypedResults.NoContent() : Missing(store.StateOf(hash));
    }

    private static Problem TooLarge => new("request-too-large", Arg: $"{SealedBytes.MaxSize}");

    private static bool MayAct(ClaimsPrincipal user) => user.HasClaim(c => c.Type == ClaimTypes.Role);

    private static Problem Missing(SealedState state) => new(state == SealedState.Erased ? "sealed-erased" : "unknown-sealed");

    /// <summary>What keeps a part from being stored; null when it is.</summary>
    internal static Problem? ProblemOf(SealedPut put) => put switch
    {
        SealedPut.Stored or SealedPut.Already => null,
        SealedPut.Erased => new Problem("sealed-erased"),
        SealedPut.WrongDigest => new Problem("digest-mismatch"),
        SealedPut.TooLarge => TooLarge,
        SealedPut.TooSmall => new Problem("sealed-too-short"),
        _ => throw new InvalidOperationException($"{put} is not of the closed set."),
    };

    // Photographs are JPEG, everything else is JSON; what is neither is given out as bytes that no browser acts on.
    private static string TypeOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'{', ..] => "application/json",
        _ => "application/octet-stream",
    };

    /// <summary>For each part its digest, and the problem when it was not taken.</summary>
    private sealed record PutAnswer(IReadOnlyList<Hash> Digests, IReadOnlyList<Problem?> Problems) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, JsonDefaults.Writer);
            var text = Text.Of(httpContext);
            json.WriteStartArray();
            for (var i = 0; i < Digests.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("digest", Digests[i].ToString());
                if (Problems[i] is { } problem)
                {
                    json.WritePropertyName("problem");
                    problem.Write(json, text);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }
}

/// <summary>Asks the views whether a statement cites a part, giving them a moment to take in the newest ones.</summary>
internal sealed class Citations(ViewDatabase views, ViewLoop loop, RecordedLog log, TimeProvider time)
{
    /// <summary>True when a statement that is recorded by now cites it.</summary>
    public async Task<bool> IsCitedSoonAsync(Hash digest, TimeSpan patience, CancellationToken cancellationToken)
    {
        var recorded = log.RecordedSize;
        if (IsCited(digest))
        {
            return true;
        }

        if (loop.Size >= recorded)
        {
            // They may have taken it in just after they were asked.
            return IsCited(digest);
        }

        try
        {
            await loop.WaitForAsync(recorded, cancellationToken).WaitAsync(patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The views are far behind; what they have is what can be said.
        }

        return IsCited(digest);
    }

    /// <summary>True when a statement that the views have taken in cites it.</summary>
    public bool IsCited(Hash digest)
    {
        using var db = views.Read();
        return SealedAccess.IsCited(db, digest);
    }
}

/// <summary>Erases what was put away and never cited, such as the photograph of a purchase that was not sent after all.</summary>
internal sealed partial class SealedSweep(
    SealedStore store, Citations citations, TimeProvider time, ILogger<SealedSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    // An offline phone's statement may come days after its photographs.
    private static readonly TimeSpan Age = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                store.EraseUncited(citations.IsCited, Age);
            }
            catch (Exception e) when (e is SqliteException or IOException)
            {
                // Nobody waits for it: the next hour tries again.
                LogNotSwept(logger, e);
            }
        }
    }

    [LoggerMessage(1401, LogLevel.Warning, "Sealed parts that nothing cites can't be erased now")]
    private static partial void LogNotSwept(ILogger logger, Exception exception);
}
