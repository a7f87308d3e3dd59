using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Checking;

/// <summary>
/// The part of <see cref="Fsck"/> that looks into the entries: form, authority in order, signatures (see <see
/// cref="EntryAudit"/>), ids, and what the index file should say of them.
/// </summary>
internal sealed class StatementCheck(IStatementRules? rules, Action<long, string> report)
{
    private readonly EntryAudit _audit = new(rules);
    private readonly List<ReadOnlyMemory<byte>> _stretch = new(EntryAudit.Stretch);
    private readonly AuditedEntry[] _audited = new AuditedEntry[EntryAudit.Stretch];
    private readonly IdIndex _ids = new();
    private readonly List<Hash> _all = [];
    private readonly Dictionary<long, ReadOnlyMemory<byte>> _controls = [];

    /// <summary>Signatures that hold.</summary>
    public long Verified => _audit.Verified;

    /// <summary>Takes the next entry, whose memory must stay as it is.</summary>
    public void Take(ReadOnlyMemory<byte> entry)
    {
        _stretch.Add(entry);
        if (_stretch.Count == EntryAudit.Stretch)
        {
            Finish();
        }
    }

    /// <summary>An entry that can't be read: counted, so that the others keep their places.</summary>
    public void Skip()
    {
        Finish();
        _all.Add(default);
        _ids.Add(0);
    }

    /// <summary>Checks what was taken and is still to be checked.</summary>
    public void Finish()
    {
        _audit.Check(_all.Count, _stretch, _audited);
        for (var i = 0; i < _stretch.Count; i++)
        {
            var (_, statement, fault) = _audited[i];
            long index = _all.Count;
            if (fault is not null)
            {
                report(index, fault.Detail);
            }

            AddId(index, statement?.Id.Value ?? Hash.Of(_stretch[i].Span));
            if (statement is not null && rules?.IsControl(statement.Kind) == true && fault is null or { Code: RefusalCodes.WrongSignature })
            {
                _controls[index] = _stretch[i];
            }
        }

        _stretch.Clear();
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
