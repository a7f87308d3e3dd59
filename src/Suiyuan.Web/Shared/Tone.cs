namespace Suiyuan.Web.Shared;

/// <summary>What a colour means. Never shown without a word and a shape.</summary>
public enum Tone
{
    /// <summary>Grey: not known, or of no consequence.</summary>
    Unknown,

    /// <summary>Green: in order.</summary>
    Ok,

    /// <summary>Amber: look at it.</summary>
    Warn,

    /// <summary>Red: act now.</summary>
    Bad,

    /// <summary>Jade: plain information, no judgement.</summary>
    Info,
}

/// <summary>The class and the shape that go with a <see cref="Tone"/>.</summary>
public static class Tones
{
    /// <summary>CSS class.</summary>
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Info => "info",
        _ => "unknown",
    };

    /// <summary>Name of the icon, a different shape for each tone.</summary>
    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Ok => "ok",
        Tone.Warn => "warn",
        Tone.Bad => "stop",
        Tone.Info => "info",
        _ => "unknown",
    };
}
