using Suiyuan.Domain.Parties;

namespace Suiyuan.Web.Shared;

/// <summary>What dossiers are said in: documents, their ends, agreements, the notice board.</summary>
internal static class DossierWords
{
    /// <summary>What people call a type of document.</summary>
    public static string Document(string type, Text t) => type switch
    {
        "business" => t["营业执照", "Business licence"],
        "licence" => t["食品经营许可证", "Food licence"],
        "filing" => t["食品经营备案", "Food filing"],
        "health" => t["健康证", "Health certificate"],
        "photo" => t["档口照片", "Photograph of the stall"],
        DossierRules.Agreement => t["食品安全协议", "Agreement"],
        DossierRules.Admission => t["入场期限", "Admission"],
        _ => t["其他证明", "Other document"],
    };

    /// <summary>Any one of these types.</summary>
    public static string AnyOf(IReadOnlyList<string> types, Text t) => string.Join(t["或", " or "], types.Select(type => Document(type, t)));

    /// <summary>How long something is still good, in plain words.</summary>
    public static string Left(DateOnly? until, DateOnly today, Text t) => (until?.DayNumber - today.DayNumber) switch
    {
        null => t["长期有效", "No end"],
        0 => t["今天到期", "Ends today"],
        < 0 and var gone => t[$"已过期 {-gone} 天", -gone == 1 ? "Ended yesterday" : $"Ended {-gone} days ago"],
        var left => t[$"还有 {left} 天到期", left == 1 ? "Ends tomorrow" : $"{left} days left"],
    };

    /// <summary>The colour of an end.</summary>
    public static Tone ToneOf(Ending ending) => ending switch
    {
        Ending.Ended => Tone.Bad,
        Ending.Last or Ending.Soon => Tone.Warn,
        Ending.Early => Tone.Info,
        _ => Tone.Ok,
    };

    /// <summary>How market and merchant stand, in one phrase.</summary>
    public static string Standing(AgreementStanding standing, Text t) => standing switch
    {
        AgreementStanding.InForce => t["已签订，有效", "In force"],
        AgreementStanding.Ahead => t["已签订，还没到生效日", "Begins later"],
        AgreementStanding.AwaitsMerchant => t["等商户签", "Waits for the merchant"],
        AgreementStanding.AwaitsMarket => t["等市场签", "Waits for the market"],
        AgreementStanding.Ended => t["已到期", "Has ended"],
        _ => t["还没有签", "Not signed"],
    };

    /// <summary>The colour of that.</summary>
    public static Tone ToneOf(AgreementStanding standing) => standing switch
    {
        AgreementStanding.InForce => Tone.Ok,
        AgreementStanding.Ahead => Tone.Info,
        AgreementStanding.Ended or AgreementStanding.None => Tone.Bad,
        _ => Tone.Warn,
    };

    /// <summary>A section of the notice board.</summary>
    public static string Section(string code, Text t) => code switch
    {
        "rules" => t["食品安全管理制度", "Food-safety rules"],
        "managers" => t["食品安全管理人员", "Food-safety managers"],
        "phone" => t["投诉举报电话", "Telephone for complaints"],
        "self-check" => t["自查结果", "Results of self-checks"],
        "sampling" => t["抽样检验信息", "Sampling and tests"],
        "handling" => t["不合格食用农产品处理结果", "What was done about failures"],
        _ => code,
    };

    /// <summary>What belongs there.</summary>
    public static string SectionHelp(string code, Text t) => code switch
    {
        "rules" => t["进货查验、协议准入、检查、检测、退市等制度，写清楚要点。", "The rules on intake checks, agreements, inspection, testing and leaving the market, in brief."],
        "managers" => t["食品安全总监、食品安全员：姓名、职务、负责什么。", "Food-safety director and officers: name, post, what for."],
        "phone" => t["市场自己的电话，和 12315。", "The market's own number, and 12315."],
        "self-check" => t["最近一次自查：哪天、查了什么、发现什么、改好没有。", "The latest self-check: when, what was looked at, what was found, whether it is put right."],
        "sampling" => t["检验项目和检验结果由检测记录自动汇总，也可以补充说明。", "Items and results come from the recorded tests by themselves; more may be added."],
        "handling" => t["不合格的检测和停售、召回自动列出；销毁、下架等结果在这里补充。", "Failed tests with stops and recalls are listed by themselves; add what was destroyed or taken down."],
        _ => "",
    };
}
