using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Reads lines of text: PP-OCRv4's recogniser and greedy CTC decoding that keeps the alternatives. Thread-safe.</summary>
internal sealed class TextRecogniser
{
    /// <summary>Height that the model wants.</summary>
    private const int Height = 48;

    /// <summary>Lines read at once: those of like width, so that little is padding.</summary>
    private const int Batch = 6;

    private static readonly float[] Half = [0.5f, 0.5f, 0.5f];
    private readonly InferenceSession _model;
    private readonly char[] _alphabet;

    /// <param name="model">The recogniser.</param>
    /// <param name="alphabet">Its characters, one a line; the model has a blank before them and a space after.</param>
    public TextRecogniser(InferenceSession model, IEnumerable<string> alphabet)
    {
        _model = model;
        _alphabet = ['\0', .. alphabet.Where(l => l.Length > 0).Select(l => l[0]), ' '];
    }

    /// <summary>Reads the lines in the boxes, in their order; a line without a character has no glyphs.</summary>
    public TextLine[] Read(Mat picture, IReadOnlyList<Point2f[]> boxes)
    {
        var lines = new TextLine[boxes.Count];
        var crops = new (int Index, Mat Picture, bool Upright)[boxes.Count];
        try
        {
            for (var i = 0; i < boxes.Count; i++)
            {
                crops[i] = (i, Crop(picture, boxes[i]), true);
            }

            foreach (var batch in crops.OrderBy(c => c.Picture.Width).Chunk(Batch))
            {
                Read(batch, boxes, lines);
            }
        }
        finally
        {
            foreach (var crop in crops)
            {
                crop.Picture?.Dispose();
            }
        }

        return lines;
    }

    private void Read((int Index, Mat Picture, bool Upright)[] batch, IReadOnlyList<Point2f[]> boxes, TextLine[] lines)
    {
        var width = batch.Max(c => c.Picture.Width);
        var one = 3 * Height * width;
        var input = new float[batch.Length * one];
        for (var i = 0; i < batch.Length; i++)
        {
            Tensors.WritePlanes(batch[i].Picture, input.AsSpan(i * one, one), width, Half, Half);
        }

        using var run = new RunOptions();
        using var output = Tensors.Run(_model, input, [batch.Length, 3, Height, width], run);
        var shape = output[0].GetTensorTypeAndShape().Shape;
        var (steps, classes) = ((int)shape[1], (int)shape[2]);
        var scores = output[0].GetTensorDataAsSpan<float>();
        for (var i = 0; i < batch.Length; i++)
        {
            var used = (double)batch[i].Picture.Width / width;
            lines[batch[i].Index] = new TextLine(boxes[batch[i].Index], Decode(scores.Slice(i * steps * classes, steps * classes), steps, classes, used));
        }
    }

    /// <summary>A character is a run of steps with one class that is not blank; the step at its peak gives the alternatives.</summary>
    private List<Glyph> Decode(ReadOnlySpan<float> scores, int steps, int classes, double used)
    {
        var glyphs = new List<Glyph>();
        var (before, best, bestStep, bestScore) = (0, 0, 0, 0f);
        for (var step = 0; step <= steps; step++)
        {
            var now = 0;
            var score = 0f;
            if (step < steps)
            {
                var row = scores.Slice(step * classes, classes);
                now = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row);
                score = row[now];
            }

            if (now != before)
            {
                if (best != 0)
                {
                    glyphs.Add(GlyphAt(scores.Slice(bestStep * classes, classes), best, (float)((bestStep + 0.5) / steps / used)));
                }

                (best, bestStep, bestScore) = (now, step, score);
                before = now;
            }
            else if (score > bestScore)
            {
                (bestStep, bestScore) = (step, score);
            }
        }

        return glyphs;
    }

    private Glyph GlyphAt(ReadOnlySpan<float> row, int best, float at)
    {
        var others = new List<(char, float)>(3);
        Span<int> top = [-1, -1, -1];
        for (var c = 1; c < row.Length; c++)
        {
            if (c == best || row[c] < 0.002f)
            {
                continue;
            }

            for (var place = 0; place < 3; place++)
            {
                if (top[place] < 0 || row[c] > row[top[place]])
                {
                    for (var k = 2; k > place; k--)
                    {
                        top[k] = top[k - 1];
                    }

                    top[place] = c;
                    break;
                }
            }
        }

        foreach (var c in top)
        {
            if (c >= 0)
            {
                others.Add((_alphabet[c], row[c]));
            }
        }

        return new Glyph(_alphabet[best], row[best], Math.Min(1, at), others);
    }

    /// <summary>The box's content, straightened, at the height the model wants. A box taller than wide is turned.</summary>
    private static Mat Crop(Mat picture, Point2f[] box)
    {
        var across = Math.Max(Distance(box[0], box[1]), Distance(box[3], box[2]));
        var down = Math.Max(Distance(box[0], box[3]), Distance(box[1], box[2]));
        var corners = box;
        if (down > across * 1.5)
        {
            corners = [box[1], box[2], box[3], box[0]];
            (across, down) = (down, across);
        }

        var width = Math.Clamp((int)Math.Ceiling(Height * across / Math.Max(1, down)), 16, 3200);
        Point2f[] target = [new(0, 0), new(width, 0), new(width, Height), new(0, Height)];
        using var map = Cv2.GetPerspectiveTransform(corners, target);
        var crop = new Mat();
        Cv2.WarpPerspective(picture, crop, map, new Size(width, Height), InterpolationFlags.Linear, BorderTypes.Replicate);
        return crop;
    }

    private static double Distance(Point2f a, Point2f b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
