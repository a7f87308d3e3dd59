using System.Globalization;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Metropolis;

// What is planted: wrongs by the patterns of DOMAIN.md section 4, honest look-alikes beside them, and one contaminated batch.
// A wrong takes the place of an ordinary act or comes beside it as tickets, counts and disputes, so that the totals of
// purchases and sales stay what the plan says.
public sealed partial class History
{
    private static readonly string[] AtPurchase = ["R01", "R02", "R04", "R08", "R09", "R17", "R22", "R25", "R27", "R36", "R37"];
    private static readonly string[] AtSale = ["R05", "R06", "R23", "R29"];

    private readonly HashSet<Trader> _phantoms = [];
    private readonly HashSet<Trader> _lastMinute = [];
    private readonly Dictionary<Trader, (Origin Supplier, List<Goods> Goods, int Left, List<string> Said)> _copying = [];
    private readonly Dictionary<Trader, (Origin Supplier, Goods Line, int Left, List<string> Said)> _splitting = [];
    private readonly Queue<(Trader Trader, Paper Paper)> _papers = new();
    private readonly List<(Trader Trader, string Lot, Ware Ware, DateTimeOffset At)> _stopped = [];
    private Chance _wrong = null!;
    private DateOnly _badDay;
    private bool _badDone;

    /// <summary>Stalls that are wrong all the time.</summary>
    private void ArrangeWrongs()
    {
        _wrong = new Chance(_plan.Seed, "wrongs");
        _badDay = _plan.BadLot ? _plan.FirstDay.AddDays(_plan.Days * 2 / 3) : DateOnly.MaxValue;
        if (_plan.Wrongs <= 0 || _wholesalers.Count < 4)
        {
            return;
        }

        var few = Math.Max(1, (int)(_wholesalers.Count * _plan.Wrongs / 10_000));
        for (var i = 0; i < few; i++)
        {
            _phantoms.Add(_wrong.Pick(_wholesalers));
        }

        for (var i = 0; i < Math.Max(1, (int)(_retailers.Count * _plan.Wrongs / 10_000)); i++)
        {
            _lastMinute.Add(_wrong.Pick(_retailers));
        }
    }

    private void Tell(string pattern, bool honest, string note, IReadOnlyList<Trader> who, params IEnumerable<string> said) =>
        _truth(new Truth(pattern, honest, _day, [.. who.Select(t => t.Id)], [.. said], note));

    private void PlanWrongs(DateOnly day)
    {
        if (_plan.Wrongs <= 0)
        {
            return;
        }

        if (day == _plan.FirstDay)
        {
            foreach (var trader in _phantoms)
            {
                Tell("R07", false, "buys every few days and never sells", [trader]);
            }
        }

        // A licence that ended, with and without a new one filed.
        foreach (var trader in new[] { _wrong.Pick(_retailers), _wrong.Pick(_retailers) }.Distinct().Where(t => t.No % 3 == day.DayNumber % 3))
        {
            var renewed = _wrong.Percent(50);
            Plan(Between(500, 700), () =>
            {
                var number = Digits(8);
                var (n1, n2) = (_wrong.Next(), _wrong.Next());
                var old = Say("document-filed", trader, () => (Voice.Document(n1, "filing", number, day.AddYears(-1), day.AddDays(-3)), null));
                List<string> said = [old.Id.ToString()];
                if (renewed)
                {
                    said.Add(Say("document-filed", trader, () => (Voice.Document(n2, "filing", number, day.AddDays(-2), day.AddYears(1)), null)).Id.ToString());
                }

                Tell("R34", renewed, renewed ? "renewed two days ago" : "the filing ended three days ago and the stall trades", [trader], said);
            });
        }

        // Yesterday's failed test stops a lot; some sell on.
        if (_wrong.Percent(60))
        {
            Plan(Between(420, 480), StopALot);
        }
    }

    private void StopALot()
    {
        var trader = _wrong.Pick(_retailers);
        var ware = Array.Find(trader.Wares, w => w.Stock > w.Ordinary * 3);
        if (ware is null || ware.Batches.Count == 0 || !trader.Open)
        {
            return;
        }

        var batch = ware.Batches[0];

        var (n1, n2) = (_wrong.Next(), _wrong.Next());
        var test = SayAs("rapid-test", trader.Site.Id, trader.Id, () => (Voice.RapidTest(n1, ware.Product.Name, "农药残留", false, batch.Lot), null));
        SayAs("stop-sale", trader.Site.Id, trader.Id, () => (Voice.StopSale(n2, batch.Lot, "快检不合格", test.Id), null));
        _stopped.Add((trader, batch.Lot, ware, _now));
    }

    /// <summary>True when a purchase was made in a wrong way, or in an honest way that looks like it.</summary>
    private bool PlantAtPurchase(Trader buyer)
    {
        if (_day == _badDay && !_badDone && buyer.Wares[0].Product.Category is "aquatic" or "vegetable")
        {
            BringInBadLot(buyer);
            return true;
        }

        if (_copying.TryGetValue(buyer, out var copy))
        {
            Copy(buyer, copy);
            return true;
        }

        if (_splitting.TryGetValue(buyer, out var split))
        {
            Split(buyer, split);
            return true;
        }

        if (!_wrong.Percent(_plan.Wrongs / 100 / CityPlan.OutsideShare))
        {
            return false;
        }

        var pattern = _wrong.Pick(AtPurchase);
        var honest = _wrong.Percent(50);
        var ware = buyer.Wares.MinBy(w => w.Stock / w.Daily)!;
        var supplier = _wrong.Pick(_people.Suppliers[ware.Product.Category]);
        var ordinary = new Goods(ware.Product, Round(ware.Daily * 2, ware));
        switch (pattern)
        {
            case "R25":
                _copying[buyer] = (supplier, [ordinary], _wrong.Between(4, 6), []);
                Copy(buyer, _copying[buyer]);
                return true;
            case "R36":
                _splitting[buyer] = (supplier, ordinary with { Quantity = Round(98 + (_wrong.Between(0, 19) / 10m), ware) }, _wrong.Between(4, 6), []);
                Split(buyer, _splitting[buyer]);
                return true;
            case "R22":
                var huge = ordinary with { Quantity = Round(ware.Daily * _wrong.Between(40, 60), ware) };
                var bought = Purchase(buyer, supplier, [huge]);
                AttachTickets(buyer, bought, huge, supplier);
                if (honest)
                {
                    // A canteen's order for the feast: it goes out again, by voucher, the same night. Counted as a sale of the day.
                    _orders.Enqueue((buyer, huge));
                }

                Tell(pattern, honest, honest ? "ordered by a canteen" : "far beyond what it ever sells", [buyer], bought.Id.ToString());
                return true;
            case "R27":
                var round = ordinary with { Quantity = Math.Max(10, Math.Round(ordinary.Quantity / 50) * 50) };
                var even = Purchase(buyer, supplier, [round]);
                Tell(pattern, honest, honest ? "boxes of fixed weight" : "a guess, not a weight", [buyer], even.Id.ToString());
                return true;
            default:
                Paperwork(pattern, honest, buyer, supplier, ordinary);
                return true;
        }
    }

    private readonly Queue<(Trader Seller, Goods Goods)> _orders = new();

    private void Copy(Trader buyer, (Origin Supplier, List<Goods> Goods, int Left, List<string> Said) copy)
    {
        copy.Said.Add(Purchase(buyer, copy.Supplier, copy.Goods).Id.ToString());
        if (copy.Left > 1)
        {
            _copying[buyer] = copy with { Left = copy.Left - 1 };
            return;
        }

        _copying.Remove(buyer);
        Tell("R25", false, "the same report, day after day", [buyer], copy.Said);
    }

    private void Split(Trader buyer, (Origin Supplier, Goods Line, int Left, List<string> Said) split)
    {
        split.Said.Add(Purchase(buyer, split.Supplier, [split.Line]).Id.ToString());
        if (split.Left > 1)
        {
            _splitting[buyer] = split with { Left = split.Left - 1 };
            return;
        }

        _splitting.Remove(buyer);
        Tell("R36", false, "one delivery in parts, each just under a hundred", [buyer], split.Said);
    }

    /// <summary>Wrongs of the ticket that comes with a purchase.</summary>
    private void Paperwork(string pattern, bool honest, Trader buyer, Origin supplier, Goods line)
    {
        var type = pattern == "R17" ? (honest && line.Product.Tickets is [var needed, ..] ? needed : "commitment") : "quarantine";
        var paper = PaperFor(type, line, supplier);
        var earlier = _papers.FirstOrDefault(p => p.Trader != buyer && p.Paper.Type == paper.Type);
        var own = _papers.FirstOrDefault(p => p.Trader == buyer && p.Paper.Type == paper.Type);
        DateTimeOffset? at = null;
        string note;
        switch (pattern)
        {
            case "R01" when earlier.Trader is not null || own.Trader is not null:
                // The honest twin: one certificate, delivered to one merchant in two parts that add up.
                (paper, note) = honest && own.Trader is not null
                    ? (own.Paper with { Quantity = own.Paper.Quantity }, "second part of one delivery")
                    : (earlier.Paper, "another merchant's certificate");
                honest &= own.Trader is not null;
                line = honest ? line with { Quantity = Math.Max(1, Math.Round(own.Paper.Quantity / 3)) } : line;
                if (!honest && earlier.Trader is null)
                {
                    goto default;
                }

                break;
            case "R02" when earlier.Trader is not null:
                honest = false;
                (paper, note) = (earlier.Paper with { Quantity = paper.Quantity + 7, Issued = paper.Issued, Until = paper.Until }, "a used number with another content");
                break;
            case "R04":
                paper = paper with { Quantity = honest ? line.Quantity * 0.985m : Math.Max(1, Math.Round(line.Quantity * 0.55m)) };
                note = honest ? "within what scales differ by" : "booked nearly twice what the certificate covers";
                break;
            case "R08":
                // Received in time and reported the next morning; or really out of date.
                at = honest ? _now.AddHours(-9) : null;
                paper = paper with { Issued = _day.AddDays(honest ? -1 : -6), Until = _day.AddDays(honest ? -1 : -3) };
                note = honest ? "received yesterday evening, reported this morning" : "ended three days before the goods came";
                break;
            case "R09":
                honest = false;
                (paper, note) = (paper with { Issued = _day.AddDays(2), Until = _day.AddDays(3) }, "issued after the goods came");
                break;
            case "R17":
                note = honest ? "the paper that such goods need" : "meat with a promise of conformity alone";
                if (!honest && line.Product.Category is not ("meat" or "poultry"))
                {
                    (honest, note) = (true, "vegetables with a promise of conformity");
                }

                break;
            case "R37":
                paper = paper with { Type = "commitment", Number = null, Issued = _day.AddDays(honest ? -2 : -16), Until = null };
                note = honest ? "two days on the road" : "a promise from two weeks ago, copied from then";
                break;
            default:
                (pattern, honest, note) = ("", true, "");
                break;
        }

        var purchase = Purchase(buyer, supplier, [line], at);
        var ticket = Attach(buyer, purchase, Plain(paper));
        if (_papers.Count == 60)
        {
            _papers.Dequeue();
        }

        if (paper.Number is not null)
        {
            _papers.Enqueue((buyer, paper));
        }

        if (pattern.Length > 0)
        {
            Tell(pattern, honest, note, pattern == "R01" && !honest ? [buyer, earlier.Trader!] : [buyer], purchase.Id.ToString(), ticket.Id.ToString());
        }
    }

    /// <summary>Six places are what a statement can say.</summary>
    private static Paper Plain(Paper paper) => paper with { Quantity = decimal.Round(paper.Quantity, 1) };

    /// <summary>True when a sale was made in a wrong way, or an honest one that looks like it.</summary>
    private bool PlantAtSale(Trader seller)
    {
        if (_orders.TryDequeue(out var order))
        {
            var taken = new Taken();
            taken.Take(order.Seller.Find(order.Goods.Product.Name)!, order.Goods.Quantity, named: true);
            NoteSpread(Sale(order.Seller, [.. taken.Lines.Take(MaxLines)], "canteen", null), taken);
            return true;
        }

        if (_stopped.Count > 0 && _wrong.Percent(4))
        {
            SellStopped();
            return true;
        }

        if (_lastMinute.Contains(seller) && Rhythm.DayOf(_now) == _day)
        {
            // All of the day's sales at a stroke before midnight; the times of day are made up.
            var happened = _now;
            var ware = _wrong.Pick(seller.Wares);
            Plan(Rhythm.At(_day, TimeSpan.FromMinutes(23.75 * 60) + TimeSpan.FromSeconds(_wrong.Between(0, 800))), () =>
            {
                var said = Sale(seller, [new Goods(ware.Product, Round(ware.Ordinary, ware))], null, null, happened);
                Tell("R24", false, "the whole day's sales entered before midnight", [seller], said.Id.ToString());
            });
            return true;
        }

        if (!_wrong.Percent(_plan.Wrongs / 100 * _plan.Purchases / _plan.Sales * 0.5))
        {
            return false;
        }

        var honest = _wrong.Percent(50);
        switch (_wrong.Pick(AtSale))
        {
            case "R05":
                var ware = _wrong.Pick(seller.Wares);
                var beyond = new Goods(ware.Product, Round(ware.Stock + (ware.Daily * 3), ware));
                List<string> said = [];
                if (honest)
                {
                    // Stock from before the first record, counted first.
                    var (n, counted) = (_wrong.Next(), beyond with { Quantity = beyond.Quantity + ware.Ordinary });
                    said.Add(Say("stock-take", seller, () => (Voice.StockTake(n, [counted], opening: true), null)).Id.ToString());
                }

                ware.Batches.Clear();
                ware.Stock = 0;
                said.Add(Sale(seller, [beyond], null, null).Id.ToString());
                Tell("R05", honest, honest ? "opening stock, counted before" : "sold far more than it ever had", [seller], said);
                return true;
            case "R06":
                var others = Suiyuan.Domain.Products.ProductDictionary.All.Where(p => p.Category == seller.Categories[0] && seller.Find(p.Name) is null).ToList();
                if (others.Count == 0)
                {
                    return false;
                }

                var never = new Goods(_wrong.Pick(others), 3);
                var sold = Sale(seller, [never], null, null);
                Tell("R06", false, "sells what it never bought", [seller], sold.Id.ToString());
                return true;
            case "R29":
                var buyer = _wrong.Pick(_retailers);
                var from = _wrong.Pick(_wholesalers);
                var denied = new Taken();
                denied.Take(from.Wares[0], Round(from.Wares[0].Ordinary * 4, from.Wares[0]), named: true);
                var sale = Sale(from, denied.Lines, "stall", buyer.Id);
                NoteSpread(sale, denied);
                var nonce = _wrong.Next();
                var reason = honest ? "differs" : "not-mine";
                var dispute = Say("purchase-disputed", buyer, () => (Voice.Disputed(nonce, sale.Id, reason), null));
                Tell("R29", honest, honest ? "two sides weighed differently" : "a sale that its buyer knows nothing of", [from, buyer], sale.Id.ToString(), dispute.Id.ToString());
                return true;
            default:
                return false;
        }
    }

    private void SellStopped()
    {
        var (trader, lot, ware, at) = _wrong.Pick(_stopped);
        _stopped.Remove((trader, lot, ware, at));
        // Honest: sold before the stop by a phone without signal. Wrong: after it.
        var honest = _wrong.Percent(40);
        var said = Sale(trader, [new Goods(ware.Product, Round(ware.Ordinary, ware), lot)], null, null, honest ? at.AddMinutes(-_wrong.Between(5, 90)) : null);
        Tell("R23", honest, honest ? "sold before the stop, reported after it" : "sold after the stop", [trader], said.Id.ToString());
    }

    /// <summary>The contaminated batch: one delivery whose goods are followed wherever they really go.</summary>
    private void BringInBadLot(Trader buyer)
    {
        _badDone = true;
        var ware = buyer.Wares[0];
        var supplier = _wrong.Pick(_people.Suppliers[ware.Product.Category]);
        ware.Daily *= 4;
        var goods = new Goods(ware.Product, Round(Math.Max(ware.Daily * 2, 200), ware));
        var purchase = Purchase(buyer, supplier, [goods], bad: true);
        AttachTickets(buyer, purchase, goods, supplier);
        Tell("bad-lot", false, string.Create(CultureInfo.InvariantCulture, $"{goods.Quantity} {ware.Product.Unit} {ware.Product.Name}: the contaminated batch enters"),
            [buyer], purchase.Id.ToString());
    }

    private void NoteSpread(Said said, Taken taken)
    {
        if (taken.Bad.Contains(true))
        {
            _truth(new Truth("bad-lot", false, _day, [said.Draft.Subject], [said.Id.ToString()], said.Draft.Kind));
        }
    }
}
