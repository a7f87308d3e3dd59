using System.Globalization;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Explorer;

/// <summary>Closed sets of the ledger, in plain words.</summary>
internal static class LedgerWords
{
    /// <summary>0.21 秒, 2.4 秒, 75 秒.</summary>
    public static string Duration(Text text, TimeSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var format = span.TotalSeconds switch { < 1 => "0.00", < 10 => "0.0", _ => "0" };
        var seconds = span.TotalSeconds.ToString(format, CultureInfo.InvariantCulture);
        return text[$"{seconds} 秒", $"{seconds} s"];
    }

    /// <summary>3 秒前, 5 分钟前, then as <see cref="Text.Ago"/>.</summary>
    public static string Ago(Text text, DateTimeOffset at, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var seconds = Math.Max(0, (int)(now - at).TotalSeconds);
        return seconds < 60 ? text[$"{seconds} 秒前", $"{seconds} s ago"] : text.Ago(at, now);
    }

    /// <summary>What was found, as a heading, and what it means.</summary>
    public static (string Title, string Meaning) Of(Text text, EvidenceKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        return kind switch
        {
            EvidenceKind.Fork => (text["账本签了两个互相矛盾的历史", "The ledger signed two histories that exclude each other"],
                text["下面两份检查点都有账本的签名，却不可能同真：它对不同的人说了不同的话，或改过以前的记录。这份证据自己就能说明问题，不用信本节点。",
                    "Both checkpoints below bear the ledger's signature and cannot both be true: it told different people different things, or changed the past. This evidence proves itself; this node need not be believed."]),
            EvidenceKind.UnprovenGrowth => (text["账本没有证明新的记录接着原来的", "The ledger did not show that the new entries continue the old"],
                text["它签了一份新检查点，给出的证明对不上本节点原来见过的。等本节点自己抄到那里，就会有定论。",
                    "It signed a newer checkpoint, and the proof that came with it does not fit what this node had seen. It is settled once this node's own copy reaches that size."]),
            EvidenceKind.InvalidEntry => (text["账本记了一条不该记的", "The ledger recorded an entry that it had to refuse"],
                text["签章不对、没有权限、重复，或根本不是记录。账本本该拒绝它。连同它前面的记录，这份证据自己就能说明问题。",
                    "Wrongly sealed, without authority, there twice, or no statement at all. Together with the entries before it, this evidence proves itself."]),
            EvidenceKind.WrongTime => (text["账本记的时间不可能", "The ledger recorded a time that cannot be"],
                text["记下的时间早于本节点已经签认过的，或在将来。", "It lies before what this node had cosigned already, or in the future."]),
            EvidenceKind.RolledBack => (text["账本的地址给出了旧的检查点", "The ledger's address serves an older checkpoint"],
                text["比账本自己已经签过的还旧。可能是有人从备份恢复，也可能在隐瞒后面的记录。", "Older than what the ledger has signed already: restored from a backup, or hiding what came later."]),
            EvidenceKind.WrongEntries => (text["账本的地址给出的记录对不上", "What the ledger's address serves as entries does not fit"],
                text["取到的记录或哈希不是检查点所说的那些。本节点没有收下。", "They are not those of its checkpoint. This node did not take them."]),
            EvidenceKind.ForgedCheckpoint => (text["检查点不是账本签的", "A checkpoint that the ledger did not sign"],
                text["账本的地址给出了一份没有账本签名的检查点：网站被人换过，或配置错了。", "The ledger's address serves a checkpoint without its signature: the site was tampered with, or is set up wrongly."]),
            _ => throw new InvalidOperationException($"{kind} is not of the closed set."),
        };
    }

    /// <summary>What became of it.</summary>
    public static (Tone Tone, string Words) Of(Text text, EvidenceState state)
    {
        ArgumentNullException.ThrowIfNull(text);
        return state switch
        {
            EvidenceState.Open => (Tone.Warn, text["待查清", "Open"]),
            EvidenceState.Confirmed => (Tone.Bad, text["属实", "Confirmed"]),
            EvidenceState.Cleared => (Tone.Unknown, text["已有解释", "Explained"]),
            _ => throw new InvalidOperationException($"{state} is not of the closed set."),
        };
    }

    /// <summary>How many must cosign.</summary>
    public static string Quorum(Text text, LogPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(policy);
        if (policy.Quorum == LogPolicy.None)
        {
            return text["不要求成员签认", "no member has to cosign"];
        }

        var groups = policy.Groups.Select(g => text[
            $"“{g.Name}”：{g.Members.Count} 个中要 {g.Threshold} 个（{string.Join('、', g.Members)}）",
            $"“{g.Name}”: {g.Threshold} of {g.Members.Count} ({string.Join(", ", g.Members)})"]).ToList();
        return policy.Groups.FirstOrDefault(g => g.Name == policy.Quorum) is not { } top
            ? text[$"要“{policy.Quorum}”签认", $"“{policy.Quorum}” has to cosign"]
            : groups.Count == 1
                ? text[$"{top.Members.Count} 个成员中要 {top.Threshold} 个签认", $"{top.Threshold} of {top.Members.Count} members have to cosign"]
                : text[$"要达到“{top.Name}”。", $"“{top.Name}” has to be met. "] + string.Join(text["；", "; "], groups);
    }
}
