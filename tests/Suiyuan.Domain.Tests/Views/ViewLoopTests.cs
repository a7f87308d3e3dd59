using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Views;

/// <summary>Transactions over several reads of the ledger, and digests that are asked for meanwhile.</summary>
public sealed class ViewLoopTests : IDisposable
{
    private readonly ViewWorld _views = new();

    [Fact]
    public async Task A_digest_asked_for_in_the_middle_of_a_transaction_ends_it_there_or_is_refused()
    {
        using var source = new SlowSource(_views.World.Entries);
        var size = source.Size;
        Assert.True(size > 12, "the world has too few entries to be read in parts");
        var loop = new ViewLoop(_views.Database, source);
        var caughtUp = loop.CatchUpAsync(TestContext.Current.CancellationToken);
        await source.AtThird;
        // Some entries are taken in and not committed, others are not read yet.
        var passed = loop.DigestAtAsync(2, TestContext.Current.CancellationToken);
        var ahead = loop.DigestAtAsync(size - 1, TestContext.Current.CancellationToken);
        var again = loop.DigestAtAsync(size - 1, TestContext.Current.CancellationToken);
        source.Go();
        Assert.Equal(size, await caughtUp);
        Assert.Null(await passed);
        Assert.Equal(size - 1, (await ahead)!.Size);
        Assert.Equal((await ahead)!.Digest, (await again)!.Digest);
    }

    [Fact]
    public async Task The_platforms_clock_does_not_make_a_day_begin_before_the_history_that_is_loaded_on_it()
    {
        var world = _views.World;
        world.Tick(TimeSpan.FromDays(5));
        for (var day = 5; day >= 0; day--)
        {
            Assert.Null(world.Try(world.Sealed("ah-ming", "ah-ming", world.Sale(), at: world.Now.AddDays(-day))));
        }

        await _views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        using var db = _views.Read();
        var today = DateOnly.FromDateTime(world.Now.UtcDateTime.AddHours(8));
        Assert.Equal(world.Entries.Count - 1, StatementView.FirstSince(db, today));
        Assert.Equal(world.Entries.Count - 3, StatementView.FirstSince(db, today.AddDays(-2)));
        _views.Reopen();
        world.Must("ah-ming", "ah-ming", world.Sale());
        await _views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        using var again = _views.Read();
        Assert.Equal(world.Entries.Count - 2, StatementView.FirstSince(again, today));
    }

    [Fact]
    public async Task A_digest_that_nobody_waits_for_any_more_keeps_nothing_open()
    {
        using var gone = new CancellationTokenSource();
        await _views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        var asked = _views.Loop.DigestAtAsync(_views.Loop.Size + 1, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        _views.World.Must("ah-ming", "ah-ming", _views.World.Sale());
        await _views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        _views.World.Must("ah-ming", "ah-ming", _views.World.Sale());
        await _views.Loop.CatchUpAsync(TestContext.Current.CancellationToken);
        // Refused while anyone reads an earlier state.
        Assert.Equal(0, _views.Database.Writer.Number("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    [Fact]
    public async Task Who_must_not_run_ahead_is_let_on_by_what_was_worked_through_before_it_is_committed()
    {
        while (_views.World.Entries.Count < 700)
        {
            _views.World.Must("ah-ming", "ah-ming", _views.World.Sale());
        }

        using var source = new SlowSource(_views.World.Entries, atOnce: 300);
        var loop = new ViewLoop(_views.Database, source);
        var caughtUp = loop.CatchUpAsync(TestContext.Current.CancellationToken);
        await loop.WaitUntilAppliedAsync(512, TestContext.Current.CancellationToken);
        Assert.False(loop.WaitForAsync(1, TestContext.Current.CancellationToken).IsCompleted);
        source.Go();
        Assert.Equal(source.Size, await caughtUp);
        await loop.WaitUntilAppliedAsync(source.Size, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _views.Dispose();

    /// <summary>Gives few entries at a time, and the third time waits.</summary>
    private sealed class SlowSource(IReadOnlyList<Statement> entries, int atOnce = 4) : IEntrySource, IDisposable
    {
        private readonly SemaphoreSlim _gate = new(0);
        private readonly TaskCompletionSource _third = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _reads;

        public Task AtThird => _third.Task;

        public long Size { get; } = entries.Count;

        public void Go() => _gate.Release();

        public Task WaitAsync(long size, CancellationToken cancellationToken) => Task.CompletedTask;

        public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken)
        {
            if (++_reads == 3)
            {
                _third.SetResult();
                await _gate.WaitAsync(cancellationToken);
            }

            return [.. entries.Skip((int)from).Take(Math.Min(atOnce, max)).Select(e => e.Bytes)];
        }

        public void Dispose() => _gate.Dispose();
    }
}
