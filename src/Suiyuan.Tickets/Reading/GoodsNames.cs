namespace Suiyuan.Tickets.Reading;

/// <summary>Where the figures of a row stand.</summary>
internal readonly record struct Place(int Top, int Bottom, float Left, float Right);

/// <summary>Finds the names that belong to rows of figures: beside them, above or below, as fits most rows.</summary>
internal static class GoodsNames
{
    /// <summary>Lines above a row's first figure where its name may stand, and below; beside first.</summary>
    private static readonly int[] Lines = [0, -1, 1, -2];

    /// <summary>For each place the name, or null.</summary>
    public static List<Token?> Of(List<Place> places, List<Token> tokens, Layout layout)
    {
        var words = tokens.Where(t => t.Kind is TokenKind.Word && Likely(t) > 0).ToList();
        var best = new List<Token?>();
        var bestScore = 0.0;
        if (places is [var only] && words.Where(w => !places.Exists(p => w.Row > p.Bottom + 2)).ToList() is { } all
            && all.Where(w => ProductNames.Is(w.Text)).ToList() is [var named, ..] && (named.Row < only.Top - 1 || named.Row > only.Bottom))
        {
            // One lot, written as a form: the goods stand anywhere.
            return [named];
        }

        foreach (var line in Lines)
        {
            var names = new List<Token?>();
            foreach (var place in places)
            {
                var row = place.Top + line;
                var beside = places.Where(p => p != place && p.Top <= row && p.Bottom >= row).ToList();
                var from = beside.Where(p => p.Right <= place.Left).Select(p => p.Right).DefaultIfEmpty(float.MinValue).Max();
                var to = beside.Where(p => p.Left >= place.Right).Select(p => p.Left).DefaultIfEmpty(float.MaxValue).Min();
                var taken = line != 0 && places.Exists(p => p.Top <= row && p.Bottom >= row && (p.Top < place.Top || line > 0) && p != place && p.Left < place.Right && place.Left < p.Right && line > 0);
                names.Add(taken ? null : words.Where(w => w.Row == row && w.Left >= from && w.Right <= to && !names.Contains(w))
                    .MaxBy(w => Likely(w) - (0.0001 * w.Left)));
            }

            var score = names.Sum(n => n is null ? 0 : Likely(n)) - (0.1 * Math.Abs(line));
            if (score > bestScore)
            {
                (best, bestScore) = (names, score);
            }
        }

        _ = layout;
        return best.Count == 0 ? [.. places.Select(_ => (Token?)null)] : best;
    }

    /// <summary>How much a text looks like the name of goods; nothing for a label.</summary>
    private static double Likely(Token word)
    {
        var text = word.Text.Trim('(', ')');
        if (text.Length is 0 or > 14 || Columns.OfSale(text) is not null && !ProductNames.Is(text) || word.Text[0] == '(' || Noise(text))
        {
            return 0;
        }

        return ProductNames.Is(text) ? 3 : ProductNames.Knows(text) ? 2 : text.Length is >= 2 and <= 8 && !Shapes.IsBody(text) && !LabelPhrases.IsNoun(text) && LabelPhrases.Whole(text).Count == 0 ? 1 : 0;
    }

    private static bool Noise(string text) => text is "元" or "数量" or "合计" or "小计" or "总计" or "共计" or "实付" or "应付" or "元整";
}
