using System.Collections.Concurrent;
using System.Globalization;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Tickets;

/// <summary>
/// Reads one recorded ticket and says what was found: the detail sealed into the private store, the judgement submitted under
/// the platform's key like anyone's statement. Done when the view holds it, so a ticket that the view lists as unread is so.
/// </summary>
internal sealed partial class TicketAssessor(
    TicketMachine machine, ViewDatabase views, ViewLoop loop, SealedStore store, TransparencyLog log, LedgerHost host, TimeProvider time,
    ILogger<TicketAssessor> logger)
{
    /// <summary>Why a ticket can't be read when it is the machine that failed, again and again: nothing is wrong with the paper.</summary>
    public const string Failed = "failed";

    /// <summary>Attempts at one photograph before it is given up.</summary>
    public const int Attempts = 3;

    private const string Purpose = "tickets";

    // Sealed but not recorded yet: the same bytes again are the same statement, which the ledger takes once.
    private readonly ConcurrentDictionary<long, byte[]> _unsaid = new();

    /// <summary>Reads, judges and says. Throws what keeps it from it for now.</summary>
    /// <exception cref="IOException">The log does not take it at the moment; sent again, it is the same statement.</exception>
    public async Task AssessAsync(Assignment assignment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var ticket = assignment.Ticket;
        if (!_unsaid.TryGetValue(ticket.Index, out var statement))
        {
            TicketCircumstances? circumstances;
            using (var db = views.Read())
            {
                circumstances = TicketQueries.IsUnread(db, ticket.Index) ? TicketQueries.CircumstancesOf(db, ticket.Index) : null;
            }

            if (circumstances is not null && host.Authority.Charter?.Platform.Key.Id != host.Statements.Key)
            {
                // Another key than the charter's, such as after a loss: nothing that it seals is taken.
                LogOtherKey(logger, ticket.Index);
                return;
            }

            if (circumstances is null || ReadPages(assignment, circumstances, cancellationToken) is not { } pages)
            {
                return;
            }

            statement = Seal(ticket, pages);
            _unsaid[ticket.Index] = statement;
        }

        switch (await log.SubmitAsync(statement, cancellationToken))
        {
            case SubmitResult.Recorded recorded:
                _unsaid.TryRemove(ticket.Index, out _);
                await loop.WaitForAsync(recorded.Receipt.Index + 1, cancellationToken);
                break;
            case SubmitResult.Refused refused:
                // Nothing that another attempt would change, such as a platform key that the charter does not name.
                _unsaid.TryRemove(ticket.Index, out _);
                LogRefused(logger, ticket.Index, refused.Refusal.Code, refused.Refusal.Field);
                break;
            default:
                throw new IOException("The log takes no statements at the moment.");
        }
    }

    /// <summary>
    /// Reads a ticket that was judged before once more, for the memory alone. False when its photograph is gone.
    /// </summary>
    public bool RemindOf(UnreadTicket ticket, CancellationToken cancellationToken)
    {
        TicketCircumstances? circumstances;
        using (var db = views.Read())
        {
            circumstances = TicketQueries.CircumstancesOf(db, ticket.Index);
        }

        if (circumstances is null || store.Read(ticket.Image, LedgerHost.PlatformId, Purpose) is not { } photograph)
        {
            return false;
        }

        var context = ContextOf(ticket, circumstances);
        Remember(ticket, machine.Examine(machine.Read(photograph.ToArray(), cancellationToken), context), context);
        return true;
    }

    /// <summary>What was erased while it was read is not kept.</summary>
    private void Remember(UnreadTicket ticket, IReadOnlyList<TicketReading> pages, TicketContext context)
    {
        machine.Remember(pages, context);
        if (store.StateOf(ticket.Image) != SealedState.Present)
        {
            machine.Memory?.Forget(ticket.Id.ToString());
        }
    }

    /// <summary>The pages with their findings; none when the machine gave up; null when the photograph was erased meanwhile.</summary>
    private IReadOnlyList<TicketReading>? ReadPages(Assignment assignment, TicketCircumstances circumstances, CancellationToken cancellationToken)
    {
        var ticket = assignment.Ticket;
        try
        {
            if (store.Read(ticket.Image, LedgerHost.PlatformId, Purpose) is not { } photograph)
            {
                return null;
            }

            var context = ContextOf(ticket, circumstances);
            var pages = machine.Examine(machine.Read(photograph.ToArray(), cancellationToken), context);
            // Before it is said: after a crash in between, it is examined again, and never held against itself.
            Remember(ticket, pages, context);
            return pages;
        }
        catch (Exception e) when (assignment.Attempt >= Attempts && !cancellationToken.IsCancellationRequested)
        {
            LogGivenUp(logger, ticket.Index, assignment.Attempt, e);
            return [];
        }
    }

    private TicketContext ContextOf(UnreadTicket ticket, TicketCircumstances circumstances)
    {
        var number = circumstances.Number is { } digest && store.Read(digest, LedgerHost.PlatformId, Purpose) is { } bytes
            ? SealedContent.Read<SealedNumber>(bytes.Span) : null;
        return new TicketContext
        {
            File = ticket.Id.ToString(),
            Merchant = circumstances.Merchant,
            MerchantUscc = number is { Type: "uscc" } ? number.Value : null,
            SubmittedAt = circumstances.SubmittedAt,
            RecordedAt = circumstances.RecordedAt,
            Goods = circumstances.Goods.Count > 0 ? circumstances.Goods : null,
            Quantity = circumstances.Quantity?.ToNumberString(),
            Unit = circumstances.Quantity?.Unit.Chinese,
        };
    }

    private byte[] Seal(UnreadTicket ticket, IReadOnlyList<TicketReading> pages)
    {
        var detail = SealedBytes.Salt(TicketDetail.Write(pages));
        var digest = SealedBytes.Digest(detail);
        // First the detail: a statement on the ledger whose detail a crash swallowed could never be explained. Uncited, it is swept.
        if (store.Put(digest, detail) is not (SealedPut.Stored or SealedPut.Already))
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"A reading of {detail.Length} bytes can't be put away."));
        }

        var page = TicketDetail.Leading(pages);
        var assessed = new TicketAssessed(
            StatementFactory.Nonce(), ticket.Id, TicketMachine.Model, TicketMachine.Rules,
            page is not null && TicketTypes.Read.Contains(page.Type) ? page.Type : TicketType.Unknown, Share(page?.TypeConfidence ?? 0),
            FindingsOf(pages), digest, page is null ? Failed : page.Readable ? null : page.Reason ?? Unreadable.Uncertain);
        return host.Statements.Seal(ticket.Stall, assessed, time.GetUtcNow());
    }

    /// <summary>One a rule, the worst: how many places of how many pages it is about stands in the detail.</summary>
    private static TicketFinding[] FindingsOf(IReadOnlyList<TicketReading> pages) =>
    [
        .. pages.SelectMany(p => p.Findings)
            .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ThenBy(f => f.Rule, StringComparer.Ordinal)
            .DistinctBy(f => f.Rule, StringComparer.Ordinal).Take(TicketAssessed.MaxFindings)
            .Select(f => new TicketFinding(f.Rule, f.Version, FindingCodes.Severities[(int)f.Severity], Share(f.Confidence))),
    ];

    private static Amount Share(double value) =>
        double.IsFinite(value) ? Amount.Of(decimal.Round((decimal)Math.Clamp(value, 0, 1), 3)) : default;

    [LoggerMessage(1621, LogLevel.Error, "Ticket at entry {Index} was given up after {Attempts} attempts and is assessed as failed")]
    private static partial void LogGivenUp(ILogger logger, long index, int attempts, Exception exception);

    [LoggerMessage(1623, LogLevel.Warning, "The ticket at entry {Index} is not read: the platform's key is not the one that the charter names")]
    private static partial void LogOtherKey(ILogger logger, long index);

    [LoggerMessage(1622, LogLevel.Error, "The assessment of the ticket at entry {Index} was refused: {Code} {Field}")]
    private static partial void LogRefused(ILogger logger, long index, string code, string? field);
}
