using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Views;

/// <summary>
/// Reads the ledger in order and applies each batch to all views in one transaction, together with the position. The
/// further behind it is, the larger its batches; when it has caught up, a statement is seen within milliseconds.
/// </summary>
/// <param name="database">The views. Nobody else writes them.</param>
/// <param name="source">The ledger.</param>
public sealed class ViewLoop(ViewDatabase database, IEntrySource source)
{
    /// <summary>The most entries that one transaction takes in. What many of them change is written once for all.</summary>
    public const int MaxTransaction = 65_536;

    /// <summary>The most entries that are read and decoded at once; twice as many are in memory.</summary>
    public const int MaxBatch = 8_192;

    // Entries after which those are told who must not run ahead.
    private const int Step = 512;

    private readonly Lock _gate = new();
    private readonly SizeSignal _committed = new();
    private readonly SizeSignal _applied = new();
    private readonly List<(long Size, TaskCompletionSource<ViewReader> Reached)> _stops = [];
    private long _clock;
    private Task<Batch>? _ahead;

    /// <summary>How many entries the views have taken in; committed.</summary>
    public long Size => _committed.Value;

    /// <summary>Takes in the ledger for as long as the process lives.</summary>
    /// <exception cref="LedgerException">The ledger can't be read, or is not what it should be: stop the process.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database can't be written: stop the process; the file can be deleted.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ResumeAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            await source.WaitAsync(Size + 1, cancellationToken).ConfigureAwait(false);
            await StepAsync(source.Size, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes in what the ledger holds now, and returns.</summary>
    /// <returns>The size reached.</returns>
    public async Task<long> CatchUpAsync(CancellationToken cancellationToken = default)
    {
        await ResumeAsync(cancellationToken).ConfigureAwait(false);
        var until = source.Size;
        while (Size < until)
        {
            await StepAsync(until, cancellationToken).ConfigureAwait(false);
        }

        return Size;
    }

    /// <summary>Throws the views away and makes them again from entry 0.</summary>
    /// <returns>The size reached.</returns>
    public async Task<long> RebuildAsync(CancellationToken cancellationToken = default)
    {
        database.Clear();
        return await CatchUpAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Completes when the views hold at least <paramref name="size"/> entries: read your own writes with index + 1.</summary>
    public Task WaitForAsync(long size, CancellationToken cancellationToken = default) =>
        _committed.WaitAsync(size, cancellationToken);

    /// <summary>
    /// Completes when at least <paramref name="size"/> entries are worked through, be they committed yet or not: for who must not run ahead.
    /// </summary>
    public Task WaitUntilAppliedAsync(long size, CancellationToken cancellationToken = default) => _applied.WaitAsync(size, cancellationToken);

    /// <summary>
    /// Digests the views at exactly one size, which may be yet to come: the loop then ends a batch there, and goes on while
    /// the digest is computed on what it was.
    /// </summary>
    /// <returns>null when the views are past that size already.</returns>
    public async Task<ViewDigest?> DigestAtAsync(long size, CancellationToken cancellationToken = default)
    {
        var reached = new TaskCompletionSource<ViewReader>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (Size > size)
            {
                return null;
            }

            _stops.Add((size, reached));
            Reach(Size);
        }

        using var reader = await ReachedAsync(reached, cancellationToken).ConfigureAwait(false);
        return reader.TreeSize == size ? await Task.Run(() => ViewDigest.Of(reader, database.Stamp, cancellationToken), cancellationToken).ConfigureAwait(false) : null;
    }

    private async Task<ViewReader> ReachedAsync(TaskCompletionSource<ViewReader> reached, CancellationToken cancellationToken)
    {
        try
        {
            return await reached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                _stops.RemoveAll(stop => stop.Reached == reached);
            }

            // A reader that nobody closes would keep the log from ever being checkpointed.
            if (reached.Task.IsCompletedSuccessfully)
            {
                (await reached.Task.ConfigureAwait(false)).Dispose();
            }

            throw;
        }
    }

    /// <summary>Gives whoever waits for this size a reader on it; and whoever asked for a smaller one when it had been passed and not committed.</summary>
    private void Reach(long size)
    {
        foreach (var stop in _stops.FindAll(stop => stop.Size <= size))
        {
            _stops.Remove(stop);
            stop.Reached.SetResult(database.Read());
        }
    }

    /// <summary>Finds where the database stands, and starts over if it was made from another ledger.</summary>
    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        var (size, clock, last) = database.Writer.One("SELECT size, clock, last FROM position", row =>
            (row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetBytes(2)));
        if (size > 0 && !await IsOurLedgerAsync(size, last, cancellationToken).ConfigureAwait(false))
        {
            database.Clear();
            (size, clock) = (0, 0);
        }

        _clock = clock;
        _ahead = null;
        database.PartiesChangedAt = size - 1;
        Advance(size);
    }

    private async Task<bool> IsOurLedgerAsync(long size, byte[]? last, CancellationToken cancellationToken)
    {
        if (source.Size < size)
        {
            return false;
        }

        var entries = await source.ReadAsync(size - 1, 1, cancellationToken).ConfigureAwait(false);
        return last is not null && Decode(entries[0], size - 1).Id.Value == new Hash(last);
    }

    /// <summary>One transaction: up to <paramref name="until"/>, unless that is more than <see cref="MaxTransaction"/> or a digest is asked for before.</summary>
    private async Task StepAsync(long until, CancellationToken cancellationToken)
    {
        var (at, clock) = (Size, _clock);
        var end = Math.Min(until, at + MaxTransaction);
        var db = database.Writer;
        db.Begin();
        try
        {
            Statement last;
            do
            {
                var batch = await (_ahead ?? ReadAsync(at, until, cancellationToken)).ConfigureAwait(false);
                // A digest may have been asked for since it was read: then the rest of it waits.
                end = CommitAt(at, end);
                var entries = batch.Cut((int)(Math.Min(end, batch.End) - at), out var rest);
                // Reading and decoding the next ones need not wait for this one to be written.
                _ahead = rest is not null ? Task.FromResult(rest)
                    : batch.End < until ? Task.Run(() => ReadAsync(batch.End, until, cancellationToken), cancellationToken)
                    : null;
                foreach (var (statement, payload) in entries)
                {
                    clock = Apply(db, statement, payload, at++, clock);
                    if (at % Step == 0)
                    {
                        _applied.Advance(at);
                    }
                }

                last = entries[^1].Statement;
            }
            while (at < end);

            foreach (var view in database.Views)
            {
                view.Flush(db);
            }

            db.Run("UPDATE position SET size = $1, clock = $2, last = $3", at, clock, last.Id.Value.ToArray());
            db.Commit();
        }
        catch
        {
            db.Rollback();
            database.Load();
            _ahead = null;
            throw;
        }

        _clock = clock;
        Advance(at);
    }

    private async Task<Batch> ReadAsync(long from, long until, CancellationToken cancellationToken)
    {
        var entries = await source.ReadAsync(from, (int)Math.Min(MaxBatch, until - from), cancellationToken).ConfigureAwait(false);
        var decoded = new List<(Statement, Payload)>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var statement = Decode(entries[i], from + i);
            decoded.Add((statement, Payloads.Read(statement.Kind, statement.Payload.Span)));
        }

        return new Batch(from, decoded);
    }

    /// <summary>Where a transaction has to end that has come to <paramref name="at"/> and would end at <paramref name="end"/>.</summary>
    private long CommitAt(long at, long end)
    {
        lock (_gate)
        {
            return _stops.Where(stop => stop.Size > at).Select(stop => stop.Size).Append(end).Min();
        }
    }

    private long Apply(ViewWriter db, Statement statement, Payload payload, long index, long clock)
    {
        var recorded = new RecordedStatement(
            index, statement, clock == 0 ? statement.SignedAt : DateTimeOffset.FromUnixTimeSeconds(clock), payload.Occurred ?? statement.SignedAt);
        if (payload is not Clock && Kinds.IsControl(statement.Kind))
        {
            database.PartiesChangedAt = index;
        }

        foreach (var view in database.Views)
        {
            view.Apply(db, recorded, payload);
        }

        return payload is Clock tick ? Math.Max(clock, tick.At.ToUnixTimeSeconds()) : clock;
    }

    private static Statement Decode(ReadOnlyMemory<byte> bytes, long index)
    {
        var fault = Statement.TryDecode(bytes, out var statement);
        return fault == StatementFault.None
            ? statement!
            : throw new LedgerCorruptException("ledger", $"entry {index} is not a statement ({fault})");
    }

    private void Advance(long size)
    {
        lock (_gate)
        {
            _committed.Advance(size);
            Reach(size);
        }

        _applied.Advance(size);
    }

    /// <summary>Entries that are read and decoded, and not applied yet.</summary>
    /// <param name="From">Leaf index of the first.</param>
    /// <param name="Entries">The entries.</param>
    private sealed record Batch(long From, List<(Statement Statement, Payload Payload)> Entries)
    {
        public long End => From + Entries.Count;

        /// <summary>The first <paramref name="count"/> entries, and what is left of it.</summary>
        public List<(Statement Statement, Payload Payload)> Cut(int count, out Batch? rest)
        {
            rest = count < Entries.Count ? new Batch(From + count, Entries[count..]) : null;
            return rest is null ? Entries : Entries[..count];
        }
    }
}
