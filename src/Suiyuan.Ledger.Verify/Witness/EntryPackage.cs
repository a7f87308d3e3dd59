namespace Suiyuan.Ledger.Verify;

/// <summary>
/// Which entries a package carries, and which subtree its proof is of (C2SP tlog-mirror, "add-entries", "Request Body").
/// Both end at the same leaf; the subtree begins at the bundle's first entry, which the mirror may hold already.
/// </summary>
/// <param name="SubtreeStart">The first leaf of the subtree: a multiple of 256.</param>
/// <param name="Start">The first entry that is carried.</param>
/// <param name="End">One past the last one.</param>
public readonly record struct PackageInterval(long SubtreeStart, long Start, long End)
{
    /// <summary>Entries carried, 1 to 256.</summary>
    public int Count => (int)(End - Start);

    /// <summary>Entries of the same bundle that come before and are not carried, 0 to 255.</summary>
    public int Held => (int)(Start - SubtreeStart);

    /// <summary>The bundle that the entries are of.</summary>
    public TileId Bundle => TileId.Entries(SubtreeStart / TileId.FullWidth, (int)(End - SubtreeStart));

    /// <summary>The packages of an upload, in their order; made one by one, as there may be any number.</summary>
    /// <param name="uploadStart">The first entry, from 0.</param>
    /// <param name="uploadEnd">One past the last one.</param>
    // SPEC: tlog-mirror, "Request Body": the canonical sequence, aligned at multiples of 256.
    public static IEnumerable<PackageInterval> Sequence(long uploadStart, long uploadEnd)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(uploadStart);
        ArgumentOutOfRangeException.ThrowIfLessThan(uploadEnd, uploadStart);
        return Walk();

        IEnumerable<PackageInterval> Walk()
        {
            for (var start = uploadStart; start < uploadEnd;)
            {
                var first = start - (start % TileId.FullWidth);
                var end = uploadEnd - first <= TileId.FullWidth ? uploadEnd : first + TileId.FullWidth;
                yield return new PackageInterval(first, start, end);
                start = end;
            }
        }
    }

    /// <summary>Says whether entries are those at their places in the checkpoint's tree.</summary>
    /// <param name="held">The leaf hashes of the <see cref="Held"/> entries before them, which the mirror has.</param>
    /// <param name="carried">The leaf hashes of the <see cref="Count"/> entries.</param>
    /// <param name="size">The checkpoint's tree size: the upload's end.</param>
    /// <param name="proof">The package's proof.</param>
    /// <param name="root">The checkpoint's root hash.</param>
    /// <exception cref="ArgumentException">Not as many leaf hashes as the interval has.</exception>
    // SPEC: tlog-mirror, "Processing": the subtree hash from the received entries and those already in the log, then the
    // subtree consistency proof.
    public MerkleFault Verify(
        ReadOnlySpan<Hash> held, ReadOnlySpan<Hash> carried, long size, ReadOnlySpan<Hash> proof, in Hash root)
    {
        if (held.Length != Held || carried.Length != Count)
        {
            throw new ArgumentException($"{Held} and {Count} leaf hashes are wanted.", nameof(held));
        }

        Span<Hash> leaves = stackalloc Hash[TileId.FullWidth];
        held.CopyTo(leaves);
        carried.CopyTo(leaves[held.Length..]);
        var subtree = Merkle.RootOf(leaves[..(held.Length + carried.Length)]);
        return Merkle.VerifySubtreeConsistency(SubtreeStart, End, size, proof, subtree, root);
    }
}

/// <summary>
/// Up to 256 entries on their way to a mirror, with the proof that they are in the checkpoint's tree (C2SP tlog-mirror,
/// "add-entries"). Reading checks the form only; see <see cref="PackageInterval.Verify"/>. Immutable, thread-safe.
/// </summary>
public sealed class EntryPackage
{
    /// <summary>The most hashes in the proof.</summary>
    public const int MaxHashes = 63;

    /// <summary>The longest package, in bytes: a buffer of this length is enough to read any.</summary>
    public const int MaxSize = (TileId.FullWidth * (EntryBundle.PrefixSize + EntryBundle.MaxEntrySize)) + 1 + (MaxHashes * Hash.Size);

    private readonly Hash[] _proof;

    private EntryPackage(ReadOnlyMemory<byte> entries, int count, Hash[] proof)
    {
        Entries = entries;
        Count = count;
        _proof = proof;
    }

    /// <summary>The entries, framed as in an entry bundle; see <see cref="EntryBundle"/>. A package that carries its bundle
    /// from the first entry on has here what the bundle's file holds.</summary>
    public ReadOnlyMemory<byte> Entries { get; }

    /// <summary>How many they are, 1 to 256.</summary>
    public int Count { get; }

    /// <summary>See <see cref="Merkle.SubtreeConsistencyProof"/>.</summary>
    public ReadOnlySpan<Hash> Proof => _proof;

    /// <summary>Makes the package of an interval.</summary>
    /// <param name="interval">Which entries.</param>
    /// <param name="bundle">Their whole bundle, at the width of the interval's end or wider; it must not change afterwards.</param>
    /// <param name="proof">Of the interval's subtree; at most 63 hashes.</param>
    /// <param name="package">The package when the result is <see cref="BundleFault.None"/>.</param>
    public static BundleFault TryCreate(
        PackageInterval interval, ReadOnlyMemory<byte> bundle, ReadOnlySpan<Hash> proof, out EntryPackage? package)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(proof.Length, MaxHashes, nameof(proof));
        package = null;
        var start = 0;
        if (!TrySkip(bundle.Span, interval.Held, ref start))
        {
            return BundleFault.Truncated;
        }

        var end = start;
        if (!TrySkip(bundle.Span, interval.Count, ref end))
        {
            return BundleFault.Truncated;
        }

        package = new EntryPackage(bundle[start..end], interval.Count, proof.ToArray());
        return BundleFault.None;
    }

    /// <summary>Reads the package at the start of what has come of a request body.</summary>
    /// <param name="buffer">Bytes behind the header or the package before. The package refers to them: they must not
    /// change while it is used.</param>
    /// <param name="count">How many entries the interval has, 1 to 256.</param>
    /// <param name="package">The package when the result is <see cref="WireStatus.Done"/>.</param>
    /// <param name="consumed">Its length in bytes; 0 unless done.</param>
    public static WireStatus TryRead(ReadOnlyMemory<byte> buffer, int count, out EntryPackage? package, out int consumed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, TileId.FullWidth);
        package = null;
        consumed = 0;
        var span = buffer.Span;
        var end = 0;
        if (!TrySkip(span, count, ref end) || end == span.Length)
        {
            return WireStatus.NeedMore;
        }

        // SPEC: num_hashes, which MUST be at most 63.
        int hashes = span[end];
        if (hashes > MaxHashes)
        {
            return WireStatus.Malformed;
        }

        var rest = span[(end + 1)..];
        if (rest.Length < hashes * Hash.Size)
        {
            return WireStatus.NeedMore;
        }

        var proof = new Hash[hashes];
        for (var i = 0; i < hashes; i++)
        {
            proof[i] = new Hash(rest.Slice(i * Hash.Size, Hash.Size));
        }

        package = new EntryPackage(buffer[..end], count, proof);
        consumed = end + 1 + (hashes * Hash.Size);
        return WireStatus.Done;
    }

    /// <summary>The leaf hash of each entry, in a new array.</summary>
    public Hash[] LeafHashes()
    {
        var leaves = new Hash[Count];
        var offset = 0;
        for (var i = 0; i < leaves.Length && EntryBundle.TryReadNext(Entries.Span, ref offset, out var entry); i++)
        {
            leaves[i] = Merkle.LeafHash(entry);
        }

        return leaves;
    }

    /// <summary>The package's bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Entries.Length + 1 + (_proof.Length * Hash.Size)];
        Entries.Span.CopyTo(bytes);
        bytes[Entries.Length] = (byte)_proof.Length;
        for (var i = 0; i < _proof.Length; i++)
        {
            _proof[i].CopyTo(bytes.AsSpan(Entries.Length + 1 + (i * Hash.Size)));
        }

        return bytes;
    }

    private static bool TrySkip(ReadOnlySpan<byte> bundle, int entries, ref int offset)
    {
        while (entries > 0 && EntryBundle.TryReadNext(bundle, ref offset, out _))
        {
            entries--;
        }

        return entries == 0;
    }
}
