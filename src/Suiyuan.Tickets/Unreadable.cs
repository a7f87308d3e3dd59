namespace Suiyuan.Tickets;

/// <summary>Why a photograph can't be read. Closed set.</summary>
public static class Unreadable
{
    /// <summary>The file is empty.</summary>
    public const string Empty = "empty";

    /// <summary>It is no picture that this program reads.</summary>
    public const string NotAnImage = "not-an-image";

    /// <summary>It is damaged.</summary>
    public const string Damaged = "damaged";

    /// <summary>More pixels, pages or bytes than are read.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Too few pixels for print to be read.</summary>
    public const string TooSmall = "too-small";

    /// <summary>Out of focus or moved.</summary>
    public const string Blurred = "blurred";

    /// <summary>Too little light.</summary>
    public const string Dark = "dark";

    /// <summary>Washed out, by a lamp or by glare.</summary>
    public const string Glare = "glare";

    /// <summary>The paper is cut off.</summary>
    public const string CutOff = "cut-off";

    /// <summary>There is no text.</summary>
    public const string NoText = "no-text";

    /// <summary>There is text, but too little of it is certain.</summary>
    public const string Uncertain = "uncertain";
}
