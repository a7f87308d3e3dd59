using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan scale</c>: a simulated scale with a key of its own, to see and to test what a real one must do.</summary>
internal static class ScaleVerb
{
    public static Verb Verb { get; } = new("scale", "DIR --host URL --stall PARTY [--every SECONDS] [--sales N] [--offline] [--demo]",
        "A simulated scale at a stall: weighs, seals each sale with its own key in DIR, keeps it until the ledger has it, offline too.",
        ["--host", "--stall", "--every", "--sales"], ["--offline", "--demo"], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        var directory = call.Single("directory");
        var stall = call.Required("--stall");
        if (!Uri.TryCreate(call.Required("--host").TrimEnd('/') + "/", UriKind.Absolute, out var host)
            || host.Scheme is not ("http" or "https"))
        {
            throw call.Wrong("--host wants an address such as https://suiyuan.example.");
        }

        if (!Statement.IsPartyId(stall))
        {
            throw call.Wrong("--stall wants a stall's short name, such as huangsha.a12.");
        }

        var work = new ScaleWork(host, stall, TimeSpan.FromSeconds(Number(call, "--every", 5, 0.01, 3600)),
            call.Option("--sales") is null ? null : (int)Number(call, "--sales", 0, 0, 1_000_000), call.Has("--offline"));
        try
        {
            Directory.CreateDirectory(directory);
            using var key = await KeyAsync(call, Path.Combine(directory, "scale.pem"), cancel);
            if (call.Has("--demo"))
            {
                await EnrolAsync(call, work, key, cancel);
            }

            using var scale = new Scale(directory, key, work, call.Out, call.Time);
            return await scale.RunAsync(cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{directory}: {e.Message}");
        }
    }

    /// <summary>The scale's key; made the first time, and then the market is told what to do.</summary>
    private static async Task<ECDsa> KeyAsync(Invocation call, string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            KeygenVerb.MakeSealKey(path);
            await call.Out.WriteLineAsync("A new key. The market grants it: page of the stall, “登记电子秤或收银机”.".AsMemory(), cancel);
        }

        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(await File.ReadAllTextAsync(path, cancel));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new CommandException(ExitCode.CannotRead, $"{path} holds no P-256 private key: {e.Message}");
        }

        await call.Out.WriteLineAsync($"public key  {Point(key)}".AsMemory(), cancel);
        return key;
    }

    private static async Task EnrolAsync(Invocation call, ScaleWork work, ECDsa key, CancellationToken cancel)
    {
        using var host = new ScaleHost(work.Host, work.Stall, key, call.Time);
        try
        {
            await call.Out.WriteLineAsync((await host.AskDemoAsync(Point(key), cancel)
                ? $"The market of {work.Stall} has granted it."
                : "Not granted: is this a demo city, does it have this stall, or was it granted before?").AsMemory(), cancel);
        }
        catch (Exception e) when (ScaleHost.IsLoss(e, cancel))
        {
            await call.Out.WriteLineAsync($"Not granted: {work.Host} does not answer ({e.Message}).".AsMemory(), cancel);
        }
    }

    private static string Point(ECDsa key) => Base64Url.EncodeToString(SealKey.ExportPoint(key));

    private static double Number(Invocation call, string option, double otherwise, double least, double most) =>
        call.Option(option) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most ? number
        : throw call.Wrong(string.Create(CultureInfo.InvariantCulture, $"{option} wants a number from {least} to {most}."));
}
