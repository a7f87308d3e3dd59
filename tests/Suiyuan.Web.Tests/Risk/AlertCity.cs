using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Risk;

/// <summary>A city in which rules hit what a test says: a notice of the market titled <c>hit</c> is a hit of the rule that it names.</summary>
internal sealed class AlertCity : IAsyncDisposable
{
    public const string Stall = "huangsha.a12";
    public const string Other = "huangsha.b07";

    private int _keys;

    private AlertCity(SuiyuanHost host, TestCity city) => (Host, City) = (host, city);

    public SuiyuanHost Host { get; private set; }

    public TestCity City { get; }

    /// <param name="data">The data directory, for a city that outlives its host.</param>
    /// <param name="settings">Members of the section <c>Suiyuan</c>.</param>
    public static async Task<AlertCity> StartAsync(string? data = null, params (string Name, string Value)[] settings)
    {
        var host = Start(data, settings);
        return new AlertCity(host, await TestCity.FoundedAsync(host));
    }

    public static SuiyuanHost Start(string? data, params (string Name, string Value)[] settings) => SuiyuanHost.Start(
        data,
        services => services.AddSingleton(provider =>
        {
            var views = SuiyuanViews.Create().ToList();
            views.Insert(views.FindIndex(v => v.Name == "alerts"), new ScriptedRules());
            return ViewDatabase.Open(provider.GetRequiredService<SuiyuanOptions>().ViewsFile, views);
        }),
        [("Alerts:Enabled", "true"), .. settings]);

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public ViewReader Read() => Get<ViewDatabase>().Read();

    public async Task<StatementId> SayAsync(string by, Payload payload, string? about = null)
    {
        var bytes = City.Seal(by, about ?? by, payload);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        await City.MustAsync(bytes);
        return statement!.Id;
    }

    /// <summary>A rule hits; its key.</summary>
    public async Task<string> HitAsync(string rule = "r05", string party = Stall, string severity = "hold", StatementId evidence = default)
    {
        var key = $"k{++_keys}";
        await SayAsync("huangsha", new NoticePosted(StatementFactory.Nonce(), "rules", "hit", $"{party} {rule} {severity} {key} {evidence}"));
        return key;
    }

    /// <summary>The alerts of a key on the ledger, repeats among them.</summary>
    public IReadOnlyList<long> AlertsOf(string key)
    {
        using var db = Read();
        return db.All("SELECT idx FROM alert WHERE key = $1 ORDER BY idx", r => r.GetInt64(0), key);
    }

    /// <summary>The alert of a hit, when the host has raised it.</summary>
    public async Task<AlertRecord> AlertOfAsync(string key)
    {
        await Recalls.RecallCity.UntilAsync("the alert is raised", () => AlertsOf(key).Count > 0);
        using var db = Read();
        return AlertQueries.Find(db, AlertsOf(key)[0])!;
    }

    public AlertRecord Find(long index)
    {
        using var db = Read();
        return AlertQueries.Find(db, index)!;
    }

    /// <summary>A raiser of its own over this host, with a store that the test keeps.</summary>
    public AlertRaiser Raiser(AlertStore store, TimeProvider? time = null, Action<AlertOptions>? set = null)
    {
        var options = new SuiyuanOptions();
        set?.Invoke(options.Alerts);
        return new AlertRaiser(
            store, Get<ViewDatabase>(), Get<ViewLoop>(), Get<TransparencyLog>(), Get<LedgerHost>(), options, time ?? TimeProvider.System, NullLogger<AlertRaiser>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        City.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Hits by script; the rules' own hits are beside them.</summary>
    private sealed class ScriptedRules : IView
    {
        public string Name => "scripted";

        public string Schema => "CREATE TABLE scripted(no INTEGER PRIMARY KEY);";

        public void Load(ViewWriter db)
        {
        }

        public void Flush(ViewWriter db)
        {
        }

        public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
        {
            if (payload is not NoticePosted { Title: "hit", Text: { } text })
            {
                return;
            }

            var said = text.Split(' ');
            var evidence = new byte[8];
            var index = said.Length > 4 && StatementId.TryParse(said[4], out var id) ? StatementView.Find(db, id) : null;
            BinaryPrimitives.WriteInt64BigEndian(evidence, index ?? recorded.Index);
            db.Run("""
                INSERT INTO risk_hit(no, idx, party, rule, version, severity, key, evidence, facts, day, need)
                VALUES ($1, $2, (SELECT no FROM party WHERE id = $3), $4, 1, $5, $6, $7, $8, $9, 1)
                """,
                1_000_000 + recorded.Index, recorded.Index, said[0], long.Parse(said[1].AsSpan(1), CultureInfo.InvariantCulture),
                FindingCodes.Severities.ToList().IndexOf(said[2]) + 1L, said[3], evidence, "{\"product\":\"石斑鱼\",\"missing\":\"12.5 kg\"}",
                (long)ChinaTime.DayOf(recorded.RecordedAt).DayNumber);
        }
    }
}
