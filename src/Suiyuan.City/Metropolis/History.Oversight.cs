using Suiyuan.City.Play;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Metropolis;

// Those who look: markets test, stations inspect, shoppers complain. What they find follows from what kind of stall it is,
// beside much that is chance; and some of them do wrong, too.
public sealed partial class History
{
    /// <summary>Who speaks for shoppers, who have no key.</summary>
    public const string Platform = "suiyuan";

    private const double InspectedEveryDays = 40;
    private static readonly string[] Grievances = ["bad-goods", "short-weight", "false-label", "expired", "bad-goods", "illness"];
    private static readonly string[] Grumbles = ["price", "service", "other", "no-voucher"];
    private static readonly string[] TestedFor = ["农药残留", "瘦肉精", "孔雀石绿", "甲醛", "二氧化硫"];

    private readonly HashSet<Trader> _filed = [];

    // Of whom many complain just now: more of them would be the same case.
    private readonly HashSet<Trader> _beset = [];
    private Chance? _watching;

    private Chance Watch => _watching ??= new Chance(_plan.Seed, "oversight");

    private IEnumerable<Pattern> OversightPatterns() =>
    [
        new("R31", false, 1, static _ => true, TestsOnPaper),
        new("R32", false, 2, static _ => true, TestedAway),
        new("R34", true, 3, t => t.Habit != Habit.OnBehalf && !_filed.Contains(t), TradesOnExpired),
        new("R39", false, 2, t => !_beset.Contains(t), ManyComplain),
        new("R40", false, 2, static t => !t.Wholesale, SeenClosed),
    ];

    /// <summary>How likely an inspector finds a fault that is more than a trifle.</summary>
    private static double FaultOdds(Trader trader) => trader.Nature switch
    {
        Nature.Cheating => 0.80,
        Nature.Careless => 0.25,
        Nature.Good => 0.004,
        _ => 0.015,
    };

    private void PlanOversight()
    {
        for (var left = _people.Traders.Count / InspectedEveryDays; left > Watch.Fraction(); left--)
        {
            var trader = Watch.Pick(_people.Traders);
            if (trader.Open)
            {
                Plan(Within(540, 1020), () => Visit(trader, again: false));
            }
        }

        foreach (var stalls in _people.Traders.GroupBy(t => t.Site))
        {
            var all = stalls.ToList();
            for (var left = Math.Max(0.5, all.Count / 50.0); left > Watch.Fraction(); left--)
            {
                var trader = Watch.Pick(all);
                Plan(Within(420, 900), () => TestOne(trader));
            }
        }

        foreach (var trader in _people.Traders)
        {
            var odds = trader.Nature switch { Nature.Cheating => 0.02, Nature.Careless => 0.007, Nature.Good => 0.0004, _ => 0.0008 };
            if (Watch.Fraction() < odds)
            {
                var about = Watch.Pick(trader.Nature is Nature.Cheating or Nature.Careless && Watch.Percent(75) ? Grievances : Grumbles);
                Plan(Within(600, 1280), () => Complain(trader, about));
            }
        }
    }

    private DateTimeOffset Within(int fromMinute, int toMinute) => Rhythm.At(_day, Watch.Within(TimeSpan.FromMinutes(fromMinute),
        TimeSpan.FromMinutes(toMinute)));

    private void Visit(Trader trader, bool again)
    {
        var fault = Watch.Fraction() < FaultOdds(trader) * (again ? 0.6 : 1);
        if (!fault)
        {
            Inspect(trader, Watch.Percent(10) ? "fixed" : "passed", Watch.Pick(["licence", "tickets", "labels", "hygiene"]));
            return;
        }

        var found = Inspect(trader, Watch.Percent(trader.Nature == Nature.Cheating ? 35 : 10) ? "enforce" : "rectify",
            Watch.Pick(["tickets", "stock", "labels", "licence"]));
        Plan(_now + Watch.Within(TimeSpan.FromDays(1), TimeSpan.FromDays(4)), () =>
        {
            var n = Watch.Next();
            Say("rectification", trader, () => (Voice.Rectification(n, found.Id, "已按要求整改"), null));
        });
        Plan(_now + TimeSpan.FromDays(Watch.Between(7, 14)), () => Visit(trader, again: true));
    }

    private Said Inspect(Trader trader, string outcome, string item)
    {
        var n = Watch.Next();
        var until = _day.AddDays(10);
        return SayAs("inspection", trader.Site.Under, trader.Id, () => (Voice.Inspection(n, outcome, item, until), null));
    }

    private void TestOne(Trader trader)
    {
        var ware = Watch.Pick(trader.Wares);
        var odds = trader.Nature switch { Nature.Cheating => 0.05, Nature.Careless => 0.03, Nature.Good => 0.001, _ => 0.004 };
        if (ware.Batches.Count == 0)
        {
            return;
        }

        if (Watch.Fraction() < odds)
        {
            FailATest(trader, ware);
            return;
        }

        Test(trader, ware.Product.Name, Watch.Pick(TestedFor), pass: true, ware.Batches[0].Lot);
    }

    private Said Test(Trader trader, string product, string item, bool pass, string? lot, DateOnly? kitUntil = null)
    {
        var (n, until) = (Watch.Next(), kitUntil ?? new DateOnly(_day.Year, _day.Month, 1).AddMonths(4));
        return SayAs("rapid-test", trader.Site.Id, trader.Id, () => (Voice.RapidTest(n, product, item, pass, lot,
            "速测盒 " + trader.Site.Id, until), null));
    }

    /// <summary>A test fails, the market stops the lot, and whoever has of it puts it aside; some days later it is destroyed.</summary>
    private (Said Test, Batch Batch) FailATest(Trader trader, Ware ware)
    {
        var batch = ware.Batches[0];
        var test = Test(trader, ware.Product.Name, Watch.Pick(TestedFor), pass: false, batch.Lot);
        var n = Watch.Next();
        SayAs("stop-sale", trader.Site.Id, trader.Id, () => (Voice.StopSale(n, batch.Lot, "快检不合格", test.Id), null));
        foreach (var (holder, held, aside) in SetAside(batch.Lot))
        {
            var m = Watch.Next();
            Plan(_now + Watch.Within(TimeSpan.FromHours(44), TimeSpan.FromHours(60)), () =>
            {
                if (aside.Left > 0)
                {
                    var left = new Goods(held.Product, aside.Left, aside.Lot);
                    Say("disposal", holder, () => (Voice.Disposal(m, [left], "failed-test", "destroyed"), null));
                }
            });
        }

        return (test, batch);
    }

    /// <summary>Takes a batch off the stalls, and all that came of it, wherever it lies.</summary>
    private List<(Trader Holder, Ware Ware, Batch Batch)> SetAside(string lot)
    {
        var aside = (from trader in _people.Traders
                     from ware in trader.Wares
                     from batch in ware.Batches
                     where batch.CameOf(lot)
                     select (trader, ware, batch)).ToList();
        aside.ForEach(a => a.ware.TakeBack(a.batch.Lot));
        return aside;
    }

    private Said Complain(Trader trader, string about, Said? sale = null)
    {
        var (n, detail) = (Watch.Next(), Ledger.Verify.Hash.Of(BitConverter.GetBytes(Watch.Next())));
        return SayAs("complaint-filed", Platform, trader.Id, () => (Voice.Complaint(n, about, detail, sale?.Id), null));
    }

    /// <summary>Tests that nobody made: dozens within a minute, none failed, some with a kit long out of date. Honest: a tray of a
    /// dozen, read together.</summary>
    private void TestsOnPaper(Trader trader, bool honest) => Plan(Between(480, 840), () =>
    {
        var stalls = _people.Traders.Where(t => t.Site == trader.Site).ToList();
        var truth = new Case("R31", honest,
            honest ? "a tray of a dozen, read together" : "dozens of tests within a minute, none of them made", [trader.Site.Id,
            .. stalls.Select(s => s.Id)]);
        DateOnly? kit = !honest && _wrong.Percent(50) ? _day.AddDays(-_wrong.Between(20, 90)) : null;
        var began = _now;
        var count = honest ? 12 : _wrong.Between(36, 60);
        for (var i = 0; i < count; i++)
        {
            var (last, stall) = (i == count - 1, _wrong.Pick(stalls));
            Plan(began + TimeSpan.FromSeconds(i * (honest ? 15 : 1)), () =>
            {
                var ware = _wrong.Pick(stall.Wares);
                truth.Said.Add(Test(stall, ware.Product.Name, TestedFor[0], pass: true,
                    ware.Batches.Count > 0 ? ware.Batches[0].Lot : null, kit).Id.ToString());
                if (last)
                {
                    Close(truth);
                }
            });
        }
    });

    /// <summary>A failed test, and soon after one that passes, with nothing put aside. Honest: an objection, and a laboratory.</summary>
    private void TestedAway(Trader trader, bool honest) => Plan(Between(480, 840), () =>
    {
        var ware = Array.Find(trader.Wares, w => w.Batches.Count > 0);
        if (ware is null)
        {
            return;
        }

        // What failed and is not put aside is sold (DOMAIN.md: R23 is after a failed test, too).
        var truth = Open("R32", honest, honest
            ? "objected to, and a laboratory found otherwise"
            : "failed, tested again within the hour and passed, nothing put aside", trader) with
        { Also = honest ? null : ["R23"] };
        var (product, item, lot) = (ware.Product.Name, _wrong.Pick(TestedFor), ware.Batches[0].Lot);
        var failed = Test(trader, product, item, pass: false, lot);
        truth.Said.Add(failed.Id.ToString());
        if (!honest)
        {
            Plan(_now + TimeSpan.FromMinutes(_wrong.Between(10, 50)), () =>
            {
                truth.Said.Add(Test(trader, product, item, pass: true, lot).Id.ToString());
                Close(truth);
            });
            return;
        }

        var (n1, n2, n3, n4, n5, n6) = (_wrong.Next(), _wrong.Next(), _wrong.Next(), _wrong.Next(), _wrong.Next(), _wrong.Next());
        var aside = SetAside(lot);
        var stop = SayAs("stop-sale", trader.Site.Id, trader.Id, () => (Voice.StopSale(n1, lot, "快检不合格", failed.Id), null));
        truth.Said.Add(stop.Id.ToString());
        Plan(_now + TimeSpan.FromMinutes(_wrong.Between(20, 100)), () =>
        {
            var objection = Say("objection", trader, () => (Voice.Objection(n2, failed.Id, "对快检结果有异议，要求复检"), null));
            SayAs("objection-decided", trader.Site.Id, trader.Id, () => (Voice.ObjectionDecided(n3, objection.Id, "accepted",
                "同意复检", LaboratoryId), null));
        });
        var number = Digits(8);
        Plan(_now + _wrong.Within(TimeSpan.FromHours(18), TimeSpan.FromHours(40)), () =>
        {
            truth.Said.Add(SayAs("lab-report", LaboratoryId, trader.Id, () => (Voice.LabReport(n4, "YC" + number, product, item,
                lot, failed.Id), null)).Id.ToString());
            Close(truth);
            // Nothing was the matter with the goods: what the test stopped, and the market, is sold again.
            SayAs("stop-sale-lifted", trader.Site.Id, trader.Id, () => (Voice.StopSaleLifted(n5, stop.Id, "复检合格"), null));
            SayAs("stop-sale-lifted", trader.Site.Id, trader.Id, () => (Voice.StopSaleLifted(n6, failed.Id, "复检合格"), null));
            aside.ForEach(a => a.Ware.Receive(a.Batch, a.Batch.Left));
        });
    });

    /// <summary>A filing that ended while the stall trades on. Honest: renewed before anyone asked.</summary>
    private void TradesOnExpired(Trader trader, bool honest)
    {
        _filed.Add(trader);
        Plan(Between(500, 700), () =>
        {
            var (number, day) = (Digits(8), _day);
            var (n1, n2) = (_wrong.Next(), _wrong.Next());
            var ended = day.AddDays(-_wrong.Between(2, 9));
            List<string> said = [Say("document-filed", trader, () => (Voice.Document(n1, "filing", number, ended.AddYears(-1),
                ended), null)).Id.ToString()];
            if (honest)
            {
                said.Add(Say("document-filed", trader, () => (Voice.Document(n2, "filing", number, ended.AddDays(1),
                    ended.AddYears(1)), null)).Id.ToString());
            }

            Tell("R34", honest, honest ? "renewed, and the new one filed with the old"
                : "the filing ended and the stall trades on", [trader], said);
        });
    }

    /// <summary>Many complain at once, with reason. Honest: as many over weeks, or grumbles of one kind.</summary>
    private void ManyComplain(Trader trader, bool honest)
    {
        var truth = Open("R39", honest, honest
            ? "a few complaints over weeks" : "many complain of the same goods within three days", trader);
        var count = _wrong.Between(3, 5);
        var began = Between(600, 900);
        _beset.Add(trader);
        for (var i = 0; i < count; i++)
        {
            var last = i == count - 1;
            Plan(began + TimeSpan.FromHours(i * (honest ? _wrong.Between(100, 170) : _wrong.Between(3, 16))), () =>
            {
                truth.Said.Add(Complain(trader, honest ? _wrong.Pick(Grumbles) : _wrong.Percent(40)
                    ? "illness" : "bad-goods").Id.ToString());
                if (last)
                {
                    _beset.Remove(trader);
                    Close(truth);
                }
            });
        }
    }

    /// <summary>Nobody was there when the inspector came, and sales of that very hour were entered later. Honest: it had closed at noon.</summary>
    private void SeenClosed(Trader trader, bool honest)
    {
        if (honest)
        {
            Plan(Between(690, 720), () => trader.Open = false);
            Plan(Between(900, 990), () => Tell("R40", true, "closed at noon, sold in the morning", [trader], Inspect(trader,
                "absent", "hygiene").Id.ToString()));
            return;
        }

        Plan(Between(560, 680), () =>
        {
            var (seen, visit) = (_now, Inspect(trader, "absent", "hygiene"));
            var truth = Open("R40", false, "seen closed, and sales of that hour entered later", trader);
            truth.Said.Add(visit.Id.ToString());
            for (var i = 0; i < 3; i++)
            {
                var (last, happened) = (i == 2, seen.AddMinutes(_wrong.Between(-10, 15)));
                Plan(seen.AddMinutes(40), () => _dueSales.Enqueue(() =>
                {
                    var (taken, ware) = (new Taken(), Fullest(trader));
                    taken.Take(ware, Round(ware.Ordinary, ware), named: false);
                    var sale = Sale(trader, taken.Lines, null, null, happened);
                    truth.Said.Add(sale.Id.ToString());
                    NoteBeyond(trader, sale, taken);
                    if (last)
                    {
                        Close(truth);
                    }
                }));
            }
        });
    }
}
