using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// Flushes tiles and bundles to the disk beside the sequencer, a stretch at a time, so that the journal can be trimmed.
/// Falls the disk too far behind, the sequencer waits for it.
/// </summary>
internal sealed class Settler(ILogStorage storage, long settled, int stretch, int maxUnsettled)
{
    private long _settled = settled;
    private Task _running = Task.CompletedTask;

    /// <summary>Called by the sequencer when a batch is integrated.</summary>
    /// <param name="size">The size it reached.</param>
    /// <exception cref="LedgerException">Settling failed.</exception>
    public async ValueTask AfterBatchAsync(long size)
    {
        if (size - Volatile.Read(ref _settled) < stretch)
        {
            return;
        }

        if (!_running.IsCompleted && size - Volatile.Read(ref _settled) < maxUnsettled)
        {
            return;
        }

        await _running.ConfigureAwait(false);
        _running = Begin(size);
        if (size - Volatile.Read(ref _settled) >= maxUnsettled)
        {
            await _running.ConfigureAwait(false);
        }
    }

    /// <summary>Settles all that is integrated. Called when the sequencer has ended.</summary>
    public async Task FinishAsync(long size)
    {
        await _running.ConfigureAwait(false);
        _running = Begin(size);
        await _running.ConfigureAwait(false);
    }

    /// <summary>Waits until nothing runs any more, whatever came of it.</summary>
    public Task QuietAsync() => Task.WhenAny(_running);

    private Task Begin(long size)
    {
        // Entries of the bundle that is not full yet are in the journal only.
        var whole = size - (size % TileId.FullWidth);
        return Task.Run(() =>
        {
            storage.Settle(whole);
            Volatile.Write(ref _settled, whole);
        });
    }
}
