namespace Suiyuan.City.Metropolis;

/// <summary>
/// How large a generated city is and how much it trades. The same plan gives the same statements, byte for byte.
/// </summary>
/// <param name="Seed">Everything that is chance comes from it.</param>
/// <param name="Markets">Markets, 1 to 90.</param>
/// <param name="Stalls">Stalls over all markets, at least ten a market, at most 20,000.</param>
/// <param name="Purchases">Intake records over the whole history: purchases from outside and confirmed vouchers.</param>
/// <param name="Sales">Sale vouchers over the whole history.</param>
/// <param name="FirstDay">The first China day of trade.</param>
public sealed record CityPlan(string Seed, int Markets, int Stalls, long Purchases, long Sales, DateOnly FirstDay)
{
    /// <summary>Intake records of one stall on an ordinary day. With the seed's totals (708,000 over 8,018 stalls) a history
    /// of some three months, which is what fits them: see DOMAIN.md section 3, sanity check.</summary>
    public const double IntakePerStallDay = 0.95;

    /// <summary>The share of intake that comes from outside the city, by wholesalers.</summary>
    public const double OutsideShare = 0.30;

    /// <summary>Planted wrongs for 10,000 intake records, each with honest look-alikes beside it; 0 for an honest city.</summary>
    public double Wrongs { get; init; } = 60;

    /// <summary>Whether a contaminated batch enters a wholesale market two thirds through the history.</summary>
    public bool BadLot { get; init; } = true;

    /// <summary>Days of trade.</summary>
    public int Days => (int)Math.Clamp(Math.Round(Purchases / (Stalls * IntakePerStallDay)), 1, 3650);

    /// <summary>The city of the published platform: 90 markets, 8,018 stalls, 4.657 million vouchers.</summary>
    public static CityPlan Guangzhou(string seed, DateOnly lastDay)
    {
        var plan = new CityPlan(seed, 90, 8_018, 708_000, 3_949_000, lastDay);
        return plan with { FirstDay = lastDay.AddDays(1 - plan.Days) };
    }

    /// <summary>A city of fewer stalls, each trading as much.</summary>
    public static CityPlan Of(int stalls, string seed, DateOnly lastDay)
    {
        var whole = Guangzhou(seed, lastDay);
        var plan = whole with
        {
            Stalls = stalls,
            Markets = (int)Math.Clamp(stalls * (long)whole.Markets / whole.Stalls, 1, 90),
            Purchases = whole.Purchases * stalls / whole.Stalls,
            Sales = whole.Sales * stalls / whole.Stalls,
        };
        return plan with { FirstDay = lastDay.AddDays(1 - plan.Days) };
    }

    /// <summary>Says what of the plan can't be.</summary>
    /// <exception cref="ArgumentException">Its message names the part and the bounds.</exception>
    public void Check()
    {
        Require(Markets is >= 1 and <= 90, "markets: 1 to 90");
        Require(Stalls >= Markets * 10 && Stalls <= 20_000, "stalls: at least ten a market, at most 20,000");
        Require(Purchases >= Stalls && Purchases <= 100_000_000, "purchases: at least one a stall, at most 100 million");
        Require(Sales >= Purchases && Sales <= 1_000_000_000, "sales: at least as many as purchases, at most 1,000 million");
    }

    private static void Require(bool ok, string what)
    {
        if (!ok)
        {
            throw new ArgumentException(what);
        }
    }
}
