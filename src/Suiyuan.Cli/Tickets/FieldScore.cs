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

        foreach (var (printedRow, readRow) in Paired(printed.Items, read.Fields.Items))
        {
            var want = TicketFieldList.Cells(printedRow < 0 ? new TicketItem() : printed.Items[printedRow]);
            var got = TicketFieldList.Cells(readRow < 0 ? new TicketItem() : read.Fields.Items[readRow]);
            for (var cell = 0; cell < want.Count; cell++)
            {
                if (want[cell].Value is not null || got[cell].Value is not null)
                {
                    var confidence = read.Confidence.GetValueOrDefault($"items.{readRow}.{want[cell].Name}", read.Confidence.GetValueOrDefault("items", 1));
                    yield return new FieldOutcome($"items.{want[cell].Name}", want[cell].Value, got[cell].Value, confidence);
                }
            }
        }
    }

    /// <summary>
    /// The rows of both, in their order, paired so that most cells agree: one row that was not read is one row lost, and those below it are
    /// not compared with their neighbours. −1 where the other has no such row. (Needleman and Wunsch, 1970.)
    /// </summary>
    private static List<(int Printed, int Read)> Paired(IReadOnlyList<TicketItem> printed, IReadOnlyList<TicketItem> read)
    {
        var wants = printed.Select(TicketFieldList.Cells).ToList();
        var gots = read.Select(TicketFieldList.Cells).ToList();
        // What the rows from here on agree in at most; of equals the one that leaves fewest rows alone.
        var best = new (int Agree, int Pairs)[wants.Count + 1, gots.Count + 1];
        for (var i = wants.Count - 1; i >= 0; i--)
        {
            for (var j = gots.Count - 1; j >= 0; j--)
            {
                best[i, j] = Larger(With(i, j), Larger(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < wants.Count || j < gots.Count;)
        {
            if (i < wants.Count && j < gots.Count && best[i, j] == With(i, j))
            {
                pairs.Add((i++, j++));
            }
            else if (j == gots.Count || (i < wants.Count && best[i, j] == best[i + 1, j]))
            {
                pairs.Add((i++, -1));
            }
            else
            {
                pairs.Add((-1, j++));
            }
        }

        return pairs;

        (int Agree, int Pairs) With(int i, int j) => (
            best[i + 1, j + 1].Agree + wants[i].Zip(gots[j]).Count(c => c.First.Value is { } value && new FieldOutcome("", value, c.Second.Value, 1).Right),
            best[i + 1, j + 1].Pairs + 1);

        static (int, int) Larger((int, int) one, (int, int) other) => one.CompareTo(other) >= 0 ? one : other;
    }
}
