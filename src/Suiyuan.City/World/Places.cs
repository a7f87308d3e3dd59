namespace Suiyuan.City.World;

/// <summary>A bureau below the city's: a district's, or a station (市场监督管理所) of one.</summary>
internal sealed record Office(string Id, string Under, string Zh, string En, string District, string Address, string Lat, string Lng);

/// <summary>A market of the simulated city.</summary>
internal sealed record Market(
    string Id, string Under, string Zh, string En, string Type, string[] Focus, string District, string Address, string Lat, string Lng);

/// <summary>A stall. Trade names are invented; no real person stands behind one.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Market">The market it is in.</param>
/// <param name="Number">Stall number, such as <c>A12</c>.</param>
/// <param name="Zh">Trade name.</param>
/// <param name="En">The trade name in English.</param>
/// <param name="Trade">How it trades.</param>
/// <param name="Goods">What it deals in; the first is its speciality.</param>
/// <param name="Habit">How faithfully it reports.</param>
internal sealed record Stall(
    string Id, Market Market, string Number, string Zh, string En, StallTrade Trade, Goods[] Goods, StallHabit Habit)
{
    /// <summary>The categories of its goods.</summary>
    public IEnumerable<string> Categories => Goods.Select(g => g.Category).Distinct();
}

/// <summary>Whom a stall sells to.</summary>
internal enum StallTrade
{
    /// <summary>Buys outside, sells to retailers by night.</summary>
    Wholesale,

    /// <summary>Buys from wholesalers, sells to shoppers.</summary>
    Retail,
}

/// <summary>How faithfully a stall reports.</summary>
internal enum StallHabit
{
    /// <summary>Same day, nearly always.</summary>
    Faithful,

    /// <summary>Confirms what it bought a day or two late, now and then.</summary>
    Late,

    /// <summary>Admitted and keyed, and says nothing.</summary>
    Silent,

    /// <summary>Suspended in the second week.</summary>
    Suspended,

    /// <summary>Leaves up to three vouchers a day for a visitor of the demo to confirm, from yesterday on.</summary>
    Visited,
}

/// <summary>The city on one page: bureaus, laboratory, markets and stalls.</summary>
internal static class Places
{
    public const string Bureau = "gz";
    public const string Laboratory = "lab-gzfi";

    public static readonly Office Liwan = new("liwan", Bureau, "荔湾区市场监督管理局", "Liwan District Administration for Market Regulation",
        "荔湾区", "荔湾区中山七路", "23.1265", "113.2405");

    public static readonly Office Station = new("liwan-s1", "liwan", "黄沙市场监督管理所", "Huangsha Station", "荔湾区", "荔湾区黄沙大道", "23.1120", "113.2380");

    public static readonly Office Baiyun = new("baiyun", Bureau, "白云区市场监督管理局", "Baiyun District Administration for Market Regulation",
        "白云区", "白云区广园中路", "23.1640", "113.2690");

    public static readonly Office Yuexiu = new("yuexiu", Bureau, "越秀区市场监督管理局", "Yuexiu District Administration for Market Regulation",
        "越秀区", "越秀区东风东路", "23.1330", "113.2830");

    public static readonly Market Huangsha = new("huangsha", "liwan-s1", "黄沙水产交易市场", "Huangsha Aquatic Products Market", "wholesale",
        ["aquatic"], "荔湾区", "荔湾区黄沙大道", "23.1098", "113.2359");

    public static readonly Market Shimen = new("shimen", "baiyun", "石门肉菜批发市场", "Shimen Meat and Vegetable Market", "mixed",
        ["vegetable", "meat", "poultry", "egg", "fruit"], "白云区", "白云区石门大道", "23.2041", "113.2213");

    public static readonly Market Rongyin = new("rongyin", "yuexiu", "榕荫里肉菜市场", "Rongyin Lane Wet Market", "retail",
        ["vegetable", "meat", "aquatic", "fruit"], "越秀区", "越秀区榕荫里", "23.1272", "113.2710");

    // market | stall | zh | en | w or r | habit (f l n s v) | goods
    private const string Table = """
        huangsha|A01|粤海鲜活水产|Yuehai Live Seafood|w|f|加州鲈,桂花鱼,草鱼
        huangsha|A02|顺发塘鱼行|Shunfa Pond Fish|w|f|草鱼,大头鱼,罗非鱼
        huangsha|A03|同利海鲜行|Tongli Seafood|w|f|石斑鱼,金鲳鱼,多宝鱼
        huangsha|A05|珠江口虾蟹行|Pearl Estuary Shellfish|w|f|对虾,罗氏虾,青蟹
        huangsha|A06|兴旺虾业|Xingwang Prawns|w|f|对虾,罗氏虾
        huangsha|A08|台山蚝王|Taishan Oyster King|w|f|生蚝,花甲
        huangsha|A09|永和贝类|Yonghe Shellfish|w|l|生蚝,扇贝,花甲
        huangsha|A11|海昌进口海鲜|Haichang Imported Seafood|w|f|波士顿龙虾,三文鱼,鲍鱼
        huangsha|A12|穗丰水产|Suifeng Aquatic|w|f|加州鲈,鳗鱼,黄鳝
        huangsha|A15|阳江渔家|Yangjiang Fishers|w|f|花蟹,金鲳鱼,花甲
        huangsha|A16|湛港深海鱼|Zhangang Deep Sea Fish|w|l|金鲳鱼,石斑鱼
        huangsha|A18|南沙蟹庄|Nansha Crab House|w|f|青蟹,花蟹
        huangsha|A19|连江鲍鱼行|Lianjiang Abalone|w|f|鲍鱼,扇贝
        huangsha|B01|荣记生猛海鲜|Wing Kee Live Seafood|r|f|石斑鱼,对虾,生蚝,青蟹
        huangsha|B02|阿泰鱼档|Ah Tai Fish|r|f|加州鲈,草鱼,桂花鱼
        huangsha|B03|涌边海味|Creekside Seafood|r|f|对虾,花甲,扇贝
        huangsha|B05|新合兴水产|New Hop Hing Aquatic|r|l|加州鲈,大头鱼,黄鳝
        huangsha|B06|西关鲜档|Xiguan Fresh|r|f|金鲳鱼,多宝鱼,鲍鱼
        huangsha|B07|丽江蚝档|Lijiang Oysters|r|f|生蚝,扇贝
        huangsha|B08|大江南北活鲜|North South Live|r|n|黄鳝,鳗鱼
        huangsha|B10|福满龙虾|Fuman Lobster|r|f|波士顿龙虾,三文鱼
        huangsha|B11|沙面鱼味|Shamian Fish|r|s|草鱼,罗非鱼
        huangsha|B12|海珠桥虾行|Haizhu Bridge Prawns|r|f|对虾,罗氏虾
        shimen|V01|增城菜心行|Zengcheng Choy Sum|w|f|菜心,芥兰,通菜
        shimen|V02|绿园蔬菜|Green Garden Vegetables|w|f|上海青,生菜,菜心
        shimen|V03|北菜南行|Northern Produce|w|f|番茄,土豆,青瓜
        shimen|V05|三水瓜行|Sanshui Melons|w|f|冬瓜,青瓜,莲藕
        shimen|V06|山里菌菜|Hillside Mushrooms|w|l|香菇,芥兰
        shimen|M01|安记猪肉批发|On Kee Pork|w|f|猪肉,排骨
        shimen|M02|狮岭肉业|Shiling Meat|w|f|猪肉,排骨,牛肉
        shimen|M03|雷州牛行|Leizhou Beef|w|f|牛肉
        shimen|P01|清远鸡行|Qingyuan Chicken|w|f|清远鸡,三黄鸡
        shimen|P02|水乡鹅庄|Water Town Goose|w|f|鹅,三黄鸡
        shimen|F01|岭南果行|Lingnan Fruit|w|f|砂糖橘,贡柑,香蕉
        shimen|F02|梅县柚行|Meixian Pomelo|w|f|沙田柚,番石榴,香蕉
        shimen|D01|新会陈皮杂货|Xinhui Dried Goods|w|f|陈皮,虾米,腊肠
        shimen|E01|博罗蛋行|Boluo Eggs|w|f|鸡蛋,豆腐
        shimen|R01|好运来菜档|Good Luck Greens|r|f|菜心,上海青,番茄,冬瓜
        shimen|R02|石门鲜菜|Shimen Fresh Greens|r|f|生菜,通菜,青瓜
        shimen|R03|大众肉档|Everyday Meat|r|f|猪肉,排骨
        shimen|R05|平价果蔬|Fair Price Produce|r|l|砂糖橘,香蕉,土豆
        shimen|R06|和顺鸡档|Heshun Chicken|r|f|清远鸡,鹅,鸡蛋
        shimen|R07|老街杂货|Old Street Groceries|r|n|腊肠,虾米
        rongyin|01|榕荫菜档|Rongyin Greens|r|f|菜心,芥兰,生菜,香菇
        rongyin|02|巷口青菜|Lane Corner Greens|r|f|上海青,通菜,番茄
        rongyin|03|乐家菜篮|Happy Basket|r|l|番茄,土豆,莲藕,冬瓜
        rongyin|05|东山猪肉佬|Dongshan Butcher|r|f|猪肉,排骨
        rongyin|06|街坊牛肉|Neighbour Beef|r|f|牛肉
        rongyin|07|阿满鲜鱼|Ah Moon Fresh Fish|r|f|加州鲈,草鱼,大头鱼
        rongyin|08|里仁海鲜|Liren Seafood|r|v|对虾,花甲,生蚝,金鲳鱼
        rongyin|09|小榕虾蟹|Little Banyan Shellfish|r|f|对虾,青蟹,罗氏虾
        rongyin|10|走地鸡档|Free Range Chicken|r|f|清远鸡,三黄鸡
        rongyin|11|好食鹅档|Tasty Goose|r|f|鹅,鸡蛋
        rongyin|12|果色生香|Fragrant Fruit|r|f|贡柑,砂糖橘,沙田柚
        rongyin|13|甜心水果|Sweetheart Fruit|r|l|香蕉,番石榴,砂糖橘
        rongyin|15|蛋豆坊|Eggs and Tofu|r|f|鸡蛋,豆腐
        rongyin|16|老广干货|Old Canton Dried Goods|r|f|陈皮,虾米,腊肠
        rongyin|17|天天鲜蔬|Daily Fresh|r|f|菜心,青瓜,冬瓜
        rongyin|19|早市鲜鱼|Morning Fish|r|f|草鱼,罗非鱼,加州鲈
        rongyin|18|一篮子|One Basket|r|n|生菜,土豆
        """;

    /// <summary>The bureaus below the city's, each after the one above it.</summary>
    public static IReadOnlyList<Office> Offices { get; } = [Liwan, Station, Baiyun, Yuexiu];

    /// <summary>The three markets.</summary>
    public static IReadOnlyList<Market> Markets { get; } = [Huangsha, Shimen, Rongyin];

    /// <summary>All stalls, in the order of the table.</summary>
    public static IReadOnlyList<Stall> Stalls { get; } = [.. Table.Split('\n', StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>Who admitted a party below the city's bureau.</summary>
    public static string Above(string party) => Stalls.FirstOrDefault(s => s.Id == party)?.Market.Id
        ?? Markets.FirstOrDefault(m => m.Id == party)?.Under ?? Offices.FirstOrDefault(o => o.Id == party)?.Under ?? Bureau;

    private static Stall Read(string row)
    {
        var cells = row.Split('|');
        var market = Markets.First(m => m.Id == cells[0]);
        return new Stall(
            $"{market.Id}.{cells[1].ToLowerInvariant()}", market, cells[1], cells[2], cells[3],
            cells[4] == "w" ? StallTrade.Wholesale : StallTrade.Retail,
            [.. cells[6].Split(',').Select(Larder.Of)],
            cells[5] switch
            {
                "l" => StallHabit.Late,
                "n" => StallHabit.Silent,
                "s" => StallHabit.Suspended,
                "v" => StallHabit.Visited,
                _ => StallHabit.Faithful,
            });
    }
}
