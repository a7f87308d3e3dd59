namespace Suiyuan.Web.Office;

/// <summary>An answer that is shown again while the next is made.</summary>
/// <param name="value">The answer.</param>
/// <param name="at">When it was made.</param>
/// <param name="cost">How long that took.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class KeptAnswer<T>(T value, long at, TimeSpan cost)
{
    private const int TimesAsLong = 20;

    private int _begun;

    public T Value => value;

    public long At => at;

    /// <summary>When somebody asked for it last, where that is noted.</summary>
    public long Asked { get; set; }

    /// <summary>
    /// True for the first who asks when it is twenty times as old as making it took: he sees to the next one, so that answers of a kind cost a
    /// twentieth of a core at most.
    /// </summary>
    /// <param name="time">The clock.</param>
    /// <param name="atLeast">How old it has to be all the same.</param>
    public bool IsDue(TimeProvider time, TimeSpan atLeast = default) =>
        time.GetElapsedTime(at) is var age && age > cost * TimesAsLong && age > atLeast && Interlocked.Exchange(ref _begun, 1) == 0;
}
