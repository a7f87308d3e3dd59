using System.Buffers.Text;
using Suiyuan.Ledger;
using Suiyuan.Web.Api;
using Suiyuan.Web.Log;

namespace Suiyuan.Web.Setup;

/// <summary>What the bureau's browser needs to make the charter.</summary>
internal sealed record SetupFacts(string Origin, string Vkey, SetupPlatform Platform);

/// <summary>The platform, as the charter names it; the key is base64url of the 65-byte point.</summary>
internal sealed record SetupPlatform(string Id, string Key);

/// <summary>The first start of a real installation.</summary>
internal static class SetupEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapSetup(this WebApplication app)
    {
        app.MapGet("/api/setup", IResult (HttpRequest request, HttpResponse response, SetupToken tokens, CharterGate gate, LedgerHost ledger) =>
        {
            response.Headers.CacheControl = "no-store";
            if (!gate.IsShut)
            {
                return new Problem("setup-done");
            }

            // The header keeps the token out of access logs; the query is what the printed link carries.
            var token = request.Headers[CharterGate.Header].ToString() is { Length: > 0 } header ? header : request.Query["token"].ToString();
            return tokens.IsValid(token)
                ? TypedResults.Ok(new SetupFacts(ledger.VerifierKey.Name, ledger.VerifierKey.ToString(),
                    new SetupPlatform(LedgerHost.PlatformId, Base64Url.EncodeToString(ledger.PlatformPoint))))
                : new Problem("setup-token");
        });
    }
}

/// <summary>
/// Prints the set-up link once, when the ledger is empty and this is no demo: whoever reads the console decides who
/// the bureau is.
/// </summary>
internal sealed class SetupLink(
    SuiyuanOptions options, SetupToken tokens, TransparencyLog log,
    Microsoft.AspNetCore.Hosting.Server.IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Demo || log.RecordedSize > 0)
        {
            return;
        }

        await Hosting.Started.WaitAsync(lifetime, stoppingToken);
        var address = options.PublicUrl ?? Hosting.Started.Address(server);
        Console.WriteLine($"Set up this installation once, at {address}/setup?token={tokens.Issue()}");
    }
}
