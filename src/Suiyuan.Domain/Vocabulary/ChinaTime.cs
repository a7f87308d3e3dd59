namespace Suiyuan.Domain.Vocabulary;

/// <summary>The days that people and the law count in: UTC+8 all year, everywhere in China.</summary>
public static class ChinaTime
{
    /// <summary>UTC+8.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The China day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset time) =>
        time.UtcTicks > DateTime.MaxValue.Ticks - Offset.Ticks ? DateOnly.MaxValue : DateOnly.FromDateTime(time.UtcDateTime + Offset);

    /// <summary>The China day of a Unix time in seconds, as a day number (<see cref="DateOnly.DayNumber"/>).</summary>
    public static int DayNumberOf(long unixSeconds) => DayOf(DateTimeOffset.FromUnixTimeSeconds(unixSeconds)).DayNumber;

    /// <summary>The same moment on a Chinese clock.</summary>
    public static DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(Offset);

    /// <summary>The moment at which a China day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
