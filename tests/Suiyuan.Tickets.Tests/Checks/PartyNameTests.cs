using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Tests.Checks;

public sealed class PartyNameTests
{
    private static readonly string[] Parties =
    [
        "广州市白云区黄沙水产交易市场陈记水产档", "广州市荔湾区黄沙水产交易市场李记水产档", "黄沙水产交易市场鸿运水产行", "广州市海珠区江南果菜批发市场梁氏蔬菜档",
        "江南果菜批发市场绿源蔬菜经营部", "广州粤丰水产贸易有限公司", "广州鸿运水产配送有限公司", "广州市荔湾区陈志强水产经营部", "广州市天河区林伟明果品商行",
        "广州市天河区林美玲果品商行", "佛山市百顺肉类食品有限公司", "佛山市金穗农产品有限公司", "陈国辉", "陈建华", "李秀英", "何德胜", "三水区白坭镇海之源水产养殖场",
        "三水区白坭镇新兴隆水产养殖场", "肇庆市穗香果业种植场有限公司", "高要区永盛农民专业合作社", "广州华昌进出口贸易有限公司", "深圳康源冷链供应链有限公司",
        "NORDIC SEAFOOD AS", "ATLANTIC LOBSTER LTD", "EXPORTADORA DEL MAR S.A.", "新塘农产品批发市场谭记肉类档", "百兴畜牧饲料市场福旺禽畜行",
        "广州市番禺区冯桂芳蛋品店", "湛江恒达水产有限责任公司", "茂名市利民果蔬有限公司", "广州嘉禾食品有限公司", "广州汇鲜食品配送有限公司",
    ];

    // One party as it is licensed, and as suppliers and certificates write it.
    [Theory]
    [InlineData("广州粤丰水产贸易有限公司", "广州市粤丰水产贸易有限公司")]
    [InlineData("广州粤丰水产贸易有限公司", "粤丰水产")]
    [InlineData("广州粤丰水产贸易有限公司", "粤丰水产贸易")]
    [InlineData("广州粤丰水产贸易有限公司", "广州粤丰水产贸易有限公可")]
    [InlineData("广州粤丰水产贸易有限公司", "粤丰水产贸易有限公司（A12档）")]
    [InlineData("广州粤丰水产贸易有限公司", "粤丰（广州）水产贸易有限公司")]
    [InlineData("广州粤丰水产贸易有限公司", "广东省广州市白云区粤丰海鲜")]
    [InlineData("广州市荔湾区黄沙水产交易市场陈记水产档", "黄沙陈记水产")]
    [InlineData("广州市荔湾区黄沙水产交易市场陈记水产档", "陈记水产")]
    [InlineData("广州市荔湾区黄沙水产交易市场陈记水产档", "黄沙水产交易市场陈记")]
    [InlineData("广州市荔湾区黄沙水产交易市场陈记水产档", "广州市荔湾区黄沙水产市场陈记水产档")]
    [InlineData("广州市荔湾区黄沙水产交易市场陈记水产档", "黄沙市场A12档陈记海鲜")]
    [InlineData("广州市荔湾区黄沙水产交易市场陈记水产档", "陈记水产档（陈志强）")]
    [InlineData("广州市荔湾区陈志强水产经营部", "陈志强")]
    [InlineData("广州市荔湾区陈志强水产经营部", "陈志强（A12档）")]
    [InlineData("广州市荔湾区陈志强水产经营部", "陈 志 强 水产经营部")]
    [InlineData("广州市荔湾区陈志强水产经营部", "广州市荔湾区陈志强水产经营部（个体工商户）")]
    [InlineData("江南果菜批发市场绿源蔬菜经营部", "绿源蔬菜")]
    [InlineData("江南果菜批发市场绿源蔬菜经营部", "江南市场绿源蔬菜")]
    [InlineData("江南果菜批发市场绿源蔬菜经营部", "绿源果蔬商行")]
    [InlineData("佛山市百顺肉类食品有限公司", "佛山百顺肉类食品有限公司")]
    [InlineData("佛山市百顺肉类食品有限公司", "百顺食品")]
    [InlineData("佛山市百顺肉类食品有限公司", "佛山市自顺肉类食品有限公司")]
    [InlineData("三水区白坭镇海之源水产养殖场", "佛山市三水区白坭镇海之源水产养殖场")]
    [InlineData("三水区白坭镇海之源水产养殖场", "海之源水产养殖场")]
    [InlineData("肇庆市穗香果业种植场有限公司", "穗香果业")]
    [InlineData("高要区永盛农民专业合作社", "肇庆市高要区永盛专业合作社")]
    [InlineData("广州华昌进出口贸易有限公司", "华昌进出口")]
    [InlineData("广州市番禺区冯桂芳蛋品店", "冯桂芳")]
    [InlineData("NORDIC SEAFOOD AS", "Nordic Seafood A.S.")]
    [InlineData("ATLANTIC LOBSTER LTD", "ATLANTIC LOBSTER LTD.")]
    [InlineData("EXPORTADORA DEL MAR S.A.", "EXP0RTADORA DEL MAR SA")]
    [InlineData("云浮市新兴隆水产有限公司", "新兴隆水产")]
    [InlineData("陈志强", "陈志强 先生")]
    [InlineData("广州市海珠区江南果菜批发市场梁氏蔬菜档", "江南果菜批发市场B区23档梁氏蔬菜")]
    public void One_party_under_two_names(string a, string b)
    {
        Assert.True(PartyNames.Similarity(a, b) >= PartyNames.Same, $"{a} / {b}: {PartyNames.Similarity(a, b):0.00}");
        Assert.Equal(PartyNames.Similarity(a, b), PartyNames.Similarity(b, a), 6);
    }

    [Theory]
    [InlineData("黄沙水产交易市场陈记水产档", "黄沙水产交易市场李记水产档")]
    [InlineData("黄沙水产交易市场陈记水产档", "江村综合批发市场陈记水产档")]
    [InlineData("广州粤丰水产贸易有限公司", "广州粤丰蔬菜贸易有限公司")]
    [InlineData("广州粤丰水产贸易有限公司", "佛山粤丰水产贸易有限公司")]
    [InlineData("广州粤丰水产贸易有限公司", "广州鸿运水产贸易有限公司")]
    [InlineData("陈志强", "陈志刚")]
    [InlineData("陈志强", "陈强")]
    [InlineData("陈志强", "陈伟明")]
    [InlineData("黄沙水产交易市场A12档", "黄沙水产交易市场A13档")]
    [InlineData("广州市荔湾区陈志强水产经营部", "广州市荔湾区陈建华水产经营部")]
    [InlineData("广州金穗食品有限公司", "广州穗香食品有限公司")]
    [InlineData("NORDIC SEAFOOD AS", "ATLANTIC LOBSTER LTD")]
    public void Two_parties_with_names_that_share_much(string a, string b) =>
        Assert.True(PartyNames.Similarity(a, b) < PartyNames.Same, $"{a} / {b}: {PartyNames.Similarity(a, b):0.00}");

    [Fact]
    public void Ninety_five_of_a_hundred_different_parties_are_told_apart()
    {
        var pairs = Parties.SelectMany((a, i) => Parties.Skip(i + 1).Select(b => (a, b))).ToArray();
        var missed = pairs.Where(p => PartyNames.Similarity(p.a, p.b) >= PartyNames.Same).ToArray();
        Assert.True(missed.Length <= pairs.Length / 20, string.Join("; ", missed));
    }

    [Fact]
    public void One_of_a_hundred_sensible_variants_may_look_like_another_party()
    {
        var variants = Parties.SelectMany(Variants).ToArray();
        var wrong = variants.Where(v => PartyNames.Similarity(v.Name, v.Variant) < PartyNames.Same).ToArray();
        Assert.True(variants.Length > 200);
        Assert.True(wrong.Length <= variants.Length / 100, string.Join("; ", wrong));
    }

    [Fact]
    public void Nothing_is_like_no_name() => Assert.Equal(0, PartyNames.Similarity("", "陈志强"));

    private static IEnumerable<(string Name, string Variant)> Variants(string name)
    {
        yield return (name, name + "（个体户）");
        yield return (name, name + "A12档");
        yield return (name, "B区8号档 " + name);
        yield return (name, name.Replace("有限公司", "", StringComparison.Ordinal));
        yield return (name, name.Replace("经营部", "商行", StringComparison.Ordinal));
        yield return (name, name.Replace("广州市", "广州", StringComparison.Ordinal));
        yield return (name, name.Replace("广州市", "", StringComparison.Ordinal));
        yield return (name, string.Join(' ', name.ToCharArray()));
        yield return (name, name.Replace("水产", "海鲜", StringComparison.Ordinal));
        yield return (name, name.Replace("档", "", StringComparison.Ordinal));
    }
}
