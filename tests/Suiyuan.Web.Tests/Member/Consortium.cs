using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Member;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Member;

/// <summary>An operator's host and members' nodes beside it, all real, and a city whose charter asks for them.</summary>
public sealed class Consortium : IAsyncDisposable
{
    private readonly HashSet<int> _stopped = [];

    private Consortium(SuiyuanHost host, IReadOnlyList<SuiyuanHost> members) => (Host, Members) = (host, members);

    /// <summary>The operator's.</summary>
    public SuiyuanHost Host { get; }

    /// <summary>The members'; the first computes the views.</summary>
    public IReadOnlyList<SuiyuanHost> Members { get; }

    public TestCity City { get; private set; } = null!;

    /// <summary>Starts all and founds the city.</summary>
    /// <param name="members">How many members.</param>
    /// <param name="needed">How many of them must cosign.</param>
    public static async Task<Consortium> FoundedAsync(int members, int needed)
    {
        var host = SuiyuanHost.Start(settings: ("QuorumTimeout", "00:00:00.5"));
        var nodes = Enumerable.Range(0, members).Select(i => SuiyuanHost.Start(settings:
        [
            ("Mirror:Log", host.Address + "log"), ("Mirror:Name", $"member{i}.test"), ("Mirror:Views", i == 0 ? "true" : "false"),
        ])).ToList();
        var consortium = new Consortium(host, nodes);
        consortium.City = await TestCity.FoundedAsync(host, quorum: consortium.Quorum(needed));
        return consortium;
    }

    /// <summary>A member's copy.</summary>
    public MirroredLog Copy(int member) => Members[member].Services.GetRequiredService<MirroredLog>();

    /// <summary>The lines of the policy.</summary>
    public string Quorum(int needed)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < Members.Count; i++)
        {
            lines.Append($"witness m{i} {Copy(i).MirrorKey} {Members[i].Address.ToString().TrimEnd('/')}\n");
        }

        return lines.Append($"group members {needed} {string.Join(' ', Enumerable.Range(0, Members.Count).Select(i => $"m{i}"))}\nquorum members\n").ToString();
    }

    /// <summary>A sale, recorded.</summary>
    public async Task<StatementId> SellAsync()
    {
        var sale = City.Seal("huangsha.a12", "huangsha.a12",
            new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1"), Unit.Kilogram)]));
        await City.SeenAsync(await City.MustAsync(sale));
        Assert.Equal(StatementFault.None, Statement.TryDecode(sale, out var statement));
        return statement!.Id;
    }

    /// <summary>Stops a member's node for good.</summary>
    public ValueTask StopAsync(int member) => _stopped.Add(member) ? Members[member].DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>Where a member serves its copy of the log.</summary>
    public Uri Mirror(int member) => new(Members[member].Address, $"mirror/{MemberEndpoints.HashOf(Host.Log.Origin)}/");

    /// <summary>Waits for something to come about.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(60), $"it did not come about: {what}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        City?.Dispose();
        await Host.DisposeAsync();
        for (var i = 0; i < Members.Count; i++)
        {
            await StopAsync(i);
        }
    }
}
