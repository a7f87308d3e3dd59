using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Tickets;

/// <summary>Reading tickets: for a form before anything is recorded, and what was read of those that are.</summary>
internal static class TicketEndpoints
{
    /// <summary>The longest that a question waits for its answer; proxies end what is silent for longer.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Registers the reader, its queue and what feeds it.</summary>
    public static void AddTickets(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(provider => new TicketMachine(
            () => TicketMachine.OpenReader(provider.GetRequiredService<SuiyuanOptions>()), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TicketAssessor>();
        services.AddSingleton<TicketQueue>();
        services.AddSingleton<ReadJobs>();
        if (SuiyuanOptions.Read(builder.Configuration).Tickets.Enabled)
        {
            services.AddHostedService(provider => provider.GetRequiredService<TicketQueue>());
            services.AddHostedService<TicketScout>();
            services.AddHostedService<TicketRemembrance>();
        }
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapTickets(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        // The body has its own limit.
        app.MapPost("/api/tickets/read", AskAsync).WithMetadata(new DisableRequestSizeLimitAttribute());
        app.MapGet("/api/tickets/read/{job}", AnswerAsync);
        app.MapGet("/api/tickets/{id}", Find);
        app.MapGet("/api/tickets/{id}/pages/{number:int}", PageOf);
    }

    private static async Task<IResult> AskAsync(
        string? stall, HttpRequest request, ClaimsPrincipal user, SuiyuanOptions options, TicketMachine machine, TicketQueue queue, ReadJobs jobs,
        ViewDatabase views, TimeProvider time, CancellationToken cancellationToken)
    {
        if (PartyOf(user) is not { } party)
        {
            return new Problem("not-signed-in");
        }

        string? merchant = null;
        if (!(user.IsInRole(Roles.Merchant) ? IsMerchant(views, party, party, out merchant)
            : user.IsInRole(Roles.Market) && (stall is null || IsMerchant(views, stall, party, out merchant))))
        {
            return new Problem("not-for-you");
        }

        if (!options.Tickets.Enabled)
        {
            return new Problem("reading-off");
        }

        var type = RequestBody.TypeOf(request);
        if (type is not ("application/octet-stream" or "application/pdf") && !type.StartsWith("image/", StringComparison.Ordinal))
        {
            return new Problem("unsupported-type", Arg: "image/jpeg");
        }

        // As much as can be sealed, so that what was read can be attached.
        const int Limit = SealedBytes.MaxSize - SealedBytes.SaltSize;
        if (await RequestBody.ReadAsync(request, Limit, cancellationToken) is not { } body)
        {
            return new Problem("request-too-large", Arg: $"{Limit}");
        }

        var now = time.GetUtcNow();
        var job = new ReadJob(party, body.ToArray(), new TicketContext { File = "photo", Merchant = merchant, SubmittedAt = now }, now);
        if (!jobs.TryAdd(job) || !queue.TryAsk(job))
        {
            // In no line: nobody is to wait for it.
            job.Fail();
            return new Problem("reading-busy");
        }

        return TypedResults.Json(AnswerOf(job, queue), statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> AnswerAsync(
        string job, double? wait, ClaimsPrincipal user, TicketQueue queue, ReadJobs jobs, TimeProvider time, HttpResponse response,
        CancellationToken cancellationToken)
    {
        if (PartyOf(user) is not { } party)
        {
            return new Problem("not-signed-in");
        }

        if (jobs.Find(job, party) is not { } found)
        {
            return new Problem("unknown-job");
        }

        if (wait is > 0)
        {
            try
            {
                await found.Ended.WaitAsync(TimeSpan.FromSeconds(Math.Min(wait.Value, LongestWait.TotalSeconds)), time, cancellationToken);
            }
            catch (TimeoutException)
            {
                // How far it is, then.
            }
        }

        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(AnswerOf(found, queue));
    }

    private static JsonObject AnswerOf(ReadJob job, TicketQueue queue)
    {
        var state = job.State;
        var answer = new JsonObject { ["job"] = job.Id, ["state"] = Name(state), ["position"] = queue.PositionOf(job) };
        if (state == ReadState.Done)
        {
            var pages = TicketDetail.Pages(job.Pages);
            answer["page"] = job.Pages.ToList().IndexOf(TicketDetail.Leading(job.Pages)!);
            answer["pages"] = pages;
        }

        return answer;
    }

    private static IResult Find(
        string id, ClaimsPrincipal user, SuiyuanOptions options, ViewDatabase views, SealedStore store, TicketQueue queue, HttpResponse response)
    {
        if (PartyOf(user) is not { } party)
        {
            return new Problem("not-signed-in");
        }

        TicketRecord? ticket;
        long ahead;
        using (var db = views.Read())
        {
            ticket = StatementId.TryParse(id, out var attached) ? TicketQueries.Find(db, attached) : null;
            if (ticket is null)
            {
                return new Problem("unknown-ticket");
            }

            if (!TicketQueries.Concerns(db, ticket, party))
            {
                return new Problem("not-for-you");
            }

            ahead = TicketQueries.Ahead(db, ticket.Index);
        }

        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Json(new TicketPage(ticket, store, party).Write(StateOf(ticket, options, store, queue), ahead));
    }

    /// <summary>A page of a PDF, which browsers show in no picture's place.</summary>
    private static IResult PageOf(string id, int number, ClaimsPrincipal user, ViewDatabase views, SealedStore store, HttpResponse response)
    {
        if (PartyOf(user) is not { } party)
        {
            return new Problem("not-signed-in");
        }

        TicketRecord? ticket;
        using (var db = views.Read())
        {
            ticket = StatementId.TryParse(id, out var attached) ? TicketQueries.Find(db, attached) : null;
            if (ticket is not null && !TicketQueries.Concerns(db, ticket, party))
            {
                return new Problem("not-for-you");
            }
        }

        if (ticket is null || store.Read(ticket.Image, party, TicketPage.Purpose) is not { } file
            || TicketPhoto.PageOf(file.ToArray(), number) is not { } page)
        {
            return new Problem("unknown-ticket");
        }

        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(page, "image/jpeg");
    }

    /// <summary>How far reading a recorded ticket is: done, failed, no-photograph, erased, off, reading or queued.</summary>
    public static string StateOf(TicketRecord ticket, SuiyuanOptions options, SealedStore store, TicketQueue queue) =>
        ticket.Assessments.Count > 0 ? ticket.Assessments[0].Reason == TicketAssessor.Failed ? "failed" : "done"
        : store.StateOf(ticket.Image) switch
        {
            SealedState.Absent => "no-photograph",
            SealedState.Erased => "erased",
            _ => !options.Tickets.Enabled ? "off" : queue.IsReading(ticket.Index) ? "reading" : "queued",
        };

    private static string Name(ReadState state) => state switch
    {
        ReadState.Queued => "queued",
        ReadState.Reading => "reading",
        ReadState.Done => "done",
        _ => "failed",
    };

    /// <summary>True for a merchant that is, or is under, the party; and its name.</summary>
    private static bool IsMerchant(ViewDatabase views, string merchant, string party, out string? name)
    {
        using var db = views.Read();
        var found = PartyQueries.Find(db, merchant);
        name = found?.Name.Zh;
        return found is { Role: Roles.Merchant } && (found.Id == party || found.Under == party);
    }

    // A suspended party may still see what is its own; whoever holds an account of a revoked key may not.
    private static string? PartyOf(ClaimsPrincipal user) =>
        user.HasClaim(AccountClaims.Notice, "key-revoked") ? null : user.FindFirstValue(AccountClaims.Party);
}
