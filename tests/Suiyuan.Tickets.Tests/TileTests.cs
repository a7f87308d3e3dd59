using OpenCvSharp;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Tests;

public sealed class TileTests
{
    private static readonly Rect Page = new(0, 0, 1000, 1400);

    [Fact]
    public void Cuts_a_page_between_its_lines_and_gives_each_text_to_one_tile()
    {
        var lines = Enumerable.Range(0, 30).Select(i => Box(60, 40 + (i * 44), 880, 26)).ToList();
        var tiles = Tiles.Of(Page, lines, 2);
        Assert.Equal(2, tiles.Count);
        Assert.All(lines, l => Assert.Single(tiles, t => t.Has(new TextPatch(l))));
        Assert.All(tiles, t => Assert.All(lines.Where(l => t.Has(new TextPatch(l))), l => Assert.True(l[0].Y >= t.Part.Top && l[2].Y <= t.Part.Bottom)));
        Assert.True(tiles.Sum(t => t.Part.Height) < 1.2 * Page.Height);
    }

    [Fact]
    public void Cuts_a_page_that_lies_on_its_side_the_other_way()
    {
        var columns = Enumerable.Range(0, 20).Select(i => Box(40 + (i * 46), 60, 26, 1200)).ToList();
        Assert.All(Tiles.Of(Page, columns, 2), t => Assert.Equal(Page.Height, t.Part.Height));
    }

    [Fact]
    public void Leaves_a_page_whole_that_lies_aslant()
    {
        var aslant = Enumerable.Range(0, 30).Select(i => Box(60, 20 + (i * 34), 880, 420)).ToList();
        Assert.Equal(Page, Assert.Single(Tiles.Of(Page, aslant, 2)).Part);
    }

    private static Point2f[] Box(float x, float y, float width, float height) => [new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)];
}
