using Suiyuan.Ledger;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

internal sealed partial class Desk
{
    /// <summary>A block that lacks its quorum for longer keeps vouchers from being final.</summary>
    private static readonly TimeSpan QuorumNotice = TimeSpan.FromMinutes(1);

    /// <summary>A member's node may be restarted or updated; longer is for somebody to ask about.</summary>
    private static readonly TimeSpan MemberNotice = TimeSpan.FromHours(1);

    private const string MembersPage = "/bureau/members";

    // What keeps the ledger's members from cosigning; for the bureau that can do something about it.
    private IEnumerable<DeskItem> CosigningTasks()
    {
        if (!cosigning.MayChange(Party) || cosigning.Look() is not { } view)
        {
            yield break;
        }

        if (view.WaitsLongerThan(QuorumNotice))
        {
            yield return new(Urgency.Act, "stop", text["签认人数不够，新记录还没成定局", "Too few members cosign: new entries are not final"],
                text[$"从 {text.ShortDateTime(view.WaitingSince!.Value)} 起 {text.Number(view.Recorded - view.Final)} 条", $"{text.Number(view.Recorded - view.Final)} entries since {text.ShortDateTime(view.WaitingSince!.Value)}"], MembersPage);
        }

        if (view.Waits)
        {
            yield return new(Urgency.Look, "wait", text["签认成员的变更等待交接", "A change of who cosigns waits for its handover"],
                text["原来的和新的成员都要签认够数；交接前新记录不能成定局。", "Enough of the old and the new members have to cosign; until then nothing new is final."], MembersPage);
        }

        foreach (var member in view.Members)
        {
            var name = MemberWords.Name(text, member.Member.Name);
            var words = MemberWords.Of(text, member.Problem).Words;
            if (member.Problem == CosignerProblem.SeesAnotherHistory)
            {
                // No hour of grace: either the ledger or this member has been tampered with.
                yield return new(Urgency.Act, "stop", $"{name}{text["：", ": "]}{words}", text["马上联系它核对", "Call them at once"], MembersPage);
            }
            else if (member.Problem == CosignerProblem.NoAddress)
            {
                yield return new(Urgency.Look, "people", $"{name}{text["：", ": "]}{words}", text["给它补上节点地址", "Give its node's address"], MembersPage);
            }
            else if (member.Problem != CosignerProblem.None && member.Status?.Since is { } since && since < view.Now - MemberNotice)
            {
                yield return new(Urgency.Look, "people", $"{name}{text["：", ": "]}{words}", text[$"从 {text.ShortDateTime(since)} 起", $"since {text.ShortDateTime(since)}"], MembersPage);
            }
        }
    }
}
