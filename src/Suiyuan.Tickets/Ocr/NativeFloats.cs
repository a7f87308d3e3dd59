using System.Runtime.InteropServices;

namespace Suiyuan.Tickets.Ocr;

/// <summary>Floats outside the managed heap, which the system has back when they are disposed.</summary>
internal sealed unsafe class NativeFloats(int length) : IDisposable
{
    private float* _first = (float*)NativeMemory.Alloc((nuint)length, sizeof(float));

    public int Length => length;

    public nint Address => (nint)_first;

    /// <summary>Not initialised.</summary>
    public Span<float> Span => new(_first, length);

    public void Dispose()
    {
        NativeMemory.Free(_first);
        _first = null;
    }
}
