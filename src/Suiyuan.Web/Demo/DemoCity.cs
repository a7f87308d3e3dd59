using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Suiyuan.City.Live;
using Suiyuan.City.Play;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Hosting;
using Suiyuan.Web.Setup;

namespace Suiyuan.Web.Demo;

/// <summary>
/// Plays the demo city against this very host, over HTTP as any member would: founds it, tells the fortnight before now,
/// lives on. Starts when the host listens, so the first page never waits for it. When the city fails the pages go on.
/// </summary>
internal sealed partial class DemoCity(
    IServer server, IHostApplicationLifetime lifetime, SuiyuanOptions options, SetupToken tokens, TransparencyLog log, DemoMembers members,
    TimeProvider time, ILogger<DemoCity> logger) : BackgroundService
{
    private readonly Lock _lock = new();
    private CityProgress _progress = new(CityStage.Starting, 0, 0);
    private CityClient? _client;
    private WholeCity? _whole;

    /// <summary>Who a visitor may be.</summary>
    public IReadOnlyList<DemoPerson> People => _whole?.People ?? (options.CityStalls is null ? DemoPeople.All : []);

    /// <summary>How far it is.</summary>
    public CityProgress Progress
    {
        get
        {
            lock (_lock)
            {
                return _progress;
            }
        }
    }

    /// <summary>
    /// A one-use enrolment for a demo person's browser, granted on the ledger by whoever admitted that person. The
    /// private half goes to the browser in the fragment of a link; this is the one place where a server makes one, and
    /// only for the demo's invented people.
    /// </summary>
    /// <returns>The fragment of an enrolment link.</returns>
    public async Task<string> InviteAsync(DemoPerson person, CancellationToken cancellationToken)
    {
        var client = _client ?? throw new InvalidOperationException("The demo city has not started.");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var secret = key.ExportParameters(includePrivateParameters: true);
        var point = SealKey.ExportPoint(key);
        var invitation = _whole?.Invitation(person.Party, point, time.GetUtcNow())
            ?? Founding.Invitation(new CityKeys(Seed), person.Party, point, time.GetUtcNow());
        await client.SubmitAsync([invitation.Seal()], cancellationToken);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
        {
            ["p"] = person.Party,
            ["k"] = Base64Url.EncodeToString(secret.D),
            ["x"] = Base64Url.EncodeToString(secret.Q.X),
            ["y"] = Base64Url.EncodeToString(secret.Q.Y),
            ["n"] = person.Who.Zh,
        }));
    }

    /// <summary>Has the market of a stall grant a key to a scale there.</summary>
    /// <param name="stall">A stall of the city.</param>
    /// <param name="point">The scale's public key.</param>
    /// <param name="cancellationToken">Stops waiting for the ledger.</param>
    public Task GrantScaleAsync(string stall, byte[] point, CancellationToken cancellationToken)
    {
        var client = _client ?? throw new InvalidOperationException("The demo city has not started.");
        return client.SubmitAsync([Founding.Scale(new CityKeys(Seed), stall, point, time.GetUtcNow()).Seal()], cancellationToken);
    }

    private string Seed => options.Seed.ToString(CultureInfo.InvariantCulture);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The listener closes before services are told to stop: from then on the city has nobody to speak to.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        try
        {
            await Started.WaitAsync(lifetime, ends.Token);
            // No proxy: a host that speaks to itself has no use for one.
            using var handler = new SocketsHttpHandler { UseProxy = false };
            using var http = new HttpClient(handler) { BaseAddress = new Uri(Started.Address(server)) };
            _client = new CityClient(http);
            if (options.CityStalls is { } stalls)
            {
                _whole = new WholeCity(options.Data, stalls, Seed, time, Note);
                await _whole.LiveAsync(http, tokens.Issue, ends.Token);
                return;
            }

            var life = new CityLife(_client, Path.Combine(options.Data, "city.json"), Seed, time, Note);
            await life.FoundAsync(tokens.Issue, log.RecordedSize > 0, members.Found(Started.Address(server)), ends.Token);
            members.Start(Started.Address(server));
            await life.LiveAsync(ends.Token);
        }
        catch (Exception) when (ends.IsCancellationRequested)
        {
            // The host stops; the diary says where to go on.
        }
        catch (Exception e)
        {
            Log.CityStopped(logger, e);
            Note(Progress with { Stage = CityStage.Stopped });
        }
    }

    private void Note(CityProgress progress)
    {
        lock (_lock)
        {
            _progress = progress;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(4001, LogLevel.Error, "The demo city has stopped; the pages go on with what is there.")]
        public static partial void CityStopped(ILogger logger, Exception e);
    }
}
