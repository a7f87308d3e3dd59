using System.Globalization;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Checking;

/// <summary>What is wrong with a recorded entry.</summary>
/// <param name="Index">Its leaf index.</param>
/// <param name="Code">One of <see cref="RefusalCodes"/>: why it should not have been recorded.</param>
/// <param name="Detail">The same for a person, as a clause that follows "entry N".</param>
public sealed record EntryFault(long Index, string Code, string Detail)
{
    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"entry {Index} {Detail}");
}

/// <summary>One entry as an audit found it.</summary>
/// <param name="LeafHash">Computed from its bytes.</param>
/// <param name="Statement">null when it is none.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
public readonly record struct AuditedEntry(Hash LeafHash, Statement? Statement, EntryFault? Fault);

/// <summary>
/// Goes through recorded entries in the ledger's order, some thousands at a time, and judges each as it was judged when
/// it was recorded: form, shape, authority as the entries before it made it, signature. What needs no order (decoding,
/// hashing, the first asking, signatures) is shared out over the processors.
/// </summary>
/// <remarks>
/// Who uses it: fsck, the auditor's command, mirrors. It does not look for an id that comes twice, which takes a memory
/// of all entries. Not thread-safe: one call after the other, each where the last one ended. Keeps no entry, but the
/// rules may keep control statements: the memory of the entries must not be used again.
/// </remarks>
/// <param name="rules">Rules that have seen all entries before the first stretch and nothing else; null to look at the form only.</param>
public sealed class EntryAudit(IStatementRules? rules)
{
    /// <summary>A good number of entries for one call: enough to share out, few enough to keep.</summary>
    public const int Stretch = 4_096;

    private readonly List<int> _late = [];
    private Examination[] _examined = [];
    private bool[] _isSealed = [];

    /// <summary>Signatures that were verified and hold.</summary>
    public long Verified { get; private set; }

    /// <summary>Checks the next entries.</summary>
    /// <param name="firstIndex">Leaf index of the first.</param>
    /// <param name="entries">As they were recorded; from none to as many as are wanted, see <see cref="Stretch"/>.</param>
    /// <param name="audited">Filled with what was found of each, in order; at least as long as <paramref name="entries"/>.</param>
    /// <returns>The fault of the lowest index; null when all are as they should be. After a fault the rules have still
    /// seen every entry that authority allowed, one with a wrong signature included, so that one harm is not
    /// reported a thousand times: what comes later may be listed, and nothing after the first fault may be relied on.</returns>
    public EntryFault? Check(long firstIndex, IReadOnlyList<ReadOnlyMemory<byte>> entries, AuditedEntry[] audited)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(audited);
        ArgumentOutOfRangeException.ThrowIfNegative(firstIndex);
        ArgumentOutOfRangeException.ThrowIfLessThan(audited.Length, entries.Count);
        if (_examined.Length < entries.Count)
        {
            _examined = new Examination[entries.Count];
            _isSealed = new bool[entries.Count];
        }

        Parallel.For(0, entries.Count, i => Examine(i, firstIndex + i, entries[i], audited));
        if (rules is not null)
        {
            Record(firstIndex, entries.Count, audited);
            Parallel.For(0, _late.Count, i => VerifySeal(_late[i], audited[_late[i]].Statement!));
        }

        return Conclude(firstIndex, audited.AsSpan(0, entries.Count));
    }

    /// <summary>What needs no order: authority is asked as it was at the stretch's start.</summary>
    private void Examine(int i, long index, ReadOnlyMemory<byte> entry, AuditedEntry[] audited)
    {
        var fault = Statement.TryDecode(entry, out var statement);
        audited[i] = new AuditedEntry(Merkle.LeafHash(entry.Span), statement, fault == StatementFault.None
            ? null
            : new EntryFault(index, RefusalCodes.Of(fault), $"is not a statement ({fault})"));
        _examined[i] = default;
        _isSealed[i] = false;
        if (statement is not null && rules is not null)
        {
            _examined[i] = rules.Examine(statement);
            VerifySeal(i, statement);
        }
    }

    private void VerifySeal(int i, Statement statement) =>
        _isSealed[i] = _examined[i].Key is { } key && key.Verify(statement.Id, statement.Signature.Span);

    /// <summary>The last word on each, in order, as the sequencer had it.</summary>
    private void Record(long firstIndex, int count, AuditedEntry[] audited)
    {
        _late.Clear();
        var hasMoved = false;
        for (var i = 0; i < count; i++)
        {
            if (audited[i].Statement is not { } statement)
            {
                continue;
            }

            if (_examined[i].Refusal is not null && hasMoved)
            {
                // An earlier entry of this stretch may be what allows it.
                _examined[i] = rules!.Examine(statement);
                _late.Add(i);
            }

            // Whoever was allowed before authority moved is asked again by this.
            var refusal = _examined[i].Refusal ?? rules!.Record(statement, firstIndex + i, _examined[i].AuthorityVersion);
            if (refusal is not null)
            {
                audited[i] = audited[i] with
                {
                    Fault = new EntryFault(firstIndex + i, refusal.Code,
                        $"({statement.Kind} of {statement.Issuer}) should have been refused: {refusal.Code}"),
                };
            }
            else
            {
                hasMoved |= rules!.IsControl(statement.Kind);
            }
        }
    }

    private EntryFault? Conclude(long firstIndex, Span<AuditedEntry> audited)
    {
        EntryFault? first = null;
        for (var i = 0; i < audited.Length; i++)
        {
            ref var entry = ref audited[i];
            if (rules is not null && entry.Fault is null)
            {
                if (_isSealed[i])
                {
                    Verified++;
                }
                else
                {
                    entry = entry with
                    {
                        Fault = new EntryFault(firstIndex + i, RefusalCodes.WrongSignature, "has a signature that is not its key's"),
                    };
                }
            }

            first ??= entry.Fault;
        }

        return first;
    }
}
