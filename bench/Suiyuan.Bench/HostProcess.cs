using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Suiyuan.Bench;

/// <summary>The real host, published, as a process of its own on loopback.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _token = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly List<string> _output = [];

    private HostProcess(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 256 })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(120),
        };
    }

    /// <summary>Speaks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>Time from the start of the process to its line "ready", which it prints when its first page answered.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Processor time it has used.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Its resident memory, in MB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>The token of the set-up link that it printed.</summary>
    public Task<string> TokenAsync => _token.Task;

    public static async Task<HostProcess> StartAsync(BenchOptions options, string data, bool demo, params string[] more)
    {
        if (!File.Exists(options.Host))
        {
            throw new FileNotFoundException($"{options.Host} is missing: run bench/run, which publishes the host first.");
        }

        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.Port}"));
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "exec", options.Host, "--contentRoot", Path.GetDirectoryName(Path.GetFullPath(options.Host))!,
            "--urls", address.ToString(), "--Suiyuan:Data", data, "--Suiyuan:Demo", demo ? "true" : "false",
            "--Suiyuan:AnnounceReady", "true", .. more,
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var host = new HostProcess(process, address);
        process.OutputDataReceived += (_, e) => host.Read(e.Data);
        process.ErrorDataReceived += (_, e) => host.Read(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(host._ready.Task, ended, Task.Delay(TimeSpan.FromMinutes(2))) != host._ready.Task)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException("The host did not become ready:\n" + string.Join('\n', host._output));
        }

        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await stop.WaitForExitAsync();
            }

            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("The host did not stop within 30 s.");
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.Add(line);
        }

        if (line.Contains("fail:", StringComparison.Ordinal) || line.Contains("crit:", StringComparison.Ordinal))
        {
            Console.Error.WriteLine("host: " + line);
        }

        if (TokenPattern().Match(line) is { Success: true } found)
        {
            _token.TrySetResult(found.Groups[1].Value);
        }

        if (line.StartsWith("Suiyuan is ready at ", StringComparison.Ordinal))
        {
            ReadyAfter = _clock.Elapsed;
            _ready.TrySetResult();
        }
    }

    [GeneratedRegex(@"/setup\?token=([A-Za-z0-9_-]+)")]
    private static partial Regex TokenPattern();
}
