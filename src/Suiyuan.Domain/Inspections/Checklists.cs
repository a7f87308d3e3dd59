using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Inspections;

/// <summary>One line of a checklist.</summary>
/// <param name="Group">Its heading's code.</param>
/// <param name="Code">Its code, sealed with the answer.</param>
/// <param name="For">The categories that it is asked of; empty for all.</param>
/// <param name="IsKey">True when it cannot be put right on the spot.</param>
/// <param name="Zh">What to look at.</param>
/// <param name="En">The same.</param>
/// <param name="Basis">The law that it rests on.</param>
public sealed record ChecklistItem(string Group, string Code, IReadOnlyList<string> For, bool IsKey, string Zh, string En, string Basis);

/// <summary>A checklist of one version, such as <c>stall/1</c>.</summary>
/// <param name="Code">List and version, as inspections name it.</param>
/// <param name="Items">Its lines.</param>
public sealed record Checklist(string Code, IReadOnlyList<ChecklistItem> Items);

/// <summary>The checklists of <c>checklists.csv</c>.</summary>
[GoesByRules]
public static class Checklists
{
    private static readonly (string List, int Version, DateOnly From, Checklist Checklist)[] All =
    [
        .. RuleFiles.Rows("Inspections/checklists.csv", "list,version,from,group,code,for,key,zh,en,basis")
            .GroupBy(r => (List: r.OneOf(0, "stall", "market"), Version: r.Number(1), From: r.Day(2)))
            .Select(g => (g.Key.List, g.Key.Version, g.Key.From, new Checklist(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{g.Key.List}/{g.Key.Version}"), [.. g.Select(Item)]))),
    ];

    /// <summary>What is asked of a party on a day: of a market the market's list, of a merchant what concerns its categories.</summary>
    public static Checklist For(string role, IReadOnlyList<string> categories, DateOnly day)
    {
        var list = role == Roles.Market ? "market" : "stall";
        var versions = All.Where(c => c.List == list).OrderBy(c => c.Version).ToArray();
        var checklist = versions.LastOrDefault(c => c.From <= day, versions[0]).Checklist;
        return checklist with { Items = [.. checklist.Items.Where(i => i.For.Count == 0 || i.For.Any(categories.Contains))] };
    }

    /// <summary>An item of a checklist as it was used; null for one that this program does not know.</summary>
    public static ChecklistItem? Find(string checklist, string item) =>
        Array.Find(All, c => c.Checklist.Code == checklist).Checklist?.Items.FirstOrDefault(i => i.Code == item);

    private static ChecklistItem Item(RuleRow row) => new(
        row[3], row[4], row[5] == "*" ? [] : row.List(5), row.Is(6, "*", ""), row[7], row[8], row[9]);
}
