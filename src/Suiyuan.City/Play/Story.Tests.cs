using System.Globalization;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>What markets and the laboratory test. Of a chance of its own, so that trade is the same with and without.</summary>
public sealed partial class Story
{
    /// <summary>The day, from the first one, on which a lot of prawns fails: two days before a new city's present.</summary>
    private const int FailingDay = 12;

    private const int TestsADay = 3;

    private static readonly string[] Stimulants = ["克伦特罗", "莱克多巴胺", "沙丁胺醇"];

    /// <summary>Each market tests a few goods in the morning; the laboratory reports on one sample every other day.</summary>
    private void PlanTests(DateOnly day)
    {
        foreach (var market in Places.Markets)
        {
            for (var i = 0; i < TestsADay; i++)
            {
                Plan(Rhythm.At(day, _samples.Within(TimeSpan.FromMinutes(250), TimeSpan.FromMinutes(560))), () => Sample(market, null));
            }
        }

        if (day.DayNumber % 2 == 0)
        {
            Plan(Rhythm.At(day, _samples.Within(TimeSpan.FromMinutes(600), TimeSpan.FromMinutes(1000))), () => Sample(_samples.Pick(Places.Markets), Report(day)));
        }

        if (day == _firstDay.AddDays(FailingDay))
        {
            Plan(Rhythm.At(day, TimeSpan.FromMinutes(395)), () => Fail(day));
        }

        PlanChecks(day);
    }

    private string Report(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"YC{day:yyyyMMdd}-{_samples.Between(100, 999)}");

    private void Sample(Market market, string? report)
    {
        var stocked = _books.Values.Where(b => b.Stall.Market == market && b.Speaks && b.Stall.Goods.Any(g => b.Stock(g) > 0)).ToList();
        if (stocked.Count > 0)
        {
            var book = _samples.Pick(stocked);
            var goods = _samples.Pick(book.Stall.Goods.Where(g => book.Stock(g) > 0).ToList());
            Tested(book, goods, report, failing: false, book.NextLot(goods));
        }
    }

    private void Fail(DateOnly day)
    {
        var book = _wholesalers.FirstOrDefault(b => b is { Suspended: false, Stall.Market.Id: "huangsha" } && b.Stall.Goods.Any(g => g.Code == "对虾" && b.Stock(g) > 0));
        if (book is not null)
        {
            // What failed is stopped by itself: the stall sells of it no more.
            var (goods, lot) = (Larder.Of("对虾"), book.SetApart(Larder.Of("对虾")));
            ObjectTo(book, goods, lot, Tested(book, goods, null, failing: true, lot), day);
        }
    }

    private StatementId Tested(StallBook book, Goods goods, string? report, bool failing, string? lot)
    {
        var by = report is null ? book.Stall.Market.Id : Places.Laboratory;
        return Say(report is null ? "rapid-test" : "lab-report", by, book.Stall.Id, Payload.Test(
            _samples.Nonce(), report, goods.Code, lot, report is null ? "胶体金快检卡 " + _samples.Between(2601, 2611).ToString(CultureInfo.InvariantCulture) : null,
            Items(goods, failing)));
    }

    // What such goods are usually tested for; the limits are those that kits of the trade name, the values are invented.
    private IEnumerable<TestedItem> Items(Goods goods, bool failing) => goods.Category switch
    {
        "aquatic" => [new("孔雀石绿", true, "未检出", "不得检出"), new("呋喃唑酮代谢物", !failing, failing ? "3.2 μg/kg" : "未检出", "不得检出"), new("氯霉素", true, "未检出", "不得检出")],
        "meat" => [new(_samples.Pick(Stimulants), true, "未检出", "不得检出"), new("恩诺沙星", true, "未检出", "100 μg/kg")],
        "poultry" or "egg" => [new("氟苯尼考", true, "未检出", "不得检出"), new("恩诺沙星", true, "未检出", "不得检出")],
        "dry" => [new("二氧化硫", true, "0.02 g/kg", "0.1 g/kg")],
        _ => [new("农药残留（酶抑制率）", true, _samples.Between(4, 28).ToString(CultureInfo.InvariantCulture) + "%", "50%")],
    };
}
