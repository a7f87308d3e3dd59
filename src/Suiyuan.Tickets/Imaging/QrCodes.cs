using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// Finds and decodes the QR code of a photograph. The decoder takes seconds over a large picture without a code, so the
/// three finder patterns, or failing them a square of dense black and white, are looked for first, and only that place is decoded.
/// </summary>
internal static class QrCodes
{
    /// <summary>Longer side of the picture on which codes are looked for.</summary>
    private const double SearchSide = 1200;

    /// <summary>Pixels of that picture that the side of a code has at least, some 15 mm of a large sheet; dense characters are smaller.</summary>
    private const double Least = 56;

    /// <summary>Sides at which a place is shown to the decoder, one after another.</summary>
    private static readonly int[] Sides = [360, 560, 240];

    private readonly record struct Pattern(Point2f Centre, float Size);

    /// <summary>The code, if there is one.</summary>
    /// <param name="grey">8-bit grey.</param>
    public static QrReading Read(Mat grey)
    {
        var scale = Math.Min(1.5, SearchSide / Math.Max(grey.Width, grey.Height));
        using var small = new Mat();
        Cv2.Resize(grey, small, default, scale, scale, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic);
        var corners = Triples(Patterns(small));
        var places = corners.Select(Around).ToList();
        var certain = places.Count > 0;
        if (!certain)
        {
            places = Dense(small);
        }

        if (places.Count == 0)
        {
            return new QrReading(false, null);
        }

        using var decoder = new WeChatQRCode("", "", "", "");
        var present = certain;
        foreach (var place in places.Take(3))
        {
            using var cut = Cut(grey, place, scale);
            var likely = certain;
            foreach (var view in Views(cut))
            {
                if (decoder.DetectAndDecode(view, out _).FirstOrDefault(t => !string.IsNullOrEmpty(t)) is { } content)
                {
                    return new QrReading(true, content);
                }

                // Of a square that only might be a code one look is enough unless it has a code's corners: it mostly is a picture, or a dense character.
                likely = likely || HasCorners(view);
                if (!likely)
                {
                    break;
                }
            }

            present |= likely;
        }

        return new QrReading(present, null);
    }

    /// <summary>A place as it is shown to the decoder: each only until the next.</summary>
    private static IEnumerable<Mat> Views(Mat cut)
    {
        foreach (var side in cut.Empty() ? [] : Sides)
        {
            using var sized = new Mat();
            var factor = (double)side / Math.Max(cut.Width, cut.Height);
            Cv2.Resize(cut, sized, default, factor, factor, factor < 1 ? InterpolationFlags.Area : InterpolationFlags.Cubic);
            yield return sized;

            // Soft or faint print: sharpen, and stretch what contrast there is.
            using var soft = new Mat();
            using var crisp = new Mat();
            Cv2.GaussianBlur(sized, soft, default, side / 160.0);
            Cv2.AddWeighted(sized, 2.6, soft, -1.6, 0, crisp);
            Cv2.Normalize(crisp, crisp, 0, 255, NormTypes.MinMax);
            yield return crisp;
        }
    }

    private static bool HasCorners(Mat view)
    {
        using var finder = new QRCodeDetector();
        return finder.Detect(view, out _);
    }

    private static Mat Cut(Mat grey, Rect2f place, double scale)
    {
        var margin = 0.12f * Math.Max(place.Width, place.Height);
        var (left, top) = (Math.Max(0, (int)((place.Left - margin) / scale)), Math.Max(0, (int)((place.Top - margin) / scale)));
        var right = Math.Min(grey.Width, (int)((place.Right + margin) / scale));
        var bottom = Math.Min(grey.Height, (int)((place.Bottom + margin) / scale));
        return right - left < 20 || bottom - top < 20 ? new Mat() : new Mat(grey, new Rect(left, top, right - left, bottom - top));
    }

    /// <summary>Finder patterns: a square in a square in a square.</summary>
    private static List<Pattern> Patterns(Mat grey)
    {
        using var dark = new Mat();
        Cv2.AdaptiveThreshold(grey, dark, 255, AdaptiveThresholdTypes.MeanC, ThresholdTypes.BinaryInv, 51, 8);
        Cv2.FindContours(dark, out var contours, out var tree, RetrievalModes.Tree, ContourApproximationModes.ApproxSimple);
        var patterns = new List<Pattern>();
        for (var i = 0; i < contours.Length; i++)
        {
            var inner = tree[i].Child;
            if (inner < 0 || tree[inner].Child < 0)
            {
                continue;
            }

            var (outer, ring, core) = (Square(contours[i]), Square(contours[inner]), Square(contours[tree[inner].Child]));
            if (outer is { } a && ring is { } b && core is { } c && a.Size >= 9 && Distance(a.Centre, c.Centre) < 0.2 * a.Size
                && Distance(a.Centre, b.Centre) < 0.2 * a.Size && c.Size < 0.68 * a.Size && c.Size > 0.25 * a.Size && b.Size > c.Size)
            {
                patterns.Add(a);
            }
        }

        return patterns;
    }

    private static Pattern? Square(Point[] contour)
    {
        if (contour.Length < 4)
        {
            return null;
        }

        var rect = Cv2.MinAreaRect(contour);
        var (w, h) = (rect.Size.Width, rect.Size.Height);
        var square = w >= 2 && h >= 2 && Math.Max(w, h) < 1.7 * Math.Min(w, h) && Cv2.ContourArea(contour) > 0.55 * w * h;
        return square ? new Pattern(rect.Center, (w + h) / 2) : null;
    }

    /// <summary>Three patterns of one size at the corners of a half square.</summary>
    private static List<Pattern[]> Triples(List<Pattern> patterns)
    {
        var found = new List<Pattern[]>();
        foreach (var corner in patterns.Take(60))
        {
            var others = patterns.Where(p => p != corner && Like(p, corner) && Reach(p, corner) is > 1.5 and < 26).Take(30).ToArray();
            for (var i = 0; i < others.Length; i++)
            {
                for (var j = i + 1; j < others.Length; j++)
                {
                    var (a, b) = (Distance(corner.Centre, others[i].Centre), Distance(corner.Centre, others[j].Centre));
                    var diagonal = Distance(others[i].Centre, others[j].Centre) / Math.Sqrt((a * a) + (b * b));
                    if (Math.Max(a, b) < 1.5 * Math.Min(a, b) && diagonal is > 0.8 and < 1.2 && Like(others[i], others[j]))
                    {
                        found.Add([corner, others[i], others[j]]);
                    }
                }
            }
        }

        return [.. found.OrderByDescending(t => t[0].Size)];
    }

    private static bool Like(Pattern a, Pattern b) => Math.Max(a.Size, b.Size) < 1.5 * Math.Min(a.Size, b.Size);

    private static double Reach(Pattern a, Pattern b) => Distance(a.Centre, b.Centre) / Math.Max(a.Size, b.Size);

    private static Rect2f Around(Pattern[] corners)
    {
        var (a, b, c) = (corners[0].Centre, corners[1].Centre, corners[2].Centre);
        Point2f[] all = [a, b, c, new(b.X + c.X - a.X, b.Y + c.Y - a.Y)];
        var half = corners.Max(p => p.Size) * 0.75f;
        var (left, top) = (all.Min(p => p.X) - half, all.Min(p => p.Y) - half);
        return new Rect2f(left, top, all.Max(p => p.X) + half - left, all.Max(p => p.Y) + half - top);
    }

    /// <summary>Squares full of black and white in both directions.</summary>
    private static List<Rect2f> Dense(Mat grey)
    {
        using var across = new Mat();
        using var down = new Mat();
        using var both = new Mat();
        using var mask = new Mat();
        Cv2.Sobel(grey, across, MatType.CV_16S, 1, 0);
        Cv2.Sobel(grey, down, MatType.CV_16S, 0, 1);
        Cv2.ConvertScaleAbs(across, across);
        Cv2.ConvertScaleAbs(down, down);
        Cv2.BoxFilter(across, across, -1, new Size(25, 25));
        Cv2.BoxFilter(down, down, -1, new Size(25, 25));
        Cv2.Min(across, down, both);
        Cv2.Threshold(both, mask, 48, 255, ThresholdTypes.Binary);
        using (var kernel = Cv2.GetStructuringElement(MorphShapes.Rect, new Size(21, 21)))
        {
            Cv2.MorphologyEx(mask, mask, MorphTypes.Open, kernel);
        }

        Cv2.FindContours(mask, out var contours, out _, RetrievalModes.External, ContourApproximationModes.ApproxSimple);
        var places = new List<Rect2f>();
        foreach (var contour in contours)
        {
            var rect = Cv2.MinAreaRect(contour);
            var (w, h) = (rect.Size.Width, rect.Size.Height);
            var bounds = Cv2.BoundingRect(contour);
            if (Math.Min(w, h) > Least && Math.Max(w, h) < 1.35 * Math.Min(w, h) && Math.Max(w, h) < 0.5 * SearchSide && Cv2.ContourArea(contour) > 0.8 * w * h)
            {
                places.Add(new Rect2f(bounds.X, bounds.Y, bounds.Width, bounds.Height));
            }
        }

        return [.. places.OrderByDescending(p => p.Width * p.Height)];
    }

    private static double Distance(Point2f a, Point2f b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
