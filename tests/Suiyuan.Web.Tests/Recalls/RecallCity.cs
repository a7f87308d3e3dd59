using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Recalls;

/// <summary>A city where <c>huangsha.a12</c> bought 50 kg of grouper, and what a recall of it takes.</summary>
internal sealed class RecallCity : IAsyncDisposable
{
    public const string Stall = "huangsha.a12";
    public const string Buyer = "huangsha.b07";

    private RecallCity(SuiyuanHost host, TestCity city) => (Host, City) = (host, city);

    public SuiyuanHost Host { get; }

    public TestCity City { get; }

    /// <summary>The purchase; its line 0 is the bad lot.</summary>
    public StatementId Bad { get; private set; }

    public LotId Lot => new(Bad, 0);

    public static async Task<RecallCity> StartAsync(
        SealedPurchase? parts = null, Action<IServiceCollection>? configure = null, params (string Name, string Value)[] settings)
    {
        var host = SuiyuanHost.Start(null, configure, settings);
        var city = new RecallCity(host, await TestCity.FoundedAsync(host));
        (city.Bad, _) = await city.SayAsync(Stall, TestCity.Groupers(parts));
        return city;
    }

    public async Task<(StatementId Id, long Index)> SayAsync(string by, Payload payload, string? about = null)
    {
        var bytes = City.Seal(by, about ?? by, payload);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        var index = await City.MustAsync(bytes);
        return (statement!.Id, index);
    }

    public Task<(StatementId Id, long Index)> SellAsync(string kilograms) =>
        SayAsync(Stall, new Sale(StatementFactory.Nonce(), [new("石斑鱼", Amount.Parse(kilograms), Unit.Kilogram)]));

    public async Task<StatementId> RecallAsync(bool drill = false, string by = "gz") => (await SayAsync(by, new RecallOpened(
        StatementFactory.Nonce(), 1, "湛江石斑鱼", [Lot], "test", "检出孔雀石绿", "请不要食用，到服务台退款。", TestCity.Now, new(1, 1, 1, 1), Drill: drill ? true : null))).Id;

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public ViewReader Read() => Get<ViewDatabase>().Read();

    /// <summary>Waits for what the host does by itself; names what it waited for.</summary>
    public static async Task UntilAsync(string what, Func<bool> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (holds())
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come to this: " + what);
    }

    public async ValueTask DisposeAsync()
    {
        City.Dispose();
        await Host.DisposeAsync();
    }
}
