using System.Globalization;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

// Checks where goods enter, samples on their way to the laboratory, a failure that was cleared and one that is disputed.
public sealed partial class Story
{
    private const int EntriesADay = 4;

    /// <summary>The day, from the first one, of a failed rapid test that the laboratory clears.</summary>
    private const int ClearedDay = 10;

    private void PlanChecks(DateOnly day)
    {
        foreach (var market in Places.Markets)
        {
            for (var i = 0; i < EntriesADay; i++)
            {
                Plan(Rhythm.At(day, _goods.Within(TimeSpan.FromMinutes(135), TimeSpan.FromMinutes(260))), () => Enter(market));
            }
        }

        if (day.DayNumber % 2 == 0)
        {
            Plan(Rhythm.At(day, _goods.Within(TimeSpan.FromMinutes(300), TimeSpan.FromMinutes(400))), () => SendSample(_goods.Pick(Places.Markets), day));
        }

        if (day == _firstDay.AddDays(ClearedDay))
        {
            Plan(Rhythm.At(day, TimeSpan.FromMinutes(380)), () => FailAndClear(day));
        }
    }

    private void Enter(Market market)
    {
        if (InStock(market, out var book, out var goods) && book.NextLot(goods) is { } lot)
        {
            var held = _goods.Percent(8);
            Say("entry-check", market.Id, book.Stall.Id, GoodsPayload.Entry(
                _goods.Nonce(), held ? "held" : "passed", goods.Code, lot, !held, held ? "没有合格证明，等快检" : null));
        }
    }

    private void SendSample(Market market, DateOnly day)
    {
        if (InStock(market, out var book, out var goods))
        {
            ToLaboratory(book, goods, book.NextLot(goods), "plan", null, day, passes: true);
        }
    }

    private void FailAndClear(DateOnly day)
    {
        var market = _books[Visitors].Stall.Market;
        if (InStock(market, out var book, out var goods) && book.Stall.Id != Visitors && book.SetApart(goods) is { } lot)
        {
            var failed = Tested(book, goods, null, failing: true, lot);
            ToLaboratory(book, goods, lot, "confirm", failed, day, passes: true);
        }
    }

    /// <summary>The stall objects to yesterday's or today's failure; the market sends it on, and the visitor's laboratory has it on the bench.</summary>
    private void ObjectTo(StallBook book, Goods goods, string? lot, StatementId failed, DateOnly day)
    {
        var market = book.Stall.Market.Id;
        Plan(TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(110), () =>
        {
            var objection = Say("objection", book.Stall.Id, book.Stall.Id, GoodsPayload.Objection(
                _goods.Nonce(), failed, "当天换过两次水，要求送检测机构复检"));
            Plan(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60), () =>
            {
                Say("objection-decided", market, book.Stall.Id, GoodsPayload.ObjectionDecided(
                    _goods.Nonce(), objection, "accepted", "在四小时内提出，送检复检", Places.Laboratory));
                ToLaboratory(book, goods, lot, "confirm", failed, day, passes: null);
            });
        });
    }

    /// <param name="passes">What the laboratory finds; null while it has found nothing yet.</param>
    private void ToLaboratory(StallBook book, Goods goods, string? lot, string purpose, StatementId? test, DateOnly day, bool? passes)
    {
        var (market, stall) = (book.Stall.Market.Id, book.Stall.Id);
        var code = string.Create(CultureInfo.InvariantCulture, $"{market.ToUpperInvariant()}-{day:yyMMdd}-{++_sealsUsed:000}");
        var sampling = Say("sampling", market, stall, GoodsPayload.Sampling(_goods.Nonce(), code, goods.Code, purpose, lot, Places.Laboratory, test));
        Plan(TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40), () => Say("sample-moved", market, stall,
            GoodsPayload.Moved(_goods.Nonce(), sampling, "handed", Places.Laboratory)));
        Plan(TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(120), () => Say("sample-moved", Places.Laboratory, stall,
            GoodsPayload.Moved(_goods.Nonce(), sampling, "received", null)));
        if (passes is { } good)
        {
            Plan(TimeSpan.FromMinutes(130), TimeSpan.FromMinutes(140), () => Say("sample-moved", Places.Laboratory, stall,
                GoodsPayload.Moved(_goods.Nonce(), sampling, "opened", null)));
            Plan(TimeSpan.FromHours(4), TimeSpan.FromHours(9), () => Say("lab-report", Places.Laboratory, stall, Payload.Test(
                _goods.Nonce(), Report(day), goods.Code, lot, null, Items(goods, !good), sampling, test)));
        }
    }

    private bool InStock(Market market, out StallBook book, out Goods goods)
    {
        var stocked = _books.Values.Where(b => b.Stall.Market == market && b.Speaks && !b.Suspended && b.Stall.Goods.Any(g => b.Stock(g) > 0)).ToList();
        (book, goods) = (null!, null!);
        if (stocked.Count == 0)
        {
            return false;
        }

        var found = _goods.Pick(stocked);
        (book, goods) = (found, _goods.Pick(found.Stall.Goods.Where(g => found.Stock(g) > 0).ToList()));
        return true;
    }
}
