using Suiyuan.Ledger.Mirroring;

namespace Suiyuan.Web.Member;

/// <summary>The one word for how a member's node stands, as its page says it first.</summary>
public enum MemberOutlook
{
    /// <summary>It has nothing yet, or is still copying what there was before it came.</summary>
    Copying,

    /// <summary>It has started and compares itself before it cosigns.</summary>
    Comparing,

    /// <summary>Level with the log, and cosigning.</summary>
    Agrees,

    /// <summary>Its copy is sound, and it can't reach the log.</summary>
    LogAway,

    /// <summary>Level and cosigning, and there is something that a person should look at.</summary>
    Noticed,

    /// <summary>Evidence against the log stands, and it cosigns nothing.</summary>
    Halted,
}

/// <summary>How a member's node stands.</summary>
internal static class MemberLook
{
    /// <summary>Looks.</summary>
    public static MemberOutlook At(MirroredLog log, FollowStatus address, int acknowledged)
    {
        if (log.IsHalted)
        {
            return MemberOutlook.Halted;
        }

        if (address is { At: not null, Reachable: false })
        {
            return MemberOutlook.LogAway;
        }

        var pending = log.Pending?.Size ?? 0;
        if (log.Mirrored is null || pending - log.RecordedSize > FarBehind)
        {
            return MemberOutlook.Copying;
        }

        return log.IsComparing ? MemberOutlook.Comparing
            : address.Problem is not null || log.Evidence.All.Any(e => e.State != EvidenceState.Cleared && e.Number > acknowledged) ? MemberOutlook.Noticed
            : MemberOutlook.Agrees;
    }

    // A city's log grows by some hundred entries a second at most: more than this is catching up.
    private const long FarBehind = 2_000;
}
