using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Views;

/// <summary>An entry of the ledger as the views take it in.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Statement">What is recorded there.</param>
/// <param name="RecordedAt">The ledger's time: the greatest clock entry below; before the first one, when it was sealed.</param>
/// <param name="OccurredAt">When it is said to have happened; when it was sealed, unless the payload says otherwise.</param>
public readonly record struct RecordedStatement(long Index, Statement Statement, DateTimeOffset RecordedAt, DateTimeOffset OccurredAt);

/// <summary>
/// Something that follows from the ledger: a few tables, and how each statement changes them. Must never refuse or
/// throw on a recorded statement, call anything outside its tables, or depend on anything but the statements in order.
/// </summary>
public interface IView
{
    /// <summary>A short name, unique among the views.</summary>
    string Name { get; }

    /// <summary>The statements that make its tables. A change of this text makes every database rebuild itself.</summary>
    string Schema { get; }

    /// <summary>Forgets what it holds in memory and reads it again: at start, and after a batch was rolled back. Nothing to do for
    /// a view that holds nothing.</summary>
    void Load(ViewWriter db)
    {
    }

    /// <summary>Takes in one statement.</summary>
    void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload);

    /// <summary>Writes what it still holds in memory; the last thing before a batch is committed. Nothing to do for a view that
    /// writes each change at once.</summary>
    void Flush(ViewWriter db)
    {
    }
}

/// <summary>Where views read the ledger from.</summary>
public interface IEntrySource
{
    /// <summary>How many entries can be read: all are durable.</summary>
    long Size { get; }

    /// <summary>Completes when <see cref="Size"/> is at least <paramref name="size"/>.</summary>
    Task WaitAsync(long size, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="max"/> entries from index <paramref name="from"/> on, at least one.</summary>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken);
}
