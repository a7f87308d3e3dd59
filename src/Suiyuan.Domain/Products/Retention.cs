using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Products;

/// <summary>How long records about goods of some categories are kept.</summary>
/// <param name="Categories">The categories.</param>
/// <param name="From">For records of this day or later.</param>
/// <param name="Months">At least so many months.</param>
/// <param name="Basis">What says so.</param>
/// <param name="BasisEnglish">The same in English.</param>
public sealed record RetentionRule(IReadOnlyList<string> Categories, DateOnly From, int Months, string Basis, string BasisEnglish);

/// <summary>The dated table of retention: <c>retention.csv</c> beside this file.</summary>
[GoesByRules]
public static class Retention
{
    private static readonly RetentionRule[] Rows = [.. RuleFiles.Rows("Products/retention.csv", "categories,from,months,basis,basis_en")
        .Select(r => new RetentionRule(r.List(0), r.Day(1), r.Number(2), r[3], r[4])).OrderByDescending(r => r.From)];

    /// <summary>The rules that hold on a day, one for each group of categories.</summary>
    public static IReadOnlyList<RetentionRule> On(DateOnly day) =>
        [.. Rows.Where(r => r.From <= day && r.Categories.Any(c => For(c, day) == r)).OrderBy(r => r.Months)];

    /// <summary>The rule for a category on a day; null where there is none.</summary>
    public static RetentionRule? For(string category, DateOnly day) => Array.Find(Rows, r => r.From <= day && r.Categories.Contains(category));
}
