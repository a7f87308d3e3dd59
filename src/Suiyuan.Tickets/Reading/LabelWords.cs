namespace Suiyuan.Tickets.Reading;

/// <summary>How words of the lexicon are found in a line, fuzzily and spread.</summary>
internal static class LabelWords
{
    /// <summary>Words that may begin at a mark, also when its first character was misread.</summary>
    public static IEnumerable<string> Candidates(Mark mark)
    {
        foreach (var word in Labels.BeginningWith(mark.Char))
        {
            yield return word;
        }

        if (mark.Glyph.Probability < 0.95)
        {
            foreach (var word in Labels.All)
            {
                if (word.Length >= 4 || mark.MayBe(word[0]))
                {
                    yield return word;
                }
            }
        }
    }

    /// <summary>Room before a mark, in character widths.</summary>
    public static float Gap(Mark[] line, int i) =>
        i == 0 || i >= line.Length ? float.MaxValue
            : (line[i].Left - line[i - 1].Right) / Math.Max(line[i].IsChinese ? line[i].Width : 1.6f * line[i].Width, 0.4f * line[i].Height);

    /// <summary>True for a nought that stands with the figure behind it and apart from the N before: of № only the letter was read.</summary>
    public static bool IsNought(Mark[] line, int i) =>
        i + 1 < line.Length && line[i].Char == '0' && Gap(line, i) > 0.2f && Gap(line, i) > Gap(line, i + 1) + 0.2f;

    /// <summary>The word of the lexicon that fits best from a mark on, with how well.</summary>
    public static (string Word, double Quality)? Best(Mark[] line, int at)
    {
        (string Word, double Quality)? best = null;
        foreach (var word in Candidates(line[at]))
        {
            if (Match(line, at, word) is { } quality && (best is null || Rank(word, quality) > Rank(best.Value.Word, best.Value.Quality)))
            {
                best = (word, quality);
            }
        }

        return best;
    }

    private static double Rank(string word, double quality) => word.Length * ((3 * quality) - 2);

    /// <summary>How well a word is printed from a mark on: 1 exactly, null not.</summary>
    public static double? Match(Mark[] line, int at, string word)
    {
        if (at + word.Length > line.Length)
        {
            return null;
        }

        var cost = 0.0;
        var (widest, narrowest) = (0f, float.MaxValue);
        for (var k = 0; k < word.Length; k++)
        {
            var mark = line[at + k];
            if (k > 0)
            {
                var gap = Gap(line, at + k);
                widest = Math.Max(widest, gap);
                narrowest = Math.Min(narrowest, gap);
            }

            if (mark.Char == word[k])
            {
                continue;
            }

            // What was recognised for certain is not another character, unless the word is long enough to be known without it.
            var letter = char.IsLetter(mark.Char) && char.IsLetter(word[k]);
            cost += mark.MayBe(word[k]) ? 0.3 : !letter ? 10 : mark.Glyph.Probability < 0.9 ? 0.6 : 1;
            if (cost > word.Length / 5.0)
            {
                return null;
            }
        }

        // Spread evenly (货　主) is one label; a gap at one place is two texts.
        if (word.Length > 1 && widest > 0.8f && (widest > 7f || (word.Length > 2 && widest > (2.2f * Math.Max(0, narrowest)) + 0.7f)))
        {
            return null;
        }

        return 1 - (cost / word.Length);
    }

    /// <summary>Past a bracket that follows a label, and what it holds.</summary>
    public static (int End, string Inside) Bracket(Mark[] line, int at)
    {
        if (at >= line.Length || line[at].Char is not ('(' or '['))
        {
            return (at, "");
        }

        for (var i = at + 1; i < line.Length && i - at <= 12; i++)
        {
            if (line[i].Char is ')' or ']')
            {
                return (i + 1, string.Concat(line[(at + 1)..i].Select(m => m.Char)));
            }
        }

        return (at, "");
    }
}
