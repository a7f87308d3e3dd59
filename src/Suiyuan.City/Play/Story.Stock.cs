using Suiyuan.City.Speak;
using Suiyuan.City.World;

namespace Suiyuan.City.Play;

/// <summary>What stalls do with their stock beside buying and selling: cut, count, throw away, stay closed.</summary>
public sealed partial class Story
{
    private static readonly string[] Spoilt = ["spoiled", "spoiled", "damaged", "own-use"];

    // A stream of its own, so that what is bought and sold does not change with it.
    private readonly Chance _stockChance;

    private void PlanStock(DateOnly day)
    {
        foreach (var book in _books.Values.Where(b => !b.Suspended && b.Stall.Habit != StallHabit.Silent))
        {
            var cuts = book.Stall.Goods.Any(g => g.Code == "猪肉") && book.Stall.Goods.Any(g => g.Code == "排骨") && _stockChance.Percent(70);
            var spoils = _stockChance.Percent(12);
            var counts = day.DayOfWeek == DayOfWeek.Sunday && _stockChance.Percent(35);
            if (!book.Open)
            {
                if (_stockChance.Percent(70))
                {
                    PlanAt(9, 40, () => Say("day-report", book.Stall.Id, book.Stall.Id, Payload.DayReport(_stockChance.Nonce(), day, "closed")));
                }

                continue;
            }

            if (cuts)
            {
                PlanAt(7, 50, () => CutPork(book));
            }

            if (spoils)
            {
                PlanAt(18, 60, () => ThrowAway(book));
            }

            if (counts)
            {
                PlanAt(19, 50, () => CountAll(book));
            }
        }

        void PlanAt(int hour, int minutes, Action act) => Plan(
            Rhythm.At(day, _stockChance.Within(TimeSpan.FromHours(hour), TimeSpan.FromHours(hour) + TimeSpan.FromMinutes(minutes))), act);
    }

    private void CutPork(StallBook book)
    {
        var (pork, ribs) = (Larder.Of("猪肉"), Larder.Of("排骨"));
        var used = Math.Floor(book.Stock(pork) * _stockChance.Between(15, 35) / 100);
        if (book.Suspended || used < 2)
        {
            return;
        }

        // Bones and water: nine tenths and a little less.
        var made = Math.Round(used * _stockChance.Between(86, 93) / 100, 1);
        book.Take(pork, used);
        var id = Say("transformation", book.Stall.Id, book.Stall.Id, Payload.Transformation(_stockChance.Nonce(), "cut", (pork, used), (ribs, made)));
        book.Receive(ribs, made, id, 0);
    }

    private void ThrowAway(StallBook book)
    {
        var held = book.Stall.Goods.Where(g => g.Unit == "kg" && book.Stock(g) >= 3).ToList();
        if (book.Suspended || held.Count == 0)
        {
            return;
        }

        var goods = _stockChance.Pick(held);
        var quantity = Math.Round(Math.Max(0.5m, book.Stock(goods) * _stockChance.Between(2, 6) / 100), 1);
        book.Take(goods, quantity);
        var reason = _stockChance.Pick(Spoilt);
        Say("disposal", book.Stall.Id, book.Stall.Id, Payload.Disposal(_stockChance.Nonce(), goods, quantity, reason, reason == "own-use" ? "used" : "discarded"));
    }

    private void CountAll(StallBook book)
    {
        var held = book.Stall.Goods.Where(g => g.Unit == "kg" && book.Stock(g) >= 1).Take(6).ToList();
        if (book.Suspended || held.Count == 0)
        {
            return;
        }

        // Nearly all lose what goods lose. In a few hands a tenth and more is gone, which the balance is there to show.
        var careless = _stockChance.Percent(15);
        var counted = held.Select(g => (Goods: g, Quantity: Math.Round(book.Stock(g) * (careless ? _stockChance.Between(70, 85) : _stockChance.Between(97, 100)) / 100, 1))).ToList();
        foreach (var (goods, quantity) in counted)
        {
            book.Take(goods, Math.Max(0, book.Stock(goods) - quantity));
        }

        Say("stock-take", book.Stall.Id, book.Stall.Id, Payload.StockTake(_stockChance.Nonce(), counted));
    }
}
