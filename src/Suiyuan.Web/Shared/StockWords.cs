namespace Suiyuan.Web.Shared;

/// <summary>What the codes of stock statements are called. A code that is not known stands for itself.</summary>
internal static class StockWords
{
    /// <summary>What is done to goods.</summary>
    public static string Process(string code, Text text) => code switch
    {
        "cut" => text["分割、切件", "Cut up"],
        "slaughter" => text["宰杀", "Slaughtered"],
        "repack" => text["分装、换包装", "Repacked"],
        "mix" => text["拼在一起", "Mixed"],
        "cook" => text["加工、煮熟", "Cooked"],
        _ => code,
    };

    /// <summary>Why goods are disposed of.</summary>
    public static string Reason(string code, Text text) => code switch
    {
        "spoiled" => text["坏了、死了", "Spoiled or dead"],
        "expired" => text["过期了", "Out of date"],
        "damaged" => text["碰坏了", "Damaged"],
        "failed-test" => text["检测不合格", "Failed a test"],
        "recalled" => text["要召回的", "Recalled"],
        "own-use" => text["自己用了、送人", "Own use or given away"],
        _ => code,
    };

    /// <summary>How they are.</summary>
    public static string Method(string code, Text text) => code switch
    {
        "destroyed" => text["销毁", "Destroyed"],
        "rendered" => text["无害化处理", "Rendered harmless"],
        "returned" => text["退给供货人", "Returned to the supplier"],
        "discarded" => text["丢进垃圾", "Thrown away"],
        "used" => text["用掉了", "Used"],
        _ => code,
    };

    /// <summary>What a day without a purchase was.</summary>
    public static string DayState(string code, Text text) => code switch
    {
        "stock-only" => text["今天没进货，卖存货", "No purchase, selling stock"],
        "closed" => text["今天休市", "Closed"],
        _ => code,
    };
}
