using System.Collections.Frozen;

namespace Suiyuan.Tickets.Reading;

/// <summary>Names of goods of the platform's register of products, by which a name is recognised as one.</summary>
internal static class ProductNames
{
    private static readonly FrozenSet<string> Names = Load();
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

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(ProductNames).Assembly.GetManifestResourceStream("Suiyuan.Tickets.products.csv")
            ?? throw new InvalidOperationException("products.csv is not in the assembly");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "生猪", "肉鸡", "肉鸭", "肉牛", "肉羊", "肉鸽", "白条", "胴体", "牛肉", "羊肉", "鸡肉", "鸭肉", "蔬菜", "水果", "水产品", "猪产品", "大米", "仔猪", "种猪",
        };
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            names.Add(cells[0]);
            names.UnionWith(cells[1].Split(';', StringSplitOptions.RemoveEmptyEntries));
        }

        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
