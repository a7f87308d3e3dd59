using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>
/// The food-safety agreement that comes with the platform: <c>agreement.txt</c> beside this file, in Chinese with a translation.
/// A market may use another text; what both sides sign is a text's digest.
/// </summary>
public static class StandardAgreement
{
    /// <summary>The whole text, lines ended by LF.</summary>
    public static string Text { get; } = Load();

    /// <summary>SHA-256 of <see cref="Text"/>, UTF-8.</summary>
    public static Hash Digest { get; } = Hash.Of(Encoding.UTF8.GetBytes(Text));

    /// <summary>Its first line.</summary>
    public static string Title { get; } = Text[..Text.IndexOf('\n', StringComparison.Ordinal)];

    private static string Load()
    {
        using var stream = typeof(StandardAgreement).Assembly.GetManifestResourceStream("Suiyuan.Domain.Parties.agreement.txt")
            ?? throw new InvalidOperationException("agreement.txt is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // One form whatever the checkout made of line ends: the digest is on ledgers.
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
