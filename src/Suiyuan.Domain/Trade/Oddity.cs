namespace Suiyuan.Domain.Trade;

/// <summary>
/// What is odd about a statement that was recorded all the same. Life is recorded first and judged after: these are what
/// there is to judge. Numbers are kept in tables and never reused.
/// </summary>
public enum Oddity
{
    /// <summary>A sale names a lot that is not on the ledger.</summary>
    UnknownLot = 1,

    /// <summary>A sale names a lot of another stall.</summary>
    ForeignLot = 2,

    /// <summary>A sale names a lot that is measured in another dimension.</summary>
    UnitMismatch = 3,

    /// <summary>A sale names a lot of goods by another name. It is taken from it all the same.</summary>
    ProductDiffers = 4,

    /// <summary>More was sold than there was.</summary>
    Oversold = 5,

    /// <summary>A statement refers to one of another kind than it can.</summary>
    WrongTarget = 6,

    /// <summary>A void refers to another stall's sale.</summary>
    VoidedByAnother = 7,

    /// <summary>A sale is voided again.</summary>
    VoidedTwice = 8,

    /// <summary>A sale is voided after its buyer confirmed it; the buyer's lots stay.</summary>
    VoidedAfterConfirmed = 9,

    /// <summary>A sale is confirmed again; nothing comes of it.</summary>
    ConfirmedTwice = 10,

    /// <summary>A voided sale is confirmed; nothing comes of it.</summary>
    ConfirmedVoided = 11,

    /// <summary>A stall confirms its own sale; nothing comes of it.</summary>
    ConfirmedOwn = 12,

    /// <summary>A sale is disputed by whoever confirmed it; the lots stay.</summary>
    DisputedAfterConfirmed = 13,

    /// <summary>A ticket is attached to another stall's purchase.</summary>
    TicketOfAnother = 14,
}
