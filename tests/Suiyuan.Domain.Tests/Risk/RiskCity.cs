using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tests.Views;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Risk;

/// <summary>A small city in which rules find something, or nothing.</summary>
internal sealed class RiskCity : IDisposable
{
    public const string Stall = "ah-ming";
    public const string Other = "ah-hua";
    public const string Market = "huangsha";
    public const string Supplier = "湛江批发行";

    public ViewWorld Views { get; } = new();

    public World World => Views.World;

    public DateTimeOffset Now => World.Now;

    public DateOnly Today => ChinaTime.DayOf(World.Now);

    /// <summary>Admits more merchants below the market.</summary>
    /// <param name="count">How many.</param>
    /// <param name="keys">Whether they have keys of their own.</param>
    public string[] More(int count, bool keys = true)
    {
        var stalls = Enumerable.Range(1, count).Select(i => $"stall-{(keys ? "a" : "b")}-{i}").ToArray();
        foreach (var stall in stalls)
        {
            if (keys)
            {
                World.Admit(Market, stall, Roles.Merchant);
            }
            else
            {
                World.Must(Market, stall, World.Admission(Roles.Merchant, Market));
            }
        }

        return stalls;
    }

    public void Wait(double hours) => World.Tick(TimeSpan.FromHours(hours));

    public void NextDay(int days = 1) => World.Tick(TimeSpan.FromDays(days));

    public StatementId Say(string issuer, string subject, Payload payload) => World.Must(issuer, subject, payload).Id;

    public StatementId Say(string stall, Payload payload) => Say(stall, stall, payload);

    /// <summary>Says something that was sealed at another time, as a phone does that was offline.</summary>
    public StatementId SayLate(string stall, Payload payload, DateTimeOffset sealedAt)
    {
        var statement = World.Sealed(stall, stall, payload, at: sealedAt);
        Assert.Null(World.Try(statement));
        return statement.Id;
    }

    public StatementId Buy(
        string product, decimal kilograms, string stall = Stall, string supplier = Supplier, DateTimeOffset? at = null,
            string? origin = null, string unit = "kg") =>
        Say(stall, new Purchase(World.Nonce(), new(supplier, "湛江"), [new(product, Amount.Of(kilograms), Unit.Find(unit)!, origin)], at));

    public StatementId Sell(string product, decimal kilograms, string stall = Stall, DateTimeOffset? at = null, LotId? lot = null,
        string? to = null) =>
        Say(stall, new Sale(World.Nonce(), [new(product, Amount.Of(kilograms), Unit.Kilogram, lot)], at, To: to));

    public StatementId Attach(
        StatementId purchase, string type, string? number = null, int? issued = null, int? until = null, decimal? kilograms = null,
            string stall = Stall, Hash? image = null) =>
        Say(stall, new TicketAttached(World.Nonce(), purchase, type, image ?? Digest(), number,
            issued is { } i ? Today.AddDays(i) : null, until is { } u ? Today.AddDays(u) : null,
            kilograms is { } k ? Amount.Of(k) : null, kilograms is null ? null : Unit.Kilogram));

    public Hash Digest() => Hash.Of(System.Text.Encoding.UTF8.GetBytes(World.Nonce()));

    /// <summary>What stands of a rule, oldest first.</summary>
    public IReadOnlyList<RiskHit> Hits(int rule) => [.. All().Where(h => h.Rule == RiskRule.CodeOf(rule) && h.Voided is null)];

    public IReadOnlyList<RiskHit> All()
    {
        using var db = Views.Read();
        return [.. RiskQueries.Within(db, "gz", default, null, 0, 10_000).Rows.OrderBy(h => h.No)];
    }

    public void Finds(int rule, params string[] parties) => Assert.Equal(parties, Hits(rule).Select(h => h.Party));

    public void FindsNothing(int rule) => Assert.Empty(Hits(rule));

    /// <summary>The hit of a rule that fell, and what took it away.</summary>
    public long FellBy(int rule) => Assert.Single(All(), h => h.Rule == RiskRule.CodeOf(rule) && h.Voided is not null).Voided!.Value;

    public void Dispose() => Views.Dispose();
}
