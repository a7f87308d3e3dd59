using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Bureau;

/// <summary>The page about who cosigns, its check of addresses, and what it puts on the bureau's list.</summary>
public sealed partial class MembersTests : IAsyncLifetime
{
    private readonly MovableTime _time = new();
    private readonly SuiyuanHost _host;
    private TestCity _city = null!;

    public MembersTests() => _host = SuiyuanHost.Start(
        configure: services => services.AddSingleton<TimeProvider>(_time), settings: [("QuorumTimeout", "00:00:00.2")]);

    public async ValueTask InitializeAsync() => _city = await TestCity.FoundedAsync(_host);

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_charters_bureau_may_change_who_cosigns_and_a_district_bureau_may_look()
    {
        await _city.AdmitAsync("gz", "gz-liwan", new Admitted(Roles.Bureau, new("荔湾区市场监管局"), "gz"));
        var page = await PageAsync("gz", "/bureau/members");
        Assert.Contains("No member has to cosign", page, StringComparison.Ordinal);
        Assert.Contains("As the charter says; in force", page, StringComparison.Ordinal);
        Assert.Contains("data-office=\"members\"", page, StringComparison.Ordinal);

        var district = await PageAsync("gz-liwan", "/bureau/members");
        Assert.Contains("No member has to cosign", district, StringComparison.Ordinal);
        Assert.DoesNotContain("data-office=\"members\"", district, StringComparison.Ordinal);

        using var market = await _city.SignedInAsync("huangsha");
        using var refused = await market.GetAsync("/bureau/members");
        Assert.Contains("/no-permission", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_officer_of_the_charters_bureau_or_the_holder_of_the_set_up_link_has_an_address_asked()
    {
        var asked = 0;
        await using var other = await ServerAsync(_ =>
        {
            asked++;
            return Task.CompletedTask;
        });
        var body = new { type = "member", value = AddressOf(other), key = Key(1) };
        await _city.AdmitAsync("gz", "gz-liwan", new Admitted(Roles.Bureau, new("荔湾区市场监管局"), "gz"));
        using var stranger = await _city.Http.PostAsJsonAsync("/api/check", body);
        await TestCity.AssertProblemAsync(stranger, 401, "not-signed-in");
        foreach (var party in new[] { "huangsha", "gz-liwan" })
        {
            using var client = await _city.SignedInAsync(party);
            using var answer = await client.PostAsJsonAsync("/api/check", body);
            await TestCity.AssertProblemAsync(answer, 403, "not-for-you");
        }

        // The city is founded: links are void, those printed before too.
        using var late = Tokened("/api/check", body, "AAAAAAAAAAAAAAAAAAAAAA");
        using var void_ = await _city.Http.SendAsync(late);
        await TestCity.AssertProblemAsync(void_, 401, "not-signed-in");
        Assert.Equal(0, asked);

        await using var fresh = SuiyuanHost.Start();
        using var http = fresh.Client();
        using var request = Tokened("/api/check", body, fresh.SetupToken());
        using var allowed = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_members_node_is_told_from_everything_else_that_may_answer()
    {
        await using var node = SuiyuanHost.Start(settings: [("Mirror:Log", _host.Address + "log"), ("Mirror:Name", "member.example")]);
        await using var elsewhere = SuiyuanHost.Start();
        await using var stranger = SuiyuanHost.Start(settings: [("Mirror:Log", elsewhere.Address + "log"), ("Mirror:Name", "member.example")]);
        await using var huge = await ServerAsync(context => context.Response.WriteAsync(new string(' ', 70_000) + "{}"));
        await using var broken = await ServerAsync(context => context.Response.WriteAsync("{\"log\":"));
        await using var redirects = await ServerAsync(context =>
        {
            context.Response.Redirect(node.Address + "api/member");
            return Task.CompletedTask;
        });
        await using var slow = await ServerAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var copy = node.Services.GetRequiredService<MirroredLog>();
        var (mirror, witness) = (copy.MirrorKey.ToString(), copy.WitnessKey.ToString());
        var at = node.Address.ToString().TrimEnd('/');
        using var officer = await _city.SignedInAsync("gz");

        await Answers(true, null, null, at, mirror);
        await Answers(true, "witness key", null, at + "/", witness);
        await Answers(false, "cosigns with other keys", "key", at, Key(1));
        await Answers(false, "not a verifier key", "key", at, "x");
        await Answers(false, "a log's key", "key", at, _host.Log.Keys[0].VerifierKey.ToString());
        await Answers(false, "copies another ledger", "value", stranger.Address.ToString(), mirror);
        await Answers(false, "not a member's node", "value", _host.Address.ToString(), mirror);
        await Answers(false, "not a member's node", "value", AddressOf(huge), mirror);
        await Answers(false, "not a member's node", "value", AddressOf(broken), mirror);
        await Answers(false, "not a member's node", "value", AddressOf(redirects), mirror);
        await Answers(false, "Nobody answers", "value", AddressOf(slow), mirror);
        await Answers(false, "Nobody answers", "value", "http://127.0.0.1:1", mirror);
        foreach (var address in new[] { null, "", "node.example", "file:///etc/passwd", "ftp://127.0.0.1/", "http://u:p@127.0.0.1/", at + "?x", at + "#x", at + "/a b", "http://" + new string('a', 300) })
        {
            await Answers(false, "begins with https://", "value", address, mirror);
        }

        async Task Answers(bool ok, string? reason, string? field, string? address, string key)
        {
            using var answer = await officer.PostAsJsonAsync("/api/check", new { type = "member", value = address, key });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.True(ok == json.GetProperty("ok").GetBoolean(), $"{address} {key}: {json}");
            var said = json.TryGetProperty("reason", out var words) ? words.GetString()! : null;
            Assert.Equal(reason is null, said is null);
            Assert.Contains(reason ?? "", said ?? "", StringComparison.Ordinal);
            Assert.Equal(field, json.TryGetProperty("field", out var named) ? named.GetString() : null);
        }
    }

    [Fact]
    public async Task A_change_that_a_member_keeps_waiting_is_on_the_bureaus_list_until_it_is_taken_back()
    {
        Assert.DoesNotContain("/bureau/members\"><span class=\"chip", await PageAsync("gz", "/bureau/tasks"), StringComparison.Ordinal);
        var quorum = $"witness 消委会·Consumer-council {Key(1)} http://127.0.0.1:1\ngroup members 1 消委会·Consumer-council\nquorum members\n";
        await ChangeAsync(quorum, "试运行");
        await WaitForAsync(() => _host.Log.Cosigners is [{ Problem: Suiyuan.Ledger.CosignerProblem.Unreachable }]);

        var page = await PageAsync("gz", "/bureau/members");
        Assert.Contains("A change waits for its handover", page, StringComparison.Ordinal);
        Assert.Contains("Of the old members enough have cosigned.", page, StringComparison.Ordinal);
        Assert.Contains("Of the new members still awaited: Consumer council (cannot be reached)", page, StringComparison.Ordinal);
        Assert.Contains("joins at the handover", page, StringComparison.Ordinal);
        var tasks = await PageAsync("gz", "/bureau/tasks");
        Assert.Contains("A change of who cosigns waits for its handover", tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("Too few members cosign", tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("Consumer council", tasks, StringComparison.Ordinal);

        _time.Ahead = TimeSpan.FromSeconds(75);
        tasks = await PageAsync("gz", "/bureau/tasks");
        Assert.Contains("Too few members cosign: new entries are not final", tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("Consumer council", tasks, StringComparison.Ordinal);
        Assert.Contains("data-standing=\"stalled\"", await PageAsync("gz", "/bureau/members"), StringComparison.Ordinal);
        _time.Ahead = TimeSpan.FromMinutes(61);
        Assert.Contains("Consumer council: Cannot be reached", await PageAsync("gz", "/bureau/tasks"), StringComparison.Ordinal);

        var back = await ChangeAsync("none", "节点没有搭好");
        await _host.Log.WaitForPublishedAsync(back + 1).WaitAsync(TimeSpan.FromSeconds(20));
        page = await PageAsync("gz", "/bureau/members");
        Assert.Contains("data-standing=\"well\"", page, StringComparison.Ordinal);
        Assert.Contains("Never took over: another followed first", page, StringComparison.Ordinal);
        Assert.Contains("节点没有搭好", page, StringComparison.Ordinal);
        tasks = await PageAsync("gz", "/bureau/tasks");
        Assert.DoesNotContain("handover", tasks, StringComparison.Ordinal);
        Assert.DoesNotContain("Consumer council", tasks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_bureau_is_not_asked_to_mend_what_it_cannot_change()
    {
        await _city.AdmitAsync("gz", "gz-liwan", new Admitted(Roles.Bureau, new("荔湾区市场监管局"), "gz"));
        await ChangeAsync($"witness A {Key(1)}\nquorum A\n", "试运行");
        Assert.Contains("A: No address to ask it at", await PageAsync("gz", "/bureau/tasks"), StringComparison.Ordinal);
        Assert.DoesNotContain("handover", await PageAsync("gz-liwan", "/bureau/tasks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_the_operator_has_prepared_can_be_chosen_and_is_then_the_one_in_use()
    {
        Assert.DoesNotContain("Change to the other key", await PageAsync("gz", "/bureau/members"), StringComparison.Ordinal);
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        try
        {
            string origin;
            await using (var before = SuiyuanHost.Start(data))
            {
                origin = before.Log.Origin;
            }

            using var random = System.Security.Cryptography.RandomNumberGenerator.Create();
            Suiyuan.Ledger.NoteKeyFile.LoadOrCreate(Path.Combine(data, "keys", "log-next.key"), origin, random).Dispose();
            await using var host = SuiyuanHost.Start(data);
            using var city = await TestCity.FoundedAsync(host);
            using var officer = await city.SignedInAsync("gz");
            var next = host.Log.Keys[1].VerifierKey.ToString();
            Assert.Equal((host.Log.Keys[0].VerifierKey.ToString(), next), await KeysAsync(officer));

            var index = await city.MustAsync(city.Seal("gz", "gz", new PolicyChanged(next, "none", "换用新的公钥")));
            await host.Log.WaitForPublishedAsync(index + 1).WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal((next, host.Log.Keys[0].VerifierKey.ToString()), await KeysAsync(officer));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }

        static async Task<(string InUse, string Other)> KeysAsync(HttpClient officer)
        {
            var page = WebUtility.HtmlDecode(await officer.GetStringAsync("/bureau/members"));
            return (Keep().Match(page).Groups[1].Value, Change().Match(page).Groups[1].Value);
        }
    }

    [GeneratedRegex("name=\"log\" value=\"([^\"]+)\" checked[^>]*><span><b>Keep the key in use")]
    private static partial Regex Keep();

    [GeneratedRegex("name=\"log\" value=\"([^\"]+)\" ?/?><span><b>Change to the other key")]
    private static partial Regex Change();

    private Task<long> ChangeAsync(string quorum, string reason) => _city.MustAsync(_city.Seal(
        "gz", "gz", new PolicyChanged(_host.Log.Keys[0].VerifierKey.ToString(), quorum, reason), at: TestCity.Now));

    private async Task<string> PageAsync(string party, string path)
    {
        using var client = await _city.SignedInAsync(party);
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Tokened(string path, object body, string token)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Setup-Token", token);
        return request;
    }

    private static string Key(byte fill) => NoteKey.Create("node.example/mirror", NoteKeyType.CosignatureV1,
        Suiyuan.Ledger.NoteKeyFile.FromSeed("node.example/mirror", Enumerable.Repeat(fill, 32).ToArray()).VerifierKey.PublicKey).ToString();

    private static async Task WaitForAsync(Func<bool> met)
    {
        while (!met())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>A web server that is no member's node.</summary>
    private static async Task<WebApplication> ServerAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>The system's time, moved ahead at will.</summary>
    private sealed class MovableTime : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
