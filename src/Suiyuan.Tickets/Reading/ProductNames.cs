using System.Collections.Frozen;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Names of goods of the platform's register of products, by which a name is recognised as one.</summary>
internal static class ProductNames
{
    private static readonly FrozenSet<string> Names = Load();

    /// <summary>
    /// Characters that the recogniser's alphabet has not, or that it hardly ever writes (鲳), each with what it writes instead where it
    /// does not leave them out: 金鲳鱼 comes out as 金鱼, 鳊鱼 as 编鱼.
    /// </summary>
    private static readonly (char Rare, string Instead)[] Unwritten =
    [
        ('鲳', "鳍"), ('蚶', ""), ('茭', ""), ('鳊', "编偏扁蝙"), ('鲻', "缁淄锱"), ('鳢', "醴体"), ('鲀', "纯钝"), ('鳔', "镖膘漂"), ('鲹', "参"), ('鲚', "挤济"), ('蛄', "姑咕"), ('菰', "孤"),
        ('膶', "润闰"), ('脷', "俐"), ('髀', "脾"), ('骟', "扇"), ('槤', "链连"), ('蜇', "折哲蛰蛮"), ('鳟', "尊樽鲜"), ('鹌', ""),
    ];

    /// <summary>
    /// By what is read of them, the names with such a character that nothing else can be; of 芫荽 only 荒 may be left. Where one character
    /// is left, a gap stands for the other: 茭白 comes out as 　白, 白鲳 as 白　.
    /// </summary>
    private static readonly FrozenDictionary<string, string> Misread = Unwritten
        .SelectMany(u => Names.Where(n => n.Contains(u.Rare, StringComparison.Ordinal)).SelectMany(n => u.Instead.Select(c => $"{c}").Concat(n.Length == 2 ? ["", Gap] : [""])
            .Select(c => (Read: n.Replace($"{u.Rare}", c, StringComparison.Ordinal), Whole: n))))
        .Concat(Names.Where(n => n.Length == 2).SelectMany(n => Confusions.OfGoods.Where(g => g.Contains(n[0], StringComparison.Ordinal))
            .SelectMany(g => g.Where(c => !Names.Any(o => o[0] == c)).Select(c => (Read: $"{c}", Whole: n)))))
        .Where(m => m.Read.Length > 0 && !Names.Contains(m.Read))
        .GroupBy(m => m.Read, StringComparer.Ordinal).Where(g => g.Select(m => m.Whole).Distinct(StringComparer.Ordinal).Count() == 1)
        .ToFrozenDictionary(g => g.Key, g => g.First().Whole, StringComparer.Ordinal);

    private const string Gap = "\u3000";

    private static readonly int Longest = Names.Max(n => n.Length);

    /// <summary>True when a text is, or has in it, the name of a product.</summary>
    public static bool Knows(string text)
    {
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            for (var at = 0; at + length <= text.Length; at++)
            {
                if (Names.Contains(text.Substring(at, length)))
                {
                    return true;
                }
            }
        }

        return Names.Contains(text);
    }

    /// <summary>True when a text is the name of a product and nothing more.</summary>
    public static bool Is(string text) => Names.Contains(text);

    /// <summary>Those of three characters or more: long enough to be known with one misread.</summary>
    public static IReadOnlyList<string> Long { get; } = [.. Names.Where(n => n.Length >= 3)];

    /// <summary>
    /// 0 to 1: how likely a name is whole. One character may be all that is left of a longer name (鱼 of 鲻鱼), and if it is no product (白)
    /// most likely is; or the beginning of a product's name with
    /// the last character missing (白萝), may have lost a character that the recogniser does not know; one that differs from a
    /// product's name in a single character (金针茹) may be it, misread.
    /// </summary>
    public static double Whole(string text) => Names.Contains(text) ? (text.Length == 1 ? 0.75 : 1)
        : text.Length == 1 ? 0.5
        : Names.Any(n => n.Length == text.Length + 1 && Lacks(n, text)) ? 0.75
        : text.Length >= 3 && Names.Any(n => n.Length == text.Length && n.Zip(text).Count(c => c.First != c.Second) == 1) ? 0.8 : 1;

    /// <summary>
    /// The product that a text is with characters as the recogniser also saw them, or as it often writes them, and how likely that is;
    /// null when the text is a product, or no one product fits.
    /// </summary>
    public static (string Name, float Seen)? Seen(IReadOnlyList<Mark> marks, string text)
    {
        if (text.Length != marks.Count || text.Length is 0 or > 8 || Knows(text))
        {
            return null;
        }

        float Seen(string name)
        {
            var seen = 1f;
            for (var i = 0; i < name.Length && seen > 0; i++)
            {
                seen *= name[i] == text[i] ? 1
                    : marks[i].Glyph.Others.FirstOrDefault(o => o.Value == name[i]).Probability is >= 0.004f and var other && marks[i].Glyph.Probability <= 0.95f ? other
                    : Confusions.Alike(text[i], name[i]) ? marks[i].Glyph.Probability > (name.Length > 2 ? 0.995f : 0.97f) ? Likeness / 2 : Likeness : 0;
            }

            return seen;
        }

        var found = Names.Where(n => n.Length == text.Length).Select(n => (Name: n, Seen: Seen(n))).Where(c => c.Seen > 0).OrderByDescending(c => c.Seen).Take(2).ToList();
        return found.Count == 0 || (found.Count > 1 && found[1].Seen * 3 > found[0].Seen) ? null : found[0];
    }

    /// <summary>How likely a character is another that looks like it and that the recogniser did not think of.</summary>
    private const float Likeness = 0.05f;

    /// <summary>True when a text is a name without one of its characters.</summary>
    private static bool Lacks(string name, string text)
    {
        var at = 0;
        while (at < text.Length && name[at] == text[at])
        {
            at++;
        }

        return name.AsSpan(at + 1).SequenceEqual(text.AsSpan(at));
    }

    /// <summary>
    /// The one product that a text is when a character is put in where one was lost: 猪体 is 猪胴体, 白萝 is 白萝卜. Null when
    /// the text is a product as it stands, or none or several fit.
    /// </summary>
    /// <param name="text">As recognised.</param>
    /// <param name="gaps">Places, 0 to its length, before which there is room for a character; empty where none shows.</param>
    public static string? Completed(string text, IReadOnlyCollection<int> gaps)
    {
        if (text.Length is 0 or > 8 || Names.Contains(text))
        {
            return null;
        }

        var whole = text.Length == 1 && gaps.Count == 1 ? Misread.GetValueOrDefault(text.Insert(gaps.First(), Gap)) : null;
        whole ??= Misread.GetValueOrDefault(text);
        if (whole is not null || text.Length == 1)
        {
            return whole;
        }

        if (gaps.Count == 0 && Names.Any(n => n.Length > text.Length && n.EndsWith(text, StringComparison.Ordinal)))
        {
            // What names of goods end with is a name itself: 白菜 of 大白菜.
            return null;
        }

        string? only = null;
        foreach (var name in Names)
        {
            if (name.Length != text.Length + 1)
            {
                continue;
            }

            for (var at = 0; at <= text.Length; at++)
            {
                var fits = name.AsSpan(0, at).SequenceEqual(text.AsSpan(0, at)) && name.AsSpan(at + 1).SequenceEqual(text.AsSpan(at));
                if (!fits || (gaps.Count > 0 ? !gaps.Contains(at) : text.Length < 2 || at == 0))
                {
                    continue;
                }

                if (only is not null && only != name)
                {
                    return null;
                }

                only = name;
            }
        }

        return only;
    }

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(ProductNames).Assembly.GetManifestResourceStream("Suiyuan.Tickets.products.csv")
            ?? throw new InvalidOperationException("products.csv is not in the assembly");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "生猪", "肉鸡", "肉鸭", "肉牛", "肉羊", "肉鸽", "白条", "胴体", "牛肉", "羊肉", "鸡肉", "鸭肉", "蔬菜", "水果", "水产品", "猪产品", "猪胴体", "牛胴体", "羊胴体", "生猪产品", "白条猪", "大米", "仔猪", "种猪", "鸡", "鸭", "鹅", "鱼", "虾", "蟹", "橙", "梨", "桃", "李", "姜", "葱", "蒜", "藕", "米", "蛋", "木耳", "柚", "鲩", "枣", "杏", "鸽",
        };
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            names.Add(cells[0]);
            names.UnionWith(cells[1].Split(';', StringSplitOptions.RemoveEmptyEntries));
        }

        // What the recogniser makes of 鹌鹑蛋, ten times as often as it is written.
        names.Remove("鹑蛋");
        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
