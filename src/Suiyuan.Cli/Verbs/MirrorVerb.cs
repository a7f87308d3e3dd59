using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Suiyuan.Cli;

/// <summary>
/// <c>suiyuan mirror</c>: runs a member's node, which is the host program in another role. This verb only finds it and says
/// what it is to do; the host checks what it is given.
/// </summary>
internal static class MirrorVerb
{
    /// <summary>Names the host program where it does not lie beside the command.</summary>
    public const string HostVariable = "SUIYUAN_HOST";

    private static readonly (string Option, string Setting)[] Settings =
    [
        ("--log", "--Suiyuan:Mirror:Log"), ("--data", "--Suiyuan:Data"), ("--urls", "--urls"), ("--public-url", "--Suiyuan:PublicUrl"),
        ("--name", "--Suiyuan:Mirror:Name"), ("--vkey", "--Suiyuan:Mirror:Vkey"), ("--token", "--Suiyuan:Mirror:Token"),
        ("--peers", "--Suiyuan:Mirror:Peers"), ("--guard", "--Suiyuan:Mirror:Guard"), ("--acknowledged", "--Suiyuan:Mirror:Acknowledged"),
    ];

    public static Verb Verb { get; } = new("mirror",
        "--log URL --data DIR [--urls URL] [--public-url URL] [--name NAME] [--vkey VKEY] [--views] [--token TOKEN] [--peers URL,URL] [--guard FILE] [--acknowledged N]",
        "Run a member's node: a verified copy of a log, which cosigns every block and keeps the evidence if the operator cheats.",
        [.. Settings.Select(s => s.Option)], ["--views"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        if (call.Operands.Count > 0)
        {
            throw call.Wrong($"{call.Operands[0]} is not an option.");
        }

        call.Required("--log");
        call.Required("--data");
        var start = new ProcessStartInfo("dotnet");
        var host = Host();
        foreach (var argument in Arguments(call, host))
        {
            start.ArgumentList.Add(argument);
        }

        // The terminal's Ctrl-C reaches the node itself; it ends in its own time, and this waits for it.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var node = Process.Start(start) ?? throw new CommandException(ExitCode.CannotRead, "The host program could not be started.");
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            Kill(node.Id);
        });
        await node.WaitForExitAsync(cancel);
        return node.ExitCode;
    }

    /// <summary>What the host program is started with.</summary>
    internal static IEnumerable<string> Arguments(Invocation call, string host)
    {
        string[] fixedOnes = ["exec", host, "--contentRoot", Path.GetDirectoryName(host)!];
        var given = Settings.Where(s => call.Option(s.Option) is not null).SelectMany<(string Option, string Setting), string>(
            s => [s.Setting, call.Option(s.Option)!]);
        string[] where = call.Option("--urls") is null ? ["--urls", "http://localhost:8090"] : [];
        return [.. fixedOnes, .. given, .. where, "--Suiyuan:Mirror:Views", call.Has("--views") ? "true" : "false", "--Suiyuan:AnnounceReady", "true"];
    }

    private static string Host()
    {
        var host = Environment.GetEnvironmentVariable(HostVariable) is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "host", "Suiyuan.Web.dll");
        return File.Exists(host)
            ? Path.GetFullPath(host)
            : throw new CommandException(ExitCode.CannotRead,
                $"The host program is not at {host}. Run ./suiyuan mirror from a checkout, or name it in {HostVariable}.");
    }

    // .NET's Kill is SIGKILL; a node should end in order.
    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);

    private static void Kill(int process)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Signal(process, 15);
        }
    }
}
