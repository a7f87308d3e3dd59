using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;

namespace Suiyuan.Web.Api;

internal static partial class Problems
{
    /// <summary>
    /// About statements: one row for each of <see cref="RefusalCodes"/>, whose words are the domain's and whose status is
    /// given here; then what only the API says.
    /// </summary>
    private static ProblemKind[] Statements =>
    [
        .. RefusalCodes.All.Select(code => OfRefusal(code, StatusOf(code))),
        new("malformed-sequence", 400, "序列无法拆分", "The sequence can't be taken apart",
            "第 {0} 条不是完整的 CBOR，整个请求都没有提交。", "Item {0} is not whole CBOR. Nothing of this request was submitted."),
        new("too-many", 413, "一次提交的记录太多", "Too many statements at once",
            "一次最多 {0} 条，请分开提交。", "At most {0} are taken at once. Send them in parts."),
        new("not-a-sale", 400, "秤只能上传销售和作废", "A scale sends sales and voids only",
            "这条记录是“{0}”，请用 /api/statements 提交。", "This statement is a {0}: submit it at /api/statements."),
        new("overloaded", 503, "系统繁忙", "Too busy",
            "没有记录。请稍后原样重发，不会重复。", "Not recorded. Send the same bytes again a little later: it can't be recorded twice.",
            RetryAfter: 1),
        new("unavailable", 503, "系统正在停止或存储出错", "Stopping, or the storage failed",
            "无法确定是否已记录。请稍后原样重发，不会重复。",
            "It can't be said whether it was recorded. Send the same bytes again later: it can't be recorded twice.", RetryAfter: 5),
        new("unknown-statement", 404, "账本上没有这条记录", "The ledger has no such statement",
            "请检查编号是否完整。刚刚提交的记录请稍等一两秒。", "Check that the id is complete. If it was made just now, wait a second or two."),
        new("not-yet-published", 425, "记录刚刚入账，正在盖章公布", "Recorded, but no checkpoint covers it yet",
            "请一秒后再试。", "Try again in a second.", RetryAfter: 1),
        new("invalid-locator", 400, "编号的写法不对", "Not a statement's id",
            "条目的编号是 43 个字符的 base64url。", "An entry is asked for by the statement's id: 43 characters of base64url."),
        new("unknown-service-key", 404, "本服务没有这枚密钥", "No such key of this service",
            "请使用回执所载的密钥编号（kid）；全部密钥见 /.well-known/scitt-keys。",
            "Ask with the key id (kid) of a receipt; /.well-known/scitt-keys has them all."),
        new("nothing-newer", 404, "账本没有比这更新的检查点", "The log has no newer checkpoint than that",
            "请用较早的检查点的大小来查。如果您手里的检查点比账本的还大，请保留它：这是证据。",
            "Ask with the size of an older checkpoint. If you hold one that is larger than the log's newest, keep it: it is evidence."),
    ];

    /// <summary>True for a code that is the ledger's or the domain's, and so has the domain's words.</summary>
    public static bool IsRefusal(string code) => RefusalCodes.All.Contains(code, StringComparer.Ordinal);

    private static ProblemKind OfRefusal(string code, int status)
    {
        var zh = RefusalText.Of(code, chinese: true);
        var en = RefusalText.Of(code, chinese: false);
        return new ProblemKind(code, status, zh.Title, en.Title, zh.Detail + zh.Advice, en.Detail + " " + en.Advice);
    }

    // 400: say it otherwise. 403: not with this key. 409: not as the ledger stands. 413: shorter.
    private static int StatusOf(string refusal) => refusal switch
    {
        RefusalCodes.TooLarge => 413,
        RefusalCodes.Empty or RefusalCodes.NotCbor or RefusalCodes.NotCanonical or RefusalCodes.NotCoseSign1
            or RefusalCodes.WrongAlgorithm or RefusalCodes.WrongContentType or RefusalCodes.WrongClaims
            or RefusalCodes.WrongSignature or RefusalCodes.UnknownKind or RefusalCodes.NotJson or RefusalCodes.UnknownVersion
            or RefusalCodes.UnknownMember or RefusalCodes.MissingMember or RefusalCodes.WrongMember
            or RefusalCodes.SignedInFuture or RefusalCodes.OccurredInFuture or RefusalCodes.WrongLog => 400,
        RefusalCodes.SetupTokenNeeded or RefusalCodes.UnknownKey or RefusalCodes.WrongKey or RefusalCodes.KeyRevoked
            or RefusalCodes.KeyExpired or RefusalCodes.KeySpent or RefusalCodes.KeyUse or RefusalCodes.UnknownParty
            or RefusalCodes.PartySuspended or RefusalCodes.PartyLeft or RefusalCodes.PartyLapsed or RefusalCodes.NotPermitted
            or RefusalCodes.NotYours => 403,
        RefusalCodes.NoCharter or RefusalCodes.CharterExists or RefusalCodes.KeyExists or RefusalCodes.PartyExists
            or RefusalCodes.PartyNotSuspended or RefusalCodes.LastKey => 409,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without a status."),
    };
}
