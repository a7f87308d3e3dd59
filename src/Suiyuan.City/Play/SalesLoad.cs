using System.Security.Cryptography;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Play;

/// <summary>
/// Sales by the hundred thousand for benchmarks: the demo city's stalls, each with a large purchase to sell from, and
/// ordinary sales of one or two lines with sealed prices. Signed by the platform's ECDSA, so not the same bytes twice.
/// </summary>
public static class SalesLoad
{
    /// <summary>One purchase for each stall of the city, of all it deals in.</summary>
    /// <param name="keys">Everyone's keys.</param>
    /// <param name="chance">Quantities and nonces.</param>
    /// <param name="at">When they are said.</param>
    public static IEnumerable<Said> Stock(CityKeys keys, Chance chance, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(chance);
        foreach (var stall in Places.Stalls)
        {
            var lines = stall.Goods.Select(g => (g, (decimal)(g.Bulk * 500)));
            var prices = SealedPart.Of(Payload.Prices([.. stall.Goods.Select(g => ((decimal)g.Bulk, g.PriceFen))], "wechat"), chance);
            yield return Founding.Say("purchase", keys.Seal(stall.Id), stall.Id, stall.Id, at,
                Payload.Purchase(chance.Nonce(), stall.Goods[0].Sources[0], lines, prices), prices);
        }
    }

    /// <summary>Signed sales, one after another, for as long as they are asked for.</summary>
    /// <param name="keys">Everyone's keys.</param>
    /// <param name="chance">What is sold by whom.</param>
    /// <param name="at">When they are said.</param>
    public static IEnumerable<byte[]> Sales(CityKeys keys, Chance chance, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(chance);
        var signers = Places.Stalls.ToDictionary(s => s.Id, s => keys.Seal(s.Id).ToPlatformKey());
        var pays = new[] { "wechat", "alipay", "cash" };
        while (true)
        {
            var stall = chance.Pick(Places.Stalls);
            var goods = stall.Goods.Skip(chance.Between(0, stall.Goods.Length - 1)).Take(chance.Percent(22) ? 2 : 1);
            var lines = goods.Select(g => new SaleLine(g, g.Unit == "piece" ? 1 : Math.Max(1, g.Retail * chance.Between(5, 16) / 10) / 10m, null)).ToList();
            var prices = SealedPart.Of(Payload.Prices([.. lines.Select(l => (l.Quantity, l.Goods.PriceFen))], chance.Pick(pays)), chance);
            var draft = new StatementDraft("sale", keys.Seal(stall.Id).Id, stall.Id, stall.Id, at,
                Payload.Sale(chance.Nonce(), lines, prices, null));
            yield return Statement.Encode(draft, digest => signers[stall.Id].SignHash(
                digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        }
    }
}
