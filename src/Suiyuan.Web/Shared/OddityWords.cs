using Suiyuan.Domain.Trade;

namespace Suiyuan.Web.Shared;

/// <summary>What is odd about a record, in words for the person whose record it is and for the officer who judges it.</summary>
internal static class OddityWords
{
    /// <summary>What happened.</summary>
    public static string Title(Oddity odd, Text text) => odd switch
    {
        Oddity.UnknownLot => text["指定的批次账上没有", "It names a lot that is not on the ledger"],
        Oddity.ForeignLot => text["指定的批次是别家的", "It names a lot of another stall"],
        Oddity.UnitMismatch => text["单位对不上", "The unit does not fit"],
        Oddity.ProductDiffers => text["货名和批次不一样", "The goods have another name than the lot"],
        Oddity.Oversold => text["卖的（用的）比账上多", "More went than there was in the books"],
        Oddity.WrongTarget => text["指的不是该指的记录", "It refers to a record of another kind"],
        Oddity.VoidedByAnother => text["作废了别家的记录，不算数", "It voids another stall's record: of no effect"],
        Oddity.VoidedTwice => text["重复作废，第二次不算数", "Voided again: of no effect"],
        Oddity.VoidedAfterConfirmed => text["买家收货以后才作废", "Voided after the buyer had confirmed it"],
        Oddity.ConfirmedTwice => text["重复收货，第二次不算数", "Received again: of no effect"],
        Oddity.ConfirmedVoided => text["收的是已作废的凭证，不算数", "A voided voucher was received: of no effect"],
        Oddity.ConfirmedOwn => text["收了自己卖的货，不算数", "A stall received its own sale: of no effect"],
        Oddity.DisputedAfterConfirmed => text["收货以后又提异议", "Objected to after it was received"],
        Oddity.TicketOfAnother => text["票证附在别家的进货上", "The ticket is attached to another stall's purchase"],
        Oddity.VoidedAfterUse => text["货已经卖出或用掉以后才作废", "Voided after goods of it were sold or used"],
        Oddity.CountedMore => text["盘出来比账上多", "More was counted than is in the books"],
        Oddity.SoldStopped => text["停售以后还在卖", "Sold after it was stopped"],
        Oddity.SoldBeforeStop => text["停售以前卖的，停售以后才报", "Sold before the stop, reported after it"],
        Oddity.UsedStopped => text["停售的货被加工了", "Stopped goods were cut, mixed or repacked"],
        Oddity.LiftedByAnother => text["无权解除停售，不算数", "Who lifted the stop may not: of no effect"],
        Oddity.MadeMore => text["做成的比用掉的还重", "More was made than was used"],
        _ => odd.ToString(),
    };

    /// <summary>What it means and what to do.</summary>
    public static string Todo(Oddity odd, Text text) => odd switch
    {
        Oddity.UnknownLot or Oddity.ForeignLot => text["这一笔没有来源。重新开一单，选自己库存里的批次，再作废这一单。", "This has no source. Record it again from a lot of your own, then void this one."],
        Oddity.UnitMismatch => text["按公斤进的货不能按条、按只扣。改成同一种单位再记。", "What came in kilograms can't be taken by the piece: use one kind of unit."],
        Oddity.ProductDiffers => text["已照样扣了批次。货名写错的话，作废重开。", "It was taken from the lot all the same. If the name is wrong, void it and record it again."],
        Oddity.Oversold => text["多出的部分查不到来源：补记漏掉的进货，或盘点一次。", "The rest has no source: record the missing purchase, or count the stock."],
        Oddity.WrongTarget => text["这一条没有生效，请重新做一次。", "It had no effect: do it again."],
        Oddity.VoidedByAnother or Oddity.VoidedTwice or Oddity.ConfirmedTwice or Oddity.ConfirmedVoided or Oddity.ConfirmedOwn or Oddity.LiftedByAnother =>
            text["账目没有因此改变，不用处理。", "Nothing in the books changed: there is nothing to do."],
        Oddity.VoidedAfterConfirmed => text["买家的货还在买家账上。请和买家说清楚，由买家作废收货。", "The goods stay in the buyer's books: agree with the buyer, who voids the receipt."],
        Oddity.DisputedAfterConfirmed => text["货还在买家账上。双方核对后，由买家作废收货。", "The goods stay in the buyer's books: once agreed, the buyer voids the receipt."],
        Oddity.TicketOfAnother => text["这张票证不作数，请附到自己的进货上。", "The ticket does not count: attach it to your own purchase."],
        Oddity.VoidedAfterUse => text["已卖掉、用掉的部分现在算没有来源：记下更正后的进货，或盘点一次。", "What was sold or used now has no source: record the purchase as it was, or count the stock."],
        Oddity.CountedMore => text["多半是漏记了进货。找到票证就补记。", "A purchase was probably not recorded: record it if you find the ticket."],
        Oddity.SoldStopped or Oddity.UsedStopped => text["马上停下来，把剩下的货隔离，等市场来看。", "Stop at once, set apart what is left, and wait for the market."],
        Oddity.SoldBeforeStop => text["手机离线晚报，或时钟不准。请市场核对时间。", "The phone was offline, or its clock is wrong: the market checks the times."],
        Oddity.MadeMore => text["多半是重量写错，请更正。", "The weights are probably wrong: correct them."],
        _ => "",
    };

    /// <summary>How grave: what touches a stop is bad, what is of no effect is no matter.</summary>
    public static Tone ToneOf(Oddity odd) => odd switch
    {
        Oddity.SoldStopped or Oddity.UsedStopped => Tone.Bad,
        Oddity.VoidedByAnother or Oddity.VoidedTwice or Oddity.ConfirmedTwice or Oddity.ConfirmedVoided or Oddity.ConfirmedOwn or Oddity.LiftedByAnother
            or Oddity.WrongTarget or Oddity.ProductDiffers => Tone.Info,
        _ => Tone.Warn,
    };
}
