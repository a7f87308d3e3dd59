namespace Suiyuan.City.Metropolis;

/// <summary>A district of Guangzhou.</summary>
/// <param name="Code">What ids begin with.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Markets">Its share of the city's ninety markets.</param>
/// <param name="Lat">Middle, degrees north.</param>
/// <param name="Lng">Middle, degrees east.</param>
/// <param name="Spread">How far its markets lie around that, degrees.</param>
internal sealed record District(string Code, string Zh, string En, int Markets, double Lat, double Lng, double Spread);

/// <summary>Where goods of some category come from.</summary>
/// <param name="Categories">Which.</param>
/// <param name="Place">Where the supplier trades.</param>
/// <param name="Origin">Where the goods grew or were caught.</param>
/// <param name="Hours">On the road to Guangzhou.</param>
internal sealed record Region(string[] Categories, string Place, string Origin, int Hours);

/// <summary>The real geography; markets, stalls and suppliers in it are invented.</summary>
internal static class Geography
{
    public static IReadOnlyList<District> Districts { get; } =
    [
        new("yx", "越秀区", "Yuexiu", 10, 23.129, 113.267, 0.02),
        new("hz", "海珠区", "Haizhu", 11, 23.084, 113.317, 0.03),
        new("lw", "荔湾区", "Liwan", 11, 23.107, 113.236, 0.03),
        new("th", "天河区", "Tianhe", 11, 23.125, 113.361, 0.04),
        new("by", "白云区", "Baiyun", 14, 23.203, 113.273, 0.08),
        new("hp", "黄埔区", "Huangpu", 7, 23.112, 113.459, 0.07),
        new("py", "番禺区", "Panyu", 10, 22.938, 113.384, 0.08),
        new("hd", "花都区", "Huadu", 6, 23.404, 113.220, 0.08),
        new("ns", "南沙区", "Nansha", 3, 22.802, 113.525, 0.08),
        new("ch", "从化区", "Conghua", 3, 23.549, 113.587, 0.10),
        new("zc", "增城区", "Zengcheng", 4, 23.261, 113.811, 0.10),
    ];

    /// <summary>First and second characters that market names are put together from.</summary>
    public static readonly string[] NameHeads =
        ["榕", "荔", "穗", "珠", "云", "莲", "凤", "石", "龙", "沙", "岭", "桂", "棉", "鹿", "海", "江", "泮", "松", "竹", "兰"];

    public static readonly string[] NameTails = ["园", "涌", "桥", "埗", "岗", "里", "湾", "塘", "巷", "头", "溪", "庄"];

    public static readonly string[] StallHeads =
        ["福", "顺", "兴", "荣", "安", "昌", "和", "利", "泰", "丰", "盛", "旺", "合", "祥", "裕", "隆", "恒", "广", "穗", "粤", "永", "新", "金", "阿明", "阿强",
            "阿珍", "阿莲", "大只", "老友", "街坊", "肥仔", "靓", "水记", "根记", "梁记", "陈记", "黄记", "李记", "何记", "谭记", "冯记", "邓记"];

    public static readonly Dictionary<string, string[]> StallTails = new(StringComparer.Ordinal)
    {
        ["aquatic"] = ["鲜鱼", "水产", "海鲜", "虾蟹", "鱼档", "贝类"],
        ["meat"] = ["猪肉", "鲜肉", "肉档", "牛肉"],
        ["poultry"] = ["鸡档", "三鸟", "鲜禽"],
        ["vegetable"] = ["菜档", "青菜", "鲜蔬", "蔬菜"],
        ["fruit"] = ["水果", "鲜果", "果档"],
        ["egg"] = ["蛋行", "蛋品"],
        ["dry"] = ["干货", "南北行", "粮油杂货"],
        ["cooked"] = ["熟食", "烧腊", "卤味"],
    };

    public static IReadOnlyList<Region> Regions { get; } =
    [
        new(["aquatic"], "湛江霞山", "广东湛江", 6), new(["aquatic"], "阳江闸坡", "广东阳江", 4), new(["aquatic"], "佛山顺德", "广东佛山顺德", 1),
        new(["aquatic"], "中山东升", "广东中山", 2), new(["aquatic"], "江门台山", "广东江门台山", 3), new(["aquatic"], "清远清新", "广东清远", 2),
        new(["aquatic"], "北海铁山港", "广西北海", 8), new(["aquatic"], "福州连江", "福建福州连江", 11), new(["aquatic"], "仙桃", "湖北仙桃", 13),
        new(["meat", "poultry"], "清远清城", "广东清远", 2), new(["meat"], "广州番禺", "广东广州番禺", 1), new(["meat"], "永州零陵", "湖南永州", 7),
        new(["meat", "poultry"], "云浮新兴", "广东云浮新兴", 3), new(["meat"], "湛江雷州", "广东湛江雷州", 7), new(["meat"], "百色田东", "广西百色田东", 10),
        new(["poultry"], "江门开平", "广东江门开平", 2), new(["poultry"], "潮州饶平", "广东潮州饶平", 6),
        new(["vegetable"], "广州增城", "广东广州增城", 1), new(["vegetable"], "惠州惠东", "广东惠州惠东", 2), new(["vegetable"], "清远连州", "广东清远连州", 4),
        new(["vegetable"], "潍坊寿光", "山东潍坊寿光", 26), new(["vegetable"], "楚雄元谋", "云南楚雄元谋", 22), new(["vegetable"], "韶关乳源", "广东韶关乳源", 4),
        new(["vegetable"], "银川贺兰", "宁夏银川贺兰", 32), new(["vegetable"], "南宁武鸣", "广西南宁武鸣", 8),
        new(["fruit"], "茂名高州", "广东茂名高州", 5), new(["fruit"], "肇庆四会", "广东肇庆四会", 2), new(["fruit"], "梅州梅县", "广东梅州梅县", 6),
        new(["fruit"], "烟台栖霞", "山东烟台栖霞", 28), new(["fruit"], "阿克苏", "新疆阿克苏", 60), new(["fruit"], "海口", "海南", 12),
        new(["egg"], "惠州博罗", "广东惠州博罗", 2), new(["egg"], "石首", "湖北石首", 14),
        new(["dry"], "江门新会", "广东江门新会", 2), new(["dry"], "黑河", "黑龙江", 48), new(["dry"], "汕头", "广东汕头", 6),
        new(["cooked"], "广州白云", "广东广州白云", 1), new(["cooked"], "佛山南海", "广东佛山南海", 1),
    ];

    /// <summary>What suppliers of a category are called.</summary>
    public static string[] SupplierTails(string category) => category switch
    {
        "aquatic" => ["水产养殖合作社", "渔业合作社", "水产批发行"],
        "meat" => ["定点屠宰厂", "肉联厂"],
        "poultry" => ["养殖合作社", "禽业公司"],
        "vegetable" => ["蔬菜合作社", "蔬菜基地"],
        "fruit" => ["果业合作社", "果园"],
        "egg" => ["蛋鸡合作社"],
        "dry" => ["干货行", "粮油公司"],
        _ => ["食品加工厂"],
    };
}
