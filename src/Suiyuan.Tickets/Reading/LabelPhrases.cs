namespace Suiyuan.Tickets.Reading;

/// <summary>What labels mean that the lexicon has only in part: 销售者名称, 有效期截止日, 厂（场）名.</summary>
internal static class LabelPhrases
{
    /// <summary>Words that end a label and leave its meaning.</summary>
    private static readonly string[] Same = ["名称", "姓名", "全称", "名", "名称及地址", "名称地址", "名称/姓名", "姓名/名称", "姓名或名称", "名称或姓名", "单位", "信息"];

    /// <summary>Words that end the label of a date.</summary>
    private static readonly string[] Dates = ["日", "日期", "时间", "期", "至", "止", "为", "截至", "截止", "止日", "至日期", "止日期", "截止日",
        "截止日期", "届满日", "届满日期", "(止)", "(至)", "终止日"];

    /// <summary>Words that make of a label one of something else: of a period its beginning, of a party its address.</summary>
    private static readonly string[] Other =
    [
        "自", "起", "始", "从", "起始日", "起始日期", "开始日期", "起始", "起算日", "地址", "住址", "电话", "联系电话", "联系方式", "手机", "号码", "编号", "代码",
        "签字", "签名", "签章", "盖章", "印章", "(签字)", "(签章)", "(盖章)", "(签名)", "意见",
        "要求", "方式", "情况", "类型", "性质", "编码", "状态", "负责人", "经办人", "人员", "条件", "证号", "账号", "类别", "等级", "车牌", "车牌号", "档口号",
        "摊位号", "摊位", "资质", "专用章", "检查站签章", "检查站",
    ];

    /// <summary>Words that labels end with, and hardly any value.</summary>
    private static readonly string[] Nouns =
    [
        "数量", "重量", "净重", "毛重", "单价", "金额", "编码", "编号", "号码", "代码", "证号", "单号", "票号", "批号", "电话", "手机号", "传真", "日期",
        "时间", "地址", "名称", "品名", "种类", "方式", "情况", "项目", "依据", "结论",
        "签字", "签名", "签章", "盖章", "印章", "机关", "备注", "说明", "规格", "型号", "类别", "类型", "性质", "标志号", "标识号", "耳标号", "有效期", "期限",
        "地点", "状态", "等级", "用途", "邮编", "联系人", "负责人", "姓名",
        "经办人", "意见", "牌号", "条码", "账号", "保质期", "序号", "方法",
    ];

    /// <summary>True for a text that is a label by its last word, though no lexicon has it, and therefore no value.</summary>
    public static bool IsNoun(string text) => text.Length is >= 2 and <= 8
        && text.All(c => c is >= '\u3400' and <= '\u9fff' or '(' or ')' or '/')
        && Array.Exists(Nouns, n => text.EndsWith(n, StringComparison.Ordinal));

    /// <summary>What follows a known label and makes a longer one of it; null when what follows is no such word.</summary>
    /// <param name="word">The known label.</param>
    /// <param name="tail">All that stands between it and its end.</param>
    public static IReadOnlyList<LabelMeaning>? Longer(string word, string tail)
    {
        if (Labels.Meanings(word + tail) is { Count: > 0 } whole)
        {
            return whole;
        }

        var meanings = Labels.Meanings(word);
        if (Array.IndexOf(Same, tail) >= 0)
        {
            // 送往 says where to, 送往单位 to whom.
            return tail == "单位" && LabelStems.Meanings(word + tail) is { Count: > 0 } party ? party : meanings;
        }

        var date = meanings.Any(m => m.Field is "issue_date" or "expiry");
        if (date && Array.IndexOf(Dates, tail) >= 0)
        {
            return meanings;
        }

        return Array.IndexOf(Other, tail) >= 0 || Array.IndexOf(Dates, tail) >= 0 ? Whole(word + tail) : null;
    }

    /// <summary>
    /// What a whole label means: as the lexicon has it, with what its brackets hold or without, or by its stems;
    /// nothing when that does not tell.
    /// </summary>
    public static IReadOnlyList<LabelMeaning> Whole(string phrase)
    {
        if (Labels.Meanings(phrase) is { Count: > 0 } known)
        {
            return known;
        }

        if (phrase.Contains('(', StringComparison.Ordinal))
        {
            var open = phrase.IndexOf('(', StringComparison.Ordinal);
            var close = phrase.IndexOf(')', StringComparison.Ordinal);
            if (close > open)
            {
                var without = phrase.Remove(open, close - open + 1);
                if (Labels.Meanings(without) is { Count: > 0 } plain)
                {
                    return plain;
                }

                var with = phrase.Remove(close, 1).Remove(open, 1);
                return Labels.Meanings(with) is { Count: > 0 } full ? full
                    : LabelStems.Meanings(without) is { Count: > 0 } stems ? stems : LabelStems.Meanings(with);
            }
        }

        // 该样品检测结果为: what joins a label to its value is not of it.
        return LabelStems.Meanings(phrase) is { Count: > 0 } made ? made
            : phrase.Length > 4 && phrase[^1] is '为' or '是' ? Whole(phrase[..^1]) : [];
    }
}
