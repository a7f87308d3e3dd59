using System.Globalization;
using System.Text;

namespace Suiyuan.TicketPress;

/// <summary>Numbers and dates as Chinese papers write them.</summary>
internal static class Chinese
{
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>How many forms <see cref="Date"/> has.</summary>
    public const int DateForms = 8;

    /// <summary>玖拾捌, 壹佰零伍.</summary>
    public static string Capital(long number)
    {
        if (number == 0)
        {
            return "零";
        }

        var text = new StringBuilder();
        var high = number / 10_000;
        if (high > 0)
        {
            text.Append(Capital(high)).Append('万');
        }

        var rest = number % 10_000;
        var zero = high > 0 && rest < 1000;
        foreach (var (worth, name) in new (int, string)[] { (1000, "仟"), (100, "佰"), (10, "拾"), (1, "") })
        {
            var digit = (int)(rest / worth % 10);
            if (digit > 0)
            {
                text.Append(zero && text.Length > 0 ? "零" : "").Append(Capitals[digit]).Append(name);
                zero = false;
            }
            else
            {
                zero = text.Length > 0;
            }
        }

        return text.ToString();
    }

    /// <summary>柒拾陆元整, 柒拾陆元伍角.</summary>
    public static string Money(decimal amount)
    {
        var cents = (long)decimal.Round(amount * 100);
        var (tenth, cent) = ((int)(cents / 10 % 10), (int)(cents % 10));
        var text = Capital(cents / 100) + "元";
        if (tenth == 0 && cent == 0)
        {
            return text + "整";
        }

        return text + (tenth > 0 ? Capitals[tenth] + "角" : "零") + (cent > 0 ? Capitals[cent] + "分" : "");
    }

    /// <summary>A date in one of <see cref="DateForms"/>; the last is in Chinese digits.</summary>
    public static string Date(DateOnly date, int form) => form switch
    {
        0 => $"{date.Year}年{date.Month}月{date.Day}日",
        1 => $"{date.Year}年{date.Month:00}月{date.Day:00}日",
        2 => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        3 => date.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture),
        4 => $"{date.Year}/{date.Month}/{date.Day}",
        5 => date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture),
        6 => $"{date.Year}.{date.Month}.{date.Day}",
        _ => string.Concat(date.Year.ToString(CultureInfo.InvariantCulture).Select(d => "〇一二三四五六七八九"[d - '0'])) + "年" + Spoken(date.Month) + "月" + Spoken(date.Day) + "日",
    };

    /// <summary>ASCII letters and digits as a full-width printer makes them.</summary>
    public static string Wide(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xFEE0) : c));

    /// <summary>The opposite.</summary>
    public static string Narrow(string text) =>
        string.Concat(text.Select(c => c is >= '！' and <= '～' && char.IsAsciiLetterOrDigit((char)(c - 0xFEE0)) ? (char)(c - 0xFEE0) : c));

    private static string Spoken(int number)
    {
        const string digits = "〇一二三四五六七八九";
        return number < 10 ? digits[number].ToString() : (number < 20 ? "" : digits[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : digits[number % 10].ToString());
    }
}
