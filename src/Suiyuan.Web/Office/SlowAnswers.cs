using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Views;

namespace Suiyuan.Web.Office;

/// <summary>An answer and the state of the ledger that it is of.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Size">Entries that it counts.</param>
/// <param name="At">The ledger's time at that size.</param>
internal sealed record AnswerOf<T>(T Value, long Size, DateTimeOffset? At);

/// <summary>
/// Answers that take long over a large city, kept for a while: twenty times as long as they took. Whoever asks later is shown the kept one once
/// more, for up to ten minutes, while a new one is made behind him. A small city's are not kept at all, and a large one's cost a twentieth of
/// a core at most. For desks' lists, which say what state they are of; pages about one thing ask anew.
/// </summary>
/// <remarks>Thread-safe; two that ask first may both work it out.</remarks>
internal sealed class SlowAnswers(ViewDatabase views, TimeProvider time)
{
    // What is quicker is asked anew.
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);

    // A desk has a handful; more than this are of officers who left.
    private const int Most = 1000;

    private readonly ConcurrentDictionary<(string, object), KeptAnswer<object>> _kept = new();

    /// <summary>The kept answer, or a fresh one.</summary>
    /// <param name="name">What is asked.</param>
    /// <param name="db">Where to read now.</param>
    /// <param name="of">All that the answer depends on beside the ledger; compared by value.</param>
    /// <param name="work">Finds the answer, from any reader: whoever asked may be gone.</param>
    /// <param name="ahead">True where nobody waits: it is made again halfway to too old.</param>
    public AnswerOf<T> Get<TOf, T>(string name, ViewReader db, TOf of, Func<ViewReader, TOf, T> work, bool ahead = false)
        where TOf : notnull
        where T : class
    {
        var question = (name, of);
        if (!_kept.TryGetValue((name, of), out var kept) || time.GetElapsedTime(kept.At) > Oldest)
        {
            return Work(question, db, work);
        }

        if (kept.IsDue(time, ahead ? Oldest / 2 : default))
        {
            _ = Task.Run(() =>
            {
                try
                {
                    using var later = views.Read();
                    Work(question, later, work);
                }
                catch (SqliteException)
                {
                    // Whoever asks next works it out and sees why.
                    _kept.TryRemove((name, of), out _);
                }
            });
        }

        return (AnswerOf<T>)kept.Value;
    }

    private AnswerOf<T> Work<TOf, T>((string Name, TOf Of) question, ViewReader db, Func<ViewReader, TOf, T> work)
        where TOf : notnull
        where T : class
    {
        var asked = time.GetTimestamp();
        var answer = new AnswerOf<T>(work(db, question.Of), db.TreeSize, db.RecordedAt);
        var cost = time.GetElapsedTime(asked);
        if (cost < Long)
        {
            _kept.TryRemove((question.Name, question.Of), out _);
            return answer;
        }

        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        _kept[(question.Name, question.Of)] = new KeptAnswer<object>(answer, time.GetTimestamp(), cost);
        return answer;
    }
}
