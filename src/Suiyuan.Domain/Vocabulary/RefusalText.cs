using System.Collections.Frozen;
using Suiyuan.Ledger;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>What a refusal says to people, in one language.</summary>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Detail">The same in a sentence.</param>
/// <param name="Advice">What to do next.</param>
public sealed record RefusalWords(string Title, string Detail, string Advice);

/// <summary>The words for every code of <see cref="RefusalCodes"/>: one table, from which pages, problem details and the
/// documentation are made.</summary>
public static partial class RefusalText
{
    private static readonly FrozenDictionary<string, (RefusalWords Chinese, RefusalWords English)> Table =
        Envelope.Concat(Content).Concat(Permission).ToFrozenDictionary(
            row => row.Code, row => (new RefusalWords(row.Zh.Title, row.Zh.Detail, row.Zh.Advice), new RefusalWords(row.En.Title, row.En.Detail, row.En.Advice)),
            StringComparer.Ordinal);

    /// <summary>The codes that have words.</summary>
    public static IEnumerable<string> Codes => Table.Keys;

    /// <summary>The words for a refusal, with the field and argument it names.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="chinese">Chinese, else English.</param>
    /// <exception cref="KeyNotFoundException">A code that is not in the closed list.</exception>
    public static RefusalWords Of(Refusal refusal, bool chinese)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var words = Of(refusal.Code, chinese);
        var about = (refusal.Field, refusal.Arg) switch
        {
            (null, null) => "",
            ({ } field, null) => chinese ? $"（字段：{field}）" : $" (field: {field})",
            (null, { } arg) => chinese ? $"（{arg}）" : $" ({arg})",
            ({ } field, { } arg) => chinese ? $"（字段：{field}，{arg}）" : $" (field: {field}, {arg})",
        };
        return words with { Detail = words.Detail + about };
    }

    /// <summary>The words for a code.</summary>
    /// <exception cref="KeyNotFoundException">A code that is not in the closed list.</exception>
    public static RefusalWords Of(string code, bool chinese) => chinese ? Table[code].Chinese : Table[code].English;

    private sealed record Row(string Code, (string Title, string Detail, string Advice) Zh, (string Title, string Detail, string Advice) En);
}
