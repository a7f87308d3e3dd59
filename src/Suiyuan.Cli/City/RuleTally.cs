using System.Buffers.Binary;
using Suiyuan.City.Metropolis;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>How a rule did on generated cities.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Severity">What it asks for.</param>
/// <param name="State">Whether it is live.</param>
internal sealed record RuleScore(string Rule, string Severity, string State)
{
    /// <summary>Frauds of its pattern that were planted.</summary>
    public int Frauds { get; set; }

    /// <summary>Those that it found.</summary>
    public int Found { get; set; }

    /// <summary>Honest look-alikes of its pattern that were planted.</summary>
    public int Honest { get; set; }

    /// <summary>Those that it took for a fraud.</summary>
    public int Mistaken { get; set; }

    /// <summary>What it found that is so: frauds of its pattern, or of another that is a case of it as well.</summary>
    public int Right { get; set; }

    /// <summary>What it found that is not.</summary>
    public int Wrong { get; set; }

    public double Recall => Frauds == 0 ? double.NaN : (double)Found / Frauds;

    public double Precision => Right + Wrong == 0 ? double.NaN : (double)Right / (Right + Wrong);
}

/// <summary>Holds what the rules found against what is true.</summary>
internal sealed class RuleTally
{
    // What a fraud does to the books lasts: a shortage is found again the next day. Still the same fraud.
    private const int Aftermath = 3;

    private readonly Dictionary<int, RuleScore> _rules;
    private readonly Dictionary<string, Dictionary<string, int>> _strays = new(StringComparer.Ordinal);

    private readonly string? _shown;
    private readonly List<string> _show = [];

    /// <summary>Nothing counted yet.</summary>
    /// <param name="day">The rules of this day.</param>
    /// <param name="shown">The code of a rule of which is to be told what it missed and what it found that is not so.</param>
    public RuleTally(DateOnly day, string? shown = null) => (_shown, _rules) = (shown, RuleCatalogue.Standard.On(day).ToDictionary(r => r.Number,
        r => new RuleScore(r.Code, r.Severity, r.State)));

    /// <summary>A line for each fraud that the shown rule missed, and for each of its hits that is not so.</summary>
    public IReadOnlyList<string> Show => _show;

    /// <summary>The rules that were planted for or that found something, the severest first.</summary>
    public IReadOnlyList<RuleScore> Rules => [.. _rules.Values.Where(r => r.Frauds + r.Honest + r.Right + r.Wrong > 0)
        .OrderByDescending(r => FindingCodes.Severities.ToList().IndexOf(r.Severity)).ThenBy(r => r.Rule, StringComparer.Ordinal)];

    /// <summary>What a rule's wrong hits rest on: the patterns of the truths they touch, <c>nothing</c> for none.</summary>
    public IEnumerable<(string Pattern, int Count)> StraysOf(string rule) =>
        _strays.GetValueOrDefault(rule, []).OrderByDescending(s => s.Value).Select(s => (s.Key, s.Value));

    /// <summary>Counts one city.</summary>
    public void Add(ViewReader db, IReadOnlyList<Truth> truths)
    {
        var byStatement = new Dictionary<long, List<Truth>>();
        var byParty = new Dictionary<string, List<Truth>>(StringComparer.Ordinal);
        foreach (var truth in truths.Where(t => t.Pattern[0] == 'R'))
        {
            foreach (var id in truth.Statements)
            {
                if (StatementId.TryParse(id, out var parsed) && StatementView.Find(db, parsed) is { } index)
                {
                    Put(byStatement, index, truth);
                }
            }

            foreach (var party in truth.Parties)
            {
                Put(byParty, party, truth);
            }
        }

        var found = new HashSet<(Truth, string)>();
        foreach (var hit in Hits(db))
        {
            Count(hit, byStatement, byParty, found);
        }

        foreach (var truth in truths.Where(t => t.Pattern[0] == 'R'))
        {
            var rule = _rules[RiskRule.NumberOf(truth.Pattern.ToLowerInvariant())];
            var said = found.Contains((truth, rule.Rule)) ? 1 : 0;
            if (truth.Honest)
            {
                rule.Honest++;
                rule.Mistaken += said;
            }
            else
            {
                rule.Frauds++;
                rule.Found += said;
                if (said == 0 && rule.Rule == _shown)
                {
                    _show.Add($"missed  {Iso(truth.Day)}  {truth.Parties[0]}  {truth.Note}  {string.Join(' ', truth.Statements.Take(3))}");
                }
            }
        }
    }

    private void Count(Hit hit, Dictionary<long, List<Truth>> byStatement, Dictionary<string, List<Truth>> byParty,
        HashSet<(Truth, string)> found)
    {
        var rule = _rules[hit.Rule];
        var touched = hit.Evidence.Append(hit.Index).SelectMany(i => byStatement.GetValueOrDefault(i, [])).Distinct().ToList();
        var about = byParty.GetValueOrDefault(hit.Party, []);
        bool Is(Truth truth) => string.Equals(truth.Pattern, rule.Rule, StringComparison.OrdinalIgnoreCase);
        bool IsToo(Truth truth) => truth.Also?.Contains(rule.Rule, StringComparer.OrdinalIgnoreCase) == true;
        foreach (var truth in touched.Where(Is))
        {
            found.Add((truth, rule.Rule));
        }

        // A stall that is so all the time has no statement of its own.
        var habits = about.Where(t => Is(t) && t.Statements.Count == 0).ToList();
        foreach (var truth in habits)
        {
            found.Add((truth, rule.Rule));
        }

        var after = about.Where(t => !t.Honest && (Is(t) || IsToo(t)) && hit.Day - t.Day.DayNumber is >= -1 and <= Aftermath).ToList();
        if (touched.Exists(t => !t.Honest && (Is(t) || IsToo(t))) || habits.Exists(t => !t.Honest) || after.Count > 0)
        {
            rule.Right++;
            foreach (var truth in after.Where(Is))
            {
                found.Add((truth, rule.Rule));
            }
        }
        else
        {
            rule.Wrong++;
            var why = touched.Concat(habits).Select(t => t.Pattern + (t.Honest ? " honest" : "")).FirstOrDefault() ?? "nothing";
            var strays = _strays.TryGetValue(rule.Rule, out var known) ? known : _strays[rule.Rule] = new(StringComparer.Ordinal);
            strays[why] = strays.GetValueOrDefault(why) + 1;
            if (rule.Rule == _shown)
            {
                _show.Add($"wrong   {Iso(DateOnly.FromDayNumber(hit.Day))}  {hit.Party}  {hit.Facts}  rests on {why}");
            }
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static List<Hit> Hits(ViewReader db) => db.All(
        "SELECT h.rule, h.idx, p.id, h.evidence, h.day, h.facts FROM risk_hit h JOIN party p ON p.no = h.party WHERE h.voided IS NULL ORDER BY h.no", r =>
        {
            var bytes = r.GetBytes(3);
            return new Hit(r.GetInt32(0), r.GetInt64(1), r.GetString(2),
                [.. Enumerable.Range(0, bytes.Length / sizeof(long)).Select(i =>
                    BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(i * sizeof(long))))], r.GetInt32(4), r.GetString(5));
        });

    private static void Put<TKey>(Dictionary<TKey, List<Truth>> into, TKey key, Truth truth)
        where TKey : notnull
    {
        if (!into.TryGetValue(key, out var list))
        {
            into.Add(key, list = []);
        }

        list.Add(truth);
    }

    private sealed record Hit(int Rule, long Index, string Party, IReadOnlyList<long> Evidence, int Day, string Facts);
}
