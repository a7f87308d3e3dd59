using Suiyuan.Ledger;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Member;

/// <summary>Another member, as this one sees it.</summary>
/// <param name="Url">Where.</param>
/// <param name="At">When it last answered.</param>
/// <param name="Size">The size it holds and cosigned.</param>
/// <param name="Agrees">Whether that is in this copy's history; null while this copy has not reached it, or nothing was seen.</param>
internal sealed record PeerStatus(Uri Url, DateTimeOffset? At, long Size, bool? Agrees);

/// <summary>
/// Keeps a member's copy level with the log and compares it with the other members': once a second it looks at what the log's
/// address serves, and fetches what nobody has pushed; every few seconds it looks at what the others hold. It cosigns nothing
/// before it has compared itself once: it might have been set back to an old copy.
/// </summary>
internal sealed partial class MemberService(MemberHost host, SuiyuanOptions options, TimeProvider time, ILogger<MemberService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private const int PeersEvery = 5;

    // The log's address need not be asked for what the log has just pushed.
    private static readonly TimeSpan PushIsRecent = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http = MemberHost.NewClient(TimeSpan.FromSeconds(5));
    private long _pushedAt = long.MinValue;
    private IReadOnlyList<PeerStatus> _peers = [];
    private LogFollower? _follower;

    /// <summary>How the log's address looked last.</summary>
    public FollowStatus Log => _follower?.Status ?? new FollowStatus(null, false, 0, null);

    /// <summary>The other members.</summary>
    public IReadOnlyList<PeerStatus> Peers => Volatile.Read(ref _peers);

    /// <summary>The log has pushed something.</summary>
    public void NotePush() => Volatile.Write(ref _pushedAt, time.GetTimestamp());

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        _follower = new LogFollower(host.Log, host.Source, time, logger);
        try
        {
            for (var turn = 0; !stoppingToken.IsCancellationRequested; turn++)
            {
                var follows = await _follower.StepAsync(!WasPushed, stoppingToken);
                if (turn % PeersEvery == 0 || host.Log.IsComparing)
                {
                    await ComparePeersAsync(stoppingToken);
                }

                if (host.Log.IsComparing && follows && (Peers.Count == 0 || Peers.Any(p => p.At is not null)))
                {
                    host.Log.BeginCosigning();
                    LogCompared(logger, Peers.Count(p => p.At is not null), Peers.Count);
                }

                await Task.Delay(Pace, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        catch (LedgerException) when (host.Failure is not null)
        {
            // MemberHost ends the process.
        }
    }

    private bool WasPushed => Volatile.Read(ref _pushedAt) is var at && at != long.MinValue && time.GetElapsedTime(at) < PushIsRecent;

    private async Task ComparePeersAsync(CancellationToken ct) =>
        Volatile.Write(ref _peers, await Task.WhenAll(PeerUrls().Select(url => ComparePeerAsync(url, ct))));

    private async Task<PeerStatus> ComparePeerAsync(Uri url, CancellationToken ct)
    {
        var before = Peers.FirstOrDefault(p => p.Url == url) ?? new PeerStatus(url, null, 0, null);
        try
        {
            using var response = await _http.GetAsync(new Uri($"{url.ToString().TrimEnd('/')}/mirror/{MemberEndpoints.HashOf(host.Log.Origin)}/checkpoint"), ct);
            if (response.StatusCode == System.Net.HttpStatusCode.NotFound)
            {
                // There, and holding nothing yet.
                return before with { At = time.GetUtcNow() };
            }

            response.EnsureSuccessStatusCode();
            var bytes = await response.Content.ReadAsByteArrayAsync(ct);
            if (SignedCheckpoint.TryParse(bytes, out var theirs) != CheckpointFault.None || theirs!.Origin != host.Log.Origin)
            {
                return before;
            }

            var agrees = host.Log.Compare(theirs);
            return new PeerStatus(url, time.GetUtcNow(), theirs.Size, !agrees ? false : theirs.Size <= host.Log.RecordedSize ? true : null);
        }
        catch (Exception e) when (e is HttpRequestException || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return before;
        }
    }

    /// <summary>The members that the policies name, but for this one, and those given beside them.</summary>
    private IEnumerable<Uri> PeerUrls()
    {
        var members = host.Log.Policies?.RequiredAt(host.Log.RecordedSize, host.Log.PolicyInForce).SelectMany(p => p.Witnesses).ToList() ?? [];
        var own = members.Where(m => m.Key.Equals(host.Log.WitnessKey) || m.Key.Equals(host.Log.MirrorKey)).Select(m => m.Url)
            .Append(options.PublicUrl).OfType<string>().Select(u => u.TrimEnd('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return members.Select(m => m.Url?.TrimEnd('/')).OfType<string>().Where(u => !own.Contains(u)).Select(u => new Uri(u))
            .Concat(options.Mirror.PeerUrls).Distinct();
    }

    [LoggerMessage(1401, LogLevel.Information, "Compared with the log and {Answered} of {Peers} other members; cosigning from now on")]
    private static partial void LogCompared(ILogger logger, int answered, int peers);
}
