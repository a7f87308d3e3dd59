using Microsoft.ML.OnnxRuntime;

namespace Suiyuan.Tickets.Ocr.Models;

/// <summary>
/// Opens a model with its activations fused. ONNX Runtime optimises the folded graph for this machine; of that graph, which it would have
/// run, the convolution of one pixel that makes a gate, the product with it, and the convolution of one pixel after it become one <see cref="HardSwish"/>.
/// That works on tensors of any layout, but the runtime does not know so: it must not see it before it has chosen its layouts.
/// </summary>
internal static class FusedModel
{
    /// <summary>Loads a model.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="options">Of the session; changed.</param>
    public static InferenceSession Open(string path, SessionOptions options)
    {
        var model = Load(path);
        options.GraphOptimizationLevel = GraphOptimizationLevel.ORT_DISABLE_ALL;
        HardSwish.Register(options);
        return new InferenceSession(model, options);
    }

    /// <summary>The model as this machine runs it.</summary>
    public static byte[] Load(string path)
    {
        var model = Message.Parse(Optimised(ModelFolding.Load(path)));
        var graph = Message.Parse(model.All(Onnx.Graph).First());
        var weights = graph.All(Onnx.Initializers).Select(Message.Parse).ToDictionary(t => t.Text(Onnx.TensorName), StringComparer.Ordinal);
        var nodes = Fused([.. graph.All(Onnx.Nodes).Select(Node.Parse)], weights).ToList();
        graph.Replace(Onnx.Nodes, nodes.Select(n => n.ToBytes()));
        graph.Replace(Onnx.Initializers, nodes.SelectMany(n => n.Inputs).Distinct().Where(weights.ContainsKey).Select(n => weights[n].ToBytes()));
        return model.Replace(Onnx.Graph, [graph.ToBytes()]).Add(Onnx.OpsetImport, new Message().Add(1, HardSwish.Domain).Add(2, 1).ToBytes()).ToBytes();
    }

    // The runtime gives what it made of a graph as a file only.
    private static byte[] Optimised(byte[] folded)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var options = new SessionOptions { GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL, OptimizedModelFilePath = path, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR })
            {
                new InferenceSession(folded, options).Dispose();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<Node> Fused(List<Node> nodes, Dictionary<string, Message> weights)
    {
        var users = nodes.SelectMany(n => n.Inputs.Distinct().Select(i => (Input: i, Node: n))).ToLookup(u => u.Input, u => u.Node, StringComparer.Ordinal);
        Node? Only(Node node) => users[node.Outputs[0]].ToList() is [var one] ? one : null;
        var gone = new HashSet<Node>();
        var instead = new Dictionary<Node, Node>();
        foreach (var gate in nodes)
        {
            if (Each(gate, weights) is not var (slope, offset) || Bound(gate) is not { } bound || Only(gate) is not { Op: "Mul" } product || !product.Inputs.Contains(gate.Inputs[0])
                || users[gate.Inputs[0]].Any(u => u != gate && u != product))
            {
                continue;
            }

            var (last, scale, shift) = (product, 1f, 0f);
            if (Only(product) is { } next && next.Text("activation") is null && Each(next, weights) is var (times, plus))
            {
                (last, scale, shift) = (next, times, plus);
            }

            gone.UnionWith([gate, product, last]);
            instead[last] = HardSwish.Node(gate.Inputs[0], last.Outputs[0], slope / bound, offset / bound, scale * bound, shift);
        }

        return nodes.Where(n => instead.ContainsKey(n) || !gone.Contains(n)).Select(n => instead.GetValueOrDefault(n, n));
    }

    /// <summary>The weight and the bias of a convolution of one pixel that are the same for each of its channels, or null.</summary>
    private static (float Weight, float Bias)? Each(Node node, Dictionary<string, Message> weights) =>
        node is { Op: "Conv" or "FusedConv", Inputs: [_, var w, var b] } && node.Ints("group") is [> 1 and var group]
            && weights.TryGetValue(w, out var scale) && weights.TryGetValue(b, out var shift) && Tensor.Parse(scale) is { } weight && Tensor.Parse(shift) is { } bias
            && weight.Values.Length == group
            && weight.Values.AsSpan().IndexOfAnyExcept(weight.Values[0]) < 0 && bias.Values.AsSpan().IndexOfAnyExcept(bias.Values[0]) < 0
            ? (weight.Values[0], bias.Values[0]) : null;

    /// <summary>Up to where a convolution's results are cut, from 0, or null.</summary>
    private static float? Bound(Node node) => node.Text("activation") == "Clip" && node.Floats("activation_params") is [0, var most] ? most : null;
}
