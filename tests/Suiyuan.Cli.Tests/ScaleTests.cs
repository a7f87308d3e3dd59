using System.Diagnostics;
using System.Text.RegularExpressions;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>A scale loses no sale and says none twice, whatever the network and its plug do.</summary>
public sealed partial class ScaleTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-scale-");
    private readonly ScaleHostStub _host = new();

    private string Scale => Path.Combine(_directory.FullName, "scale");

    private string Queue => Path.Combine(Scale, "queue");

    public void Dispose()
    {
        _host.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(TimeSpan? cutAfter = null, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cut.CancelAfter(cutAfter ?? TimeSpan.FromMinutes(1));
        var code = -1;
        try
        {
            code = await new CommandLine([ScaleVerb.Verb], TextReader.Null, output, error, TimeProvider.System)
                .RunAsync(["scale", Scale, "--host", _host.Url, "--stall", "huangsha.a12", "--every", "0.01", .. more], cut.Token);
        }
        catch (OperationCanceledException) when (cutAfter is not null)
        {
            // Pulled out of its socket.
        }

        return (code, output.ToString(), error.ToString());
    }

    private static StatementId[] Sold(string output) => [.. Voucher().Matches(output).Select(m => StatementId.Parse(m.Groups[1].Value))];

    private int Waiting() => Directory.Exists(Queue) ? Directory.EnumerateFiles(Queue).Count() : 0;

    [Fact]
    public async Task Online_every_sale_is_printed_with_its_voucher_and_recorded()
    {
        var (code, output, error) = await RunAsync(null, "--sales", "12");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("public key  B", output, StringComparison.Ordinal);
        var sold = Sold(output);
        Assert.Equal(12, sold.Distinct().Count());
        Assert.Equal(sold, _host.Taken);
        Assert.Equal(0, Waiting());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Scale, "scale.pem")));
        }
    }

    [Fact]
    public async Task Offline_it_goes_on_selling_from_the_lots_it_knows_and_sends_all_of_it_later()
    {
        var (_, first, _) = await RunAsync(null, "--sales", "1");
        _host.IsDown = true;
        var (code, offline, _) = await RunAsync(TimeSpan.FromSeconds(3), "--sales", "8");
        Assert.Equal(-1, code);
        Assert.Contains("offline", offline, StringComparison.Ordinal);
        Assert.Equal((8, 8), (Sold(offline).Length, Waiting()));
        Assert.Single(_host.Taken);

        var (code2, alone, _) = await RunAsync(null, "--sales", "2", "--offline");
        Assert.Equal((0, 2, 10), (code2, Sold(alone).Length, Waiting()));
        // The key and the stock are the same ones.
        Assert.DoesNotContain("A new key", alone, StringComparison.Ordinal);

        _host.IsDown = false;
        var (code3, output, _) = await RunAsync(null, "--sales", "0");
        Assert.Equal((0, 0), (code3, Waiting()));
        Assert.Contains("10 sales of before", output, StringComparison.Ordinal);
        Assert.Equal([.. Sold(first), .. Sold(offline), .. Sold(alone)], _host.Taken);
    }

    [Fact]
    public async Task A_lost_answer_makes_it_send_again_and_nothing_twice()
    {
        _host.LoseAnswers = 2;
        var (code, output, _) = await RunAsync(null, "--sales", "5");
        Assert.Equal((0, 0), (code, Waiting()));
        Assert.Equal(Sold(output), _host.Taken);
        Assert.Contains("already", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_ledger_will_not_take_is_set_aside_with_the_reason_and_what_it_will_take_later_stays()
    {
        _host.Say = "later";
        var (code, output, _) = await RunAsync(TimeSpan.FromSeconds(3), "--sales", "3");
        Assert.Equal((-1, 3), (code, Waiting()));
        Assert.Contains("Because (some-code)", output, StringComparison.Ordinal);
        _host.Say = "refused";
        var (code2, _, _) = await RunAsync(null, "--sales", "0");
        Assert.Equal((1, 0), (code2, Waiting()));
        var reasons = Directory.GetFiles(Path.Combine(Scale, "refused"), "*.txt");
        Assert.Equal(3, reasons.Length);
        Assert.Contains("some-code", await File.ReadAllTextAsync(reasons[0], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_in_the_middle_it_has_every_sale_that_it_printed()
    {
        await RunAsync(null, "--sales", "1");
        _host.IsDown = true;
        var sold = new List<StatementId>();
        for (var round = 0; round < 3; round++)
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
            foreach (var argument in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "suiyuan.dll"), "scale", Scale, "--host", _host.Url, "--stall", "huangsha.a12", "--every", "0.01",
            })
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            for (var lines = 0; lines < 20 * (round + 1);)
            {
                var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                Assert.NotNull(line);
                var printed = Sold(line);
                sold.AddRange(printed);
                lines += printed.Length;
            }

            process.Kill();
            sold.AddRange(Sold(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // As a kill leaves a file that was being written.
        await File.WriteAllTextAsync(Path.Combine(Queue, "00000000000000.half.new"), "half", TestContext.Current.CancellationToken);
        _host.IsDown = false;
        var (code, _, _) = await RunAsync(null, "--sales", "0");
        Assert.Equal((0, 0), (code, Waiting()));
        Assert.InRange(sold.Count, 120, int.MaxValue);
        Assert.Empty(sold.Except(_host.Taken));
        Assert.Equal(_host.Taken.Count, _host.Taken.Distinct().Count());
    }

    [Theory]
    [InlineData("--every", "0")]
    [InlineData("--every", "often")]
    [InlineData("--sales", "-1")]
    [InlineData("--stall", "No Stall")]
    [InlineData("--host", "ftp://x")]
    public async Task A_wrong_option_is_told_and_makes_nothing(string option, string value)
    {
        var (code, _, error) = await RunAsync(null, option, value);
        Assert.Equal(64, code);
        Assert.Contains(option, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Scale));
    }

    [GeneratedRegex(@"sold .*/v/([A-Za-z0-9_-]{43})")]
    private static partial Regex Voucher();
}
