using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary>One field of one ticket, read against what is printed.</summary>
/// <param name="Name">Its JSON name; cells of rows as <c>items.qty</c>.</param>
/// <param name="Printed">What is printed, or null.</param>
/// <param name="Read">What was read, or null.</param>
/// <param name="Confidence">That of the reading.</param>
internal readonly record struct FieldOutcome(string Name, string? Printed, string? Read, double Confidence)
{
    /// <summary>Read exactly as printed, or not printed and not read.</summary>
    public bool Right => Printed is null ? Read is null : Read is not null && CharacterScore.Squeeze(Printed) == CharacterScore.Squeeze(Read);
}

/// <summary>Compares fields.</summary>
internal static class FieldScore
{
    /// <summary>Every field that is printed or was read.</summary>
    public static IEnumerable<FieldOutcome> Of(TicketFields printed, TicketReading read)
    {
        foreach (var (name, value) in TicketFieldList.All)
        {
            var (want, got) = (value(printed), value(read.Fields));
            if (want is not null || got is not null)
            {
                yield return new FieldOutcome(name, want, got, read.Confidence.GetValueOrDefault(name, 1));
            }
        }

        for (var row = 0; row < Math.Max(printed.Items.Count, read.Fields.Items.Count); row++)
        {
            var want = TicketFieldList.Cells(row < printed.Items.Count ? printed.Items[row] : new TicketItem());
            var got = TicketFieldList.Cells(row < read.Fields.Items.Count ? read.Fields.Items[row] : new TicketItem());
            for (var cell = 0; cell < want.Count; cell++)
            {
                if (want[cell].Value is not null || got[cell].Value is not null)
                {
                    yield return new FieldOutcome($"items.{want[cell].Name}", want[cell].Value, got[cell].Value, read.Confidence.GetValueOrDefault("items", 1));
                }
            }
        }
    }
}
