using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// Signs a checkpoint for what is integrated, once an interval when it has grown. The only signer: a size is signed at
/// most once, each larger than the one before, and stored before anyone sees it.
/// </summary>
internal sealed class Publisher(
    LedgerState state, LogKey key, SignedCheckpoint? last, TimeProvider time, TimeSpan interval, SizeSignal published, ILogger logger)
{
    private volatile SignedCheckpoint? _last = last;

    /// <summary>The newest checkpoint; null until the first.</summary>
    public SignedCheckpoint? Last => _last;

    /// <summary>Publishes until told to stop.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ct).ConfigureAwait(false))
            {
                PublishNow();
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Told to stop: the closing log publishes the last checkpoint itself.
        }
    }

    /// <summary>Signs and stores a checkpoint if the log has grown since the last one, or has none yet.</summary>
    public void PublishNow()
    {
        var tree = state.Tree.State;
        if (_last is { } last && last.Size >= tree.Size)
        {
            return;
        }

        using var activity = Telemetry.Source.StartActivity("ledger.publish");
        var signed = key.Sign(new Checkpoint(key.Origin, tree.Size, state.Tree.RootAt(tree, tree.Size)));
        state.Storage.WriteCheckpoint(signed.Bytes.Span);
        _last = signed;
        published.Advance(tree.Size);
        Log.Published(logger, tree.Size);
    }
}
