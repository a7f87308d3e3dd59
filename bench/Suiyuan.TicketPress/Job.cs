using Suiyuan.TicketPress.Layouts;

namespace Suiyuan.TicketPress;

/// <summary>One image to make: a paper printed and photographed, or a trick played on an earlier image.</summary>
internal sealed class Job
{
    public required Layout Layout { get; init; }

    /// <summary>Makes the same facts each time it is called.</summary>
    public required Func<Facts> Facts { get; init; }

    /// <summary>Seed of the paper's look: two jobs with one seed are printed alike.</summary>
    public required string Look { get; init; }

    /// <summary>Seed of the photograph.</summary>
    public required string Shot { get; init; }

    public required string Level { get; init; }

    /// <summary>The earlier image that this one is a copy of, or shares its number with.</summary>
    public Job? Of { get; init; }

    public Trick Trick { get; init; }

    public string? Case { get; init; }

    public IReadOnlyList<string> Findings { get; init; } = [];

    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Changes what is known of the purchase.</summary>
    public Func<LabelContext, LabelContext>? Context { get; init; }

    /// <summary>Set by the press: the label, and the picture as the camera gave it.</summary>
    public Label? Label { get; set; }

    public byte[]? Bytes { get; set; }
}

/// <summary>How an image is made from the one it is of.</summary>
internal enum Trick
{
    /// <summary>It is not: printed and photographed.</summary>
    None,
    Same,
    Recompressed,
    Cropped,
    Tilted,
    Brighter,

    /// <summary>Printed again with other facts, and the places that differ pasted into the earlier photograph.</summary>
    Pasted,
}
