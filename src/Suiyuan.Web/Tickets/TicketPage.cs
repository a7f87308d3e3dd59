using System.Globalization;
using System.Text.Json.Nodes;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Tickets;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Tickets;

/// <summary>
/// One ticket as <c>GET /api/tickets/ID</c> answers it: what was declared, what was read with the places on the photograph, what
/// was found and what people said of it. Every sealed part in it is read in the name of whoever asks, and so recorded.
/// </summary>
/// <param name="ticket">The ticket.</param>
/// <param name="store">For the reading and people's words.</param>
/// <param name="reader">Whom it is for; the ticket concerns them.</param>
internal sealed class TicketPage(TicketRecord ticket, SealedStore store, string reader)
{
    /// <summary>What for, in the list of who read what.</summary>
    public const string Purpose = "ticket";

    /// <summary>The answer.</summary>
    /// <param name="state">How far reading it is.</param>
    /// <param name="ahead">Tickets that are in line before it.</param>
    public JsonObject Write(string state, long ahead) => new()
    {
        ["id"] = ticket.Id.ToString(),
        ["index"] = ticket.Index,
        ["stall"] = ticket.Stall,
        ["issuer"] = ticket.Issuer,
        ["recordedAt"] = Time(ticket.RecordedAt),
        ["image"] = $"/api/sealed/{ticket.Image}",
        ["purchase"] = ticket.Purchase?.ToString(),
        ["goods"] = new JsonArray([.. ticket.Goods.Select(g => JsonValue.Create(g))]),
        ["declared"] = new JsonObject
        {
            ["type"] = ticket.Type,
            ["number"] = ticket.Number,
            ["issued"] = Day(ticket.Issued),
            ["until"] = Day(ticket.Until),
            ["qty"] = ticket.Quantity?.ToNumberString(),
            ["unit"] = ticket.Quantity?.Unit.Code,
        },
        ["state"] = state,
        ["ahead"] = ticket.Assessments.Count > 0 ? 0 : ahead,
        ["assessments"] = new JsonArray([.. ticket.Assessments.Select(Assessment)]),
        ["pages"] = Pages(),
        ["findings"] = new JsonArray([.. ticket.Findings.Select(Finding)]),
        ["acts"] = new JsonArray([.. ticket.Acts.Select(Act)]),
    };

    // Of the one that holds. null when there is none, or it was erased.
    private JsonArray? Pages() => ticket.Assessments.Count > 0 && store.Read(ticket.Assessments[0].Detail, reader, Purpose) is { } detail
        ? TicketDetail.ReadPages(detail.Span)
        : null;

    private static JsonObject Assessment(Assessment assessment) => new()
    {
        ["id"] = assessment.Id.ToString(),
        ["index"] = assessment.Index,
        ["recordedAt"] = Time(assessment.RecordedAt),
        ["model"] = assessment.Model,
        ["rules"] = assessment.Rules,
        ["type"] = assessment.Type,
        ["certainty"] = assessment.Certainty,
        ["readable"] = assessment.Reason is null,
        ["reason"] = assessment.Reason,
        ["detail"] = assessment.Detail.ToString(),
    };

    private static JsonObject Finding(FindingRow finding) => new()
    {
        ["rule"] = finding.Rule,
        ["version"] = finding.Version,
        ["severity"] = finding.Severity,
        ["confidence"] = finding.Confidence,
        ["state"] = finding.State switch { FindingState.Open => "open", FindingState.Withdrawn => "withdrawn", _ => "decided" },
        ["explained"] = finding.Explained,
        ["outcome"] = finding.Outcome,
    };

    private JsonObject Act(FindingAct act) => new()
    {
        ["id"] = act.Id.ToString(),
        ["index"] = act.Index,
        ["recordedAt"] = Time(act.RecordedAt),
        ["issuer"] = act.Issuer,
        ["rule"] = act.Rule,
        ["reason"] = act.Reason,
        ["outcome"] = act.Outcome,
        ["words"] = act.Words is { } words ? WordsOf(words) : null,
        ["effective"] = act.Effective,
    };

    private string? WordsOf(Hash digest) => store.Read(digest, reader, Purpose) is { } bytes ? SealedContent.Read<SealedWords>(bytes.Span)?.Text : null;

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
