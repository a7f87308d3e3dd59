using System.Security.Cryptography;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;

namespace Suiyuan.Web.Screen;

/// <summary>
/// Signed links for a display that nobody signs in at. They are made like those of notices, with a key of their own, so that
/// neither is good in the other's place, and name the statement that admitted the bureau.
/// </summary>
internal sealed class ScreenLinks(NoticeStore store, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(366);

    /// <summary>The address of a bureau's display, on this site.</summary>
    public string Of(Party bureau) => $"/screen/wall/{NoticeLink.Make(Key(), bureau.AdmittedIndex, Until)}";

    /// <summary>When a link that is made now ends.</summary>
    public DateTimeOffset Until => time.GetUtcNow() + Life;

    /// <summary>The bureau of a token that somebody brought; null when it is no good, or the bureau may not act any more.</summary>
    public Party? Read(ViewReader db, string? token)
    {
        if (NoticeLink.Read(Key(), token, time.GetUtcNow(), out var admitted) != LinkState.Good)
        {
            return null;
        }

        var id = db.One("SELECT p.id FROM statement s JOIN party p ON p.no = s.subject WHERE s.idx = $1", row => row.GetString(0), admitted);
        return id is not null && PartyQueries.Find(db, id) is { Role: Roles.Bureau, Status: PartyStatus.Active } bureau && bureau.AdmittedIndex == admitted
            ? bureau : null;
    }

    /// <summary>True of a good link to a bureau that the views have not come to yet: they are being made anew.</summary>
    public bool IsAhead(ViewReader db, string? token) =>
        NoticeLink.Read(Key(), token, time.GetUtcNow(), out var admitted) == LinkState.Good && admitted >= db.TreeSize;

    private byte[] Key() => HMACSHA256.HashData(store.Secret.Span, "suiyuan wall display"u8);
}
