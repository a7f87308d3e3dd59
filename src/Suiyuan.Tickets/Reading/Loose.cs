using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>Fields that stand on a page without a label: a code, a date by a signature, the body that signs, a shop's name as heading.</summary>
internal static partial class Loose
{
    /// <summary>What is left of the likelihood where more than one could be meant.</summary>
    public const double Several = 0.85;

    /// <summary>Offers what it finds for fields that have no value yet.</summary>
    public static void Find(Layout layout, IReadOnlyList<Piece> pieces, Assignment found, string type, IReadOnlySet<string> wanted, IReadOnlySet<Mark> table)
    {
        if (type is TicketType.Business or TicketType.Licence)
        {
            // Who hands out a copy dates what he writes on it.
            var foot = pieces.Where(p => Foot().IsMatch(p.Text)).Select(p => p.Y).DefaultIfEmpty(float.MaxValue).Max();
            List<Piece> own = [.. pieces.Where(p => p.Y < foot + p.Height && !pieces.Any(r => Copy().IsMatch(r.Text) && Math.Abs(r.Y - p.Y) < 2 * p.Height))];
            pieces = own.Exists(p => p.Label is null && DateShape().IsMatch(p.Text)) ? own : pieces;
        }

        var free = pieces.Where(p => p.Label is null && !found.Taken(p)).ToList();
        Codes(pieces, found, wanted);
        if (wanted.Contains("number") && !(found.Fields.GetValueOrDefault("number") is { } numbered && (type != TicketType.Test || numbered.Structure > 0.7)))
        {
            // A test's own number, before that of its sample.
            found.Fields.Remove("number", out var sample);
            Number(layout, free, found);
            if (sample is not null && !found.Fields.ContainsKey("number"))
            {
                found.Fields["number"] = sample;
            }
        }

        if (wanted.Contains("number") && !found.Fields.ContainsKey("number")
            && pieces.Where(p => p.Label is null && found.Unexplained(p) && IsBare(p)).ToList() is [var only] && only.Y < 0.3f * layout.Height
            && Bare(only) is { } bare)
        {
            // The one number at the head of a page, beside words that say nothing of it.
            found.Offer("number", bare, 0.72);
        }

        if (wanted.Contains("issue_date") && !found.Fields.ContainsKey("issue_date"))
        {
            Date(layout, free, found, 1);
            if (!found.Fields.ContainsKey("issue_date"))
            {
                // Beside a label that no lexicon has: perhaps the date wanted, perhaps another.
                Date(layout, [.. pieces.Where(p => p.Label is null && found.Unexplained(p))], found, 0.75);
            }

            if (!found.Fields.ContainsKey("issue_date"))
            {
                // Printed right behind something else: 秤号04 2026-07-15 08:31.
                Date(layout, [.. pieces.Where(p => p.Label is null && found.Aside(p))], found, 0.7);
            }
        }
        else if (type is TicketType.Test or TicketType.Aquatic or TicketType.Commitment or TicketType.MeatInspection && found.Fields.GetValueOrDefault("issue_date") is { Structure: < 0.8 } sampled)
        {
            // A report is dated after its sample was taken, a paper of origin after the catch.
            found.Fields.Remove("issue_date");
            Date(layout, free, found, 1);
            found.Fields["issue_date"] = found.Fields.TryGetValue("issue_date", out var dated)
                && string.CompareOrdinal(dated.Value.Text, sampled.Value.Text) >= 0 ? dated : sampled;
        }

        if (wanted.Contains("quantity") && pieces.Where(p => p.Label is null).Select(p => (Piece: p, Said: Altogether().Match(p.Text).Groups["v"])).FirstOrDefault(p => p.Said.Success) is { Piece: { } whole, Said: var said }
            && Shapes.Read("quantity", Shapes.Slice(whole.Marks, said.Index, said.Index + said.Length)) is { } altogether)
        {
            found.Offer("quantity", altogether, 0.85);
        }

        if (wanted.Contains("quantity") && layout.Rows.FirstOrDefault(r => r[0].Text is "合计" or "总计" or "共计") is { } sum
            && sum.Skip(1).Select(s => Shapes.Read("quantity", s.Marks)).Where(v => v is { Unit: not null, Fit: >= 0.9 }).ToList() is [{ } summed])
        {
            // Of goods in several rows, what they come to.
            found.Offer("quantity", summed, 0.9);
        }

        foreach (var (field, value) in Narrative.Read(layout, table))
        {
            // Whom a letter about a test is for is whose goods were tested.
            var meant = field == "consignee" && type == TicketType.Test ? "holder" : field;
            if (field == Narrative.Judgement)
            {
                if (type is TicketType.MeatInspection or TicketType.Import or TicketType.Test)
                {
                    found.Offer("result", value, 0.85 * value.Fit);
                }

                continue;
            }

            if (meant == "holder" && type is TicketType.Commitment or TicketType.Aquatic && Shapes.IsTrader(value.Text) && value.Text[0] is not ('我' or '本') && !value.Text.EndsWith("市场", StringComparison.Ordinal) && !value.Text.Any(char.IsAsciiDigit)
                && found.Fields.GetValueOrDefault("holder") is { } person && Parties.IsPerson(person.Value.Text))
            {
                // A person signs what the firm promises that the sentence names.
                found.Fields.Remove("holder");
            }

            // Sentences on other papers say of the goods that they passed; only a test concludes with it.
            if (wanted.Contains(meant) && (meant != "result" || type == TicketType.Test))
            {
                if (meant == "consignee" && found.Fields.GetValueOrDefault(meant) is { } bound && bound.Value.Text == found.Fields.GetValueOrDefault("destination")?.Value.Text)
                {
                    // Who receives the goods is said; where they go is no second name of his.
                    found.Fields.Remove(meant);
                }

                found.Offer(meant, value, 0.85 * value.Fit);
            }
        }

        if (type is not (TicketType.Sale or TicketType.Business or TicketType.Licence))
        {
            Salutation(layout, pieces, found, type == TicketType.Test ? "holder" : "consignee");
        }

        if (wanted.Contains("issuer") && !found.Fields.ContainsKey("issuer") && BodyOf(type) is { } suffix)
        {
            Issuer(layout, [.. pieces.Where(p => p.Label is null && (found.Unexplained(p) || found.Spare(p)))], found, suffix, type);
        }

        if (type == TicketType.Aquatic && !found.Fields.ContainsKey("holder") && found.Fields.GetValueOrDefault("issuer") is { } farm && Own().IsMatch(farm.Value.Text))
        {
            // Who farms signs for his own goods.
            found.Offer("holder", farm.Value, 0.95 * farm.Structure);
        }

        if (type == TicketType.Import && found.Fields.GetValueOrDefault("issuer") is { } customs
            && pieces.FirstOrDefault(p => p.Label is null && p.Text.Length > customs.Value.Text.Length && p.Text == "中华人民共和国" + customs.Value.Text) is { } full
            && Shapes.Read("issuer", full.Marks) is { } signed)
        {
            // Its whole name, as it signs.
            found.Fields["issuer"] = new Settled(signed, customs.Structure);
        }

        if (type is TicketType.Business or TicketType.Licence)
        {
            Licensed([.. pieces.Where(p => p.Label is null && found.Unexplained(p))], found, wanted);
        }

        if (type == TicketType.Test)
        {
            // The head of an app's page: what was tested and how it came out, without a word beside.
            List<Piece> rest = [.. free.Where(p => !p.Marks.Any(table.Contains))];
            Only(rest, found, wanted, "products", p => ProductNames.Is(p.Text) ? Shapes.Read("products", p.Marks) : null, 0.75);
            Only(rest, found, wanted, "result", Verdict, 0.75);
        }

        if (type == TicketType.MeatInspection)
        {
            Only([.. free.Where(p => p.Alone)], found, wanted, "result", Verdict, 0.75);
        }

        if (type is TicketType.Quarantine or TicketType.Commitment or TicketType.Aquatic or TicketType.MeatInspection or TicketType.Import)
        {
            Unmistakable([.. pieces.Where(p => p.Label is null && found.Unexplained(p) && !p.Marks.Any(table.Contains))], found, wanted, places: type != TicketType.MeatInspection);
        }

        if (wanted.Contains("unit") && !found.Fields.ContainsKey("unit")
            && found.Fields.GetValueOrDefault("quantity")?.Value is { Unit: null } figure)
        {
            Unit(pieces, figure, found);
        }

        if (type == TicketType.Sale)
        {
            Parties.Unlabelled(layout, free, found);
        }
    }

    /// <summary>
    /// What a text is by itself, whatever the label beside it that no lexicon has: the one quantity, the one product, the one
    /// place that is left. A guess, and as sure as one.
    /// </summary>
    private static void Unmistakable(List<Piece> free, Assignment found, IReadOnlySet<string> wanted, bool places)
    {
        free = free.FindAll(p => !p.Text.EndsWith(':'));
        Only(free, found, wanted, "quantity", p => Shapes.Read("quantity", p.Marks) is { Unit: not null, Fit: >= 0.9 } value && value.Text.Length + value.Unit.Length == p.Text.Length ? value : null, 0.7);
        Only(free, found, wanted, "products", p => Shapes.Read("products", p.Marks) is { } value && ProductNames.Is(value.Text) ? value : null, 0.7);
        if (!found.Fields.ContainsKey("products") && !found.Fields.ContainsKey("quantity") && free.ConvertAll(p => (Piece: p, Match: Counted().Match(p.Text))).FindAll(c => c.Match.Success && ProductNames.Knows(c.Match.Groups["p"].Value)) is [var both])
        {
            // 光鸡 150只: the goods and how many of them.
            var (at, length) = (both.Match.Groups["q"].Index, both.Match.Groups["q"].Length);
            if (Shapes.Read("products", Shapes.Slice(both.Piece.Marks, 0, both.Match.Groups["p"].Length)) is { } goods && Shapes.Read("quantity", Shapes.Slice(both.Piece.Marks, at, at + length)) is { Unit: not null } amount)
            {
                found.Offer("products", goods, 0.75);
                found.Offer("quantity", amount, 0.75);
            }
        }

        Only(free, found, wanted, "holder", p => Grower().IsMatch(p.Text) ? Shapes.Read("holder", p.Marks) : null, 0.7);
        if (!places)
        {
            // A stamp of the slaughterhouse has its address, and seldom where the animals are from.
            return;
        }

        Only(free, found, wanted, "destination", p => Place(p) is { } value && Market().IsMatch(value.Text) ? value : null, 0.65);
        Only(free, found, wanted, "origin", p => Place(p) is { } value && !Market().IsMatch(value.Text) ? value : null, 0.65);
    }

    /// <summary>A field that one text alone, or several that say the same, can be.</summary>
    private static void Only(List<Piece> free, Assignment found, IReadOnlySet<string> wanted, string field, Func<Piece, Value?> read, double structure)
    {
        // Who signs for a party gives way to its name.
        if (wanted.Contains(field) && (!found.Fields.TryGetValue(field, out var settled) || (field == "holder" && settled.Structure <= Parties.Signed)))
        {
            var values = free.Select(read).OfType<Value>().ToList();
            if (values.Select(v => v.Text).Distinct(StringComparer.Ordinal).Count() == 1)
            {
                found.Fields[field] = new Settled(values[0], structure);
            }
        }
    }

    /// <summary>Of a licence whose labels are set downwards or spread, what its values are by themselves: a period, the one name of a trader.</summary>
    private static void Licensed(List<Piece> free, Assignment found, IReadOnlySet<string> wanted)
    {
        if (wanted.Contains("expiry") && !found.Fields.ContainsKey("expiry")
            && free.Where(p => Period().IsMatch(p.Text)).ToList() is [var period] && Shapes.Read("expiry", period.Marks) is { } end)
        {
            found.Offer("expiry", end, 0.8);
        }

        // The date by the seal is the one of issue; a label that was read in part may name the one of registration.
        if (found.Fields.GetValueOrDefault("issue_date") is { Structure: < 0.97 } dated
            && free.Where(p => p.Y > dated.Value.Marks[0].Y + p.Height).OrderByDescending(p => p.Y).Select(p => (p.Marks.Count, Day: Shapes.Read("issue_date", p.Marks)))
                .FirstOrDefault(p => p.Day?.Marks.Count == p.Count).Day is { } issued)
        {
            found.Fields["issue_date"] = new Settled(issued, 0.85);
        }

        // One that is valid from a day to another and says no more was issued on the first.
        if (!found.Fields.ContainsKey("issue_date") && found.Fields.GetValueOrDefault("expiry") is { } valid
            && DateShape().Matches(Shapes.TextOf(valid.Value.Marks, 0, valid.Value.Marks.Count)) is [var begin, _]
            && Shapes.Read("issue_date", Shapes.Slice(valid.Value.Marks, begin.Index, begin.Index + begin.Length)) is { } first)
        {
            found.Offer("issue_date", first, Several * valid.Structure);
        }

        if (!found.Fields.ContainsKey("holder") && free.Where(p => p.Text.Length is >= 5 and <= 30 && Trader().IsMatch(p.Text)).ToList() is [var name]
            && Shapes.Read("holder", name.Marks) is { } trader)
        {
            found.Offer("holder", trader, 0.75);
        }
    }

    /// <summary>Whom a letter is for: a trader's name with a colon, alone in its line above the sentences.</summary>
    private static void Salutation(Layout layout, IReadOnlyList<Piece> pieces, Assignment found, string field)
    {
        var heads = pieces.Where(p => p.Label is null && !found.Taken(p)).ToList().FindAll(p => p.Text.EndsWith(':') && p.Alone && p.Y < 0.6f * layout.Height && Shapes.IsTrader(p.Text[..^1]) && !Everyone().IsMatch(p.Text));
        if (heads is [var head] && Shapes.Read(field, Shapes.Slice(head.Marks, 0, head.Marks.Count - 1)) is { } named)
        {
            found.Offer(field, named, 0.85);
        }
    }

    private static Value? Verdict(Piece piece) => piece.Text is "合格" or "不合格" ? Shapes.Read("result", piece.Marks) : null;

    private static Value? Place(Piece piece) =>
        PlaceNames.In(piece.Text).Count >= 2 && ProvinceFirst().IsMatch(piece.Text) && !Party().IsMatch(piece.Text) ? Shapes.Read("origin", piece.Marks) : null;

    private static void Codes(IReadOnlyList<Piece> pieces, Assignment found, IReadOnlySet<string> wanted)
    {
        foreach (var piece in pieces.Where(p => p.Label is null))
        {
            var start = 0;
            while (start < piece.Marks.Count)
            {
                var end = start;
                while (end < piece.Marks.Count && char.IsAsciiLetterOrDigit(piece.Marks[end].Char))
                {
                    end++;
                }

                var marks = Shapes.Slice(piece.Marks, start, end);
                // Eighteen figures that nobody calls a credit code and that are none are another number: a customs declaration has as many.
                if (marks.Count == Uscc.Length && Shapes.Read("uscc", marks) is { Fit: 1 } code && Uscc.IsValid(code.Text) && !IdNumber.IsValid(code.Text)
                    && Uscc.HasKnownKind(code.Text) && code.Text[0] is '9' or '5' or '1' or 'N' or 'Y' && code.Text[1] is '1' or '2' or '3' && wanted.Contains("uscc"))
                {
                    found.Offer("uscc", code, 0.9);
                }

                if (marks.Count == FoodLicence.Length && marks.Count(m => char.IsAsciiDigit(m.Char)) >= 8 && Shapes.Read("licence_no", marks) is { Fit: 1 } licence && wanted.Contains("licence_no"))
                {
                    found.Offer("licence_no", licence, 0.9);
                }

                start = end + 1;
            }
        }
    }

    /// <summary>A number by itself, in brackets or not.</summary>
    private static bool IsBare(Piece piece) => piece.Text.TrimEnd('号').Trim('(', ')', '[', ']', '【', '】').TrimEnd('号') is var text
        && BareNumber().IsMatch(text) && (char.IsAsciiLetterUpper(text[0]) || text.Count(char.IsAsciiDigit) > 8 || !DateText.TryParse(text, out _)) && !Telephone().IsMatch(text);

    private static Value? Bare(Piece piece) =>
        Shapes.Read("number", [.. piece.Marks.Where(m => m.Char != '号' || piece.Marks[0].IsChinese).Where(m => m.Char is not ('(' or ')' or '[' or ']' or '【' or '】'))]);

    private static void Number(Layout layout, List<Piece> free, Assignment found)
    {
        var other = layout.SecondPaper;
        foreach (var piece in free.Where(p => p.Y < other).OrderBy(p => p.Y))
        {
            var official = Official().Match(piece.Text);
            if (official.Success && Shapes.Read("number", piece.Marks) is { } filed && filed.Text.Length >= piece.Text.Length - 2)
            {
                found.Offer("number", filed, 0.85);
                return;
            }

            var ordinal = Ordinal().Match(piece.Text);
            if (ordinal.Success && Shapes.Read("number", Shapes.Slice(piece.Marks, ordinal.Groups["v"].Index, ordinal.Groups["v"].Index + ordinal.Groups["v"].Length)) is { } counted)
            {
                found.Offer("number", counted, 0.88);
                return;
            }

            var said = NumberSaid().Match(piece.Text);
            var (at, end) = (said.Groups["v"].Index, said.Groups["v"].Index + said.Groups["v"].Length);
            at -= at > 1 && LabelWords.IsNought([.. piece.Marks], at - 1) ? 1 : 0;
            if (said.Success && Shapes.Read("number", Shapes.Slice(piece.Marks, at, end)) is { } value)
            {
                found.Offer("number", value, 0.88);
                return;
            }
        }

        // Else a number that nothing explains: near the top, or the only one.
        var bare = free.Where(IsBare).ToList();
        foreach (var piece in bare.Where(p => p.Y < 0.35f * layout.Height || bare.Count == 1))
        {
            if (Bare(piece) is { } value)
            {
                found.Offer("number", value, piece.Y < 0.35f * layout.Height ? 0.75 : 0.6);
                return;
            }
        }
    }

    private static void Date(Layout layout, List<Piece> free, Assignment found, double likely)
    {
        // The date by the signature is the lowest; a date in a sentence is seldom it.
        var dated = layout.Rows.AsEnumerable().Reverse()
            .Select(r => r.SelectMany(s => s.Marks).Where(m => free.Exists(p => p.Marks.Contains(m))).ToList())
            .Where(m => m.Count >= 6 && DateShape().IsMatch(Shapes.TextOf(m, 0, m.Count))).ToList();
        likely *= dated.Count > 1 ? Several : 1;
        foreach (var marks in dated)
        {
            var match = DateShape().Match(Shapes.TextOf(marks, 0, marks.Count));
            if (Shapes.Read("issue_date", Shapes.Slice(marks, match.Index, match.Index + match.Length)) is { } value)
            {
                found.Offer("issue_date", value, likely * (match.Length > 0.6 * marks.Count ? 0.88 : 0.7));
                return;
            }
        }
    }

    private static string[]? BodyOf(string type) => type switch
    {
        TicketType.Quarantine => ["监督所", "分所", "农业农村局", "监督站", "检疫站", "控制中心", "检疫所", "监督局"],
        TicketType.MeatInspection => ["屠宰厂", "肉联厂", "屠宰场", "屠宰有限公司", "食品有限公司", "肉联厂有限公司", "肉联厂有限责任公司", "屠宰有限责任公司", "食品有限责任公司", "肉类有限公司", "肉类有限责任公司", "食品公司", "肉类联合加工厂", "定点屠宰厂", "屠宰厂(场)", "禽业有限公司", "禽业有限责任公司", "肉联有限公司", "家禽有限公司"],
        TicketType.Import => ["海关", "检验检疫局"],
        TicketType.Aquatic => ["办公室", "推广站", "水产站", "渔业站", "农技站", "畜牧兽医站", "协会", "村民委员会", "村委会", "农业农村局", "渔政", "镇人民政府", "海洋与渔业局", "服务中心", "人民政府", "渔港监督", "管理站", "管理所", "管理中心", "执法大队", "执法支队", "渔政大队"],
        TicketType.Test => ["检测中心", "检验所", "检测技术有限公司", "检测服务有限公司", "检验中心", "快检室", "检测站", "检测有限公司", "检测室", "检测研究院", "检验研究院", "检验检测中心", "检测所", "快检站", "检验检测有限公司", "实验室", "市场监督管理局", "市场监督管理所", "农业农村局", "技术推广中心", "监测中心", "监测站", "技术服务中心", "综合服务中心", "农技站", "技术推广站"],
        TicketType.Business or TicketType.Licence => ["市场监督管理局", "食品药品监督管理局", "行政审批局", "工商行政管理局", "行政审批服务局", "管理局"],
        _ => null,
    };

    private static void Issuer(Layout layout, List<Piece> free, Assignment found, string[] suffixes, string type)
    {
        var bodies = free.ConvertAll(Unstamped)
            .Where(p => p.Text.Length is >= 4 and <= 30 && !p.Text.AsSpan().ContainsAny('，', ',', '。') && !p.Text.EndsWith("共和国海关", StringComparison.Ordinal)
                && Named(p) is var name
                && (Array.Exists(suffixes, s => name.EndsWith(s, StringComparison.Ordinal)) || (type == TicketType.Test && Laboratory().IsMatch(name))))
            .OrderByDescending(p => p.Y > 0.5f * layout.Height ? 1 : 0).ThenByDescending(p => p.Y).ToList();
        var best = bodies.FirstOrDefault();
        if (best is not null && Shapes.Read("issuer", best.Marks) is { } value)
        {
            found.Offer("issuer", value, bodies.Exists(b => b.Text != best.Text) ? 0.85 * Several : 0.85);
        }

        if (best is null && type == TicketType.Aquatic && layout.Lines.Any(l => Stamped().IsMatch(Shapes.TextOf(l, 0, l.Length)))
            && free.Where(p => p.Y < 0.25f * layout.Height && Cooperative().IsMatch(p.Text)).ToList() is [var heading] && Shapes.Read("issuer", heading.Marks) is { } own)
        {
            // A cooperative writes its members' papers under its own name, and where its stamp belongs stands only what it is.
            found.Offer("issuer", own, 0.8);
        }

        // A list that is posted is headed with who made it: 百兴市场检测室快检结果公布栏.
        foreach (var line in best is null && type == TicketType.Test ? layout.Lines.Where(l => l[0].Y < 0.3f * layout.Height) : [])
        {
            if (Headed().Match(Shapes.TextOf(line, 0, line.Length)) is { Success: true } match && Shapes.Read("issuer", Shapes.Slice(line, 0, match.Groups["v"].Length)) is { } head)
            {
                found.Offer("issuer", head, 0.8);
            }
        }
    }

    /// <summary>What a text names, with its words put right.</summary>
    private static string Named(Piece piece)
    {
        var marks = Shapes.Trim(piece.Marks);
        return Wording.Correct(marks, Shapes.TextOf(marks, 0, marks.Count)).Text;
    }

    /// <summary>Without the words in brackets that say which stamp belongs there: 嘉禾食品有限公司（检验专用章）.</summary>
    private static Piece Unstamped(Piece piece) => piece.Text.LastIndexOf('(') is > 3 and var at && piece.Text.EndsWith("章)", StringComparison.Ordinal) ? new Piece([.. piece.Marks.Take(at)]) : piece;

    /// <summary>The one unit in the row of a quantity that has none, whatever its label says.</summary>
    private static void Unit(IReadOnlyList<Piece> pieces, Value figure, Assignment found)
    {
        var mark = figure.Marks[0];
        var units = pieces.Where(p => p.Label is null && Measure.IsUnit(p.Text) && Math.Abs(p.Y - mark.Y) < 0.5f * mark.Height).ToList();
        if (units is [var unit] && Shapes.Read("unit", unit.Marks) is { } value)
        {
            found.Offer("unit", value, 0.75);
        }
    }

    [GeneratedRegex(@"(^|[(\[ ])(NO|No|N0|Nº|№|N(?=[:：][A-Z\d])|编号|单号|证号|第(?=[A-Za-z]*\d))[.:：]*(?<v>[A-Za-z0-9\u3400-\u9fff\-()\[\]]*\d{3,}[A-Za-z0-9\-]*号?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex NumberSaid();

    [GeneratedRegex("(检测|检验|质检|化验|检疫|认证|测试|标准技术|分析).*(公司|集团|中心|所|院|站|快检车|检测车)$|快检车$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Laboratory();

    [GeneratedRegex(@"(合作社|联社|协会)\((盖|公|签)章\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Stamped();

    [GeneratedRegex("^[\u3400-\u9fff()]{4,28}(合作社|联社|协会)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Cooperative();

    [GeneratedRegex("^(?<v>[\u3400-\u9fff]{2,20}(检测室|快检室|检测站|检测中心|快检站|检测点))(农药|快检|快速|检测|食用|农产品|蔬菜|食品)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Headed();

    [GeneratedRegex("^(?!场|厂|户|民|专业|有限)[\u3400-\u9fff()（）]{2,24}(农场|合作社|种植场|养殖场|种养场|果园|有限公司|家庭农场|基地)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Grower();

    /// <summary>As offices file their papers: （2026）农检字第0771号, 2026年第0312号.</summary>
    [GeneratedRegex(@"^[(（\[〔]?(19|20)\d\d([)）\]〕]|年)[\u3400-\u9fff]{0,8}第?\d{1,6}号$|^[\u3400-\u9fff]{1,8}[(（\[〔](19|20)\d\d[)）\]〕]第?\d{1,6}号$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Official();

    [GeneratedRegex(@"^(?<p>[\u3400-\u9fff]{1,8}?)[:,，、]?(?<q>\d[\d.,]*[\u3400-\u9fffA-Za-z]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Counted();

    /// <summary>A letter to whom it may concern.</summary>
    [GeneratedRegex("^(各|沿途|有关|相关|贵|尊敬)|检查站", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Everyone();

    [GeneratedRegex("监制$|gsxt|公示系统", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Foot();

    [GeneratedRegex("复印|仅供|此件|之用", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^自?\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?(起?至|到|[-~—])\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?止?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Period();

    [GeneratedRegex("^(?!有限|股份|个体|自然人|国有).*[㐀-鿿](公司|商行|经营部|店|档|厂|合作社|批发部|食堂|酒楼|餐厅|超市|商店|作坊|水产行|农场|[养鸡鸭猪鹅牛羊鱼殖植]场|加工坊|酒店|茶楼)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Trader();

    [GeneratedRegex("市场|交易中心|批发中心|屠宰", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Market();

    [GeneratedRegex("^[\u3400-\u9fff]{2,7}?(省|市|自治区)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex ProvinceFirst();

    [GeneratedRegex("公司|[局所站档行店部户]$|合作社|办公室|政府|委员会|协会|海关|号", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Party();

    [GeneratedRegex(@"第(?<v>[A-Za-z\u3400-\u9fff]{0,4}\d{6,}[A-Za-z0-9\-]*)号", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(1[3-9]\d{9}|0\d{9,11})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^([A-Z粤京沪桂湘赣闽琼]{0,4}[水检动]?[A-Z]?\d{7,16}|\d{6,8}-\d{2,5}|[A-Z]{1,6}-?\d{4,8}(-\d{1,6}){0,3}|20\d\d(-\d{2,6}){1,2}|[粤京沪桂湘赣闽琼]\d{3,6}(-\d{2,6}){1,3}|[\u3400-\u9fff]{1,8}[字证]\[?(19|20)\d\d\]?第?-?\d{1,6}号?|#[A-Z]{0,4}\d{5,16}(-\d{1,5})?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"(\d{4}[年\-./]\d{1,2}[月\-./]\d{1,2}日?|[二〇○零一三四五六七八九0-9]{4}年[一二三四五六七八九十0-9]{1,3}月[一二三四五六七八九十0-9]{1,3}日)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex DateShape();

    [GeneratedRegex("(养殖|农|渔|种植)场$|合作社$|养殖[^,，]{0,6}公司$|养殖基地$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Own();

    [GeneratedRegex("^[^第]{0,6}(共计|合计|共)(?<v>[0-9.]+(" + Narrative.Units + "))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Altogether();
}
