using System.Globalization;
using SkiaSharp;
using Suiyuan.City.Keys;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.City.World;
using Suiyuan.City.World.Paint;

namespace Suiyuan.City.Tests;

/// <summary>The tickets' photographs: drawn from what was bought, and the wrong ones wrong as planted.</summary>
public sealed class TicketTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 9);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Sealed = ["quarantine", "import", "aquatic", "test"];

    // Some twelve thousand tickets, of which hardly any is drawn.
    private static readonly Lazy<List<TicketTruth>> Told = new(() =>
    {
        var story = new Story("1", FirstDay);
        return [.. story.Tell(Now, Pace.History).Concat(story.Tell(Now + TimeSpan.FromDays(6), Pace.Living)).Where(s => s.Ticket is not null).Select(s => s.Ticket!)];
    });

    [Fact]
    public void One_seed_gives_the_same_photographs_to_the_byte()
    {
        static List<byte[]> Some() => [.. Tickets(new Story("1", FirstDay)).Take(12).Select(s => s.Parts[0].Content)];
        var first = Some();
        Assert.Equal(first, Some());
        Assert.Equal(first.Count, first.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void A_ticket_costs_nothing_before_someone_asks_for_it()
    {
        var asked = 0;
        var said = new Said(Now, CityKey.Of("1", "x"), () =>
        {
            asked++;
            return (new Ledger.Verify.StatementDraft("ticket-attached", CityKey.Of("1", "x").Id, "a.b", "a.b", Now, new byte[] { 1 }), []);
        });
        Assert.Equal(Now, said.At);
        Assert.Equal(0, asked);
        Assert.Equal(said.Id, said.Id);
        Assert.Empty(said.Parts);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_fortnight_has_no_more_photographs_than_a_small_host_reads_in_six_minutes()
    {
        var tickets = Told.Value.Count(t => t.SubmittedAt <= Now);
        TestContext.Current.TestOutputHelper?.WriteLine($"{tickets}");
        Assert.InRange(tickets, 250, 380);
    }

    [Fact]
    public void One_in_twenty_is_wrong_and_every_fault_occurs()
    {
        var wrong = Told.Value.GroupBy(t => t.Fault).ToDictionary(g => g.Key, g => g.Count());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", wrong.Select(w => $"{w.Key} {w.Value}")));
        Assert.InRange(1 - (wrong[TicketFault.None] / (double)Told.Value.Count), 0.04, 0.06);
        Assert.All(Enum.GetValues<TicketFault>(), f => Assert.True(wrong.ContainsKey(f), f.ToString()));
    }

    [Fact]
    public void What_is_wrong_is_wrong_as_planted_and_what_is_right_is_right()
    {
        var before = new List<TicketTruth>();
        foreach (var ticket in Told.Value)
        {
            AssertAsPlanted(ticket, before);
            if (ticket.Fault == TicketFault.None)
            {
                before.Add(ticket);
            }
        }
    }

    [Fact]
    public void A_photograph_handed_in_again_is_the_earlier_one()
    {
        var same = Told.Value.First(t => t.Fault == TicketFault.SamePhotograph);
        Assert.Equal(TicketPainter.Photograph(Original(same, Told.Value).Paper), TicketPainter.Photograph(same.Paper));
    }

    [Theory]
    [InlineData(nameof(Rework.Compressed), 0)]
    [InlineData(nameof(Rework.Cropped), 0.032)]
    [InlineData(nameof(Rework.Turned), 0.026)]
    public void A_reworked_photograph_shows_the_earlier_one_with_other_bytes(string rework, double margin)
    {
        var ticket = Told.Value.First(t => t.Paper.Rework.ToString() == rework);
        var earlier = TicketPainter.Photograph(Original(ticket, Told.Value).Paper);
        var again = TicketPainter.Photograph(ticket.Paper);
        Assert.NotEqual(earlier, again);
        var other = TicketPainter.Photograph(Told.Value.First(t => t.Type != ticket.Type).Paper);
        Assert.InRange(Difference(earlier, again, margin), 0.1, 12);
        Assert.True(Difference(earlier, other, margin) > 16);
    }

    [Fact]
    public void An_altered_photograph_differs_in_its_quantity_only()
    {
        foreach (var altered in Told.Value.Where(t => t.Fault == TicketFault.Altered).Take(4))
        {
            var changed = Changed(TicketPainter.Photograph(Original(altered, Told.Value).Paper), TicketPainter.Photograph(altered.Paper));
            Assert.InRange(changed, 0.00005, altered.Type == "sale" ? 0.02 : 0.006);
        }
    }

    [Fact]
    public void What_is_out_of_focus_has_no_edges()
    {
        var blurred = Told.Value.First(t => t.Fault == TicketFault.Unreadable).Paper;
        var sharp = TicketPainter.Photograph(blurred with { Fault = TicketFault.None });
        Assert.True(Edges(TicketPainter.Photograph(blurred)) * 3 < Edges(sharp));
    }

    [Fact]
    public void Every_layout_prints_all_goods_of_all_sources_in_characters_that_the_fonts_have()
    {
        var characters = new HashSet<char>();
        foreach (var paper in All())
        {
            var print = TicketPainter.Print(paper);
            foreach (var (field, value) in print.Fields.Append(new("products", paper.Goods.Code)))
            {
                Assert.False(string.IsNullOrWhiteSpace(value), $"{paper.Type} {paper.Layout} {field}");
            }

            foreach (var what in (string[])["consignee", "uscc", "number"])
            {
                Assert.True(TicketPaper.Prints(paper.Type, paper.Layout, what) == print.Fields.ContainsKey(what), $"{paper.Type} {paper.Layout} {what}");
            }

            Assert.Equal([paper.Goods.Code], print.Products);
            Assert.Equal(TicketPaper.Prints(paper.Type, paper.Layout, "qr") || (paper.Type, paper.Layout) == ("commitment", 0), print.Qr is not null);
            (string.Concat(print.Lines) + print.Seal).ToList().ForEach(c => characters.Add(c));
        }

        foreach (var stall in Places.Stalls)
        {
            (stall.Zh + stall.Market.Zh + stall.Market.District + stall.Number).ToList().ForEach(c => characters.Add(c));
        }

        foreach (var face in (Face[])[Face.Song, Face.Hei, Face.Kai])
        {
            Assert.Equal("", Missing(face, characters));
        }

        Assert.Equal("", Missing(Face.Hand, Common.Names.SelectMany(n => n)));
    }

    [Fact]
    public void Photographs_are_small_files_of_a_telephones_shape()
    {
        foreach (var paper in All().DistinctBy(p => (p.Type, p.Layout, p.Live)))
        {
            var jpeg = TicketPainter.Photograph(paper);
            var info = SKBitmap.DecodeBounds(jpeg);
            Assert.Equal((960, 1280), (Math.Min(info.Width, info.Height), Math.Max(info.Width, info.Height)));
            Assert.InRange(jpeg.Length, 40_000, 133_000);
        }
    }

    private static void AssertAsPlanted(TicketTruth ticket, List<TicketTruth> before)
    {
        var paper = ticket.Paper;
        var day = DateOnly.FromDateTime(ticket.SubmittedAt.ToOffset(TimeSpan.FromHours(8)).DateTime);
        var print = ticket.Print;
        var earlier = ticket.Fault is TicketFault.SamePhotograph or TicketFault.ReworkedPhotograph or TicketFault.Altered;
        var numbered = before.Where(b => b.Paper.Number is not null && b.Paper.Number == paper.Number).ToList();
        if (earlier)
        {
            Assert.Contains(before, b => (b.Paper with { Quantity = paper.Quantity }) == (paper with { Fault = TicketFault.None, Rework = Rework.None })
                && b.Paper.Quantity == paper.Quantity == (ticket.Fault != TicketFault.Altered));
        }
        else
        {
            Assert.Equal(ticket.Fault == TicketFault.Expired, paper.Until < day);
            Assert.Equal(ticket.Fault == TicketFault.OtherConsignee, print.Fields.TryGetValue("consignee", out var to) && to != ticket.Merchant);
            Assert.Equal(ticket.Fault == TicketFault.NumberReused, numbered.Exists(n => n.Merchant != ticket.Merchant && n.Paper.Quantity != paper.Quantity));
        }

        if (Sealed.Contains(ticket.Type))
        {
            Assert.Equal(ticket.Fault == TicketFault.SealMissing, print.Seal is null);
        }

        if (paper.Number is not null && print.Qr is not null)
        {
            Assert.Equal(ticket.Fault == TicketFault.QrMismatch, !print.Qr.Contains(paper.Number, StringComparison.Ordinal));
        }

        Assert.Equal(ticket.Fault == TicketFault.CheckDigit, print.Fields.TryGetValue("uscc", out var uscc) && !Valid(uscc));
        if (ticket.Type == "sale")
        {
            Assert.Equal(ticket.Fault == TicketFault.Arithmetic, print.Items.Any(i => Number(i["qty"]) * Number(i["price"]) != Number(i["amount"])));
            Assert.Equal(Number(print.Fields["total"]), print.Items.Sum(i => Number(i["amount"])));
            Assert.Equal(paper.Quantity, print.Items.Sum(i => Number(i["qty"])));
        }
        else
        {
            Assert.Equal(paper.PrintedQuantity, print.Fields["quantity"]);
        }

        Assert.Equal(ticket.Fault == TicketFault.None, ticket.Rules.Count == 0);
    }

    private static IEnumerable<TicketPaper> All() =>
        from goods in Larder.All
        from source in goods.Sources
        from layout in (int[])[0, 1]
        let paper = new CityPapers(new Chance("all", goods.Code)).Issue(goods, source, 40, goods.PriceFen, FirstDay, Places.Stalls[0])
        select paper with { Layout = layout, Fault = TicketFault.None };

    private static IEnumerable<Said> Tickets(Story story) => story.Tell(Now, Pace.History).Where(s => s.Ticket is not null);

    private static string Missing(Face face, IEnumerable<char> characters)
    {
        using var font = new SKFont(Faces.Of(face));
        return string.Concat(characters.Where(c => !font.ContainsGlyph(c)));
    }

    private static TicketTruth Original(TicketTruth ticket, List<TicketTruth> told) =>
        told.First(t => t.Fault == TicketFault.None && t.Paper.Look == ticket.Paper.Look);

    private static decimal Number(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);

    /// <summary>GB 32100-2015, by its own table of weights.</summary>
    private static bool Valid(string uscc)
    {
        const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var sum = weights.Select((w, i) => w * Alphabet.IndexOf(uscc[i], StringComparison.Ordinal)).Sum();
        return uscc.Length == 18 && uscc[17] == Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>Mean difference of two pictures seen very small, without the margin of the first.</summary>
    private static double Difference(byte[] a, byte[] b, double margin)
    {
        var (x, y) = (Grey(a, 40, margin), Grey(b, 40));
        return x.Zip(y, (p, q) => Math.Abs(p - q)).Average();
    }

    /// <summary>Share of pixels that clearly differ.</summary>
    private static double Changed(byte[] a, byte[] b)
    {
        var (x, y) = (Grey(a, 1280), Grey(b, 1280));
        return x.Zip(y, (p, q) => Math.Abs(p - q) > 40 ? 1 : 0).Average();
    }

    private static double Edges(byte[] jpeg)
    {
        var grey = Grey(jpeg, 1280);
        return grey.Zip(grey.Skip(2), (p, q) => Math.Abs(p - q) > 24 ? 1 : 0).Average();
    }

    private static int[] Grey(byte[] jpeg, int side, double margin = 0)
    {
        using var whole = SKBitmap.Decode(jpeg);
        using var bitmap = new SKBitmap();
        var part = new SKRectI(0, 0, whole.Width, whole.Height);
        part.Inflate(-(int)(whole.Width * margin), -(int)(whole.Height * margin));
        whole.ExtractSubset(bitmap, part);
        using var small = bitmap.Resize(new SKImageInfo(side, side, SKColorType.Gray8, SKAlphaType.Opaque), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return [.. small.Bytes.Select(b => (int)b)];
    }
}
