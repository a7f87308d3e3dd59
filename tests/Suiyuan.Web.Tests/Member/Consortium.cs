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
    private readonly string[] _names;

    private Consortium(SuiyuanHost host, IReadOnlyList<SuiyuanHost> members, string[] names) => (Host, Members, _names) = (host, members, names);

    /// <summary>The operator's.</summary>
    public SuiyuanHost Host { get; }

    /// <summary>The members'; the first computes the views.</summary>
    public IReadOnlyList<SuiyuanHost> Members { get; }

    public TestCity City { get; private set; } = null!;

    /// <summary>Starts all and founds the city.</summary>
    /// <param name="members">How many members.</param>
    /// <param name="needed">How many of them must cosign.</param>
    public static Task<Consortium> FoundedAsync(int members, int needed) => FoundedAsync([.. Enumerable.Range(0, members).Select(i => $"m{i}")], needed);

    /// <summary>Starts all and founds the city, which needs every member; final before this returns.</summary>
    /// <param name="names">The members' names in the policy.</param>
    public static async Task<Consortium> FinalAsync(params string[] names)
    {
        var consortium = await FoundedAsync(names, names.Length);
        await UntilAsync(() => consortium.Host.Log.Published.Size == consortium.Host.Log.RecordedSize, "what the city was founded with is final");
        for (var i = 0; i < names.Length; i++)
        {
            await UntilAsync(() => consortium.Copy(i).Mirrored?.Size == consortium.Host.Log.RecordedSize, "the member holds all");
        }

        return consortium;
    }

    private static async Task<Consortium> FoundedAsync(string[] names, int needed)
    {
        var host = SuiyuanHost.Start(settings: ("QuorumTimeout", "00:00:00.5"));
        var nodes = names.Select((_, i) => SuiyuanHost.Start(settings:
        [
            ("Mirror:Log", host.Address + "log"), ("Mirror:Name", $"member{i}.test"), ("Mirror:Views", i == 0 ? "true" : "false"),
        ])).ToList();
        var consortium = new Consortium(host, nodes, names);
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
            lines.Append($"witness {_names[i]} {Copy(i).MirrorKey} {Members[i].Address.ToString().TrimEnd('/')}\n");
        }

        return lines.Append($"group members {needed} {string.Join(' ', _names)}\nquorum members\n").ToString();
    }

    /// <summary>A sale, recorded.</summary>
    public async Task<StatementId> SellAsync()
    {
        var sale = City.Seal("huangsha.a12", "huangsha.a12",
            new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1"), Unit.Kilogram)]));
        await City.MustAsync(sale);
        Assert.Equal(StatementFault.None, Statement.TryDecode(sale, out var statement));
        return statement!.Id;
    }

    /// <summary>Has the log sign, and a member see, another tree of the size that the member knows.</summary>
    public async Task CheatAsync(int member)
    {
        var known = Copy(member).Pending!;
        var root = known.RootHash.ToArray();
        root[0] ^= 1;
        var forged = Host.Log.Keys[0].Sign(new Checkpoint(Host.Log.Origin, known.Size, new Hash(root)));
        using var http = Members[member].Client();
        using var answer = await http.PostAsync("/add-checkpoint", new ByteArrayContent(new AddCheckpointRequest(known.Size, [], forged).ToBytes()));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, answer.StatusCode);
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
