namespace Suiyuan.City.World;

/// <summary>One kind of goods as the simulated city trades it.</summary>
/// <param name="Code">What statements call it: the product's name as the trade says it.</param>
/// <param name="Category">Category of the stalls that deal in it, such as <c>aquatic</c>.</param>
/// <param name="Unit">Unit code it is bought and sold in.</param>
/// <param name="PriceFen">Ordinary price at the source, in fen for one unit.</param>
/// <param name="Bulk">Ordinary quantity of a wholesaler's purchase, in units.</param>
/// <param name="Retail">Ordinary quantity a shopper buys, in tenths of a unit.</param>
/// <param name="Ticket">Type of the ticket that comes with it from outside.</param>
/// <param name="Sources">Who sells it to the city's wholesalers.</param>
internal sealed record Goods(
    string Code, string Category, string Unit, int PriceFen, int Bulk, int Retail, string Ticket, Source[] Sources);

/// <summary>A supplier outside the city's markets. Invented.</summary>
/// <param name="Name">Trade name.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Origin">Where its goods come from.</param>
internal sealed record Source(string Name, string Place, string Origin);

/// <summary>What the city eats, from where: the real geography of Guangdong's produce, with invented suppliers.</summary>
internal static class Larder
{
    // code | category | unit | fen at source | bulk | retail tenths | ticket | supplier @ place @ origin ; ...
    private const string Table = """
        加州鲈|aquatic|kg|2600|240|9|commitment|勒流鲈丰水产合作社@佛山顺德@广东佛山顺德;杏坛塘口鲜鱼合作社@佛山顺德@广东佛山顺德
        草鱼|aquatic|kg|1300|300|14|commitment|东升脆鲩养殖场@中山@广东中山;西樵山下鱼塘合作社@佛山南海@广东佛山南海
        大头鱼|aquatic|kg|1250|260|12|commitment|飞来峡渔家合作社@清远@广东清远;西樵山下鱼塘合作社@佛山南海@广东佛山南海
        罗非鱼|aquatic|kg|1000|220|10|commitment|高州水库生态鱼场@茂名@广东茂名
        桂花鱼|aquatic|kg|6200|120|8|commitment|杏坛塘口鲜鱼合作社@佛山顺德@广东佛山顺德;芦苞清水鱼场@佛山三水@广东佛山三水
        石斑鱼|aquatic|kg|6800|110|9|commitment|硇洲岛深海网箱合作社@湛江@广东湛江硇洲岛
        金鲳鱼|aquatic|kg|3200|180|8|commitment|流沙湾海水鱼合作社@湛江@广东湛江;铁山港鲳鱼养殖场@北海@广西北海
        多宝鱼|aquatic|kg|5200|90|8|commitment|渤海湾冷水鱼厂@烟台@山东烟台
        对虾|aquatic|kg|4600|260|6|commitment|东海岛对虾合作社@湛江@广东湛江东海岛;吴川虾苗良种场@湛江@广东湛江吴川
        罗氏虾|aquatic|kg|5600|140|6|commitment|鼎湖罗氏虾合作社@肇庆@广东肇庆鼎湖;三角镇虾农合作社@中山@广东中山
        青蟹|aquatic|kg|11800|70|7|commitment|都斛青蟹合作社@台山@广东江门台山
        花蟹|aquatic|kg|9600|60|7|aquatic|闸坡渔港鲜货行@阳江@广东阳江海域
        生蚝|aquatic|kg|1400|320|12|commitment|镇海湾蚝业合作社@台山@广东江门台山;官渡蚝排合作社@湛江@广东湛江
        花甲|aquatic|kg|1200|240|9|commitment|溪头滩涂贝类合作社@阳江@广东阳江
        扇贝|aquatic|kg|1500|180|9|commitment|流沙湾贝类合作社@湛江@广东湛江流沙湾
        鲍鱼|aquatic|kg|11000|50|4|commitment|黄岐半岛鲍鱼场@连江@福建福州连江
        鳗鱼|aquatic|kg|7600|80|7|commitment|端芬鳗业合作社@台山@广东江门台山
        黄鳝|aquatic|kg|6400|60|5|commitment|江汉平原鳝鱼合作社@仙桃@湖北仙桃
        波士顿龙虾|aquatic|kg|16500|60|8|import|南沙港鲜活进口行@广州南沙@加拿大新斯科舍
        三文鱼|aquatic|kg|9800|80|4|import|白云机场冷链进口行@广州白云@挪威
        菜心|vegetable|kg|520|360|6|commitment|增城菜心种植合作社@广州增城@广东广州增城;小楼镇菜农合作社@广州增城@广东广州增城
        芥兰|vegetable|kg|560|260|6|commitment|连州高山蔬菜基地@清远连州@广东清远连州
        上海青|vegetable|kg|380|280|6|commitment|石碣菜农合作社@东莞@广东东莞
        生菜|vegetable|kg|420|260|5|commitment|惠东沿海蔬菜基地@惠州惠东@广东惠州惠东
        通菜|vegetable|kg|400|200|6|commitment|龙归水乡菜农合作社@广州白云@广东广州白云
        番茄|vegetable|kg|480|320|7|commitment|寿光设施蔬菜合作社@潍坊寿光@山东潍坊寿光;元谋热坝番茄基地@楚雄元谋@云南楚雄元谋
        青瓜|vegetable|kg|450|260|6|commitment|化州瓜菜合作社@茂名化州@广东茂名化州
        土豆|vegetable|kg|300|500|8|commitment|惠东冬种马铃薯合作社@惠州惠东@广东惠州惠东
        莲藕|vegetable|kg|620|180|9|commitment|海鸥岛莲藕合作社@广州番禺@广东广州番禺
        冬瓜|vegetable|kg|180|400|14|commitment|三水黑皮冬瓜合作社@佛山三水@广东佛山三水
        香菇|vegetable|kg|1100|90|3|commitment|乳源高山菌业合作社@韶关乳源@广东韶关乳源
        猪肉|meat|kg|2100|420|6|quarantine|番禺大石肉联屠宰场@广州番禺@广东广州;花都狮岭定点屠宰厂@广州花都@广东清远;潇湘定点屠宰厂@永州零陵@湖南永州
        排骨|meat|kg|3600|160|7|quarantine|番禺大石肉联屠宰场@广州番禺@广东广州
        牛肉|meat|kg|6600|120|5|quarantine|雷州黄牛屠宰场@湛江雷州@广东湛江雷州;右江河谷肉牛屠宰场@百色田东@广西百色田东
        清远鸡|poultry|piece|5200|150|10|quarantine|清新走地鸡合作社@清远清新@广东清远;飞霞山麓鸡场@清远清城@广东清远
        三黄鸡|poultry|piece|3600|180|10|quarantine|云浮新兴养鸡合作社@云浮新兴@广东云浮新兴
        鹅|poultry|piece|9800|60|10|quarantine|饶平狮头鹅场@潮州饶平@广东潮州饶平;马冈鹅养殖合作社@江门开平@广东江门开平
        鸡蛋|egg|kg|920|260|6|commitment|博罗蛋鸡合作社@惠州博罗@广东惠州博罗
        砂糖橘|fruit|kg|620|320|14|commitment|四会砂糖橘合作社@肇庆四会@广东肇庆四会
        贡柑|fruit|kg|780|220|13|commitment|德庆贡柑果园@肇庆德庆@广东肇庆德庆
        沙田柚|fruit|kg|560|200|15|commitment|梅县柚果合作社@梅州梅县@广东梅州梅县
        香蕉|fruit|kg|380|300|10|commitment|高州香蕉合作社@茂名高州@广东茂名高州
        番石榴|fruit|kg|480|160|10|commitment|万顷沙珍珠番石榴园@广州南沙@广东广州南沙
        陈皮|dry|kg|16000|20|1|test|新会柑皮合作社@江门新会@广东江门新会
        虾米|dry|kg|9000|30|2|test|台山海产干货厂@江门台山@广东江门台山
        腊肠|dry|kg|5200|60|5|sale|黄圃腊味厂@中山黄圃@广东中山
        豆腐|dry|kg|420|160|6|sale|从化吕田豆制品厂@广州从化@广东广州从化
        """;

    /// <summary>All goods, in the order of the table.</summary>
    public static IReadOnlyList<Goods> All { get; } = [.. Table.Split('\n', StringSplitOptions.TrimEntries).Select(Read)];

    /// <summary>The goods called <paramref name="code"/>.</summary>
    public static Goods Of(string code) => All.First(g => g.Code == code);

    private static Goods Read(string row)
    {
        var cells = row.Split('|');
        var sources = cells[7].Split(';').Select(s => s.Split('@')).Select(s => new Source(s[0], s[1], s[2]));
        return new Goods(cells[0], cells[1], cells[2], Number(cells[3]), Number(cells[4]), Number(cells[5]), cells[6],
            [.. sources]);
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
