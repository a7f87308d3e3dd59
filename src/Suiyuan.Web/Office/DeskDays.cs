using System.Collections.Concurrent;
using System.Globalization;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>
/// First pages. Of a few hundred stalls a page is made for each who asks. One over a large city takes longer than a reader should wait: it
/// is kept by tree size, and shown as it was made last while a new one is made in the background; it says which size it is of, is never
/// older than a minute, and never older than what its reader has just recorded.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DeskDays(
    ViewDatabase views, PartyDirectory parties, RecordedLog log, Bureau.Cosigning cosigning, SuiyuanOptions options, TimeProvider time,
    IServiceScopeFactory scopes)
{
    private const int Most = 400;
    private const int TimesAsLong = 20;
    private const int Large = 500;

    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>The first page of the desk that asks.</summary>
    public DeskDay Get(Desk desk, HttpContext context, Text text)
    {
        var scope = desk.ScopeAsked;
        var question = string.Create(CultureInfo.InvariantCulture, $"{desk.Party} {scope} {text.Code} {desk.Today.DayNumber}");
        if (_kept.TryGetValue(question, out var kept) && IsGood(kept, desk.Size, context))
        {
            if (kept.Day.Size != desk.Size && time.GetElapsedTime(kept.At) > kept.Cost * TimesAsLong && kept.TryBegin())
            {
                Renew(question, scope, context, text);
            }

            return kept.Day;
        }

        return Keep(question, () => desk.DayOf(scope));
    }

    // Clocks run while the ledger is silent: nothing is kept for longer than a minute.
    private bool IsGood(Kept kept, long size, HttpContext context) => kept.Day.Stalls >= Large && time.GetElapsedTime(kept.At) < Oldest
        && (kept.Day.Size == size || !long.TryParse(context.Request.Query["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) || kept.Day.Size > seen);

    private DeskDay Keep(string question, Func<DeskDay> work)
    {
        var begun = time.GetTimestamp();
        var day = work();
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[question] = new Kept(day, time.GetTimestamp(), time.GetElapsedTime(begun));
        return day;
    }

    private void Renew(string question, string scope, HttpContext context, Text text)
    {
        // The request will be over: what the desk needs of it is who asks.
        var asks = new WhoAsks { HttpContext = new DefaultHttpContext { User = context.User } };
        // Should it fail, what is kept grows old, and the next to ask makes the page and sees why.
        _ = Task.Run(() =>
        {
            using var services = scopes.CreateScope();
            asks.HttpContext!.RequestServices = services.ServiceProvider;
            using var desk = new Desk(asks, views, parties, log, cosigning, options, time, text);
            Keep(question, () => desk.DayOf(scope));
        });
    }

    private sealed class WhoAsks : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }

    private sealed class Kept(DeskDay day, long at, TimeSpan cost)
    {
        private int _begun;

        public DeskDay Day => day;

        public long At => at;

        public TimeSpan Cost => cost;

        /// <summary>True for the first that asks: one is enough to make the next.</summary>
        public bool TryBegin() => Interlocked.Exchange(ref _begun, 1) == 0;
    }
}
