using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Shared;

/// <summary>What entries of the ledger say, where a page needs more of it than the views keep.</summary>
internal static class EntryPayloads
{
    /// <summary>The payload of the statement at a leaf index; null when it is none that this program knows.</summary>
    public static async Task<Payload?> PayloadAtAsync(this RecordedLog log, long index, CancellationToken cancellationToken)
    {
        var entry = await log.ReadEntryAsync(index, cancellationToken);
        return Statement.TryDecode(entry, out var statement) == StatementFault.None ? Payloads.Read(statement!.Kind, statement.Payload.Span) : null;
    }
}
