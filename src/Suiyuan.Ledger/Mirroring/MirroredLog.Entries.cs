using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

// Entries: authenticated against a checkpoint, judged as they were judged when they were recorded, durable, cosigned.
public sealed partial class MirroredLog
{
    /// <summary>The checkpoint of a size up to which an upload may go; null when none of the last ones has it.</summary>
    public SignedCheckpoint? PendingAt(long size)
    {
        lock (_gate)
        {
            return _recent.Find(c => c.Size == size);
        }
    }

    /// <summary>Takes entries of a checkpoint's tree (C2SP tlog-mirror, "add-entries"); what is held already is passed over.</summary>
    /// <param name="checkpoint">One that <see cref="PendingAt"/> gave.</param>
    /// <param name="packages">In order, without a gap, not beginning above <see cref="RecordedLog.RecordedSize"/>. Their memory must
    /// not be used again.</param>
    /// <param name="ct">Honoured before the work.</param>
    /// <returns>When anything was taken: durable.</returns>
    /// <exception cref="LedgerException">The storage failed: the process has to end.</exception>
    public async Task<AddEntriesAnswer> AddEntriesAsync(
        SignedCheckpoint checkpoint, IReadOnlyList<(PackageInterval Interval, EntryPackage Package)> packages, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(packages);
        await _appending.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (IsHalted)
            {
                return new AddEntriesAnswer(AddEntriesStatus.HoldsBack);
            }

            var entries = new List<ReadOnlyMemory<byte>>();
            foreach (var (interval, package) in packages)
            {
                if (interval.Start > State.Tree.Size + entries.Count)
                {
                    return new AddEntriesAnswer(AddEntriesStatus.Conflict);
                }

                if (!IsOf(checkpoint, interval, package, entries))
                {
                    return new AddEntriesAnswer(AddEntriesStatus.WrongProof);
                }

                Take(interval, package, entries);
            }

            if (entries.Count > 0 && !await AppendAsync(checkpoint, entries, packages).ConfigureAwait(false))
            {
                return new AddEntriesAnswer(AddEntriesStatus.HoldsBack);
            }

            return new AddEntriesAnswer(AddEntriesStatus.Progress);
        }
        catch (LedgerException e)
        {
            Fail(e);
            throw;
        }
        finally
        {
            _appending.Release();
        }
    }

    /// <summary>
    /// Cosigns a checkpoint as a mirror, once its whole tree is held, and makes it the one that is served.
    /// </summary>
    /// <param name="checkpoint">One that <see cref="PendingAt"/> gave.</param>
    public AddEntriesAnswer Complete(SignedCheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        lock (_gate)
        {
            if (checkpoint.Size < (_mirrored?.Size ?? 0) || checkpoint.Size > State.Tree.State.Size)
            {
                return new AddEntriesAnswer(AddEntriesStatus.Conflict);
            }

            SettleClaims();
            if (IsHalted || !MayCosign(checkpoint.Size) || FindFork(checkpoint))
            {
                return new AddEntriesAnswer(AddEntriesStatus.HoldsBack);
            }

            if (TryCosign(_mirror, checkpoint) is not { } signature)
            {
                return new AddEntriesAnswer(AddEntriesStatus.HoldsBack);
            }

            var signed = Own(checkpoint, signature);
            Guard(signed, signature);
            // SPEC: "The mirror MUST persist the new checkpoint before responding."
            State.Storage.WriteDurable(Heads.SignedPath, signed.Bytes.Span);
            _mirrored = signed;
            OfferFinal(checkpoint);
            return new AddEntriesAnswer(AddEntriesStatus.Complete, signature);
        }
    }

    /// <summary>Is the package of the checkpoint's tree?</summary>
    // SPEC: "it reconstructs the subtree hash based on the received entries and entries already in the log", then the proof.
    private bool IsOf(SignedCheckpoint checkpoint, PackageInterval interval, EntryPackage package, List<ReadOnlyMemory<byte>> before)
    {
        var held = new Hash[interval.Held];
        for (var i = 0; i < held.Length; i++)
        {
            held[i] = LeafAt(interval.SubtreeStart + i, before);
        }

        return interval.Verify(held, package.LeafHashes(), checkpoint.Size, package.Proof, checkpoint.RootHash) == MerkleFault.None;
    }

    /// <summary>The inclusion path of an entry of a package that has been found to be of the checkpoint's tree.</summary>
    /// <remarks>A package's subtree is either a whole tile below the tree or its right edge, so the subtree's proof is what stands
    /// above it in the path of each of its leaves.</remarks>
    private Hash[] PathOf(long index, List<ReadOnlyMemory<byte>> entries, (PackageInterval Interval, EntryPackage Package) package)
    {
        var (interval, carried) = package;
        var leaves = new Hash[interval.End - interval.SubtreeStart];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = LeafAt(interval.SubtreeStart + i, entries);
        }

        var within = Merkle.InclusionProof(index - interval.SubtreeStart, leaves.Length,
            (level, i) => Merkle.RootOf(leaves.AsSpan((int)(i << level), 1 << level)));
        return [.. within, .. carried.Proof];
    }

    private Hash LeafAt(long index, List<ReadOnlyMemory<byte>> after) => index < State.Tree.Size
        ? State.Tree.Node(State.Tree.State, 0, index)
        : Merkle.LeafHash(after[(int)(index - State.Tree.Size)].Span);

    private void Take(PackageInterval interval, EntryPackage package, List<ReadOnlyMemory<byte>> entries)
    {
        var offset = 0;
        for (var index = interval.Start; index < interval.End; index++)
        {
            var start = offset;
            if (!EntryBundle.TryReadNext(package.Entries.Span, ref offset, out var entry))
            {
                throw new InvalidOperationException("A package that was read ends early.");
            }

            if (index >= State.Tree.Size + entries.Count)
            {
                entries.Add(package.Entries.Slice(start + EntryBundle.PrefixSize, entry.Length));
            }
        }
    }

    /// <returns>False when an entry should never have been recorded: nothing of the stretch is taken.</returns>
    private async Task<bool> AppendAsync(
        SignedCheckpoint checkpoint, List<ReadOnlyMemory<byte>> entries, IReadOnlyList<(PackageInterval Interval, EntryPackage Package)> packages)
    {
        var first = State.Tree.Size;
        var audited = new AuditedEntry[entries.Count];
        var fault = _audit.Check(first, entries, audited) ?? WrongTime(first, audited) ?? Twice(first, audited);
        if (fault is not null)
        {
            var at = (int)(fault.Index - first);
            lock (_gate)
            {
                Note(new Evidence(0, fault.Code == WrongTimeCode ? EvidenceKind.WrongTime : EvidenceKind.InvalidEntry, EvidenceState.Confirmed,
                    default, fault.ToString(), [.. Known, TextOf(checkpoint)], Index: fault.Index, Entry: entries[at].ToArray(),
                    Path: PathOf(fault.Index, entries, packages.First(p => p.Interval.Start <= fault.Index && fault.Index < p.Interval.End))));
            }

            return false;
        }

        _batch.Begin(first);
        for (var i = 0; i < audited.Length; i++)
        {
            var statement = audited[i].Statement!;
            State.Ids.Add(statement.Id.Value.Prefix);
            if (statement.Kind == Sequencer.ClockKind)
            {
                State.NoteClock(statement, first + i);
            }

            _batch.Add(entries[i].Span, statement.Id, audited[i].LeafHash, State.Rules.IsControl(statement.Kind));
        }

        State.Storage.Append(_batch.FirstIndex, _batch.Count, _batch.Bytes);
        Telemetry.Recorded.Add(_batch.Count);
        State.Integrate(_batch);
        RecordedSignal.Advance(State.Tree.Size);
        await _settler.AfterBatchAsync(State.Tree.Size).ConfigureAwait(false);
        return true;
    }

    private const string WrongTimeCode = "wrong-time";

    /// <summary>The log's clock can't say earlier than what was cosigned here before the entry was there, nor later than now.</summary>
    private EntryFault? WrongTime(long first, AuditedEntry[] audited)
    {
        for (var i = 0; i < audited.Length; i++)
        {
            if (audited[i].Statement is not { Kind: Sequencer.ClockKind } clock)
            {
                continue;
            }

            var (size, since) = LastCosigned(first + i);
            if (clock.SignedAt < since - _options.ClockTolerance)
            {
                return new EntryFault(first + i, WrongTimeCode,
                    $"says that it is {clock.SignedAt:u}, but {size} entries without it were cosigned here at {since:u}");
            }

            if (clock.SignedAt > Now + _options.ClockTolerance)
            {
                return new EntryFault(first + i, WrongTimeCode, $"says that it is {clock.SignedAt:u}, and it is {Now:u}");
            }
        }

        return null;
    }

    /// <summary>The newest tree without an entry that was cosigned here.</summary>
    private (long Size, DateTimeOffset At) LastCosigned(long index)
    {
        lock (_gate)
        {
            var at = _cosigned.FindLastIndex(c => c.Size <= index);
            return at < 0 ? (0, DateTimeOffset.MinValue + _options.ClockTolerance) : _cosigned[at];
        }
    }

    private EntryFault? Twice(long first, AuditedEntry[] audited)
    {
        var here = new HashSet<StatementId>();
        for (var i = 0; i < audited.Length; i++)
        {
            var id = audited[i].Statement!.Id;
            if (!here.Add(id) || State.TryFind(id, out _))
            {
                return new EntryFault(first + i, "duplicate", $"is a statement that is recorded already, {id}");
            }
        }

        return null;
    }

    /// <summary>What had been claimed of sizes that this copy has reached by now is settled by the copy.</summary>
    private void SettleClaims()
    {
        var held = State.Tree.State.Size;
        foreach (var reached in _floors.Concat(_claims).Where(c => c.Size <= held).ToList())
        {
            FindFork(reached);
        }

        _floors.RemoveAll(f => f.Size <= held);
        _claims.RemoveAll(c => c.Size <= held);

        Evidence.Settle(open =>
        {
            if (open.Kind != EvidenceKind.UnprovenGrowth
                || SignedCheckpoint.TryParse(System.Text.Encoding.UTF8.GetBytes(open.Checkpoints[^1]), out var claimed) != CheckpointFault.None
                || claimed!.Size > held)
            {
                return null;
            }

            return FindFork(claimed) ? EvidenceState.Confirmed : EvidenceState.Cleared;
        });
    }
}
