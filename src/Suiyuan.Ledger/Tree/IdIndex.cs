using System.Security.Cryptography;

namespace Suiyuan.Ledger.Tree;

/// <summary>
/// Finds the entries whose id begins with given eight bytes: 8 bytes an entry for the prefixes, in the order of the
/// entries, and an open-addressing table of 4-byte entry numbers that is one to two thirds full. 14 to 20 bytes an
/// entry. One writer, any number of readers, no locks.
/// </summary>
/// <remarks>A prefix is enough to find by and never enough to trust: who asks compares the whole id. Up to 2^32 - 2 entries.</remarks>
internal sealed class IdIndex
{
    private const int ChunkBits = 16;
    private const int ChunkSize = 1 << ChunkBits;

    // Ids can be ground by whoever makes statements; the multiplier keeps them from choosing slots.
    private readonly ulong _multiplier = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)) | 1;
    private volatile ulong[][] _chunks = [];
    private volatile Table _table = new(10);
    private long _count;

    public long Count => Volatile.Read(ref _count);

    /// <summary>Makes room, so that loading does not rehash.</summary>
    public void Reserve(long count)
    {
        var bits = _table.Bits;
        while (count * 3 > (2L << bits))
        {
            bits++;
        }

        if (bits != _table.Bits)
        {
            Rebuild(bits);
        }
    }

    /// <summary>Appends the prefix of the next entry.</summary>
    public void Add(ulong prefix)
    {
        var index = _count;
        if ((index & (ChunkSize - 1)) == 0)
        {
            _chunks = [.. _chunks, new ulong[ChunkSize]];
        }

        _chunks[index >> ChunkBits][index & (ChunkSize - 1)] = prefix;
        if ((index + 1) * 3 > 2L << _table.Bits)
        {
            Rebuild(_table.Bits + 1);
        }

        Insert(_table, prefix, index);
        Volatile.Write(ref _count, index + 1);
    }

    /// <summary>The entries that have this prefix, as far as they had been added when it was called.</summary>
    public Candidates Find(ulong prefix) => new(this, prefix);

    /// <summary>The prefix of an entry that has been added.</summary>
    public ulong PrefixAt(long index) => _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    private void Rebuild(int bits)
    {
        var table = new Table(bits);
        for (long i = 0; i < _count; i++)
        {
            Insert(table, PrefixAt(i), i);
        }

        _table = table;
    }

    private void Insert(Table table, ulong prefix, long index)
    {
        var slot = SlotOf(table, prefix);
        while (table.Slots[slot] != 0)
        {
            slot = (slot + 1) & (table.Slots.Length - 1);
        }

        // The prefix is in its chunk before a reader can learn of it from the slot.
        Volatile.Write(ref table.Slots[slot], checked((uint)(index + 1)));
    }

    private int SlotOf(Table table, ulong prefix) => (int)(unchecked(prefix * _multiplier) >> (64 - table.Bits));

    private sealed class Table(int bits)
    {
        public readonly int Bits = bits;
        public readonly uint[] Slots = new uint[1 << bits];
    }

    /// <summary>Walks the entries with one prefix.</summary>
    internal struct Candidates
    {
        private readonly IdIndex _owner;
        private readonly Table _table;
        private readonly ulong _prefix;
        private int _slot;

        internal Candidates(IdIndex owner, ulong prefix)
        {
            _owner = owner;
            _table = owner._table;
            _prefix = prefix;
            _slot = owner.SlotOf(_table, prefix);
        }

        /// <summary>The next one; false at the end.</summary>
        public bool TryNext(out long index)
        {
            while (Volatile.Read(ref _table.Slots[_slot]) is not 0 and var value)
            {
                _slot = (_slot + 1) & (_table.Slots.Length - 1);
                if (_owner.PrefixAt(value - 1) == _prefix)
                {
                    index = value - 1;
                    return true;
                }
            }

            index = -1;
            return false;
        }
    }
}
