using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Suiyuan.Domain.Parties;
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
