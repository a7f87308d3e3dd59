using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Api;

/// <summary>A number to check before it is sealed; nothing of it is kept or logged.</summary>
/// <param name="Type"><c>uscc</c>, <c>id</c> or <c>jy</c>.</param>
/// <param name="Value">As typed.</param>
internal sealed record CheckRequest(string? Type, string? Value);

/// <summary>What came of the check.</summary>
internal sealed record CheckAnswer(bool Ok, string? Reason);

/// <summary>Check digits of official numbers, so that a form can say at once what a person mistyped.</summary>
internal static class CheckEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapChecks(this WebApplication app)
    {
        app.MapPost("/api/check", IResult (CheckRequest body, Text text, TimeProvider time) =>
        {
            var today = ChinaTime.DayOf(time.GetUtcNow());
            IdentifierVerdict? verdict = body.Type switch
            {
                "uscc" => UnifiedSocialCreditCode.Check(body.Value),
                "id" => ResidentIdentityNumber.Check(body.Value, today),
                "jy" => LicenceNumber.Check(body.Value),
                _ => null,
            };
            return verdict is { } known
                ? TypedResults.Ok(new CheckAnswer(known.Ok, known.Ok ? null : text[known.Reason.Chinese, known.Reason.English]))
                : new Problem("bad-request", "type");
        });
    }
}
