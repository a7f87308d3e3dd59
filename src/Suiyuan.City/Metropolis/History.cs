using System.Globalization;
using Suiyuan.City.Keys;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Metropolis;

/// <summary>
/// The history of a large city, as a stream of statements in the order in which they reach the ledger: admissions, then
/// day after day of trade. Goods flow from suppliers through wholesalers, some of them twice, to retailers and shoppers;
/// what lies on a stall is known batch by batch. The same plan gives the same stream. Holds the stalls' stock and one
/// day's agenda, nothing else.
/// </summary>
/// <remarks>Not thread-safe. Payloads and signatures are made when a statement is sealed, so that others can do that in
/// parallel.</remarks>
public sealed partial class History
{
    private readonly CityPlan _plan;
    private readonly Population _people;
    private readonly Chance _chance;
    private readonly Action<Truth> _truth;
    private readonly List<Trader> _wholesalers;
    private readonly List<Trader> _retailers;
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Order)> _agenda = new();
    private readonly List<Said> _out = [];
    private readonly double[] _pull;
    private long _order;
    private long _serials;
    private DateTimeOffset _now;
    private DateOnly _day;

    /// <summary>Prepares a history.</summary>
    /// <param name="plan">How large.</param>
    /// <param name="truth">Told of each planted wrong, and of each honest look-alike.</param>
    public History(CityPlan plan, Action<Truth> truth)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.Check();
        _plan = plan;
        _truth = truth;
        _people = Population.Of(plan);
        _chance = new Chance(plan.Seed, "history");
        _wholesalers = [.. _people.Traders.Where(t => t.Wholesale)];
        _retailers = [.. _people.Traders.Where(t => !t.Wholesale)];
        _pull = new double[_retailers.Count];
        Keys = new CityKeys(plan.Seed);
        ArrangeWrongs();
    }

    /// <summary>Everyone's keys.</summary>
    public CityKeys Keys { get; }

    /// <summary>How many parties there are, the bureau and the platform not counted.</summary>
    public int Parties => _people.Offices.Count + _people.Sites.Count + _people.Traders.Count + 1;

    /// <summary>The charter, which names the ledger it is for: not part of the stream.</summary>
    public Said Charter(FoundingFacts facts) => Founding.Say("charter", Keys.Root, Population.Bureau, Population.Bureau, Founded, Payload.Charter(facts, Keys.Root));

    /// <summary>
    /// Some of its people, for visitors of a demonstration: the city's bureau, a district's and a station of it, a market of that, a
    /// wholesaler there, a laboratory, and a retailer.
    /// </summary>
    public IReadOnlyList<(string Party, string Zh, string En)> People()
    {
        var wholesaler = _wholesalers.Find(t => !_phantoms.Contains(t))!;
        var retailer = _retailers.Find(t => t.Habit == Habit.Faithful) ?? _retailers[0];
        var station = _people.Offices.First(o => o.Id == wholesaler.Site.Under);
        var district = _people.Offices.First(o => o.Id == station.Under);
        return
        [
            (Population.Bureau, "广州市市场监督管理局", "the city's bureau"),
            (district.Id, district.Zh, district.En),
            (station.Id, station.Zh, station.En),
            (wholesaler.Site.Id, wholesaler.Site.Zh, wholesaler.Site.En),
            (wholesaler.Id, $"{wholesaler.Site.Zh} {wholesaler.Zh}", $"{wholesaler.Site.En}, {wholesaler.En}"),
            (LaboratoryId, "羊城食品检验院", "Yangcheng Food Inspection Institute"),
            (retailer.Id, $"{retailer.Site.Zh} {retailer.Zh}", $"{retailer.Site.En}, {retailer.En}"),
        ];
    }

    /// <summary>One more enrolment key for one of <see cref="People"/>, granted by whoever admitted it.</summary>
    /// <param name="party">Who.</param>
    /// <param name="enrol">The public point of the new one-use key.</param>
    /// <param name="now">The ledger's time.</param>
    public Said Invitation(string party, ReadOnlySpan<byte> enrol, DateTimeOffset now)
    {
        var granter = _people.Traders.FirstOrDefault(t => t.Id == party)?.Site.Id
            ?? _people.Sites.FirstOrDefault(s => s.Id == party)?.Under
            ?? _people.Offices.FirstOrDefault(o => o.Id == party)?.Under ?? Population.Bureau;
        return Founding.Say("key-granted", Keys.Seal(granter), granter, party, now,
            Payload.KeyGranted(enrol, "enrol", "演示访客", now + TimeSpan.FromMinutes(15)));
    }

    private DateTimeOffset Founded => Rhythm.At(_plan.FirstDay, TimeSpan.FromDays(-40));

    /// <summary>Everything after the charter.</summary>
    public IEnumerable<Said> Tell()
    {
        foreach (var said in Admissions())
        {
            yield return said;
        }

        var weights = Enumerable.Range(0, _plan.Days).Select(d => Busy(_plan.FirstDay.AddDays(d))).ToArray();
        var sum = weights.Sum();
        var (before, intake, sales) = (0.0, 0L, 0L);
        for (var d = 0; d < _plan.Days; d++)
        {
            before += weights[d];
            // The last day ends exactly at the totals.
            var share = d == _plan.Days - 1 ? 1 : before / sum;
            var (purchasesTo, salesTo) = ((long)(_plan.Purchases * share), (long)(_plan.Sales * share));
            PlanDay(_plan.FirstDay.AddDays(d), (int)(purchasesTo - intake), (int)(salesTo - sales), d == _plan.Days - 1);
            (intake, sales) = (purchasesTo, salesTo);
            // What comes in the two days after the last one, offline phones above all, is told with it; what is later belongs to the
            // days that may follow.
            foreach (var said in Until(Rhythm.At(_day.AddDays(d == _plan.Days - 1 ? 3 : 1), TimeSpan.Zero)))
            {
                yield return said;
            }

            EndDay();
        }

        EndWrongs();
    }

    /// <summary>
    /// After <see cref="Tell"/> has ended: the days that follow, without end, at the history's average pace. Each statement is
    /// due at its <see cref="Said.At"/>.
    /// </summary>
    public IEnumerable<Said> GoOn()
    {
        var (intake, sales) = (_plan.Purchases / _plan.Days, _plan.Sales / _plan.Days);
        for (var day = _plan.FirstDay.AddDays(_plan.Days); ; day = day.AddDays(1))
        {
            PlanDay(day, (int)intake, (int)sales, last: false);
            foreach (var said in Until(Rhythm.At(day.AddDays(1), TimeSpan.Zero)))
            {
                yield return said;
            }

            EndDay();
        }
    }

    private IEnumerable<Said> Until(DateTimeOffset end)
    {
        while (_agenda.TryPeek(out _, out var key) && key.At < end)
        {
            var act = _agenda.Dequeue();
            _now = key.At;
            act();
            foreach (var said in _out)
            {
                yield return said;
            }

            _out.Clear();
        }
    }

    /// <summary>Weekends and the days before a festival are busier, the first of a festival quieter.</summary>
    private static double Busy(DateOnly day)
    {
        // Lunar New Year, Qingming, May Day, Dragon Boat, Mid-Autumn and National Day, 2025 to 2027.
        ReadOnlySpan<int> festivals =
            [20250129, 20250404, 20250501, 20250531, 20251001, 20251006, 20260217, 20260405, 20260501, 20260619, 20260925, 20261001, 20270206];
        var weight = Rhythm.Weekend(day);
        foreach (var festival in festivals)
        {
            var away = new DateOnly(festival / 10000, festival / 100 % 100, festival % 100).DayNumber - day.DayNumber;
            weight *= away switch { 1 or 2 => 1.5, 3 => 1.25, 0 or -1 => 0.6, _ => 1 };
        }

        return weight;
    }

    private IEnumerable<Said> Admissions()
    {
        var clock = Founded;
        var until = _plan.FirstDay.AddYears(2);
        var numbers = new Chance(_plan.Seed, "numbers");
        Said Say(string kind, string by, string about, byte[] payload) => new(
            new StatementDraft(kind, (by == "" ? Keys.Root : Keys.Seal(by)).Id, by == "" ? Population.Bureau : by, about, clock += TimeSpan.FromSeconds(20), payload),
            by == "" ? Keys.Root : Keys.Seal(by));
        Said Grant(string by, string about) => Say("key-granted", by, about, Payload.KeyGranted(Keys.Seal(about).Point, "seal", by == "" ? "值班室" : "签章", null));

        yield return Grant("", Population.Bureau);
        yield return Say("admitted", Population.Bureau, LaboratoryId, Voice.Laboratory("羊城食品检验院", "Yangcheng Food Inspection Institute", Population.Bureau));
        yield return Grant(Population.Bureau, LaboratoryId);
        foreach (var office in _people.Offices)
        {
            yield return Say("admitted", office.Under, office.Id, Voice.Office(office));
            yield return Grant(office.Under, office.Id);
        }

        foreach (var site in _people.Sites)
        {
            yield return Say("admitted", site.Under, site.Id, Voice.Site(site, until));
            yield return Grant(site.Under, site.Id);
        }

        foreach (var trader in _people.Traders)
        {
            var number = SealedPart.Of(Payload.Json(w =>
            {
                w.WriteString("type", "uscc");
                w.WriteString("value", Numbers.SocialCreditCode(numbers));
            }), numbers);
            yield return new Said(
                new StatementDraft("admitted", Keys.Seal(trader.Site.Id).Id, trader.Site.Id, trader.Id, clock += TimeSpan.FromSeconds(20),
                    Voice.Trader(trader, until, Numbers.Licence(numbers), number.Digest)),
                Keys.Seal(trader.Site.Id), number);
            // A stall whose market enters for it has no phone.
            if (trader.Habit != Habit.OnBehalf)
            {
                yield return Grant(trader.Site.Id, trader.Id);
            }
        }
    }

    private const string LaboratoryId = "lab-gz";

    private void PlanDay(DateOnly day, int intake, int sales, bool last)
    {
        _day = day;
        foreach (var trader in _people.Traders)
        {
            trader.Open = !_chance.Percent(day.DayOfWeek == DayOfWeek.Monday ? 8 : 4);
        }

        var outside = (int)Math.Round(intake * CityPlan.OutsideShare);
        PlanWrongs(day, intake);
        PlanOversight();
        _intakeSlots = outside;
        for (var i = 0; i < outside; i++)
        {
            Plan(Between(0, 150), BringIn);
        }

        var supplies = intake - outside;
        foreach (var buyer in Buyers(supplies))
        {
            Plan(Between(150, 390), () => Supply(buyer, last));
        }

        for (var i = 0; i < sales - supplies; i++)
        {
            Plan(ShoppingTime(), SellToShopper);
        }

        foreach (var trader in _people.Traders.Where(t => t.Open && t.No % 7 == day.DayNumber % 7 && !_phantoms.Contains(t)))
        {
            Plan(Between(1150, 1260), () => CleanUp(trader));
        }

        foreach (var trader in _wholesalers.Where(t => t.Open && t.Categories[0] == "meat" && _chance.Percent(20)))
        {
            Plan(Between(100, 200), () => Cut(trader));
        }
    }

    private void EndDay()
    {
        EndCases();
        foreach (var trader in _people.Traders)
        {
            if (trader.Open)
            {
                foreach (var ware in trader.Wares)
                {
                    ware.Daily = Math.Max(ware.Ordinary, (ware.Daily * 0.75m) + (ware.SoldToday * 0.25m));
                    ware.SoldToday = 0;
                }
            }
        }
    }

    private void Plan(DateTimeOffset at, Action act) => _agenda.Enqueue(act, (at, _order++));

    private DateTimeOffset Between(int fromMinute, int toMinute) => Rhythm.At(_day, _chance.Within(TimeSpan.FromMinutes(fromMinute), TimeSpan.FromMinutes(toMinute)));

    private DateTimeOffset ShoppingTime()
    {
        // Shopping from 6 to 21 h with its two peaks; the same hours as the small city's.
        while (true)
        {
            var at = Between(6 * 60, 21 * 60);
            if (_chance.Fraction() * 1.9 < Rhythm.BusyAt(at))
            {
                return at;
            }
        }
    }

    /// <summary>Who buys from a wholesaler tonight: first those who run short, in any order; then anyone.</summary>
    private IEnumerable<Trader> Buyers(int count)
    {
        var open = _retailers.Where(t => t.Open).ToArray();
        for (var i = open.Length - 1; i > 0; i--)
        {
            var j = _chance.Between(0, i);
            (open[i], open[j]) = (open[j], open[i]);
        }

        // One in eight goods changes hands between wholesalers first.
        var second = count / 8;
        for (var i = 0; i < second; i++)
        {
            yield return _chance.Pick(_wholesalers);
        }

        var left = count - second;
        foreach (var trader in open.Where(t => Array.Exists(t.Wares, Short)))
        {
            if (left-- == 0)
            {
                yield break;
            }

            yield return trader;
        }

        for (; left > 0; left--)
        {
            yield return open.Length > 0 ? _chance.Pick(open) : _chance.Pick(_retailers);
        }
    }

    private static bool Short(Ware ware) => ware.Stock < ware.Daily;

    private static decimal Round(decimal quantity, Ware ware) =>
        ware.Product.Unit.IsMass ? Math.Max(0.1m, decimal.Round(quantity, 1)) : Math.Max(1, decimal.Round(quantity));

    private string Digits(int count) => string.Create(CultureInfo.InvariantCulture, $"{_chance.Next() % (ulong)Math.Pow(10, count)}").PadLeft(count, '0');

    /// <summary>A trader says something now; offline phones deliver it hours later.</summary>
    private Said Say(string kind, Trader trader, Func<(byte[] Payload, SealedPart? Part)> payload)
    {
        var said = SayAs(kind, trader.Speaker, trader.Id, payload);
        if (trader.Habit == Habit.Offline && kind == "sale" && _chance.Percent(12))
        {
            _out.Remove(said);
            Plan(_now + _chance.Within(TimeSpan.FromMinutes(30), TimeSpan.FromHours(9)), () => _out.Add(said));
        }
        else if (kind == "sale" && _noSignal.Contains(trader) && _out.Contains(said) && Rhythm.DayOf(_now) == _day)
        {
            // Sealed when it was, delivered with the rest of the day when there is a signal again.
            _out.Remove(said);
            Burst(trader, true, "no signal all day; sent at night, sealed when it was").Said.Add(said.Id.ToString());
            Plan(Rhythm.At(_day, TimeSpan.FromMinutes(23.8 * 60)), () => _out.Add(said));
        }

        return said;
    }

    private Said SayAs(string kind, string issuer, string subject, Func<(byte[] Payload, SealedPart? Part)> payload)
    {
        var key = Keys.Seal(issuer);
        var at = _now;
        var said = new Said(at, key, () =>
        {
            var (bytes, part) = payload();
            return (new StatementDraft(kind, key.Id, issuer, subject, at, bytes), part is null ? [] : [part]);
        });
        _out.Add(said);
        return said;
    }
}
