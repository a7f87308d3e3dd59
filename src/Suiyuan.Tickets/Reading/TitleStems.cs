using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>What a title that no list has says of its paper, by the words that it is made of: 肉品出厂检验合格证.</summary>
internal static partial class TitleStems
{
    private static readonly (Regex Stem, string Type)[] Stems =
    [
        (Import(), TicketType.Import), (Meat(), TicketType.MeatInspection), (Quarantine(), TicketType.Quarantine), (Aquatic(), TicketType.Aquatic),
        (Commitment(), TicketType.Commitment), (Licence(), TicketType.Licence), (Test(), TicketType.Test), (Sale(), TicketType.Sale),
    ];

    /// <summary>The type that the Chinese characters which a line begins with name, and how many they are; null for the title of anything else.</summary>
    public static (string Type, int Length)? Of(Mark[] line)
    {
        var title = string.Concat(line.TakeWhile(m => m.IsChinese).Select(m => m.Char));
        return title.Length is < 4 or > 26 || Else().IsMatch(title) || Array.Find(Stems, s => s.Stem.IsMatch(title)).Type is not { } type ? null : (type, title.Length);
    }

    /// <summary>True for a line that is the title of a form of none of these kinds: 畜禽运输车辆备案表.</summary>
    public static bool IsElse(Mark[] line) => line.Length is >= 4 and <= 20 && Shapes.TextOf(line, 0, line.Length) is var title && Form().IsMatch(title);

    /// <summary>Words, as of a pattern, of what is tested and certified and is no food.</summary>
    public const string NoFood = "水质|环境|空气|设备|电梯|体检|健康|核酸|衡器|计量";

    /// <summary>Words of papers that are none of these, though their titles end alike.</summary>
    [GeneratedRegex("申请|计划|申报|询价|报价|订货|订单|订购|合同|协议|费|退货|退换|抽样|采样|送检|消防|车辆|船舶|冷库|消毒|无害化|培训|考核|盘点|领料|领用|入职|工资|通行|准入|须知|制度|价格|行情|管理|委托|声明书|投诉|举报|奖|处罚|整改|" + NoFood, RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Else();

    [GeneratedRegex("(车辆|人员|设备|冷库|消毒|无害化|培训|考核|申请|防疫|从业).*(表|证|书|记录|台账|登记卡)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Form();

    [GeneratedRegex("(入境|进境|进口|海关|通关).{0,10}(检验|检疫|卫生|合格|放行|通关).{0,8}(证|证明|证书|证明书|凭证|单|通知|通知单|通知书)$|^(兽医)?卫生证书$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Import();

    [GeneratedRegex("(肉|屠宰|光禽|白条|禽产品|畜产品|畜禽产品|[猪牛羊]产品).{0,8}(品质|检验|出厂|出场|质量|合格).{0,8}(证|证明|证书|凭证|单|票|存根)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Meat();

    [GeneratedRegex("^(?!.*(植物|林木|苗木|种子|竹木)).*(检疫).{0,6}(证|证明|证书|凭证|单|卡)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Quarantine();

    [GeneratedRegex("(水产|渔|海捕|捕捞|鱼货|鱼|虾|蟹|贝|藻|塘|海鲜).{0,8}(产地|来源|出塘|捕捞|准出|上市|出水|自产|起捕|卸货|卸鱼|卸港|上岸).{0,8}(证|证明|证书|凭证|单|卡|声明|票|证明书|证明卡|标签|标识)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Aquatic();

    [GeneratedRegex("^(?!.*(检测|检验|快检|速测)).*(农产品|承诺|达标|果蔬|蔬菜|水果).{0,8}(合格|承诺|达标).{0,6}(证|证明|单|卡|标签|证书|凭证)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Commitment();

    [GeneratedRegex("(食品|餐饮|作坊|摊贩|小食杂).{0,10}(许可|备案|登记|经营).{0,6}(证|证书|卡|凭证|信息|信息表|明细表|副本|正本)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Licence();

    [GeneratedRegex("(检测|检验|快检|快筛|速测|抽检|自检|化验|检查结果|农残|药残).{0,10}(报告|报告书|报告单|结果|单|表|公示|公示栏|公示榜|公布栏|记录|通知|告知书|凭证|证明|卡|书|榜|台账|日报|信息|标签)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Test();

    [GeneratedRegex("(销售|销货|售货|送货|供货|批发|配送|出库|出货|出仓|发货|进货|购货|收货|交易|成交|结算|代销|购销|过磅|过秤|称重|计量|交货|交割|到货|放货|落货|拿货|欠货|赊销|批销|入库|开票|提货|分拣|随货|配送签收).{0,6}(单|凭证|凭单|清单|小票|票|票据|明细|明细表|记录|回单|回执|联|凭据|卡)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Sale();
}
