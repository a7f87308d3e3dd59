using System.Globalization;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Risk;

/// <summary>How hits of rules become alerts: section <c>Suiyuan:Alerts</c>.</summary>
public sealed class AlertOptions
{
    /// <summary>False to raise none: hits are counted, and what was raised is worked off. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// A hit whose statement was recorded longer ago than this raises nothing: so a ledger that was there before, or a rule that looks
    /// back, floods nobody. 1 hour to 365 days, default 7 days.
    /// </summary>
    public TimeSpan MostAge { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Alerts a minute; what is more waits its turn, and what came last goes first. 1 to 100,000, default 600.</summary>
    public int PerMinute { get; set; } = 600;

    /// <summary>Checks the values.</summary>
    /// <exception cref="StartException">One is out of range.</exception>
    internal void Check()
    {
        if (MostAge < TimeSpan.FromHours(1) || MostAge > TimeSpan.FromDays(365))
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture, $"Suiyuan:Alerts:MostAge is {MostAge}: it must lie between 01:00:00 and 365.00:00:00."));
        }

        if (PerMinute is < 1 or > 100_000)
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture, $"Suiyuan:Alerts:PerMinute is {PerMinute}: it must lie between 1 and 100000."));
        }
    }
}
