using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Checks;

/// <summary>
/// Numbers of food licences: JY (经营), SC (生产) or YB (备案) and 14 digits, the last a check digit by ISO 7064 MOD 11,10
/// (GB/T 17710-2008).
/// </summary>
internal static class FoodLicence
{
    public const int Length = 16;

    /// <summary>True when the letters and digits stand where they should; the check digit is not looked at.</summary>
    public static bool HasShape(string number)
    {
        if (number.Length != Length || !(number.StartsWith("JY", StringComparison.Ordinal) || number.StartsWith("SC", StringComparison.Ordinal)
            || number.StartsWith("YB", StringComparison.Ordinal)))
        {
            return false;
        }

        for (var i = 2; i < Length; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                return false;
            }
        }

        // A seller's first digit is its kind of business: 1 sells, 2 cooks, 3 feeds its own.
        return number[0] != 'J' || number[2] is '1' or '2' or '3';
    }

    /// <summary>True when shape and check digit are right.</summary>
    public static bool IsValid(string number) => HasShape(number) && number[^1] == CheckOf(number.AsSpan(2, 13));

    /// <summary>The check digit for thirteen digits.</summary>
    public static char CheckOf(ReadOnlySpan<char> digits)
    {
        var p = 10;
        foreach (var digit in digits)
        {
            var s = (p + digit - '0') % 10;
            p = (s == 0 ? 10 : s) * 2 % 11;
        }

        return (char)('0' + ((11 - p) % 10));
    }

    /// <inheritdoc cref="CodeSearch.Choose"/>
    public static CodeReading Correct(IReadOnlyList<Glyph> glyphs) => CodeSearch.Choose(glyphs, Length, Allowed, IsValid);

    private static bool Allowed(int position, char c) => position switch
    {
        0 => c is 'J' or 'S' or 'Y',
        1 => c is 'Y' or 'C' or 'B',
        _ => char.IsAsciiDigit(c),
    };
}
