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

/// <summary>One thing on an officer's list: what it is, why it matters, and where it is dealt with.</summary>
/// <param name="Urgency">Its place in the list.</param>
/// <param name="Icon">A shape beside the words.</param>
/// <param name="Title">What it is, with the party's name.</param>
/// <param name="Detail">Why, since when, until when.</param>
/// <param name="Link">Where it is dealt with.</param>
/// <param name="Market">The market it is in; for counting markets in order.</param>
public sealed record DeskTask(Urgency Urgency, string Icon, string Title, string Detail, string Link, string? Market = null)
{
    /// <summary>The colour that goes with its urgency.</summary>
    public Tone Tone => Urgency switch
    {
        Urgency.Act => Tone.Bad,
        Urgency.Look => Tone.Warn,
        _ => Tone.Unknown,
    };
}
