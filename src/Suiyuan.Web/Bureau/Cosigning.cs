using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Bureau;

/// <summary>A member whose cosignature counts now, or will.</summary>
/// <param name="Member">Who, as the policy names it.</param>
/// <param name="Status">What came of asking it; null before it was asked since the start of this process.</param>
/// <param name="InNewest">Whether it cosigned the newest final checkpoint.</param>
/// <param name="IsInForce">Whether the policy in force names it.</param>
/// <param name="IsInNext">Whether the newest policy does: the same one unless a change waits.</param>
public sealed record CosigningMember(PolicyWitness Member, CosignerStatus? Status, bool InNewest, bool IsInForce, bool IsInNext)
{
    /// <summary>What keeps it from cosigning.</summary>
    public CosignerProblem Problem => Status?.Problem ?? (Member.Url is null ? CosignerProblem.NoAddress : CosignerProblem.None);

    /// <summary>Whether nothing is known of it yet, good or bad.</summary>
    public bool IsUnknown => Problem == CosignerProblem.None && !InNewest && Status is null or { Size: < 0 };

    /// <summary>Whether it cosigned a checkpoint that covers the entry at this index.</summary>
    public bool Covers(long index) => Status?.Size > index;
}

/// <summary>Who cosigns the ledger and how that goes.</summary>
/// <param name="InForce">The policy in force.</param>
/// <param name="Newest">The newest policy; waits for its handover when <paramref name="Waits"/>.</param>
/// <param name="Waits">Whether a change has not taken over yet.</param>
/// <param name="Members">Those of both, each key once, in the order of the policies.</param>
/// <param name="Final">Entries that are final.</param>
/// <param name="Recorded">Entries that are recorded.</param>
/// <param name="WaitingSince">Since when the oldest entry that is not final waits, to some seconds; null when all are final.</param>
/// <param name="Now">When this was so.</param>
public sealed record CosigningView(
    LogPolicy InForce, PolicyChange Newest, bool Waits, IReadOnlyList<CosigningMember> Members, long Final, long Recorded,
    DateTimeOffset? WaitingSince, DateTimeOffset Now)
{
    // A round has its time-out: less than this is the ordinary course.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Whether entries have waited for their quorum longer than they ever should.</summary>
    public bool IsStalled => WaitsLongerThan(Patience);

    /// <summary>Members of the policy in force that do not cosign now.</summary>
    public IEnumerable<CosigningMember> Troubled => Members.Where(m => m.IsInForce && m.Problem != CosignerProblem.None);

    /// <summary>Whether entries have waited this long.</summary>
    public bool WaitsLongerThan(TimeSpan span) => WaitingSince < Now - span;

    /// <summary>The members whose cosignatures this policy still lacks under the change; none when it has enough.</summary>
    public IReadOnlyList<CosigningMember> Lacks(LogPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var all = Members.Where(m => policy.Witnesses.Any(w => w.Key.Equals(m.Member.Key))).ToList();
        var there = all.Where(m => m.Covers(Newest.Index)).ToList();
        return Quorums.IsMet(policy, there.Select(m => m.Member.Key)) ? [] : [.. all.Except(there)];
    }
}

/// <summary>What became of a policy.</summary>
internal enum PolicyFate
{
    /// <summary>It decides now what is final.</summary>
    InForce,

    /// <summary>It waits for its handover.</summary>
    Waits,

    /// <summary>It was in force once.</summary>
    Over,

    /// <summary>Another one followed before it took over.</summary>
    NeverCame,
}

/// <summary>A policy of the ledger's history.</summary>
/// <param name="Change">The policy and its entry.</param>
/// <param name="At">When it was recorded; of the charter, when it was signed.</param>
/// <param name="Reason">Why it was changed; null for the charter's.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Handover">The checkpoint by which it took over; null for the charter's.</param>
internal sealed record PastPolicy(PolicyChange Change, DateTimeOffset At, string? Reason, PolicyFate Fate, SignedCheckpoint? Handover);

/// <summary>Looks at who cosigns this host's ledger. Thread-safe.</summary>
internal sealed class Cosigning(LedgerHost ledger, TimeProvider time)
{
    /// <summary>Verifier keys that this host can sign checkpoints with: the log's own, and the next while it is rotated.</summary>
    public IReadOnlyList<NoteKey> LogKeys => [.. ledger.Log.Keys.Select(k => k.VerifierKey)];

    /// <summary>True for the charter's bureau, which alone may change who cosigns.</summary>
    public bool MayChange(string? party) => party is not null && ledger.Authority.FindParty(party) is { } found && found.Under == found.Id;

    /// <summary>How it stands; null while there is no charter.</summary>
    public CosigningView? Look()
    {
        // In this order: policies only grow, and one in force is among those read after it.
        var log = ledger.Log;
        var index = log.PolicyInForce;
        var final = log.Published;
        if (log.Policies is not { } policies)
        {
            return null;
        }

        var recorded = Math.Max(log.RecordedSize, final.Size);
        var inForce = policies[index];
        var newest = policies.NewestAt(recorded);
        var statuses = log.Cosigners;
        var members = policies.RequiredAt(recorded, index).SelectMany(p => p.Witnesses).DistinctBy(w => w.Key).Select(w => new CosigningMember(
            w,
            statuses.FirstOrDefault(s => s.Member.Key.Equals(w.Key)),
            final.Note.Signatures.Any(s => w.Key.Verify(final.Note.Text.Span, s, out _) == NoteSignatureFault.None),
            inForce.Witnesses.Any(o => o.Key.Equals(w.Key)),
            newest.Policy.Witnesses.Any(o => o.Key.Equals(w.Key)))).ToList();
        return new CosigningView(inForce, newest, newest.Index > index, members, final.Size, recorded, WaitingSince(final.Size, recorded), time.GetUtcNow());
    }

    /// <summary>Every policy of the ledger, newest first.</summary>
    public async Task<IReadOnlyList<PastPolicy>> HistoryAsync(CancellationToken ct = default)
    {
        var log = ledger.Log;
        var inForce = log.PolicyInForce;
        IReadOnlyList<PolicyChange> changes = [.. log.Policies?.Changes.Where(c => c.Index < log.RecordedSize) ?? []];
        var all = new List<PastPolicy>();
        foreach (var change in changes)
        {
            var entry = await log.ReadEntryAsync(change.Index, ct);
            if (Statement.TryDecode(entry, out var statement) is var fault && fault != StatementFault.None)
            {
                throw new LedgerCorruptException("entries", $"entry {change.Index} brought a policy and is no statement ({fault})");
            }

            var handover = change.Index == 0 ? null : log.Handover(change.Index);
            var fate = change.Index == inForce ? PolicyFate.InForce
                : change.Index > inForce ? change == changes[^1] ? PolicyFate.Waits : PolicyFate.NeverCame
                : change.Index == 0 || handover is not null ? PolicyFate.Over : PolicyFate.NeverCame;
            var reason = (Payloads.Read(statement!.Kind, statement.Payload.Span) as PolicyChanged)?.Reason;
            all.Add(new PastPolicy(change, TimeOf(change.Index, statement), reason, fate, handover));
        }

        all.Reverse();
        return all;
    }

    private DateTimeOffset TimeOf(long index, Statement statement) =>
        ledger.Authority.TimeAt(index) is var at && at > DateTimeOffset.MinValue ? at : statement.SignedAt;

    private DateTimeOffset? WaitingSince(long final, long recorded)
    {
        if (recorded <= final)
        {
            return null;
        }

        // The first entry that is not final may itself be the clock's.
        var at = ledger.Authority.TimeAt(final + 1);
        return ledger.Log.Blocks is [.., var last] && last.FinalAt > at ? last.FinalAt : at;
    }
}

/// <summary>Arithmetic on quorums.</summary>
internal static class Quorums
{
    /// <summary>Whether the cosignatures of these keys would be enough.</summary>
    public static bool IsMet(LogPolicy policy, IEnumerable<NoteKey> keys)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var there = keys.ToHashSet();
        var met = policy.Witnesses.Where(w => there.Contains(w.Key)).Select(w => w.Name).Append(LogPolicy.None).ToHashSet(StringComparer.Ordinal);
        foreach (var group in policy.Groups.Where(g => g.Members.Count(met.Contains) >= g.Threshold))
        {
            met.Add(group.Name);
        }

        return met.Contains(policy.Quorum);
    }

    /// <summary>The fewest members whose cosignatures are enough.</summary>
    public static int Least(LogPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var least = policy.Witnesses.ToDictionary(w => w.Name, _ => 1, StringComparer.Ordinal);
        least[LogPolicy.None] = 0;
        foreach (var group in policy.Groups)
        {
            least[group.Name] = group.Members.Select(m => least[m]).Order().Take(group.Threshold).Sum();
        }

        return least[policy.Quorum];
    }

    /// <summary>Whether it is what the bureau's form can say: nobody, or so many of all members.</summary>
    public static bool IsPlain(LogPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Quorum == LogPolicy.None
            || policy.Groups is [var only] && only.Name == policy.Quorum && only.Members.Count == policy.Witnesses.Count
            || policy is { Groups: [], Witnesses: [_] };
    }
}
