using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Patrols;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>The daily patrol of each market, what it finds, and days closed. Of a chance of its own: trade is the same with and without.</summary>
public sealed partial class Story
{
    /// <summary>Days from the first one at which a market says that it will be closed, and how many later that is.</summary>
    private const int ClosureSaid = 10;
    private const int ClosureAhead = 9;

    private static readonly (string Item, string Text)[] Untidy =
    [
        ("labels", "价签上没有产地"), ("clean", "档口前地面积水"), ("shown", "溯源码被泡沫箱挡住"), ("scales", "秤上检定标志脱落"), ("cold", "冰柜没有温度记录"), ("lamps", "肉档用了红光灯"),
    ];

    /// <summary>In the afternoon, when it is quiet; now and then a market leaves it out.</summary>
    private void PlanPatrols(DateOnly day)
    {
        foreach (var market in Places.Markets.Where(_ => _patrols.Percent(92)))
        {
            Plan(Rhythm.At(day, _patrols.Within(TimeSpan.FromHours(13.5), TimeSpan.FromHours(16))), () => WalkAround(market, day));
        }

        if (day == _firstDay.AddDays(ClosureSaid))
        {
            var closed = day.AddDays(ClosureAhead);
            Plan(Rhythm.At(day, TimeSpan.FromHours(11)), () => Say("market-closed", Places.Rongyin.Id, Places.Rongyin.Id,
                CheckPayload.MarketClosed(_patrols.Nonce(), closed, closed, "全场清洗消毒，休市一天")));
        }
    }

    private void PutRight(StallBook book, StatementId finding)
    {
        if (!book.Suspended)
        {
            Say("rectification", book.Stall.Id, book.Stall.Id, CheckPayload.Rectification(_patrols.Nonce(), finding, "已经改好，请复查"));
            Say("rectification-checked", book.Stall.Market.Id, book.Stall.Id, CheckPayload.Accepted(_patrols.Nonce(), finding));
        }
    }

    private void WalkAround(Market market, DateOnly day)
    {
        var list = PatrolChecklist.On(day);
        var wrongs = Untidy.Where(w => w.Item != "lamps" || market.Focus.Contains("meat")).Where(_ => _patrols.Percent(12)).ToList();
        // What the ledger fills in is mostly in order; which lines are not is the story's, as an officer on another day would have seen it.
        List<(string Item, string Result, string? Note)> items =
            [.. list.Items.Select(i => (i.Code, ResultOf(i), wrongs.FirstOrDefault(w => w.Item == i.Code).Text))];
        var score = list.ScoreOf([.. items.Select(i => new ItemAnswer(i.Item, i.Result))]) ?? 0;
        var id = Say("patrol", market.Id, market.Id, CheckPayload.Patrol(_patrols.Nonce(), day, list.Name, items, score, Size));
        foreach (var (item, text) in wrongs)
        {
            var book = _patrols.Pick(_books.Values.Where(b => b.Stall.Market == market && !b.Suspended).ToList());
            var found = Say("patrol-finding", market.Id, book.Stall.Id,
                CheckPayload.PatrolFinding(_patrols.Nonce(), item, text, PatrolChecklist.TermOf(item, day), id));
            // Most put it right by the next day; some let it lie.
            if (book.Stall.Habit != StallHabit.Silent && _patrols.Percent(80))
            {
                Plan(_now + _patrols.Within(TimeSpan.FromHours(3), TimeSpan.FromHours(26)), () => PutRight(book, found));
            }
        }

        string ResultOf(Suiyuan.Domain.Patrols.ChecklistItem item) => item.ByLedger ? _patrols.Percent(88) ? "ok" : "bad"
            : !wrongs.Exists(w => w.Item == item.Code) ? "ok" : _patrols.Percent(40) ? "fixed" : "bad";
    }
}
