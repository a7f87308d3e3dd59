using System.Collections.Frozen;
using System.Globalization;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Risk;

/// <summary>A rule of risk as it is in force from a day on: one row of <c>rules.csv</c>.</summary>
/// <param name="Code"><c>r01</c> to <c>r40</c>.</param>
/// <param name="Version">Its version, from 1.</param>
/// <param name="From">For statements that the ledger records on this China day or later.</param>
/// <param name="State">One of <see cref="RiskCodes.RuleStates"/>: what holds until a rule-set says otherwise. <c>off</c> is not
/// computed.</param>
/// <param name="Severity">One of <see cref="FindingCodes.Severities"/>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="NameEnglish">The same in English.</param>
/// <param name="Parameters">Thresholds and windows by name; docs/design/risk.md says what each means.</param>
/// <param name="Innocent">What it may be without any wrong.</param>
/// <param name="InnocentEnglish">The same in English.</param>
/// <param name="Step">What a person does about it.</param>
/// <param name="StepEnglish">The same in English.</param>
/// <param name="Limits">What it can't see; for <c>off</c>, why it is not computed from the ledger.</param>
/// <param name="LimitsEnglish">The same in English.</param>
public sealed record RiskRule(
    string Code, int Version, DateOnly From, string State, string Severity, string Name, string NameEnglish,
        IReadOnlyDictionary<string, decimal> Parameters,
    string Innocent, string InnocentEnglish, string Step, string StepEnglish, string Limits, string LimitsEnglish)
{
    /// <summary>1 to 40: what the views know it by.</summary>
    public int Number { get; } = NumberOf(Code);

    /// <summary>False for a rule that is not computed from the ledger.</summary>
    public bool IsComputed => State != "off";

    /// <summary>A parameter.</summary>
    /// <exception cref="KeyNotFoundException">The rule has no such parameter.</exception>
    public decimal this[string parameter] => Parameters[parameter];

    /// <summary>The number of a code: 1 for <c>r01</c>; 0 for what is none.</summary>
    public static int NumberOf(string code) => code is ['r', _, _]
        && int.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= RuleCatalogue.Count ? number : 0;

    /// <summary>The code of a number: <c>r01</c> for 1.</summary>
    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"r{number:00}");

    internal int SeverityNumber { get; } = FindingCodes.NumberOf(FindingCodes.SeverityCodes, Severity);
}

/// <summary>The dated table of the forty rules: <c>rules.csv</c> beside this file, which an official can read and change.</summary>
[GoesByRules]
public sealed class RuleCatalogue
{
    /// <summary>How many rules there are.</summary>
    public const int Count = 40;

    private const string Header = "code,version,from,state,severity,name,name_en,parameters,innocent,innocent_en,step,step_en,limits,limits_en";

    private readonly RiskRule[] _rows;

    private RuleCatalogue(IEnumerable<RiskRule> rows)
    {
        _rows = [.. rows.OrderBy(r => r.Number).ThenBy(r => r.From)];
        for (var number = 1; number <= Count; number++)
        {
            var of = _rows.Where(r => r.Number == number).ToArray();
            if (of.Length == 0 || !Array.TrueForAll(of, IsSound) || of.Zip(of.Skip(1)).Any(pair => !Follows(pair.First, pair.Second)))
            {
                throw new RuleFileException("Risk/rules.csv", $"the rows of {RiskRule.CodeOf(number)} must each begin later than the one before, "
                    + "with a higher version and the same parameters, and there must be one");
            }
        }

        Stamp = Hash.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', _rows.Select(r => string.Join(
            ',', [r.Code, r.Version, r.From.DayNumber, r.IsComputed, r.Severity,
                .. r.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(Text)]))))).ToString();
    }

    /// <summary>The rules of the file.</summary>
    public static RuleCatalogue Standard { get; } = new(RuleFiles.Rows("Risk/rules.csv", Header).Select(Read));

    /// <summary>Every row, by rule and date.</summary>
    public IReadOnlyList<RiskRule> Rows => _rows;

    /// <summary>Stands for all that changes what the rules find: other rules, another stamp, and the views are made again.</summary>
    public string Stamp { get; }

    /// <summary>The forty rules as they are in force on a China day, in their order; for days before the first row, that row.</summary>
    public IReadOnlyList<RiskRule> On(DateOnly day) => [.. Enumerable.Range(1, Count).Select(number => Find(number, day))];

    /// <summary>A rule as it is in force on a China day.</summary>
    /// <param name="number">1 to 40.</param>
    /// <param name="day">The China day.</param>
    public RiskRule Find(int number, DateOnly day) =>
        Array.FindLast(_rows, r => r.Number == number && r.From <= day) ?? Array.Find(_rows, r => r.Number == number)
        ?? throw new ArgumentOutOfRangeException(nameof(number), number, "Rules are numbered from 1 to 40.");

    /// <summary>A rule by its code; null when there is none.</summary>
    public RiskRule? Find(string code, DateOnly day) => RiskRule.NumberOf(code) is > 0 and var number ? Find(number, day) : null;

    /// <summary>These rules, with other rows beside them: for tests of what a change does.</summary>
    internal RuleCatalogue With(params IEnumerable<RiskRule> rows) => new([.. _rows, .. rows]);

    private static string Text(KeyValuePair<string, decimal> parameter) =>
        string.Create(CultureInfo.InvariantCulture, $"{parameter.Key}={parameter.Value}");

    /// <summary>A later row has a later day, a higher version and the same parameters.</summary>
    private static bool Follows(RiskRule former, RiskRule next) => former.From < next.From && former.Version < next.Version
        && former.Parameters.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(next.Parameters.Keys);

    // What is divided by, or counted up to, is one at least.
    private static bool IsSound(RiskRule rule) => rule.SeverityNumber > 0 && RiskCodes.RuleStateCodes.Contains(rule.State)
        && rule.Parameters.All(p => p.Value >= 0 && (p.Value >= 1 || p.Key is not ("history" or "multiple" or "count" or "factor" or "limit"
            or "round" or "stalls" or "illness" or "differs" or "minute" or "hour" or "purchases")));

    private static RiskRule Read(RuleRow row)
    {
        if (RiskRule.NumberOf(row[0]) == 0)
        {
            throw row.Wrong(0, "rules are called r01 to r40");
        }

        var parameters = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var parameter in row.List(7).Select(p => p.Split('=')))
        {
            if (parameter is not [var name, var text] || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                || !parameters.TryAdd(name, value))
            {
                throw row.Wrong(7, "parameters are written days=7;percent=20, each once");
            }
        }

        var rule = new RiskRule(row[0], row.Number(1), row.Day(2), row.OneOf(3, RiskCodes.RuleStateCodes), row.OneOf(4, FindingCodes.SeverityCodes), row[5], row[6],
            parameters.ToFrozenDictionary(StringComparer.Ordinal), row[8], row[9], row[10], row[11], row[12], row[13]);
        return IsSound(rule) ? rule : throw row.Wrong(7, "what is divided by or counted up to must be 1 at least");
    }
}
