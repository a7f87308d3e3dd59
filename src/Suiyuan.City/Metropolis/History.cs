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
    private const int MaxLines = 50;
    private static readonly string[] Pays = ["wechat", "wechat", "wechat", "alipay", "alipay", "cash"];
    private static readonly string[] VoidReasons = ["称重有误，重新开单", "顾客退货", "录错品种", "重复录入"];

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
    /// Some of its people, for visitors of a demonstration: the city's bureau, a market, a wholesaler of it, and a retailer.
    /// </summary>
    public IReadOnlyList<(string Party, string Zh, string En)> People()
    {
        var wholesaler = _wholesalers.Find(t => !_phantoms.Contains(t))!;
        var retailer = _retailers.Find(t => t.Habit == Habit.Faithful) ?? _retailers[0];
        return
        [
            (Population.Bureau, "广州市市场监督管理局", "the city's bureau"),
            (wholesaler.Site.Id, wholesaler.Site.Zh, wholesaler.Site.En),
            (wholesaler.Id, $"{wholesaler.Site.Zh} {wholesaler.Zh}", $"{wholesaler.Site.En}, {wholesaler.En}"),
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
            ?? _people.Sites.FirstOrDefault(s => s.Id == party)?.Under ?? Population.Bureau;
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
            // What is still to come after the last day, offline phones above all, is told with it.
            foreach (var said in Until(d == _plan.Days - 1 ? DateTimeOffset.MaxValue : Rhythm.At(_day.AddDays(1), TimeSpan.Zero)))
            {
                yield return said;
            }

            EndDay();
        }
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
        PlanWrongs(day);
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

        foreach (var trader in _people.Traders.Where(t => t.Open && t.No % 7 == day.DayNumber % 7))
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

    private void BringIn()
    {
        // Of three, whoever needs it most.
        var buyer = _chance.Pick(_wholesalers);
        for (var i = 0; i < 2; i++)
        {
            var other = _chance.Pick(_wholesalers);
            buyer = Cover(other) < Cover(buyer) ? other : buyer;
        }

        if (PlantAtPurchase(buyer))
        {
            return;
        }

        var wares = buyer.Wares.Where(w => w.Stock < w.Daily * 1.2m).Take(3).ToList();
        if (wares.Count == 0)
        {
            wares.Add(buyer.Wares.MinBy(w => w.Stock / w.Daily)!);
        }

        var supplier = _chance.Pick(_people.Suppliers[wares[0].Product.Category]);
        var goods = wares.Where(w => w.Product.Category == wares[0].Product.Category)
            .Select(w => new Goods(w.Product, Round(Math.Max((w.Daily * _chance.Between(16, 28) / 10m) - w.Stock, w.Daily * 0.4m), w))).ToList();
        var purchase = Purchase(buyer, supplier, goods);
        foreach (var line in goods)
        {
            AttachTickets(buyer, purchase, line, supplier);
        }
    }

    private static decimal Cover(Trader trader) => trader.Wares.Min(w => w.Stock / w.Daily);

    private Said Purchase(Trader buyer, Origin supplier, List<Goods> goods, DateTimeOffset? at = null, bool bad = false)
    {
        var (n, level) = (_chance.Next(), 0.6 + (_chance.Fraction() * 0.15));
        var (salt1, salt2) = (_chance.Next(), _chance.Next());
        var said = Say("purchase", buyer, () =>
        {
            var prices = Voice.Prices(goods, level, null, salt1, salt2);
            return (Voice.Purchase(n, supplier, goods, at, prices.Digest), prices);
        });
        for (var i = 0; i < goods.Count; i++)
        {
            buyer.Find(goods[i].Product.Name)?.Receive(Lot(said, i), goods[i].Quantity, bad);
        }

        return said;
    }

    private static string Lot(Said said, int line) => string.Create(CultureInfo.InvariantCulture, $"{said.Id}.{line}");

    private void AttachTickets(Trader buyer, Said purchase, Goods line, Origin supplier)
    {
        foreach (var type in line.Product.Tickets.Take(line.Product.Category == "meat" ? 2 : 1))
        {
            Attach(buyer, purchase, PaperFor(type, line, supplier));
        }
    }

    private Paper PaperFor(string type, Goods line, Origin supplier)
    {
        var day = Rhythm.DayOf(_now);
        var far = !supplier.Region.Origin.StartsWith("广东", StringComparison.Ordinal);
        var (issued, until) = type switch
        {
            // SPEC: 动物检疫: the B forms, inside the province, are good for the day; product A forms for the trip, at most seven.
            "quarantine" => far ? (day.AddDays(-1), day.AddDays(2)) : (day, (DateOnly?)day),
            "import" => (day.AddDays(-_chance.Between(0, 3)), null),
            "test" => (day.AddDays(-_chance.Between(5, 60)), day.AddMonths(4)),
            _ => (_chance.Percent(60) ? day.AddDays(-1) : day, null),
        };
        var number = type switch
        {
            "quarantine" => (far ? "43" : "44") + Digits(8),
            "meat-inspection" => "R" + Digits(9),
            "import" => "5141" + Digits(11),
            "test" => "YC" + issued.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Digits(4),
            "aquatic" => "YJ" + Digits(8),
            _ => null,
        };
        return new Paper(type, number, issued, until, line.Quantity, line.Product.Unit);
    }

    private Said Attach(Trader buyer, Said purchase, Paper paper)
    {
        var (n, image) = (_chance.Next(), Hash.Of(BitConverter.GetBytes(_chance.Next())));
        return Say("ticket-attached", buyer, () => (Voice.Ticket(n, purchase.Id, paper, image), null));
    }

    private void Supply(Trader buyer, bool last)
    {
        var wanted = buyer.Wares.Where(Short).ToList();
        if (wanted.Count == 0)
        {
            wanted.Add(_chance.Pick(buyer.Wares));
        }

        // Sellers of what is short first; a wholesaler's own goods may be nobody else's.
        var seller = SellerOf(wanted[0].Product.Name, buyer);
        if (seller == buyer || seller.Find(wanted[0].Product.Name) is null)
        {
            seller = _chance.Pick(_wholesalers.Where(w => w != buyer).ToList());
            wanted = [_chance.Pick(seller.Wares)];
        }

        var taken = new Taken();
        foreach (var ware in wanted.Where(w => seller.Find(w.Product.Name) is not null))
        {
            var from = seller.Find(ware.Product.Name)!;
            var quantity = Round(Math.Max((ware.Daily * 1.7m) - ware.Stock, ware.Ordinary), ware);
            if (from.Stock > 0 && from.Stock < quantity)
            {
                quantity = from.Stock;
            }

            taken.Take(from, quantity, named: true);
            from.SoldToday += quantity;
            if (taken.Lines.Count >= 8)
            {
                break;
            }
        }

        // A statement has at most fifty lines: more small lots than that are two deliveries, of which one is left out.
        var lines = taken.Lines.Take(MaxLines).ToList();
        var sale = Sale(seller, lines, "stall", buyer.Id);
        var late = !last && buyer.Habit == Habit.Late && _chance.Percent(40);
        var came = _now + _chance.Within(TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(70));
        Plan(late ? came + _chance.Within(TimeSpan.FromHours(14), TimeSpan.FromHours(40)) : came, () =>
        {
            var n = _chance.Next();
            var confirmed = Say("purchase-confirmed", buyer, () => (Voice.Confirmed(n, sale.Id, late ? came : null), null));
            for (var i = 0; i < lines.Count; i++)
            {
                buyer.Find(lines[i].Product.Name)?.Receive(Lot(confirmed, i), lines[i].Quantity, taken.Bad[i]);
            }

            NoteSpread(confirmed, taken);
        });
        NoteSpread(sale, taken);
    }

    /// <summary>A wholesaler of the product, mostly the buyer's usual one.</summary>
    private Trader SellerOf(string product, Trader buyer)
    {
        var dealers = _people.Dealers[product];
        var usual = dealers[(buyer.No * 31) % dealers.Length];
        var best = usual != buyer && _chance.Percent(70) && usual.Find(product)!.Stock > 0 ? usual : null;
        for (var tries = 0; best is null && tries < 6; tries++)
        {
            var other = _chance.Pick(dealers);
            best = other != buyer && other.Find(product)!.Stock > 0 && !_phantoms.Contains(other) ? other : null;
        }

        return best ?? Array.Find(dealers, d => d != buyer) ?? usual;
    }

    private void SellToShopper()
    {
        // Canteens and restaurants buy from wholesalers, too.
        var canteen = _chance.Percent(5);
        for (var tries = 0; tries < 8; tries++)
        {
            var seller = canteen && tries < 4 ? _chance.Pick(_wholesalers) : Weighted();
            if (!seller.Open || _phantoms.Contains(seller))
            {
                continue;
            }

            if (!canteen && PlantAtSale(seller))
            {
                return;
            }

            var ware = _chance.Pick(seller.Wares);
            var quantity = Round(ware.Ordinary * (canteen ? _chance.Between(60, 200) : _chance.Between(5, 18)) / 10m, ware);
            if (tries < 7 && ware.Stock < quantity)
            {
                continue;
            }

            var taken = new Taken();
            taken.Take(ware, quantity, named: _chance.Percent(30));
            ware.SoldToday += quantity;
            var second = _chance.Percent(24) ? _chance.Pick(seller.Wares) : ware;
            if (second != ware && second.Stock > second.Ordinary * 2)
            {
                taken.Take(second, Round(second.Ordinary, second), named: false);
                second.SoldToday += second.Ordinary;
            }

            var sale = Sale(seller, taken.Lines, canteen ? "canteen" : null, null);
            NoteSpread(sale, taken);
            if (_chance.Percent(0.6))
            {
                VoidSoon(seller, sale, taken);
            }

            return;
        }

        // A shopper who finds nothing anywhere would make the totals wrong; somebody sells from stock that nobody recorded.
        var any = _chance.Pick(_retailers);
        Sale(any, [new Goods(any.Wares[0].Product, Round(any.Wares[0].Ordinary, any.Wares[0]))], null, null);
    }

    private void VoidSoon(Trader seller, Said sale, Taken taken)
    {
        var reason = _chance.Pick(VoidReasons);
        Plan(_now + TimeSpan.FromMinutes(_chance.Between(2, 25)), () =>
        {
            Say("sale-voided", seller, () => (Voice.Voided(sale.Id, reason), null));
            for (var i = taken.Parts.Count - 1; i >= 0; i--)
            {
                taken.Parts[i].Ware.PutBack(taken.Parts[i].Batch, taken.Parts[i].Quantity);
            }
        });
    }

    private Trader Weighted()
    {
        if (_pull[^1] == 0)
        {
            var sum = 0.0;
            for (var i = 0; i < _retailers.Count; i++)
            {
                _pull[i] = sum += _retailers[i].Pull;
            }
        }

        var at = Array.BinarySearch(_pull, _chance.Fraction() * _pull[^1]);
        return _retailers[Math.Min(at < 0 ? ~at : at, _retailers.Count - 1)];
    }

    private Said Sale(Trader seller, IReadOnlyList<Goods> lines, string? to, string? buyer, DateTimeOffset? at = null)
    {
        var (n, level, pay) = (_chance.Next(), 0.92 + (_chance.Fraction() * 0.2), _chance.Pick(Pays));
        var (salt1, salt2) = (_chance.Next(), _chance.Next());
        var who = buyer is null ? (Hash?)null : Hash.Of(BitConverter.GetBytes(_chance.Next()));
        return Say("sale", seller, () =>
        {
            var prices = Voice.Prices(lines, level, pay, salt1, salt2);
            return (Voice.Sale(n, lines, at, prices.Digest, who, to), prices);
        });
    }

    /// <summary>Once a week: what spoiled is thrown away, and sometimes the stock is counted.</summary>
    private void CleanUp(Trader trader)
    {
        var spoiled = trader.Wares.Where(w => w.Stock > w.Daily * (w.Product.ShelfDays + 3)).Take(4).ToList();
        if (spoiled.Count > 0)
        {
            var taken = new Taken();
            foreach (var ware in spoiled)
            {
                taken.Take(ware, Round(ware.Stock / 2, ware), named: true);
            }

            var n = _chance.Next();
            IReadOnlyList<Goods> lines = [.. taken.Lines.Take(MaxLines)];
            Say("disposal", trader, () => (Voice.Disposal(n, lines, "spoiled", "discarded"), null));
        }
        else if (_chance.Percent(12))
        {
            var counted = trader.Wares.Where(w => w.Stock > 0).Select(w => new Goods(w.Product, Round(w.Stock * _chance.Between(94, 100) / 100m, w))).ToList();
            if (counted.Count > 0)
            {
                var n = _chance.Next();
                Say("stock-take", trader, () => (Voice.StockTake(n, counted, opening: false), null));
                foreach (var goods in counted)
                {
                    var ware = trader.Find(goods.Product.Name)!;
                    new Taken().Take(ware, ware.Stock - goods.Quantity, named: true);
                }
            }
        }
    }

    /// <summary>A butcher cuts one sort of meat into another.</summary>
    private void Cut(Trader trader)
    {
        var from = trader.Wares[0];
        if (trader.Wares.Length < 2 || from.Stock < from.Ordinary * 4 || !from.Product.Unit.IsMass || !trader.Wares[1].Product.Unit.IsMass)
        {
            return;
        }

        var taken = new Taken();
        taken.Take(from, Round(from.Stock / 3, from), named: true);
        IReadOnlyList<Goods> used = [.. taken.Lines.Take(MaxLines)];
        var grams = used.Sum(u => u.Quantity * u.Product.Unit.Factor);
        IReadOnlyList<Goods> made = [new(trader.Wares[1].Product, Round(grams * 0.82m / trader.Wares[1].Product.Unit.Factor, trader.Wares[1]))];
        var n = _chance.Next();
        var said = Say("transformation", trader, () => (Voice.Transformation(n, "cut", used, made), null));
        trader.Wares[1].Receive(Lot(said, 0), made[0].Quantity, taken.Bad.Contains(true));
        NoteSpread(said, taken);
    }

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
