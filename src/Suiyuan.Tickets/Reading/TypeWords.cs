namespace Suiyuan.Tickets.Reading;

/// <summary>Tells what a page without a known title is, by words that papers of one kind have and others seldom; those of no kind it knows have theirs.</summary>
internal static class TypeWords
{
    private static readonly (string Type, int Weight, string[] Words)[] Signs =
    [
        (TicketType.Quarantine, 3, ["官方兽医", "本批动物", "检疫专用章", "检疫证明"]),
        (TicketType.Quarantine, 2, ["经检疫合格", "动物卫生监督", "启运地点", "到达地点", "检疫标志号", "动物产品", "运载工具消毒", "动物种类", "耳标号", "承运人", "生产单位名称地址"]),
        (TicketType.Commitment, 3, ["不使用禁", "我承诺", "承诺依据", "对承诺的", "停用兽药", "承诺声明", "休药期", "禁用药", "禁限用", "残留不超标", "承诺人", "承诺内容", "特此承诺"]),
        (TicketType.Commitment, 2, ["承诺", "自检合格", "自我检测", "自行检测", "委托检测", "内部质量控制", "质量安全控制", "常规农药", "开具日期"]),
        (TicketType.MeatInspection, 3, ["肉品品质", "品质检验", "宰前", "宰后", "屠宰企业"]),
        (TicketType.MeatInspection, 2, ["屠宰日期", "检疫证号", "送宰", "检验员", "屠宰厂", "屠宰场", "肉联厂"]),
        (TicketType.Import, 3, ["入境货物", "报关单", "报检号", "原产国", "集装箱", "境外发货人", "境内收货人", "准予进境", "准予进口"]),
        (TicketType.Import, 2, ["海关", "检验检疫", "到货日期", "提单", "启运国", "运输工具", "签证机关", "入境口岸", "签证日期"]),
        (TicketType.Aquatic, 3, ["水产品产地", "养殖证", "水域滩涂", "捕捞许可", "渔船", "塘口", "捕捞海域", "养殖水域", "网箱养殖", "自捕自销", "渔获物"]),
        (TicketType.Aquatic, 2, ["水产品", "养殖户", "养殖场", "捕捞", "鱼塘", "上市数量", "起捕", "出塘", "养殖方式", "水产养殖", "自产自销", "自养自销", "渔民", "渔港"]),
        (TicketType.Test, 3, ["检测项目", "检验项目", "检测依据", "检验依据", "抑制率", "检测结果", "检验结论"]),
        (TicketType.Test, 2, ["样品名称", "样品编号", "受检单位", "被检单位", "检测单位", "检测日期", "抽样", "快检", "标准限量", "检测值"]),
        (TicketType.Business, 3, ["经营范围", "登记机关", "注册资本", "法定代表人", "组成形式", "发照机关", "市场主体"]),
        (TicketType.Business, 2, ["成立日期", "注册日期", "经营场所", "营业期限", "住所"]),
        (TicketType.Licence, 3, ["主体业态", "许可证编号", "经营项目", "投诉举报", "食品类别", "备案编号", "许可项目", "许可编号", "许可机关"]),
        (TicketType.Licence, 2, ["日常监督管理", "发证机关", "签发人", "备案机关", "经营者名称", "生产者名称", "有效期至"]),
        (TicketType.Unknown, 3, ["托运人", "运单号", "到达站", "起运站", "保价", "寄件人", "收件人", "滞纳金", "月租", "租金", "健康检查", "体检"]),
        (TicketType.Sale, 2, ["单价", "金额", "合计", "购货", "送货", "开单", "收货人签", "经手人", "批发", "买方", "欠款"]),
    ];

    /// <summary>The kind that several words of the page speak for, far more than for any other; its confidence is a guess's.</summary>
    /// <param name="layout">The page.</param>
    /// <param name="listed">What its table lists, if it has one: that speaks as loud as three words.</param>
    public static (string Type, double Confidence)? Of(Layout layout, string? listed)
    {
        var text = string.Concat(layout.Lines.SelectMany(l => l.Where(m => !char.IsWhiteSpace(m.Char)).Select(m => m.Char).Append('\n')));
        var scores = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (type, weight, words) in Signs)
        {
            scores[type] = scores.GetValueOrDefault(type) + (weight * words.Count(w => text.Contains(w, StringComparison.Ordinal)));
        }

        if (listed is not null)
        {
            scores[listed] += 9;
        }

        var ranked = scores.OrderByDescending(s => s.Value).ToList();
        var (best, second) = (ranked[0], ranked[1].Value);
        return best.Value >= 5 && best.Value >= 1.4 * second
            ? (best.Key, Math.Min(0.8, 0.5 + (0.3 * (best.Value - second) / best.Value)))
            : null;
    }
}
