using System.Diagnostics;
using System.Globalization;
using OpenCvSharp;

namespace Suiyuan.Tickets.Imaging;

/// <summary>
/// Pages of a PDF that are drawn as text and lines, such as electronic certificates, by poppler's <c>pdftoppm</c> where that
/// is installed: a process of its own, with limits of its own, so that no file can harm the host.
/// </summary>
internal static class DrawnPdf
{
    // 200 dots an inch on A4.
    private const int LongSide = 2338;
    private const int Seconds = 20;
    private const int KiloBytes = 1_500_000;

    private static readonly string? Program = new[] { "/usr/bin/pdftoppm", "/usr/local/bin/pdftoppm", "/opt/homebrew/bin/pdftoppm" }.FirstOrDefault(File.Exists);

    /// <summary>A page as a picture; null when it can't be rendered, or not here.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="number">The page, from 1.</param>
    public static Mat? Render(byte[] file, int number)
    {
        if (Program is null)
        {
            return null;
        }

        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var page = number.ToString(CultureInfo.InvariantCulture);
        foreach (var argument in (string[])
            ["-c", $"ulimit -v {KiloBytes} -t {Seconds}; exec \"$0\" \"$@\"", Program, "-q", "-png", "-singlefile", "-scale-to", $"{LongSide}", "-f", page, "-l", page, "-"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        // Read and written at once: it may answer before it has taken everything, and stop before it has.
        var written = Task.Run(() => Write(process, file));
        var png = Task.Run(() => Read(process));
        var errors = Task.Run(process.StandardError.ReadToEnd);
#pragma warning disable VSTHRD002 // On the pool's threads: nothing that could wait for this one.
        if (!Task.WaitAll([written, png, errors], TimeSpan.FromSeconds(2 * Seconds)))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        process.WaitForExit();
        var picture = process.ExitCode == 0 && png.Result.Length > 0 ? Cv2.ImDecode(png.Result, ImreadModes.Color) : null;
#pragma warning restore VSTHRD002
        if (picture?.Empty() == true)
        {
            picture.Dispose();
            return null;
        }

        return picture;
    }

    private static void Write(Process process, byte[] file)
    {
        try
        {
            process.StandardInput.BaseStream.Write(file);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It stopped reading: its exit status says why.
        }
    }

    private static byte[] Read(Process process)
    {
        using var png = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(png);
        return png.ToArray();
    }
}
