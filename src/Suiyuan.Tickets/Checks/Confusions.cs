using System.Collections.Frozen;

namespace Suiyuan.Tickets.Checks;

/// <summary>Characters that look alike to a recogniser, likeliest first.</summary>
internal static class Confusions
{
    private static readonly FrozenDictionary<char, string> Codes = new Dictionary<char, string>
    {
        ['0'] = "ODQ86C",
        ['1'] = "I7LTJ",
        ['2'] = "Z7",
        ['3'] = "895",
        ['4'] = "A9",
        ['5'] = "S63",
        ['6'] = "G80B5",
        ['7'] = "1T2Y",
        ['8'] = "B360S",
        ['9'] = "4G38",
        ['A'] = "4",
        ['B'] = "83E",
        ['C'] = "G0",
        ['D'] = "0OQ",
        ['E'] = "F8",
        ['F'] = "EP",
        ['G'] = "6C9",
        ['H'] = "NM",
        ['I'] = "1JT7",
        ['J'] = "I1",
        ['K'] = "X",
        ['L'] = "1E",
        ['M'] = "NH",
        ['N'] = "MH",
        ['O'] = "0DQ",
        ['P'] = "RF",
        ['Q'] = "0O",
        ['R'] = "P",
        ['S'] = "58",
        ['T'] = "71",
        ['U'] = "V0",
        ['V'] = "YU",
        ['W'] = "M",
        ['X'] = "KY",
        ['Y'] = "7X",
        ['Z'] = "27",
    }.ToFrozenDictionary();

    /// <summary>Characters of Chinese names of places that differ by a part, each group alike.</summary>
    private static readonly string[] Groups =
    [
        "坭妮泥呢尼", "埔浦捕铺辅浦", "闸间闻阐闲", "坡披波玻皮破", "滘窖浯酵", "湛堪甚", "阳阴限", "东车", "升井开昇", "榄揽缆", "沥历厉",
        "涌诵通勇", "寮僚潦撩", "岗冈岚网", "塘糖唐搪", "圩坪玗", "垌桐洞铜", "鲘鲐", "碣竭揭喝", "磡碓", "硇硐", "乾干", "斗头", "横黄",
        "番潘蕃香", "禺寓遇禹", "荔茘", "湾弯", "料科", "泮洋伴", "肉内", "越趣", "秀委", "海每悔", "珠株殊", "白自日百", "云去", "增曾", "从丛", "化代比", "花化",
        "南甫", "沙妙", "三二王", "水氷木永", "顺须", "德得", "高亮", "明朋", "禅掸", "城坡域诚", "新斯", "会合", "鹤鸽", "恩思",
        "平乎干", "屠居", "茂戊", "电申", "信倍", "惠慧", "博傅搏", "罗岁", "门们问", "梅海", "大太犬", "丰半", "五王", "华毕", "兴共", "蕉焦",
        "汕仙油", "尾尼", "陆险", "源原", "紫柴", "龙尤", "连莲进", "和知", "清请情", "远运", "英莫", "佛拂沸", "冈风", "州洲川", "潮湖朝",
        "揭捐", "普晋", "宁宇", "浮净", "安妥", "郁都", "韶昭", "始姑", "仁任化", "乐东", "昌冒", "雄推", "翁瓮", "曲由", "徐除", "闻间",
        "遂逐", "溪奚", "廉兼", "吴昊", "霞露", "坎次", "镇填", "勒勤", "杏吉", "坛坏", "莞菀", "樟障", "虎虚", "厚原", "麻床", "石右",
        "企全", "洪供", "道逍", "茶荼", "桥挤", "谢射", "黎藜犁", "琼凉", "苏办", "徽微", "陕侠陝", "宁字", "疆彊", "藏臧", "厄危", "瓜爪",
    ];

    /// <summary>The same of names of goods.</summary>
    public static IReadOnlyList<string> OfGoods { get; } = ["茼简筒荷茴荀苟菏", "蒿慕苏墓", "芫荒芜莞", "荽菱萎菜", "菇茹姑", "鲩皖", "蔗燕", "血自", "蚶蜡盘", "胴洞朋"];

    /// <summary>And of what they are tested for.</summary>
    private static readonly string[] OfTests = ["脒胖", "硼朋", "噻塞"];

    /// <summary>Of each character of a group all that stand in one with it, itself too.</summary>
    private static readonly FrozenDictionary<char, string> Likes = Groups.Concat(OfGoods).Concat(OfTests).SelectMany(group => group.Select(c => (Char: c, Group: group)))
        .GroupBy(g => g.Char).ToFrozenDictionary(g => g.Key, g => string.Concat(g.Select(one => one.Group)));

    /// <summary>Below this a recogniser may mean a character that looks like the one it writes, where a longer word or its place speaks for that.</summary>
    public const float Known = 0.98f;

    /// <summary>What a character of a code may be instead.</summary>
    public static string Of(char code) => Codes.GetValueOrDefault(code, "");

    /// <summary>True when two Chinese characters look alike.</summary>
    public static bool Alike(char a, char b) => Likes.TryGetValue(a, out var likes) && likes.Contains(b);
}
