using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Tells lines of text that stand on their head: PP-OCR's direction classifier. Thread-safe.</summary>
internal sealed class LineDirection(InferenceSession model)
{
    private const int Width = 192;
    private const int Height = 48;

    /// <summary>Lines asked at most: they vote.</summary>
    private const int Jury = 12;

    /// <summary>So many are enough when they agree …</summary>
    private const int SmallJury = 4;

    /// <summary>… to this mean.</summary>
    private const double Agreed = 0.8;

    private static readonly float[] Half = [0.5f, 0.5f, 0.5f];

    /// <summary>How sure it is that text is upside down: the mean of the lines' votes, −1 (upright) to 1 (on its head).</summary>
    /// <param name="picture">8-bit BGR.</param>
    /// <param name="boxes">Lines on it, from what would be their top left.</param>
    public double UpsideDown(Mat picture, IEnumerable<Point2f[]> boxes)
    {
        var (sum, asked) = (0.0, 0);
        var input = new float[3 * Height * Width];
        // Lines of four characters or so fill the model's window best.
        foreach (var box in boxes.OrderBy(b => Math.Abs(Math.Log(Ratio(b) / 5))).Take(Jury))
        {
            using var cut = LineCutter.Cut(picture, box, Height, 4096);
            var width = Math.Min(Width, cut.Width);
            using var window = new Mat(cut, new Rect(0, 0, width, Height));
            Array.Clear(input);
            Tensors.WritePlanes(window, input, Width, Half, Half);
            using var run = new RunOptions();
            using var output = Tensors.Run(model, input, [1, 3, Height, Width], run);
            var scores = output[0].GetTensorDataAsSpan<float>();
            sum += scores[1] - scores[0];
            asked++;
            if (asked >= SmallJury && Math.Abs(sum) >= Agreed * asked)
            {
                break;
            }
        }

        return asked == 0 ? -1 : sum / asked;
    }

    private static double Ratio(Point2f[] box) => LineCutter.Distance(box[0], box[1]) / Math.Max(1, LineCutter.Distance(box[0], box[3]));
}
