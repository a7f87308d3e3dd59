using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Suiyuan.Cli.Tests;

/// <summary>The native executable is one file, and what it was compiled to does what the command does.</summary>
public sealed class NativeTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-native-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task It_is_one_file_that_verifies_a_proof_audits_a_log_and_opens_a_database()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The libraries are carried on Linux; elsewhere they lie beside the executable.");
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));
        var (published, said) = await RunAsync(Path.Combine(root, "eng", "publish-native"));
        Assert.True(published == 0, said);
        var executable = said.TrimEnd().Split('\n')[^1];
        Assert.Equal([executable], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(executable)!));

        // Alone, in a directory of its own.
        var alone = Path.Combine(_directory.FullName, "suiyuan");
        File.Copy(executable, alone);
        var (code, output) = await RunAsync(alone, "help");
        Assert.Equal(0, code);
        // The auditor's program reads the ledger: not tickets, no city played, no model trained.
        Assert.All(Verbs.All.Where(v => v.Name.Split(' ')[0] is not ("tickets" or "city" or "risk")), v => Assert.Contains($"  {v.Name} ", output, StringComparison.Ordinal));

        using var log = new TestLog(600);
        var place = Path.Combine(_directory.FullName, "log");
        var checkpoint = log.WriteTree(place);
        log.WriteBundles(place);
        log.WriteHost(_directory.FullName, 300, checkpoint);
        TestLog.Put(_directory.FullName, "policy", log.Policy);
        var policy = Path.Combine(_directory.FullName, "policy");
        (code, output) = await RunAsync(alone, "verify", Path.Combine(_directory.FullName, "v", $"{log.IdOf(300)}.tlog-proof"),
            "--policy", policy, "--chain", Path.Combine(_directory.FullName, "v"));
        Assert.True(code == 0 && output.Contains(": PROVEN", StringComparison.Ordinal), output);
        Assert.Contains("ok    authority  entry 300: purchase of huangsha.a01", output, StringComparison.Ordinal);

        (code, output) = await RunAsync(alone, "audit", place, "--policy", policy);
        Assert.True(code == 0 && output.Contains(": SOUND", StringComparison.Ordinal), output);
        log.Entries[300][^1] ^= 1;
        log.WriteBundles(place);
        (code, output) = await RunAsync(alone, "audit", place, "--policy", policy);
        Assert.Equal(1, code);
        Assert.Contains("FAIL  entries    entry 300 has a signature that is not its key's", output, StringComparison.Ordinal);

        await using var data = new DataDirectory();
        await data.RecordAsync();
        (code, output) = await RunAsync(alone, "views", "rebuild", data.Path);
        Assert.True(code == 0 && output.Contains("entries taken in", StringComparison.Ordinal), output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output.Length > 0 ? output : await error);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
