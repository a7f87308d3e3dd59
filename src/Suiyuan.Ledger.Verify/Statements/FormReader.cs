namespace Suiyuan.Ledger.Verify;

/// <summary>
/// Reads deterministic CBOR piece by piece; whatever else stands there is simply not read. What was refused is classified
/// afterwards by <see cref="CborForm"/>.
/// </summary>
internal ref struct FormReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Offset { get; private set; }

    public readonly bool IsAtEnd => Offset == _bytes.Length;

    public bool TryTake(byte expected)
    {
        if (Offset == _bytes.Length || _bytes[Offset] != expected)
        {
            return false;
        }

        Offset++;
        return true;
    }

    /// <summary>A head of this major type with its argument in the fewest bytes.</summary>
    public bool TryHead(int major, out ulong argument)
    {
        var ok = CborForm.TryReadHead(_bytes[Offset..], out var head) && head.Major == major && head.IsShortest;
        argument = ok ? head.Argument : 0;
        Offset += ok ? head.Size : 0;
        return ok;
    }

    public bool TrySkip(ulong length, out int start)
    {
        start = Offset;
        if (length > (ulong)(_bytes.Length - Offset))
        {
            return false;
        }

        Offset += (int)length;
        return true;
    }

    public bool TryString(int major, out ReadOnlySpan<byte> content)
    {
        var ok = TryHead(major, out var length) & TrySkip(length, out var start);
        content = ok ? _bytes[start..Offset] : default;
        return ok;
    }
}
