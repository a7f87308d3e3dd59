using System.Collections.Frozen;
using Suiyuan.Domain.Recalls;

namespace Suiyuan.Domain.Checks;

/// <summary>What tests look for, in English: <c>test-names.csv</c>. Statements carry the names as they were written.</summary>
public static class TestNames
{
    private static readonly FrozenDictionary<string, string> Known = Read();

    /// <summary>The English name; null for one that the table does not have.</summary>
    public static string? English(string name) => Known.GetValueOrDefault(name);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(TestNames).Assembly.GetManifestResourceStream("Suiyuan.Domain.Checks.test-names.csv")
            ?? throw new InvalidOperationException("test-names.csv is not embedded.");
        using var reader = new StreamReader(stream);
        return DataLines.Read(reader, "test-names.csv", "name,english").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }
}
