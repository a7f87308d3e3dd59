using Suiyuan.Domain.Inspections;

namespace Suiyuan.Web.Inspections;

/// <summary>Which ranking proposes targeted inspections.</summary>
internal static class InspectionRankings
{
    /// <summary>The one in use.</summary>
    public static TargetRanking Current => TargetRanking.Credit;
}
