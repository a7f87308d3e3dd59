using System.Security.Cryptography;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests;

/// <summary>
/// A small city whose statements go through the real rules, with real keys, one after another: what the sequencer does,
/// without the disk. Party <c>gz</c> is the bureau, <c>suiyuan</c> the platform.
/// </summary>
internal sealed class World : IDisposable
{
    public const string Origin = "test.example/log";
    public const string Vkey = "test.example/log+fe6bf22f+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, ECDsa> _keys = new(StringComparer.Ordinal);
    private int _nonce;

    public World(bool chartered = true)
    {
        Time = new FakeTimeProvider(Start);
        Authority = new Authority();
        Rules = new StatementRules(new RulesOptions(Origin, Vkey), Authority, Factory("suiyuan"), Time);
        if (chartered)
        {
            Must("gz", "gz", Charter());
            Tick(TimeSpan.FromSeconds(1));
        }
    }

    public FakeTimeProvider Time { get; }

    public Authority Authority { get; }

    public StatementRules Rules { get; }

    /// <summary>What is recorded, by index.</summary>
    public List<Statement> Entries { get; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The private key of this name; made when first asked for.</summary>
    public ECDsa Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys[name] = key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        }

        return key;
    }

    public KeyPoint Point(string name) => new(SealKey.ExportPoint(Key(name)));

    public KeyId IdOf(string name) => Point(name).Id;

    public StatementFactory Factory(string issuer, string? key = null) => StatementFactory.For(issuer, Key(key ?? issuer));

    public string Nonce() => StatementFactory.Nonce(BitConverter.GetBytes((long)++_nonce));

    public Charter Charter() => new(new("广州市", "Guangzhou"), new("市场监管局"), Point("gz"), new("suiyuan", Point("suiyuan")),
        new(Origin, Vkey), "authority/1", "none", "open");

    public Statement Sealed(string issuer, string subject, Payload payload, string? key = null, DateTimeOffset? at = null)
    {
        var bytes = Factory(issuer, key).Seal(subject, payload, at ?? Now);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!;
    }

    /// <summary>Examines, verifies the signature and records; the refusal when there is one.</summary>
    public Refusal? Try(Statement statement)
    {
        var examination = Rules.Examine(statement);
        if (examination.Refusal is not null)
        {
            return examination.Refusal;
        }

        Assert.True(examination.Key!.Verify(statement.Id, statement.Signature.Span));
        var refusal = Rules.Record(statement, Entries.Count, examination.AuthorityVersion);
        if (refusal is null)
        {
            Entries.Add(statement);
        }

        return refusal;
    }

    public Refusal? Try(string issuer, string subject, Payload payload, string? key = null) => Try(Sealed(issuer, subject, payload, key));

    public Statement Must(string issuer, string subject, Payload payload, string? key = null)
    {
        var statement = Sealed(issuer, subject, payload, key);
        Assert.Null(Try(statement));
        return statement;
    }

    /// <summary>Time passes and the ledger notes it.</summary>
    public void Tick(TimeSpan by)
    {
        Time.Advance(by);
        var bytes = Rules.ClockStatement(Now);
        Assert.NotNull(bytes);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        Assert.Null(Try(statement!));
    }

    /// <summary>Admits a party and gives it the seal key of its own name.</summary>
    public void Admit(string by, string party, string role, DateOnly? until = null)
    {
        Must(by, party, Admission(role, by, until));
        Must(by, party, new KeyGranted(Point(party), KeyUses.Seal, "手机"));
    }

    public static Admitted Admission(string role, string under, DateOnly? until = null) => new(
        role, new("名称" + role, role), under, until,
        Market: role == Roles.Market ? new MarketFacts("wholesale", ["aquatic"]) : null,
        Stall: role == Roles.Merchant ? "A01" : null);

    public Sale Sale(params SaleLine[] lines) => new(Nonce(), lines.Length > 0 ? lines : [new("鲈鱼", Amount.Of(1), Unit.Jin)]);

    public Purchase Purchase(params PurchaseLine[] lines) =>
        new(Nonce(), new("湛江批发行", "湛江"), lines.Length > 0 ? lines : [new("鲈鱼", Amount.Of(10), Unit.Kilogram)]);

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }
}
