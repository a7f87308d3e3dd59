using System.Globalization;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Cosigning;

/// <summary>The members whose cosignatures the policies ask for, each with a task of its own: one that is slow, down or
/// lying keeps nobody else waiting.</summary>
internal sealed class Cosigners(
    LedgerState state, TimeProvider time, LogOptions options, Action<SignedCheckpoint, NoteSignature> onCosigned, ILogger logger) : IAsyncDisposable
{
    private readonly HttpClient _http = new(options.MemberHandler ?? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }, options.MemberHandler is null)
    {
        // Each request has a time-out of its own.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly Lock _gate = new();
    private readonly List<CosignerLink> _links = [];
    private readonly List<Task> _ended = [];

    /// <summary>How each stands, in the order of the policy.</summary>
    public IReadOnlyList<CosignerStatus> Status
    {
        get
        {
            lock (_gate)
            {
                return [.. _links.Select(l => l.Status)];
            }
        }
    }

    /// <summary>Asks these members to cosign a checkpoint, and no longer any others.</summary>
    public void Ask(IEnumerable<PolicyWitness> members, SignedCheckpoint checkpoint)
    {
        lock (_gate)
        {
            var wanted = members.ToList();
            foreach (var gone in _links.Where(l => !wanted.Contains(l.Member)).ToList())
            {
                _links.Remove(gone);
                _ended.Add(gone.StopAsync());
            }

            _ended.RemoveAll(t => t.IsCompletedSuccessfully);
            foreach (var member in wanted)
            {
                var link = _links.Find(l => l.Member == member);
                if (link is null)
                {
                    link = new CosignerLink(member, new MemberClient(member, _http, options.MemberTimeout), state, time, onCosigned, logger);
                    _links.Add(link);
                }

                link.Ask(checkpoint);
            }
        }
    }

    /// <summary>Who has not cosigned a size, for the log.</summary>
    public string Missing(long size) => string.Join(", ", Status.Where(s => s.Size < size).Select(s =>
        string.Create(CultureInfo.InvariantCulture, $"{s.Member.Name}: {(s.Problem == CosignerProblem.None ? "no answer yet" : s.Problem)}")));

    public async ValueTask DisposeAsync()
    {
        Task[] ending;
        lock (_gate)
        {
            ending = [.. _ended, .. _links.Select(l => l.StopAsync())];
            _links.Clear();
        }

        await Task.WhenAll(ending).ConfigureAwait(false);
        _http.Dispose();
    }
}
