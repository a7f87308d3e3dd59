using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Ocr;

/// <summary>What was read of a page. The caller disposes the page.</summary>
/// <param name="Page">Upright and straight.</param>
/// <param name="Text">Its print.</param>
/// <param name="Seals">Where seals are, in pixels of the photograph.</param>
/// <param name="Seal">What they say.</param>
/// <param name="Qr">Its QR code.</param>
internal sealed record PageReading(Page Page, PageText Text, IReadOnlyList<Seal> Seals, SealReading Seal, QrReading Qr);

/// <summary>The models, loaded; a picture in, an upright page and its text out. Thread-safe but for disposal.</summary>
internal sealed class OcrEngine : IDisposable
{
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

        // Workers share the cores: threads of OpenCV's own would only get in their way. Process-wide.
        Cv2.SetNumThreads(1);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // A pattern is kept for every shape of input, and there are as many shapes as photographs.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new OcrEngine(
            new InferenceSession(Model("ch_PP-OCRv4_det_infer.onnx"), options),
            new InferenceSession(Model("ch_ppocr_mobile_v2.0_cls_infer.onnx"), options),
            new InferenceSession(Model("ch_PP-OCRv4_rec_infer.onnx"), options),
            File.ReadAllLines(Model("ppocr_keys_v1.txt")));
    }

    /// <summary>Turns the picture upright, and reads it.</summary>
    /// <param name="photo">8-bit BGR, as a viewer shows it; it is changed.</param>
    public PageReading Read(Mat photo)
    {
        var qr = QrCodes.Read(photo);
        var scale = Math.Min(1, SealFinder.SearchSide / Math.Max(photo.Width, photo.Height));
        using var small = new Mat();
        Cv2.Resize(photo, small, default, scale, scale, InterpolationFlags.Area);
        using var paper = Paper.Of(small);
        using var white = Paper.Whiten(small, paper);
        var seals = SealFinder.Find(white).ConvertAll(s => s.Scale(1 / scale));

        var patches = Detect(photo, paper, seals);
        var boxes = patches.ConvertAll(p => p.Box());
        var (toPage, size) = PageGeometry.Estimate(photo, boxes);
        var toPhoto = toPage.Inverse();
        if (_direction.UpsideDown(photo, patches.Select(p => toPhoto.Apply(p.Box(toPage)))) > 0)
        {
            toPage = new Homography(-1, 0, size.Width, 0, -1, size.Height, 0, 0, 1) * toPage;
            toPhoto = toPage.Inverse();
        }

        var page = Page.Cut(photo, toPage, size);
        var sealText = seals.Select(s => _seals.Read(photo, s, toPage)).Where(t => t != null).ToList();
        Paper.Clean(photo, paper, seals);
        var lines = new List<TextLine>(patches.Count);
        foreach (var box in patches.Select(p => p.Box(toPage)))
        {
            var line = new TextLine(box, _recogniser.Read(photo, Reading(toPhoto.Apply(box))));
            if (line.Glyphs.Count > 0 && line.Confidence > 0.4)
            {
                lines.Add(line);
            }
        }

        var rules = RuledLines.Find(page.Image, [.. lines.Select(l => l.Box), .. seals.Select(s => toPage.Apply(s.Shape.Points()))]);
        var seal = new SealReading(seals.Count > 0, sealText.Count > 0 ? string.Join(" / ", sealText) : null);
        return new PageReading(page, new PageText(size.Width, size.Height, lines, rules), seals, seal, qr);
    }

    /// <summary>Text is looked for where no seal's ink crosses it.</summary>
    private List<TextPatch> Detect(Mat photo, Mat paper, List<Seal> seals)
    {
        const int Side = 1280;
        var scale = Math.Min(1, (double)Side / Math.Max(photo.Width, photo.Height));
        using var sized = new Mat();
        Cv2.Resize(photo, sized, default, scale, scale, InterpolationFlags.Area);
        Paper.Clean(sized, paper, seals.Select(s => s.Scale(scale)));
        var (backX, backY) = ((float)photo.Width / sized.Width, (float)photo.Height / sized.Height);
        return _detector.Detect(sized, Side).ConvertAll(p => p.Scale(backX, backY));
    }

    /// <summary>A box taller than wide is a column of text, or text that runs down: it is read turned.</summary>
    private static Point2f[] Reading(Point2f[] box) =>
        LineCutter.Distance(box[0], box[3]) > 1.5 * LineCutter.Distance(box[0], box[1]) ? [box[1], box[2], box[3], box[0]] : box;

    public void Dispose()
    {
        foreach (var session in _sessions)
        {
            session.Dispose();
        }
    }
}
