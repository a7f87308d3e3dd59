using System.Text;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Office;

/// <summary>The text of an agreement, by the digest that the ledger holds.</summary>
/// <param name="Digest">SHA-256 of the text, UTF-8.</param>
/// <param name="Text">The whole of it.</param>
internal sealed record AgreementText(Hash Digest, string Text)
{
    /// <summary>Its first line.</summary>
    public string Title => Text.AsSpan().IndexOf('\n') is > 0 and var end ? Text[..end].Trim() : Text;
}

/// <summary>
/// Texts of agreements: the one that comes with the platform, and those that markets put in its place. They are public, and
/// named by their digest, so that whoever signed one can check that it is the same. Kept as files under <c>agreements/</c>.
/// Thread-safe.
/// </summary>
/// <param name="options">Where the data directory is.</param>
internal sealed class AgreementTexts(SuiyuanOptions options)
{
    /// <summary>The most bytes of a text.</summary>
    public const int MostBytes = 64 * 1024;

    private readonly string _directory = Path.Combine(options.Data, "agreements");

    /// <summary>The text that comes with the platform.</summary>
    public static AgreementText Default { get; } = new(StandardAgreement.Digest, StandardAgreement.Text);

    /// <summary>The text of this digest; null when it is not here.</summary>
    public AgreementText? Find(Hash digest)
    {
        if (digest == Default.Digest)
        {
            return Default;
        }

        // The name is made of the digest's own characters, so it leads nowhere else.
        var path = Path.Combine(_directory, digest + ".txt");
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        return Hash.Of(bytes) == digest ? new AgreementText(digest, Encoding.UTF8.GetString(bytes)) : null;
    }

    /// <summary>Keeps a text; durable on return. Keeping it again changes nothing.</summary>
    public AgreementText Keep(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var digest = Hash.Of(bytes);
        Directory.CreateDirectory(_directory);
        var path = Path.Combine(_directory, digest + ".txt");
        if (!File.Exists(path))
        {
            var unfinished = $"{path}.{Environment.CurrentManagedThreadId}.new";
            using (var file = File.Create(unfinished))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }

        return new AgreementText(digest, text);
    }
}
