using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Tells whether a label begins at a place of a line, where it ends and what it may mean.</summary>
internal static partial class LabelFinder
{
    /// <summary>In character widths: a gap that parts two texts of one line.</summary>
    public const float Apart = 1.2f;

    private const string Closes = ":=→▶▸►>|";

    private const string Ends = ":;,，。、；()[]|!?";

    private static bool Begins(Mark[] line, int i, int from) =>
        i == from || LabelWords.Gap(line, i) >= 0.6f || Ends.Contains(line[i - 1].Char) || (!line[i - 1].IsChinese && line[i].IsChinese);

    /// <summary>The label that begins at a place, or null; <c>Start</c> may lie further on, and <c>End</c> is past its colon.</summary>
    public static (int Start, int WordEnd, int End, LabelMatch Match)? At(Mark[] line, int i, int from)
    {
        if (!Begins(line, i, from))
        {
            return null;
        }

        if (i - from == 1 && line[from].Char == '[' && Array.FindIndex(line, i, Math.Min(14, line.Length - i), m => m.Char == ']') is var close && close - i is >= 2 and <= 12
            && close + 1 < line.Length && line[i].IsChinese)
        {
            // What brackets set off before a text is its label, known or not: 【货物描述】.
            var framed = Shapes.TextOf(line, i, close);
            return (i, close, line[close + 1].Char == ':' ? close + 2 : close + 1, new LabelMatch(framed, LabelPhrases.Whole(framed), 0.95, true, ""));
        }

        if (i > 0 && line[i - 1].Char == '(' && Captions().IsMatch(Shapes.TextOf(line, i, line.Length)))
        {
            // Under the blank before it, in a sentence that goes on: 在＿＿（养殖地点）承包鱼塘.
            return null;
        }

        // A run of Chinese characters up to a colon is a label, known or not.
        var run = Run(line, i);

        if (FormName(line, i) is var skipped and > 0)
        {
            return (i, skipped, skipped, new LabelMatch("", [], 0.3, false, ""));
        }

        if (i == from && run - i is >= 3 and <= 8 && (run == line.Length || LabelWords.Gap(line, run) > Apart)
            && Shapes.TextOf(line, i, run) is var all && Labels.Meanings(all).Count == 0 && !(Shapes.IsBody(all) && Checks.PlaceNames.In(all).Count > 0) && LabelStems.Meanings(all) is { Count: > 0 } made)
        {
            // 卖方商户 is one label, though the lexicon has its two halves.
            return (i, run, run, new LabelMatch(all, made, i == 0 ? 0.9 : 0.8, false, ""));
        }

        for (var n = Math.Min(6, line.Length - 4); i == 0 && n >= 3; n--)
        {
            // 出货档口广州市…: a label of a party and a trader's name, with nothing between.
            var word = Shapes.TextOf(line, 0, n);
            if (Labels.Meanings(word).Count > 0)
            {
                break;
            }

            if (LabelStems.Meanings(word) is { Count: > 0 } party
                && party[0].Field is "holder" or "consignee" && line[n].Char is not ('(' or '[' or ':') && Shapes.IsTrader(Shapes.TextOf(line, n, line.Length))
                    && line.Length - n >= 4)
            {
                return (0, n, n, new LabelMatch(word, party, 0.85, false, ""));
            }
        }

        var (runEnd, hint) = LabelWords.Bracket(line, run);
        var colon = runEnd < line.Length && line[runEnd].Char == ':' && run > i;
        if (LabelWords.Best(line, i) is { } found)
        {
            var end = i + found.Word.Length;
            var (after, inside) = LabelWords.Bracket(line, end);
            after = English.Past(line, after);
            var within = i > 0 && line[i - 1].Char == '[' && after < line.Length && line[after].Char == ']';
            after = within && after + 1 < line.Length && line[after + 1].Char == ':' ? after + 1 : after;
            var closed = within || (after < line.Length && Closes.Contains(line[after].Char));
            if (IsNumberSign(found.Word))
            {
                if (!closed && end - i == 2 && LabelWords.IsNought(line, end - 1))
                {
                    return (i, i + 1, i + 1, new LabelMatch(found.Word, Labels.Meanings(found.Word), 0.9 * found.Quality, false, ""));
                }

                // A number says No. of itself after a label: 单号：NO123. And NORDIC is a name.
                var rest = line.AsSpan(after);
                return (i == from && i > 0 && !closed) || (rest.Length > 1 && (rest[0].Char == '&' || rest[1].Char == '&')) || (!closed && rest.Length > 0 && char.IsAsciiLetter(rest[0].Char) && Digits(rest) < 4)
                    ? null
                    : (i, end, closed ? after + 1 : after, new LabelMatch(found.Word, Labels.Meanings(found.Word), found.Quality * (!closed && line[end - 1].Char == '0' ? 0.8 : 0.95), closed, ""));
            }

            if (i > from + 1 && line[i - 1].Char == '(' && end < line.Length && line[end].Char == ')' && end + 1 < line.Length && line[end + 1].IsChinese
                && Labels.Meanings(found.Word).Any(m => m.Field is "holder" or "consignee"))
            {
                // Said of who stands before: 系…公司（货主）所有.
                return null;
            }

            if (closed || (!colon && (after >= line.Length || LabelWords.Gap(line, after) >= 0.5f)))
            {
                var certainty = closed ? 1 : i == from && after >= line.Length ? 0.97 : 0.93;
                return (i, end, closed ? after + 1 : after, new LabelMatch(found.Word, Labels.Meanings(found.Word), found.Quality * certainty, closed, inside));
            }

            if (Longer(line, i, end, run, colon) is { } longer)
            {
                return longer;
            }

            // Nothing between label and value: only where the line begins with it, and what follows could be a value.
            if (!colon && (found.Quality >= 1 || Sure(line, i, found.Word)) && Glued(line, after, found.Word, i == from
                || LabelWords.Gap(line, i) >= 0.6f))
            {
                var certainty = (found.Word.Length >= 4 ? 0.85 : found.Word.Length == 3 ? 0.78 : 0.62) * (i == from ? 1 : 0.8);
                return (i, end, after, new LabelMatch(found.Word, Labels.Meanings(found.Word), found.Quality * certainty, false, inside));
            }
        }

        // Of a label whose first character was lost, the last says enough: 量：500公斤.
        if (colon && run - i == 1 && i == 0 && LabelStems.Last(line[i].Char) is { } whole)
        {
            return (i, run, runEnd + 1, new LabelMatch(whole, Labels.Meanings(whole), 0.75, true, hint));
        }

        // A label of one character: by itself, or closed by a colon.
        if (i == 0 && (line.Length == 1 || (colon && run == 1)) && $"{line[0].Char}" is var letter && Labels.Meanings(letter) is { Count: > 0 } single)
        {
            return (0, 1, colon ? runEnd + 1 : 1, new LabelMatch(letter, single, colon ? 0.9 : 0.75, colon, colon ? hint : ""));
        }

        if (!colon && runEnd - i is >= 2 and <= 12 && (runEnd == line.Length || LabelWords.Gap(line, runEnd) > Apart)
            && (i == from || LabelWords.Gap(line, i) >= 0.6f))
        {
            var own = Shapes.TextOf(line, i, run);
            var meanings = Checks.PlaceNames.In(own).Count > 0 && Shapes.IsBody(own) ? [] : LabelPhrases.Whole(own);
            var alone = i == 0 && run == line.Length && run is >= 3 and <= 8 && meanings.Count > 0;
            alone |= i == 0 && run is >= 3 and <= 6 && meanings.Any(m => m.Field is "holder" or "consignee");
            return alone || LabelPhrases.IsNoun(own) ? (i, run, runEnd, new LabelMatch(own, meanings, 0.6, false, hint)) : null;
        }

        // A figure parts itself from the words before it: 成交金额3734.30.
        if (!colon && i == from && run - i is >= 3 and <= 6 && runEnd < line.Length
            && (char.IsAsciiLetterOrDigit(line[runEnd].Char) || line[runEnd].Char == '¥')
            && LabelPhrases.Whole(Shapes.TextOf(line, i, run)) is { Count: > 0 } said && said.Any(m => m.Field is "total" or "number" or "issue_date" or "quantity"))
        {
            return (i, run, runEnd, new LabelMatch(Shapes.TextOf(line, i, run), said, 0.62, false, hint));
        }

        if (!colon || run - i is < 2 or > 40)
        {
            return null;
        }

        var phrase = string.Concat(line[i..run].Select(m => m.Char));
        var stems = LabelPhrases.Whole(phrase);

        if (stems.Count > 0 && i == 0 && phrase.Length <= 8)
        {
            return (i, run, runEnd + 1, new LabelMatch(phrase, stems, 0.85, true, hint));
        }

        // A longer label than the lexicon has: what it ends with says what it is.
        for (var k = i + 1; k <= run - 2; k++)
        {
            foreach (var word in LabelWords.Candidates(line[k]))
            {
                // 市场 and 地址 by themselves say nothing of whose they are; the whole may.
                if (stems.Count > 0 && (word is "单位" || Labels.Meanings(word).Any(m => m.Field == "x")))
                {
                    continue;
                }

                if (word.Length == run - k && LabelWords.Match(line, k, word) is { } quality)
                {
                    // A value may come right before: 草鱼数量: is not a label of its own when a label stood before.
                    var own = i == 0 || LabelWords.Gap(line, i) >= 0.6f;
                    return own && k - i <= 5
                        ? (i, run, runEnd + 1, new LabelMatch(word, Labels.Meanings(word), quality * 0.7, true, hint))
                        : (k, run, runEnd + 1, new LabelMatch(word, Labels.Meanings(word), quality * 0.9, true, hint));
                }
            }
        }

        if (run - i > 10)
        {
            return null;
        }

        if (Shapes.IsTrader(phrase) && stems.Count == 0)
        {
            // A letter's first line names whom it is for.
            return null;
        }

        return (i, run, runEnd + 1, new LabelMatch(phrase, stems, 0.72, true, hint));
    }

    /// <summary>
    /// The end of a run of Chinese characters that may be a label: what a bracket within it holds is of it too, 厂（场）名.
    /// </summary>
    private static int Run(Mark[] line, int i)
    {
        var run = i;
        var widest = 0f;
        while (run < line.Length && (run == i || LabelWords.Gap(line, run) < Apart || (run - i < 4 && (run - i < 2 || LabelWords.Gap(line, run) < 2 * widest))))
        {
            widest = run == i ? widest : Math.Max(widest, LabelWords.Gap(line, run));
            if (line[run].IsChinese || line[run].Char is '/' or '、')
            {
                run++;
            }
            else if (run > i && LabelWords.Bracket(line, run) is var (past, inside) && past > run && past < line.Length
                && line[past].IsChinese
                && inside.Length <= 6 && inside.All(c => c is >= '\u3400' and <= '\u9fff' or '/') && LabelWords.Gap(line, past) < Apart)
            {
                run = past;
            }
            else
            {
                break;
            }
        }

        return run;
    }

    /// <summary>A label that goes on after a known word, and is closed there: 销售者名称.</summary>
    private static (int Start, int WordEnd, int End, LabelMatch Match)? Longer(Mark[] line, int i, int end, int run, bool colon)
    {
        var to = colon ? Math.Max(run, end) : end;
        while (!colon && to < line.Length && to - end <= 6 && (to == end || LabelWords.Gap(line, to) < 0.5f))
        {
            to++;
        }

        if (to == end || to - end > 6 || (!colon && to < line.Length && LabelWords.Gap(line, to) < 0.5f && line[to].Char != ':'))
        {
            return null;
        }

        var (word, tail) = (Shapes.TextOf(line, i, end), Shapes.TextOf(line, end, to));
        if (LabelPhrases.Longer(word, tail) is not { } meanings)
        {
            return null;
        }

        var (after, hint) = LabelWords.Bracket(line, to);
        var closed = after < line.Length && Closes.Contains(line[after].Char);
        return (i, to, closed ? after + 1 : after, new LabelMatch(word + tail, meanings, closed ? 0.97 : 0.93, closed, hint));
    }

    /// <summary>True when each character that is not the word's may well be: what was recognised for certain is another word.</summary>
    private static bool Sure(Mark[] line, int at, string word) =>
        !word.Where((c, k) => line[at + k].Char != c && !line[at + k].MayBe(c) && line[at + k].Glyph.Probability >= 0.9f).Any();

    /// <summary>Past the name of a form, (产品B) or 产品B(电子联), that begins a line or follows a bracket: no label and no value.</summary>
    private static int FormName(Mark[] line, int i)
    {
        if (i > 0 && line[i - 1].Char is not ('(' or '['))
        {
            return 0;
        }

        var at = line[i].Char is '(' or '[' ? i + 1 : i;
        return Types.FormAt(line, at) is { } form && (form.End >= line.Length || !line[form.End].IsChinese || line[form.End].Char is '类' or '型' or '证') ? line.Length - i <= 14 ? line.Length : form.End : 0;
    }

    private static int Digits(ReadOnlySpan<Mark> marks)
    {
        var digits = 0;
        foreach (var mark in marks)
        {
            digits += char.IsAsciiDigit(mark.Char) ? 1 : 0;
        }

        return digits;
    }

    private static bool Predicate(string next) => next.Length == 2 && (next[0] is '须' or '请' || next is "凭本" or "凭此" or "凭证" or "应当" or "应在" or "应按" or "应妥" or "应对" or "应保"
        or "应查" or "应凭" or "应于" or "必须" or "不得" or "可以" or "可凭" or "有权" or "负责" or "需要" or "需在" or "需凭" or "已承" or "均已" or "如有" or "如对");

    private static bool Sited(string word) => word.EndsWith("市场", StringComparison.Ordinal) || word.EndsWith("基地", StringComparison.Ordinal) || word is "农场" or "养殖场" or "屠宰场" or "合作社";

    private static bool IsNumberSign(string word) => word[0] is 'N' or '№';

    private static bool Glued(Mark[] line, int after, string word, bool first)
    {
        var next = line[after].Char;
        var rest = line.Length - after;
        if (next is '的' or '及' or '和' or '与' or '、' or '/' or '是' or '为' or '者' or '人' or '或' or '在' or '员' or '所' or '。' or '，')
        {
            return false;
        }

        if (first && line[after].IsChinese && Predicate(Shapes.TextOf(line, after, Math.Min(line.Length, after + 2))))
        {
            // Who has to do something, in a sentence: 采购方应当查验并保存本合格证.
            return false;
        }

        if (Sited(word) && Shapes.IsTrader(Shapes.TextOf(line, after - word.Length, line.Length)))
        {
            // The rest of a name: 批发市场何记食品档.
            return false;
        }

        // A Latin or numeric value parts itself from a Chinese label.
        var parts = !line[after].IsChinese;
        return word.Length >= 2 && rest >= 1 && (parts || (first && word.Length >= 2));
    }

    [GeneratedRegex(@"^[\u3400-\u9fff]{2,6}\)(承包|养殖|种植|生产|饲养|捕捞|采收|出产)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Captions();
}
