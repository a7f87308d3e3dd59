using System.Collections.Frozen;

namespace Suiyuan.Tickets.Reading;

/// <summary>A column's head.</summary>
/// <param name="Key">Name of the item's property; <c>x</c> for one that no property holds.</param>
/// <param name="Word">As printed.</param>
/// <param name="Marks">Where.</param>
/// <param name="Hint">What stands in brackets after it.</param>
internal sealed record Column(string Key, string Word, IReadOnlyList<Mark> Marks, string Hint)
{
    public float Left => Marks[0].Left;

    public float Right => Marks[^1].Right;

    public float Middle => (Left + Right) / 2;

    /// <summary>Where its digits stand, when each has a column of its own.</summary>
    public DigitPlaces? Places { get; init; }

    /// <summary>Columns of a table that has no heads.</summary>
    public static List<Column> Plain(params ReadOnlySpan<string> keys)
    {
        var columns = new List<Column>(keys.Length);
        foreach (var key in keys)
        {
            columns.Add(new Column(key, key, [], ""));
        }

        return columns;
    }
}

/// <summary>The words that head the columns of a sale's and of a test's table.</summary>
internal static class Columns
{
    private static readonly Dictionary<string, string> Sale = new(StringComparer.Ordinal)
    {
        ["name"] = "品名 商品名称 货品名称 名称 货物名称 产品名称 品种 商品 物品名称 货名 菜名 商品名 品名规格 品名及规格 品名/规格 货品 产品 名称及规格 品项 品目 货物 商品名称及规格 产品名 货物品名 商品品名 食品名称 农产品名称 品名(规格) 名称规格 水产品名称 食用农产品名称 名称/规格 商品/规格 货号/品名 编号/品名 品名/产地 品名/等级 品名(产地) 品名/货号 商品名称/规格 商品(规格) 货物名称及规格 产品名称及规格 商品品种 交易品种 菜品 物品 货物品种 菜式 品类 货品名 货品品名 品名及产地 产品品名 商品名/规格 名称及等级 摘要 项目名称",
        ["spec"] = "规格 规格型号 等级 型号 型号规格 规格/等级 规格等级 包装规格 包装 级别 规格(等级) 规格/型号 品级",
        ["unit"] = "单位 计量单位 计价单位",
        ["qty"] = "数量 重量 斤数 净重 数量/重量 数重量 数量(重量) 公斤数 销售数量 交易重量 交易数量 销量 数/重量 发货数量 实发数量 实收数量 送货数量 量 实送 实发 实收 实重 净数 总重 出货数 发货数 应发数量 数目 出库数 签收数量 验收数量 验收数 实收数 收货数 件数/重量 数量/件数",
        ["price"] = "单价 价格 售价 销售单价 交易单价 价 成交价 批发价 单位价格 每斤 每公斤 元/斤 元/公斤 元/kg 元/千克 元/箱 元/件 进价",
        ["amount"] = "金额 小计 总价 总额 合计 合计金额 货款 价款 小计金额 交易金额 销售金额 总金额 合价 款额 额 钱 钱数 银码 银",
        ["x"] = "序号 序 NO No 编号 行号 条码 商品编码 备注 产地 批号 批次 生产日期 件数 税率 税额 追溯码 货号 编码 皮重 毛重 折扣 保质期 来源 检疫证号 产地/来源 商品编号 行 项 批次号 生产批号 商品条码 货品编号 储存条件 票证号 证明号 凭证号 合格证号 项次 产地来源 进货凭证",
    };

    private static readonly Dictionary<string, string> Test = new(StringComparer.Ordinal)
    {
        ["name"] = "样品名称 样品 品名 商品名称 食品名称 产品名称 样品名 名称 检测样品 品种 被检样品 样本名称 样本 检样名称 农产品名称 样品品种 菜名 检测品种 样品(品名) 受检样品 检测产品 抽检产品 抽检样品 蔬菜名称 检品 货品 货名 商品 产品 农产品 菜品",
        ["test"] = "检测项目 检验项目 项目 检测指标 项目名称 检验项目名称 检测项 参数 检测参数 检测项目名称 快检项目 检测内容 分析项目 检项 检验内容 测试项目 测试指标 指标名称 检测药物 药物名称 检测物 残留物 检测名称 快检指标",
        ["value"] = "检测值 实测 实测值 测定值 检测数值 抑制率 检测结果 检验结果 测定结果 实测结果 结果 检测数据 检出值 含量 测试值 检测结果值 实测数据 检验值 抑制率% 测得值 检出量 检测含量 检验数据 测试结果 测试数据 读数 仪器读数 检测读数 示值 仪器示值 结果值 数值 结果数据 残留量 测量结果 快检结果 检测情况",
        ["limit"] = "标准限量 限量 限值 标准要求 标准值 限量值 技术要求 标准指标 指标 判定标准 限量标准 最大残留限量 标准 指标要求 判定限 限量要求 标准规定 规定限量 标准限值 检测限值 检验限值 限量指标 参考值 临界值 合格标准 参考限量 判定限量 国标限量 残留限量 最大限量 允许限量 参考 合格线 阈值 判定阈值 参考范围 合格范围 国标 国家标准 规定值 限定值 限定 限 MRL",
        ["result"] = "单项判定 判定 结果判定 单项结论 结论 评价 单项评价 检测结论 判定结果 是否合格 单项结果 检测判定 检验结论 判定结论 单项判定结果 结果评价 合格与否 评定 合格否 快检结论 检测意见 判定意见 合格情况 判别 结果结论",
        ["batch"] = "批号 批次 样品批号 生产批号 批次号 生产批次 样品批次 产品批号 产品批次 进货批次",
        ["x"] = "序号 序 NO No 单位 检测依据 检验依据 检测方法 检验方法 方法 依据 摊位 摊位号 档口 商户 经营户 受检单位 被检单位 产地 来源 抽样日期 检测日期 检测时间 备注 样品编号 编号 抽样时间 检出限 定量限 方法定量限 计量单位 采样时间 数量 日期 判定依据 被检商户 生产日期 检测人 标准依据 档口号 档主 经营者 商户名称 摊主 时间 检验方法/依据 方法依据 方法检出限 产地/来源 检测标准 供货单位 经营户名称 受检商户 档位 档位号 摊位/商户 检出限值 送检单位 执行标准 检测员 数量/重量 商品产地 试剂批号 试剂盒批号 检测卡批号 速测卡批号 试纸批号 卡批号 试剂批次",
    };

    private static readonly (string Key, string[] Ends)[] SaleEnds =
    [
        ("x", ["税额", "税率", "折扣", "差额", "押金", "件数", "箱数", "皮重", "毛重", "批号", "编号", "单号", "日期", "备注", "产地"]),
        ("amount", ["金额", "总价", "交额", "售额", "货款", "价款", "小计", "总额"]), ("price", ["单价", "进价", "价格", "交价", "售价", "批发价", "税价", "均价"]),
        ("qty", ["数量", "重量", "交量", "售量", "货量", "斤数", "净重"]), ("unit", ["单位"]), ("spec", ["规格", "等级", "级别", "型号"]),
        ("name", ["品名", "名称", "菜名", "货名", "品种", "菜品", "货品", "商品", "品类"]),
    ];

    private static readonly (string Key, string[] Ends)[] TestEnds =
    [
        ("x", ["依据", "方法", "检出限", "定量限", "日期", "时间", "单位", "编号", "备注", "产地"]), ("limit", ["限量", "限值", "允许限", "标准值", "参考值", "允许值", "要求", "规定", "临界值"]),
        ("result", ["判定", "结论", "评价", "评定", "合格否"]), ("value", ["检测值", "测定值", "实测值", "检出值", "数值", "含量", "检出量"]),
        ("test", ["项目", "指标", "参数"]), ("batch", ["批号", "批次"]), ("name", ["样品", "品名", "名称", "菜名", "品种"]),
    ];

    private static readonly FrozenDictionary<string, string> SaleWords = Of(Sale);
    private static readonly FrozenDictionary<string, string> TestWords = Of(Test);

    /// <summary>The column heads in a row of marks, or fewer than two when it is no head of a table.</summary>
    public static List<Column> In(IReadOnlyList<Mark> row, bool sale)
    {
        var words = sale ? SaleWords : TestWords;
        var columns = new List<Column>();
        var covered = 0;
        var i = 0;
        var unknown = 0;
        void Unknown(int end)
        {
            // A head that no lexicon has is a column all the same.
            if (end - unknown >= 2 && end - unknown <= 10)
            {
                var text = Shapes.TextOf(row, unknown, end);
                var key = Stem(text, sale);
                columns.Add(new Column(key ?? "?", text, [.. row.Skip(unknown).Take(end - unknown)], ""));
                covered += key is null ? (end - unknown) / 2 : end - unknown;
            }
        }

        while (i < row.Count)
        {
            if (Longest(row, i, words) is not { } word)
            {
                i++;
                if (i < row.Count && row[i].Left - row[i - 1].Right > 0.8f * row[i].Height)
                {
                    Unknown(i);
                    unknown = i;
                }

                continue;
            }

            // What stands right before a known word and without room is the beginning of the same head: 采购数量, 含税单价.
            var joined = unknown < i && row[i].Left - row[i - 1].Right < 0.5f * row[i].Height && i - unknown <= 4 && !columns.Exists(c => c.Key == words[word]);
            if (!joined)
            {
                Unknown(i);
            }

            // Two words without room between them are one head, and the last says what it is: 项目结论, 商品单价.
            if (unknown == i && columns.Count > 0 && columns[^1] is { Key: "test" or "name" or "x" } before
                && words[word] is not ("test" or "name" or "x")
                && row[i - 1] == before.Marks[^1] && row[i].Left - row[i - 1].Right < 0.3f * row[i].Height)
            {
                columns.RemoveAt(columns.Count - 1);
                covered -= before.Marks.Count;
                unknown = i - before.Marks.Count;
                joined = true;
            }

            var begin = joined ? unknown : i;
            covered += i - begin;
            var end = i + word.Length;
            var (after, hint) = Bracket(row, end);
            columns.Add(new Column(words[word], word, [.. row.Skip(begin).Take(after - begin)], hint));
            covered += after - i;
            i = unknown = after;
        }

        Unknown(row.Count);
        // Beside the names, what kind of goods they are; beside the grades, what they are packed in.
        Aside(columns, c => c.Word is "品类" or "类别" or "种类" or "类型", "name");
        Aside(columns, c => c.Word is "包装" or "包装规格", "spec");
        return covered >= row.Count * 0.6 ? columns : [];
    }

    /// <summary>Leaves a column out where another has what it would be taken for.</summary>
    private static void Aside(List<Column> columns, Predicate<Column> lesser, string key)
    {
        if (columns.FindIndex(lesser) is >= 0 and var at && columns.Exists(c => c.Key == key && c != columns[at]))
        {
            columns[at] = columns[at] with { Key = "x" };
        }
    }

    /// <summary>True for a word that heads a column, whatever of.</summary>
    public static bool IsWord(string word) => SaleWords.ContainsKey(word) || TestWords.ContainsKey(word);

    /// <summary>What a word heads in a test's table, or null.</summary>
    public static string? OfTest(string word) => TestWords.GetValueOrDefault(word);

    /// <summary>What a label on a test's form names, also by how it ends, or null.</summary>
    public static string? OfTestLabel(string word) =>
        word.Length == 0 ? null : TestWords.GetValueOrDefault(word) ?? (word.Length is >= 2 and <= 8 ? Stem(word, sale: false) : null);

    /// <summary>What a word says of the figures beside or below it on a sale, or null.</summary>
    public static string? OfSale(string word) =>
        word.Length == 0 ? null : SaleWords.GetValueOrDefault(word) ?? (word.Length is >= 2 and <= 8 ? Stem(word, sale: true) : null);

    /// <summary>What a head that no lexicon has is for, by how it ends; null when that does not tell.</summary>
    private static string? Stem(string head, bool sale)
    {
        foreach (var (key, ends) in sale ? SaleEnds : TestEnds)
        {
            if (Array.Exists(ends, e => head.EndsWith(e, StringComparison.Ordinal)))
            {
                return key;
            }
        }

        // A word of the table's own, 交易量, 分销额: its last character is what it is.
        return (sale, head[^1]) switch
        {
            (true, '量') => "qty",
            (true, '额' or '款') => "amount",
            (true, '价') => "price",
            (false, '值') => "value",
            (false, '限') => "limit",
            _ => null,
        };
    }

    private static string? Longest(IReadOnlyList<Mark> row, int at, FrozenDictionary<string, string> words)
    {
        string? best = null;
        var bestQuality = 0.0;
        foreach (var word in words.Keys)
        {
            if (at + word.Length > row.Count || word.Length * 1.0 <= bestQuality)
            {
                continue;
            }

            var cost = 0.0;
            for (var k = 0; k < word.Length && cost <= word.Length / 4.0; k++)
            {
                cost += row[at + k].Char == word[k] ? 0 : row[at + k].MayBe(word[k]) ? 0.3 : 1;
            }

            // A single character is a head only where it stands apart.
            var single = word.Length == 1 && ((at > 0 && row[at].Left - row[at - 1].Right < 0.8f * row[at].Width)
                || (at + 1 < row.Count && row[at + 1].Left - row[at].Right < 0.8f * row[at].Width));
            if (cost <= word.Length / 4.0 && !single && !Torn(row, at, word.Length) && word.Length - cost > bestQuality)
            {
                (best, bestQuality) = (word, word.Length - cost);
            }
        }

        return best;
    }

    /// <summary>True when a gap parts the word at one place: 数量 单位 is two heads, 单　价 one.</summary>
    private static bool Torn(IReadOnlyList<Mark> row, int at, int length)
    {
        var (widest, narrowest) = (0f, float.MaxValue);
        for (var k = 1; k < length; k++)
        {
            var gap = (row[at + k].Left - row[at + k - 1].Right) / row[at + k].Width;
            widest = Math.Max(widest, gap);
            narrowest = Math.Min(narrowest, gap);
        }

        return length > 2 ? widest > 1 && widest > 2 * Math.Max(0.2f, narrowest) : length == 2 && widest > 4;
    }

    private static (int End, string Inside) Bracket(IReadOnlyList<Mark> row, int at)
    {
        if (at >= row.Count || row[at].Char is not ('(' or '[' or '/'))
        {
            return (at, "");
        }

        var slash = row[at].Char == '/';
        for (var i = at + 1; i < row.Count && i - at <= 10; i++)
        {
            if (row[i].Left - row[i - 1].Right > 1.2f * row[i].Height)
            {
                // It was not closed, or goes on in another line.
                return slash ? (at, "") : (i, Shapes.TextOf(row, at + 1, i));
            }

            if (slash && (i + 1 == row.Count || row[i + 1].Left - row[i].Right > 0.8f * row[i].Height))
            {
                return (i + 1, Shapes.TextOf(row, at + 1, i + 1));
            }

            if (!slash && row[i].Char is ')' or ']')
            {
                return (i + 1, Shapes.TextOf(row, at + 1, i));
            }
        }

        return (at, "");
    }

    private static FrozenDictionary<string, string> Of(Dictionary<string, string> keys) =>
        keys.SelectMany(k => k.Value.Split(' ').Select(word => (word, k.Key))).ToFrozenDictionary(w => w.word, w => w.Key, StringComparer.Ordinal);
}
