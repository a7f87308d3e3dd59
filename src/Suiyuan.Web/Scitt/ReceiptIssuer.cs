using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Scitt;

/// <summary>
/// Issues COSE receipts under the platform's key, of published checkpoints only: what a receipt says the log has, it has for
/// good. Thread-safe.
/// </summary>
internal sealed class ReceiptIssuer(LedgerHost ledger, TransparencyLog log, SuiyuanOptions options, TimeProvider time)
{
    /// <summary>How long a registration may wait for the checkpoint that covers it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Registrations that may wait at once; more are told to come back. A waiting one holds a connection.</summary>
    private const int MaxWaiting = 1_000;

    private readonly Lock _gate = new();
    private readonly SealKey _key = Import(ledger.PlatformPoint);
    private Task _nextCheckpoint = Task.CompletedTask;
    private int _waiting;

    /// <summary>Who issues: the address of this service; without one, its log's origin.</summary>
    public string Issuer => options.PublicUrl ?? log.Origin;

    /// <summary>Seconds until asking again is worth it.</summary>
    public int RetryAfter => (int)Math.Ceiling(options.PublishInterval.TotalSeconds);

    /// <summary>The keys that receipts are verified with: the one in use, and the charter's, should that be another.</summary>
    public IReadOnlyList<SealKey> Keys => ledger.Authority.Charter?.Platform.Key is { } named && named.Id != _key.Id
        ? [_key, Import(named.Bytes.ToArray())]
        : [_key];

    /// <summary>Issues a receipt that a statement is in the published log; null when no checkpoint covers it yet.</summary>
    public async ValueTask<byte[]?> IssueAsync(StatementId id, long index, CancellationToken cancellationToken)
    {
        var checkpoint = log.Published;
        if (checkpoint.Size <= index)
        {
            return null;
        }

        var path = await log.ProveInclusionAsync(index, checkpoint.Size, cancellationToken);
        return Sign(id.ToString(), new ReceiptProof.Inclusion(checkpoint.Size, index, path), checkpoint.RootHash);
    }

    /// <summary>Issues a receipt that the published log begins with its first <paramref name="from"/> entries; null when it
    /// has not more than those.</summary>
    /// <param name="from">From 1.</param>
    /// <param name="cancellationToken">The caller went away.</param>
    public async ValueTask<byte[]?> IssueGrowthAsync(long from, CancellationToken cancellationToken)
    {
        var checkpoint = log.Published;
        if (checkpoint.Size <= from)
        {
            return null;
        }

        var path = await log.ProveConsistencyAsync(from, checkpoint.Size, cancellationToken);
        return Sign(log.Origin, new ReceiptProof.Consistency(from, checkpoint.Size, path), checkpoint.RootHash);
    }

    /// <summary>Waits a little for the checkpoint that covers an entry; on return there may be one or not.</summary>
    public async Task WaitAsync(long index, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) <= MaxWaiting)
            {
                await WaitInTurnAsync(index, cancellationToken);
            }
        }
        catch (Exception e) when (e is TimeoutException or LedgerException or ObjectDisposedException)
        {
            // The entry is durable all the same; its receipt is to be had later.
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task WaitInTurnAsync(long index, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            // Before looking: a checkpoint that comes in between completes it.
            var next = NextCheckpointAsync();
            var left = Patience - time.GetElapsedTime(start);
            if (log.Published.Size > index || left <= TimeSpan.Zero)
            {
                return;
            }

            await next.WaitAsync(left, time, cancellationToken);
        }
    }

    /// <summary>One waiter at the log for all, so that those who give up leave nothing behind there.</summary>
    private Task NextCheckpointAsync()
    {
        lock (_gate)
        {
            return _nextCheckpoint.IsCompleted ? _nextCheckpoint = log.WaitForPublishedAsync(log.Published.Size + 1) : _nextCheckpoint;
        }
    }

    private byte[] Sign(string subject, ReceiptProof proof, Hash root) =>
        CoseReceipt.Encode(new ReceiptDraft(_key.Id, Issuer, subject, proof), root, ledger.SignReceipt);

    private static SealKey Import(byte[] point) => SealKey.TryImport(point, out var key)
        ? key
        : throw new InvalidOperationException("The platform's key is none.");
}
