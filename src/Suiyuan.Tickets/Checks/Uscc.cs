using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Checks;

/// <summary>统一社会信用代码, GB 32100-2015: 18 characters, the last a check digit modulo 31.</summary>
internal static class Uscc
{
    public const int Length = 18;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>True when the characters may stand where they do; the check digit is not looked at.</summary>
    public static bool HasShape(string code)
    {
        if (code.Length != Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (!Allowed(i, code[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when shape and check digit are right.</summary>
    public static bool IsValid(string code) => HasShape(code) && code[^1] == CheckOf(code);

    /// <summary>
    /// True when the first two characters are a department and a kind of body that the standard lists: where no label says what 18
    /// figures are, one in thirty has the right check digit by chance.
    /// </summary>
    public static bool HasKnownKind(string code) => code[0] switch
    {
        '1' => "1239",
        '3' => "123459",
        '5' or '9' or 'N' => "1239",
        '7' => "129",
        '2' or '4' or '6' or '8' or 'A' => "19",
        _ => "1",
    } is var kinds && kinds.Contains(code[1], StringComparison.Ordinal);

    /// <summary>The check digit that belongs to the first 17 characters, which must have the shape.</summary>
    public static char CheckOf(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <inheritdoc cref="CodeSearch.Choose"/>
    public static CodeReading Correct(IReadOnlyList<Glyph> glyphs) => CodeSearch.Choose(glyphs, Length, Allowed, IsValid);

    // Registering department and kind of body come first, then six digits of GB/T 2260.
    private static bool Allowed(int position, char c) => position switch
    {
        0 => "123456789ANY".Contains(c, StringComparison.Ordinal),
        1 => "123456789ABCDEFG".Contains(c, StringComparison.Ordinal),
        < 8 => char.IsAsciiDigit(c),
        _ => Alphabet.Contains(c, StringComparison.Ordinal),
    };
}
