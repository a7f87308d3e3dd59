using System.Diagnostics.CodeAnalysis;

namespace Suiyuan.Ledger.Tree;

/// <summary>Keeps what was used last, up to a number of bytes. Thread-safe.</summary>
internal sealed class LruCache<TKey, TValue>(long capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Bytes)>> _byKey = [];
    private readonly LinkedList<(TKey Key, TValue Value, long Bytes)> _byUse = [];
    private long _bytes;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (!ReferenceEquals(_byUse.First, node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    public void Set(TKey key, TValue value, long bytes)
    {
        lock (_gate)
        {
            if (_byKey.Remove(key, out var old))
            {
                _byUse.Remove(old);
                _bytes -= old.Value.Bytes;
            }

            if (bytes > capacity)
            {
                return;
            }

            _byKey[key] = _byUse.AddFirst((key, value, bytes));
            _bytes += bytes;
            while (_bytes > capacity)
            {
                var last = _byUse.Last!;
                _byUse.RemoveLast();
                _byKey.Remove(last.Value.Key);
                _bytes -= last.Value.Bytes;
            }
        }
    }
}
