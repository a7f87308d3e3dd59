using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Suiyuan.Ledger.Storage;

/// <summary>The operating system's files.</summary>
internal sealed partial class DiskFiles : IFiles
{
    private readonly string _root;
    private FileStream? _lock;

    /// <summary>Makes the directory when it is missing.</summary>
    /// <exception cref="LedgerStorageException">It can't be made or is not a directory.</exception>
    public DiskFiles(string root)
    {
        _root = Path.GetFullPath(root);
        Guard(_root, "make the directory", static path => Directory.CreateDirectory(path));
    }

    public string Locate(string path) => path.Length == 0 ? _root : Path.Combine(_root, path);

    public void Lock(string path)
    {
        var full = Locate(path);
        try
        {
            // Exclusive sharing is an flock on Unix: it goes with the process, however the process ends.
            _lock = new FileStream(full, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeld(e))
        {
            throw new LedgerInUseException(full, e);
        }
        catch (Exception e) when (IsMedium(e))
        {
            throw new LedgerStorageException(full, "open the lock file", e);
        }
    }

    // EWOULDBLOCK of a failed flock (11 on Linux, 35 on macOS and the BSDs), ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeld(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    public IFile Open(string path)
    {
        var full = Locate(path);
        return Guard(full, "open it", static full => new DiskFile(full, File.OpenHandle(
            full, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete)));
    }

    public byte[]? ReadAll(string path)
    {
        var full = Locate(path);
        try
        {
            return File.ReadAllBytes(full);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (IsMedium(e))
        {
            throw new LedgerStorageException(full, "read it", e);
        }
    }

    public void Rename(string from, string to) =>
        Guard((Locate(from), Locate(to)), "rename it", static p =>
        {
            File.Move(p.Item1, p.Item2, overwrite: true);
            return true;
        });

    public void Delete(string path) => Guard(Locate(path), "delete it", static p =>
    {
        File.Delete(p);
        return true;
    });

    public void CreateDirectory(string path) =>
        Guard(Locate(path), "make the directory", static full => Directory.CreateDirectory(full));

    public IReadOnlyList<string> List(string directory) => Guard(Locate(directory), "list it", static full =>
        Directory.Exists(full) ? [.. Directory.EnumerateFiles(full).Select(f => Path.GetFileName(f)!)] : (string[])[]);

    public void FlushDirectory(string path)
    {
        // Windows journals names by itself and has no such call.
        if (!OperatingSystem.IsWindows())
        {
            OnDirectory(path, "flush the directory", Native.Fsync);
        }
    }

    public bool TryFlushAll()
    {
        // Reports failed writes of this file system since Linux 5.8.
        if (!OperatingSystem.IsLinux() || !OperatingSystem.IsOSPlatformVersionAtLeast("Linux", 5, 8))
        {
            return false;
        }

        OnDirectory("", "flush the file system", Native.Syncfs);
        return true;
    }

    private void OnDirectory(string path, string attempted, Func<int, int> call)
    {
        var full = Locate(path);
        var descriptor = Native.Open(full, Native.ReadOnly);
        var result = descriptor < 0 ? -1 : call(descriptor);
        var error = Marshal.GetLastPInvokeError();
        if (descriptor >= 0)
        {
            _ = Native.Close(descriptor);
        }

        if (result < 0)
        {
            throw new LedgerStorageException(full, attempted, new IOException(Marshal.GetPInvokeErrorMessage(error)));
        }
    }

    public void Dispose() => _lock?.Dispose();

    private static bool IsMedium(Exception e) => e is IOException and not LedgerException or UnauthorizedAccessException;

    private static TResult Guard<TArg, TResult>(TArg arg, string attempted, Func<TArg, TResult> action)
    {
        try
        {
            return action(arg);
        }
        catch (Exception e) when (IsMedium(e))
        {
            throw new LedgerStorageException(arg!.ToString()!, attempted, e);
        }
    }

    private sealed class DiskFile(string path, SafeFileHandle handle) : IFile
    {
        public long Length => Guard(this, "measure it", static f => RandomAccess.GetLength(f.Handle));

        private SafeFileHandle Handle => handle;

        public int Read(long offset, Span<byte> destination)
        {
            try
            {
                var total = 0;
                while (total < destination.Length
                    && RandomAccess.Read(handle, destination[total..], offset + total) is > 0 and var n)
                {
                    total += n;
                }

                return total;
            }
            catch (Exception e) when (IsMedium(e))
            {
                throw new LedgerStorageException(path, "read it", e);
            }
        }

        public void Write(long offset, ReadOnlySpan<byte> content)
        {
            try
            {
                RandomAccess.Write(handle, content, offset);
            }
            catch (Exception e) when (IsMedium(e))
            {
                throw new LedgerStorageException(path, "write to it", e);
            }
        }

        public void SetLength(long length) => Guard((this, length), "change its length", static a =>
        {
            RandomAccess.SetLength(a.Item1.Handle, a.length);
            return true;
        });

        public void Flush() => Guard(this, "flush it", static f =>
        {
            RandomAccess.FlushToDisk(f.Handle);
            return true;
        });

        public void Dispose() => handle.Dispose();

        public override string ToString() => path;
    }

    private static partial class Native
    {
        public const int ReadOnly = 0;

        [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
        internal static partial int Open(string path, int flags);

        [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
        internal static partial int Fsync(int descriptor);

        [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
        internal static partial int Syncfs(int descriptor);

        [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
        internal static partial int Close(int descriptor);
    }
}
