namespace Suiyuan.Web.Api;

internal static partial class Problems
{
    /// <summary>About the request as such.</summary>
    private static ProblemKind[] Http =>
    [
        new("bad-request", 400, "请求无法读取", "The request can't be read",
            "请检查 {0} 的写法。", "Check how {0} is written."),
        new("not-signed-in", 401, "请先登录", "Sign in first",
            "登录后再试一次；已填写的内容不会丢失。", "Sign in and try again; what you typed is kept."),
        new("not-for-you", 403, "没有权限", "Not permitted",
            "这项内容只对有关单位开放。如认为应当可以，请联系所在市场或监管部门。",
            "This is open only to those it concerns. If you should have access, ask your market or the bureau."),
        new("not-found", 404, "没有找到", "Not found",
            "请检查地址是否完整。", "Check that the address is complete."),
        new("method-not-allowed", 405, "不支持这种请求方式", "Method not allowed",
            "请按接口说明使用正确的请求方式。", "Use the method that the API's description names."),
        new("request-too-large", 413, "请求太大", "The request is too large",
            "最多 {0} 字节，请分开提交。", "At most {0} bytes are taken. Send it in parts."),
        new("unsupported-type", 415, "内容类型不对", "Unsupported content type",
            "请用 {0}。", "Send {0}."),
        new("rate-limited", 429, "尝试太频繁", "Too many attempts",
            "请一分钟后再试。", "Wait a minute and try again.", RetryAfter: 60),
        new("internal", 500, "系统出错了", "Something failed on our side",
            "没有记录任何内容，可以放心重试；再次出错请告诉运维人员，并附上编号 {0}。",
            "It is safe to try again. If it happens again tell the operator, with this number: {0}."),
        new("store-unreadable", 503, "存储的内容已损坏", "What is stored is damaged",
            "系统已停止提供这部分内容，以免给出错误数据。请联系运维人员。",
            "The host refuses to serve this part, so as not to give wrong data. Tell the operator."),
        new("key-unavailable", 503, "签名密钥暂不可用", "The signing key is out of reach",
            "已提交的内容不受影响；请稍后再试。如一直如此，请联系运维人员。",
            "What was submitted is not affected. Try again later; if it stays so, tell the operator.", RetryAfter: 10),
        new("too-many-listeners", 503, "实时连接已满", "Too many live connections",
            "页面照常可用，只是不会自动刷新。", "Pages work as usual but don't refresh by themselves.", RetryAfter: 30),
        new("unknown-tile", 404, "账本没有这一块", "The log has no such tile",
            "请先取检查点，只请求其大小之内的块。", "Fetch the checkpoint first and ask only for tiles within its size."),
        new("views-elsewhere", 409, "不在这个条数上", "The views are not at that size",
            "本节点已算到 {0} 条，不能倒回；请换一个更大的条数。", "This node has computed up to {0} entries and can't go back: ask for a larger size."),
        new("views-busy", 503, "正在核算", "The views are being digested",
            "正在为别人核算，请稍后再试。", "Somebody else has asked; try again in a moment.", RetryAfter: 5),
        new("members-copy", 421, "这是成员的副本", "This is a member's copy",
            "这里只保存和核对账本，不接受提交。请到 {0}。", "Nothing is said here, only kept and checked. Go to {0}."),
        new("members-only", 401, "仅对成员开放", "For members only",
            "这个账本的条目只对成员开放：请登录，或使用成员令牌。",
            "This ledger's entries are for members: sign in, or send a member's token as a bearer token."),
    ];
}
