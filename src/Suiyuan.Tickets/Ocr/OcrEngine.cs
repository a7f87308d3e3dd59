using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Ocr;

/// <summary>The models, loaded; a picture in, an upright page and its text out. Thread-safe but for disposal.</summary>
internal sealed class OcrEngine : IDisposable
{
    private readonly InferenceSession[] _sessions;
    private readonly TextDetector _detector;
    private readonly LineDirection _direction;
    private readonly TextRecogniser _recogniser;

    private OcrEngine(InferenceSession detect, InferenceSession direction, InferenceSession recognise, string[] alphabet)
    {
        _sessions = [detect, direction, recognise];
        _detector = new TextDetector(detect);
        _direction = new LineDirection(direction);
        _recogniser = new TextRecogniser(recognise, alphabet);
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
    /// <param name="picture">8-bit BGR, as a viewer shows it.</param>
    public (Page Page, PageText Text) Read(Mat picture)
    {
        var patches = _detector.Detect(picture, 1280);
        var boxes = patches.ConvertAll(p => p.Box());
        var (toPage, size) = PageGeometry.Estimate(picture, boxes);
        var toPhoto = toPage.Inverse();
        if (_direction.UpsideDown(picture, patches.Select(p => toPhoto.Apply(p.Box(toPage)))) > 0)
        {
            toPage = new Homography(-1, 0, size.Width, 0, -1, size.Height, 0, 0, 1) * toPage;
            toPhoto = toPage.Inverse();
        }

        var page = Page.Cut(picture, toPage, size);
        var lines = new List<TextLine>(patches.Count);
        foreach (var box in patches.Select(p => p.Box(toPage)))
        {
            var line = new TextLine(box, _recogniser.Read(picture, Reading(toPhoto.Apply(box))));
            if (line.Glyphs.Count > 0 && line.Confidence > 0.4)
            {
                lines.Add(line);
            }
        }

        return (page, new PageText(size.Width, size.Height, lines, []));
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
