using OpenCvSharp;
using Suiyuan.Tickets.Imaging;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Tests;

/// <summary>Ruled lines, and strokes of characters that are none.</summary>
public sealed class RuledLinesTests
{
    // Two lines of text, one close below the other.
    private static readonly Point2f[][] Text = [Box(188, 447, 348, 466), Box(188, 467, 470, 496)];

    [Fact]
    public void Strokes_of_two_lines_of_text_that_meet_are_no_rule() =>
        Assert.Empty(Drawn(447, 495));

    [Fact]
    public void A_line_that_runs_on_beyond_the_text_is_one() =>
        Assert.False(Assert.Single(Drawn(400, 560)).Horizontal);

    private static List<RuledLine> Drawn(int from, int to)
    {
        using var page = new Mat(1000, 1600, MatType.CV_8UC1, Scalar.White);
        Cv2.Line(page, new Point(300, from), new Point(300, to), Scalar.Black, 2);
        return RuledLines.Find(page, Text);
    }

    private static Point2f[] Box(float left, float top, float right, float bottom) => [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];
}
