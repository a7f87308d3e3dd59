using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Imaging;
using Suiyuan.Tickets.Ocr.Models;

namespace Suiyuan.Tickets.Ocr;

/// <summary>What was read of a page. The caller disposes the page.</summary>
/// <param name="Page">Upright and straight.</param>
/// <param name="Text">Its print.</param>
/// <param name="Seals">Where seals are, in pixels of the photograph.</param>
/// <param name="Seal">What they say.</param>
/// <param name="Qr">Its QR code.</param>
/// <param name="Reason">Why it should be photographed again, a code of <see cref="Unreadable"/>, or null.</param>
internal sealed record PageReading(Page Page, PageText Text, IReadOnlyList<Seal> Seals, SealReading Seal, QrReading Qr, string? Reason);

/// <summary>The models, loaded; a picture in, an upright page and its text out. Thread-safe but for disposal.</summary>
internal sealed class OcrEngine : IDisposable
{
    /// <summary>Fall of a line on an upright page, as a share of its length, from which it was put there by hand.</summary>
    private const float Aslant = 0.02f;

    /// <summary>Longer side of the picture on which text is looked for.</summary>
    private const int Side = 960;

    /// <summary>The same for small print.</summary>
    private const int MostSide = 1472;

    /// <summary>Of a picture whose longer side is <see cref="Side"/>; about so many are looked at in one go.</summary>
    private const double UsualPixels = 960 * 800;

    /// <summary>Lower print, in pixels of that picture, is looked for again …</summary>
    private const double SmallPrint = 17;

    /// <summary>… so large.</summary>
    private const double GoodPrint = 23;

    private readonly InferenceSession[] _sessions;
    private readonly TextDetector _detector;
    private readonly LineDirection _direction;
    private readonly SealReader _seals;
    private readonly TextRecogniser _recogniser;

    private OcrEngine(InferenceSession detect, InferenceSession direction, InferenceSession recognise, string[] alphabet)
    {
        _sessions = [detect, direction, recognise];
        _detector = new TextDetector(detect);
        _direction = new LineDirection(direction);
        _recogniser = new TextRecogniser(recognise, alphabet);
        _seals = new SealReader(_detector, _recogniser);
    }

    /// <summary>Loads the models of a directory.</summary>
    /// <exception cref="FileNotFoundException">One is not there.</exception>
    public static OcrEngine Open(string directory, int threads)
    {
        string Model(string name)
        {
            var path = Path.Combine(directory, name);
            return File.Exists(path) ? path : throw new FileNotFoundException($"The model {name} is not in {directory}: build the program again, with npm.", path);
        }

        NativeHeap.Restrain();
        // Workers share the cores: threads of OpenCV's own would only get in their way. Process-wide.
        Cv2.SetNumThreads(1);
        SessionOptions Options() => new()
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            // A pattern is kept for every shape of input, and there are as many shapes as photographs.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        using SessionOptions detect = Options(), direct = Options(), recognise = Options();
        var engine = new OcrEngine(
            FusedModel.Open(Model("ch_PP-OCRv4_det_infer.onnx"), detect),
            new InferenceSession(Model("ch_ppocr_mobile_v2.0_cls_infer.onnx"), direct),
            FusedModel.Open(Model("ch_PP-OCRv4_rec_infer.onnx"), recognise),
            File.ReadAllLines(Model("ppocr_keys_v1.txt")));

        // Fusing leaves several copies of the models behind, which would otherwise stay for as long as nothing presses.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return engine;
    }

    /// <summary>Turns the picture upright, and reads it.</summary>
    /// <param name="photo">8-bit BGR, as a viewer shows it; the ink of its seals is taken away.</param>
    /// <param name="cancel">Gives up between lines.</param>
    public PageReading Read(Mat photo, CancellationToken cancel = default)
    {
        using var grey = photo.CvtColor(ColorConversionCodes.BGR2GRAY);
        var qr = QrCodes.Read(grey);
        var scale = Math.Min(1, SealFinder.SearchSide / Math.Max(photo.Width, photo.Height));
        using var view = Shrunk(photo, Math.Min(1, (double)Side / Math.Max(photo.Width, photo.Height)));
        using var small = Shrunk(view, scale * photo.Width / view.Width);
        using var paper = Paper.Of(small);
        using var white = Paper.Whiten(small, paper);
        var seals = SealFinder.Find(white).ConvertAll(s => s.Scale(1 / scale));

        var patches = Detect(photo, view, paper, seals);
        var boxes = patches.ConvertAll(p => p.Box());
        var (toPage, size) = PageGeometry.Estimate(photo.Size(), small, boxes);
        var toPhoto = toPage.Inverse();
        if (_direction.UpsideDown(photo, patches.Select(p => toPhoto.Apply(p.Box(toPage)))) > 0)
        {
            toPage = new Homography(-1, 0, size.Width, 0, -1, size.Height, 0, 0, 1) * toPage;
            toPhoto = toPage.Inverse();
        }

        var page = Page.Cut(grey, toPage, size);
        var sealText = seals.Select(s => _seals.Read(photo, s, toPage)).Where(t => t != null).ToList();
        Paper.Clean(photo, paper, seals);
        using var glare = GlareSpots.Find(small, paper, scale, boxes);
        var lines = new List<TextLine>(patches.Count);
        var onPhoto = new List<SeenLine>(patches.Count);
        var upright = patches.ConvertAll(p => p.Box(toPage));
        var there = upright.ConvertAll(toPhoto.Apply);
        var readings = there.ConvertAll(Reading);
        var cuts = glare.Cuts(readings);
        var hidden = glare.Hide(cuts);
        for (var i = 0; i < patches.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var reading = readings[i];
            var line = new TextLine(upright[i], _recogniser.Read(photo, reading));
            var (washedStart, washedEnd) = cuts[i];
            onPhoto.Add(new SeenLine(there[i], line.Glyphs, hidden && (washedStart || washedEnd)));
            if (line.Glyphs.Count > 0 && line.Confidence > 0.4)
            {
                lines.Add(line with
                {
                    StartsLost = washedStart || Readability.AtBorder(reading[0], reading[3], photo.Size()),
                    EndsLost = washedEnd || Readability.AtBorder(reading[1], reading[2], photo.Size()),
                });
            }
        }

        var rules = RuledLines.Find(page.Image, [.. lines.Select(l => l.Box), .. seals.Select(s => toPage.Apply(s.Shape.Points()))]);
        // A seal is on a paper; without a word on it this is something red. What stands aslant and calls itself a stamp is one, however worn its border.
        var stamp = lines.Find(IsStamp);
        var seal = new SealReading((seals.Count > 0 && lines.Count > 0) || stamp is not null, sealText.Count > 0 ? string.Join(" / ", sealText) : stamp?.Text);
        return new PageReading(page, new PageText(size.Width, size.Height, lines, rules), seals, seal, qr, Readability.Judge(photo, patches.Count, onPhoto));
    }

    private static bool IsStamp(TextLine line) => Math.Abs(line.Box[1].Y - line.Box[0].Y) > Aslant * Math.Abs(line.Box[1].X - line.Box[0].X)
        && (line.Text.EndsWith("专用章", StringComparison.Ordinal) || line.Text.EndsWith("公章", StringComparison.Ordinal));

    /// <summary>Text is looked for where no seal's ink crosses it; small print a second time, closer.</summary>
    private List<TextPatch> Detect(Mat photo, Mat view, Mat paper, List<Seal> seals)
    {
        var whole = new Rect(0, 0, photo.Width, photo.Height);
        var scale = Math.Min(1, (double)Side / Math.Max(photo.Width, photo.Height));
        var patches = Detect(view, photo, paper, seals, whole, Side);
        if (patches.Count == 0 || scale > 0.85)
        {
            return patches;
        }

        var boxes = patches.ConvertAll(p => p.Box());
        var heights = boxes.Select(b => Math.Min(LineCutter.Distance(b[0], b[1]), LineCutter.Distance(b[0], b[3])) * scale).Order().ToList();
        var small = heights[heights.Count / 3];
        if (small >= SmallPrint)
        {
            return patches;
        }

        // Closer, and without what lies about the paper.
        var corners = boxes.SelectMany(b => b).ToList();
        var (left, top, right, bottom) = (corners.Min(p => p.X), corners.Min(p => p.Y), corners.Max(p => p.X), corners.Max(p => p.Y));
        var margin = 0.04f * Math.Max(right - left, bottom - top);
        var part = new Rect((int)(left - margin), (int)(top - margin), (int)(right - left + (2 * margin)), (int)(bottom - top + (2 * margin))).Intersect(whole);
        var side = Math.Min(MostSide, Math.Max(part.Width, part.Height) * scale * GoodPrint / small);
        var factor = Math.Min(1, side / Math.Max(part.Width, part.Height));
        var tiles = Tiles.Of(part, boxes, (int)Math.Ceiling(part.Width * part.Height * factor * factor / UsualPixels));
        return [.. tiles.SelectMany(tile =>
        {
            using var cut = new Mat(photo, tile.Part);
            using var closer = Shrunk(cut, factor);
            return Detect(closer, photo, paper, seals, tile.Part, Math.Max(closer.Width, closer.Height)).Where(tile.Has);
        })];
    }

    private List<TextPatch> Detect(Mat view, Mat photo, Mat paper, List<Seal> seals, Rect part, int side)
    {
        using var sized = view.Clone();
        using var under = new Mat(paper, Part(part, (double)paper.Width / photo.Width, paper.Size()));
        Paper.Clean(sized, under, seals.Select(s => s.Move(-part.X, -part.Y).Scale((double)view.Width / part.Width)));
        var (backX, backY) = ((float)part.Width / sized.Width, (float)part.Height / sized.Height);
        return _detector.Detect(sized, side).ConvertAll(p => p.Scale(backX, backY).Move(part.X, part.Y));
    }

    private static Mat Shrunk(Mat picture, double scale)
    {
        var to = new Mat();
        var size = new Size(Math.Round(picture.Width * scale), Math.Round(picture.Height * scale));
        if (scale > 0.5)
        {
            Cv2.Resize(picture, to, size, 0, 0, InterpolationFlags.Area);
            return to;
        }

        // By a half first, which is the quick case: the slow one has a quarter of the pixels to go through.
        using var half = new Mat();
        Cv2.Resize(picture, half, new Size(picture.Width / 2, picture.Height / 2), 0, 0, InterpolationFlags.Area);
        Cv2.Resize(half, to, size, 0, 0, InterpolationFlags.Area);
        return to;
    }

    private static Rect Part(Rect of, double scale, Size within) =>
        new Rect((int)(of.X * scale), (int)(of.Y * scale), Math.Max(1, (int)(of.Width * scale)), Math.Max(1, (int)(of.Height * scale)))
            .Intersect(new Rect(0, 0, within.Width, within.Height));

    /// <summary>A box taller than wide is a column of text, or text that runs down: it is read turned.</summary>
    private static Point2f[] Reading(Point2f[] box) =>
        LineCutter.Distance(box[0], box[3]) > 1.5 * LineCutter.Distance(box[0], box[1]) ? [box[1], box[2], box[3], box[0]] : box;

    public void Dispose()
    {
        _detector.Dispose();
        foreach (var session in _sessions)
        {
            session.Dispose();
        }
    }
}
