using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

// What the bureau looks at: two stalls a day by plan, one of which it now and then does not get to; what is put right, late or never.
// Of a chance of its own, so that trade is the same with and without.
public sealed partial class Story
{
    /// <summary>The day, from the first one, that is a new city's present.</summary>
    private const int PresentDay = 14;

    private static readonly string[] ItemsSeen = ["licence", "agreement", "intake-records", "supplier-vouchers", "quality-proof", "no-spoiled", "label", "clean", "scale"];

    private static readonly (string Item, string Note)[] Wrongs =
    [
        ("intake-records", "抽查三样货，一样没有入账"), ("quality-proof", "两样货拿不出合格证"), ("label", "价签没有写产地"), ("clean", "案板有积垢"),
    ];

    private void PlanInspections(DateOnly first)
    {
        // The stalls that a visitor may be have something to put right.
        Plan(Rhythm.At(first.AddDays(PresentDay - 1), TimeSpan.FromMinutes(620)), () => Visit(_books[Visitors].Stall, null, 2, 7));
        if (_books.Values.FirstOrDefault(b => b.Stall.Habit == StallHabit.Visited) is { } visited)
        {
            Plan(Rhythm.At(first.AddDays(PresentDay - 1), TimeSpan.FromMinutes(640)), () => Say("patrol-finding", visited.Stall.Market.Id, visited.Stall.Id,
                CheckPayload.PatrolFinding(_checks.Nonce(), "clean", "档口前地面积水，容易滑倒", Rhythm.DayOf(_now).AddDays(3))));
        }

        var suspended = _books.Values.First(b => b.Stall.Habit == StallHabit.Suspended).Stall;
        Plan(Rhythm.At(first.AddDays(9), TimeSpan.FromMinutes(600)), () =>
        {
            var visit = Visit(suspended, null, 0, 3);
            Plan(_now + _checks.Within(TimeSpan.FromHours(24), TimeSpan.FromHours(30)), () => Say("enforcement", Places.Bureau, suspended.Id, CheckPayload.Warning(
                _checks.Nonce(), "穗市监警字〔2026〕17号", "《中华人民共和国食品安全法》第一百二十六条第一款", "多次没有记录进货、没有查验凭证，责令改正后仍未改正", visit)));
            Plan(_now + _checks.Within(TimeSpan.FromHours(31), TimeSpan.FromHours(40)), () => Say("credit-graded", Places.Bureau, suspended.Id,
                CheckPayload.Graded(_checks.Nonce(), "d", Rhythm.DayOf(_now), "被警告、暂停经营，整改超期")));
        });
        Plan(Rhythm.At(first.AddDays(2), TimeSpan.FromMinutes(1050)), () => PlanTomorrow());
    }

    private void PlanTomorrow()
    {
        var tomorrow = Rhythm.DayOf(_now).AddDays(1);
        var stalls = _books.Values.Where(b => b.Speaks).Select(b => b.Stall).ToList();
        for (var i = 0; i < 2; i++)
        {
            var stall = _checks.Pick(stalls);
            var coverage = i == 0 || _checks.Percent(40);
            var plan = Say("inspection-planned", stall.Market.Under, stall.Id, coverage
                ? CheckPayload.Planned(_checks.Nonce(), "coverage", tomorrow, "还没有检查过，24 个月一次 | never inspected, due every 24 months")
                : CheckPayload.Planned(_checks.Nonce(), "risk", tomorrow, "票证待核实较多 | many tickets to be verified", "卖多于进 | sold more than came in"));
            if (!_checks.Percent(15))
            {
                var wrong = _checks.Percent(35);
                Plan(Rhythm.At(tomorrow, _checks.Within(TimeSpan.FromMinutes(870), TimeSpan.FromMinutes(1010))),
                    () => Visit(stall, plan, wrong ? _checks.Between(0, Wrongs.Length - 1) : null, 5));
            }
        }

        Plan(Rhythm.At(tomorrow, TimeSpan.FromMinutes(1050)), PlanTomorrow);
    }

    /// <summary>An inspection; where something is wrong it is mostly put right, and then accepted.</summary>
    private StatementId Visit(Stall stall, StatementId? plan, int? wrong, int days)
    {
        var bad = wrong is { } w ? Wrongs[w] : default;
        var until = Rhythm.DayOf(_now).AddDays(days);
        var visit = Say("inspection", stall.Market.Under, stall.Id, CheckPayload.Inspection(
            _checks.Nonce(), ItemsSeen.Select(i => (i, i == bad.Item ? "bad" : "ok", i == bad.Item ? bad.Note : null)),
            wrong is null ? "passed" : "rectify", wrong is null ? null : until, plan));
        if (wrong is not null && stall.Id != Visitors && _checks.Percent(70) && _books[stall.Id].Speaks)
        {
            Plan(_now + _checks.Within(TimeSpan.FromHours(20), TimeSpan.FromHours(90)), () =>
            {
                if (_books[stall.Id].Suspended)
                {
                    return;
                }

                Say("rectification", stall.Id, stall.Id, CheckPayload.Rectification(_checks.Nonce(), visit, "已经补齐，请来看"));
                if (_checks.Percent(70))
                {
                    Plan(_now + _checks.Within(TimeSpan.FromHours(10), TimeSpan.FromHours(50)), () =>
                        Say("rectification-checked", stall.Market.Under, stall.Id, CheckPayload.Accepted(_checks.Nonce(), visit)));
                }
            });
        }
        else if (wrong is null && _checks.Percent(40))
        {
            Plan(_now + _checks.Within(TimeSpan.FromHours(2), TimeSpan.FromHours(20)), () => Say("credit-graded", Places.Bureau, stall.Id,
                CheckPayload.Graded(_checks.Nonce(), "a", Rhythm.DayOf(_now), "检查符合要求，没有不良记录")));
        }

        return visit;
    }
}
