using Suiyuan.Domain.Parties;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>All that an audit knows of the entries that it has been through: enough to go on with the next.</summary>
internal sealed partial class AuditState
{
    private readonly EntryAudit _audit;
    private readonly AuditedEntry[] _audited = new AuditedEntry[EntryAudit.Stretch];
    private readonly List<Hash> _bundleRoots = [];
    private readonly List<(long Index, ReadOnlyMemory<byte> Statement)> _controls = [];
    private readonly SeenIds _ids = new();
    private readonly AuditRules _rules;
    private TreeEdge _edge;

    /// <summary>Has been through nothing yet.</summary>
    /// <param name="log">The key that the log began with: its charter must name it.</param>
    public AuditState(NoteKey log)
    {
        Log = log;
        _rules = new AuditRules(log.Name, log.ToString());
        _audit = new EntryAudit(_rules);
        _edge = new TreeEdge(NoteBundle);
    }

    /// <summary>Whose log it is.</summary>
    public NoteKey Log { get; }

    /// <summary>Entries that it has been through.</summary>
    public long Size => _edge.Size;

    /// <summary>The root of the tree over them.</summary>
    public Hash Root => _edge.Root();

    /// <summary>Whose signatures make a checkpoint final, as they say it; null before the charter.</summary>
    public PolicyHistory? Policies => _rules.Policies;

    /// <summary>The root of each full bundle.</summary>
    public IReadOnlyList<Hash> BundleRoots => _bundleRoots;

    /// <summary>The leaf hashes of the last bundle while it is not full.</summary>
    public Tile Partial => _edge.TileAt(0);

    /// <summary>Makes room for a log of this size.</summary>
    public void Reserve(long size) => _ids.Reserve(size);

    /// <summary>Goes through the next entries.</summary>
    /// <param name="entries">At most <see cref="EntryAudit.Stretch"/>; their memory must stay as it is.</param>
    /// <returns>The first fault, or null. After a fault this state must not be used again.</returns>
    public EntryFault? Take(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var first = Size;
        var fault = _audit.Check(first, entries, _audited);
        var sound = fault is null ? entries.Count : (int)(fault.Index - first);
        for (var i = 0; i < sound; i++)
        {
            var statement = _audited[i].Statement!;
            if (_ids.Add(statement.Id) is { } before)
            {
                return new EntryFault(first + i, "already", $"({statement.Kind} of {statement.Issuer}) is entry {before} again");
            }

            if (_rules.IsControl(statement.Kind))
            {
                // A copy: the whole bundle would stay in memory for it.
                _controls.Add((first + i, statement.Bytes.ToArray()));
            }

            _edge.Append(_audited[i].LeafHash);
        }

        return fault;
    }

    private void NoteBundle(TileId id, Tile tile)
    {
        if (id.Level == 0)
        {
            _bundleRoots.Add(tile.Root);
        }
    }
}
