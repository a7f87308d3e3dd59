using System.Globalization;

namespace Suiyuan.City.World;

/// <summary>What is wrong with a ticket of the demo city. Planted; a reader of tickets should find it.</summary>
public enum TicketFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No longer valid on the day it comes in.</summary>
    Expired,

    /// <summary>Made out to another stall.</summary>
    OtherConsignee,

    /// <summary>Has the number of another stall's ticket of the last days, with another quantity.</summary>
    NumberReused,

    /// <summary>The very photograph of an earlier ticket: the same bytes.</summary>
    SamePhotograph,

    /// <summary>An earlier photograph, compressed again, cropped or turned a little.</summary>
    ReworkedPhotograph,

    /// <summary>An earlier photograph in which only the quantity is another.</summary>
    Altered,

    /// <summary>Without the issuer's seal.</summary>
    SealMissing,

    /// <summary>Its QR code gives another number than its print.</summary>
    QrMismatch,

    /// <summary>The credit code's check character is wrong.</summary>
    CheckDigit,

    /// <summary>A row's money is not quantity times price.</summary>
    Arithmetic,

    /// <summary>Photographed out of focus.</summary>
    Unreadable,
}

/// <summary>What was done to a photograph before it was handed in again.</summary>
internal enum Rework
{
    None,
    Compressed,
    Cropped,
    Turned,
}

/// <summary>
/// A ticket that came with goods: all that its photograph is drawn from, so that the same paper always gives the same
/// picture and an earlier picture need not be kept to be handed in again.
/// </summary>
internal sealed record TicketPaper
{
    public required Goods Goods { get; init; }

    public required Source Source { get; init; }

    /// <summary>To whom it is made out.</summary>
    public required Stall Consignee { get; init; }

    /// <summary>Type, as <c>ticket-attached</c> has it.</summary>
    public string Type => Goods.Ticket;

    /// <summary>The paper's own number, if its type has one.</summary>
    public string? Number { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>Last day of validity, if its type has one.</summary>
    public DateOnly? Until { get; init; }

    public required decimal Quantity { get; init; }

    /// <summary>Price of one unit, in fen; printed on sales.</summary>
    public required int Fen { get; init; }

    /// <summary>Which of its type's layouts: 0 or 1.</summary>
    public required int Layout { get; init; }

    /// <summary>Seed of all that is neither said nor checked: hands, folds, desk, light, noise.</summary>
    public required string Look { get; init; }

    public TicketFault Fault { get; init; }

    /// <summary>What the QR code says the number is, when that is not <see cref="Number"/>.</summary>
    public string? QrNumber { get; init; }

    public Rework Rework { get; init; }

    /// <summary>Made out by a source outside Guangdong: another form of quarantine certificate.</summary>
    public bool FromAfar => !Source.Origin.StartsWith("广东", StringComparison.Ordinal);

    /// <summary>Live animals, which have a form of their own.</summary>
    public bool Live => Goods.Category == "poultry";

    /// <summary>The form of a quarantine certificate, as printed.</summary>
    public string Form => (Live ? "动物" : "产品") + (FromAfar ? "A" : "B");

    public string PrintedQuantity => Quantity.ToString("0.##", CultureInfo.InvariantCulture);

    public string PrintedUnit => Goods.Unit == "piece" ? "只" : "公斤";

    /// <summary>The source's 统一社会信用代码: always the same for one source, and nobody's.</summary>
    public string Uscc
    {
        get
        {
            var code = Numbers.SocialCreditCode(new Chance(Source.Name, "uscc"), "93");
            return Fault == TicketFault.CheckDigit ? code[..^1] + (code[^1] == '7' ? '4' : '7') : code;
        }
    }

    /// <summary>Which of a type's layouts prints what; the layouts themselves must agree, and a test sees to it.</summary>
    public static bool Prints(string type, int layout, string what) => (type, what) switch
    {
        ("commitment", "consignee" or "uscc") => layout == 1,
        ("test", "consignee") => false,
        (_, "consignee") => true,
        ("test" or "sale", "uscc") => layout == 0,
        ("quarantine" or "import" or "aquatic" or "test", "qr") => layout == 1,
        ("quarantine" or "import" or "aquatic" or "test", "number" or "seal") => true,
        _ => false,
    };
}
