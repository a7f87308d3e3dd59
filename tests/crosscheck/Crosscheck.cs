using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Suiyuan.Tests;

/// <summary>
/// Runs tests/crosscheck: an audit of a log over HTTP by Go's checksum database packages, so by an implementation
/// that is not ours. Shared by the test projects that have a log to show.
/// </summary>
internal static class Crosscheck
{
    private const string Debian = "/usr/share/gocode";

    private static readonly SemaphoreSlim Building = new(1);
    private static string? _binary;

    /// <summary>Audits a log.</summary>
    /// <param name="log">Its URL prefix, under which <c>checkpoint</c> lies.</param>
    /// <param name="verifierKey">Its vkey.</param>
    /// <param name="proofs">URLs of .tlog-proof files.</param>
    /// <returns>Whether all was right, and what the program said.</returns>
    public static Task<(bool Ok, string Output)> RunAsync(string log, string verifierKey, params string[] proofs) =>
        RunAsync(["-log", log, "-vkey", verifierKey, .. proofs.SelectMany(p => (string[])["-proof", p])]);

    /// <summary>Audits a log, and transparent statements of the SCITT service that it is.</summary>
    /// <param name="log">Its URL prefix, under which <c>checkpoint</c> lies.</param>
    /// <param name="verifierKey">Its vkey.</param>
    /// <param name="keys">URL of the service's key set.</param>
    /// <param name="transparent">URLs of transparent statements.</param>
    public static Task<(bool Ok, string Output)> RunScittAsync(string log, string verifierKey, string keys, params string[] transparent) =>
        RunAsync(["-log", log, "-vkey", verifierKey, "-keys", keys, .. transparent.SelectMany(t => (string[])["-transparent", t])]);

    private static async Task<(bool Ok, string Output)> RunAsync(string[] arguments)
    {
        await Building.WaitAsync();
        try
        {
            _binary ??= await BuildAsync();
        }
        finally
        {
            Building.Release();
        }

        var (code, output) = await ExecuteAsync(_binary, arguments, Directory);
        return (code == 0 && output.EndsWith("crosscheck: OK\n", StringComparison.Ordinal), output);
    }

    private static string Directory => Path.GetDirectoryName(Here())!;

    private static string Here([CallerFilePath] string path = "") => path;

    private static async Task<string> BuildAsync()
    {
        const string Install = "The cross-check needs Go and its mod package: apt-get install golang-go golang-golang-x-mod-dev";
        if (!System.IO.Directory.Exists($"{Debian}/src/golang.org/x/mod/sumdb/tlog"))
        {
            Assert.Fail(Install);
        }

        var binary = Path.Combine(Path.GetTempPath(), $"suiyuan-crosscheck-{Environment.ProcessId}");
        var (code, output) = await ExecuteAsync("go", ["build", "-o", binary, "main.go", "receipt.go"], Directory, Install);
        Assert.True(code == 0, $"The cross-check does not build: {output}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(binary);
        return binary;
    }

    private static async Task<(int Code, string Output)> ExecuteAsync(
        string file, string[] arguments, string directory, string? onMissing = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Debian's Go packages lie in a GOPATH: no module, and nothing fetched from anywhere.
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = Debian;
        start.Environment["GOFLAGS"] = "";
        if (!start.Environment.ContainsKey("GOCACHE") && !start.Environment.ContainsKey("HOME"))
        {
            start.Environment["GOCACHE"] = Path.Combine(Path.GetTempPath(), "suiyuan-go-cache");
        }

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e) when (onMissing is not null)
        {
            throw new InvalidOperationException(onMissing, e);
        }

        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            var errors = await error;
            await process.WaitForExitAsync();
            return (process.ExitCode, output + errors);
        }
    }
}
