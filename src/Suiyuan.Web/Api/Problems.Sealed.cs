namespace Suiyuan.Web.Api;

internal static partial class Problems
{
    /// <summary>About sealed parts.</summary>
    private static ProblemKind[] Sealed =>
    [
        new("not-a-digest", 400, "摘要的写法不对", "Not a digest",
            "摘要是 43 个字符的 base64url。", "A digest is 43 characters of base64url."),
        new("sealed-too-short", 400, "密封内容太短", "Sealed part too short",
            "密封内容是 16 字节随机盐加正文，正文不能为空。", "A sealed part is 16 bytes of random salt, then at least one byte."),
        new("digest-mismatch", 400, "内容与摘要不符", "The content doesn't have this digest",
            "请重新计算摘要：SHA-256（盐 ‖ 正文）。", "Compute the digest again: SHA-256 of salt ‖ bytes."),
        new("sealed-not-cited", 409, "还没有记录引用这份内容", "No statement cites this part",
            "请先提交引用它的记录，再上传密封内容；或先登录。", "Submit the statement that cites it first, then the part; or sign in."),
        new("unknown-sealed", 404, "没有这份密封内容", "No such sealed part",
            "它可能还没有上传，请稍后再试。", "It may not have been uploaded yet: try again later."),
        new("sealed-erased", 410, "内容已依法删除", "Erased",
            "这份内容已被永久删除，账本仍然有效。", "This part was erased for good; the ledger stays valid without it."),
    ];
}
