using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>What is the matter with a step of a sample's way.</summary>
public enum CustodyMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It was taken over from nobody who had it, or passed on before it was taken over: somebody is missing in between.</summary>
    Gap,

    /// <summary>The seal was damaged, or opened outside a laboratory.</summary>
    Broken,

    /// <summary>Said by someone who neither had it nor was to get it, or about another stall: of no effect.</summary>
    Foreign,
}

/// <summary>One step of a sample's way.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="State">One of <see cref="CheckCodes.Custody"/>.</param>
/// <param name="By">Who said so.</param>
/// <param name="To">To whom it was handed.</param>
/// <param name="At">When, as said: the order of the steps.</param>
/// <param name="RecordedAt">The ledger's time.</param>
/// <param name="Photo">The sealed photograph of the seal.</param>
/// <param name="Mark">What is the matter with it.</param>
public sealed record CustodyStep(
    long Index, string State, string By, string? To, DateTimeOffset At, DateTimeOffset RecordedAt, Hash? Photo, CustodyMark Mark);

/// <summary>Where a sealed sample went, by the times that were said: a phone without signal tells of a hand-over late.</summary>
/// <param name="Steps">In the order in which they happened.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="OnTheWayTo">To whom it was handed and who has not said that it came.</param>
/// <param name="Had">Everyone who took it over, and who took the sample.</param>
public sealed record Custody(IReadOnlyList<CustodyStep> Steps, string Holder, string? OnTheWayTo, IReadOnlyList<string> Had)
{
    /// <summary>True when somebody is missing in between.</summary>
    public bool HasGap => Steps.Any(s => s.Mark == CustodyMark.Gap);

    /// <summary>True when the seal did not hold.</summary>
    public bool IsBroken => Steps.Any(s => s.Mark == CustodyMark.Broken);

    /// <summary>The way of the sample that a sampling took.</summary>
    internal static Custody Of(ViewSession db, long sampling)
    {
        var (id, stall, taker, takerIsLab, reserve) = db.One("""
            SELECT s.id, g.stall, p.id, p.role, g.reserve FROM sampling g JOIN statement s ON s.idx = g.idx JOIN party p ON p.no = g.by_party WHERE g.idx = $1
            """, r => (r.GetBytes(0), r.GetInt32(1), r.GetString(2), r.GetInt32(3) == TestChain.Laboratory, r.GetBoolean(4)), sampling);
        var (holder, holderIsLab, to) = (taker, takerIsLab, (string?)null);
        List<string> had = [taker];
        var steps = new List<CustodyStep>();
        foreach (var (step, about, isLab) in db.All("""
            SELECT m.idx, m.state, p.id, m.to_party, m.at, s.recorded, m.photo, m.stall, p.role
            FROM sample_move m JOIN statement s ON s.idx = m.idx JOIN party p ON p.no = m.by_party
            WHERE substr(m.sampling, 1, 8) = substr($1, 1, 8) AND substr(m.sampling, 9) = substr($1, 9) ORDER BY m.at, m.idx
            """,
            r => (new CustodyStep(r.GetInt64(0), CheckCodes.CustodyCodes[r.GetInt32(1) - 1], r.GetString(2), r.IsDBNull(3) ? null : r.GetString(3),
                PartyQueries.Time(r.GetInt64(4)), PartyQueries.Time(r.GetInt64(5)), r.IsDBNull(6) ? null : new Hash(r.GetBytes(6)), CustodyMark.None),
                r.GetInt32(7), r.GetInt32(8) == TestChain.Laboratory), id))
        {
            var mark = CustodyMark.Foreign;
            // The second part of a sample stays with whoever took it, and may go to another laboratory than the first.
            var has = step.By == holder || (reserve && step.By == taker);
            if (about == stall)
            {
                switch (step.State)
                {
                    case "handed" when has || step.By == to:
                        mark = step.By == to && !has ? CustodyMark.Gap : CustodyMark.None;
                        to = step.To;
                        break;
                    case "received":
                        mark = step.By == to || (step.By == holder && to is null) ? CustodyMark.None : CustodyMark.Gap;
                        (holder, holderIsLab, to) = (step.By, isLab, null);
                        had.Add(step.By);
                        break;
                    case "opened" when step.By == holder:
                        mark = holderIsLab ? CustodyMark.None : CustodyMark.Broken;
                        break;
                    case "opened" or "damaged" when has || step.By == to:
                        mark = CustodyMark.Broken;
                        break;
                    case "sealed" when has:
                        mark = CustodyMark.None;
                        break;
                    default:
                        break;
                }
            }

            steps.Add(step with { Mark = mark });
        }

        return new Custody(steps, holder, to, had);
    }
}
