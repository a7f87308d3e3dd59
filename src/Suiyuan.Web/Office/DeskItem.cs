using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>How soon something wants a decision; sorted worst first.</summary>
public enum Urgency
{
    /// <summary>Now.</summary>
    Act,

    /// <summary>Today.</summary>
    Look,

    /// <summary>Part of the day's ordinary work; nothing is wrong.</summary>
    Routine,
}

/// <summary>Which part of supervision something belongs to: lists are narrowed by it.</summary>
public enum Area
{
    /// <summary>Offices and stalls themselves: admission, enrolment, agreement, cosigning.</summary>
    Parties,

    /// <summary>Recalls and stops.</summary>
    Recalls,

    /// <summary>Alerts.</summary>
    Alerts,

    /// <summary>Complaints and tip-offs.</summary>
    Complaints,

    /// <summary>Tests, samples and checks at the entry.</summary>
    Tests,

    /// <summary>Inspections, what is to be put right, penalties.</summary>
    Inspections,

    /// <summary>Tickets and certificates.</summary>
    Tickets,

    /// <summary>Who has not reported.</summary>
    Reporting,

    /// <summary>Vouchers and stock that do not add up.</summary>
    Trade,

    /// <summary>Licences and other papers that end.</summary>
    Documents,
}

/// <summary>One thing on an officer's list: what it is, whom it is about, why it matters, until when, and where it is dealt with.</summary>
/// <param name="Urgency">Its place in the list.</param>
/// <param name="Icon">A shape beside the words.</param>
/// <param name="Title">What it is, with the party's name.</param>
/// <param name="Detail">Why, since when.</param>
/// <param name="Link">Where it is dealt with.</param>
/// <param name="Market">The market it is in; for counting markets in order.</param>
public sealed record DeskItem(Urgency Urgency, string Icon, string Title, string Detail, string Link, string? Market = null)
{
    /// <summary>What it belongs to.</summary>
    public Area Area { get; init; }

    /// <summary>When its clock runs out; null where none runs.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What must be done by then, and by which rule, in a few words; null where none runs.</summary>
    public string? Clock { get; init; }

    /// <summary>How many things it stands for.</summary>
    public long Count { get; init; } = 1;

    /// <summary>The colour that goes with its urgency.</summary>
    public Tone Tone => Urgency switch
    {
        Urgency.Act => Tone.Bad,
        Urgency.Look => Tone.Warn,
        _ => Tone.Unknown,
    };
}
