using System.Collections.Concurrent;

namespace Suiyuan.Web.Office;

/// <summary>
/// Answers that take long over a large city, kept for a while: twenty times as long as they took. A small city's are not kept at
/// all, and a large one's cost a twentieth of a core at most. For desks' lists, which say when they were made; pages about one
/// thing ask anew.
/// </summary>
/// <remarks>Thread-safe; two that ask at once may both work it out.</remarks>
internal sealed class SlowAnswers(TimeProvider time)
{
    private const int TimesAsLong = 20;

    // What is quicker is asked anew.
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(50);

    // A desk has a handful; more than this are of officers who left.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, (long Until, object Answer)> _kept = new(StringComparer.Ordinal);

    /// <summary>The kept answer, or a fresh one.</summary>
    public T Get<T>(string question, Func<T> work) where T : class
    {
        var asked = time.GetTimestamp();
        if (_kept.TryGetValue(question, out var kept) && asked < kept.Until)
        {
            return (T)kept.Answer;
        }

        var answer = work();
        var answered = time.GetTimestamp();
        if (time.GetElapsedTime(asked, answered) < Long)
        {
            return answer;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[question] = (answered + ((answered - asked) * TimesAsLong), answer);
        return answer;
    }
}
