using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Complaints;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Screen;

/// <summary>What was last computed: a board, and the bytes that every viewer is sent.</summary>
/// <param name="Board">The board.</param>
/// <param name="Full">For a signed-in bureau.</param>
/// <param name="Public">For everybody.</param>
internal sealed record ScreenFrame(ScreenBoard Board, byte[] Full, byte[] Public)
{
    // Plain, so that an event's data stays on one line.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static ScreenFrame Of(ScreenBoard board) => new(board, Event(board), Event(board.InPublic()));

    /// <summary>A value as the page carries it.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);

    private static byte[] Event(ScreenBoard board) => [.. "event: board\ndata: "u8, .. JsonSerializer.SerializeToUtf8Bytes(board, Json), .. "\n\n"u8];
}

/// <summary>The area of one office: computes its board, for all who look at it. Used by one thread at a time.</summary>
internal sealed class ScreenArea(string party)
{
    private const int MostNews = 8;

    // Fewer are taken in within the second.
    private const int FewBehind = 1_000;
    private const int TensKept = 366;
    private const int MostComplaints = 500;

    // Four times what a whole city says in its busiest hour: what was brought in in bulk is not gone through.
    private const long MostCounted = 100_000;

    private readonly Dictionary<string, string?> _marketOf = new(StringComparer.Ordinal);

    private readonly SortedDictionary<long, long> _tens = [];
    private long _counted = -1;

    /// <summary>Whose area it is.</summary>
    public string Party => party;

    /// <summary>The board at the reader's size and the host's time.</summary>
    /// <param name="db">What the views have taken in.</param>
    /// <param name="recorded">How many entries the ledger has.</param>
    /// <param name="now">The host's time.</param>
    public ScreenBoard Compute(ViewReader db, long recorded, DateTimeOffset now)
    {
        var today = ChinaTime.DayOf(now);
        var markets = WallQueries.Markets(db, party, today);
        var acts = ActQueries.Days(db, party, today, 1);
        var tickets = FindingQueries.OpenByStall(db, party);
        var alerts = AlertQueries.OpenByParty(db, party);
        var complaints = ComplaintQueries.Of(db, party, MostComplaints).TakeWhile(c => c.IsOpen).ToList();
        var states = States(db, tickets, alerts, [.. complaints.Where(c => ComplaintClock.NextOf(c)?.IsLate(now) == true)]);
        var recalls = Recalls(db, now);
        var (perMinute, minutes) = Sales(db, now);
        return new ScreenBoard
        {
            Size = db.TreeSize,
            Behind = recorded - db.TreeSize is > FewBehind and var behind ? behind : null,
            At = db.RecordedAt,
            Day = today,
            PerMinute = perMinute,
            Minutes = minutes,
            Vouchers = markets.Sum(m => m.Vouchers),
            Recorded = markets.Sum(m => m.Recorded),
            Expected = markets.Sum(m => m.Stalls),
            Tests = acts[Counted.Test][0],
            TestsFailed = acts[Counted.TestFailed][0],
            Tickets = tickets.Sum(t => t.Tickets),
            Alerts = alerts.Sum(a => a.Count),
            AlertsGrave = AlertQueries.List(db, new AlertFilter(party, Severity: "hold"), 0, 1).Total,
            Markets = [.. markets.Select(m => new ScreenMarket(m.Id, m.Vouchers, m.Recorded, m.Stalls, states.GetValueOrDefault(m.Id)))],
            Recalls = recalls,
            News = News(db, tickets, alerts, complaints, now),
        };
    }

    // Counted on from where the last board ended: a minute's sales are read once.
    private (long PerMinute, IReadOnlyList<long> Minutes) Sales(ViewReader db, DateTimeOffset now)
    {
        if (_counted < 0 || _counted > db.TreeSize)
        {
            _tens.Clear();
            _counted = Math.Max(WallQueries.FirstSince(db, now.AddMinutes(-61)), db.TreeSize - MostCounted);
        }

        foreach (var (ten, count) in WallQueries.SalesSince(db, party, _counted))
        {
            _tens[ten] = _tens.GetValueOrDefault(ten) + count;
        }

        _counted = db.TreeSize;
        var last = now.ToUnixTimeSeconds() / 10;
        while (_tens.Count > 0 && _tens.First().Key < last - TensKept)
        {
            _tens.Remove(_tens.First().Key);
        }

        var minutes = new long[60];
        foreach (var (ten, count) in _tens)
        {
            var ago = Math.Max(0, last - ten) / 6;
            if (ago < 60)
            {
                minutes[59 - ago] += count;
            }
        }

        return (minutes[59], minutes);
    }

    private List<ScreenRecall> Recalls(ViewReader db, DateTimeOffset now) =>
    [
        .. RecallQueries.Of(db, party).Where(r => r.IsOpen).Select(r =>
        {
            var holders = RecallQueries.Holders(db, r.Index, party);
            return new ScreenRecall(r.Title, r.Level, r.Drill, r.Opened, holders.Count, holders.Count(h => h.Acknowledged is not null),
                holders.Count(h => h.Reported is not null), holders.Count(h => RecallClock.Of(r, h, now).IsLate));
        }).OrderBy(r => r.Drill).ThenByDescending(r => r.Late).ThenBy(r => r.Level),
    ];

    private static bool IsGrave(string severity) => severity is "block" or "hold";

    // 2: something is to be done at once; 1: something is to be looked at.
    private Dictionary<string, int> States(ViewReader db, IReadOnlyList<OpenTickets> tickets, IReadOnlyList<OpenAlerts> alerts, IReadOnlyList<ComplaintRow> late)
    {
        var states = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (who, severity) in tickets.Select(t => (t.Stall, t.Severity)).Concat(alerts.Select(a => (a.Party, a.Severity))).Concat(late.Select(c => (c.Party, "block"))))
        {
            if (MarketOf(db, who) is { } market)
            {
                states[market] = Math.Max(states.GetValueOrDefault(market), IsGrave(severity) ? 2 : severity == "review" ? 1 : 0);
            }
        }

        return states;
    }

    // A stall never changes its market.
    private string? MarketOf(ViewReader db, string id)
    {
        if (!_marketOf.TryGetValue(id, out var market))
        {
            _marketOf[id] = market = PartyQueries.Find(db, id) is { } found ? found.Role == Roles.Merchant ? found.Under : found.Id : null;
        }

        return market;
    }

    private List<ScreenNews> News(ViewReader db, IReadOnlyList<OpenTickets> tickets, IReadOnlyList<OpenAlerts> alerts, IReadOnlyList<ComplaintRow> complaints, DateTimeOffset now)
    {
        var today = ChinaTime.DayOf(now);
        List<ScreenNews> news = [];
        foreach (var alert in alerts.Where(a => IsGrave(a.Severity)).Take(3))
        {
            var (zh, en) = StallOf(db, alert.Party);
            news.Add(new("bad", new($"预警：{zh}，{AlertWords.Title(alert.Rule, now).Zh}", $"Alert: {en}, {AlertWords.Title(alert.Rule, now).En}")));
        }

        foreach (var complaint in complaints.Where(c => ComplaintClock.NextOf(c)?.IsLate(now) == true).Take(2))
        {
            var (zh, en) = StallOf(db, complaint.Party);
            news.Add(new("bad", new($"投诉超期：{zh}，{ComplaintWords.About(complaint.About, Text.InChinese)}", $"Complaint late: {en}, {ComplaintWords.About(complaint.About, Text.InEnglish)}"), complaint.Filed));
        }

        foreach (var test in TestQueries.List(db, new TestFilter(party, Passed: false, Since: today), 0, 4).Rows)
        {
            var (zh, en) = StallOf(db, test.Stall);
            var items = string.Join("、", test.Items.Where(i => i.Result == "fail").Select(i => i.Name));
            news.Add(new("bad", new($"检测不合格：{zh} {test.Product}（{items}）", $"Test failed: {en}, {test.Product} ({items})"), test.RecordedAt));
        }

        foreach (var open in tickets.Where(t => t.Severity is "block" or "hold").Take(3))
        {
            var (zh, en) = StallOf(db, open.Stall);
            news.Add(new("warn", new($"可疑票证：{zh}，{TicketWords.Rule(open.Rule, Text.InChinese)}", $"Suspicious ticket: {en}, {TicketWords.Rule(open.Rule, Text.InEnglish)}")));
        }

        return [.. news.Take(MostNews)];
    }

    private static (string Zh, string En) StallOf(ViewReader db, string id)
    {
        var stall = PartyQueries.Find(db, id);
        var market = stall is null ? null : PartyQueries.Find(db, stall.Under);
        return stall is null || market is null ? (id, id)
            : ($"{market.Name.Zh} {stall.Stall} {stall.Name.Zh}", $"{market.Name.In(false)} {stall.Stall} {stall.Name.In(false)}");
    }
}
