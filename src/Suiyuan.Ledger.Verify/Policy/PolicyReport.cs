namespace Suiyuan.Ledger.Verify;

/// <summary>Whether a policy accepts a checkpoint, and if not, why.</summary>
public enum PolicyVerdict
{
    /// <summary>A listed log signed it and the quorum cosigned it.</summary>
    Accepted,

    /// <summary>No signature is of a listed log.</summary>
    UnknownLog,

    /// <summary>A listed log's key signed a checkpoint whose origin is not that log's name.</summary>
    OtherOrigin,

    /// <summary>A signature under a listed log's name and key id is wrong.</summary>
    WrongLogSignature,

    /// <summary>A cosignature under a known witness's name and key id is wrong.</summary>
    WrongCosignature,

    /// <summary>Too few witnesses cosigned.</summary>
    QuorumNotMet,
}

/// <summary>How a witness stands to a checkpoint.</summary>
public enum WitnessStanding
{
    /// <summary>It did not cosign.</summary>
    Absent,

    /// <summary>It did.</summary>
    Cosigned,

    /// <summary>A cosignature under its name and key id is wrong.</summary>
    Wrong,

    /// <summary>Its cosignature states a time that has not come; it does not count.</summary>
    InFuture,
}

/// <summary>What one witness did.</summary>
/// <param name="Witness">The witness.</param>
/// <param name="Standing">What it did.</param>
/// <param name="CosignedAt">When, by its own clock; only for
/// <see cref="WitnessStanding.Cosigned"/>.</param>
public sealed record WitnessReport(PolicyWitness Witness, WitnessStanding Standing, DateTimeOffset? CosignedAt);

/// <summary>How far one group is met.</summary>
/// <param name="Group">The group.</param>
/// <param name="Have">How many of its members have cosigned or are met.</param>
public sealed record GroupReport(PolicyGroup Group, int Have)
{
    /// <summary>True when that is enough.</summary>
    public bool IsMet => Have >= Group.Threshold;
}

/// <summary>What a policy says of a checkpoint, with all that led to it.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Log">The log that signed; null when none of those listed did, rightly.</param>
/// <param name="Witnesses">Each witness of the policy, in its order.</param>
/// <param name="Groups">Each group of the policy, in its order.</param>
public sealed record PolicyReport(
    PolicyVerdict Verdict, PolicyLog? Log, IReadOnlyList<WitnessReport> Witnesses, IReadOnlyList<GroupReport> Groups)
{
    /// <summary>True when the checkpoint may be relied on.</summary>
    public bool IsAccepted => Verdict == PolicyVerdict.Accepted;
}

/// <content>Evaluation.</content>
public sealed partial class LogPolicy
{
    /// <summary>How far ahead of the clock a cosignature's time may be.</summary>
    public static TimeSpan ClockTolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Judges a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="now">The time, when there is a clock to be trusted: cosignatures from later than
    /// <see cref="ClockTolerance"/> after it do not count. Null counts all.</param>
    // SPEC: tlog-policy, "What is a policy?": signed by any one of the listed logs, and cosigned according to the quorum.
    public PolicyReport Evaluate(SignedCheckpoint checkpoint, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var (logVerdict, log) = FindLog(checkpoint);
        var witnesses = new List<WitnessReport>(Witnesses.Count);
        var met = new HashSet<string>(StringComparer.Ordinal) { None };
        foreach (var witness in Witnesses)
        {
            var report = Judge(witness, checkpoint, now);
            witnesses.Add(report);
            if (report.Standing == WitnessStanding.Cosigned)
            {
                met.Add(witness.Name);
            }
        }

        var groups = new List<GroupReport>(Groups.Count);
        foreach (var group in Groups)
        {
            var report = new GroupReport(group, group.Members.Count(met.Contains));
            groups.Add(report);
            if (report.IsMet)
            {
                met.Add(group.Name);
            }
        }

        var verdict = logVerdict != PolicyVerdict.Accepted ? logVerdict
            // SPEC: signed-note, "Signatures": if a signature from a known key fails to verify, reject the whole note.
            : witnesses.Exists(w => w.Standing == WitnessStanding.Wrong) ? PolicyVerdict.WrongCosignature
            : met.Contains(Quorum) ? PolicyVerdict.Accepted
            : PolicyVerdict.QuorumNotMet;
        return new PolicyReport(verdict, log, witnesses, groups);
    }

    private (PolicyVerdict Verdict, PolicyLog? Log) FindLog(SignedCheckpoint checkpoint)
    {
        PolicyLog? found = null;
        var otherOrigin = false;
        foreach (var log in Logs)
        {
            foreach (var signature in checkpoint.Note.Signatures)
            {
                var fault = log.Key.Verify(checkpoint.Note.Text.Span, signature, out _);
                if (fault == NoteSignatureFault.OtherKey)
                {
                    continue;
                }

                if (fault != NoteSignatureFault.None)
                {
                    return (PolicyVerdict.WrongLogSignature, null);
                }

                // SPEC: tlog-policy, "Defining a log": the key name MUST correspond to the log's origin line.
                if (string.Equals(log.Key.Name, checkpoint.Origin, StringComparison.Ordinal))
                {
                    found ??= log;
                }
                else
                {
                    otherOrigin = true;
                }
            }
        }

        return found is not null ? (PolicyVerdict.Accepted, found)
            : (otherOrigin ? PolicyVerdict.OtherOrigin : PolicyVerdict.UnknownLog, null);
    }

    private static WitnessReport Judge(PolicyWitness witness, SignedCheckpoint checkpoint, DateTimeOffset? now)
    {
        long? latest = null;
        var future = false;
        foreach (var signature in checkpoint.Note.Signatures)
        {
            var fault = witness.Key.Verify(checkpoint.Note.Text.Span, signature, out var time);
            if (fault == NoteSignatureFault.OtherKey)
            {
                continue;
            }

            if (fault != NoteSignatureFault.None)
            {
                return new WitnessReport(witness, WitnessStanding.Wrong, null);
            }

            if (now is not null && time > (now.Value + ClockTolerance).ToUnixTimeSeconds())
            {
                future = true;
            }
            else
            {
                latest = Math.Max(time, latest ?? 0);
            }
        }

        return latest is not null ? new WitnessReport(witness, WitnessStanding.Cosigned, ToTime(latest.Value))
            : new WitnessReport(witness, future ? WitnessStanding.InFuture : WitnessStanding.Absent, null);
    }

    private static DateTimeOffset ToTime(long seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
}
