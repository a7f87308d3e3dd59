using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Risk;

/// <summary>What one fact adds to a score, from a day on.</summary>
/// <param name="Fact">The fact's code.</param>
/// <param name="From">From which China day on.</param>
/// <param name="Points">Each time; below zero for what speaks for a party.</param>
/// <param name="Most">The most that it comes to, on the same side of zero.</param>
/// <param name="Name">What people call it.</param>
/// <param name="NameEnglish">The same in English.</param>
public sealed record ScoreWeight(string Fact, DateOnly From, int Points, int Most, string Name, string NameEnglish)
{
    /// <summary>What it comes to when it was so this often.</summary>
    public int For(int times) => Points < 0 ? Math.Max(Most, Points * times) : Math.Min(Most, Points * times);
}

/// <summary>The dated table of weights: <c>score.csv</c> beside this file, which an official can read and change.</summary>
[GoesByRules]
public static class ScoreWeights
{
    private static readonly ScoreWeight[] Rows = [.. RuleFiles.Rows("Risk/score.csv", "fact,from,points,most,name,name_en")
        .Select(r => new ScoreWeight(r[0], r.Day(1), r.Signed(2), r.Signed(3), r[4], r[5]))];

    /// <summary>Every row of the file.</summary>
    public static IReadOnlyList<ScoreWeight> All => Rows;

    /// <summary>The weights as they are in force on a China day, by fact; for days before a fact's first row, that row.</summary>
    public static IReadOnlyDictionary<string, ScoreWeight> On(DateOnly day) => Rows.GroupBy(r => r.Fact, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Where(r => r.From <= day).MaxBy(r => r.From) ?? g.MinBy(r => r.From)!, StringComparer.Ordinal);
}
