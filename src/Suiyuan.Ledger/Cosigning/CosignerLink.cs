using System.Net;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Cosigning;

/// <summary>
/// Keeps one member level with the log: sends it the newest signed checkpoint with a consistency proof, and when its
/// cosignature is not in the answer (a mirror's key signs only what it holds) the entries too. Checkpoints that come while
/// it is busy are passed over for the newest.
/// </summary>
internal sealed class CosignerLink : IDisposable
{
    /// <summary>Packages of 256 entries in one request.</summary>
    // SPEC: tlog-mirror, "Implementation Considerations": clients SHOULD limit each request to at most 32 packages.
    private const int PackagesPerRequest = 32;

    private readonly MemberClient _client;
    private readonly LedgerState _state;
    private readonly TimeProvider _time;
    private readonly Action<SignedCheckpoint, NoteSignature> _onCosigned;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _asked = new(0, 1);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private SignedCheckpoint? _wanted;
    private CosignerStatus _status;
    private long _cosigned = -1;
    private long _known;
    private long _next;
    private ReadOnlyMemory<byte> _ticket;

    public CosignerLink(
        PolicyWitness member, MemberClient client, LedgerState state, TimeProvider time, Action<SignedCheckpoint, NoteSignature> onCosigned, ILogger logger)
    {
        (Member, _client, _state, _time, _onCosigned, _logger) = (member, client, state, time, onCosigned, logger);
        _status = new CosignerStatus(member, -1, null, TimeSpan.Zero, member.Url is null ? CosignerProblem.NoAddress : CosignerProblem.None, null);
        _running = Task.Run(() => RunAsync(_stop.Token));
    }

    public PolicyWitness Member { get; }

    public CosignerStatus Status => Volatile.Read(ref _status);

    public void Ask(SignedCheckpoint checkpoint)
    {
        Volatile.Write(ref _wanted, checkpoint);
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        Dispose();
    }

    public void Dispose()
    {
        _asked.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (Member.Url is not null)
            {
                await _asked.WaitAsync(ct).ConfigureAwait(false);
                var checkpoint = Volatile.Read(ref _wanted)!;
                var began = _time.GetTimestamp();
                var problem = await BringAsync(checkpoint, ct).ConfigureAwait(false);
                Note(checkpoint, problem, _time.GetElapsedTime(began));
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopped as asked.
        }
        catch (Exception e) when (e is LedgerException or ObjectDisposedException)
        {
            // The log has failed or is closed, which its owner sees to.
        }
    }

    private async Task<CosignerProblem> BringAsync(SignedCheckpoint checkpoint, CancellationToken ct)
    {
        // The first answer may say that the member is at another size than was thought; the second must fit.
        for (var attempt = 0; attempt < 3 && _known <= checkpoint.Size; attempt++)
        {
            var proof = Merkle.ConsistencyProof(_known, checkpoint.Size, Node);
            var answer = await _client.AddCheckpointAsync(new AddCheckpointRequest(_known, proof, checkpoint), ct).ConfigureAwait(false);
            switch (answer.Status)
            {
                case HttpStatusCode.OK:
                    _known = checkpoint.Size;
                    return TryAccept(answer.Body, checkpoint) ?? await BringEntriesAsync(checkpoint, ct).ConfigureAwait(false);
                case HttpStatusCode.Conflict when answer.Type == TreeSizeLine.MediaType && TreeSizeLine.TryParse(answer.Body, out var size) && size != _known:
                    _known = size;
                    break;
                case HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity:
                    return CosignerProblem.SeesAnotherHistory;
                default:
                    return ProblemOf(answer.Status);
            }
        }

        // A member ahead of this checkpoint has been asked about a newer one already.
        return CosignerProblem.None;
    }

    private async Task<CosignerProblem> BringEntriesAsync(SignedCheckpoint checkpoint, CancellationToken ct)
    {
        for (var stuck = 0; stuck < 3;)
        {
            var from = Math.Min(_next, checkpoint.Size);
            var answer = await _client.AddEntriesAsync(Body(checkpoint, from), ct).ConfigureAwait(false);
            switch (answer.Status)
            {
                case HttpStatusCode.OK:
                    _next = checkpoint.Size;
                    return TryAccept(answer.Body, checkpoint) ?? CosignerProblem.WrongAnswer;
                case HttpStatusCode.Accepted or HttpStatusCode.Conflict when answer.Type == MirrorInfo.MediaType && MirrorInfo.TryParse(answer.Body, out var info):
                    // What has no ticket for this checkpoint's size any more is asked again with the next checkpoint.
                    if (info!.PendingSize > checkpoint.Size)
                    {
                        return CosignerProblem.None;
                    }

                    stuck = info.NextEntry > from ? 0 : stuck + 1;
                    _next = info.NextEntry;
                    _ticket = info.Ticket;
                    break;
                case HttpStatusCode.UnprocessableEntity:
                    return CosignerProblem.SeesAnotherHistory;
                default:
                    return ProblemOf(answer.Status);
            }
        }

        return CosignerProblem.WrongAnswer;
    }

    /// <summary>A request with as many of the entries from <paramref name="from"/> on as it may have.</summary>
    private byte[] Body(SignedCheckpoint checkpoint, long from)
    {
        var tree = _state.Tree.State;
        using var body = new MemoryStream();
        body.Write(new AddEntriesHeader(checkpoint.Origin, from, checkpoint.Size, _ticket).ToBytes());
        foreach (var interval in PackageInterval.Sequence(from, checkpoint.Size).Take(PackagesPerRequest))
        {
            var bundle = _state.Tree.BundleAt(tree, interval.Bundle.Index).Prefix(interval.Bundle.Width);
            var proof = Merkle.SubtreeConsistencyProof(interval.SubtreeStart, interval.End, checkpoint.Size, Node);
            if (EntryPackage.TryCreate(interval, bundle, proof, out var package) is var fault && fault != BundleFault.None)
            {
                throw new InvalidOperationException($"The bundle of entry {interval.Start} can't be packed: {fault}.");
            }

            body.Write(package!.ToBytes());
        }

        return body.ToArray();
    }

    /// <summary>Takes the member's cosignature out of an answer; null when it is not there.</summary>
    private CosignerProblem? TryAccept(byte[] body, SignedCheckpoint checkpoint)
    {
        if (body.Length == 0)
        {
            return null;
        }

        if (CosignatureLines.TryParse(body, out var signatures) != NoteFault.None)
        {
            return CosignerProblem.WrongAnswer;
        }

        // SPEC: tlog-witness: the client MUST ignore any cosignatures from unknown keys.
        foreach (var signature in signatures)
        {
            switch (Member.Key.Verify(checkpoint.Note.Text.Span, signature, out _))
            {
                case NoteSignatureFault.None:
                    _cosigned = checkpoint.Size;
                    _onCosigned(checkpoint, signature);
                    return CosignerProblem.None;
                case NoteSignatureFault.OtherKey:
                    break;
                default:
                    return CosignerProblem.WrongAnswer;
            }
        }

        return null;
    }

    private static CosignerProblem ProblemOf(HttpStatusCode status) => status switch
    {
        default(HttpStatusCode) => CosignerProblem.Unreachable,
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden => CosignerProblem.DoesNotKnowUs,
        HttpStatusCode.ServiceUnavailable => CosignerProblem.HoldsBack,
        _ => CosignerProblem.WrongAnswer,
    };

    private void Note(SignedCheckpoint checkpoint, CosignerProblem problem, TimeSpan took)
    {
        var before = Status;
        var now = _time.GetUtcNow();
        Volatile.Write(ref _status, problem == CosignerProblem.None
            ? _cosigned == checkpoint.Size ? new CosignerStatus(Member, _cosigned, now, took, CosignerProblem.None, null) : before
            : before with { Problem = problem, Since = before.Problem == problem ? before.Since : now });
        if (problem != before.Problem)
        {
            if (problem == CosignerProblem.None)
            {
                Log.MemberAgain(_logger, Member.Name);
            }
            else
            {
                Log.MemberFailing(_logger, Member.Name, Member.Url!, problem.ToString());
            }
        }
    }

    private Hash Node(int level, long index) => _state.Tree.Node(_state.Tree.State, level, index);
}
