using System.Diagnostics;

namespace Suiyuan.Cli;

/// <summary>Debian's tesseract with its Chinese data, to compare with.</summary>
internal static class Tesseract
{
    /// <summary>The lines that it reads of a photograph.</summary>
    /// <exception cref="CommandException">It is not installed.</exception>
    public static async Task<string[]> ReadAsync(string file, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("tesseract", [file, "-", "-l", "chi_sim+eng"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // One thread, as ours: both are measured by the image, several at a time.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var text = await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            var said = await errors;
            return process.ExitCode == 0 || !said.Contains("chi_sim", StringComparison.Ordinal) ? text.Split('\n') : throw Missing();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw Missing();
        }
    }

    private static CommandException Missing() =>
        new(ExitCode.CannotRead, "tesseract with Chinese is not installed. Debian: apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-eng.");
}
