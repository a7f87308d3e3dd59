using System.Net.Http.Json;
using System.Text.Json;

namespace Suiyuan.Web.Tests.Hosting;

/// <summary>What an operator sees: lines on the console, and exit codes.</summary>
public sealed class HostProcessTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_first_start_prints_one_set_up_link_says_when_it_is_ready_and_stops_on_Ctrl_C()
    {
        await using var host = HostProcess.Start(_data);
        var link = host.WaitFor("Set up this installation once, at ").Split(' ')[^1];
        if (!host.Output.Contains("Suiyuan is ready at ", StringComparison.Ordinal))
        {
            host.WaitFor("Suiyuan is ready at ");
        }

        var ready = host.Output.Split('\n').Single(l => l.StartsWith("Suiyuan is ready at ", StringComparison.Ordinal))["Suiyuan is ready at ".Length..];
        Assert.StartsWith(ready + "/setup?token=", link, StringComparison.Ordinal);
        Assert.Equal(1, host.Output.Split("token=").Length - 1);
        using var http = new HttpClient { BaseAddress = new Uri(ready) };
        var setup = await http.GetFromJsonAsync<JsonElement>("/api/setup" + new Uri(link).Query);
        Assert.EndsWith("/log", setup.GetProperty("origin").GetString(), StringComparison.Ordinal);

        if (!OperatingSystem.IsWindows())
        {
            // What is private is for the owner of the process alone. The accounts are made beside the start: ask for them.
            using var asked = await http.PostAsync("/api/accounts/sign-in/passkey/options", null);
            asked.EnsureSuccessStatusCode();
            foreach (var file in new[] { "accounts.db", "private.db", "keys/log.key", "keys/platform.pem", "keys/setup-token" })
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_data, file)));
            }
        }

        host.Interrupt();
        Assert.Equal(0, await host.ExitAsync());
        Assert.DoesNotContain("fail:", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_host_on_the_same_data_is_told_so_and_ends()
    {
        await using var first = HostProcess.Start(_data);
        first.WaitFor("Suiyuan is ready at ");
        await using var second = HostProcess.Start(_data);
        Assert.Equal(2, await second.ExitAsync());
        Assert.Contains("another process has this ledger open", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        await using var first = HostProcess.Start(_data);
        var url = first.WaitFor("Suiyuan is ready at ").Split(' ')[^1];
        var other = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        await using (var second = HostProcess.Start(other, "--urls", url))
        {
            Assert.Equal(2, await second.ExitAsync());
            Assert.Contains("--urls", second.Output, StringComparison.Ordinal);
        }

        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public async Task A_private_key_that_others_may_read_stops_the_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such permissions there.");
        await using (var first = HostProcess.Start(_data))
        {
            first.WaitFor("Suiyuan is ready at ");
            first.Interrupt();
            await first.ExitAsync();
        }

        foreach (var file in new[] { "log.key", "platform.pem" })
        {
            var path = Path.Combine(_data, "keys", file);
#pragma warning disable CA1416 // Skipped above where it does not apply.
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
            await using var host = HostProcess.Start(_data);
            Assert.Equal(2, await host.ExitAsync());
            Assert.Contains(file, host.Output, StringComparison.Ordinal);
            Assert.Contains("chmod 600", host.Output, StringComparison.Ordinal);
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
#pragma warning restore CA1416
        }
    }

    [Theory]
    [InlineData("--Suiyuan:PublishInterval", "1.00:00:00", "PublishInterval")]
    [InlineData("--Suiyuan:QueueLimit", "many", "QueueLimit")]
    [InlineData("--Suiyuan:PublicUrl", "suiyuan.example/path", "PublicUrl")]
    [InlineData("--Suiyuan:MemberToken", "short", "MemberToken")]
    public async Task An_option_out_of_range_is_named(string option, string value, string named)
    {
        await using var host = HostProcess.Start(_data, option, value);
        Assert.Equal(2, await host.ExitAsync());
        Assert.Contains(named, host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_checkpoint_stops_the_start_and_names_the_file()
    {
        await using (var first = HostProcess.Start(_data))
        {
            first.WaitFor("Suiyuan is ready at ");
            first.Interrupt();
            await first.ExitAsync();
        }

        var checkpoint = Path.Combine(_data, "ledger", "checkpoint");
        await File.WriteAllTextAsync(checkpoint, "nonsense\n");
        await using var host = HostProcess.Start(_data);
        Assert.Equal(2, await host.ExitAsync());
        Assert.Contains(checkpoint, host.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private.db")]
    [InlineData("accounts.db")]
    public async Task A_damaged_database_ends_the_host_and_names_the_file(string file)
    {
        await File.WriteAllTextAsync(Path.Combine(_data, file), string.Concat(Enumerable.Repeat("not a database ", 1000)));
        await using var host = HostProcess.Start(_data);
        Assert.Equal(2, await host.ExitAsync());
        Assert.Contains(Path.Combine(_data, file), host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }
}
