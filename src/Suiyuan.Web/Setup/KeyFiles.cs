using System.Security.Cryptography;

namespace Suiyuan.Web.Setup;

/// <summary>
/// Private keys at rest: files in <c>Data/keys</c> that only their owner may read. A file that others may read stops
/// the start, because a key that was readable may have been read.
/// </summary>
internal static class KeyFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the directory, 0700, and checks it.</summary>
    /// <exception cref="StartException">Others may enter it.</exception>
    public static void Prepare(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            // There the data directory's own access list is what protects the keys.
            Directory.CreateDirectory(directory);
            return;
        }

        Directory.CreateDirectory(directory, OwnerOnly | UnixFileMode.UserExecute);
        if ((File.GetUnixFileMode(directory) & ~(OwnerOnly | UnixFileMode.UserExecute)) != UnixFileMode.None)
        {
            throw new StartException($"{directory} holds private keys but others may open it. Run: chmod 700 {directory}");
        }
    }

    /// <summary>Reads a key file; null when there is none.</summary>
    /// <exception cref="StartException">Others may read it, or it can't be read.</exception>
    public static string? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
        {
            throw new StartException(
                $"{path} is a private key that others may read. Consider whether it has been read; then run: chmod 600 {path}");
        }

        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{path} can't be read: {e.Message}", e);
        }
    }

    /// <summary>Writes a new key file, durable and whole or not at all.</summary>
    /// <exception cref="StartException">It can't be written.</exception>
    public static void Write(string path, string content)
    {
        var unfinished = path + ".new";
        try
        {
            File.Delete(unfinished);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }

            using (var file = new FileStream(unfinished, options))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(content));
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{path} can't be written: {e.Message}", e);
        }
    }

    /// <summary>The platform's own P-256 key, which seals clock entries; made at the first start.</summary>
    /// <exception cref="StartException">The file is damaged or readable by others.</exception>
    public static ECDsa PlatformKey(string directory)
    {
        var path = Path.Combine(directory, "platform.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (Read(path) is { } pem)
        {
            try
            {
                key.ImportFromPem(pem);
            }
            catch (Exception e) when (e is ArgumentException or CryptographicException)
            {
                throw new StartException($"{path} is not a P-256 private key in PEM form: {e.Message}", e);
            }
        }
        else
        {
            Write(path, key.ExportPkcs8PrivateKeyPem() + "\n");
        }

        return key;
    }
}
