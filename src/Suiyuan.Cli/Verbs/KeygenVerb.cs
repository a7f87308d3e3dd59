using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary><c>suiyuan keygen</c>: makes a key in a file that its owner alone can read, and prints the public half.</summary>
internal static class KeygenVerb
{
    public static Verb Verb { get; } = new("keygen", "log|witness|mirror|seal|platform FILE [--name NAME]",
        "Make a key in a new file (0600) and print its public half: a note key of that --name, or a P-256 key to seal with.",
        ["--name"], [], RunAsync);

    private static async Task<int> RunAsync(Invocation call, CancellationToken cancel)
    {
        if (call.Operands is not [var kind, var path])
        {
            throw call.Wrong("What for, and FILE, are needed.");
        }

        try
        {
            foreach (var line in Make(call, kind, path))
            {
                await call.Out.WriteLineAsync(line.AsMemory(), cancel);
            }

            return ExitCode.Ok;
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} is there already: a key is never overwritten.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{path} cannot be written: {e.Message}");
        }
    }

    private static string[] Make(Invocation call, string kind, string path) => kind switch
    {
        "log" => MakeNoteKey(call, path, NoteKeyType.Ed25519),
        "witness" or "mirror" => MakeNoteKey(call, path, NoteKeyType.CosignatureV1),
        "seal" or "platform" => MakeSealKey(path),
        _ => throw call.Wrong($"There is no key for {kind}: log, witness, mirror, seal or platform."),
    };

    private static string[] MakeNoteKey(Invocation call, string path, NoteKeyType type)
    {
        var name = call.Required("--name");
        if (!NoteKey.IsName(name))
        {
            throw call.Wrong("--name wants a name without spaces and pluses, such as example.org/log; a log's is its origin.");
        }

        using var random = RandomNumberGenerator.Create();
        using var key = NoteKeyFile.Create(name, random, type);
        key.Save(path);
        return [key.VerifierKey.ToString()];
    }

    /// <summary>Makes a P-256 key in a new file that its owner alone can read; its public half, in two lines.</summary>
    internal static string[] MakeSealKey(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path, options))
        {
            file.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            file.Flush(flushToDisk: true);
        }

        var point = SealKey.ExportPoint(key);
        return [$"point   {Base64Url.EncodeToString(point)}", $"key id  {SealKey.Thumbprint(point)}"];
    }
}
