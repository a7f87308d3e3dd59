using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Suiyuan.Web.Keys;

namespace Suiyuan.Web.Tests.Keys;

/// <summary>A SoftHSM token in a directory of its own, made and filled with the commands of docs/design/keys.md.</summary>
/// <remarks>SoftHSM reads its configuration's path from the environment that the process began with, so within this process
/// there is one path, whose content the token in use writes (<see cref="UseHere"/>): one test at a time. A host that is a process
/// of its own gets <see cref="Environment"/>.</remarks>
[UnsupportedOSPlatform("windows")]
internal sealed class SoftToken : IDisposable
{
    /// <summary>The collection of tests that use the module within this process.</summary>
    public const string OneAtATime = "SoftHSM";

    public const string Label = "suiyuan";

    private const string Pin = "271828";

    private static readonly string ConfigurationHere = Path.Combine(Path.GetTempPath(), $"suiyuan-test-softhsm-{System.Environment.ProcessId}.conf");

    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-hsm-").FullName;

    public SoftToken(params (string Label, string Type)[] keys)
    {
        Directory.CreateDirectory(Tokens);
        File.WriteAllText(Configuration, $"directories.tokendir = {Tokens}\nobjectstore.backend = file\nlog.level = ERROR\n");
        WritePin(Pin);
        Run("softhsm2-util", "--init-token", "--free", "--label", Label, "--pin", Pin, "--so-pin", "3141592");
        foreach (var (label, type) in keys)
        {
            Generate(label, type);
        }
    }

    /// <summary>The keys that an operator has.</summary>
    public static (string, string)[] OperatorKeys => [("suiyuan-log", Ed25519), ("suiyuan-platform", P256)];

    public const string Ed25519 = "EC:edwards25519";

    public const string P256 = "EC:prime256v1";

    /// <summary>Where Debian has the module.</summary>
    public static string Module => "/usr/lib/softhsm/libsofthsm2.so";

    public string PinFile => Path.Combine(_directory, "pin");

    public HsmOptions Options => new() { Module = Module, Token = Label, PinFile = PinFile };

    /// <summary>The same for the host's command line.</summary>
    public string[] Arguments =>
        ["--Suiyuan:Hsm:Module", Module, "--Suiyuan:Hsm:Token", Label, "--Suiyuan:Hsm:PinFile", PinFile];

    public (string, string) Environment => ("SOFTHSM2_CONF", Configuration);

    private string Tokens => Path.Combine(_directory, "tokens");

    private string Configuration => Path.Combine(_directory, "softhsm2.conf");

    /// <summary>Makes the module use this token when it is loaded in this process next.</summary>
    public SoftToken UseHere()
    {
        File.Copy(Configuration, ConfigurationHere, overwrite: true);
        return this;
    }

    /// <summary>Makes a key pair.</summary>
    public void Generate(string label, string type) => Pkcs11Tool("--keypairgen", "--key-type", type, "--usage-sign", "--label", label);

    /// <summary>Deletes a private or public key.</summary>
    public void Delete(string label, string type) => Pkcs11Tool("--delete-object", "--type", type, "--label", label);

    public void WritePin(string pin)
    {
        File.WriteAllText(PinFile, pin + "\n");
        File.SetUnixFileMode(PinFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>Pulls the token out.</summary>
    public void Pull() => Directory.Move(Tokens, Tokens + ".pulled");

    /// <summary>Puts it back.</summary>
    public void PutBack()
    {
        if (Directory.Exists(Tokens))
        {
            Directory.Delete(Tokens, recursive: true);
        }

        Directory.Move(Tokens + ".pulled", Tokens);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private void Pkcs11Tool(params string[] arguments) =>
        Run("pkcs11-tool", ["--module", Module, "--token-label", Label, "--login", "--pin", Pin, .. arguments]);

    private void Run(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[Environment.Item1] = Environment.Item2;
        using var process = Process.Start(start)!;
        // Neither says more than a pipe holds.
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', arguments)}: {said}");
    }

    // Before anything has started a thread: the environment of C is not made to be changed later, and .NET changes only its own.
    [ModuleInitializer]
    internal static void NameConfiguration()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetEnvironment("SOFTHSM2_CONF", ConfigurationHere, 1);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(ConfigurationHere);
        }
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
