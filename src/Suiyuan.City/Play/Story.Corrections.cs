using Suiyuan.City.Speak;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>
/// A slip of the thumb put right: the sale is voided, and another stands in its place. Of a chance of its own, as patrols are.
/// </summary>
public sealed partial class Story
{
    private readonly Chance _corrections;
    private DateOnly _corrected;

    /// <summary>The first order of the day of a canteen or restaurant: found when the goods are weighed at the door.</summary>
    private void MaybeCorrect(StallBook book, StatementId sale, SaleLine line, int fen, SealedPart buyer)
    {
        var day = Rhythm.DayOf(_now);
        if (day == _corrected || line.Quantity < 3)
        {
            return;
        }

        _corrected = day;
        Plan(_now + _corrections.Within(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(9)), () => Correct(book, sale, line, fen, buyer));
    }

    private void Correct(StallBook book, StatementId sale, SaleLine line, int fen, SealedPart buyer)
    {
        if (book.Suspended)
        {
            return;
        }

        var right = line with { Quantity = line.Quantity - 1 };
        var prices = SealedPart.Of(Payload.Prices([(right.Quantity, fen)], "wechat"), _corrections);
        var payload = Payload.Sale(_corrections.Nonce(), [right], prices, buyer, "canteen");
        var instead = Say("sale", book.Stall.Id, book.Stall.Id, payload, prices, buyer);
        Say("sale-voided", book.Stall.Id, book.Stall.Id, Payload.SaleVoided(sale, "称重看错，少一公斤", instead));
        // As a phone sends them: first the former one is void.
        (_said[^1], _said[^2]) = (_said[^2], _said[^1]);
    }
}
