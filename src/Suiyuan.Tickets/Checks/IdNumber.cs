using System.Globalization;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Checks;

/// <summary>居民身份证号码, GB 11643-1999: place, date of birth, serial and a check digit by ISO 7064 MOD 11-2.</summary>
internal static class IdNumber
{
    public const int Length = 18;
    private const string Checks = "10X98765432";
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>True for 17 digits with a real date of birth and a digit or X.</summary>
    public static bool HasShape(string number)
    {
        if (number.Length != Length || !Allowed(Length - 1, number[^1]) || number[0] == '0')
        {
            return false;
        }

        for (var i = 0; i < Length - 1; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                return false;
            }
        }

        return DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && born.Year is >= 1880 and < 2100;
    }

    /// <summary>True when shape and check digit are right.</summary>
    public static bool IsValid(string number) => HasShape(number) && number[^1] == CheckOf(number);

    /// <summary>The check digit that belongs to the first 17 digits.</summary>
    public static char CheckOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return Checks[sum % 11];
    }

    /// <inheritdoc cref="CodeSearch.Choose"/>
    public static CodeReading Correct(IReadOnlyList<Glyph> glyphs) => CodeSearch.Choose(glyphs, Length, Allowed, IsValid);

    private static bool Allowed(int position, char c) => char.IsAsciiDigit(c) || (position == Length - 1 && c == 'X');
}
