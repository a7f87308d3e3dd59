using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Reads what a sale lists by arithmetic, however it is set: three figures near each other of which one is the product of the others
/// are a quantity, its price and its amount. Which is which, and where the next row has them, is decided by what explains most of
/// the page; heads and other words are evidence among others.
/// </summary>
internal static partial class Goods
{
    /// <summary>Lines over which one row's figures may be spread.</summary>
    private const int MostLines = 3;

    /// <summary>Figures near each other that are tried: more are no goods.</summary>
    private const int MostFigures = 16;

    private static readonly string[] Roles = ["qty", "price", "amount"];

    private static readonly List<Column> Heads =
        Column.Plain("name", "spec", "unit", "qty", "price", "amount");

    /// <summary>Three figures that make a row.</summary>
    private sealed record Triple(Token Qty, Token Price, Token Amount, double Score)
    {
        public int Top => Math.Min(Qty.Row, Math.Min(Price.Row, Amount.Row));

        public int Bottom => Math.Max(Qty.Row, Math.Max(Price.Row, Amount.Row));

        public float Left => Math.Min(Qty.Left, Math.Min(Price.Left, Amount.Left));

        public float Right => Math.Max(Qty.Right, Math.Max(Price.Right, Amount.Right));

        public IEnumerable<Token> All => [Qty, Price, Amount];

        /// <summary>On which lines they stand, and in which order: what rows of one page have in common.</summary>
        public string Shape
        {
            get
            {
                var order = new[] { (Qty, 'q'), (Price, 'p'), (Amount, 'a') }.OrderBy(t => t.Item1.Row).ThenBy(t => t.Item1.Left);
                return string.Concat(order.Select(t => $"{t.Item2}{t.Item1.Row - Top}"));
            }
        }

        /// <summary>By how much more speaks for quantity and price as they are than for the one being the other.</summary>
        public double Lead(Dictionary<Token, (string? Role, double Weight)> roles) =>
            Evidence(Qty, "qty", roles[Qty]) + Evidence(Price, "price", roles[Price]) - Evidence(Qty, "price", roles[Qty])
                - Evidence(Price, "qty", roles[Price]);

        public bool Meets(Triple other) => Top <= other.Bottom && other.Top <= Bottom && Left < other.Right && other.Left < Right;
    }

    /// <summary>The rows, or null where no figures agree.</summary>
    public static Table? Read(Layout layout)
    {
        var tokens = layout.Tokens;
        var numbers = tokens.Where(t => t.Kind == TokenKind.Number).ToList();
        var captions = numbers.Count(n => Caption(n, tokens, 1) is not null) is >= 3 and var under && under > numbers.Count(n => Caption(n, tokens, -1) is not null);
        var roles = numbers.ToDictionary(t => t, t => captions && Caption(t, tokens, 1) is { } caption ? (Columns.OfSale(Unmeasured(caption.Text)), 2) : RoleOf(t, tokens), (IEqualityComparer<Token>)ReferenceEqualityComparer.Instance);
        var chosen = Chosen(Near(numbers, roles));
        if (chosen.Count == 0)
        {
            chosen = Apart(numbers, roles);
        }

        chosen.AddRange(Equated(numbers).Where(t => !chosen.Exists(t.Meets)));

        if (chosen.Count == 0)
        {
            return null;
        }

        chosen.AddRange(Unequal(chosen, numbers));
        chosen.AddRange(Spoken(chosen, numbers));
        chosen = [.. chosen.OrderBy(t => t.Top).ThenBy(t => t.Left)];
        var names = GoodsNames.Of(chosen.ConvertAll(t => new Place(t.Top, t.Bottom, t.Left, t.Right)), tokens);
        var items = new List<Dictionary<string, Cell>>();
        var used = new List<Mark>();
        for (var i = 0; i < chosen.Count; i++)
        {
            // Where most have one, a name that is not found was not recognised.
            var triple = chosen[i];
            if (names[i] is null && names.Count(n => n is not null) * 2 <= names.Count)
            {
                continue;
            }

            var line = names[i]?.Row ?? triple.Top;
            bool Own(Token t) => t.Row >= Math.Min(line, triple.Top) && t.Row <= Math.Max(line, triple.Bottom)
                && !chosen.Exists(o => o != triple && o.Top <= t.Row && o.Bottom >= t.Row && Distance(o, t) < Distance(triple, t));
            var unit = triple.Qty.Unit.Count > 0 ? [] : captions && Caption(triple.Qty, tokens, 1) is { } told && told.Text.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
                ? [.. told.Marks.Skip(slash + 1)] : triple.Price is { Each: true } ? triple.Price.Unit
                : tokens.Where(t => t.Kind == TokenKind.Unit && Own(t)).MinBy(t => (t.Row == triple.Qty.Row ? 0 : 10_000)
                    + Math.Abs(t.Middle - triple.Qty.Middle))?.Marks ?? [];
            var spec = tokens.Find(t => t.Kind == TokenKind.Spec && Own(t));
            var item = TableCells.Item(
                [[.. names[i]?.Marks ?? []], [.. spec?.Marks ?? []], [.. unit], [.. triple.Qty.Marks, .. triple.Qty.Unit],
                    [.. triple.Price.Marks], [.. triple.Amount.Marks]],
                Heads, sale: true);
            if (item.TryGetValue("name", out var said) && !ProductNames.Knows(said.Text))
            {
                item["name"] = said with { Certainty = 0.9 * said.Certainty };
            }

            items.Add(item);
            used.AddRange(chosen.Count > 1 ? tokens.Where(Own).SelectMany(t => t.Marks) : []);
            used.AddRange((names[i]?.Marks ?? []).Concat(item.Values.SelectMany(c => c.Marks))
                .Concat(triple.All.SelectMany(t => t.Marks.Concat(t.Unit).Concat(Columns.OfSale(t.Said) is null ? []
                : t.Before!.Marks))));
        }

        if (items.Count == 0)
        {
            return null;
        }

        var heads = tokens.Where(t => t.Row < chosen[0].Top && t.Row >= chosen[0].Top - 3).GroupBy(t => t.Row)
            .LastOrDefault(g => g.Count(t => Columns.OfSale(t.Text) is not null) > 2);
        used.AddRange(heads?.SelectMany(t => t.Marks) ?? []);
        CellDoubts.Weigh(items);
        return new Table(items, used.Min(m => m.Y), used.Max(m => m.Y), chosen.Sum(t => t.Lead(roles)) < 1 ? Bodies.Unclear
            : 1, used.ToFrozenSet());
    }

    /// <summary>The word in the line right below a figure, or above it, that says what it is.</summary>
    private static Token? Caption(Token number, List<Token> tokens, int lines) => tokens.Find(t => t.Kind == TokenKind.Word && t.Row == number.Row + lines
        && t.Left < number.Right && t.Right > number.Left && Columns.OfSale(Unmeasured(t.Text)) is "qty" or "price" or "amount");

    /// <summary>What a head says of the figures below it, with or without what they are measured in.</summary>
    public static string? Headed(string text) => Columns.OfSale(text) ?? Columns.OfSale(Unmeasured(text));

    /// <summary>A caption without what its figure is measured in: 净重/斤, 金额元.</summary>
    private static string Unmeasured(string caption) => Measured().Replace(caption, "");

    private static float Distance(Triple triple, Token token) => Math.Max(0, Math.Max(triple.Left - token.Right, token.Left
        - triple.Right));

    /// <summary>What the words beside or above a figure say that it is, and how strongly.</summary>
    private static (string? Role, double Weight) RoleOf(Token number, List<Token> tokens)
    {
        if (Columns.OfSale(number.Said) is { } said)
        {
            // A sum's word says less than the head over the row's own amount.
            return (said, number.Said is "合计" or "总计" or "共计" ? 1 : 2);
        }

        var head = tokens.Where(t => t.Kind == TokenKind.Word && t.Row < number.Row
            && !tokens.Exists(o => ReferenceEquals(o.Before, t) && o.Kind == TokenKind.Number) && t.Left < number.Right
            + (0.5f * number.Height) && t.Right > number.Left - (0.5f * number.Height)
            && Headed(t.Text) is not null).MaxBy(t => t.Row);
        return head is null ? (null, 0) : (Headed(head.Text), 1.5);
    }

    /// <summary>How much speaks for a figure being what it is taken for.</summary>
    private static double Evidence(Token token, string role, (string? Role, double Weight) said)
    {
        var score = said.Role is null or "name" or "spec" or "unit" ? 0 : said.Role == role ? said.Weight : said.Role == "x"
            ? -0.7 * said.Weight : -said.Weight;
        score += token.Each ? (role == "price" ? 2.5 : -2) : token.Unit.Count > 0 ? (role == "qty" ? 1.5 : -1.5) : 0;
        score += token.Money ? (role == "qty" ? -2 : 0.3) : 0;
        score += token.Factor && role == "amount" ? -2 : 0;
        return score + (token.Outcome ? (role == "amount" ? 2 : -1) : 0);
    }

    private static Triple? Try(Token qty, Token price, Token amount, Dictionary<Token, (string? Role, double Weight)> roles)
    {
        var exact = decimal.Round(qty.Value * price.Value, amount.Decimals, MidpointRounding.AwayFromZero) == amount.Value;
        if (amount.Value < 0.1m || !(exact || (amount.Value > 10 && Sums.Same(qty.Value * price.Value, amount.Value))))
        {
            return null;
        }

        var trivial = qty.Value == 1 || price.Value == 1 || amount.Text.Length < 2;
        var evidence = Evidence(qty, "qty", roles[qty]) + Evidence(price, "price", roles[price])
            + Evidence(amount, "amount", roles[amount]);
        var lines = Math.Max(qty.Row, Math.Max(price.Row, amount.Row)) - Math.Min(qty.Row, Math.Min(price.Row, amount.Row));

        // Prices are written with as many decimals as amounts more often than quantities are.
        var written = price.Decimals > qty.Decimals ? 0.2 : 0;
        return new Triple(qty, price, amount, 3 + evidence + written - (exact ? 0 : 1) - (trivial ? 2 : 0) - (0.5 * lines));
    }

    private static IEnumerable<Triple> Among(List<Token> numbers, Dictionary<Token, (string? Role, double Weight)> roles) =>
        from a in numbers
        from b in numbers
        where !ReferenceEquals(a, b)
        from c in numbers
        where !ReferenceEquals(c, a) && !ReferenceEquals(c, b)
        let triple = Try(a, b, c, roles)
        where triple is not null
        select triple;

    /// <summary>Those on one to three lines.</summary>
    private static List<Triple> Near(List<Token> numbers, Dictionary<Token, (string? Role, double Weight)> roles)
    {
        var found = new List<Triple>();
        foreach (var top in numbers.Select(n => n.Row).Distinct())
        {
            var window = numbers.Where(n => n.Row >= top && n.Row < top + MostLines).ToList();
            window = window.Count > MostFigures ? [.. window.Where(n => n.Row == top).Take(MostFigures)] : window;
            found.AddRange(Among(window, roles).Where(t => t.Top == top && t.Score > 0.5));
        }

        return found;
    }

    /// <summary>Of all shapes the one whose rows together are most likely, with its rows; others' where these leave room.</summary>
    private static List<Triple> Chosen(List<Triple> found)
    {
        var best = new List<Triple>();
        foreach (var shape in found.GroupBy(t => t.Shape, StringComparer.Ordinal))
        {
            var rows = Fitting(shape, []);
            if (rows.Sum(t => t.Score) > best.Sum(t => t.Score))
            {
                best = rows;
            }
        }

        if (best.Count == 0)
        {
            return best;
        }

        // A row broken otherwise has its figures in the same order.
        static string Order(string shape) => string.Concat(shape.Where(char.IsAsciiLetter));
        var order = Order(best[0].Shape);
        return Fitting(found.Where(t => Order(t.Shape) == order), best);
    }

    private static List<Triple> Fitting(IEnumerable<Triple> found, List<Triple> first)
    {
        var rows = first.ToList();
        foreach (var triple in found.OrderByDescending(t => t.Score).ThenBy(t => t.Right - t.Left))
        {
            if (!rows.Exists(triple.Meets))
            {
                rows.Add(triple);
            }
        }

        return rows;
    }

    /// <summary>One lot whose figures stand anywhere on the page, where words say of two of them what they are.</summary>
    private static List<Triple> Apart(List<Token> numbers, Dictionary<Token, (string? Role, double Weight)> roles)
    {
        var said = numbers.Where(n => roles[n].Role is not null || n.Each || n.Unit.Count > 0 || n.Money).Take(MostFigures).ToList();
        var best = Among(said, roles).Where(t => t.All.Zip(Roles).Count(r => roles[r.First].Role == r.Second
            || Evidence(r.First, r.Second, (null, 0)) > 1) >= 2)
            .MaxBy(t => t.Score + t.Bottom - t.Top);
        return best is null ? [] : [best];
    }

    /// <summary>Rows that are written as a reckoning, right or wrong: 111kg×7.5元=882.5元.</summary>
    private static IEnumerable<Triple> Equated(List<Token> numbers)
    {
        for (var i = 0; i + 2 < numbers.Count; i++)
        {
            var (a, b, c) = (numbers[i], numbers[i + 1], numbers[i + 2]);
            if (b is { Factor: true, Outcome: false } && c is { Outcome: true } && a.Row == b.Row && b.Row == c.Row)
            {
                yield return b.Unit.Count > 0 && !b.Each && a.Unit.Count == 0 ? new Triple(b, a, c, 3) : new Triple(a, b, c, 3);
            }
        }
    }

    /// <summary>Rows whose figures say what each is, as the others' do, and do not agree: ￥11.20/斤, ×73, ￥917.60.</summary>
    private static List<Triple> Spoken(List<Triple> chosen, List<Token> numbers)
    {
        if (!chosen.TrueForAll(t => t is { Price.Each: true, Qty.Factor: true, Amount.Money: true }))
        {
            return [];
        }

        var rest = numbers.Where(n => !chosen.Exists(t => t.All.Contains(n))).ToList();
        Token? Near(Token price, Func<Token, bool> says) =>
            rest.Where(n => says(n) && Math.Abs(n.Row - price.Row) < MostLines).MinBy(n => Math.Abs(n.Y - price.Y));
        return [.. rest.Where(n => n.Each).Select(p => (Near(p, n => n is { Factor: true, Each: false }), p, Near(p, n => n is { Money: true, Each: false })))
            .Where(t => t.Item1 is not null && t.Item3 is not null).Select(t => new Triple(t.Item1!, t.p, t.Item3!, 0)).Where(t => !chosen.Any(t.Meets))];
    }

    /// <summary>Rows set as the others, whose figures do not agree: misread, or wrong as printed.</summary>
    private static List<Triple> Unequal(List<Triple> chosen, List<Token> numbers)
    {
        var more = new List<Triple>();
        var (shape, lines) = (chosen[0].Shape, chosen[0].Bottom - chosen[0].Top);
        var like = chosen.Where(t => t.Shape == shape).ToList();
        List<Token> Block(int top) => [.. numbers.Where(n => n.Row >= top && n.Row <= top + lines)];
        var places = like.ConvertAll(t => (Block(t.Top), t)).ConvertAll(b => (b.Item1.Count, string.Join(',', b.t.All.Select(n => b.Item1.IndexOf(n)))));
        if (like.Count < 2 || places.Distinct().Count() > 1)
        {
            return more;
        }

        var first = Block(like[0].Top);
        var at = like[0].All.Select(n => first.IndexOf(n)).ToList();
        var pitch = like.Zip(like.Skip(1)).Select(p => p.Second.Qty.Y - p.First.Qty.Y).Max();
        foreach (var top in numbers.Select(n => n.Row).Distinct().Order())
        {
            var block = Block(top);
            var all = like.Concat(more).ToList();
            if (block.Count != places[0].Count || block[0].Row != top)
            {
                continue;
            }

            var triple = new Triple(block[at[0]], block[at[1]], block[at[2]], 0);
            var near = all.Exists(t => Math.Abs(t.Qty.Y - triple.Qty.Y) < 1.4f * pitch);
            var aligned = like.TrueForAll(t => t.All.Zip(triple.All).Count(p => Math.Min(Math.Abs(p.First.Left
                - p.Second.Left), Math.Abs(p.First.Right - p.Second.Right)) < 2 * p.First.Height) >= 2);
            if (near && aligned && triple.Shape == shape && !all.Concat(chosen).Any(triple.Meets))
            {
                more.Add(triple);
            }
        }

        return more;
    }

    [GeneratedRegex(@"\(?元?\)?(/[\u3400-\u9fffA-Za-z]{1,2})?$|\((公斤|千克|斤|kg|元)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Measured();
}
