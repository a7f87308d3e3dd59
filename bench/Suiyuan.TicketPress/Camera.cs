using OpenCvSharp;

namespace Suiyuan.TicketPress;

/// <summary>A picture as it is handed in.</summary>
internal sealed record Photo(byte[] Bytes, string Extension, bool? Readable);

/// <summary>Makes photographs of papers: a flat scan, one taken by a phone, and a bad one.</summary>
internal static class Camera
{
    /// <summary>How large a paper must be printed for a level.</summary>
    public static int LongSide(string level, Chance c) => level == "clean" ? c.Int(1400, 2000) : c.Int(1350, 1900);

    /// <summary>Everything drawn by chance depends on <paramref name="c"/> and the paper's size alone, never on its content.</summary>
    public static Photo Take(byte[] png, string level, Chance c)
    {
        Cv2.SetTheRNG((ulong)c.Int(1, int.MaxValue - 1));
        using var paper = Cv2.ImDecode(png, ImreadModes.Color);
        return level switch { "clean" => Scan(paper, c), "phone" => Phone(paper, c), _ => Bad(paper, c) };
    }

    public static byte[] Jpeg(Mat image, int quality) => image.ImEncode(".jpg", new ImageEncodingParam(ImwriteFlags.JpegQuality, quality));

    private static Photo Scan(Mat paper, Chance c)
    {
        using var image = paper.Clone();
        if (c.Odds(0.6))
        {
            var angle = c.Real(-0.6, 0.6);
            using var turn = Cv2.GetRotationMatrix2D(new Point2f(image.Width / 2f, image.Height / 2f), angle, 1);
            Cv2.WarpAffine(image, image, turn, image.Size(), InterpolationFlags.Linear, BorderTypes.Constant, new Scalar(252, 252, 252));
        }

        var margin = c.Int(0, 40);
        Cv2.CopyMakeBorder(image, image, margin, margin, margin, margin, BorderTypes.Constant, new Scalar(250, 251, 252));
        Soften(image, c.Real(0.2, 0.6));
        Grain(image, c.Real(0.8, 3));
        if (c.Odds(0.15))
        {
            return new Photo(image.ImEncode(".png"), "png", true);
        }

        return new Photo(Jpeg(image, c.Int(85, 95)), "jpg", true);
    }

    private static Photo Phone(Mat paper, Chance c)
    {
        using var scene = Shoot(paper, c, 12, c.Real(0.84, 0.96));
        Light(scene, c, 0.62, 1.12);
        Soften(scene, c.Real(0.3, 0.9));
        Grain(scene, c.Real(1.5, 5));
        var turn = c.Int(0, 9);
        var by = turn switch { 7 => 1, 8 => 3, 9 => 2, _ => 0 };
        var quality = c.Int(70, 82);
        if (by != 0 && c.Odds(0.5))
        {
            // Stored turned, with the EXIF note that turns it back: what every phone does.
            Turn(scene, by);
            return new Photo(Exif.Orient(Jpeg(scene, quality), by switch { 1 => 8, 3 => 6, _ => 3 }), "jpg", true);
        }

        Turn(scene, by);
        return new Photo(Jpeg(scene, quality), "jpg", true);
    }

    /// <summary>Arguable ones have one fault; the others are beyond reading by anyone.</summary>
    private static Photo Bad(Mat paper, Chance c)
    {
        var hopeless = c.Odds(0.5);
        using var scene = Shoot(paper, c, 18, c.Real(0.7, 0.95));
        Light(scene, c, 0.45, 1.1);
        var scale = Math.Max(scene.Width, scene.Height) / 1600.0;
        switch (c.Int(0, 5))
        {
            case 0:
                Soften(scene, (hopeless ? c.Real(7, 11) : c.Real(1.6, 2.4)) * scale);
                break;
            case 1:
                Shake(scene, (int)((hopeless ? c.Real(34, 60) : c.Real(6, 10)) * scale), c.Real(0, 180));
                break;
            case 2:
                scene.ConvertTo(scene, -1, hopeless ? 0.035 : 0.2, 0);
                Grain(scene, hopeless ? 7 : 5);
                break;
            case 3:
                var size = hopeless ? c.Int(190, 260) : c.Int(620, 760);
                var share = size / (double)Math.Max(scene.Width, scene.Height);
                Cv2.Resize(scene, scene, default, share, share, InterpolationFlags.Area);
                break;
            case 4:
                Glare(scene, c, hopeless);
                break;
            default:
                Cut(scene, c, hopeless ? c.Real(0.55, 0.7) : c.Real(0.15, 0.25));
                break;
        }

        Grain(scene, c.Real(2, 6));
        Turn(scene, c.Odds(0.3) ? c.Int(1, 3) : 0);
        return new Photo(Jpeg(scene, c.Int(45, 70)), "jpg", hopeless ? false : null);
    }

    /// <summary>The paper on a desk, seen by a hand-held phone tilted up to so many degrees.</summary>
    private static Mat Shoot(Mat flat, Chance c, double tilt, double fill)
    {
        using var paper = flat.Clone();
        if (c.Odds(0.6))
        {
            Curl(paper, c);
        }

        var (w, h) = ((double)paper.Width, (double)paper.Height);
        var (pitch, yaw, roll) = (Radians(c.Real(-tilt, tilt)), Radians(c.Real(-tilt, tilt)), Radians(c.Real(-5, 5)));
        var far = Math.Max(w, h) * c.Real(1.3, 2);
        var corners = new[] { (-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2) }.Select(p =>
        {
            var (x, y) = ((p.Item1 * Math.Cos(roll)) - (p.Item2 * Math.Sin(roll)), (p.Item1 * Math.Sin(roll)) + (p.Item2 * Math.Cos(roll)));
            var z = (x * Math.Sin(yaw)) + (y * Math.Sin(pitch));
            var depth = far / (far + z);
            return new Point2f((float)(x * Math.Cos(yaw) * depth), (float)(y * Math.Cos(pitch) * depth));
        }).ToArray();
        var (left, right, top, bottom) = (corners.Min(p => p.X), corners.Max(p => p.X), corners.Min(p => p.Y), corners.Max(p => p.Y));
        var (across, down) = (right - left, bottom - top);
        var frame = down >= across ? 4.0 / 3 : 3.0 / 4;
        var width = (int)(Math.Max(across, down / frame) / fill);
        var height = (int)(width * frame);
        var shrink = Math.Min(1, 2000.0 / Math.Max(width, height));
        (width, height) = ((int)(width * shrink), (int)(height * shrink));
        var (dx, dy) = (((width - (across * shrink)) * c.Real(0.3, 0.7)) - (left * shrink), ((height - (down * shrink)) * c.Real(0.3, 0.7)) - (top * shrink));
        var to = corners.Select(p => new Point2f((float)((p.X * shrink) + dx), (float)((p.Y * shrink) + dy))).ToArray();
        Point2f[] from = [new(0, 0), new((float)w, 0), new((float)w, (float)h), new(0, (float)h)];
        using var warp = Cv2.GetPerspectiveTransform(from, to);
        var scene = Desk.Make(new Size(width, height), c);
        using var mask = new Mat(paper.Size(), MatType.CV_8UC1, Scalar.White);
        using var warpedMask = new Mat();
        Cv2.WarpPerspective(mask, warpedMask, warp, scene.Size());
        Desk.Shade(scene, warpedMask, c);
        using var warped = new Mat();
        Cv2.WarpPerspective(paper, warped, warp, scene.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
        Cv2.Erode(warpedMask, warpedMask, new Mat());
        warped.CopyTo(scene, warpedMask);
        return scene;
    }

    private static void Curl(Mat paper, Chance c)
    {
        var (w, h) = (paper.Width, paper.Height);
        var (bend, wave, phase) = (c.Real(-0.006, 0.006) * h, c.Real(0, 0.0015) * h, c.Real(0, 6));
        using var across = Mat.FromPixelData(1, w, MatType.CV_32FC1, Enumerable.Range(0, w).Select(x => (float)x).ToArray());
        using var down = Mat.FromPixelData(h, 1, MatType.CV_32FC1, Enumerable.Range(0, h).Select(y => (float)y).ToArray());
        using var lift = Mat.FromPixelData(1, w, MatType.CV_32FC1, Enumerable.Range(0, w).Select(x =>
        {
            var u = ((double)x / w * 2) - 1;
            return (float)((bend * (1 - (u * u))) + (wave * Math.Sin((u * 4) + phase)));
        }).ToArray());
        using var mapX = new Mat();
        using var mapY = new Mat();
        using var lifts = new Mat();
        Cv2.Repeat(across, h, 1, mapX);
        Cv2.Repeat(down, 1, w, mapY);
        Cv2.Repeat(lift, h, 1, lifts);
        Cv2.Add(mapY, lifts, mapY);
        Cv2.Remap(paper, paper, mapX, mapY, InterpolationFlags.Linear, BorderTypes.Replicate);
    }

    /// <summary>Uneven light: a slope, a lamp, sometimes a hand's shadow, and the lamp's colour.</summary>
    private static void Light(Mat scene, Chance c, double low, double high)
    {
        using var field = new Mat(24, 24, MatType.CV_32FC3);
        var (angle, slope, mean) = (c.Real(0, 6.28), c.Real(0.05, (high - low) * 0.8), c.Real(low + 0.15, high - 0.08));
        var warm = c.Real(-0.06, 0.1);
        var (blue, red) = (1 - (warm * 1.2), 1 + (warm * 0.5));
        var shadow = c.Odds(0.4);
        var (sx, sy, sr, dark) = (c.Real(-4, 28), c.Real(6, 28), c.Real(5, 11), c.Real(0.12, 0.32));
        for (var y = 0; y < 24; y++)
        {
            for (var x = 0; x < 24; x++)
            {
                var light = mean + (slope * ((((x - 12) * Math.Cos(angle)) + ((y - 12) * Math.Sin(angle))) / 24));
                if (shadow)
                {
                    var distance = Math.Sqrt(((x - sx) * (x - sx)) + ((y - sy) * (y - sy)));
                    light *= 1 - (dark / (1 + Math.Exp((distance - sr) * 1.2)));
                }

                field.Set(y, x, new Vec3f((float)(light * blue), (float)light, (float)(light * red)));
            }
        }

        using var whole = new Mat();
        Cv2.Resize(field, whole, scene.Size(), 0, 0, InterpolationFlags.Cubic);
        using var floating = new Mat();
        scene.ConvertTo(floating, MatType.CV_32FC3);
        Cv2.Multiply(floating, whole, floating);
        floating.ConvertTo(scene, MatType.CV_8UC3);
    }

    private static void Soften(Mat image, double sigma) => Cv2.GaussianBlur(image, image, default, Math.Max(sigma, 0.1));

    private static void Shake(Mat image, int length, double degrees)
    {
        length = Math.Max(length, 3) | 1;
        using var kernel = new Mat(length, length, MatType.CV_32FC1, Scalar.Black);
        var (dx, dy) = (Math.Cos(Radians(degrees)) * length / 2, Math.Sin(Radians(degrees)) * length / 2);
        Cv2.Line(kernel, (int)((length / 2.0) - dx), (int)((length / 2.0) - dy), (int)((length / 2.0) + dx), (int)((length / 2.0) + dy), Scalar.White);
        using var even = (kernel / Cv2.Sum(kernel).Val0).ToMat();
        Cv2.Filter2D(image, image, -1, even);
    }

    private static void Glare(Mat image, Chance c, bool hopeless)
    {
        using var spot = new Mat(image.Size(), MatType.CV_8UC3, Scalar.Black);
        var centre = new Point((int)(image.Width * c.Real(0.35, 0.65)), (int)(image.Height * c.Real(0.35, 0.65)));
        var radius = (int)(Math.Min(image.Width, image.Height) * (hopeless ? c.Real(0.42, 0.55) : c.Real(0.1, 0.16)));
        Cv2.Ellipse(spot, centre, new Size(radius, (int)(radius * c.Real(0.8, 1.4))), c.Real(0, 180), 0, 360, new Scalar(255, 255, 255), -1);
        Cv2.Resize(spot, spot, new Size(160, 160));
        Cv2.GaussianBlur(spot, spot, default, 6);
        Cv2.Resize(spot, spot, image.Size(), 0, 0, InterpolationFlags.Linear);
        Cv2.AddWeighted(image, 1, spot, 1.1, 0, image);
    }

    private static void Cut(Mat image, Chance c, double share)
    {
        var (w, h) = (image.Width, image.Height);
        var (dx, dy) = ((int)(w * share), (int)(h * share));
        var keep = c.Int(0, 3) switch
        {
            0 => new Rect(dx, 0, w - dx, h),
            1 => new Rect(0, 0, w - dx, h),
            2 => new Rect(0, dy, w, h - dy),
            _ => new Rect(0, 0, w, h - dy),
        };
        using var part = new Mat(image, keep).Clone();
        part.CopyTo(image);
    }

    private static void Grain(Mat image, double sigma)
    {
        using var noise = new Mat(image.Size(), MatType.CV_16SC3);
        Cv2.Randn(noise, Scalar.All(0), Scalar.All(sigma));
        using var wide = new Mat();
        image.ConvertTo(wide, MatType.CV_16SC3);
        Cv2.Add(wide, noise, wide);
        wide.ConvertTo(image, MatType.CV_8UC3);
    }

    private static void Turn(Mat image, int quarters)
    {
        if (quarters != 0)
        {
            Cv2.Rotate(image, image, quarters switch { 1 => RotateFlags.Rotate90Clockwise, 2 => RotateFlags.Rotate180, _ => RotateFlags.Rotate90Counterclockwise });
        }
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
