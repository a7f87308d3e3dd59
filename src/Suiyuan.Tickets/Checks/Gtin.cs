using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Checks;

/// <summary>商品条码, GS1: 8, 12, 13 or 14 digits, the last a check digit modulo 10 with weights 3 and 1.</summary>
internal static class Gtin
{
    /// <summary>True for digits of a length that there is; the check digit is not looked at.</summary>
    public static bool HasShape(string code) => code.Length is 8 or 12 or 13 or 14 && code.All(char.IsAsciiDigit);

    /// <summary>True when shape and check digit are right.</summary>
    public static bool IsValid(string code) => HasShape(code) && code[^1] == CheckOf(code.AsSpan(0, code.Length - 1));

    /// <summary>The check digit for the digits before it.</summary>
    public static char CheckOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>As <see cref="CodeSearch.Choose"/>, for codes of the length that was read.</summary>
    public static CodeReading Correct(IReadOnlyList<Glyph> glyphs)
    {
        var length = glyphs.Count(g => char.IsLetterOrDigit(g.Value));
        return CodeSearch.Choose(glyphs, length is 8 or 12 or 13 or 14 ? length : 13, static (_, c) => char.IsAsciiDigit(c), IsValid);
    }
}
