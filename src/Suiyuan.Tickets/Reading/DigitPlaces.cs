using System.Globalization;

namespace Suiyuan.Tickets.Reading;

/// <summary>
/// Where the digits of an amount stand on pads that give each a column, under 万 千 百 十 元 角 分.
/// </summary>
/// <param name="Yuan">Middle of the column of 元.</param>
/// <param name="Pitch">From one column to the next.</param>
internal sealed record DigitPlaces(float Yuan, float Pitch)
{
    private const string Units = "亿千仟百佰十拾万元圆角分+";

    /// <summary>Most rows between the words of a head and the digits' own.</summary>
    private const float Near = 2.2f;

    /// <summary>The heads with one column of amounts for all its digits, where a row near theirs names these.</summary>
    public static List<Column> Among(List<Column> heads, List<List<Segment>> rows)
    {
        var (y, height) = (heads.Average(h => h.Marks[0].Y), heads[0].Marks[0].Height);
        foreach (var row in rows.Where(r => Math.Abs(r[0].Y - y) < Near * height))
        {
            if (In(row) is not var (places, marks))
            {
                continue;
            }

            var (left, right) = (marks[0].Left, marks[^1].Right);
            var kept = heads.Where(h => h.Key != "amount" && !(h.Middle > left && h.Middle < right)).ToList();
            kept.Add(new Column("amount", "金额", marks, "") { Places = places });
            return [.. kept.OrderBy(h => h.Left)];
        }

        return heads;
    }

    private static (DigitPlaces Places, List<Mark> Marks)? In(List<Segment> row)
    {
        var marks = row.SelectMany(s => s.Marks).ToList();
        var from = marks.FindIndex(m => Units.Contains(m.Char));
        var to = marks.FindLastIndex(m => Units.Contains(m.Char));
        var run = from < 0 ? [] : marks.GetRange(from, to - from + 1);
        if (run.Count < 5 || run.Count(m => Units.Contains(m.Char)) < run.Count - 1 || run.Count(m => m.Char is '元' or '圆' or '角' or '分') < 2)
        {
            return null;
        }

        var steps = run.Zip(run.Skip(1), (a, b) => b.X - a.X).Order().ToList();
        var pitch = steps[steps.Count / 2];
        var anchor = run.FindIndex(m => m.Char is '元' or '圆' or '角' or '分');
        var yuan = run[anchor].X - (pitch * run[anchor].Char switch { '角' => 1, '分' => 2, _ => 0 });

        // Columns are as wide as each other, and wider than their words.
        return pitch > run[0].Width && steps[0] > 0.6f * pitch ? (new DigitPlaces(yuan, pitch), run) : null;
    }

    /// <summary>The amount in a row, or null where its digits do not tell: those not recognised are what quantity and price make them.</summary>
    public Cell? Read(List<Mark> marks, decimal? product)
    {
        var digits = new SortedDictionary<int, (char Digit, Mark Mark)>();
        foreach (var mark in marks)
        {
            char? digit = mark.Char switch
            {
                >= '0' and <= '9' => mark.Char,
                'o' or 'O' or 'Q' or 'D' => '0',
                'l' or 'I' or '|' or '丨' => '1',
                _ => null,
            };
            if (digit is { } d)
            {
                digits[-(int)Math.Round((Yuan - mark.X) / Pitch)] = (d, mark);
            }
        }

        if (digits.Count == 0 || digits.Keys.Last() > 2)
        {
            return null;
        }

        var used = digits.Values.Select(d => d.Mark).ToList();
        var first = Math.Min(0, digits.Keys.First());
        var certainty = Piece.Certainty(used);
        if (product is { } due)
        {
            var text = decimal.Round(due, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
            var whole = text.Replace(".", "", StringComparison.Ordinal);
            var agrees = digits.All(d => whole.Length - 3 + d.Key is >= 0 and var at && at < whole.Length && whole[at] == d.Value.Digit);
            if (agrees && digits.Count >= 2 && digits.Count * 10 >= whole.Length * 6)
            {
                return new Cell(text, used) { Certainty = digits.Count == whole.Length ? Math.Max(certainty, 0.97) : 0.9 };
            }
        }

        if (!Enumerable.Range(first, 1 - first).All(digits.ContainsKey))
        {
            return null;
        }

        // Without its last digits it is a guess.
        string Of(int place) => digits.TryGetValue(place, out var d) ? d.Digit.ToString() : "0";
        var yuan = string.Concat(Enumerable.Range(first, 1 - first).Select(Of));
        return new Cell($"{yuan}.{Of(1)}{Of(2)}", used) { Certainty = certainty * (digits.ContainsKey(1) && digits.ContainsKey(2) ? 1 : 0.5) };
    }
}
