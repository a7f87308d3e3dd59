using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>What the columns of a table hold, by what stands in them.</summary>
internal static class TableColumns
{
    /// <summary>What a column whose head no lexicon has may hold, by what stands below it.</summary>
    public static List<Column> Guessed(List<Column> heads, List<List<Mark>[]> rows, bool sale)
    {
        bool Lacks(string key) => !heads.Exists(h => h.Key == key);
        return heads.ConvertAll(h =>
        {
            if (h.Key != "?")
            {
                return h;
            }

            var i = heads.IndexOf(h);
            var texts = rows.Select(r => Shapes.TextOf(r[i], 0, r[i].Count)).Where(t => t.Length > 0).ToList();
            bool Most(Func<string, bool> says) => texts.Count > 0 && texts.Count(says) * 2 > texts.Count;
            var key = sale
                ? Most(t => ProductNames.Knows(t)) && Lacks("name") ? "name" : Most(t => Measure.IsUnit(t)) && Lacks("unit") ? "unit" : "x"
                : Most(t => t is "合格" or "不合格" or "符合" or "不符合" or "阴性" or "阳性" or "√") && Lacks("result") ? "result"
                : Most(t => t[0] is '≤' or '<' || t.StartsWith("不得", StringComparison.Ordinal)) && Lacks("limit") ? "limit"
                : Most(t => t.Contains("检出", StringComparison.Ordinal) || t is "ND" || TextNorm.TryDecimal(t.TrimEnd('%'), out _)) && Lacks("value") ? "value"
                : Most(t => ProductNames.Knows(t)) && Lacks("name") ? "name" : "x";
            return h with { Key = key };
        });
    }

    /// <summary>A column of results may say 合格: then it judges, and does not measure. 阴性 is what was measured, unless another column measures.</summary>
    public static List<Column> Judged(List<Column> heads, List<List<Mark>[]> rows)
    {
        if (heads.Exists(h => h.Key == "result"))
        {
            return heads;
        }

        return heads.ConvertAll(h =>
        {
            var i = heads.IndexOf(h);
            var texts = rows.Select(r => Shapes.TextOf(r[i], 0, r[i].Count)).Where(t => t.Length > 0).ToList();
            var measured = heads.Exists(o => o.Key == "value" && o != h && rows.Exists(r => r[heads.IndexOf(o)].Exists(m => char.IsAsciiDigit(m.Char))));
            var judges = texts.Count(t => t.Contains("合格", StringComparison.Ordinal) || t.Contains("符合", StringComparison.Ordinal)
                || (measured && t is "阴性" or "阳性"));
            return h.Key == "value" && judges > 0 && judges * 2 >= texts.Count ? h with { Key = "result" } : h;
        });
    }

    /// <summary>A sample that was tested for several things is named once, in a box beside all of them.</summary>
    public static void OneSample(List<Dictionary<string, Cell>> items)
    {
        var named = items.Where(i => i.ContainsKey("name")).ToList();
        if (items.Count < 2 || named.Count != 1 || !items.TrueForAll(i => i.ContainsKey("test")))
        {
            return;
        }

        var name = named[0]["name"];
        foreach (var item in items.Where(i => !i.ContainsKey("name")))
        {
            item["name"] = name with { Certainty = 0.95 * name.Certainty };
        }
    }

    /// <summary>The limits of one column have one sign; a bar below &lt; is easily lost.</summary>
    public static void SameSigns(List<Dictionary<string, Cell>> items)
    {
        // A share that must not be reached, <50%, and a content that must not be passed, ≤0.05, may stand below each other.
        foreach (var alike in items.GroupBy(i => i.TryGetValue("limit", out var limit) && IsShare(limit.Text)))
        {
            SameSign([.. alike]);
        }
    }

    /// <summary>True for the share of an enzyme's work that a pesticide may stop: <50%, or <50 where the head has the sign.</summary>
    public static bool IsShare(string limit) => limit.EndsWith('%') || limit is ['<' or '≤', '5', '0'];

    private static void SameSign(List<Dictionary<string, Cell>> items)
    {
        var limits = items.Select(i => i.GetValueOrDefault("limit")?.Text ?? " ").ToList();
        var signed = limits.Exists(l => l[0] == '≤');
        var most = limits.Count(l => l[0] == '≤') > limits.Count(l => char.IsAsciiDigit(l[0]));
        foreach (var item in items)
        {
            if (!item.TryGetValue("limit", out var limit))
            {
                continue;
            }

            // One without any sign has probably lost it.
            item["limit"] = signed && limit.Text[0] == '<' ? limit with { Text = "≤" + limit.Text[1..] }
                : char.IsAsciiDigit(limit.Text[0]) ? limit with { Text = most ? "≤" + limit.Text : limit.Text, Certainty = 0.8 * limit.Certainty }
                : limit;
        }
    }
}
