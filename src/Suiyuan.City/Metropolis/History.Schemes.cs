using Suiyuan.City.Play;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Metropolis;

// Wrongs of what is bought, sold and passed on, whatever the papers say.
public sealed partial class History
{
    private IEnumerable<Pattern> TradePatterns() =>
    [
        new("R05", true, 5, t => !t.Wholesale, SoldBeyond),
        new("R06", true, 4, static _ => true, SoldUnbought),
        new("R19", false, 2, t => t.Wholesale && Promised(t) is not null, BeyondCapacity),
        new("R22", true, 2, t => t.Wholesale, FarTooMuch),
        new("R23", false, 5, static _ => true, SoldStopped),
        new("R25", true, 2, t => t.Wholesale, CopiedReports),
        new("R28", false, 2, t => t.Wholesale, InCircles),
        new("R29", false, 2, t => t.Wholesale, SaleDenied),
        new("R36", false, 2, t => t.Wholesale && t.Wares[0].Product.Unit.IsMass, SplitDelivery),
    ];

    /// <summary>Sells far more than it ever had. Honest: stock from before the first record, counted first.</summary>
    private void SoldBeyond(Trader seller, bool honest)
    {
        var ware = _wrong.Pick(seller.Wares);
        Case? truth = null;
        var parts = honest ? 1 : 3;
        for (var i = 0; i < parts; i++)
        {
            var last = i == parts - 1;
            _dueSales.Enqueue(() =>
            {
                var goods = new Goods(ware.Product, Round(ware.Stock + (ware.Daily * (last ? 2 : 1)), ware));
                truth ??= honest ? Open("R05", true, "stock from before, counted first", seller)
                    : OpenBeyond(seller, ware, "sold far more than it had, three times over");
                ware.Empty();
                if (honest)
                {
                    var (n, counted) = (_wrong.Next(), goods with { Quantity = goods.Quantity + ware.Ordinary });
                    var take = Say("stock-take", seller, () => (Voice.StockTake(n, [counted], opening: true), null));
                    truth.Said.Add(take.Id.ToString());
                    ware.Receive(Lot(take, 0), ware.Ordinary, bad: false);
                }

                truth.Said.Add(Sale(seller, [goods], null, null).Id.ToString());
                if (last)
                {
                    Close(truth);
                }
            });
        }
    }

    /// <summary>Sells what it never bought. Honest: counts it first, as whoever begins does.</summary>
    private void SoldUnbought(Trader seller, bool honest)
    {
        var others = Domain.Products.ProductDictionary.All.Where(p => p.Category == seller.Categories[0]
            && seller.Find(p.Name) is null && !_begun.Contains((seller, p.Name))).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var product = _wrong.Pick(others);
        // Who has counted it has it: selling it later is nothing of the kind.
        _begun.Add((seller, product.Name));
        _dueSales.Enqueue(() =>
        {
            var goods = new Goods(product, _wrong.Between(2, 9));
            var truth = Open("R06", honest, honest
                ? "new on the stall, counted before the first sale" : "sells what it never bought",
                seller) with
            { Also = honest ? null : ["R05"] };
            if (honest)
            {
                var n = _wrong.Next();
                truth.Said.Add(Say("stock-take", seller, () => (Voice.StockTake(n,
                    [goods with { Quantity = goods.Quantity * 3 }], opening: true), null)).Id.ToString());
            }

            truth.Said.Add(Sale(seller, [goods], null, null).Id.ToString());
            Close(truth);
        });
    }

    /// <summary>
    /// A small farm's promise goes with far more than it grows. Honest: a harvest, over days; or a cooperative that delivers for its
    /// members on some days, and little in between.
    /// </summary>
    private void BeyondCapacity(Trader broker, bool honest)
    {
        var ware = Promised(broker)!;
        var region = SomeSupplier(ware).Region;
        var members = honest && _wrong.Percent(50);
        var farm = new Origin(region.Place + _wrong.Pick(Geography.NameHeads) + _wrong.Pick(Geography.NameTails)
            + (members ? "专业合作社" : "家庭农场"), region);
        var buyers = _wholesalers.Where(t => t.Find(ware.Product.Name) is not null && !_phantoms.Contains(t)).Take(12).ToList();
        var truth = Open("R19", honest, members ? "a cooperative, which delivers for its members on some days" : honest
            ? "a harvest, sold off over a fortnight" : "a small farm's name on the loads of half a market", [broker, .. buyers]) with
        {
            // Each of the loads is what a stall sells in a month and more.
            Also = honest ? null : ["R22"],
        };
        void Load(Trader buyer, decimal quantity, bool last = false) => _dueIntake.Enqueue(() =>
        {
            var own = buyer.Find(ware.Product.Name)!;
            var line = new Goods(own.Product, Round(quantity, own));
            var purchase = Purchase(buyer, farm, [line]);
            AttachTickets(buyer, purchase, line, farm);
            truth.Said.Add(purchase.Id.ToString());
            if (last)
            {
                Close(truth, 6);
            }
        });
        var day = 0;
        Daily(members ? 20 : 12, () =>
        {
            Load(broker, ware.Ordinary * (honest && !members ? _wrong.Between(15, 30) : _wrong.Between(8, 16)));
            for (var i = members && ++day % 4 == 0 ? 8 : 0; i > 0; i--)
            {
                var buyer = _wrong.Pick(buyers);
                Load(buyer, SomeOf(buyer.Find(ware.Product.Name)!, _wrong.Between(20, 40) / 10m).Quantity);
            }
        }, () =>
        {
            if (honest)
            {
                Close(truth);
                return;
            }

            truth.Said.Clear();
            for (var i = 0; i < 12; i++)
            {
                Load(buyers[i % buyers.Count], ware.Ordinary * _wrong.Between(60, 110), last: i == 11);
            }
        });
    }

    /// <summary>
    /// Far beyond what it ever sells, of what it has long dealt in. Honest: a canteen's order for the feast, which goes out the same day.
    /// </summary>
    private void FarTooMuch(Trader buyer, bool honest)
    {
        var ware = buyer.Wares.MaxBy(w => w.Bought)!;
        if (ware.Bought < 10)
        {
            return;
        }

        _dueIntake.Enqueue(() =>
        {
            var (line, supplier) = (SomeOf(ware, honest ? _wrong.Between(40, 60) : _wrong.Between(120, 200)), SomeSupplier(ware));
            var purchase = Purchase(buyer, supplier, [line]);
            AttachTickets(buyer, purchase, line, supplier);
            if (honest)
            {
                ToCanteen(buyer, ware, purchase);
            }

            Tell("R22", honest, honest ? "ordered by a canteen, gone the same day" : "far beyond what it ever sells", [buyer],
                purchase.Id.ToString());
        });
    }

    /// <summary>What was ordered is set apart when it comes, and goes out whole in the day.</summary>
    private void ToCanteen(Trader seller, Ware ware, Said purchase)
    {
        var taken = new Taken();
        taken.TakeBatch(ware, Lot(purchase, 0));
        _dueSales.Enqueue(() => NoteSpread(Sale(seller, taken.Lines, "canteen", null), taken));
    }

    /// <summary>Sells what was stopped. Honest: sold before the stop, entered after it.</summary>
    private void SoldStopped(Trader seller, bool honest) => Plan(Between(420, 900), () =>
    {
        var ware = Array.Find(seller.Wares, w => w.Stock > w.Ordinary * 3 && w.Batches[0].Left > w.Ordinary);
        if (ware is null)
        {
            return;
        }

        var (test, batch) = FailATest(seller, ware);
        var stopped = _now;
        var hours = honest ? 0 : _wrong.Between(0, 40);
        Plan(stopped.AddHours(hours), () => _dueSales.Enqueue(() =>
        {
            var quantity = Math.Min(batch.Left, Round(ware.Ordinary, ware));
            batch.Left -= quantity;
            var said = Sale(seller, [new Goods(ware.Product, quantity, batch.Lot)], null, null,
                honest ? stopped.AddMinutes(-_wrong.Between(5, 90)) : null);
            Tell("R23", honest, honest ? "sold before the stop, entered after it" : "sold after the stop", [seller],
                said.Id.ToString(), test.Id.ToString());
        }));
    });

    /// <summary>The same report, day after day. Honest: a canteen that takes the same every day.</summary>
    private void CopiedReports(Trader buyer, bool honest)
    {
        var ware = _wrong.Pick(buyer.Wares);
        var (line, supplier) = (SomeOf(ware), SomeSupplier(ware));
        var truth = Open("R25", honest, honest ? "a canteen takes the same every day" : "the same report, day after day", buyer);
        Daily(_wrong.Between(5, 8), () => _dueIntake.Enqueue(() =>
        {
            var purchase = Purchase(buyer, supplier, [line]);
            AttachTickets(buyer, purchase, line, supplier);
            truth.Said.Add(purchase.Id.ToString());
            if (honest)
            {
                ToCanteen(buyer, ware, purchase);
            }
        }), () => Close(truth, 4));
    }

    /// <summary>
    /// Goods that go round in a circle of dealers, to have a way to show; or a firm that sells to many on one day and is never
    /// heard of again. Honest: two neighbours help each other out; a new firm that stays.
    /// </summary>
    private void InCircles(Trader first, bool honest)
    {
        if (_wrong.Percent(50))
        {
            NewFirm(first, honest);
            return;
        }

        var ware = first.Wares[0];
        var ring = _people.Dealers[ware.Product.Name].Where(t => t != first
            && !_phantoms.Contains(t)).OrderBy(t => t.Site == first.Site ? 0 : 1).Take(2).Prepend(first).ToList();
        if (ring.Count < 3)
        {
            return;
        }

        if (honest)
        {
            LendEachOther(ring[0], ring[1], ware);
            return;
        }

        var truth = Open("R28", false, "the same goods go round in a circle", ring);
        Daily(_wrong.Between(2, 4), () => _dueSupply.Enqueue(() =>
        {
            var taken = new Taken();
            taken.Take(ware, Math.Min(ware.Stock, Round(ware.Ordinary * 6, ware)), named: true);
            return PassOn(0, taken);
        }), () => Close(truth, 3));

        // Each hands on what came, until it is back where it was.
        bool PassOn(int step, Taken taken)
        {
            if (taken.Lines.Count is 0 or > MaxLines)
            {
                return false;
            }

            var (from, to) = (ring[step % 3], ring[(step + 1) % 3]);
            truth.Said.Add(Deliver(from, to, taken, TimeSpan.FromMinutes(9), then: confirmed =>
            {
                if (step < 2)
                {
                    _dueSupply.Enqueue(() =>
                    {
                        var (next, own) = (new Taken(), to.Find(ware.Product.Name)!);
                        for (var i = 0; i < taken.Lines.Count; i++)
                        {
                            next.TakeBatch(own, Lot(confirmed, i));
                        }

                        return PassOn(step + 1, next);
                    });
                }
            }).Id.ToString());
            return true;
        }
    }

    /// <summary>Neighbours lend each other different things.</summary>
    private void LendEachOther(Trader one, Trader other, Ware ware)
    {
        var truth = Open("R28", true, "neighbours help each other out", one, other);
        Daily(2, () =>
        {
            Lend(one, other, ware);
            Lend(other, one, Array.Find(other.Wares, w => w.Product.Name != ware.Product.Name && one.Find(w.Product.Name) is not null)
                ?? other.Find(ware.Product.Name)!);
        }, () => Close(truth, 2));

        void Lend(Trader from, Trader to, Ware what) => _dueSupply.Enqueue(() =>
        {
            var taken = new Taken();
            taken.Take(what, Math.Min(what.Stock, Round(what.Ordinary * 6, what)), named: true);
            if (taken.Lines.Count > 0)
            {
                truth.Said.Add(Deliver(from, to, taken, TimeSpan.FromMinutes(9)).Id.ToString());
            }

            return taken.Lines.Count > 0;
        });
    }

    private void NewFirm(Trader first, bool honest)
    {
        var ware = first.Wares[0];
        var region = SomeSupplier(ware).Region;
        var firm = new Origin(region.Place + _wrong.Pick(Geography.NameHeads) + _wrong.Pick(Geography.NameTails) + "贸易行", region);
        var category = ware.Product.Category;
        var buyers = _wholesalers.Where(t => t != first && !_phantoms.Contains(t) && Array.Exists(t.Wares, w => w.Product.Category == category))
            .OrderBy(t => t.Site == first.Site ? 0 : 1).Take(9).Prepend(first).ToList();
        if (buyers.Count < 10)
        {
            // Too few to sell to.
            return;
        }

        var truth = Open("R28", honest, honest
            ? "a new firm, which stays" : "a firm that sold to many on one day and was never heard of again", buyers);
        Daily(honest ? 8 : 1, () =>
        {
            foreach (var buyer in honest ? buyers.Take(3) : buyers)
            {
                _dueIntake.Enqueue(() =>
                {
                    var own = Array.Find(buyer.Wares, w => w.Product.Category == category)!;
                    var line = SomeOf(own, _wrong.Between(20, 40) / 10m);
                    line = line with { Quantity = Round(line.Quantity * _wrong.Between(70, 130) / 100m, own) };
                    var purchase = Purchase(buyer, firm, [line]);
                    AttachTickets(buyer, purchase, line, firm);
                    truth.Said.Add(purchase.Id.ToString());
                });
            }
        }, () => Close(truth, 3));
    }

    /// <summary>A sale that its buyer knows nothing of. Honest: the two weighed differently.</summary>
    private void SaleDenied(Trader seller, bool honest) => _dueSales.Enqueue(() =>
    {
        var buyer = _wrong.Pick(_retailers);
        var denied = new Taken();
        var ware = Fullest(seller);
        denied.Take(ware, ware.Stock > 0 ? Math.Min(ware.Stock, Round(ware.Ordinary * 4, ware)) : ware.Ordinary, named: true);
        var sale = Sale(seller, [.. denied.Lines.Take(MaxLines)], "stall", buyer.Id);
        NoteSpread(sale, denied);
        NoteBeyond(seller, sale, denied);
        Plan(_now + _wrong.Within(TimeSpan.FromMinutes(10), TimeSpan.FromHours(9)), () =>
        {
            var n = _wrong.Next();
            var dispute = Say("purchase-disputed", buyer, () => (Voice.Disputed(n, sale.Id, honest ? "differs" : "not-mine"), null));
            Tell("R29", honest, honest ? "the two weighed differently" : "a sale that its buyer knows nothing of", [seller,
                buyer], sale.Id.ToString(), dispute.Id.ToString());
        });
    });

    /// <summary>One delivery in parts, each just small enough that nobody asks. Honest: small deliveries of all sizes.</summary>
    private void SplitDelivery(Trader buyer, bool honest)
    {
        var ware = buyer.Wares[0];
        var supplier = SomeSupplier(ware);
        var parts = _wrong.Between(4, 6);
        // More than it sells in weeks, however it is parted.
        var tooMuch = !honest && parts * 98 > ware.Daily * 20;
        var truth = Open("R36", honest, honest
            ? "small deliveries as they come" : "one delivery in parts, each just under a hundred", buyer) with
        { Also = tooMuch ? ["R22"] : null };
        for (var i = 0; i < parts; i++)
        {
            var last = i == parts - 1;
            _dueIntake.Enqueue(() =>
            {
                var line = new Goods(ware.Product, Round(
                    honest ? Math.Max(ware.Daily, ware.Ordinary * 4) * _wrong.Between(6, 30) / 10m : 98 + (_wrong.Between(0, 19) / 10m), ware));
                var purchase = Purchase(buyer, supplier, [line]);
                AttachTickets(buyer, purchase, line, supplier);
                truth.Said.Add(purchase.Id.ToString());
                if (last)
                {
                    Close(truth);
                }
            });
        }
    }

    /// <summary>Bought on paper, for others who need papers: nothing of it is ever sold.</summary>
    private void OnPaper(Trader phantom)
    {
        var ware = _wrong.Pick(phantom.Wares);
        var (line, supplier) = (SomeOf(ware), SomeSupplier(ware));
        AttachTickets(phantom, Purchase(phantom, supplier, [line]), line, supplier);
    }

    /// <summary>What a stall writes down where it does not weigh.</summary>
    private decimal AsWritten(Trader buyer, decimal quantity) =>
        _guessers.Contains(buyer) ? Math.Max(50, Math.Round(quantity / 50) * 50)
        : _boxed.Contains(buyer) ? Math.Max(15, Math.Round(quantity / 15) * 15)
        : quantity;

    /// <summary>True when a sale is put off: to be made up before midnight, or sent when there is a signal again.</summary>
    private bool PutOff(Trader seller)
    {
        if (!_lastMinute.Contains(seller) || Rhythm.DayOf(_now) != _day)
        {
            return false;
        }

        var happened = _now;
        Plan(Rhythm.At(_day, TimeSpan.FromMinutes(23.75 * 60) + TimeSpan.FromSeconds(_wrong.Between(0, 800))), () =>
        {
            var (taken, ware) = (new Taken(), Fullest(seller));
            taken.Take(ware, Round(ware.Ordinary, ware), named: false);
            var sale = Sale(seller, taken.Lines, null, null, happened);
            Burst(seller, false, "the whole day's sales entered before midnight").Said.Add(sale.Id.ToString());
            NoteBeyond(seller, sale, taken);
        });
        return true;
    }

    private Case Burst(Trader seller, bool honest, string note)
    {
        if (!_bursts.TryGetValue(seller, out var truth))
        {
            _bursts.Add(seller, truth = Open("R24", honest, note, seller));
        }

        return truth;
    }
}
