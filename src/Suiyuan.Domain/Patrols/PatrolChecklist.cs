using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Patrols;

/// <summary>One line of a checklist.</summary>
/// <param name="Code">Its code.</param>
/// <param name="ByLedger">True when the platform fills it in, false when the officer looks.</param>
/// <param name="Weight">What it counts in the score.</param>
/// <param name="Least">True when the value must not be below the limit, false when not above it.</param>
/// <param name="Limit">The limit; 0 for what the officer looks at.</param>
/// <param name="Chinese">What it is.</param>
/// <param name="English">The same in English.</param>
public sealed record ChecklistItem(string Code, bool ByLedger, int Weight, bool Least, int Limit, string Chinese, string English)
{
    /// <summary>What a value means: <c>ok</c>, <c>bad</c>, or <c>na</c> where there is none.</summary>
    public string Judge(long? value) => value is null ? "na" : (Least ? value >= Limit : value <= Limit) ? "ok" : "bad";
}

/// <summary>What a market goes through each day: the dated, numbered tables of <c>checklists.csv</c> beside this file.</summary>
/// <param name="Name">Its name with its number, such as <c>market/1</c>.</param>
/// <param name="From">The day from which it holds.</param>
/// <param name="Items">Its lines: those of the ledger first.</param>
[GoesByRules]
public sealed record PatrolChecklist(string Name, DateOnly From, IReadOnlyList<ChecklistItem> Items)
{
    private const string Header = "checklist,from,item,by,weight,rule,limit,zh,en";

    private static readonly PatrolChecklist[] Table = Read(RuleFiles.Rows("Patrols/checklists.csv", Header));

    private static readonly (DateOnly From, string Item, int Days)[] Terms =
        [.. RuleFiles.Rows("Patrols/findings.csv", "from,item,days").Select(r => (r.Day(0), r[1], r.Number(2))).OrderByDescending(r => r.Item1)];

    /// <summary>The one of a day; before the first, that one.</summary>
    public static PatrolChecklist On(DateOnly day) => Array.FindLast(Table, c => c.From <= day) ?? Table[0];

    /// <summary>The one of this name; null for none.</summary>
    public static PatrolChecklist? Find(string name) => Array.Find(Table, c => c.Name == name);

    /// <summary>The last day that a stall is proposed for an item that was found not in order on a day.</summary>
    public static DateOnly TermOf(string item, DateOnly day)
    {
        var row = Array.Find(Terms, t => t.Item == item && t.From <= day);
        row = row.Item is null ? Array.Find(Terms, t => t.Item == "*" && t.From <= day) : row;
        return day.AddDays(row.Days);
    }

    /// <summary>A line by its code; null for none.</summary>
    public ChecklistItem? Item(string code) => Items.FirstOrDefault(i => i.Code == code);

    /// <summary>The weight of what is in order out of all that applies, of 100, rounded down; null where nothing applies.</summary>
    public int? ScoreOf(IReadOnlyList<ItemAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var (all, good) = (0, 0);
        foreach (var answer in answers)
        {
            var weight = answer.Result == "na" ? 0 : Item(answer.Item)?.Weight ?? 0;
            all += weight;
            good += answer.Result == "bad" ? 0 : weight;
        }

        return all == 0 ? null : good * 100 / all;
    }

    /// <summary>What the view computed with.</summary>
    internal static string Stamp => string.Join(' ', Table.Select(c => c.Name + ":" + string.Join('/', c.Items.Select(i => $"{i.Code}{i.Weight}"))));

    internal static PatrolChecklist[] Read(IReadOnlyList<RuleRow> rows) =>
    [
        .. rows.GroupBy(r => (Name: r[0], From: r.Day(1))).OrderBy(g => g.Key.From).Select(g => new PatrolChecklist(g.Key.Name, g.Key.From,
            [.. g.Select(ReadItem).OrderBy(i => !i.ByLedger)])),
    ];

    private static ChecklistItem ReadItem(RuleRow row) => row[3] switch
    {
        "ledger" when row[5] is "most" or "least" => new(row[2], true, row.Number(4), row[5] == "least", row.Number(6), row[7], row[8]),
        "eye" when row[5].Length + row[6].Length == 0 => new(row[2], false, row.Number(4), false, 0, row[7], row[8]),
        _ => throw row.Wrong("by is ledger, with rule most or least and a limit, or eye, with neither"),
    };
}
