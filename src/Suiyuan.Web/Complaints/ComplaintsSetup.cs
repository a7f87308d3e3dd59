using System.Globalization;
using Microsoft.Data.Sqlite;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Office;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Complaints;

/// <summary>Services and endpoints of complaints and tip-offs (pages are found by their @page).</summary>
internal static class ComplaintsSetup
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddComplaints(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton(provider => Open(provider.GetRequiredService<SuiyuanOptions>().ComplaintsFile));
        services.AddSingleton<ComplaintIntake>();
        services.AddSingleton<ComplaintLimits>();
        services.AddHostedService<ComplaintNotices>();
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapComplaints(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/complaint/{token}/photos/{digest}", Photo);
        foreach (var (home, policy) in (ReadOnlySpan<(string, string)>)[("/bureau", Policies.Bureau), ("/market", Policies.Market)])
        {
            OfficeLists.Files(app.MapGroup(home).RequireAuthorization(policy), "/complaints", File);
        }
    }

    /// <summary>A photograph to whoever holds the private link of what cites it.</summary>
    private static IResult Photo(string token, string digest, ComplaintStore store, SealedStore parts, ViewDatabase views, HttpResponse response)
    {
        if (store.Find(token) is not { } filing || !Hash.TryParse(digest, out var photo))
        {
            return new Problem("not-found");
        }

        bool cited;
        using (var db = views.Read())
        {
            cited = StatementView.Find(db, filing.Statement) is { } index && (ComplaintQueries.PhotosOf(db, index).Contains(photo)
                || (!filing.IsTipOff && ComplaintQueries.Acts(db, index).Any(a => a.Photos.Contains(photo))));
        }

        if (!cited || parts.Read(photo, ComplaintIntake.Author, ComplaintIntake.Purpose) is not { } bytes)
        {
            return new Problem("not-found");
        }

        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Bytes(bytes, "image/jpeg");
    }

    private static ListFile File(Desk desk, Text t) => ListFile.Of(desk, "complaints", t["投诉", "Complaints"], desk.Complaints(),
        [
            t["编号", "Number"], t["投诉时间", "Filed"], t["市场", "Market"], t["档口", "Stall"], t["代号", "Short name"], t["投诉什么", "About"], t["状态", "State"], t["下一步", "Next"],
            t["期限", "Due"], t["超期", "Late"], t["受理", "Accepted"], t["答复", "Answered"], t["办结", "Ended"], t["结果", "Outcome"], t["属实", "Founded"], t["适用", "Order"], t["凭据", "Statement"],
        ],
        c =>
        [
            c.Row.Index, At(c.Row.Filed), desk.Find(c.Row.Party) is { Role: "merchant" } stall ? desk.NameOf(stall.Under) : null, desk.StallName(c.Row.Party),
            c.Row.Party, ComplaintWords.About(c.Row.About, t), ComplaintWords.State(c.Row, t), c.Next is { } next ? ComplaintWords.Step(next.Step, t) : null,
            c.Next?.Due, c.Late ? "1" : "", At(c.Row.Accepted), At(c.Row.Answered), At(c.Row.Ended),
            c.Row.Outcome is { } outcome ? ComplaintWords.Outcome(outcome, t) : null, c.Row.Founded is { } founded ? founded ? "1" : "0" : null, ComplaintRules.OrderOf(c.Row.Day).Code, c.Row.Id.ToString(),
        ]);

    private static DateTime? At(DateTimeOffset? at) => at is { } time ? Text.Local(time).DateTime : null;

    private static ComplaintStore Open(string path)
    {
        try
        {
            return ComplaintStore.Open(path);
        }
        catch (SqliteException e)
        {
            throw new StartException($"The links of complaints in {path} can't be opened: {e.Message}", e);
        }
    }
}
