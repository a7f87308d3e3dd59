using Suiyuan.Ledger;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;
using Suiyuan.Web.Member;

namespace Suiyuan.Web.Explorer;

/// <summary>The one word for how the ledger stands, worst last.</summary>
public enum LedgerOutlook
{
    /// <summary>There is no charter, so no ledger.</summary>
    NotFounded,

    /// <summary>What is recorded is published, and the charter asks no member to cosign.</summary>
    Unwatched,

    /// <summary>What is recorded is final, or will be in a moment.</summary>
    Final,

    /// <summary>Something has waited for the members' cosignatures for long, or will have to.</summary>
    Waiting,

    /// <summary>A member says that it was shown another history; or this node has evidence against the log.</summary>
    Disputed,
}

/// <summary>A member, which may cosign with several keys at one address.</summary>
/// <param name="Name">Its name in the policy; the first, where it has several keys.</param>
/// <param name="Url">Where to reach it, without a slash at the end; null when the policy does not say.</param>
/// <param name="Keys">Its keys.</param>
public sealed record LedgerMember(string Name, string? Url, IReadOnlyList<PolicyWitness> Keys)
{
    /// <summary>Gathers keys to members.</summary>
    public static IReadOnlyList<LedgerMember> Of(IEnumerable<PolicyWitness> keys) =>
        [.. keys.GroupBy(k => k.Url?.TrimEnd('/') ?? k.Name).Select(g => new LedgerMember(g.First().Name, g.First().Url?.TrimEnd('/'), [.. g]))];

    /// <summary>Whether one of its keys cosigned, rightly.</summary>
    public bool Cosigned(SignedCheckpoint checkpoint) => Keys.Any(k => checkpoint.Note.Signatures.Any(
        s => k.Key.Verify(checkpoint.Note.Text.Span, s, out _) == NoteSignatureFault.None));
}

/// <summary>How a member stands.</summary>
/// <param name="Member">Who.</param>
/// <param name="Size">The newest size known to be cosigned by it; -1 for none.</param>
/// <param name="At">When that was learnt.</param>
/// <param name="Latency">How long it took to answer; null where that is not measured.</param>
/// <param name="Problem">What keeps it from cosigning.</param>
/// <param name="Since">Since when.</param>
/// <param name="InNewest">Whether it cosigned the newest final checkpoint.</param>
/// <param name="IsHere">Whether it is this very node.</param>
public sealed record MemberStanding(
    LedgerMember Member, long Size, DateTimeOffset? At, TimeSpan? Latency, CosignerProblem Problem, DateTimeOffset? Since, bool InNewest, bool IsHere);

/// <summary>How the ledger stands, as far as this host knows: what is final, what waits, and for whom.</summary>
/// <param name="Outlook">In one word.</param>
/// <param name="Final">Entries that are final.</param>
/// <param name="Recorded">Entries that are recorded.</param>
/// <param name="Members">The members, in the policy's order.</param>
/// <param name="Blocks">The newest blocks, oldest first.</param>
/// <param name="Now">When this was so.</param>
public sealed record LedgerStanding(
    LedgerOutlook Outlook, long Final, long Recorded, IReadOnlyList<MemberStanding> Members, IReadOnlyList<Block> Blocks, DateTimeOffset Now)
{
    /// <summary>Entries that are recorded and not final.</summary>
    public long Waiting => Recorded - Final;

    /// <summary>How many members cosigned the newest final checkpoint.</summary>
    public int Cosigned => Members.Count(m => m.InNewest);
}

/// <summary>Looks at how the ledger stands. On the operator's host it knows what the members answered; on a member's node
/// what that node saw.</summary>
internal sealed class LedgerOverlook(RecordedLog log, LedgerHolder holder, TimeProvider time, IServiceProvider services)
{
    // A round has its time-out and the ledger's clock its interval: less than this is the ordinary course.
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>Looks.</summary>
    public LedgerStanding Look()
    {
        var now = time.GetUtcNow();
        var blocks = log.Blocks;
        var newest = log.Published;
        var recorded = Math.Max(log.RecordedSize, newest.Size);
        var members = LedgerMember.Of(holder.Members).Select(m => StandingOf(m, newest, blocks, now)).ToList();
        return new LedgerStanding(OutlookOf(members, newest.Size, recorded, blocks, now), newest.Size, recorded, members, blocks, now);
    }

    private LedgerOutlook OutlookOf(List<MemberStanding> members, long final, long recorded, IReadOnlyList<Block> blocks, DateTimeOffset now)
    {
        if (log.Policies is not { } policies)
        {
            return LedgerOutlook.NotFounded;
        }

        if (log is MirroredLog { IsHalted: true } || members.Exists(m => m.Problem == CosignerProblem.SeesAnotherHistory))
        {
            return LedgerOutlook.Disputed;
        }

        var required = policies.RequiredAt(recorded, log.PolicyInForce);
        var able = members.Where(m => m.Problem == CosignerProblem.None).SelectMany(m => m.Member.Keys).ToList();
        if (recorded > final && (IsLong(final, blocks, now) || !required.All(p => CanBeMet(p, able))))
        {
            return LedgerOutlook.Waiting;
        }

        return required.All(p => p.Quorum == LogPolicy.None) ? LedgerOutlook.Unwatched : LedgerOutlook.Final;
    }

    private bool IsLong(long final, IReadOnlyList<Block> blocks, DateTimeOffset now) =>
        holder.Authority.TimeAt(final) < now - Long && (blocks.Count == 0 || blocks[^1].FinalAt < now - Long);

    /// <summary>Whether these keys would be enough.</summary>
    internal static bool CanBeMet(LogPolicy policy, IReadOnlyList<PolicyWitness> able)
    {
        var met = policy.Witnesses.Where(w => able.Any(a => a.Key.Equals(w.Key))).Select(w => w.Name).Append(LogPolicy.None).ToHashSet(StringComparer.Ordinal);
        foreach (var group in policy.Groups.Where(g => g.Members.Count(met.Contains) >= g.Threshold))
        {
            met.Add(group.Name);
        }

        return met.Contains(policy.Quorum);
    }

    private MemberStanding StandingOf(LedgerMember member, SignedCheckpoint newest, IReadOnlyList<Block> blocks, DateTimeOffset now)
    {
        var inNewest = member.Cosigned(newest);
        // What a process has not seen since its start, the blocks of the one before still show.
        var last = inNewest ? (blocks.Count > 0 ? blocks[^1] : null) : blocks.TakeLast(64).LastOrDefault(b => member.Cosigned(b.Checkpoint));
        var standing = new MemberStanding(
            member, last?.Checkpoint.Size ?? (inNewest ? newest.Size : -1), last?.FinalAt, null, CosignerProblem.None, null, inNewest, IsHere: false);
        return log switch
        {
            TransparencyLog own => AsAsked(standing, own),
            MirroredLog copy => AsSeen(standing, copy, now),
            _ => standing,
        };
    }

    private static MemberStanding AsAsked(MemberStanding standing, TransparencyLog log)
    {
        foreach (var status in log.Cosigners.Where(c => standing.Member.Keys.Contains(c.Member)))
        {
            if (status.Size >= standing.Size && status.At is not null)
            {
                standing = standing with { Size = status.Size, At = status.At, Latency = status.Latency };
            }

            if (status.Problem != CosignerProblem.None)
            {
                standing = standing with { Problem = status.Problem, Since = status.Since };
            }
        }

        return standing.Member.Url is null ? standing with { Problem = CosignerProblem.NoAddress } : standing;
    }

    private MemberStanding AsSeen(MemberStanding standing, MirroredLog copy, DateTimeOffset now)
    {
        if (standing.Member.Keys.Any(k => k.Key.Equals(copy.WitnessKey) || k.Key.Equals(copy.MirrorKey)))
        {
            return standing with
            {
                IsHere = true,
                Size = Math.Max(standing.Size, copy.Mirrored?.Size ?? -1),
                Problem = copy.IsHalted || copy.IsComparing ? CosignerProblem.HoldsBack : CosignerProblem.None,
            };
        }

        var peer = services.GetService<MemberService>()?.Peers.FirstOrDefault(p => p.Url.ToString().TrimEnd('/') == standing.Member.Url);
        return peer switch
        {
            _ when standing.Member.Url is null => standing with { Problem = CosignerProblem.NoAddress },
            { Agrees: false } => standing with { Problem = CosignerProblem.SeesAnotherHistory, Since = peer.At },
            { At: { } at } => standing with
            {
                Size = Math.Max(standing.Size, peer.Size),
                At = at,
                Problem = at < now - Silence ? CosignerProblem.Unreachable : CosignerProblem.None,
                Since = at < now - Silence ? at : null,
            },
            { } => standing with { Problem = CosignerProblem.Unreachable },
            null => standing,
        };
    }
}
