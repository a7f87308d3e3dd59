using System.Text;

namespace Suiyuan.Cli;

/// <summary>
/// How many of the printed characters were read: for each printed line the stretch of what was read that differs least
/// from it (edit distance, Sellers 1980), so that the order of the lines and further text do not matter. Spaces do not count.
/// </summary>
internal static class CharacterScore
{
    /// <summary>Characters printed, and those of them not read right, at most as many.</summary>
    public static (int Printed, int Wrong) Of(IEnumerable<string> printed, IEnumerable<string> read)
    {
        var text = string.Join('\n', read.Select(Squeeze));
        var (all, wrong) = (0, 0);
        foreach (var line in printed.Select(Squeeze))
        {
            all += line.Length;
            wrong += Math.Min(line.Length, Nearest(line, text));
        }

        return (all, wrong);
    }

    /// <summary>Full-width forms as half-width, without spaces: the same text to whoever reads it.</summary>
    public static string Squeeze(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    private static int Nearest(string line, string text)
    {
        var above = new int[text.Length + 1];
        var here = new int[text.Length + 1];
        for (var i = 1; i <= line.Length; i++)
        {
            here[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                here[j] = Math.Min(above[j - 1] + (line[i - 1] == text[j - 1] ? 0 : 1), Math.Min(above[j], here[j - 1]) + 1);
            }

            (above, here) = (here, above);
        }

        return above.Min();
    }
}
