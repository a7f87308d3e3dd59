using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>How thickly the story is told.</summary>
public enum Pace
{
    /// <summary>A quiet city: about a thousand statements a day.</summary>
    History,

    /// <summary>Something every one to five seconds, so that a visitor sees pages move.</summary>
    Living,
}

/// <summary>
/// The life of the demo city as an endless stream of statements in time order: the same seed, opening and paces give
/// the same statements, to the byte. Streams: nothing is kept but each stall's stock and what is still to come.
/// </summary>
/// <remarks>Not thread-safe. Telling costs hashing only; signatures are made by <see cref="Said.Seal"/>.</remarks>
public sealed partial class Story
{
    private const double HistoryStatementsADay = 780;

    private readonly Chance _chance;
    private readonly Dictionary<string, StallBook> _books;
    private readonly PriorityQueue<Action, (long Ticks, long Order)> _agenda = new();
    private readonly List<Said> _said = [];
    private readonly IReadOnlyList<StallBook> _wholesalers;
    private readonly IReadOnlyList<StallBook> _retailers;
    private readonly CityPapers _papers;
    private readonly Chance _samples;
    private readonly Chance _recalls;
    private readonly Chance _patrols;
    private readonly Chance _checks;
    private readonly Chance _goods;
    private readonly DateOnly _firstDay;
    private readonly string _seed;
    private long _order;
    private long? _founding;
    private long _told;
    private int _sealsUsed;
    private DateTimeOffset _now;
    private DateTimeOffset _tick;

    /// <summary>A city that opens for trade at midnight of <paramref name="firstDay"/>.</summary>
    /// <param name="seed">The city's seed.</param>
    /// <param name="firstDay">The first day of trade, in Guangzhou.</param>
    public Story(string seed, DateOnly firstDay)
    {
        _seed = seed;
        Keys = new CityKeys(seed);
        _chance = new Chance(seed, "story");
        _stockChance = new Chance(seed, "stock");
        _papers = new CityPapers(new Chance(seed, "papers"));
        _samples = new Chance(seed, "tests");
        _patrols = new Chance(seed, "patrols");
        _goods = new Chance(seed, "checks");
        _corrections = new Chance(seed, "corrections");
        _books = Places.Stalls.ToDictionary(s => s.Id, s => new StallBook(s));
        _wholesalers = [.. _books.Values.Where(b => b.Stall.Trade == StallTrade.Wholesale)];
        _retailers = [.. _books.Values.Where(b => b.Stall.Trade == StallTrade.Retail)];
        _firstDay = firstDay;
        _now = _tick = Rhythm.At(firstDay, TimeSpan.Zero);
        Plan(_now, () => PlanDay(firstDay));
        var suspended = _books.Values.First(b => b.Stall.Habit == StallHabit.Suspended);
        Plan(Rhythm.At(firstDay.AddDays(8), TimeSpan.FromHours(15.5)), () => Suspend(suspended));
        _recalls = new Chance(seed, "recalls");
        _checks = new Chance(seed, "inspections");
        PlanInspections(firstDay);
        Plan(Rhythm.At(firstDay.AddDays(6), TimeSpan.FromHours(10)), Drill);
        Plan(Rhythm.At(firstDay.AddDays(13), TimeSpan.FromHours(3)), Recall);
    }

    /// <summary>Everyone's keys.</summary>
    public CityKeys Keys { get; }

    /// <summary>Where the story has got to.</summary>
    public DateTimeOffset Now => _now;

    /// <summary>The first statement of all.</summary>
    /// <param name="seed">The city's seed.</param>
    /// <param name="facts">What the host says when asked for set-up.</param>
    /// <param name="firstDay">The first day of trade; the founding is the day before.</param>
    public static Said Charter(string seed, FoundingFacts facts, DateOnly firstDay) =>
        Founding.Charter(new CityKeys(seed), facts, FoundingTime(firstDay));

    /// <summary>The rest of the founding, to be told before the trade.</summary>
    /// <param name="seed">The city's seed.</param>
    /// <param name="firstDay">The first day of trade.</param>
    /// <param name="recordedNow">The ledger's time, which bounds enrolments.</param>
    public static IEnumerable<Said> Admissions(string seed, DateOnly firstDay, DateTimeOffset recordedNow) =>
        Founding.Admissions(new CityKeys(seed), new Chance(seed, "founding"), FoundingTime(firstDay), recordedNow);

    private static DateTimeOffset FoundingTime(DateOnly firstDay) => Rhythm.At(firstDay.AddDays(-1), TimeSpan.FromHours(9));

    /// <summary>Tells on up to and including <paramref name="until"/>.</summary>
    public IEnumerable<Said> Tell(DateTimeOffset until, Pace pace)
    {
        // A wait drawn at the other pace would leave a hole at the seam.
        _tick = pace == Pace.Living && _tick > _now + TimeSpan.FromSeconds(5) ? _now + NextGap(_now, pace) : _tick;
        while (true)
        {
            var planned = _agenda.TryPeek(out _, out var due) ? new DateTimeOffset(due.Ticks, TimeSpan.Zero) : DateTimeOffset.MaxValue;
            var next = planned <= _tick ? planned : _tick;
            if (next > until)
            {
                _now = until > _now ? until : _now;
                yield break;
            }

            _now = next;
            if (planned <= _tick)
            {
                _agenda.Dequeue()();
            }
            else
            {
                Happen(pace);
                _tick = _now + NextGap(_now, pace);
            }

            foreach (var said in _said)
            {
                yield return said;
            }

            _told += _said.Count;
            _said.Clear();
        }
    }

    /// <summary>When the next thing happens at the living pace; for a player that waits.</summary>
    public DateTimeOffset Next =>
        _agenda.TryPeek(out _, out var due) && due.Ticks < _tick.UtcTicks ? new DateTimeOffset(due.Ticks, TimeSpan.Zero) : _tick;

    private TimeSpan NextGap(DateTimeOffset now, Pace pace)
    {
        if (pace == Pace.Living)
        {
            return TimeSpan.FromSeconds(_chance.Between(1, Rhythm.BusyAt(now) > 1 ? 3 : 5));
        }

        var mean = 86_400 / (HistoryStatementsADay * Rhythm.BusyAt(now) * Rhythm.Weekend(Rhythm.DayOf(now)));
        return TimeSpan.FromSeconds(Math.Max(1, Math.Round(mean * 2 * _chance.Fraction())));
    }

    private void Plan(DateTimeOffset at, Action action) => _agenda.Enqueue(action, (at.UtcTicks, _order++));

    private void Plan(TimeSpan least, TimeSpan most, Action action) => Plan(_now + _chance.Within(least, most), action);

    /// <summary>How many entries there are before the next, as far as the story knows: what a visitor or the platform says is not counted.</summary>
    private long Size => (_founding ??= Admissions(_seed, _firstDay, _now).Count() + 1) + _told + _said.Count;

    private StatementId Say(string kind, string issuer, string subject, byte[] payload, params SealedPart[] parts)
    {
        var said = Founding.Say(kind, Keys.Seal(issuer), issuer, subject, _now, payload, parts);
        _said.Add(said);
        return said.Id;
    }

    private void Suspend(StallBook book)
    {
        book.Suspended = true;
        Say("suspended", book.Stall.Market.Id, book.Stall.Id, Payload.Suspended("连续三日未按要求上传进货凭证，限期整改"));
    }
}
