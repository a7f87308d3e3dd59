namespace Suiyuan.Tickets.Reading;

/// <summary>How often what is read like this is right, measured on labelled papers.</summary>
/// <param name="legibility">The page's <see cref="Layout.Legibility"/>.</param>
internal sealed class Confidences(double legibility)
{
    /// <summary>The chance that a value is exactly what is printed.</summary>
    /// <param name="structure">How clearly the page says that this is the field.</param>
    /// <param name="certainty">How surely its characters were recognised.</param>
    /// <param name="rivalry">How near another candidate came, as a share of the one taken.</param>
    /// <param name="marks">What it was read from.</param>
    public double Of(double structure, double certainty, double rivalry, IReadOnlyList<Mark> marks)
    {
        var score = Math.Clamp(structure * certainty * (1 - (0.5 * Math.Max(0, rivalry - 0.6))), 0.01, 1);

        // Of labelled papers' values with a score from 0.82 on, 99 in 100 are right; below a half the score is the share itself.
        var share = score < 0.5 ? score
            : score < 0.82 ? 0.5 + ((score - 0.5) * 0.4 / 0.32)
            : 0.9 + ((score - 0.82) * 0.1 / 0.18);
        return Math.Round(Math.Clamp(share, 0.01, 0.999), 3);
    }
}
