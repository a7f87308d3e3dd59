using System.Diagnostics;
using System.Globalization;
using System.Text;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>A real process on real files, killed in the middle of its work, again and again on the same ledger.</summary>
public sealed class KillTests
{
    private const string ChildVariable = "SUIYUAN_LEDGER_CHILD";

    [Fact]
    public async Task A_process_killed_in_mid_load_loses_nothing_that_it_acknowledged()
    {
        using var directory = new TempDirectory();
        var random = new Random(7);
        long acknowledged = 0;
        var (publishedSize, publishedRoot) = (0L, Merkle.EmptyRoot);
        for (var life = 0; life < 4; life++)
        {
            using var child = Start(directory.Path);
            var until = acknowledged + 500 + random.Next(2_500);
            while (acknowledged < until && await child.StandardOutput.ReadLineAsync() is { } line)
            {
                var words = line.Split(' ');
                switch (words[^1] == "." ? words[0] : "")
                {
                    case "acknowledged":
                        acknowledged = long.Parse(words[1], CultureInfo.InvariantCulture);
                        break;
                    case "published":
                        (publishedSize, publishedRoot) = (long.Parse(words[1], CultureInfo.InvariantCulture), Hash.Parse(words[2]));
                        break;
                }
            }

            if (acknowledged < until)
            {
                Assert.Fail("The child ended by itself: " + await child.StandardError.ReadToEndAsync());
            }

            Assert.Throws<LedgerInUseException>(() => new FileStorage(directory.Path));
            child.Kill();
            await child.WaitForExitAsync();
            Assert.Equal(137, child.ExitCode);

            // What it said before it died but was not read yet was said all the same.
            foreach (var line in (await child.StandardOutput.ReadToEndAsync()).Split('\n'))
            {
                if (line.StartsWith("acknowledged ", StringComparison.Ordinal) && line.EndsWith('.'))
                {
                    acknowledged = long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
                }
            }

            await using var log = await TestKit.OpenAsync(new FileStorage(directory.Path));
            Assert.True(log.RecordedSize >= acknowledged, $"{acknowledged} were acknowledged, {log.RecordedSize} are there");
            Assert.True(log.Published.Size >= publishedSize);
            await log.AssertHoldsAsync([.. Enumerable.Range(0, (int)log.RecordedSize).Select(i => TestKit.Entry(i))]);
            var leaves = Enumerable.Range(0, (int)publishedSize).Select(i => Merkle.LeafHash(TestKit.Entry(i))).ToArray();
            Assert.Equal(Merkle.RootOf(leaves), publishedRoot);
            acknowledged = log.RecordedSize;
        }
    }

    private static Process Start(string directory)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        }

        // This very program, running the one test that is only run when asked for.
        foreach (var argument in (string[])["--explicit", "only", "--filter-method", $"*.{nameof(Lives_until_it_is_killed)}", "--no-progress", "--no-ansi"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[ChildVariable] = directory;
        return Process.Start(start)!;
    }

    [Fact(Explicit = true)]
    public Task Lives_until_it_is_killed() => LoadAsync(Environment.GetEnvironmentVariable(ChildVariable)
        ?? throw new InvalidOperationException("Started by another test only."));

    /// <summary>Appends without end; entry i is always <see cref="TestKit.Entry"/>(i).</summary>
    private static async Task LoadAsync(string directory)
    {
        // Small segments and stretches, so that a kill meets every kind of work.
        var options = TestKit.RawOptions with { CheckpointInterval = TimeSpan.FromMilliseconds(10), SettleEntries = 512 };
        await using var log = await TestKit.OpenAsync(
            new FileStorage(new DiskFiles(directory), 30_000), options: options, time: TimeProvider.System);
        // Past the test runner, which has the console.
        await using var output = Console.OpenStandardOutput();
        var random = new Random((int)log.RecordedSize);
        for (var next = (int)log.RecordedSize; ;)
        {
            var count = 1 + random.Next(random.Next(4) == 0 ? 700 : 5);
            var candidates = TestKit.Raw(Enumerable.Range(next, count).Select(i => TestKit.Entry(i)));
            if (await log.AppendRawAsync(candidates) != SubmissionOutcome.Done)
            {
                throw new InvalidOperationException("Not recorded.", log.Failure);
            }

            next += count;
            var published = log.Published;
            await output.WriteAsync(Encoding.ASCII.GetBytes(
                $"\nacknowledged {next} .\npublished {published.Size} {published.RootHash} .\n"));
        }
    }
}
