using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Names of traders, persons and offices, and places.</summary>
internal static partial class Shapes
{
    private static Value? Name(IReadOnlyList<Mark> marks)
    {
        var kept = Trim(marks);
        var text = TextOf(kept, 0, kept.Count);
        var phone = Phone().Match(text);
        if (phone.Success && phone.Index >= 2)
        {
            kept = Trim(Slice(kept, 0, phone.Index));
            text = TextOf(kept, 0, kept.Count);
        }

        if (For().Match(text) is { Success: true } given)
        {
            // Whom it is for, and the words that say so: 致某某公司, 开给（某某档.
            kept = Trim(Slice(kept, given.Length, kept.Count));
            text = TextOf(kept, 0, kept.Count);
        }

        if (Boxed().Count(text) >= 2 || Anybody().IsMatch(text))
        {
            // What is to be ticked, and whom it may concern.
            return null;
        }

        if (Comma().Match(text) is { Success: true, Index: var end })
        {
            // A name has no comma, and no bracket's end without its beginning: the sentence goes on behind it, or the whole of it is one.
            if (end > 4 && !IsTrader(text[..end]))
            {
                return null;
            }

            (kept, text) = (Slice(kept, 0, end), text[..end]);
        }

        if (Enumerable.Range(4, Math.Max(0, kept.Count - 8)).FirstOrDefault(i => kept[i].Line != kept[i - 1].Line && IsTrader(text[..i]) && Address().IsMatch(text[i..])) is > 0 and var below)
        {
            // The address under the name.
            (kept, text) = (Slice(kept, 0, below), text[..below]);
        }

        (kept, text) = Filled(kept);
        var goesOn = Sends().Match(text);
        if (goesOn.Success && goesOn.Index >= 2)
        {
            // The sentence whose blank was filled with the name.
            (kept, text) = (Slice(kept, 0, goesOn.Index), text[..goesOn.Index]);
        }

        var colon = text.LastIndexOf(':');
        var led = colon is > 0 and <= 8;
        if (led)
        {
            // A label that no lexicon has, and was not told from its value.
            kept = Trim(Slice(kept, colon + 1, kept.Count));
            text = TextOf(kept, 0, kept.Count);
        }

        if (text.Length > 6 && (text.StartsWith("名称", StringComparison.Ordinal) || text.StartsWith("姓名", StringComparison.Ordinal)) && IsTrader(text))
        {
            // The end of a label that was detected apart from its beginning: 经营者 名称.
            kept = Slice(kept, 2, kept.Count);
            text = text[2..];
            led = true;
        }

        var letters = text.Count(char.IsLetter);
        if (NoName().IsMatch(text) || letters < 2 || text.Length > 50 || (letters < text.Length * 0.5 && !Coded().IsMatch(text)))
        {
            return null;
        }

        var known = text.Length is 2 or 3 || Ends(text, Bodies) || Ends(text, Traders);
        var (name, certainty) = WithPlaces(kept);
        // 广 is easily lost at the edge of a line: no name begins with 州.
        certainty *= led || Wording.Misses(name) ? 0.8
            : name[0] == '州' || Fragment().IsMatch(name) || Wording.BeginsWithin(name) ? 0.7
            : name.Contains('：') || name.Contains(':') ? 0.5 : 1;
        // A pen's 汇 is read as 江 and never in doubt: of a river's or a town's name it is right.
        certainty *= River().Matches(name).Any(m => !PlaceNames.In(name).Any(p => name.IndexOf(p.Bare, StringComparison.Ordinal) is >= 0 and var at && m.Index >= at && m.Index < at + p.Bare.Length)) ? 0.85 : 1;
        return new Value(name, (known ? 1 : 0.95) * Sentence(text) * (char.IsAsciiDigit(text[0]) ? 0.6 : 1), certainty * (Wording.EndsWithin(name) ? 0.75 : 1) * (Whole(name) ? 1 : 0.85), kept);
    }

    /// <summary>False for a name that is too long for a person's and ends as no trader's name does: its end may be missing.</summary>
    private static bool Whole(string name) => name.Length is 2 or 3 || name.Any(char.IsAsciiLetter) || name.EndsWith(')') || name.EndsWith('）')
        || Ends(name, Bodies) || Ends(name, Traders);

    /// <summary>True for places of the dictionary, one in the other, and nothing more.</summary>
    internal static bool IsPlace(string text) => text[^1] is '镇' or '区' or '县' or '乡' or '市' or '道' or '村' && !text.EndsWith("小区", StringComparison.Ordinal) && PlaceNames.In(text).Count >= 2;

    /// <summary>True for a text that ends as the name of a body or firm.</summary>
    internal static bool IsBody(string text) => Ends(text, Bodies);

    /// <summary>True for a text that ends as the name of a body, a firm or a stall.</summary>
    internal static bool IsTrader(string text) => Ends(text, Bodies) || Ends(text, Traders);

    private static bool Ends(string name, string[] words) => Array.Exists(words, w => name.EndsWith(w, StringComparison.Ordinal));

    private static Value? Body(IReadOnlyList<Mark> marks)
    {
        var value = Name(marks);
        return value is null || OnlyStamp().IsMatch(value.Text) ? null : value with
        {
            Fit = value.Fit * (Ends(value.Text, Bodies) ? 1 : value.Text.Length > 3 ? 0.75 : 0.4),
        };
    }

    /// <summary>What a blank was filled with, without the choice printed behind it: 鸿运养殖场（养殖场、交易市场）.</summary>
    private static (IReadOnlyList<Mark> Marks, string Text) Filled(IReadOnlyList<Mark> marks)
    {
        var text = TextOf(marks, 0, marks.Count);
        var choice = Choice().Match(text);
        return choice.Success && choice.Index >= 2 ? (Slice(marks, 0, choice.Index), text[..choice.Index]) : (marks, text);
    }

    /// <summary>
    /// Without the words that a form prints between the blanks of an address, and for its town the one that the dictionary has:
    /// 江门市（州）新会区县（市、区）睦洲乡（镇）大旺养殖场村 is 江门市新会区睦洲镇大旺养殖场.
    /// </summary>
    private static (IReadOnlyList<Mark> Marks, string Text) Blanks(IReadOnlyList<Mark> marks)
    {
        var text = TextOf(marks, 0, marks.Count);
        var kept = marks.ToList();
        if (Hints().Match(text) is { Success: true } hints)
        {
            // All of them in a line below what was written.
            text = text[..hints.Index];
            kept.RemoveRange(hints.Index, kept.Count - hints.Index);
        }

        foreach (Match word in BetweenBlanks().Matches(text).Reverse())
        {
            var before = text[Math.Max(0, word.Index - 4)..word.Index];
            var led = before.Length > 0 && before[^1] is '市' or '区' or '县' or '旗' or '镇' or '乡' or '道';
            if (led || !word.Groups["own"].Success)
            {
                kept.RemoveRange(word.Index, word.Length);
            }
            else if (text[word.Index] == '乡' && !Enumerable.Range(0, before.Length).Any(i => PlaceNames.Find(before[i..] + '乡').Any(p => p.Name.EndsWith('乡'))))
            {
                // A town is written on far more papers than a township.
                var town = kept[word.Groups["other"].Index];
                kept.RemoveRange(word.Index, word.Length);
                kept.Insert(word.Index, town);
            }
            else
            {
                kept.RemoveRange(word.Index + 1, word.Length - 1);
            }
        }

        if (kept.Count > 4 && kept[^1].Char == '村' && kept[^2].Char is '场' or '厂' or '司' or '社' or '地')
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return (kept, TextOf(kept, 0, kept.Count));
    }

    [GeneratedRegex(@"\(州\)|(?<own>县)\((市[、丶,]?区?|区)\)|(?<own>乡)\((?<other>镇)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex BetweenBlanks();

    [GeneratedRegex(@"市\(州\)[^\u3400-\u9fff]{0,3}县.*$", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Hints();

    private static Value? Place(IReadOnlyList<Mark> marks)
    {
        var (kept, text) = Blanks(Filled(Trim(marks)).Marks);
        if ((Purpose().Match(text) is { Success: true, Index: > 2 } said ? said : Plate().Match(text)) is { Success: true, Index: > 2 } purpose)
        {
            (kept, text) = (Slice(kept, 0, purpose.Index), text[..purpose.Index]);
        }

        if (CellDoubts.IsTwice(text))
        {
            // In every row of a table the same.
            (kept, text) = (Slice(kept, 0, text.Length / 2), text[..(text.Length / 2)]);
        }

        if (Abroad().Match(text) is { Success: true } country)
        {
            // A country and the same in English: 挪威 Norway.
            (kept, text) = (Slice(kept, 0, country.Groups["v"].Length), country.Groups["v"].Value);
        }

        if (text.IndexOfAny([',', '，']) is > 3 and var comma && PlaceNames.In(text[..comma]).Count > 0 && PlaceNames.In(text[comma..]).Count == 0)
        {
            // The sentence goes on.
            (kept, text) = (Slice(kept, 0, comma), text[..comma]);
        }

        if (text.Length is < 2 or > 60 || text.Count(char.IsLetter) < text.Length * 0.6 || Latin(text).Contains("oforigin", StringComparison.Ordinal) || text is "你处" or "贵处" or "我处" or "本地" or "当地" or "自产自销" or "自产" or "自养")
        {
            return null;
        }

        var (printed, certainty) = WithPlaces(kept);

        // A town named without its level, or a market cut short: the end may be missing.
        var places = PlaceNames.In(printed);
        var whole = places.Count == 0 || places[^1].Bare == places[^1].Name || !printed.EndsWith(places[^1].Bare, StringComparison.Ordinal) || places.Count == 1;
        var led = LeadsProvince().Match(printed);
        var odd = OneTooMany().IsMatch(printed);
        var named = places.Count > 0 || Spot().IsMatch(printed);
        certainty *= whole && !Wording.EndsWithin(printed) ? 1 : 0.75;
        certainty *= led.Success || odd ? 0.7 : named ? 1 : 0.85;
        return new Value(printed, (places.Count > 0 ? 1 : Numbered().IsMatch(text) ? 0.3 : 0.85) * Sentence(text), certainty, kept);
    }

    private static string Latin(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();

    /// <summary>What is printed, its words and the names of its places put right, and how certain it is then.</summary>
    private static (string Text, double Certainty) WithPlaces(IReadOnlyList<Mark> marks)
    {
        var (printed, certainty) = Wording.Correct(marks, Printed(marks));
        if (printed.Length != marks.Count)
        {
            return (PlaceNames.Completed(printed), certainty);
        }

        var corrected = PlaceNames.Correct(printed, [.. marks.Select(m => m.Glyph)]);
        for (var i = 0; i < marks.Count; i++)
        {
            if (corrected[i] != printed[i])
            {
                // The dictionary speaks for it: what was uncertain is fairly certain now.
                certainty = Math.Min(1, certainty / Math.Max(0.05, marks[i].Glyph.Probability)) * 0.93;
            }
        }

        return (PlaceNames.Completed(corrected), certainty);
    }

    /// <summary>What stands before a province is a label that was not told from its value: 流向广东省.</summary>
    [GeneratedRegex("^(?!中国|中华).{1,4}?(广东|广西|湖南|湖北|江西|福建|海南|云南|贵州|四川|浙江|江苏|山东|河南|河北|安徽|陕西|山西|甘肃|辽宁|吉林|黑龙江)(省|壮族)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex LeadsProvince();

    /// <summary>The end of a trader's name whose beginning was lost, or the market that it begins with: 营部, 氏水产档, 某某批发市场.</summary>
    [GeneratedRegex("^氏|^.{0,2}(部|档|档口|行|店|公司|铺|厂|社|商行|经营部)$|(批发|交易|农贸|综合|水产|果品|蔬菜|饲料|肉菜|食品)市场$|交易中心$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Fragment();

    /// <summary>A single character after a place that is whole: of the next text, or of a longer name.</summary>
    [GeneratedRegex("(街道|镇|区|县|乡|州市|广东省)[\u3400-\u9fff-[村港湾内边旁场]]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex OneTooMany();

    /// <summary>Which of a farm's ponds, sheds or plots: of a place no more than its number.</summary>
    [GeneratedRegex("^(?=.*[0-9一二三四五六七八九十])[A-Za-z0-9一二三四五六七八九十东南西北#-]+号?(鱼|虾|大)?(塘|池|棚|栏|舍|地块|田|区|排|塘口|片)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Numbered();

    /// <summary>A lorry's number, or what somebody has to do, behind the word for him: 收货人 应在24小时内….</summary>
    [GeneratedRegex("^(家庭农场|(专业)?合作社|农户|小农户|企业|公司|个人|个体(工商)?户|(种植|养殖)大户)$|^(车牌|应在|应当|应于|应自|须在|须于|必须|不得|请在|请于)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex NoName();

    [GeneratedRegex("(?<![珠长东北西湘松漓锦])江(?![南村北东海湾边畔城河苏西记氏])(?=.{2})", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex River();

    [GeneratedRegex("^(各|有关|相关)(收货|购货|单位|部门|市场|检查)|^经(核实|核查|查|检)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Anybody();

    [GeneratedRegex("(?<=[\u3400-\u9fff])[,，;；](?=[\u3400-\u9fff])|(?<=^[^()]*)[)](?=.{3})", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Comma();

    /// <summary>What is to be stamped, and by nobody that is named; and what is to be done at a body's site: 海关”查询.</summary>
    [GeneratedRegex("^[(（]?(动物)?(检疫|检验|检验检测|业务|质检|单位)?(专用章|公章)[)）]?$|^(查询|核验|验证|查验|网站)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex OnlyStamp();

    [GeneratedRegex("市场|基地|场|村|镇|区|县|市|海|港|塘|湾|岛|中心|路|号|公司|农场|园|店|铺|超市", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Spot();

    [GeneratedRegex(@"\(((养殖场|屠宰[场厂]|(交易|批发|农贸)?市场|乡镇?|镇|村|散养户|农户|单位|个人|基地)([、丶/,或]|$))+(养殖场|屠宰[场厂]|(交易|批发|农贸)?市场|乡镇?|镇|村|散养户|农户|单位|个人|基地)?\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Choice();

    [GeneratedRegex("(交来|交付)(货款|款项|人民币).*$|(供应|供给|销售给|售予|出售给|供货给)([贵本]方|贵[公司店号]|你们?).*$|(委托|送交|交由)[本我贵该]?(厂|场|公司|单位|站|中心)?(屠宰|代宰|加工|检测|检验|检疫).*$|[自从][^自从]{2,30}[省市县区镇乡村场](启运|起运|运往|发往).*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Sends();

    [GeneratedRegex(@"^.{2,4}[市区县].*([路街道镇村]|\d号|市场)|\d+号|[A-Z]\d+[档铺]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Address();

    [GeneratedRegex(@"[(（/ ]*(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|(\d{4}[年\-./])?\d{1,2}[月\-./]\d{1,2}日).*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Phone();

    /// <summary>A name that is mostly a number: of a fishing boat, 粤阳江渔09871, or after that of a stall, D2-017陈细妹.</summary>
    [GeneratedRegex(@"^[\u3400-\u9fff]{1,4}渔[\u3400-\u9fff]?\d{3,6}$|^[A-Z]{1,2}\d*(-\d+)*号?[\u3400-\u9fff]{2,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Coded();

    [GeneratedRegex("^(?<v>[\u3400-\u9fff]{2,8})[A-Z][A-Za-z. ]{2,}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Abroad();

    /// <summary>The vehicle that is named beside.</summary>
    [GeneratedRegex("(运输|车牌|车辆|车号)?[粤桂湘赣闽琼鄂豫皖苏浙鲁冀川渝黔滇京津沪][A-Z][A-Z0-9]{5,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Plate();

    [GeneratedRegex("^(致|开给|交给|发给|售给|卖给)[:(（]?(?=[\u3400-\u9fff]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex For();

    /// <summary>What the goods go there for, and whose pond it is.</summary>
    [GeneratedRegex("[,，](用于|供|作为)|(?<=市场|中心|[场厂店])(销售|出售|售卖|屠宰)$|(自有|承包|自家|租赁|租用)的?(鱼塘|虾塘|池塘|塘口|水面|海域|基地)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Purpose();
}
