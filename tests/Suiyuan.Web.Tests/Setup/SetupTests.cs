using System.Net;
using Suiyuan.Web.Setup;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Setup;

public sealed class SetupTests
{
    [Fact]
    public async Task Before_the_charter_nothing_can_be_said_and_no_charter_without_the_token()
    {
        await using var host = SuiyuanHost.Start();
        using var city = new TestCity(host);
        await city.RefusedAsync(city.Seal("gz", "gz", TestCity.Groupers()), 409, "no-charter");
        await TestCity.AssertProblemAsync(await city.Http.GetAsync("/api/setup"), 403, "setup-token");
        await TestCity.AssertProblemAsync(await city.Http.GetAsync("/api/setup?token=guess"), 403, "setup-token");

        var token = host.SetupToken();
        var charter = await city.CharterAsync(token);
        await city.RefusedAsync(charter, 403, "setup-token-needed");
        using var wrong = await city.PostAsync(charter, token: "guess");
        await TestCity.AssertProblemAsync(wrong, 403, "setup-token-needed");
        using var sneaked = await city.PostAsync(charter, "application/cbor-seq");
        Assert.Contains("setup-token-needed", await sneaked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.Log.RecordedSize);

        using var recorded = await city.PostAsync(charter, token: token);
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        await TestCity.AssertProblemAsync(await city.Http.GetAsync("/api/setup?token=" + token), 410, "setup-done");
        Assert.False(File.Exists(Path.Combine(host.Data, "keys", "setup-token")));
        await city.RefusedAsync(city.Seal("gz", "gz", new Suiyuan.Domain.Parties.Suspended("x")), 403, "not-yours");
    }

    [Fact]
    public async Task A_charter_of_another_log_is_refused()
    {
        await using var elsewhere = SuiyuanHost.Start();
        await using var host = SuiyuanHost.Start();
        using var there = new TestCity(elsewhere);
        using var here = new TestCity(host);
        var charter = await there.CharterAsync(elsewhere.SetupToken());
        using var answer = await here.PostAsync(charter, token: host.SetupToken());
        await TestCity.AssertProblemAsync(answer, 400, "wrong-log");
    }

    [Fact]
    public async Task The_charter_may_be_followed_by_more_in_one_sequence()
    {
        await using var host = SuiyuanHost.Start();
        using var city = new TestCity(host);
        var token = host.SetupToken();
        var charter = await city.CharterAsync(token);
        var market = city.Seal("gz", "huangsha",
            new Suiyuan.Domain.Parties.Admitted("market", new("黄沙"), "gz", Market: new("wholesale")));
        using var answer = await city.PostAsync([.. charter, .. market], "application/cbor-seq", token);
        Assert.DoesNotContain("problem", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_hashes_of_tokens_are_kept_and_they_outlive_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-");
        var options = new SuiyuanOptions { Data = data.FullName };
        KeyFiles.Prepare(options.KeysDirectory);
        var token = new SetupToken(options).Issue();
        Assert.Equal(22, token.Length);
        var file = Path.Combine(options.KeysDirectory, "setup-token");
        Assert.DoesNotContain(token, File.ReadAllText(file), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var restarted = new SetupToken(options);
        Assert.True(restarted.IsValid(token));
        Assert.False(restarted.IsValid(token + "x"));
        Assert.False(restarted.IsValid(null));
        restarted.Void();
        Assert.False(restarted.IsValid(token));
        data.Delete(recursive: true);
    }

    [Fact]
    public void A_key_file_that_others_may_read_stops_the_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such permissions there.");
        var data = Directory.CreateTempSubdirectory("suiyuan-test-");
        var path = Path.Combine(data.FullName, "platform.pem");
        KeyFiles.PlatformKey(data.FullName).Dispose();
        KeyFiles.PlatformKey(data.FullName).Dispose();
#pragma warning disable CA1416 // Skipped above where it does not apply.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var refused = Assert.Throws<StartException>(() => KeyFiles.PlatformKey(data.FullName));
        Assert.Contains("chmod 600", refused.Message, StringComparison.Ordinal);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(data.FullName, (UnixFileMode)0b111_101_101);
        Assert.Throws<StartException>(() => KeyFiles.Prepare(data.FullName));
#pragma warning restore CA1416
        File.WriteAllText(path, "nonsense");
        Assert.Throws<StartException>(() => KeyFiles.PlatformKey(data.FullName));
        data.Delete(recursive: true);
    }
}
