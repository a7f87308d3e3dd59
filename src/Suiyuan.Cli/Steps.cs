using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>What was checked, line by line: <c>ok</c>, <c>FAIL</c>, or <c>-</c> for what was not.</summary>
internal sealed class Steps
{
    private readonly StringBuilder _lines = new();

    /// <summary>True while nothing has failed.</summary>
    public bool Passed { get; private set; } = true;

    /// <summary>One line: passed, failed, or (null) not done.</summary>
    public void Add(bool? passed, string name, string detail)
    {
        Passed &= passed != false;
        _lines.Append(passed switch { true => "ok    ", false => "FAIL  ", null => "-     " })
            .Append(name.PadRight(11)).Append(detail).Append('\n');
    }

    /// <summary>A line that is no step.</summary>
    public void Say(string line) => _lines.Append(line).Append('\n');

    /// <summary>Which log signed, and which witnesses cosigned and when.</summary>
    public void AddPolicy(LogPolicy policy, SignedCheckpoint checkpoint, PolicyReport report)
    {
        Add(report.Log is not null, "log", report.Log is not null
            ? $"signed by {report.Log.Key.Name}, key {report.Log.Key.Id:x8}"
            : report.Verdict switch
            {
                PolicyVerdict.OtherOrigin => $"signed by a known log's key, but in the name of {checkpoint.Origin}",
                PolicyVerdict.WrongLogSignature => "the signature under a known log's name is wrong",
                _ => $"the policy lists no log that signed it; it says it is {checkpoint.Origin}",
            });
        Add(report.Log is null ? null : report.IsAccepted, "witnesses", report.Log is null ? "not judged: no known log signed the checkpoint"
            : policy.Quorum == LogPolicy.None ? "the policy asks for none"
            : $"the policy asks for {policy.Quorum}, {(report.IsAccepted ? "which is met" : "which is not met")}");
        AddWitnesses(report);
    }

    /// <summary>Each witness that the policy knows.</summary>
    public void AddWitnesses(PolicyReport report)
    {
        foreach (var witness in report.Witnesses)
        {
            Say("                 " + witness.Witness.Name + witness.Standing switch
            {
                WitnessStanding.Cosigned => $" cosigned at {witness.CosignedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}, key {witness.Witness.Key.Name}",
                WitnessStanding.Wrong => ": its cosignature is WRONG",
                WitnessStanding.InFuture => ": its cosignature is from the future and does not count",
                _ => " did not cosign",
            });
        }

        foreach (var group in report.Groups)
        {
            Say($"                 {group.Group.Name}: {group.Have} of the {group.Group.Threshold} that it wants");
        }
    }

    /// <inheritdoc />
    public override string ToString() => _lines.ToString();
}
