using System.ComponentModel;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Suiyuan.Cli;

/// <summary>
/// The native executable is one file: it carries the native libraries of its packages (libsodium, SQLite) as resources,
/// the very files that other builds load from beside them. Each is loaded when first called, from memory that has no name
/// in any directory, so nothing is unpacked. A build that carries none loads them as usual.
/// </summary>
internal static partial class CarriedLibraries
{
    private const uint CloseOnExec = 1;

    /// <summary>Has the packages that call native code look here first.</summary>
    public static void Register()
    {
        if (OperatingSystem.IsLinux() && typeof(CarriedLibraries).Assembly.GetManifestResourceInfo("libsodium") is not null)
        {
            NativeLibrary.SetDllImportResolver(typeof(NSec.Cryptography.Key).Assembly, Load);
            NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Load);
        }
    }

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? path)
    {
        var file = name.StartsWith("lib", StringComparison.Ordinal) ? name : "lib" + name;
        using var carried = typeof(CarriedLibraries).Assembly.GetManifestResourceStream(file);
        if (carried is null)
        {
            return 0;
        }

        using var memory = new SafeFileHandle(CreateMemoryFile(file, CloseOnExec), ownsHandle: true);
        if (memory.IsInvalid)
        {
            throw new DllNotFoundException($"{file} could not be put into memory.", new Win32Exception(Marshal.GetLastPInvokeError()));
        }

        using var writer = new FileStream(memory, FileAccess.Write, bufferSize: 0);
        carried.CopyTo(writer);
        return NativeLibrary.Load($"/proc/self/fd/{memory.DangerousGetHandle()}");
    }

    [LibraryImport("libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateMemoryFile(string name, uint flags);
}
