using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>A field that says otherwise on two tickets.</summary>
/// <param name="Field">By its JSON name.</param>
/// <param name="Mine">As read of this ticket.</param>
/// <param name="Theirs">As read of the other.</param>
/// <param name="Confidence">That they are printed differently.</param>
internal sealed record Difference(string Field, string Mine, string Theirs, double Confidence);

/// <summary>Compares what two tickets say.</summary>
internal static partial class Contents
{
    /// <summary>A number of so many digits stands by chance in no other.</summary>
    private const int LongNumber = 3;

    /// <summary>Confidence of a field whose characters are beyond doubt, on a photograph known to be the same.</summary>
    private const double Legible = 0.6;

    /// <summary>
    /// Fields that say otherwise: both read with this confidence or, where the values are further apart than a misread character and
    /// the other's is nowhere on this paper, with less. A value that was taken from the wrong place of a form is printed on
    /// both, so one that this paper does not have at all speaks for itself.
    /// </summary>
    public static List<Difference> Differences(TicketCase ticket, KnownTicket known, double sure)
    {
        var differences = new List<Difference>();
        var fields = ticket.Fields;
        void Compare(string field, string? mine, string? theirs, Func<string, string, bool> differ, Func<string, string, bool> apart)
        {
            var least = Math.Min(ticket.Of(field), known.Confidence.GetValueOrDefault(field));
            if (mine is not { Length: > 0 } || theirs is not { Length: > 0 } || least < TicketCase.Doubtful || !differ(mine, theirs))
            {
                return;
            }

            if (least >= sure)
            {
                differences.Add(new Difference(field, mine, theirs, least));
            }
            else if (sure < TicketCase.VerySure && least >= Legible && ticket.IsLegible(field))
            {
                // In a photograph that is the same, what counts is how surely a value was read, not how surely it is the field's.
                differences.Add(new Difference(field, mine, theirs, ticket.Reading.Certainty[field]));
            }
            else if (ticket.Reading.Lines.Count > 0 && apart(mine, theirs))
            {
                differences.Add(new Difference(field, mine, theirs, (1 + least) / 2));
            }
        }

        Compare("number", fields.Number, known.Number, (a, b) => TextNorm.Key(a) != TextNorm.Key(b),
            (a, b) => !QrRules.IsNear(TextNorm.Key(a), TextNorm.Key(b)) && !Prints(ticket, TextNorm.Key(b)));
        Compare("issue_date", fields.IssueDate, known.IssueDate, (a, b) => a != b, (a, b) => IsOtherDay(ticket, a, b));
        Compare("quantity", fields.Quantity, known.Quantity, (a, b) => TextNorm.TryDecimal(a, out var x) && TextNorm.TryDecimal(b, out var y) && x != y,
            (a, b) => TextNorm.TryDecimal(a, out var x) && TextNorm.TryDecimal(b, out var y) && !QrRules.IsNear(Digits(x), Digits(y)) && !Prints(ticket, y));
        Compare("products", fields.Products.Count > 0 ? fields.Products[0] : null, known.Product, OtherGoods, (_, b) => !Prints(ticket, TextNorm.Key(b)));
        return differences;
    }

    /// <summary>How many fields agree; number and date count against it when they do not.</summary>
    public static int Agreement(TicketCase ticket, KnownTicket known)
    {
        var fields = ticket.Fields;
        (string? Mine, string? Theirs)[] pairs =
        [
            (fields.Number, known.Number), (fields.IssueDate, known.IssueDate), (fields.Quantity, known.Quantity), (fields.Holder, known.Holder),
            (fields.Products.Count > 0 ? fields.Products[0] : null, known.Product),
        ];
        return pairs.Count(p => p.Mine is not null && p.Theirs is not null && TextNorm.Key(p.Mine) == TextNorm.Key(p.Theirs))
            - (2 * pairs.Take(2).Count(p => p.Mine is not null && p.Theirs is not null && TextNorm.Key(p.Mine) != TextNorm.Key(p.Theirs)));
    }

    /// <summary>For a person: what was there, and what is there now.</summary>
    public static string Text(IEnumerable<Difference> differences) => string.Join("；", differences.Select(d => $"{d.Field}: {d.Theirs} → {d.Mine}"));

    private static bool OtherGoods(string a, string b)
    {
        var (x, y) = (TextNorm.Key(a), TextNorm.Key(b));
        return x.Intersect(y).Count() * 2 < Math.Min(x.Length, y.Length);
    }

    public static bool Prints(TicketCase ticket, string key) => ticket.Reading.Lines.Any(l => TextNorm.Key(l).Contains(key, StringComparison.Ordinal));

    public static bool Prints(TicketCase ticket, decimal value)
    {
        var digits = Digits(value);
        // A day is no quantity, nor is a share; and both are near many.
        var lines = ticket.Reading.Lines.Select(l => DayOrShare().Replace(TextNorm.Compact(l), ","));

        // A short number is part of many others: it counts where it stands alone, or with a unit, as an amount does.
        var texts = digits.Length >= LongNumber ? lines.SelectMany(l => Number().Matches(l)).Select(m => m.Value)
            : lines.SelectMany(l => l.Split(':', ',', '/')).Select(l => Measure.TrySplit(l, out var measure) && measure.Rest.Length == 0 ? measure.Number : "");
        return texts.Any(t => TextNorm.TryDecimal(t, out var other) && (other == value || QrRules.IsMisreading(Digits(other), digits)));
    }

    // Only where the day that was read is found again can one tell that another is not printed.
    private static bool IsOtherDay(TicketCase ticket, string mine, string theirs)
    {
        var days = ticket.Reading.Lines.Select(l => DateText.TryParse(l, out var day) ? DateText.Write(day) : "").ToHashSet(StringComparer.Ordinal);
        return days.Contains(mine) && !days.Contains(theirs) && !QrRules.IsNear(mine, theirs);
    }

    private static string Digits(decimal value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)20\d\d(年|[-/.]\d{1,2}[-/.])\d{0,2}月?\d{0,2}日?|\d+%", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex DayOrShare();

    [GeneratedRegex("[0-9]+(?:[.,][0-9]+)*|[零〇一二三四五六七八九十百千万两壹贰貳叁参肆伍陆陸柒捌玖拾佰仟]+", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Number();
}
