using System.Globalization;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Metropolis;

// How goods move: in from outside, from stall to stall, to shoppers; cut, spoiled, counted.
public sealed partial class History
{
    private const int MaxLines = 50;

    // Stalls that a shopper looks at.
    private const int Tries = 60;

    private static readonly string[] Pays = ["wechat", "wechat", "wechat", "alipay", "alipay", "cash"];
    private static readonly string[] VoidReasons = ["称重有误，重新开单", "顾客退货", "录错品种", "重复录入"];

    private void BringIn()
    {
        // Of three, whoever needs it most.
        var buyer = _chance.Pick(_wholesalers);
        for (var i = 0; i < 2; i++)
        {
            var other = _chance.Pick(_wholesalers);
            buyer = Cover(other) < Cover(buyer) ? other : buyer;
        }

        if (DueIntake() || BringInBadLot(buyer))
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
            .Select(w => new Goods(w.Product, AsWritten(buyer, Round(Math.Max((w.Daily * _chance.Between(16, 28) / 10m) - w.Stock, w.Daily * 0.4m), w)))).ToList();
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
            if (buyer.Find(goods[i].Product.Name) is { } ware)
            {
                ware.Receive(Lot(said, i), goods[i].Quantity, bad);
                ware.Bought++;
            }
        }

        return said;
    }

    private static string Lot(Said said, int line) => string.Create(CultureInfo.InvariantCulture, $"{said.Id}.{line}");

    private void AttachTickets(Trader buyer, Said purchase, Goods line, Origin supplier)
    {
        foreach (var type in line.Product.Tickets.Take(2).Where(t => Always(line.Product, t)))
        {
            var paper = PaperFor(type, line, supplier);
            var ticket = Attach(buyer, purchase, paper);
            if (type is "quarantine" or "import" && _chance.Percent(12))
            {
                Remember(buyer, line, supplier, paper, purchase, ticket);
            }
        }
    }

    /// <summary>The papers that come with goods without anyone's asking.</summary>
    private static bool Always(Domain.Products.Product product, string type) => product.Category == "meat" || product.Tickets[0] == type;

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
            "quarantine" => (far ? "43" : "44") + Serial(),
            "meat-inspection" => "R0" + Serial(),
            "import" => "5141000" + Serial(),
            "test" => "YC" + issued.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Serial(),
            "aquatic" => "YJ" + Serial(),
            _ => null,
        };
        return new Paper(type, number, issued, until, line.Quantity, line.Product.Unit);
    }

    /// <summary>Eight digits that no other certificate has. They do not run on: one step of a walk over all eight-digit numbers.</summary>
    private string Serial() => string.Create(CultureInfo.InvariantCulture, $"{++_serials * 60_481_729L % 100_000_000:00000000}");

    private Said Attach(Trader buyer, Said purchase, Paper paper)
    {
        var (n, image) = (_chance.Next(), Hash.Of(BitConverter.GetBytes(_chance.Next())));
        return Say("ticket-attached", buyer, () => (Voice.Ticket(n, purchase.Id, paper, image), null));
    }

    private void Supply(Trader buyer, bool last)
    {
        if (_dueSupply.TryDequeue(out var due) && due())
        {
            return;
        }

        var wanted = buyer.Wares.Where(Short).ToList();
        if (wanted.Count == 0)
        {
            wanted.Add(_chance.Pick(buyer.Wares));
        }

        // Sellers of what is short first; a wholesaler's own goods may be nobody else's.
        if (SellerOf(wanted[0].Product.Name, buyer) is not { } seller)
        {
            seller = _chance.Pick(_wholesalers.Where(w => w != buyer && !_phantoms.Contains(w)).ToList());
            wanted = [_chance.Pick(seller.Wares)];
        }

        var taken = new Taken();
        foreach (var ware in wanted.Where(w => seller.Find(w.Product.Name) is not null))
        {
            var from = seller.Find(ware.Product.Name)!;
            if (from.Stock <= 0 || WentThrough(from, buyer))
            {
                continue;
            }

            var quantity = Math.Min(from.Stock, Round(Math.Max((ware.Daily * 1.7m) - ware.Stock, ware.Ordinary), ware));
            taken.Take(from, quantity, named: true);
            from.SoldToday += quantity;
            if (taken.Lines.Count >= 8)
            {
                break;
            }
        }

        if (taken.Lines.Count == 0)
        {
            // Sold out: whatever another still has.
            for (var tries = 0; tries < 30 && (seller == buyer || _slow.Contains(seller)
                || Fullest(seller).Stock <= 0 || WentThrough(Fullest(seller), buyer)); tries++)
            {
                var other = _chance.Pick(_wholesalers);
                seller = _phantoms.Contains(other) ? seller : other;
            }

            var from = Fullest(seller);
            taken.Take(from, from.Stock > 0 ? Math.Min(from.Stock, Round(from.Ordinary * 4, from)) : Round(from.Ordinary, from), named: true);
        }

        var late = !last && buyer.Habit == Habit.Late && _chance.Percent(40);
        var after = _chance.Within(TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(70));
        Deliver(seller, buyer, taken, after, late ? _chance.Within(TimeSpan.FromHours(14), TimeSpan.FromHours(40)) : null);
    }

    /// <summary>Nobody buys back what was its own.</summary>
    private static bool WentThrough(Ware ware, Trader buyer) => ware.Batches.Exists(b => b.From.Any(f => f.Trader == buyer));

    /// <summary>What a stall has most of.</summary>
    private static Ware Fullest(Trader trader) => trader.Wares.MaxBy(w => w.Stock)!;

    /// <summary>A sale to a stall, which confirms it when the goods have come, or as much later as it does.</summary>
    private Said Deliver(Trader seller, Trader buyer, Taken taken, TimeSpan after, TimeSpan? late = null, Action<Said>? then = null)
    {
        // A statement has at most fifty lines: more small lots than that are two deliveries, of which one is left out.
        var lines = taken.Lines.Take(MaxLines).ToList();
        var sale = Sale(seller, lines, "stall", buyer.Id);
        var came = _now + after;
        Plan(came + (late ?? TimeSpan.Zero), () =>
        {
            var n = _chance.Next();
            var confirmed = Say("purchase-confirmed", buyer, () => (Voice.Confirmed(n, sale.Id, late is null ? null : came), null));
            for (var i = 0; i < lines.Count; i++)
            {
                // A line for each batch, and one more of what was not there.
                var from = i < taken.Parts.Count ? taken.Parts[i].Batch : null;
                buyer.Find(lines[i].Product.Name)?.Receive(Lot(confirmed, i), lines[i].Quantity, taken.Bad[i],
                    from is null ? null : [(seller, from.Lot), .. from.From]);
            }

            NoteSpread(confirmed, taken);
            then?.Invoke(confirmed);
        });
        NoteSpread(sale, taken);
        NoteBeyond(seller, sale, taken);
        return sale;
    }

    /// <summary>A wholesaler of the product, mostly the buyer's usual one; null when nobody else deals in it.</summary>
    private Trader? SellerOf(string product, Trader buyer)
    {
        var dealers = Array.FindAll(_people.Dealers[product], d => !_phantoms.Contains(d));
        if (dealers.Length == 0)
        {
            return null;
        }

        var usual = dealers[(buyer.No * 31) % dealers.Length];
        var best = usual != buyer && _chance.Percent(70) && usual.Find(product)!.Stock > 0 ? usual : null;
        for (var tries = 0; best is null && tries < 6; tries++)
        {
            var other = _chance.Pick(dealers);
            best = other != buyer && other.Find(product)!.Stock > 0 && !_slow.Contains(other) ? other : null;
        }

        return best ?? Array.Find(dealers, d => d != buyer);
    }

    private void SellToShopper()
    {
        if (_dueSales.TryDequeue(out var due))
        {
            due();
            return;
        }

        // Canteens and restaurants buy from wholesalers, too.
        var canteen = _chance.Percent(5);
        for (var tries = 0; tries < Tries; tries++)
        {
            var seller = canteen && tries < 4 ? _chance.Pick(_wholesalers) : Weighted();
            if (!seller.Open || _phantoms.Contains(seller) || (_slow.Contains(seller) && !_chance.Percent(10)))
            {
                continue;
            }

            if (PutOff(seller))
            {
                return;
            }

            var ware = _chance.Pick(seller.Wares);
            var quantity = Round(ware.Ordinary * (canteen ? _chance.Between(60, 200) : _chance.Between(5, 18)) / 10m, ware);
            if (tries < Tries - 1 && ware.Stock < quantity)
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
            NoteBeyond(seller, sale, taken);
            if (_chance.Percent(0.6))
            {
                VoidSoon(seller, sale, taken);
            }

            return;
        }

        // A shopper who finds nothing anywhere would make the totals wrong; somebody sells from stock that nobody recorded.
        var (any, unrecorded) = (_chance.Pick(_retailers), new Taken());
        unrecorded.Take(any.Wares[0], Round(any.Wares[0].Ordinary, any.Wares[0]), named: false);
        NoteBeyond(any, Sale(any, unrecorded.Lines, null, null), unrecorded);
    }

    private void VoidSoon(Trader seller, Said sale, Taken taken)
    {
        var reason = _chance.Pick(VoidReasons);
        Plan(_now + TimeSpan.FromMinutes(_chance.Between(2, 25)), () =>
        {
            Say("sale-voided", seller, () => (Voice.Voided(sale.Id, reason), null));
            ForgetBeyond(sale, taken);
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
            var counted = trader.Wares.Where(w => w.Stock > 0).Take(MaxLines)
                .Select(w => new Goods(w.Product, Round(w.Stock * _chance.Between(94, 100) / 100m, w))).ToList();
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
        trader.Wares[1].Receive(Lot(said, 0), made[0].Quantity, taken.Bad.Contains(true),
            [.. taken.Parts.SelectMany(p => p.Batch.From.Prepend((trader, p.Batch.Lot)))]);
        NoteSpread(said, taken);
    }
}
