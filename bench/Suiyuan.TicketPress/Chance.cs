using System.Globalization;

namespace Suiyuan.TicketPress;

/// <summary>Seeded chance. Each ticket has one for its facts, one for its look and one for its photograph.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly Random _random = new((int)(seed ^ (seed >> 32)));

    /// <summary>A stream of its own for a purpose, the same on every machine.</summary>
    public static Chance Of(params ReadOnlySpan<object> parts)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in parts)
        {
            foreach (var character in Convert.ToString(part, CultureInfo.InvariantCulture) + "/")
            {
                hash = (hash ^ character) * 1099511628211UL;
            }
        }

        hash ^= hash >> 29;
        return new Chance(hash * 0xBF58476D1CE4E5B9UL);
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Int(int low, int high) => _random.Next(low, high + 1);

    public double Real(double low, double high) => low + (_random.NextDouble() * (high - low));

    /// <summary>True so often.</summary>
    public bool Odds(double share) => _random.NextDouble() < share;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    public List<T> Some<T>(IEnumerable<T> from, int count)
    {
        var all = from.ToArray();
        _random.Shuffle(all);
        return [.. all.Take(count)];
    }
}
