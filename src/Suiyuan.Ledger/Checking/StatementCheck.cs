using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Checking;

/// <summary>
/// The part of <see cref="Fsck"/> that looks into the entries: form, id, authority in order, signatures (shared out over
/// the processors, a stretch at a time), and what the index file should say of them.
/// </summary>
internal sealed class StatementCheck(IStatementRules? rules, Action<long, string> report)
{
    private const int Stretch = 4_096;

    private readonly IdIndex _ids = new();
    private readonly List<Hash> _all = [];
    private readonly List<(long Index, Statement Statement, SealKey Key)> _unverified = [];
    private readonly Dictionary<long, ReadOnlyMemory<byte>> _controls = [];

    /// <summary>Signatures that hold.</summary>
    public long Verified { get; private set; }

    public void Take(long index, ReadOnlyMemory<byte> entry)
    {
        var fault = Statement.TryDecode(entry, out var statement);
        if (fault != StatementFault.None)
        {
            report(index, $"is not a statement ({fault})");
            AddId(index, Hash.Of(entry.Span));
            return;
        }

        AddId(index, statement!.Id.Value);
        if (rules is null)
        {
            return;
        }

        var examination = rules.Examine(statement);
        var refusal = examination.Refusal ?? rules.Record(statement, index, examination.AuthorityVersion);
        if (refusal is not null)
        {
            report(index, $"({statement.Kind} of {statement.Issuer}) should have been refused: {refusal.Code}");
            return;
        }

        if (rules.IsControl(statement.Kind))
        {
            _controls[index] = entry;
        }

        _unverified.Add((index, statement, examination.Key!));
        if (_unverified.Count == Stretch)
        {
            Finish();
        }
    }

    /// <summary>An entry that can't be read: counted, so that the others keep their places.</summary>
    public void Skip()
    {
        _all.Add(default);
        _ids.Add(0);
    }

    /// <summary>Verifies the signatures that are still to be verified.</summary>
    public void Finish()
    {
        var holds = new bool[_unverified.Count];
        Parallel.For(0, holds.Length, i =>
            holds[i] = _unverified[i].Key.Verify(_unverified[i].Statement.Id, _unverified[i].Statement.Signature.Span));
        for (var i = 0; i < holds.Length; i++)
        {
            if (holds[i])
            {
                Verified++;
            }
            else
            {
                report(_unverified[i].Index, "has a signature that is not its key's");
            }
        }

        _unverified.Clear();
    }

    /// <summary>Is a block of the index file what follows from the entries?</summary>
    public bool Matches(long bundle, ReadOnlySpan<ulong> prefixes, ReadOnlyMemory<byte> controls)
    {
        var first = bundle * TileId.FullWidth;
        for (var i = 0; i < prefixes.Length; i++)
        {
            // What could not be read has no id to compare.
            if (!_all[(int)first + i].IsDefault && prefixes[i] != _ids.PrefixAt(first + i))
            {
                return false;
            }
        }

        if (rules is null)
        {
            return true;
        }

        var seen = 0;
        while (SideFile.TryTakeControl(ref controls, out var position, out var statement))
        {
            if (!_controls.TryGetValue(first + position, out var entry) || !entry.Span.SequenceEqual(statement.Span))
            {
                return false;
            }

            seen++;
        }

        for (var i = 0; i < TileId.FullWidth; i++)
        {
            seen -= _controls.ContainsKey(first + i) ? 1 : 0;
        }

        return seen == 0;
    }

    private void AddId(long index, in Hash id)
    {
        var candidates = _ids.Find(id.Prefix);
        while (candidates.TryNext(out var other))
        {
            if (_all[(int)other] == id)
            {
                report(index, $"is entry {other} again");
            }
        }

        _all.Add(id);
        _ids.Add(id.Prefix);
    }
}
