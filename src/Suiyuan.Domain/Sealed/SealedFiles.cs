using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Sealed;

/// <summary>Sealed parts too large for a row, as files named by their digest.</summary>
/// <param name="directory">For these files alone.</param>
internal sealed class SealedFiles(string directory)
{
    public string PathOf(Hash digest)
    {
        var name = digest.ToString();
        return Path.Combine(directory, name[..2], name);
    }

    /// <summary>Writes the file; durable on return.</summary>
    public void Write(Hash digest, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(digest);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Environment.CurrentManagedThreadId}.new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Files last written before a time; with their digest, or null for one whose writing was cut short.</summary>
    public IEnumerable<(string Path, Hash? Digest)> WrittenBefore(DateTimeOffset time) =>
        Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(path => new DateTimeOffset(File.GetLastWriteTimeUtc(path)) < time)
            .Select(path => (path, Hash.TryParse(Path.GetFileName(path), out var digest) ? digest : (Hash?)null));

    /// <summary>Overwrites the file and deletes it.</summary>
    public void Erase(Hash digest) => Erase(PathOf(digest));

    /// <summary>Overwrites a file and deletes it.</summary>
    public static void Erase(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 1))
        {
            var zeros = new byte[64 * 1024];
            for (var left = file.Length; left > 0; left -= Math.Min(left, zeros.Length))
            {
                file.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
            }

            file.Flush(flushToDisk: true);
        }

        File.Delete(path);
    }
}
