using System.Text;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Checks;

/// <summary>Dates as they are printed and misread.</summary>
internal static partial class DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The first date in a text: 2026年11月23日, 2026-11-23, 2026.11.23, 2026/11/23, 20261123, 23/11/2026, 23-Nov-2026,
    /// 二〇二六年十一月二十三日, with spaces, a time after it, and l, O, 曰 for 1, 0, 日. False when there is none or it is no
    /// day between 1990 and 2079.
    /// </summary>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return false;
        }

        var clean = Clean(text);
        var parts = Parts(clean);
        if (parts is [{ Length: 2 } year, var month, { Length: <= 2 } day] && clean.Trim().All(c => char.IsAsciiDigit(c) || "年月日./- ".Contains(c, StringComparison.Ordinal)))
        {
            return Make("20" + year, month, day, out date);
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (Whole(parts[i], out date))
            {
                return true;
            }

            if (i + 2 < parts.Count && (Make(parts[i], parts[i + 1], parts[i + 2], out date)
                || (parts[i + 2].Length == 4 && Make(parts[i + 2], parts[i + 1], parts[i], out date))))
            {
                return true;
            }

            // A lost mark between two of the three: 2026年1123日, 202611-23.
            if (i + 1 < parts.Count
                && ((parts[i].Length == 4 && parts[i + 1].Length == 4 && Make(parts[i], parts[i + 1][..2], parts[i + 1][2..], out date))
                    || (parts[i].Length == 6 && parts[i + 1].Length <= 2 && Make(parts[i][..4], parts[i][4..], parts[i + 1], out date))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The date as the output has it.</summary>
    public static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A date as <see cref="Write"/> wrote it.</summary>
    public static DateOnly? Read(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    private static bool Whole(string part, out DateOnly date)
    {
        date = default;
        return part.Length is 8 or 14 && Make(part[..4], part[4..6], part[6..8], out date);
    }

    // Letters become the digits they are misread from, but only next to digits: Order stays a word.
    private static string Clean(string text)
    {
        // An English month is its number: of 14-Sep-2026 the S is no 5.
        var half = EnglishMonth().Replace(YearTwice().Replace(TextNorm.Half(text), "年"), m => $"-{Array.IndexOf(Months, m.Groups["m"].Value.ToLowerInvariant()) + 1}-");
        var to = new StringBuilder(half.Length);
        for (var i = 0; i < half.Length; i++)
        {
            var c = half[i];
            var near = (i > 0 && IsDateMark(half[i - 1])) || (i + 1 < half.Length && IsDateMark(half[i + 1]));
            to.Append(c switch
            {
                'l' or 'I' or '|' or 'i' or '!' or '丨' when near => '1',
                'O' or 'o' or 'D' or 'Q' when near => '0',
                'Z' or 'z' when near => '2',
                'S' or 's' when near => '5',
                'B' when near => '8',
                '曰' or '目' or '口' or 'E' or '号' when near => '日',
                '午' or '牛' or '毎' when near => '年',
                '用' or '丹' or '刀' or '肖' when near => '月',
                _ => c,
            });
        }

        return to.ToString();
    }

    private static bool IsDateMark(char c) =>
        char.IsAsciiDigit(c) || c is '年' or '月' or '日' or '-' or '/' or '.' or 'l' or 'O' || Numerals.IsNumeral(c);

    // Runs of digits, of Latin or Chinese numerals; spaces within a run of single digits do not part it.
    private static List<string> Parts(string s)
    {
        var parts = new List<string>();
        var run = new StringBuilder();
        var kind = 0;
        var spaced = false;
        void End(char next)
        {
            if (run.Length > 0)
            {
                var text = run.ToString();
                if (kind == 2)
                {
                    // The ring of 〇 is easily lost: 二二六年.
                    text = run.Length == 3 && text[0] == '二' && text[1] is '一' or '二' or '三' && parts.Count == 0
                        && next == '年' ? "二〇" + text[1..] : text;
                    text = Numerals.TryParse(text, out var value) ? value.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : "";
                }

                parts.Add(text);
                run.Clear();
            }

            kind = 0;
            spaced = false;
        }

        foreach (var c in s)
        {
            var now = char.IsAsciiDigit(c) ? 1 : Numerals.IsNumeral(c) || c == '〇' ? 2 : 0;
            if (now == 0 && c == ' ')
            {
                spaced = run.Length > 0;
                continue;
            }

            // 2 0 2 6 年 is one number; 2026 11 23 is three.
            if (now == 0 || (kind != 0 && kind != now) || (spaced && run.Length is 4 or 2 && kind == 1 && parts.Count + run.Length >= 3))
            {
                End(c);
            }

            if (now != 0)
            {
                run.Append(c);
                kind = now;
                spaced = false;
            }
        }

        End(' ');
        return parts;
    }

    private static bool Make(string year, string month, string day, out DateOnly date)
    {
        date = default;
        if (year.Length != 4 || month.Length is 0 or > 2 || day.Length is 0 or > 2)
        {
            return false;
        }

        var y = Number(year);
        var m = Number(month);
        var d = Number(day);
        if (y is < 1990 or > 2079 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return false;
        }

        date = new DateOnly(y, m, d);
        return true;
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The last digit of a year that two texts have, the one that ends with it and the one that goes on: 2026 6年8月5日.</summary>
    [GeneratedRegex(@"(?<=(^|\D)20\d\d) ?\d年(?=\d{1,2}月)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex YearTwice();

    [GeneratedRegex(@"(?<=\d)[-./ ,]*(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[-./ ,]*(?=(19|20)\d\d(?!\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex EnglishMonth();
}
