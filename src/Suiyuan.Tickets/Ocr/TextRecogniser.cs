using System.Buffers;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Reads lines of text: PP-OCRv4's recogniser and greedy CTC decoding that keeps the alternatives. Thread-safe.</summary>
internal sealed class TextRecogniser
{
    /// <summary>Height that the model wants.</summary>
    public const int Height = 48;

    /// <summary>Longer lines are squeezed.</summary>
    public const int MostWidth = 3200;

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

    /// <summary>Reads the line in a box; without a character it has no glyphs.</summary>
    /// <param name="picture">8-bit BGR.</param>
    /// <param name="box">Clockwise from the text's top left, in pixels of the picture.</param>
    public List<Glyph> Read(Mat picture, Point2f[] box)
    {
        using var line = LineCutter.Cut(picture, box, Height, MostWidth);
        return Read(line);
    }

    /// <summary>Reads a line that was cut out, <see cref="Height"/> high.</summary>
    public List<Glyph> Read(Mat line)
    {
        // One at a time: a batch is slower on a CPU, and pads.
        var size = 3 * Height * line.Width;
        var input = ArrayPool<float>.Shared.Rent(size);
        try
        {
            Tensors.WritePlanes(line, input.AsSpan(0, size), line.Width, Half, Half);
            using var run = new RunOptions();
            using var output = Tensors.Run(_model, input, [1, 3, Height, line.Width], run);
            var shape = output[0].GetTensorTypeAndShape().Shape;
            return Decode(output[0].GetTensorDataAsSpan<float>(), (int)shape[1], (int)shape[2]);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(input);
        }
    }

    /// <summary>A character is a run of steps with one class that is not blank; the step at its peak gives the alternatives.</summary>
    private List<Glyph> Decode(ReadOnlySpan<float> scores, int steps, int classes)
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
                    glyphs.Add(GlyphAt(scores.Slice(bestStep * classes, classes), best, (float)((bestStep + 0.5) / steps)));
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
}
