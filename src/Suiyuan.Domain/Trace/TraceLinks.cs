using System.Runtime.InteropServices;

namespace Suiyuan.Domain.Trace;

/// <summary>How goods of one lot came into another.</summary>
public enum TraceStep : byte
{
    /// <summary>Sold to another stall, which confirmed the voucher.</summary>
    Sold = 1,

    /// <summary>Used in a transformation.</summary>
    Made = 2,

    /// <summary>Brought back for a recall.</summary>
    Returned = 3,
}

/// <summary>What was taken from a lot, if not a sale that stands.</summary>
internal enum Taking : byte
{
    Used = 1,
    Disposed = 2,
    Voided = 3,
}

/// <summary>Goods of one lot in another.</summary>
/// <param name="From">The lot that they were of.</param>
/// <param name="To">The lot that they are of.</param>
/// <param name="Line">The sale line, the transformation's first, or that of the return: the statement which proves it.</param>
/// <param name="Quantity">How much of <paramref name="From"/>, base micros.</param>
/// <param name="Step">How.</param>
internal readonly record struct TraceLink(long From, long To, long Line, long Quantity, TraceStep Step)
{
    /// <summary>The statement with which both ends were there: a receipt may be recorded before its sale.</summary>
    public long Since => Math.Max(To, Line) >> 6;
}

/// <summary>
/// Links between lots, in memory, in both directions, and what else became of parts of them. Only grows: at a tree size it is
/// what its members' own indexes say. About 135 bytes a link.
/// </summary>
internal sealed class TraceLinks
{
    private readonly List<Node> _links = [];
    private readonly List<Mark> _marks = [];
    private readonly Dictionary<long, int> _down = [];
    private readonly Dictionary<long, int> _up = [];
    private readonly Dictionary<long, int> _marked = [];
    private readonly Dictionary<long, long> _voided = [];

    private readonly record struct Node(TraceLink Link, int NextDown, int NextUp);

    private readonly record struct Mark(long Line, long Since, Taking Taking, int Next);

    /// <summary>How many links there are.</summary>
    public int Count => _links.Count;

    public void Add(in TraceLink link)
    {
        ref var down = ref CollectionsMarshal.GetValueRefOrAddDefault(_down, link.From, out _);
        ref var up = ref CollectionsMarshal.GetValueRefOrAddDefault(_up, link.To, out _);
        // Places are counted from 1: 0 is the end of a chain.
        _links.Add(new Node(link, down, up));
        down = up = _links.Count;
    }

    /// <summary>Something was taken from a lot by a line, or given back to it.</summary>
    public void AddMark(long lot, long line, long since, Taking taking)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_marked, lot, out _);
        _marks.Add(new Mark(line, since, taking, first));
        first = _marks.Count;
    }

    /// <summary>A purchase, receipt, transformation or count was voided.</summary>
    public void AddVoided(long index, long since) => _voided.TryAdd(index, since);

    /// <summary>True when the lot is empty because what made it was voided. A lot that came to be afterwards is not.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="created">The statement with which it came to be.</param>
    /// <param name="size">The tree size to answer for.</param>
    public bool IsVoided(long lot, long created, long size) =>
        _voided.TryGetValue(lot >> 6, out var since) && since >= created && since < size;

    /// <summary>Links that lead out of a lot, or into it, at a tree size.</summary>
    public void Of(long lot, bool down, long size, List<TraceLink> into)
    {
        for (var at = (down ? _down : _up).GetValueOrDefault(lot); at > 0;)
        {
            var node = _links[at - 1];
            if (node.Link.Since < size)
            {
                into.Add(node.Link);
            }

            at = down ? node.NextDown : node.NextUp;
        }
    }

    /// <summary>What became of parts of a lot other than sales, at a tree size.</summary>
    public void MarksOf(long lot, long size, Dictionary<long, Taking> into)
    {
        for (var at = _marked.GetValueOrDefault(lot); at > 0; at = _marks[at - 1].Next)
        {
            var mark = _marks[at - 1];
            // What was voided is so whatever it was; it is told after it was taken, and so comes first in the chain.
            if (mark.Since < size)
            {
                into.TryAdd(mark.Line, mark.Taking);
            }
        }
    }
}
