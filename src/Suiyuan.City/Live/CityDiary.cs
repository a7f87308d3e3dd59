using System.Text.Json;
using Suiyuan.City.Play;

namespace Suiyuan.City.Live;

/// <summary>
/// What the city must remember to go on after a restart: its seed, when it began, and at which pace each stretch of time
/// was told. The story itself is told again from these, without signing or sending.
/// </summary>
/// <param name="Seed">The city's seed.</param>
/// <param name="FirstDay">The first day of trade, in Guangzhou.</param>
/// <param name="FoundedAt">When the founding was sent; its enrolments end a day later.</param>
/// <param name="Founded">True once everyone is admitted.</param>
/// <param name="Legs">The stretches told and recorded, in order.</param>
public sealed record CityDiary(
    string Seed, DateOnly FirstDay, DateTimeOffset FoundedAt, bool Founded, IReadOnlyList<DiaryLeg> Legs)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A diary for a city that is about to begin.</summary>
    public static CityDiary Begin(string seed, DateTimeOffset now) =>
        new(seed, Rhythm.DayOf(now).AddDays(-14), now, Founded: false, []);

    /// <summary>Reads a diary; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is not a diary.</exception>
    public static CityDiary? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<CityDiary>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is not the demo city's diary: {e.Message}", e);
        }
    }

    /// <summary>Writes it, whole or not at all. Not forced to disk: a few seconds lost cost nothing but a slightly
    /// different guess of what is left on the stalls.</summary>
    public void Write(string path)
    {
        var unfinished = path + ".new";
        File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(this, Json));
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Told on to <paramref name="until"/> at <paramref name="pace"/>.</summary>
    public CityDiary ToldUntil(DateTimeOffset until, Pace pace) => this with
    {
        Legs = Legs is [.., var last] && last.Pace == pace
            ? [.. Legs.SkipLast(1), last with { Until = until }]
            : [.. Legs, new DiaryLeg(pace, until)],
    };
}

/// <summary>A stretch of the story.</summary>
/// <param name="Pace">How thickly it was told.</param>
/// <param name="Until">Where it ends.</param>
public sealed record DiaryLeg(Pace Pace, DateTimeOffset Until);
