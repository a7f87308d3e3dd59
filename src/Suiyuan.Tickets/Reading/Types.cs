using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>Tells what a page is, by its title and, where that fails, by the labels that it uses.</summary>
internal static partial class Types
{
    private static readonly (string Type, string[] Titles)[] Known =
    [
        (TicketType.Quarantine, ["动物检疫合格证明", "动物检疫合格证", "检疫合格证明", "动物产品检疫合格证明", "动物检疫证明", "产地检疫合格证明", "检疫合格证", "动物检疫证", "检疫合格凭证", "动物及动物产品检疫合格证明", "动物检疫电子证明", "检疫证明单", "检疫分销凭证", "检疫分销证明"]),
        (TicketType.Commitment, ["承诺达标合格证", "食用农产品承诺达标合格证", "达标合格证", "食用农产品合格证", "农产品合格证", "农产品质量安全合格证", "合格承诺书", "质量安全承诺合格证", "承诺合格证", "农产品合格证明", "食用农产品合格证明", "农产品承诺合格证", "产品合格承诺证", "产地准出合格证", "带证上市合格证", "一品一码合格证", "追溯合格证"]),
        (TicketType.MeatInspection, ["肉品品质检验合格证", "肉品品质检验合格证明", "肉品检验合格证", "品质检验合格证", "肉品品质检验证明", "猪肉品质检验合格证", "肉品品质合格证", "肉品质量检验合格证", "产品品质检验合格证", "肉品检验证明", "肉品品质检验证", "品质检验合格证明", "肉品品质检验单", "肉类品质检验合格证", "肉品出厂合格证", "畜禽产品品质检验合格证", "肉品合格证"]),
        (TicketType.Import, ["入境货物检验检疫证明", "入境货物检疫证明", "入境货物检验证明", "进口货物检验检疫证明", "检验检疫证明", "进境货物检验检疫证明", "入境检验检疫证明", "入境货物检验检疫合格证明", "进口食品检验检疫证明", "入境检验检疫合格证明", "入境货物合格证明", "进口货物检疫证明", "入境货物检验检疫证", "进口食品合格证明", "进口货物检验检疫合格证明", "进口货物报关单", "入境货物通关单"]),
        (TicketType.Aquatic, ["水产品产地证明", "水产品产地证", "产地证明", "水产品来源证明", "水产品捕捞证明", "渔获物产地证明", "水产品产地凭证", "养殖水产品产地证明", "水产品产地证明书", "海捕水产品证明", "水产品产地合格证明", "水产品产地准出证明", "海捕产品产地证明", "产地准出证明", "捕捞产品产地证明", "渔获物合法来源证明", "水产养殖产品产地证明", "渔业产品产地证明", "水产品上市凭证", "产地来源证明", "渔港鱼货来源证明", "水产品产地证明单", "鲜活水产品产地证明", "水产品出塘证明", "出塘证明", "水产品准出证明", "水产品来源凭证", "养殖水产品来源证明", "水产品自产证明", "自产自销证明", "产地证明书", "产地证", "水产品准出凭证", "渔获证明", "渔获物证明", "水产品产地来源证明", "鱼货产地证明", "产地准出凭证", "产地凭证"]),
        (TicketType.Sale, ["销售凭证", "进货单", "送货单", "销售单", "出库单", "销货单", "批发单", "销货清单", "交易凭证", "销售小票", "供货单", "配送单", "购货凭证", "发货单", "销售清单", "交易单", "销售票据", "结算单", "进货凭证", "出货单", "送货清单", "供货凭证", "购物小票", "销售出库单", "销货凭证", "交易票据", "购销凭证", "进货票据", "购销单", "批发凭证", "销售流水单", "交易小票", "供货清单", "批发销货单", "购货单", "收货单", "电子交易单", "进货清单", "发货清单", "销售票", "销售单据", "开单小票", "批发市场交易单", "购销票据", "配货单", "过磅单", "电子秤小票", "交易结算单", "批发小票", "交易凭单", "销售凭单", "批发凭单", "送货凭单", "销售单详情", "随货同行单", "随货单", "随货凭证", "配送清单", "出货明细", "送货明细", "发货明细", "供货明细", "出库明细", "配送明细", "配送凭证", "提货单", "出仓单", "发货票", "送货凭证", "验收单", "收货记录", "收货凭证", "销售明细", "销售明细单", "交货单", "磅单", "磅码单", "称重单", "码单", "磅码", "对账单", "结算凭证", "结算清单", "开单凭证", "交易流水单", "送货票", "销售流水", "销售发货单", "交易清单", "收银小票", "进货验收单", "供销单", "分销凭证", "分销单", "电子小票", "结账单", "发货凭证", "调拨单", "供货单据", "供货票据", "批发票据", "购销清单", "商品销售单", "出库凭证", "出库清单", "交易凭据", "销售凭据", "销货票", "供应单", "进货记录", "交收单", "交易明细", "送货签收单", "过秤单", "司磅单", "磅票", "送菜单", "配菜单", "收菜单", "一票通", "交易凭条", "销售凭条", "送菜票"]),
        (TicketType.Test, ["检测报告", "检验报告", "检验检测报告", "快检报告", "快速检测报告", "检测报告单", "检验报告单", "快检结果", "快检报告单", "检测结果报告单", "快速检测报告单", "快速检测结果", "检测结果单", "快检结果单", "快检单", "检测单", "快检公示", "检测结果公示", "检测记录", "快检记录", "快速检测记录", "农残检测报告", "检测结果公示表", "快速检测结果报告", "检测结果通知单", "检验结果报告", "检测证明", "快检公示表", "检测公示", "检测结果公示牌", "快速检测单", "快检结果公示", "快检凭证", "检测合格证明", "检测卡", "快检记录表", "检测登记表", "检测记录表", "检测汇总表", "快检结果告知单", "检测结果告知单", "检测结果告知书", "检验结果告知书", "快检结果告知书", "检测结果通知书", "检验结果通知书", "快检日报", "快检日报表", "检测日报表", "检测结果汇总表", "快速检测记录表", "检验检测结果单", "检测告知单", "快检通知单", "检测通知单", "检验单", "检验证明", "检测结果确认单", "快检告知单", "快检合格证明", "检测合格证", "检测合格单", "快检证明", "检验结果单", "检验结果通知单", "检测公示牌", "快检公示牌", "检测日志", "快检台账", "检测台账", "检测结果一览表", "快检一览表", "快速检测凭证", "快速检测公示", "检测数据表", "化验报告", "测试报告", "检测结果证明", "检验报告书", "检测报告书", "检测结果登记表", "快检结果登记表", "快检登记表", "快筛报告", "快筛结果", "速测报告", "速测结果", "检测信息公示", "快检信息公示", "检测结果日报", "快检结果日报", "检测回执", "快检回执", "抽检公示", "抽检结果公示", "抽检报告", "监督抽检结果", "快速检验报告", "快速检测合格证明", "快速检测结果单"]),
        (TicketType.Business, ["营业执照", "个体工商户营业执照", "企业法人营业执照", "营业执照副本", "企业信用信息公示报告"]),
        (TicketType.Licence, ["食品经营许可证", "食品生产许可证", "食品流通许可证", "仅销售预包装食品备案", "食品经营备案", "小餐饮许可证", "餐饮服务许可证", "食品经营登记证", "仅销售预包装食品经营者备案信息公示", "仅销售预包装食品备案凭证", "食品小作坊登记证", "食品生产加工小作坊登记证", "食品小作坊生产许可证", "食品小餐饮登记证", "小餐饮登记证", "食品摊贩登记卡", "食品经营许可证副本", "食品生产许可证副本", "小作坊登记证", "食品小经营店登记证", "小经营店许可证", "小食杂店登记证", "食品销售备案", "食品摊贩备案卡", "食品小作坊许可证", "预包装食品备案"]),
        (TicketType.Unknown, ["菜单", "报价单", "价目表", "停车费", "停车票", "停车场收费票据", "停车收费", "通知", "借条", "收条", "欠条", "请假条", "居民身份证", "驾驶证", "行驶证", "健康证", "健康证明", "健康检查合格证明", "健康合格证明", "健康检查证明", "卫生许可证", "合同", "租赁合同", "购销合同", "快递单", "税务登记证", "处方", "处方笺", "值班表", "检疫申报单", "动物检疫申报单", "通行证", "消毒证明", "委托书", "授权委托书", "转账回单", "电子回单", "付款回单", "银行回单", "公告", "通告", "价格表", "公示价目表", "温馨提示", "会议纪要", "登记表", "签到表", "购物清单", "增值税发票", "电子发票", "增值税电子普通发票", "增值税普通发票", "车辆消毒证明", "无害化处理证明", "检疫处理通知单", "收款收据", "收据", "记账单", "便条", "留言条", "考勤表", "排班表", "招聘", "出租", "今日菜价", "今日价格", "指导价", "采购计划", "入场须知", "市场公告", "管理制度", "卫生检查表", "检查记录", "整改通知书", "责令改正通知书", "缴费通知单", "水电费", "收费单", "缴费单", "租金", "押金条", "押金收据", "名片", "承诺书", "保证书", "告知书", "协议书", "商标注册证", "道路运输证", "税收完税证明", "出生证明", "诊断证明", "化验单", "门诊", "挂号", "价格公示", "电费", "水费", "车辆通行费", "行政处罚决定书", "抽样单", "采样单", "抽样记录", "询价单", "订货单", "采购订单", "采购单", "托运单", "货物托运单", "货物运单", "货运单", "托运书", "物流运单", "盘点表", "库存表", "消毒记录", "温度记录", "工资条", "工资单", "食品安全承诺书", "产品标签", "中标通知书", "转账凭证", "水域滩涂养殖证", "养殖证", "捕捞许可证", "免疫证", "快递面单", "动物防疫条件合格证", "认证证书", "绿色食品证书", "保险单", "培训合格证书", "检定证书", "检定合格证", "校准证书"]),
    ];

    /// <summary>Titles of papers that carry anything: what stands before says what.</summary>
    private static readonly string[] Vessels = ["告知书", "通知", "公告", "通告", "登记表"];

    /// <summary>How sure a title is that stands among the print of a page; less than what its words and its table say together.</summary>
    private const double Weak = 0.48;

    /// <summary>The type that the title names, how surely, and the title.</summary>
    public static (string Type, double Score, IReadOnlySet<Mark> Title) Title(Layout layout) => ByTitle(layout);

    /// <summary>The type and how sure it is, and for a quarantine certificate its form.</summary>
    public static (string Type, double Confidence, string? Form) Tell(Layout layout, IReadOnlyList<Piece> pieces, (string Type, double Score, IReadOnlySet<Mark> Title) byTitle)
    {
        var (type, title, _) = byTitle;
        var (named, share, count) = ByLabels(pieces);
        var confidence = title;
        if (type == TicketType.Unknown && title > 0.6)
        {
            return IsForMoney(byTitle.Title) && Lists(layout) ? (TicketType.Sale, 0.9, null) : (TicketType.Unknown, title, null);
        }

        if (title < 0.5)
        {
            // Without a title that is known, the columns of its table and its words tell.
            var listed = ByColumns(layout);
            if (TypeWords.Of(layout, listed) is { } spoken)
            {
                return (spoken.Type, spoken.Confidence, spoken.Type == TicketType.Quarantine ? Form(layout, pieces) : null);
            }

            if (title > 0.4 && type != TicketType.Unknown)
            {
                return (type, 0.6, type == TicketType.Quarantine ? Form(layout, pieces) : null);
            }

            // Else the labels have to be those of one type, and several.
            if (count < 2 || share < 0.4 || pieces.Count(p => p.Label is { Quality: > 0.8 }) < 4)
            {
                return (TicketType.Unknown, Math.Clamp(1 - (count * 0.1), 0.5, Labelled(pieces) ? 0.8 : 0.95), null);
            }

            (type, confidence) = (named, Math.Min(0.85, 0.5 + (0.08 * count)));
        }

        return (type, confidence, type == TicketType.Quarantine ? Form(layout, pieces) : null);
    }

    private static (string Type, double Score, IReadOnlySet<Mark> Title) ByTitle(Layout layout)
    {
        var (bestType, bestScore, bestRank) = (TicketType.Unknown, 0.0, 0.0);
        IReadOnlySet<Mark> bestTitle = FrozenSet<Mark>.Empty;
        var tallest = layout.Lines.Count == 0 ? 1 : layout.Lines.Max(l => l[0].Height);
        foreach (var line in Titles(layout))
        {
            foreach (var (type, titles) in Known)
            {
                foreach (var title in titles)
                {
                    if (TitleIn(line, title) is not { } found)
                    {
                        continue;
                    }

                    var (quality, at, whole) = found;

                    if (type == TicketType.Test && NoFood().IsMatch(Shapes.TextOf(line, 0, at)))
                    {
                        continue;
                    }

                    if (type == TicketType.Quarantine && Abroad().IsMatch(Shapes.TextOf(line, 0, at)))
                    {
                        // 进口食品检验检疫合格证明: of what comes from abroad.
                        continue;
                    }

                    if (type == TicketType.Unknown && Array.IndexOf(Vessels, title) >= 0
                        && (Tested().IsMatch(Shapes.TextOf(line, 0, found.At)) || TitleStems.Of(line) is not null))
                    {
                        // A letter or list that says how a test came out is a test.
                        continue;
                    }

                    // A title stands large, near the top, and by itself.
                    // What a colon follows is a label with its value: 采购订单P.O.No.：PO67878435.
                    var label = type == TicketType.Unknown && line.Skip(at).Any(m => m.Char == ':');
                    var share = whole ? 1 : title.Length / (double)(label ? line.Length : line.Count(m => m.IsChinese));
                    var large = line[0].Height / layout.LineHeight;
                    var high = 1 - (line[0].Y / layout.Height);
                    var rank = quality * (0.4 + (0.6 * Math.Min(1, share))) * (0.5 + (0.5 * Math.Min(1.6, large) / 1.6)) * (0.6 + (0.4 * high))
                        * (0.8 + (0.2 * line[0].Height / tallest)) * (0.85 + (0.02 * Math.Min(10, title.Length)));
                    if ((share > 0.5 || large > 1.3) && rank > bestRank)
                    {
                        // Small and low it is as likely one of the papers that go with this one: 随附：承诺达标合格证.
                        var score = quality * (large > 1.15 || (share > 0.6 && high > 0.6) ? 0.995 : high < 0.5 ? Weak : share > 0.8 ? 0.9 : 0.6);
                        (bestType, bestScore, bestRank) = (type, score, rank);
                        bestTitle = line.Skip(at).Take(title.Length).ToHashSet();
                    }
                }
            }
        }

        return bestScore >= 0.6 ? (bestType, bestScore, bestTitle) : ByStems(layout) ?? Downwards(layout) ?? Else(layout) ?? (bestType, bestScore, bestTitle);
    }

    /// <summary>A title that runs down the side of a label.</summary>
    private static (string Type, double Score, IReadOnlySet<Mark> Title)? Downwards(Layout layout)
    {
        foreach (var (text, _, _, _, _) in layout.Downwards)
        {
            var (type, titles) = Array.Find(Known, k => k.Titles.Any(t => t.Length >= 5 && text.EndsWith(t, StringComparison.Ordinal)));
            if (titles is not null && type != TicketType.Unknown)
            {
                return (type, 0.9, FrozenSet<Mark>.Empty);
            }
        }

        return null;
    }

    /// <summary>The title of a paper of another kind, large and at the top.</summary>
    private static (string Type, double Score, IReadOnlySet<Mark> Title)? Else(Layout layout) =>
        layout.Lines.FirstOrDefault(l => l[0].Height > 1.15f * layout.LineHeight && l[0].Y < 0.2f * layout.Height && TitleStems.IsElse(l)) is { } line
            ? (TicketType.Unknown, 0.8, line.ToHashSet()) : null;

    /// <summary>A title made of words that titles of its kind have, large and near the top.</summary>
    private static (string Type, double Score, IReadOnlySet<Mark> Title)? ByStems(Layout layout)
    {
        foreach (var line in Titles(layout).Where(l => l[0].Height > 1.15f * layout.LineHeight && l[0].Y < 0.35f * layout.Height))
        {
            if (TitleStems.Of(line) is var (type, length) && (length == line.Length || line[length].Char is '(' or '[' or '-' or 'N'))
            {
                return (type, 0.85, line.Take(length).ToHashSet());
            }
        }

        return null;
    }

    /// <summary>Lines, and rows whose few characters were detected apart: 送　货　单.</summary>
    private static IEnumerable<Mark[]> Titles(Layout layout)
    {
        foreach (var line in layout.Lines)
        {
            if (line.Any(m => m.IsChinese))
            {
                yield return line;
            }
        }

        var few = layout.Lines.Where(l => l.Length <= 6 && l[0].Height > 0.8f * layout.LineHeight).ToList();
        foreach (var line in few)
        {
            var row = few.Where(o => Math.Abs(o[0].Y - line[0].Y) < 0.5f * line[0].Height).OrderBy(o => o[0].X).SelectMany(o => o).ToArray();
            if (row.Length > line.Length && row[0] == line[0] && row.Max(m => m.Height) > 1.1f * layout.LineHeight
                && row.Any(m => m.IsChinese))
            {
                yield return row;
            }
        }
    }

    /// <summary>
    /// Where a line has a title, how exactly, and whether it ends the line or is followed only by its form or copy: what
    /// stands before a Chinese title says more about it (食用农产品销售凭证), what follows makes it another.
    /// </summary>
    private static (double Quality, int At, bool Whole)? TitleIn(Mark[] line, string title)
    {
        (double Quality, int At, bool Whole)? best = null;
        for (var at = 0; at + title.Length <= line.Length; at++)
        {
            var (cost, most) = (0.0, title.Length >= 6 ? title.Length / 5.0 : 0.35);
            for (var k = 0; k < title.Length && cost <= most; k++)
            {
                if (line[at + k].Char != title[k])
                {
                    cost += line[at + k].MayBe(title[k]) ? 0.3 : !line[at + k].IsChinese ? 10 : line[at + k].Glyph.Probability > 0.97f ? 1.5 : 1;
                }
            }

            var after = at + title.Length;
            var goesOn = after < line.Length && line[after].IsChinese && !StartsTail(line, after);
            var quality = (1 - (0.5 * cost / title.Length)) * (goesOn ? 0.75 : 1);
            if (cost <= most && (best is null || quality > best.Value.Quality) && !(goesOn && (line[after].Char is '号' or '位'
                || Tail(line, after) is "编号")))
            {
                var words = !line.Take(at).Any(m => m.Char is ':' or '，' or ',' or '。' or '、' or '《' or '"');
                best = (quality, at, words && (at <= 16 || Shapes.IsTrader(Shapes.TextOf(line, 0, at))) && !goesOn && (after >= line.Length || line[after].Char is '(' or '[' || StartsTail(line, after) || line[after].Char is 'N' or '-'));
            }
        }

        return best;
    }

    private static string Tail(Mark[] line, int at) => string.Concat(line.Skip(at).Take(2).Select(m => m.Char));

    private static bool StartsTail(Mark[] line, int at) =>
        line[at].Char is '书' or '单' or '正' or '副' or '存' or '第' or '样' or '编' or '动' or '产' or '联' || Tail(line, at) is "存根" or "演示";

    /// <summary>True for a form: it may be a ticket whose title could not be read.</summary>
    private static bool Labelled(IReadOnlyList<Piece> pieces) => pieces.Count(p => p.Label is { Quality: > 0.8, Meanings.Count: > 0 }) >= 2;

    private static string? ByColumns(Layout layout)
    {
        var sale = TableReader.Keys(layout, sale: true);
        if (sale.Contains("name") && sale.Contains("qty") && (sale.Contains("price") || sale.Contains("amount")))
        {
            return TicketType.Sale;
        }

        var test = TableReader.Keys(layout, sale: false);
        if (test.Contains("test") && (test.Contains("value") || test.Contains("result")))
        {
            return TicketType.Test;
        }

        if (Trials.Read(layout) is { } trials && (trials.Rows.Count > 1 || trials.Rows[0].ContainsKey("limit")))
        {
            return TicketType.Test;
        }

        // Rows whose price and quantity make their amount are a sale, whatever it is called.
        return Goods.Read(layout) is { } goods
            && goods.Rows.Count(r => Bodies.Agrees(r) && r.TryGetValue("name", out var name)
                && ProductNames.Knows(name.Text)) * 2 >= goods.Rows.Count ? TicketType.Sale : null;
    }

    /// <summary>True for the title of a paper that says only that money was paid or is due, for goods or for anything else.</summary>
    private static bool IsForMoney(IReadOnlySet<Mark> title) =>
        string.Concat(title.OrderBy(m => m.X).Select(m => m.Char)) is var words && (words.Contains("发票", StringComparison.Ordinal) || words.EndsWith("收据", StringComparison.Ordinal));

    /// <summary>True for a page with rows of food and what it costs.</summary>
    private static bool Lists(Layout layout) => Bodies.Sale(layout) is { } goods
        && goods.Rows.Count(r => r.ContainsKey("qty") && r.TryGetValue("name", out var name) && ProductNames.Knows(name.Text)) * 2 >= goods.Rows.Count;

    private static (string Type, double Share, double Count) ByLabels(IReadOnlyList<Piece> pieces)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces)
        {
            if (piece.Label is not { Quality: > 0.8 } label || !seen.Add(label.Word))
            {
                continue;
            }

            foreach (var type in label.Meanings.Where(m => m.Field != "x").SelectMany(m => m.Types).Distinct(StringComparer.Ordinal))
            {
                counts[type] = counts.GetValueOrDefault(type) + (1.0 / label.Meanings.SelectMany(m => m.Types).Distinct(StringComparer.Ordinal).Count());
            }
        }

        if (counts.Count == 0)
        {
            return (TicketType.Unknown, 0, 0);
        }

        var best = counts.MaxBy(c => c.Value);
        return (best.Key, best.Value / counts.Values.Sum(), best.Value);
    }

    /// <summary>The form that a line names at a place, 动物A, 动物·A or B证(产品), and where that ends.</summary>
    public static (string Name, int End)? FormAt(Mark[] line, int at)
    {
        static string? Kind(Mark[] line, int i) => i + 1 >= line.Length ? null
            : (line[i].Char, line[i + 1].Char) switch { ('动', '物') => "animal-", ('产', '品') => "product-", _ => null };
        static int Past(Mark[] line, int i, string skipped)
        {
            var end = i;
            while (end < line.Length && end - i < 2 && skipped.Contains(line[end].Char))
            {
                end++;
            }

            return end;
        }

        static char Letter(Mark[] line, int i) => i < line.Length && line[i].Char is 'A' or 'B' or 'a' or 'b' ? char.ToLowerInvariant(line[i].Char) : '\0';
        if (Kind(line, at) is { } kind && Past(line, at + 2, ".-:('·[") is var a && Letter(line, a) is not '\0' and var letter
            && (a + 1 >= line.Length || !char.IsAsciiLetterOrDigit(line[a + 1].Char)))
        {
            return (kind + letter, a + 1);
        }

        var first = at < line.Length ? Letter(line, at) : '\0';
        return first != '\0' && (at == 0 || !char.IsAsciiLetterOrDigit(line[at - 1].Char)) && Past(line, at + 1, "证型式类(.·[") is var b && b > at + 1 && Kind(line, b) is { } named
            ? (named + first, b + 2) : null;
    }

    private static string? Form(Layout layout, IReadOnlyList<Piece> pieces)
    {
        foreach (var line in layout.Lines)
        {
            for (var i = 0; i + 2 < line.Length; i++)
            {
                if (FormAt(line, i) is { } form && (i == 0 || !line[i - 1].IsChinese || form.End >= line.Length || !char.IsLetterOrDigit(line[form.End].Char)
                    || line[i - 1].Char is '明' or '内' or '间' or '外'))
                {
                    return form.Name;
                }
            }
        }

        // Else the letter by itself, as printed large in a corner, or what its words say.
        var all = string.Concat(layout.Lines.SelectMany(l => l.Select(m => m.Char).Append('\n')));
        var letter = all.Contains("B证", StringComparison.Ordinal) || all.Contains("(B)", StringComparison.Ordinal) || all.Contains("\nB\n", StringComparison.Ordinal) ? "b"
            : all.Contains("A证", StringComparison.Ordinal) || all.Contains("(A)", StringComparison.Ordinal) || all.Contains("\nA\n", StringComparison.Ordinal) ? "a"
            : all.Contains("省内", StringComparison.Ordinal) ? "b" : all.Contains("跨省", StringComparison.Ordinal) || all.Contains("省间", StringComparison.Ordinal) ? "a" : null;
        // The forms for the way to another province name the carrier; those of animals name their kind.
        var words = pieces.Where(p => p.Label is not null).Select(p => p.Label!.Word).ToHashSet(StringComparer.Ordinal);
        var animal = words.Overlaps(["动物种类", "启运地点", "到达地点", "用途", "畜禽种类", "畜种"]);
        var goods = words.Overlaps(["产品名称", "动物产品名称", "生产单位名称地址", "检疫标志号"]);
        var far = words.Overlaps(["承运人", "运载方式", "运载工具牌号", "运载工具消毒情况", "到达时效"]);
        if (animal == goods)
        {
            // Live animals are counted in heads and feathers, and go to be slaughtered.
            animal = HeadCount().IsMatch(all) || all.Contains("临栏", StringComparison.Ordinal);
            goods = !animal && (all.Contains("动物产品", StringComparison.Ordinal) || WeightOf().IsMatch(all));
            if (animal == goods || letter is null)
            {
                return null;
            }
        }

        far = letter is null ? far : letter == "a";
        return (animal ? far ? TicketForm.AnimalA : TicketForm.AnimalB : far ? TicketForm.ProductA : TicketForm.ProductB);
    }

    [GeneratedRegex("(检测|检验|快检|抽检|复检)(结果|结论|报告|不合格)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Tested();

    [GeneratedRegex(TitleStems.NoFood + "|土壤", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex NoFood();

    [GeneratedRegex("入境|进境|进口", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Abroad();

    [GeneratedRegex(@"\d(头|只|羽|匹|尾)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex HeadCount();

    [GeneratedRegex(@"\d(公斤|千克|kg|KG|吨|斤|箱|件)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex WeightOf();
}
