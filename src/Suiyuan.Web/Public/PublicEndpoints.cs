using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Suiyuan.Domain.Parties;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Office;

namespace Suiyuan.Web.Public;

/// <summary>Services and endpoints of the shopper's pages: start, voucher, stall.</summary>
internal static partial class PublicEndpoints
{
    /// <summary>Registers what the folder needs.</summary>
    public static void AddPublic(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<AgreementTexts>();
        builder.Services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 64 << 20;
            cache.AddBasePolicy(static policy => policy.AddPolicy<PublicPageCache>(), excludeDefaultPolicy: true);
        });
    }

    /// <summary>Answers from the kept pages where one fits; after it is known who asks.</summary>
    public static void UsePublic(this WebApplication app) => app.UseOutputCache();

    /// <summary>Maps the folder's endpoints that are not pages (pages are found by their @page).</summary>
    public static void MapPublic(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/look", Look);
    }

    /// <summary>What was typed, pasted or scanned, to the page it names: a receipt, else a stall; else back with a
    /// word on what to do.</summary>
    private static RedirectHttpResult Look(string? code, Authority authority)
    {
        var text = (code ?? "").Trim();
        if (IdInText().Match(text) is { Success: true } match && StatementId.TryParse(match.ValueSpan, out var id))
        {
            return TypedResults.LocalRedirect($"~/v/{id}");
        }

        var party = text[(text.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return Statement.IsPartyId(party) && authority.FindParty(party) is not null
            ? TypedResults.LocalRedirect($"~/s/{party}")
            : TypedResults.LocalRedirect("~/?code=" + Uri.EscapeDataString(text.Length > 300 ? text[..300] : text) + "#code");
    }

    [GeneratedRegex("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", RegexOptions.None, 100)]
    private static partial Regex IdInText();
}
