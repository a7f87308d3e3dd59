namespace Suiyuan.Web.Api;

internal static partial class Problems
{
    /// <summary>About set-up, accounts and signing in.</summary>
    private static ProblemKind[] Accounts =>
    [
        new("setup-token", 403, "设置链接无效", "The set-up link is not valid",
            "请使用系统第一次启动时在控制台打印的链接。", "Use the link that the host printed when it started first."),
        new("setup-done", 410, "系统已经设置完成", "Already set up",
            "账本已有章程，请直接登录。", "The ledger has its charter: sign in."),
        new("proof-malformed", 400, "登录证明无法读取", "The sign-in proof can't be read",
            "登录证明是用本机印章签的 sign-in 声明。请刷新页面再试。",
            "A proof is a statement of kind sign-in, sealed by a granted key. Reload the page and try again."),
        new("proof-seal", 403, "登录证明的签章不对", "The proof's seal is wrong",
            "请刷新页面再试；仍不成功，请联系所在市场重新发放开通码。",
            "Reload the page and try again; if it fails again ask your market for a new enrolment code."),
        new("proof-key", 403, "这枚印章没有登录权限", "This key may not sign in",
            "印章未获授权、已停用，或不属于该主体。请联系所在市场重新发放开通码。",
            "The key is not granted, is revoked, or belongs to another party. Ask your market for a new enrolment code."),
        new("challenge-unknown", 400, "登录证明已过期", "The challenge has expired or was used",
            "请刷新页面再试。", "Reload the page and try again."),
        new("user-name-form", 400, "用户名不合要求", "Not a user name",
            "用户名为 2 到 32 个字符：汉字、字母、数字、点、连字符。",
            "A user name has 2 to 32 characters: letters (Chinese too), digits, dots, hyphens."),
        new("user-name-taken", 409, "用户名已被使用", "The user name is taken",
            "请换一个用户名。", "Choose another."),
        new("password-short", 400, "密码太短", "The password is too short",
            "密码至少 10 个字符；一句只有您知道的话最好。", "At least 10 characters; a phrase that only you know is best."),
        new("password-common", 400, "密码太常见", "The password is too common",
            "这是最容易被猜到的密码之一，请换一个。", "It is among the first that are tried. Choose another."),
        new("wrong-password", 401, "用户名或密码不对", "Wrong user name or password",
            "请检查后再试。忘记密码时，可用已登记的手机登录后重设。",
            "Check and try again. If you forgot it, sign in with your enrolled phone and set a new one."),
        new("locked-out", 429, "尝试次数太多，账号已暂时锁定", "Locked for a while after too many attempts",
            "请 5 分钟后再试，或用已登记的手机登录。", "Try again in 5 minutes, or sign in with your enrolled phone.", RetryAfter: 300),
        new("passkey-refused", 400, "通行密钥没有通过", "The passkey was not accepted",
            "请再试一次，或改用密码、已登记的手机登录。", "Try again, or sign in by password or with your enrolled phone."),
        new("form-expired", 400, "表单已过期", "The form has expired",
            "请返回上一页刷新后再提交。", "Go back, reload the page and send it again."),
    ];
}
