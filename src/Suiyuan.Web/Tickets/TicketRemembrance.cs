using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Tickets;

/// <summary>
/// Keeps the reader's memory in step with what may be remembered: tickets that were judged but are not in it (it was lost, or is of
/// another version) are read once more, one at a time, behind everyone else; what is erased from the private store is forgotten.
/// </summary>
internal sealed partial class TicketRemembrance(
    TicketMachine machine, TicketAssessor assessor, TicketQueue queue, ViewDatabase views, ViewLoop loop, RecordedLog log, SealedStore store, TimeProvider time,
    ILogger<TicketRemembrance> logger) : BackgroundService
{
    private const int Batch = 256;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        store.Erased += OnErased;
        try
        {
            await loop.WaitForAsync(log.RecordedSize, stoppingToken);
            while (machine.Memory is null)
            {
                await Task.Delay(BetweenLooks, time, stoppingToken);
            }

            await RefillAsync(machine.Memory, stoppingToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        finally
        {
            store.Erased -= OnErased;
        }
    }

    private async Task RefillAsync(Suiyuan.Tickets.Findings.TicketIndex memory, CancellationToken stoppingToken)
    {
        var (after, read) = (-1L, 0);
        while (true)
        {
            IReadOnlyList<UnreadTicket> tickets;
            using (var db = views.Read())
            {
                tickets = TicketQueries.Assessed(db, after, Batch);
            }

            foreach (var ticket in tickets)
            {
                after = ticket.Index;
                var state = store.StateOf(ticket.Image);
                if (state == SealedState.Erased)
                {
                    // While no reader was open, perhaps.
                    memory.Forget(ticket.Id.ToString());
                }
                else if (state == SealedState.Present && !memory.Knows(ticket.Id.ToString()))
                {
                    // Nobody waits for this one.
                    while (queue.IsBusy)
                    {
                        await Task.Delay(BetweenLooks, time, stoppingToken);
                    }

                    try
                    {
                        read += assessor.RemindOf(ticket, stoppingToken) ? 1 : 0;
                    }
                    catch (Exception e) when (!stoppingToken.IsCancellationRequested)
                    {
                        // One that can't be read again only stays out of later comparisons.
                        LogNotRemembered(logger, ticket.Index, e);
                    }
                }
            }

            if (tickets.Count < Batch)
            {
                if (read > 0)
                {
                    LogRemembered(logger, read);
                }

                return;
            }
        }
    }

    private void OnErased(Hash digest)
    {
        try
        {
            using var db = views.Read();
            foreach (var ticket in TicketQueries.WithImage(db, digest))
            {
                machine.Memory?.Forget(ticket.ToString());
            }
        }
        catch (SqliteException e)
        {
            LogNotForgotten(logger, e);
        }
    }

    [LoggerMessage(1631, LogLevel.Information, "{Count} tickets were read again for the reader's memory")]
    private static partial void LogRemembered(ILogger logger, int count);

    [LoggerMessage(1632, LogLevel.Warning, "The ticket at entry {Index} can't be read again for the reader's memory")]
    private static partial void LogNotRemembered(ILogger logger, long index, Exception exception);

    [LoggerMessage(1633, LogLevel.Error, "A photograph was erased, but the reader's memory of it was not")]
    private static partial void LogNotForgotten(ILogger logger, Exception exception);
}
