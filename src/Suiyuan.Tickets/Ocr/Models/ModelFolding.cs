namespace Suiyuan.Tickets.Ocr.Models;

/// <summary>
/// Makes a model cheaper to run without changing what it computes. PP-OCRv4 multiplies by a number and adds another after
/// each of its convolutions, and writes its activations out as four steps of arithmetic; each is a pass over the whole picture, and
/// between two convolutions makes the runtime turn its blocked memory layout back and forth. Here such arithmetic goes into
/// the weights of a convolution before or after it, and what remains of it becomes a convolution of one pixel, which
/// stays in the layout. The results are those of the file but for the rounding of floats.
/// </summary>
internal static class ModelFolding
{
    /// <summary>The model of a file, folded.</summary>
    public static byte[] Load(string path)
    {
        var model = Message.Parse(File.ReadAllBytes(path));
        var graph = Message.Parse(model.All(Onnx.Graph).First());
        var nodes = new FoldedGraph([.. graph.All(Onnx.Nodes).Select(Node.Parse)], graph.All(Onnx.Outputs).Select(o => Message.Parse(o).Text(1))).Fold();
        return model.Replace(Onnx.Graph, [graph.Replace(Onnx.Nodes, nodes.Select(n => n.ToBytes())).ToBytes()]).ToBytes();
    }
}

/// <summary>The nodes of a graph, in an order in which they can be computed, and their folding.</summary>
internal sealed class FoldedGraph
{
    private static readonly string[] Elementwise = ["Mul", "Add", "Clip", "Relu", "HardSigmoid", "Sigmoid", "BatchNormalization"];

    private readonly List<Node> _nodes;
    private readonly Dictionary<string, Tensor> _constants;
    private readonly Dictionary<string, Node> _makers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _users = new(StringComparer.Ordinal);
    private readonly HashSet<string> _results;
    private readonly Dictionary<string, int> _channels = new(StringComparer.Ordinal);
    private int _made;

    public FoldedGraph(List<Node> nodes, IEnumerable<string> results)
    {
        _nodes = nodes;
        _results = results.ToHashSet(StringComparer.Ordinal);
        _constants = nodes.Select(n => (n.Outputs[0], Value: n.Value())).Where(c => c.Value is not null).ToDictionary(c => c.Item1, c => c.Value!, StringComparer.Ordinal);
    }

    public IEnumerable<Node> Fold()
    {
        Link();
        for (var i = 0; i < _nodes.Count; i++)
        {
            if (Chain(_nodes[i]) is { } chain)
            {
                Replace(chain);
            }
        }

        var used = _nodes.SelectMany(n => n.Inputs).Concat(_results).ToHashSet(StringComparer.Ordinal);
        return _nodes.Where(n => n.Outputs.Any(used.Contains));
    }

    private sealed record Affine(List<Node> Nodes, string Input, string Output, double Scale, double Shift);

    /// <summary>Multiplications by a number and additions of one, from this node on as far as nobody else uses what is between.</summary>
    private Affine? Chain(Node first)
    {
        if (Step(first) is not { } start || (_makers.TryGetValue(start.Input, out var before) && Step(before) is not null && IsOnlyFor(start.Input, first)))
        {
            return null;
        }

        var chain = new Affine([first], start.Input, first.Outputs[0], start.Scale, start.Shift);
        while (Only(chain.Output) is { } next && Step(next) is { } step)
        {
            chain = new Affine([.. chain.Nodes, next], chain.Input, next.Outputs[0], chain.Scale * step.Scale, (chain.Shift * step.Scale) + step.Shift);
        }

        return chain;
    }

    private void Replace(Affine chain)
    {
        var before = _makers.GetValueOrDefault(chain.Input);
        var after = Only(chain.Output);
        if (before is not null && IsWeighted(before) && IsOnlyFor(chain.Input, chain.Nodes[0]))
        {
            Swap(chain, Rescaled(before, chain.Output, chain.Scale, chain.Shift), at: before);
        }
        else if (after is not null && IsWeighted(after) && after.Inputs[0] == chain.Output && (chain.Shift == 0 || Array.TrueForAll(after.Ints("pads"), p => p == 0)))
        {
            Swap(chain, Absorbed(after, chain.Input, chain.Scale, chain.Shift), at: after);
        }
        else if (_channels.TryGetValue(chain.Input, out var channels))
        {
            var weight = Constant([channels, 1, 1, 1], Enumerable.Repeat((float)chain.Scale, channels));
            var bias = Constant([channels], Enumerable.Repeat((float)chain.Shift, channels));
            Swap(chain, Node.Each(chain.Input, chain.Output, weight, bias, channels), at: null);
        }
    }

    /// <summary>The convolution with its results times a number, plus a number.</summary>
    private Node Rescaled(Node conv, string output, double scale, double shift)
    {
        var (weight, bias) = Weights(conv);
        return new Node(conv.Op,
        [
            conv.Inputs[0], Constant(weight.Shape, weight.Values.Select(w => (float)(w * scale))),
            Constant([weight.Shape[0]], bias.Select(b => (float)((b * scale) + shift))),
        ], [output], conv.Attributes);
    }

    /// <summary>The convolution of its input times a number, plus a number.</summary>
    private Node Absorbed(Node conv, string input, double scale, double shift)
    {
        var (weight, bias) = Weights(conv);
        var each = weight.Values.Length / weight.Shape[0];
        var sums = Enumerable.Range(0, (int)weight.Shape[0]).Select(c => weight.Values.AsSpan((int)(c * each), (int)each).ToArray().Sum(w => (double)w)).ToArray();
        return new Node(conv.Op,
        [
            input, Constant(weight.Shape, weight.Values.Select(w => (float)(w * scale))), Constant([weight.Shape[0]], bias.Select((b, c) => (float)(b + (shift * sums[c])))),
        ], [conv.Outputs[0]], conv.Attributes);
    }

    private (Tensor Weight, float[] Bias) Weights(Node conv)
    {
        var weight = _constants[conv.Inputs[1]];
        return (weight, conv.Inputs.Length > 2 ? _constants[conv.Inputs[2]].Values : new float[weight.Shape[0]]);
    }

    // In the place of the chain, or of the convolution that took it in: either has all its inputs by then.
    private void Swap(Affine chain, Node now, Node? at)
    {
        var place = _nodes.IndexOf(at ?? chain.Nodes[^1]);
        _nodes[place] = now;
        _nodes.RemoveAll(chain.Nodes.Contains);
        Link();
    }

    private string Constant(long[] shape, IEnumerable<float> values)
    {
        var name = "folded." + _made++.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var tensor = new Tensor(shape, [.. values]);
        _constants[name] = tensor;
        _nodes.Insert(0, Node.Constant(name, tensor));
        return name;
    }

    private void Link()
    {
        _makers.Clear();
        _users.Clear();
        _channels.Clear();
        foreach (var node in _nodes)
        {
            foreach (var output in node.Outputs)
            {
                _makers[output] = node;
            }

            foreach (var input in node.Inputs)
            {
                (_users.TryGetValue(input, out var users) ? users : _users[input] = []).Add(node);
            }

            if (node.Op == "Conv" && _constants.TryGetValue(node.Inputs[1], out var weight))
            {
                _channels[node.Outputs[0]] = (int)weight.Shape[0];
            }
            else if (Elementwise.Contains(node.Op) && Array.Find(node.Inputs, _channels.ContainsKey) is { } known)
            {
                _channels[node.Outputs[0]] = _channels[known];
            }
        }
    }

    private (string Input, double Scale, double Shift)? Step(Node node)
    {
        if (node.Op is not ("Mul" or "Add" or "Div") || node.Inputs.Length != 2)
        {
            return null;
        }

        var right = _constants.TryGetValue(node.Inputs[1], out var constant) && constant.Values.Length == 1;
        if (!right && (node.Op == "Div" || !_constants.TryGetValue(node.Inputs[0], out constant) || constant.Values.Length != 1))
        {
            return null;
        }

        double value = constant!.Values[0];
        var input = node.Inputs[right ? 0 : 1];
        return node.Op switch { "Mul" => (input, value, 0), "Div" => (input, 1 / value, 0), _ => (input, 1, value) };
    }

    private bool IsWeighted(Node node) => node.Op == "Conv" && node.Inputs.Skip(1).All(_constants.ContainsKey);

    private Node? Only(string value) => !_results.Contains(value) && _users.TryGetValue(value, out var users) && users.Count == 1 ? users[0] : null;

    private bool IsOnlyFor(string value, Node user) => Only(value) == user;
}
