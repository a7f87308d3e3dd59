using Suiyuan.Ledger;

namespace Suiyuan.Domain.Views;

/// <summary>The ledger of this process, as the view loop reads it: whatever is durable, published or not.</summary>
/// <param name="log">The ledger; disposed by whoever opened it.</param>
public sealed class LogEntrySource(RecordedLog log) : IEntrySource
{
    /// <inheritdoc />
    public long Size => log.RecordedSize;

    /// <inheritdoc />
    public Task WaitAsync(long size, CancellationToken cancellationToken) => log.WaitForRecordedAsync(size, cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken) =>
        log.ReadEntriesAsync(from, max, cancellationToken);
}
