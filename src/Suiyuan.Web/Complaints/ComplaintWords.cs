using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Complaints;

/// <summary>Complaints and tip-offs in words.</summary>
internal static class ComplaintWords
{
    /// <summary>How surely a term of the law is known here: its mark in the dated tables, in words.</summary>
    public static string Checked(string mark, Text t) => mark switch
    {
        "V" => t["已核对原文", "checked against the text"],
        "M" => t["按转引，待核原文", "from a second source, to be checked"],
        "P" => t["按惯例", "by practice"],
        _ => t["待核对", "to be looked up"],
    };

    /// <summary>What it is about.</summary>
    public static string About(string about, Text t) => about switch
    {
        "bad-goods" => t["东西坏了、有异物", "Bad or foreign matter"],
        "illness" => t["吃了不舒服", "Fell ill"],
        "short-weight" => t["短斤缺两", "Short weight"],
        "price" => t["价格、标价", "Price"],
        "no-voucher" => t["不给凭证", "No receipt given"],
        "false-label" => t["以次充好、假产地", "Not what it is sold as"],
        "expired" => t["过期", "Expired"],
        "service" => t["服务态度", "Service"],
        _ => t["其他", "Something else"],
    };

    /// <summary>Where it stands.</summary>
    public static string State(ComplaintRow row, Text t) => row.State switch
    {
        ComplaintState.Filed => row.Answered is null ? t["等监管部门受理", "Waits for the bureau"] : t["档口已答复，等受理", "Answered, waits for the bureau"],
        ComplaintState.IdentityNeeded => t["等补身份证明", "Identity asked for"],
        ComplaintState.Accepted => t["已受理，调解中", "Accepted"],
        ComplaintState.Mediated => row.Result == "agreed" ? t["已谈妥，等办结", "Agreed"] : t["没谈成，等办结", "Not agreed"],
        ComplaintState.Refused => t["不予受理", "Not accepted"],
        ComplaintState.Withdrawn => t["已撤回", "Taken back"],
        _ => row.Outcome is { } outcome ? Outcome(outcome, t) : t["已办结", "Closed"],
    };

    /// <summary>The colour of where it stands.</summary>
    public static Tone ToneOf(ComplaintRow row) => row.State switch
    {
        ComplaintState.Filed or ComplaintState.IdentityNeeded => Tone.Warn,
        ComplaintState.Accepted or ComplaintState.Mediated => Tone.Info,
        ComplaintState.Closed when row.Outcome == "settled" => Tone.Ok,
        _ => Tone.Unknown,
    };

    /// <summary>How it ended.</summary>
    public static string Outcome(string outcome, Text t) => outcome switch
    {
        "settled" => t["已办结：谈妥", "Closed: settled"],
        "terminated" => t["终止调解", "Mediation terminated"],
        "withdrawn" => t["已撤回", "Taken back"],
        _ => t["不予受理", "Not accepted"],
    };

    /// <summary>What a mediation came to.</summary>
    public static string Mediation(string result, Text t) => result switch
    {
        "agreed" => t["谈妥了", "Agreed"],
        "failed" => t["没谈成", "Not agreed"],
        _ => t["一方不愿调解", "One side declined"],
    };

    /// <summary>A step of the clock.</summary>
    public static string Step(string step, Text t) => step switch
    {
        "filed" => t["收到", "Received"],
        ComplaintRules.Decide => t["决定受理", "Accept or refuse"],
        "identity" => t["补身份证明", "Show identity"],
        ComplaintRules.Mediate => t["调解", "Mediate"],
        ComplaintRules.Tell => t["告知双方", "Tell both sides"],
        ComplaintRules.Check => t["核查、定是否立案", "Check and decide"],
        ComplaintRules.CheckMore => t["延长后的核查", "Check, extended"],
        ComplaintRules.TellAuthor => t["告知举报人", "Tell the author"],
        _ => step,
    };

    /// <summary>A term in words.</summary>
    public static string Term(ComplaintDeadline rule, Text t)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Workdays ? t[$"{rule.Count} 个工作日", $"{Text.Many(rule.Count, "working day")}"] : t[$"{rule.Count} 天", $"{Text.Many(rule.Count, "day")}"];
    }

    /// <summary>How much time is left.</summary>
    public static string Left(ClockLine line, DateTimeOffset now, Text t)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.DaysLeft(now) switch
        {
            null => "",
            0 => t["今天到期", "due today"],
            < 0 and var over => t[$"已超期 {-over} 天", $"{Text.Many(-over, "day")} late"],
            { } left => t[$"还有 {left} 天", $"{Text.Many(left, "day")} left"],
        };
    }

    /// <summary>Something that was said about it.</summary>
    public static string Act(ComplaintAct act, Text t)
    {
        ArgumentNullException.ThrowIfNull(act);
        return (act.Kind, act.What) switch
        {
            (Kinds.ComplaintAdded, "more") => t["投诉人补充", "More from the complainant"],
            (Kinds.ComplaintAdded, "identity") => t["投诉人补了身份证明", "The complainant showed who they are"],
            (Kinds.ComplaintAdded, "withdrawn") => t["投诉人撤回", "Taken back"],
            (Kinds.ComplaintAdded, "satisfied") => t["投诉人表示满意", "The complainant is satisfied"],
            (Kinds.ComplaintAdded, _) => t["投诉人表示不满意", "The complainant is not satisfied"],
            (Kinds.ComplaintDecided, "accepted") => t["受理", "Accepted"],
            (Kinds.ComplaintDecided, "refused") => t["不予受理", "Not accepted"],
            (Kinds.ComplaintDecided, _) => t["要求补身份证明", "Identity asked for"],
            (Kinds.ComplaintForwarded, _) => t["分送", "Passed on"],
            (Kinds.ComplaintAnswered, _) => t["答复", "Answer"],
            (Kinds.ComplaintMediated, { } result) => t["调解：", "Mediation: "] + Mediation(result, t),
            (Kinds.ComplaintClosed, { } outcome) => Outcome(outcome, t),
            (Kinds.TipOffHandled, { } state) => TipOff(state, t),
            _ => act.Kind,
        };
    }

    /// <summary>What came of something that was said.</summary>
    public static string Effect(ComplaintEffect effect, Text t) => effect switch
    {
        ComplaintEffect.Counts => t["有效", "counts"],
        ComplaintEffect.Unknown => t["没有这件投诉，不算", "no such complaint: has no effect"],
        ComplaintEffect.OtherParty => t["说的不是被投诉的档口，不算", "said about another party: has no effect"],
        ComplaintEffect.NotEntitled => t["没有分送给它，不算", "it was not passed to them: has no effect"],
        ComplaintEffect.Ended => t["已经办结，只留底", "it was over: kept on file only"],
        ComplaintEffect.OutOfOrder => t["前一步还没做，不算", "out of order: has no effect"],
        ComplaintEffect.Twice => t["已经说过，不重复算", "said before: has no effect"],
        _ => t["分送的单位办不了，不算", "passed to someone who can't deal with it: has no effect"],
    };

    /// <summary>What happens to a tip-off.</summary>
    public static string TipOff(string state, Text t) => state switch
    {
        "received" => t["已收到", "Received"],
        "forwarded" => t["已转办", "Passed on"],
        "checking" => t["核查中", "Being checked"],
        "extended" => t["已延长核查", "Check extended"],
        "case-opened" => t["已立案", "Case opened"],
        "no-case" => t["不立案", "No case opened"],
        _ => t["已告知举报人", "Author told"],
    };

    /// <summary>A kind of identity document.</summary>
    public static string IdType(string? type, Text t) => type switch
    {
        "id" => t["居民身份证", "Identity card"],
        "passport" => t["护照", "Passport"],
        "permit" => t["港澳台居民居住证、通行证", "Residence or travel permit"],
        null or "" => "",
        _ => t["其他", "Other"],
    };
}
