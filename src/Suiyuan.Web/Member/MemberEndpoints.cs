using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Api;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Member;

/// <summary>What a member's node adds to the host: C2SP tlog-witness and tlog-mirror, its findings, its state.</summary>
internal static class MemberEndpoints
{
    /// <summary>Registers the copy in the place of a ledger.</summary>
    public static void AddMember(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDataProtection().SetApplicationName("suiyuan")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(SuiyuanOptions.Read(builder.Configuration).KeysDirectory, "cookies")));
        services.AddSingleton<MemberHost>();
        services.AddHostedService(provider => provider.GetRequiredService<MemberHost>());
        services.AddSingleton<LedgerHolder>(provider => provider.GetRequiredService<MemberHost>());
        services.AddSingleton<RecordedLog>(provider => provider.GetRequiredService<MemberHost>().Log);
        services.AddSingleton(provider => provider.GetRequiredService<MemberHost>().Log);
        services.AddSingleton(provider => provider.GetRequiredService<MemberHost>().Authority);
        services.AddSingleton<MemberService>();
        services.AddHostedService(provider => provider.GetRequiredService<MemberService>());
    }

    /// <summary>The name under which a mirror serves a log: SHA-256 of the origin, in lower-case hexadecimal.</summary>
    // SPEC: tlog-mirror, "Introduction": <monitoring prefix>/<origin hash>.
    public static string HashOf(string origin) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    /// <summary>Maps the endpoints.</summary>
    public static void MapMember(this WebApplication app)
    {
        app.MapPost("/add-checkpoint", AddCheckpointAsync);
        app.MapPost("/add-entries", AddEntriesUpload.TakeAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());

        var mirror = app.MapGroup("/mirror/{hash}").RequireCors(Cors.Anyone);
        mirror.MapGet("/checkpoint", IResult (string hash, MirroredLog log, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=1";
            return hash == HashOf(log.Origin) && log.Mirrored is { } mirrored
                ? TypedResults.Bytes(mirrored.Bytes, "text/plain; charset=utf-8")
                : new Problem("not-found");
        });
        mirror.MapGet("/tile/{**path}", (string hash, string path, HttpContext context, MirroredLog log, LedgerHolder ledger, SuiyuanOptions options,
            CancellationToken cancellationToken) => LogEndpoints.TileAsync(
                path, hash == HashOf(log.Origin) ? log.Mirrored?.Size ?? 0 : 0, context, log, ledger, options, cancellationToken));

        var api = app.MapGroup("/api").RequireCors(Cors.Anyone);
        api.MapGet("/member", State);
        api.MapGet("/evidence", (MirroredLog log, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(Join(log.Evidence.All.Select(EvidenceBook.ToJson)), "application/json");
        });
        api.MapGet("/evidence/{number:int}", IResult (int number, MirroredLog log, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return log.Evidence.All.FirstOrDefault(e => e.Number == number) is { } found
                ? TypedResults.Bytes(EvidenceBook.ToJson(found), "application/json")
                : new Problem("not-found");
        });
    }

    /// <summary>How the node stands, for pages of other members and of the operator.</summary>
    internal sealed record MemberState(
        string Name, string Log, string WitnessKey, string MirrorKey, string State, long Held, long Mirrored, long Final,
        bool LogReachable, string? LogProblem, IReadOnlyList<PeerStatus> Peers, int Findings, int Alarms);

    internal static MemberState StateOf(MemberHost host, MemberService service)
    {
        var log = host.Log;
        var findings = log.Evidence.All;
        return new MemberState(
            host.Name, log.Origin, log.WitnessKey.ToString(), log.MirrorKey.ToString(),
            log.IsHalted ? "halted" : log.IsComparing ? "comparing" : "cosigning",
            log.RecordedSize, log.Mirrored?.Size ?? 0, log.HasFinal ? log.Published.Size : 0,
            service.Log.Reachable, service.Log.Problem, service.Peers, findings.Count, findings.Count(e => e.State != EvidenceState.Cleared));
    }

    private static Microsoft.AspNetCore.Http.HttpResults.JsonHttpResult<MemberState> State(MemberHost host, MemberService service, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(StateOf(host, service));
    }

    // SPEC: tlog-witness, "add-checkpoint".
    private static async Task<IResult> AddCheckpointAsync(
        HttpRequest request, MirroredLog log, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, AddCheckpointRequest.MaxSize, cancellationToken) is not { } body)
        {
            return Refused(StatusCodes.Status400BadRequest, "too large");
        }

        if (AddCheckpointRequest.TryParse(body, out var parsed) is var fault && fault != AddCheckpointFault.None)
        {
            return Refused(StatusCodes.Status400BadRequest, fault.ToString());
        }

        var answer = log.AddCheckpoint(parsed!);
        if (answer.Status == AddCheckpointStatus.HoldsBack)
        {
            response.Headers.RetryAfter = "60";
        }

        return answer.Status switch
        {
            AddCheckpointStatus.Accepted => TypedResults.Text(
                answer.Signature is { } signature ? CosignatureLines.Format([signature]) : "", "text/plain", Encoding.UTF8),
            AddCheckpointStatus.UnknownLog => Refused(StatusCodes.Status404NotFound, "this node does not copy that log"),
            AddCheckpointStatus.NotSigned => Refused(StatusCodes.Status403Forbidden, "no trusted key of the log signed it"),
            AddCheckpointStatus.OldSizeTooLarge => Refused(StatusCodes.Status400BadRequest, "the old size is larger than the checkpoint"),
            AddCheckpointStatus.OtherSize => new Conflict(TreeSizeLine.Format(answer.Size), TreeSizeLine.MediaType),
            AddCheckpointStatus.OtherRoot => new Conflict(TreeSizeLine.Format(answer.Size), TreeSizeLine.MediaType),
            AddCheckpointStatus.WrongProof => Refused(StatusCodes.Status422UnprocessableEntity, "the consistency proof does not hold"),
            AddCheckpointStatus.HoldsBack => Refused(StatusCodes.Status503ServiceUnavailable, "this node cosigns nothing: see its page"),
            _ => throw new InvalidOperationException($"{answer.Status} is not of the closed set."),
        };
    }

    /// <summary>What these protocols answer to a program: a status, and a line for whoever reads the program's log.</summary>
    internal static IResult Refused(int status, string reason) => TypedResults.Text(reason + "\n", "text/plain", Encoding.UTF8, status);

    /// <summary>409 with where the node is.</summary>
    internal sealed record Conflict(string Body, string Type) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status409Conflict;
            httpContext.Response.ContentType = Type;
            return httpContext.Response.WriteAsync(Body);
        }
    }

    private static byte[] Join(IEnumerable<byte[]> items)
    {
        using var all = new MemoryStream();
        all.WriteByte((byte)'[');
        foreach (var (i, item) in items.Index())
        {
            if (i > 0)
            {
                all.WriteByte((byte)',');
            }

            all.Write(item);
        }

        all.WriteByte((byte)']');
        return all.ToArray();
    }
}
