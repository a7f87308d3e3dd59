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

    /// <summary>A PDF with a password.</summary>
    public const string Locked = "locked";

    /// <summary>A page of a PDF that holds no picture of a paper.</summary>
    public const string NotScanned = "not-scanned";

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

    /// <summary>What to tell the person who took it, in Chinese and in English: what is wrong, and what to do next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these codes.</exception>
    public static (string Chinese, string English) TextOf(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No code of Unreadable");

    /// <summary>True for the codes here; a later version's may be others.</summary>
    public static bool IsCode(string code) => Find(code) is not null;

    private static (string Chinese, string English)? Find(string code) => code switch
    {
        Empty => ("文件是空的，请重新拍摄或重新选择。", "The file is empty: take the photograph again, or choose another file."),
        NotAnImage => ("这不是图片，请上传照片（JPEG、PNG、HEIC 等）。", "This is no picture: hand in a photograph (JPEG, PNG, HEIC …)."),
        Damaged => ("文件已损坏，请重新拍摄或重新上传。", "The file is damaged: take it again, or upload it again."),
        TooLarge => ("文件太大，请用手机普通画质重新拍摄（40 MB、4000 万像素以内）。", "The file is too large: take it again at the phone's normal quality (up to 40 MB and 40 megapixels)."),
        Locked => ("PDF 有密码，请去掉密码，或直接拍照上传。", "The PDF has a password: take it off, or hand in a photograph."),
        NotScanned => ("这一页 PDF 里没有票证图片，请打印后拍照，或截图上传。", "This page of the PDF holds no picture of a paper: photograph its print, or hand in a screenshot."),
        TooSmall => ("字太小看不清，请靠近些，让票证占满画面再拍。", "The print is too small: go closer, so that the paper fills the picture."),
        Blurred => ("照片模糊，请拿稳手机、对好焦再拍。", "The photograph is blurred: hold the phone still, let it focus, and take it again."),
        Dark => ("光线太暗，请到亮处或开灯再拍。", "There is too little light: take it again where it is brighter."),
        Glare => ("反光或过曝，请换个角度避开灯光再拍。", "It is washed out by light: take it again from another angle, away from the lamp."),
        CutOff => ("票证没有拍全，请把整张纸放进画面再拍。", "Part of the paper is cut off: take it again with the whole paper in the picture."),
        NoText => ("照片里没有找到文字，请对准票证再拍。", "There is no text in it: point the camera at the ticket, and take it again."),
        Uncertain => ("多数文字认不准，请把票证摊平、拍清楚再拍一次。", "Too little of the text is certain: lay the paper flat, and take it again clearly."),
        _ => null,
    };
}
