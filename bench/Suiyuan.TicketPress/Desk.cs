using OpenCvSharp;

namespace Suiyuan.TicketPress;

/// <summary>What a paper lies on.</summary>
internal static class Desk
{
    private static readonly Scalar[] Tops =
    [
        new(70, 95, 130), new(50, 70, 95), new(150, 160, 168), new(90, 95, 98), new(45, 42, 40), new(120, 140, 160), new(95, 75, 60), new(60, 90, 70), new(170, 178, 180),
    ];

    public static Mat Make(Size size, Chance c)
    {
        var kind = c.Int(0, 2);
        var top = c.Of(Tops);
        var small = new Size((size.Width / 4) + 1, (size.Height / 4) + 1);
        using var rough = new Mat(kind == 1 ? new Size(small.Width / 40 + 2, small.Height) : new Size(small.Width / 3 + 1, small.Height / 3 + 1), MatType.CV_16SC1);
        Cv2.Randn(rough, Scalar.All(0), Scalar.All(kind == 0 ? 4 : 16));
        using var grain = new Mat();
        Cv2.Resize(rough, grain, small, 0, 0, InterpolationFlags.Cubic);
        using var three = new Mat();
        Cv2.Merge([grain, grain, grain], three);
        var desk = new Mat(small, MatType.CV_8UC3, top);
        using var wide = new Mat();
        desk.ConvertTo(wide, MatType.CV_16SC3);
        Cv2.Add(wide, three, wide);
        wide.ConvertTo(desk, MatType.CV_8UC3);
        Cv2.Resize(desk, desk, size, 0, 0, InterpolationFlags.Linear);
        return desk;
    }

    /// <summary>The soft shadow of a paper that does not lie quite flat.</summary>
    public static void Shade(Mat desk, Mat mask, Chance c)
    {
        var (dx, dy) = (c.Int(-8, 8), c.Int(2, 10));
        using var small = new Mat();
        Cv2.Resize(mask, small, default, 0.25, 0.25);
        using var move = new Mat(2, 3, MatType.CV_32FC1, Scalar.Black);
        move.Set(0, 0, 1f);
        move.Set(1, 1, 1f);
        move.Set(0, 2, (float)dx / 2);
        move.Set(1, 2, (float)dy / 2);
        Cv2.WarpAffine(small, small, move, small.Size());
        Cv2.GaussianBlur(small, small, default, 4);
        using var whole = new Mat();
        Cv2.Resize(small, whole, desk.Size());
        using var shade = new Mat();
        Cv2.Merge([whole, whole, whole], shade);
        Cv2.AddWeighted(shade, -c.Real(0.12, 0.25), desk, 1, 0, desk);
    }
}
