using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using Suiyuan.Tickets.Ocr.Models;

namespace Suiyuan.Tickets.Tests;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ch_PP-OCRv4_rec_infer.onnx", 48, 192)]
    [InlineData("ch_PP-OCRv4_det_infer.onnx", 96, 160)]
    public void A_model_computes_what_its_file_does_when_folded_and_when_fused(string name, int height, int width)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "models", name);
        using var picture = new Mat(height, width, MatType.CV_8UC1, Scalar.White);
        Cv2.PutText(picture, "No 4412", new Point(12, 34), HersheyFonts.HersheyComplex, 1, Scalar.Black, 2);
        picture.GetArray(out byte[] pixels);
        var input = Enumerable.Repeat(pixels, 3).SelectMany(p => p).Select(p => (p / 127.5f) - 1).ToArray();
        using var plain = new InferenceSession(path);
        using var folded = new InferenceSession(ModelFolding.Load(path));
        using var options = new SessionOptions();
        using var fused = FusedModel.Open(path, options);
        var expected = Run(plain, input, height, width);
        Assert.True(expected.Max() - expected.Min() > 0.001, "The model says nothing about this picture.");
        Assert.All([folded, fused], model =>
        {
            var found = Run(model, input, height, width);
            Assert.Equal(expected.Length, found.Length);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        });
    }

    [Theory]
    [InlineData("ch_PP-OCRv4_rec_infer.onnx", 28)]
    [InlineData("ch_PP-OCRv4_det_infer.onnx", 24)]
    public void Every_activation_of_a_model_is_one_operator(string name, int activations)
    {
        var model = FusedModel.Load(Path.Combine(AppContext.BaseDirectory, "models", name));
        Assert.Equal(activations, Count(model, HardSwish.Name));
        Assert.Equal(0, Count(model, "Clip"));
        Assert.DoesNotContain(Nodes(model), n => n.Text("activation") == "Clip");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(29)]
    public void An_activation_is_a_gate_a_scale_and_a_shift_for_any_number_of_floats(int count)
    {
        var x = Enumerable.Range(0, count).Select(i => (i - 14) * 0.5f).ToArray();
        var y = new float[count];
        HardSwish.Apply(x, y, 0.25f, 0.5f, 3, -1);
        Assert.Equal(x.Select(v => (3 * v * Math.Clamp((0.25f * v) + 0.5f, 0, 1)) - 1), y);
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

    private static int Count(byte[] model, string op) => Nodes(model).Count(n => n.Op == op);

    private static IEnumerable<Node> Nodes(byte[] model) =>
        Message.Parse(Message.Parse(model).All(Onnx.Graph).First()).All(Onnx.Nodes).Select(Node.Parse);
}
