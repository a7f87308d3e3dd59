using System.Reflection;

namespace Suiyuan.TicketPress;

/// <summary>A place: its parts, and its GB/T 2260 code.</summary>
internal sealed record Place(string Province, string City, string County, string Town, string Region)
{
    /// <summary>Without the province.</summary>
    public string Short => City + County + Town;

    public string Full => Province + Short;
}

/// <summary>Goods of the platform's own list.</summary>
internal sealed record Goods(string Name, string Category, string Unit, decimal Price, IReadOnlyList<string> Tickets, IReadOnlyList<string> Aliases);

/// <summary>Names that a Guangdong paper may carry: places, people, firms, goods. All invented but the places.</summary>
internal static class World
{
    public static IReadOnlyList<Goods> Goods { get; } = ReadGoods();

    public static IReadOnlyList<Place> Guangdong { get; } =
    [
        .. Rows("广东省", """
            广州市 白云区 钟落潭镇 440111|广州市 白云区 江高镇 440111|广州市 增城区 石滩镇 440118|广州市 增城区 派潭镇 440118|广州市 南沙区 万顷沙镇 440115
            广州市 番禺区 石楼镇 440113|广州市 从化区 鳌头镇 440117|广州市 花都区 炭步镇 440114|广州市 荔湾区 东沙街道 440103|广州市 黄埔区 新龙镇 440112
            佛山市 三水区 白坭镇 440607|佛山市 南海区 丹灶镇 440605|佛山市 南海区 九江镇 440605|佛山市 顺德区 勒流街道 440606|佛山市 高明区 更合镇 440608
            清远市 清新区 太平镇 441803|清远市 英德市 东华镇 441881|清远市 佛冈县 汤塘镇 441821|清远市 连州市 星子镇 441882|肇庆市 高要区 蛟塘镇 441204
            肇庆市 四会市 江谷镇 441284|肇庆市 怀集县 冷坑镇 441224|惠州市 博罗县 石湾镇 441322|惠州市 惠东县 平海镇 441323|湛江市 徐闻县 曲界镇 440825
            湛江市 雷州市 乌石镇 440882|湛江市 遂溪县 北坡镇 440823|茂名市 高州市 分界镇 440981|茂名市 电白区 沙琅镇 440904|茂名市 化州市 平定镇 440982
            阳江市 阳西县 程村镇 441721|阳江市 阳春市 春湾镇 441781|江门市 新会区 睦洲镇 440705|江门市 台山市 都斛镇 440781|江门市 开平市 马冈镇 440783
            珠海市 斗门区 白蕉镇 440403|梅州市 梅县区 石扇镇 441403|河源市 紫金县 蓝塘镇 441621|河源市 龙川县 老隆镇 441622|韶关市 翁源县 江尾镇 440229
            汕头市 澄海区 莲下镇 440515|潮州市 饶平县 钱东镇 445122|云浮市 新兴县 簕竹镇 445321|云浮市 罗定市 苹塘镇 445381|揭阳市 惠来县 隆江镇 445224
            """),
    ];

    public static IReadOnlyList<Place> Elsewhere { get; } =
    [
        .. Rows("湖南省", "永州市 道县 祥霖铺镇 431124|郴州市 桂阳县 荷叶镇 431021|衡阳市 常宁市 柏坊镇 430482"),
        .. Rows("江西省", "赣州市 信丰县 大塘埠镇 360722|吉安市 泰和县 马市镇 360826|宜春市 高安市 灰埠镇 360983"),
        .. Rows("广西壮族自治区", "玉林市 博白县 龙潭镇 450923|梧州市 岑溪市 归义镇 450481|贵港市 桂平市 蒙圩镇 450881"),
        .. Rows("湖北省", "荆州市 监利市 朱河镇 421088|黄冈市 浠水县 巴河镇 421125"),
        .. Rows("云南省", "红河州 建水县 面甸镇 532524|玉溪市 通海县 四街镇 530423"),
        .. Rows("山东省", "潍坊市 寿光市 纪台镇 370783|临沂市 兰陵县 长城镇 371324"),
        .. Rows("福建省", "漳州市 漳浦县 佛昙镇 350623|宁德市 霞浦县 溪南镇 350921"),
    ];

    public static IReadOnlyList<string> Markets { get; } =
    [
        "黄沙水产交易市场", "江南果菜批发市场", "江村综合批发市场", "百兴畜牧饲料市场", "天平架果品市场", "环球水产交易中心", "新塘农产品批发市场", "白云三元里综合市场",
        "南沙万顷沙水产市场", "番禺清河市场", "东旺农副产品批发市场", "荔湾泮塘肉菜市场", "海珠江燕市场", "从化城郊农贸市场", "佛山中南农产品交易中心",
    ];

    private static readonly string[] Surnames = ["陈", "李", "黄", "梁", "何", "林", "冯", "谭", "邓", "罗", "区", "麦", "岑", "霍", "简", "庞", "潘", "卢", "关", "曾", "郑", "许", "吴", "杨", "蔡"];
    private static readonly string[] Given = ["志强", "伟明", "丽娟", "建华", "国辉", "桂芳", "永康", "嘉欣", "俊杰", "秀英", "锦棠", "文彬", "少芬", "耀祖", "金水", "美玲", "浩然", "德胜", "惠珍", "炳坤", "健", "敏", "洪", "艳红", "子豪"];
    private static readonly string[] Brands = ["粤丰", "鸿运", "绿源", "百顺", "金穗", "海之源", "穗香", "永盛", "华昌", "康源", "福旺", "恒达", "利民", "新兴隆", "广汇", "南粤", "珠江", "裕泰", "顺兴", "益农", "大旺", "天禾", "鹏程", "嘉禾", "汇鲜", "德利", "盈丰", "正园"];

    public static string Person(Chance c) => c.Of(Surnames) + c.Of(Given);

    public static string Phone(Chance c) => c.Of("138", "135", "137", "159", "186", "189") + c.Digits(8);

    public static string Plate(Chance c) => "粤" + c.Of("A", "E", "H", "R", "Y", "S") + c.Of("B", "D", "F", "K", "N", "T") + c.Digits(4);

    public static string Brand(Chance c) => c.Of(Brands);

    /// <summary>A firm of a trade, such as 佛山市粤丰水产有限公司.</summary>
    public static string Firm(Chance c, Place at, string trade) =>
        c.Of(at.City, at.City, at.City[..^1], at.County) + Brand(c) + trade + c.Of("有限公司", "有限公司", "有限公司", "有限责任公司");

    public static string Farm(Chance c, Place at, string kind) => c.Int(0, 2) switch
    {
        0 => at.County + at.Town + Brand(c) + kind,
        1 => at.City + Brand(c) + kind + "有限公司",
        _ => at.County + Brand(c) + kind + c.Of("专业合作社", "农民专业合作社"),
    };

    /// <summary>A stall as it is licensed or called.</summary>
    public static string Stall(Chance c, string trade) => c.Int(0, 3) switch
    {
        0 => "广州市" + c.Of("白云区", "荔湾区", "番禺区", "海珠区", "天河区") + c.Of(Markets) + c.Of(Surnames) + c.Of("记", "氏") + trade + "档",
        1 => "广州市" + c.Of("白云区", "荔湾区", "越秀区", "海珠区", "天河区") + c.Of(Surnames) + c.Of(Given) + trade + c.Of("经营部", "商行", "店"),
        2 => c.Of(Markets) + Brand(c) + trade + c.Of("档", "行", "经营部"),
        _ => "广州" + Brand(c) + trade + c.Of("贸易有限公司", "配送有限公司", "有限公司"),
    };

    public static string Trade(string category) => category switch
    {
        "aquatic" => "水产",
        "meat" => "肉类",
        "poultry" => "禽畜",
        "vegetable" => "蔬菜",
        "fruit" => "果品",
        "egg" => "蛋品",
        "dry" => "食品",
        _ => "食品",
    };

    private static IEnumerable<Place> Rows(string province, string text) =>
        text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(' '))
            .Select(p => new Place(province, p[0], p[1], p[2], p[3]));

    private static List<Goods> ReadGoods()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("products.csv")
            ?? throw new InvalidOperationException("The list of products is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .Select(p => new Goods(p[0], p[3], p[4], decimal.Parse(p[5], System.Globalization.CultureInfo.InvariantCulture), p[8].Trim().Split(';'), p[1].Split(';', StringSplitOptions.RemoveEmptyEntries)))];
    }
}
