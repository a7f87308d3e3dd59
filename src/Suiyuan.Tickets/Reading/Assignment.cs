using System.Text.RegularExpressions;

namespace Suiyuan.Tickets.Reading;

/// <summary>A value settled on for a field.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Structure">0 to 1: how clearly the page says that this is the field.</param>
internal sealed record Settled(Value Value, double Structure);

/// <summary>Gives each text of a page to at most one field, and each field at most one text: the likeliest first.</summary>
internal sealed partial class Assignment
{
    private readonly record struct Claim(string Field, Piece Label, Candidate Candidate, Value Value, double Score, double Weight);

    private readonly Dictionary<string, Settled> _settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _second = new(StringComparer.Ordinal);
    private readonly HashSet<Piece> _unexplained = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Piece> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Piece> _aside = new(ReferenceEqualityComparer.Instance);
    /// <summary>What is left of a number on another paper that shares the sheet.</summary>
    private const double SecondPaper = 0.3;

    /// <summary>What is left of a name that is signed for another.</summary>
    private const double ByProxy = 0.3;

    private readonly HashSet<Piece> _spare = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fields found.</summary>
    public Dictionary<string, Settled> Fields => _settled;

    /// <summary>True for a text that some label claimed.</summary>
    public bool Taken(Piece piece) => _taken.Contains(piece);

    /// <summary>True for a text beside a label that holds no field and is no date's.</summary>
    public bool Aside(Piece piece) => _aside.Contains(piece);

    /// <summary>True for a text whose label names a field that another names better.</summary>
    public bool Spare(Piece piece) => _spare.Contains(piece);

    /// <summary>True for a text that no label of a known meaning claimed.</summary>
    public bool Unexplained(Piece piece) => !_taken.Contains(piece) || _unexplained.Contains(piece);

    /// <summary>Weighs every label against every place.</summary>
    public static Assignment Of(ValueFinder finder, IReadOnlyList<Piece> pieces, string type, IReadOnlySet<string> wanted)
    {
        var claims = new List<Claim>();
        foreach (var label in pieces)
        {
            if (label.Label is not { } match)
            {
                continue;
            }

            var meaning = match.For(type);
            var field = meaning is not null && wanted.Contains(meaning.Field) ? meaning.Field : "x";
            var weight = field == "x" ? 0.9 : meaning!.Weight;
            var date = field is "issue_date" or "expiry";
            var joined = field == "products" && match.Joint;
            var wraps = field is not ("uscc" or "licence_no" or "quantity" or "unit" or "result" or "number");
            foreach (var candidate in finder.For(label, wraps, date || joined || field is "result"))
            {
                // Several verdicts below each other are a table's column, not the paper's conclusion.
                if (field == "result" && candidate.Pieces is [var verdict] && verdict.Y > label.Bottom
                    && pieces.Count(p => p.Label is null && p.Text.Length <= 3 && p.ColumnOverlap(verdict) > 0 && Shapes.Read("result", p.Marks) is not null) > 1)
                {
                    continue;
                }

                // Several quantities below each other are of several goods, and none is the paper's.
                if (field == "quantity" && candidate.Pieces is [var amount, ..] && amount.Y > label.Bottom && GoesOn(pieces, amount, p => p.ColumnOverlap(label) > 0))
                {
                    continue;
                }

                // Nor is one of several quantities beside each other.
                if (field == "quantity" && candidate.Pieces is [var first, ..] && first.Left > label.Right && Next(pieces, first) is { Label: null } next && next.Text.All(c => char.IsAsciiDigit(c) || c == '.'))
                {
                    continue;
                }

                // A sentence that says in passing that the goods passed is no result of its own, but on a test.
                // Beside a label of the conclusion it is, and where its first sentence is the verdict: 评定意见：合格。该批货物…
                if (field == "result" && type != TicketType.Test && candidate.Marks.Count(m => m.IsChinese) > 5
                    && !(match.Colon && candidate.Marks.TakeWhile(m => m.Char is not '。').Count() <= 3)
                    && !((weight >= 1 || type == TicketType.MeatInspection) && candidate.Pieces[0].Left > label.Right && candidate.Pieces[0].RowOverlap(label) > 0.5f))
                {
                    continue;
                }

                // What no field holds takes what stands beside it, and below only where nothing else can be meant.
                if (field == "x" && candidate.Geometry < 0.7)
                {
                    continue;
                }

                if (Shapes.Read(field, candidate.Marks, finder.Hint(label)) is { } value)
                {
                    if (field == "products")
                    {
                        value = candidate.Pieces is [var goods] ? Beside(pieces, goods, Beneath(pieces, goods, value)) : Beneath(pieces, candidate.Pieces[0], value);
                    }

                    // Who has a place for a name has it for where the goods are from: 基地 佛山市南海区丹灶镇.
                    // A day on which something is signed is no end, though the end of a period was looked for there: 2026年1月20日签发.
                    var claimed = field == "expiry" && wanted.Contains("issue_date") && Signed().IsMatch(Shapes.TextOf(candidate.Marks, 0, candidate.Marks.Count)) ? "issue_date"
                        : field == "holder" && wanted.Contains("origin") && Shapes.IsPlace(value.Text) ? "origin"
                        : field == "destination" && wanted.Contains("consignee") && match.Word.EndsWith("去向", StringComparison.Ordinal) && Shapes.IsTrader(value.Text) && !value.Text.EndsWith("市场", StringComparison.Ordinal) ? "consignee"
                        : field == "holder" && match.Word == "名称" && wanted.Contains("products") && ProductNames.Knows(value.Text) && !Shapes.IsTrader(value.Text) ? "products" : field;

                    // A name that is whole, and a character from elsewhere: 肉鸡 and what a seal left.
                    var odd = field == "products" && candidate.Pieces.Count == 2 && candidate.Pieces[1].Text.Length == 1 && ProductNames.Is(candidate.Pieces[0].Text);
                    var score = weight * match.Quality * candidate.Geometry * value.Fit * (odd ? 0.6 : 1);
                    if (field == "number" && label.Y > finder.SecondPaper)
                    {
                        score *= SecondPaper;
                    }

                    if (value.Text is [.., '(' or '（', '代', ')' or '）'])
                    {
                        // Who signs for somebody says so.
                        score *= ByProxy;
                    }

                    if (Parties.StandsIn(type, field, label, value.Text))
                    {
                        score *= Parties.Signed;
                    }

                    claims.Add(new Claim(claimed, label, Undated(candidate, value), value, score + (0.0001 * candidate.Pieces.Count), weight));
                }
            }
        }

        if (claims.Exists(IsWhole))
        {
            // Of several quantities the one that the paper calls the whole: 总重量 10140公斤, beside each lot's 净重.
            claims = claims.ConvertAll(c => c.Field == "quantity" && !IsWhole(c) ? c with { Score = OfPart * c.Score } : c);
        }

        var assignment = new Assignment();
        assignment.Settle(claims);
        assignment.Part(wanted, pieces);
        return assignment;
    }

    /// <summary>What is left of a quantity's likelihood beside one that is called the whole.</summary>
    private const double OfPart = 0.9;

    private static bool IsWhole(Claim claim) => claim is { Field: "quantity", Label.Label.Word: ['总' or '共' or '合', ..] or ['申', '报', '总', ..] };

    /// <summary>True where another quantity stands below one, in its column.</summary>
    private static bool GoesOn(IReadOnlyList<Piece> pieces, Piece amount, Func<Piece, bool> belongs) =>
        pieces.Any(p => p.Label is null && p.Y > amount.Bottom && p.Y < amount.Y + (4 * amount.Height) && p.ColumnOverlap(amount) > 0.5f * Math.Min(p.Width, amount.Width) && belongs(p)
            && Shapes.Read("quantity", p.Marks) is { } figure && figure.Text.Length + (figure.Unit?.Length ?? 0) >= p.Text.Length - 2);

    private static Piece? Next(IReadOnlyList<Piece> pieces, Piece piece) => pieces.Where(p => p.Left > piece.Right && p.RowOverlap(piece) > 0.6f).MinBy(p => p.Left);

    /// <summary>With the goods that stand beside: a table whose columns are the goods.</summary>
    private static Value Beside(IReadOnlyList<Piece> pieces, Piece goods, Value value)
    {
        var all = new List<Piece> { goods };
        while (ProductNames.Is(all[0].Text) && Next(pieces, all[^1]) is { Label: null } next
            && (ProductNames.Is(next.Text) || (all.Count > 1 && next.Text.Length <= 5 && next.Marks.All(m => m.IsChinese))))
        {
            all.Add(next);
        }

        return all.Count == 1 ? value : Joined(all, value.Fit);
    }

    /// <summary>With the goods that stand below, each with how much of it beside.</summary>
    private static Value Beneath(IReadOnlyList<Piece> pieces, Piece goods, Value value)
    {
        bool Measured(Piece name) => Next(pieces, name) is { Label: null } beside && Shapes.Read("quantity", beside.Marks) is { Unit: not null, Fit: >= 0.9 };
        var all = new List<Piece>();
        for (var next = goods; next is not null && Measured(next); next = pieces.FirstOrDefault(p => p.Label is null && Math.Abs(p.Left - goods.Left) < 0.6f * goods.Em
            && p.Y > all[^1].Bottom && p.Top - all[^1].Bottom < 1.5f * goods.Height && p.Marks.All(m => m.IsChinese)))
        {
            all.Add(next);
        }

        return all.Count < 2 ? value : Joined(all, value.Fit);
    }

    private static Value Joined(List<Piece> goods, double fit) => new(string.Join('、', goods.Select(p => p.Text)), fit, goods.Min(p => Piece.Certainty(p.Marks)), [.. goods.SelectMany(p => p.Marks)]);

    /// <summary>Without the day that stands behind or below a value and is no part of it: nothing explains it yet.</summary>
    private static Candidate Undated(Candidate candidate, Value value) =>
        candidate.Pieces.Count > 1 && candidate.Pieces[^1] is var last && !last.Marks.Any(value.Marks.Contains) && Shapes.Read("issue_date", last.Marks) is not null
            ? candidate with { Pieces = [.. candidate.Pieces.SkipLast(1)] } : candidate;

    /// <summary>Takes a value from elsewhere for a field that has none, or none half as clear.</summary>
    public void Offer(string field, Value value, double structure)
    {
        if (!_settled.TryGetValue(field, out var before) || before.Structure < 0.5 * structure)
        {
            _settled[field] = new Settled(value, structure);
        }
    }

    /// <summary>Goods and how much of them in one: 泥鳅 2582公斤.</summary>
    private void Part(IReadOnlySet<string> wanted, IReadOnlyList<Piece> pieces)
    {
        if (!wanted.Contains("quantity") || !_settled.TryGetValue("products", out var both))
        {
            return;
        }

        var marks = both.Value.Marks;
        if (!_settled.ContainsKey("quantity"))
        {
            // In a box of its own beside the goods: 泥鳅 | 2582公斤.
            var last = marks[^1];
            var beside = pieces.Where(p => !_taken.Contains(p) && p.Left > last.Right && Math.Abs(p.Y - last.Y) < 0.6f * last.Height).MinBy(p => p.Left);
            var several = both.Value.Text.Contains('、', StringComparison.Ordinal) && last.Y - marks[0].Y > last.Height;
            if (!several && beside is { Label: null } && Shapes.Read("quantity", beside.Marks) is { Unit: not null, Fit: >= 0.9 } own && !GoesOn(pieces, beside, p => Shapes.Read("quantity", p.Marks)?.Unit == own.Unit))
            {
                _settled["quantity"] = new Settled(own, 0.9 * both.Structure);
                _taken.Add(beside);
                return;
            }
        }

        var digit = 0;
        while (digit < marks.Count && !char.IsAsciiDigit(marks[digit].Char))
        {
            digit++;
        }

        if (digit == 0 || digit == marks.Count || Shapes.Read("products", Shapes.Slice(marks, 0, digit)) is not { } goods
            || Shapes.Read("quantity", Shapes.Slice(marks, digit, marks.Count)) is not { Unit: not null, Fit: >= 0.9 } amount)
        {
            return;
        }

        _settled["products"] = both with { Value = goods };
        if (!_settled.ContainsKey("quantity"))
        {
            _settled["quantity"] = new Settled(amount, both.Structure);
        }
    }

    /// <summary>How near another candidate came to the one settled on, 0 to 1.</summary>
    public double Rivalry(string field) => _second.GetValueOrDefault(field);

    /// <summary>
    /// A label that names the field only sometimes, such as 生产日期, leaves it in doubt even where no better one is
    /// printed.
    /// </summary>
    private static double Named(double weight) => 1 - (0.67 * Math.Max(0, 0.9 - weight));

    /// <summary>Of two parties the one that is named as a trader is meant, not the person who signs for it.</summary>
    private static double Rank(Claim claim) =>
        claim.Field is "holder" or "consignee" && claim.Value.Text.Length <= 4 && !Shapes.IsBody(claim.Value.Text)
            ? (Parties.Signs(claim.Label) ? 0.6 : claim.Label.Label!.Word.EndsWith('人') ? 0.7 : 0.85) * claim.Score : claim.Score;

    private void Settle(List<Claim> claims)
    {
        var served = new HashSet<Piece>(ReferenceEqualityComparer.Instance);
        Value? other = null;
        claims.Sort((a, b) => Rank(b).CompareTo(Rank(a)));
        foreach (var claim in claims)
        {
            if (claim.Score < 0.12 || served.Contains(claim.Label) || claim.Candidate.Pieces.Any(_taken.Contains))
            {
                continue;
            }

            if (claim.Field != "x")
            {
                if (_settled.TryGetValue(claim.Field, out var before))
                {
                    _spare.UnionWith(claim.Candidate.Pieces);
                    if (claim.Field == "holder" && before.Value.Text != claim.Value.Text && Receives().IsMatch(claim.Label.Label!.Word))
                    {
                        // Where another is said to give, the shop is who receives.
                        other ??= claim.Value;
                    }

                    if (before.Value.Text != claim.Value.Text)
                    {
                        _second[claim.Field] = Math.Max(_second.GetValueOrDefault(claim.Field), claim.Score / Math.Max(0.01, before.Structure));
                    }
                }
                else
                {
                    _settled[claim.Field] = new Settled(claim.Value, Math.Min(1, claim.Score / claim.Weight) * Named(claim.Weight));
                }
            }

            // Beside who signs there is often the day on which.
            if (claim.Label.Label!.Meanings.Count == 0 || (claim.Field == "x" && Signer().IsMatch(claim.Label.Label.Word)))
            {
                _unexplained.UnionWith(claim.Candidate.Pieces);
            }

            if (claim.Field == "x" && !Dated().IsMatch(claim.Label.Label.Word))
            {
                _aside.UnionWith(claim.Candidate.Pieces);
            }

            served.Add(claim.Label);
            _taken.UnionWith(claim.Candidate.Pieces);
        }

        if (other is not null && !_settled.ContainsKey("consignee"))
        {
            _settled["consignee"] = new Settled(other, 0.75);
        }
    }

    [GeneratedRegex("^(门店|店名|店铺|学校|食堂|收购(单位|人|商|主体|企业|方))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Receives();

    [GeneratedRegex("兽医|[检验测疫]员|检[验测疫]人|经办|签字|签名|签章|盖章|审核|批准|负责人|抽样人|采样", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Signer();

    [GeneratedRegex("[日时期间年月限]|保质|生产|批", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex Dated();

    [GeneratedRegex("日(签发|出具|开具|填发|签证|出证|开证)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Signed();
}
