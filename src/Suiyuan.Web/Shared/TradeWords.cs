using Suiyuan.Domain.Trade;

namespace Suiyuan.Web.Shared;

/// <summary>Words for what is done to goods.</summary>
internal static class TradeWords
{
    /// <summary>What was done; one of <see cref="StockCodes.Processes"/>.</summary>
    public static string Process(string? code, Text t) => code switch
    {
        "cut" => t["分割", "Cut"],
        "slaughter" => t["屠宰", "Slaughter"],
        "repack" => t["分装", "Repacking"],
        "mix" => t["混合", "Mixing"],
        _ => t["加工", "Processing"],
    };
}
