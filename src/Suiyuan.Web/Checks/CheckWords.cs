using System.Globalization;
using Suiyuan.Domain.Checks;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Checks;

/// <summary>Checks on goods in words.</summary>
internal static class CheckWords
{
    /// <summary>What an entry check came to.</summary>
    public static string Entry(string result, Text t) => result switch
    {
        "passed" => t["放行", "Let in"],
        "held" => t["暂扣待查", "Held"],
        _ => t["不准进场", "Turned back"],
    };

    /// <summary>The colour of an entry check's result.</summary>
    public static Tone ToneOfEntry(string result) => result switch
    {
        "passed" => Tone.Ok,
        "held" => Tone.Warn,
        _ => Tone.Bad,
    };

    /// <summary>Why a sample is taken.</summary>
    public static string Purpose(string purpose, Text t) => purpose switch
    {
        "plan" => t["按计划抽检", "By plan"],
        "risk" => t["风险抽检", "For a risk"],
        "complaint" => t["投诉抽检", "For a complaint"],
        "recall" => t["召回抽检", "For a recall"],
        _ => t["快检复核", "To confirm a test"],
    };

    /// <summary>A step on a sample's way.</summary>
    public static string Step(string state, Text t) => state switch
    {
        "sealed" => t["重新封样", "Sealed again"],
        "handed" => t["交出", "Handed over"],
        "received" => t["收到，封条完好", "Received, seal intact"],
        "opened" => t["开封检验", "Opened for testing"],
        _ => t["封条破损", "Seal damaged"],
    };

    /// <summary>What is the matter with a step.</summary>
    public static string Mark(CustodyMark mark, Text t) => mark switch
    {
        CustodyMark.Gap => t["中间缺一手交接", "a hand-over is missing"],
        CustodyMark.Broken => t["封样已破", "the seal did not hold"],
        CustodyMark.Foreign => t["样品不在他手里，不算数", "did not have the sample: of no effect"],
        _ => "",
    };

    /// <summary>What is the matter with a test.</summary>
    public static string Mark(TestMark mark, Text t) => mark switch
    {
        TestMark.KitExpired => t["试剂过期", "kit expired"],
        TestMark.ForeignLot => t["批次是别家的", "another stall's lot"],
        TestMark.UnknownFirst => t["找不到原来的检测", "the first test is not on record"],
        TestMark.RapidRepeat => t["快检不能复检快检", "a rapid test cannot repeat one"],
        TestMark.NoSampling => t["没有抽样记录", "no sampling on record"],
        TestMark.UnknownSampling => t["抽样记录还没入账", "its sampling is not recorded"],
        TestMark.OtherSample => t["样品是别家的", "another stall's sample"],
        TestMark.ProductDiffers => t["和抽的样品不一样", "not the goods that were sampled"],
        TestMark.NotReceived => t["没有收样记录", "the sample was not received"],
        TestMark.SealBroken => t["封样破损", "the seal did not hold"],
        TestMark.CustodyGap => t["样品交接有缺", "a hand-over is missing"],
        TestMark.FirstBody => t["复检机构和初检是同一家", "the first laboratory again"],
        _ => t["没有人委托复检", "nobody asked for it"],
    };

    /// <summary>What became of an objection.</summary>
    public static string Decision(string decision, Text t) => decision switch
    {
        "accepted" => t["同意复检", "Second test granted"],
        "refused" => t["不予复检", "Refused"],
        _ => t["商户撤回", "Withdrawn"],
    };

    /// <summary>What comes of an objection that does not count.</summary>
    public static string Effect(ObjectionEffect effect, Text t) => effect switch
    {
        ObjectionEffect.UnknownTest => t["对不上检测记录", "no such test"],
        ObjectionEffect.Passed => t["检测是合格的，不用异议", "the test passed"],
        ObjectionEffect.Again => t["重复提出，不算数", "made again: of no effect"],
        _ => "",
    };

    /// <summary>The items that failed.</summary>
    public static string Failed(TestRecord test, Text t) =>
        string.Join(t["、", ", "], test.Items.Where(i => i.Result == "fail").Select(i => Name(i.Name, t)));

    /// <summary>What a test looked for, in English where it is known by one.</summary>
    public static string Name(string item, Text t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return t.IsChinese ? item : TestNames.English(item) ?? item;
    }

    /// <summary>A limit as it was written; the usual word for none at all is said in English, too.</summary>
    public static string Limit(string limit, Text t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return limit switch { "不得检出" => t[limit, "none allowed"], "未检出" => t[limit, "none found"], _ => limit };
    }

    /// <summary>Where a sample is.</summary>
    public static string Where(SamplingRecord sample, Func<string, string> name, Text t) => sample.Reports.Count > 0
        ? t["已出报告", "Reported"]
        : sample.Way.OnTheWayTo is { } to
            ? t[$"送往 {name(to)}", $"On its way to {name(to)}"]
            : t[$"在 {name(sample.Way.Holder)}", $"With {name(sample.Way.Holder)}"];

    /// <summary>A code for a new seal: whose, which day, which number of that day.</summary>
    public static string Code(string office, DateOnly day, int number) =>
        string.Concat(office.ToUpperInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))
        + string.Create(CultureInfo.InvariantCulture, $"-{day:yyMMdd}-{number:00}");

    /// <summary>What was typed or scanned as a code: the label's address has it at its end.</summary>
    public static string CodeOf(string typed) => typed.Trim().Split('/', '=')[^1].ToUpperInvariant();
}
