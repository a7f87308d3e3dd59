using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>What the areas are called, and their shapes.</summary>
internal static class AreaWords
{
    /// <summary>An area's name.</summary>
    public static string Name(Area area, Text t) => area switch
    {
        Area.Recalls => t["召回", "Recalls"],
        Area.Alerts => t["预警", "Alerts"],
        Area.Complaints => t["投诉", "Complaints"],
        Area.Tests => t["检测与入场", "Tests and entry"],
        Area.Inspections => t["检查整改", "Inspections"],
        Area.Tickets => t["票证", "Tickets"],
        Area.Reporting => t["上报", "Reporting"],
        Area.Trade => t["账目", "Books"],
        Area.Documents => t["证照到期", "Papers that end"],
        _ => t["主体与协议", "Parties"],
    };

    /// <summary>An area's icon.</summary>
    public static string Icon(Area area) => area switch
    {
        Area.Recalls => "stop",
        Area.Alerts => "warn",
        Area.Complaints => "chat",
        Area.Tests => "flask",
        Area.Inspections => "shield",
        Area.Tickets => "ticket",
        Area.Reporting => "edit",
        Area.Trade => "scale",
        Area.Documents => "book",
        _ => "people",
    };

    /// <summary>The area in addresses.</summary>
    public static string Code(Area area) => area.ToString().ToLowerInvariant();

    /// <summary>The area of an address; null for none.</summary>
    public static Area? Of(string? code) => Enum.GetValues<Area>().Where(a => Code(a) == code).Select(a => (Area?)a).FirstOrDefault();
}
