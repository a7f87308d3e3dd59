using System.Collections.Concurrent;
using System.Diagnostics;
using Suiyuan.Web.Tests.Api;

namespace Suiyuan.Web.Tests.Hosting;

/// <summary>The host as an operator starts it: a process, with what it prints and how it ends.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly List<string> _seen = [];

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_seen)
            {
                return string.Join('\n', _seen);
            }
        }
    }

    /// <summary>Starts the built host, on a free port unless one is named.</summary>
    public static HostProcess Start(string data, params string[] arguments) => Start(data, [], arguments);

    /// <summary>The same, with more in its environment.</summary>
    public static HostProcess Start(string data, IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var project = Path.Combine(Repository.Root, "src", "Suiyuan.Web");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        foreach (var argument in (string[])["exec", typeof(Program).Assembly.Location, "--contentRoot", project, "--Suiyuan:Data", data,
            "--Suiyuan:AnnounceReady", "true", "--Suiyuan:Tickets:Enabled", "false", "--Suiyuan:Alerts:Enabled", "false", .. arguments.Contains("--urls") ? [] : new[] { "--urls", "http://127.0.0.1:0" }, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new HostProcess(Process.Start(start)!);
    }

    /// <summary>Waits for a line that begins so; the line.</summary>
    public string WaitFor(string beginning)
    {
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            foreach (var line in _lines.GetConsumingEnumerable(timeout.Token))
            {
                if (line.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Waited in vain for \"{beginning}\". Printed so far:\n{Output}");
        }

        Assert.Fail($"Ended before it said \"{beginning}\":\n{Output}");
        return "";
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt() => Process.Start("kill", ["-INT", $"{_process.Id}"])!.WaitForExit();

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _lines.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_seen)
        {
            _seen.Add(line);
        }

        _lines.Add(line);
    }
}
