using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Checks;

/// <summary>A code as it is most likely printed.</summary>
/// <param name="Text">Without separators, half-width, upper case.</param>
/// <param name="Probability">0 to 1, that this is what is printed.</param>
/// <param name="RawValid">True when the recogniser's first choice was valid as it stood.</param>
/// <param name="Valid">True when <paramref name="Text"/> is valid. False with glyphs that are certain means a wrong check digit.</param>
internal readonly record struct CodeReading(string Text, double Probability, bool RawValid, bool Valid)
{
    /// <summary>True when another string than the recogniser's first choice was taken.</summary>
    public bool Corrected => Valid && !RawValid;
}

/// <summary>
/// Chooses among what a recogniser saw the string that is valid in shape and check digit. A forged number must come out as
/// it is printed: a glyph that is certain is never changed, and a correction must beat both the next one and the
/// possibility that the printed number is itself wrong.
/// </summary>
internal static class CodeSearch
{
    /// <summary>A glyph at least this probable stands as it was read, unless the code has no such character there.</summary>
    public const double Certain = 0.97;

    /// <summary>How often a number is printed wrong, set against how likely its glyphs were misread.</summary>
    private const double PrintedWrong = 0.01;

    /// <summary>A correction must be this many times as likely as the next valid string.</summary>
    private const double Ahead = 4;

    private const double Enough = 0.7;
    private const int Tries = 20_000;

    public static CodeReading Choose(IReadOnlyList<Glyph> glyphs, int length, Func<int, char, bool> allowed, Func<string, bool> valid)
    {
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (char.IsLetterOrDigit(TextNorm.Half(glyph.Value)))
            {
                kept.Add(glyph);
            }
        }

        var raw = string.Create(kept.Count, kept, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = Fold(from[i].Value);
            }
        });
        var rawWeight = kept.Aggregate(1.0, (product, glyph) => product * glyph.Probability);
        if (kept.Count != length)
        {
            return new CodeReading(raw, rawWeight, false, false);
        }

        var choices = new (char Value, double Weight)[length][];
        for (var i = 0; i < length; i++)
        {
            choices[i] = Alternatives(kept[i], i, allowed);
            if (choices[i].Length == 0)
            {
                return new CodeReading(raw, rawWeight, false, false);
            }
        }

        var rawValid = valid(raw);
        var found = Best(choices, valid);
        var shaped = string.Concat(choices.Select(c => c[0].Value));
        if (found.Count == 0)
        {
            return new CodeReading(shaped, rawWeight, rawValid, rawValid);
        }

        var (best, weight) = found[0];
        var total = found.Sum(f => f.Weight) + (valid(shaped) ? 0 : PrintedWrong * choices.Aggregate(1.0, (p, c) => p * c[0].Weight));
        var probability = weight / total;
        if (rawValid)
        {
            var own = found.FirstOrDefault(f => f.Text == raw).Weight / total;
            return new CodeReading(raw, Math.Min(own, 1), true, true);
        }

        var clear = probability >= Enough && (found.Count == 1 || weight >= Ahead * found[1].Weight);
        return clear ? new CodeReading(best, probability, false, true) : new CodeReading(shaped, 1 - probability, false, false);
    }

    /// <summary>Upper case, half-width.</summary>
    internal static char Fold(char c) => char.ToUpperInvariant(TextNorm.Half(c));

    private static (char Value, double Weight)[] Alternatives(Glyph glyph, int position, Func<int, char, bool> allowed)
    {
        var weights = new Dictionary<char, double>();
        void Offer(char c, double weight)
        {
            if (allowed(position, c) && weight > weights.GetValueOrDefault(c))
            {
                weights[c] = weight;
            }
        }

        // 'l' must be looked up before it becomes 'L': it is a 1, an L is not.
        var value = glyph.Value == 'l' ? 'I' : Fold(glyph.Value);
        if (!allowed(position, value))
        {
            // The code has no such letter here: the glyph is its look-alike, as certain as it was.
            var share = 1.0;
            foreach (var other in Confusions.Of(value))
            {
                Offer(other, glyph.Probability * share);
                share *= 0.1;
            }
        }
        else
        {
            Offer(value, glyph.Probability);
            if (glyph.Probability >= Certain)
            {
                return [(value, glyph.Probability)];
            }

            foreach (var other in Confusions.Of(value))
            {
                Offer(other, 0.1 * (1 - glyph.Probability));
            }
        }

        foreach (var (other, probability) in glyph.Others)
        {
            var folded = Fold(other);
            Offer(folded, probability);
            if (!allowed(position, folded))
            {
                foreach (var alike in Confusions.Of(folded))
                {
                    Offer(alike, 0.5 * probability);
                }
            }
        }

        return [.. weights.OrderByDescending(w => w.Value).Select(w => (w.Key, w.Value))];
    }

    /// <summary>The valid strings, likeliest first, as far as they matter.</summary>
    private static List<(string Text, double Weight)> Best((char Value, double Weight)[][] choices, Func<string, bool> valid)
    {
        var found = new List<(string Text, double Weight)>();
        var queue = new PriorityQueue<(int[] Picks, int From, double Weight), double>();
        var first = choices.Aggregate(1.0, (product, c) => product * c[0].Weight);
        queue.Enqueue((new int[choices.Length], 0, first), -first);
        for (var tries = 0; tries < Tries && queue.TryDequeue(out var node, out _); tries++)
        {
            if (found.Count > 0 && node.Weight < found[0].Weight * 0.02)
            {
                break;
            }

            var text = string.Create(choices.Length, (choices, node.Picks), static (to, state) =>
            {
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = state.choices[i][state.Picks[i]].Value;
                }
            });
            if (valid(text))
            {
                found.Add((text, node.Weight));
            }

            // Raising only from the place last raised on makes each combination once.
            for (var i = node.From; i < choices.Length; i++)
            {
                var next = node.Picks[i] + 1;
                if (next < choices[i].Length && choices[i][node.Picks[i]].Weight > 0)
                {
                    var picks = (int[])node.Picks.Clone();
                    picks[i] = next;
                    var weight = node.Weight * choices[i][next].Weight / choices[i][next - 1].Weight;
                    queue.Enqueue((picks, i, weight), -weight);
                }
            }
        }

        return found;
    }
}
