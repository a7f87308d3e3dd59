using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Cuts lines of text out of a picture, straightened and at the height that a model wants.</summary>
internal static class LineCutter
{
    /// <summary>The quadrilateral's content; the caller disposes it.</summary>
    /// <param name="picture">8-bit BGR.</param>
    /// <param name="box">Clockwise from the text's top left, in pixels of the picture.</param>
    /// <param name="height">Of the result.</param>
    /// <param name="most">Its greatest width; longer lines are squeezed.</param>
    public static Mat Cut(Mat picture, Point2f[] box, int height, int most)
    {
        var across = Math.Max(Distance(box[0], box[1]), Distance(box[3], box[2]));
        var down = Math.Max(Distance(box[0], box[3]), Distance(box[1], box[2]));
        var width = Math.Clamp((int)Math.Ceiling(height * across / Math.Max(1, down)), 16, most);
        // Shrinking by more than half would skip pixels: cut larger, then average.
        var times = Math.Clamp((int)Math.Round(down / height), 1, 6);
        Point2f[] target = [new(0, 0), new(width * times, 0), new(width * times, height * times), new(0, height * times)];
        using var map = Cv2.GetPerspectiveTransform(box, target);
        var cut = new Mat();
        Cv2.WarpPerspective(picture, cut, map, new Size(width * times, height * times), InterpolationFlags.Linear, BorderTypes.Replicate);
        if (times > 1)
        {
            Cv2.Resize(cut, cut, new Size(width, height), 0, 0, InterpolationFlags.Area);
        }

        return cut;
    }

    public static double Distance(Point2f a, Point2f b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
