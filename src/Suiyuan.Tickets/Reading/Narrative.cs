using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Fields said in sentences: 兹证明……养殖的草鱼共500公斤，产自……，销往……</summary>
internal static partial class Narrative
{
    /// <summary>A verdict that a sentence gives as the conclusion, on whatever paper.</summary>
    public const string Judgement = "judgement";

    /// <summary>Units of goods, as of a pattern.</summary>
    public const string Units = "公斤|千克|kg|KG|吨|市斤|斤|头|只|羽|件|箱|尾|枚|袋|片|筐|框|桶|包|条|板|盒";

    /// <summary>A quantity that is written anew right behind it: 1025千克665千克.</summary>
    public const string StruckOut = @"(\d[\d.,]*(?<u>公斤|千克|kg|KG|吨|斤)(?=\d[\d.,]*\k<u>))?";

    /// <summary>What a verb or the word before goods ends with: 捕起, 今有, 出售, 出产的.</summary>
    private static readonly SearchValues<char> BeforeGoods = SearchValues.Create("有起售出的为送购卖");

    private static readonly (string Field, Regex Said, double Fit)[] Sentences =
    [
        ("quantity", HowMuch(), 0.9), ("origin", From(), 0.9), ("destination", To(), 0.9), ("holder", Whose(), 0.85), ("products", What(), 0.85),
        ("consignee", ToWhom(), 0.85), ("expiry", Until(), 0.9), ("products", Goods(), 0.8), ("holder", Maker(), 0.8), ("products", Counted(), 0.8), ("quantity", Amount(), 0.8), ("quantity", InWords(), 0.8), ("origin", Start(), 0.8), ("consignee", Receiver(), 0.85), (Judgement, Judged(), 0.9), ("result", Concludes(), 0.9),
        ("holder", Belongs(), 0.9), ("holder", Shipped(), 0.85), ("holder", Villager(), 0.85), ("products", Grows(), 0.8), ("holder", Owner(), 0.85), ("holder", Myself(), 0.85), ("holder", Moves(), 0.85), ("holder", Ours(), 0.85), ("origin", Grown(), 0.85), ("consignee", Addressed(), 0.85), ("consignee", Declared(), 0.85), ("products", Bought(), 0.85), ("products", Moved(), 0.85), ("products", Tested(), 0.85), ("products", Taken(), 0.8),
    ];

    /// <summary>What is said, with the field it is for.</summary>
    public static IEnumerable<(string Field, Value Value)> Read(Layout layout, IReadOnlySet<Mark> without)
    {
        foreach (var paragraph in Paragraphs(layout, without))
        {
            // How to reach somebody or who he is, in brackets behind his name, would part him from what he does.
            foreach (var aside in Aside().Matches(Shapes.TextOf(paragraph, 0, paragraph.Count)).Reverse())
            {
                paragraph.RemoveRange(aside.Index, aside.Length);
            }

            var text = Shapes.TextOf(paragraph, 0, paragraph.Count);
            if (text.Length < 16 || !(text.AsSpan().ContainsAny('，', ',', '。') || text.Contains("如下", StringComparison.Ordinal) || text.Contains("判定为", StringComparison.Ordinal)))
            {
                continue;
            }

            if (Several(paragraph, text) is { } several)
            {
                yield return ("products", several);
            }

            foreach (var (field, said, fit) in Sentences)
            {
                // Of what may be goods, what is known as such.
                var match = field == "products" ? said.Matches(text).MaxBy(m => ProductNames.Knows(m.Groups["v"].Value)) : said.Match(text);
                if (match is { Success: true } && match.Groups["v"] is { Length: > 0 } group)
                {
                    var marks = Shapes.Slice(paragraph, group.Index, group.Index + group.Length);
                    if (field == "quantity" && Enumerable.Range(1, marks.Count - 1).LastOrDefault(i => marks[i].Line != marks[i - 1].Line && char.IsAsciiDigit(marks[i].Char)) is > 0 and var anew)
                    {
                        // A figure does not go on in the next line: the first was struck out.
                        marks = [.. marks.Skip(anew)];
                    }

                    // Who is named as where it goes receives it, unless another is said to.
                    var meant = field == "destination" && Stall().IsMatch(group.Value) && !ToWhom().IsMatch(text) ? "consignee" : field;
                    if (Shapes.Read(meant == Judgement ? "result" : meant, marks) is { } value)
                    {
                        yield return (meant, value with { Fit = value.Fit * fit });
                    }
                }
            }
        }
    }

    /// <summary>Several goods one after the other, each with how much: 草鱼446kg、塘虱267kg，共713kg.</summary>
    private static Value? Several(List<Mark> paragraph, string text)
    {
        if (Pairs().Match(text) is not { Success: true } pairs)
        {
            return null;
        }

        var names = new List<Value>();
        foreach (var (name, first) in pairs.Groups["v"].Captures.Select((c, i) => (c, i == 0)))
        {
            // Before the first of them a sentence may go on: 今日捕起草鱼.
            var verb = name.Value.AsSpan(0, name.Length - 1).LastIndexOfAny(BeforeGoods) + 1;
            var from = !first || verb > 0 ? verb : Enumerable.Range(0, name.Length - 1).FirstOrDefault(i => ProductNames.Is(name.Value[i..]));
            if (Shapes.Read("products", Shapes.Slice(paragraph, name.Index + from, name.Index + name.Length)) is not { } value)
            {
                return null;
            }

            names.Add(value);
        }

        return new Value(string.Join('、', names.Select(n => n.Text)), names.Min(n => n.Fit), names.Min(n => n.Certainty), [.. names.SelectMany(n => n.Marks)]);
    }

    /// <summary>Lines that follow each other at the same margin, with sentences in them. English sentences beside the Chinese are left out, and a counterfoil.</summary>
    public static IEnumerable<List<Mark>> Paragraphs(Layout layout, IReadOnlySet<Mark> without)
    {
        // A character by itself before the margin is another sheet's, or half of what was torn off.
        var (stub, margin) = (layout.Counterfoil, layout.Rows.SelectMany(r => r).Where(s => s.Marks.Count > 3).Select(s => s.Left).DefaultIfEmpty().Min());
        var lines = layout.Rows.ConvertAll(r => r.Where(s => !IsEnglish(s.Marks) && s.Right > stub && !(s.Marks.Count == 1 && s.Right < margin - (0.5f * s.Height))).SelectMany(s => s.Marks).Where(m => !without.Contains(m)).ToList());
        lines.RemoveAll(l => l.Count == 0);
        var paragraph = new List<Mark>();
        var full = false;
        foreach (var line in lines)
        {
            var last = paragraph.Count > 0 ? paragraph[^1] : default;
            if (paragraph.Count > 0 && (line[0].Y - last.Y > (full ? 3.6f : 2.4f) * line[0].Height || Ends(last.Char)))
            {
                yield return paragraph;
                paragraph = [];
            }

            // Lines set far apart go on where they fill the page's width.
            full = line[0].Left < 0.3f * layout.Width && line[^1].Right > 0.8f * layout.Width;
            paragraph.AddRange(line);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private static bool Ends(char c) => c == '。';

    private static bool IsEnglish(IReadOnlyList<Mark> marks) => marks.Count(m => char.IsAsciiLetterLower(m.Char)) > 8 && !marks.Any(m => m.IsChinese);

    [GeneratedRegex(@"(共计|合计|总计|共|计|数量为|数量|重量为|重量|净重)" + StruckOut + @"(?<v>[\d.,]+(" + Units + @"))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex HowMuch();

    [GeneratedRegex(@"((自|从)(?=[^,，。;；:的]{2,12}进口)|产自于|产自|产于|来自于|来自|来源于|产地为|产地是|产地(?!证|准|检|环|编|类|名|为|是|来|和|及|的|信|或|:)|捕捞于|养殖于|启运自|种植于|出自|(塘口|鱼塘|基地|养殖场|农场|果园|菜地|[我本](场|社|司|户|公司|单位|合作社|基地))(位于|地处|坐落于)|塘[口址]?[在于])(?<v>(?!上述|以上|该|本批|我)[^,，。;；:的]{2,40}?)(的|进口|[,，。;；]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex From();

    [GeneratedRegex(@"(销往|运往|发往|运至|运抵|送往|售往|供往|调往|前往|[运送拉][去到]|到达(?!地|有|时|日|后|前|市|场))(?!单位|地点|客户|商户|市场名|口岸|贵)(?<v>[^,，。;；:]{2,40}?)(销售|出售|卖|屠宰(?![场厂]))?(的|[,，。;；]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex To();

    [GeneratedRegex(@"(兹证明|兹有|特证明|现证明|证明|经(核实|核查|调查|查实|了解|查))[:,，]?([本我该][村镇街区社县处]|[本我该]?辖区内?)?(的?(养殖(户|单位|者)|(生产|捕捞|种植|经营)(单位|者)|村民|渔民|农户|社员|居民|种植户)([(（](单位|公司|户|人|者|场|合作社|姓名)[)）])?|货主|畜主|渔船)?[:：]?(?<v>(?!兹|特此|现证|在[我本])[^,，。;；:的]{2,30}?)((养殖|捕捞|生产|种植|饲养|自产|所产|经营|收购|出产|销售|所养|所供|所售)(的|于|在|之|,|，)|在|于|所[供售]|,|，)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Whose();

    [GeneratedRegex(@"(^|[,，。;；:]|(?<=\d号))(?<v>[^,，。;；:\d]{2,30}?)(系|为|是)[我本该](辖区|镇|村|街道?|乡|县|社区)内?的?[^,，。;；:]{0,6}(养殖|种植|捕捞|生产|合法|登记)|(^|[,，。;；:])(兹证明|兹有|证明)?(?<v>[^,，。;；:]{4,30}?(场|社|公司|户|基地|厂))(位于|地处|坐落)|[我本](辖区|镇|村|街道?|乡|区|社区)内?的?(养殖户|养殖场|种植户|渔民|渔户|农户|经营户)([(（].{1,3}[)）])?(?<v>[^,，。;；:的]{2,30}?)[,，]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Ours();

    [GeneratedRegex(@"((养殖|捕捞|生产|种植|出产|饲养|所产|自产|所养)的(水产品|农产品|产品|鲜活水产品|渔获物)?|自[产养种捕](水产品|农产品|产品|鲜活水产品)|所供)[:,，]?(?<v>[\u3400-\u9fff]{1,12}?)([,，(]|共|计|\d|数量|重量|本批|[壹贰叁肆伍陆柒捌玖拾佰仟]{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex What();

    [GeneratedRegex(@"((售予|销售给|出售给|供应给|交付给|交付|售给|供给|卖给)|(出售|销售|供应|提供|批发)[^,，。;；:]{2,14}?(给|予|与)|由(?=[^,，。;；:]{3,30}?(收购|采购|购买|购进|承购)))(?<v>(?![贵你您]|产品|商品|货物|农产品)[^,，。;；:的]{2,30}?)(收购|采购|购买|购进|承购|销售|经营|出售|代销)?([,，。;；:的]|[下以]列|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex ToWhom();

    [GeneratedRegex(@"(有效期限?[至到]|有效至)(?<v>\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?)|(截至|在|于)(?<v>\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?)(\d{1,2}[时点:](\d\d分?)?)?(前|以前|之前|止)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Until();

    [GeneratedRegex(@"(本批|该批|上述|以下)(?<v>[\u3400-\u9fff]{2,8}?)[,，]?(共计|共|计|合计)\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Goods();

    [GeneratedRegex("((?<!([≥>%时则者].{0,4}|大于|超过|高于))(判定为|判为|判定)|结论为|结论是|结果为|结果均为|均为|检测结果|检验结果|所检项目|所检指标|该样品|检测项目|检验项目)[^。]{0,40}?(?<!([阳阴]性的|超标的|[<>≤≥])[^,，。;；]{0,8})(?<v>不合格|不符合|合格|符合|阴性|阳性)(?!的)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Concludes();

    [GeneratedRegex("((结论|结果)(为|是)?|判定(为|是)?|品质均?(?!合格[,，]?准予出))(?<v>不合格|合格)|(该批|本批|该样品|该份|所检)[\u3400-\u9fff]{0,8}?(?<v>不合格)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Judged();

    [GeneratedRegex(@"受(?<v>[^,，。;；:()]{4,30}?)的?委托|[今现兹]有(?<v>[^,，。;；:()\d]{2,30}?)自[产养种捕]的|(由|我单位|本单位|我公司|本(生产|经营|种植|养殖|销售)(者|户)|兹有(货主|畜主)?|货主|畜主)[(:]?(?<v>(?!应|须|必须|不得|可|依据|根据|按照?|收到|已|对|在[我本]|供应的?|提供|自行|出具|出售)[^,，。;；:()]{2,30}?)[)]?((生产|养殖|种植|捕捞|饲养|屠宰)(?!场|厂|户|基地|专业|有限|农民)|销售|委托|所有|送宰|提供|承诺|申报|运输|所属|的|于)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Maker();

    [GeneratedRegex(@"(的|所产|一批|本批|该批)(鲜活水产品|水产品|食用农产品|农产品|渔获物)?(?<v>(?!出塘|出场|上市|供应|起捕|采收|收获|发货|交付|运输|出售|销售)[\u3400-\u9fff]{1,10}?)[,，(]?(共计|共|计|合计|总计|数量为|数量|重量为|重量|净重)?(\d[\d.,]*[^\d,，。]{0,2}?|[壹贰叁肆伍陆柒捌玖拾佰仟零]{1,10})(" + Units + @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<v>[\u3400-\u9fff]{1,10})\d[\d.,]*(" + Units + @")([、,，](?<v>[\u3400-\u9fff]{1,8})(?<!计|共|重)\d[\d.,]*(" + Units + "))+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Pairs();

    [GeneratedRegex(StruckOut + @"(?<v>\d[\d.,]*(" + Units + @"))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?<v>[壹贰叁肆伍陆柒捌玖拾佰仟零]{1,10}(公斤|千克|吨|市斤|斤|头|只|羽|件|箱|尾|枚|袋|片|筐))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex InWords();

    [GeneratedRegex(@"(自|从|由)(?<v>[^,，。;；:]{3,40}?)(启运|起运|运往|运至|运抵|发往|调往)|[自从](?<v>[^,，。;；:]{3,40}?[省市县区镇乡村])(购进|购入|采购|进货)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Start();

    [GeneratedRegex(@"(货主|畜主|塘主|养殖户|供货人|生产者)(姓名|名称)?(为|是|:|：)?[(（]?(?<v>(?!应|须|必须|不得|可|将)[^,，。;；:：()（）的]{2,30}?)[)）]?([,，。;；]|$|送宰|启运|从(?!化)|将|自(?!然|产|养|捕)|所有|申报)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Owner();

    [GeneratedRegex(@"(系|属于|属|为)(?<v>[^,，。;；:：()（）]{2,30}?)([(（](货主|畜主)[)）])?所有|向([本我]厂)?(客户|货主)?(?<v>[^,，。;；:：()（）]{2,30}?)(购入|购买|采购|购进)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Belongs();

    [GeneratedRegex(@"由(?<v>[A-Za-z0-9.&,' -]{4,50}?)(发运|出口|发货|供货|装运|生产)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Shipped();

    [GeneratedRegex(@"([我本](村|镇|社区|居委|街道?|乡|县)的?(村民|养殖户|渔民|农户|种植户|居民|社员)?|(村民|养殖户|渔民|种植户|农户|户主))([(（](单位|公司|户|场|合作社|姓名)[)）])?(?<v>(?!养殖|种植|捕捞|搞|从事)[\u3400-\u9fff]{2,4}?)户?(在|于|,|，|从事|养殖|种植|捕捞|出售|销售|供应)|在[我本](村|镇|社区|街道?|乡|县)(搞|从事|进行)?[\u3400-\u9fff]{0,3}(养殖|种植|捕捞)的(?<v>[\u3400-\u9fff]{2,24}?)[,，]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Villager();

    [GeneratedRegex(@"(养殖|捕捞|种植|饲养)(?!场|户|基地|专业|企业|公司|的|水产|水面|过程|期间|者|证|面积)了?(?<v>[\u3400-\u9fff]{1,8}?)([,，](本次|本批|现|此次|共|计|约|\d)|[现今](日|天)?(捕捞|起捕|捕获|采收|出塘))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Grows();

    [GeneratedRegex(@"(本人|本单位|我单位|本主体|我公司|本公司|我们?是)[/或]?[(（]?(单位|公司|合作社|户|场)?[)）]?[:：]?(?<v>(?!已|将|应|按|对|保证|承诺|依|供应|自[行产养]|[销出]售|提供|[养种]殖|所)[^,，。;；:：()（）]{2,30}?)([,，]|郑重承诺)|[我人][(（](?<v>[\u3400-\u9fff]{2,4})[)）](?=郑?重?承诺|保证|声明)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Myself();

    [GeneratedRegex(@"(^|[。:：]|(?<=\d{6}))(?<v>[^,，。;；:：的\d]{4,30}?(场|社|公司|户|厂|行|部))的[^,，。;；:：]{1,16}[,，](自|从|由|将)[^,，。;；:：]{2,40}?(运往|发往|运至|运抵|调往|启运|起运|销往)|(兹证明|兹有|特证明|现证明|证明)[:：,，]?(货主|畜主)?(?<v>[^,，。;；:：的]{2,30}?)(的[^,，。;；:：]{1,16})?[,，]?(自|从|由|将)[^,，。;；:：]{2,40}?(运往|发往|运至|运抵|调往|启运|起运|销往)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Moves();

    [GeneratedRegex(@"(系|在|为|是|于)(?<v>[^,，。;；:：系在于]{2,8}?[省市县区州海湾][^,，。;；:：]{0,30}?)((自有|承包|自家|自[己已]|租赁|租用)的?[^,，。;；:：]{0,8}?[,，]?)?(以[^,，。;；:]{2,12}?(方式|模式))?(从事(水产|生猪|畜禽|家禽|蔬菜|果蔬|农业)?)?(所)?(养殖|生产|种植|捕捞|饲养|种养|出产|收获|采收|自产)(?!场|基地|户|有限|专业)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Grown();

    [GeneratedRegex(@"(^|(?<=\d号)|(?<=\d)(?!号)|(?<=[函书]))(致|兹有|致:)?(?<v>(?![^:：]{2,24}?[函书][^:：]{4})[^,，。;；:：()（）\d]{4,30}?)[:：](\d{4}年\d{1,2}月\d{1,2}日)?[,，]?(在|从|对|由|于)?(贵(?![港州阳溪池南定德])|你|您|兹|[本我]厂|[本我]场)(单位|公司|方|司|店|档)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"(^|(?<=\d号)|(?<=\d)(?!号))(兹证明|兹有|由)?(?<v>[^,，。;；:：\d]{4,30}?)(报检|申报|进口)的(下列|上述|以下|本批|该批)?(进口)?(货物|产品|商品|食品)|(兹证明|兹有|证明)[:：,，]?(?<v>[^,，。;；:：\d]{4,30}?)((报检|申报|进口)的|(自|从)[^,，。;；:：\d]{2,12}进口)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Declared();

    [GeneratedRegex(@"((购进|购入|购买|采购|销售|出售|供应|出厂|屠宰|进口)的|(发运|装运|出口)[之的]|所购|所售|(今有|现有)(自养|自产|自捕|自种)?的?|出塘|起捕|捕获|(?<=\d日)(销售|出售|供应|采收|收获|捕捞|装运|发出|出场|出厂|送达|配送)了?|出售|启运|送宰|起运|自捕|自养|自产|兹有(?!货主|畜主)|(养殖|捕捞|种植)(?!户|场|基地|企业|公司|专业|水面|面积))(?<v>[\u3400-\u9fff]{1,10}?)(一批)?[,，(（]?(共计|共|计|合计|申报|重约?|约|(报检|申报)?[重数]量)?(\d|[壹贰叁肆伍陆柒捌玖拾佰仟零]{1,7}[头只羽斤公])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Bought();

    [GeneratedRegex(@"(销往|运往|发往|运至|运抵|送往|售往|供往|调往)[^,，。;；:]{2,40}?的(?<v>[\u3400-\u9fff]{1,10}?)[,，(（]?(共计|共|计|合计)?\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Moved();

    [GeneratedRegex(@"(销售|经营|供应|送检|抽检|抽取|采集|所售|送来|经销|委托检测|委托检验)的(样品)?[""“”「]?(?<v>[\u3400-\u9fff]{1,10}?)[""“”」]?(样品|等样品)?([(（][^)）]*[)）])?(于\d{4}年\d{1,2}月\d{1,2}日)?[,，(（]?(的?(快速|现场|抽样)*(检测|检验|快检|抽检)|经|进行|样品)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Tested();

    [GeneratedRegex(@"((收货人|收货单位|购货单位|购货者|收货方|交予|交由)(为|是|:)?|(购货方|购货人|购买方|收购方|采购方|采购单位|接收方|买方)(为|是|:))(?<v>[^,，。;；:()]{2,30}?)([,，。;；)]|接收|收货|销售|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Receiver();

    [GeneratedRegex(@"\((?=[^()]*(电话|手机|身份证|联系|证号|住址|地址|地点))[^()]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Aside();

    [GeneratedRegex("([档行店]|经营部|档口)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Stall();

    [GeneratedRegex(@"((抽取|采集|抽检|采取)的?(?<v>[\u3400-\u9fff]{1,10}?)(样品)?[(（]|(产品|品种|品名|货物|水产品)(为|是|系)(?<v>[\u3400-\u9fff]{1,10}?)[,，。;；])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Taken();
}
