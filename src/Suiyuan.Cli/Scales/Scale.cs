using System.Globalization;
using System.Security.Cryptography;
using System.Threading.Channels;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>How a simulated scale works.</summary>
/// <param name="Host">Where it sends to.</param>
/// <param name="Stall">The stall that it stands at.</param>
/// <param name="Every">Time from one sale to the next.</param>
/// <param name="Sales">How many it makes; null for as many as there is time for.</param>
/// <param name="IsOffline">True to make sales and send nothing.</param>
internal sealed record ScaleWork(Uri Host, string Stall, TimeSpan Every, int? Sales, bool IsOffline);

/// <summary>
/// A simulated scale: weighs, seals with its own key, keeps, prints, and sends when it can. Selling never waits for the network:
/// the two go on side by side, and the queue on disk is all that they share.
/// </summary>
internal sealed class Scale(string directory, ECDsa key, ScaleWork work, TextWriter output, TimeProvider time) : IDisposable
{
    private const int Batch = 100;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenLots = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WhileEmpty = TimeSpan.FromSeconds(10);

    private readonly ScaleQueue _queue = new(directory);
    private readonly ScaleStock _stock = new(directory);
    private readonly StatementFactory _statements = StatementFactory.For(work.Stall, key);
    private readonly Channel<bool> _sold = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim _line = new(1);
    private DateTimeOffset _askAgain;
    private bool _saidEmpty;
    private int _refused;

    /// <inheritdoc />
    public void Dispose() => _line.Dispose();

    /// <summary>Sells, and sends until nothing is left in the queue.</summary>
    /// <returns>An <see cref="ExitCode"/>: no when something was refused.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (_queue.Count is > 0 and var left)
        {
            await SayAsync($"{left} sales of before wait to be sent");
        }

        using var host = new ScaleHost(work.Host, work.Stall, key, time);
        var selling = SellAsync(host, cancel);
        if (work.IsOffline)
        {
            await selling;
            await SayAsync($"offline: {_queue.Count} sales wait in {directory}");
            return ExitCode.Ok;
        }

        await Task.WhenAll(selling, SendAsync(host, cancel));
        return _refused > 0 ? ExitCode.No : ExitCode.Ok;
    }

    private async Task SellAsync(ScaleHost host, CancellationToken cancel)
    {
        try
        {
            for (var made = 0; work.Sales is not { } most || made < most;)
            {
                await AskForLotsAsync(host, cancel);
                if (_stock.Weigh() is not var (lot, quantity))
                {
                    if (work.IsOffline)
                    {
                        await SayAsync("nothing in stock that the scale knows of: a first time online is needed");
                        return;
                    }

                    if (!_saidEmpty)
                    {
                        _saidEmpty = true;
                        await SayAsync("nothing in stock: no sale without a lot");
                    }

                    // Bought meanwhile, or online again: asked for sooner than while there is something to sell.
                    _askAgain = Min(_askAgain, time.GetUtcNow() + WhileEmpty);
                    await Task.Delay(TimeSpan.FromSeconds(1), time, cancel);
                    continue;
                }

                _saidEmpty = false;
                await SellAsync(lot, quantity);
                made++;
                if (work.Sales is null || made < work.Sales)
                {
                    await Task.Delay(work.Every, time, cancel);
                }
            }
        }
        finally
        {
            _sold.Writer.TryComplete();
        }
    }

    private async Task SellAsync(ScaleLot lot, Amount quantity)
    {
        // Between 5 and 45 yuan, the same for a product each time: a price label.
        var price = 5 + (lot.Product.Sum(c => c) % 40) + 0.8m;
        var total = decimal.Round(price * quantity.Value, 2);
        var (part, digest) = SealedContent.Seal(new SealedPrices([Money(price)], Money(total), "cash"));
        var sale = new Sale(
            StatementFactory.Nonce(), [new SaleLine(lot.Product, quantity, lot.Unit, lot.Id)], Sealed: new SealedSale(digest), To: "shopper");
        var now = time.GetUtcNow();
        var statement = _statements.Seal(sale, now);
        _queue.Add(now, statement, part);
        _sold.Writer.TryWrite(true);
        Statement.TryDecode(statement, out var made);
        await SayAsync($"sold      {lot.Product} {quantity} {lot.Unit.Chinese} ¥{Money(total)}  {new Uri(work.Host, "v/" + made!.Id)}");
    }

    private async Task AskForLotsAsync(ScaleHost host, CancellationToken cancel)
    {
        // What waits is not in the host's books yet: its answer would give those goods back.
        if (work.IsOffline || time.GetUtcNow() < _askAgain || _queue.Count > 0)
        {
            return;
        }

        try
        {
            _stock.Take(await host.LotsAsync(cancel));
            _askAgain = time.GetUtcNow() + BetweenLots;
            await SayAsync($"lots      {_stock.Lots.Count} of {work.Stall}");
        }
        catch (Exception e) when (ScaleHost.IsLoss(e, cancel))
        {
            _askAgain = time.GetUtcNow() + Longest;
            await SayAsync($"lots      not to be had ({e.Message}); going on with {_stock.Lots.Count}");
        }
    }

    private async Task SendAsync(ScaleHost host, CancellationToken cancel)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (true)
        {
            var sales = _queue.Oldest(Batch);
            if (sales.Count == 0)
            {
                if (!await _sold.Reader.WaitToReadAsync(cancel))
                {
                    return;
                }

                _sold.Reader.TryRead(out _);
                continue;
            }

            var moved = false;
            try
            {
                moved = await FileAsync(sales, await host.PushAsync(sales, cancel));
            }
            catch (Exception e) when (ScaleHost.IsLoss(e, cancel))
            {
                await SayAsync($"offline   {_queue.Count} wait ({e.Message}); again in {pause.TotalSeconds:0} s");
            }

            if (moved)
            {
                pause = TimeSpan.FromSeconds(1);
                continue;
            }

            await Task.Delay(pause, time, cancel);
            pause = Min(pause * 2, Longest);
        }
    }

    /// <summary>Clears away what was answered. False when nothing was: a pause is needed.</summary>
    private async Task<bool> FileAsync(IReadOnlyList<QueuedSale> sales, IReadOnlyList<ScaleAnswer> answers)
    {
        var moved = false;
        var at = 0;
        foreach (var sale in sales)
        {
            var (statement, part) = (answers[at], answers[at + 1]);
            at += sale.Items;
            if (statement.Result == "refused")
            {
                _queue.SetAside(sale, statement.Problem ?? "");
                _refused++;
                await SayAsync($"refused   {sale.Id}: {statement.Problem}");
            }
            else if (statement.Result == "later" || part.Result == "later")
            {
                await SayAsync($"later     {sale.Id}: {statement.Problem ?? part.Problem}");
                continue;
            }
            else
            {
                ScaleQueue.Drop(sale);
                await SayAsync($"{statement.Result,-9} #{statement.Index} {sale.Id}");
            }

            moved = true;
        }

        return moved;
    }

    private async Task SayAsync(string line)
    {
        await _line.WaitAsync();
        try
        {
            var local = time.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm:ss}  {line}"));
            await output.FlushAsync();
        }
        finally
        {
            _line.Release();
        }
    }

    private static string Money(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    private static T Min<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) < 0 ? a : b;
}
