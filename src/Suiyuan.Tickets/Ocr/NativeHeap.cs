using System.Runtime.InteropServices;

namespace Suiyuan.Tickets.Ocr;

/// <summary>
/// The C library's heap, where pictures and the models' tensors lie. As it comes, glibc learns to keep what is freed, up to 32 MB a
/// piece and for each thread apart: 100 MB that nobody uses after a few photographs.
/// </summary>
internal static partial class NativeHeap
{
    private const int LargeThreshold = -3;
    private const int Arenas = -8;

    /// <summary>Larger pieces go back to the system at once, which costs nothing that can be measured here.</summary>
    private const int Large = 512 * 1024;

    /// <summary>Process-wide, where the C library is glibc; elsewhere nothing.</summary>
    public static void Restrain()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad("libc.so.6", out var library))
        {
            return;
        }

        if (NativeLibrary.TryGetExport(library, "mallopt", out _))
        {
            _ = Set(LargeThreshold, Large);
            _ = Set(Arenas, 2);
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "mallopt")]
    private static partial int Set(int parameter, int value);
}
