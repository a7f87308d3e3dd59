namespace Suiyuan.City.Metropolis;

// What is planted: wrongs by the patterns of DOMAIN.md section 4, each with honest look-alikes beside it, and one contaminated
// batch. Who does wrong follows from what kind of stall it is, not from chance alone, so that who was found out before says
// something about who will be. A wrong takes the place of an ordinary act or comes beside it as tickets, counts and disputes:
// the totals of purchases and sales stay what the plan says. Nothing here knows what the platform's rules look for.
public sealed partial class History
{
    private readonly Queue<Action> _dueIntake = new();
    private readonly Queue<Func<bool>> _dueSupply = new();
    private readonly Queue<Action> _dueSales = new();
    private readonly List<Series> _series = [];
    private readonly List<Trader> _cheats = [];
    private readonly List<Trader> _careless = [];
    private readonly HashSet<Trader> _phantoms = [];
    private readonly HashSet<Trader> _slow = [];
    private readonly HashSet<Trader> _lastMinute = [];
    private readonly HashSet<Trader> _noSignal = [];
    private readonly HashSet<Trader> _guessers = [];
    private readonly HashSet<Trader> _boxed = [];
    private readonly HashSet<(Trader, string)> _begun = [];
    private readonly Dictionary<Trader, Case> _bursts = [];
    private readonly Dictionary<(Trader, Ware), Case> _beyond = [];
    private Pattern[] _patterns = [];
    private Chance _wrong = null!;
    private DateOnly _badDay;
    private bool _badDone;
    private int _intakeSlots;

    /// <summary>One way to do wrong, and what looks like it.</summary>
    /// <param name="Code">The pattern of DOMAIN.md.</param>
    /// <param name="Sloppy">True where carelessness does it, too.</param>
    /// <param name="Share">How often, against others.</param>
    /// <param name="Can">Who can.</param>
    /// <param name="Do">Does it, or with true what looks like it and is honest.</param>
    private sealed record Pattern(string Code, bool Sloppy, int Share, Predicate<Trader> Can, Action<Trader, bool> Do);

    /// <summary>What is true of something, while it is going on.</summary>
    private sealed record Case(string Pattern, bool Honest, string Note, IReadOnlyList<string> Parties)
    {
        public List<string> Said { get; } = [];

        /// <summary>Patterns that this is a case of as well.</summary>
        public IReadOnlyList<string>? Also { get; init; }
    }

    /// <summary>Something that is done day after day.</summary>
    private sealed record Series(Action Act, Action End)
    {
        public int Left { get; set; }
    }

    /// <summary>What kind each stall is, and the stalls that are wrong all the time.</summary>
    private void ArrangeWrongs()
    {
        _wrong = new Chance(_plan.Seed, "wrongs");
        _badDay = _plan.BadLot ? _plan.FirstDay.AddDays(_plan.Days * 2 / 3) : DateOnly.MaxValue;
        var natures = new Chance(_plan.Seed, "natures");
        foreach (var trader in _people.Traders)
        {
            trader.Nature = natures.Between(1, 1_000) switch
            {
                <= 40 => Nature.Cheating,
                <= 120 => Nature.Careless,
                <= 400 => Nature.Good,
                _ => Nature.Ordinary,
            };
            trader.Faults = natures.Fraction();
            for (var i = natures.Between(1, 4); i > 0 && trader.Nature == Nature.Cheating; i--)
            {
                // Some cheat four times as much as others.
                _cheats.Add(trader);
            }
        }

        _careless.AddRange(_people.Traders.Where(t => t.Nature == Nature.Careless));
        if (_plan.Wrongs <= 0 || _wholesalers.Count < 4)
        {
            return;
        }

        Some(_phantoms, _wholesalers, Nature.Cheating);
        Some(_slow, _wholesalers, Nature.Ordinary);
        Some(_guessers, _wholesalers, Nature.Careless);
        Some(_boxed, _wholesalers, Nature.Good);
        Some(_lastMinute, _retailers, Nature.Careless);
        Some(_noSignal, _retailers, Nature.Ordinary);
        _patterns = [.. PaperPatterns(), .. TradePatterns(), .. OversightPatterns()];
    }

    /// <summary>Stalls that are one way all the time: few, and mostly of one kind.</summary>
    private void Some(HashSet<Trader> into, List<Trader> from, Nature nature)
    {
        var free = from.Where(t => !_phantoms.Contains(t) && !_slow.Contains(t) && !_guessers.Contains(t)
            && !_boxed.Contains(t) && !_lastMinute.Contains(t) && !_noSignal.Contains(t)).ToList();
        var mostly = free.Where(t => t.Nature == nature).ToList();
        for (var i = Math.Max(1, (int)(from.Count * Math.Min(_plan.Wrongs, 200) / 10_000)); i > 0; i--)
        {
            into.Add(_wrong.Pick(mostly.Count > 0 && _wrong.Percent(80) ? mostly : free));
        }
    }

    private static Case Open(string pattern, bool honest, string note, params IReadOnlyList<Trader> who) => new(pattern, honest, note,
        [.. who.Select(t => t.Id)]);

    private void Close(Case truth, int least = 1)
    {
        if (truth.Said.Count >= least)
        {
            _truth(new Truth(truth.Pattern, truth.Honest, _day, truth.Parties, [.. truth.Said], truth.Note, truth.Also));
        }
    }

    private void Tell(string pattern, bool honest, string note, IReadOnlyList<Trader> who, params IEnumerable<string> said) =>
        _truth(new Truth(pattern, honest, _day, [.. who.Select(t => t.Id)], [.. said], note));

    /// <summary>Does something on each of the next days.</summary>
    private void Daily(int days, Action act, Action end) => _series.Add(new Series(act, end) { Left = days });

    private void PlanWrongs(DateOnly day, int intake)
    {
        if (_patterns.Length == 0)
        {
            return;
        }

        if (day == _plan.FirstDay)
        {
            TellHabits();
        }

        foreach (var series in _series.ToList())
        {
            if (series.Left-- > 0)
            {
                series.Act();
            }
            else
            {
                series.End();
                _series.Remove(series);
            }
        }

        foreach (var phantom in _phantoms.OrderBy(t => t.No).Where(_ => _wrong.Percent(35)))
        {
            _dueIntake.Enqueue(() => OnPaper(phantom));
        }

        var sum = _patterns.Sum(p => p.Share);
        for (var left = _plan.Wrongs * intake / 10_000; left > _wrong.Fraction(); left--)
        {
            var at = _wrong.Between(1, sum);
            var pattern = _patterns.First(p => (at -= p.Share) <= 0);
            var honest = _wrong.Percent(50);
            if (Actor(pattern, honest) is { } actor)
            {
                pattern.Do(actor, honest);
            }
        }
    }

    private void TellHabits()
    {
        void Each(IEnumerable<Trader> who, string pattern, bool honest, string note)
        {
            foreach (var trader in who)
            {
                Tell(pattern, honest, note, [trader]);
            }
        }

        Each(_phantoms, "R07", false, "buys every few days and never sells");
        Each(_slow, "R07", true, "sells slowly, and what spoils is written off");
        Each(_guessers, "R27", false, "writes down guesses, never weights");
        Each(_boxed, "R27", true, "all its goods come in boxes of fixed weight");
    }

    /// <summary>Who does it. Most wrongs are done by few, each in its own ways; what is honest anyone does.</summary>
    private Trader? Actor(Pattern pattern, bool honest)
    {
        bool Fits(Trader trader) => !_phantoms.Contains(trader) && !_slow.Contains(trader)
            && trader.Nature != (honest ? Nature.Cheating : Nature.Good) && pattern.Can(trader);
        var trick = Array.IndexOf(_patterns, pattern);
        for (var tries = 0; tries < 60; tries++)
        {
            var trader = honest ? _wrong.Pick(_people.Traders) : _wrong.Between(1, 100) switch
            {
                <= 70 when _cheats.Count > 0 => _wrong.Pick(_cheats),
                <= 92 when pattern.Sloppy && _careless.Count > 0 => _wrong.Pick(_careless),
                <= 92 when _cheats.Count > 0 => _wrong.Pick(_cheats),
                _ => _wrong.Pick(_people.Traders),
            };
            var knows = honest || tries > 40 || ((trader.No * 31) + (trick * 17)) % 5 < 2;
            if (knows && Fits(trader))
            {
                return trader;
            }
        }

        // Few can: whoever does.
        var able = _people.Traders.Where(Fits).ToList();
        return able.Count > 0 ? _wrong.Pick(able) : null;
    }

    /// <summary>True when what was due took the place of an ordinary purchase; spread over the night, and all done by its end.</summary>
    private bool DueIntake()
    {
        var left = _intakeSlots--;
        if (_dueIntake.Count == 0 || (left > _dueIntake.Count && !_wrong.Percent(20)))
        {
            return false;
        }

        _dueIntake.Dequeue()();
        return true;
    }

    /// <summary>The last things said: what is still going on is told as far as it came, and what an inspector would find now.</summary>
    private void EndWrongs()
    {
        foreach (var series in _series)
        {
            series.End();
        }

        _series.Clear();
        foreach (var trader in _people.Traders)
        {
            if (trader.Faults < FaultOdds(trader))
            {
                Tell("at-fault", false, trader.Nature.ToString(), [trader]);
            }
        }
    }

    private void EndCases()
    {
        foreach (var truth in _bursts.Values)
        {
            Close(truth, 3);
        }

        foreach (var truth in _beyond.Values)
        {
            Close(truth);
        }

        _bursts.Clear();
        _beyond.Clear();
    }

    /// <summary>
    /// Sold what the stall had not, whatever for: one case for each of its goods and day, which is what the pattern is about (DOMAIN.md
    /// section 4: quantities of a stall, an item and a window). R06 where none of it ever came in, else R05.
    /// </summary>
    private void NoteBeyond(Trader seller, Speak.Said sale, Taken taken)
    {
        foreach (var ware in taken.Beyond)
        {
            if (!_beyond.TryGetValue((seller, ware), out var truth))
            {
                _beyond.Add((seller, ware), truth = OpenBeyond(seller, ware, "sold from stock that nobody recorded"));
            }

            truth.Said.Add(sale.Id.ToString());
        }
    }

    /// <summary>It was not sold after all.</summary>
    private void ForgetBeyond(Speak.Said sale, Taken taken)
    {
        foreach (var truth in taken.Beyond.Count == 0 ? [] : _beyond.Values.ToList())
        {
            truth.Said.Remove(sale.Id.ToString());
        }
    }

    private static Case OpenBeyond(Trader seller, Ware ware, string note) => ware.Had ? Open("R05", false, note, seller)
        : Open("R06", false, note, seller) with { Also = ["R05"] };

    /// <summary>The contaminated batch: one delivery whose goods are followed wherever they really go.</summary>
    private bool BringInBadLot(Trader buyer)
    {
        if (_day != _badDay || _badDone || buyer.Wares[0].Product.Category is not ("aquatic" or "vegetable") || _phantoms.Contains(buyer))
        {
            return false;
        }

        _badDone = true;
        var ware = buyer.Wares[0];
        var supplier = _wrong.Pick(_people.Suppliers[ware.Product.Category]);
        ware.Daily *= 4;
        var goods = new Goods(ware.Product, Round(Math.Max(ware.Daily * 2, 200), ware));
        var purchase = Purchase(buyer, supplier, [goods], bad: true);
        AttachTickets(buyer, purchase, goods, supplier);
        Tell("bad-lot", false, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{goods.Quantity} {ware.Product.Unit} {ware.Product.Name}: the contaminated batch enters"), [buyer], purchase.Id.ToString());
        return true;
    }

    private void NoteSpread(Speak.Said said, Taken taken)
    {
        if (taken.Bad.Contains(true))
        {
            _truth(new Truth("bad-lot", false, _day, [said.Draft.Subject], [said.Id.ToString()], said.Draft.Kind));
        }
    }
}
