using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Demo;

/// <summary>
/// The other members of the demo city's consortium: nodes of their own, each a process with its keys and its copy under
/// <c>members/</c>, as a market, a laboratory or a consumer council would run one elsewhere. Started when the city has its
/// charter, and gone when this process is.
/// </summary>
internal sealed partial class DemoMembers(SuiyuanOptions options, ILogger<DemoMembers> logger) : IDisposable
{
    private static readonly (string Id, string Name)[] Offices =
    [
        ("consumer-council", "消委会·Consumer-council"),
        ("laboratory", "检验院·Laboratory"),
        ("huangsha", "黄沙市场·Huangsha-market"),
    ];

    private readonly List<Process> _running = [];
    private readonly List<StreamWriter> _logs = [];

    private string Root => Path.Combine(options.Data, "members");

    private string PortsFile => Path.Combine(Root, "ports.json");

    /// <summary>Makes the members' keys and chooses their ports, once; the quorum for the charter.</summary>
    /// <param name="address">Where this host listens.</param>
    /// <returns><c>none</c> where the city has no members.</returns>
    public string Found(string address)
    {
        if (options.DemoMembers == 0)
        {
            return LogPolicy.None;
        }

        var ports = Ports() ?? ChoosePorts(new Uri(address).Port);
        var lines = new StringBuilder();
        var names = new List<string>();
        foreach (var (port, (id, name)) in ports.Zip(Offices))
        {
            var keys = Path.Combine(Root, id, "keys");
            Directory.CreateDirectory(Path.Combine(Root, id));
            KeyFiles.Prepare(keys);
            using var random = RandomNumberGenerator.Create();
            using var witness = NoteKeyFile.LoadOrCreate(Path.Combine(keys, "witness.key"), KeyName(id, "witness"), random, NoteKeyType.CosignatureV1);
            using var mirror = NoteKeyFile.LoadOrCreate(Path.Combine(keys, "mirror.key"), KeyName(id, "mirror"), random, NoteKeyType.CosignatureV1);
            lines.Append(CultureInfo.InvariantCulture, $"witness {name} {mirror.VerifierKey} {Address(port)}\n");
            names.Add(name);
        }

        // Two of three; of fewer, all.
        return lines.Append(CultureInfo.InvariantCulture, $"group members {(names.Count == 3 ? "2" : "all")} {string.Join(' ', names)}\nquorum members\n").ToString();
    }

    /// <summary>Starts the nodes of a city that was founded with members.</summary>
    /// <param name="address">Where this host listens.</param>
    public void Start(string address)
    {
        foreach (var (port, (id, _)) in (Ports() ?? []).Zip(Offices))
        {
            try
            {
                Start(id, port, address);
            }
            catch (Exception e) when (e is IOException or System.ComponentModel.Win32Exception or InvalidOperationException)
            {
                LogNotStarted(logger, id, e.Message);
            }
        }
    }

    /// <summary>Lets the nodes end: their input ends.</summary>
    public void Dispose()
    {
        foreach (var process in _running)
        {
            try
            {
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It has ended already.
            }
        }

        foreach (var process in _running)
        {
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }

        _running.Clear();
        _logs.ForEach(l => l.Dispose());
        _logs.Clear();
    }

    private void Start(string id, int port, string address)
    {
        var data = Path.Combine(Root, id);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
            [
                "exec", typeof(DemoMembers).Assembly.Location, "--contentRoot", AppContext.BaseDirectory,
                "--urls", Address(port), "--Suiyuan:Data", data, "--Suiyuan:PublicUrl", Address(port),
                "--Suiyuan:Mirror:Log", address + "/log", "--Suiyuan:Mirror:Views", id == Offices[0].Id ? "true" : "false",
                "--Suiyuan:StopWithInput", "true", "--Logging:LogLevel:Default", "Warning",
                // Views that are compared are judged by the same rules.
                .. options.Rules is { } rules ? ["--Suiyuan:Rules", rules] : Array.Empty<string>(),
            ])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("no process was started");
        var log = new StreamWriter(Path.Combine(data, "node.log"), append: false) { AutoFlush = true };
        DataReceivedEventHandler write = (_, line) =>
        {
            lock (log)
            {
                if (line.Data is not null && log.BaseStream.CanWrite)
                {
                    log.WriteLine(line.Data);
                }
            }
        };
        process.OutputDataReceived += write;
        process.ErrorDataReceived += write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _running.Add(process);
        _logs.Add(log);
    }

    private int[]? Ports() => File.Exists(PortsFile) ? JsonSerializer.Deserialize<int[]>(File.ReadAllText(PortsFile)) : null;

    /// <summary>The first free ports after the host's own; kept, since the charter names them.</summary>
    private int[] ChoosePorts(int own)
    {
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(e => e.Port).ToHashSet();
        var ports = Enumerable.Range(1, 1000).Select(i => (own + i) % 65_536).Where(p => p > 1023 && !taken.Contains(p)).Take(options.DemoMembers).ToArray();
        Directory.CreateDirectory(Root);
        File.WriteAllText(PortsFile, JsonSerializer.Serialize(ports));
        return ports;
    }

    private static string KeyName(string id, string role) => $"{id}.demo.suiyuan/{role}";

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"http://{IPAddress.Loopback}:{port}");

    [LoggerMessage(4002, LogLevel.Warning, "The member's node {Id} was not started: {Reason}")]
    private static partial void LogNotStarted(ILogger logger, string id, string reason);
}
