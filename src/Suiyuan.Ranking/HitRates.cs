namespace Suiyuan.Ranking;

/// <summary>How often those who are put first are at fault, against how often anyone is.</summary>
/// <param name="Stalls">How many were ranked.</param>
/// <param name="Faults">How many of them are at fault.</param>
/// <param name="Rates">For each of <see cref="Shares"/>: the part of the first so many that is at fault.</param>
public sealed record HitRates(int Stalls, int Faults, IReadOnlyList<double> Rates)
{
    /// <summary>Percent of all stalls that are put first.</summary>
    public static IReadOnlyList<int> Shares { get; } = [1, 5, 10];

    /// <summary>What a choice by chance finds.</summary>
    public double Random => Stalls == 0 ? 0 : (double)Faults / Stalls;

    /// <summary>How many times as much as a choice by chance finds; 0 where that finds nothing.</summary>
    /// <param name="share">A place in <see cref="Shares"/>.</param>
    public double Lift(int share) => Random == 0 ? 0 : Rates[share] / Random;

    /// <summary>Ranks and counts; of equals those with the smaller id come first.</summary>
    /// <param name="ranked">Each with its id, what it is ranked by, and whether it is at fault.</param>
    public static HitRates Of(IEnumerable<(string Party, double By, bool Fault)> ranked)
    {
        var rows = ranked.OrderByDescending(r => r.By).ThenBy(r => r.Party, StringComparer.Ordinal).ToList();
        return new HitRates(rows.Count, rows.Count(r => r.Fault), [.. Shares.Select(share =>
        {
            var first = rows.Take(Math.Max(1, (int)Math.Round(rows.Count * share / 100.0))).ToList();
            return first.Count == 0 ? 0 : first.Count(r => r.Fault) / (double)first.Count;
        })]);
    }
}
