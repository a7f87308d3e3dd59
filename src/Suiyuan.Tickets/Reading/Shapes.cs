using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>A text taken for a field.</summary>
/// <param name="Text">Normalised as the output has it.</param>
/// <param name="Fit">0 to 1: how much it looks like what the field holds.</param>
/// <param name="Certainty">0 to 1: how surely its characters were recognised.</param>
/// <param name="Marks">Where it stands.</param>
/// <param name="Unit">Of a quantity.</param>
internal sealed record Value(string Text, double Fit, double Certainty, IReadOnlyList<Mark> Marks, string? Unit = null);

/// <summary>What the values of each field look like, and how they are written.</summary>
internal static partial class Shapes
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("，。；!?☑□√");

    private static readonly string[] Bodies =
        ["局", "所", "中心", "海关", "公司", "站", "厂", "办公室", "委员会", "协会", "合作社", "分所", "部", "院", "场", "政府", "室", "会", "大队", "分局", "处", "港", "行", "机构", "队", "办", "店", "园"];

    private static readonly string[] Traders =
        ["档", "摊", "户", "基地", "市场", "铺", "超市", "食堂", "酒楼", "餐厅", "酒家", "饭店", "学校", "社", "堂", "坊", "庄", "集团", "档口", "水产", "果业", "商贸", "食品", "号"];

    /// <summary>The marks as a value of a field, or null when they can't be.</summary>
    public static Value? Read(string field, IReadOnlyList<Mark> marks, string hint = "")
    {
        if (marks.Count == 0)
        {
            return null;
        }

        if (field is "products" or "origin" or "destination" or "issuer" or "holder" or "consignee"
            && LabelPhrases.IsNoun(TextOf(marks, 0, marks.Count)))
        {
            return null;
        }

        if (field == "origin" && TextOf(marks, 0, marks.Count) is var source && (source.EndsWith("采样", StringComparison.Ordinal)
            || source.EndsWith("抽样", StringComparison.Ordinal) || source.EndsWith("送检", StringComparison.Ordinal) || source.EndsWith("抽检", StringComparison.Ordinal)))
        {
            // How a sample came to be, not where it is from.
            return null;
        }

        if (field == "origin" && Way().IsMatch(TextOf(marks, 0, marks.Count)))
        {
            // How the goods came to be, ticked or not, or a place that is not named: 养殖 □捕捞, 本辖区.
            return null;
        }

        if (field == "products" && Form().IsMatch(TextOf(marks, 0, marks.Count)))
        {
            // Which form of the certificate it is: 产品B 省内有效.
            return null;
        }

        if (field == "products" && TextOf(marks, 0, marks.Count) is { Length: >= 3 } name && !ProductNames.Knows(name)
            && Labels.BeginningWith(name[0]).Any(w => w.Length == name.Length + 1 && w.StartsWith(name, StringComparison.Ordinal)))
        {
            // A label whose last character went to the next line: 数量及单 位.
            return null;
        }

        return field switch
        {
            "issue_date" => Date(marks, last: false),
            "expiry" => Date(marks, last: true),
            "quantity" => Quantity(marks, hint),
            "number" => Number(marks),
            "uscc" => Uscc18(marks),
            "licence_no" => Licence(marks),
            "total" or "item_price" => Money(marks),
            "result" => Result(marks),
            "unit" => Unit(marks),
            "products" => Products(marks),
            "origin" or "destination" => Place(marks),
            "issuer" => Body(marks),
            "holder" or "consignee" => Name(marks),
            _ => Plain(marks),
        };
    }

    /// <summary>As printed; letters, digits and their punctuation half-width, without spaces but between Latin words.</summary>
    public static string Printed(IReadOnlyList<Mark> marks)
    {
        var to = new StringBuilder(marks.Count);
        var step = LatinStep(marks);
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (i > 0 && mark.Line == marks[i - 1].Line && char.IsAsciiLetter(mark.Char)
                && (char.IsAsciiLetter(marks[i - 1].Char) || marks[i - 1].Char is ',' or '.')
                && (mark.AfterSpace || (mark.Left - marks[i - 1].Right > 0.28f * mark.Height && mark.X - marks[i - 1].X > WordStep * step)))
            {
                to.Append(' ');
            }

            to.Append(mark.Char switch
            {
                '(' or ')' or ',' or ':' or ';' when mark.Glyph.Value != mark.Char => mark.Glyph.Value,
                '.' when mark.Glyph.Value is '·' or '・' or '•' => '·',
                _ => mark.Char,
            });
        }

        return to.ToString();
    }

    /// <summary>How much further than others of its line a letter stands from the one before where a word begins.</summary>
    private const float WordStep = 1.15f;

    /// <summary>From letter to letter of a Latin text, as most stand; 0 for a text with few.</summary>
    private static float LatinStep(IReadOnlyList<Mark> marks)
    {
        var steps = Enumerable.Range(1, Math.Max(0, marks.Count - 1)).Where(i => char.IsAsciiLetter(marks[i].Char) && char.IsAsciiLetter(marks[i - 1].Char) && marks[i].Line == marks[i - 1].Line)
            .Select(i => marks[i].X - marks[i - 1].X).Order().ToList();
        return steps.Count < 4 ? 0 : steps[steps.Count / 2];
    }

    /// <summary>Without punctuation at either end, and without the remark where to sign or seal.</summary>
    public static IReadOnlyList<Mark> Trim(IReadOnlyList<Mark> marks)
    {
        var (from, to) = (0, marks.Count);
        while (from < to && marks[from].Char is ':' or '.' or ',' or ';' or '。' or '、' or '-' or ')' or '‧' or '·' or '•' or '・' or '_' or '*' or '|' or '\'' or '"' or '~' or '=' or '，')
        {
            from++;
        }

        while (to > from && marks[to - 1].Char is ':' or '.' or ',' or ';' or '。' or '、' or '-' or '(' or '_' or '*' or '|' or '\'' or '"' or '~' or '=' or '，')
        {
            to--;
        }

        // The point of an abbreviation stays: S.A., CO., LTD.
        if (to < marks.Count && to >= 3 && marks[to].Char == '.' && char.IsAsciiLetterUpper(marks[to - 1].Char) && (marks[to - 2].Char == '.' || Abbreviated().IsMatch(TextOf(marks, 0, to))))
        {
            to++;
        }

        var text = TextOf(marks, from, to);
        foreach (var remark in (ReadOnlySpan<string>)["(盖章)", "(签章)", "(公章)", "(签字)", "(签名)", "(印章)", "(章)", "(盖章/签名)", "(签名/盖章)", "(签名或盖章)", "(盖章或签名)", "(专用章)", "盖章", "复制", "的店"])
        {
            if (text.EndsWith(remark, StringComparison.Ordinal) && text.Length > remark.Length + 1)
            {
                return Slice(marks, from, to - remark.Length);
            }
        }

        // A bracket that is never closed or opened belongs to what stood around.
        if ((text.EndsWith(')') && !text.Contains('(')) || (text.EndsWith(']') && !text.Contains('[')))
        {
            to--;
        }

        if ((text.StartsWith('(') && !text.Contains(')')) || (text.StartsWith('[') && !text.Contains(']')))
        {
            from++;
        }

        return Slice(marks, from, to);
    }

    internal static string TextOf(IReadOnlyList<Mark> marks, int from, int to)
    {
        var text = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            text.Append(marks[i].Char);
        }

        return text.ToString();
    }

    internal static IReadOnlyList<Mark> Slice(IReadOnlyList<Mark> marks, int from, int to) =>
        from == 0 && to == marks.Count ? marks : [.. marks.Skip(from).Take(to - from)];

    private static Value? Plain(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        return kept.Count == 0 ? null : new Value(Printed(kept), 0.9, Piece.Certainty(kept), kept);
    }

    private static Value? Result(IReadOnlyList<Mark> marks)
    {
        var text = TextOf(marks, 0, marks.Count);
        // A box that is left empty says what it is not; of one that is ticked nothing is read, or the tick.
        var open = ResultWord().Matches(text).Where(m => !Unticked(text, m.Index) && !Criterion().IsMatch(text[..m.Index])).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        // Two that deny each other are boxes to tick: the one with a tick, else a guess, and most papers pass.
        var choice = open.Exists(m => m.Value is "合格" or "符合" or "阴性") && open.Exists(m => m.Value is "不合格" or "不符合" or "阳性");
        var found = !choice ? open[^1] : open.Find(m => m.Index > 0 && text[m.Index - 1] is '√' or '☑' or '✓' or '■') ?? open.Find(m => m.Value is "合格" or "符合" or "阴性")!;

        var used = Slice(marks, found.Index, found.Index + found.Length);
        // A clause that goes on after the verdict says something of the goods (准予出厂), not how they were judged.
        var clause = marks.Count(m => m.IsChinese) - marks.Take(found.Index + found.Length).Count(m => m.IsChinese);
        var word = found.Value switch { "未合格" or "不符合" or "不合恪" => "不合格", "符合" or "准予" or "合恪" => "合格", _ => found.Value };
        return new Value(word, clause >= 3 && !choice ? 0.6 : 1, Piece.Certainty(used) * (choice ? 0.6 : 1), used);
    }

    private static bool Unticked(string text, int at) => at > 0 && (text[at - 1] == '□' || (text[at - 1] == '口' && (at == 1 || text[at - 2] is not ('进' or '出'))));

    private static Value? Products(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        var text = TextOf(kept, 0, kept.Count);
        if (text.Length is 0 or > 60 || text.Count(char.IsAsciiDigit) > text.Length / 2 || !text.Any(char.IsLetter) || text is "合格" or "不合格" || Paper().IsMatch(text))
        {
            return null;
        }

        if (Tariff().Match(text) is { Success: true, Index: > 1 } tariff)
        {
            // What the customs file it under, behind the name.
            (kept, text) = (Slice(kept, 0, tariff.Index), text[..tariff.Index]);
        }

        if (Behind().Match(text) is { Success: true, Index: > 1 } english)
        {
            // The same in English, beside the Chinese: 冷冻鸡翅中 FROZEN CHICKEN MID JOINT WING.
            (kept, text) = (Slice(kept, 0, english.Index), text[..english.Index]);
        }

        if (Boxed().Count(text) >= 2 || (Boxed().IsMatch(text) && text.Length > 8))
        {
            return Ticked(kept, text);
        }

        if (EachCounted().Match(text) is { Success: true } counted)
        {
            // Each with how much of it: 冷冻鸡翅中506箱、冷冻鸡爪84箱，合计…
            var named = counted.Groups["v"].Captures.Select(c => Slice(kept, c.Index, c.Index + c.Length)).ToList();
            return new Value(string.Join('、', named.Select(Printed)), 1, named.Min(Piece.Certainty), [.. named.SelectMany(n => n)]);
        }

        var lines = kept.GroupBy(m => m.Line).Select(g => (IReadOnlyList<Mark>)[.. g]).ToList();
        if (lines.Count > 1 && lines.TrueForAll(l => l.Count > 1 && ProductNames.Knows(TextOf(l, 0, l.Count))))
        {
            // One below the other, each is goods by itself.
            return new Value(string.Join('、', lines.Select(Printed).Distinct(StringComparer.Ordinal)), 1, 0.9 * Piece.Certainty(kept), kept);
        }

        // 菠菜 is goods as it is, and no 蔬菜.
        var (name, certainty) = ProductNames.Is(text) ? (Printed(kept), Piece.Certainty(kept)) : Wording.Correct(kept, Printed(kept), ProductNames.Long);
        if (ProductNames.Seen(kept, name) is { } seen)
        {
            // The register speaks for it: sure where the recogniser nearly said so itself.
            var rest = Piece.Certainty(kept.Where((m, i) => m.Char == seen.Name[i]));
            return new Value(seen.Name, Sentence(text), rest * (seen.Name.Length == 1 ? 0.7 : seen.Seen >= 0.1f ? 0.92 : 0.8), kept);
        }

        if (name.Length == kept.Count && ProductNames.Completed(name, Gaps(kept)) is { } completed)
        {
            return new Value(completed, 0.97 * Sentence(text), (Gaps(kept).Count > 0 ? 0.9 : 0.8) * Math.Sqrt(certainty), kept);
        }

        if (name.Length == kept.Count && name.Length >= 3 && kept[^1].Glyph.Probability < 0.65f && kept[^1].Line != kept[^2].Line && ProductNames.Is(name[..^1]))
        {
            // What a seal or the next word left behind it.
            return new Value(name[..^1], Sentence(text), 0.8 * Piece.Certainty(kept.Take(kept.Count - 1)), Slice(kept, 0, kept.Count - 1));
        }

        if (name.Length == kept.Count && name[^1] is '数' or '重' or '量' or '级' && ProductNames.Is(name[..^1]))
        {
            // The beginning of a label that goes on in the next box: 数　量; or the end of a grade below: 一级.
            return new Value(name[..^1], Sentence(text), 0.85 * certainty, Slice(kept, 0, kept.Count - 1));
        }

        if (name.Length == kept.Count && name.Length >= 3 && name[0] is '称' or '名' or '种' && ProductNames.Is(name[1..]))
        {
            // The end of a label that was detected apart from its beginning: 产品名 称白鳗.
            return new Value(name[1..], Sentence(text), 0.9 * certainty, Slice(kept, 1, kept.Count));
        }

        var fit = ProductNames.Knows(name) ? 1 : !kept.Any(m => m.IsChinese) ? 0.5 : text.Length > 14 ? 0.7 : 0.95;
        // Names of goods that the register has not are often short ones misread.
        var rare = name.Length <= 3 && !ProductNames.Knows(name) ? 0.85 : 1;
        return new Value(name, fit * Sentence(text), certainty * rare * ProductNames.Whole(name), kept);
    }

    /// <summary>Of goods with boxes to tick the one before which no empty box was read: 口生猪肉牛口肉羊. A tick is hardly ever read itself.</summary>
    private static Value? Ticked(IReadOnlyList<Mark> marks, string text)
    {
        var chosen = new List<(int At, int Length)>();
        for (var at = 0; at < text.Length;)
        {
            var length = Enumerable.Range(1, Math.Min(6, text.Length - at)).Reverse().FirstOrDefault(n => ProductNames.Is(text.Substring(at, n)));
            if (length > 0 && (at == 0 || text[at - 1] is not ('口' or '□' or 'O' or '○')))
            {
                chosen.Add((at, length));
            }

            at += Math.Max(1, length);
        }

        return chosen is [var (from, count)] ? new Value(text.Substring(from, count), 0.9, 0.6 * Piece.Certainty(marks.Skip(from).Take(count)), Slice(marks, from, from + count)) : null;
    }

    [GeneratedRegex(@"^(?<v>[\u3400-\u9fff()（）]{2,12}?)(\d[\d.,]*(" + Narrative.Units + @"))+([、丶,，;；](?<v>(?!合计|共计|总计)[\u3400-\u9fff()（）]{2,12}?)(\d[\d.,]*(" + Narrative.Units + @"))+)+([,，、;；。](合计|共计|总计|共).*)?[。]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex EachCounted();

    [GeneratedRegex(@"\(?(H\.?S\.?(编码|CODE)?|税则号列?|税号|商品编码|海关编码)[.:：]?\d{4}.*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, Patterns.Patience)]
    private static partial Regex Tariff();

    [GeneratedRegex(@"(?<=[\u3400-\u9fff)）])[A-Za-z][A-Za-z .,'()&/-]{7,}$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Behind();

    [GeneratedRegex("(?<![A-Z])(LTD|INC|CO|CORP|PTY|PTE)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Abbreviated();

    [GeneratedRegex("[口□○](?=[\u3400-\u9fff])", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Boxed();

    /// <summary>Places before which there is room for one more character; beside a single one by where it stands in its box.</summary>
    private static List<int> Gaps(IReadOnlyList<Mark> marks)
    {
        if (marks is [{ IsChinese: true } one])
        {
            // By itself on its line it is as wide as its box lets it be.
            return one.Width <= 1.04f * one.Height ? [] : one.Glyph.At > 0.6f ? [0] : one.Glyph.At < 0.4f ? [1] : [];
        }

        var gaps = new List<int>();
        for (var i = 1; i < marks.Count; i++)
        {
            var room = (marks[i].X - marks[i - 1].X) / marks[i].Width;
            if (marks[i].Line == marks[i - 1].Line && marks[i].IsChinese && marks[i - 1].IsChinese && room is > 1.7f and < 2.5f)
            {
                gaps.Add(i);
            }
        }

        return gaps;
    }

    /// <summary>Names are no sentences.</summary>
    private static double Sentence(string text) =>
        text.AsSpan().ContainsAny(SentenceMarks) ? 0.25 : text.Contains("承诺", StringComparison.Ordinal) || text.Contains("本批", StringComparison.Ordinal) || text.Contains("经检", StringComparison.Ordinal) ? 0.4 : 1;

    [GeneratedRegex("^([□口☑√✓]?(养殖|捕捞|野生|种植|自产|外购|收购|进口|国产))+$|^[本该我当](辖区|镇|村|地|县|市|场|区|基地|养殖场|渔港)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Way();

    [GeneratedRegex("^[ABab][(（]?(省境?内|跨省|省际)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Form();

    [GeneratedRegex(@"未使用|过程中|合格证|证明|凭证|检疫|检验|质量安全|追溯|公示|\d联|[电子存根一二三四]联|^[AB]($|[(证])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Paper();

    /// <summary>What stands before a verdict that is none: how one is arrived at, 抑制率&lt;50%为合格.</summary>
    [GeneratedRegex(@"([<>≤≥]|大于|小于|超过|低于|高于)[^,，。;；]{1,10}(为|是|判|判定)$|(阳性|阴性|超标|达标)的?(样品|产品|者)?[^,，。;；]{0,3}(为|判|判定)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Criterion();

    [GeneratedRegex("不合格|未合格|不符合|合格|阴性|阳性|符合", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex ResultWord();
}
