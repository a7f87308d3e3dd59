using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Payments;

/// <summary>
/// Links payments to vouchers: as soon as the voucher is on the ledger, says so under the platform's key, with what the service
/// said sealed beside it. One statement for each payment, whatever is told twice and wherever the host is stopped: the sealed
/// bytes are kept before they are submitted, and the same bytes are the same statement.
/// </summary>
internal sealed partial class PaymentLinker : BackgroundService
{
    private const string Purpose = "payments";

    // A phone sends a sale and then its prices. When they don't come within this, the match is unknown.
    private static readonly TimeSpan PricesPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WhileWaiting = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhileIdle = TimeSpan.FromMinutes(10);

    // One word that there is something to do is as good as many.
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<Hash, DateTimeOffset> _seen = [];
    private readonly PaymentStore _payments;
    private readonly PaymentAccounts _accounts;
    private readonly SealedStore _store;
    private readonly ViewDatabase _views;
    private readonly ViewLoop _loop;
    private readonly TransparencyLog _log;
    private readonly LedgerHost _host;
    private readonly SuiyuanOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<PaymentLinker> _logger;

    public PaymentLinker(
        PaymentStore payments, PaymentAccounts accounts, SealedStore store, ViewDatabase views, ViewLoop loop, TransparencyLog log,
        LedgerHost host, SuiyuanOptions options, TimeProvider time, ILogger<PaymentLinker> logger)
    {
        (_payments, _accounts, _store, _views, _loop, _log, _host) = (payments, accounts, store, views, loop, log, host);
        (_options, _time, _logger) = (options, time, logger);
        store.Stored += _ => Wake();
        store.Erased += payments.Forget;
    }

    /// <summary>Takes note of what a service said; durable on return.</summary>
    public void Take(PaymentNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var isNew = false;
        if (notice.Paid is { Voucher: { } voucher } paid)
        {
            isNew = _payments.Add(new Payment(
                notice.Channel, paid.Id, notice.Account, voucher, Money(paid.Amount), paid.At, _time.GetUtcNow()));
        }

        if (notice.Returned is { } returned)
        {
            isNew |= _payments.Add(new Refund(notice.Channel, returned.Id, returned.Payment, Money(returned.Amount), returned.At));
        }

        if (isNew)
        {
            Wake();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Opening what is left from before must not hold up the start.
        await Task.Yield();
        while (true)
        {
            var size = _loop.Size;
            var (open, trouble) = await StepAsync(stoppingToken);
            await Task.Delay(trouble ? AfterTrouble : BetweenSteps, _time, stoppingToken);
            using var next = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            Task woken = _wake.Reader.WaitToReadAsync(next.Token).AsTask();
            Task[] signs = open > 0
                ? [woken, Task.Delay(WhileWaiting, _time, next.Token), _loop.WaitForAsync(size + 1, next.Token)]
                : [woken, Task.Delay(WhileIdle, _time, next.Token)];
            if (!trouble)
            {
                await Task.WhenAny(signs);
            }

            await next.CancelAsync();
            stoppingToken.ThrowIfCancellationRequested();
            _wake.Reader.TryRead(out _);
        }
    }

    /// <summary>Goes through what is open. How much stays so, and whether something other than patience is missing.</summary>
    private async Task<(int Open, bool Trouble)> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var open = 0;
            foreach (var payment in _payments.ToLink())
            {
                cancellationToken.ThrowIfCancellationRequested();
                open += await TryLinkAsync(payment, cancellationToken) ? 0 : 1;
            }

            foreach (var refund in _payments.RefundsToLink())
            {
                cancellationToken.ThrowIfCancellationRequested();
                open += await TryLinkAsync(refund, cancellationToken) ? 0 : 1;
            }

            if (open == 0)
            {
                _seen.Clear();
            }

            return (open, false);
        }
        catch (Exception e) when (e is SqliteException or IOException or KeyUnavailableException)
        {
            // The rows are as they were: the next step goes on.
            LogTrouble(_logger, e);
            return (1, true);
        }
    }

    /// <summary>True when there is nothing left to do for it.</summary>
    private async Task<bool> TryLinkAsync(Payment payment, CancellationToken cancellationToken)
    {
        var statement = payment.Statement;
        if (statement is null)
        {
            PayableSale? sale;
            bool isOther;
            using (var db = _views.Read())
            {
                sale = PaymentQueries.SaleOf(db, payment.Voucher);
                isOther = sale is null && StatementView.Find(db, payment.Voucher) is not null;
            }

            if (sale is null && !isOther)
            {
                return _time.GetUtcNow() - payment.ReceivedAt > _options.Payments.WaitFor && Close(payment, PaymentState.Expired);
            }

            if (sale is null || !Collects(payment, sale.Stall))
            {
                return Close(payment, PaymentState.Foreign);
            }

            if (_host.Authority.Charter?.Platform.Key.Id != _host.Statements.Key)
            {
                // Another key than the charter's, such as after a loss: nothing that it seals is taken.
                LogOtherKey(_logger);
                return false;
            }

            if (MatchOf(payment, sale) is not { } match)
            {
                return false;
            }

            statement = Seal(payment, sale, match);
        }

        return Close(payment, await SubmitAsync(statement, cancellationToken));
    }

    /// <summary>The same of a refund, whose payment is linked.</summary>
    private async Task<bool> TryLinkAsync(OpenRefund refund, CancellationToken cancellationToken)
    {
        var statement = refund.Statement;
        if (statement is null)
        {
            (StatementId Id, string Stall)? link;
            using (var db = _views.Read())
            {
                link = PaymentQueries.LinkOf(db, refund.Payment);
            }

            if (link is not { } of || _host.Authority.Charter?.Platform.Key.Id != _host.Statements.Key)
            {
                return false;
            }

            statement = Seal(refund, of.Id, of.Stall);
        }

        _payments.Close(refund, statement, await SubmitAsync(statement, cancellationToken));
        return true;
    }

    private async Task<PaymentState> SubmitAsync(byte[] statement, CancellationToken cancellationToken)
    {
        switch (await _log.SubmitAsync(statement, cancellationToken))
        {
            case SubmitResult.Recorded recorded:
                await _loop.WaitForAsync(recorded.Receipt.Index + 1, cancellationToken);
                return PaymentState.Linked;
            case SubmitResult.Refused refused:
                LogRefused(_logger, refused.Refusal.Code, refused.Refusal.Field);
                return PaymentState.Refused;
            default:
                throw new IOException("The log takes no statements at the moment.");
        }
    }

    private bool Collects(Payment payment, string stall) =>
        _accounts.CollectsFor(payment.Channel, payment.Account).Any(p => p == stall || _host.Authority.IsBelow(stall, p));

    private bool Close(Payment payment, PaymentState state)
    {
        _payments.Close(payment, state);
        if (state is PaymentState.Expired or PaymentState.Foreign)
        {
            LogNotLinked(_logger, payment.Channel, state);
        }

        return true;
    }

    /// <summary>Whether the amount is the voucher's; null while its prices may still come.</summary>
    private string? MatchOf(Payment payment, PayableSale sale)
    {
        if (sale.Prices is not { } digest)
        {
            return "unknown";
        }

        try
        {
            if (_store.Read(digest, LedgerHost.PlatformId, Purpose) is { } content)
            {
                return !Amount.TryParse(SealedContent.Read<SealedPrices>(content.Span)?.Total, out var total) ? "unknown"
                    : total == Amount.Parse(payment.Amount) ? "equal" : "differs";
            }
        }
        catch (SealedCorruptException e)
        {
            // One damaged part must not hold up all other payments.
            LogPricesUnreadable(_logger, e);
            return "unknown";
        }

        if (_store.StateOf(digest) == SealedState.Erased)
        {
            return "unknown";
        }

        _seen.TryAdd(digest, _time.GetUtcNow());
        return _time.GetUtcNow() - _seen[digest] < PricesPatience ? null : "unknown";
    }

    private byte[] Seal(Payment payment, PayableSale sale, string match)
    {
        var now = _time.GetUtcNow();
        // The service's clock may be ahead of the ledger's, which takes nothing from the future.
        var at = payment.PaidAt < now ? payment.PaidAt : now;
        var digest = PutAway(new SealedPayment(payment.Channel, payment.Id, payment.Amount, Rfc3339(payment.PaidAt)));
        var statement = _host.Statements.Seal(sale.Stall, new PaymentLinked(
            StatementFactory.Nonce(), payment.Voucher, payment.Channel, match, digest, at), now);
        _payments.Seal(payment, digest, statement);
        return statement;
    }

    private byte[] Seal(OpenRefund refund, StatementId payment, string stall)
    {
        var now = _time.GetUtcNow();
        var at = refund.At < now ? refund.At : now;
        var digest = PutAway(new SealedPayment(refund.Channel, "", refund.Amount, Rfc3339(refund.At)));
        var statement = _host.Statements.Seal(stall, new PaymentRefunded(
            StatementFactory.Nonce(), payment, PaidOf(refund.Payment) is { } paid && paid.Micros <= refund.Fen * (Amount.One / 100), digest, at), now);
        _payments.Seal(refund, digest, statement);
        return statement;
    }

    /// <summary>What was paid; null when it can't be read any more.</summary>
    private Amount? PaidOf(Hash payment)
    {
        try
        {
            return _store.Read(payment, LedgerHost.PlatformId, Purpose) is { } content
                && Amount.TryParse(SealedContent.Read<SealedPayment>(content.Span)?.Amount, out var paid) ? paid : null;
        }
        catch (SealedCorruptException e)
        {
            LogPricesUnreadable(_logger, e);
            return null;
        }
    }

    /// <summary>First what is sealed: a statement whose part a crash swallowed could never be opened. Uncited, it is swept.</summary>
    private Hash PutAway(SealedPayment said)
    {
        var (bytes, digest) = SealedContent.Seal(said);
        return _store.Put(digest, bytes) is SealedPut.Stored or SealedPut.Already ? digest : throw new IOException("A payment can't be put away.");
    }

    private void Wake() => _wake.Writer.TryWrite(true);

    private static string Money(decimal yuan) => yuan.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Rfc3339(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    [LoggerMessage(1701, LogLevel.Warning, "Payments can't be linked at the moment; they are kept and tried again")]
    private static partial void LogTrouble(ILogger logger, Exception exception);

    [LoggerMessage(1705, LogLevel.Error, "The prices of a paid sale can't be read")]
    private static partial void LogPricesUnreadable(ILogger logger, Exception exception);

    [LoggerMessage(1702, LogLevel.Error, "The ledger refused the link of a payment: {Code} {Field}")]
    private static partial void LogRefused(ILogger logger, string code, string? field);

    [LoggerMessage(1703, LogLevel.Warning, "A payment by {Channel} is not linked to its voucher: {State}")]
    private static partial void LogNotLinked(ILogger logger, string channel, PaymentState state);

    [LoggerMessage(1704, LogLevel.Warning, "Payments are not linked: the platform's key is not the one that the charter names")]
    private static partial void LogOtherKey(ILogger logger);
}
