using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Shared;

/// <summary>Records of a stall in words.</summary>
internal static class RecordWords
{
    /// <summary>What it is.</summary>
    public static string Kind(string kind, Text t) => kind switch
    {
        Kinds.Sale => t["卖货凭证", "Sale voucher"],
        Kinds.PurchaseConfirmed => t["扫码收货", "Received by scanning"],
        Kinds.PurchaseDisputed => t["异议", "Objection"],
        Kinds.Transformation => t["加工分割", "Cutting"],
        Kinds.StockTake => t["盘点", "Count"],
        Kinds.Disposal => t["报损处置", "Disposal"],
        Kinds.DayReport => t["当日报告", "Day report"],
        _ => t["进货", "Purchase"],
    };

    /// <summary>Why such a record is taken back; offered, not prescribed.</summary>
    public static string[] VoidReasons(string kind, Text t) => kind == Kinds.Sale
        ? [t["重量记错", "Wrong weight"], t["货记错", "Wrong goods"], t["顾客不要了", "Customer changed their mind"], t["重复记了", "Recorded twice"]]
        : [t["重复记了", "Recorded twice"], t["没有这回事", "It did not happen"], t["数量写错", "Wrong amount"], t["记到别家了", "Meant for another stall"]];
}
