using System.Text;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Words that names of traders, markets and offices are made of. One misread character of such a word is put right where
/// the recogniser saw the other one as well; what it was certain of stays.
/// </summary>
internal static class Wording
{
    private static readonly string[] Words = [.. Split("""
        市场监督管理局 动物卫生监督所 动物卫生监督分所 农业农村局 食品药品监督管理局 行政审批局 动物疫病预防控制中心 水产技术推广站 农业农村办公室 村民委员会
        有限责任公司 有限公司 专业合作社 农民专业合作社 合作社 生猪定点屠宰厂 定点屠宰厂 生猪定点屠宰场 定点屠宰场 屠宰场 屠宰厂 肉联厂 肉联厂有限公司 食品公司肉联厂 肉类联合加工厂 养殖场 水产养殖场 生猪养殖场 种植基地
        种植场 经营部 批发部 商行 批发市场 农贸市场 综合市场 交易市场 水产市场 果品市场 蔬菜市场 农副产品批发市场 农产品批发市场 水产交易中心 交易中心 畜牧饲料市场
        饲料市场 黄沙水产交易市场 江南果菜批发市场 江村综合批发市场 天平架果品市场 三元里综合市场 城郊农贸市场 中南农产品交易中心 环球水产交易中心 新塘农产品批发市场
        东旺农副产品批发市场 清河市场 江燕市场 荔湾泮塘肉菜市场 泮塘肉菜市场 万顷沙水产市场 肉菜市场 果菜批发市场 海鲜批发市场 肉类 水产品 水产 禽畜 蔬菜 果品 食品 检测中心 检测技术 检测服务 食品检验所 检验所 检验检测中心 快检室 中华人民共和国
        食品商行 肉类行 水产经营部 果品商行 水产商行 禽畜商行 蔬菜商行 肉类经营部 海关 机场海关 进出口贸易 供应链 冷链 配送 贸易 番禺 番禺清河市场 广州市番禺区 从化 增城 南沙 荔湾 白云 海珠 黄埔 花都 天河 越秀 监督 管理局 检疫 检验 屠宰 人民政府 镇人民政府 广东省 广州市
        """)];

    /// <summary>Probability that a character was rightly corrected.</summary>
    private const double Corrected = 0.95;

    /// <summary>Characters of a word that is known with two misread, or with one that does not look like it.</summary>
    private const int Long = 5;

    /// <summary>The text with misread words put right, and how certain it is then.</summary>
    public static (string Text, double Certainty) Correct(IReadOnlyList<Mark> marks, string text, IEnumerable<string>? more = null)
    {
        if (text.Length != marks.Count || !marks.Any(m => m.Glyph.Probability < 0.99))
        {
            return (text, Piece.Certainty(marks));
        }

        var corrected = new HashSet<int>();
        var result = new StringBuilder(text);
        Span<int> wrong = stackalloc int[2];
        foreach (var word in more is null ? Words : Words.Concat(more))
        {
            for (var at = 0; at + word.Length <= marks.Count; at++)
            {
                var count = Differences(result, at, word, wrong[..(word.Length >= Long ? 2 : 1)]);
                // 农副产品 is no 农农产品: what a word begins with does not stand before it too.
                var fits = count > 0 && !(at > 0 && wrong[0] == at && result[at - 1] == word[0]);
                foreach (var i in wrong[..count])
                {
                    fits = fits && !corrected.Contains(i) && MayBe(marks[i], word, i - at, count);
                }

                if (!fits)
                {
                    continue;
                }

                foreach (var i in wrong[..count])
                {
                    corrected.Add(i);
                    result[i] = word[i - at];
                }
            }
        }

        return (result.ToString(), Piece.Certainty(marks.Where((_, i) => !corrected.Contains(i))) * Math.Pow(Corrected, corrected.Count));
    }

    /// <summary>True when a text ends within one of the words: 农贸市, 监督管; its end was probably lost.</summary>
    public static bool EndsWithin(string text)
    {
        foreach (var word in Words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        foreach (var word in Words)
        {
            for (var k = Math.Min(word.Length - 1, text.Length - 1); k >= 2; k--)
            {
                if (word.Length >= 3 && text.AsSpan().EndsWith(word.AsSpan(0, k)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// True when a text begins within one of the words or the name of a place: 业农村办公室, 云区…; its beginning was
    /// probably lost.
    /// </summary>
    public static bool BeginsWithin(string text)
    {
        if (PlaceNames.Leads(text) || Array.Exists(Words, w => text.StartsWith(w, StringComparison.Ordinal)))
        {
            return false;
        }

        return PlaceNames.LeadsWithin(text) || Array.Exists(Words, w => Enumerable.Range(1, Math.Max(0,
            w.Length - 3)).Any(k => text.AsSpan().StartsWith(w.AsSpan(k))));
    }

    /// <summary>True when a text has a long one of the words but for one character within it: 畜牧饲科市场.</summary>
    public static bool Misses(string text) => Array.Exists(Words, w => w.Length >= 5 && Enumerable.Range(0, Math.Max(0, text.Length - w.Length + 1))
        .Any(at => text[at] == w[0] && text[at + w.Length - 1] == w[^1] && w.Where((c, k) => text[at + k] != c).Take(2).Count() == 1));

    private static bool Saw(Mark mark, char wanted)
    {
        foreach (var (other, probability) in mark.Glyph.Others)
        {
            if (other == wanted && probability >= 0.004)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a character that may be the one of the word; one of two that are wrong only if it looks like it or was seen as it.</summary>
    private static bool MayBe(Mark mark, string word, int at, int wrong) => Saw(mark, word[at])
        || (word.Length >= Long && (Confusions.Alike(mark.Char, word[at]) ? wrong == 1 || mark.Glyph.Probability < Confusions.Known : wrong == 1 && mark.Glyph.Probability < 0.8f));

    /// <summary>Where a text differs from a word; none also where it does in more places than there is room for.</summary>
    private static int Differences(StringBuilder text, int at, string word, Span<int> wrong)
    {
        var count = 0;
        for (var k = 0; k < word.Length; k++)
        {
            if (text[at + k] == word[k])
            {
                continue;
            }

            if (count == wrong.Length)
            {
                return 0;
            }

            wrong[count++] = at + k;
        }

        return count;
    }

    private static IEnumerable<string> Split(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).OrderByDescending(w => w.Length);
}
