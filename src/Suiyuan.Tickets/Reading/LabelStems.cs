using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>What a label that no lexicon has may stand for, by the words that it is made of.</summary>
internal static partial class LabelStems
{
    private static readonly (Regex Stem, string Field)[] Stems =
    [
        (Number(), "number"), (Nothing(), "x"), (IssueDate(), "issue_date"), (Expiry(), "expiry"), (Consignee(), "consignee"), (Destination(), "destination"),
        (Origin(), "origin"), (Quantity(), "quantity"), (Issuer(), "issuer"), (Conclusion(), "result"), (Holder(), "holder"), (Products(), "products"), (Total(), "total"),
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

    /// <summary>True for what names the verdict on all that was tested, and not on one row: 综合判定, 检测结论.</summary>
    public static bool Concludes(string label) => Conclusion().IsMatch(label);

    /// <summary>The label that ends with a character, where its other one was lost; null for one that many end with.</summary>
    public static string? Last(char c) => c switch
    {
        '量' => "数量",
        '地' => "产地",
        '主' => "货主",
        '名' => "品名",
        '期' => "日期",
        '者' => "生产者",
        '买' => "买方",
        '卖' => "卖方",
        _ => null
    };

    [GeneratedRegex("^(本?证明?|凭证|票据?|单据?|合格证|证书|检疫证明?|检验证明?|报告书?|交易|结算单?|销售单?|送货单?|开票|出证|开证|出具|凭单|记录|标签|清单)(编号|号码|序号|流水号?|号)$|^对账单?(编号|单号|号)$|^(出货|发货|供货|配送|送货|销售|销货|出库|出仓|过磅|成交|小票|批发|代销)(编号|编码|单号|单编号|单编码|号码|流水|流水号)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Number();

    [GeneratedRegex("电话|手机|传真|邮|网址|签字|签名|盖章|印章|方式|情况|依据|标准|项目|方法|资质|范围|状态|等级|(?<!结)账|税|车|船|箱|包装|运输|备注|说明|身份证|法定|负责|人员|兽医|证号|编号|号码|代码|口岸|生产日期|保质|条件", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Nothing();

    [GeneratedRegex("(签发|开具|出具|发证|颁发|填发|出证|签证|开票|开单|销售|交易|送货|制单|报告|批准|结算|成交|结账|收银|称重|下单|支付|成单|开证|签署|填表|填写|填单|颁证|核发|落款|证明|开据|发货|供货|出货|出库|配送|过磅).{0,3}(日期|时间|日)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex IssueDate();

    [GeneratedRegex("(有效|到期|截止|失效).{0,4}(期|至|止|到|日期|期限|时间|时限)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Expiry();

    [GeneratedRegex("^(收货|送达|购货|购买|采购|进货|买方|客户|接收|需方|会员|提货|接货|收购|购入|购进|买货|受货|收(?![款费银样检据件购货])|下游|交款|缴款|用餐|就餐|代销|代卖|经销|要货|订货|订购|终端|需货|拿货|批货).{0,6}(单位|方|人|者|商|商家|商户|名称|姓名|户|主|主体|档口|档位|档主|摊位|摊档|摊主|买家|卖家|买主|企业|公司|学校|食堂|门店|店|店铺|客户)$|^(验收|签收|销往|售往|送往|供往|发往)(单位|方|企业|客户|商户)$|^(购货|收货|购买|进货|买入|采购|买|客户)$|(买家|买主|下家)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Consignee();

    [GeneratedRegex("(运往|到达|送达|销往|目的|运至|销售去|流向|去向|送货|交货|指运|运抵|抵达|供往|供应|发往|调往|调入|接收|收货|拟销|上市|运达|送往|销售|屠宰去).{0,4}(地|地点|地址|地区|区域|市场|向|场所|处)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Destination();

    [GeneratedRegex("(产地|原产|来源|捕捞|养殖|启运|起运|种植|生产|水域|海域|种养|出产|产出|采捕|采收|采摘|屠宰|出栏|饲养|出塘|货源|始发|起始|调出|发货|来货|输出).{0,5}(地|地点|地址|海域|水域|水面|区域|国|国家|地区|海区|渔区|来源|塘口|基地|场所)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Origin();

    [GeneratedRegex(@"(数量|重量|净重|头数|只数|羽数|斤数|件数及重量|[数重量]\)量)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Quantity();

    [GeneratedRegex("(签发|发证|出证|出具|复检|抽检|检验|检疫|检测|登记|证明|签证|核发|开具|开证|监督|颁发|颁证|盖章|签章|落款|填发).{0,4}(机构|机关|单位|部门|中心|海关|所|站|室)(名称|全称)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"(货主|畜主|货\)主|供货|供应|销货|售货|销售|出售|养殖|捕捞|采捕|生产|种植|种养|受检|被检|自检|被采样|被抽样|被抽检|被测|受测|送检|送样|委托|承诺|经营|开具|开证|配送|送货|发货|出货|分销|批发|上游|卖方|供方|卖家|卖货|直供).{0,5}(单位|方|者|商|商家|商户|户|主|主体|企业|名称|姓名|人|档口|档位|档主|摊位|摊档|摊主|卖家)$|^(塘|畜|货|船|场|渔|业|摊|档|养殖场|猪|鱼|农)主$|^(供货|销货|售货|出售|卖出|卖)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Holder();

    [GeneratedRegex("^(综合|最终|总体|整体|总|全部|[该本此]批?次?|样品|报告)(样品|产品|食品|样本)?(检测|检验|快检|抽检)?(结果|结论|判定|评价|评定|意见)[为是]?$|^(样品|检测|检验|快检|抽检|复检)?((结果|判定)[为是]|结论[为是]?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Conclusion();

    [GeneratedRegex("^(成交|交易|销售|结算|应付|应收|实付|实收|本单|订单|合计|总计|货款|付款|本次).{0,4}(金额|总额|总价|合计|总计|货款|款额|额)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Total();

    [GeneratedRegex("(产品|商品|货物|货品|样品|食品|动物|水产|水产品|肉品|畜禽|禽畜|品种|鱼|渔货|渔获|农产品|检品).{0,4}(名称|品名|种类|品种|名|种)$|^(交易|成交|销售|供货|结算|过磅|检测|送检|受检|报检|报验|分销)(品名|品种|货名|菜名|货品)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Products();
}
