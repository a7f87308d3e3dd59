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

    /// <summary>A void refers to another stall's sale or purchase.</summary>
    VoidedByAnother = 7,

    /// <summary>A sale or purchase is voided again.</summary>
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

    /// <summary>A purchase, receipt, transformation or count is voided after goods were taken from its lots; they stay taken.</summary>
    VoidedAfterUse = 15,

    /// <summary>More was counted than the books have, and it is not the opening stock.</summary>
    CountedMore = 16,

    /// <summary>A stopped or recalled lot is sold, and by its own time after the stop: the gravest there is.</summary>
    SoldStopped = 17,

    /// <summary>A stopped or recalled lot is sold, by its own time before the stop: reported late, or the clock lies.</summary>
    SoldBeforeStop = 18,

    /// <summary>A stopped or recalled lot is cut, mixed or repacked.</summary>
    UsedStopped = 19,

    /// <summary>A stop is lifted by one who neither imposed it nor stands above that one; nothing comes of it.</summary>
    LiftedByAnother = 20,

    /// <summary>A transformation makes more than it uses.</summary>
    MadeMore = 21,
}
