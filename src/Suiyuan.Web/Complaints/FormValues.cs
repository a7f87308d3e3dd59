using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Inspections;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Complaints;

/// <summary>
/// What an official document of one complaint is filled with, by the names in <c>forms.txt</c>. Documents are Chinese, in whatever language the page
/// around them is read.
/// </summary>
internal static class FormValues
{
    private static readonly Text T = Text.InChinese;

    /// <summary>The documents that a complaint has come to.</summary>
    public static IReadOnlyList<OfficialForm> Issued(ComplaintRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return [.. OfficialForms.Of("complaint", row.Day).Where(f => f.Code switch
        {
            "assignment" => row.With is not null,
            "identity-request" => row.Asked is not null,
            "acceptance" or "mediation" => row.Accepted is not null,
            "refusal" => row.State == ComplaintState.Refused || row.Outcome == "refused",
            "termination" => row.Outcome == "terminated",
            "settlement" => row.Result == "agreed",
            _ => true,
        })];
    }

    /// <summary>The values of a complaint's documents.</summary>
    /// <param name="db">The views.</param>
    /// <param name="row">The complaint.</param>
    /// <param name="read">Reads a sealed part, which is logged; null for what is gone or not for the reader.</param>
    /// <param name="now">Today.</param>
    public static Dictionary<string, string?> Of(ViewReader db, ComplaintRow row, Func<Hash, ReadOnlyMemory<byte>?> read, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(read);
        var words = Read<SealedComplaint>(read, row.Detail);
        var person = row.Person is { } digest ? Read<SealedComplainant>(read, digest) : null;
        var party = PartyQueries.Find(db, row.Party);
        var ground = ComplaintRules.FindGround(row.Ground, row.Day);
        var acts = ComplaintQueries.Acts(db, row.Index).Where(a => a is { Effect: ComplaintEffect.Counts, Words: not null }).ToList();
        var signer = ComplaintQueries.Acts(db, row.Index).LastOrDefault(a => a is { Effect: ComplaintEffect.Counts, Kind: Kinds.ComplaintDecided or Kinds.ComplaintClosed })?.Issuer;
        var mediate = ComplaintClock.Of(row).FirstOrDefault(l => l.Step == ComplaintRules.Mediate);
        return new(StringComparer.Ordinal)
        {
            ["no"] = row.Index.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["today"] = Day(now),
            ["bureau"] = row.With is { } to ? PartyQueries.Find(db, to)?.Name.Zh : null,
            ["signer"] = signer is null ? null : PartyQueries.Find(db, signer)?.Name.Zh,
            ["filed"] = Day(row.Filed),
            ["complainant"] = person?.Name,
            ["phone"] = person?.Phone,
            ["idtype"] = ComplaintWords.IdType(person?.IdType, T),
            ["idnumber"] = person?.IdNumber,
            ["address"] = person?.Address,
            ["public"] = row.Public ? "同意" : "不同意",
            ["mediate"] = person?.Mediate == true ? "同意" : "不同意",
            ["party"] = party is null ? null : $"{party.Name.Zh}{(party.Stall is null ? "" : $"（{party.Stall}）")}",
            ["partyaddress"] = party?.Address ?? (party is null ? null : PartyQueries.Find(db, party.Under)?.Address),
            ["about"] = ComplaintWords.About(row.About, T),
            ["facts"] = words?.Text,
            ["wish"] = words?.Wish,
            ["amount"] = words?.Amount is { } yuan ? $"{yuan} 元" : null,
            ["when"] = words?.When,
            ["voucher"] = row.Sale?.ToString(),
            ["ground"] = ground?.Words.Zh,
            ["source"] = ground?.Source,
            ["until"] = row.IdentityUntil is { } until ? InspectionWords.PaperDay(until) : null,
            ["accepted"] = row.Accepted is { } accepted ? Day(accepted) : null,
            ["due"] = mediate?.Due is { } due ? InspectionWords.PaperDay(due) : null,
            ["result"] = Said(read, acts.LastOrDefault(a => a.Kind == Kinds.ComplaintMediated)),
            ["words"] = Said(read, acts.LastOrDefault(a => a.Kind is Kinds.ComplaintDecided or Kinds.ComplaintClosed)),
            ["order"] = $"《{ComplaintRules.OrderOf(row.Day).Name.Zh}》",
        };
    }

    /// <summary>The values of a tip-off's documents.</summary>
    public static Dictionary<string, string?> Of(ViewReader db, TipOffRow row, Func<Hash, ReadOnlyMemory<byte>?> read)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(read);
        var words = Read<SealedTipOff>(read, row.Detail);
        var party = words is null ? null : PartyQueries.Find(db, words.Party);
        return new(StringComparer.Ordinal)
        {
            ["no"] = row.Index.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["filed"] = Day(row.Filed),
            ["complainant"] = words?.Name ?? "匿名",
            ["phone"] = words?.Phone,
            ["idnumber"] = words?.IdNumber,
            ["party"] = party is null ? null : $"{party.Name.Zh}{(party.Stall is null ? "" : $"（{party.Stall}）")}",
            ["partyaddress"] = party?.Address,
            ["voucher"] = words?.Sale,
            ["facts"] = words?.Text,
            ["outcome"] = row.CaseOpened switch { true => "立案", false => "不予立案", _ => null },
            ["words"] = Said(read, TipOffQueries.Acts(db, row.Index).LastOrDefault(a => a is { Effect: ComplaintEffect.Counts, What: "case-opened" or "no-case" or "told", Words: not null })),
        };
    }

    /// <summary>A day as official papers have it, without the day of the week.</summary>
    internal static string Day(DateTimeOffset at) => InspectionWords.PaperDay(ChinaTime.DayOf(at));

    private static string? Said(Func<Hash, ReadOnlyMemory<byte>?> read, ComplaintAct? act) => act?.Words is { } digest ? Read<SealedWords>(read, digest)?.Text : null;

    private static TPart? Read<TPart>(Func<Hash, ReadOnlyMemory<byte>?> read, Hash digest)
        where TPart : class => read(digest) is { } bytes ? SealedContent.Read<TPart>(bytes.Span) : null;
}
