using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Suiyuan.Web.Setup;

/// <summary>
/// The one-time secret that lets its holder record the charter. 128 random bits, printed once; only its SHA-256 is kept,
/// in <c>keys/setup-token</c>. Void from the moment there is a charter. Thread-safe.
/// </summary>
internal sealed class SetupToken(SuiyuanOptions options)
{
    // A start prints a new link because the old one can't be known; links printed before stay good until the charter.
    private const int KeptLinks = 4;

    private readonly Lock _lock = new();
    private readonly string _path = Path.Combine(options.KeysDirectory, "setup-token");

    /// <summary>Makes a token that is good until the charter is recorded.</summary>
    public string Issue()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        lock (_lock)
        {
            var hashes = Known().TakeLast(KeptLinks - 1).Append(HashOf(token));
            KeyFiles.Write(_path, string.Join('\n', hashes) + "\n");
        }

        return token;
    }

    /// <summary>True when this is a token that was issued and the charter isn't there yet.</summary>
    public bool IsValid(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 64)
        {
            return false;
        }

        var hash = Encoding.ASCII.GetBytes(HashOf(token));
        lock (_lock)
        {
            var valid = false;
            foreach (var known in Known())
            {
                valid |= CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(known));
            }

            return valid;
        }
    }

    /// <summary>The charter is recorded: no token is good any more.</summary>
    public void Void()
    {
        lock (_lock)
        {
            File.Delete(_path);
        }
    }

    private string[] Known() =>
        KeyFiles.Read(_path)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
