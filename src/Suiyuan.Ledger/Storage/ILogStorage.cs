namespace Suiyuan.Ledger.Storage;

/// <summary>
/// Where a log keeps its bytes: a journal, immutable objects, one checkpoint, and one side file that can be derived from
/// the rest. Drivers: <see cref="FileStorage"/>, <see cref="MemoryStorage"/>; each passes the same conformance suite.
/// </summary>
/// <remarks>
/// <para>What is durable when: <see cref="Append"/> and <see cref="WriteCheckpoint"/> on return; objects and the side file
/// only after the next <see cref="Settle"/>, which is enough because the journal keeps what they are made of until then.</para>
/// <para>Calls block. The appending, truncating and settling members are called by one thread at a time, except that
/// <see cref="Settle"/>, <see cref="WriteDurable"/> and <see cref="WriteCheckpoint"/> may run beside the others; the reading
/// members by any thread at any time.</para>
/// <para>Every member throws <see cref="LedgerStorageException"/> when the medium fails; after that only
/// <see cref="IDisposable.Dispose"/> may be called.</para>
/// </remarks>
public interface ILogStorage : IDisposable
{
    /// <summary>What a person would look for on the disk: the full path of an object, checkpoint or side file.</summary>
    /// <param name="path">As given to the other members; <c>checkpoint</c>, <c>index</c> or <c>journal</c>.</param>
    string Locate(string path);

    /// <summary>
    /// Reads the journal from its start, once, to its end. Changes nothing. A tail that was torn by a crash is left out.
    /// </summary>
    /// <returns>Frames in order without a gap. The memory of a frame is valid until the next one is asked for.</returns>
    /// <exception cref="LedgerCorruptException">A frame does not hold and it is not the torn tail.</exception>
    IEnumerable<JournalFrame> ReadJournal();

    /// <summary>
    /// Makes what <see cref="ReadJournal"/> found durable, since a process that died before its flush may have written it,
    /// and cuts the torn tail off. Called once, after the reading and before the first <see cref="Append"/>.
    /// </summary>
    void ConfirmJournal();

    /// <summary>Bytes at the journal's end that <see cref="ReadJournal"/> found torn and left out, for the log line.</summary>
    TornTail? Torn { get; }

    /// <summary>Appends one frame. Durable on return.</summary>
    /// <param name="firstIndex">Leaf index of its first entry: where the last frame ended.</param>
    /// <param name="count">Entries in it, from 1.</param>
    /// <param name="entries">The entries in the framing of entry bundles (C2SP tlog-tiles).</param>
    void Append(long firstIndex, int count, ReadOnlySpan<byte> entries);

    /// <summary>Reads an object whole; null when there is none.</summary>
    /// <param name="path">Such as <c>tile/0/x001/234</c>.</param>
    byte[]? ReadObject(string path);

    /// <summary>
    /// Writes an object, replacing any of that name at once and whole. Readable on return; durable after <see cref="Settle"/>.
    /// </summary>
    void WriteObject(string path, ReadOnlySpan<byte> content);

    /// <summary>
    /// Makes the objects and the side file as they were at the call durable, then forgets the parts of the journal that
    /// hold only entries below <paramref name="size"/>.
    /// </summary>
    void Settle(long size);

    /// <summary>The checkpoint; null when none has been written.</summary>
    byte[]? ReadCheckpoint();

    /// <summary>Replaces the checkpoint at once and whole. Durable on return.</summary>
    void WriteCheckpoint(ReadOnlySpan<byte> content);

    /// <summary>Writes an object as <see cref="WriteObject"/> does, but durable on return: for the few that say what was signed.</summary>
    void WriteDurable(string path, ReadOnlySpan<byte> content);

    /// <summary>Reads from the side file; fewer bytes than asked for only at its end.</summary>
    int ReadSide(long offset, Span<byte> destination);

    /// <summary>Writes to the side file, whose end is at <paramref name="offset"/> afterwards plus what was written.</summary>
    /// <param name="offset">At most the present length; what lay beyond is dropped.</param>
    /// <param name="content">The bytes; none just cuts the file.</param>
    void WriteSide(long offset, ReadOnlySpan<byte> content);
}

/// <summary>One append to the journal.</summary>
/// <param name="FirstIndex">Leaf index of its first entry.</param>
/// <param name="Count">Entries in it.</param>
/// <param name="Entries">The entries in the framing of entry bundles.</param>
/// <param name="Path">The file it was read from.</param>
/// <param name="Offset">Where in that file, in bytes.</param>
public readonly record struct JournalFrame(
    long FirstIndex, int Count, ReadOnlyMemory<byte> Entries, string Path, long Offset);

/// <summary>What a crash left unfinished at the end of the journal: never acknowledged, so never missed.</summary>
/// <param name="Path">The file.</param>
/// <param name="Offset">Where the unfinished bytes begin.</param>
/// <param name="Length">How many there are.</param>
public sealed record TornTail(string Path, long Offset, long Length);
