using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Imaging;

namespace Suiyuan.Tickets.Ocr;

/// <summary>The models, loaded; a picture in, an upright page and its text out. Thread-safe but for disposal.</summary>
internal sealed class OcrEngine : IDisposable
{
    private readonly InferenceSession[] _sessions;
    private readonly TextDetector _detector;
    private readonly TextRecogniser _recogniser;

    private OcrEngine(InferenceSession detect, InferenceSession recognise, string[] alphabet)
    {
        _sessions = [detect, recognise];
        _detector = new TextDetector(detect);
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
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new OcrEngine(
            new InferenceSession(Model("ch_PP-OCRv4_det_infer.onnx"), options),
            new InferenceSession(Model("ch_PP-OCRv4_rec_infer.onnx"), options),
            File.ReadAllLines(Model("ppocr_keys_v1.txt")));
    }

    /// <summary>Turns the picture upright, and reads it.</summary>
    /// <param name="picture">8-bit BGR, as a viewer shows it.</param>
    public (Page Page, PageText Text) Read(Mat picture)
    {
        var page = Page.Of(picture);
        var boxes = _detector.Detect(page.Image, 1280);
        // Text stands upright when its boxes lie; sideways pages are turned, then those on their head.
        if (boxes.Count(b => Tall(b)) > boxes.Count / 2.0)
        {
            page = page.Turn(RotateFlags.Rotate90Clockwise);
            boxes = _detector.Detect(page.Image, 1280);
        }

        var lines = _recogniser.Read(page.Image, boxes);
        if (Certainty(lines) < 0.8)
        {
            var turned = page.Turn(RotateFlags.Rotate180);
            var turnedBoxes = boxes.ConvertAll(b => TextDetector.Clockwise([.. b.Select(p => new Point2f(page.Image.Width - p.X, page.Image.Height - p.Y))]));
            var turnedLines = _recogniser.Read(turned.Image, turnedBoxes);
            if (Certainty(turnedLines) > Certainty(lines))
            {
                (page, lines) = (turned, turnedLines);
            }
        }

        return (page, new PageText(page.Image.Width, page.Image.Height, [.. lines.Where(l => l.Glyphs.Count > 0 && l.Confidence > 0.4)], []));
    }

    public void Dispose()
    {
        foreach (var session in _sessions)
        {
            session.Dispose();
        }
    }

    private static bool Tall(Point2f[] box) => Math.Abs(box[3].Y - box[0].Y) > 1.5 * Math.Abs(box[1].X - box[0].X);

    private static double Certainty(TextLine[] lines) => lines.Length == 0 ? 0 : lines.Average(l => l.Confidence);
}
