using System.Formats.Cbor;
using Suiyuan.Ledger;
using Suiyuan.Web.Scitt;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Api;

/// <summary>
/// A problem as SCITT's clients want it: concise problem details in CBOR (RFC 9290), with the titles that SCRAPI suggests.
/// What our JSON says beside title and detail is carried in the entry for that (7807).
/// </summary>
internal static class ConciseProblem
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "application/concise-problem-details+cbor";

    /// <summary>The language of an answer, when it is to be a concise one; else null.</summary>
    public static Text? LanguageOf(HttpContext context)
    {
        // Where nothing is said, RFC 9290 takes plain text for English.
        return !ScittEndpoints.Owns(ProblemHandling.PathOf(context)) ? null
            : context.Request.Headers.AcceptLanguage.Count == 0 && !context.Request.Query.ContainsKey(Text.CookieName) ? Text.InEnglish
            : Text.Of(context);
    }

    /// <summary>Encodes it.</summary>
    // SPEC: RFC 9290 section 2: title (-1), detail (-2), base-lang (-6); appendix B: tunnel-7807 {type (0), status (1), …}.
    public static byte[] Encode(Problem problem, Text text)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(text);
        var kind = problem.Kind;
        var suggested = text.IsChinese ? null : SuggestedTitle(kind.Code);
        var detail = problem.Detail(text);
        var writer = new CborWriter(CborConformanceMode.Canonical, initialCapacity: 512);
        writer.WriteStartMap(4);
        writer.WriteInt32(-1);
        writer.WriteTextString(suggested ?? text[kind.TitleZh, kind.TitleEn]);
        writer.WriteInt32(-2);
        writer.WriteTextString(suggested is null ? detail : $"{kind.TitleEn}. {detail}");
        writer.WriteInt32(-6);
        writer.WriteTextString(text.Code);
        writer.WriteInt32(7807);
        writer.WriteStartMap(problem.Field is null ? 3 : 4);
        writer.WriteInt32(0);
        writer.WriteTextString(kind.Type);
        writer.WriteInt32(1);
        writer.WriteInt32(kind.Status);
        writer.WriteTextString("code");
        writer.WriteTextString(kind.Code);
        if (problem.Field is { } field)
        {
            writer.WriteTextString("field");
            writer.WriteTextString(field);
        }

        writer.WriteEndMap();
        writer.WriteEndMap();
        return writer.Encode();
    }

    // SPEC: draft-ietf-scitt-scrapi section 2: English words, which a program may look for.
    private static string? SuggestedTitle(string code) => code switch
    {
        RefusalCodes.WrongAlgorithm => "Bad Signature Algorithm",
        RefusalCodes.Empty or RefusalCodes.TooLarge or RefusalCodes.NotCbor or RefusalCodes.NotCanonical or RefusalCodes.NotCoseSign1
            or "bad-request" or "unsupported-type" => "Malformed request",
        "invalid-locator" => "Invalid locator",
        "unknown-statement" or "not-found" => "Not Found",
        "unknown-service-key" => "No such key",
        _ => Problems.IsRefusal(code) ? "Rejected" : null,
    };
}
