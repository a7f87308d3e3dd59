using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>What the rules judge: a reading with what is known around it.</summary>
internal sealed class TicketCase(TicketReading reading, TicketContext context, string id, TicketIndex? index, Validity validity)
{
    /// <summary>
    /// A field read with less than this is no ground for a finding. Above it one in twenty is misread, which seldom makes a suspicion
    /// of its own: a number that another ticket has, a date long past, another party's name. The finding is no surer than the field.
    /// </summary>
    public const double Sure = 0.72;

    /// <summary>The same where one misread character is a suspicion: a check digit, a quantity that differs.</summary>
    public const double VerySure = 0.9;

    /// <summary>Below this a value is worth nothing, whatever else speaks for it.</summary>
    public const double Doubtful = 0.35;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public TicketReading Reading { get; } = reading;

    public TicketFields Fields => Reading.Fields;

    public TicketContext Context { get; } = context;

    public string Id { get; } = id;

    public TicketIndex? Index { get; } = index;

    public Validity Validity { get; } = validity;

    /// <summary>When it was handed in, by China's clock.</summary>
    public DateTimeOffset? SubmittedAt { get; } = context.SubmittedAt?.ToOffset(China);

    /// <summary>The day of that.</summary>
    public DateOnly? Submitted => SubmittedAt is { } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>The day it was received, when that is more than a day after <see cref="SubmittedAt"/>, which the merchant says; else null.</summary>
    public DateOnly? ReceivedLater => SubmittedAt is { } said && Context.RecordedAt?.ToOffset(China) is { } at && at - said > TimeSpan.FromDays(1)
        ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>True when its type is sure enough to judge by.</summary>
    public bool TypeIsSure => Reading.TypeConfidence >= 0.8 && Reading.Type != TicketType.Unknown;

    /// <summary>Confidence of a field; of a table's cell that of the table when it has none of its own.</summary>
    public double Of(string field) => Reading.Confidence.TryGetValue(field, out var own) ? own
        : field.StartsWith("items.", StringComparison.Ordinal) ? Reading.Confidence.GetValueOrDefault("items") : 0;

    /// <summary>True when all these fields were read with confidence.</summary>
    public bool IsSure(params ReadOnlySpan<string> fields) => Least(fields) >= Sure;

    /// <summary>True when a field's characters were recognised surely and it is worth something, though it may be in doubt that they are the field.</summary>
    public bool IsLegible(string field) => Of(field) >= Doubtful && Reading.Certainty.GetValueOrDefault(field) >= VerySure;

    /// <summary>The least confidence of these fields.</summary>
    public double Least(params ReadOnlySpan<string> fields)
    {
        var least = 1.0;
        foreach (var field in fields)
        {
            least = Math.Min(least, Of(field));
        }

        return least;
    }

    /// <summary>A finding of a rule with its texts filled in and the regions of its fields.</summary>
    public Finding Find(
        string rule, string variant, double confidence, IReadOnlyDictionary<string, string> evidence, IReadOnlyList<string> fields,
        Severity? severity = null, string? other = null)
    {
        var row = TicketRules.Get(rule);
        var message = row.Messages[variant];
        return new Finding(rule, row.Version, severity ?? row.Severity, Math.Round(Math.Clamp(confidence, 0, 1), 3), evidence, fields, other)
        {
            Regions = [.. fields.SelectMany(f => Reading.Regions.GetValueOrDefault(f) ?? [])],
            Message = TicketRules.Fill(message.Zh, evidence),
            MessageEn = TicketRules.Fill(message.En, evidence),
            Innocent = row.Innocent.Zh,
            InnocentEn = row.Innocent.En,
        };
    }

    /// <summary>Evidence, by name.</summary>
    public static Dictionary<string, string> Evidence(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var evidence = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                evidence[name] = value;
            }
        }

        return evidence;
    }

    /// <summary>True when two merchants are surely not one.</summary>
    public bool IsOtherMerchant(KnownTicket known)
    {
        if (Context.MerchantUscc is { Length: > 0 } mine && known.MerchantUscc is { Length: > 0 } theirs)
        {
            return mine != theirs;
        }

        return Context.Merchant is { Length: > 0 } name && known.Merchant is { Length: > 0 } other && PartyNames.Similarity(name, other) < PartyNames.Same;
    }
}
