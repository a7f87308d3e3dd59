using OpenCvSharp;

namespace Suiyuan.Tickets.Tests.Findings;

/// <summary>Drawn forms and photographs of them, from seeds.</summary>
internal static class FormPicture
{
    private const int Width = 1000;
    private const int Height = 1400;
    private static readonly string[] Words =
        ["NUMBER", "OWNER", "GOODS", "QUANTITY", "UNIT", "ORIGIN", "DESTINATION", "PLATE", "DRIVER", "PURPOSE", "ISSUED", "OFFICER", "REMARKS", "STAMP NO", "PHONE", "ROUTE"];

    /// <summary>A printed form; the seed of its layout gives boxes and labels, that of its values what is filled in.</summary>
    public static Mat Draw(int layout, int values, string? number = null)
    {
        var chance = new Random(layout);
        var fill = new Random(values);
        var page = new Mat(Height, Width, MatType.CV_8U, new Scalar(245));
        Text(page, "CERTIFICATE " + Letters(chance, 6), 180 + chance.Next(80), 90, 1.5, 3);
        Text(page, "ISSUED UNDER " + Letters(chance, 12) + " " + Letters(chance, 8), 200, 140, 0.7, 1);
        var rows = 9 + chance.Next(4);
        var top = 180 + chance.Next(40);
        var height = (Height - top - 160) / rows;
        var split = 250 + chance.Next(120);
        for (var row = 0; row < rows; row++)
        {
            var y = top + (row * height);
            Cv2.Rectangle(page, new Rect(60, y, 880, height), new Scalar(40), 2);
            Cv2.Line(page, split, y, split, y + height, new Scalar(40), 2);
            Text(page, Words[(row + layout) % Words.Length], 75, y + (height / 2) + 8, 0.8, 2);
            var value = Value(fill);
            Text(page, row == 0 && number is not null ? number : value, split + 20, y + (height / 2) + 8, 0.95, 2);
            if (chance.Next(3) == 0)
            {
                Text(page, "(" + Letters(chance, 14).ToLowerInvariant() + ")", split + 20, y + height - 14, 0.5, 1);
            }
        }

        Text(page, "THIS PAPER IS VALID ONLY WITH A STAMP. " + Letters(chance, 10), 70, Height - 90, 0.7, 1);
        var stamp = new Random(layout * 31);
        var centre = new Point(700 + fill.Next(-40, 40), Height - 230 + fill.Next(-40, 40));
        Cv2.Circle(page, centre, 110, new Scalar(150), 5);
        Text(page, Letters(stamp, 5), centre.X - 60, centre.Y + 10, 1.1, 3, 150);
        return page;
    }

    /// <summary>The page as a phone sees it: turned, on a table, under a lamp, with noise. As a reader then straightens it.</summary>
    public static Mat Photograph(Mat page, int seed, bool straighten = true)
    {
        var chance = new Random(seed);
        float Some(int most) => chance.Next(-most, most + 1);
        Point2f[] flat = [new(0, 0), new(Width, 0), new(Width, Height), new(0, Height)];
        Point2f[] seen = [.. flat.Select(p => new Point2f(150 + p.X + Some(70), 150 + p.Y + Some(70)))];
        using var table = new Mat(Height + 300, Width + 300, MatType.CV_8U);
        Cv2.SetTheRNG((ulong)seed + 1);
        Cv2.Randn(table, new Scalar(70 + chance.Next(60)), new Scalar(25));
        Cv2.GaussianBlur(table, table, new Size(0, 0), 2.5);
        using var to = Cv2.GetPerspectiveTransform(flat, seen);
        Cv2.WarpPerspective(page, table, to, table.Size(), InterpolationFlags.Linear, BorderTypes.Transparent);
        using var light = Lamp(table.Size(), chance);
        using var real = new Mat();
        table.ConvertTo(real, MatType.CV_32F);
        Cv2.Multiply(real, light, real);
        using var noise = new Mat(table.Size(), MatType.CV_32F);
        Cv2.Randn(noise, new Scalar(0), new Scalar(4 + chance.Next(5)));
        Cv2.Add(real, noise, real);
        var photo = new Mat();
        real.ConvertTo(photo, MatType.CV_8U);
        Cv2.GaussianBlur(photo, photo, new Size(0, 0), 0.6 + (chance.NextDouble() * 0.8));
        if (!straighten)
        {
            return photo;
        }

        // A reader's idea of the corners is a few pixels off.
        using var back = Cv2.GetPerspectiveTransform([.. seen.Select(p => new Point2f(p.X + Some(5), p.Y + Some(5)))], flat);
        var upright = new Mat();
        Cv2.WarpPerspective(photo, upright, back, new Size(Width, Height));
        photo.Dispose();
        return upright;
    }

    /// <summary>Compressed by JPEG.</summary>
    public static byte[] File(Mat picture, int quality = 88)
    {
        Cv2.ImEncode(".jpg", picture, out var bytes, [(int)ImwriteFlags.JpegQuality, quality]);
        return bytes;
    }

    public static Mat Turn(Mat picture, double degrees)
    {
        using var turn = Cv2.GetRotationMatrix2D(new Point2f(picture.Width / 2f, picture.Height / 2f), degrees, 1);
        var to = new Mat();
        Cv2.WarpAffine(picture, to, turn, picture.Size(), InterpolationFlags.Linear, BorderTypes.Constant, new Scalar(90));
        return to;
    }

    public static Mat Crop(Mat picture, double share)
    {
        var (x, y) = ((int)(picture.Width * share), (int)(picture.Height * share));
        using var part = new Mat(picture, new Rect(x, y / 2, picture.Width - x - (x / 2), picture.Height - y));
        return part.Clone();
    }

    public static Mat Brighter(Mat picture, double factor, double more)
    {
        var to = new Mat();
        picture.ConvertTo(to, MatType.CV_8U, factor, more);
        return to;
    }

    /// <summary>A place painted over and written anew, as one does with a phone.</summary>
    public static Mat Overwrite(Mat picture, Rect place, string text)
    {
        var to = picture.Clone();
        using var spot = new Mat(to, place);
        Cv2.MeanStdDev(spot, out var mean, out _);
        spot.SetTo(new Scalar(Math.Min(255, mean.Val0 + 15)));
        Text(to, text, place.X + 4, place.Y + place.Height - 10, 0.95, 2);
        return to;
    }

    private static Mat Lamp(Size size, Random chance)
    {
        using var coarse = new Mat(5, 4, MatType.CV_32F);
        for (var y = 0; y < 5; y++)
        {
            for (var x = 0; x < 4; x++)
            {
                coarse.Set(y, x, (float)(0.65 + (chance.NextDouble() * 0.4)));
            }
        }

        var light = new Mat();
        Cv2.Resize(coarse, light, size, 0, 0, InterpolationFlags.Cubic);
        return light;
    }

    private static string Value(Random fill) => fill.Next(3) switch
    {
        0 => string.Concat(Enumerable.Range(0, 10).Select(_ => (char)('0' + fill.Next(10)))),
        1 => Letters(fill, 6 + fill.Next(10)),
        _ => $"{fill.Next(1, 5000)} {Letters(fill, 5)}",
    };

    private static string Letters(Random chance, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + chance.Next(26))));

    private static void Text(Mat page, string text, int x, int y, double size, int thickness, int grey = 30) =>
        Cv2.PutText(page, text, new Point(x, y), HersheyFonts.HersheySimplex, size, new Scalar(grey), thickness, LineTypes.AntiAlias);
}
