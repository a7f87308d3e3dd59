namespace Suiyuan.Ledger.Storage;

/// <summary>
/// The few operations on files that <see cref="FileStorage"/> is made of, each of which can fail or be the last one
/// before a crash. The disk is one implementation; the tests' simulated disk, which can stop at any of them and forgets
/// what was not flushed, is the other.
/// </summary>
/// <remarks>Paths are relative to the ledger's directory, with forward slashes.</remarks>
internal interface IFiles : IDisposable
{
    /// <summary>The full path, for messages.</summary>
    string Locate(string path);

    /// <summary>Keeps other processes out until <see cref="IDisposable.Dispose"/>.</summary>
    /// <exception cref="LedgerInUseException">Another process is in.</exception>
    void Lock(string path);

    /// <summary>Opens for reading and writing; makes an empty file when there is none.</summary>
    IFile Open(string path);

    /// <summary>The whole content; null when there is no such file.</summary>
    byte[]? ReadAll(string path);

    /// <summary>Renames, replacing what has the new name at once.</summary>
    void Rename(string from, string to);

    /// <summary>Removes a file.</summary>
    void Delete(string path);

    /// <summary>Makes a directory, which may exist; its parent does.</summary>
    void CreateDirectory(string path);

    /// <summary>The names of the files in a directory; none when it is missing.</summary>
    IReadOnlyList<string> List(string directory);

    /// <summary>Makes the names in a directory durable: creations, renames, deletions.</summary>
    void FlushDirectory(string path);

    /// <summary>
    /// Makes everything written so far durable, names included, in one go. Thousands of new files cost one commit of the
    /// file system's journal instead of one each, during which others can't create files.
    /// </summary>
    /// <returns>False when the system has no such call, and nothing was done.</returns>
    bool TryFlushAll();
}

/// <summary>An open file. Reads may run beside writes to other parts.</summary>
internal interface IFile : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    long Length { get; }

    /// <summary>Reads; fewer bytes than asked for only at the end.</summary>
    int Read(long offset, Span<byte> destination);

    /// <summary>Writes all of it.</summary>
    void Write(long offset, ReadOnlySpan<byte> content);

    /// <summary>Cuts or extends.</summary>
    void SetLength(long length);

    /// <summary>Makes content and length durable (fsync).</summary>
    void Flush();
}
