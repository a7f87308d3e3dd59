namespace Suiyuan.Tickets.Reading;

/// <summary>Where the figures of a row stand.</summary>
internal readonly record struct Place(int Top, int Bottom, float Left, float Right);

/// <summary>Finds the names that belong to rows of figures: beside them, above or below, as fits most rows.</summary>
internal static class GoodsNames
{
    /// <summary>Lines above a row's first figure where its name may stand, and below; beside first.</summary>
    private static readonly int[] Lines = [0, -1, 1, -2];

    /// <summary>For each place the name, or null.</summary>
    public static List<Token?> Of(List<Place> places, List<Token> tokens)
    {
        var words = tokens.Where(t => t.Kind is TokenKind.Word && Likely(t) > 0).ToList();
        if (places is [var only] && words.Find(w => ProductNames.Is(w.Text) && w.Row <= only.Bottom + 2) is { } named
            && (named.Row < only.Top - 1 || named.Row > only.Bottom))
        {
            // One lot, written as a form: the goods stand anywhere.
            return [named];
        }

        List<Token?> best = [.. places.Select(_ => (Token?)null)];
        var bestScore = 0.0;
        foreach (var line in Lines)
        {
            var names = new List<Token?>();
            foreach (var place in places)
            {
                names.Add(At(place, place.Top + line, places, [.. words.Where(w => !names.Contains(w))], below: line > 0));
            }

            if (line == 0 && names.TrueForAll(n => n is not null) && names.Count(n => Likely(n!) >= 2) * 2 >= names.Count)
            {
                // Each row has its own; the lines between them are goods that were not bought.
                return names;
            }

            var score = names.Sum(n => n is null ? 0 : Likely(n)) - (0.1 * Math.Abs(line));
            if (score > bestScore)
            {
                (best, bestScore) = (names, score);
            }
        }

        // One that was broken otherwise than the rest.
        for (var i = 0; i < places.Count; i++)
        {
            best[i] ??= Lines.Select(l => At(places[i], places[i].Top + l, places, [.. words.Where(w => !best.Contains(w)
                && ProductNames.Knows(w.Text))], below: l > 0))
                .FirstOrDefault(n => n is not null);
        }

        return best;
    }

    /// <summary>The likeliest name in a row, on this place's side of others that stand there.</summary>
    private static Token? At(Place place, int row, List<Place> places, List<Token> words, bool below)
    {
        var there = places.Where(p => p != place && p.Top <= row && p.Bottom >= row).ToList();
        if (below && there.Exists(p => p.Left < place.Right && place.Left < p.Right))
        {
            return null;
        }

        var from = there.Where(p => p.Right <= place.Left).Select(p => p.Right).DefaultIfEmpty(float.MinValue).Max();
        var to = there.Where(p => p.Left >= place.Right).Select(p => p.Left).DefaultIfEmpty(float.MaxValue).Min();
        return words.Where(w => w.Row == row && w.Left >= from && w.Right <= to).MaxBy(w => Likely(w) - (0.0001 * w.Left));
    }

    /// <summary>How much a text looks like the name of goods; nothing for a label.</summary>
    private static double Likely(Token word)
    {
        var text = word.Text.Trim('(', ')');
        if (text.Length is 0 or > 14 || (Shapes.IsTrader(text) && !ProductNames.Is(text))
            || Goods.Headed(text) is not null && !ProductNames.Is(text) || word.Text[0] == '(' || Noise(text))
        {
            return 0;
        }

        return ProductNames.Is(text) ? 3 : ProductNames.Knows(text) ? 2 : text.Length is >= 2 and <= 8
            && !LabelPhrases.IsNoun(text) && LabelPhrases.Whole(text).Count == 0 ? 1 : 0;
    }

    private static bool Noise(string text) => text[0] == '共' || text is "元" or "数量" or "合计" or "小计" or "总计" or "共计" or "实付" or "应付" or "元整" or "正常" or "良好" or "新鲜" or "完好";
}
