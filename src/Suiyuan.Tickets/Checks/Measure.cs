using System.Collections.Frozen;

namespace Suiyuan.Tickets.Checks;

/// <summary>A quantity with its unit.</summary>
/// <param name="Number">As printed, half-width: <c>1,500</c>, <c>叁拾</c>.</param>
/// <param name="Unit">As printed: <c>公斤</c>; empty when there is none.</param>
/// <param name="Value">The number.</param>
/// <param name="Rest">What follows, such as <c>(30箱)</c>; empty when nothing does.</param>
internal readonly record struct Measure(string Number, string Unit, decimal Value, string Rest)
{
    // Mass in kilograms: 市斤 and 斤 are half a kilogram, 担 fifty. A box has no defined mass.
    private static readonly FrozenDictionary<string, decimal> Masses = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
    {
        ["公斤"] = 1,
        ["千克"] = 1,
        ["kg"] = 1,
        ["kgs"] = 1,
        ["斤"] = 0.5m,
        ["市斤"] = 0.5m,
        ["克"] = 0.001m,
        ["g"] = 0.001m,
        ["吨"] = 1000,
        ["公吨"] = 1000,
        ["t"] = 1000,
        ["两"] = 0.05m,
        ["担"] = 50,
        ["市担"] = 50,
        ["mg"] = 0.000001m,
        ["毫克"] = 0.000001m,
        ["磅"] = 0.45359237m,
        ["ton"] = 1000,
        ["tons"] = 1000,
        ["mt"] = 1000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Counted =
    [
        "头", "只", "羽", "箱", "件", "袋", "筐", "尾", "枚", "桶", "瓶", "盒", "包", "条", "个", "匹", "片", "打", "板", "盘", "托", "罐", "捆",
        "扎", "把", "串", "张", "车", "柜", "笼", "篮", "框", "胴体", "扇", "副", "套", "支", "根", "棵", "株", "泡沫箱", "纸箱", "升", "毫升", "L",
        "ml", "粒", "提", "份", "块", "口", "对", "CTNS", "CTN", "PCS", "箩", "枝", "杯", "米", "批",
    ];

    private static readonly string[] Units = [.. Masses.Keys.Concat(Counted).OrderByDescending(u => u.Length)];

    /// <summary>Every unit that is known, longest first.</summary>
    public static IReadOnlyList<string> KnownUnits => Units;

    /// <summary>True for a unit that is known, in any width and case.</summary>
    public static bool IsUnit(string? text) => text is not null && Array.Exists(Units, u => u.Equals(TextNorm.Compact(text), StringComparison.OrdinalIgnoreCase));

    /// <summary>Kilograms in one of a unit, or null when it is no unit of mass.</summary>
    public static decimal? KilogramsPer(string? unit) =>
        unit is not null && Masses.TryGetValue(TextNorm.Compact(unit), out var kilograms) ? kilograms : null;

    /// <summary>One spelling for units that are the same: 千克, 公斤, KG; the text itself when it is no mass.</summary>
    public static string SameUnit(string unit) => KilogramsPer(unit) is { } kilograms
        ? kilograms switch { 1 => "kg", 0.5m => "斤", 1000 => "t", 0.001m => "g", _ => TextNorm.Compact(unit) }
        : TextNorm.Compact(unit).ToUpperInvariant();

    /// <summary>Kilograms, or null when the unit is none of mass.</summary>
    public decimal? Kilograms => KilogramsPer(Unit) * Value;

    /// <summary>
    /// Splits 500公斤, 叁拾头, 1.5 吨(30箱), 500 (公斤), 30箱/600公斤. False when it does not begin with a number.
    /// </summary>
    public static bool TrySplit(string? text, out Measure measure)
    {
        measure = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return false;
        }

        var s = TextNorm.Half(text).Trim().TrimStart('约', '共', '计', '合', '总', ':', ' ');
        var end = 0;
        while (end < s.Length && (char.IsAsciiDigit(s[end]) || (end > 0 && s[end] is '.' or ',')))
        {
            end++;
        }

        if (end == 0)
        {
            while (end < s.Length && (Numerals.IsNumeral(s[end]) || s[end] is '点' or '點'))
            {
                end++;
            }

            // 两 after numerals is the unit: 五两.
            if (end > 1 && s[end - 1] == '两' && s[end - 2] is not ('十' or '拾' or '百' or '佰'))
            {
                end--;
            }

            // So is 千 before 克: 贰佰陆拾伍千克.
            if (end > 1 && end < s.Length && s[end - 1] == '千' && s[end] == '克')
            {
                end--;
            }
        }
        else if (end < s.Length && s[end] is '万' or '萬')
        {
            end++;
        }

        var number = s[..end].TrimEnd('.', ',');
        if (number.Length == 0 || !TextNorm.TryDecimal(number, out var value))
        {
            return false;
        }

        var rest = s[end..].TrimStart();
        var unit = UnitAt(rest);
        if (unit.Length > 0)
        {
            rest = rest[unit.Length..];
        }
        else if (rest.Length > 2 && rest[0] is '(' or '[' && UnitAt(rest[1..]) is { Length: > 0 } inside
            && rest.Length > inside.Length + 1 && rest[inside.Length + 1] is ')' or ']')
        {
            unit = inside;
            rest = rest[(inside.Length + 2)..];
        }

        measure = new Measure(number, unit, value, rest.Trim());
        return true;
    }

    private static string UnitAt(string s)
    {
        foreach (var unit in Units)
        {
            // A Latin unit must end where its letters end: 5 t is five tons, 5 test is not.
            if (s.StartsWith(unit, StringComparison.OrdinalIgnoreCase)
                && (!char.IsAscii(unit[^1]) || s.Length == unit.Length || !char.IsAsciiLetter(s[unit.Length])))
            {
                return s[..unit.Length];
            }
        }

        return "";
    }
}
