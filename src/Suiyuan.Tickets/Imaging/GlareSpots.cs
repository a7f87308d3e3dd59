using OpenCvSharp;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// Where a lamp's reflection washed the print out. Beside such a spot text ends in the middle of a word with every character that is left
/// read for certain: neither the recogniser nor the layout can know that there was more.
/// </summary>
internal sealed class GlareSpots : IDisposable
{
    /// <summary>Pixels this light in all colours may be washed out …</summary>
    private const int White = 248;

    /// <summary>… on a paper that is darker than this where it has print, or about which more than a tenth of the photograph is.</summary>
    private const int WhitePaper = 243;

    /// <summary>Where so large a part of the print stands on white, white is the paper's own, whatever shadow lies on the rest.</summary>
    private const double PrintOnWhite = 0.25;

    /// <summary>On paper that is white where it has print, thin strokes at the ends of some lines look paler too: so large a part of all ends there only at a spot.</summary>
    private const double MostLines = 0.3;

    /// <summary>Share of the room before or behind a line that is washed out.</summary>
    private const double Half = 0.5;

    /// <summary>Print beside a spot is paler than this part of the line's darkest; on paper that is merely white it stays dark.</summary>
    private const double Faded = 0.65;

    /// <summary>A box is so much larger than its text, at an end and in line heights; then comes the last character.</summary>
    private const double LastCharacter = 1.2;

    private readonly Mat? _mask;
    private readonly Mat? _grey;
    private readonly double _scale;
    private readonly bool _white;
    private readonly bool _printed;

    private GlareSpots(Mat? mask, Mat? grey, double scale, bool white, bool printed) => (_mask, _grey, _scale, _white, _printed) = (mask, grey, scale, white, printed);

    /// <summary>Looks for them.</summary>
    /// <param name="small">The photograph, 8-bit BGR, some 800 pixels.</param>
    /// <param name="paper">Its <see cref="Paper"/>, of the same size.</param>
    /// <param name="scale">From the photograph to it.</param>
    /// <param name="boxes">Where text stands on the photograph.</param>
    public static GlareSpots Find(Mat small, Mat paper, double scale, IReadOnlyList<Point2f[]> boxes)
    {
        // A scan's paper is all white, and nothing is lost.
        if (boxes.Count == 0 || Tenth(paper) > WhitePaper)
        {
            return new GlareSpots(null, null, scale, white: true, printed: true);
        }

        var darkest = boxes.Select(b => Darkest(paper, (b[0].X + b[2].X) / 2 * scale, (b[0].Y + b[2].Y) / 2 * scale)).Order().ToList();
        var heights = boxes.Select(b => Math.Min(LineCutter.Distance(b[0], b[1]), LineCutter.Distance(b[0], b[3])) * scale).Order().ToList();
        var side = Math.Max(7, (int)(1.3 * heights[heights.Count / 2]) | 1);
        var mask = new Mat();
        using var smooth = new Mat();
        Cv2.GaussianBlur(small, smooth, new Size(5, 5), 0);
        Cv2.InRange(smooth, new Scalar(White, White, White), Scalar.All(255), mask);
        // Print in it, or too little room for print: nothing is hidden there.
        using var kernel = Cv2.GetStructuringElement(MorphShapes.Ellipse, new Size(side, side));
        Cv2.MorphologyEx(mask, mask, MorphTypes.Open, kernel);
        var grey = new Mat();
        Cv2.CvtColor(small, grey, ColorConversionCodes.BGR2GRAY);
        Cv2.GaussianBlur(grey, grey, new Size(3, 3), 0);
        return new GlareSpots(mask, grey, scale, darkest[darkest.Count / 2] > WhitePaper, darkest[(int)((darkest.Count - 1) * (1 - PrintOnWhite))] > WhitePaper);
    }

    /// <summary>For each line, whether its start and its end run into a spot.</summary>
    /// <param name="lines">Clockwise from the text's top left, in pixels of the photograph.</param>
    public IReadOnlyList<(bool Start, bool End)> Cuts(IReadOnlyList<Point2f[]> lines)
    {
        if (_mask is null)
        {
            return new (bool, bool)[lines.Count];
        }

        var cuts = lines.Select(Cuts).ToArray();
        return _white && !AreMany(cuts) ? new (bool, bool)[cuts.Length] : cuts;
    }

    /// <summary>True where what was found is surely a lamp's: no such part of the print stands on white, or hardly a line is whole.</summary>
    public bool Hide(IReadOnlyList<(bool Start, bool End)> cuts) => !_printed || AreMany(cuts);

    private static bool AreMany(IReadOnlyList<(bool Start, bool End)> cuts) => cuts.Count(c => c.Start || c.End) >= MostLines * cuts.Count;

    private (bool Start, bool End) Cuts(Point2f[] line)
    {
        var (start, end) = (Middle(line[0], line[3]), Middle(line[1], line[2]));
        var length = Math.Max(1, LineCutter.Distance(start, end));
        var height = LineCutter.Distance(line[0], line[3]);
        var step = new Point2f((float)((end.X - start.X) / length * height), (float)((end.Y - start.Y) / length * height));
        var (before, behind) = (IsWashed(start, new Point2f(-step.X, -step.Y)), IsWashed(end, step));
        if (!before && !behind)
        {
            return (false, false);
        }

        var tall = length / Math.Max(1, height);
        var print = new List<double>();
        for (var from = 0.0; from <= Math.Max(0, tall - LastCharacter); from += LastCharacter / 2)
        {
            print.Add(Print(start, step, from));
        }

        var dark = Faded * print.Max();
        return (before && print[0] < dark, behind && Print(start, step, Math.Max(0, tall - LastCharacter)) < dark);
    }

    public void Dispose()
    {
        _mask?.Dispose();
        _grey?.Dispose();
    }

    /// <summary>How dark the print of one character is against its own paper, 0 to 1.</summary>
    private double Print(Point2f start, Point2f step, double from)
    {
        var (darkest, lightest) = (255, 1);
        for (var along = from; along < from + LastCharacter; along += 0.08)
        {
            for (var across = -0.35; across < 0.4; across += 0.1)
            {
                var x = (int)((start.X + (along * step.X) - (across * step.Y)) * _scale);
                var y = (int)((start.Y + (along * step.Y) + (across * step.X)) * _scale);
                if (x >= 0 && y >= 0 && x < _grey!.Width && y < _grey.Height)
                {
                    var here = _grey.At<byte>(y, x);
                    (darkest, lightest) = (Math.Min(darkest, here), Math.Max(lightest, here));
                }
            }
        }

        return Math.Max(0, 1 - ((double)darkest / lightest));
    }

    /// <summary>The room of one character from an end of a line on.</summary>
    private bool IsWashed(Point2f from, Point2f step)
    {
        var (washed, all) = (0, 0);
        for (var along = 0.1f; along < 1.05f; along += 0.1f)
        {
            for (var across = -0.2f; across < 0.25f; across += 0.2f)
            {
                var x = (int)((from.X + (along * step.X) - (across * step.Y)) * _scale);
                var y = (int)((from.Y + (along * step.Y) + (across * step.X)) * _scale);
                all++;
                washed += x >= 0 && y >= 0 && x < _mask!.Width && y < _mask.Height && _mask.At<byte>(y, x) > 0 ? 1 : 0;
            }
        }

        return washed > Half * all;
    }

    private static Point2f Middle(Point2f a, Point2f b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    private static byte Darkest(Mat paper, double x, double y) =>
        Darkest(paper.At<Vec3b>(Math.Clamp((int)y, 0, paper.Height - 1), Math.Clamp((int)x, 0, paper.Width - 1)));

    private static byte Darkest(Vec3b colour) => Math.Min(colour.Item0, Math.Min(colour.Item1, colour.Item2));

    /// <summary>What a tenth of the ground is darker than, in its darkest colour.</summary>
    private static byte Tenth(Mat paper)
    {
        using var small = new Mat();
        Cv2.Resize(paper, small, new Size(64, 64), 0, 0, InterpolationFlags.Area);
        small.GetArray(out Vec3b[] ground);
        var values = Array.ConvertAll(ground, Darkest);
        Array.Sort(values);
        return values[values.Length / 10];
    }
}
