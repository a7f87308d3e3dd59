namespace Suiyuan.Tickets.Checks;

/// <summary>Chinese numerals, plain and capital: 二百五十, 柒拾陆元伍角整, 二〇二六, 1.5万.</summary>
internal static class Numerals
{
    // Written forms, capitals, traditional forms and what recognisers make of them.
    private static readonly string[] Digits =
        ["零〇○0O", "一壹壱弌1", "二贰貳弍貮两兩2", "三叁參参叄弎3", "四肆4", "五伍5", "六陆陸6", "七柒7", "八捌8", "九玖9"];

    /// <summary>True when a character is a numeral or a power of ten, and not a plain digit.</summary>
    public static bool IsNumeral(char c) => !char.IsAscii(c) && (DigitOf(c) >= 0 || PowerOf(c) > 0 || c is '廿' or '卅');

    /// <summary>
    /// A number: digits in a row (二〇二六), with powers of ten (二百五十), money (柒拾陆元伍角整), or plain digits before
    /// 万 or 亿. False when anything else is in it.
    /// </summary>
    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var s = TextNorm.Compact(text).Replace("人民币", "", StringComparison.Ordinal).TrimStart('¥', ':', '(').TrimEnd('整', '正', ')');
        if (s.Length is 0 or > 40)
        {
            return false;
        }

        if (s[^1] is '万' or '萬' or '亿' or '億'
            && decimal.TryParse(s.AsSpan(0, s.Length - 1), System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture, out var plain) && plain < 1_000_000_000)
        {
            value = plain * PowerOf(s[^1]);
            return true;
        }

        return TryMoney(s, out value);
    }

    private static bool TryMoney(string s, out decimal value)
    {
        value = 0;
        var yuan = s.IndexOfAny(['元', '圆', '圓', '点', '點']);
        if (yuan < 0 && s.AsSpan().IndexOfAny('角', '分') < 0)
        {
            return TryWhole(s, out value);
        }

        var rest = s;
        if (yuan >= 0)
        {
            if (!TryWhole(s[..yuan], out value))
            {
                return false;
            }

            rest = s[(yuan + 1)..];
            if (s[yuan] is '点' or '點')
            {
                return TryFraction(rest, ref value);
            }
        }

        // 陆角伍分, with 零 where there is no 角.
        foreach (var (unit, worth) in new[] { ('角', 0.1m), ('分', 0.01m) })
        {
            rest = rest.TrimStart('零', '〇', '整', '正');
            if (rest.Length >= 2 && rest[1] == unit && DigitOf(rest[0]) is >= 0 and var digit)
            {
                value += digit * worth;
                rest = rest[2..];
            }
        }

        return rest.Trim('零', '整', '正').Length == 0;
    }

    private static bool TryFraction(string digits, ref decimal value)
    {
        var worth = 1m;
        foreach (var c in digits)
        {
            var digit = DigitOf(c);
            if (digit < 0)
            {
                return false;
            }

            worth /= 10;
            value += digit * worth;
        }

        return digits.Length is > 0 and < 9;
    }

    private static bool TryWhole(string s, out decimal value)
    {
        value = 0;
        if (s.Length == 0)
        {
            return false;
        }

        if (s.All(c => DigitOf(c) >= 0))
        {
            // Digits in a row: a year or a plain number.
            foreach (var c in s)
            {
                value = (value * 10) + DigitOf(c);
            }

            return s.Length <= 12;
        }

        decimal section = 0;
        decimal pending = -1;
        foreach (var c in s)
        {
            if (c is '廿' or '卅')
            {
                section += c == '廿' ? 20 : 30;
                continue;
            }

            var digit = DigitOf(c);
            if (digit >= 0)
            {
                pending = pending > 0 ? (pending * 10) + digit : digit;
                continue;
            }

            var power = PowerOf(c);
            if (power == 0)
            {
                return false;
            }

            if (power >= 10_000)
            {
                section += Math.Max(pending, 0);
                value = (value + section) * power;
                section = 0;
            }
            else
            {
                // 十五 stands for 一十五.
                section += (pending > 0 ? pending : 1) * power;
            }

            pending = -1;
        }

        value += section + Math.Max(pending, 0);
        return true;
    }

    private static int DigitOf(char c)
    {
        for (var i = 0; i < Digits.Length; i++)
        {
            if (Digits[i].Contains(c, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static long PowerOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' or '陌' => 100,
        '千' or '仟' or '阡' => 1000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };
}
