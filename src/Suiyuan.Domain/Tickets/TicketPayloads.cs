using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tickets;

/// <summary>What a ticket is. Closed list.</summary>
public static class TicketTypes
{
    internal static readonly string[] Codes =
        ["quarantine", "commitment", "meat-inspection", "import", "aquatic", "sale", "test", "business", "licence", "other"];

    internal static readonly string[] ReadCodes = [.. Codes[..^1], "unknown"];

    /// <summary>What a machine may say that a ticket is: the same but for the last, <c>unknown</c> in place of <c>other</c>.</summary>
    public static IReadOnlyList<string> Read => ReadCodes;

    /// <summary>Every type code, in the order of the view tables' numbers (from 1).</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>What people call a type; the code itself when it is unknown.</summary>
    public static (string Chinese, string English) NameOf(string code) => code switch
    {
        "quarantine" => ("动物检疫合格证明", "Animal quarantine certificate"),
        "commitment" => ("承诺达标合格证", "Commitment certificate"),
        "meat-inspection" => ("肉品品质检验合格证", "Meat inspection certificate"),
        "import" => ("入境货物检验检疫证明", "Import inspection certificate"),
        "aquatic" => ("水产品产地证明", "Aquatic origin certificate"),
        "sale" => ("销售凭证", "Supplier's sales slip"),
        "test" => ("检验检测报告", "Test report"),
        "business" => ("营业执照", "Business licence"),
        "licence" => ("许可证", "Licence"),
        "other" => ("其他票证", "Other ticket"),
        "unknown" => ("认不出的票证", "Not recognised"),
        _ => (code, code),
    };
}

/// <summary>A paper that came with goods: the digest of its sealed photograph and what the stall declares of it.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The purchase it belongs to.</param>
/// <param name="Type">One of <see cref="TicketTypes"/>.</param>
/// <param name="Image">SHA-256 of salt and photograph.</param>
/// <param name="Number">The ticket's own number, up to 40 characters.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Qty">How much it covers; with <paramref name="Unit"/> or neither.</param>
/// <param name="Unit">The unit of that.</param>
public sealed record TicketAttached(
    string N, StatementId To, string Type, Hash Image, string? Number = null, DateOnly? Issued = null, DateOnly? Until = null,
    Amount? Qty = null, Unit? Unit = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Type, "type", TicketTypes.Codes);
        shape.That(!Image.IsDefault, "image");
        shape.OptionalText(Number, "number", 40);
        shape.That(Issued is null || Until is null || Issued <= Until, "until");
        shape.That(Qty is not null || Unit is null, "qty");
        if (Qty is not null)
        {
            shape.Quantity(Qty.Value, Unit);
        }
    }
}
