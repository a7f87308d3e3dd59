using System.Net.Http.Json;
using Microsoft.Playwright;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Trace;

/// <summary>
/// A wholesaler in one market whose pork goes to many stalls of two others, is cut there and sold to shoppers, and a rapid
/// test that failed.
/// </summary>
public sealed class TraceCity : IAsyncLifetime
{
    /// <summary>Stalls that bought of the bad lot, besides the wholesaler's neighbour.</summary>
    public const int Buyers = 44;

    public SuiyuanHost Host { get; private set; } = null!;

    public TestCity City { get; private set; } = null!;

    /// <summary>The purchase of the bad lot.</summary>
    public StatementId Bad { get; private set; }

    /// <summary>A shopper's voucher of what was cut from it, at <c>fangcun.b01</c>.</summary>
    public StatementId Slip { get; private set; }

    public StatementId Test { get; private set; }

    /// <summary>A purchase of another market's stall that has nothing to do with it.</summary>
    public StatementId Foreign { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Host = SuiyuanHost.Start();
        City = await TestCity.FoundedAsync(Host);
        await AdmitMarketAsync("fangcun", "芳村肉菜市场", "荔湾区", "23.0951", "113.2340");
        await AdmitMarketAsync("taihe", "太和市场", "白云区", "23.2912", "113.3564");
        await AdmitMarketAsync("jiangnan", "江南果菜批发市场", "白云区", "23.2051", "113.2502");
        for (var i = 1; i <= Buyers; i++)
        {
            var market = i % 2 == 0 ? "taihe" : "fangcun";
            await City.AdmitAsync(market, Stall(i), new Admitted(Roles.Merchant, new($"{(i % 2 == 0 ? "和" : "芳")}记肉档{i}"), market, Stall: $"B{i:00}"));
        }

        await City.AdmitAsync("jiangnan", "jiangnan.a01", new Admitted(Roles.Merchant, new("江南鲜肉批发"), "jiangnan", Stall: "A01"));
        Bad = await SayAsync("jiangnan.a01", new Purchase(StatementFactory.Nonce(), new("清远屠宰场", "清远"), [new("猪肉", Amount.Of(500), Unit.Kilogram, "广东清远", "QY-1123")]));
        await SayAsync("jiangnan.a01", new TicketAttached(StatementFactory.Nonce(), Bad, "quarantine", Hash.Of("photo"u8), "44018823"));
        for (var i = 1; i <= Buyers; i++)
        {
            var sale = await SayAsync("jiangnan.a01", Sale("猪肉", 4 + (i % 5), new LotId(Bad, 0)));
            await SayAsync(Stall(i), new PurchaseConfirmed(StatementFactory.Nonce(), sale));
            if (i % 3 == 0)
            {
                await SayAsync(Stall(i), Sale("猪肉", 2));
            }
        }

        await SayAsync(Stall(1), new Transformation(StatementFactory.Nonce(), "cut", [new("猪肉", Amount.Of(4), Unit.Kilogram)], [new("五花肉", Amount.Of(3), Unit.Kilogram)]));
        Slip = await SayAsync(Stall(1), Sale("五花肉", 1));
        await SayAsync("jiangnan.a01", Sale("猪肉", 5));
        var test = City.Seal("jiangnan", "jiangnan.a01", new RapidTest(StatementFactory.Nonce(), "猪肉", [new("克伦特罗", "fail")], new LotId(Bad, 0)));
        Test = await RecordAsync(test);
        Foreign = await SayAsync("huangsha.a12", TestCity.Groupers());
    }

    /// <summary>A buyer's stall; odd ones are in fangcun, even ones in taihe.</summary>
    public static string Stall(int i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "taihe" : "fangcun")}.b{i:00}");

    /// <summary>Signs a browser in for a party.</summary>
    public async Task SignInAsync(IBrowserContext browser, string party)
    {
        var answer = await browser.APIRequest.PostAsync(new Uri(Host.Address, "/api/accounts/sign-in/key").ToString(),
            new APIRequestContextOptions { DataObject = new { proof = await City.ProveAsync(party) } });
        Assert.True(answer.Ok, await answer.TextAsync());
    }

    private Task AdmitMarketAsync(string id, string name, string district, string latitude, string longitude) => City.AdmitAsync("gz", id,
        new Admitted(Roles.Market, new(name), "gz", Place: new(district, "某路 1 号", Amount.Parse(latitude), Amount.Parse(longitude)), Market: new("mixed")));

    private static Sale Sale(string product, int kilograms, LotId? lot = null) =>
        new(StatementFactory.Nonce(), [new SaleLine(product, Amount.Of(kilograms), Unit.Kilogram, lot)]);

    private Task<StatementId> SayAsync(string stall, Payload payload) => RecordAsync(City.Seal(stall, stall, payload));

    private async Task<StatementId> RecordAsync(byte[] statement)
    {
        await City.MustAsync(statement);
        Assert.Equal(StatementFault.None, Statement.TryDecode(statement, out var decoded));
        return decoded!.Id;
    }

    public async ValueTask DisposeAsync()
    {
        City.Dispose();
        await Host.DisposeAsync();
    }
}
