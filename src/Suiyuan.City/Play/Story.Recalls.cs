using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

// A drill that is long over, and a small recall that is going on when the visitor comes.
public sealed partial class Story
{
    /// <summary>The wholesaler that a visitor may be: its goods are the visitor's to sell.</summary>
    private const string Visitors = "huangsha.a05";

    private void Drill()
    {
        if (Suspect(out var book, out var goods) && book.Oldest(goods) is { } lot)
        {
            var drill = Say("recall-opened", Places.Bureau, Places.Bureau, Payload.RecallOpened(
                _recalls.Nonce(), 1, $"{goods.Code}（月度演练）", lot, "月度召回演练：假定检出禁用药物。", "演练，无需处理。",
                _now - TimeSpan.FromMinutes(20), drill: true));
            Plan(TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(20), () => Acknowledge(book, drill));
            Plan(TimeSpan.FromHours(22), TimeSpan.FromHours(23), () => Say("recall-closed", Places.Bureau, Places.Bureau,
                Payload.RecallClosed(_recalls.Nonce(), drill, "演练结束，档口都在当天确认。")));
        }
    }

    private void Recall()
    {
        if (Suspect(out var book, out var goods) && book.SetApart(goods) is { } lot)
        {
            var market = book.Stall.Market;
            var recall = Say("recall-opened", market.Id, market.Id, Payload.RecallOpened(
                _recalls.Nonce(), 2, $"{book.Stall.Zh}{goods.Code}", lot, $"抽检{goods.Code}恩诺沙星超标。",
                "请不要食用。带上凭证和剩下的货，到市场服务台退款。", _now - TimeSpan.FromHours(1), drill: false));
            Plan(TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(20), () => Acknowledge(book, recall));
        }
    }

    /// <summary>A wholesaler of the first market with something in stock, and the first of its goods.</summary>
    private bool Suspect(out StallBook book, out Goods goods)
    {
        foreach (var one in _wholesalers.Where(b => b.Speaks && b.Stall.Market == _books[Visitors].Stall.Market && b.Stall.Id != Visitors))
        {
            if (one.Stall.Goods.FirstOrDefault(g => one.Oldest(g) is not null) is { } found)
            {
                (book, goods) = (one, found);
                return true;
            }
        }

        (book, goods) = (null!, null!);
        return false;
    }

    private void Acknowledge(StallBook book, StatementId recall)
    {
        if (!book.Suspended)
        {
            Say("recall-acknowledged", book.Stall.Id, book.Stall.Id, Payload.RecallAcknowledged(_recalls.Nonce(), recall));
        }
    }
}
