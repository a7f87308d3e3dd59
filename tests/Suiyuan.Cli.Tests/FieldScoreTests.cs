using System.Globalization;
using Suiyuan.Tickets;

namespace Suiyuan.Cli.Tests;

/// <summary>What counts as read, of the rows of a ticket.</summary>
public sealed class FieldScoreTests
{
    private static readonly TicketItem[] Rows = [Row("沙葛", "12"), Row("马蹄", "30"), Row("莲藕", "8.5")];

    [Fact]
    public void A_row_that_was_lost_is_one_row_lost()
    {
        var lost = Outcomes([Rows[0], Rows[2]]).Where(o => !o.Right).ToList();
        Assert.Equal(["马蹄", "30"], lost.Select(o => o.Printed));
        Assert.All(lost, o => Assert.Null(o.Read));
    }

    [Fact]
    public void A_row_that_is_not_printed_is_wrong_and_no_other()
    {
        var wrong = Outcomes([Rows[0], Row("小计", "42"), Rows[1], Rows[2]]).Where(o => !o.Right).ToList();
        Assert.Equal(["小计", "42"], wrong.Select(o => o.Read));
        Assert.All(wrong, o => Assert.Null(o.Printed));
    }

    [Fact]
    public void A_row_in_which_nothing_is_right_is_held_against_the_one_that_is_printed_there()
    {
        var wrong = Outcomes([Rows[0], Row("马踏", "80"), Rows[2]]).Where(o => !o.Right).ToList();
        Assert.Equal([("马蹄", "马踏", 0.51), ("30", "80", 0.51)], wrong.Select(o => (o.Printed!, o.Read!, o.Confidence)));
    }

    private static TicketItem Row(string name, string quantity) => new() { Name = name, Qty = quantity };

    private static IEnumerable<FieldOutcome> Outcomes(TicketItem[] read) => FieldScore.Of(new TicketFields { Items = Rows }, new TicketReading
    {
        File = "t.jpg",
        Fields = new TicketFields { Items = read },
        Confidence = Enumerable.Range(0, read.Length).SelectMany(r => new[] { ("name", r), ("qty", r) })
            .ToDictionary(c => string.Create(CultureInfo.InvariantCulture, $"items.{c.r}.{c.Item1}"), c => 0.5 + (c.r * 0.01), StringComparer.Ordinal),
    });
}
