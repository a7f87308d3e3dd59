using System.Text;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Office;

namespace Suiyuan.Web.Market;

/// <summary>Services and endpoints of the market operator's portal.</summary>
internal static class MarketEndpoints
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Registers what the folder needs, and what it shares with the bureau's.</summary>
    public static void AddMarket(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddOffice();
    }

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapMarket(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseOffice();
        app.MapFreeNames();
        app.MapLists("/market", Policies.Market);
        app.MapPost("/api/agreements", KeepAsync).RequireAuthorization(Policies.Market);
    }

    /// <summary>A market puts a text in the place of the platform's: kept under its digest, which statements then name.</summary>
    private static async Task<IResult> KeepAsync(HttpRequest request, AgreementTexts texts, CancellationToken cancellationToken)
    {
        if (RequestBody.TypeOf(request) != "text/plain")
        {
            return new Problem("unsupported-type", Arg: "text/plain");
        }

        if (await RequestBody.ReadAsync(request, AgreementTexts.MostBytes, cancellationToken) is not { } body)
        {
            return new Problem("request-too-large", Arg: $"{AgreementTexts.MostBytes}");
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(body.Span).ReplaceLineEndings("\n").Normalize().Trim();
        }
        catch (DecoderFallbackException)
        {
            return new Problem("bad-request", "text");
        }

        return text.Length == 0 ? new Problem("bad-request", "text") : TypedResults.Ok(new { digest = texts.Keep(text).Digest.ToString(), text });
    }
}
