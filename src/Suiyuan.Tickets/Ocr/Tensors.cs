using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using OpenCvSharp;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Pictures as the models take them: BGR planes of floats, batch × 3 × height × width.</summary>
internal static class Tensors
{
    /// <summary>
    /// Writes a picture of 8-bit BGR as three planes of <c>(x / 255 − mean) / deviation</c>, rows of
    /// <paramref name="width"/> floats; columns beyond the picture are left as they are.
    /// </summary>
    public static void WritePlanes(Mat picture, Span<float> planes, int width, ReadOnlySpan<float> mean, ReadOnlySpan<float> deviation)
    {
        var (rows, columns) = (picture.Rows, picture.Cols);
        var plane = planes.Length / 3;
        Span<float> scale = [1 / (255 * deviation[0]), 1 / (255 * deviation[1]), 1 / (255 * deviation[2])];
        Span<float> shift = [-mean[0] / deviation[0], -mean[1] / deviation[1], -mean[2] / deviation[2]];
        for (var y = 0; y < rows; y++)
        {
            ReadOnlySpan<byte> row;
            unsafe
            {
                row = new ReadOnlySpan<byte>((byte*)picture.Ptr(y), columns * 3);
            }

            var blue = planes.Slice(y * width, columns);
            var green = planes.Slice(plane + (y * width), columns);
            var red = planes.Slice((2 * plane) + (y * width), columns);
            for (int x = 0, at = 0; x < columns; x++, at += 3)
            {
                blue[x] = (row[at] * scale[0]) + shift[0];
                green[x] = (row[at + 1] * scale[1]) + shift[1];
                red[x] = (row[at + 2] * scale[2]) + shift[2];
            }
        }
    }

    /// <summary>Runs a model of one input and one output.</summary>
    public static IDisposableReadOnlyCollection<OrtValue> Run(InferenceSession model, NativeFloats input, long[] shape, RunOptions options)
    {
        using var value = OrtValue.CreateTensorValueWithData(OrtMemoryInfo.DefaultInstance, TensorElementType.Float, shape, input.Address, sizeof(float) * (long)input.Length);
        return Run(model, value, options);
    }

    /// <summary>Runs a model of one input and one output.</summary>
    public static IDisposableReadOnlyCollection<OrtValue> Run(InferenceSession model, float[] input, long[] shape, RunOptions options)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, input.AsMemory(0, (int)(shape[0] * shape[1] * shape[2] * shape[3])), shape);
        return Run(model, value, options);
    }

    private static IDisposableReadOnlyCollection<OrtValue> Run(InferenceSession model, OrtValue input, RunOptions options) =>
        model.Run(options, [model.InputNames[0]], [input], [model.OutputNames[0]]);
}
