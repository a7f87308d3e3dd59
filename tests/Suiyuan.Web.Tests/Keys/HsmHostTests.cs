using System.Buffers.Text;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Keys;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Keys;

/// <summary>A host whose keys are in a SoftHSM token, as an operator runs and sees it.</summary>
[Collection(SoftToken.OneAtATime)]
[UnsupportedOSPlatform("windows")]
public sealed class HsmHostTests : IDisposable
{
    private const string Name = "hsm.example/log";

    private readonly string _data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private HostProcess Start(SoftToken token, params string[] more) => HostProcess.Start(_data, [token.Environment],
        [.. token.Arguments, "--Suiyuan:PublishInterval", "00:00:00.1", .. more.Contains("--Suiyuan:LogName") ? [] : new[] { "--Suiyuan:LogName", Name }, .. more]);

    private static async Task<SignedCheckpoint> CheckpointAsync(HttpClient http)
    {
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(await http.GetByteArrayAsync("/log/checkpoint"), out var checkpoint));
        return checkpoint!;
    }

    private static async Task<SignedCheckpoint> UntilAsync(HttpClient http, Func<SignedCheckpoint, bool> isReached)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        SignedCheckpoint checkpoint;
        while (!isReached(checkpoint = await CheckpointAsync(http)))
        {
            await Task.Delay(100, timeout.Token);
        }

        return checkpoint;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> SaidAsync(HostProcess host, string part)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (host.Output.Split('\n').FirstOrDefault(l => l.Contains(part, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await Task.Delay(50, timeout.Token);
        }
    }

    private static async Task StopAsync(HostProcess host)
    {
        host.Interrupt();
        Assert.Equal(0, await host.ExitAsync());
    }

    private async Task<string> RefusedAsync(SoftToken token, params string[] more)
    {
        await using var host = Start(token, more);
        Assert.Equal(2, await host.ExitAsync());
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
        return Assert.Single(host.Output.Split('\n'), l => l.StartsWith("Suiyuan can't start: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_signs_checkpoints_and_clock_and_a_token_pulled_while_running_delays_only_what_is_final()
    {
        using var token = new SoftToken(SoftToken.OperatorKeys);
        NoteKey key;
        byte[] platform;
        using (var tool = HsmToken.Open(token.UseHere().Options, TimeProvider.System))
        {
            key = NoteKey.Create(Name, NoteKeyType.Ed25519, tool.Find("suiyuan-log", TokenKeyKind.Ed25519)!.PublicKey);
            platform = tool.Find("suiyuan-platform", TokenKeyKind.P256)!.PublicKey;
        }

        await using (var host = Start(token))
        {
            var link = new Uri(host.WaitFor("Set up this installation once, at ").Split(' ')[^1]);
            using var city = new TestCity(new HttpClient { BaseAddress = new Uri(link, "/") });
            var setup = await city.Http.GetFromJsonAsync<JsonElement>("/api/setup" + link.Query);
            Assert.Equal(key.ToString(), setup.GetProperty("vkey").GetString());
            Assert.Equal(platform, Base64Url.DecodeFromChars(setup.GetProperty("platform").GetProperty("key").GetString()));
            var once = link.Query["?token=".Length..];
            Assert.True((await city.PostAsync(await city.CharterAsync(once), token: once)).IsSuccessStatusCode);
            var index = await city.MustAsync(city.Seal("gz", "huangsha", new Admitted(Roles.Market, new("黄沙水产交易市场", "Huangsha"), "gz", Market: new("wholesale"))));
            Assert.True(index >= 2, "The platform's clock stands before it.");

            var checkpoint = await UntilAsync(city.Http, c => c.Size > index);
            Assert.Equal(Name, checkpoint.Origin);
            Assert.Equal(NoteVerdict.Trusted, checkpoint.Note.Verify([key], out _));
            Assert.False(File.Exists(Path.Combine(_data, "keys", "log.key")) || File.Exists(Path.Combine(_data, "keys", "platform.pem")));

            token.Pull();
            var unsigned = await city.GrantAsync("gz", "huangsha", "huangsha");
            var line = await SaidAsync(host, $"Nothing new is signed for {Name} until its key can be reached");
            Assert.Contains("The token suiyuan can't be used: ", line, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
            Assert.True((await CheckpointAsync(city.Http)).Size <= unsigned);

            token.PutBack();
            checkpoint = await UntilAsync(city.Http, c => c.Size > unsigned);
            Assert.Equal(NoteVerdict.Trusted, checkpoint.Note.Verify([key], out _));
            await StopAsync(host);
        }

        // And the next life begins with the same keys.
        await using (var host = Start(token))
        {
            host.WaitFor("Suiyuan is ready at ");
            await StopAsync(host);
        }
    }

    [Fact]
    public async Task A_member_cosigns_with_keys_in_a_token_under_the_name_it_is_given()
    {
        using var token = new SoftToken(("suiyuan-witness", SoftToken.Ed25519), ("suiyuan-mirror", SoftToken.Ed25519));
        NoteKey witness;
        NoteKey mirror;
        using (var tool = HsmToken.Open(token.UseHere().Options, TimeProvider.System))
        {
            witness = NoteKey.Create("council.example/witness", NoteKeyType.CosignatureV1, tool.Find("suiyuan-witness", TokenKeyKind.Ed25519)!.PublicKey);
            mirror = NoteKey.Create("council.example/mirror", NoteKeyType.CosignatureV1, tool.Find("suiyuan-mirror", TokenKeyKind.Ed25519)!.PublicKey);
        }

        await using var log = SuiyuanHost.Start();
        using var city = await TestCity.FoundedAsync(log);
        string[] arguments = ["--Suiyuan:Mirror:Log", log.Address.ToString()];
        Assert.Contains("has no name: give Suiyuan:Mirror:Name", await RefusedAsync(token, arguments), StringComparison.Ordinal);

        var url = $"http://127.0.0.1:{FreePort()}";
        await using var member = Start(token, [.. arguments, "--Suiyuan:Mirror:Name", "council.example", "--urls", url]);
        Assert.EndsWith($"cosigns with   {witness}", await SaidAsync(member, "cosigns with"), StringComparison.Ordinal);
        await SaidAsync(member, "cosigning from now on");
        await city.GrantAsync("huangsha", "huangsha.a12", "second");
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        var path = $"/mirror/{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(log.Log.Origin)))}/checkpoint";
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        HttpResponseMessage answer;
        while (!(answer = await http.GetAsync(path, timeout.Token)).IsSuccessStatusCode)
        {
            answer.Dispose();
            await Task.Delay(100, timeout.Token);
        }

        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(await answer.Content.ReadAsByteArrayAsync(timeout.Token), out var checkpoint));
        Assert.Equal(NoteVerdict.Trusted, checkpoint!.Note.Verify([mirror], out _));
        await StopAsync(member);
    }

    [Fact]
    public async Task What_is_wrong_with_the_token_stops_the_start_in_one_line_that_says_what_to_do()
    {
        using var token = new SoftToken(SoftToken.OperatorKeys);
        Assert.Contains("no PKCS#11 module /nowhere/module.so", await RefusedAsync(token, "--Suiyuan:Hsm:Module", "/nowhere/module.so"), StringComparison.Ordinal);
        Assert.Contains("it shows suiyuan", await RefusedAsync(token, "--Suiyuan:Hsm:Token", "another"), StringComparison.Ordinal);
        Assert.Contains("has no name: give Suiyuan:LogName", await RefusedAsync(token, "--Suiyuan:LogName", ""), StringComparison.Ordinal);
        var missing = await RefusedAsync(token, "--Suiyuan:Hsm:LogLabel", "suiyuan-log-2027");
        Assert.Contains("has no key suiyuan-log-2027", missing, StringComparison.Ordinal);
        Assert.Contains("pkcs11-tool --module ", missing, StringComparison.Ordinal);
        Assert.Contains("must all be different", await RefusedAsync(token, "--Suiyuan:Hsm:LogLabel", "suiyuan-platform"), StringComparison.Ordinal);
        Assert.Contains("no such file", await RefusedAsync(token, "--Suiyuan:Hsm:PinFile", Path.Combine(_data, "none")), StringComparison.Ordinal);

        token.WritePin("wrong");
        Assert.Contains("refuses the PIN in " + token.PinFile, await RefusedAsync(token), StringComparison.Ordinal);
        File.SetUnixFileMode(token.PinFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600 " + token.PinFile, await RefusedAsync(token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_a_file_and_in_the_token_is_one_too_many_and_a_log_moves_into_the_token_with_its_next_key()
    {
        using var token = new SoftToken(("suiyuan-log-next", SoftToken.Ed25519), ("suiyuan-platform", SoftToken.P256));
        var keys = Directory.CreateDirectory(Path.Combine(_data, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using (var key = NoteKeyFile.Create(Name, RandomNumberGenerator.Create()))
        {
            key.Save(Path.Combine(keys.FullName, "log.key"));
        }

        // The log's key in its file, the next one in the token.
        await using (var host = Start(token))
        {
            host.WaitFor("Suiyuan is ready at ");
            await StopAsync(host);
        }

        token.Generate("suiyuan-log", SoftToken.Ed25519);
        var twice = await RefusedAsync(token);
        Assert.Contains("There are two keys for one thing", twice, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(keys.FullName, "log.key"), twice, StringComparison.Ordinal);
        Assert.Contains("suiyuan-log in the token suiyuan", twice, StringComparison.Ordinal);
    }
}
