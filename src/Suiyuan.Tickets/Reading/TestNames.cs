using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>What food is commonly tested for in markets, as the national standards name it.</summary>
internal static class TestNames
{
    /// <summary>The names, longest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. """
        铅 镉 总汞 甲基汞 总砷 无机砷 铬 氯霉素 孔雀石绿 恩诺沙星 环丙沙星 氧氟沙星 诺氟沙星 培氟沙星 地西泮 呋喃唑酮代谢物 呋喃西林代谢物 呋喃它酮代谢物 呋喃妥因代谢物 五氯酚酸钠 磺胺类 磺胺类(总量)
        克伦特罗 莱克多巴胺 沙丁胺醇 金刚烷胺 金刚乙胺 利巴韦林 甲硝唑 地美硝唑 氟苯尼考 甲砜霉素 多西环素 土霉素 四环素 金霉素 替米考星 林可霉素 地塞米松 氟虫腈 毒死蜱 氧乐果 乐果 甲胺磷 乙酰甲胺磷 甲拌磷
        水胺硫磷 三唑磷 敌敌畏 敌百虫 克百威 涕灭威 灭多威 腐霉利 多菌灵 噻虫胺 噻虫嗪 吡虫啉 啶虫脒 氯氟氰菊酯 高效氯氟氰菊酯 氯氰菊酯 联苯菊酯 甲氰菊酯 氰戊菊酯 阿维菌素 甲氨基阿维菌素苯甲酸盐 灭蝇胺 百菌清
        吡唑醚菌酯 苯醚甲环唑 丙环唑 戊唑醇 烯酰吗啉 异菌脲 咪鲜胺 倍硫磷 辛硫磷 有机磷和氨基甲酸酯类 有机磷和氨基甲酸酯 农药残留 二氧化硫 二氧化硫残留量 亚硫酸盐 苯甲酸 山梨酸 脱氢乙酸 糖精钠 甜蜜素 安赛蜜 铝的残留量
        黄曲霉毒素B1 菌落总数 大肠菌群 沙门氏菌 金黄色葡萄球菌 过氧化值 酸价 亚硝酸盐 挥发性盐基氮 组胺 甲醛 吊白块 硼砂 罗丹明B 苏丹红 6-苄基腺嘌呤 4-氯苯氧乙酸钠 水分 瘦肉精 有机磷类 有机磷 氨基甲酸酯类 氨基甲酸酯 拟除虫菊酯类 农残 药残 兽药残留 喹诺酮类 呋喃类 重金属
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).OrderByDescending(w => w.Length)];

    /// <summary>A text with its words put right, and how certain it is then; what differs from one name alone, by characters that look alike, is that name.</summary>
    public static (string Text, double Certainty) Correct(IReadOnlyList<Mark> marks, string text)
    {
        var (said, certainty) = Wording.Correct(marks, text, All);
        return said.Length < 2 || All.Contains(said) || All.Where(n => n.Length == said.Length && n.Zip(said).All(c => c.First == c.Second || Confusions.Alike(c.First, c.Second))).Take(2).ToList() is not [var only]
            ? (said, certainty) : (only, 0.85);
    }

    /// <summary>True for a name without its first or last character: 虫胺 of 噻虫胺; or for what names of several end with.</summary>
    public static bool Lacks(string text) => text is "残留" || (text.Length >= 2 && !All.Contains(text) && All.Any(n => n.Length == text.Length + 1
        && (n.StartsWith(text, StringComparison.Ordinal) || n.EndsWith(text, StringComparison.Ordinal))));
}
