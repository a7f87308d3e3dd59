using System.Text;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Reading;

/// <summary>What a text is by itself, wherever it stands.</summary>
internal enum TokenKind
{
    /// <summary>A figure, perhaps with its unit or a money sign.</summary>
    Number,

    /// <summary>Chinese text.</summary>
    Word,

    /// <summary>A unit that stands apart from its figure.</summary>
    Unit,

    /// <summary>A size or grade of goods: 10斤/箱, 一级.</summary>
    Spec,

    /// <summary>Dates, times, codes: nothing that goods are reckoned with.</summary>
    Other,
}

/// <summary>A text of a row with what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Of a number its digits alone.</param>
/// <param name="Marks">Those of the text.</param>
/// <param name="Row">Index of its row.</param>
internal sealed record Token(TokenKind Kind, string Text, IReadOnlyList<Mark> Marks, int Row)
{
    /// <summary>Of a number.</summary>
    public decimal Value { get; init; }

    /// <summary>Of a number: the marks of the unit right behind it; none when there is none.</summary>
    public IReadOnlyList<Mark> Unit { get; init; } = [];

    /// <summary>True with a money sign.</summary>
    public bool Money { get; init; }

    /// <summary>True for a price by the unit: 5.3元/斤.</summary>
    public bool Each { get; init; }

    /// <summary>True right after a sign that multiplies or is multiplied.</summary>
    public bool Factor { get; init; }

    /// <summary>True right after =.</summary>
    public bool Outcome { get; init; }

    /// <summary>The word right before it in its row, a colon between or not; null for none.</summary>
    public Token? Before { get; init; }

    /// <summary>What that says; empty for nothing.</summary>
    public string Said => Before?.Text.TrimEnd(')', '(') ?? "";

    public float Left => Marks[0].Left;

    public float Right => Marks[^1].Right;

    public float Middle => (Left + Right) / 2;

    public float Y => Marks[0].Y;

    public float Height => Marks[0].Height;

    public int Decimals => Text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Text.Length - point - 1 : 0;
}

/// <summary>Cuts the rows of a page into tokens.</summary>
internal static partial class Tokens
{
    /// <summary>All of a page, row by row from the top, each from the left.</summary>
    public static List<Token> Of(List<List<Segment>> rows)
    {
        var tokens = new List<Token>();
        for (var r = 0; r < rows.Count; r++)
        {
            var (text, marks) = Flat(rows[r]);
            Token? said = null;
            var sign = '\0';
            var end = 0;
            foreach (Match match in Shape().Matches(text))
            {
                if (text[end..match.Index].AsSpan().ContainsAnyExcept('\t', ':', '.'))
                {
                    // Something between that is no text of its own.
                    said = null;
                }

                end = match.Index + match.Length;
                if (match.Groups["times"].Success || match.Groups["eq"].Success)
                {
                    sign = match.Groups["eq"].Success ? '=' : 'x';
                    if (sign == 'x' && tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Number } before && before.Row == r)
                    {
                        tokens[^1] = before with { Factor = true };
                    }

                    continue;
                }

                if (match.Groups["kind"].Success)
                {
                    // What kind of goods it is, on an invoice: *蔬菜*芥兰.
                    continue;
                }

                if (Read(match, marks, r) is { } token)
                {
                    if (Led(token) is var led and > 0)
                    {
                        said = new Token(TokenKind.Word, token.Text[..led], [.. token.Marks.Take(led)], r);
                        tokens.Add(said);
                        token = token with { Text = token.Text[led..], Marks = [.. token.Marks.Skip(led)] };
                        token = token with { Kind = KindOf(token.Text) };
                    }

                    tokens.Add(token with { Before = said, Factor = sign == 'x', Outcome = sign == '=' });
                    said = token.Kind == TokenKind.Word ? token : null;
                    sign = '\0';
                }
            }
        }

        Unordinal(tokens);
        return tokens;
    }

    /// <summary>Characters of a label that stands right before the goods it names, with room between: 品种 走地鸡.</summary>
    private static int Led(Token word)
    {
        var at = Enumerable.Range(1, word.Kind == TokenKind.Word ? word.Text.Length - 1 : 0)
            .FirstOrDefault(i => word.Marks[i].Left - word.Marks[i - 1].Right > 0.4f * word.Marks[i].Width);
        if (at >= 2 && at + 2 <= word.Text.Length && Columns.OfSale(word.Text[..at]) == "name" && ProductNames.Knows(word.Text[at..]))
        {
            return at;
        }

        // 规格统货, 单位斤: nothing else begins with the one and ends so.
        return word.Kind == TokenKind.Word && word.Text.Length > 2 && word.Text[..2] is "规格" or "等级" or "单位" && (Measure.IsUnit(word.Text[2..]) || Grade().IsMatch(word.Text[2..])) ? 2 : 0;
    }

    private static TokenKind KindOf(string word) => Measure.IsUnit(word.Trim('(', ')', '/')) ? TokenKind.Unit : Grade().IsMatch(word) ? TokenKind.Spec : TokenKind.Word;

    private static Token? Read(Match match, List<Mark> marks, int row)
    {
        List<Mark> Of(Group group) => [.. marks.GetRange(group.Index, group.Length)];
        if (match.Groups["n"] is { Success: true } digits)
        {
            var figures = TableCells.DecimalPoint(digits.Value);
            if (!TextNorm.TryDecimal(figures, out var value))
            {
                return null;
            }

            var (unit, per) = (match.Groups["u"], match.Groups["pu"]);
            return new Token(TokenKind.Number, figures, Of(digits), row)
            {
                Value = value,
                Unit = unit.Success ? Of(unit) : per.Success ? Of(per) : [],
                Money = match.Groups["cur"].Success || match.Groups["yuan"].Success,
                Each = per.Success,
            };
        }

        if (match.Groups["word"] is { Success: true } word)
        {
            return new Token(KindOf(word.Value), word.Value, Of(word), row);
        }

        var latin = match.Groups["latin"];
        return latin.Success && Measure.IsUnit(latin.Value) ? new Token(TokenKind.Unit, latin.Value, Of(latin), row)
            : match.Groups["spec"] is { Success: true } spec ? new Token(TokenKind.Spec, spec.Value, Of(spec), row)
            : new Token(TokenKind.Other, match.Value, [.. marks.GetRange(match.Index, match.Length)], row);
    }

    /// <summary>True for a size or grade of goods and nothing more.</summary>
    public static bool IsGrade(string text) => Grade().IsMatch(text);

    /// <summary>Takes out figures that only count the rows: first in theirs, one below the other, each one more than the last.</summary>
    private static void Unordinal(List<Token> tokens)
    {
        var first = tokens.GroupBy(t => t.Row).Select(g => g.First())
            .Where(t => t is { Kind: TokenKind.Number, Value: >= 1 and <= 60, Decimals: 0, Money: false, Unit.Count: 0, Factor: false }).ToList();
        var counted = first.Where(t => first.Exists(o => Math.Abs(o.Value - t.Value) == 1 && (o.Value > t.Value) == (o.Row > t.Row)
            && Math.Abs(o.Row - t.Row) <= 4 && Math.Abs(o.Middle - t.Middle) < t.Height)).ToHashSet();
        tokens.RemoveAll(counted.Contains);
    }

    /// <summary>A row's characters with a tab between its texts, and the marks at the same places.</summary>
    public static (string Text, List<Mark> Marks) Flat(List<Segment> row)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        foreach (var segment in row)
        {
            foreach (var mark in segment.Marks)
            {
                text.Append(mark.Char);
                marks.Add(mark);
            }

            text.Append('\t');
            marks.Add(segment.Marks[^1]);
        }

        return (text.ToString(), marks);
    }

    private const string Units = "公斤|千克|市斤|毫克|毫升|泡沫箱|纸箱|KGS|kgs|斤|克|吨|两|担|磅|kg|Kg|KG|g|t|头|只|羽|箱|件|袋|筐|尾|枚|桶|瓶|盒|包|条|个|匹|片|打|板|盘|托|罐|捆|扎|把|串|张|车|柜|笼|篮|框|扇|副|套|支|根|棵|株|升|L|ml|粒|提|份|块";

    [GeneratedRegex(
        @"(?<kind>\*[\u3400-\u9fff、]{2,12}\*(?=[\u3400-\u9fff]))"
        + @"|(?<date>(19|20)\d\d([-/年]\d{1,2}([-/月]\d{1,2}日?)?|\.\d{1,2}\.\d{1,2})([ \t]?\d{1,2}:\d\d(:\d\d)?)?|\d{1,2}:\d\d(:\d\d)?|\d{1,2}月\d{1,2}日?)"
        + @"|(?<spec>\d+(\.\d+)?(" + Units + @")(装)?/(箱|件|袋|包|筐|盒|框|桶|提|瓶)|\d+(\.\d+)?[*×xX]\d+(" + Units + @")?/(箱|件|袋|包|盒)|\d+(\.\d+)?(两|斤|克)(以[上下])|(?<=\()-级(?=\)))"
        + @"|(?<code>(?![xX]\d)[A-Za-z]{1,5}-?\d[\dA-Za-z-]{3,}|\d+(-\d+)+|\d{4,}[A-Z][\dA-Z]{5,}|\d{8,}(?![.,\d])|\d+[%℃])"
        + @"|(?<ordinal>(?<![\d.])\d{1,2}[.、)](?=[\t\u3400-\u9fff])|[①-⑳#])"
        + @"|((?<cur>¥)?(?<n>\d[\d,]*(\.\d+)?)(?<yuan>元)?((/|每)(?<pu>" + Units + @")|(?<u>" + Units + @"))?(?![A-WYZa-wyz]))"
        + @"|(?<times>[×xX*@✕](?=[\t¥\d]))|(?<eq>=)"
        + @"|(?<word>[\u3400-\u9fff〇]([\u3400-\u9fff〇·、]|/(?=[\u3400-\u9fff])|\((?!(" + Units + @")\))[\u3400-\u9fff/]{1,10}\))*|\([\u3400-\u9fff]+\))"
        + @"|\(?(?<latin>[A-Za-z]{1,4})\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^([特一二三四甲乙丙A-D]级|[精优]品|优级|优等|统货|散装|鲜?活|冰鲜|[大中小]|[大中小][号果]|[五六七八九]成熟|\d+(\.\d+)?(两|斤|克)以[上下]|[特大中小]规格|带[叶泥皮]|袋装|箱装|净菜|毛菜|一等|二等|三等|合格品|\d+(\.\d+)?(斤|公斤|kg|KG|g|克|只|个|条|袋|包|盒|瓶|枚|尾)/(箱|件|袋|包|盒|筐|桶|瓶|只|扎|把|板|条))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patterns.Patience)]
    private static partial Regex Grade();
}
