using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Findings;

/// <summary>The table of rules.</summary>
public static partial class TicketRules
{
    private static readonly FrozenDictionary<string, TicketRule> ById = Table().ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<TicketRule> All { get; } = Table();

    /// <summary>A rule by its code.</summary>
    public static TicketRule Get(string id) => ById[id];

    /// <summary>A text with its braces filled from evidence; what is not there becomes an ellipsis.</summary>
    internal static string Fill(string template, IReadOnlyDictionary<string, string> evidence) =>
        Brace().Replace(template, m => evidence.GetValueOrDefault(m.Groups["name"].Value, "…"));

    [GeneratedRegex("\\{(?<name>[a-z_]+)\\}", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Brace();

    private static RuleText T(string zh, string en) => new(zh, en);

    private static TicketRule Rule(
        string id, Severity severity, RuleText title, RuleText innocent, RuleText step, params (string Variant, RuleText Text)[] messages) =>
        new(id, 1, severity, title, innocent, step, messages.ToDictionary(m => m.Variant, m => m.Text, StringComparer.Ordinal));

    private static TicketRule[] Table() =>
    [
        Rule(
            RuleIds.Expired, Severity.Hold,
            T("提交时已过期", "Expired when handed in"),
            T("货物可能在有效期内已到货，票证补传；请按实际收货时间判断。证照可能正在换发。", "The goods may have arrived in time and the paper been handed in later: judge by when they were received. A licence may be in renewal."),
            T("核对实际收货时间；确已过期的，暂停销售并要求补充有效票证。", "Check when the goods were received; if it had expired then, hold them and ask for a valid paper."),
            ("", T("有效期至 {expiry}，提交于 {submitted}，已过 {days} 天。", "Valid until {expiry}, handed in on {submitted}: {days} days late.")),
            ("by-form", T("签发于 {issue_date}，此类票证 {valid} 天内有效，提交于 {submitted}，已过 {days} 天。", "Issued on {issue_date} and valid for {valid} days after; handed in on {submitted}: {days} days late.")),
            ("same-day", T("签发于 {issue_date}，当日有效，提交于 {submitted}，已过 {days} 天。", "Issued on {issue_date} and valid that day only; handed in on {submitted}: {days} days late.")),
            ("recorded", T("有效至 {until}；商户称 {submitted} 提交，系统 {recorded} 才收到，那时已过 {days} 天。", "Valid until {until}. Said to be handed in on {submitted}, but received on {recorded}: {days} days late by then."))),
        Rule(
            RuleIds.FutureDate, Severity.Review,
            T("日期晚于提交时间", "Dated after it was handed in"),
            T("手机或打印机时间可能不准；也可能是预先开具。", "The clock of a phone or printer may be wrong, or the paper was made out in advance."),
            T("向出具单位核实签发日期。", "Ask the issuer when it was issued."),
            ("", T("签发日期 {issue_date} 晚于提交日期 {submitted}。", "Issued on {issue_date}, but handed in on {submitted}."))),
        Rule(
            RuleIds.Consignee, Severity.Review,
            T("收货人不是本商户", "Made out to someone else"),
            T("批发商统一报检、分销时，收货人常为批发商；商户也可能使用简称或经营者姓名。", "A wholesaler is often the one named when goods are split; a merchant may also be named by a short name or its owner's."),
            T("请商户说明与收货人的关系，分销的应附分销凭证。", "Ask how the merchant and the named party are related; for split goods there should be a voucher of the split."),
            ("", T("票上收货人为“{consignee}”，提交商户为“{merchant}”。", "Made out to “{consignee}”, handed in by “{merchant}”."))),
        Rule(
            RuleIds.NumberReused, Severity.Hold,
            T("编号已被使用", "Its number was used before"),
            T("同一证明可依法分销给多个商户，应有分销记录；也可能是识别错误。", "One certificate may be split among merchants, with records of the split; or a number was misread."),
            T("对照两张票的照片；确为同号的，向出具单位核实。", "Compare the two photographs; if the number is the same, ask the issuer."),
            ("", T("编号 {number} 已由“{other_merchant}”提交过。", "Number {number} was handed in before by “{other_merchant}”.")),
            ("content", T("编号 {number} 曾用于内容不同的票：{difference}。", "Number {number} was used before on a paper that says otherwise: {difference}."))) with { Version = 2 },
        Rule(
            RuleIds.PhotoReused, Severity.Hold,
            T("照片重复使用", "The same photograph again"),
            T("同一张证明涵盖多次进货时可能重复拍摄；供货商资质照片会长期使用。", "One certificate may cover several purchases; a supplier's standing papers are photographed once."),
            T("对照两次提交的照片和进货记录；同一批货不得重复登记。", "Compare both photographs and the purchases: one delivery must not be booked twice."),
            ("", T("与先前提交的照片相同。", "The same photograph was handed in before.")),
            ("disguised", T("与先前提交的照片为同一张，经过裁剪、压缩、调亮或旋转。", "The same photograph was handed in before; it was cropped, compressed, brightened or turned.")),
            ("paper", T("拍的是先前提交过的同一张票。", "A photograph of the same paper was handed in before."))) with { Version = 2 },
        Rule(
            RuleIds.Altered, Severity.Hold,
            T("疑似改动", "Altered"),
            T("同一打印机连续打印的票外观可能几乎一致；识别也可能有误。", "Papers printed one after the other may look almost alike; and a value may be misread."),
            T("放大标出的位置与原图对照，并要求出示原件。", "Compare the outlined places with the earlier picture, and ask for the original."),
            ("", T("与先前提交的照片为同一张，但内容不同：{difference}。", "The same photograph as one handed in before, but it says otherwise: {difference}."))) with { Version = 2 },
        Rule(
            RuleIds.QrMismatch, Severity.Hold,
            T("二维码与票面不符", "The QR code says otherwise"),
            T("二维码可能指向另一份关联单据，或票面有手写更正。", "The code may be of a related paper, or the print was corrected by hand."),
            T("扫码查询出具单位系统，以其记录为准。", "Scan the code and go by the issuer's own record."),
            ("", T("二维码：{difference}。", "The QR code differs: {difference}."))) with { Version = 4 },
        Rule(
            RuleIds.SealMissing, Severity.Review,
            T("未见印章", "No seal"),
            T("印章可能颜色过浅或在拍摄范围外；电子证明可无实体印章。", "The seal may be faint or outside the picture; an electronic certificate may have none."),
            T("查看原件或扫码核验；电子证明以系统记录为准。", "Look at the original or verify it by its code."),
            ("", T("此类票证应有印章，照片上未发现。", "A paper of this kind needs a seal; none was found in the photograph."))) with { Version = 4 },
        Rule(
            RuleIds.CheckDigit, Severity.Review,
            T("代码校验位错误", "Wrong check digit"),
            T("票面可能录入笔误；手写数字也易误读。", "It may be a slip in printing; handwritten digits are easily misread."),
            T("在国家企业信用信息公示系统或许可证查询系统核对该代码。", "Look the code up in the public register."),
            ("", T("{name} {code} 的校验位不正确。", "The check digit of {name_en} {code} is wrong."))),
        Rule(
            RuleIds.Arithmetic, Severity.Review,
            T("金额不符", "The sums are wrong"),
            T("可能有抹零、折扣、去皮或运费。", "Rounding, a discount, tare or freight may explain it."),
            T("与供货商核对数量、单价和合计。", "Check quantities, prices and the sum with the supplier."),
            ("", T("第 {row} 行：{qty} × {price} = {expected}，票面为 {amount}。", "Row {row}: {qty} × {price} = {expected}, but {amount} is printed.")),
            ("total", T("各行合计 {expected}，票面合计 {total}。", "The rows add up to {expected}, but the total printed is {total}.")),
            ("capitals", T("大写金额为 {capitals}，小写合计为 {total}。", "The amount in words is {capitals}, in figures {total}."))) with { Version = 3 },
        Rule(
            RuleIds.WrongType, Severity.Block,
            T("票证类型与货物不符", "Another kind of paper is needed"),
            T("商品可能登记成了相近品种；部分品类可豁免。", "The goods may be booked under a similar name; some kinds are exempt."),
            T("核对实物；要求补充所需票证。", "Check the goods, and ask for the right paper."),
            ("", T("“{goods}”需要 {needed}，提交的是{type_zh}。", "“{goods}” needs {needed_en}; this is {type_en}."))) with { Version = 3 },
        Rule(
            RuleIds.Overdrawn, Severity.Hold,
            T("超出证明数量", "More than the certificate covers"),
            T("单位换算（头、箱、公斤）或称重误差；重复登记同一批货。", "Units (head, boxes, kilograms), weighing, or one delivery booked twice."),
            T("按证明编号核对全部进货登记。", "Go through all purchases booked under this number."),
            ("", T("证明 {number} 共 {covers}，累计登记 {booked}。", "Certificate {number} covers {covers}; {booked} were booked under it."))) with { Version = 2 },
        Rule(
            RuleIds.Unreadable, Severity.Watch,
            T("无法识别", "Can't be read"),
            T("旧手机、光线不足或纸张受潮。", "An old phone, poor light or damp paper."),
            T("请重新拍摄：铺平、光线均匀、四角入镜。", "Take it again: flat, in even light, with all four corners."),
            ("", T("照片无法识别（{reason}），请重拍。", "This photograph can't be read ({reason}): please take it again."))),
    ];
}
