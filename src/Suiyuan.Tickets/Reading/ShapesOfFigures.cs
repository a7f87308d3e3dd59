using System.Text;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Dates, quantities, numbers, codes and sums.</summary>
internal static partial class Shapes
{
    private static Value? Date(IReadOnlyList<Mark> marks, bool last)
    {
        var text = Spaced(marks);
        var at = 0;
        if (last)
        {
            var to = text.LastIndexOfAny(['至', '到', '~', '—']);
            at = to < 0 ? 0 : to + 1;
            if (text.Contains("长期", StringComparison.Ordinal))
            {
                return null;
            }
        }

        if (!DateText.TryParse(text[at..], out var date) && (at == 0 || !DateText.TryParse(text, out date)))
        {
            return null;
        }

        var used = marks.Where(m => char.IsAsciiDigit(m.Char) || Numerals.IsNumeral(m.Char)).ToList();
        var letters = marks.Count(m => m.IsChinese && m.Char is not ('年' or '月' or '日' or '时' or '分' or '秒' or '至' or '自' or '前' or '止') && !Numerals.IsNumeral(m.Char));
        var whole = used.Count is >= 5 and <= 20;
        var lost = LostZero().IsMatch(text) || LostDigit(marks);
        return new Value(DateText.Write(date), whole ? letters > 4 ? 0.7 : 1 : 0.6, (lost ? 0.8 : 1)
            * Piece.Certainty(used.Count > 0 ? used : marks), marks);
    }

    /// <summary>True for a month or day of one digit, with room before it for another and none behind: 年　1月 was 年11月.</summary>
    private static bool LostDigit(IReadOnlyList<Mark> marks)
    {
        for (var i = 1; i + 1 < marks.Count; i++)
        {
            var (before, digit, after) = (marks[i - 1], marks[i], marks[i + 1]);
            if (char.IsAsciiDigit(digit.Char) && before.Char is '年' or '月' && after.Char is '月' or '日' && before.Line == digit.Line && after.Line == digit.Line
                && digit.Left - before.Right - (after.Left - digit.Right) is var room && room > 0.7f * digit.Width && room < 1.6f * digit.Width)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gaps kept as spaces: 2026 11 23 must not become one number.</summary>
    private static string Spaced(IReadOnlyList<Mark> marks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < marks.Count; i++)
        {
            if (i > 0 && (marks[i].Line != marks[i - 1].Line || marks[i].Left - marks[i - 1].Right > 0.5f * marks[i].Height))
            {
                text.Append(' ');
            }

            text.Append(marks[i].Char);
        }

        return text.ToString();
    }

    private static Value? Quantity(IReadOnlyList<Mark> marks, string hint)
    {
        var kept = Trim(marks);
        // Customs fence figures in: -1200-千克.
        kept = [.. kept.Where(m => m.Char is not ('-' or '*' or '_'))];
        // A box to tick between the figure and its unit: 2.5□吨.
        kept = [.. kept.Where((m, i) => m.Char is not ('口' or '□') || i == 0 || i + 1 == kept.Count || !char.IsAsciiDigit(kept[i - 1].Char) || !Measure.IsUnit(TextOf(kept, i + 1, kept.Count)))];
        var text = TextOf(kept, 0, kept.Count);

        if (Anew().Match(text).Length is > 0 and var anew)
        {
            (kept, text) = (Slice(kept, anew, kept.Count), text[anew..]);
        }

        // A stroke between two digits is a one.
        var plain = StrokeForOne().Replace(text, "1");
        var doubt = plain != text ? 0.85 : StrokeBefore(marks) ? 0.8 : 1;
        var repaired = ShapeOfTon().Replace(ShapeOfSeven().Replace(plain, "柒"), "吨").Replace("公所", "公斤", StringComparison.Ordinal).Replace("干克", "千克", StringComparison.Ordinal);
        doubt *= repaired != plain ? 0.85 : 1;
        text = repaired;
        if (text.Length == 0 || !Measure.TrySplit(text, out var measure))
        {
            return null;
        }

        if (!measure.Number.Any(char.IsAsciiDigit))
        {
            // Capitals and digits: the digits are meant.
            var bracket = text.IndexOfAny([.. "0123456789"]);
            if (bracket > 0 && Measure.TrySplit(text[bracket..].Replace(")", "", StringComparison.Ordinal), out var digits))
            {
                measure = digits with { Unit = digits.Unit.Length > 0 ? digits.Unit : measure.Unit, Rest = "" };
            }
        }

        if (measure.Unit is "批" or "份")
        {
            // So many lots or samples say nothing of how much.
            return null;
        }

        // Room for more between a figure of one or two digits and its unit: a pen's 1s are thin.
        doubt *= measure.Number.Length <= 2 && RoomBeforeUnit(kept) ? 0.8 : 1;
        // A pen's last 1 before a unit of its own, rather than litres: 8l斤.
        doubt *= measure.Unit is "l" ? 0.6 : 1;
        var unit = measure.Unit.Length > 0 ? measure.Unit : Measure.IsUnit(hint) ? hint : null;
        var start = text.IndexOf(measure.Number, StringComparison.Ordinal);
        var used = start < 0 ? kept : Slice(kept, start, Math.Min(kept.Count, start + measure.Number.Length + measure.Unit.Length));
        var number = start < 0 ? kept : Slice(kept, start, start + measure.Number.Length);
        // Of two figures that are the same, the one beside its unit: 净重(千克) 19979, 19979 KG.
        var fit = (unit is null ? 0.75 : measure.Unit.Length == 0 ? 0.995 : 1) * (measure.Rest.Length > 8 ? 0.6 : measure.Rest.Length > 0 && measure.Rest[0] != '(' && measure.Unit.Length == 0 ? 0.5 : 1) * (start > 2 ? 0.7 : 1) * (DateText.TryParse(text, out _) ? 0.2 : 1);

        // 参 is no capital numeral in print; it is how 叁 is read.
        return new Value(measure.Number.Replace('参', '叁'), fit, doubt * Piece.Certainty(number), used, unit);
    }

    /// <summary>True for room of a character or more between the last digit and what follows.</summary>
    private static bool RoomBeforeUnit(IReadOnlyList<Mark> marks)
    {
        var unit = Enumerable.Range(1, Math.Max(0, marks.Count - 1)).FirstOrDefault(i => char.IsAsciiDigit(marks[i - 1].Char) && !char.IsAsciiDigit(marks[i].Char));
        return unit > 0 && marks[unit].Left - marks[unit - 1].Right > marks[unit].Height;
    }

    /// <summary>True for a bracket that nothing closes, or another stroke, right before the first digit: it may be a one, （34 for 134.</summary>
    private static bool StrokeBefore(IReadOnlyList<Mark> marks)
    {
        var first = 0;
        while (first < marks.Count && !char.IsAsciiDigit(marks[first].Char))
        {
            first++;
        }

        return first > 0 && first < marks.Count && marks[first - 1].Char switch
        {
            '(' => !marks.Any(m => m.Char == ')'),
            '[' => !marks.Any(m => m.Char == ']'),
            '|' or '!' => true,
            _ => false,
        };
    }

    private static Value? Unit(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        var text = TextOf(kept, 0, kept.Count);
        return Measure.IsUnit(text) ? new Value(text, 1, Piece.Certainty(kept), kept) : null;
    }

    private static Value? Number(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        var text = TextOf(kept, 0, kept.Count);
        var lead = NumberLead().Match(text).Length;
        kept = Trim(Slice(kept, lead, kept.Count));
        text = TextOf(kept, 0, kept.Count);
        var sign = NumberSign().IsMatch(text) || (kept.Count > 6 && text[0] == 'N' && char.IsAsciiLetterOrDigit(text[1]) && kept[1].Left - kept[0].Right > 0.3f * kept[0].Height);
        sign |= text.Length > 6 && text[0] == 'N' && text[1] is >= '\u3400' and <= '\u9fff';
        if (sign)
        {
            // Of № or N° only the letter was read.
            kept = Slice(kept, 1, kept.Count);
            text = text[1..];
        }

        // N and a nought, or No: of a serial both are as likely, and a long figure has its own letter.
        var mixed = !sign && text.Length < 14 && text.StartsWith("N0", StringComparison.Ordinal);
        if (mixed && kept[1].MayBe('O'))
        {
            text = "NO" + text[2..];
        }

        if (PageOf().Match(text) is { Success: true, Index: >= 3 } page)
        {
            // Which page or copy of how many, right behind it: 共2页, （1-1）.
            (kept, text) = (Slice(kept, 0, page.Index), text[..page.Index]);
        }

        text = OfADocument().Replace(text, "〔${year}〕");
        text = Lettered(text, kept);
        text = SmallLettered().IsMatch(text) ? text.ToUpperInvariant() : text;

        var digits = text.Count(char.IsAsciiDigit);
        if (digits < 3 || text.Length > 40 || OtherFigure().IsMatch(text))
        {
            return null;
        }

        var chinese = kept.Count(m => m.IsChinese);
        var odd = text.Count(c => !char.IsLetterOrDigit(c) && c is not ('-' or '/' or '[' or ']' or '〔' or '〕' or '(' or ')' or '.'));
        var fit = (digits >= 5 ? 1 : 0.75) * (chinese > 8 ? 0.3 : 1) * (odd > 0 ? 0.5 : 1)
            * (text.Contains('年') ? 0.3 : 1) * (OtherCode().IsMatch(text) ? 0.6 : 1);
        return new Value(text, fit, Piece.Certainty(kept) * (sign || mixed ? 0.85 : 1), kept);
    }

    /// <summary>Two letters before a long figure, where one was seen as a digit or a small letter: 5c2026… is SC2026….</summary>
    private static string Lettered(string text, IReadOnlyList<Mark> marks)
    {
        if (!LetteredFigure().IsMatch(text))
        {
            return text;
        }

        var letter = char.IsAsciiLetter(text[0]) ? 1 : 0;
        char? likely = text[letter] switch
        {
            '5' when marks[letter].MayBe('S') || text[1 - letter] is 'c' => 'S',
            '8' when marks[letter].MayBe('B') => 'B',
            _ => null,
        };
        return likely is not { } other ? text : (letter == 0 ? $"{other}{char.ToUpperInvariant(text[1])}"
            : $"{text[0]}{other}") + text[2..];
    }

    // Misread characters hardly ever reach it.
    private const float CertainGlyph = 0.93f;

    private static Value? Uscc18(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        if (kept.Count is < 15 or > 24)
        {
            return null;
        }

        var read = Uscc.Correct([.. kept.Select(m => m.Glyph)]);
        return read.Text.Length != 18 || read.Text.Count(char.IsAsciiDigit) < 9
            ? null
            : Code(read.Text, read.Valid, read.Probability, kept);
    }

    /// <summary>
    /// A code that fits its check digit is as good as read; one that does not is misread, unless each character is beyond doubt: then it
    /// is what is printed, and for the rules to judge.
    /// </summary>
    private static Value Code(string text, bool valid, double probability, IReadOnlyList<Mark> marks)
    {
        var weakest = marks.Min(m => m.Glyph.Probability);
        return valid ? new Value(text, 1, Math.Max(0.97, probability), marks)
            : weakest >= CertainGlyph ? new Value(text, 1, weakest, marks)
            : new Value(text, 0.7, Math.Min(0.8, Piece.Certainty(marks)), marks);
    }

    private static Value? Licence(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        for (var from = 0; from + FoodLicence.Length <= kept.Count && from < 12; from++)
        {
            var part = Slice(kept, from, kept.Count);
            var digits = part.Skip(2).TakeWhile(m => char.IsAsciiLetterOrDigit(m.Char)).Count();
            if (digits < 14 || !char.IsAsciiLetterOrDigit(part[0].Char))
            {
                continue;
            }

            var used = Slice(part, 0, FoodLicence.Length);
            var read = FoodLicence.Correct([.. used.Select(m => m.Glyph)]);
            if (read.Text.Length == FoodLicence.Length && read.Text[0] is 'J' or 'S' or 'Y' && char.IsAsciiLetter(read.Text[1]))
            {
                return Code(read.Text, read.Valid, read.Probability, used);
            }
        }

        // Small workshops' and stalls' are numbered as their town likes: XZF44510226000331, 粤穗荔小餐饮登字2025第0331号.
        return OfTheTown().IsMatch(TextOf(kept, 0, kept.Count)) ? new Value(Printed(kept), 0.9, Piece.Certainty(kept), kept) : null;
    }

    private static Value? Money(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        var printed = TextOf(kept, 0, kept.Count);
        var text = StrokeForOne().Replace(printed, "1");
        if (Rewritten().Match(text).Groups["v"] is { Success: true } anew)
        {
            // Struck out, and written anew behind it.
            var marksOf = Slice(kept, anew.Index, anew.Index + anew.Length);
            return new Value(anew.Value, 0.8, Piece.Certainty(marksOf), marksOf);
        }

        var digits = MoneyDigits().Matches(text).LastOrDefault(m => TextNorm.TryDecimal(m.Value, out _));
        if (digits is not null)
        {
            var used = Slice(kept, digits.Index, digits.Index + digits.Length);
            return new Value(digits.Value, digits.Length > text.Length * 0.4 || text.Contains('¥') ? 1 : 0.6, Piece.Certainty(used) * (text == printed ? 1 : 0.85), used);
        }

        var capitals = Capitals().Match(text);
        if (capitals.Length < 2 || !Numerals.TryParse(capitals.Value, out _))
        {
            return null;
        }

        var words = Slice(kept, capitals.Index, capitals.Index + capitals.Length);
        return new Value(capitals.Value.TrimEnd('整', '正').TrimEnd('元', '圆'), 0.8, Piece.Certainty(words), words);
    }

    [GeneratedRegex("^" + Narrative.StruckOut, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Anew();

    [GeneratedRegex(@"^((([A-Za-z]{2,8}\.?)?(NO|No|N0|Nº)[.:：。]+|№[.:：。]*|#|(编号|证号|单号)[.:：。]*|第(?=\d)))+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patterns.Patience)]
    private static partial Regex NumberLead();

    [GeneratedRegex(@"^N[1-9]\d{4,}$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex NumberSign();

    [GeneratedRegex("^([0-9][A-Za-z]|[A-Z][0-9])[0-9]{7,}(-[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex LetteredFigure();

    [GeneratedRegex("^(TEL|FAX|MOB|PHONE|(RMB|CNY|USD|HKD)(?=[0-9]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patterns.Patience)]
    private static partial Regex OtherFigure();

    /// <summary>Small letters before a long figure: x and s look alike in both sizes, and numbers have large ones.</summary>
    [GeneratedRegex("^[A-Z]?[a-z]{1,3}[0-9]{6,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex SmallLettered();

    /// <summary>A year in Chinese numerals whose ring was lost.</summary>
    [GeneratedRegex("^[^年〇零○0-9]{3}年", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex LostZero();

    /// <summary>A food licence's number or a credit code, which have fields of their own.</summary>
    [GeneratedRegex("^(JY|SC|YB|JYDX)\\d{13,15}$|^9[123]\\d{6}[0-9A-Z]{10}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex OtherCode();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex MoneyDigits();

    [GeneratedRegex(@"^¥?\d+\.\d\d¥?(?<v>\d+\.\d\d)元?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Rewritten();

    [GeneratedRegex(@"(?<=\d)[lI|!\[\]](?=\d)", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex StrokeForOne();

    [GeneratedRegex("[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正一二三四五六七八九十百千]{2,}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"第?\d{1,2}页[,，/]?共?\d{0,2}页?$|第[一二三四五]?联?$|\(\d{1,2}-\d{1,2}\)$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex PageOf();

    /// <summary>The year in the number of an office's document, whose brackets are 〔〕 and are read as others: 快检告[2026]8799号.</summary>
    [GeneratedRegex(@"(?<=[\u3400-\u9fff])\[(?<year>20\d\d)\](?=(第|字第)?\d+号)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex OfADocument();

    /// <summary>What 柒 is taken for, among capitals: 壹佰染拾参.</summary>
    [GeneratedRegex("(?<=^|[壹贰叁参肆伍陆捌玖拾佰仟])[染漆](?=[拾佰仟万壹贰叁参肆伍陆捌玖]|头|只|羽|公斤|千克|kg)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex ShapeOfSeven();

    /// <summary>What 吨 is taken for, behind a figure.</summary>
    [GeneratedRegex(@"(?<=\d)[屯吋]$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex ShapeOfTon();

    [GeneratedRegex(@"^[A-Z]{1,5}\d{8,17}$|^[\u3400-\u9fff]{1,2}坊\d{12,16}$|^[\u3400-\u9fff()\[\]]{2,14}[字第]\[?\(?\d{4}.{0,3}\d{2,6}号?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex OfTheTown();
}
