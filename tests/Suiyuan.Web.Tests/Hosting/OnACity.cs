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
}
