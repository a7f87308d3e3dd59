using System.Globalization;
using System.Text;

namespace Suiyuan.Tickets.Checks;

/// <summary>Text as it is printed or recognised, made comparable.</summary>
internal static class TextNorm
{
    /// <summary>The half-width form of a character, or the character.</summary>
    public static char Half(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        '—' or '–' or '－' or '−' or '―' or '‐' or '﹣' => '-',
        '￥' => '¥',
        '。' or '．' or '·' or '・' or '•' => '.',
        '‘' or '’' or '′' or '＇' => '\'',
        '“' or '”' or '″' or '＂' => '"',
        '﹕' or '∶' or '：' => ':',
        '【' or '〔' or '［' or '「' or '『' or '〖' => '[',
        '】' or '〕' or '］' or '」' or '』' or '〗' => ']',
        '﹐' => ',',
        '﹙' => '(',
        '﹚' => ')',
        _ => c,
    };

    /// <summary>Half-width, with ㎏ and its like spelt out; spaces stay.</summary>
    public static string Half(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '㎏' => to.Append("kg"),
                '㎎' => to.Append("mg"),
                '㎜' => to.Append("mm"),
                '℃' => to.Append("°C"),
                '。' => to.Append('。'),
                _ => to.Append(Half(c)),
            };
        }

        return to.ToString();
    }

    /// <summary>Half-width, without any white space.</summary>
    public static string Compact(string text)
    {
        var half = Half(text);
        return half.Any(char.IsWhiteSpace) ? string.Concat(half.Where(c => !char.IsWhiteSpace(c))) : half;
    }

    /// <summary>Only letters, digits and Chinese characters, half-width, upper case: what identity of names and numbers goes by.</summary>
    public static string Key(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var to = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var half = Half(c);
            if (char.IsLetterOrDigit(half))
            {
                to.Append(char.ToUpperInvariant(half));
            }
        }

        return to.ToString();
    }

    /// <summary>
    /// A number as printed: digits with a decimal point, thousands' commas, ¥ or 元 around, or Chinese numerals. False
    /// for anything else, such as <c>12,5</c>.
    /// </summary>
    public static bool TryDecimal(string? text, out decimal value)
    {
        value = 0;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var s = Compact(text).Replace("RMB", "", StringComparison.OrdinalIgnoreCase).Replace("CNY", "", StringComparison.OrdinalIgnoreCase)
            .Replace("人民币", "", StringComparison.Ordinal).Replace('。', '.').Trim('¥', '$', ':');
        var digits = s.TrimEnd('元', '圆', '整', '正', '块', '/', '-', '.');
        return TryPlain(digits, out value) || Numerals.TryParse(s, out value);
    }

    private static bool TryPlain(string s, out decimal value)
    {
        value = 0;
        if (s.Length is 0 or > 24 || !s.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-'))
        {
            return false;
        }

        var point = s.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? s : s[..point];
        var groups = whole.TrimStart('-').Split(',');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3)))
        {
            return false;
        }

        return decimal.TryParse(
            s, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }
}
