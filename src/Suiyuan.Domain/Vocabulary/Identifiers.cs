using System.Globalization;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>Why a number is not what it should be.</summary>
public enum IdentifierFault
{
    /// <summary>It is well formed. Whether it was ever issued only the registry knows.</summary>
    None,

    /// <summary>Nothing was given.</summary>
    Empty,

    /// <summary>Another number of characters.</summary>
    WrongLength,

    /// <summary>A character that cannot stand where it does.</summary>
    WrongCharacter,

    /// <summary>The administrative region does not exist.</summary>
    WrongRegion,

    /// <summary>The date of birth does not exist or is not past.</summary>
    WrongDate,

    /// <summary>The check digit does not fit: most likely a slip of the pen.</summary>
    WrongCheckDigit,
}

/// <summary>The verdict on an identifier, with its reason.</summary>
/// <param name="Fault">Why not; <see cref="IdentifierFault.None"/> when it is well formed.</param>
/// <param name="Canonical">The form to keep: upper case, no spaces.</param>
public readonly record struct IdentifierVerdict(IdentifierFault Fault, string Canonical)
{
    /// <summary>True when it is well formed.</summary>
    public bool Ok => Fault == IdentifierFault.None;

    /// <summary>The reason for people, in both languages; empty when it is well formed.</summary>
    public (string Chinese, string English) Reason => Fault switch
    {
        IdentifierFault.None => ("", ""),
        IdentifierFault.Empty => ("请填写号码", "Enter the number"),
        IdentifierFault.WrongLength => ("位数不对，请对照证件核对", "Wrong number of characters: compare with the document"),
        IdentifierFault.WrongCharacter => ("含有不该出现的字符", "Contains a character that cannot stand there"),
        IdentifierFault.WrongRegion => ("行政区划代码不存在", "No such administrative region"),
        IdentifierFault.WrongDate => ("出生日期不存在", "No such date of birth"),
        IdentifierFault.WrongCheckDigit => ("校验位不符，可能抄错了一位", "The check digit does not fit: a digit was probably copied wrongly"),
        _ => throw new InvalidOperationException($"{Fault} has no text."),
    };

    internal static string Canonicalise(string? text) =>
        string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
}

/// <summary>统一社会信用代码, GB 32100-2015: 18 characters, the last a check.</summary>
public static class UnifiedSocialCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Checks length, alphabet, region digits and check character.</summary>
    public static IdentifierVerdict Check(string? text)
    {
        var code = IdentifierVerdict.Canonicalise(text);
        if (code.Length != 18)
        {
            return new(code.Length == 0 ? IdentifierFault.Empty : IdentifierFault.WrongLength, code);
        }

        var sum = 0;
        for (var i = 0; i < 18; i++)
        {
            var value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0 || (i is >= 2 and < 8 && !char.IsAsciiDigit(code[i])))
            {
                return new(IdentifierFault.WrongCharacter, code);
            }

            sum += i < 17 ? value * Weights[i] : 0;
        }

        if (!Regions.Exists(code.AsSpan(2, 2), withNational: true))
        {
            return new(IdentifierFault.WrongRegion, code);
        }

        return new(code[17] == Alphabet[(31 - (sum % 31)) % 31] ? IdentifierFault.None : IdentifierFault.WrongCheckDigit, code);
    }
}

/// <summary>居民身份证号码, GB 11643-1999: 18 characters, the last by ISO 7064 MOD 11-2.</summary>
public static class ResidentIdentityNumber
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Checks length, digits, region, date of birth and check character.</summary>
    /// <param name="text">The number; a small x is taken for a large one.</param>
    /// <param name="today">Nobody is born after this day.</param>
    public static IdentifierVerdict Check(string? text, DateOnly today)
    {
        var number = IdentifierVerdict.Canonicalise(text);
        if (number.Length != 18)
        {
            return new(number.Length == 0 ? IdentifierFault.Empty : IdentifierFault.WrongLength, number);
        }

        var sum = 0;
        for (var i = 0; i < 18; i++)
        {
            if (!char.IsAsciiDigit(number[i]) && !(i == 17 && number[i] == 'X'))
            {
                return new(IdentifierFault.WrongCharacter, number);
            }

            sum += i < 17 ? (number[i] - '0') * Weights[i] : 0;
        }

        if (!Regions.Exists(number.AsSpan(0, 2), withNational: false))
        {
            return new(IdentifierFault.WrongRegion, number);
        }

        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            || born > today || born.Year < 1850)
        {
            return new(IdentifierFault.WrongDate, number);
        }

        return new(number[17] == "10X98765432"[sum % 11] ? IdentifierFault.None : IdentifierFault.WrongCheckDigit, number);
    }
}

/// <summary>
/// 食品生产许可 (SC), 食品经营许可 (JY) and 仅销售预包装食品备案 (YB) numbers: two letters and 14 digits, the last by
/// ISO 7064 MOD 11,10 (GB/T 17710-2008) over the thirteen before it.
/// </summary>
public static class LicenceNumber
{
    /// <summary>Checks letters, length, digits and check digit.</summary>
    public static IdentifierVerdict Check(string? text)
    {
        var number = IdentifierVerdict.Canonicalise(text);
        if (number.Length != 16)
        {
            return new(number.Length == 0 ? IdentifierFault.Empty : IdentifierFault.WrongLength, number);
        }

        if (number[..2] is not ("SC" or "JY" or "YB") || number.AsSpan(2).IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return new(IdentifierFault.WrongCharacter, number);
        }

        var p = 10;
        for (var i = 2; i < 15; i++)
        {
            var s = (p + number[i] - '0') % 10;
            p = (s == 0 ? 10 : s) * 2 % 11;
        }

        return new(number[15] - '0' == (11 - p) % 10 ? IdentifierFault.None : IdentifierFault.WrongCheckDigit, number);
    }
}

/// <summary>The first two digits of GB/T 2260: provinces.</summary>
internal static class Regions
{
    private const string Provinces = " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 ";

    /// <summary>True when a province has this code; 10 stands for national registration in credit codes.</summary>
    public static bool Exists(ReadOnlySpan<char> code, bool withNational) =>
        Provinces.AsSpan().IndexOf($" {code} ", StringComparison.Ordinal) >= 0 || (withNational && code is "10");
}
