using System.Collections.Frozen;

namespace Suiyuan.Tickets.Reading;

/// <summary>What a label may stand for on a type of ticket.</summary>
/// <param name="Field">Its JSON name; <c>x</c> for something that no field holds.</param>
/// <param name="Types">Types that it holds for; empty for all.</param>
/// <param name="Weight">0 to 1: how well it names the field, against others of the same field.</param>
internal sealed record LabelMeaning(string Field, IReadOnlyList<string> Types, double Weight);

/// <summary>A label found in a line.</summary>
/// <param name="Word">As the lexicon has it; as printed when it has none.</param>
/// <param name="Meanings">What it may stand for; none when it is only known to be a label.</param>
/// <param name="Quality">0 to 1: how exactly it was matched, and how clearly it is a label.</param>
/// <param name="Colon">True when a colon follows.</param>
/// <param name="Hint">What stands in brackets after it, such as a unit; empty for none.</param>
internal sealed record LabelMatch(string Word, IReadOnlyList<LabelMeaning> Meanings, double Quality, bool Colon, string Hint)
{
    /// <summary>True for a label of goods and their quantity in one.</summary>
    public bool Joint => Word.StartsWith("品名数", StringComparison.Ordinal) || Word.EndsWith("及数量", StringComparison.Ordinal) || Word.EndsWith("和数量", StringComparison.Ordinal)
        || Word.EndsWith("/数量", StringComparison.Ordinal) || Word.EndsWith("及重量", StringComparison.Ordinal) || Word.EndsWith("/重量", StringComparison.Ordinal);

    /// <summary>What it stands for on a type: its field and weight, or null for nothing that is a field.</summary>
    public LabelMeaning? For(string type)
    {
        LabelMeaning? best = null;
        foreach (var meaning in Meanings)
        {
            var applies = meaning.Types.Count == 0 || meaning.Types.Contains(type);
            if (applies && meaning.Field != "x" && (best is null || Rank(meaning, type) > Rank(best, type)))
            {
                best = meaning;
            }
        }

        if (best is null && Meanings.Count > 0 && !Meanings.Any(m => m.Field == "x"))
        {
            // A word known from other papers, and as nothing else, means the same here.
            best = Meanings.MaxBy(m => m.Weight)! with { Types = [] };
            best = best with { Weight = 0.8 * best.Weight };
        }

        return best is { Weight: > 0 } ? best : null;
    }

    // A meaning for this type goes before one for all.
    // And what stands in brackets after it says more: 生产企业(屠宰厂).
    private double Rank(LabelMeaning meaning, string type) => meaning.Weight + (meaning.Types.Count > 0 ? 1 : 0)
        + (Hint.Length > 0 && Labels.Meanings(Hint).Any(h => h.Field == meaning.Field && h.Weight >= 1 && h.Types.Contains(type)) ? 1 : 0);
}

/// <summary>
/// The lexicon of labels: <c>labels.csv</c>. A word with = before it is a label only where it is all of it, up to a colon or in a column of
/// labels: 果园, 厂家 and 至 also begin what is printed beside others.
/// </summary>
internal static class Labels
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IReadOnlyList<LabelMeaning>> Words = Load();

    private static readonly FrozenDictionary<char, string[]> WholeByFirst = Whole.GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private static readonly FrozenDictionary<char, string[]> ByFirst = Words.Keys.Except(Whole)
        .GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());

    /// <summary>Words that are labels wherever they stand, longest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Keys.Except(Whole).OrderByDescending(w => w.Length)];

    /// <summary>Of the longest.</summary>
    public static int Longest { get; } = Words.Keys.Max(w => w.Length);

    /// <summary>Words that begin with a character, longest first.</summary>
    public static IReadOnlyList<string> BeginningWith(char first) => ByFirst.TryGetValue(first, out var words) ? words : [];

    /// <summary>Words that begin with a character and are labels only where they are all of it.</summary>
    public static IReadOnlyList<string> WholeBeginningWith(char first) => WholeByFirst.TryGetValue(first, out var words) ? words : [];

    public static IReadOnlyList<LabelMeaning> Meanings(string word) => Words.GetValueOrDefault(word) ?? [];

    private static FrozenDictionary<string, IReadOnlyList<LabelMeaning>> Load()
    {
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream("Suiyuan.Tickets.labels.csv")
            ?? throw new InvalidOperationException("labels.csv is not in the assembly");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, IReadOnlyList<LabelMeaning>>(StringComparer.Ordinal);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',', 4);
            var types = cells[1] == "*" ? Array.Empty<string>() : cells[1].Split(';');
            var meaning = new LabelMeaning(cells[0], types, double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture));
            foreach (var entry in cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = entry.TrimStart('=');
                if (entry[0] == '=' && !words.ContainsKey(word))
                {
                    Whole.Add(word);
                }
                else if (entry[0] != '=')
                {
                    Whole.Remove(word);
                }

                words[word] = [.. words.GetValueOrDefault(word) ?? [], meaning];
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
