using System.Collections.Frozen;
using System.Text.Json;

namespace Suiyuan.Web.Shared;

/// <summary>
/// The dictionary of goods, kept in client/shared/goods.json for server and scripts alike. Statements carry trade names
/// as they were written; this only says what the common ones are called in English.
/// </summary>
public static class Goods
{
    private static readonly FrozenDictionary<string, string> English = Load();

    /// <summary>The trade name, with its English beside it for who reads English.</summary>
    public static string Name(string product, Text text)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(text);
        return !text.IsChinese && English.TryGetValue(product, out var english) ? $"{english} {product}" : product;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(Goods).Assembly.GetManifestResourceStream("goods.json")
            ?? throw new InvalidOperationException("goods.json is not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);
    }
}
