using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Bureau;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Api;

/// <summary>Something to check before it is sealed; nothing of it is kept or logged.</summary>
/// <param name="Type"><c>uscc</c>, <c>id</c> or <c>jy</c>, a number; or <c>member</c>, a member's address.</param>
/// <param name="Value">As typed.</param>
/// <param name="Key">Of a member, the verifier key it cosigns with.</param>
internal sealed record CheckRequest(string? Type, string? Value, string? Key = null);

/// <summary>What came of the check.</summary>
/// <param name="Ok">Whether it holds up.</param>
/// <param name="Reason">Why not, or what to know of it all the same.</param>
/// <param name="Field">Which member of the request is at fault, where it has several.</param>
internal sealed record CheckAnswer(bool Ok, string? Reason, string? Field = null);

/// <summary>Check digits of official numbers and who is at a member's address, so that a form can say at once what a person
/// mistyped.</summary>
internal static class CheckEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapChecks(this WebApplication app)
    {
        app.MapPost("/api/check", async Task<IResult> (CheckRequest body, HttpContext context, Text text, TimeProvider time, MemberProbe members) =>
        {
            if (body.Type == "member")
            {
                return await members.AnswerAsync(body.Value, body.Key, context, text);
            }

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
