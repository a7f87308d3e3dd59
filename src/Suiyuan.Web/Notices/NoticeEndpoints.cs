using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Notices;

/// <summary>The outbox, the bell of the portals, links for those who are no party, and numbers that shoppers leave.</summary>
internal static class NoticeEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Registers what the folder needs.</summary>
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(provider => Open(provider.GetRequiredService<SuiyuanOptions>().NoticesFile, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NoticePlanner>();
        services.AddSingleton<NoticeLinks>();
        services.AddSingleton<NoticeBell>();
        services.AddSingleton<INotifier, PageNotifier>();
        services.AddSingleton<INotifier, FileSmsNotifier>();
        services.AddPush();
        services.AddSingleton<NoticeService>();
        services.AddHostedService(provider => provider.GetRequiredService<NoticeService>());
    }

    /// <summary>Maps the folder's endpoints that are not pages.</summary>
    public static void MapNotices(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/notices/live", IResult (ClaimsPrincipal user, NoticeBell bell, CancellationToken cancellationToken) =>
            user.FindFirstValue(AccountClaims.Party) is not { } party ? new Problem("not-signed-in")
            : bell.TryJoin() ? TypedResults.ServerSentEvents(bell.ListenAsync(party, cancellationToken)) : new Problem("too-many-listeners"));
        app.MapPush();
        app.MapPost("/n/{token}/known", AcknowledgeAsync).RequireRateLimiting(AccountsSetup.SignInLimit);
        // No token: nobody's session is at stake, and a page with one can't be kept for the next reader. Other sites may not post it.
        app.MapPost("/v/{id}/contact", Leave).DisableAntiforgery().RequireRateLimiting(AccountsSetup.SignInLimit);
        app.MapPost("/contact/{token}/erase", Erase).RequireRateLimiting(AccountsSetup.SignInLimit);
    }

    private static async Task<IResult> AcknowledgeAsync(
        string token, NoticeLinks links, LedgerHost host, TransparencyLog log, ViewLoop loop, ViewDatabase views, TimeProvider time, CancellationToken cancellationToken)
    {
        var (state, notice) = links.Read(token);
        if (state == LinkState.Good && notice is { What: { Stall: { } stall, Statement: { } told } })
        {
            var id = Statement.TryDecode(told, out var sealedNotice) == StatementFault.None ? sealedNotice!.Id : default;
            bool answered;
            using (var db = views.Read())
            {
                answered = StatementView.Find(db, id) is not { } index
                    || db.Number("SELECT count(*) FROM recall_act WHERE about = $1 AND effect = 0", index) > 0;
            }

            if (!answered)
            {
                var statement = host.Statements.Seal(stall, new RecallAcknowledged(StatementFactory.Nonce(), notice.What.Recall, id), time.GetUtcNow());
                if (await log.SubmitAsync(statement, cancellationToken) is SubmitResult.Recorded recorded)
                {
                    try
                    {
                        await loop.WaitForAsync(recorded.Receipt.Index + 1, cancellationToken).WaitAsync(Patience, time, cancellationToken);
                    }
                    catch (TimeoutException)
                    {
                        // The page then shows what the views have: the answer is recorded all the same.
                    }
                }
            }
        }

        return TypedResults.LocalRedirect($"~/n/{Uri.EscapeDataString(token)}");
    }

    private static RedirectHttpResult Leave(
        string id, [FromForm] string? phone, [FromForm] string? agree, [FromHeader(Name = "Sec-Fetch-Site")] string? from, NoticeStore store, ViewDatabase views)
    {
        var number = new string([.. (phone ?? "").Normalize(System.Text.NormalizationForm.FormKC).Where(c => c is not (' ' or '-'))]);
        using var db = views.Read();
        if (!StatementId.TryParse(id, out var voucher) || StatementView.Find(db, voucher) is not { } index
            || db.Number("SELECT count(*) FROM statement WHERE idx = $1 AND kind = 12", index) == 0)
        {
            return TypedResults.LocalRedirect("~/");
        }

        return agree is null || !IsPhone(number) || from is "cross-site"
            ? TypedResults.LocalRedirect($"~/v/{voucher}?contact=wrong#contact")
            : TypedResults.LocalRedirect($"~/contact/{store.Leave(voucher, number)}");
    }

    /// <summary>A Chinese mobile number, or an international one with its plus.</summary>
    internal static bool IsPhone(string number) => number is { Length: 11 } and ['1', ..] ? number.All(char.IsAsciiDigit)
        : number is ['+', ..] && number.Length is >= 8 and <= 16 && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static RedirectHttpResult Erase(string token, NoticeStore store, SealedStore parts)
    {
        foreach (var notice in store.Erase(token) ?? [])
        {
            if (notice.What.Statement is { } bytes && Statement.TryDecode(bytes, out var statement) == StatementFault.None
                && Payloads.TryRead(statement!.Kind, statement.Payload.Span, out _) is RecallNotice { Outsider: { } digest })
            {
                parts.Erase(digest, "shopper");
            }
        }

        return TypedResults.LocalRedirect($"~/contact/{Uri.EscapeDataString(token)}");
    }

    private static NoticeStore Open(string path, TimeProvider time)
    {
        try
        {
            return NoticeStore.Open(path, time);
        }
        catch (SqliteException e)
        {
            throw new StartException($"The notices in {path} can't be opened: {e.Message}", e);
        }
    }
}

/// <summary>Tells a party's open pages how many notices it has not seen.</summary>
internal sealed class NoticeBell : IDisposable
{
    private const int MostListeners = 2_000;

    // Through proxies that close what is silent for a minute.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(300);

    private readonly NoticeStore _store;
    private readonly TimeProvider _time;
    private readonly IHostApplicationLifetime _lifetime;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _listeners;

    public NoticeBell(NoticeStore store, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        (_store, _time, _lifetime) = (store, time, lifetime);
        store.Changed += OnChanged;
    }

    /// <summary>Reserves a place; each success is followed by one <see cref="ListenAsync"/>.</summary>
    public bool TryJoin()
    {
        if (Interlocked.Increment(ref _listeners) <= MostListeners)
        {
            return true;
        }

        Interlocked.Decrement(ref _listeners);
        return false;
    }

    /// <summary>How many there are, from now on.</summary>
    public async IAsyncEnumerable<SseItem<long>> ListenAsync(string party, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.ApplicationStopping);
        try
        {
            while (!ends.IsCancellationRequested)
            {
                var next = Volatile.Read(ref _next).Task;
                yield return new SseItem<long>(_store.Unseen(party), "unseen");
                await Task.WhenAny(next, Task.Delay(Heartbeat, _time, ends.Token));
                await Task.WhenAny(Task.Delay(Pace, _time, ends.Token));
            }
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    public void Dispose() => _store.Changed -= OnChanged;

    private void OnChanged(string party) =>
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
