using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Tests.Hosting;

/// <summary>Tests of which each has a host of its own, with the small city founded on it.</summary>
public abstract class OnACity : IAsyncLifetime
{
    private protected readonly SuiyuanHost _host = SuiyuanHost.Start();
    private protected TestCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await TestCity.FoundedAsync(_host);

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Everything that is recorded, in order.</summary>
    private protected async Task<List<Statement>> StatementsAsync()
    {
        var entries = await _host.Log.ReadEntriesAsync(0, (int)_host.Log.RecordedSize, TestContext.Current.CancellationToken);
        return [.. entries.Select(e => Statement.TryDecode(e, out var s) == StatementFault.None ? s! : throw new InvalidDataException())];
    }

    /// <summary>The last statement of a kind, once it is recorded and the views have taken it in.</summary>
    private protected async Task<Statement> LastAsync(string kind)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var all = await StatementsAsync();
            if (all.FindLast(s => s.Kind == kind) is { } last)
            {
                await _city.SeenAsync(all.Count - 1);
                return last;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("No " + kind + " is recorded.");
    }
}
