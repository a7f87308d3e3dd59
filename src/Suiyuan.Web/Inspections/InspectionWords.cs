using System.Text.Encodings.Web;
using System.Text.Json;
using Suiyuan.Domain.Inspections;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Inspections;

/// <summary>Checks on parties in words.</summary>
internal static class InspectionWords
{
    private const string Bar = " | ";
    private const int MostReason = 120;

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>States of what is to be inspected, the worst first.</summary>
    public static readonly string[] States = ["overdue", "today", "planned", "due"];

    /// <summary>A checklist or a set of rules by name and edition: <c>stall/1</c> is the first edition of the stalls' list.</summary>
    public static string Edition(string code, Text t)
    {
        ArgumentNullException.ThrowIfNull(code);
        var (list, edition) = code.Split('/') is [var name, var no] ? (name, no) : (code, "");
        return list switch
        {
            "stall" => t[$"档口检查表第 {edition} 版", $"stalls' checklist, edition {edition}"],
            "market" => t[$"市场检查表第 {edition} 版", $"markets' checklist, edition {edition}"],
            "credit" => t[$"记分规则第 {edition} 版", $"rules of credit, edition {edition}"],
            _ => code,
        };
    }

    /// <summary>A state of what is to be inspected.</summary>
    public static (Tone Tone, string Word) State(string state, Text t) => state switch
    {
        "overdue" => (Tone.Bad, t["已逾期", "Overdue"]),
        "today" => (Tone.Warn, t["今天", "Today"]),
        "planned" => (Tone.Info, t["已计划", "Planned"]),
        _ => (Tone.Unknown, t["快到期", "Due soon"]),
    };

    /// <summary>Why a party is inspected.</summary>
    public static string Cause(string cause, Text t) => cause switch
    {
        "coverage" => t["法定覆盖", "By law"],
        "risk" => t["靶向检查", "Targeted"],
        "complaint" => t["投诉举报", "Complaint"],
        "follow-up" => t["复查", "Follow-up"],
        "random" => t["随机抽查", "By lot"],
        _ => t["上级交办", "By order"],
    };

    /// <summary>What an inspection came to.</summary>
    public static (Tone Tone, string Word) Outcome(string outcome, Text t) => outcome switch
    {
        "passed" => (Tone.Ok, t["符合", "In order"]),
        "fixed" => (Tone.Ok, t["当场改正", "Put right on the spot"]),
        "rectify" => (Tone.Warn, t["限期整改", "To be put right"]),
        "enforce" => (Tone.Bad, t["立案处理", "To be enforced"]),
        _ => (Tone.Unknown, t["没有开档", "Nobody there"]),
    };

    /// <summary>What an item is.</summary>
    public static (Tone Tone, string Word) Result(string result, Text t) => result switch
    {
        "ok" => (Tone.Ok, t["符合", "In order"]),
        "fixed" => (Tone.Info, t["当场改正", "Put right"]),
        "bad" => (Tone.Bad, t["不符合", "Not in order"]),
        _ => (Tone.Unknown, t["不适用", "Does not apply"]),
    };

    /// <summary>A measure.</summary>
    public static string Measure(string measure, Text t) => measure switch
    {
        "warning" => t["警告", "Warning"],
        "order" => t["责令改正", "Order to correct"],
        "fine" => t["罚款", "Fine"],
        "confiscation" => t["没收", "Confiscation"],
        "closure" => t["责令停业", "Closure"],
        "licence" => t["吊销许可证", "Licence withdrawn"],
        "transfer" => t["移送公安", "Transferred to the police"],
        _ => t["责任约谈", "Talk"],
    };

    /// <summary>A credit level, with its colour.</summary>
    public static (Tone Tone, string Word) Grade(string? grade, Text t) => grade switch
    {
        "a" => (Tone.Ok, t["A 级", "Level A"]),
        "b" => (Tone.Info, t["B 级", "Level B"]),
        "c" => (Tone.Warn, t["C 级", "Level C"]),
        "d" => (Tone.Bad, t["D 级", "Level D"]),
        _ => (Tone.Unknown, t["尚无", "None yet"]),
    };

    /// <summary>The heading of a group of items.</summary>
    public static string Group(string group, Text t) => group switch
    {
        "person" => t["人和证照", "Persons and licences"],
        "records" => t["台账和凭证", "Records and vouchers"],
        "goods" => t["货品", "Goods"],
        "place" => t["场所和设备", "Place and equipment"],
        "aquatic" => t["水产", "Aquatic"],
        "meat" => t["肉类、禽类", "Meat and poultry"],
        "vegetable" => t["蔬菜水果", "Vegetables and fruit"],
        "system" => t["制度和人员", "Rules and staff"],
        "entry" => t["进场查验", "Entry checks"],
        "tests" => t["检测", "Tests"],
        "public" => t["公示和投诉", "Publication and complaints"],
        _ => t["其他品类", "Other goods"],
    };

    /// <summary>An item as it stands in its checklist.</summary>
    public static string Item(string checklist, string item, Text t) => Checklists.Find(checklist, item) is { } found ? t[found.Zh, found.En] : item;

    /// <summary>What is to be put right, in words.</summary>
    public static string What(FixRow fix, Text t) => fix.Checklist is { } checklist
        ? fix.What.Length == 0 ? t["见检查记录", "See the inspection"]
            : t["没做到：", "Not met: "] + string.Join(t["；", "; "], fix.What.Split(',').Select(i => Item(checklist, i, t)))
        : fix.What;

    /// <summary>A day as official documents write it.</summary>
    public static string PaperDay(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>How putting right stands: 还有 3 天, 今天最后一天, 超 2 天, 等复查.</summary>
    public static (Tone Tone, string Word) Standing(FixRow fix, DateOnly today, Text t) => (fix.State, fix.DaysLeft(today)) switch
    {
        (FixState.Accepted, _) => (Tone.Ok, t["已改好", "Put right"]),
        (FixState.Said, _) => (Tone.Info, t["已整改，等复查", "Done, to be looked at"]),
        (_, < 0 and var over) => (Tone.Bad, t[$"超期 {-over} 天", over == -1 ? "a day late" : $"{-over} days late"]),
        (_, 0) => (Tone.Bad, t["今天最后一天", "Today is the last day"]),
        (_, <= 3 and var left) => (Tone.Warn, t[$"还有 {left} 天", left == 1 ? "one day left" : $"{left} days left"]),
        (_, var left) => (Tone.Info, t[$"还有 {left} 天", $"{Text.Many(left, "day")} left"]),
    };

    /// <summary>What came of something that was said.</summary>
    public static string Effect(RectifyEffect effect, Text t) => effect switch
    {
        RectifyEffect.Counts => "",
        RectifyEffect.Unknown => t["对应的检查还没入账", "what it names is not recorded yet"],
        RectifyEffect.NothingAsked => t["没有要整改的，不算数", "nothing was asked: has no effect"],
        RectifyEffect.OtherParty => t["是别家的检查，不算数", "about another party: has no effect"],
        RectifyEffect.NotEntitled => t["不是检查的单位或它的上级，不算数", "neither who found it nor above: has no effect"],
        _ => t["已经验收过，不算数", "accepted before: has no effect"],
    };

    /// <summary>Why an inspection is due by law.</summary>
    public static string WhyDue(CoverageRow row, DateOnly today, Text t)
    {
        var reason = InspectionPlanner.WhyDue(row, today);
        return t[reason.Zh, reason.En];
    }

    /// <summary>A term in words, and whether it is to be compared with the published text.</summary>
    public static string Term(InspectionTerm term, Text t) => term.Unit switch
    {
        "workdays" => t[$"{term.Number} 个工作日", $"{term.Number} working days"],
        "months" => t[$"{term.Number} 个月", $"{term.Number} months"],
        _ => t[$"{term.Number} 天", $"{Text.Many(term.Number, "day")}"],
    } + (term.Mark is "V" or "P" ? "" : t["（待核原文）", " (to be checked)"]);

    /// <summary>
    /// What a plan says of a proposal, for the form that seals it. Each reason is sealed in Chinese and, where it fits, in English after a
    /// bar: it is on the ledger for everyone.
    /// </summary>
    public static string Plan(InspectionProposal proposal, string? ranking)
    {
        var reasons = proposal.Reasons.Where(r => r.Zh.Length > 0).Take(8).Select(Sealed).ToArray();
        return JsonSerializer.Serialize(ranking is null ? new { proposal.Cause, reasons } : (object)new { proposal.Cause, reasons, ranking }, Plain);
    }

    /// <summary>A reason as it was sealed, in the reader's language; in the one that it has where it has only one.</summary>
    public static string Reason(string reason, Text t)
    {
        var bar = (reason ?? throw new ArgumentNullException(nameof(reason))).IndexOf(Bar, StringComparison.Ordinal);
        return bar < 0 ? reason : t[reason[..bar], reason[(bar + Bar.Length)..]];
    }

    private static string Sealed(TargetReason reason)
    {
        var both = reason.Zh + Bar + reason.En;
        return reason.En.Length > 0 && both.Length <= MostReason ? both : reason.Zh.Length > MostReason ? reason.Zh[..MostReason] : reason.Zh;
    }
}
