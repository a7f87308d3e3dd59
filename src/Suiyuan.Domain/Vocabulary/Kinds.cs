using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>One kind of statement.</summary>
/// <param name="Number">Its number in the view tables; never reused.</param>
/// <param name="Name">As in the content type, such as <c>sale-voided</c>.</param>
/// <param name="PayloadType">The record that holds its payload.</param>
/// <param name="IsControl">True when it changes authority or ledger time, so is replayed at start.</param>
/// <param name="Chinese">What people call it.</param>
/// <param name="English">The same in English.</param>
public sealed record Kind(byte Number, string Name, Type PayloadType, bool IsControl, string Chinese, string English);

/// <summary>Every kind that may be recorded.</summary>
public static class Kinds
{
    /// <summary>The city's founding statement, entry 0.</summary>
    public const string Charter = "charter";

    /// <summary>A party enters.</summary>
    public const string Admitted = "admitted";

    /// <summary>A party's admission is prolonged.</summary>
    public const string Renewed = "renewed";

    /// <summary>A party may say nothing for now.</summary>
    public const string Suspended = "suspended";

    /// <summary>A suspension ends.</summary>
    public const string Resumed = "resumed";

    /// <summary>A party leaves.</summary>
    public const string Left = "left";

    /// <summary>A key may seal for a party.</summary>
    public const string KeyGranted = "key-granted";

    /// <summary>A key may no longer.</summary>
    public const string KeyRevoked = "key-revoked";

    /// <summary>The ledger's time.</summary>
    public const string Clock = "clock";

    /// <summary>Another log key or other members make blocks final.</summary>
    public const string PolicyChanged = "policy-changed";

    /// <summary>Goods came in from outside.</summary>
    public const string Purchase = "purchase";

    /// <summary>A ticket belongs to a purchase.</summary>
    public const string TicketAttached = "ticket-attached";

    /// <summary>Goods went out.</summary>
    public const string Sale = "sale";

    /// <summary>A sale did not happen.</summary>
    public const string SaleVoided = "sale-voided";

    /// <summary>The buyer received a sale.</summary>
    public const string PurchaseConfirmed = "purchase-confirmed";

    /// <summary>The buyer did not, or not as written.</summary>
    public const string PurchaseDisputed = "purchase-disputed";

    /// <summary>The machine read a ticket and says what it found.</summary>
    public const string TicketAssessed = "ticket-assessed";

    /// <summary>The merchant says how a finding came about.</summary>
    public const string FindingExplained = "finding-explained";

    /// <summary>An officer decided about a finding.</summary>
    public const string FindingResolved = "finding-resolved";

    /// <summary>A purchase, receipt, transformation or count did not happen.</summary>
    public const string EntryVoided = "entry-voided";

    /// <summary>Goods were cut, slaughtered, repacked, mixed or cooked.</summary>
    public const string Transformation = "transformation";

    /// <summary>The stall counted its stock.</summary>
    public const string StockTake = "stock-take";

    /// <summary>Goods left the stock other than by sale.</summary>
    public const string Disposal = "disposal";

    /// <summary>A day without a purchase.</summary>
    public const string DayReport = "day-report";

    /// <summary>A payment service says that a voucher was paid.</summary>
    public const string PaymentLinked = "payment-linked";

    /// <summary>Market and merchant agree.</summary>
    public const string AgreementSigned = "agreement-signed";

    /// <summary>A document is put into a dossier.</summary>
    public const string DocumentFiled = "document-filed";

    /// <summary>Something on a market's notice board.</summary>
    public const string NoticePosted = "notice-posted";

    /// <summary>Goods were tested at the stall.</summary>
    public const string RapidTest = "rapid-test";

    /// <summary>A laboratory reports a test.</summary>
    public const string LabReport = "lab-report";

    /// <summary>Lots may not be sold.</summary>
    public const string StopSale = "stop-sale";

    /// <summary>A stop ends.</summary>
    public const string StopSaleLifted = "stop-sale-lifted";

    /// <summary>Goods are called back.</summary>
    public const string RecallOpened = "recall-opened";

    /// <summary>Someone was told of a recall.</summary>
    public const string RecallNotice = "recall-notice";

    /// <summary>Someone knows of a recall.</summary>
    public const string RecallAcknowledged = "recall-acknowledged";

    /// <summary>A holder says what is left.</summary>
    public const string HoldingReported = "holding-reported";

    /// <summary>Recalled goods came back.</summary>
    public const string RecallCollected = "recall-collected";

    /// <summary>A recall ends.</summary>
    public const string RecallClosed = "recall-closed";

    /// <summary>Goods were checked where they enter.</summary>
    public const string EntryCheck = "entry-check";

    /// <summary>A sample was taken and sealed.</summary>
    public const string Sampling = "sampling";

    /// <summary>A sealed sample changed hands.</summary>
    public const string SampleMoved = "sample-moved";

    /// <summary>The merchant does not agree with a test.</summary>
    public const string Objection = "objection";

    /// <summary>Whether a second test follows.</summary>
    public const string ObjectionDecided = "objection-decided";

    /// <summary>A party is to be inspected.</summary>
    public const string InspectionPlanned = "inspection-planned";

    /// <summary>A party was inspected.</summary>
    public const string Inspection = "inspection";

    /// <summary>The party put things right.</summary>
    public const string Rectification = "rectification";

    /// <summary>Whoever found it looked again.</summary>
    public const string RectificationChecked = "rectification-checked";

    /// <summary>A measure or penalty.</summary>
    public const string Enforcement = "enforcement";

    /// <summary>A party's credit level.</summary>
    public const string CreditGraded = "credit-graded";

    /// <summary>A market went through its day's list.</summary>
    public const string Patrol = "patrol";

    /// <summary>Something wrong at a stall.</summary>
    public const string PatrolFinding = "patrol-finding";

    /// <summary>A market is closed for days.</summary>
    public const string MarketClosed = "market-closed";

    /// <summary>A shopper complains.</summary>
    public const string ComplaintFiled = "complaint-filed";

    /// <summary>The complainant adds something.</summary>
    public const string ComplaintAdded = "complaint-added";

    /// <summary>A complaint is accepted or refused.</summary>
    public const string ComplaintDecided = "complaint-decided";

    /// <summary>A complaint is passed on.</summary>
    public const string ComplaintForwarded = "complaint-forwarded";

    /// <summary>A complaint is answered.</summary>
    public const string ComplaintAnswered = "complaint-answered";

    /// <summary>What a mediation came to.</summary>
    public const string ComplaintMediated = "complaint-mediated";

    /// <summary>A complaint ends.</summary>
    public const string ComplaintClosed = "complaint-closed";

    /// <summary>Someone tips off the bureau.</summary>
    public const string TipOffFiled = "tip-off-filed";

    /// <summary>What a bureau does about a tip-off.</summary>
    public const string TipOffHandled = "tip-off-handled";

    /// <summary>A rule found something to look at.</summary>
    public const string AlertRaised = "alert-raised";

    /// <summary>Someone has seen an alert.</summary>
    public const string AlertAcknowledged = "alert-acknowledged";

    /// <summary>How what an alert is about came about.</summary>
    public const string AlertExplained = "alert-explained";

    /// <summary>A person closes an alert.</summary>
    public const string AlertClosed = "alert-closed";

    /// <summary>A rule is put to work or to rest.</summary>
    public const string RuleSet = "rule-set";

    /// <summary>A payment service says that a payment was returned.</summary>
    public const string PaymentRefunded = "payment-refunded";

    private static readonly Kind[] Table =
    [
        new(1, Charter, typeof(Charter), true, "城市章程", "Charter"),
        new(2, Admitted, typeof(Admitted), true, "准入", "Admitted"),
        new(3, Renewed, typeof(Renewed), true, "续期", "Renewed"),
        new(4, Suspended, typeof(Suspended), true, "暂停", "Suspended"),
        new(5, Resumed, typeof(Resumed), true, "恢复", "Resumed"),
        new(6, Left, typeof(Left), true, "退出", "Left"),
        new(7, KeyGranted, typeof(KeyGranted), true, "授予签章", "Key granted"),
        new(8, KeyRevoked, typeof(KeyRevoked), true, "撤销签章", "Key revoked"),
        new(9, Clock, typeof(Clock), true, "账本时间", "Ledger clock"),
        new(10, Purchase, typeof(Purchase), false, "进货", "Purchase"),
        new(11, TicketAttached, typeof(TicketAttached), false, "附票证", "Ticket attached"),
        new(12, Sale, typeof(Sale), false, "销售", "Sale"),
        new(13, SaleVoided, typeof(SaleVoided), false, "作废销售", "Sale voided"),
        new(14, PurchaseConfirmed, typeof(PurchaseConfirmed), false, "确认收货", "Purchase confirmed"),
        new(15, PurchaseDisputed, typeof(PurchaseDisputed), false, "收货异议", "Purchase disputed"),
        new(16, PolicyChanged, typeof(PolicyChanged), true, "变更签认成员", "Policy changed"),
        new(17, TicketAssessed, typeof(TicketAssessed), false, "机器读票", "Ticket assessed"),
        new(18, FindingExplained, typeof(FindingExplained), false, "疑点说明", "Finding explained"),
        new(19, FindingResolved, typeof(FindingResolved), false, "疑点处理", "Finding resolved"),
        new(20, EntryVoided, typeof(EntryVoided), false, "作废进货", "Entry voided"),
        new(21, Transformation, typeof(Transformation), false, "加工分割", "Transformation"),
        new(22, StockTake, typeof(StockTake), false, "盘点", "Stock-take"),
        new(23, Disposal, typeof(Disposal), false, "处置", "Disposal"),
        new(24, DayReport, typeof(DayReport), false, "当日报告", "Day report"),
        new(25, PaymentLinked, typeof(PaymentLinked), false, "关联支付", "Payment linked"),
        new(26, AgreementSigned, typeof(AgreementSigned), false, "签订协议", "Agreement signed"),
        new(27, DocumentFiled, typeof(DocumentFiled), false, "归档证照", "Document filed"),
        new(28, NoticePosted, typeof(NoticePosted), false, "公示", "Notice posted"),
        new(29, RapidTest, typeof(RapidTest), false, "快检", "Rapid test"),
        new(30, LabReport, typeof(LabReport), false, "检验报告", "Laboratory report"),
        new(31, StopSale, typeof(StopSale), false, "停售", "Stop-sale"),
        new(32, StopSaleLifted, typeof(StopSaleLifted), false, "解除停售", "Stop-sale lifted"),
        new(33, RecallOpened, typeof(RecallOpened), false, "启动召回", "Recall opened"),
        new(34, RecallNotice, typeof(RecallNotice), false, "召回通知", "Recall notice"),
        new(35, RecallAcknowledged, typeof(RecallAcknowledged), false, "确认召回通知", "Recall acknowledged"),
        new(36, HoldingReported, typeof(HoldingReported), false, "上报库存", "Holding reported"),
        new(37, RecallCollected, typeof(RecallCollected), false, "召回收回", "Recalled goods collected"),
        new(38, RecallClosed, typeof(RecallClosed), false, "结束召回", "Recall closed"),
        new(39, EntryCheck, typeof(EntryCheck), false, "入场查验", "Entry check"),
        new(40, Sampling, typeof(Sampling), false, "抽样", "Sampling"),
        new(41, SampleMoved, typeof(SampleMoved), false, "样品流转", "Sample moved"),
        new(42, Objection, typeof(Objection), false, "检验异议", "Objection"),
        new(43, ObjectionDecided, typeof(ObjectionDecided), false, "异议处理", "Objection decided"),
        new(44, InspectionPlanned, typeof(InspectionPlanned), false, "检查计划", "Inspection planned"),
        new(45, Inspection, typeof(Inspection), false, "现场检查", "Inspection"),
        new(46, Rectification, typeof(Rectification), false, "整改", "Rectification"),
        new(47, RectificationChecked, typeof(RectificationChecked), false, "整改复查", "Rectification checked"),
        new(48, Enforcement, typeof(Enforcement), false, "稽查执法", "Enforcement"),
        new(49, CreditGraded, typeof(CreditGraded), false, "信用评级", "Credit graded"),
        new(50, Patrol, typeof(Patrol), false, "线上巡检", "Patrol"),
        new(51, PatrolFinding, typeof(PatrolFinding), false, "巡检发现", "Patrol finding"),
        new(52, MarketClosed, typeof(MarketClosed), false, "休市", "Market closed"),
        new(53, ComplaintFiled, typeof(ComplaintFiled), false, "投诉", "Complaint filed"),
        new(54, ComplaintAdded, typeof(ComplaintAdded), false, "投诉补充", "Complaint added to"),
        new(55, ComplaintDecided, typeof(ComplaintDecided), false, "投诉受理决定", "Complaint decided"),
        new(56, ComplaintForwarded, typeof(ComplaintForwarded), false, "投诉分送", "Complaint forwarded"),
        new(57, ComplaintAnswered, typeof(ComplaintAnswered), false, "投诉答复", "Complaint answered"),
        new(58, ComplaintMediated, typeof(ComplaintMediated), false, "投诉调解", "Complaint mediated"),
        new(59, ComplaintClosed, typeof(ComplaintClosed), false, "投诉办结", "Complaint closed"),
        new(60, TipOffFiled, typeof(TipOffFiled), false, "举报", "Tip-off"),
        new(61, TipOffHandled, typeof(TipOffHandled), false, "举报办理", "Tip-off handled"),
        new(62, AlertRaised, typeof(AlertRaised), false, "预警", "Alert raised"),
        new(63, AlertAcknowledged, typeof(AlertAcknowledged), false, "预警签收", "Alert acknowledged"),
        new(64, AlertExplained, typeof(AlertExplained), false, "预警说明", "Alert explained"),
        new(65, AlertClosed, typeof(AlertClosed), false, "预警处理", "Alert closed"),
        new(66, RuleSet, typeof(RuleSet), false, "规则启停", "Rule set"),
        new(67, PaymentRefunded, typeof(PaymentRefunded), false, "关联退款", "Payment refunded"),
    ];

    private static readonly FrozenDictionary<string, Kind> ByName = Table.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
    private static readonly FrozenDictionary<Type, Kind> ByType = Table.ToFrozenDictionary(k => k.PayloadType);

    /// <summary>The whole table, in the order of <see cref="Kind.Number"/>.</summary>
    public static IReadOnlyList<Kind> All => Table;

    /// <summary>Finds a kind by name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out Kind? kind) => ByName.TryGetValue(name, out kind);

    /// <summary>Finds a kind by the number the views keep.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public static Kind Of(long number) => number >= 1 && number <= Table.Length
        ? Table[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Kinds are numbered from 1.");

    /// <summary>The kind that a payload is of.</summary>
    public static Kind Of(Payload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return ByType[payload.GetType()];
    }

    /// <summary>True for a kind that changes authority or ledger time.</summary>
    public static bool IsControl(string name) => ByName.TryGetValue(name, out var kind) && kind.IsControl;
}
