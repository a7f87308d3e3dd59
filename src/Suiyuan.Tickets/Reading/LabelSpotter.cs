namespace Suiyuan.Tickets.Reading;

/// <summary>Cuts lines into labels and what stands between them.</summary>
internal static class LabelSpotter
{
    /// <summary>In character widths: a gap that parts two texts of one line.</summary>
    private const float Apart = 1.2f;

    private const string Closes = ":=→▶▸►>|";

    private const string Ends = ":;,，。、；()[]|!?";

    /// <summary>The pieces of a page, in no particular order, without its title and what stands before that in its line.</summary>
    public static List<Piece> Cut(Layout layout, IReadOnlySet<Mark>? title = null)
    {
        var pieces = new List<Piece>();
        foreach (var whole in SplitLabels.Join(layout))
        {
            var line = title is null || !Array.Exists(whole, title.Contains) ? whole : [.. whole.SkipWhile(m => !title.Contains(m)).SkipWhile(title.Contains)];
            if (line.Length == 0)
            {
                continue;
            }

            foreach (var cell in Cells(line, layout))
            {
                Cut(cell, pieces);
            }
        }

        return pieces;
    }

    /// <summary>A line that a ruled line crosses is two.</summary>
    private static IEnumerable<Mark[]> Cells(Mark[] line, Layout layout)
    {
        var start = 0;
        for (var i = 1; i < line.Length; i++)
        {
            // The stroke of a character is found as a ruled line too; a real one has room on either side.
            if (line[i].X - line[i - 1].X > 0.7f * line[i].Height && (!line[i].IsChinese || !line[i - 1].IsChinese || line[i].Left - line[i - 1].Right > 0.2f * line[i].Height)
                && layout.RulesBetween(line[i - 1].X, line[i].X, line[i].Y) > 0)
            {
                yield return line[start..i];
                start = i;
            }
        }

        yield return line[start..];
    }

    private static void Cut(Mark[] line, List<Piece> pieces)
    {
        var from = 0;
        var i = 0;
        var before = pieces.Count;
        while (i < line.Length)
        {
            if (LabelAt(line, i, from) is not { } found)
            {
                i++;
                continue;
            }

            Values(line, from, found.Start, pieces);
            pieces.Add(new Piece(line[found.Start..found.WordEnd]) { Label = found.Match, Alone = found.Start == 0 && found.End == line.Length });
            from = i = found.End;
        }

        Values(line, from, line.Length, pieces);
        if (pieces.Count == before + 1 && pieces[before].Label is null)
        {
            pieces[before] = new Piece(pieces[before].Marks) { Alone = true };
        }
    }

    private static void Values(Mark[] line, int from, int to, List<Piece> pieces)
    {
        var start = from;
        for (var i = from + 1; i <= to; i++)
        {
            if (i == to || Gap(line, i) > Apart)
            {
                if (line.AsSpan(start, i - start).ContainsAnyInformation() && !English.IsLabel(Shapes.TextOf(line, start, i)))
                {
                    pieces.Add(new Piece(line[start..i]));
                }

                start = i;
            }
        }
    }

    private static bool ContainsAnyInformation(this ReadOnlySpan<Mark> marks)
    {
        foreach (var mark in marks)
        {
            if (char.IsLetterOrDigit(mark.Char) || mark.Char is '/' or '-' or '√' or '*')
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsAnyInformation(this Span<Mark> marks) => ContainsAnyInformation((ReadOnlySpan<Mark>)marks);

    /// <summary>Room before a mark, in character widths.</summary>
    private static float Gap(Mark[] line, int i) =>
        i == 0 || i >= line.Length ? float.MaxValue
            : (line[i].Left - line[i - 1].Right) / Math.Max(line[i].IsChinese ? line[i].Width : 1.6f * line[i].Width, 0.4f * line[i].Height);

    private static bool Begins(Mark[] line, int i, int from) =>
        i == from || Gap(line, i) >= 0.6f || Ends.Contains(line[i - 1].Char) || (!line[i - 1].IsChinese && line[i].IsChinese);

    private static (int Start, int WordEnd, int End, LabelMatch Match)? LabelAt(Mark[] line, int i, int from)
    {
        if (!Begins(line, i, from))
        {
            return null;
        }

        // A run of Chinese characters up to a colon is a label, known or not.
        var run = i;
        while (run < line.Length && (line[run].IsChinese || line[run].Char is '/' or '、') && (run == i || Gap(line, run) < Apart || run - i < 4))
        {
            run++;
        }

        if (FormName(line, i) is var skipped and > 0)
        {
            return (i, skipped, skipped, new LabelMatch("", [], 0.3, false, ""));
        }

        var (runEnd, hint) = Bracket(line, run);
        var colon = runEnd < line.Length && line[runEnd].Char == ':' && run > i;
        (int Length, string Word, double Quality)? best = null;
        foreach (var word in Candidates(line[i]))
        {
            if (Match(line, i, word) is { } quality && (best is null || word.Length * ((3 * quality) - 2) > best.Value.Length * ((3 * best.Value.Quality) - 2)))
            {
                best = (word.Length, word, quality);
            }
        }

        if (best is { } found)
        {
            var end = i + found.Length;
            var (after, inside) = Bracket(line, end);
            after = English.Past(line, after);
            var framed = i > 0 && line[i - 1].Char == '[' && after < line.Length && line[after].Char == ']';
            after = framed && after + 1 < line.Length && line[after + 1].Char == ':' ? after + 1 : after;
            var closed = framed || (after < line.Length && Closes.Contains(line[after].Char));
            if (IsNumberSign(found.Word))
            {
                // A number says No. of itself after a label: 单号：NO123. And NORDIC is a name.
                var rest = line.AsSpan(after);
                return (i == from && i > 0 && !closed) || (!closed && rest.Length > 0 && char.IsAsciiLetter(rest[0].Char) && Digits(rest) < 4)
                    ? null
                    : (i, end, closed ? after + 1 : after, new LabelMatch(found.Word, Labels.Meanings(found.Word), found.Quality * 0.95, closed, ""));
            }

            if (closed || (!colon && (after >= line.Length || Gap(line, after) >= 0.5f)))
            {
                var certainty = closed ? 1 : i == from && after >= line.Length ? 0.97 : 0.93;
                return (i, end, closed ? after + 1 : after, new LabelMatch(found.Word, Labels.Meanings(found.Word), found.Quality * certainty, closed, inside));
            }

            // Nothing between label and value: only where the line begins with it, and what follows could be a value.
            if (!colon && Glued(line, after, found.Word, i == from || Gap(line, i) >= 0.6f))
            {
                var certainty = (found.Length >= 4 ? 0.85 : found.Length == 3 ? 0.78 : 0.62) * (i == from ? 1 : 0.8);
                return (i, end, after, new LabelMatch(found.Word, Labels.Meanings(found.Word), found.Quality * certainty, false, inside));
            }
        }

        // Of a label whose first character was lost, the last says enough: 量：500公斤.
        if (colon && run - i == 1 && i == 0 && LabelStems.Last(line[i].Char) is { } whole)
        {
            return (i, run, runEnd + 1, new LabelMatch(whole, Labels.Meanings(whole), 0.75, true, hint));
        }

        if (!colon && i == 0 && run == line.Length && run is >= 3 and <= 8)
        {
            var own = string.Concat(line.Select(m => m.Char));
            return LabelStems.Meanings(own) is { Count: > 0 } meanings ? (0, run, run, new LabelMatch(own, meanings, 0.6, false, hint)) : null;
        }

        if (!colon || run - i is < 2 or > 14)
        {
            return null;
        }

        var phrase = string.Concat(line[i..run].Select(m => m.Char));
        var stems = LabelStems.Meanings(phrase);

        // A longer label than the lexicon has: what it ends with says what it is.
        for (var k = i + 1; k <= run - 2; k++)
        {
            foreach (var word in Candidates(line[k]))
            {
                // 市场 and 地址 by themselves say nothing of whose they are; the whole may.
                if (stems.Count > 0 && Labels.Meanings(word).Any(m => m.Field == "x"))
                {
                    continue;
                }

                if (word.Length == run - k && Match(line, k, word) is { } quality)
                {
                    // A value may come right before: 草鱼数量: is not a label of its own when a label stood before.
                    var own = i == 0 || Gap(line, i) >= 0.6f;
                    return own && k - i <= 5
                        ? (i, run, runEnd + 1, new LabelMatch(word, Labels.Meanings(word), quality * 0.7, true, hint))
                        : (k, run, runEnd + 1, new LabelMatch(word, Labels.Meanings(word), quality * 0.9, true, hint));
                }
            }
        }

        if (run - i > 10)
        {
            return null;
        }

        if (phrase.EndsWith("公司", StringComparison.Ordinal) || phrase.EndsWith("合作社", StringComparison.Ordinal) || phrase.EndsWith("商行", StringComparison.Ordinal))
        {
            // A letter's first line names whom it is for.
            return null;
        }

        return (i, run, runEnd + 1, new LabelMatch(phrase, stems, 0.72, true, hint));
    }

    /// <summary>Past the name of a form, (产品B) or 产品B(电子联), that begins a line or follows a bracket: no label and no value.</summary>
    private static int FormName(Mark[] line, int i)
    {
        if (i > 0 && line[i - 1].Char is not ('(' or '['))
        {
            return 0;
        }

        var at = line[i].Char is '(' or '[' ? i + 1 : i;
        return Types.FormAt(line, at) is { } form && (form.End >= line.Length || !line[form.End].IsChinese) ? line.Length - i <= 14 ? line.Length : form.End : 0;
    }

    private static int Digits(ReadOnlySpan<Mark> marks)
    {
        var digits = 0;
        foreach (var mark in marks)
        {
            digits += char.IsAsciiDigit(mark.Char) ? 1 : 0;
        }

        return digits;
    }

    private static bool IsNumberSign(string word) => word[0] is 'N' or '№';

    private static bool Glued(Mark[] line, int after, string word, bool first)
    {
        var next = line[after].Char;
        var rest = line.Length - after;
        if (next is '的' or '及' or '和' or '与' or '、' or '/' or '是' or '为' or '者' or '人' or '或' or '在' or '员' or '所' or '。' or '，')
        {
            return false;
        }

        // A Latin or numeric value parts itself from a Chinese label.
        var parts = !line[after].IsChinese;
        return word.Length >= 2 && rest >= 1 && (parts || (first && word.Length >= 2));
    }

    /// <summary>Words that may begin at a mark, also when its first character was misread.</summary>
    private static IEnumerable<string> Candidates(Mark mark)
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

    /// <summary>How well a word is printed from a mark on: 1 exactly, null not.</summary>
    private static double? Match(Mark[] line, int at, string word)
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
            var letter = char.IsLetter(mark.Char) == char.IsLetter(word[k]);
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
    private static (int End, string Inside) Bracket(Mark[] line, int at)
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

/// <summary>Labels whose characters were detected apart: 货 and 主, beside or above each other.</summary>
internal static class SplitLabels
{
    /// <summary>The lines, with those that belong to one label joined.</summary>
    public static List<Mark[]> Join(Layout layout)
    {
        var lines = layout.Lines.ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var first = lines[i];
            if (first.Length > 2 || !Array.TrueForAll(first, m => m.IsChinese))
            {
                continue;
            }

            var next = Next(first, lines);
            if (next is null || !Continues(first, next))
            {
                continue;
            }

            lines[i] = [.. first, .. next];
            lines.Remove(next);
            i = -1;
        }

        return lines;
    }

    /// <summary>The nearest line that begins beside, or stands right below.</summary>
    private static Mark[]? Next(Mark[] first, List<Mark[]> lines)
    {
        Mark[]? nearest = null;
        var least = float.MaxValue;
        foreach (var other in lines)
        {
            if (ReferenceEquals(other, first))
            {
                continue;
            }

            var (dx, dy) = (other[0].Left - first[^1].Right, Math.Abs(other[0].Y - first[^1].Y));
            var beside = dx > -0.3f * first[0].Height && dx < 6 * first[0].Height && dy < 0.5f * first[0].Height;
            var below = first.Length == 1 && other.Length == 1 && Math.Abs(other[0].X - first[0].X) < 0.5f * first[0].Height
                && other[0].Y > first[0].Y && other[0].Y - first[0].Y < 2.5f * first[0].Height;
            var distance = beside ? dx : below ? other[0].Y - first[0].Y : float.MaxValue;
            if (distance < least)
            {
                (nearest, least) = (other, distance);
            }
        }

        return nearest;
    }

    private static bool Continues(Mark[] first, Mark[] next)
    {
        var head = string.Concat(first.Select(m => m.Char));
        var rest = string.Concat(next.Select(m => m.Char));
        foreach (var word in Labels.BeginningWith(head[0]))
        {
            if (word.Length is >= 2 and <= 5 && word.Length > head.Length && word.StartsWith(head, StringComparison.Ordinal)
                && Labels.Meanings(head).Count == 0)
            {
                var tail = word[head.Length..];
                if (rest == tail || (rest.StartsWith(tail, StringComparison.Ordinal) && rest[tail.Length] is ':' or '(')
                    || (next.Length == 1 && tail.StartsWith(rest, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
