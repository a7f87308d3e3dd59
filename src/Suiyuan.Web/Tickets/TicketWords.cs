using Suiyuan.Domain.Tickets;
using Suiyuan.Tickets;
using Suiyuan.Tickets.Findings;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Tickets;

/// <summary>What codes of tickets and findings are called on pages. A code that is not known, such as a later rule's, stands for itself.</summary>
internal static class TicketWords
{
    /// <summary>Below this a value may be misread and is marked.</summary>
    public const double Sure = 0.9;

    /// <summary>A rule's entry in the library's table; null for one that it no longer has.</summary>
    public static TicketRule? RuleOf(string rule) => TicketRules.All.FirstOrDefault(r => r.Id == rule);

    /// <summary>What a rule is called.</summary>
    public static string Rule(string rule, Text text) => RuleOf(rule) is { } known ? text[known.Title.Zh, known.Title.En] : rule;

    /// <summary>How much a finding matters, as what to do.</summary>
    public static string Severity(string severity, Text text) => severity switch
    {
        "block" => text["不得凭此销售", "Not to be sold on this"],
        "hold" => text["先停售再核对", "Hold and check"],
        "review" => text["要核对", "Check"],
        "watch" => text["留意", "Keep an eye on"],
        _ => severity,
    };

    /// <summary>The colour of a severity; block and hold are told apart by shape and word.</summary>
    public static Tone ToneOf(string severity) => severity switch { "block" or "hold" => Tone.Bad, "review" => Tone.Warn, _ => Tone.Unknown };

    /// <summary>The shape of a severity.</summary>
    public static string IconOf(string severity) => severity switch { "block" => "stop", "hold" => "lock", "review" => "warn", _ => "info" };

    /// <summary>What was decided.</summary>
    public static string Outcome(string outcome, Text text) => outcome switch
    {
        "true" => text["属实", "True"],
        "false" => text["不属实（误报）", "False alarm"],
        "explained" => text["情况可解释", "Explained"],
        _ => outcome,
    };

    /// <summary>The colour of a decision: the problem is real, there is none, or it is no matter.</summary>
    public static Tone ToneOfOutcome(string outcome) => outcome switch { "true" => Tone.Bad, "false" => Tone.Ok, _ => Tone.Info };

    /// <summary>How a merchant says that a finding came about.</summary>
    public static string Reason(string reason, Text text) => reason switch
    {
        "split-sale" => text["批发分销，票开给上家", "Split from a larger lot, made out to the wholesaler"],
        "wrong-photo" => text["照片拍错了", "Photographed the wrong paper"],
        "standing-licence" => text["长期使用的资质证照", "A standing licence, used again and again"],
        "faint-seal" => text["印章太淡", "The seal is faint"],
        "typed-wrong" => text["录入时填错了", "Typed wrongly"],
        "other" => text["其他原因", "Something else"],
        _ => reason,
    };

    /// <summary>Why a photograph can't be read, and what to do next: a sentence for who took it.</summary>
    public static string Unreadable(string reason, Text text)
    {
        if (reason == TicketAssessor.Failed)
        {
            return text["机器没能读完这张照片，照片本身不一定有问题。", "The machine gave up; nothing need be wrong with the photograph."];
        }

        if (!Suiyuan.Tickets.Unreadable.IsCode(reason))
        {
            return reason;
        }

        var (chinese, english) = Suiyuan.Tickets.Unreadable.TextOf(reason);
        return text[chinese, english];
    }

    /// <summary>A field of a reading by its JSON name.</summary>
    public static string Field(string name, Text text) => name switch
    {
        "number" => text["编号", "Number"],
        "holder" => text["货主／持证人", "Holder"],
        "consignee" => text["收货人", "Made out to"],
        "products" => text["货品", "Goods"],
        "quantity" => text["数量", "Quantity"],
        "unit" => text["单位", "Unit"],
        "origin" => text["产地／启运地", "From"],
        "destination" => text["到达地", "To"],
        "issue_date" => text["签发日期", "Issued"],
        "expiry" => text["有效期至", "Good until"],
        "issuer" => text["签发单位", "Issuer"],
        "uscc" => text["统一社会信用代码", "Credit code"],
        "licence_no" => text["许可证编号", "Licence"],
        "total" => text["合计金额", "Total"],
        "result" => text["结论", "Result"],
        "items" => text["明细", "Rows"],
        "qr" => text["二维码", "QR code"],
        "seal" => text["印章", "Seal"],
        _ => name,
    };

    /// <summary>A value that a finding compared, by its name; null for what is a text in the other language, or for scripts only.</summary>
    public static string? Evidence(string name, Text text) => name switch
    {
        "submitted" => text["交票日期", "Handed in"],
        "until" => text["有效至", "Valid until"],
        "recorded" => text["系统收到日期", "Received"],
        "days" => text["相差天数", "Days between"],
        "valid" => text["有效天数", "Days it is good for"],
        "merchant" => text["交票商户", "Handed in by"],
        "other_merchant" => text["先前交票的商户", "Handed in before by"],
        "difference" => text["不同之处", "What differs"],
        "changed_places" => text["图上改动处", "Changed places"],
        "covers" => text["证明的数量", "It covers"],
        "booked" => text["累计登记", "Booked under it"],
        "purchases" => text["登记笔数", "Purchases booked"],
        "name" when text.IsChinese => "名称",
        "name_en" when !text.IsChinese => "Which",
        "code" => text["代码", "Code"],
        "row" => text["第几行", "Row"],
        "qty" => text["数量", "Quantity"],
        "price" => text["单价", "Price"],
        "expected" => text["应为", "Should be"],
        "amount" => text["票面金额", "As printed"],
        "capitals" => text["大写金额", "In words"],
        "goods" => text["货品", "Goods"],
        "needed" when text.IsChinese => "需要",
        "needed_en" when !text.IsChinese => "Needed",
        "type_zh" when text.IsChinese => "交来的是",
        "type_en" when !text.IsChinese => "Handed in",
        "number" or "holder" or "consignee" or "products" or "quantity" or "issue_date" or "expiry" or "uscc" or "licence_no" or "total" => Field(name, text),
        _ => null,
    };

    /// <summary>What a rule looks for, for people who decide about what it finds.</summary>
    public static string LooksFor(string rule, Text text) => rule switch
    {
        RuleIds.Expired => text["交票那天，票证已过有效期（按票面日期或这类票证的规定天数算）。", "A paper that was no longer valid on the day it was handed in, by its own date or by the days its kind is good for."],
        RuleIds.FutureDate => text["签发日期比交票那天还晚。", "A date of issue after the day it was handed in."],
        RuleIds.Consignee => text["票上写的收货人不是交票的商户。", "A paper made out to somebody other than the merchant who handed it in."],
        RuleIds.NumberReused => text["同一个编号，别的商户交过，或者以前交的那张内容不同。", "A number that another merchant handed in, or that stood on a paper which said otherwise."],
        RuleIds.PhotoReused => text["同一张照片或同一张纸又交了一次，裁剪、压缩、调亮、转动过也认得出。", "The same photograph or paper again, also when cropped, compressed, brightened or turned."],
        RuleIds.Altered => text["和以前交的是同一张照片，但编号、数量或日期变了。", "The same photograph as before with another number, quantity or date."],
        RuleIds.QrMismatch => text["二维码里的内容和票面印的不一致。", "A QR code that says otherwise than the print."],
        RuleIds.SealMissing => text["这类票证应当盖章，照片上没有找到印章。", "No seal where a paper of this kind needs one."],
        RuleIds.CheckDigit => text["信用代码或许可证编号的校验位算不上。", "A credit code or licence number whose check digit is wrong."],
        RuleIds.Arithmetic => text["数量乘单价不等于金额，各行加起来不等于合计，或大小写金额不同。", "Quantity × price that is not the amount, rows that do not add up, or words and figures that differ."],
        RuleIds.WrongType => text["这种货品需要另一种票证。", "Goods that need another kind of paper."],
        RuleIds.Overdrawn => text["登记在这张证明下的数量加起来超过了它的数量。", "More booked under a certificate than it covers."],
        RuleIds.Unreadable => text["照片读不出来，要请商户重拍。", "A photograph that can't be read and must be taken again."],
        _ => text["新规则，说明还没写进这个版本。", "A newer rule that this version has no words for."],
    };

    /// <summary>What a finding says, in the reader's language; the rule's name where its detail is gone.</summary>
    public static string Message(FindingRow row, Finding? detail, Text text)
    {
        if (row.Rule == RuleIds.Unreadable)
        {
            // The evidence has the code of the reason, which is no word.
            var reason = detail?.Evidence.GetValueOrDefault("reason");
            return reason is null ? Rule(row.Rule, text) : text[$"照片无法识别。{Unreadable(reason, text)}", $"This photograph can't be read. {Unreadable(reason, text)}"];
        }

        var said = detail is null ? "" : text[detail.Message, detail.MessageEn];
        return said.Length > 0 ? said : Rule(row.Rule, text);
    }
}
