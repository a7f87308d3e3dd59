using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Ocr.Models;

namespace Suiyuan.Tickets.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ch_PP-OCRv4_rec_infer.onnx", 48, 192)]
    [InlineData("ch_PP-OCRv4_det_infer.onnx", 96, 160)]
    public void A_folded_model_computes_what_its_file_does(string name, int height, int width)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "models", name);
        using var picture = new Mat(height, width, MatType.CV_8UC1, Scalar.White);
        Cv2.PutText(picture, "No 4412", new Point(12, 34), HersheyFonts.HersheyComplex, 1, Scalar.Black, 2);
        picture.GetArray(out byte[] pixels);
        var input = Enumerable.Repeat(pixels, 3).SelectMany(p => p).Select(p => (p / 127.5f) - 1).ToArray();
        using var plain = new InferenceSession(path);
        using var folded = new InferenceSession(ModelFolding.Load(path));
        var (expected, found) = (Run(plain, input, height, width), Run(folded, input, height, width));
        Assert.Equal(expected.Length, found.Length);
        Assert.True(expected.Max() - expected.Min() > 0.001, "The model says nothing about this picture.");
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void Nothing_of_the_arithmetic_after_a_convolution_is_left()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "models", "ch_PP-OCRv4_rec_infer.onnx");
        Assert.True(Count(File.ReadAllBytes(path), "Div") >= 28);
        Assert.True(Count(ModelFolding.Load(path), "Div") < 10);
    }

    [Theory]
    [InlineData(new byte[] { 0x3A, 0x05, 0x01 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0x09, 0, 0, 0, 0, 0, 0, 0, 0 })]
    public void What_is_no_model_is_refused(byte[] bytes) => Assert.Throws<FormatException>(() => Message.Parse(bytes));

    private static float[] Run(InferenceSession session, float[] input, int height, int width)
    {
        using var value = OrtValue.CreateTensorValueFromMemory(input, [1, 3, height, width]);
        using var run = new RunOptions();
        using var output = session.Run(run, [session.InputNames[0]], [value], [session.OutputNames[0]]);
        return output[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private static int Count(byte[] model, string op) =>
        Message.Parse(Message.Parse(model).All(7).First()).All(1).Count(n => Node.Parse(n).Op == op);
}
