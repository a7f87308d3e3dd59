using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Suiyuan.Tickets.Ocr.Models;

/// <summary>Numbers of fields of an ONNX file (onnx.proto).</summary>
internal static class Onnx
{
    /// <summary>Of a model.</summary>
    public const int Graph = 7;
    public const int OpsetImport = 8;

    /// <summary>Of a graph.</summary>
    public const int Nodes = 1;
    public const int Initializers = 5;
    public const int Outputs = 12;

    /// <summary>Of a tensor.</summary>
    public const int TensorName = 8;
}

/// <summary>
/// A message of Protocol Buffers as its fields in order, nothing known of what they mean. Only what ONNX files hold: varints,
/// 32-bit values, and lengths with bytes.
/// </summary>
internal sealed class Message
{
    private const int Varint = 0;
    private const int Bytes = 2;
    private const int Fixed32 = 5;

    private readonly List<(int Number, int Wire, ulong Value, ReadOnlyMemory<byte> Data)> _fields = [];

    /// <summary>Takes a message apart.</summary>
    /// <exception cref="FormatException">It is none, or of a kind that ONNX has not.</exception>
    public static Message Parse(ReadOnlyMemory<byte> bytes)
    {
        var message = new Message();
        for (var at = 0; at < bytes.Length;)
        {
            var key = ReadVarint(bytes.Span, ref at);
            var (number, wire) = ((int)(key >> 3), (int)(key & 7));
            switch (wire)
            {
                case Varint:
                    message._fields.Add((number, wire, ReadVarint(bytes.Span, ref at), default));
                    break;
                case Bytes:
                    var length = (int)ReadVarint(bytes.Span, ref at);
                    message._fields.Add((number, wire, 0, length >= 0 && at + length <= bytes.Length ? bytes.Slice(at, length) : throw new FormatException("Cut off.")));
                    at += length;
                    break;
                case Fixed32:
                    message._fields.Add((number, wire, BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]), default));
                    at += 4;
                    break;
                default:
                    throw new FormatException("No field of an ONNX file.");
            }
        }

        return message;
    }

    public IEnumerable<ReadOnlyMemory<byte>> All(int number) => _fields.Where(f => f.Number == number && f.Wire == Bytes).Select(f => f.Data);

    public IEnumerable<string> Texts(int number) => All(number).Select(b => Encoding.UTF8.GetString(b.Span));

    public string Text(int number) => Texts(number).FirstOrDefault("");

    /// <summary>Whole numbers, one a field or packed into one.</summary>
    public IEnumerable<long> Numbers(int number)
    {
        foreach (var field in _fields.Where(f => f.Number == number))
        {
            if (field.Wire == Varint)
            {
                yield return (long)field.Value;
            }

            for (var at = 0; at < field.Data.Length;)
            {
                yield return (long)ReadVarint(field.Data.Span, ref at);
            }
        }
    }

    /// <summary>Floats, packed into one field or one a field.</summary>
    public IEnumerable<float> Floats(int number) => _fields.Where(f => f.Number == number).SelectMany(f =>
        f.Wire == Fixed32 ? [BitConverter.UInt32BitsToSingle((uint)f.Value)] : MemoryMarshal.Cast<byte, float>(f.Data.Span).ToArray());

    /// <summary>Puts other values in the place of all that a field has.</summary>
    public Message Replace(int number, IEnumerable<byte[]> values)
    {
        byte[][] added = [.. values];
        _fields.RemoveAll(f => f.Number == number);
        Array.ForEach(added, v => Add(number, v));
        return this;
    }

    public Message Add(int number, ReadOnlyMemory<byte> data)
    {
        _fields.Add((number, Bytes, 0, data));
        return this;
    }

    public Message Add(int number, string text) => Add(number, Encoding.UTF8.GetBytes(text));

    public Message Add(int number, long value)
    {
        _fields.Add((number, Varint, (ulong)value, default));
        return this;
    }

    public Message Add(int number, float value)
    {
        _fields.Add((number, Fixed32, BitConverter.SingleToUInt32Bits(value), default));
        return this;
    }

    public byte[] ToBytes()
    {
        using var to = new MemoryStream();
        Span<byte> four = stackalloc byte[4];
        foreach (var (number, wire, value, data) in _fields)
        {
            WriteVarint(to, ((ulong)number << 3) | (uint)wire);
            switch (wire)
            {
                case Varint:
                    WriteVarint(to, value);
                    break;
                case Bytes:
                    WriteVarint(to, (ulong)data.Length);
                    to.Write(data.Span);
                    break;
                default:
                    BinaryPrimitives.WriteUInt32LittleEndian(four, (uint)value);
                    to.Write(four);
                    break;
            }
        }

        return to.ToArray();
    }

    private static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = at < bytes.Length ? bytes[at++] : throw new FormatException("Cut off.");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new FormatException("No number.");
    }

    private static void WriteVarint(MemoryStream to, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            to.WriteByte((byte)(value | 0x80));
        }

        to.WriteByte((byte)value);
    }
}

/// <summary>A tensor of 32-bit floats that a model holds.</summary>
internal sealed record Tensor(long[] Shape, float[] Values)
{
    private const int Float = 1;

    /// <summary>A TensorProto (dims 1, data_type 2, raw_data 9), or null when it is of another kind.</summary>
    public static Tensor? Parse(Message message)
    {
        if (message.Numbers(2).FirstOrDefault() != Float || message.All(9).FirstOrDefault() is not { Length: > 0 } raw)
        {
            return null;
        }

        var values = new float[raw.Length / 4];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(raw.Span[(4 * i)..]);
        }

        return new Tensor([.. message.Numbers(1)], values);
    }

    public Message ToMessage()
    {
        var message = new Message();
        foreach (var side in Shape)
        {
            message.Add(1, side);
        }

        var raw = new byte[4 * Values.Length];
        for (var i = 0; i < Values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(4 * i), Values[i]);
        }

        return message.Add(2, Float).Add(9, raw);
    }
}

/// <summary>A node of a graph (NodeProto: input 1, output 2, name 3, op_type 4, attribute 5, domain 7).</summary>
internal sealed class Node(string op, string[] inputs, string[] outputs, IEnumerable<Message> attributes, string domain = "")
{
    private const int IntsType = 7;
    private const int IntType = 2;
    private const int TensorType = 4;

    public string Op { get; } = op;

    public string[] Inputs { get; } = inputs;

    public string[] Outputs { get; } = outputs;

    public Message[] Attributes { get; } = [.. attributes];

    public static Node Parse(ReadOnlyMemory<byte> bytes)
    {
        var message = Message.Parse(bytes);
        return new Node(message.Text(4), [.. message.Texts(1)], [.. message.Texts(2)], message.All(5).Select(Message.Parse), message.Text(7));
    }

    /// <summary>A constant.</summary>
    public static Node Constant(string name, Tensor tensor) =>
        new("Constant", [], [name], [new Message().Add(1, "value").Add(20, TensorType).Add(5, tensor.ToMessage().ToBytes())]);

    /// <summary>A convolution of one pixel for each of so many channels: weight and bias.</summary>
    public static Node Each(string input, string output, string weight, string bias, int channels) =>
        new("Conv", [input, weight, bias], [output],
        [
            new Message().Add(1, "group").Add(20, IntType).Add(3, channels),
            new Message().Add(1, "kernel_shape").Add(20, IntsType).Add(8, 1).Add(8, 1),
        ]);

    /// <summary>An attribute's integers (ints 8, or i 3), or none.</summary>
    public long[] Ints(string name) => Attribute(name) is { } found ? [.. found.Numbers(8), .. found.Numbers(3)] : [];

    /// <summary>An attribute's floats (floats 7), or none.</summary>
    public float[] Floats(string name) => Attribute(name) is { } found ? [.. found.Floats(7)] : [];

    /// <summary>An attribute's text (s 4), or null.</summary>
    public string? Text(string name) => Attribute(name)?.Text(4);

    /// <summary>The value of a constant of floats, or null.</summary>
    public Tensor? Value() =>
        Op == "Constant" && Attribute("value")?.All(5).FirstOrDefault() is { Length: > 0 } tensor ? Tensor.Parse(Message.Parse(tensor)) : null;

    public byte[] ToBytes()
    {
        var message = new Message();
        foreach (var input in Inputs)
        {
            message.Add(1, input);
        }

        foreach (var output in Outputs)
        {
            message.Add(2, output);
        }

        message.Add(3, Outputs[0]).Add(4, Op);
        foreach (var attribute in Attributes)
        {
            message.Add(5, attribute.ToBytes());
        }

        return message.Add(7, domain).ToBytes();
    }

    private Message? Attribute(string name) => Array.Find(Attributes, a => a.Text(1) == name);
}
