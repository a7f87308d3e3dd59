namespace Suiyuan.Web.Api;

internal static partial class Problems
{
    /// <summary>About reading tickets. None of them keeps anything from being recorded.</summary>
    private static ProblemKind[] Tickets =>
    [
        new("reading-off", 503, "没有开启读票", "Tickets are not read here",
            "请手工填写；照片照样保存，开启后会补读。", "Fill the form in by hand; the photograph is kept, and read once reading is turned on."),
        new("reading-busy", 503, "读票的人太多", "Too many photographs at once",
            "请手工填写，或稍后再拍一次。", "Fill the form in by hand, or take the photograph again in a moment.", RetryAfter: 5),
        new("unknown-job", 404, "没有这次读取", "No such reading",
            "读取结果只保留十分钟，请重新拍照。", "A result is kept for ten minutes: take the photograph again."),
        new("unknown-ticket", 404, "没有这张票证", "No such ticket",
            "请检查编号；刚附上的票证请稍后再试。", "Check the id; where the ticket was attached just now, try again in a moment."),
    ];
}
