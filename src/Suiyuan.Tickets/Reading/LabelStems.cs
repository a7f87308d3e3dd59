using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>What a label that no lexicon has may stand for, by the words that it is made of.</summary>
internal static partial class LabelStems
{
    private static readonly (Regex Stem, string Field)[] Stems =
    [
        (Nothing(), "x"), (IssueDate(), "issue_date"), (Expiry(), "expiry"), (Consignee(), "consignee"), (Destination(), "destination"),
        (Origin(), "origin"), (Quantity(), "quantity"), (Issuer(), "issuer"), (Holder(), "holder"), (Products(), "products"),
    ];

    /// <summary>What it may stand for; nothing when it can't be told.</summary>
    public static IReadOnlyList<LabelMeaning> Meanings(string label)
    {
        foreach (var (stem, field) in Stems)
        {
            if (stem.IsMatch(label))
            {
                return field == "x" ? [] : [new LabelMeaning(field, [], 0.85)];
            }
        }

        return [];
    }

    /// <summary>The label that ends with a character, where its other one was lost; null for one that many end with.</summary>
    public static string? Last(char c) => c switch { '量' => "数量", '地' => "产地", '主' => "货主", '名' => "品名", '期' => "日期", _ => null };

    [GeneratedRegex("电话|手机|传真|邮|网址|签字|签名|盖章|印章|方式|情况|依据|标准|项目|方法|资质|范围|状态|等级|账|税|车|船|箱|包装|运输|备注|说明|身份证|法定|负责|人员|兽医|证号|编号|号码|代码|口岸|生产日期|保质|条件", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nothing();

    [GeneratedRegex("(签发|开具|出具|发证|颁发|填发|出证|签证|开票|开单|销售|交易|送货|制单|报告|批准).{0,3}(日期|时间)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IssueDate();

    [GeneratedRegex("(有效|到期|截止|失效).{0,4}(期|至|止|日期|期限|时间)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Expiry();

    [GeneratedRegex("(收货|购货|购买|采购|进货|买方|客户|接收|需方).{0,6}(单位|方|人|者|商|名称|姓名|户)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Consignee();

    [GeneratedRegex("(运往|到达|送达|销往|目的|运至|销售去|流向|去向|送货|交货).{0,4}(地|地点|地址|地区|市场|向|场所|处)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Destination();

    [GeneratedRegex("(产地|原产|来源|捕捞|养殖|启运|起运|种植|生产|水域|海域).{0,5}(地|地点|海域|水域|区域|国|国家|地区|海区|渔区|来源)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Origin();

    [GeneratedRegex("(数量|重量|净重)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quantity();

    [GeneratedRegex("(签发|发证|出证|出具|检验|检疫|检测|登记|证明|签证|核发).{0,4}(机构|机关|单位|部门|中心|海关|所)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Issuer();

    [GeneratedRegex("(货主|供货|供应|销货|销售|养殖|捕捞|生产|受检|被检|送检|委托|承诺|经营).{0,5}(单位|方|者|商|户|主体|企业|名称|姓名|人)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Holder();

    [GeneratedRegex("(产品|商品|货物|样品|食品|动物|水产|肉品|品种).{0,4}(名称|品名|种类|品种|名)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Products();
}
