using Suiyuan.City.Speak;
using Suiyuan.City.World;

namespace Suiyuan.City.Play;

// A slip of the thumb on the last morning: a voucher over ten times as much, put right two minutes later.
public sealed partial class Story
{
    private void Correct()
    {
        if (!Suspect(out var book, out var goods))
        {
            return;
        }

        var (stall, fen) = (book.Stall.Id, goods.PriceFen);
        var prices = Prices(50);
        var wrong = Say("sale", stall, stall, Payload.Sale(_recalls.Nonce(), [new SaleLine(goods, 50, null)], prices, null, "canteen"), prices);
        Plan(_now + TimeSpan.FromMinutes(2), () =>
        {
            book.Take(goods, 5);
            var told = Prices(5);
            var right = Founding.Say("sale", Keys.Seal(stall), stall, stall, _now, Payload.Sale(_recalls.Nonce(), [new SaleLine(goods, 5, null)], told, null, "canteen"), told);
            // The void first: its goods are back when the right sale takes them.
            Say("sale-voided", stall, stall, Payload.SaleVoided(wrong, "数量多打了一个零", right.Id));
            _said.Add(right);
        });

        SealedPart Prices(decimal quantity) => SealedPart.Of(Payload.Prices([(quantity, fen)], "wechat"), _recalls);
    }
}
