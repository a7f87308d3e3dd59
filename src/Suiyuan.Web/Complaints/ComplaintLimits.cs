using System.Threading.RateLimiting;

namespace Suiyuan.Web.Complaints;

/// <summary>
/// Keeps floods out: so many complaints and tip-offs an hour from one address, and three times as many about one stall, whoever they are from.
/// Tip-offs are counted apart, so that nobody can see by a refusal that somebody else filed one.
/// </summary>
internal sealed class ComplaintLimits(SuiyuanOptions options) : IDisposable
{
    private const int AddressesOfAStall = 3;

    private readonly PartitionedRateLimiter<string> _addresses = Hourly(options.ComplaintsPerHour);
    private readonly PartitionedRateLimiter<string> _parties = Hourly(options.ComplaintsPerHour * AddressesOfAStall);

    /// <summary>Counts one; false when it is one too many.</summary>
    public bool Admit(HttpContext context, string party, bool tipOff)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Admit(context) && Take(_parties, (tipOff ? "!" : "") + party);
    }

    /// <summary>Counts one of an address alone.</summary>
    public bool Admit(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Take(_addresses, context.Connection.RemoteIpAddress?.ToString() ?? "");
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _parties.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Hourly(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromHours(1) }));
}
