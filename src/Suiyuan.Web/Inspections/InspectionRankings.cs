using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Risk;

namespace Suiyuan.Web.Inspections;

/// <summary>Which ranking proposes targeted inspections.</summary>
internal static class InspectionRankings
{
    // A plan names the heaviest of them on the ledger.
    private const int MostReasons = 8;

    /// <summary>The one in use: the risk score, whose every point is a fact on the ledger.</summary>
    public static TargetRanking Current { get; } = new(
        "risk/1",
        // Who has nothing but the time since the last inspection against it is for the law's coverage to find.
        (db, within, count, _) =>
        {
            var unseen = ScoreWeights.On(db.Today)["unseen"].Points;
            return [.. RiskScores.Top(db, within, count).TakeWhile(s => s.Score > unseen).Select(Row)];
        },
        (db, party, _) => Row(RiskScores.Of(db, party)));

    private static TargetRow Row(RiskScore score) => new(
        score.Party, score.Score, [.. score.Reasons.Take(MostReasons).Select(r => new TargetReason(r.Zh, r.En, r.Points))]);
}
