using System.Collections.Frozen;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Checks;

/// <summary>What tests look for, in English: <c>test-names.csv</c>. Statements carry the names as they were written.</summary>
[GoesByRules]
public static class TestNames
{
    private static readonly FrozenDictionary<string, string> Known = RuleFiles.Rows("Checks/test-names.csv", "name,english")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>The English name; null for one that the table does not have.</summary>
    public static string? English(string name) => Known.GetValueOrDefault(name);
}
