using System.Text;
using Suiyuan.City.Live;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;

namespace Suiyuan.City.Tests;

public sealed class RestraintTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 9);

    [Fact]
    public async Task A_stall_sells_nothing_that_was_called_back_and_nobody_receives_what_was_not_sold()
    {
        var fortnight = new Story("1", FirstDay).Tell(new DateTimeOffset(2026, 11, 13, 6, 0, 0, TimeSpan.Zero), Pace.History).ToList();
        string Text(Said said) => Encoding.UTF8.GetString(said.Draft.Payload.Span);
        var confirmed = fortnight.First(s => s.Draft.Kind == "purchase-confirmed" && fortnight.Exists(f => f.Draft.Kind == "sale" && Text(s).Contains(f.Id.ToString(), StringComparison.Ordinal)));
        var sale = fortnight.First(s => s.Draft.Kind == "sale" && Text(confirmed).Contains(s.Id.ToString(), StringComparison.Ordinal));
        using var lines = System.Text.Json.JsonDocument.Parse(sale.Draft.Payload);
        var goods = lines.RootElement.GetProperty("lines")[0].GetProperty("product").GetString()!;
        var restraint = new Restraint((stall, _) => Task.FromResult<IReadOnlySet<string>>(stall == sale.Draft.Subject ? new HashSet<string> { goods } : []));
        var held = new List<Said>();
        foreach (var said in fortnight)
        {
            if (await restraint.HoldsAsync(said, TestContext.Current.CancellationToken))
            {
                held.Add(said);
            }
        }

        Assert.Contains(sale, held);
        Assert.Contains(confirmed, held);
        Assert.All(held.Where(s => s.Draft.Kind == "sale"), s => Assert.Equal(sale.Draft.Subject, s.Draft.Subject));
        Assert.DoesNotContain(held, s => s.Draft.Kind is "purchase" or "recall-opened" or "stock-take");
        // Everyone else trades on.
        Assert.True(held.Count < fortnight.Count / 10);
    }
}
