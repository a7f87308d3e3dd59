using System.Globalization;
using System.Text;
using Suiyuan.Tickets;
using Suiyuan.Tickets.Findings;

namespace Suiyuan.Cli;

/// <summary>How well tickets were read, as Markdown tables.</summary>
internal sealed class ScoreReport((TicketLabel Label, TicketReading Reading)[] tickets)
{
    /// <summary>From where on a value is filled in without a mark.</summary>
    private const double Sure = 0.9;

    /// <summary>
    /// Per level: characters, fields exactly right of those printed, fields read that are not printed, values wrong
    /// among those given at confidence 0.9 and more, types, readability, codes and seals. Fields count where the photograph was called readable.
    /// </summary>
    public string Levels()
    {
        var rows = new List<string[]>();
        foreach (var level in tickets.GroupBy(t => t.Label.Level).OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var (printed, wrong) = (0, 0);
            foreach (var (label, reading) in level)
            {
                var (p, w) = CharacterScore.Of(label.Lines, reading.Lines);
                (printed, wrong) = (printed + p, wrong + w);
            }

            var read = level.Where(t => t.Reading.Readable).ToArray();
            var fields = read.SelectMany(t => FieldScore.Of(t.Label.Fields, t.Reading)).ToArray();
            var told = fields.Where(f => f.Printed is not null).ToArray();
            var sure = fields.Where(f => f.Read is not null && f.Confidence >= Sure).ToArray();
            var qr = level.Where(t => t.Label.Qr.Present).ToArray();
            rows.Add(
            [
                level.Key, $"{level.Count()}", Share(printed - wrong, printed), Share(told.Count(f => f.Right), told.Length),
                Share(fields.Count(f => f.Printed is null), fields.Length), Share(sure.Count(f => !f.Right), sure.Length), Share(sure.Length, told.Length),
                Share(read.Count(t => t.Label.Type == t.Reading.Type), read.Length),
                Share(level.Count(t => !t.Reading.Readable && t.Label.Readable != false), level.Count(t => t.Label.Readable != false)),
                Share(level.Count(t => !t.Reading.Readable && t.Label.Readable == false), level.Count(t => t.Label.Readable == false)),
                Share(qr.Count(t => t.Label.Qr.Content == t.Reading.Qr.Content), qr.Length),
                Share(read.Count(t => t.Label.Seal.Present == t.Reading.Seal.Present), read.Length),
                $"{level.Average(t => t.Reading.Ms):F0}",
            ]);
        }

        return Table(
            ["level", "images", "characters", "fields right", "invented", "wrong at ≥ 0.9", "given at ≥ 0.9", "type", "good ones refused", "bad ones refused", "QR", "seal", "ms"], rows);
    }

    /// <summary>Per type and level, and per field: exactly right of those printed.</summary>
    public string Fields()
    {
        var levels = tickets.Select(t => t.Label.Level).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var outcomes = tickets.Where(t => t.Reading.Readable)
            .SelectMany(t => FieldScore.Of(t.Label.Fields, t.Reading).Select(f => (t.Label.Level, t.Label.Type, Field: f)))
            .Where(o => o.Field.Printed is not null).ToArray();
        string[] Row(string name, IEnumerable<(string Level, string Type, FieldOutcome Field)> of)
        {
            var all = of.ToArray();
            return [name, .. levels.Select(l => Share(all.Count(o => o.Level == l && o.Field.Right), all.Count(o => o.Level == l))), $"{all.Length}"];
        }

        return Table(["type", .. levels, "fields"], outcomes.GroupBy(o => o.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, g)))
            + "\n" + Table(["field", .. levels, "fields"], outcomes.GroupBy(o => o.Field.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, g)));
    }

    /// <summary>Per rule: how many of those to find were found, how many were right, and false alarms among all other tickets.</summary>
    public string Findings()
    {
        var rows = new List<string[]>();
        foreach (var rule in tickets.SelectMany(t => t.Label.Findings.Concat(t.Reading.Findings.Select(f => f.Rule))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            bool Found((TicketLabel Label, TicketReading Reading) t) => t.Reading.Findings.Any(f => f.Rule == rule);
            var wanted = tickets.Where(t => t.Label.Findings.Contains(rule)).ToArray();
            var (hits, alarms) = (wanted.Count(Found), tickets.Count(t => !t.Label.Findings.Contains(rule) && Found(t)));
            if (rule != RuleIds.Unreadable)
            {
                rows.Add([rule, $"{wanted.Length}", Share(hits, wanted.Length), Share(hits, hits + alarms), Share(alarms, tickets.Length - wanted.Length)]);
            }
        }

        return Table(["finding", "tickets with it", "recall", "precision", "false alarms"], rows);
    }

    /// <summary>What was not read right, one a line.</summary>
    public string Wrong()
    {
        var text = new StringBuilder();
        foreach (var (label, reading) in tickets)
        {
            foreach (var field in FieldScore.Of(label.Fields, reading).Where(f => !f.Right && reading.Readable))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{label.File} {label.Type}/{label.Level} {field.Name}: {field.Printed ?? "(not printed)"} → {field.Read ?? "(not read)"} ({field.Confidence:F2})");
            }

            var (wanted, got) = (label.Findings.ToHashSet(StringComparer.Ordinal), reading.Findings.Select(f => f.Rule).ToHashSet(StringComparer.Ordinal));
            if (!wanted.SetEquals(got))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{label.File} findings: {string.Join(' ', wanted)} → {string.Join(' ', got)}");
            }

            if (reading.Type != label.Type)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{label.File} type: {label.Type} → {reading.Type} ({reading.TypeConfidence:F2})");
            }
        }

        return text.ToString();
    }

    /// <summary>A share in per cent, or a dash of nothing.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:F1} %");

    /// <summary>A Markdown table.</summary>
    public static string Table(string[] heads, IEnumerable<string[]> rows) =>
        $"| {string.Join(" | ", heads)} |\n|{string.Concat(Enumerable.Repeat("---|", heads.Length))}\n{string.Concat(rows.Select(r => $"| {string.Join(" | ", r)} |\n"))}";
}
