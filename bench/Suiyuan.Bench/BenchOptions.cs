using System.Globalization;

namespace Suiyuan.Bench;

/// <summary>What a benchmark is told.</summary>
/// <param name="Short">A tenth of the work: to see that it runs, not to quote.</param>
/// <param name="Host">The published host, Suiyuan.Web.dll.</param>
/// <param name="Data">A directory that may be emptied.</param>
/// <param name="Port">First of the ports to listen on, on loopback.</param>
/// <param name="Entries">Entries of the ledger that is restarted, and of the log that is audited.</param>
/// <param name="Cli">The native command, by eng/publish-native.</param>
/// <param name="Vouchers">Vouchers of the city whose traces are measured.</param>
/// <param name="City">A generated city's file.</param>
/// <param name="Photos">Photographs of tickets.</param>
/// <param name="Paths">The bureau's pages to ask for instead of all.</param>
internal sealed record BenchOptions(
    bool Short, string Host, string Data, int Port, int Entries, string Cli, int Vouchers = 4_657_000, string? City = null, IReadOnlyList<string>? Paths = null, string? Photos = null)
{
    public static BenchOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new BenchOptions(false, "artifacts/Suiyuan.Web/app/Suiyuan.Web.dll",
            Path.Combine(Path.GetTempPath(), "suiyuan-bench"), 5170, 1_000_000,
            "artifacts/Suiyuan.Cli.Native/app/suiyuan");
        for (var i = 0; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--short" => options with { Short = true },
                "--host" => options with { Host = args[++i] },
                "--cli" => options with { Cli = args[++i] },
                "--data" => options with { Data = args[++i] },
                "--port" => options with { Port = Number(args[++i]) },
                "--vouchers" => options with { Vouchers = Number(args[++i]) },
                "--city" => options with { City = args[++i] },
                "--photos" => options with { Photos = args[++i] },
                "--paths" => options with { Paths = args[++i].Split(',') },
                "--entries" => options with { Entries = Number(args[++i]) },
                _ => throw new ArgumentException($"Unknown option {args[i]}.", nameof(args)),
            };
        }

        return options;
    }

    /// <summary>A fresh directory of this name under <see cref="Data"/>.</summary>
    public string Fresh(string name)
    {
        var path = Path.Combine(Data, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        return path;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Prints figures as rows that go into docs/performance.md as they are.</summary>
internal static class Table
{
    public static void Head(string title) => Console.WriteLine($"\n### {title}\n\n| what | figure |\n|---|---|");

    public static void Row(string what, FormattableString figure) =>
        Console.WriteLine($"| {what} | {figure.ToString(CultureInfo.InvariantCulture)} |");
}
