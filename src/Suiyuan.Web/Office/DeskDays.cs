using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>
/// First pages. Of a few hundred stalls a page is made for each who asks. One over a large city takes longer than a reader should wait: it
/// is kept, and shown as it was made last while a new one is made in the background; it says which size it is of, is never older than a
/// minute, and never older than what its reader has just recorded. That of the charter's bureau is made before anyone asks, and what was
/// asked for in the last hours is kept new, for a twentieth of a core at most.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DeskDays(
    ViewDatabase views, ViewLoop loop, PartyDirectory parties, Authority authority, RecordedLog log, Bureau.Cosigning cosigning, SuiyuanOptions options,
    AfterStart calm, TimeProvider time, IServiceScopeFactory scopes) : BackgroundService
{
    private const int Most = 400;
    private const int TimesAsLong = 20;
    private const int Large = 500;

    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(1);

    /// <summary>Half of what a page may grow old, so that there is time to make the next.</summary>
    private static readonly TimeSpan BetweenLooks = Oldest / 2;

    /// <summary>A working day.</summary>
    private static readonly TimeSpan AskedWithin = TimeSpan.FromHours(10);

    private readonly ConcurrentDictionary<Question, KeptAnswer<DeskDay>> _kept = new();

    /// <summary>The first page of the desk that asks.</summary>
    public DeskDay Get(Desk desk, HttpContext context, Text text)
    {
        var question = new Question(desk.Party, desk.ScopeAsked, text);
        if (_kept.TryGetValue(question, out var kept) && IsGood(kept, desk, context))
        {
            kept.Asked = time.GetTimestamp();
            if (kept.Value.Size != desk.Size && kept.IsDue(time))
            {
                // Should it fail, what is kept grows old, and the next to ask makes the page and sees why.
                _ = Task.Run(() => Make(question, kept.Asked));
            }

            return kept.Value;
        }

        return Keep(question, desk, time.GetTimestamp());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await loop.WaitForAsync(log.RecordedSize, stoppingToken);
            await calm.WaitAsync(stoppingToken);
            if (authority.CharterBureau is { } bureau)
            {
                await MakeAsync(new Question(bureau.Id, bureau.Id, Text.InChinese), time.GetTimestamp(), stoppingToken);
            }

            using var timer = new PeriodicTimer(BetweenLooks, time);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (question, kept) in _kept.Where(k => time.GetElapsedTime(k.Value.Asked) > AskedWithin))
                {
                    _kept.TryRemove(KeyValuePair.Create(question, kept));
                }

                foreach (var (question, kept) in _kept.Where(k => time.GetElapsedTime(k.Value.At) >= BetweenLooks).OrderBy(k => k.Value.At))
                {
                    await MakeAsync(question, kept.Asked, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
    }

    /// <summary>Makes a page that nobody waits for, and rests long enough that others have the core.</summary>
    private async Task MakeAsync(Question question, long asked, CancellationToken stoppingToken)
    {
        TimeSpan took;
        try
        {
            took = Make(question, asked, ahead: true);
        }
        catch (SqliteException)
        {
            // The next to ask makes the page and sees why.
            _kept.TryRemove(question, out _);
            return;
        }

        await Task.Delay(took * TimesAsLong, time, stoppingToken);
    }

    // Clocks run while the ledger is silent: nothing is kept for longer than a minute.
    private bool IsGood(KeptAnswer<DeskDay> kept, Desk desk, HttpContext context) => kept.Value.Days[^1].Day == desk.Today && time.GetElapsedTime(kept.At) < Oldest
        && (kept.Value.Size == desk.Size || !long.TryParse(context.Request.Query["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) || kept.Value.Size > seen);

    /// <summary>Makes a page without a request: what the desk needs of one is who asks. Then, if so asked, its lists that take long.</summary>
    /// <returns>How long the page took.</returns>
    private TimeSpan Make(Question question, long asked, bool ahead = false)
    {
        using var services = scopes.CreateScope();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(AccountClaims.Party, question.Party)]));
        var asks = new WhoAsks { HttpContext = new DefaultHttpContext { User = user, RequestServices = services.ServiceProvider } };
        using var desk = new Desk(asks, views, parties, log, cosigning, options, time, question.Text);
        var begun = time.GetTimestamp();
        var isLarge = Keep(question, desk, asked).Stalls >= Large;
        var took = time.GetElapsedTime(begun);
        if (ahead && isLarge)
        {
            desk.MakeAhead();
        }

        return took;
    }

    private DeskDay Keep(Question question, Desk desk, long asked)
    {
        var begun = time.GetTimestamp();
        var day = desk.DayOf(question.Scope);
        if (day.Stalls < Large)
        {
            _kept.TryRemove(question, out _);
            return day;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[question] = new KeptAnswer<DeskDay>(day, time.GetTimestamp(), time.GetElapsedTime(begun)) { Asked = asked };
        return day;
    }

    /// <summary>Which page: whose desk, narrowed to which part of it, in which language.</summary>
    private sealed record Question(string Party, string Scope, Text Text);

    private sealed class WhoAsks : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}
