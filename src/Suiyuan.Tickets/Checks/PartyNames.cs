using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Checks;

/// <summary>
/// Whether two names are of one party. A name is taken apart into place, market, stall, proper name, trade and legal form:
/// only the proper name must agree, the rest must not contradict. 陈记 and 李记 in one market are two parties, however long
/// the part that they share.
/// </summary>
internal static partial class PartyNames
{
    /// <summary>At and above this, one party.</summary>
    public const double Same = 0.6;

    private static readonly string[] Forms = Longest(
        "有限责任公司 股份有限公司 集团有限公司 有限公司 公司 集团 个体工商户 工商户 个体户 农民专业合作社 专业合作社 合作社 经营部 商行 经销部 批发部 购销部 门市部 营业部 "
        + "经营店 零售店 专卖店 商店 士多 便利店 超市 贸易行 批发行 经销处 销售部 贸易商行 贸易 商贸 配送 供应链管理 供应链 进出口 实业 发展 科技 批发 零售 销售 购销 经营 档口 档位 "
        + "摊位 摊档 摊 档 行 店 铺 部 农场 家庭农场 养殖场 种植场 养殖基地 种植基地 基地 种养场 屠宰厂 屠宰场 肉联厂 加工厂 加工 厂 冷链 收 启");

    private static readonly (string Word, string Family)[] Trades =
    [
        .. Family("水", "水产品 水产 海鲜 海产品 海产 冰鲜 渔业 活鲜 河鲜 鱼档 鱼行 虾蟹 贝类 塘鱼 淡水鱼 活鱼"), .. Family("菜", "蔬菜 果蔬 瓜菜 菜档 菌菇 食用菌 豆制品"),
        .. Family("果", "果品 水果 果业 鲜果 果蔬"), .. Family("肉", "肉类食品 肉类 肉食品 肉食 鲜肉 猪肉 牛肉 牛羊肉 羊肉 生猪 冻肉 肉品 肉联 肉档"),
        .. Family("禽", "禽畜 家禽 三鸟 禽类 禽业 畜禽 活禽 光鸡 鸡档"), .. Family("蛋", "蛋品 鲜蛋 禽蛋 蛋类"),
        .. Family("", "农副产品 农产品 农业 农贸 食品 食材 生鲜 粮油 干货 冻品 调味品 副食 副食品 土特产"),
    ];

    /// <summary>How surely two names are of one party, 0 to 1; compare with <see cref="Same"/>. 0 when one is empty.</summary>
    public static double Similarity(string? a, string? b)
    {
        var (one, two) = (Name.Of(a), Name.Of(b));
        if (one.Key.Length == 0 || two.Key.Length == 0)
        {
            return 0;
        }

        if (one.Key == two.Key)
        {
            return 1;
        }

        var cores = Cores(one, two);
        if (cores < Same)
        {
            return cores;
        }

        // The proper names agree: what else is said of both must not contradict.
        var markets = one.Market.Length > 0 && two.Market.Length > 0 && !Overlap(one.Market, two.Market);
        var trades = one.Family.Length > 0 && two.Family.Length > 0 && one.Family.Intersect(two.Family).ToArray().Length == 0;
        var cities = one.City is not null && two.City is not null && one.City != two.City;
        var stalls = one.Stall.Length > 0 && two.Stall.Length > 0 && one.Stall != two.Stall;
        if (markets || trades || cities)
        {
            return Math.Min(cores, 0.5);
        }

        return stalls ? (one.Core == one.Market ? 0.3 : Math.Min(cores, 0.75)) : cores;
    }

    /// <summary>
    /// True when a text may name a party: its proper name stands in it, perhaps with characters that look alike or, if it is
    /// long, one other. A name of which nothing proper is left may stand anywhere.
    /// </summary>
    public static bool IsNamedIn(string text, string name)
    {
        var (key, core) = (TextNorm.Key(text), Name.Of(name).Core);
        if (core.Length < 2)
        {
            return true;
        }

        for (var at = 0; at + core.Length <= key.Length; at++)
        {
            var others = core.Where((c, i) => c != key[at + i] && !Confusions.Alike(c, key[at + i])).Count();
            if (others <= core.Length / 4)
            {
                return true;
            }
        }

        return false;
    }

    private static double Cores(Name one, Name two)
    {
        var (a, b) = (one.Core, two.Core);
        if (a == b)
        {
            return 0.98;
        }

        if (IsLatin(a) || IsLatin(b))
        {
            return 1 - (Distance(a, b) / Math.Max(a.Length, b.Length));
        }

        // 黄沙陈记 for 陈记; a name that stands whole within the other's.
        if ((a.Length >= 2 && one.Core != one.Market && two.Key.Contains(a, StringComparison.Ordinal))
            || (b.Length >= 2 && two.Core != two.Market && one.Key.Contains(b, StringComparison.Ordinal)))
        {
            return 0.85;
        }

        // In a short name one other character is another name, unless it looks alike.
        var length = Math.Max(a.Length, b.Length);
        var distance = Distance(a, b);
        if (length <= 4)
        {
            return distance <= 0.3 ? 0.8 : Math.Min(0.5, 1 - (distance / length));
        }

        return 1 - (distance / length * 1.25);
    }

    private static bool IsLatin(string text) => text.Count(char.IsAsciiLetter) * 2 > text.Length;

    private static bool Overlap(string a, string b)
    {
        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal))
        {
            return true;
        }

        var (x, y) = (Plain(a), Plain(b));
        return x.Length == 0 || y.Length == 0 || x.Contains(y, StringComparison.Ordinal) || y.Contains(x, StringComparison.Ordinal)
            || Distance(x, y) <= Math.Max(x.Length, y.Length) / 3.0;
    }

    // 黄沙水产交易市场 and 黄沙市场 differ by words of trade only.
    private static string Plain(string market) => MarketWords().Replace(market, "");

    /// <summary>Edits between two texts; a character that looks alike counts a third.</summary>
    private static double Distance(string a, string b)
    {
        var row = new double[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : Confusions.Alike(a[i - 1], b[j - 1]) ? 0.3 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[b.Length];
    }

    private static string[] Longest(string words) => [.. words.Split(' ').OrderByDescending(w => w.Length)];

    private static IEnumerable<(string Word, string Family)> Family(string family, string words) => words.Split(' ').Select(w => (w, family));

    [GeneratedRegex("(?:(?<=^|[^A-Z0-9])[A-Z]{1,2}-?)?[0-9]{1,4}(?:-[0-9]{1,3})*(?:号)?(?:档口?|铺位?|摊位?|号|仓|库|室)|(?<=^|[^A-Z0-9])[A-Z]{1,2}-?[0-9]{1,4}(?![A-Z0-9])", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex StallNumber();

    [GeneratedRegex("^.*(市场|交易中心|批发中心|物流园区?|农贸城|海鲜城|水产城|果菜城)", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex MarketName();

    [GeneratedRegex("水产|果菜|果品|蔬菜|肉菜|农副产品|农产品|农贸|畜牧|饲料|海鲜|综合|批发|交易|市场|中心|[省市区县镇]", RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex MarketWords();

    [GeneratedRegex("[^\\p{L}\\p{N}]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Marks();

    /// <summary>A name taken apart.</summary>
    private sealed record Name(string Key, string? City, string Market, string Stall, string Core, string[] Family)
    {
        public static Name Of(string? text)
        {
            var half = TextNorm.Compact(text ?? "").ToUpperInvariant();
            var stall = string.Concat(StallNumber().Matches(half).Select(m => m.Value.TrimEnd('号', '档', '口', '铺', '位', '摊')));
            var rest = Marks().Replace(StallNumber().Replace(half, ""), "");
            var key = TextNorm.Key(text);
            var city = StripPlaces(ref rest);
            var market = MarketName().Match(rest).Value;
            var core = rest[market.Length..];
            if (core.Length > 0 && city is null)
            {
                city = StripPlaces(ref core);
            }

            var family = new List<string>();
            while (StripEnd(ref core, family))
            {
            }

            // 水产交易市场 with nothing more: the market itself is the party.
            return new Name(key, city, market, stall, core.Length == 0 ? market.Length > 0 ? market : rest : core, [.. family.Distinct()]);
        }

        // Provinces and cities also without their level, lower places only with it: 新兴隆 is no 新兴县.
        private static string? StripPlaces(ref string text)
        {
            string? city = null;
            while (text.Length > 2)
            {
                var start = text;
                for (var length = Math.Min(12, text.Length - 1); length >= 2 && start.Length == text.Length; length--)
                {
                    var piece = text[..length];
                    var place = PlaceNames.Find(piece).FirstOrDefault(p => p.Name == piece || p.Parent is null || p.Parent.Parent is null);
                    if (place is not null && (place.Name == piece || IsCity(place) || place.Parent is null))
                    {
                        city = IsCity(place) ? place.Name : city;
                        text = text[length..];
                    }
                }

                if (start.Length == text.Length)
                {
                    break;
                }
            }

            return city;
        }

        private static bool IsCity(Place place) => place.Name.EndsWith('市') && place.Parent is { Parent: null };

        private static bool StripEnd(ref string core, List<string> family)
        {
            foreach (var (word, of) in Trades)
            {
                if (core.EndsWith(word, StringComparison.Ordinal))
                {
                    family.AddRange(Trades.Where(t => t.Word == word && t.Family.Length > 0).Select(t => t.Family));
                    core = core[..^word.Length];
                    return true;
                }
            }

            foreach (var form in Forms)
            {
                // A form never eats the only characters of a name: 刘德行 ends in 行 and keeps it.
                if (core.EndsWith(form, StringComparison.Ordinal) && (form.Length > 1 || core.Length > 3) && core.Length > form.Length)
                {
                    core = core[..^form.Length];
                    return true;
                }
            }

            return false;
        }
    }
}
