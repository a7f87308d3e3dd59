using System.Numerics;
using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Suiyuan.Tickets.Findings;

/// <summary>What two photographs are to each other.</summary>
internal enum PhotoKinship
{
    /// <summary>Different papers, also when they are of one form.</summary>
    None,

    /// <summary>The same paper, photographed again or so changed that it can't be told.</summary>
    Paper,

    /// <summary>The same photograph, perhaps disguised or with a place changed.</summary>
    Photograph,
}

/// <summary>A comparison of two prints.</summary>
/// <param name="Kinship">What they are to each other.</param>
/// <param name="Confidence">0 to 1, of that.</param>
/// <param name="Inliers">Feature points that agree on one perspective.</param>
/// <param name="Blocks">Places with print that lie on both.</param>
/// <param name="Changed">Of these, how many are printed otherwise.</param>
/// <param name="Differences">Where the first is printed otherwise, in fractions of its page.</param>
/// <param name="Light">How alike the light falls, -1 to 1.</param>
/// <param name="Flat">True when neither page has shading, as scans have none: then there is no light to tell photographs apart by.</param>
internal sealed record PhotoComparison(
    PhotoKinship Kinship, double Confidence, int Inliers, int Blocks, int Changed, IReadOnlyList<Rect2d> Differences, double Light, bool Flat)
{
    public static PhotoComparison Different(int inliers) => new(PhotoKinship.None, 0, inliers, 0, 0, [], 0, false);
}

/// <summary>
/// Compares two photographs. Two papers of one form share most of their print, so agreeing feature points only align
/// them; what decides is whether the print is the same block by block, and whether light and shape are.
/// </summary>
internal static class PhotoMatcher
{
    private const int LeastInliers = 11;
    private const int MostBits = 73;
    private const float Near = 0.25f;
    private const double MostChanged = 0.03;
    private const double SameLight = 0.97;
    private const double Washed = 252;
    private const int LeastBlocks = 12;
    private const int LeastCells = 8;
    private const int Block = 20;
    private const int Reach = 3;
    private const double SamePrint = 0.7;

    public static PhotoComparison Compare(PhotoPrint a, PhotoPrint b)
    {
        if (a.Sha256.SequenceEqual(b.Sha256))
        {
            return new PhotoComparison(PhotoKinship.Photograph, 1, a.Points.Length, 0, 0, [], 1, false);
        }

        var (homography, inliers) = Align(a, b);
        using (homography)
        {
            if (homography is null)
            {
                return PhotoComparison.Different(inliers);
            }

            var found = Decide(a, b, homography, inliers);
            if (found.Kinship != PhotoKinship.None || found.Blocks < LeastBlocks || found.Changed > 2 * MostChanged * found.Blocks)
            {
                return found;
            }

            // Nearly: of a crop the larger print is the finer one, and may not be found in the other where the other is found in it.
            using var back = new Mat();
            Cv2.Invert(homography, back);
            var turned = Decide(b, a, back, inliers);
            return turned.Kinship == PhotoKinship.None ? found : found with { Kinship = turned.Kinship, Confidence = turned.Confidence, Light = turned.Light, Flat = turned.Flat };
        }
    }

    // Maps b's points onto a's.
    private static (Mat? Homography, int Inliers) Align(PhotoPrint a, PhotoPrint b)
    {
        if (a.Points.Length < LeastInliers || b.Points.Length < LeastInliers)
        {
            return (null, 0);
        }

        var matches = Matches(b, a);
        if (matches.Length < LeastInliers)
        {
            return (null, matches.Length);
        }

        using var from = Mat.FromPixelData(matches.Length, 1, MatType.CV_32FC2, matches.Select(m => b.Points[m.From]).ToArray());
        using var to = Mat.FromPixelData(matches.Length, 1, MatType.CV_32FC2, matches.Select(m => a.Points[m.To]).ToArray());
        using var mask = new Mat();
        var homography = Cv2.FindHomography(from, to, HomographyMethods.Rho, 4, mask);
        var inliers = homography.Empty() ? 0 : Cv2.CountNonZero(mask);
        if (inliers < LeastInliers || !Plausible(homography, b))
        {
            homography.Dispose();
            return (null, inliers);
        }

        return (homography, inliers);
    }

    // Nearest by descriptor both ways, of those near in place: a form repeats its corners and words all over, and an upright
    // page that was cropped or turned a little keeps its points within a quarter of it.
    private static (int From, int To)[] Matches(PhotoPrint from, PhotoPrint to)
    {
        var one = MemoryMarshal.Cast<byte, ulong>(from.Descriptors);
        var two = MemoryMarshal.Cast<byte, ulong>(to.Descriptors);
        var (forth, back) = (new (int Other, int Distance)[from.Points.Length], new (int Other, int Distance)[to.Points.Length]);
        Array.Fill(forth, (-1, MostBits));
        Array.Fill(back, (-1, MostBits));
        for (var i = 0; i < forth.Length; i++)
        {
            var (x, y) = (from.Points[i].X / from.Width, from.Points[i].Y / from.Height);
            for (var j = 0; j < back.Length; j++)
            {
                if (Math.Abs(x - (to.Points[j].X / to.Width)) > Near || Math.Abs(y - (to.Points[j].Y / to.Height)) > Near)
                {
                    continue;
                }

                var distance = 0;
                for (var word = 0; word < 4; word++)
                {
                    distance += BitOperations.PopCount(one[(4 * i) + word] ^ two[(4 * j) + word]);
                }

                if (distance < forth[i].Distance)
                {
                    forth[i] = (j, distance);
                }

                if (distance < back[j].Distance)
                {
                    back[j] = (i, distance);
                }
            }
        }

        return [.. Enumerable.Range(0, forth.Length).Where(i => forth[i].Other >= 0 && back[forth[i].Other].Other == i).Select(i => (i, forth[i].Other))];
    }

    // A page stays a page: its corners keep their order, and its area stays within what cropping can do.
    private static bool Plausible(Mat homography, PhotoPrint b)
    {
        var corners = Cv2.PerspectiveTransform([new Point2f(0, 0), new Point2f(b.Width, 0), new Point2f(b.Width, b.Height), new Point2f(0, b.Height)], homography);
        var area = Cv2.ContourArea(corners, oriented: true) / ((double)b.Width * b.Height);
        return area is > 0.2 and < 5 && Cv2.IsContourConvex(corners);
    }

    private static PhotoComparison Decide(PhotoPrint a, PhotoPrint b, Mat homography, int inliers)
    {
        using var one = Cv2.ImDecode(a.Thumb, ImreadModes.Grayscale);
        using var two = Cv2.ImDecode(b.Thumb, ImreadModes.Grayscale);
        using var warp = ToThumbs(homography, (double)one.Width / a.Width, (double)b.Width / two.Width);
        using var moved = new Mat();
        Cv2.WarpPerspective(two, moved, warp, one.Size(), InterpolationFlags.Linear);
        using var full = new Mat(two.Size(), MatType.CV_8U, Scalar.White);
        using var inside = new Mat();
        Cv2.WarpPerspective(full, inside, warp, one.Size(), InterpolationFlags.Nearest);

        var blocks = 0;
        var changed = new List<Rect>();
        var (width, height) = (one.Width, one.Height);
        for (var y = Reach; y + Block + Reach <= height; y += Block)
        {
            for (var x = Reach; x + Block + Reach <= width; x += Block)
            {
                var wide = new Rect(x - Reach, y - Reach, Block + (2 * Reach), Block + (2 * Reach));
                using var covered = new Mat(inside, wide);
                if (Cv2.CountNonZero(covered) < wide.Width * wide.Height)
                {
                    continue;
                }

                var rect = new Rect(x, y, Block, Block);
                var score = BlockScore(one, moved, rect, wide);
                if (double.IsNaN(score))
                {
                    continue;
                }

                blocks++;
                if (score < SamePrint)
                {
                    changed.Add(rect);
                }
            }
        }

        var (light, flat) = Light(one, moved, inside);
        var share = blocks == 0 ? 1 : (double)changed.Count / blocks;
        var differences = changed.Select(r => new Rect2d((double)r.X / one.Width, (double)r.Y / one.Height, (double)r.Width / one.Width, (double)r.Height / one.Height)).ToArray();
        return Judge(new PhotoComparison(PhotoKinship.None, 0, inliers, blocks, changed.Count, differences, light, flat), share);
    }

    private static PhotoComparison Judge(PhotoComparison found, double share)
    {
        if (found.Blocks < LeastBlocks || share > MostChanged)
        {
            return found;
        }

        var photograph = found.Light > SameLight;
        return found with
        {
            Kinship = photograph ? PhotoKinship.Photograph : PhotoKinship.Paper,
            Confidence = photograph ? 0.95 - share : 0.75 - share,
        };
    }

    private static Mat ToThumbs(Mat homography, double toThumb, double fromThumb)
    {
        using var shrink = new Mat(3, 3, MatType.CV_64F, Scalar.All(0));
        shrink.Set(0, 0, toThumb);
        shrink.Set(1, 1, toThumb);
        shrink.Set(2, 2, 1.0);
        using var grow = new Mat(3, 3, MatType.CV_64F, Scalar.All(0));
        grow.Set(0, 0, fromThumb);
        grow.Set(1, 1, fromThumb);
        grow.Set(2, 2, 1.0);
        using var none = new Mat();
        using var grown = new Mat();
        Cv2.Gemm(homography, grow, 1, none, 0, grown);
        var to = new Mat();
        Cv2.Gemm(shrink, grown, 1, none, 0, to);
        return to;
    }

    // How well a block is found again near its place; NaN where neither page has print.
    private static double BlockScore(Mat one, Mat moved, Rect rect, Rect wide)
    {
        using var here = new Mat(one, rect);
        using var there = new Mat(moved, rect);
        Cv2.MeanStdDev(here, out _, out var spread);
        Cv2.MeanStdDev(there, out _, out var spreadThere);
        if (Math.Max(spread.Val0, spreadThere.Val0) < 12)
        {
            return double.NaN;
        }

        if (Math.Min(spread.Val0, spreadThere.Val0) < 3)
        {
            return 0;
        }

        using var around = new Mat(moved, wide);
        using var result = new Mat();
        Cv2.MatchTemplate(around, here, result, TemplateMatchModes.CCoeffNormed);
        Cv2.MinMaxLoc(result, out _, out double best);
        return best;
    }

    // Correlation of the pages' shading: the bright background of each cell, which a lamp and a hand's shadow make.
    private static (double Light, bool Flat) Light(Mat one, Mat moved, Mat inside)
    {
        const int cells = 8;
        var white = 0;
        var x = new List<double>();
        var y = new List<double>();
        for (var row = 0; row < cells; row++)
        {
            for (var column = 0; column < cells; column++)
            {
                var cell = new Rect(column * one.Width / cells, row * one.Height / cells, one.Width / cells, one.Height / cells);
                using var mask = new Mat(inside, cell);
                if (Cv2.CountNonZero(mask) < cell.Width * cell.Height)
                {
                    continue;
                }

                using var here = new Mat(one, cell);
                using var there = new Mat(moved, cell);
                var (a, b) = (Bright(here), Bright(there));

                // What a brighter copy washed out tells nothing; a scan is white on both.
                white += a >= Washed && b >= Washed ? 1 : 0;
                if (a < Washed && b < Washed)
                {
                    x.Add(a);
                    y.Add(b);
                }
            }
        }

        return x.Count >= LeastCells ? Correlation(x, y) : white >= LeastCells ? (1, true) : (0, false);
    }

    private static double Bright(Mat cell)
    {
        using var copy = cell.Clone();
        copy.GetArray(out byte[] values);
        Array.Sort(values);
        return values[values.Length * 4 / 5];
    }

    private static (double Light, bool Flat) Correlation(List<double> x, List<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Count; i++)
        {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }

        var flat = xx / x.Count < 4 && yy / x.Count < 4;
        return flat ? (1, true) : (xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy), false);
    }
}
