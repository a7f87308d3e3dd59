using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Suiyuan.Web.Shared;

/// <summary>The icons: shapes on a 24 × 24 grid drawn with a stroke, kept in client/shared/icons.json for server and
/// scripts alike.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, MarkupString> Shapes = Load();

    /// <summary>The shape called <paramref name="name"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name: a slip in a page, found by opening it.</exception>
    public static MarkupString Shape(string name) => Shapes.TryGetValue(name, out var shape)
        ? shape
        : throw new ArgumentException($"No icon is called {name}: see client/shared/icons.json.", nameof(name));

    private static FrozenDictionary<string, MarkupString> Load()
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream("icons.json")
            ?? throw new InvalidOperationException("icons.json is not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!
            .ToFrozenDictionary(pair => pair.Key, pair => new MarkupString(pair.Value), StringComparer.Ordinal);
    }
}
