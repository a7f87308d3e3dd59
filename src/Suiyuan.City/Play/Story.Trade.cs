using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.City.World.Paint;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>What stalls do: the day's plan, and what happens at each tick.</summary>
public sealed partial class Story
{
    private static readonly string[] Restaurants =
        ["珠江潮粤菜馆", "骑楼茶居", "西关小厨", "沙面食府", "海风大排档", "羊城早茶楼", "榕树头饭店", "东堤海鲜舫", "北园小馆", "荔湾艇仔粥"];

    /// <summary>
    /// Days in which few papers are photographed. A host reads a photograph in about a second: a whole fortnight of them
    /// would keep a small one busy for ten minutes and more after its first start.
    /// </summary>
    private const int DaysOfLearning = 9;

    private static readonly string[] Pays = ["wechat", "wechat", "wechat", "alipay", "alipay", "cash"];
    private static readonly string[] VoidReasons = ["称重有误，重新开单", "顾客退货", "录错品种", "重复录入"];

    /// <summary>Midnight: who opens today, what wholesalers bring in, what retailers order for the morning.</summary>
    private void PlanDay(DateOnly day)
    {
        Plan(Rhythm.At(day.AddDays(1), TimeSpan.Zero), () => PlanDay(day.AddDays(1)));
        foreach (var book in _books.Values)
        {
            book.Open = !_chance.Percent(day.DayOfWeek == DayOfWeek.Monday ? 8 : 4);
            book.Ordered.Clear();
            book.Left = 0;
        }

        foreach (var book in _wholesalers.Where(b => b.Speaks))
        {
            var goods = book.Stall.Goods.Where(g => book.Stock(g) < g.Bulk / 4m && _chance.Percent(88)).ToList();
            foreach (var batch in goods.GroupBy(g => _chance.Pick(g.Sources)))
            {
                var lines = batch.ToList();
                Plan(Rhythm.At(day, _chance.Within(TimeSpan.Zero, TimeSpan.FromMinutes(130))), () => BringIn(book, batch.Key, lines));
            }
        }

        PlanTests(day);
        foreach (var book in _retailers.Where(b => b is { Open: true, Suspended: false }))
        {
            var wanted = book.Stall.Goods.Where(g => book.Stock(g) < OrdinaryDay(g) && _chance.Percent(90));
            foreach (var order in wanted.Select(g => (Goods: g, Seller: SellerOf(g, book))).Where(o => o.Seller is not null).GroupBy(o => o.Seller!))
            {
                var goods = order.Select(o => o.Goods).ToList();
                Plan(Rhythm.At(day, _chance.Within(TimeSpan.FromMinutes(140), TimeSpan.FromMinutes(390))), () => Supply(order.Key, book, goods));
            }
        }

        PlanStock(day);
        PlanPatrols(day);
    }

    /// <summary>One tick of the city's ordinary business.</summary>
    private void Happen(Pace pace)
    {
        var wholesale = _chance.Percent(Rhythm.WholesalePercentAt(_now));
        // Whoever finds a stall shut or sold out goes to the next.
        for (var tries = 0; tries < 6; tries++)
        {
            if (wholesale ? SellToRestaurant(pace) : SellToShopper(pace))
            {
                return;
            }
        }
    }

    private bool SellToShopper(Pace pace)
    {
        var book = _chance.Pick(_retailers);
        if (!book.Speaks)
        {
            return false;
        }

        var picks = _chance.Percent(22) ? 2 : 1;
        var lines = new List<SaleLine>(picks);
        var prices = new List<(decimal, int)>(picks);
        for (var i = 0; i < picks; i++)
        {
            var goods = _chance.Pick(book.Stall.Goods);
            if (lines.Exists(l => l.Goods == goods))
            {
                continue;
            }

            var tenths = Math.Max(1, goods.Retail * _chance.Between(5, 16) / 10);
            var quantity = goods.Unit == "piece" ? 1 : tenths / 10m;
            if (book.Stock(goods) < quantity * 4)
            {
                Reorder(book, goods, pace);
            }

            // A stall that has run out seldom sells on: those few are what a mass balance is for.
            if (book.Stock(goods) < quantity && !_chance.Percent(0.4))
            {
                continue;
            }

            book.Take(goods, quantity);
            lines.Add(new SaleLine(goods, quantity, null));
            prices.Add((quantity, Price(goods, 1.45)));
        }

        if (lines.Count > 0)
        {
            var seal = SealedPart.Of(Payload.Prices(prices, _chance.Pick(Pays)), _chance);
            var sale = Say("sale", book.Stall.Id, book.Stall.Id, Payload.Sale(_chance.Nonce(), lines, seal, null), seal);
            MaybeVoid(book, sale, 0.7);
        }

        return lines.Count > 0;
    }

    private bool SellToRestaurant(Pace pace)
    {
        var book = _chance.Pick(_wholesalers);
        if (!book.Speaks)
        {
            return false;
        }

        var goods = _chance.Pick(book.Stall.Goods);
        var quantity = (decimal)Math.Max(1, goods.Bulk * _chance.Between(2, 6) / 100);
        if (book.Stock(goods) < quantity * 3)
        {
            Reorder(book, goods, pace);
        }

        if (book.Stock(goods) < quantity && !_chance.Percent(0.4))
        {
            return false;
        }

        var lot = book.Take(goods, quantity);
        var fen = Price(goods, 1.12);
        var prices = SealedPart.Of(Payload.Prices([(quantity, fen)], _chance.Pick(Pays)), _chance);
        var buyer = SealedPart.Of(Payload.Buyer(_chance.Pick(Restaurants), null), _chance);
        var named = _chance.Percent(40) ? lot : null;
        var sale = Say("sale", book.Stall.Id, book.Stall.Id,
            Payload.Sale(_chance.Nonce(), [new SaleLine(goods, quantity, named)], prices, buyer, "canteen"), prices, buyer);
        MaybeVoid(book, sale, 0.4);
        MaybeCorrect(book, sale, new SaleLine(goods, quantity, named), fen, buyer);
        return true;
    }

    /// <summary>Goods come in from outside, with their ticket.</summary>
    private void BringIn(StallBook book, Source source, IReadOnlyList<Goods> goods)
    {
        if (book.Suspended)
        {
            return;
        }

        var lines = goods.Select(g => (Goods: g, Quantity: (decimal)Math.Max(2, g.Bulk * _chance.Between(20, 45) / 100))).ToList();
        var fen = lines.Select(l => Price(l.Goods, 1)).ToList();
        var prices = SealedPart.Of(Payload.Prices([.. lines.Zip(fen, (l, f) => (l.Quantity, f))], "wechat"), _chance);
        var id = Say("purchase", book.Stall.Id, book.Stall.Id, Payload.Purchase(_chance.Nonce(), source, lines, prices), prices);
        for (var i = 0; i < lines.Count; i++)
        {
            book.Receive(lines[i].Goods, lines[i].Quantity, id, i);
        }

        // A few come without paper, or the photograph is forgotten; at first the stalls are not used to it.
        if (_chance.Percent(Rhythm.DayOf(_now) < _firstDay.AddDays(DaysOfLearning) ? 15 : 96))
        {
            var (first, quantity) = lines[0];
            Plan(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(90), () => AttachTicket(book, source, first, quantity, fen[0], id));
        }
    }

    private void AttachTicket(StallBook book, Source source, Goods goods, decimal quantity, int fen, StatementId purchase)
    {
        var paper = _papers.Issue(goods, source, quantity, fen, Rhythm.DayOf(_now), book.Stall);
        var key = Keys.Seal(book.Stall.Id);
        var salt = _chance.Bytes(SealedPart.SaltSize);
        var nonce = _chance.Nonce();
        var now = _now;
        _said.Add(new Said(now, key, () =>
        {
            var image = SealedPart.Of(TicketPainter.Photograph(paper), salt);
            var payload = Payload.Ticket(nonce, purchase, paper, image);
            return (new StatementDraft("ticket-attached", key.Id, book.Stall.Id, book.Stall.Id, now, payload), [image]);
        })
        {
            Ticket = new TicketTruth(paper, book.Stall, now),
        });
    }

    /// <summary>A wholesaler supplies a retailer, who confirms the voucher: mostly soon, sometimes late, seldom disputes.</summary>
    private void Supply(StallBook seller, StallBook buyer, IReadOnlyList<Goods> goods)
    {
        if (!seller.Speaks || buyer.Suspended)
        {
            goods.ToList().ForEach(g => buyer.Ordered.Remove(g.Code));
            return;
        }

        var lines = new List<SaleLine>();
        var prices = new List<(decimal, int)>();
        foreach (var g in goods)
        {
            var quantity = Math.Max(2, Math.Ceiling(OrdinaryDay(g) * _chance.Between(100, 200) / 100m));
            if (seller.Stock(g) < quantity)
            {
                buyer.Ordered.Remove(g.Code);
                continue;
            }

            var lot = seller.Take(g, quantity);
            lines.Add(new SaleLine(g, quantity, _chance.Percent(40) ? lot : null));
            prices.Add((quantity, Price(g, 1.12)));
        }

        if (lines.Count == 0)
        {
            return;
        }

        var sealedPrices = SealedPart.Of(Payload.Prices(prices, "wechat"), _chance);
        var sealedBuyer = SealedPart.Of(Payload.Buyer(buyer.Stall.Zh, buyer.Stall.Id), _chance);
        var sale = Say("sale", seller.Stall.Id, seller.Stall.Id,
            Payload.Sale(_chance.Nonce(), lines, sealedPrices, sealedBuyer, "stall"), sealedPrices, sealedBuyer);
        if (buyer.Stall.Habit == StallHabit.Silent)
        {
            return;
        }

        // Not in hand before it is confirmed; meanwhile the stall may order again.
        lines.ForEach(l => buyer.Ordered.Remove(l.Goods.Code));
        if (buyer.Stall.Habit == StallHabit.Visited && Rhythm.DayOf(_now) > _firstDay.AddDays(12) && buyer.Left < 3 && _chance.Percent(50))
        {
            buyer.Left++;
            return;
        }

        if (_chance.Percent(1.2))
        {
            Plan(TimeSpan.FromMinutes(20), TimeSpan.FromHours(3), () => Dispute(buyer, sale));
        }
        else if (_chance.Percent(buyer.Stall.Habit == StallHabit.Late ? 30 : 2.5))
        {
            Plan(TimeSpan.FromHours(20), TimeSpan.FromHours(44), () => Confirm(buyer, sale, lines));
        }
        else
        {
            Plan(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(35), () => Confirm(buyer, sale, lines));
        }
    }

    private void Confirm(StallBook buyer, StatementId sale, List<SaleLine> lines)
    {
        if (buyer.Suspended)
        {
            return;
        }

        var id = Say("purchase-confirmed", buyer.Stall.Id, buyer.Stall.Id, Payload.Confirmed(_chance.Nonce(), sale));
        for (var i = 0; i < lines.Count; i++)
        {
            buyer.Receive(lines[i].Goods, lines[i].Quantity, id, i);
        }
    }

    private void Dispute(StallBook buyer, StatementId sale)
    {
        if (!buyer.Suspended)
        {
            var mine = _chance.Percent(75);
            Say("purchase-disputed", buyer.Stall.Id, buyer.Stall.Id, Payload.Disputed(
                _chance.Nonce(), sale, mine ? "differs" : "not-mine", mine ? "重量与单据不符，少收约两公斤" : null));
        }
    }

    private void MaybeVoid(StallBook book, StatementId sale, double percent)
    {
        if (_chance.Percent(percent))
        {
            Plan(TimeSpan.FromSeconds(40), TimeSpan.FromMinutes(6), () =>
            {
                if (!book.Suspended)
                {
                    Say("sale-voided", book.Stall.Id, book.Stall.Id, Payload.SaleVoided(sale, _chance.Pick(VoidReasons)));
                }
            });
        }
    }

    /// <summary>Running out outside the usual hours: someone is telephoned. Quicker in the living city than in life.</summary>
    private void Reorder(StallBook book, Goods goods, Pace pace)
    {
        if (!book.Ordered.Add(goods.Code))
        {
            return;
        }

        var (least, most) = pace == Pace.Living
            ? (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60))
            : (TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(150));
        if (book.Stall.Trade == StallTrade.Wholesale)
        {
            Plan(least, most, () => BringIn(book, _chance.Pick(goods.Sources), [goods]));
        }
        else if (SellerOf(goods, book) is { } seller)
        {
            Plan(least, most, () => Supply(seller, book, [goods]));
        }
    }

    /// <summary>The wholesaler a stall buys these goods from: the usual one, or another when that is shut.</summary>
    private StallBook? SellerOf(Goods goods, StallBook buyer)
    {
        var sellers = _wholesalers.Where(b => b.Stall.Goods.Contains(goods)).ToList();
        var usual = (buyer.Stall.Id.Sum(c => c) + goods.PriceFen) % sellers.Count;
        return sellers[usual].Speaks ? sellers[usual] : sellers.Find(b => b.Speaks);
    }

    /// <summary>What a retailer sells of these goods in a day, in units. Fresh goods are bought for a day or two, not more:
    /// the oldest is sold first, and nobody sells last week's prawns.</summary>
    private static decimal OrdinaryDay(Goods goods) => goods.Retail * 3 / 10m;

    /// <summary>A price in fen, rounded to 10 fen, within a tenth of the ordinary one.</summary>
    private int Price(Goods goods, double markup) =>
        Math.Max(10, (int)Math.Round(goods.PriceFen * markup * _chance.Between(90, 110) / 1000) * 10);
}
