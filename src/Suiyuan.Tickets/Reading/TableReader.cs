using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>A cell as read.</summary>
internal sealed record Cell(string Text, IReadOnlyList<Mark> Marks)
{
    public double Certainty { get; init; } = Piece.Certainty(Marks);
}

/// <summary>A table's rows, by property name, and what of the page it takes up.</summary>
/// <param name="Rows">Each row's cells that are not empty.</param>
/// <param name="Top">Of its head.</param>
/// <param name="Bottom">Of its last row.</param>
/// <param name="Clear">0 to 1: how clear it is which of two figures counts and which is the price.</param>
internal sealed record Table(List<Dictionary<string, Cell>> Rows, float Top, float Bottom, double Clear, IReadOnlySet<Mark> Marks)
{
    /// <summary>What stands in it as the sum of the rows; none when it has no place for that.</summary>
    public IReadOnlyList<Mark> Total { get; init; } = [];

    /// <summary>A table without heads, of these rows; <paramref name="used"/> is what of the page it takes up.</summary>
    public static Table Of(List<Dictionary<string, Cell>> rows, List<Mark> used) => new(rows, used.Min(m => m.Y), used.Max(m => m.Y), 1, used.ToFrozenSet());
}

/// <summary>Finds the table of a sale or test by its heads, and reads its rows.</summary>
internal static partial class TableReader
{
    private static readonly string[] Stops =
    [
        "合计", "总计", "小计", "总额", "大写", "共计", "备注", "注:", "以下空白", "结论", "检验结论", "检测结论", "说明", "签字", "本页", "总金额", "应收", "实收", "收货", "送货", "制单",
        "开票", "检测人", "检验人", "检测员", "审核", "批准", "检测单位", "检测机构", "检测日期", "声明", "(以下", "客户", "经手", "人民币", "付款", "金额合计", "合计金额", "本单", "欢迎", "谢谢", "检测依据", "复核", "日期", "判定依据", "总结论", "综合", "打印", "件数", "商品件数", "商品种数", "总件数", "品种数", "供货", "购货", "票据", "本报告", "备:", "注", "白联", "第一联", "第二联", "以上", "本次", "地址", "电话",
    ];

    /// <summary>What the number of a form's box is made of.</summary>
    private static readonly char[] BoxNumber = [.. "0123456789.、()"];

    private static readonly string[] SumEnds = ["总额", "总计", "小计", "总价", "共计", "总金额", "合价"];
    private static readonly string[] SumBegins = ["应付", "应收", "实付", "实收", "支付", "找零", "优惠", "抹零", "欠款", "尾款", "运费"];

    /// <summary>The table, or null when there is none with at least one row.</summary>
    public static Table? Read(Layout layout, bool sale)
    {
        var rows = Grid.Rows(layout, s => s.Height < 1.5f * layout.LineHeight || s.Marks.Any(m => char.IsAsciiDigit(m.Char)));
        var (at, heads) = TableHeads.Find(rows, sale);
        if (heads.Count == 0)
        {
            return null;
        }

        var body = Body(rows, at, heads, sale);
        if (body.Count == 0)
        {
            return null;
        }

        var borders = Grid.Borders(heads, [.. body.SelectMany(r => r)], layout);
        var cells = body.ConvertAll(r => (Y: r.Average(s => s.Y), Cells: Grid.Cells(r, borders)));
        var items = TableParts.Of(heads, cells).SelectMany(p => Items(p.Heads, p.Rows, sale, layout)).ToList();
        TableColumns.SameSigns(items);
        if (!sale)
        {
            TableColumns.OneSample(items);
        }

        CellDoubts.Weigh(items);
        items.RemoveAll(i => i.Count == 0 || (sale && !i.ContainsKey("name") && i.Count < 3));
        var marks = body.SelectMany(r => r).SelectMany(s => s.Marks).Concat(heads.SelectMany(h => h.Marks)).ToHashSet();
        return items.Count == 0 ? null : new Table(items, heads[0].Marks[0].Y, body[^1].Max(s => s.Y + (s.Height / 2)), 1, marks);
    }

    /// <summary>The properties that a page's table has columns for; none where it has no table.</summary>
    public static HashSet<string> Keys(Layout layout, bool sale)
    {
        var (_, heads) = TableHeads.Find(layout.Rows, sale);
        return heads.Select(h => h.Key).Where(k => k is not ("x" or "?")).ToHashSet(StringComparer.Ordinal);
    }

    private static List<Dictionary<string, Cell>> Items(List<Column> heads, List<(float Y, List<Mark>[] Cells)> rows, bool sale, Layout layout)
    {
        var cells = rows.ConvertAll(r => r.Cells);
        var judged = TableColumns.Judged(TableColumns.Guessed(heads, cells, sale), cells);
        if (sale && !judged.Exists(h => h.Key == "spec") && judged.Exists(h => h.Key == "name" && Shapes.TextOf(h.Marks, 0, h.Marks.Count).Contains("规格", StringComparison.Ordinal)))
        {
            // 品名/规格: what stands under a name is its specification.
            judged.AddRange(Column.Plain("spec"));
            rows = rows.ConvertAll(r => (r.Y, (List<Mark>[])[.. r.Cells, []]));
        }

        return Merge(rows, judged, sale, layout).ConvertAll(r => TableCells.Item(r, judged, sale));
    }

    /// <summary>The rows below a head, up to a sum, a remark or a wide gap.</summary>
    private static List<List<Segment>> Body(List<List<Segment>> rows, int head, List<Column> heads, bool sale)
    {
        var body = new List<List<Segment>>();
        var headMarks = heads.SelectMany(h => h.Marks).ToList();
        var (left, right) = (headMarks.Min(m => m.Left), headMarks.Max(m => m.Right));
        var height = headMarks[0].Height;
        var last = rows[head].Average(s => s.Y);
        var pitch = 0f;
        for (var i = head + 1; i < rows.Count; i++)
        {
            // What stands well beside the heads is of another block of the page, and a sign by itself left of them a hole for a file.
            var row = rows[i].FindAll(s => s.Left < right + (1.5f * height) && (s.Marks.Count > 1 || s.Marks[0].IsChinese || s.Right > left - height));
            if (row.Count > 3)
            {
                // The shorter half of a list in two ends with it.
                row.RemoveAll(s => Shapes.TextOf(s.Marks, 0, s.Marks.Count).Contains("以下空白", StringComparison.Ordinal));
            }

            if (row.Count == 0)
            {
                continue;
            }

            var y = row.Average(s => s.Y);
            var text = string.Concat(row.SelectMany(s => s.Marks).Select(m => m.Char));
            if (body.Count == 0 && (HeadGoesOn(text) || row.TrueForAll(g => headMarks.Contains(g.Marks[0]))))
            {
                last = y;
                continue;
            }

            if (y - last > Math.Max(4.5f * height, pitch * 2.2f) || Stops_(text) || (sale && SumOf(text)) || row[0].Left > right || row[^1].Right < left)
            {
                break;
            }

            // A sentence across the columns is no row.
            if (row.Exists(g => g.Marks.Count > 12 && heads.Count(h => h.Middle > g.Left && h.Middle < g.Right) >= 3))
            {
                break;
            }

            // A label with its value, though no colon parts them, fills few of the columns: 检测单位 …, 品种数 3.
            if (row.Count * 2 <= heads.Count && BeginsWithLabel(text.TrimStart(BoxNumber)))
            {
                break;
            }

            if (!sale && LabelStems.Concludes(row[0].Text.TrimEnd(':')))
            {
                break;
            }

            // The next part of the report: 二、检测结论.
            if (row.Count == 1 && Part().IsMatch(text) && !ProductNames.Knows(text))
            {
                break;
            }

            // A body or firm by itself signs what was listed.
            if (row is [{ Marks.Count: >= 8 } name] && name.Text is var signed && Shapes.IsBody(signed) && !ProductNames.Knows(signed))
            {
                break;
            }

            if (sale && row.Exists(OfThePage))
            {
                break;
            }

            // 草鱼: 12 is a label with its value, and no row; 10:30 is a time.
            if (text.Where((c, k) => c == ':' && k > 0 && !char.IsAsciiDigit(text[k - 1]) && text[k - 1] > '\u3400').Any())
            {
                break;
            }

            pitch = body.Count == 0 ? y - last : Math.Max(pitch, y - last);
            last = y;
            body.Add(row);
        }

        return body;
    }

    private static bool Stops_(string text) => Array.Exists(Stops, s => text.StartsWith(s, StringComparison.Ordinal))
        || (text.Length > 2 && text[0] == '共' && char.IsAsciiDigit(text[1])) || text.Contains("合计", StringComparison.Ordinal) || text.Contains("合格率", StringComparison.Ordinal) || Counts().IsMatch(text) || text.Contains("以下空白", StringComparison.Ordinal) || text.Contains("大写", StringComparison.Ordinal);

    private static bool BeginsWithLabel(string text) =>
        text.Length > 0 && Labels.BeginningWith(text[0]).Any(w => w.Length >= 3 && text.StartsWith(w, StringComparison.Ordinal) && !ProductNames.Knows(w));

    /// <summary>True for a label of the page's sum or number with its figure right behind it: 成交金额3734.30, 票号4937442630.</summary>
    private static bool OfThePage(Segment segment)
    {
        var word = segment.Marks.TakeWhile(m => m.IsChinese).Count();
        return word is >= 2 and <= 6 && word < segment.Marks.Count && LabelPhrases.Whole(Shapes.TextOf(segment.Marks, 0, word)) is { Count: > 0 } meanings
            && meanings.All(m => m.Field is "total" or "number") && segment.Marks.Skip(word).Count(m => char.IsAsciiDigit(m.Char)) >= 3;
    }

    /// <summary>A row that is named for a sum, 应付总额 or 实付, whatever stands before that word.</summary>
    private static bool SumOf(string text)
    {
        var name = string.Concat(text.TakeWhile(c => c > '\u3400'));
        return Array.Exists(SumEnds, e => name.EndsWith(e, StringComparison.Ordinal)) || Array.Exists(SumBegins, b => name.StartsWith(b, StringComparison.Ordinal));
    }

    /// <summary>The units of a head in the row below it, or the heads again in another language.</summary>
    // Whatever is left of the English under the heads: no row is without figures and Chinese.
    private static bool HeadGoesOn(string text) => text.All(c => c < '\u2e00' && !char.IsAsciiDigit(c)) || English.IsHead(text) ||
        (text.Length <= 24 && text.All(c => "()[]元公斤千克/kgKGmgμu%每·".Contains(c)) && text.Contains('(', StringComparison.Ordinal));

    /// <summary>True for a place in a place and nothing more: 云南蒙自.</summary>
    private static bool IsPlace(List<Mark> marks) => Shapes.TextOf(marks, 0, marks.Count) is var text && !ProductNames.Knows(text)
        && PlaceNames.In(text) is { Count: >= 2 } places && PlaceNames.Leads(text) && text.Length <= places.Sum(p => p.Name.Length);

    /// <summary>True for goods with their unit, or by their whole name where there is no column for it, that nobody wrote a figure behind.</summary>
    private static bool IsBlank(List<Mark>[] cells, List<Column> heads)
    {
        string In(string key) => heads.FindIndex(h => h.Key == key) is >= 0 and var i ? Shapes.TextOf(cells[i], 0, cells[i].Count) : "";
        return In("name").Length > 1 && (Measure.IsUnit(In("unit")) || (!heads.Exists(h => h.Key == "unit") && ProductNames.Is(In("name"))));
    }

    /// <summary>One entry for each row that counts or measures something; lines of wrapped names go to the nearest.</summary>
    private static List<List<Mark>[]> Merge(List<(float Y, List<Mark>[] Cells)> rows, List<Column> heads, bool sale, Layout layout)
    {
        bool Has(List<Mark>[] cells, string key)
        {
            var i = heads.FindIndex(h => h.Key == key);
            return i >= 0 && cells[i].Exists(m => key is "qty" or "price" or "amount" ? char.IsAsciiDigit(m.Char) : char.IsLetterOrDigit(m.Char));
        }

        bool Anchors(List<Mark>[] cells) => sale
            ? (Has(cells, "qty") ? 1 : 0) + (Has(cells, "price") ? 1 : 0) + (Has(cells, "amount") ? 1 : 0) >= 1
            : Has(cells, "value") || Has(cells, "result") || (Has(cells, "limit") && Has(cells, "test"));

        var anchors = rows.Where(r => Anchors(r.Cells)).ToList();

        // Two lines for one entry: where figures without a name follow a name more often than precede one, names stand above.
        bool Named(int i) => i >= 0 && i < rows.Count && !Anchors(rows[i].Cells) && Has(rows[i].Cells, "name");
        var nameless = Enumerable.Range(0, rows.Count).Where(i => Anchors(rows[i].Cells) && !Has(rows[i].Cells, "name")).ToList();
        var above = nameless.Count(i => Named(i - 1)) > nameless.Count(i => Named(i + 1));
        var under = heads.FindIndex(h => h is { Key: "spec", Marks.Count: 0 });
        foreach (var row in rows.Where(r => !Anchors(r.Cells)))
        {
            if (anchors.Count == 0)
            {
                break;
            }

            if (sale && IsBlank(row.Cells, heads))
            {
                // Printed on the pad for goods that were not bought.
                continue;
            }

            var near = anchors.MinBy(a => Math.Abs(a.Y - row.Y) + (above && a.Y < row.Y ? 1000 : 0) + (layout.RulesBelow(Math.Min(a.Y, row.Y), Math.Max(a.Y, row.Y), heads[0].Middle) > 0 ? 1000 : 0));
            if (Math.Abs(near.Y - row.Y) > 2.2f * layout.LineHeight)
            {
                continue;
            }

            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (sale && heads[i].Key == "name" && IsPlace(row.Cells[i]))
                {
                    // Under the name, where the goods are from.
                    continue;
                }

                if (under >= 0 && heads[i].Key == "name" && row.Y > near.Y)
                {
                    near.Cells[under].AddRange(row.Cells[i]);
                }
                else if (row.Y < near.Y)
                {
                    near.Cells[i].InsertRange(0, row.Cells[i]);
                }
                else
                {
                    near.Cells[i].AddRange(row.Cells[i]);
                }
            }
        }

        return anchors.ConvertAll(a => a.Cells);
    }

    [GeneratedRegex("^([(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}[、.．])[\u3400-\u9fff]{2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Part();

    /// <summary>How many were tested and how they came out, below the table: 今日共检测7个批次，其中合格7个.</summary>
    [GeneratedRegex(@"(检测|抽检|快检|送检|检验|合格)了?\d+(个|批|份|件)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Counts();
}
