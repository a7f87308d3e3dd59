using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>Which rules work: by the newest word of the charter's bureau, else by the catalogue.</summary>
public sealed class RuleStates
{
    private readonly Dictionary<string, RuleSwitch> _switches = new(StringComparer.Ordinal);
    private readonly DateOnly _today;

    /// <summary>As the reader's ledger has it.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="today">Whose rows of the catalogue hold.</param>
    public RuleStates(ViewReader db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        _today = today;
        foreach (var said in AlertQueries.Switches(db))
        {
            _switches.TryAdd(said.Rule, said);
        }
    }

    /// <summary>What was last said of a rule; null when nothing was.</summary>
    public RuleSwitch? SaidOf(string rule) => _switches.GetValueOrDefault(rule);

    /// <summary>True when the bureau has said that inspections are proposed by the trained ranking; false until it does.</summary>
    public bool TrustsRanking => SaidOf(RiskCodes.Ranking)?.State == "live";

    /// <summary>One of <see cref="RiskCodes.RuleStates"/>. What the catalogue does not compute is off whatever is said.</summary>
    public string Of(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return RuleCatalogue.Standard.Find(rule, _today) switch
        {
            { IsComputed: false } => "off",
            var known => SaidOf(rule)?.State ?? known?.State ?? "live",
        };
    }
}
