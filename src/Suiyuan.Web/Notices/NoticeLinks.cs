using Microsoft.AspNetCore.Hosting.Server;
using Suiyuan.Domain.Notices;
using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Notices;

/// <summary>Makes and reads the signed links of notices to those who are no party.</summary>
internal sealed class NoticeLinks(NoticeStore store, SuiyuanOptions options, IServer server, TimeProvider time)
{
    /// <summary>How long a link is good for: as long as a recall may take, and then some.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>The address of a notice.</summary>
    public string Of(long notice) =>
        $"{options.PublicUrl ?? Started.Address(server).TrimEnd('/')}/n/{NoticeLink.Make(store.Secret.Span, notice, (store.Find(notice)?.Created ?? time.GetUtcNow()) + Life)}";

    /// <summary>What a token that somebody brought is worth, and its notice when it is good.</summary>
    public (LinkState State, Notice? Notice) Read(string? token)
    {
        var state = NoticeLink.Read(store.Secret.Span, token, time.GetUtcNow(), out var no);
        var notice = state == LinkState.Forged ? null : store.Find(no);
        return (notice is null ? LinkState.Forged : state, notice);
    }
}
